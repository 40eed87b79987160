//! The table behind a dict: entries in insertion order and an index from hashes to them.

use hashbrown::HashTable;

/// One key with its value; the hash is kept as in CPython.
#[derive(Clone, Debug)]
pub(super) struct Entry<K, V> {
    pub hash: i64,
    pub key: K,
    pub value: V,
}

/// Entries in order; a deleted one leaves a gap until the next growth.
#[derive(Debug)]
pub(super) struct Table<K, V> {
    pub entries: Vec<Option<Entry<K, V>>>,
    index: HashTable<u32>,
    /// No entry stands before it, so that a dict used as a queue is not searched from its start.
    pub first: usize,
    /// Counts insertions and deletions of keys, so that a lookup notices what a key's `__eq__` changed.
    pub version: u64,
}

impl<K, V> Table<K, V> {
    pub const fn new() -> Table<K, V> {
        Table {
            entries: Vec::new(),
            index: HashTable::new(),
            first: 0,
            version: 0,
        }
    }

    pub fn with_capacity(capacity: usize) -> Table<K, V> {
        Table {
            entries: Vec::with_capacity(capacity),
            index: HashTable::with_capacity(capacity),
            first: 0,
            version: 0,
        }
    }

    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// The position of a key, compared while the table is borrowed.
    #[inline]
    pub fn find(&self, hash: i64, mut same: impl FnMut(&K) -> bool) -> Option<usize> {
        self.index
            .find(mix(hash), |at| {
                self.entries[*at as usize]
                    .as_ref()
                    .is_some_and(|entry| entry.hash == hash && same(&entry.key))
            })
            .map(|at| *at as usize)
    }

    /// The keys of a hash with their positions, to be compared outside the borrow.
    pub fn candidates(&self, hash: i64) -> Vec<(usize, K)>
    where
        K: Clone,
    {
        self.index
            .iter_hash(mix(hash))
            .filter_map(|at| Some((*at as usize, self.entries.get(*at as usize)?.as_ref()?)))
            .filter(|(_, entry)| entry.hash == hash)
            .map(|(at, entry)| (at, entry.key.clone()))
            .collect()
    }

    /// Appends a key that is not there.
    #[inline]
    pub fn push(&mut self, hash: i64, key: K, value: V) -> usize {
        if self.entries.len() == self.entries.capacity()
            && self.entries.len() > self.len() + self.len() / 2 + 8
        {
            self.compact();
        }
        let at = self.entries.len();
        self.entries.push(Some(Entry { hash, key, value }));
        let entries = &self.entries;
        self.index.insert_unique(mix(hash), at as u32, |at| {
            mix(entries[*at as usize].as_ref().map_or(0, |entry| entry.hash))
        });
        self.version += 1;
        at
    }

    /// Takes an entry out.
    pub fn remove(&mut self, at: usize) -> Option<Entry<K, V>> {
        let entry = self.entries.get_mut(at)?.take()?;
        if let Ok(found) = self
            .index
            .find_entry(mix(entry.hash), |position| *position as usize == at)
        {
            found.remove();
        }
        self.version += 1;
        while matches!(self.entries.last(), Some(None)) {
            self.entries.pop();
        }
        while matches!(self.entries.get(self.first), Some(None)) {
            self.first += 1;
        }
        self.first = self.first.min(self.entries.len());
        Some(entry)
    }

    /// Closes the gaps.
    fn compact(&mut self) {
        self.entries.retain(Option::is_some);
        self.first = 0;
        self.index.clear();
        let entries = &self.entries;
        let hash_at = |at: &u32| mix(entries[*at as usize].as_ref().map_or(0, |entry| entry.hash));
        for at in 0..entries.len() as u32 {
            self.index.insert_unique(hash_at(&at), at, hash_at);
        }
    }

    /// Moves an entry to one end; to the back in constant time.
    pub fn move_to_end(&mut self, at: usize, last: bool) {
        if last {
            if let Some(entry) = self.remove(at) {
                self.push(entry.hash, entry.key, entry.value);
            }
        } else if let Some(entry) = self.entries.get_mut(at).and_then(Option::take) {
            self.entries.insert(0, Some(entry));
            self.compact();
            self.version += 1;
        }
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry<K, V>> {
        self.entries.iter().flatten()
    }
}

/// Spreads Python's hash, in which small integers are themselves, over the bits that the index looks at.
#[inline]
fn mix(hash: i64) -> u64 {
    let product =
        u128::from(hash as u64 ^ 0x9e37_79b9_7f4a_7c15) * u128::from(0xd6e8_feb8_6659_fd93_u64);
    (product >> 64) as u64 ^ product as u64
}
