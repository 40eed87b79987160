//! Complex numbers to text.

use crate::py::text::float::float_repr_into;

/// Equals `repr(complex(re, im))`.
pub fn complex_repr(re: f64, im: f64) -> String {
    let mut out = String::new();
    complex_repr_into(re, im, &mut out);
    out
}

/// Appends `repr(complex(re, im))`: `(1+2j)`, or `2j` when the real part is a positive zero.
pub fn complex_repr_into(re: f64, im: f64, out: &mut String) {
    if re == 0.0 && re.is_sign_positive() {
        short_into(im, out);
        out.push('j');
        return;
    }
    out.push('(');
    short_into(re, out);
    if im.is_nan() || !im.is_sign_negative() {
        out.push('+');
    }
    short_into(im, out);
    out.push_str("j)");
}

/// `repr` of a part: whole numbers are written without `.0`.
fn short_into(x: f64, out: &mut String) {
    float_repr_into(x, out);
    if out.ends_with(".0") {
        out.truncate(out.len() - 2);
    }
}
