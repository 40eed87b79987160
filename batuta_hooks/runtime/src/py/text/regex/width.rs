//! How many code points a pattern can match, for look-behind.

use super::node::{Node, Seq, UNBOUNDED};

/// The least and the most code points.
pub(super) type Width = (usize, usize);

/// The width of a sequence, given the widths of the groups before it.
pub(super) fn width_of(seq: &Seq, groups: &[Option<Width>]) -> Width {
    let widths = seq.iter().map(|node| width_of_node(node, groups));
    let (low, high) = widths.fold((0usize, 0usize), |(low, high), (more_low, more_high)| {
        (low.saturating_add(more_low), high.saturating_add(more_high))
    });
    (low.min(UNBOUNDED - 1), high.min(UNBOUNDED))
}

fn width_of_node(node: &Node, groups: &[Option<Width>]) -> Width {
    match node {
        Node::Literal(_) | Node::Any | Node::Set(_) => (1, 1),
        Node::At(_) | Node::Look { .. } => (0, 0),
        Node::Repeat { min, max, body, .. } => {
            let (low, high) = width_of(body, groups);
            (low.saturating_mul(*min), high.saturating_mul(*max))
        }
        Node::Group { body, .. } | Node::Atomic(body) => width_of(body, groups),
        Node::Branch(branches) => {
            let widths = branches.iter().map(|branch| width_of(branch, groups));
            widths.fold((UNBOUNDED, 0), |(low, high), (other_low, other_high)| {
                (low.min(other_low), high.max(other_high))
            })
        }
        Node::Ref(group) => groups
            .get(*group)
            .copied()
            .flatten()
            .unwrap_or((0, UNBOUNDED)),
        Node::Cond { yes, no, .. } => {
            let (yes, no) = (width_of(yes, groups), width_of(no, groups));
            (yes.0.min(no.0), yes.1.max(no.1))
        }
    }
}
