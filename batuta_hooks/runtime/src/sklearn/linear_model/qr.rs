//! Householder QR by blocks of rows: the accurate way for any condition.

/// Rows that are folded into the triangle at once, so that they stay in the cache.
const BLOCK: usize = 128;

/// The triangle R of `[X | y]` (centered rows), `n_cols + 1` columns: `R'R = [X | y]'[X | y]`.
pub fn triangle(x: &[f64], y: &[f64], n_cols: usize, x_mean: &[f64], y_mean: f64) -> Vec<f64> {
    let width = n_cols + 1;
    let mut stack = vec![0.0; (width + BLOCK) * width];
    for (rows, targets) in x.chunks(BLOCK * n_cols).zip(y.chunks(BLOCK)) {
        let height = width + targets.len();
        for (i, (row, target)) in rows.chunks_exact(n_cols).zip(targets).enumerate() {
            let slot = &mut stack[(width + i) * width..(width + i + 1) * width];
            for ((slot, value), mean) in slot.iter_mut().zip(row).zip(x_mean) {
                *slot = value - mean;
            }
            slot[n_cols] = target - y_mean;
        }
        factor(&mut stack[..height * width], height, width);
    }
    stack.truncate(width * width);
    stack
}

/// Reflects the rows below the diagonal away, column by column.
fn factor(a: &mut [f64], height: usize, width: usize) {
    let mut products = vec![0.0; width];
    for j in 0..width.min(height) {
        // Rows between the diagonal and the block are zero below it: they hold the old triangle.
        let rows = std::iter::once(j).chain(width..height);
        let largest = rows
            .clone()
            .fold(0.0f64, |max, i| max.max(a[i * width + j].abs()));
        let below = (width..height).any(|i| a[i * width + j] != 0.0);
        if !below || largest == 0.0 {
            continue;
        }
        let norm = largest
            * rows
                .clone()
                .map(|i| (a[i * width + j] / largest).powi(2))
                .sum::<f64>()
                .sqrt();
        let alpha = a[j * width + j];
        let beta = if alpha >= 0.0 { -norm } else { norm };
        let scale = alpha - beta;
        let tau = -scale / beta;
        for i in width..height {
            a[i * width + j] /= scale;
        }
        products[j + 1..].copy_from_slice(&a[j * width + j + 1..(j + 1) * width]);
        for i in width..height {
            let v = a[i * width + j];
            let row = &a[i * width + j + 1..(i + 1) * width];
            products[j + 1..]
                .iter_mut()
                .zip(row)
                .for_each(|(product, value)| *product += v * value);
        }
        for (k, product) in products.iter_mut().enumerate().skip(j + 1) {
            *product *= tau;
            a[j * width + k] -= *product;
        }
        for i in width..height {
            let v = a[i * width + j];
            let row = &mut a[i * width + j + 1..(i + 1) * width];
            row.iter_mut()
                .zip(&products[j + 1..])
                .for_each(|(value, product)| *value -= v * product);
            a[i * width + j] = 0.0;
        }
        a[j * width + j] = beta;
    }
}
