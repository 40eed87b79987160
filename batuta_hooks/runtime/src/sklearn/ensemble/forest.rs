//! Growing and averaging the trees of a forest.

use std::thread;

use crate::numpy::random::RandomState;
use crate::py::PyResult;
use crate::py::error::value_error;
use crate::sklearn::random::check_random_state;
use crate::sklearn::sums::pairwise_sum;
use crate::sklearn::tree::{
    ClassCriterion, ClassSplitter, Columns, CompactTree, GrowParams, Keys, RankedColumns,
    RegressionSplitter, Tree, grow,
};
use crate::sklearn::validation::check_int;

use super::max_samples::MaxSamples;

/// Rows that all trees pass over before the next rows are looked at.
const BLOCK: usize = 256;

/// How the trees of a forest differ, and how many threads grow them.
#[derive(Clone, Debug)]
pub struct ForestParams {
    /// Each tree's `random_state`.
    pub seeds: Vec<u32>,
    /// Number of rows drawn with replacement for each tree; `None`: each tree gets all rows.
    pub bootstrap: Option<usize>,
    /// Number of threads.
    pub threads: usize,
}

impl ForestParams {
    /// Draws the trees' seeds.
    pub fn new(
        n_estimators: i64,
        random_state: Option<i64>,
        bootstrap: Option<usize>,
        threads: usize,
        caller: &str,
    ) -> PyResult<ForestParams> {
        let mut random = check_random_state(random_state, caller)?;
        let seeds = (0..n_estimators)
            .map(|_| random.randint(0, i64::from(i32::MAX)) as u32)
            .collect();
        Ok(ForestParams {
            seeds,
            bootstrap,
            threads,
        })
    }

    /// Raises `InvalidParameterError` for a parameter that is out of its range.
    pub(super) fn check(
        n_estimators: i64,
        max_samples: MaxSamples,
        random_state: Option<i64>,
        caller: &str,
    ) -> PyResult<()> {
        max_samples.check(caller)?;
        check_int("n_estimators", caller, n_estimators, 1, "")?;
        check_random_state(random_state, caller).map(|_| ())
    }

    /// The number of rows that each tree draws, `None` without bootstrap.
    pub(super) fn bootstrap(
        bootstrap: bool,
        max_samples: MaxSamples,
        n_rows: usize,
    ) -> PyResult<Option<usize>> {
        match (bootstrap, max_samples) {
            (true, _) => Ok(Some(max_samples.count(n_rows))),
            (false, MaxSamples::All) => Ok(None),
            (false, _) => Err(value_error(
                "`max_sample` cannot be set if `bootstrap=False`. Either switch to `bootstrap=True` or set `max_sample=None`.",
            )),
        }
    }
}

/// A fitted forest.
#[derive(Clone, Debug)]
pub struct Forest {
    /// The trees, in order.
    pub trees: Vec<Tree>,
    compact: Vec<CompactTree>,
    /// Whether all leaves of all trees hold a single class.
    pure: bool,
}

/// The seed that a tree's splitter starts from: the first draw of `RandomState(random_state)`.
pub fn splitter_seed(random_state: u32) -> u32 {
    RandomState::seeded(random_state).randint(0, i64::from(i32::MAX)) as u32
}

/// How often each of `n_rows` rows is drawn for the tree with this `random_state`.
fn bootstrap_counts(random_state: u32, n_rows: usize, n_draws: usize) -> Vec<u32> {
    let mut random = RandomState::seeded(random_state);
    let mut counts = vec![0; n_rows];
    for _ in 0..n_draws {
        counts[random.randint(0, n_rows as i64) as usize] += 1;
    }
    counts
}

/// Grows a classification forest; `classes` are class indices below `n_classes`. `None` when there are more classes and
/// bootstrap draws than a packed sample can hold.
pub fn fit_classes(
    columns: &Columns,
    classes: &[u32],
    n_classes: usize,
    criterion: ClassCriterion,
    grow_params: &GrowParams,
    params: &ForestParams,
) -> Option<Forest> {
    let ranked = RankedColumns::new(columns);
    let trees = each_tree(params, |random_state| {
        let counts = params
            .bootstrap
            .map(|n_draws| bootstrap_counts(random_state, columns.n_rows, n_draws));
        let seed = splitter_seed(random_state);
        let mut splitter = ClassSplitter::new(
            &ranked,
            classes,
            n_classes,
            counts.as_deref(),
            criterion,
            grow_params,
            seed,
        )?;
        Some(grow(&mut splitter, columns.n_cols, n_classes, grow_params))
    });
    Some(Forest::new(
        trees.into_iter().collect::<Option<Vec<Tree>>>()?,
    ))
}

/// Grows a regression forest.
pub fn fit_targets(
    columns: &Columns,
    targets: &[f64],
    grow_params: &GrowParams,
    params: &ForestParams,
) -> Forest {
    Forest::new(each_tree(params, |random_state| {
        let weights: Option<Vec<f64>> = params.bootstrap.map(|n_draws| {
            bootstrap_counts(random_state, columns.n_rows, n_draws)
                .into_iter()
                .map(f64::from)
                .collect()
        });
        let mut splitter = RegressionSplitter::new(
            columns,
            targets,
            weights.as_deref(),
            grow_params,
            splitter_seed(random_state),
        );
        grow(&mut splitter, columns.n_cols, 1, grow_params)
    }))
}

/// Grows a tree for each seed, in order, on the threads asked for.
fn each_tree<T: Send>(params: &ForestParams, grow_one: impl Fn(u32) -> T + Sync) -> Vec<T> {
    let seeds = &params.seeds[..];
    let share = seeds.len().div_ceil(params.threads.max(1)).max(1);
    if share >= seeds.len() {
        return seeds.iter().map(|&seed| grow_one(seed)).collect();
    }
    thread::scope(|scope| {
        let grow_one = &grow_one;
        let workers: Vec<_> = seeds
            .chunks(share)
            .map(|seeds| {
                scope.spawn(move || seeds.iter().map(|&seed| grow_one(seed)).collect::<Vec<T>>())
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| {
                worker
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    })
}

impl Forest {
    fn new(trees: Vec<Tree>) -> Forest {
        let compact: Vec<CompactTree> = trees.iter().map(CompactTree::new).collect();
        Forest {
            trees,
            pure: compact.iter().all(CompactTree::is_pure),
            compact,
        }
    }

    /// The mean of the trees' values for each row: class probabilities, or the prediction of a regression.
    pub fn mean_values(&self, rows: &[f64], n_cols: usize, threads: usize) -> Vec<f64> {
        let n_values = self.trees.first().map_or(1, |tree| tree.n_values);
        let n_rows = rows.len() / n_cols.max(1);
        let mut out = vec![0.0; n_rows * n_values];
        let share = n_rows.div_ceil(threads.max(1)).max(1);
        if share >= n_rows {
            self.mean_into(rows, n_cols, n_values, &mut out);
        } else {
            thread::scope(|scope| {
                for (rows, out) in rows
                    .chunks(share * n_cols)
                    .zip(out.chunks_mut(share * n_values))
                {
                    scope.spawn(move || self.mean_into(rows, n_cols, n_values, out));
                }
            });
        }
        out
    }

    fn mean_into(&self, rows: &[f64], n_cols: usize, n_values: usize, out: &mut [f64]) {
        let n_trees = self.trees.len() as f64;
        let mut votes = vec![0; if self.pure { BLOCK * n_values } else { 0 }];
        for (rows, out) in rows
            .chunks(BLOCK * n_cols)
            .zip(out.chunks_mut(BLOCK * n_values))
        {
            let keys = Keys::new(rows, n_cols);
            if self.pure {
                // Counts are exact, as are the sums of ones and zeros that they stand for.
                let votes = &mut votes[..out.len()];
                votes.fill(0);
                self.compact.iter().for_each(|tree| tree.vote(&keys, votes));
                out.iter_mut()
                    .zip(votes)
                    .for_each(|(sum, &mut count)| *sum = f64::from(count));
            } else {
                self.compact.iter().for_each(|tree| tree.add_to(&keys, out));
            }
            out.iter_mut().for_each(|sum| *sum /= n_trees);
        }
    }

    /// The mean of the trees' importances, normalised to sum to one.
    pub fn feature_importances(&self) -> Vec<f64> {
        let n_features = self.trees.first().map_or(0, |tree| tree.n_features);
        let all: Vec<Vec<f64>> = self
            .trees
            .iter()
            .filter(|tree| tree.node_count() > 1)
            .map(Tree::feature_importances)
            .collect();
        if all.is_empty() {
            return vec![0.0; n_features];
        }
        let mut mean: Vec<f64> = (0..n_features)
            .map(|feature| {
                if n_features == 1 {
                    pairwise_sum(&all.iter().map(|row| row[0]).collect::<Vec<f64>>())
                } else {
                    all[1..]
                        .iter()
                        .fold(all[0][feature], |sum, row| sum + row[feature])
                }
            })
            .collect();
        mean.iter_mut().for_each(|sum| *sum /= all.len() as f64);
        let total = pairwise_sum(&mean);
        mean.iter_mut().for_each(|importance| *importance /= total);
        mean
    }
}
