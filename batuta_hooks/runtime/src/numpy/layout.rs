//! Shapes, strides, broadcasting, and the order in which NumPy's iterator walks several arrays at once.
//!
//! The order is part of the result: it fixes which additions a floating sum makes, and the layout of new arrays.

use crate::py::PyResult;
use crate::py::error::value_error;
use smallvec::SmallVec;

/// Lengths of the axes; four of them without an allocation.
pub type Shape = SmallVec<[usize; 4]>;
/// Steps of the axes, in elements.
pub type Strides = SmallVec<[isize; 4]>;

/// The number of elements of a shape.
pub fn size_of(shape: &[usize]) -> usize {
    shape.iter().product()
}

/// Strides of a C-ordered array.
pub fn c_strides(shape: &[usize]) -> Strides {
    let mut strides: Strides = SmallVec::from_elem(0, shape.len());
    let mut step = 1;
    for (stride, &length) in strides.iter_mut().zip(shape).rev() {
        *stride = step;
        step *= length.max(1) as isize;
    }
    strides
}

/// Whether elements stand in C order without gaps.
pub fn is_c_contiguous(shape: &[usize], strides: &[isize]) -> bool {
    let mut step = 1;
    for (&length, &stride) in shape.iter().zip(strides).rev() {
        if length == 0 {
            return true;
        }
        if length != 1 && stride != step {
            return false;
        }
        step *= length as isize;
    }
    true
}

/// A shape as Python prints it: `(2, 3)`, `(2,)`.
pub fn shape_text(shape: &[usize]) -> String {
    tuple_text(shape, ", ")
}

fn tuple_text(shape: &[usize], separator: &str) -> String {
    let parts: Vec<String> = shape.iter().map(usize::to_string).collect();
    let comma = if shape.len() == 1 { "," } else { "" };
    format!("({}{comma})", parts.join(separator))
}

/// The common shape of operands; `ValueError` as NumPy's when there is none.
pub fn broadcast_shapes(shapes: &[&[usize]]) -> PyResult<Shape> {
    let rank = shapes.iter().map(|shape| shape.len()).max().unwrap_or(0);
    let mut result: Shape = SmallVec::from_elem(1, rank);
    for shape in shapes {
        let skip = rank - shape.len();
        for (slot, &length) in result[skip..].iter_mut().zip(*shape) {
            if *slot == 1 {
                *slot = length;
            } else if length != 1 && length != *slot {
                return Err(mismatch(shapes));
            }
        }
    }
    Ok(result)
}

#[cold]
fn mismatch(shapes: &[&[usize]]) -> crate::py::PyErr {
    let list: String = shapes
        .iter()
        .map(|shape| tuple_text(shape, ",") + " ")
        .collect();
    value_error(format!(
        "operands could not be broadcast together with shapes {list}"
    ))
}

/// The strides with which an operand of `shape` takes part in `target`: 0 along axes that it repeats.
pub fn broadcast_strides(shape: &[usize], strides: &[isize], target: &[usize]) -> Strides {
    let skip = target.len() - shape.len();
    let mut result: Strides = SmallVec::from_elem(0, target.len());
    for (axis, (&length, &stride)) in shape.iter().zip(strides).enumerate() {
        if length != 1 {
            result[skip + axis] = stride;
        }
    }
    result
}

/// Axes from the slowest to the fastest, as NumPy's iterator orders them for these operands (broadcast strides).
pub fn axis_order(rank: usize, operands: &[&[isize]]) -> Shape {
    // Insertion sort from the fastest C axis on; a pair that no operand decides stays in C order.
    let mut fastest_first: Shape = (0..rank).rev().collect();
    for i in 1..rank {
        let axis = fastest_first[i];
        let mut target = i;
        for j in (0..i).rev() {
            match faster(operands, axis, fastest_first[j]) {
                Some(true) => target = j,
                Some(false) => break,
                None => {}
            }
        }
        fastest_first.remove(i);
        fastest_first.insert(target, axis);
    }
    fastest_first.reverse();
    fastest_first
}

/// Whether `axis` must run faster than `other`; `None` when every operand is indifferent.
fn faster(operands: &[&[isize]], axis: usize, other: usize) -> Option<bool> {
    let mut verdict = None;
    for strides in operands {
        let (a, b) = (strides[axis].unsigned_abs(), strides[other].unsigned_abs());
        if a == 0 || b == 0 {
            continue;
        }
        if b <= a {
            verdict = Some(false); // C order wins conflicts
        } else if verdict.is_none() {
            verdict = Some(true);
        }
    }
    verdict
}

/// A joint walk over `N` operands of one shape: axes ordered, length-1 axes dropped, neighbours merged.
pub struct Walk<const N: usize> {
    shape: Shape,
    strides: [Strides; N],
}

impl<const N: usize> Walk<N> {
    /// A walk over `shape` along `order` (slowest axis first).
    pub fn new(shape: &[usize], order: &[usize], operands: [&[isize]; N]) -> Walk<N> {
        let mut walk = Walk {
            shape: Shape::new(),
            strides: [(); N].map(|()| Strides::new()),
        };
        for &axis in order {
            if shape[axis] == 1 {
                continue;
            }
            let steps = operands.map(|strides| strides[axis]);
            if let Some(last) = walk.shape.last_mut() {
                let merges = (0..N).all(|k| {
                    walk.strides[k]
                        .last()
                        .is_some_and(|&outer| outer == steps[k] * shape[axis] as isize)
                });
                if merges {
                    *last *= shape[axis];
                    for (strides, step) in walk.strides.iter_mut().zip(steps) {
                        if let Some(slot) = strides.last_mut() {
                            *slot = step;
                        }
                    }
                    continue;
                }
            }
            walk.shape.push(shape[axis]);
            for (strides, step) in walk.strides.iter_mut().zip(steps) {
                strides.push(step);
            }
        }
        walk
    }

    /// The innermost run: its length and the operands' steps.
    pub fn run(&self) -> (usize, [isize; N]) {
        let length = self.shape.last().copied().unwrap_or(1);
        let mut steps = [0; N];
        for (step, strides) in steps.iter_mut().zip(&self.strides) {
            *step = strides.last().copied().unwrap_or(0);
        }
        (length, steps)
    }

    /// How many of the fastest axes the first operand repeats along.
    pub fn trailing_repeats(&self) -> usize {
        self.strides[0]
            .iter()
            .rev()
            .take_while(|&&step| step == 0)
            .count()
    }

    /// How many runs the `group` fastest axes hold.
    pub fn runs_of_trailing(&self, group: usize) -> usize {
        let rank = self.shape.len();
        self.shape[rank - group..rank - 1].iter().product()
    }

    /// Calls `body` with the operands' offsets at the start of each run, in order.
    pub fn for_each_run(&self, mut offsets: [isize; N], mut body: impl FnMut([usize; N])) {
        if self.shape.contains(&0) {
            return;
        }
        let outer = self.shape.len().saturating_sub(1);
        let mut index: Shape = SmallVec::from_elem(0, outer);
        loop {
            body(offsets.map(|offset| offset as usize));
            let mut axis = outer;
            loop {
                if axis == 0 {
                    return;
                }
                axis -= 1;
                index[axis] += 1;
                for (offset, strides) in offsets.iter_mut().zip(&self.strides) {
                    *offset += strides[axis];
                }
                if index[axis] < self.shape[axis] {
                    break;
                }
                for (offset, strides) in offsets.iter_mut().zip(&self.strides) {
                    *offset -= strides[axis] * self.shape[axis] as isize;
                }
                index[axis] = 0;
            }
        }
    }
}

/// Strides of a new array of `shape` whose elements are stored along `order` (slowest axis first).
pub fn ordered_strides(shape: &[usize], order: &[usize]) -> Strides {
    let mut strides: Strides = SmallVec::from_elem(0, shape.len());
    let mut step = 1;
    for &axis in order.iter().rev() {
        strides[axis] = step;
        step *= shape[axis].max(1) as isize;
    }
    strides
}
