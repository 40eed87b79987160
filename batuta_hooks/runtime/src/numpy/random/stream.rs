//! What the legacy and the modern API have in common: [`Shared`] is the Python object, a handle on either stream.

use super::{Generator, RandomState, choice};
use crate::numpy::{Array, Element, Float64, Int64, IntoShape};
use crate::py::error::value_error;
use crate::py::{List, PyResult};
use std::cell::RefCell;
use std::rc::Rc;

/// A stream of random numbers.
pub trait Stream {
    /// A float in `[0, 1)`.
    fn double(&mut self) -> f64;
    /// A standard normal variate.
    fn gauss(&mut self) -> f64;
    /// A standard exponential variate.
    fn exponential(&mut self) -> f64;
    /// An integer in `[low, high)`.
    fn below(&mut self, low: i64, high: i64) -> i64;
    /// Shuffles in place.
    fn shuffle_items<T>(&mut self, items: &mut [T]);
    /// `size` distinct positions below `n`.
    fn choose_distinct(&mut self, n: usize, size: usize, shuffle: bool) -> Vec<i64>;
    /// What `choice` says when it cannot draw without replacement.
    fn too_large() -> &'static str;
}

/// A stream behind a handle: `np.random.RandomState` and `np.random.Generator` objects.
#[derive(Debug)]
pub struct Shared<S>(Rc<RefCell<S>>);

/// `np.random.RandomState`, shared by handle.
pub type SharedRandomState = Shared<RandomState>;
/// `np.random.Generator`, shared by handle.
pub type SharedGenerator = Shared<Generator>;

impl<S> Clone for Shared<S> {
    fn clone(&self) -> Shared<S> {
        Shared(Rc::clone(&self.0))
    }
}

impl<S: Stream> Shared<S> {
    /// A handle on a new stream.
    pub fn new(stream: S) -> Shared<S> {
        Shared(Rc::new(RefCell::new(stream)))
    }

    /// Calls `body` with the stream.
    pub fn with<R>(&self, body: impl FnOnce(&mut S) -> R) -> R {
        body(&mut self.0.borrow_mut())
    }

    /// An array of draws.
    fn fill<T: Element>(
        &self,
        size: impl IntoShape,
        mut draw: impl FnMut(&mut S) -> T,
    ) -> PyResult<Array<T>> {
        let shape = size.into_shape()?;
        let count: usize = shape.iter().product();
        Ok(Array::from_vec(
            self.with(|stream| (0..count).map(|_| draw(stream)).collect()),
            &shape,
        ))
    }

    /// A float in `[0, 1)`: `rng.random()`, `np.random.rand()`.
    pub fn random(&self) -> f64 {
        self.with(Stream::double)
    }

    /// `rng.random(size)`, `np.random.rand(...)`
    pub fn random_size(&self, size: impl IntoShape) -> PyResult<Array<f64>> {
        self.fill(size, Stream::double)
    }

    /// `standard_normal()`, `np.random.randn()`
    pub fn standard_normal(&self) -> f64 {
        self.with(Stream::gauss)
    }

    /// `standard_normal(size)`, `np.random.randn(...)`
    pub fn standard_normal_size(&self, size: impl IntoShape) -> PyResult<Array<f64>> {
        self.fill(size, Stream::gauss)
    }

    /// `normal(loc, scale)`; `ValueError` for a negative scale.
    pub fn normal(&self, loc: f64, scale: f64) -> PyResult<f64> {
        check_scale(scale)?;
        Ok(self.with(|stream| loc + scale * stream.gauss()))
    }

    /// `normal(loc, scale, size)`
    pub fn normal_size(&self, loc: f64, scale: f64, size: impl IntoShape) -> PyResult<Array<f64>> {
        check_scale(scale)?;
        self.fill(size, |stream| loc + scale * stream.gauss())
    }

    /// `uniform(low, high)`
    pub fn uniform(&self, low: f64, high: f64) -> PyResult<f64> {
        let range = uniform_range(low, high)?;
        Ok(self.with(|stream| low + range * stream.double()))
    }

    /// `uniform(low, high, size)`
    pub fn uniform_size(&self, low: f64, high: f64, size: impl IntoShape) -> PyResult<Array<f64>> {
        let range = uniform_range(low, high)?;
        self.fill(size, |stream| low + range * stream.double())
    }

    /// `exponential(scale)`
    pub fn exponential(&self, scale: f64) -> PyResult<f64> {
        check_scale(scale)?;
        Ok(self.with(|stream| scale * stream.exponential()))
    }

    /// `exponential(scale, size)`
    pub fn exponential_size(&self, scale: f64, size: impl IntoShape) -> PyResult<Array<f64>> {
        check_scale(scale)?;
        self.fill(size, |stream| scale * stream.exponential())
    }

    /// `randint(low, high)`; `ValueError` for an empty range.
    pub fn randint(&self, low: i64, high: i64) -> PyResult<i64> {
        check_bounds(low, high)?;
        Ok(self.with(|stream| stream.below(low, high)))
    }

    /// `randint(low, high, size)`, `integers(low, high, size)`
    pub fn randint_size(&self, low: i64, high: i64, size: impl IntoShape) -> PyResult<Array<i64>> {
        check_bounds(low, high)?;
        self.fill(size, |stream| stream.below(low, high))
    }

    /// `rng.integers(low, high)`: NumPy's scalar, unlike `randint`.
    pub fn integers(&self, low: i64, high: i64) -> PyResult<Int64> {
        self.randint(low, high).map(Int64)
    }

    /// `permutation(n)`
    pub fn permutation(&self, n: i64) -> PyResult<Array<i64>> {
        let mut items = crate::numpy::arange(0, n, 1)?.to_vec();
        self.with(|stream| stream.shuffle_items(&mut items));
        Ok(Array::from_items(items))
    }

    /// `permutation(a)`: a copy, shuffled along the first axis.
    pub fn permutation_of<T: Element>(&self, a: &Array<T>) -> PyResult<Array<T>> {
        let order = self.permutation(a.py_len()?)?;
        a.take(&order)
    }

    /// `shuffle(a)`: in place, along the first axis.
    pub fn shuffle<T: Element>(&self, a: &Array<T>) -> PyResult<()> {
        let shuffled = self.permutation_of(a)?;
        a.update_with(&shuffled, |slot, item| *slot = item.clone())
    }

    /// `shuffle(items)` of a list.
    pub fn shuffle_list<T: Clone>(&self, items: &List<T>) {
        let mut copy = items.to_vec();
        self.with(|stream| stream.shuffle_items(&mut copy));
        items.with_mut(|items| *items = copy);
    }

    /// `choice(n)`: a position below `n`.
    pub fn choice(&self, n: i64) -> PyResult<i64> {
        choice::check_population(n)?;
        Ok(self.with(|stream| stream.below(0, n)))
    }

    /// `choice(n, size, replace, p)`: positions below `n`.
    pub fn choice_size(
        &self,
        n: i64,
        size: impl IntoShape,
        replace: bool,
        p: Option<&Array<f64>>,
    ) -> PyResult<Array<i64>> {
        let shape = size.into_shape()?;
        let count = shape.iter().product();
        let picks = self.with(|stream| choice::positions(stream, n, count, replace, p))?;
        Ok(Array::from_vec(picks, &shape))
    }

    /// `choice(a)`: an element of a vector.
    pub fn choice_of<T: Element>(&self, a: &Array<T>) -> PyResult<T::Scalar> {
        choice::check_vector(a)?;
        Ok(a.at1(self.choice(a.size())?)?.scalar())
    }

    /// `choice(a, p=p)`
    pub fn choice_weighted<T: Element>(&self, a: &Array<T>, p: &Array<f64>) -> PyResult<T::Scalar> {
        choice::check_vector(a)?;
        let picks = self.with(|stream| choice::positions(stream, a.size(), 1, true, Some(p)))?;
        Ok(a.at1(picks[0])?.scalar())
    }

    /// `choice(a, size, replace, p)`: elements of a vector.
    pub fn choice_of_size<T: Element>(
        &self,
        a: &Array<T>,
        size: impl IntoShape,
        replace: bool,
        p: Option<&Array<f64>>,
    ) -> PyResult<Array<T>> {
        choice::check_vector(a)?;
        a.take(&self.choice_size(a.size(), size, replace, p)?)
    }
}

impl SharedRandomState {
    /// `np.random.RandomState(seed)`; `ValueError` for a seed out of range.
    pub fn seeded(seed: i64) -> PyResult<SharedRandomState> {
        Ok(Shared::new(RandomState::seeded(check_seed(seed)?)))
    }

    /// `rng.seed(seed)`: starts the stream again.
    pub fn seed(&self, seed: i64) -> PyResult<()> {
        *self.0.borrow_mut() = RandomState::seeded(check_seed(seed)?);
        Ok(())
    }
}

impl SharedGenerator {
    /// `np.random.default_rng(seed)`; `ValueError` for a negative seed.
    pub fn seeded(seed: i64) -> PyResult<SharedGenerator> {
        match u64::try_from(seed) {
            Ok(seed) => Ok(Shared::new(Generator::seeded(seed))),
            Err(_) => Err(value_error("expected non-negative integer")),
        }
    }

    /// `rng.random()` as NumPy's scalar where an array's element is wanted.
    pub fn random_scalar(&self) -> Float64 {
        Float64(self.random())
    }
}

thread_local! {
    static GLOBAL: SharedRandomState = Shared::new(RandomState::from_entropy());
}

/// The stream behind `np.random.seed`, `np.random.rand` and their kin.
pub fn global() -> SharedRandomState {
    GLOBAL.with(Clone::clone)
}

/// `np.random.RandomState()`: unseeded.
pub fn random_state() -> SharedRandomState {
    Shared::new(RandomState::from_entropy())
}

/// `np.random.default_rng()`: unseeded.
pub fn default_rng() -> SharedGenerator {
    Shared::new(Generator::from_entropy())
}

/// `np.random.RandomState(None)`
pub fn random_state_from((): ()) -> SharedRandomState {
    random_state()
}

/// `np.random.default_rng(None)`
pub fn default_rng_from((): ()) -> SharedGenerator {
    default_rng()
}

/// `np.random.random()`, `np.random.rand()`
pub fn random() -> f64 {
    global().random()
}

/// `np.random.standard_normal()`, `np.random.randn()`
pub fn standard_normal() -> f64 {
    global().standard_normal()
}

fn check_seed(seed: i64) -> PyResult<u32> {
    u32::try_from(seed).map_err(|_| value_error("Seed must be between 0 and 2**32 - 1"))
}

fn check_scale(scale: f64) -> PyResult<()> {
    if scale < 0.0 || scale.is_sign_negative() && scale == 0.0 {
        return Err(value_error("scale < 0"));
    }
    Ok(())
}

fn uniform_range(low: f64, high: f64) -> PyResult<f64> {
    let range = high - low;
    if range.is_finite() {
        return Ok(range);
    }
    Err(crate::py::error::overflow_error(
        "high - low range exceeds valid bounds",
    ))
}

fn check_bounds(low: i64, high: i64) -> PyResult<()> {
    if low < high {
        return Ok(());
    }
    Err(value_error(if low == 0 {
        "high <= 0"
    } else {
        "low >= high"
    }))
}
