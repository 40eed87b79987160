//! The dynamic object model against CPython 3.11. Each expected text is what the Python beside it prints.

use batuta_rt::name;
use batuta_rt::py::{
    self, PyErr, PyResult, Signature, Value, class, function, generator, ops, text_of,
};

fn repr(value: &Value) -> String {
    text_of::repr_of(value)
        .map(|text| text.to_string())
        .unwrap_or_else(|err| err.to_string())
}

fn shown(result: PyResult<Value>) -> String {
    match result {
        Ok(value) => repr(&value),
        Err(err) => err.to_string(),
    }
}

fn int(value: i64) -> Value {
    Value::from(value)
}

fn text(value: &str) -> Value {
    Value::from(value)
}

#[test]
fn values_are_two_words() {
    assert_eq!(size_of::<Value>(), 16);
    assert_eq!(size_of::<PyErr>(), 8);
}

#[test]
fn operators_and_their_errors() {
    assert_eq!(shown(ops::add(&int(1), &int(2))), "3"); // 1 + 2
    assert_eq!(
        shown(ops::add(&int(i64::MAX), &int(1))),
        "9223372036854775808"
    ); // 2**63-1 + 1
    assert_eq!(shown(ops::add(&int(1), &Value::from(2.5))), "3.5"); // 1 + 2.5
    assert_eq!(shown(ops::add(&Value::from(true), &int(1))), "2"); // True + 1
    assert_eq!(
        shown(ops::add(&int(1), &text("a"))),
        "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
    );
    assert_eq!(
        shown(ops::add(&text("a"), &int(1))),
        "TypeError: can only concatenate str (not \"int\") to str"
    );
    assert_eq!(shown(ops::mul(&text("ab"), &int(3))), "'ababab'");
    assert_eq!(
        shown(ops::mul(&text("a"), &Value::from(1.5))),
        "TypeError: can't multiply sequence by non-int of type 'float'"
    );
    assert_eq!(
        shown(ops::truediv(&int(1), &int(0))),
        "ZeroDivisionError: division by zero"
    );
    assert_eq!(shown(ops::floordiv(&int(-7), &int(2))), "-4");
    assert_eq!(shown(ops::modulo(&int(-7), &int(3))), "2");
    assert_eq!(
        shown(ops::pow(&int(2), &int(100))),
        "1267650600228229401496703205376"
    );
    assert_eq!(shown(ops::pow(&int(2), &int(-1))), "0.5");
    assert_eq!(
        shown(ops::lt(&int(1), &text("a"))),
        "TypeError: '<' not supported between instances of 'int' and 'str'"
    );
    assert_eq!(shown(ops::eq(&int(1), &Value::from(1.0))), "True");
    assert_eq!(
        shown(ops::getitem(&int(1), &int(0))),
        "TypeError: 'int' object is not subscriptable"
    );
    assert_eq!(
        shown(ops::getitem(&Value::list(vec![]), &text("a"))),
        "TypeError: list indices must be integers or slices, not str"
    );
    assert_eq!(
        shown(ops::getitem(&Value::list(vec![]), &int(0))),
        "IndexError: list index out of range"
    );
    let dict = Value::dict(vec![(text("a"), int(1))]).unwrap();
    assert_eq!(shown(ops::getitem(&dict, &text("b"))), "KeyError: 'b'");
    assert_eq!(repr(&dict), "{'a': 1}");
    assert_eq!(
        shown(ops::iadd(&int(1), &text("a"))),
        "TypeError: unsupported operand type(s) for +=: 'int' and 'str'"
    );
    assert_eq!(
        shown(py::call(&int(1), &[])),
        "TypeError: 'int' object is not callable"
    );
    assert_eq!(
        shown(ops::neg(&text("a"))),
        "TypeError: bad operand type for unary -: 'str'"
    );
    assert_eq!(
        shown(ops::modulo(
            &text("%d-%s"),
            &Value::tuple(vec![int(3), text("x")])
        )),
        "'3-x'"
    );
}

fn make_function() -> Value {
    // def f(a, b=2, *args, key, opt=5, **kw): return (a, b, args, key, opt, kw)
    static F: Signature = Signature::new("f", &["a", "b"])
        .varargs()
        .keyword_only(&["key", "opt"])
        .varkw();
    function::with_defaults(&F, vec![int(2)], vec![None, Some(int(5))], |args| {
        Ok(Value::tuple(args.to_vec()))
    })
}

#[test]
fn calls_bind_as_cpython_does() {
    let f = make_function();
    assert_eq!(
        shown(py::call_kw(&f, &[int(1), int(9)], &["key"])),
        "(1, 2, (), 9, 5, {})"
    );
    assert_eq!(
        shown(py::call_kw(
            &f,
            &[int(1), int(7), int(8), int(9), int(3)],
            &["key", "z"]
        )),
        "(1, 7, (8,), 9, 5, {'z': 3})"
    );
    assert_eq!(
        shown(py::call(&f, &[])),
        "TypeError: f() missing 1 required positional argument: 'a'"
    );
    assert_eq!(
        shown(py::call(&f, &[int(1)])),
        "TypeError: f() missing 1 required keyword-only argument: 'key'"
    );
    assert_eq!(
        shown(py::call_kw(&f, &[int(1), int(2)], &["a"])),
        "TypeError: f() got multiple values for argument 'a'"
    );
    static G: Signature = Signature::new("g", &["x", "y", "z"]);
    let g = function::new(&G, |args| Ok(args[0].clone()));
    assert_eq!(
        shown(py::call(&g, &[])),
        "TypeError: g() missing 3 required positional arguments: 'x', 'y', and 'z'"
    );
    assert_eq!(
        shown(py::call(&g, &[int(1), int(2), int(3), int(4)])),
        "TypeError: g() takes 3 positional arguments but 4 were given"
    );
    assert_eq!(
        shown(py::call_kw(&g, &[int(1), int(2), int(3)], &["w"])),
        "TypeError: g() got an unexpected keyword argument 'w'"
    );
    assert_eq!(
        shown(py::call_star(
            &g,
            &Value::list(vec![int(1), int(2)]),
            &Value::dict(vec![(text("z"), int(3))]).unwrap()
        )),
        "1"
    );
}

fn shape_classes() -> PyResult<(Value, Value)> {
    // class Shape:
    //     sides = 0
    //     def __init__(self, name): self.name = name
    //     def area(self): return 0
    //     def __repr__(self): return f"{self.name}({self.area()})"
    let shape = class::build("Shape", &[], |ns| {
        ns.set(name!("sides"), int(0));
        static INIT: Signature =
            Signature::new("__init__", &["self", "name"]).qualname("Shape.__init__");
        ns.set(
            name!("__init__"),
            function::new(&INIT, |args| {
                py::setattr(&args[0], name!("name"), args[1].clone())?;
                Ok(Value::None)
            }),
        );
        static AREA: Signature = Signature::new("area", &["self"]).qualname("Shape.area");
        ns.set(name!("area"), function::new(&AREA, |_| Ok(int(0))));
        static REPR: Signature = Signature::new("__repr__", &["self"]).qualname("Shape.__repr__");
        ns.set(
            name!("__repr__"),
            function::new(&REPR, |args| {
                let area = py::call_method(name!("area"), &[args[0].clone()])?;
                let mut out = String::new();
                text_of::format_into(&py::getattr(&args[0], name!("name"))?, "", &mut out)?;
                out.push('(');
                text_of::format_into(&area, "", &mut out)?;
                out.push(')');
                Ok(Value::from(out))
            }),
        );
        Ok(())
    })?;
    // class Square(Shape):
    //     sides = 4
    //     def __init__(self, size): super().__init__("square"); self.size = size
    //     def area(self): return self.size * self.size
    //     @property
    //     def double(self): return self.size * 2
    let cell = py::Cell::empty("__class__");
    let inner = cell.clone();
    let square = class::build("Square", std::slice::from_ref(&shape), |ns| {
        ns.set(name!("sides"), int(4));
        static INIT: Signature =
            Signature::new("__init__", &["self", "size"]).qualname("Square.__init__");
        ns.set(
            name!("__init__"),
            function::new(&INIT, move |args| {
                let Value::Class(class) = inner.get()? else {
                    unreachable!()
                };
                py::attr::call_super(
                    &class,
                    name!("__init__"),
                    &[args[0].clone(), text("square")],
                )?;
                py::setattr(&args[0], name!("size"), args[1].clone())?;
                Ok(Value::None)
            }),
        );
        static AREA: Signature = Signature::new("area", &["self"]).qualname("Square.area");
        ns.set(
            name!("area"),
            function::new(&AREA, |args| {
                let size = py::getattr(&args[0], name!("size"))?;
                ops::mul(&size, &size)
            }),
        );
        static DOUBLE: Signature = Signature::new("double", &["self"]).qualname("Square.double");
        let getter = function::new(&DOUBLE, |args| {
            ops::mul(&py::getattr(&args[0], name!("size"))?, &int(2))
        });
        ns.set(
            name!("double"),
            py::attr::property(getter, Value::None, Value::None),
        );
        Ok(())
    })?;
    cell.set(square.clone());
    Ok((shape, square))
}

#[test]
fn classes_inherit_and_print() {
    let (shape, square) = shape_classes().unwrap();
    let s = py::call(&square, &[int(3)]).unwrap();
    assert_eq!(repr(&s), "square(9)");
    assert_eq!(repr(&Value::list(vec![s.clone()])), "[square(9)]");
    assert_eq!(shown(py::getattr(&s, name!("sides"))), "4");
    assert_eq!(shown(py::getattr(&s, name!("double"))), "6");
    assert_eq!(
        py::setattr(&s, name!("double"), int(1))
            .unwrap_err()
            .to_string(),
        "AttributeError: property 'double' of 'Square' object has no setter"
    );
    assert_eq!(
        shown(py::getattr(&s, name!("nope"))),
        "AttributeError: 'Square' object has no attribute 'nope'"
    );
    assert_eq!(
        shown(py::getattr(&square, name!("nope"))),
        "AttributeError: type object 'Square' has no attribute 'nope'"
    );
    assert_eq!(repr(&square), "<class '__main__.Square'>");
    assert!(py::isinstance(&s, &shape).unwrap());
    assert!(py::issubclass(&square, &shape).unwrap());
    assert_eq!(
        shown(py::getattr(&s, name!("__dict__"))),
        "{'name': 'square', 'size': 3}"
    );
    assert_eq!(
        shown(py::call(&square, &[])),
        "TypeError: Square.__init__() missing 1 required positional argument: 'size'"
    );
    assert_eq!(
        shown(ops::add(&s, &int(1))),
        "TypeError: unsupported operand type(s) for +: 'Square' and 'int'"
    );
    assert_eq!(
        shown(py::getattr(&square, name!("__mro__"))),
        "(<class '__main__.Square'>, <class '__main__.Shape'>, <class 'object'>)"
    );
}

#[test]
fn generators_yield_send_and_close() {
    // def g():
    //     x = yield 1
    //     y = yield x
    //     return y
    let make = || {
        generator::new("g", |co| async move {
            let x = co.yield_(int(1)).await?;
            let y = co.yield_(x).await?;
            Ok(y)
        })
    };
    let g = make();
    assert_eq!(shown(py::next(&g)), "1");
    assert_eq!(
        shown(py::call_method(name!("send"), &[g.clone(), int(5)])),
        "5"
    );
    let err = py::call_method(name!("send"), &[g.clone(), int(6)]).unwrap_err();
    assert_eq!(err.to_string(), "StopIteration: 6");
    assert_eq!(shown(py::next(&g)), "StopIteration");
    assert_eq!(
        shown(py::call_method(name!("send"), &[make(), int(6)])),
        "TypeError: can't send non-None value to a just-started generator"
    );
    // def outer(): r = yield from g(); yield r
    let outer = generator::new("outer", move |co| async move {
        let result = co.yield_from(&make()).await?;
        co.yield_(result).await?;
        Ok(Value::None)
    });
    assert_eq!(shown(py::next(&outer)), "1");
    assert_eq!(
        shown(py::call_method(name!("send"), &[outer.clone(), int(7)])),
        "7"
    );
    assert_eq!(
        shown(py::call_method(name!("send"), &[outer.clone(), int(8)])),
        "8"
    );
}

#[test]
fn exceptions_have_classes_and_texts() {
    let value_error = py::builtin("ValueError").unwrap();
    // class MyError(ValueError): pass
    let mine = class::build("MyError", std::slice::from_ref(&value_error), |_| Ok(())).unwrap();
    let err = PyErr::raise(&py::call(&mine, &[text("bad"), int(2)]).unwrap());
    assert!(err.is("ValueError") && err.is("Exception") && !err.is("KeyError"));
    assert!(err.matches(&mine).unwrap());
    assert_eq!(err.to_string(), "MyError: ('bad', 2)");
    assert_eq!(repr(&err.value()), "MyError('bad', 2)");
    assert_eq!(py::error::key_error(text("a")).to_string(), "KeyError: 'a'");
    assert_eq!(
        repr(&py::error::key_error(text("a")).value()),
        "KeyError('a')"
    );
    assert_eq!(PyErr::raise(&value_error).to_string(), "ValueError");
    assert_eq!(
        PyErr::raise(&int(1)).to_string(),
        "TypeError: exceptions must derive from BaseException"
    );
    let os = py::builtin("OSError").unwrap();
    let missing = PyErr::raise(
        &py::call(&os, &[int(2), text("No such file or directory"), text("x")]).unwrap(),
    );
    assert_eq!(
        missing.to_string(),
        "FileNotFoundError: [Errno 2] No such file or directory: 'x'"
    );
    assert_eq!(
        repr(&missing.value()),
        "FileNotFoundError(2, 'No such file or directory')"
    );
    assert_eq!(
        shown(py::getattr(&missing.value(), name!("filename"))),
        "'x'"
    );
    let stop = PyErr::with_args("SystemExit", vec![int(3)]);
    assert_eq!(shown(py::getattr(&stop.value(), name!("code"))), "3");
}

#[test]
fn builtins_are_values() {
    let call = |name: &str, args: &[Value]| shown(py::call(&py::builtin(name).unwrap(), args));
    assert_eq!(call("len", &[text("héllo")]), "5");
    assert_eq!(
        call("len", &[int(3)]),
        "TypeError: object of type 'int' has no len()"
    );
    assert_eq!(
        call("sum", &[Value::list(vec![int(1), Value::from(2.5)])]),
        "3.5"
    );
    assert_eq!(call("max", &[int(3), int(8), int(5)]), "8");
    assert_eq!(
        call("max", &[Value::list(vec![])]),
        "ValueError: max() arg is an empty sequence"
    );
    assert_eq!(
        call("int", &[text("12x")]),
        "ValueError: invalid literal for int() with base 10: '12x'"
    );
    assert_eq!(call("list", &[text("abc")]), "['a', 'b', 'c']");
    assert_eq!(
        call(
            "dict",
            &[Value::list(vec![Value::tuple(vec![text("a"), int(1)])])]
        ),
        "{'a': 1}"
    );
    assert_eq!(call("type", &[int(1)]), "<class 'int'>");
    assert_eq!(call("hex", &[int(-255)]), "'-0xff'");
    assert_eq!(call("round", &[Value::from(2.5)]), "2");
    assert_eq!(
        call("sorted", &[Value::list(vec![int(3), int(1), int(2)])]),
        "[1, 2, 3]"
    );
    assert_eq!(
        repr(&py::builtin("len").unwrap()),
        "<built-in function len>"
    );
    assert_eq!(
        call(
            "isinstance",
            &[Value::from(true), py::builtin("int").unwrap()]
        ),
        "True"
    );
    let words = Value::list(vec![text("bb"), text("a")]);
    assert_eq!(
        shown(py::call_kw(
            &py::builtin("sorted").unwrap(),
            &[words.clone(), py::builtin("len").unwrap()],
            &["key"]
        )),
        "['a', 'bb']"
    );
    assert_eq!(
        shown(py::call_method(name!("join"), &[text("-"), words])),
        "'bb-a'"
    );
    assert_eq!(
        shown(py::call_method(
            name!("join"),
            &[text("-"), Value::list(vec![int(1)])]
        )),
        "TypeError: sequence item 0: expected str instance, int found"
    );
    assert_eq!(
        shown(py::call_method(name!("foo"), &[int(1)])),
        "AttributeError: 'int' object has no attribute 'foo'"
    );
}

#[test]
fn unpacking_checks_the_count() {
    let pair = Value::list(vec![int(1), int(2)]);
    assert!(py::unpack::<2>(&pair).is_ok());
    assert_eq!(
        py::unpack::<3>(&pair).err().unwrap().to_string(),
        "ValueError: not enough values to unpack (expected 3, got 2)"
    );
    assert_eq!(
        py::unpack::<1>(&pair).err().unwrap().to_string(),
        "ValueError: too many values to unpack (expected 1)"
    );
    assert_eq!(
        py::unpack::<1>(&int(1)).err().unwrap().to_string(),
        "TypeError: cannot unpack non-iterable int object"
    );
}
