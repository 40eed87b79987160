//! NumPy's order of summation.

/// `np.sum` of contiguous float64: pairwise above 128 elements, eight accumulators below.
pub fn pairwise_sum(values: &[f64]) -> f64 {
    pairwise_map(values.len(), 0, &|i| values[i])
}

/// The sum of `term(start..start + n)` in the order of [`pairwise_sum`].
pub fn pairwise_map<F: Fn(usize) -> f64>(n: usize, start: usize, term: &F) -> f64 {
    if n < 8 {
        let mut sum = -0.0;
        for i in start..start + n {
            sum += term(i);
        }
        sum
    } else if n <= 128 {
        let mut lanes = [0.0; 8];
        for (lane, sum) in lanes.iter_mut().enumerate() {
            *sum = term(start + lane);
        }
        let whole = n - n % 8;
        for block in (8..whole).step_by(8) {
            for (lane, sum) in lanes.iter_mut().enumerate() {
                *sum += term(start + block + lane);
            }
        }
        let mut sum = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
            + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
        for i in whole..n {
            sum += term(start + i);
        }
        sum
    } else {
        let half = n / 2 - (n / 2) % 8;
        pairwise_map(half, start, term) + pairwise_map(n - half, start + half, term)
    }
}
