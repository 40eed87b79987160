//! Random splits into training and test samples.

use crate::numpy::random::RandomState;
use crate::py::PyResult;
use crate::py::error::value_error;

/// Row numbers of the training and of the test samples.
pub type Split = (Vec<i64>, Vec<i64>);

/// The first split of `ShuffleSplit`.
pub fn shuffle_split(
    n_samples: usize,
    n_train: usize,
    n_test: usize,
    random: &mut RandomState,
) -> Split {
    let permutation = random.permutation(n_samples);
    (
        permutation[n_test..n_test + n_train].to_vec(),
        permutation[..n_test].to_vec(),
    )
}

/// The first split of `StratifiedShuffleSplit`; `classes` are class indices below `n_classes`, `class_repr(c)` prints one.
pub fn stratified_shuffle_split(
    classes: &[u32],
    n_classes: usize,
    n_train: usize,
    n_test: usize,
    random: &mut RandomState,
    class_repr: impl Fn(usize) -> String,
) -> PyResult<Split> {
    let mut members: Vec<Vec<i64>> = vec![Vec::new(); n_classes];
    for (row, &class) in classes.iter().enumerate() {
        members[class as usize].push(row as i64);
    }
    let counts: Vec<i64> = members.iter().map(|rows| rows.len() as i64).collect();
    if counts.iter().any(|&count| count < 2) {
        let few: Vec<String> = (0..n_classes)
            .filter(|&class| counts[class] < 2)
            .map(class_repr)
            .collect();
        return Err(value_error(format!(
            "The least populated classes in y have only 1 member, which is too few. The minimum number of groups for any class \
             cannot be less than 2. Classes with too few members are: [{}]",
            few.join(", ")
        )));
    }
    for (name, size) in [("train_size", n_train), ("test_size", n_test)] {
        if size < n_classes {
            return Err(value_error(format!(
                "The {name} = {size} should be greater or equal to the number of classes = {n_classes}"
            )));
        }
    }
    let train_counts = approximate_mode(&counts, n_train, random);
    let remaining: Vec<i64> = counts
        .iter()
        .zip(&train_counts)
        .map(|(count, train)| count - train)
        .collect();
    let test_counts = approximate_mode(&remaining, n_test, random);
    let (mut train, mut test) = (Vec::with_capacity(n_train), Vec::with_capacity(n_test));
    for (class, rows) in members.iter().enumerate() {
        let permutation = random.permutation(rows.len());
        let (n_train, n_test) = (train_counts[class] as usize, test_counts[class] as usize);
        train.extend(permutation[..n_train].iter().map(|&at| rows[at as usize]));
        test.extend(
            permutation[n_train..n_train + n_test]
                .iter()
                .map(|&at| rows[at as usize]),
        );
    }
    random.shuffle(&mut train);
    random.shuffle(&mut test);
    Ok((train, test))
}

/// Shares `n_draws` among the classes in proportion; equals `sklearn.utils.extmath._approximate_mode`.
fn approximate_mode(counts: &[i64], n_draws: usize, random: &mut RandomState) -> Vec<i64> {
    let total: i64 = counts.iter().sum();
    let exact: Vec<f64> = counts
        .iter()
        .map(|&count| count as f64 / total as f64 * n_draws as f64)
        .collect();
    let mut shares: Vec<i64> = exact.iter().map(|share| share.floor() as i64).collect();
    let mut missing = n_draws as i64 - shares.iter().sum::<i64>();
    if missing <= 0 {
        return shares;
    }
    let remainders: Vec<f64> = exact.iter().map(|share| share - share.floor()).collect();
    let mut values = remainders.clone();
    values.sort_by(|a, b| b.total_cmp(a));
    values.dedup();
    for value in values {
        let tied: Vec<usize> = (0..counts.len())
            .filter(|&class| remainders[class] == value)
            .collect();
        let n_added = tied.len().min(missing as usize);
        for &at in &random.permutation(tied.len())[..n_added] {
            shares[tied[at as usize]] += 1;
        }
        missing -= n_added as i64;
        if missing == 0 {
            break;
        }
    }
    shares
}
