//! Slices of lists: reading, assigning and deleting, with any step.

use super::List;
use crate::py::error::value_error;
use crate::py::{PyResult, Slice};

impl<T: Clone> List<T> {
    /// `self[slice]`
    pub fn slice(&self, slice: Slice) -> PyResult<List<T>> {
        let span = slice.span(self.len())?;
        Ok(self.with(|items| List::new(span.select(items))))
    }

    /// `self[slice] = items`
    pub fn set_slice(&self, slice: Slice, items: &List<T>) -> PyResult<()> {
        self.set_slice_vec(slice, items.to_vec())
    }

    /// `self[slice] = items`, of elements that are at hand.
    pub fn set_slice_vec(&self, slice: Slice, items: Vec<T>) -> PyResult<()> {
        let span = slice.span(self.len())?;
        let old: Vec<T> = if slice.step.unwrap_or(1) == 1 {
            let start = span.start as usize;
            self.with_mut(|target| target.splice(start..start + span.count, items).collect())
        } else {
            if items.len() != span.count {
                return Err(value_error(format!(
                    "attempt to assign sequence of size {} to extended slice of size {}",
                    items.len(),
                    span.count
                )));
            }
            self.with_mut(|target| {
                span.offsets()
                    .zip(items)
                    .map(|(at, item)| std::mem::replace(&mut target[at], item))
                    .collect()
            })
        };
        drop(old);
        Ok(())
    }

    /// `del self[slice]`
    pub fn del_slice(&self, slice: Slice) -> PyResult<()> {
        let span = slice.span(self.len())?;
        let old: Vec<T> = self.with_mut(|items| {
            if span.step == 1 {
                let start = span.start as usize;
                return items.drain(start..start + span.count).collect();
            }
            let mut doomed = vec![false; items.len()];
            span.offsets().for_each(|at| doomed[at] = true);
            let mut doomed = doomed.into_iter();
            items
                .extract_if(.., |_| doomed.next().unwrap_or(false))
                .collect()
        });
        drop(old);
        Ok(())
    }
}
