//! `cmath` of typed complex numbers, by the formulas of the dynamic one.

use super::library::cmath as formulas;
use super::{Complex, PyResult};

macro_rules! functions {
    ($($name:ident |$z:ident| $value:expr),* $(,)?) => {
        $(#[doc = concat!("`cmath.", stringify!($name), "(z)`")]
        pub fn $name(z: Complex) -> PyResult<Complex> {
            let $z = formulas::checked_number(z)?;
            $value
        })*
    };
}
functions! {
    sqrt |z| Ok(formulas::sqrt(z)),
    exp |z| formulas::exp(z),
    log |z| formulas::log(z),
    sinh |z| formulas::sinh(z),
    cosh |z| formulas::cosh(z),
    tanh |z| Ok(formulas::tanh(z)),
    sin |z| formulas::sinh(formulas::turned(z)).map(formulas::turned_back),
    cos |z| formulas::cosh(formulas::turned(z)),
    tan |z| Ok(formulas::turned_back(formulas::tanh(formulas::turned(z)))),
}

/// `cmath.phase(z)`
pub fn phase(z: Complex) -> f64 {
    z.im.atan2(z.re)
}
