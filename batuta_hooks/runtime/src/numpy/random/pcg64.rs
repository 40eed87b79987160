//! PCG64 (O'Neill, 2014: XSL-RR 128/64) and NumPy's `SeedSequence`, which seeds it.

use super::bits::BitGenerator;

const MULTIPLIER: u128 = (2_549_297_995_355_413_924 << 64) + 4_865_540_595_714_422_341;
const POOL: usize = 4;

/// The generator behind `np.random.default_rng`.
#[derive(Clone, Debug)]
pub struct Pcg64 {
    state: u128,
    increment: u128,
    /// The half of a 64-bit word that the last 32-bit draw left over.
    spare: Option<u32>,
}

impl Pcg64 {
    /// The state of `np.random.PCG64(seed)`; `entropy` is the seed in 32-bit words, lowest first.
    pub fn seeded(entropy: &[u32]) -> Pcg64 {
        let words = SeedSequence::new(entropy).generate_u64(4);
        let join = |high: u64, low: u64| (u128::from(high) << 64) | u128::from(low);
        let mut pcg = Pcg64 {
            state: 0,
            increment: (join(words[2], words[3]) << 1) | 1,
            spare: None,
        };
        pcg.step();
        pcg.state = pcg.state.wrapping_add(join(words[0], words[1]));
        pcg.step();
        pcg
    }

    #[inline]
    fn step(&mut self) {
        self.state = self
            .state
            .wrapping_mul(MULTIPLIER)
            .wrapping_add(self.increment);
    }
}

impl BitGenerator for Pcg64 {
    #[inline]
    fn next_u32(&mut self) -> u32 {
        if let Some(high) = self.spare.take() {
            return high;
        }
        let word = self.next_u64();
        self.spare = Some((word >> 32) as u32);
        word as u32
    }

    #[inline]
    fn next_u64(&mut self) -> u64 {
        self.step();
        (((self.state >> 64) ^ self.state) as u64).rotate_right((self.state >> 122) as u32)
    }

    #[inline]
    fn next_f64(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }
}

/// `np.random.SeedSequence(entropy)` without spawn keys.
struct SeedSequence {
    pool: [u32; POOL],
}

/// A hash whose constant changes with each value.
struct Hash {
    constant: u32,
    multiplier: u32,
}

impl Hash {
    fn mix(&mut self, value: u32) -> u32 {
        let value = value ^ self.constant;
        self.constant = self.constant.wrapping_mul(self.multiplier);
        let value = value.wrapping_mul(self.constant);
        value ^ (value >> 16)
    }
}

fn combine(x: u32, y: u32) -> u32 {
    let value = 0xca01_f9dd_u32
        .wrapping_mul(x)
        .wrapping_sub(0x4973_f715_u32.wrapping_mul(y));
    value ^ (value >> 16)
}

impl SeedSequence {
    fn new(entropy: &[u32]) -> SeedSequence {
        let mut hash = Hash {
            constant: 0x43b0_d7e5,
            multiplier: 0x931e_8875,
        };
        let mut pool = [0; POOL];
        for (index, slot) in pool.iter_mut().enumerate() {
            *slot = hash.mix(entropy.get(index).copied().unwrap_or(0));
        }
        for source in 0..POOL {
            for target in (0..POOL).filter(|&target| target != source) {
                pool[target] = combine(pool[target], hash.mix(pool[source]));
            }
        }
        for &word in entropy.iter().skip(POOL) {
            for slot in &mut pool {
                *slot = combine(*slot, hash.mix(word));
            }
        }
        SeedSequence { pool }
    }

    fn generate_u64(&self, count: usize) -> Vec<u64> {
        let mut hash = Hash {
            constant: 0x8b51_f9dd,
            multiplier: 0x58f3_8ded,
        };
        let mut words = self.pool.iter().cycle();
        let mut next = || u64::from(hash.mix(*words.next().unwrap_or(&0)));
        (0..count)
            .map(|_| {
                let low = next();
                low | (next() << 32)
            })
            .collect()
    }
}
