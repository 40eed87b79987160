//! NumPy's default `argsort`: an introspective quicksort whose order of equal elements shows in the result.

use super::element::Element;
use std::cmp::Ordering;

/// Runs this short are sorted by insertion.
const SMALL: usize = 16;

/// Positions that sort `items`; equal elements come in NumPy's order.
pub(super) fn positions<T: Element>(items: &[T]) -> Vec<i64> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    if items.len() > 1 {
        let less = |i: usize, j: usize| items[i].order(&items[j]) == Ordering::Less;
        quicksort(&mut order, &less);
    }
    order.into_iter().map(|position| position as i64).collect()
}

fn quicksort(order: &mut [usize], less: &impl Fn(usize, usize) -> bool) {
    let (mut left, mut right) = (0, order.len() - 1);
    let mut depth = 2 * order.len().ilog2() as i32;
    let mut pending: Vec<(usize, usize, i32)> = Vec::new();
    loop {
        let mut heaped = false;
        while right > left && right - left > SMALL {
            if depth < 0 {
                heapsort(&mut order[left..=right], less);
                heaped = true;
                break;
            }
            let pivot = partition(order, left, right, less);
            depth -= 1;
            if pivot - left < right - pivot {
                pending.push((pivot + 1, right, depth));
                right = pivot - 1;
            } else {
                pending.push((left, pivot - 1, depth));
                left = pivot + 1;
            }
        }
        if !heaped && right > left {
            insertion_sort(&mut order[left..=right], less);
        }
        match pending.pop() {
            Some(next) => (left, right, depth) = next,
            None => return,
        }
    }
}

/// Splits at the median of three; the pivot's place.
fn partition(
    order: &mut [usize],
    left: usize,
    right: usize,
    less: &impl Fn(usize, usize) -> bool,
) -> usize {
    let middle = left + (right - left) / 2;
    for (i, j) in [(middle, left), (right, middle), (middle, left)] {
        if less(order[i], order[j]) {
            order.swap(i, j);
        }
    }
    let pivot = order[middle];
    let (mut i, mut j) = (left, right - 1);
    order.swap(middle, j);
    loop {
        i += 1;
        while less(order[i], pivot) {
            i += 1;
        }
        j -= 1;
        while less(pivot, order[j]) {
            j -= 1;
        }
        if i >= j {
            break;
        }
        order.swap(i, j);
    }
    order.swap(i, right - 1);
    i
}

fn insertion_sort(order: &mut [usize], less: &impl Fn(usize, usize) -> bool) {
    for i in 1..order.len() {
        let item = order[i];
        let mut j = i;
        while j > 0 && less(item, order[j - 1]) {
            order[j] = order[j - 1];
            j -= 1;
        }
        order[j] = item;
    }
}

fn heapsort(order: &mut [usize], less: &impl Fn(usize, usize) -> bool) {
    let sift = |order: &mut [usize], start: usize, end: usize| {
        let item = order[start];
        let mut hole = start;
        loop {
            let mut child = 2 * hole + 1;
            if child >= end {
                break;
            }
            if child + 1 < end && less(order[child], order[child + 1]) {
                child += 1;
            }
            if !less(item, order[child]) {
                break;
            }
            order[hole] = order[child];
            hole = child;
        }
        order[hole] = item;
    };
    let count = order.len();
    for start in (0..count / 2).rev() {
        sift(order, start, count);
    }
    for end in (1..count).rev() {
        order.swap(0, end);
        sift(order, 0, end);
    }
}
