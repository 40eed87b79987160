//! Large blocks of memory on huge pages, and a few freed ones kept for the next array of the same size.
//!
//! A fresh page costs more than an arithmetic pass over it. NumPy asks for huge pages as well; keeping freed blocks
//! spares a loop that makes an array in each turn from clearing pages in each turn.

use std::alloc::{GlobalAlloc, Layout, System};
use std::ffi::c_void;
use std::ptr::{self, NonNull};
use std::sync::{Mutex, MutexGuard};

/// Smaller blocks are the system allocator's.
const LARGE: usize = 4 << 20;

/// A huge page: large blocks start on one and are a multiple of it.
const PAGE: usize = 2 << 20;

/// Most bytes that are kept.
const MOST_KEPT: usize = 64 << 20;

/// Most blocks that are kept.
const SLOTS: usize = 8;

/// The system's allocator, but for large blocks.
pub(crate) struct LargeBlocks;

/// A freed block.
struct Block {
    start: NonNull<u8>,
    size: usize,
}

// SAFETY: nobody else holds a pointer into a freed block.
unsafe impl Send for Block {}

/// Freed blocks, oldest first.
static KEPT: Mutex<[Option<Block>; SLOTS]> = Mutex::new([const { None }; SLOTS]);

fn kept() -> MutexGuard<'static, [Option<Block>; SLOTS]> {
    KEPT.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// The size of the large block that holds `layout`, `None` where the system allocator holds it.
fn large_size(layout: Layout) -> Option<usize> {
    let is_large = layout.size() >= LARGE && layout.align() <= PAGE;
    is_large.then(|| layout.size().checked_next_multiple_of(PAGE))?
}

/// A kept block of this size.
fn take(size: usize) -> Option<NonNull<u8>> {
    let mut kept = kept();
    let slot = kept
        .iter_mut()
        .find(|slot| slot.as_ref().is_some_and(|block| block.size == size))?;
    slot.take().map(|block| block.start)
}

/// Keeps a freed block; the oldest ones make room.
fn keep(block: Block) {
    if block.size > MOST_KEPT {
        return unmap(block);
    }
    let mut kept = kept();
    let mut bytes: usize = kept.iter().flatten().map(|block| block.size).sum();
    let mut free = kept.iter().filter(|slot| slot.is_none()).count();
    for slot in kept.iter_mut() {
        if bytes + block.size <= MOST_KEPT && free > 0 {
            break;
        }
        if let Some(oldest) = slot.take() {
            bytes -= oldest.size;
            free += 1;
            unmap(oldest);
        }
    }
    // Close the gaps, so that the order stays that of freeing.
    let mut next = 0;
    for slot in 0..SLOTS {
        if kept[slot].is_some() {
            kept.swap(next, slot);
            next += 1;
        }
    }
    kept[next] = Some(block);
}

unsafe extern "C" {
    fn mmap(
        start: *mut c_void,
        size: usize,
        protection: i32,
        flags: i32,
        file: i32,
        offset: i64,
    ) -> *mut c_void;
    fn munmap(start: *mut c_void, size: usize) -> i32;
    fn madvise(start: *mut c_void, size: usize, advice: i32) -> i32;
}

/// `PROT_READ | PROT_WRITE`
const READ_WRITE: i32 = 3;
/// `MAP_PRIVATE | MAP_ANONYMOUS`
const PRIVATE_ANONYMOUS: i32 = 0x22;
/// `MADV_HUGEPAGE`
const HUGE_PAGES: i32 = 14;

/// A zeroed block from the kernel; null when there is no memory.
fn map(size: usize) -> *mut u8 {
    let Some(with_slack) = size.checked_add(PAGE) else {
        return ptr::null_mut();
    };
    // SAFETY: a private anonymous mapping at an address of the kernel's choice touches no other memory.
    let raw = unsafe {
        mmap(
            ptr::null_mut(),
            with_slack,
            READ_WRITE,
            PRIVATE_ANONYMOUS,
            -1,
            0,
        )
    };
    if raw.addr() == usize::MAX {
        return ptr::null_mut();
    }
    let before = raw.addr().wrapping_neg() % PAGE;
    let start = raw.wrapping_byte_add(before);
    let end = start.wrapping_byte_add(size);
    // SAFETY: both parts lie in the mapping, outside of the block; the block is all in the mapping, and the advice
    // does not change what it holds. What fails here costs memory or time, nothing else.
    unsafe {
        if before > 0 {
            munmap(raw, before);
        }
        if PAGE > before {
            munmap(end, PAGE - before);
        }
        madvise(start, size, HUGE_PAGES);
    }
    start.cast()
}

fn unmap(block: Block) {
    // SAFETY: the block is a mapping of `map`'s, of this size, and is not used any more.
    unsafe {
        munmap(block.start.as_ptr().cast(), block.size);
    }
}

// SAFETY: a block is a mapping of its own that is at least as large and as aligned as asked for, or the system
// allocator's; which of both depends on the layout alone, so that a block goes back to where it came from.
unsafe impl GlobalAlloc for LargeBlocks {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        match large_size(layout) {
            Some(size) => take(size).map_or_else(|| map(size), NonNull::as_ptr),
            // SAFETY: the caller keeps `alloc`'s contract.
            None => unsafe { System.alloc(layout) },
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        match large_size(layout) {
            Some(size) => match take(size) {
                Some(start) => {
                    // SAFETY: a kept block is writable over its size, which is at least the layout's.
                    unsafe { start.as_ptr().write_bytes(0, layout.size()) };
                    start.as_ptr()
                }
                None => map(size),
            },
            // SAFETY: the caller keeps `alloc_zeroed`'s contract.
            None => unsafe { System.alloc_zeroed(layout) },
        }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        match (large_size(layout), NonNull::new(block)) {
            (Some(size), Some(start)) => keep(Block { start, size }),
            // SAFETY: the block is the system allocator's, as its layout is not large.
            _ => unsafe { System.dealloc(block, layout) },
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller promises a valid size for this alignment.
        let new_layout = unsafe { Layout::from_size_align_unchecked(new_size, layout.align()) };
        let sizes = (large_size(layout), large_size(new_layout));
        if sizes == (None, None) {
            // SAFETY: the block is the system allocator's and stays so.
            return unsafe { System.realloc(block, layout, new_size) };
        }
        if sizes.0 == sizes.1 {
            return block;
        }
        // SAFETY: the layout is valid and not empty, as the caller promises.
        let moved = unsafe { self.alloc(new_layout) };
        if !moved.is_null() {
            // SAFETY: both blocks hold as many bytes, and are different; the old one is freed once.
            unsafe {
                ptr::copy_nonoverlapping(block, moved, layout.size().min(new_size));
                self.dealloc(block, layout);
            }
        }
        moved
    }
}

#[cfg(test)]
mod tests {
    use super::{LARGE, MOST_KEPT, PAGE, SLOTS, kept};

    #[test]
    fn blocks_of_all_sizes_hold_what_is_written() {
        let sizes = [
            LARGE / 8 - 1,
            LARGE / 8,
            LARGE / 8 + 1,
            PAGE,
            3 * PAGE,
            MOST_KEPT / 8 + 5,
        ];
        for _ in 0..3 {
            let blocks: Vec<Vec<u64>> = sizes.iter().map(|&n| (0..n as u64).collect()).collect();
            for (block, &n) in blocks.iter().zip(&sizes) {
                assert!(block.iter().copied().eq(0..n as u64));
            }
        }
    }

    #[test]
    fn zeroed_blocks_are_zero_after_use() {
        for _ in 0..3 {
            let mut block = vec![0_u8; LARGE];
            assert!(block.iter().all(|&byte| byte == 0));
            block.fill(7);
        }
    }

    #[test]
    fn growing_and_shrinking_keep_the_contents() {
        let mut block: Vec<u64> = Vec::new();
        for value in 0..3_000_000 {
            block.push(value);
        }
        assert!(block.iter().copied().eq(0..3_000_000));
        block.truncate(1000);
        block.shrink_to_fit();
        assert!(block.iter().copied().eq(0..1000));
    }

    #[test]
    fn no_more_is_kept_than_allowed() {
        let blocks: Vec<Vec<u8>> = (0..2 * SLOTS).map(|i| vec![1; LARGE + i * PAGE]).collect();
        drop(blocks);
        let bytes: usize = kept().iter().flatten().map(|block| block.size).sum();
        assert!(bytes <= MOST_KEPT);
    }
}
