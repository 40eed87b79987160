//! Classes, dataclasses and a generator.

use batuta_rt::py::{Field, Instance, Iter, List, PyEq, PyResult, Str, Value};
use batuta_rt::{py, py_print};
use std::process::ExitCode;
use std::rc::Rc;

/// A point of the plane.
pub struct Point {
    pub x: Field<f64>,
    pub y: Field<f64>,
}

impl Point {
    pub fn new(x: f64, y: f64) -> Rc<Self> {
        Rc::new(Self { x: Field::new(x), y: Field::new(y) })
    }
}

impl Instance for Point {
    const NAME: &'static str = "Point";

    fn repr(self: &Rc<Self>) -> PyResult<Str> {
        Ok(Str::from(format!(
            "Point(x={}, y={})",
            py::repr(&self.x.get())?,
            py::repr(&self.y.get())?
        )))
    }

    fn eq(self: &Rc<Self>, other: &Rc<Self>) -> PyResult<bool> {
        Ok(self.x.get().py_eq(&other.x.get())? && self.y.get().py_eq(&other.y.get())?)
    }

    fn hash(self: &Rc<Self>) -> PyResult<i64> {
        Err(py::instance::unhashable(self))
    }
}

/// Points in a row.
pub struct Polygon {
    pub name: Field<Str>,
    pub points: Field<List<Rc<Point>>>,
}

impl Polygon {
    pub fn new(name: &Str) -> Rc<Self> {
        Rc::new(Self {
            name: Field::new(name.clone()),
            points: Field::new(List::<Rc<Point>>::new(vec![])),
        })
    }

    /// Add a corner.
    pub fn add(self: &Rc<Self>, x: f64, y: f64) {
        self.points.get().append(Point::new(x, y));
    }

    pub fn area(self: &Rc<Self>) -> PyResult<f64> {
        let mut total = 0.0;
        for i in 0..py::builtins::len(&self.points.get()) {
            let a = self.points.get().get(i)?;
            let b = self
                .points
                .get()
                .get(py::int::modulo(i + 1, py::builtins::len(&self.points.get()))?)?;
            total += a.x.get() * b.y.get() - b.x.get() * a.y.get();
        }
        Ok(total.abs() / 2.0)
    }

    pub fn __repr__(self: &Rc<Self>) -> PyResult<Str> {
        Ok(Str::from(format!(
            "Polygon({}, {} points)",
            py::repr(&self.name.get())?,
            py::builtins::len(&self.points.get())
        )))
    }
}

impl Instance for Polygon {
    const NAME: &'static str = "Polygon";

    fn repr(self: &Rc<Self>) -> PyResult<Str> {
        self.__repr__()
    }
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
        for item_2 in py::iter::enumerate(items, 0) {
            let item_2 = item_2?;
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
    let square = Polygon::new(&Str::from("square"));
    for corner in List::new(vec![(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]).iter() {
        square.add(corner.0, corner.1);
    }
    py_print!(square, square.area()?, square.points.get().get(1)?)?;
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
