//! The small generator that tree growing draws features with.

/// scikit-learn's `our_rand_r`: a 32-bit xorshift (Marsaglia 2003, shifts 13, 17, 5), reduced to 31 bits.
#[derive(Clone, Debug)]
pub struct RandR(u32);

impl RandR {
    /// A generator that starts from `seed`; zero, the one state xorshift cannot leave, stands for 1.
    pub fn new(seed: u32) -> RandR {
        RandR(if seed == 0 { 1 } else { seed })
    }

    fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 & 0x7fff_ffff
    }

    /// An integer in `low..high`, by modulo.
    pub fn range(&mut self, low: usize, high: usize) -> usize {
        low + self.next() as usize % (high - low)
    }
}
