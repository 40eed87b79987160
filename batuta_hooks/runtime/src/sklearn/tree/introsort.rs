//! scikit-learn's `simultaneous_sort`: it is unstable, and floating-point sums over the samples of a
//! regression node depend on the order that it leaves, so the order is part of the result.

/// A feature value with the sample it belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keyed {
    /// The feature's value.
    pub value: f32,
    /// The sample's row.
    pub sample: u32,
}

/// Sorts by value in exactly scikit-learn's order: introsort with three-way partitioning.
pub fn sort(items: &mut [Keyed]) {
    if !items.is_empty() {
        introsort(items, 2 * items.len().ilog2() as usize);
    }
}

fn introsort(mut items: &mut [Keyed], mut depth_left: usize) {
    while items.len() > 15 {
        if depth_left == 0 {
            heapsort(items);
            return;
        }
        depth_left -= 1;
        let pivot = median_of_three(
            items[0].value,
            items[items.len() / 2].value,
            items[items.len() - 1].value,
        );
        let (mut scan, mut less, mut greater) = (0, 0, items.len());
        while scan < greater {
            let value = items[scan].value;
            if value < pivot {
                items.swap(scan, less);
                scan += 1;
                less += 1;
            } else if value > pivot {
                greater -= 1;
                items.swap(scan, greater);
            } else {
                scan += 1;
            }
        }
        introsort(&mut items[..less], depth_left);
        items = &mut items[greater..];
    }
    for end in 1..items.len() {
        let item = items[end];
        let mut hole = end;
        while hole > 0 && items[hole - 1].value > item.value {
            items[hole] = items[hole - 1];
            hole -= 1;
        }
        items[hole] = item;
    }
}

fn median_of_three(a: f32, b: f32, c: f32) -> f32 {
    if a < b {
        if b < c {
            b
        } else if a < c {
            c
        } else {
            a
        }
    } else if b < c {
        if a < c { a } else { c }
    } else {
        b
    }
}

fn heapsort(items: &mut [Keyed]) {
    for start in (0..=(items.len() - 2) / 2).rev() {
        sift_down(items, start);
    }
    for end in (1..items.len()).rev() {
        items.swap(0, end);
        sift_down(&mut items[..end], 0);
    }
}

fn sift_down(items: &mut [Keyed], mut root: usize) {
    loop {
        let child = root * 2 + 1;
        let mut largest = root;
        if child < items.len() && items[largest].value < items[child].value {
            largest = child;
        }
        if child + 1 < items.len() && items[largest].value < items[child + 1].value {
            largest = child + 1;
        }
        if largest == root {
            return;
        }
        items.swap(root, largest);
        root = largest;
    }
}
