//! Arrays as the algorithms take them: design matrices, targets and class codes.

use std::any::Any;
use std::cmp::Ordering;

use crate::numpy::{Array, DType, Element, Format, From2};
use crate::py::error::{not_implemented_error, value_error};
use crate::py::{PyRepr, PyResult};

use super::matrix::Matrix;
use super::validation::{Missing, check_finite};
use super::warn::warn;

/// What a design matrix may hold.
pub trait Feature: Element + Format {
    /// The elements as float64.
    fn to_floats(x: &Array<Self>) -> Vec<f64>;
}

impl<T: Element + Format> Feature for T
where
    f64: From2<T>,
{
    fn to_floats(x: &Array<T>) -> Vec<f64> {
        x.to_vec().into_iter().map(f64::cast).collect()
    }
}

/// What a class label may be.
pub trait Label: Element + Format {}

impl<T: Element + Format> Label for T {}

/// Calls `body` with `x` as a design matrix; `ValueError` unless it has two dimensions.
pub fn with_design<T: Feature, R>(
    x: &Array<T>,
    body: impl FnOnce(&Matrix<'_>) -> PyResult<R>,
) -> PyResult<R> {
    let &[n_rows, n_cols] = x.dims() else {
        return Err(not_two_dimensional(x));
    };
    let by_columns =
        n_cols > 1 && n_rows > 1 && x.steps()[0].unsigned_abs() < x.steps()[1].unsigned_abs();
    let call = |values: &[f64]| {
        body(&Matrix {
            values,
            n_rows,
            n_cols,
            by_columns,
        })
    };
    match (x as &dyn Any).downcast_ref::<Array<f64>>() {
        Some(x) => x.with_slice(call),
        None => call(&T::to_floats(x)),
    }
}

#[cold]
fn not_two_dimensional<T: Feature>(x: &Array<T>) -> crate::py::PyErr {
    let mut text = String::new();
    if let Err(error) = x.str_into(&mut text) {
        return error;
    }
    if x.dims().len() > 2 {
        return value_error(format!(
            "Found array with dim {}, while dim <= 2 is required.",
            x.dims().len()
        ));
    }
    let (rank, advice) = match x.dims().len() {
        0 => (
            "scalar",
            "Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.",
        ),
        _ => (
            "1D",
            "Reshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.",
        ),
    };
    value_error(format!(
        "Expected 2D array, got {rank} array instead:\narray={text}.\n{advice}"
    ))
}

/// The rows of a target: one-dimensional, or a column with a warning.
fn check_target<T: Element>(y: &Array<T>) -> PyResult<()> {
    match y.dims() {
        [_] => Ok(()),
        [_, 1] => {
            warn(
                "DataConversionWarning",
                "A column-vector y was passed when a 1d array was expected. Please change the shape of y to (n_samples, ), \
                 for example using ravel().",
            );
            Ok(())
        }
        [_, _] => Err(not_implemented_error(
            "targets of more than one column are not supported",
        )),
        shape => Err(value_error(format!(
            "y should be a 1d array, got an array of shape {} instead.",
            tuple_text(shape)
        ))),
    }
}

fn tuple_text(shape: &[usize]) -> String {
    format!(
        "({})",
        shape
            .iter()
            .map(usize::to_string)
            .collect::<Vec<String>>()
            .join(", ")
    )
}

/// The targets of a regression, finite.
pub fn targets<T: Feature>(y: &Array<T>) -> PyResult<Vec<f64>> {
    check_target(y)?;
    let values = T::to_floats(y);
    check_finite(&values, "y", "", Missing::Refused)?;
    Ok(values)
}

/// Classes in ascending order, and each sample's position among them.
#[derive(Clone, Debug)]
pub struct Encoded<L> {
    /// `classes_`
    pub classes: Vec<L>,
    /// Positions in `classes`.
    pub codes: Vec<u32>,
}

/// Encodes the labels of a classification; floats must be finite and integral.
pub fn encode<L: Label>(y: &Array<L>) -> PyResult<Encoded<L>> {
    check_target(y)?;
    if let Some(y) = (y as &dyn Any).downcast_ref::<Array<f64>>() {
        let values = y.to_vec();
        check_finite(&values, "y", "", Missing::Refused)?;
        if values.iter().any(|value| value.fract() != 0.0) {
            return Err(value_error(
                "Unknown label type: continuous. Maybe you are trying to fit a classifier, which expects discrete classes on a \
                 regression target with continuous values.",
            ));
        }
    }
    if L::DTYPE == DType::Complex128 {
        return Err(value_error("Complex data not supported"));
    }
    Ok(encode_values(&y.to_vec()))
}

/// More classes than this are found by sorting.
const FEW_CLASSES: usize = 1024;

/// Encodes any labels.
pub fn encode_values<L: Label>(labels: &[L]) -> Encoded<L> {
    let mut classes: Vec<L> = Vec::new();
    for label in labels {
        if let Err(position) = classes.binary_search_by(|class| class.order(label)) {
            classes.insert(position, label.clone());
            if classes.len() > FEW_CLASSES {
                classes = labels.to_vec();
                classes.sort_by(|a, b| a.order(b));
                classes.dedup_by(|a, b| a.order(b) == Ordering::Equal);
                break;
            }
        }
    }
    let codes = labels
        .iter()
        .map(|label| position(&classes, label))
        .collect();
    Encoded { classes, codes }
}

fn position<L: Label>(classes: &[L], label: &L) -> u32 {
    classes
        .binary_search_by(|class| class.order(label))
        .unwrap_or_else(|missing| missing) as u32
}

/// A label as it stands in the text of a Python list.
pub fn label_text<L: Label>(label: &L) -> String {
    let mut text = String::new();
    let scalar = label.clone().scalar();
    if L::DTYPE != DType::Str {
        let written = scalar.str_into(&mut text);
        debug_assert!(written.is_ok());
        return text;
    }
    let written = scalar.repr_into(&mut text);
    debug_assert!(written.is_ok());
    text.trim_start_matches("np.str_(")
        .trim_end_matches(')')
        .to_owned()
}

/// The number of samples of a one-dimensional array or a column.
pub fn rows<T: Element>(y: &Array<T>) -> PyResult<usize> {
    check_target(y)?;
    Ok(y.len())
}
