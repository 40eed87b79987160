//! `criterion`

use crate::py::{PyResult, Str};
use crate::sklearn::validation::invalid_parameter;

use super::classification::ClassCriterion;

/// `criterion` of trees and forests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// `'gini'`
    Gini,
    /// `'entropy'`
    Entropy,
    /// `'log_loss'`
    LogLoss,
    /// `'squared_error'`
    SquaredError,
    /// Any other text; fitting raises.
    Unknown(String),
}

impl Criterion {
    fn text(&self) -> &str {
        match self {
            Criterion::Gini => "gini",
            Criterion::Entropy => "entropy",
            Criterion::LogLoss => "log_loss",
            Criterion::SquaredError => "squared_error",
            Criterion::Unknown(text) => text,
        }
    }

    /// The criterion of a classification tree.
    pub fn for_classes(&self, caller: &str) -> PyResult<ClassCriterion> {
        match self {
            Criterion::Gini => Ok(ClassCriterion::Gini),
            Criterion::Entropy | Criterion::LogLoss => Ok(ClassCriterion::Entropy),
            Criterion::SquaredError | Criterion::Unknown(_) => {
                let allowed = "a str among {'gini', 'log_loss', 'entropy'}";
                Err(invalid_parameter(
                    "criterion",
                    caller,
                    allowed,
                    &format!("'{}'", self.text()),
                ))
            }
        }
    }

    /// Raises unless it is the criterion of a regression tree.
    pub fn check_for_targets(&self, caller: &str) -> PyResult<()> {
        if *self == Criterion::SquaredError {
            return Ok(());
        }
        let allowed = "a str among {'squared_error', 'absolute_error', 'friedman_mse', 'poisson'}";
        Err(invalid_parameter(
            "criterion",
            caller,
            allowed,
            &format!("'{}'", self.text()),
        ))
    }
}

impl From<&str> for Criterion {
    fn from(text: &str) -> Criterion {
        match text {
            "gini" => Criterion::Gini,
            "entropy" => Criterion::Entropy,
            "log_loss" => Criterion::LogLoss,
            "squared_error" => Criterion::SquaredError,
            _ => Criterion::Unknown(text.to_owned()),
        }
    }
}

impl From<&Str> for Criterion {
    fn from(text: &Str) -> Criterion {
        Criterion::from(text.as_str())
    }
}

impl From<Str> for Criterion {
    fn from(text: Str) -> Criterion {
        Criterion::from(text.as_str())
    }
}
