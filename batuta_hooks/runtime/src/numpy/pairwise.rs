//! NumPy's pairwise sum: eight accumulators in blocks of at most 128, halves above. Bit-equal to `np.add.reduce`.

use std::ops::{Add, AddAssign};

const BLOCK: usize = 128;

/// A float that can be summed pairwise.
pub trait Summand: Copy + Add<Output = Self> + AddAssign + Default {}
impl Summand for f64 {}
impl Summand for f32 {}

/// The sum of contiguous items.
pub fn sum<T: Summand>(items: &[T]) -> T {
    let count = items.len();
    if count > BLOCK {
        let half = count / 2;
        let (left, right) = items.split_at(half - half % 8);
        return sum(left) + sum(right);
    }
    let mut blocks = items.chunks_exact(8);
    let Some(first) = blocks.next() else {
        return items.iter().fold(T::default(), |total, &item| total + item);
    };
    let mut lanes = [T::default(); 8];
    lanes.copy_from_slice(first);
    for block in &mut blocks {
        for (lane, &item) in lanes.iter_mut().zip(block) {
            *lane += item;
        }
    }
    let total = join(&lanes);
    blocks
        .remainder()
        .iter()
        .fold(total, |total, &item| total + item)
}

/// The sum of `count` items from `start` on, `stride` apart, in the same order of additions as [`sum`].
pub fn sum_strided<T: Summand>(items: &[T], start: usize, stride: isize, count: usize) -> T {
    let at = |i: usize| items[(start as isize + i as isize * stride) as usize];
    if count > BLOCK {
        let half = count / 2;
        let half = half - half % 8;
        let middle = (start as isize + half as isize * stride) as usize;
        return sum_strided(items, start, stride, half)
            + sum_strided(items, middle, stride, count - half);
    }
    if count < 8 {
        return (0..count).fold(T::default(), |total, i| total + at(i));
    }
    let mut lanes: [T; 8] = std::array::from_fn(at);
    let whole = count - count % 8;
    for base in (8..whole).step_by(8) {
        for (j, lane) in lanes.iter_mut().enumerate() {
            *lane += at(base + j);
        }
    }
    (whole..count).fold(join(&lanes), |total, i| total + at(i))
}

fn join<T: Summand>(r: &[T; 8]) -> T {
    ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]))
}
