//! `sklearn.model_selection.cross_val_score`

use crate::numpy::Array;
use crate::py::PyResult;
use crate::py::error::{not_implemented_error, value_error};
use crate::sklearn::ensemble::{RandomForestClassifier, RandomForestRegressor};
use crate::sklearn::fitted::Fitted;
use crate::sklearn::input::{Feature, Label};
use crate::sklearn::linear_model::LinearRegression;
use crate::sklearn::metrics::{
    accuracy_score, mean_absolute_error, mean_squared_error, r2_score, root_mean_squared_error,
};
use crate::sklearn::tree::{DecisionTreeClassifier, DecisionTreeRegressor};
use crate::sklearn::validation::{check_lengths, invalid_parameter};

use super::folds::{KFold, StratifiedKFold};
use super::shuffle_split::Split;
use super::train_test_split::take_rows;

/// An estimator that can be fitted to a part of the data and scored on the rest; `Y` is the target's element type.
pub trait Validated<Y> {
    /// Fits a copy that has learned nothing to the training rows, and scores its predictions of the test rows.
    fn fold_score<T: Feature>(
        &self,
        train: (&Array<T>, &Array<Y>),
        test: (&Array<T>, &Array<Y>),
        scoring: &str,
    ) -> PyResult<f64>;

    /// The folds that an int stands for.
    fn folds(y: &Array<Y>, n_splits: i64) -> PyResult<Vec<Split>>;
}

/// A regression's score; `""` is the estimator's own.
fn regression_score<Y: Feature>(
    truth: &Array<Y>,
    predicted: &Array<f64>,
    scoring: &str,
) -> PyResult<f64> {
    match scoring {
        "" | "r2" => r2_score(truth, predicted),
        "neg_mean_squared_error" => Ok(-mean_squared_error(truth, predicted)?),
        "neg_root_mean_squared_error" => Ok(-root_mean_squared_error(truth, predicted)?),
        "neg_mean_absolute_error" => Ok(-mean_absolute_error(truth, predicted)?),
        _ => Err(unknown_scoring(scoring)),
    }
}

/// A classification's score; `""` is the estimator's own.
fn classification_score<L: Label>(
    truth: &Array<L>,
    predicted: &Array<L>,
    scoring: &str,
) -> PyResult<f64> {
    match scoring {
        "" | "accuracy" => accuracy_score(truth, predicted),
        _ => Err(unknown_scoring(scoring)),
    }
}

#[cold]
fn unknown_scoring(scoring: &str) -> crate::py::PyErr {
    not_implemented_error(format!(
        "cross_val_score(scoring='{scoring}') is not supported for this estimator"
    ))
}

macro_rules! regressors {
    ($($name:ident)*) => {$(
        impl<Y: Feature> Validated<Y> for $name {
            fn fold_score<T: Feature>(
                &self,
                train: (&Array<T>, &Array<Y>),
                test: (&Array<T>, &Array<Y>),
                scoring: &str,
            ) -> PyResult<f64> {
                let unfitted = $name { fitted: Fitted::default(), ..self.clone() };
                regression_score(test.1, &unfitted.fit(train.0, train.1)?.predict(test.0)?, scoring)
            }

            fn folds(y: &Array<Y>, n_splits: i64) -> PyResult<Vec<Split>> {
                KFold { n_splits, ..KFold::default() }.rows(y.dims().first().copied().unwrap_or(0))
            }
        }
    )*};
}

macro_rules! classifiers {
    ($($name:ident)*) => {$(
        impl<L: Label> Validated<L> for $name<L> {
            fn fold_score<T: Feature>(
                &self,
                train: (&Array<T>, &Array<L>),
                test: (&Array<T>, &Array<L>),
                scoring: &str,
            ) -> PyResult<f64> {
                let unfitted = $name { fitted: Fitted::default(), ..self.clone() };
                classification_score(test.1, &unfitted.fit(train.0, train.1)?.predict(test.0)?, scoring)
            }

            fn folds(y: &Array<L>, n_splits: i64) -> PyResult<Vec<Split>> {
                StratifiedKFold { n_splits, ..StratifiedKFold::default() }.rows(y)
            }
        }
    )*};
}

regressors! { LinearRegression DecisionTreeRegressor RandomForestRegressor }
classifiers! { DecisionTreeClassifier RandomForestClassifier }

/// `cv`: an int, None, `KFold` or `StratifiedKFold`.
pub trait Folds<E, Y> {
    /// The rows of each fold.
    fn splits(&self, y: &Array<Y>) -> PyResult<Vec<Split>>;
}

impl<Y, E: Validated<Y>> Folds<E, Y> for Option<i64> {
    fn splits(&self, y: &Array<Y>) -> PyResult<Vec<Split>> {
        let n_splits = self.unwrap_or(5);
        if n_splits < 2 {
            let allowed = "an int in the range [2, inf), an object implementing 'split' and 'get_n_splits', an iterable or None";
            return Err(invalid_parameter(
                "cv",
                "cross_val_score",
                allowed,
                &n_splits.to_string(),
            ));
        }
        E::folds(y, n_splits)
    }
}

impl<Y: Label, E> Folds<E, Y> for &KFold {
    fn splits(&self, y: &Array<Y>) -> PyResult<Vec<Split>> {
        self.rows(y.len())
    }
}

impl<Y: Label, E> Folds<E, Y> for &StratifiedKFold {
    fn splits(&self, y: &Array<Y>) -> PyResult<Vec<Split>> {
        self.rows(y)
    }
}

/// `cross_val_score(estimator, X, y, scoring=scoring, cv=cv)`: a score for each fold.
pub fn cross_val_score<E: Validated<Y>, T: Feature, Y: Label>(
    estimator: &E,
    x: &Array<T>,
    y: &Array<Y>,
    scoring: Option<&str>,
    cv: impl Folds<E, Y>,
) -> PyResult<Array<f64>> {
    let rows = |shape: &[usize]| shape.first().copied().unwrap_or(0);
    check_lengths(&[rows(x.dims()), rows(y.dims())])?;
    if x.dims().is_empty() || y.dims().is_empty() {
        return Err(value_error(
            "cross_val_score takes arrays of at least one dimension",
        ));
    }
    let splits = cv.splits(y)?;
    let scores = splits.iter().map(|(train, test)| {
        let (x_train, y_train) = (take_rows(x, train), take_rows(y, train));
        let (x_test, y_test) = (take_rows(x, test), take_rows(y, test));
        estimator.fold_score(
            (&x_train, &y_train),
            (&x_test, &y_test),
            scoring.unwrap_or(""),
        )
    });
    Ok(Array::from_items(scores.collect::<PyResult<Vec<f64>>>()?))
}
