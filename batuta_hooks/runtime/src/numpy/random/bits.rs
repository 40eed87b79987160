//! What every random stream is made of: words of 32 and 64 bits, and bounded integers drawn from them.

/// A source of random words, as NumPy's `bitgen_t`.
pub trait BitGenerator {
    /// The next 32 bits.
    fn next_u32(&mut self) -> u32;

    /// The next 64 bits.
    fn next_u64(&mut self) -> u64;

    /// A float in `[0, 1)` with 53 random bits.
    fn next_f64(&mut self) -> f64;
}

/// The smallest `2**k - 1` that is not below `max`.
pub(super) fn mask_of(max: u64) -> u64 {
    if max == 0 {
        0
    } else {
        u64::MAX >> max.leading_zeros()
    }
}

/// A uniform integer in `[0, max]` by masked rejection: `random_interval` and the legacy `randint`.
pub(super) fn masked<B: BitGenerator>(bits: &mut B, max: u64) -> u64 {
    let mask = mask_of(max);
    match u32::try_from(max) {
        Ok(0) => 0,
        Ok(u32::MAX) => u64::from(bits.next_u32()),
        Ok(_) => loop {
            let value = u64::from(bits.next_u32()) & mask;
            if value <= max {
                return value;
            }
        },
        Err(_) => loop {
            let value = bits.next_u64() & mask;
            if value <= max {
                return value;
            }
        },
    }
}

/// A uniform integer in `[0, max]` by Lemire's multiplication: `Generator.integers`.
pub(super) fn lemire<B: BitGenerator>(bits: &mut B, max: u64) -> u64 {
    match u32::try_from(max) {
        Ok(0) => 0,
        Ok(u32::MAX) => u64::from(bits.next_u32()),
        Ok(max) => {
            let range = u64::from(max) + 1;
            let mut product = u64::from(bits.next_u32()) * range;
            if (product & 0xffff_ffff) < range {
                let threshold = u64::from(u32::MAX - max) % range;
                while (product & 0xffff_ffff) < threshold {
                    product = u64::from(bits.next_u32()) * range;
                }
            }
            product >> 32
        }
        Err(_) if max == u64::MAX => bits.next_u64(),
        Err(_) => {
            let range = u128::from(max) + 1;
            let mut product = u128::from(bits.next_u64()) * range;
            if (product as u64) < range as u64 {
                let threshold = (u64::MAX - max) % range as u64;
                while (product as u64) < threshold {
                    product = u128::from(bits.next_u64()) * range;
                }
            }
            (product >> 64) as u64
        }
    }
}

/// Fisher-Yates from the end, as `shuffle` of both APIs: masked draws.
pub(super) fn shuffle<B: BitGenerator, T>(bits: &mut B, items: &mut [T]) {
    for i in (1..items.len()).rev() {
        let j = masked(bits, i as u64) as usize;
        items.swap(i, j);
    }
}
