//! [`Stream`]: one `random.Random`: the generator, and what is drawn from it uniformly.

use super::Twister;
use super::seed::{words_of_int, words_of_text};
use crate::py::error::{index_error, value_error};
use crate::py::{Int, PyResult};
use num_bigint::BigInt;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;

/// The state behind `random.Random`.
#[derive(Debug)]
pub struct Stream {
    bits: RefCell<Twister>,
    /// The second normal number of the last pair that `gauss` made.
    pub(super) spare: Cell<Option<f64>>,
}

impl Stream {
    /// `random.Random()` without seed: `BATUTA_SEED` seeds it when it is set, so that a run can be repeated.
    pub fn unseeded() -> Stream {
        let seed = std::env::var("BATUTA_SEED")
            .ok()
            .and_then(|text| text.trim().parse::<BigInt>().ok())
            .unwrap_or_else(entropy);
        Stream::of_words(&words_of_int(&seed))
    }

    fn of_words(words: &[u32]) -> Stream {
        Stream {
            bits: RefCell::new(Twister::from_words(words)),
            spare: Cell::new(None),
        }
    }

    fn restart(&self, words: &[u32]) {
        self.bits.replace(Twister::from_words(words));
        self.spare.set(None);
    }

    /// `self.seed()`
    pub fn seed_anew(&self) {
        self.restart(&words_of_int(&entropy()));
    }

    /// `self.seed(number)`
    pub fn seed_int(&self, seed: &BigInt) {
        self.restart(&words_of_int(seed));
    }

    /// `self.seed(text)`: of a str its UTF-8.
    pub fn seed_bytes(&self, seed: &[u8]) {
        self.restart(&words_of_text(seed));
    }

    /// The generator's state, as `getstate` and `setstate` keep it.
    pub fn state(&self) -> (Twister, Option<f64>) {
        (self.bits.borrow().clone(), self.spare.get())
    }

    /// Puts a state back.
    pub fn set_state(&self, state: (Twister, Option<f64>)) {
        self.bits.replace(state.0);
        self.spare.set(state.1);
    }

    /// `self.random()`
    #[inline]
    pub fn random(&self) -> f64 {
        self.bits.borrow_mut().next_f64()
    }

    /// `self.getrandbits(count)` of at most 64 bits.
    #[inline]
    fn bits(&self, count: u32) -> u64 {
        let mut bits = self.bits.borrow_mut();
        match count {
            0 => 0,
            1..=32 => u64::from(bits.next_u32() >> (32 - count)),
            _ => {
                let low = u64::from(bits.next_u32());
                let high = u64::from(bits.next_u32() >> (64 - count));
                high << 32 | low
            }
        }
    }

    /// `self.getrandbits(count)`
    pub fn getrandbits(&self, count: i64) -> PyResult<Int> {
        let Ok(count) = u32::try_from(count) else {
            return Err(value_error("number of bits must be non-negative"));
        };
        if count <= 64 {
            return Ok(Int::from(self.bits(count)));
        }
        let mut words: Vec<u32> = Vec::new();
        let mut left = count;
        while left > 0 {
            let word = self.bits.borrow_mut().next_u32();
            words.push(word >> (32 - left.min(32)));
            left -= left.min(32);
        }
        Ok(Int::from(BigInt::from_slice(
            num_bigint::Sign::Plus,
            &words,
        )))
    }

    /// A uniform integer below `limit`, which is not zero.
    #[inline]
    pub fn below(&self, limit: u64) -> u64 {
        let count = u64::BITS - limit.leading_zeros();
        loop {
            let value = self.bits(count);
            if value < limit {
                return value;
            }
        }
    }

    /// A uniform integer below a limit of any size.
    pub fn below_int(&self, limit: &BigInt) -> PyResult<BigInt> {
        loop {
            let value = self.getrandbits(limit.bits() as i64)?.to_big();
            if value < *limit {
                return Ok(value);
            }
        }
    }

    /// `self.randrange(start, stop)`; the message of `ValueError` names the range as CPython does.
    #[inline]
    pub fn randrange(&self, start: i64, stop: i64) -> PyResult<i64> {
        let width = i128::from(stop) - i128::from(start);
        if width <= 0 {
            return Err(value_error(format!(
                "empty range for randrange() ({start}, {stop}, {width})"
            )));
        }
        // Below 2**64, as both ends are within 64 bits.
        let drawn = self.below(width as u64);
        Ok((i128::from(start) + i128::from(drawn)) as i64)
    }

    /// `self.randrange(start, stop, step)`
    pub fn randrange_step(&self, start: i64, stop: i64, step: i64) -> PyResult<i64> {
        if step == 1 {
            return self.randrange(start, stop);
        }
        let (width, step) = (i128::from(stop) - i128::from(start), i128::from(step));
        let count = match step {
            0 => return Err(value_error("zero step for randrange()")),
            1.. => num_integer::Integer::div_floor(&(width + step - 1), &step),
            _ => num_integer::Integer::div_floor(&(width + step + 1), &step),
        };
        if count <= 0 {
            return Err(value_error("empty range for randrange()"));
        }
        Ok((i128::from(start) + step * i128::from(self.below(count as u64))) as i64)
    }

    /// `self.randrange(stop)`
    pub fn randrange_stop(&self, stop: i64) -> PyResult<i64> {
        if stop <= 0 {
            return Err(value_error("empty range for randrange()"));
        }
        Ok(self.below(stop as u64) as i64)
    }

    /// `self.randint(low, high)`
    #[inline]
    pub fn randint(&self, low: i64, high: i64) -> PyResult<i64> {
        if high == i64::MAX {
            let width = i128::from(high) - i128::from(low) + 1;
            return match u64::try_from(width) {
                Ok(width) => Ok((i128::from(low) + i128::from(self.below(width))) as i64),
                Err(_) => Ok(self.bits(64) as i64),
            };
        }
        self.randrange(low, high + 1)
    }

    /// The position that `self.choice` takes of a sequence of this length.
    #[inline]
    pub fn position(&self, len: usize) -> PyResult<usize> {
        if len == 0 {
            return Err(index_error("Cannot choose from an empty sequence"));
        }
        Ok(self.below(len as u64) as usize)
    }

    /// Calls `swap(i, j)` as `self.shuffle` swaps the items of a list of this length.
    pub fn shuffle(
        &self,
        len: usize,
        mut swap: impl FnMut(usize, usize) -> PyResult<()>,
    ) -> PyResult<()> {
        for i in (1..len).rev() {
            swap(i, self.below(i as u64 + 1) as usize)?;
        }
        Ok(())
    }

    /// The positions that `self.sample(population, count)` takes of a population of this length.
    pub fn sample(&self, len: usize, count: i64) -> PyResult<Vec<usize>> {
        let Some(count) = usize::try_from(count).ok().filter(|count| *count <= len) else {
            return Err(value_error("Sample larger than population or is negative"));
        };
        // A list of the whole population costs less than a set of what was taken.
        let mut set_size = 21.0;
        if count > 5 {
            set_size += 4_f64.powf(((count as f64 * 3.0).ln() / 4_f64.ln()).ceil());
        }
        let mut taken = Vec::with_capacity(count);
        if len as f64 <= set_size {
            let mut pool: Vec<usize> = (0..len).collect();
            for i in 0..count {
                let j = self.below((len - i) as u64) as usize;
                taken.push(pool[j]);
                pool[j] = pool[len - i - 1];
            }
        } else {
            let mut seen = HashSet::new();
            for _ in 0..count {
                let mut j = self.below(len as u64) as usize;
                while !seen.insert(j) {
                    j = self.below(len as u64) as usize;
                }
                taken.push(j);
            }
        }
        Ok(taken)
    }

    /// The positions that `self.choices(population, k=count)` takes of a population of this length.
    pub fn choices(&self, len: usize, count: i64) -> PyResult<Vec<usize>> {
        let count = count.max(0);
        if len == 0 && count > 0 {
            return Err(index_error("list index out of range"));
        }
        Ok((0..count)
            .map(|_| (self.random() * len as f64).floor() as usize)
            .collect())
    }

    /// The positions that `self.choices(population, cum_weights=sums, k=count)` takes.
    pub fn choices_weighted(&self, len: usize, sums: &[f64], count: i64) -> PyResult<Vec<usize>> {
        if sums.len() != len {
            return Err(value_error(
                "The number of weights does not match the population",
            ));
        }
        let Some(total) = sums.last().copied() else {
            return Err(index_error("list index out of range"));
        };
        if total <= 0.0 {
            return Err(value_error("Total of weights must be greater than zero"));
        }
        if !total.is_finite() {
            return Err(value_error("Total of weights must be finite"));
        }
        let last = len - 1;
        Ok((0..count.max(0))
            .map(|_| {
                let point = self.random() * total;
                sums[..last].partition_point(|sum| *sum <= point)
            })
            .collect())
    }
}

/// A seed from the operating system.
fn entropy() -> BigInt {
    use std::hash::{BuildHasher, RandomState};
    let word = |salt: u64| RandomState::new().hash_one(salt);
    let clock = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |elapsed| elapsed.as_nanos());
    (BigInt::from(word(1)) << 64) + BigInt::from(word(2)) + BigInt::from(clock)
}
