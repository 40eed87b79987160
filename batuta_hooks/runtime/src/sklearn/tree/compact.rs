//! A tree laid out for prediction.

use super::structure::{LEAF, Tree};

/// A node. A leaf points to itself with the largest threshold, so that a step needs no branch.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// [`key`] of the threshold.
    threshold: i32,
    /// The feature, times [`LANES`].
    feature: u32,
    /// The right child follows the left one.
    left: u32,
    /// A leaf's position in the values.
    offset: u32,
}

/// Rows that walk down a tree together, so that their loads overlap.
const LANES: usize = 16;

/// Steps between checks whether all rows have arrived.
const STRIDE: usize = 2;

/// A tree by levels, siblings side by side.
#[derive(Clone, Debug)]
pub struct CompactTree {
    nodes: Vec<Node>,
    values: Vec<f64>,
    n_values: usize,
    /// No leaf is above this level.
    shallowest: usize,
    missing_go_to_left: Vec<bool>,
}

/// Rows as trees read them: integers that order as the float32 values do, transposed in blocks of [`LANES`] rows.
pub struct Keys {
    blocks: Vec<i32>,
    n_rows: usize,
    n_cols: usize,
    /// The rows themselves, when values are missing.
    with_missing: Option<Vec<f32>>,
}

impl Keys {
    /// Reads row-major float64 rows.
    pub fn new(rows: &[f64], n_cols: usize) -> Keys {
        let n_rows = rows.len() / n_cols.max(1);
        let mut blocks = vec![0; n_rows.div_ceil(LANES) * LANES * n_cols];
        for (rows, block) in rows
            .chunks(LANES * n_cols)
            .zip(blocks.chunks_exact_mut(LANES * n_cols))
        {
            for (lane, row) in rows.chunks_exact(n_cols).enumerate() {
                for (j, &value) in row.iter().enumerate() {
                    block[j * LANES + lane] = key(value as f32);
                }
            }
        }
        let has_missing = rows.iter().any(|value| value.is_nan());
        let with_missing = has_missing.then(|| rows.iter().map(|&value| value as f32).collect());
        Keys {
            blocks,
            n_rows,
            n_cols,
            with_missing,
        }
    }
}

impl CompactTree {
    /// Lays out `tree`.
    pub fn new(tree: &Tree) -> CompactTree {
        let mut compact = CompactTree {
            nodes: Vec::with_capacity(tree.node_count()),
            values: Vec::new(),
            n_values: tree.n_values,
            shallowest: usize::MAX,
            missing_go_to_left: Vec::with_capacity(tree.node_count()),
        };
        let mut order = vec![(0, 0)];
        let mut at = 0;
        while at < order.len() {
            let (id, depth): (usize, usize) = order[at];
            compact.missing_go_to_left.push(tree.missing_go_to_left[id]);
            if tree.children_left[id] == LEAF {
                let offset = compact.values.len() as u32;
                compact.nodes.push(Node {
                    threshold: i32::MAX,
                    feature: 0,
                    left: at as u32,
                    offset,
                });
                compact.values.extend_from_slice(tree.values(id));
                compact.shallowest = compact.shallowest.min(depth);
            } else {
                let threshold = key(round_down(tree.threshold[id]));
                let feature = (tree.feature[id] as usize * LANES) as u32;
                compact.nodes.push(Node {
                    threshold,
                    feature,
                    left: order.len() as u32,
                    offset: 0,
                });
                let children = [tree.children_left[id], tree.children_right[id]];
                order.extend(children.map(|child| (child as usize, depth + 1)));
            }
            at += 1;
        }
        compact
    }

    /// Adds each row's leaf values to `out`, `n_values` numbers a row.
    pub fn add_to(&self, rows: &Keys, out: &mut [f64]) {
        // The common widths, for which the sums need no loop.
        match self.n_values {
            1 => self.add_fixed::<1>(rows, out),
            2 => self.add_fixed::<2>(rows, out),
            3 => self.add_fixed::<3>(rows, out),
            n => self.visit(rows, |row, offset| {
                let sums = &mut out[row * n..(row + 1) * n];
                sums.iter_mut()
                    .zip(&self.values[offset..offset + n])
                    .for_each(|(sum, value)| *sum += value);
            }),
        }
    }

    fn add_fixed<const N: usize>(&self, rows: &Keys, out: &mut [f64]) {
        self.visit(rows, |row, offset| {
            let values = self.values[offset..].first_chunk::<N>();
            let sums = out[row * N..].first_chunk_mut::<N>();
            if let (Some(values), Some(sums)) = (values, sums) {
                sums.iter_mut()
                    .zip(values)
                    .for_each(|(sum, value)| *sum += value);
            }
        });
    }

    /// Each float64 row's leaf values, `n_values` numbers a row.
    pub fn leaf_values(&self, rows: &[f64], n_cols: usize) -> Vec<f64> {
        let mut out = Vec::with_capacity(rows.len() / n_cols.max(1) * self.n_values);
        self.visit(&Keys::new(rows, n_cols), |_, offset| {
            out.extend_from_slice(&self.values[offset..offset + self.n_values]);
        });
        out
    }

    /// Calls `arrive` with each row and the position of its leaf's values.
    #[inline]
    fn visit(&self, rows: &Keys, mut arrive: impl FnMut(usize, usize)) {
        if let Some(with_missing) = &rows.with_missing {
            for (row, values) in with_missing.chunks_exact(rows.n_cols).enumerate() {
                arrive(row, self.leaf(values).offset as usize);
            }
            return;
        }
        for (number, block) in rows.blocks.chunks_exact(LANES * rows.n_cols).enumerate() {
            let first = number * LANES;
            let leaves = self.descend(block);
            for (lane, &leaf) in leaves.iter().enumerate().take(rows.n_rows - first) {
                arrive(first + lane, self.nodes[leaf as usize].offset as usize);
            }
        }
    }

    #[inline]
    fn descend(&self, block: &[i32]) -> [u32; LANES] {
        let mut at = [0u32; LANES];
        for _ in 0..self.shallowest {
            self.step(block, &mut at);
        }
        loop {
            for _ in 0..STRIDE - 1 {
                self.step(block, &mut at);
            }
            if !self.step(block, &mut at) {
                return at;
            }
        }
    }

    /// Moves all rows one level down; whether any moved.
    #[inline(always)]
    fn step(&self, block: &[i32], at: &mut [u32; LANES]) -> bool {
        let nodes = &self.nodes[..];
        let mut moved = 0;
        for (lane, at) in at.iter_mut().enumerate() {
            let node = nodes[*at as usize];
            let value = block[node.feature as usize + lane];
            let next = node.left + u32::from(value > node.threshold);
            moved |= next ^ *at;
            *at = next;
        }
        moved != 0
    }

    /// The leaf of one row, which may hold missing values.
    fn leaf(&self, row: &[f32]) -> Node {
        let mut at = 0;
        loop {
            let node = self.nodes[at];
            if node.left as usize == at {
                return node;
            }
            let value = row[node.feature as usize / LANES];
            let goes_left = if value.is_nan() {
                self.missing_go_to_left[at]
            } else {
                key(value) <= node.threshold
            };
            at = node.left as usize + usize::from(!goes_left);
        }
    }
}

/// An integer that orders as the value does, which is not NaN; -0.0 equals 0.0.
fn key(value: f32) -> i32 {
    let bits = (value + 0.0).to_bits() as i32;
    if bits < 0 {
        i32::MIN.wrapping_sub(bits)
    } else {
        bits
    }
}

/// The largest float32 not above `threshold`: a float32 is at most the one exactly if it is at most the other.
fn round_down(threshold: f64) -> f32 {
    let rounded = threshold as f32;
    if f64::from(rounded) <= threshold {
        return rounded;
    }
    match rounded.to_bits() {
        0 | 0x8000_0000 => -f32::from_bits(1),
        bits if rounded > 0.0 => f32::from_bits(bits - 1),
        bits => f32::from_bits(bits + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::{key, round_down};

    #[test]
    fn keys_order_as_values() {
        let values = [
            f32::NEG_INFINITY,
            -1.5,
            -f32::MIN_POSITIVE,
            -0.0,
            0.0,
            1e-40,
            1.0,
            1.5,
            f32::INFINITY,
        ];
        for a in values {
            for b in values {
                assert_eq!(key(a) <= key(b), a <= b, "{a} {b}");
            }
        }
    }

    #[test]
    fn thresholds_round_down() {
        for threshold in [0.1, -0.1, 1e-50, -1e-50, 0.0, 16_777_217.0, -16_777_217.0] {
            let rounded = round_down(threshold);
            let nearest = threshold as f32;
            assert!(
                f64::from(rounded) <= threshold
                    && (rounded == nearest || f64::from(nearest) > threshold)
            );
        }
    }
}
