//! A tree laid out for prediction.

use super::structure::{LEAF, Tree};

/// A node of 12 bytes. A leaf points to itself with an infinite threshold, so that a step needs no branch.
#[derive(Clone, Copy, Debug)]
struct Node {
    threshold: f32,
    feature: u32,
    /// The right child follows the left one.
    left: u32,
}

/// Rows that walk down a tree together, so that their loads overlap.
const LANES: usize = 16;

/// Steps between checks whether all rows have arrived.
const STRIDE: usize = 4;

/// A tree by levels, siblings side by side.
#[derive(Clone, Debug)]
pub struct CompactTree {
    nodes: Vec<Node>,
    /// A leaf's position in `values`; other nodes have 0.
    offsets: Vec<u32>,
    values: Vec<f64>,
    n_values: usize,
    missing_go_to_left: Vec<bool>,
}

impl CompactTree {
    /// Lays out `tree`.
    pub fn new(tree: &Tree) -> CompactTree {
        let n_values = tree.n_values;
        let mut compact = CompactTree {
            nodes: Vec::with_capacity(tree.node_count()),
            offsets: vec![0; tree.node_count()],
            values: Vec::new(),
            n_values,
            missing_go_to_left: Vec::with_capacity(tree.node_count()),
        };
        let mut order = vec![0];
        let mut at = 0;
        while at < order.len() {
            let id: usize = order[at];
            compact.missing_go_to_left.push(tree.missing_go_to_left[id]);
            if tree.children_left[id] == LEAF {
                compact.nodes.push(Node {
                    threshold: f32::INFINITY,
                    feature: 0,
                    left: at as u32,
                });
                compact.offsets[at] = compact.values.len() as u32;
                compact.values.extend_from_slice(tree.values(id));
            } else {
                compact.nodes.push(Node {
                    threshold: round_down(tree.threshold[id]),
                    feature: tree.feature[id] as u32,
                    left: order.len() as u32,
                });
                order.extend([
                    tree.children_left[id] as usize,
                    tree.children_right[id] as usize,
                ]);
            }
            at += 1;
        }
        compact
    }

    /// Adds each row's leaf values to `out`, `n_values` numbers a row. `rows` are row-major float32.
    pub fn add_to(&self, rows: &[f32], n_cols: usize, has_missing: bool, out: &mut [f64]) {
        self.visit(rows, n_cols, has_missing, |row, offset| {
            let values = &self.values[offset..offset + self.n_values];
            let sums = &mut out[row * self.n_values..(row + 1) * self.n_values];
            sums.iter_mut()
                .zip(values)
                .for_each(|(sum, value)| *sum += value);
        });
    }

    /// Each float64 row's leaf values, `n_values` numbers a row.
    pub fn leaf_values(&self, rows: &[f64], n_cols: usize) -> Vec<f64> {
        let single: Vec<f32> = rows.iter().map(|&value| value as f32).collect();
        let has_missing = single.iter().any(|value| value.is_nan());
        let mut out = Vec::with_capacity(rows.len() / n_cols * self.n_values);
        self.visit(&single, n_cols, has_missing, |_, offset| {
            out.extend_from_slice(&self.values[offset..offset + self.n_values]);
        });
        out
    }

    fn visit(
        &self,
        rows: &[f32],
        n_cols: usize,
        has_missing: bool,
        mut arrive: impl FnMut(usize, usize),
    ) {
        let mut blocks = rows.chunks_exact(LANES * n_cols);
        let mut first = 0;
        if !has_missing {
            for block in &mut blocks {
                let leaves = self.descend(block, n_cols);
                for (lane, &leaf) in leaves.iter().enumerate() {
                    arrive(first + lane, self.offsets[leaf as usize] as usize);
                }
                first += LANES;
            }
        }
        for (row, values) in rows[first * n_cols..].chunks_exact(n_cols).enumerate() {
            arrive(first + row, self.offsets[self.leaf(values)] as usize);
        }
    }

    fn descend(&self, block: &[f32], n_cols: usize) -> [u32; LANES] {
        let mut at = [0u32; LANES];
        let nodes = &self.nodes[..];
        loop {
            let mut moved = 0;
            for _ in 0..STRIDE {
                moved = 0;
                for (lane, at) in at.iter_mut().enumerate() {
                    let node = nodes[*at as usize];
                    let value = block[lane * n_cols + node.feature as usize];
                    let next = node.left + u32::from(value > node.threshold);
                    moved |= next ^ *at;
                    *at = next;
                }
            }
            if moved == 0 {
                return at;
            }
        }
    }

    /// The leaf of one row, which may hold missing values.
    fn leaf(&self, row: &[f32]) -> usize {
        let mut at = 0;
        loop {
            let node = self.nodes[at];
            if node.left as usize == at {
                return at;
            }
            let value = row[node.feature as usize];
            let goes_left = if value.is_nan() {
                self.missing_go_to_left[at]
            } else {
                value <= node.threshold
            };
            at = node.left as usize + usize::from(!goes_left);
        }
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
