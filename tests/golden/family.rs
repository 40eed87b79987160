//! A family of classes: an abstract base, overriding, super(), class attributes, properties and isinstance.

use batuta_rt::py::{Field, Instance, List, PyResult, Str, Value};
use batuta_rt::{py, py_print};
use std::process::ExitCode;
use std::rc::Rc;

/// A shape.
pub struct Shape {
    pub name: Field<Str>,
    pub class: ShapeClass,
}

/// What the classes of the family of `Shape` add to it.
pub enum ShapeClass {
    Circle(Circle),
    Rect(Rect),
    Square(Square),
}

impl Shape {
    pub fn shape_describe(self: &Rc<Self>) -> PyResult<Str> {
        Ok(Str::from(format!(
            "{} with {} sides and area {}",
            self.name.get(),
            match &self.class {
                ShapeClass::Circle(_) => 0,
                ShapeClass::Rect(_) | ShapeClass::Square(_) => 4,
            },
            py::format_value(&self.area()?, ".2f")?
        )))
    }

    pub fn __repr__(self: &Rc<Self>) -> PyResult<Str> {
        Ok(Str::from(format!("<{}>", self.name.get())))
    }

    pub fn shape_label(self: &Rc<Self>) -> Str {
        self.name.get().upper()
    }

    /// The area.
    pub fn area(self: &Rc<Self>) -> PyResult<f64> {
        Ok(match &self.class {
            ShapeClass::Circle(_) => Circle::area(self)?,
            ShapeClass::Rect(_) | ShapeClass::Square(_) => Rect::area(self),
        })
    }

    pub fn describe(self: &Rc<Self>) -> PyResult<Str> {
        Ok(match &self.class {
            ShapeClass::Circle(_) | ShapeClass::Rect(_) => self.shape_describe()?,
            ShapeClass::Square(_) => Square::describe(self)?,
        })
    }

    pub fn label(self: &Rc<Self>) -> Str {
        match &self.class {
            ShapeClass::Circle(_) | ShapeClass::Rect(_) => self.shape_label(),
            ShapeClass::Square(_) => Square::label(self),
        }
    }

    /// What the object has as a `Circle`.
    fn as_circle(&self) -> &Circle {
        match &self.class {
            ShapeClass::Circle(it) => it,
            _ => unreachable!("only an object of Circle is asked for this"),
        }
    }

    /// What the object has as a `Rect`.
    fn as_rect(&self) -> &Rect {
        match &self.class {
            ShapeClass::Rect(it) => it,
            ShapeClass::Square(it) => &it.rect,
            _ => unreachable!("only an object of Rect is asked for this"),
        }
    }
}

impl Instance for Shape {
    const NAME: &'static str = "Shape";

    fn class_name(&self) -> &'static str {
        match &self.class {
            ShapeClass::Circle(_) => "Circle",
            ShapeClass::Rect(_) => "Rect",
            ShapeClass::Square(_) => "Square",
        }
    }

    fn repr(self: &Rc<Self>) -> PyResult<Str> {
        self.__repr__()
    }
}

pub struct Circle {
    pub radius: Field<f64>,
}

impl Circle {
    #[expect(clippy::new_ret_no_self, reason = "an object is held as its base class")]
    pub fn new(radius: f64) -> Rc<Shape> {
        Rc::new(Shape {
            name: Field::new(Str::from("circle")),
            class: ShapeClass::Circle(Circle { radius: Field::new(radius) }),
        })
    }

    #[expect(clippy::approx_constant, reason = "the number is the program's own")]
    pub fn area(this: &Rc<Shape>) -> PyResult<f64> {
        Ok(3.14159 * py::float::pow(this.as_circle().radius.get(), 2.0)?)
    }
}

pub struct Rect {
    pub w: Field<f64>,
    pub h: Field<f64>,
}

impl Rect {
    #[expect(clippy::new_ret_no_self, reason = "an object is held as its base class")]
    pub fn new(w: f64, h: f64, name: &Str) -> Rc<Shape> {
        Rc::new(Shape {
            name: Field::new(name.clone()),
            class: ShapeClass::Rect(Rect { w: Field::new(w), h: Field::new(h) }),
        })
    }

    pub fn area(this: &Rc<Shape>) -> f64 {
        this.as_rect().w.get() * this.as_rect().h.get()
    }

    pub fn scale(this: &Rc<Shape>, k: f64) {
        this.as_rect().w.set(this.as_rect().w.get() * k);
        this.as_rect().h.set(this.as_rect().h.get() * k);
    }
}

pub struct Square {
    pub rect: Rect,
}

impl Square {
    #[expect(clippy::new_ret_no_self, reason = "an object is held as its base class")]
    pub fn new(a: f64) -> Rc<Shape> {
        Rc::new(Shape {
            name: Field::new(Str::from("square")),
            class: ShapeClass::Square(Square { rect: Rect { w: Field::new(a), h: Field::new(a) } }),
        })
    }

    pub fn describe(this: &Rc<Shape>) -> PyResult<Str> {
        Ok(Str::from("Square: ").concat(&this.shape_describe()?))
    }

    pub fn label(_this: &Rc<Shape>) -> Str {
        Str::from("SQ")
    }
}

/// The script's own statements.
fn run() -> PyResult<()> {
    let shapes = List::new(vec![
        Circle::new(1.0),
        Rect::new(2.0, 3.0, &Str::from("rect")),
        Square::new(1.5),
    ]);
    let mut shape: Rc<Shape>;
    for item in shapes.iter() {
        shape = item;
        py_print!(shape, shape.describe()?, shape.label())?;
    }
    let mut total = 0.0;
    for item_2 in shapes.iter() {
        shape = item_2;
        total += shape.area()?;
        if matches!(shape.class, ShapeClass::Rect(_) | ShapeClass::Square(_)) {
            Rect::scale(&shape, 2.0);
            py_print!(
                shape.as_rect().w.get(),
                shape.as_rect().h.get(),
                matches!(shape.class, ShapeClass::Square(_)),
                matches!(shape.class, ShapeClass::Square(_))
            )?;
        }
    }
    py_print!(
        total,
        py::builtins::sum_f64(
            {
                let source = shapes.clone();
                py::typed_generator(move |co| async move {
                    for s in source.iter() {
                        co.yield_(s.area()?).await?;
                    }
                    Ok(Value::None)
                })
            },
            0.0
        )?
    )?;
    let best = py::builtins::max_by_key(&shapes, |s: &Rc<Shape>| -> PyResult<f64> { s.area() })?;
    py_print!(best)?;
    py_print!(shapes)?;
    Ok(())
}

fn main() -> ExitCode {
    py::main(run)
}
