//! An allocator that counts, for benchmarks: the feature `count-allocations` puts it into a program.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

static COUNT: AtomicU64 = AtomicU64::new(0);
static BYTES: AtomicU64 = AtomicU64::new(0);

/// The system's allocator; every allocation and reallocation is counted.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn count(bytes: usize) {
    COUNT.fetch_add(1, Relaxed);
    BYTES.fetch_add(bytes as u64, Relaxed);
}

// SAFETY: every call goes to `System` with the arguments it came with, and `count` does not allocate.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: the caller keeps `System::alloc`'s contract, which is ours.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: as in `alloc`.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        count(new_size);
        // SAFETY: `block` came from `System`, since all of our blocks do.
        unsafe { System.realloc(block, layout, new_size) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: as in `realloc`.
        unsafe { System.dealloc(block, layout) }
    }
}

/// How many allocations there were so far, and their bytes.
pub fn counted() -> (u64, u64) {
    (COUNT.load(Relaxed), BYTES.load(Relaxed))
}

/// Writes what was counted to stderr.
pub fn report() {
    let (count, bytes) = counted();
    eprintln!("batuta: {count} allocations, {bytes} bytes");
}

#[cfg(test)]
mod tests {
    use super::counted;
    use std::hint::black_box;

    #[test]
    fn counts_each_allocation_and_keeps_the_contents() {
        for n in [1, 2, 7, 64, 1000] {
            let (count, bytes) = counted();
            let boxes: Vec<Box<usize>> = (0..n).map(|i| black_box(Box::new(i))).collect();
            let (count_after, bytes_after) = counted();
            assert!(count_after >= count + n as u64);
            assert!(bytes_after >= bytes + (n * size_of::<usize>()) as u64);
            assert!(boxes.iter().enumerate().all(|(i, boxed)| **boxed == i));
        }
    }

    #[test]
    fn growing_and_zeroing_keep_the_contents() {
        let mut grown = Vec::new();
        for i in 0..10_000_u64 {
            grown.push(i);
        }
        assert!(
            grown
                .iter()
                .enumerate()
                .all(|(i, &value)| value == i as u64)
        );
        assert!(vec![0_u8; 100_000].iter().all(|&byte| byte == 0));
    }
}
