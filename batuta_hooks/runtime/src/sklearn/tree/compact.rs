//! A tree laid out for prediction.

use crate::simd::dispatch;

use super::keys::{Keys, LANES, Lanes, key, round_down};
use super::structure::{LEAF, Tree};
use super::top::{TOP, Top};

/// Rows whose positions are held in registers below the top levels.
const GROUP: usize = 8;

/// The threshold of a leaf, which no key exceeds; no inner node has it.
const NEVER: u32 = u32::MAX;

/// What a node does with a row. A leaf leads to itself, so that going on from it needs no branch.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// [`key`] of the threshold.
    pub(super) threshold: u32,
    /// The feature that is compared.
    pub(super) feature: u32,
    /// The left child; the right one follows it.
    pub(super) left: u32,
}

impl Step {
    pub(super) fn is_leaf(&self) -> bool {
        self.threshold == NEVER
    }
}

/// A node as it is packed in memory.
trait Node: Copy {
    /// `None` where a number is too large.
    fn new(step: &Step) -> Option<Self>;
    fn threshold(&self) -> u32;
    /// The feature, times [`LANES`].
    fn slot(&self) -> usize;
    fn left(&self) -> u32;
}

/// A node of a tree of up to 65536 nodes and 4096 features.
#[derive(Clone, Copy, Debug)]
struct Narrow {
    threshold: u32,
    slot: u16,
    left: u16,
}

/// A node of any tree.
#[derive(Clone, Copy, Debug)]
struct Wide {
    threshold: u32,
    slot: u32,
    left: u32,
}

macro_rules! node {
    ($name:ident $index:ident) => {
        impl Node for $name {
            fn new(step: &Step) -> Option<$name> {
                Some($name {
                    threshold: step.threshold,
                    slot: step
                        .feature
                        .checked_mul(LANES as u32)
                        .and_then(|slot| $index::try_from(slot).ok())?,
                    left: $index::try_from(step.left).ok()?,
                })
            }

            #[inline(always)]
            fn threshold(&self) -> u32 {
                self.threshold
            }

            #[inline(always)]
            fn slot(&self) -> usize {
                self.slot as usize
            }

            #[inline(always)]
            fn left(&self) -> u32 {
                u32::from(self.left)
            }
        }
    };
}

node!(Narrow u16);
node!(Wide u32);

/// The nodes by levels, siblings side by side.
#[derive(Clone, Debug)]
enum Layout {
    Narrow(Vec<Narrow>),
    Wide(Vec<Wide>),
}

impl Layout {
    fn new(steps: &[Step]) -> Layout {
        match steps.iter().map(Narrow::new).collect() {
            Some(nodes) => Layout::Narrow(nodes),
            None => Layout::Wide(steps.iter().filter_map(Wide::new).collect()),
        }
    }
}

/// A tree by levels, siblings side by side.
#[derive(Clone, Debug)]
pub struct CompactTree {
    layout: Layout,
    /// For each node that is a leaf its position in the values, or its class in a pure tree.
    leaves: Vec<u32>,
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

impl CompactTree {
    /// Lays out `tree`.
    pub fn new(tree: &Tree) -> CompactTree {
        let mut steps = Vec::with_capacity(tree.node_count());
        let mut leaves = Vec::with_capacity(tree.node_count());
        let (mut values, mut missing_go_to_left) = (Vec::new(), Vec::new());
        let mut order = vec![(0, 0)];
        // Training samples that end at each depth: rows to predict are taken to end there as often.
        let mut ending: Vec<i64> = Vec::new();
        let mut at = 0;
        while at < order.len() {
            let (id, depth): (usize, usize) = order[at];
            missing_go_to_left.push(tree.missing_go_to_left[id]);
            if tree.children_left[id] == LEAF {
                steps.push(Step {
                    threshold: NEVER,
                    feature: 0,
                    left: at as u32,
                });
                leaves.push(values.len() as u32);
                values.extend_from_slice(tree.values(id));
                ending.resize(ending.len().max(depth + 1), 0);
                ending[depth] += tree.n_node_samples[id];
            } else {
                steps.push(Step {
                    threshold: key(round_down(tree.threshold[id])),
                    feature: tree.feature[id] as u32,
                    left: order.len() as u32,
                });
                leaves.push(0);
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
            for (leaf, step) in leaves.iter_mut().zip(&steps) {
                if step.is_leaf() {
                    let values = &values[*leaf as usize..][..n_values];
                    *leaf = class(values).unwrap_or(0);
                }
            }
        }
        CompactTree {
            top: Top::new(&steps),
            levels: usual_depth(&ending).saturating_sub(TOP as usize),
            layout: Layout::new(&steps),
            leaves,
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
        let n = self.n_values;
        self.visit(rows, &mut |row, leaves| {
            for (votes, &leaf) in votes[row * n..].chunks_exact_mut(n).zip(leaves) {
                let vote = &mut votes[leaf as usize];
                *vote = vote.wrapping_add(1);
            }
        });
    }

    /// Adds each row's leaf values to `out`, `n_values` numbers a row.
    pub fn add_to(&self, rows: &Keys, out: &mut [f64]) {
        let n = self.n_values;
        self.visit(rows, &mut |row, leaves| {
            for (sums, &leaf) in out[row * n..].chunks_exact_mut(n).zip(leaves) {
                for (value, sum) in sums.iter_mut().enumerate() {
                    *sum += self.leaf_value(leaf, value);
                }
            }
        });
    }

    /// Each float64 row's leaf values, `n_values` numbers a row.
    pub fn leaf_values(&self, rows: &[f64], n_cols: usize) -> Vec<f64> {
        let mut out = vec![0.0; rows.len() / n_cols.max(1) * self.n_values];
        self.add_to(&Keys::new(rows, n_cols), &mut out);
        out
    }

    /// A value of a leaf, given by its number in `leaves`.
    fn leaf_value(&self, leaf: u32, value: usize) -> f64 {
        if self.pure {
            f64::from(u8::from(leaf as usize == value))
        } else {
            self.values[leaf as usize + value]
        }
    }

    /// Calls `arrive` with a row, and the numbers in `leaves` of its leaf and those of the next rows.
    fn visit(&self, rows: &Keys, arrive: &mut Arrive<'_>) {
        visit(self, rows, arrive);
    }

    #[inline(always)]
    fn visit_nodes<N: Node>(&self, nodes: &[N], rows: &Keys, arrive: &mut Arrive<'_>) {
        if let Some(with_missing) = &rows.with_missing {
            for (row, values) in with_missing.chunks_exact(rows.n_cols).enumerate() {
                arrive(row, &[self.leaves[self.leaf(nodes, values)]]);
            }
            return;
        }
        assert!(rows.n_cols >= self.n_features, "too few features");
        for (number, block) in rows.blocks.chunks_exact(rows.n_cols).enumerate() {
            let first = number * LANES;
            let mut at: Lanes = self.top.descend(block);
            let keys = block.as_flattened();
            for (group, at) in at.as_chunks_mut::<GROUP>().0.iter_mut().enumerate() {
                // SAFETY: the block has a lane for each row of each feature of the tree, and `Top::descend` gives nodes.
                unsafe { descend(nodes, &keys[group * GROUP..], at, self.levels) };
            }
            let leaves = at.map(
                #[inline(always)]
                |leaf| self.leaves[leaf as usize],
            );
            arrive(first, &leaves[..LANES.min(rows.n_rows - first)]);
        }
    }

    /// The leaf of one row, which may hold missing values.
    fn leaf<N: Node>(&self, nodes: &[N], row: &[f32]) -> usize {
        let mut at = 0;
        loop {
            let node = &nodes[at];
            if node.threshold() == NEVER {
                return at;
            }
            let value = row[node.slot() / LANES];
            let goes_left = if value.is_nan() {
                self.missing_go_to_left[at]
            } else {
                key(value) <= node.threshold()
            };
            at = node.left() as usize + usize::from(!goes_left);
        }
    }
}

/// Moves rows to their leaves; most come there in `levels` steps.
///
/// # Safety
/// For each feature of the tree, `keys` holds the rows' keys from `LANES` times the feature on; `at` are nodes.
#[inline(always)]
unsafe fn descend<N: Node>(nodes: &[N], keys: &[u32], at: &mut [u32; GROUP], levels: usize) {
    for _ in 0..levels {
        for (lane, at) in at.iter_mut().enumerate() {
            // SAFETY: as the caller promises, and a step leads to a node.
            *at = unsafe { step(nodes, keys, lane, *at) };
        }
    }
    for (lane, at) in at.iter_mut().enumerate() {
        // SAFETY: as above.
        while unsafe { nodes.get_unchecked(*at as usize) }.threshold() != NEVER {
            // SAFETY: as above.
            *at = unsafe { step(nodes, keys, lane, *at) };
        }
    }
}

/// The node one level below `at`, or the leaf itself.
///
/// # Safety
/// `keys` holds a key at `lane` plus `LANES` times each feature of the tree, and `at` is a node's position.
#[inline(always)]
unsafe fn step<N: Node>(nodes: &[N], keys: &[u32], lane: usize, at: u32) -> u32 {
    // SAFETY: `at` is a node, as the caller promises.
    let node = unsafe { nodes.get_unchecked(at as usize) };
    // SAFETY: the slot is the start of a feature's keys, and the lane is one of them.
    let value = unsafe { keys.get_unchecked(node.slot().wrapping_add(lane)) };
    // Children are nodes; a leaf's threshold is not exceeded, so it leads to itself. The carry of the comparison is added.
    node.left()
        .wrapping_add(u32::from(*value > node.threshold()))
}

/// What takes the leaves of some rows.
type Arrive<'a> = dyn FnMut(usize, &[u32]) + 'a;

dispatch! {
    fn visit(tree: &CompactTree, rows: &Keys, arrive: &mut Arrive<'_>) -> () = visit_body
}

#[inline(always)]
fn visit_body<const FMA: bool>(tree: &CompactTree, rows: &Keys, arrive: &mut Arrive<'_>) {
    match &tree.layout {
        Layout::Narrow(nodes) => tree.visit_nodes(nodes, rows, arrive),
        Layout::Wide(nodes) => tree.visit_nodes(nodes, rows, arrive),
    }
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

#[cfg(test)]
mod tests {
    use super::super::keys::LANES;
    use super::{CompactTree, Keys, Layout, Narrow, Node, Step, Wide};
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

    impl CompactTree {
        /// The nodes before they were packed.
        fn steps(&self) -> Vec<Step> {
            let Layout::Narrow(nodes) = &self.layout else {
                return Vec::new();
            };
            let step = |node: &Narrow| Step {
                threshold: node.threshold,
                feature: u32::from(node.slot) / LANES as u32,
                left: u32::from(node.left),
            };
            nodes.iter().map(step).collect()
        }
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
            let narrow = CompactTree::new(&tree);
            let steps = narrow.steps();
            let wide = CompactTree {
                layout: Layout::Wide(steps.iter().filter_map(Wide::new).collect()),
                ..narrow.clone()
            };
            assert!(narrow.is_pure());
            for n_rows in [0, 1, LANES - 1, LANES, 5 * LANES + 3] {
                let rows: Vec<f64> = (0..n_rows * n_features)
                    .map(|_| random.standard_normal())
                    .collect();
                let expected: Vec<f64> = rows
                    .chunks_exact(n_features)
                    .flat_map(|row| tree.values(leaf(&tree, row)).to_vec())
                    .collect();
                for compact in [&narrow, &wide] {
                    assert_eq!(compact.leaf_values(&rows, n_features), expected);
                    let mut votes = vec![0; 2 * n_rows];
                    compact.vote(&Keys::new(&rows, n_features), &mut votes);
                    assert!(
                        votes
                            .iter()
                            .map(|&count| f64::from(count))
                            .eq(expected.iter().copied())
                    );
                }
            }
        }
    }
}
