//! The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), behind `random` and NumPy's `RandomState`.

const WORDS: usize = 624;
const SHIFT: usize = 397;

/// The generator's state.
#[derive(Clone, Debug)]
pub struct Twister {
    key: [u32; WORDS],
    position: usize,
}

impl Twister {
    /// The state of `np.random.RandomState(seed)`: Knuth's recurrence, not `init_by_array`.
    pub fn seeded(seed: u32) -> Twister {
        let mut key = [0; WORDS];
        let mut word = seed;
        for (index, slot) in key.iter_mut().enumerate() {
            *slot = word;
            word = 1_812_433_253_u32
                .wrapping_mul(word ^ (word >> 30))
                .wrapping_add(index as u32 + 1);
        }
        Twister {
            key,
            position: WORDS,
        }
    }

    /// The state of `np.random.RandomState([seed, ...])`: `init_by_array`.
    pub fn from_words(seed: &[u32]) -> Twister {
        let mut mt = Twister::seeded(19_650_218);
        let key = &mut mt.key;
        let (mut i, mut j) = (1, 0);
        for _ in 0..WORDS.max(seed.len()) {
            let mixed = (key[i - 1] ^ (key[i - 1] >> 30)).wrapping_mul(1_664_525);
            key[i] = (key[i] ^ mixed)
                .wrapping_add(seed[j])
                .wrapping_add(j as u32);
            i += 1;
            j = (j + 1) % seed.len();
            if i >= WORDS {
                key[0] = key[WORDS - 1];
                i = 1;
            }
        }
        for _ in 1..WORDS {
            let mixed = (key[i - 1] ^ (key[i - 1] >> 30)).wrapping_mul(1_566_083_941);
            key[i] = (key[i] ^ mixed).wrapping_sub(i as u32);
            i += 1;
            if i >= WORDS {
                key[0] = key[WORDS - 1];
                i = 1;
            }
        }
        key[0] = 0x8000_0000;
        mt
    }

    fn refill(&mut self) {
        let key = &mut self.key;
        for i in 0..WORDS {
            let joined = (key[i] & 0x8000_0000) | (key[(i + 1) % WORDS] & 0x7fff_ffff);
            let twist = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            key[i] = key[(i + SHIFT) % WORDS] ^ (joined >> 1) ^ twist;
        }
        self.position = 0;
    }

    /// The next 32 bits.
    #[inline]
    pub fn next_u32(&mut self) -> u32 {
        if self.position == WORDS {
            self.refill();
        }
        let mut word = self.key[self.position];
        self.position += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    /// The next 64 bits, the high half first.
    #[inline]
    pub fn next_u64(&mut self) -> u64 {
        let high = u64::from(self.next_u32());
        (high << 32) | u64::from(self.next_u32())
    }

    /// A float in `[0, 1)` with 53 random bits.
    #[inline]
    pub fn next_f64(&mut self) -> f64 {
        let (a, b) = (self.next_u32() >> 5, self.next_u32() >> 6);
        (f64::from(a) * 67_108_864.0 + f64::from(b)) / 9_007_199_254_740_992.0
    }
}
