//! A tree laid out for prediction.

use crate::simd::dispatch;

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
    /// A leaf's position in the values, or its class in a pure tree.
    offset: u32,
}

/// Rows that walk down a tree together, so that their loads overlap.
const LANES: usize = 16;

/// Rows whose positions are held in registers below the top levels.
const GROUP: usize = 8;

/// Levels that are compared whole, all rows at once.
const TOP: u32 = 4;

/// Inner nodes of the top levels.
const TOP_NODES: usize = (1 << TOP) - 1;

/// A number for each of [`LANES`] rows.
type Lanes = [i32; LANES];

/// The top levels as a complete tree in heap order, and the nodes below it.
#[derive(Clone, Debug)]
struct Top {
    nodes: [(i32, u32); TOP_NODES],
    exits: [i32; TOP_NODES + 1],
}

/// A tree by levels, siblings side by side.
#[derive(Clone, Debug)]
pub struct CompactTree {
    nodes: Vec<Node>,
    top: Top,
    values: Vec<f64>,
    n_features: usize,
    n_values: usize,
    /// Whether each leaf holds samples of a single class.
    pure: bool,
    /// Levels below the top ones that most rows pass.
    levels: usize,
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
                for (slots, &value) in block.chunks_exact_mut(LANES).zip(row) {
                    slots[lane] = key(value as f32);
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
        let mut nodes = Vec::with_capacity(tree.node_count());
        let (mut values, mut missing_go_to_left) = (Vec::new(), Vec::new());
        let mut order = vec![(0, 0)];
        // Training samples that end at each depth: rows to predict are taken to end there as often.
        let mut ending: Vec<i64> = Vec::new();
        let mut at = 0;
        while at < order.len() {
            let (id, depth): (usize, usize) = order[at];
            missing_go_to_left.push(tree.missing_go_to_left[id]);
            if tree.children_left[id] == LEAF {
                nodes.push(Node {
                    threshold: i32::MAX,
                    feature: 0,
                    left: at as u32,
                    offset: values.len() as u32,
                });
                values.extend_from_slice(tree.values(id));
                ending.resize(ending.len().max(depth + 1), 0);
                ending[depth] += tree.n_node_samples[id];
            } else {
                nodes.push(Node {
                    threshold: key(round_down(tree.threshold[id])),
                    feature: (tree.feature[id] as usize * LANES) as u32,
                    left: order.len() as u32,
                    offset: 0,
                });
                let children = [tree.children_left[id], tree.children_right[id]];
                order.extend(children.map(|child| (child as usize, depth + 1)));
            }
            at += 1;
        }
        let n_values = tree.n_values;
        let pure = n_values > 1
            && values
                .chunks_exact(n_values)
                .all(|leaf| class(leaf).is_some());
        if pure {
            for (at, node) in nodes.iter_mut().enumerate() {
                if node.left as usize == at {
                    let leaf = &values[node.offset as usize..][..n_values];
                    node.offset = class(leaf).unwrap_or(0);
                }
            }
        }
        CompactTree {
            top: Top::new(&nodes),
            levels: usual_depth(&ending).saturating_sub(TOP as usize),
            nodes,
            values,
            n_features: tree.n_features,
            n_values,
            pure,
            missing_go_to_left,
        }
    }

    /// Whether each leaf holds samples of a single class, so that [`CompactTree::vote`] can count them.
    pub fn is_pure(&self) -> bool {
        self.pure
    }

    /// Counts the class of each row's leaf in `votes`, `n_values` numbers a row; the tree is pure.
    pub fn vote(&self, rows: &Keys, votes: &mut [u32]) {
        vote_any(self, rows, votes);
    }

    /// Adds each row's leaf values to `out`, `n_values` numbers a row.
    pub fn add_to(&self, rows: &Keys, out: &mut [f64]) {
        add_any(self, rows, out);
    }

    /// Each float64 row's leaf values, `n_values` numbers a row.
    pub fn leaf_values(&self, rows: &[f64], n_cols: usize) -> Vec<f64> {
        let mut out = vec![0.0; rows.len() / n_cols.max(1) * self.n_values];
        self.add_to(&Keys::new(rows, n_cols), &mut out);
        out
    }

    /// The values of a leaf.
    fn leaf_value(&self, leaf: &Node, value: usize) -> f64 {
        if self.pure {
            f64::from(u8::from(leaf.offset as usize == value))
        } else {
            self.values[leaf.offset as usize + value]
        }
    }

    /// Calls `arrive` with each row and its leaf.
    #[inline(always)]
    fn visit(&self, rows: &Keys, mut arrive: impl FnMut(usize, &Node)) {
        if let Some(with_missing) = &rows.with_missing {
            for (row, values) in with_missing.chunks_exact(rows.n_cols).enumerate() {
                arrive(row, self.leaf(values));
            }
            return;
        }
        assert!(rows.n_cols >= self.n_features, "too few features");
        for (number, block) in rows.blocks.chunks_exact(LANES * rows.n_cols).enumerate() {
            let first = number * LANES;
            let mut at = self.top.descend(block);
            for (group, at) in at.as_chunks_mut::<GROUP>().0.iter_mut().enumerate() {
                // SAFETY: the block has a lane for each row of each feature of the tree, and `Top::descend` gives nodes.
                unsafe { self.descend(&block[group * GROUP..], at) };
            }
            for (lane, &leaf) in at.iter().enumerate().take(rows.n_rows - first) {
                arrive(first + lane, &self.nodes[leaf as usize]);
            }
        }
    }

    /// Moves rows to their leaves.
    ///
    /// # Safety
    /// For each feature of the tree, `block` holds the rows' keys from `LANES` times the feature on; `at` are nodes.
    #[inline(always)]
    unsafe fn descend(&self, block: &[i32], at: &mut [i32; GROUP]) {
        for _ in 0..self.levels {
            for (lane, at) in at.iter_mut().enumerate() {
                // SAFETY: as the caller promises, and a step leads to a node.
                *at = unsafe { self.step(block, lane, *at) };
            }
        }
        for (lane, at) in at.iter_mut().enumerate() {
            loop {
                // SAFETY: as above.
                let next = unsafe { self.step(block, lane, *at) };
                if next == *at {
                    break;
                }
                *at = next;
            }
        }
    }

    /// The node one level below `at`, or the leaf itself.
    ///
    /// # Safety
    /// `block` holds a key at `lane` plus `LANES` times each feature of the tree, and `at` is a node's position.
    #[inline(always)]
    unsafe fn step(&self, block: &[i32], lane: usize, at: i32) -> i32 {
        // SAFETY: `at` is a node, as the caller promises.
        let node = unsafe { self.nodes.get_unchecked(at as u32 as usize) };
        // SAFETY: `node.feature` is the start of a feature's keys, and the lane is one of them.
        let value = unsafe { block.get_unchecked((node.feature as usize).wrapping_add(lane)) };
        // Children are nodes; a leaf's threshold is not exceeded, so it leads to itself.
        node.left.wrapping_add(u32::from(*value > node.threshold)) as i32
    }

    /// The leaf of one row, which may hold missing values.
    fn leaf(&self, row: &[f32]) -> &Node {
        let mut at = 0;
        loop {
            let node = &self.nodes[at];
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

impl Top {
    /// The top of `nodes`; a leaf in it stands for all that would be below it.
    fn new(nodes: &[Node]) -> Top {
        let mut heap = [0usize; 2 * TOP_NODES + 1];
        let mut top = Top {
            nodes: [(i32::MAX, 0); TOP_NODES],
            exits: [0; TOP_NODES + 1],
        };
        for (slot, entry) in top.nodes.iter_mut().enumerate() {
            let at = heap[slot];
            let node = &nodes[at];
            *entry = (node.threshold, node.feature);
            let is_leaf = node.left as usize == at;
            heap[2 * slot + 1] = node.left as usize;
            heap[2 * slot + 2] = node.left as usize + usize::from(!is_leaf);
        }
        for (exit, &at) in top.exits.iter_mut().zip(&heap[TOP_NODES..]) {
            *exit = at as i32;
        }
        top
    }

    /// The node below the top levels that each row of a block comes to.
    #[inline(always)]
    fn descend(&self, block: &[i32]) -> Lanes {
        self.choose(
            block,
            0,
            &self.three_levels(block, 1),
            &self.three_levels(block, 2),
        )
    }

    #[inline(always)]
    fn three_levels(&self, block: &[i32], slot: usize) -> Lanes {
        let (left, right) = (2 * slot + 1, 2 * slot + 2);
        self.choose(
            block,
            slot,
            &self.two_levels(block, left),
            &self.two_levels(block, right),
        )
    }

    #[inline(always)]
    fn two_levels(&self, block: &[i32], slot: usize) -> Lanes {
        let (left, right) = (2 * slot + 1, 2 * slot + 2);
        self.choose(
            block,
            slot,
            &self.one_level(block, left),
            &self.one_level(block, right),
        )
    }

    #[inline(always)]
    fn one_level(&self, block: &[i32], slot: usize) -> Lanes {
        let exit = 2 * slot + 1 - TOP_NODES;
        self.choose(
            block,
            slot,
            &[self.exits[exit]; LANES],
            &[self.exits[exit + 1]; LANES],
        )
    }

    /// `right` for the rows that go right at a node, else `left`.
    #[inline(always)]
    fn choose(&self, block: &[i32], slot: usize, left: &Lanes, right: &Lanes) -> Lanes {
        let (threshold, feature) = self.nodes[slot];
        let Some(values) = block[feature as usize..].first_chunk::<LANES>() else {
            return *left;
        };
        let mut chosen = *left;
        for lane in 0..LANES {
            chosen[lane] = if values[lane] > threshold {
                right[lane]
            } else {
                left[lane]
            };
        }
        chosen
    }
}

dispatch! {
    fn vote_any(tree: &CompactTree, rows: &Keys, votes: &mut [u32]) -> () = vote_body
}

#[inline(always)]
fn vote_body<const FMA: bool>(tree: &CompactTree, rows: &Keys, votes: &mut [u32]) {
    let n = tree.n_values;
    tree.visit(rows, |row, leaf| {
        let vote = &mut votes[row * n..][leaf.offset as usize];
        *vote = vote.wrapping_add(1);
    });
}

dispatch! {
    fn add_any(tree: &CompactTree, rows: &Keys, out: &mut [f64]) -> () = add_body
}

#[inline(always)]
fn add_body<const FMA: bool>(tree: &CompactTree, rows: &Keys, out: &mut [f64]) {
    let n = tree.n_values;
    tree.visit(rows, |row, leaf| {
        for (value, sum) in out[row * n..(row + 1) * n].iter_mut().enumerate() {
            *sum += tree.leaf_value(leaf, value);
        }
    });
}

/// The class that has all of a leaf's weight.
fn class(leaf: &[f64]) -> Option<u32> {
    let found = leaf.iter().position(|&share| share == 1.0)?;
    let others = leaf.iter().filter(|&&share| share != 0.0).count();
    (others == 1).then_some(found as u32)
}

/// The depth at which most samples have come to their leaves.
fn usual_depth(ending: &[i64]) -> usize {
    let most = ending.iter().sum::<i64>() / 16 * 15;
    let mut arrived = 0;
    ending
        .iter()
        .position(|&count| {
            arrived += count;
            arrived >= most
        })
        .unwrap_or(0)
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
    use super::{CompactTree, Keys, LANES, key, round_down};
    use crate::numpy::random::RandomState;
    use crate::sklearn::tree::Tree;
    use crate::sklearn::tree::structure::NewNode;

    /// A tree of random shape whose leaves hold their own number, and one class each.
    fn random_tree(random: &mut RandomState, n_features: usize, n_nodes: i64) -> Tree {
        let mut tree = Tree::new(n_features, 2);
        let mut open = vec![None];
        while let Some(parent) = open.pop() {
            let is_leaf = random.randint(0, n_nodes) <= tree.node_count() as i64;
            let feature = random.randint(0, n_features as i64) as usize;
            let id = tree.push(NewNode {
                parent,
                split: (!is_leaf).then(|| (feature, random.standard_normal(), false)),
                impurity: 0.0,
                n_samples: 1,
                weight: 1.0,
            });
            let class = f64::from(u8::from(id.is_multiple_of(3)));
            tree.value.extend([class, 1.0 - class]);
            if !is_leaf {
                open.extend([Some((id, false)), Some((id, true))]);
            }
        }
        tree
    }

    /// The leaf of a row, found node by node.
    fn leaf(tree: &Tree, row: &[f64]) -> usize {
        let mut id = 0;
        while let Ok(left) = usize::try_from(tree.children_left[id]) {
            let value = f64::from(row[tree.feature[id] as usize] as f32);
            id = if value <= tree.threshold[id] {
                left
            } else {
                tree.children_right[id] as usize
            };
        }
        id
    }

    #[test]
    fn rows_come_to_the_leaves_that_single_steps_lead_to() {
        let mut random = RandomState::seeded(1);
        for n_nodes in [1, 2, 10, 100, 1000] {
            let n_features = 1 + random.randint(0, 5) as usize;
            let tree = random_tree(&mut random, n_features, n_nodes);
            let compact = CompactTree::new(&tree);
            assert!(compact.is_pure());
            for n_rows in [0, 1, LANES - 1, LANES, 5 * LANES + 3] {
                let rows: Vec<f64> = (0..n_rows * n_features)
                    .map(|_| random.standard_normal())
                    .collect();
                let expected: Vec<f64> = rows
                    .chunks_exact(n_features)
                    .flat_map(|row| tree.values(leaf(&tree, row)).to_vec())
                    .collect();
                assert_eq!(compact.leaf_values(&rows, n_features), expected);
                let mut votes = vec![0; 2 * n_rows];
                compact.vote(&Keys::new(&rows, n_features), &mut votes);
                assert!(votes.iter().map(|&count| f64::from(count)).eq(expected));
            }
        }
    }

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
