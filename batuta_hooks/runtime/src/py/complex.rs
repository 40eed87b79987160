//! [`Complex`]: Python's complex number.

use super::error::{overflow_error, zero_division_error};
use super::{PyResult, float};

/// `complex(re, im)`
#[derive(Clone, Copy, Debug, PartialEq)]
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
        if exponent < 0 {
            let power = self.pow_whole(-exponent)?;
            return Complex::new(1.0, 0.0)
                .truediv(power)
                .map_err(|_| zero_division_error("0.0 to a negative or complex power"));
        }
        let (mut result, mut base, mut mask) = (Complex::new(1.0, 0.0), self, 1);
        while mask > 0 && exponent >= mask {
            if exponent & mask != 0 {
                result = result * base;
            }
            mask <<= 1;
            base = base * base;
        }
        finite(result)
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

impl std::ops::Add for Complex {
    type Output = Complex;
    fn add(self, other: Complex) -> Complex {
        Complex::new(self.re + other.re, self.im + other.im)
    }
}

impl std::ops::Sub for Complex {
    type Output = Complex;
    fn sub(self, other: Complex) -> Complex {
        Complex::new(self.re - other.re, self.im - other.im)
    }
}

impl std::ops::Mul for Complex {
    type Output = Complex;
    fn mul(self, other: Complex) -> Complex {
        Complex::new(
            self.re * other.re - self.im * other.im,
            self.re * other.im + self.im * other.re,
        )
    }
}

fn finite(value: Complex) -> PyResult<Complex> {
    if value.re.is_infinite() || value.im.is_infinite() {
        return Err(overflow_error("complex exponentiation"));
    }
    Ok(value)
}
