//! [`Dict`]: Python's dict, shared by handle, in insertion order.

use hashbrown::HashTable;
use std::cell::RefCell;
use std::rc::Rc;

/// A mutable mapping in insertion order; clones are the same dict.
pub struct Dict<K, V>(Rc<RefCell<Table<K, V>>>);

#[allow(dead_code)]
struct Table<K, V> {
    entries: Vec<Option<(i64, K, V)>>,
    index: HashTable<u32>,
}

impl<K, V> Clone for Dict<K, V> {
    fn clone(&self) -> Dict<K, V> {
        Dict(Rc::clone(&self.0))
    }
}
