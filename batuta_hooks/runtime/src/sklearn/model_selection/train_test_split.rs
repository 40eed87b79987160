//! `sklearn.model_selection.train_test_split`

use crate::numpy::{Array, Element};
use crate::py::PyResult;
use crate::py::error::{type_error, value_error};
use crate::sklearn::input::{Label, encode, label_text};
use crate::sklearn::random::check_random_state;
use crate::sklearn::validation::{check_lengths, invalid_parameter};

use super::shuffle_split::{Split, shuffle_split, stratified_shuffle_split};
use super::split_sizes::{SplitSize, split_sizes};

const NAME: &str = "train_test_split";

/// The options of `train_test_split`, without the arrays.
#[derive(Clone, Copy, Debug)]
pub struct SplitOptions {
    /// `test_size`
    pub test_size: Option<SplitSize>,
    /// `train_size`
    pub train_size: Option<SplitSize>,
    /// `random_state`
    pub random_state: Option<i64>,
    /// `shuffle`
    pub shuffle: bool,
}

impl SplitOptions {
    /// Row numbers of the training and test samples; `stratify` are the labels whose shares are kept.
    pub fn split<L: Label>(
        &self,
        n_samples: usize,
        stratify: Option<&Array<L>>,
    ) -> PyResult<Split> {
        for (name, size) in [
            ("test_size", self.test_size),
            ("train_size", self.train_size),
        ] {
            if let Some(got) = size.and_then(SplitSize::out_of_range) {
                let allowed =
                    "a float in the range (0.0, 1.0), an int in the range [1, inf) or None";
                return Err(invalid_parameter(name, NAME, allowed, &got));
            }
        }
        let mut random = check_random_state(self.random_state, NAME)?;
        let (n_train, n_test) = split_sizes(n_samples, self.test_size, self.train_size)?;
        if !self.shuffle {
            if stratify.is_some() {
                return Err(value_error(
                    "Stratified train/test split is not implemented for shuffle=False",
                ));
            }
            let middle = n_train as i64;
            return Ok((
                (0..middle).collect(),
                (middle..middle + n_test as i64).collect(),
            ));
        }
        let Some(stratify) = stratify else {
            return Ok(shuffle_split(n_samples, n_train, n_test, &mut random));
        };
        let encoded = encode(stratify)?;
        check_lengths(&[n_samples, encoded.codes.len()])?;
        let text = |class: usize| label_text(&encoded.classes[class]);
        stratified_shuffle_split(
            &encoded.codes,
            encoded.classes.len(),
            n_train,
            n_test,
            &mut random,
            text,
        )
    }
}

/// The rows of `a` with these numbers.
pub fn take_rows<T: Element>(a: &Array<T>, rows: &[i64]) -> Array<T> {
    let width: usize = a.dims()[1..].iter().product();
    let mut shape = a.dims().to_vec();
    shape[0] = rows.len();
    let items = a.with_slice(|items| {
        let mut taken = Vec::with_capacity(rows.len() * width);
        for &row in rows {
            taken.extend_from_slice(&items[row as usize * width..(row as usize + 1) * width]);
        }
        taken
    });
    Array::from_vec(items, &shape)
}

/// The number of samples of an array.
fn n_samples<T: Element>(a: &Array<T>) -> PyResult<usize> {
    a.dims().first().copied().ok_or_else(|| {
        type_error("Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`")
    })
}

macro_rules! splitters {
    ($($plain:ident $stratified:ident ($($name:ident: $item:ident),*);)*) => {$(
        /// `train_test_split` of as many arrays as there are parameters: `(a_train, a_test, b_train, b_test, ...)`.
        pub fn $plain<$($item: Element),*>(
            $($name: &Array<$item>,)*
            test_size: impl SizeArg,
            train_size: impl SizeArg,
            random_state: Option<i64>,
            shuffle: bool,
        ) -> PyResult<splitters!(@result $($item)*)> {
            let options = SplitOptions { test_size: test_size.size(), train_size: train_size.size(), random_state, shuffle };
            let n = check_rows(&[$(n_samples($name)?),*])?;
            let (train, test) = options.split(n, None::<&Array<i64>>)?;
            Ok(splitters!(@take train test $($name)*))
        }

        /// The same with `stratify`: the shares of these labels are kept.
        #[allow(clippy::too_many_arguments, reason = "one for each parameter of the Python function")]
        pub fn $stratified<$($item: Element,)* Labels: Label>(
            $($name: &Array<$item>,)*
            test_size: impl SizeArg,
            train_size: impl SizeArg,
            random_state: Option<i64>,
            shuffle: bool,
            stratify: &Array<Labels>,
        ) -> PyResult<splitters!(@result $($item)*)> {
            let options = SplitOptions { test_size: test_size.size(), train_size: train_size.size(), random_state, shuffle };
            let n = check_rows(&[$(n_samples($name)?),*])?;
            let (train, test) = options.split(n, Some(stratify))?;
            Ok(splitters!(@take train test $($name)*))
        }
    )*};
    (@result $a:ident) => { (Array<$a>, Array<$a>) };
    (@result $a:ident $b:ident) => { (Array<$a>, Array<$a>, Array<$b>, Array<$b>) };
    (@result $a:ident $b:ident $c:ident) => { (Array<$a>, Array<$a>, Array<$b>, Array<$b>, Array<$c>, Array<$c>) };
    (@take $train:ident $test:ident $($name:ident)*) => { ($(take_rows($name, &$train), take_rows($name, &$test)),*) };
}

splitters! {
    train_test_split1 train_test_split1_stratified (a: A);
    train_test_split train_test_split_stratified (a: A, b: B);
    train_test_split3 train_test_split3_stratified (a: A, b: B, c: C);
}

fn check_rows(lengths: &[usize]) -> PyResult<usize> {
    check_lengths(lengths)?;
    Ok(lengths[0])
}

/// `test_size` or `train_size` as generated code passes it: an int, or a float that may be None.
pub trait SizeArg {
    /// The size, `None` when it is left to the other one.
    fn size(self) -> Option<SplitSize>;
}

impl SizeArg for i64 {
    fn size(self) -> Option<SplitSize> {
        Some(SplitSize::Count(self))
    }
}

impl SizeArg for Option<f64> {
    fn size(self) -> Option<SplitSize> {
        self.map(SplitSize::Fraction)
    }
}
