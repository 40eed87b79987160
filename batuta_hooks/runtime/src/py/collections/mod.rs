//! `collections`: `deque`, `Counter`, `defaultdict`, `OrderedDict`.
//!
//! The kinds of dict dereference to the [`Dict`](super::Dict) that they are, so its methods are theirs.

mod counter;
mod default_dict;
mod deque;
mod ordered_dict;

pub use counter::Counter;
pub use default_dict::DefaultDict;
pub use deque::{Deque, DequeIter};
pub use ordered_dict::OrderedDict;
