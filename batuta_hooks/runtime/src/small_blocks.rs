//! Small blocks of memory for the thread that runs the program: one free list a size, as CPython's own allocator has.
//!
//! Python programs make and drop small objects all the time. The system's allocator takes locks and joins neighbours;
//! here taking and giving back a block is two loads and a store. All blocks lie in one reserved range of addresses, so
//! that a block tells by its address where it came from, whichever thread frees it.

#[cfg(feature = "numpy")]
use crate::large_blocks::LargeBlocks as Larger;
#[cfg(not(feature = "numpy"))]
use std::alloc::System as Larger;
use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;
use std::ffi::c_void;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard};

/// The largest small block.
const LARGEST: usize = 512;

/// Sizes are multiples of it, and blocks are aligned to it.
const STEP: usize = 16;

const CLASSES: usize = LARGEST / STEP + 1;

/// Addresses that are reserved; pages cost nothing before they are touched.
const RANGE: usize = 32 << 30;

/// So much is handed out on small pages, which small programs need few of; the rest is on huge ones.
const ON_SMALL_PAGES: usize = 16 << 20;

/// Where the range begins; 0 before the program's thread begins, or when the system does not reserve so much.
static START: AtomicUsize = AtomicUsize::new(0);

/// Blocks that other threads freed.
static RETURNED: Mutex<Lists> = Mutex::new(Lists([ptr::null_mut(); CLASSES]));

/// A free block of each size; a free block holds the address of the next.
struct Lists([*mut u8; CLASSES]);

// SAFETY: nobody else holds a pointer into a freed block.
unsafe impl Send for Lists {}

struct Owner {
    free: [Cell<*mut u8>; CLASSES],
    /// What of the range was never handed out; null in threads that do not own it.
    next: Cell<*mut u8>,
    end: Cell<*mut u8>,
}

thread_local! {
    static OWNER: Owner = const {
        Owner {
            free: [const { Cell::new(ptr::null_mut()) }; CLASSES],
            next: Cell::new(ptr::null_mut()),
            end: Cell::new(ptr::null_mut()),
        }
    };
}

fn returned() -> MutexGuard<'static, Lists> {
    RETURNED
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
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
    fn madvise(start: *mut c_void, size: usize, advice: i32) -> i32;
}

/// `PROT_READ | PROT_WRITE`
const READ_WRITE: i32 = 3;
/// `MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE`
const PRIVATE_UNRESERVED: i32 = 0x4022;
/// `MADV_HUGEPAGE`
const HUGE_PAGES: i32 = 14;
/// A huge page.
const PAGE: usize = 2 << 20;

/// Reserves the range; None where the system refuses.
fn reserve() -> Option<NonNull<u8>> {
    // SAFETY: a private anonymous mapping at an address of the kernel's choice touches no other memory.
    let raw = unsafe {
        mmap(
            ptr::null_mut(),
            RANGE + PAGE,
            READ_WRITE,
            PRIVATE_UNRESERVED,
            -1,
            0,
        )
    };
    if raw.addr() == usize::MAX {
        return None;
    }
    let start = raw.wrapping_byte_add(raw.addr().wrapping_neg() % PAGE);
    let rest = start.wrapping_byte_add(ON_SMALL_PAGES);
    // SAFETY: the part lies in the mapping, and the advice does not change what it holds.
    unsafe { madvise(rest, RANGE - ON_SMALL_PAGES, HUGE_PAGES) };
    NonNull::new(start.cast())
}

/// Makes this thread the one that small blocks are for; once a process.
pub(crate) fn own() {
    if START.load(Ordering::Relaxed) != 0 {
        return;
    }
    let Some(range) = reserve() else { return };
    let start = range.as_ptr();
    OWNER.with(|owner| {
        owner.next.set(start);
        owner.end.set(start.wrapping_add(RANGE));
    });
    START.store(start.addr(), Ordering::Release);
}

/// Whether a block is one of these.
#[inline]
fn holds(block: *mut u8) -> bool {
    let start = START.load(Ordering::Relaxed);
    start != 0 && block.addr().wrapping_sub(start) < RANGE
}

/// The size class of a size up to [`LARGEST`].
#[inline]
fn class_of(size: usize) -> usize {
    size.div_ceil(STEP)
}

/// A block of a size class; None in other threads, and when the range is used up.
#[inline]
fn take(class: usize) -> Option<NonNull<u8>> {
    OWNER.with(|owner| {
        let block = owner.free[class].get();
        if block.is_null() {
            return take_new(owner, class);
        }
        // SAFETY: a free block holds the address of the next one.
        owner.free[class].set(unsafe { block.cast::<*mut u8>().read() });
        NonNull::new(block)
    })
}

#[inline]
fn take_new(owner: &Owner, class: usize) -> Option<NonNull<u8>> {
    let block = NonNull::new(owner.next.get())?;
    let size = class * STEP;
    if owner.end.get().addr() - block.addr().get() < size {
        return take_returned(class);
    }
    // SAFETY: so many bytes are left in the range.
    owner.next.set(unsafe { block.as_ptr().add(size) });
    Some(block)
}

/// A block that another thread freed, when nothing else is left.
#[cold]
fn take_returned(class: usize) -> Option<NonNull<u8>> {
    let mut lists = returned();
    let block = NonNull::new(lists.0[class])?;
    // SAFETY: a free block holds the address of the next one.
    lists.0[class] = unsafe { block.cast::<*mut u8>().read() };
    Some(block)
}

/// Gives a block back.
///
/// # Safety
/// The block is one of these, of this class, and nobody uses it any more.
#[inline]
unsafe fn give(block: *mut u8, class: usize) {
    OWNER.with(|owner| {
        if owner.next.get().is_null() {
            // SAFETY: as the caller promises.
            return unsafe { give_from_elsewhere(block, class) };
        }
        // SAFETY: a block is at least as large as an address, and aligned for one.
        unsafe { block.cast::<*mut u8>().write(owner.free[class].get()) };
        owner.free[class].set(block);
    });
}

/// # Safety
/// As [`give`].
#[cold]
unsafe fn give_from_elsewhere(block: *mut u8, class: usize) {
    let mut lists = returned();
    // SAFETY: a block is at least as large as an address, and aligned for one.
    unsafe { block.cast::<*mut u8>().write(lists.0[class]) };
    lists.0[class] = block;
}

#[global_allocator]
static ALLOCATOR: SmallBlocks = SmallBlocks;

/// Small blocks for the program's thread; all else is another allocator's.
struct SmallBlocks;

#[inline]
fn is_small(layout: Layout) -> bool {
    layout.size() <= LARGEST && layout.align() <= STEP
}

// SAFETY: a block is at least as large and as aligned as asked for, and its address says which allocator it goes back to.
unsafe impl GlobalAlloc for SmallBlocks {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if is_small(layout)
            && let Some(block) = take(class_of(layout.size()))
        {
            return block.as_ptr();
        }
        // SAFETY: the caller keeps `alloc`'s contract.
        unsafe { Larger.alloc(layout) }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if is_small(layout)
            && let Some(block) = take(class_of(layout.size()))
        {
            // SAFETY: the block is at least so long.
            unsafe { block.as_ptr().write_bytes(0, layout.size()) };
            return block.as_ptr();
        }
        // SAFETY: the caller keeps `alloc_zeroed`'s contract.
        unsafe { Larger.alloc_zeroed(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if holds(block) {
            // SAFETY: the caller gives the block back with the layout that it was taken with.
            return unsafe { give(block, class_of(layout.size())) };
        }
        // SAFETY: the block is the other allocator's.
        unsafe { Larger.dealloc(block, layout) }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        if !holds(block) {
            // SAFETY: the block is the other allocator's and stays so.
            return unsafe { Larger.realloc(block, layout, new_size) };
        }
        if class_of(new_size) == class_of(layout.size()) {
            return block;
        }
        // SAFETY: the caller promises a valid size for this alignment.
        let moved =
            unsafe { self.alloc(Layout::from_size_align_unchecked(new_size, layout.align())) };
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
    use super::*;

    /// Blocks of all sizes, taken and given back in a scrambled order, never overlap and keep what is in them.
    #[test]
    fn blocks_are_disjoint_and_reused() {
        own();
        let mut held: Vec<(NonNull<u8>, usize, u8)> = Vec::new();
        let mut state = 1_u64;
        for round in 0..20_000_u64 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(round | 1);
            let pick = (state >> 33) as usize;
            if pick % 3 == 0 && !held.is_empty() {
                let (block, size, mark) = held.swap_remove(pick % held.len());
                // SAFETY: the block is ours, so long.
                let bytes = unsafe { std::slice::from_raw_parts(block.as_ptr(), size) };
                assert!(bytes.iter().all(|byte| *byte == mark));
                // SAFETY: it is not used any more.
                unsafe { give(block.as_ptr(), class_of(size)) };
                continue;
            }
            let size = pick % LARGEST + 1;
            let Some(block) = take(class_of(size)) else {
                return;
            };
            assert!(holds(block.as_ptr()) && block.addr().get() % STEP == 0);
            let mark = (pick >> 9) as u8;
            // SAFETY: the block is at least so long.
            unsafe { block.as_ptr().write_bytes(mark, size) };
            held.push((block, size, mark));
        }
    }
}
