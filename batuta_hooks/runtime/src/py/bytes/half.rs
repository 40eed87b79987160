//! IEEE 754 half precision, the format `e`.

/// The number that 16 bits encode.
pub fn half_to_f64(bits: u16) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    sign * match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + fraction) * 2f64.powi(exponent - 25),
    }
}

/// The nearest 16 bits, ties to even; `None` when a finite number is too large.
pub fn half_from_f64(value: f64) -> Option<u16> {
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    if value.is_nan() {
        return Some(sign | 0x7e00);
    }
    let magnitude = value.abs();
    if magnitude.is_infinite() {
        return Some(sign | 0x7c00);
    }
    if magnitude >= 65520.0 {
        return None;
    }
    if magnitude < 2f64.powi(-14) {
        // Subnormal; a carry into the exponent is the smallest normal number.
        return Some(sign | (magnitude * 2f64.powi(24)).round_ties_even() as u16);
    }
    let mut exponent = ((magnitude.to_bits() >> 52) as i32) - 1023;
    let mut fraction = (magnitude / 2f64.powi(exponent) * 1024.0).round_ties_even();
    if fraction >= 2048.0 {
        fraction /= 2.0;
        exponent += 1;
    }
    Some(sign | ((exponent + 15) as u16) << 10 | (fraction as u16 & 0x3ff))
}
