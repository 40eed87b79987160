//! Iteration by live index: a loop sees what is appended meanwhile.

use super::List;

/// A list iterator; ends for good when it has run out.
#[derive(Debug)]
pub struct ListIter<T> {
    list: Option<List<T>>,
    next: usize,
}

impl<T: Clone> Iterator for ListIter<T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        let list = self.list.as_ref()?;
        let item = list.at(self.next);
        if item.is_none() {
            self.list = None;
        }
        self.next += 1;
        item
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self
            .list
            .as_ref()
            .map_or(0, |list| list.len().saturating_sub(self.next));
        (left, None)
    }
}

/// `reversed(list)`: by live index from the end.
#[derive(Debug)]
pub struct ListReversed<T> {
    list: List<T>,
    left: usize,
}

impl<T: Clone> Iterator for ListReversed<T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        let position = self.left.checked_sub(1)?;
        let item = self.list.at(position);
        self.left = if item.is_some() { position } else { 0 };
        item
    }
}

impl<T> List<T> {
    /// `iter(self)`
    #[inline]
    pub fn iter(&self) -> ListIter<T> {
        ListIter {
            list: Some(self.clone()),
            next: 0,
        }
    }

    /// `reversed(self)`
    pub fn reversed(&self) -> ListReversed<T> {
        ListReversed {
            list: self.clone(),
            left: self.len(),
        }
    }
}

impl<T: Clone> IntoIterator for &List<T> {
    type Item = T;
    type IntoIter = ListIter<T>;
    fn into_iter(self) -> ListIter<T> {
        self.iter()
    }
}
