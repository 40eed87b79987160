//! `KFold` and `StratifiedKFold`

use crate::numpy::{Array, Element};
use crate::py::error::value_error;
use crate::py::{List, PyResult};
use crate::sklearn::input::{Label, encode};
use crate::sklearn::random::check_random_state;
use crate::sklearn::validation::check_lengths;
use crate::sklearn::warn::warn;

use super::shuffle_split::Split;

/// `KFold(n_splits, shuffle=..., random_state=...)`: consecutive folds, shuffled before if asked for.
#[derive(Clone, Debug)]
pub struct KFold {
    /// Number of folds.
    pub n_splits: i64,
    /// Whether the samples are shuffled first.
    pub shuffle: bool,
    /// Seed of the shuffle.
    pub random_state: Option<i64>,
}

/// `StratifiedKFold(n_splits, shuffle=..., random_state=...)`: folds that keep the shares of the classes.
#[derive(Clone, Debug)]
pub struct StratifiedKFold {
    /// Number of folds.
    pub n_splits: i64,
    /// Whether each class's samples are shuffled first.
    pub shuffle: bool,
    /// Seed of the shuffles.
    pub random_state: Option<i64>,
}

impl Default for KFold {
    fn default() -> Self {
        KFold {
            n_splits: 5,
            shuffle: false,
            random_state: None,
        }
    }
}

impl Default for StratifiedKFold {
    fn default() -> Self {
        StratifiedKFold {
            n_splits: 5,
            shuffle: false,
            random_state: None,
        }
    }
}

/// The checks of the constructors.
fn check(n_splits: i64, shuffle: bool, random_state: Option<i64>) -> PyResult<()> {
    if n_splits <= 1 {
        return Err(value_error(format!(
            "k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got \
             n_splits={n_splits}."
        )));
    }
    if !shuffle && random_state.is_some() {
        return Err(value_error(
            "Setting a random_state has no effect since shuffle is False. You should leave random_state to its default (None), \
             or set shuffle=True.",
        ));
    }
    Ok(())
}

fn check_samples(n_splits: i64, n_samples: usize) -> PyResult<()> {
    if n_splits <= n_samples as i64 {
        return Ok(());
    }
    Err(value_error(format!(
        "Cannot have number of splits n_splits={n_splits} greater than the number of samples: n_samples={n_samples}."
    )))
}

/// Training and test rows of each fold, from the fold of each sample.
fn splits(folds: &[usize], n_splits: usize) -> Vec<Split> {
    (0..n_splits)
        .map(|fold| {
            let (test, train) =
                (0..folds.len() as i64).partition(|&row| folds[row as usize] == fold);
            (train, test)
        })
        .collect()
}

fn as_arrays(splits: Vec<Split>) -> List<(Array<i64>, Array<i64>)> {
    List::new(
        splits
            .into_iter()
            .map(|(train, test)| (Array::from_items(train), Array::from_items(test)))
            .collect(),
    )
}

impl KFold {
    /// `KFold(...)`; `ValueError` for numbers that make no sense.
    pub fn checked(self) -> PyResult<KFold> {
        check(self.n_splits, self.shuffle, self.random_state)?;
        Ok(self)
    }

    /// `get_n_splits()`
    pub fn get_n_splits(&self) -> i64 {
        self.n_splits
    }

    /// `split(X)`: training and test rows of each fold.
    pub fn split<T: Element>(&self, x: &Array<T>) -> PyResult<List<(Array<i64>, Array<i64>)>> {
        Ok(as_arrays(
            self.rows(x.dims().first().copied().unwrap_or(0))?,
        ))
    }

    /// Row numbers of `split(X)` for `n_samples` samples. Test rows are in order, even when shuffled.
    pub fn rows(&self, n_samples: usize) -> PyResult<Vec<Split>> {
        check(self.n_splits, self.shuffle, self.random_state)?;
        check_samples(self.n_splits, n_samples)?;
        let mut order: Vec<usize> = (0..n_samples).collect();
        if self.shuffle {
            check_random_state(self.random_state, "KFold")?.shuffle(&mut order);
        }
        let n_splits = self.n_splits as usize;
        let (size, larger) = (n_samples / n_splits, n_samples % n_splits);
        let mut folds = vec![0; n_samples];
        let mut start = 0;
        for fold in 0..n_splits {
            let end = start + size + usize::from(fold < larger);
            order[start..end].iter().for_each(|&row| folds[row] = fold);
            start = end;
        }
        Ok(splits(&folds, n_splits))
    }
}

impl StratifiedKFold {
    /// `StratifiedKFold(...)`; `ValueError` for numbers that make no sense.
    pub fn checked(self) -> PyResult<StratifiedKFold> {
        check(self.n_splits, self.shuffle, self.random_state)?;
        Ok(self)
    }

    /// `get_n_splits()`
    pub fn get_n_splits(&self) -> i64 {
        self.n_splits
    }

    /// `split(X, y)`: training and test rows of each fold.
    pub fn split<T: Element, L: Label>(
        &self,
        x: &Array<T>,
        y: &Array<L>,
    ) -> PyResult<List<(Array<i64>, Array<i64>)>> {
        check_lengths(&[x.dims().first().copied().unwrap_or(0), y.len()])?;
        Ok(as_arrays(self.rows(y)?))
    }

    /// Row numbers of `split(X, y)`.
    pub fn rows<L: Label>(&self, y: &Array<L>) -> PyResult<Vec<Split>> {
        check(self.n_splits, self.shuffle, self.random_state)?;
        check_samples(self.n_splits, y.len())?;
        let mut random = check_random_state(self.random_state, "StratifiedKFold")?;
        let encoded = encode(y)?;
        let n_splits = self.n_splits as usize;
        let classes = by_appearance(&encoded.codes, encoded.classes.len());
        let n_classes = encoded.classes.len();
        let mut counts = vec![0usize; n_classes];
        classes.iter().for_each(|&class| counts[class] += 1);
        if counts.iter().all(|&count| n_splits > count) {
            return Err(value_error(format!(
                "n_splits={n_splits} cannot be greater than the number of members in each class."
            )));
        }
        let fewest = counts.iter().copied().min().unwrap_or(0);
        if n_splits > fewest {
            warn(
                "UserWarning",
                &format!(
                    "The least populated class in y has only {fewest} members, which is less than n_splits={n_splits}."
                ),
            );
        }
        // Deal the samples, sorted by class, to the folds in turn: how many of each class a fold gets.
        let mut shares = vec![0usize; n_classes * n_splits];
        let mut position = 0;
        for (class, &count) in counts.iter().enumerate() {
            for _ in 0..count {
                shares[class * n_splits + position % n_splits] += 1;
                position += 1;
            }
        }
        let mut folds = vec![0; y.len()];
        for class in 0..n_classes {
            let class_shares = &shares[class * n_splits..(class + 1) * n_splits];
            let mut class_folds: Vec<usize> = class_shares
                .iter()
                .enumerate()
                .flat_map(|(fold, &count)| std::iter::repeat_n(fold, count))
                .collect();
            if self.shuffle {
                random.shuffle(&mut class_folds);
            }
            let rows = (0..classes.len()).filter(|&row| classes[row] == class);
            rows.zip(class_folds)
                .for_each(|(row, fold)| folds[row] = fold);
        }
        Ok(splits(&folds, n_splits))
    }
}

/// Class codes renumbered in the order in which the classes appear.
fn by_appearance(codes: &[u32], n_classes: usize) -> Vec<usize> {
    let mut names = vec![usize::MAX; n_classes];
    let mut next = 0;
    codes
        .iter()
        .map(|&code| {
            let name = &mut names[code as usize];
            if *name == usize::MAX {
                *name = next;
                next += 1;
            }
            *name
        })
        .collect()
}
