//! Classes, dataclasses and a generator.

#![allow(non_upper_case_globals)]

use batuta_rt::py::{Global, GlobalKey, Iter, List, PyResult, Signature, Str, ToValue, Value};
use batuta_rt::{name, py, py_print};
use std::process::ExitCode;
use std::slice;

thread_local! {
    pub static Point: Global<Value> = const { Global::new("Point") };
    pub static Polygon: Global<Value> = const { Global::new("Polygon") };
}

static POLYGON_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "name"]).qualname("Polygon.__init__");

static POLYGON_ADD_SIGNATURE: Signature =
    Signature::new("add", &["self", "x", "y"]).qualname("Polygon.add").doc("Add a corner.");

static POLYGON_AREA_SIGNATURE: Signature =
    Signature::new("area", &["self"]).qualname("Polygon.area");

static POLYGON_REPR_SIGNATURE: Signature =
    Signature::new("__repr__", &["self"]).qualname("Polygon.__repr__");

pub fn polygon_init(self_: &Value, name: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("name"), name.clone())?;
    py::setattr(self_, name!("points"), List::<Value>::new(vec![]).to_value())?;
    Ok(Value::None)
}

/// Add a corner.
pub fn polygon_add(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("points"))?, py::call(&Point.get()?, &[x.clone(), y.clone()])?],
    )?;
    Ok(Value::None)
}

pub fn polygon_area(self_: &Value) -> PyResult<Value> {
    let mut total = Value::from(0.0);
    for item in &py::iter(&py::call(
        &py::builtin("range")?,
        &[py::call(&py::builtin("len")?, &[py::getattr(self_, name!("points"))?])?],
    )?)? {
        let i = item?;
        let a = py::ops::getitem(&py::getattr(self_, name!("points"))?, &i)?;
        let b = py::ops::getitem(
            &py::getattr(self_, name!("points"))?,
            &py::ops::modulo(
                &py::ops::add(&i, &Value::from(1_i64))?,
                &py::call(&py::builtin("len")?, &[py::getattr(self_, name!("points"))?])?,
            )?,
        )?;
        total = py::ops::iadd(
            &total,
            &py::ops::sub(
                &py::ops::mul(&py::getattr(&a, name!("x"))?, &py::getattr(&b, name!("y"))?)?,
                &py::ops::mul(&py::getattr(&b, name!("x"))?, &py::getattr(&a, name!("y"))?)?,
            )?,
        )?;
    }
    py::ops::truediv(&py::call(&py::builtin("abs")?, slice::from_ref(&total))?, &Value::from(2_i64))
}

pub fn polygon_repr(self_: &Value) -> PyResult<Value> {
    Ok(Str::from(format!(
        "Polygon({}, {} points)",
        py::repr(&py::getattr(self_, name!("name"))?)?,
        py::str(&py::call(&py::builtin("len")?, &[py::getattr(self_, name!("points"))?])?)?
    ))
    .to_value())
}

pub fn powers(base: i64, count: i64) -> Iter<i64> {
    py::typed_generator(move |co| async move {
        let mut value: i64 = 1;
        for _ in 0..count {
            co.yield_(value).await?;
            value *= base;
        }
        Ok(Value::None)
    })
}

pub fn find(items: &List<Str>, wanted: &Str) -> PyResult<i64> {
    let mut index: i64;
    'completed: {
        for item_3 in py::iter::enumerate(items, 0) {
            let item_2 = item_3?;
            let (part, item) = item_2;
            index = part;
            if &item == wanted {
                break 'completed;
            }
        }
        return Ok(-1);
    }
    Ok(index)
}

/// The script's own statements.
fn run() -> PyResult<()> {
    let class = py::call(
        &py::imported("dataclasses.dataclass")?,
        &[py::class::build("Point", &[], |ns| {
            ns.set(name!("__doc__"), Value::from("A point of the plane."));
            ns.annotate(name!("x"), "float")?;
            ns.annotate(name!("y"), "float")?;
            Ok(())
        })?],
    )?;
    Point.set(class);
    let class_2 = py::class::build("Polygon", &[], |ns| {
        ns.set(name!("__doc__"), Value::from("Points in a row."));
        ns.set(
            name!("__init__"),
            py::function::new(&POLYGON_INIT_SIGNATURE, |args| polygon_init(&args[0], &args[1])),
        );
        ns.set(
            name!("add"),
            py::function::new(&POLYGON_ADD_SIGNATURE, |args| {
                polygon_add(&args[0], &args[1], &args[2])
            }),
        );
        ns.set(
            name!("area"),
            py::function::new(&POLYGON_AREA_SIGNATURE, |args| polygon_area(&args[0])),
        );
        ns.set(
            name!("__repr__"),
            py::function::new(&POLYGON_REPR_SIGNATURE, |args| polygon_repr(&args[0])),
        );
        Ok(())
    })?;
    Polygon.set(class_2);
    let square = py::call(&Polygon.get()?, &[Value::from("square")])?;
    for corner in List::new(vec![(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]).iter() {
        py::call_method(name!("add"), &[square.clone(), corner.0.to_value(), corner.1.to_value()])?;
    }
    py_print!(
        square,
        py::call_method(name!("area"), slice::from_ref(&square))?,
        py::ops::getitem(&py::getattr(&square, name!("points"))?, &Value::from(1_i64))?
    )?;
    py_print!(py::builtins::list(powers(3, 5))?)?;
    py_print!(
        find(&List::new(vec![Str::from("a"), Str::from("b")]), &Str::from("b"))?,
        find(&List::new(vec![Str::from("a"), Str::from("b")]), &Str::from("c"))?
    )?;
    Ok(())
}

fn main() -> ExitCode {
    py::main(run)
}
