//! [`Complex`]: Python's complex number.

use super::error::{overflow_error, type_error, zero_division_error};
use super::text::complex_repr_into;
use super::{FromValue, PyEq, PyHash, PyRepr, PyResult, Truth, Value, float};
use crate::py::scalars::unorderable;
use crate::py::traits::{CmpOp, PyOrd};
use std::borrow::Cow;
use std::ops::{Add, Mul, Neg, Sub};

/// `complex(re, im)`
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Complex {
    /// `real`
    pub re: f64,
    /// `imag`
    pub im: f64,
}

impl Complex {
    /// `complex(re, im)`
    pub const fn new(re: f64, im: f64) -> Complex {
        Complex { re, im }
    }

    /// `complex(real, imag)` of complex parts: `real + imag * 1j`.
    pub fn of_parts(real: Complex, imag: Complex) -> Complex {
        Complex::new(real.re - imag.im, real.im + imag.re)
    }

    /// `self.conjugate()`
    pub fn conjugate(self) -> Complex {
        Complex::new(self.re, -self.im)
    }

    /// `self / other` by Smith's method, as CPython does it.
    pub fn truediv(self, other: Complex) -> PyResult<Complex> {
        let (a, b) = (self, other);
        if b.re.abs() >= b.im.abs() {
            if b.re == 0.0 && b.im == 0.0 {
                return Err(zero_division_error("complex division by zero"));
            }
            let ratio = b.im / b.re;
            let denominator = b.re + b.im * ratio;
            return Ok(Complex::new(
                (a.re + a.im * ratio) / denominator,
                (a.im - a.re * ratio) / denominator,
            ));
        }
        if b.im.abs() >= b.re.abs() {
            let ratio = b.re / b.im;
            let denominator = b.re * ratio + b.im;
            return Ok(Complex::new(
                (a.re * ratio + a.im) / denominator,
                (a.im * ratio - a.re) / denominator,
            ));
        }
        Ok(Complex::new(f64::NAN, f64::NAN))
    }

    /// `self ** other`; small whole exponents are repeated products, as in CPython.
    pub fn pow(self, other: Complex) -> PyResult<Complex> {
        if other.im == 0.0 && other.re == other.re.floor() && other.re.abs() <= 100.0 {
            return self.pow_whole(other.re as i64);
        }
        if other.re == 0.0 && other.im == 0.0 {
            return Ok(Complex::new(1.0, 0.0));
        }
        if self.re == 0.0 && self.im == 0.0 {
            if other.im != 0.0 || other.re < 0.0 {
                return Err(zero_division_error("0.0 to a negative or complex power"));
            }
            return Ok(Complex::new(0.0, 0.0));
        }
        let modulus = self.re.hypot(self.im);
        let mut length = modulus.powf(other.re);
        let angle = self.im.atan2(self.re);
        let mut phase = angle * other.re;
        if other.im != 0.0 {
            length /= (angle * other.im).exp();
            phase += other.im * modulus.ln();
        }
        finite(Complex::new(length * phase.cos(), length * phase.sin()))
    }

    fn pow_whole(self, exponent: i64) -> PyResult<Complex> {
        let power = self.pow_unsigned(exponent.unsigned_abs());
        if exponent >= 0 {
            return finite(power);
        }
        let inverse = Complex::new(1.0, 0.0).truediv(power);
        finite(inverse.map_err(|_| zero_division_error("0.0 to a negative or complex power"))?)
    }

    fn pow_unsigned(self, exponent: u64) -> Complex {
        let (mut result, mut base, mut mask) = (Complex::new(1.0, 0.0), self, 1);
        while mask <= exponent {
            if exponent & mask != 0 {
                result = result * base;
            }
            mask <<= 1;
            base = base * base;
        }
        result
    }

    /// `abs(self)`
    pub fn abs(self) -> PyResult<f64> {
        let length = self.re.hypot(self.im);
        if length.is_infinite() && self.re.is_finite() && self.im.is_finite() {
            return Err(overflow_error("absolute value too large"));
        }
        Ok(length)
    }

    /// `hash(self)`
    pub fn hash(self) -> i64 {
        let combined =
            float::hash(self.re).wrapping_add(1_000_003_i64.wrapping_mul(float::hash(self.im)));
        if combined == -1 { -2 } else { combined }
    }
}

fn finite(value: Complex) -> PyResult<Complex> {
    if value.re.is_infinite() || value.im.is_infinite() {
        return Err(overflow_error("complex exponentiation"));
    }
    Ok(value)
}

impl Add for Complex {
    type Output = Complex;
    #[inline]
    fn add(self, other: Complex) -> Complex {
        Complex::new(self.re + other.re, self.im + other.im)
    }
}

impl Sub for Complex {
    type Output = Complex;
    #[inline]
    fn sub(self, other: Complex) -> Complex {
        Complex::new(self.re - other.re, self.im - other.im)
    }
}

impl Mul for Complex {
    type Output = Complex;
    #[inline]
    fn mul(self, other: Complex) -> Complex {
        Complex::new(
            self.re * other.re - self.im * other.im,
            self.re * other.im + self.im * other.re,
        )
    }
}

impl Neg for Complex {
    type Output = Complex;
    #[inline]
    fn neg(self) -> Complex {
        Complex::new(-self.re, -self.im)
    }
}

impl PyEq for Complex {
    const SIMPLE: bool = true;
    fn py_eq(&self, other: &Complex) -> PyResult<bool> {
        Ok(self == other)
    }
}

/// Has no order.
impl PyOrd for Complex {
    fn py_cmp(&self, _: &Self, op: CmpOp) -> PyResult<bool> {
        Err(unorderable(op, "complex", "complex"))
    }

    fn py_type_name(&self) -> Cow<'static, str> {
        "complex".into()
    }
}

impl PyHash for Complex {
    fn py_hash(&self) -> PyResult<i64> {
        Ok(self.hash())
    }

    fn key_value(&self) -> Option<Value> {
        Some(super::ToValue::to_value(self))
    }
}

impl PyRepr for Complex {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        complex_repr_into(self.re, self.im, out);
        Ok(())
    }
}

impl Truth for Complex {
    fn truth(&self) -> PyResult<bool> {
        Ok(self.re != 0.0 || self.im != 0.0)
    }
}

impl FromValue for Complex {
    fn from_value(value: &Value) -> PyResult<Complex> {
        match value {
            Value::Complex(complex) => Ok(**complex),
            other => Err(type_error(format!(
                "expected complex, got {}",
                other.type_name()
            ))),
        }
    }
}
