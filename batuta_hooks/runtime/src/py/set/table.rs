//! CPython's set table, slot for slot, so that iteration order is CPython's.
//!
//! Open addressing with linear probes, then jumps by a perturbed hash (Objects/setobject.c). Deleted keys leave
//! dummies, which count as filled until the table is resized.

use std::ops::ControlFlow;

const MIN_SLOTS: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

/// One place of the table.
#[derive(Clone, Debug)]
pub(super) enum Slot<T> {
    Empty,
    Dummy,
    Full(i64, T),
}

/// The table: its number of slots is a power of two.
#[derive(Clone, Debug)]
pub(super) struct Table<T> {
    pub slots: Vec<Slot<T>>,
    /// Active and dummy slots.
    pub fill: usize,
    /// Active slots.
    pub used: usize,
    /// Where `pop` looks next.
    finger: usize,
    /// Counts changes, so that a lookup notices what an element's `__eq__` did.
    pub version: u64,
}

/// What a search along the probe sequence ended at.
pub(super) enum Found {
    At(usize),
    /// Not there; the slot that it would take.
    Missing(usize),
}

impl<T> Table<T> {
    pub fn new() -> Table<T> {
        Table {
            slots: empty(MIN_SLOTS),
            fill: 0,
            used: 0,
            finger: 0,
            version: 0,
        }
    }

    #[inline]
    pub fn mask(&self) -> usize {
        self.slots.len() - 1
    }

    /// Visits slots in probe order until `visit` breaks.
    #[inline]
    fn probe<R>(mask: usize, hash: i64, mut visit: impl FnMut(usize) -> ControlFlow<R>) -> R {
        let mut perturb = hash as u64;
        let mut at = perturb as usize & mask;
        loop {
            let last = if at + LINEAR_PROBES <= mask {
                at + LINEAR_PROBES
            } else {
                at
            };
            for slot in at..=last {
                if let ControlFlow::Break(found) = visit(slot) {
                    return found;
                }
            }
            perturb >>= PERTURB_SHIFT;
            at = at
                .wrapping_mul(5)
                .wrapping_add(1)
                .wrapping_add(perturb as usize)
                & mask;
        }
    }

    /// Finds a key, asking `same` about keys of equal hash. A new key takes the last dummy on the way, if any.
    #[inline]
    pub fn find(&self, hash: i64, mut same: impl FnMut(usize, &T) -> bool) -> Found {
        let mut free = None;
        Table::<T>::probe(self.mask(), hash, |at| match &self.slots[at] {
            Slot::Empty => ControlFlow::Break(Found::Missing(free.unwrap_or(at))),
            Slot::Dummy => {
                free = Some(at);
                ControlFlow::Continue(())
            }
            Slot::Full(other, key) if *other == hash && same(at, key) => {
                ControlFlow::Break(Found::At(at))
            }
            Slot::Full(..) => ControlFlow::Continue(()),
        })
    }

    /// Puts a key that is not there into the slot that the search found for it.
    #[inline]
    pub fn fill_slot(&mut self, at: usize, hash: i64, key: T) {
        let old = std::mem::replace(&mut self.slots[at], Slot::Full(hash, key));
        self.used += 1;
        self.version += 1;
        if let Slot::Dummy = old {
            return;
        }
        self.fill += 1;
        if self.fill * 5 >= self.mask() * 3 {
            self.resize_for_growth();
        }
    }

    /// Puts a key into a table that has neither it nor dummies.
    pub fn insert_clean(&mut self, hash: i64, key: T) {
        let slots = &self.slots;
        let at = Table::<T>::probe(self.mask(), hash, |at| match slots[at] {
            Slot::Empty => ControlFlow::Break(at),
            _ => ControlFlow::Continue(()),
        });
        self.slots[at] = Slot::Full(hash, key);
    }

    /// Makes room as growing by one element does.
    pub fn resize_for_growth(&mut self) {
        let wanted = if self.used > 50_000 {
            self.used * 2
        } else {
            self.used * 4
        };
        self.resize(wanted);
    }

    /// Rebuilds the table with more than `wanted` slots and without dummies.
    pub fn resize(&mut self, wanted: usize) {
        let mut size = MIN_SLOTS;
        while size <= wanted {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.slots, empty(size));
        for slot in old {
            if let Slot::Full(hash, key) = slot {
                self.insert_clean(hash, key);
            }
        }
        self.fill = self.used;
        self.version += 1;
    }

    /// Takes out the key of a slot.
    pub fn remove(&mut self, at: usize) -> Option<T> {
        match std::mem::replace(&mut self.slots[at], Slot::Dummy) {
            Slot::Full(_, key) => {
                self.used -= 1;
                self.version += 1;
                Some(key)
            }
            other => {
                self.slots[at] = other;
                None
            }
        }
    }

    /// `set.pop()`: the next key from where the last `pop` stopped.
    pub fn pop(&mut self) -> Option<T> {
        if self.used == 0 {
            return None;
        }
        let mut at = self.finger & self.mask();
        loop {
            if let Some(key) = self.remove(at) {
                self.finger = at + 1;
                return Some(key);
            }
            at = if at == self.mask() { 0 } else { at + 1 };
        }
    }

    /// Empties the table; the finger stays.
    pub fn clear(&mut self) -> Vec<Slot<T>> {
        self.fill = 0;
        self.used = 0;
        self.version += 1;
        std::mem::replace(&mut self.slots, empty(MIN_SLOTS))
    }

    /// Exchanges the contents of two tables; each keeps its finger.
    pub fn swap_bodies(&mut self, other: &mut Table<T>) {
        std::mem::swap(&mut self.slots, &mut other.slots);
        std::mem::swap(&mut self.fill, &mut other.fill);
        std::mem::swap(&mut self.used, &mut other.used);
        self.version += 1;
        other.version += 1;
    }

    /// The keys with their hashes, in iteration order.
    pub fn iter(&self) -> impl Iterator<Item = (i64, &T)> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Full(hash, key) => Some((*hash, key)),
            _ => None,
        })
    }
}

fn empty<T>(size: usize) -> Vec<Slot<T>> {
    std::iter::repeat_with(|| Slot::Empty).take(size).collect()
}
