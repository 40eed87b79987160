//! Exact sums, products, norms.

use crate::py::error::{overflow_error, value_error};
use crate::py::{Int, Iterable, PyResult, int};

/// `math.fsum(items)`: the correctly rounded sum, by Shewchuk's partial sums that do not overlap.
pub fn fsum(items: impl Iterable<Item = f64>) -> PyResult<f64> {
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinities) = (0.0, 0.0);
    for item in items.py_iter() {
        let given = item?;
        let mut x = given;
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x == 0.0 {
            continue;
        }
        if x.is_finite() {
            partials.push(x);
            continue;
        }
        if given.is_finite() {
            return Err(overflow_error("intermediate overflow in fsum"));
        }
        if given.is_infinite() {
            infinities += given;
        }
        special += given;
        partials.clear();
    }
    if special != 0.0 {
        if f64::is_nan(infinities) {
            return Err(value_error("-inf + inf in fsum"));
        }
        return Ok(special);
    }
    Ok(round_partials(&mut partials))
}

/// The sum of partials of increasing size, rounded half to even.
fn round_partials(partials: &mut Vec<f64>) -> f64 {
    let Some(mut high) = partials.pop() else {
        return 0.0;
    };
    let mut low = 0.0;
    while let Some(y) = partials.pop() {
        let x = high;
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // What is left decides a tie.
    if let Some(next) = partials.last()
        && (low < 0.0 && *next < 0.0 || low > 0.0 && *next > 0.0)
    {
        let y = low * 2.0;
        let x = high + y;
        if y == x - high {
            high = x;
        }
    }
    high
}

/// `math.hypot(*coordinates)`
pub fn hypot(coordinates: &[f64]) -> f64 {
    norm(&coordinates.iter().map(|x| x.abs()).collect::<Vec<f64>>())
}

/// `math.dist(p, q)`
pub fn dist(p: impl Iterable<Item = f64>, q: impl Iterable<Item = f64>) -> PyResult<f64> {
    let p = p.py_iter().collect::<PyResult<Vec<f64>>>()?;
    let q = q.py_iter().collect::<PyResult<Vec<f64>>>()?;
    if p.len() != q.len() {
        return Err(value_error(
            "both points must have the same number of dimensions",
        ));
    }
    Ok(norm(
        &p.iter()
            .zip(&q)
            .map(|(p, q)| (p - q).abs())
            .collect::<Vec<f64>>(),
    ))
}

/// Both halves of a float whose squares are exact (Veltkamp).
fn halves(x: f64) -> (f64, f64) {
    let t = x * 134_217_729.0;
    let high = t - (t - x);
    (high, x - high)
}

/// The length of a vector of magnitudes, nearly always correctly rounded: scaled by a power of two, squared without
/// loss, summed with compensation, and corrected once (`vector_norm` of CPython 3.11).
fn norm(vector: &[f64]) -> f64 {
    let largest = vector.iter().fold(
        0.0_f64,
        |largest, x| if *x > largest { *x } else { largest },
    );
    if largest.is_infinite() {
        return largest;
    }
    if vector.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || vector.len() <= 1 {
        return largest;
    }
    let (_, exponent) = super::frexp(largest);
    let mut sum = 1.0;
    let (mut first, mut second, mut third) = (0.0, 0.0, 0.0);
    let mut add = |x: f64, rest: &mut f64| {
        let before = sum;
        sum += x;
        *rest += (before - sum) + x;
    };
    if exponent < -1023 {
        // The scale would overflow; dividing by the largest is good enough for subnormal numbers.
        vector
            .iter()
            .for_each(|x| add((x / largest) * (x / largest), &mut first));
        return largest * (sum - 1.0 + first).sqrt();
    }
    let scale = super::parts::scaled(1.0, -exponent);
    for x in vector {
        let (high, low) = halves(x * scale);
        add(high * high, &mut first);
        add(2.0 * high * low, &mut second);
        third += low * low;
    }
    let mut total = sum;
    let root = (total - 1.0 + (first + second + third)).sqrt();
    let (high, low) = halves(root);
    for (x, rest) in [(-high * high, &mut first), (-2.0 * high * low, &mut second)] {
        let before = total;
        total += x;
        *rest += (before - total) + x;
    }
    third += -low * low;
    let error = total - 1.0 + (first + second + third);
    (root + error / (2.0 * root)) / scale
}

/// `math.prod(items, start=start)` of ints within 64 bits.
#[track_caller]
pub fn prod_i64(items: impl Iterable<Item = i64>, start: i64) -> PyResult<i64> {
    let mut product = start;
    for item in items.py_iter() {
        product = int::mul(product, item?);
    }
    Ok(product)
}

/// `math.prod(items, start=start)` of ints.
pub fn prod_int(items: impl Iterable<Item = Int>, start: &Int) -> PyResult<Int> {
    let mut product = start.clone();
    for item in items.py_iter() {
        product = &product * &item?;
    }
    Ok(product)
}

/// `math.prod(items, start=start)` of floats.
pub fn prod_f64(items: impl Iterable<Item = f64>, start: f64) -> PyResult<f64> {
    let mut product = start;
    for item in items.py_iter() {
        product *= item?;
    }
    Ok(product)
}
