//! Every shape once.

pub fn call() {
    let y = f(
        a_rather_long_name_0,
        a_rather_long_name_1,
        a_rather_long_name_2,
        a_rather_long_name_3,
        a_rather_long_name_4,
        a_rather_long_name_5,
    );
    x
}

pub fn chain() {
    let mut y = x
        .iter()
        .map(|v| a_rather_long_name_0 * a_rather_long_name_1)
        .collect_into_something::<Vec<_>>(a_rather_long_name_2)?;
    x
}

pub fn operators() {
    x = a_rather_long_name_0
        + x.iter()
            .map(|v| a_rather_long_name_0 * a_rather_long_name_1)
            .collect_into_something::<Vec<_>>(a_rather_long_name_2)
        + a_rather_long_name_1;
    x
}

pub fn array() {
    let y: [i64; 60] = [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
        25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
        48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
    ];
    x
}

pub fn closure() {
    x.for_each(|v| {
        if x {
            y;
        }
    });
    x
}

pub fn format() {
    println!(
        "{} {} {} {} {} {} in a sentence",
        a_rather_long_name_0,
        a_rather_long_name_1,
        a_rather_long_name_2,
        a_rather_long_name_3,
        a_rather_long_name_4,
        a_rather_long_name_5
    );
    x
}

pub fn text() {
    return Err(value_error(
        "words words words words words words words words words words words words words words words words words words words words ",
    ));
    x
}

pub fn text_in_a_method() {
    x.push("words words words words words words words words words words words words words words words words words words words words ");
    x
}

pub fn record() {
    let y = Point {
        field_0: a_rather_long_name_0,
        field_1: a_rather_long_name_1,
        field_2: a_rather_long_name_2,
        field_3: a_rather_long_name_3,
        field_4: a_rather_long_name_4,
        ..x
    };
    x
}

pub fn arms() {
    match x {
        Some(v) if x > y => x
            .iter()
            .map(|v| a_rather_long_name_0 * a_rather_long_name_1)
            .collect_into_something::<Vec<_>>(a_rather_long_name_2),
        None => return x,
        _ => {}
    }
    x
}

pub fn else_if() {
    if x {
        x
    } else if let Some(v) = y {
        y
    } else {
        z
    }
    x
}

pub fn loops() {
    'rows: for v in 0..x {
        // row by row

        while y {
            continue 'rows; // next
        }
    }
    x
}

use crate::model;
use batuta_rt::prelude::*;
use batuta_rt::{List, Value};
use std::rc::Rc;

thread_local! {
    pub static CACHE: Cell<i64> = const { Cell::new(0) };
}

/// A point.
#[derive(Clone)]
pub struct Point {
    /// Across.
    pub x: f64,
    pub y: f64,
}

pub enum Shape {
    Circle(Point),
    Empty,
}

impl Point {
    /// Norm.
    ///
    /// More.
    pub fn norm(&self, parameter_0: &Array<f64>) -> PyResult<f64> {
        x
    }

    /// Norm.
    ///
    /// More.
    pub fn distance(
        &self,
        parameter_0: &Array<f64>,
        parameter_1: &Array<f64>,
        parameter_2: &Array<f64>,
        parameter_3: &Array<f64>,
    ) -> PyResult<f64> {
        x
    }
}

/// Bounds.
pub const LIMITS: [f64; 2] = [0.0, 1.0];
