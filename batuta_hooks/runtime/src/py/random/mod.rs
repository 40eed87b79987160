//! `random`: CPython's streams on the Mersenne Twister; the functions here draw from the module's own stream.

mod distributions;
mod seed;
mod sha512;
mod stream;
mod twister;

pub use stream::Stream;
pub use twister::Twister;

use super::text::Points;
use super::{Int, List, PyResult, Str};
use std::rc::Rc;

thread_local! {
    static SHARED: Rc<Stream> = Rc::new(Stream::unseeded());
}

/// The stream of the module's functions.
#[inline]
pub fn shared() -> Rc<Stream> {
    SHARED.with(Rc::clone)
}

/// `random.seed(number)`
pub fn seed(number: i64) {
    SHARED.with(|stream| stream.seed_int(&number.into()));
}

/// `random.seed(text)`
pub fn seed_text(text: &str) {
    SHARED.with(|stream| stream.seed_bytes(text.as_bytes()));
}

/// `random.random()`
#[inline]
pub fn random() -> f64 {
    SHARED.with(|stream| stream.random())
}

/// `random.uniform(a, b)`
#[inline]
pub fn uniform(a: f64, b: f64) -> f64 {
    SHARED.with(|stream| stream.uniform(a, b))
}

/// `random.gauss(mu, sigma)`
pub fn gauss(mu: f64, sigma: f64) -> f64 {
    SHARED.with(|stream| stream.gauss(mu, sigma))
}

/// `random.normalvariate(mu, sigma)`
pub fn normalvariate(mu: f64, sigma: f64) -> f64 {
    SHARED.with(|stream| stream.normalvariate(mu, sigma))
}

/// `random.expovariate(lambd)`
///
/// # Errors
/// `ZeroDivisionError`.
pub fn expovariate(lambd: f64) -> PyResult<f64> {
    SHARED.with(|stream| stream.expovariate(lambd))
}

/// `random.randint(low, high)`
///
/// # Errors
/// `ValueError` when the range is empty, here and in `randrange`.
#[inline]
pub fn randint(low: i64, high: i64) -> PyResult<i64> {
    SHARED.with(|stream| stream.randint(low, high))
}

/// `random.randrange(stop)`
///
/// # Errors
/// `ValueError`.
pub fn randrange_stop(stop: i64) -> PyResult<i64> {
    SHARED.with(|stream| stream.randrange_stop(stop))
}

/// `random.randrange(start, stop)`
///
/// # Errors
/// `ValueError`.
pub fn randrange(start: i64, stop: i64) -> PyResult<i64> {
    SHARED.with(|stream| stream.randrange(start, stop))
}

/// `random.randrange(start, stop, step)`
///
/// # Errors
/// `ValueError`.
pub fn randrange_step(start: i64, stop: i64, step: i64) -> PyResult<i64> {
    SHARED.with(|stream| stream.randrange_step(start, stop, step))
}

/// `random.getrandbits(count)`
///
/// # Errors
/// `ValueError`.
pub fn getrandbits(count: i64) -> PyResult<Int> {
    SHARED.with(|stream| stream.getrandbits(count))
}

/// `random.choice(items)`
///
/// # Errors
/// `IndexError` when there are none.
pub fn choice<T: Clone>(items: &List<T>) -> PyResult<T> {
    let at = SHARED.with(|stream| stream.position(items.len()))?;
    items.get(at as i64)
}

/// `random.choice(text)`
///
/// # Errors
/// `IndexError`.
pub fn choice_str(text: &str) -> PyResult<Str> {
    let text = Points::new(text);
    let at = SHARED.with(|stream| stream.position(text.len()))?;
    text.get(at as i64).map(Str::from)
}

/// `random.shuffle(items)`
///
/// # Errors
/// None; the signature is that of a shuffle whose swaps may fail.
pub fn shuffle<T: Clone>(items: &List<T>) -> PyResult<()> {
    SHARED.with(|stream| {
        items.with_mut(|items| {
            stream.shuffle(items.len(), |i, j| {
                items.swap(i, j);
                Ok(())
            })
        })
    })
}

fn picked<T: Clone>(items: &List<T>, positions: &[usize]) -> List<T> {
    List::new(items.with(|items| positions.iter().map(|at| items[*at].clone()).collect()))
}

/// `random.sample(items, k)`
///
/// # Errors
/// `ValueError` when there are fewer items.
pub fn sample<T: Clone>(items: &List<T>, k: i64) -> PyResult<List<T>> {
    let positions = SHARED.with(|stream| stream.sample(items.len(), k))?;
    Ok(picked(items, &positions))
}

/// `random.choices(items, k=k)`
///
/// # Errors
/// `IndexError` when there are none.
pub fn choices<T: Clone>(items: &List<T>, k: i64) -> PyResult<List<T>> {
    let positions = SHARED.with(|stream| stream.choices(items.len(), k))?;
    Ok(picked(items, &positions))
}
