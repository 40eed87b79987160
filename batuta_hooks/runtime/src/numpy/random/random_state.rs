//! [`RandomState`]: NumPy's legacy stream, frozen by its compatibility promise.

use super::bits::{self, BitGenerator};
use super::mt19937::Mt19937;
use super::stream::Stream;

/// `np.random.RandomState`: MT19937 with the legacy algorithms on top.
#[derive(Clone, Debug)]
pub struct RandomState {
    mt: Mt19937,
    /// The second normal of the last polar pair.
    gauss: Option<f64>,
}

impl RandomState {
    /// Equals `np.random.RandomState(seed)` for an int seed.
    pub fn seeded(seed: u32) -> RandomState {
        RandomState {
            mt: Mt19937::seeded(seed),
            gauss: None,
        }
    }

    /// Equals `np.random.RandomState([word, ...])`; `words` is not empty.
    pub fn from_words(words: &[u32]) -> RandomState {
        RandomState {
            mt: Mt19937::from_words(words),
            gauss: None,
        }
    }

    /// A stream that nobody can predict, unless `BATUTA_SEED` is set: then the stream of that seed.
    pub fn from_entropy() -> RandomState {
        match super::entropy::seed_from_environment() {
            Some(seed) => RandomState::seeded(seed),
            None => RandomState::from_words(&super::entropy::words()),
        }
    }

    /// A float in `[0, 1)`; equals `random_sample()`.
    #[inline]
    pub fn random_sample(&mut self) -> f64 {
        self.mt.next_f64()
    }

    /// Equals `standard_normal()`: Marsaglia's polar method, the second value of a pair is kept for the next call.
    pub fn standard_normal(&mut self) -> f64 {
        if let Some(value) = self.gauss.take() {
            return value;
        }
        loop {
            let x1 = 2.0 * self.mt.next_f64() - 1.0;
            let x2 = 2.0 * self.mt.next_f64() - 1.0;
            let r2 = x1 * x1 + x2 * x2;
            if r2 < 1.0 && r2 != 0.0 {
                let f = (-2.0 * r2.ln() / r2).sqrt();
                self.gauss = Some(f * x1);
                return f * x2;
            }
        }
    }

    /// Equals `normal(loc, scale)` for a scale that is not negative.
    pub fn normal(&mut self, loc: f64, scale: f64) -> f64 {
        loc + scale * self.standard_normal()
    }

    /// Equals `uniform(low, high)`.
    pub fn uniform(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.mt.next_f64()
    }

    /// Equals `standard_exponential()`: inversion.
    pub fn standard_exponential(&mut self) -> f64 {
        -(1.0 - self.mt.next_f64()).ln()
    }

    /// Equals `randint(low, high)` for `low < high`: masked rejection on `[low, high)`.
    pub fn randint(&mut self, low: i64, high: i64) -> i64 {
        let max = high.wrapping_sub(low).wrapping_sub(1) as u64;
        low.wrapping_add(bits::masked(&mut self.mt, max) as i64)
    }

    /// Equals `permutation(n)`.
    pub fn permutation(&mut self, n: usize) -> Vec<i64> {
        let mut items: Vec<i64> = (0..n as i64).collect();
        self.shuffle(&mut items);
        items
    }

    /// Equals `shuffle(items)`; the items may also be rows, whose order is shuffled.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        bits::shuffle(&mut self.mt, items);
    }
}

impl BitGenerator for RandomState {
    fn next_u32(&mut self) -> u32 {
        self.mt.next_u32()
    }

    fn next_u64(&mut self) -> u64 {
        self.mt.next_u64()
    }

    fn next_f64(&mut self) -> f64 {
        self.mt.next_f64()
    }
}

impl Stream for RandomState {
    fn double(&mut self) -> f64 {
        self.random_sample()
    }

    fn gauss(&mut self) -> f64 {
        self.standard_normal()
    }

    fn exponential(&mut self) -> f64 {
        self.standard_exponential()
    }

    fn below(&mut self, low: i64, high: i64) -> i64 {
        self.randint(low, high)
    }

    fn shuffle_items<T>(&mut self, items: &mut [T]) {
        self.shuffle(items);
    }

    fn choose_distinct(&mut self, n: usize, size: usize, _: bool) -> Vec<i64> {
        let mut items = self.permutation(n);
        items.truncate(size);
        items
    }

    fn too_large() -> &'static str {
        "Cannot take a larger sample than population when 'replace=False'"
    }
}
