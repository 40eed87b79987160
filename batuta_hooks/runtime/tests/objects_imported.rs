//! The standard library's names as dynamic values against CPython 3.11. Each expected text is what the Python beside
//! it prints.

use batuta_rt::name;
use batuta_rt::py::{self, PyResult, Signature, Value, class, function, ops, text_of};

fn shown(result: PyResult<Value>) -> String {
    match result {
        Ok(value) => {
            text_of::repr_of(&value).map_or_else(|err| err.to_string(), |text| text.to_string())
        }
        Err(err) => err.to_string(),
    }
}

fn ints(items: &[i64]) -> Value {
    Value::list(items.iter().map(|item| Value::from(*item)).collect())
}

fn call(name: &str, args: &[Value]) -> PyResult<Value> {
    py::call(&py::imported(name)?, args)
}

fn listed(name: &str, args: &[Value]) -> String {
    shown(
        call(name, args)
            .and_then(|iter| py::collect(&iter))
            .map(Value::list),
    )
}

#[test]
fn iterators() {
    let abc = Value::from("abc");
    // list(itertools.permutations([1, 2, 3], 2)) and its kin
    assert_eq!(
        listed(
            "itertools.permutations",
            &[ints(&[1, 2, 3]), Value::from(2)]
        ),
        "[(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]"
    );
    assert_eq!(
        listed(
            "itertools.combinations",
            &[ints(&[1, 2, 3]), Value::from(2)]
        ),
        "[(1, 2), (1, 3), (2, 3)]"
    );
    assert_eq!(
        listed("itertools.product", &[ints(&[1, 2]), Value::from("xy")]),
        "[(1, 'x'), (1, 'y'), (2, 'x'), (2, 'y')]"
    );
    assert_eq!(
        listed("itertools.chain", &[ints(&[1]), abc.clone()]),
        "[1, 'a', 'b', 'c']"
    );
    assert_eq!(
        listed(
            "itertools.chain.from_iterable",
            &[Value::list(vec![ints(&[1, 2]), ints(&[3])])]
        ),
        "[1, 2, 3]"
    );
    assert_eq!(
        listed(
            "itertools.islice",
            &[
                ints(&[0, 1, 2, 3, 4, 5]),
                Value::from(1),
                Value::from(5),
                Value::from(2)
            ]
        ),
        "[1, 3]"
    );
    assert_eq!(
        listed("itertools.accumulate", &[ints(&[1, 2, 3])]),
        "[1, 3, 6]"
    );
    assert_eq!(
        listed("itertools.pairwise", &[abc]),
        "[('a', 'b'), ('b', 'c')]"
    );
    assert_eq!(
        listed("itertools.zip_longest", &[ints(&[1, 2]), ints(&[3])]),
        "[(1, 3), (2, None)]"
    );
    // [(k, list(g)) for k, g in itertools.groupby("aab")]
    let groups = call("itertools.groupby", &[Value::from("aab")]).and_then(|groups| {
        let it = py::iter(&groups)?;
        let mut found = Vec::new();
        while let Some(pair) = it.next()? {
            let [key, group] = py::unpack::<2>(&pair)?;
            found.push(Value::tuple(vec![key, Value::list(py::collect(&group)?)]));
        }
        Ok(Value::list(found))
    });
    assert_eq!(shown(groups), "[('a', ['a', 'a']), ('b', ['b'])]");
}

#[test]
fn functions() -> PyResult<()> {
    let add = py::imported("operator.add")?;
    assert_eq!(
        shown(call("functools.reduce", &[add.clone(), ints(&[1, 2, 3])])),
        "6"
    );
    assert_eq!(
        shown(call("functools.reduce", &[add.clone(), ints(&[])])),
        "TypeError: reduce() of empty iterable with no initial value"
    );
    let partial = call("functools.partial", &[add, Value::from(5)])?;
    assert_eq!(shown(py::call(&partial, &[Value::from(6)])), "11");
    assert_eq!(
        shown(call("math.sqrt", &[Value::from(-1)])),
        "ValueError: math domain error"
    );
    assert_eq!(
        shown(call("math.sqrt", &[Value::from("a")])),
        "TypeError: must be real number, not str"
    );
    assert_eq!(shown(call("math.floor", &[Value::from(-2.5)])), "-3");
    assert_eq!(
        shown(call("math.gcd", &[Value::from(12), Value::from(18)])),
        "6"
    );
    assert_eq!(shown(py::imported("math.pi")), "3.141592653589793");
    assert_eq!(
        shown(
            py::imported("math")
                .and_then(|math| py::call_method(name!("factorial"), &[math, Value::from(5)]))
        ),
        "120"
    );
    // @functools.cache
    // def f(n): return n if n < 2 else f(n - 1) + f(n - 2)
    static F: Signature = Signature::new("f", &["n"]);
    let cell = py::Cell::empty("f");
    let inner = cell.clone();
    let f = function::new(&F, move |args| {
        if ops::truth(&ops::lt(&args[0], &Value::from(2))?)? {
            return Ok(args[0].clone());
        }
        let f = inner.get()?;
        let one = py::call(&f, &[ops::sub(&args[0], &Value::from(1))?])?;
        ops::add(
            &one,
            &py::call(&f, &[ops::sub(&args[0], &Value::from(2))?])?,
        )
    });
    cell.set(call("functools.cache", &[f])?);
    assert_eq!(
        shown(py::call(&cell.get()?, &[Value::from(80)])),
        "23416728348467685"
    );
    assert_eq!(
        shown(py::call_method(name!("cache_info"), &[cell.get()?])),
        "CacheInfo(hits=78, misses=81, maxsize=None, currsize=81)"
    );
    Ok(())
}

#[test]
fn containers_and_classes() -> PyResult<()> {
    // d = collections.defaultdict(list); d["a"].append(1)
    let d = call("collections.defaultdict", &[py::builtin("list")?])?;
    py::call_method(
        name!("append"),
        &[ops::getitem(&d, &Value::from("a"))?, Value::from(1)],
    )?;
    assert_eq!(
        shown(Ok(d.clone())),
        "defaultdict(<class 'list'>, {'a': [1]})"
    );
    assert_eq!(ops::len(&d)?, 1);
    // class Shape(abc.ABC):
    //     @abc.abstractmethod
    //     def area(self): ...
    let shape = class::build("Shape", &[py::imported("abc.ABC")?], |ns| {
        static AREA: Signature = Signature::new("area", &["self"]);
        let area = function::new(&AREA, |_| Ok(Value::None));
        ns.set(name!("area"), call("abc.abstractmethod", &[area])?);
        Ok(())
    })?;
    assert_eq!(
        shown(py::call(&shape, &[])),
        "TypeError: Can't instantiate abstract class Shape with abstract method area"
    );
    // class Box(Shape): def area(self): return 2
    let made = class::build("Box", &[shape], |ns| {
        static AREA: Signature = Signature::new("area", &["self"]);
        ns.set(name!("area"), function::new(&AREA, |_| Ok(Value::from(2))));
        Ok(())
    })?;
    assert_eq!(
        shown(py::call_method(name!("area"), &[py::call(&made, &[])?])),
        "2"
    );
    // copy.deepcopy([[1], [1]])
    let rows = Value::list(vec![ints(&[1]), ints(&[1])]);
    let copied = call("copy.deepcopy", std::slice::from_ref(&rows))?;
    py::call_method(
        name!("append"),
        &[ops::getitem(&copied, &Value::from(0))?, Value::from(9)],
    )?;
    assert_eq!(shown(Ok(rows)), "[[1], [1]]");
    assert_eq!(shown(Ok(copied)), "[[1, 9], [1]]");
    assert_eq!(
        py::imported("math.nope").unwrap_err().to_string(),
        "ImportError: cannot import name 'nope' from 'math'"
    );
    Ok(())
}
