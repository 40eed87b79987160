//! Where unseeded streams start.

use std::collections::hash_map::RandomState as HashKeys;
use std::hash::{BuildHasher, Hasher};
use std::time::{SystemTime, UNIX_EPOCH};

/// The seed that `BATUTA_SEED` fixes from outside, so that an unseeded program can be compared with Python.
pub(super) fn seed_from_environment() -> Option<u32> {
    std::env::var("BATUTA_SEED").ok()?.trim().parse().ok()
}

/// Four unpredictable words: the standard library's hash keys come from the operating system.
pub(super) fn words() -> [u32; 4] {
    let draw = |salt: u64| {
        let mut hasher = HashKeys::new().build_hasher();
        hasher.write_u64(salt);
        hasher.write_u32(std::process::id());
        if let Ok(now) = SystemTime::now().duration_since(UNIX_EPOCH) {
            hasher.write_u128(now.as_nanos());
        }
        hasher.finish()
    };
    let (a, b) = (draw(1), draw(2));
    [a as u32, (a >> 32) as u32, b as u32, (b >> 32) as u32]
}
