//! The top levels of a tree, compared whole for all rows of a block.

use super::compact::Step;
use super::keys::{LANES, Lanes};

/// Levels that are compared whole, all rows at once.
pub(super) const TOP: u32 = 4;

/// Inner nodes of the top levels.
const TOP_NODES: usize = (1 << TOP) - 1;

/// The top levels as a complete tree in heap order, and the nodes below it.
#[derive(Clone, Debug)]
pub(super) struct Top {
    /// Thresholds and features.
    nodes: [(u32, u32); TOP_NODES],
    exits: [u32; TOP_NODES + 1],
}

impl Top {
    /// The top of a tree; a leaf in it stands for all that would be below it.
    pub(super) fn new(steps: &[Step]) -> Top {
        let mut heap = [0usize; 2 * TOP_NODES + 1];
        let mut top = Top {
            nodes: [(u32::MAX, 0); TOP_NODES],
            exits: [0; TOP_NODES + 1],
        };
        for (slot, entry) in top.nodes.iter_mut().enumerate() {
            let at = heap[slot];
            let step = &steps[at];
            *entry = (step.threshold, step.feature);
            heap[2 * slot + 1] = step.left as usize;
            heap[2 * slot + 2] = step.left as usize + usize::from(!step.is_leaf());
        }
        for (exit, &at) in top.exits.iter_mut().zip(&heap[TOP_NODES..]) {
            *exit = at as u32;
        }
        top
    }

    /// The node below the top levels that each row of a block comes to.
    #[inline(always)]
    pub(super) fn descend(&self, block: &[Lanes]) -> Lanes {
        self.choose(
            block,
            0,
            &self.three_levels(block, 1),
            &self.three_levels(block, 2),
        )
    }

    #[inline(always)]
    fn three_levels(&self, block: &[Lanes], slot: usize) -> Lanes {
        let (left, right) = (2 * slot + 1, 2 * slot + 2);
        self.choose(
            block,
            slot,
            &self.two_levels(block, left),
            &self.two_levels(block, right),
        )
    }

    #[inline(always)]
    fn two_levels(&self, block: &[Lanes], slot: usize) -> Lanes {
        let (left, right) = (2 * slot + 1, 2 * slot + 2);
        self.choose(
            block,
            slot,
            &self.one_level(block, left),
            &self.one_level(block, right),
        )
    }

    #[inline(always)]
    fn one_level(&self, block: &[Lanes], slot: usize) -> Lanes {
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
    fn choose(&self, block: &[Lanes], slot: usize, left: &Lanes, right: &Lanes) -> Lanes {
        let (threshold, feature) = self.nodes[slot];
        let values = &block[feature as usize];
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
