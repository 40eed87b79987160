//! `sklearn.model_selection`: splitting data and cross-validation.

mod cross_val_score;
mod folds;
mod shuffle_split;
mod split_sizes;
mod train_test_split;

pub use cross_val_score::{Folds, Validated, cross_val_score};
pub use folds::{KFold, StratifiedKFold};
pub use shuffle_split::{shuffle_split, stratified_shuffle_split};
pub use split_sizes::{SplitSize, split_sizes};
pub use train_test_split::{
    SizeArg, SplitOptions, take_rows, train_test_split, train_test_split_stratified,
    train_test_split1, train_test_split1_stratified, train_test_split3,
    train_test_split3_stratified,
};
