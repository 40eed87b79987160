//! [`Complex128`]: NumPy's complex scalar and element type.

use super::float_text;
use crate::py::{PyRepr, PyResult};
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A complex number of two `f64`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Complex128 {
    /// The real part.
    pub re: f64,
    /// The imaginary part.
    pub im: f64,
}

/// The name that generated code writes for elements.
#[expect(non_camel_case_types, reason = "NumPy's own short name")]
pub type c64 = Complex128;

impl Complex128 {
    /// `complex(re, im)`
    pub const fn new(re: f64, im: f64) -> Complex128 {
        Complex128 { re, im }
    }

    /// `abs(self)`
    pub fn abs(self) -> f64 {
        self.re.hypot(self.im)
    }

    /// The complex conjugate.
    pub fn conj(self) -> Complex128 {
        Complex128::new(self.re, -self.im)
    }
}

impl Add for Complex128 {
    type Output = Complex128;
    fn add(self, other: Complex128) -> Complex128 {
        Complex128::new(self.re + other.re, self.im + other.im)
    }
}

impl Sub for Complex128 {
    type Output = Complex128;
    fn sub(self, other: Complex128) -> Complex128 {
        Complex128::new(self.re - other.re, self.im - other.im)
    }
}

impl Mul for Complex128 {
    type Output = Complex128;
    fn mul(self, other: Complex128) -> Complex128 {
        Complex128::new(
            self.re * other.re - self.im * other.im,
            self.re * other.im + self.im * other.re,
        )
    }
}

/// Smith's method, as NumPy's.
impl Div for Complex128 {
    type Output = Complex128;
    fn div(self, other: Complex128) -> Complex128 {
        if other.re.abs() >= other.im.abs() {
            if other.re == 0.0 && other.im == 0.0 {
                return Complex128::new(self.re / other.re.abs(), self.im / other.re.abs());
            }
            let ratio = other.im / other.re;
            let scale = 1.0 / (other.re + other.im * ratio);
            Complex128::new(
                (self.re + self.im * ratio) * scale,
                (self.im - self.re * ratio) * scale,
            )
        } else {
            let ratio = other.re / other.im;
            let scale = 1.0 / (other.im + other.re * ratio);
            Complex128::new(
                (self.re * ratio + self.im) * scale,
                (self.im * ratio - self.re) * scale,
            )
        }
    }
}

impl Neg for Complex128 {
    type Output = Complex128;
    fn neg(self) -> Complex128 {
        Complex128::new(-self.re, -self.im)
    }
}

impl PyRepr for Complex128 {
    fn repr_into(&self, out: &mut String) -> PyResult<()> {
        out.push_str("np.complex128(");
        self.str_into(out)?;
        out.push(')');
        Ok(())
    }

    fn str_into(&self, out: &mut String) -> PyResult<()> {
        let imaginary = float_text::complex_part(self.im);
        if self.re == 0.0 && self.re.is_sign_positive() {
            out.push_str(&imaginary);
            out.push('j');
            return Ok(());
        }
        out.push('(');
        out.push_str(&float_text::complex_part(self.re));
        if !imaginary.starts_with('-') {
            out.push('+');
        }
        out.push_str(&imaginary);
        out.push_str("j)");
        Ok(())
    }
}
