//! Blocks of matrices as the kernel of a product reads them: strips of rows of A, panels of columns of B.

use super::element::Number;
use super::product::Matrix;

/// Rows of a strip of A: as many as the kernel holds sums of in registers.
pub(super) const ROWS: usize = 6;

/// Rows of B that are packed at once.
const AT_ONCE: usize = 8;

/// A row of a panel of B, aligned so that no vector of it lies across two cache lines.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Row<T, const COLUMNS: usize>(pub(super) [T; COLUMNS]);

/// Packed blocks, whose memory is kept from product to product.
pub(super) struct Packed<T, const COLUMNS: usize> {
    /// Strips, one after the other, each column by column.
    pub(super) a: Vec<[T; ROWS]>,
    /// Panels, one after the other, each row by row.
    pub(super) b: Vec<Row<T, COLUMNS>>,
}

impl<T: Number, const COLUMNS: usize> Packed<T, COLUMNS> {
    pub(super) const fn new() -> Self {
        Packed {
            a: Vec::new(),
            b: Vec::new(),
        }
    }

    /// Makes room for so many columns of strips and rows of panels.
    pub(super) fn reserve(&mut self, a: usize, b: usize) {
        if self.a.len() < a {
            self.a.reserve_exact(room::<[T; ROWS]>(a) - self.a.len());
            self.a.resize(a, [T::zero(); ROWS]);
        }
        if self.b.len() < b {
            self.b
                .reserve_exact(room::<Row<T, COLUMNS>>(b) - self.b.len());
            self.b.resize(b, Row([T::zero(); COLUMNS]));
        }
    }
}

/// The room to ask for: blocks that many pages would hold are held by huge ones.
fn room<T>(items: usize) -> usize {
    const MANY_PAGES: usize = 256 << 10;
    const LARGE: usize = 4 << 20; // as `large_blocks` has it, on systems that have huge pages
    if items * size_of::<T>() < MANY_PAGES {
        return items;
    }
    items.max(LARGE.div_ceil(size_of::<T>()))
}

/// Stores panels of `COLUMNS` columns of B, row by row; the last panel is filled up with zeros.
#[inline(always)]
pub(super) fn pack_columns<T: Number, const COLUMNS: usize>(
    packed: &mut [Row<T, COLUMNS>],
    depth: usize,
    width: usize,
    b: Matrix<'_, T>,
    (top, left): (usize, usize),
) {
    let full = width / COLUMNS;
    // A few rows at once, from left to right: they are read as streams, and written as whole cache lines.
    for rows in (0..depth).step_by(AT_ONCE) {
        let rows = rows..depth.min(rows + AT_ONCE);
        for (number, panel) in packed.chunks_exact_mut(depth).enumerate() {
            let first = left + number * COLUMNS;
            for p in rows.clone() {
                let items = &mut panel[p].0;
                let count = if number < full {
                    COLUMNS
                } else {
                    width % COLUMNS
                };
                match b.run(top + p, first, count) {
                    Some(run) if count == COLUMNS => items.copy_from_slice(run),
                    _ => {
                        items[count..].fill(T::zero());
                        for (j, item) in items[..count].iter_mut().enumerate() {
                            *item = b.at(top + p, first + j);
                        }
                    }
                }
            }
        }
    }
}

/// Stores strips of `ROWS` rows of A, column by column; the last strip is filled up with zeros.
#[inline(always)]
pub(super) fn pack_rows<T: Number>(
    packed: &mut [[T; ROWS]],
    depth: usize,
    height: usize,
    a: Matrix<'_, T>,
    (top, left): (usize, usize),
) {
    for (number, strip) in packed.chunks_exact_mut(depth).enumerate() {
        let first = number * ROWS;
        let row = |i: usize| (first + i < height).then_some(top + first + i);
        let runs = std::array::from_fn(|i| a.run(row(i)?, left, depth));
        if let [Some(r0), Some(r1), Some(r2), Some(r3), Some(r4), Some(r5)] = runs {
            let rows: [&[T]; ROWS] = [r0, r1, r2, r3, r4, r5].map(|row| &row[..depth]);
            for (p, items) in strip[..depth].iter_mut().enumerate() {
                for i in 0..ROWS {
                    items[i] = rows[i][p];
                }
            }
            continue;
        }
        for i in 0..ROWS {
            for (p, items) in strip.iter_mut().enumerate() {
                items[i] = row(i).map_or(T::zero(), |row| a.at(row, left + p));
            }
        }
    }
}
