//! Taking floats apart: whole and fractional parts, mantissa and exponent, neighbours.

use super::{domain_error, range_error};
use crate::py::error::value_error;
use crate::py::{Int, PyResult, int};

macro_rules! whole {
    ($($name:ident $of_int:ident $compute:ident;)*) => {
        $(#[doc = concat!("`math.", stringify!($name), "(x)`, within 64 bits.")]
        #[inline]
        #[track_caller]
        pub fn $name(x: f64) -> PyResult<i64> {
            int::from_f64(x.$compute())
        }

        #[doc = concat!("`math.", stringify!($name), "(x)`")]
        pub fn $of_int(x: f64) -> PyResult<Int> {
            Int::from_f64(x.$compute())
        })*
    };
}
whole! {
    floor floor_int floor;
    ceil ceil_int ceil;
    trunc trunc_int trunc;
}

/// `math.cbrt(x)`
///
/// Rust links its own `cbrt`, which rounds correctly; this is the polynomial and one Halley step of the GNU C library
/// before 2.41, whose last digit Python shows.
pub fn cbrt(x: f64) -> f64 {
    const ROOT: f64 = 1.259_921_049_894_873_2;
    const SQUARE: f64 = 1.587_401_051_968_199_5;
    const FACTORS: [f64; 5] = [1.0 / SQUARE, 1.0 / ROOT, 1.0, ROOT, SQUARE];
    if x == 0.0 || !x.is_finite() {
        return x + x;
    }
    let (m, exponent) = frexp(x.abs());
    let u = 0.354_895_765_043_919_84
        + (1.508_191_937_815_849
            - (2.114_994_941_673_713
                - (2.446_931_225_635_344_4
                    - (1.834_692_774_836_130_8
                        - (0.784_932_344_976_639_2 - 0.145_263_899_385_486_37 * m) * m)
                        * m)
                    * m)
                * m)
            * m;
    let cube = u * u * u;
    let root = u * (cube + 2.0 * m) / (2.0 * cube + m) * FACTORS[(2 + exponent % 3) as usize];
    // A third of an exponent is far from both ends, so that scaling is exact.
    root.copysign(x) * 2.0_f64.powi((exponent / 3) as i32)
}

/// `math.fmod(x, y)`
#[inline]
pub fn fmod(x: f64, y: f64) -> PyResult<f64> {
    let value = x % y;
    if value.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(domain_error());
    }
    Ok(value)
}

/// `math.modf(x)`
pub fn modf(x: f64) -> (f64, f64) {
    if x.is_infinite() {
        return (0.0_f64.copysign(x), x);
    }
    let whole = x.trunc();
    ((x - whole).copysign(x), whole)
}

/// `math.frexp(x)`
pub fn frexp(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let normal = if x.abs() < f64::MIN_POSITIVE {
        x * 2.0_f64.powi(54)
    } else {
        x
    };
    let shifted = if normal == x { 0 } else { 54 };
    let bits = normal.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i64 - 1022;
    (
        f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52),
        exponent - shifted,
    )
}

/// `math.ldexp(x, exponent)`
pub fn ldexp(x: f64, exponent: i64) -> PyResult<f64> {
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    let (fraction, own) = frexp(x);
    let total = own.saturating_add(exponent);
    if total > 1024 {
        return Err(range_error());
    }
    if total < -1080 {
        return Ok(0.0_f64.copysign(x));
    }
    Ok(scaled(fraction, total))
}

/// `fraction * 2**exponent` for a fraction of about one: below the smallest normal number it is rounded once.
pub(super) fn scaled(fraction: f64, exponent: i64) -> f64 {
    let exponent = exponent as i32;
    if exponent >= -1021 {
        fraction * 2.0_f64.powi(exponent - 1) * 2.0
    } else {
        fraction * 2.0_f64.powi(-1021) * 2.0_f64.powi(exponent + 1021)
    }
}

/// `math.nextafter(x, y)`
pub fn nextafter(x: f64, y: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        f64::NAN
    } else if x == y {
        y
    } else if x < y {
        x.next_up()
    } else {
        x.next_down()
    }
}

/// `math.ulp(x)`
pub fn ulp(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    let x = x.abs();
    if x.is_infinite() {
        return x;
    }
    let up = x.next_up();
    if up.is_infinite() {
        x - x.next_down()
    } else {
        up - x
    }
}

/// `math.remainder(x, y)`: by the nearest integer, half to even.
pub fn remainder(x: f64, y: f64) -> PyResult<f64> {
    if x.is_nan() || y.is_nan() {
        return Ok(f64::NAN);
    }
    if x.is_infinite() || y == 0.0 {
        return Err(domain_error());
    }
    if y.is_infinite() {
        return Ok(x);
    }
    let (magnitude, step) = (x.abs(), y.abs());
    let rest = magnitude % step;
    let other = step - rest;
    let nearest = if rest < other {
        rest
    } else if rest > other {
        -other
    } else {
        // A tie: the even quotient decides, and rest - 2 * fmod(0.5 * (x - rest), y) is exact.
        rest - 2.0 * ((0.5 * (magnitude - rest)) % step)
    };
    Ok(1.0_f64.copysign(x) * nearest)
}

/// `math.isclose(a, b, rel_tol=rel_tol, abs_tol=abs_tol)`
pub fn isclose(a: f64, b: f64, rel_tol: f64, abs_tol: f64) -> PyResult<bool> {
    if rel_tol < 0.0 || abs_tol < 0.0 {
        return Err(value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(true);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(false);
    }
    let distance = (b - a).abs();
    Ok(distance <= (rel_tol * b).abs() || distance <= (rel_tol * a).abs() || distance <= abs_tol)
}
