//! Enums, data classes and named tuples of the dynamic rung against CPython 3.11. Each expected text is what the
//! Python beside it prints.

use batuta_rt::name;
use batuta_rt::py::dataclass_dyn::{self, dataclass, field};
use batuta_rt::py::enum_dyn::{auto, enum_class};
use batuta_rt::py::namedtuple_dyn::namedtuple;
use batuta_rt::py::{self, Args, PyResult, Value, class, ops, text_of};

fn shown(result: PyResult<Value>) -> String {
    match result {
        Ok(value) => {
            text_of::repr_of(&value).map_or_else(|err| err.to_string(), |text| text.to_string())
        }
        Err(err) => err.to_string(),
    }
}

fn int(value: i64) -> Value {
    Value::from(value)
}

fn text(value: &str) -> Value {
    Value::from(value)
}

fn enumeration(name: &str, base: &str, members: &[(&str, Value)]) -> PyResult<Value> {
    let base = enum_class(base).map_or(Value::None, Value::Class);
    class::build(name, &[base], |ns| {
        for (name, value) in members {
            ns.set(py::Name::new(name), value.clone());
        }
        Ok(())
    })
}

#[test]
fn enums() -> PyResult<()> {
    // class Color(Enum): RED = 1; GREEN = auto(); ROUGE = 1
    let color = enumeration(
        "Color",
        "Enum",
        &[("RED", int(1)), ("GREEN", auto()), ("ROUGE", int(1))],
    )?;
    let red = py::getattr(&color, name!("RED"))?;
    let green = py::getattr(&color, name!("GREEN"))?;
    assert_eq!(shown(Ok(red.clone())), "<Color.RED: 1>");
    assert_eq!(text_of::str_of(&green)?.as_str(), "Color.GREEN");
    assert_eq!(
        shown(py::call(
            &py::builtin("list")?,
            std::slice::from_ref(&color)
        )),
        "[<Color.RED: 1>, <Color.GREEN: 2>]"
    );
    assert_eq!(shown(py::call(&color, &[int(2)])), "<Color.GREEN: 2>");
    assert_eq!(shown(ops::getitem(&color, &text("RED"))), "<Color.RED: 1>");
    assert!(ops::is_(&py::getattr(&color, name!("ROUGE"))?, &red));
    assert_eq!(shown(Ok(color.clone())), "<enum 'Color'>");
    assert_eq!(text_of::format_of(&red, ">12")?.as_str(), "   Color.RED");
    assert_eq!(ops::len(&color)?, 2);
    assert_eq!(
        shown(py::call(&color, &[int(9)])),
        "ValueError: 9 is not a valid Color"
    );
    assert_eq!(shown(ops::getitem(&color, &text("X"))), "KeyError: 'X'");
    let reassigned = py::setattr(&color, name!("RED"), int(3)).map(|()| Value::None);
    assert_eq!(
        shown(reassigned),
        "AttributeError: cannot reassign member 'RED'"
    );
    let set = py::setattr(&red, name!("value"), int(3)).map(|()| Value::None);
    assert_eq!(
        shown(set),
        "AttributeError: <enum 'Enum'> cannot set attribute 'value'"
    );
    assert_eq!(
        shown(ops::lt(&red, &green)),
        "TypeError: '<' not supported between instances of 'Color' and 'Color'"
    );
    // class N(IntEnum): A = 1; B = 2
    let n = enumeration("N", "IntEnum", &[("A", int(1)), ("B", int(2))])?;
    let (a, b) = (py::getattr(&n, name!("A"))?, py::getattr(&n, name!("B"))?);
    assert_eq!(text_of::str_of(&a)?.as_str(), "1");
    assert_eq!(shown(Ok(a.clone())), "<N.A: 1>");
    assert_eq!(shown(ops::add(&a, &int(1))), "2");
    assert_eq!(shown(ops::lt(&a, &b)), "True");
    assert_eq!(text_of::format_of(&b, "")?.as_str(), "2");
    assert_eq!(shown(ops::eq(&a, &int(1))), "True");
    assert_eq!(
        shown(ops::getitem(&Value::dict(vec![(a, int(3))])?, &int(1))),
        "3"
    );
    // class P(Flag): R = auto(); W = auto(); X = auto()
    let p = enumeration("P", "Flag", &[("R", auto()), ("W", auto()), ("X", auto())])?;
    let (r, w) = (py::getattr(&p, name!("R"))?, py::getattr(&p, name!("W"))?);
    let both = ops::or_(&r, &w)?;
    assert_eq!(shown(Ok(both.clone())), "<P.R|W: 3>");
    assert_eq!(text_of::str_of(&ops::invert(&r)?)?.as_str(), "P.W|X");
    assert!(ops::contains(&both, &r)?);
    assert_eq!(shown(ops::and_(&r, &w)), "<P: 0>");
    assert!(ops::is_(&both, &ops::or_(&w, &r)?));
    Ok(())
}

#[test]
fn data_classes() -> PyResult<()> {
    // @dataclass(order=True)
    // class D: x: int; y: list = field(default_factory=list); z: int = 3
    let made = class::build("D", &[], |ns| {
        ns.annotate(name!("x"), "int")?;
        ns.annotate(name!("y"), "list")?;
        ns.set(
            name!("y"),
            field(Args::with_names(
                &[py::builtin("list")?],
                &["default_factory"],
            ))?,
        );
        ns.annotate(name!("z"), "int")?;
        ns.set(name!("z"), int(3));
        Ok(())
    })?;
    let d = py::call(
        &dataclass(Args::with_names(&[Value::Bool(true)], &["order"]))?,
        &[made],
    )?;
    assert_eq!(shown(py::call(&d, &[int(1)])), "D(x=1, y=[], z=3)");
    let make = |x: i64| py::call(&d, &[int(x), Value::list(vec![int(2)])]);
    assert_eq!(shown(ops::eq(&make(1)?, &make(1)?)), "True");
    assert_eq!(shown(ops::lt(&make(1)?, &make(2)?)), "True");
    assert_eq!(
        shown(py::call(&d, &[])),
        "TypeError: D.__init__() missing 1 required positional argument: 'x'"
    );
    assert_eq!(
        shown(ops::hash(&make(1)?).map(Value::from)),
        "TypeError: unhashable type: 'D'"
    );
    assert_eq!(
        shown(py::call(&d, &[int(1), int(2), int(3), int(4)])),
        "TypeError: D.__init__() takes from 2 to 4 positional arguments but 5 were given"
    );
    assert_eq!(
        shown(ops::lt(&make(1)?, &int(3))),
        "TypeError: '<' not supported between instances of 'D' and 'int'"
    );
    // @dataclass(frozen=True)
    // class F: a: int; b: str = "q"
    let made = class::build("F", &[], |ns| {
        ns.annotate(name!("a"), "int")?;
        ns.annotate(name!("b"), "str")?;
        ns.set(name!("b"), text("q"));
        Ok(())
    })?;
    let f = py::call(
        &dataclass(Args::with_names(&[Value::Bool(true)], &["frozen"]))?,
        &[made],
    )?;
    let one = py::call(&f, &[int(1)])?;
    assert_eq!(shown(Ok(one.clone())), "F(a=1, b='q')");
    assert_eq!(
        ops::hash(&one)?,
        ops::hash(&Value::tuple(vec![int(1), text("q")]))?
    );
    assert_eq!(
        shown(dataclass_dyn::asdict(Args::new(std::slice::from_ref(&one)))),
        "{'a': 1, 'b': 'q'}"
    );
    assert_eq!(
        shown(dataclass_dyn::replace(Args::with_names(
            &[one.clone(), int(5)],
            &["a"]
        ))),
        "F(a=5, b='q')"
    );
    let set = py::setattr(&one, name!("a"), int(3)).map(|()| Value::None);
    assert_eq!(
        shown(set),
        "dataclasses.FrozenInstanceError: cannot assign to field 'a'"
    );
    Ok(())
}

#[test]
fn named_tuples() -> PyResult<()> {
    // T = namedtuple("T", "x y", defaults=[7]); t = T(1)
    let class = namedtuple(Args::with_names(
        &[text("T"), text("x y"), Value::list(vec![int(7)])],
        &["defaults"],
    ))?;
    let t = py::call(&class, &[int(1)])?;
    assert_eq!(shown(Ok(t.clone())), "T(x=1, y=7)");
    assert_eq!(shown(py::getattr(&t, name!("x"))), "1");
    assert_eq!(shown(ops::getitem(&t, &int(1))), "7");
    assert_eq!(
        shown(ops::eq(&t, &Value::tuple(vec![int(1), int(7)]))),
        "True"
    );
    assert_eq!(
        shown(py::call_method_kw(
            name!("_replace"),
            &[t.clone(), int(4)],
            &["x"]
        )),
        "T(x=4, y=7)"
    );
    assert_eq!(
        shown(py::call_method(name!("_asdict"), std::slice::from_ref(&t))),
        "{'x': 1, 'y': 7}"
    );
    assert_eq!(shown(py::getattr(&class, name!("_fields"))), "('x', 'y')");
    assert_eq!(
        shown(py::call_method(
            name!("_make"),
            &[class.clone(), Value::list(vec![int(1), int(2)])]
        )),
        "T(x=1, y=2)"
    );
    assert_eq!(
        shown(py::call(&class, &[])),
        "TypeError: T.__new__() missing 1 required positional argument: 'x'"
    );
    let set = py::setattr(&t, name!("x"), int(3)).map(|()| Value::None);
    assert_eq!(shown(set), "AttributeError: can't set attribute");
    assert_eq!(
        shown(py::call(&class, &[int(1), int(2), int(3)])),
        "TypeError: T.__new__() takes from 2 to 3 positional arguments but 4 were given"
    );
    assert_eq!(
        shown(py::getattr(&t, name!("q"))),
        "AttributeError: 'T' object has no attribute 'q'"
    );
    let [x, y] = py::unpack::<2>(&t)?;
    assert_eq!(shown(ops::add(&x, &y)), "8");
    Ok(())
}
