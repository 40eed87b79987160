//! Singular values of bidiagonal matrices: implicit QR steps with and without a shift.

use super::rotation::{Columns, rotation};

/// Half the distance of 1 to the next float: LAPACK's epsilon.
const EPSILON: f64 = f64::EPSILON / 2.0;

/// Steps for each singular value before giving up.
const MAX_STEPS: usize = 6;

/// Singular values of an upper bidiagonal matrix, and what is multiplied by its singular vectors.
pub(super) struct Bidiagonal {
    /// The diagonal; in the end the singular values in descending order.
    pub(super) d: Vec<f64>,
    /// What stands right of the diagonal.
    pub(super) e: Vec<f64>,
    /// Left vectors as columns.
    pub(super) u: Columns,
    /// Right vectors as columns.
    pub(super) v: Columns,
    tolerance: f64,
    threshold: f64,
}

/// A block of the matrix without a zero beside its diagonal: from row `first` to row `last`.
#[derive(Clone, Copy, PartialEq)]
struct Block {
    first: usize,
    last: usize,
}

impl Bidiagonal {
    /// The factorisation; `None` when the steps don't converge. Follows LAPACK's `dbdsdc` for matrices of up to 25 rows.
    pub(super) fn new(d: Vec<f64>, e: Vec<f64>, is_lower: bool) -> Option<Bidiagonal> {
        let n = d.len();
        let tolerance = EPSILON.powf(-0.125).clamp(10.0, 100.0) * EPSILON;
        let mut found = Bidiagonal {
            u: Columns::identity(n),
            v: Columns::identity(n),
            d,
            e,
            tolerance,
            threshold: 0.0,
        };
        if n == 1 {
            found.u.items[0] = 1f64.copysign(found.d[0]);
            found.d[0] = found.d[0].abs();
            return Some(found);
        }
        let rotations = if is_lower {
            found.make_upper()
        } else {
            Vec::new()
        };
        let smallest = found.d.iter().zip([0.0].iter().chain(&found.e)).fold(
            (f64::INFINITY, f64::INFINITY),
            |(least, mu), (d, e): (&f64, &f64)| {
                let mu = if mu.is_infinite() {
                    d.abs()
                } else {
                    d.abs() * ratio(mu, *e)
                };
                (least.min(mu), mu)
            },
        );
        let n_floor = (MAX_STEPS * n * n) as f64 * f64::MIN_POSITIVE;
        found.threshold = (tolerance * smallest.0 / (n as f64).sqrt()).max(n_floor);
        found.iterate()?;
        found.sort();
        for (i, (cosine, sine)) in rotations.into_iter().enumerate().rev() {
            for row in found.u.items.chunks_exact_mut(n) {
                let old = row[i + 1];
                row[i + 1] = cosine * old + sine * row[i];
                row[i] = cosine * row[i] - sine * old;
            }
        }
        Some(found)
    }

    /// Rotates a lower bidiagonal matrix into an upper one.
    fn make_upper(&mut self) -> Vec<(f64, f64)> {
        let n = self.d.len();
        (0..n - 1)
            .map(|i| {
                let (cosine, sine, r) = rotation(self.d[i], self.e[i]);
                self.d[i] = r;
                self.e[i] = sine * self.d[i + 1];
                self.d[i + 1] *= cosine;
                (cosine, sine)
            })
            .collect()
    }

    fn iterate(&mut self) -> Option<()> {
        let n = self.d.len();
        let mut steps = MAX_STEPS * n * n;
        let mut last = n - 1;
        let mut before: Option<Block> = None;
        let mut downward = true;
        while last > 0 {
            let mut largest = self.d[last].abs();
            let mut first = 0;
            for i in (0..last).rev() {
                if self.e[i].abs() <= self.threshold {
                    self.e[i] = 0.0;
                    first = i + 1;
                    break;
                }
                largest = largest.max(self.d[i].abs()).max(self.e[i].abs());
            }
            if first == last {
                last -= 1;
                continue;
            }
            if first + 1 == last {
                self.finish_pair(first);
                last = last.saturating_sub(2);
                // The row before the pair is looked at next; there is none when the pair was the first one.
                if first == 0 {
                    return Some(());
                }
                continue;
            }
            let block = Block { first, last };
            if before.is_none_or(|before| first > before.last || last < before.first) {
                downward = self.d[first].abs() >= self.d[last].abs();
            }
            let Some(smallest) = self.split(block, downward) else {
                continue;
            };
            before = Some(block);
            let shift = self.shift(block, downward, smallest / largest);
            steps = steps.checked_sub(last - first)?;
            match (shift == 0.0, downward) {
                (true, true) => self.step_down(block),
                (true, false) => self.step_up(block),
                (false, true) => self.shifted_step_down(block, shift),
                (false, false) => self.shifted_step_up(block, shift),
            }
            let end = if downward { last - 1 } else { first };
            if self.e[end].abs() <= self.threshold {
                self.e[end] = 0.0;
            }
        }
        Some(())
    }

    /// Looks for elements beside the diagonal that are negligible, and clears the first one; else a lower bound of the
    /// singular values of the block.
    fn split(&mut self, block: Block, downward: bool) -> Option<f64> {
        let Block { first, last } = block;
        let (end, end_value) = if downward {
            (last - 1, self.d[last])
        } else {
            (first, self.d[first])
        };
        if self.e[end].abs() <= self.tolerance * end_value.abs() {
            self.e[end] = 0.0;
            return None;
        }
        let mut mu = self.d[if downward { first } else { last }].abs();
        let mut least = mu;
        for step in 0..last - first {
            let (i, next) = if downward {
                (first + step, first + step + 1)
            } else {
                (last - 1 - step, last - 1 - step)
            };
            if self.e[i].abs() <= self.tolerance * mu {
                self.e[i] = 0.0;
                return None;
            }
            mu = self.d[next].abs() * ratio(mu, self.e[i]);
            least = least.min(mu);
        }
        Some(least)
    }

    fn shift(&self, Block { first, last }: Block, downward: bool, spread: f64) -> f64 {
        if self.d.len() as f64 * self.tolerance * spread <= EPSILON.max(0.01 * self.tolerance) {
            return 0.0;
        }
        let (start, i) = if downward {
            (self.d[first].abs(), last - 1)
        } else {
            (self.d[last].abs(), first)
        };
        let shift = least_of_two(self.d[i], self.e[i], self.d[i + 1]);
        if start > 0.0 && (shift / start) * (shift / start) < EPSILON {
            0.0
        } else {
            shift
        }
    }

    fn step_down(&mut self, Block { first, last }: Block) {
        let (mut cosine, mut old_cosine, mut old_sine) = (1.0, 1.0, 0.0);
        for i in first..last {
            let (c, sine, r) = rotation(self.d[i] * cosine, self.e[i]);
            cosine = c;
            if i > first {
                self.e[i - 1] = old_sine * r;
            }
            (old_cosine, old_sine, self.d[i]) = rotation(old_cosine * r, self.d[i + 1] * sine);
            self.v.rotate(i, cosine, sine);
            self.u.rotate(i, old_cosine, old_sine);
        }
        let h = self.d[last] * cosine;
        self.d[last] = h * old_cosine;
        self.e[last - 1] = h * old_sine;
    }

    fn step_up(&mut self, Block { first, last }: Block) {
        let (mut cosine, mut old_cosine, mut old_sine) = (1.0, 1.0, 0.0);
        for i in (first + 1..=last).rev() {
            let (c, sine, r) = rotation(self.d[i] * cosine, self.e[i - 1]);
            cosine = c;
            if i < last {
                self.e[i] = old_sine * r;
            }
            (old_cosine, old_sine, self.d[i]) = rotation(old_cosine * r, self.d[i - 1] * sine);
            self.v.rotate(i - 1, old_cosine, -old_sine);
            self.u.rotate(i - 1, cosine, -sine);
        }
        let h = self.d[first] * cosine;
        self.d[first] = h * old_cosine;
        self.e[first] = h * old_sine;
    }

    fn shifted_step_down(&mut self, Block { first, last }: Block, shift: f64) {
        let (d, e) = (&mut self.d, &mut self.e);
        let mut f = (d[first].abs() - shift) * (1f64.copysign(d[first]) + shift / d[first]);
        let mut g = e[first];
        for i in first..last {
            let (cosine, sine, r) = rotation(f, g);
            if i > first {
                e[i - 1] = r;
            }
            f = cosine * d[i] + sine * e[i];
            e[i] = cosine * e[i] - sine * d[i];
            g = sine * d[i + 1];
            d[i + 1] *= cosine;
            self.v.rotate(i, cosine, sine);
            let (cosine, sine, r) = rotation(f, g);
            d[i] = r;
            f = cosine * e[i] + sine * d[i + 1];
            d[i + 1] = cosine * d[i + 1] - sine * e[i];
            if i + 1 < last {
                g = sine * e[i + 1];
                e[i + 1] *= cosine;
            }
            self.u.rotate(i, cosine, sine);
        }
        e[last - 1] = f;
    }

    fn shifted_step_up(&mut self, Block { first, last }: Block, shift: f64) {
        let (d, e) = (&mut self.d, &mut self.e);
        let mut f = (d[last].abs() - shift) * (1f64.copysign(d[last]) + shift / d[last]);
        let mut g = e[last - 1];
        for i in (first + 1..=last).rev() {
            let (cosine, sine, r) = rotation(f, g);
            if i < last {
                e[i] = r;
            }
            f = cosine * d[i] + sine * e[i - 1];
            e[i - 1] = cosine * e[i - 1] - sine * d[i];
            g = sine * d[i - 1];
            d[i - 1] *= cosine;
            self.u.rotate(i - 1, cosine, -sine);
            let (cosine, sine, r) = rotation(f, g);
            d[i] = r;
            f = cosine * e[i - 1] + sine * d[i - 1];
            d[i - 1] = cosine * d[i - 1] - sine * e[i - 1];
            if i > first + 1 {
                g = sine * e[i - 2];
                e[i - 2] *= cosine;
            }
            self.v.rotate(i - 1, cosine, -sine);
        }
        e[first] = f;
    }

    /// Diagonalises a block of two rows.
    fn finish_pair(&mut self, i: usize) {
        let pair = Pair::new(self.d[i], self.e[i], self.d[i + 1]);
        (self.d[i], self.e[i], self.d[i + 1]) = (pair.largest, 0.0, pair.least);
        self.v.rotate(i, pair.right.0, pair.right.1);
        self.u.rotate(i, pair.left.0, pair.left.1);
    }

    /// Makes the singular values positive and sorts them.
    fn sort(&mut self) {
        for (i, value) in self.d.iter_mut().enumerate() {
            if value.is_sign_negative() {
                *value = -*value;
                self.v
                    .column_mut(i)
                    .iter_mut()
                    .for_each(|item| *item = -*item);
            }
        }
        for end in (1..self.d.len()).rev() {
            let least = (1..=end).fold(
                0,
                |least, j| if self.d[j] <= self.d[least] { j } else { least },
            );
            self.d.swap(least, end);
            self.u.swap(least, end);
            self.v.swap(least, end);
        }
    }
}

fn ratio(mu: f64, e: f64) -> f64 {
    if mu == 0.0 { 0.0 } else { mu / (mu + e.abs()) }
}

/// The smaller singular value of `[[f, g], [0, h]]`. Equals LAPACK's `dlas2`.
fn least_of_two(f: f64, g: f64, h: f64) -> f64 {
    let (small, large, g) = (f.abs().min(h.abs()), f.abs().max(h.abs()), g.abs());
    if small == 0.0 {
        return 0.0;
    }
    let (sum, difference) = (1.0 + small / large, (large - small) / large);
    if g < large {
        let square = (g / large) * (g / large);
        return small
            * (2.0 / ((sum * sum + square).sqrt() + (difference * difference + square).sqrt()));
    }
    let share = large / g;
    if share == 0.0 {
        return (small * large) / g;
    }
    let root = |x: f64| (1.0 + (x * share) * (x * share)).sqrt();
    let value = (small * (1.0 / (root(sum) + root(difference)))) * share;
    value + value
}

/// The singular values of `[[f, g], [0, h]]`, with signs, and the vectors of the larger one.
struct Pair {
    largest: f64,
    least: f64,
    left: (f64, f64),
    right: (f64, f64),
}

impl Pair {
    /// Equals LAPACK's `dlasv2`.
    fn new(f: f64, g: f64, h: f64) -> Pair {
        let swap = h.abs() > f.abs();
        let (ft, ht) = if swap { (h, f) } else { (f, h) };
        let (fa, ha, ga) = (ft.abs(), ht.abs(), g.abs());
        let mut biggest = if swap { 3 } else { 1 };
        let (largest, least, left, right);
        if ga == 0.0 {
            (largest, least, left, right) = (fa, ha, (1.0, 0.0), (1.0, 0.0));
        } else if ga > fa && fa / ga < EPSILON {
            biggest = 2;
            let small = if ha > 1.0 {
                fa / (ga / ha)
            } else {
                (fa / ga) * ha
            };
            (largest, least, left, right) = (ga, small, (1.0, ht / g), (ft / g, 1.0));
        } else {
            if ga > fa {
                biggest = 2;
            }
            let d = fa - ha;
            let l = if d == fa { 1.0 } else { d / fa };
            let (m, t) = (g / ft, 2.0 - l);
            let mm = m * m;
            let s = (t * t + mm).sqrt();
            let r = if l == 0.0 {
                m.abs()
            } else {
                (l * l + mm).sqrt()
            };
            let a = 0.5 * (s + r);
            let tangent = if mm != 0.0 {
                (m / (s + t) + m / (r + l)) * (1.0 + a)
            } else if l == 0.0 {
                2f64.copysign(ft) * 1f64.copysign(g)
            } else {
                g / d.copysign(ft) + m / t
            };
            let length = (tangent * tangent + 4.0).sqrt();
            right = (2.0 / length, tangent / length);
            left = ((right.0 + right.1 * m) / a, (ht / ft) * right.1 / a);
            (largest, least) = (fa * a, ha / a);
        }
        let (left, right) = if swap {
            ((right.1, right.0), (left.1, left.0))
        } else {
            (left, right)
        };
        let sign = |x: f64| 1f64.copysign(x);
        let largest_sign = match biggest {
            1 => sign(right.0) * sign(left.0) * sign(f),
            2 => sign(right.1) * sign(left.0) * sign(g),
            _ => sign(right.1) * sign(left.1) * sign(h),
        };
        Pair {
            largest: largest.copysign(largest_sign),
            least: least.copysign(largest_sign * sign(f) * sign(h)),
            left,
            right,
        }
    }
}
