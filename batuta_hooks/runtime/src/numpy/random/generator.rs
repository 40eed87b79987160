//! [`Generator`]: the streams of `np.random.default_rng`.

use super::bits::{self, BitGenerator};
use super::pcg64::Pcg64;
use super::stream::Stream;
use super::ziggurat;

/// `np.random.Generator` over PCG64.
#[derive(Clone, Debug)]
pub struct Generator {
    pcg: Pcg64,
}

impl Generator {
    /// Equals `np.random.default_rng(seed)`.
    pub fn seeded(seed: u64) -> Generator {
        let words = [seed as u32, (seed >> 32) as u32];
        let used = if words[1] == 0 { 1 } else { 2 };
        Generator {
            pcg: Pcg64::seeded(&words[..used]),
        }
    }

    /// A stream that nobody can predict, unless `BATUTA_SEED` is set: then the stream of that seed.
    pub fn from_entropy() -> Generator {
        match super::entropy::seed_from_environment() {
            Some(seed) => Generator::seeded(u64::from(seed)),
            None => Generator {
                pcg: Pcg64::seeded(&super::entropy::words()),
            },
        }
    }

    /// A float in `[0, 1)`; equals `random()`.
    #[inline]
    pub fn random(&mut self) -> f64 {
        self.pcg.next_f64()
    }

    /// Equals `standard_normal()`: the ziggurat of 256 layers.
    #[inline]
    pub fn standard_normal(&mut self) -> f64 {
        ziggurat::normal(&mut self.pcg)
    }

    /// Equals `standard_exponential()`: the ziggurat of 256 layers.
    #[inline]
    pub fn standard_exponential(&mut self) -> f64 {
        ziggurat::exponential(&mut self.pcg)
    }

    /// Equals `normal(loc, scale)` for a scale that is not negative.
    pub fn normal(&mut self, loc: f64, scale: f64) -> f64 {
        loc + scale * self.standard_normal()
    }

    /// Equals `uniform(low, high)`.
    pub fn uniform(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.random()
    }

    /// Equals `integers(low, high)` for `low < high`: Lemire's method on `[low, high)`.
    pub fn integers(&mut self, low: i64, high: i64) -> i64 {
        let max = high.wrapping_sub(low).wrapping_sub(1) as u64;
        low.wrapping_add(bits::lemire(&mut self.pcg, max) as i64)
    }

    /// Equals `permutation(n)`.
    pub fn permutation(&mut self, n: usize) -> Vec<i64> {
        let mut items: Vec<i64> = (0..n as i64).collect();
        self.shuffle(&mut items);
        items
    }

    /// Equals `shuffle(items)`.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        bits::shuffle(&mut self.pcg, items);
    }

    /// Equals `choice(n, size, replace=False)` for `size <= n`; `shuffle` as its parameter.
    pub fn choose(&mut self, n: usize, size: usize, shuffle: bool) -> Vec<i64> {
        let cutoff = if shuffle { 50 } else { 20 };
        if n > 10_000 && size > n / cutoff {
            let mut items: Vec<i64> = (0..n as i64).collect();
            self.shuffle_tail(&mut items, (n - size).max(1));
            return items.split_off(n - size);
        }
        let mut chosen = self.floyd(n, size);
        if shuffle {
            self.shuffle_tail(&mut chosen, 1);
        }
        chosen
    }

    /// Fisher-Yates down to `first` with Lemire's draws: what `choice` shuffles with, unlike `shuffle`.
    fn shuffle_tail(&mut self, items: &mut [i64], first: usize) {
        for i in (first..items.len()).rev() {
            let j = bits::lemire(&mut self.pcg, i as u64) as usize;
            items.swap(i, j);
        }
    }

    /// Floyd's sampling without replacement, in the order of the draws.
    fn floyd(&mut self, n: usize, size: usize) -> Vec<i64> {
        let mut seen = std::collections::HashSet::with_capacity(size);
        (n - size..n)
            .map(|last| {
                let value = bits::lemire(&mut self.pcg, last as u64) as usize;
                let value = if seen.insert(value) { value } else { last };
                seen.insert(value);
                value as i64
            })
            .collect()
    }
}

impl Stream for Generator {
    fn double(&mut self) -> f64 {
        self.random()
    }

    fn gauss(&mut self) -> f64 {
        self.standard_normal()
    }

    fn exponential(&mut self) -> f64 {
        self.standard_exponential()
    }

    fn below(&mut self, low: i64, high: i64) -> i64 {
        self.integers(low, high)
    }

    fn shuffle_items<T>(&mut self, items: &mut [T]) {
        self.shuffle(items);
    }

    fn choose_distinct(&mut self, n: usize, size: usize, shuffle: bool) -> Vec<i64> {
        self.choose(n, size, shuffle)
    }

    fn too_large() -> &'static str {
        "Cannot take a larger sample than population when replace is False"
    }
}
