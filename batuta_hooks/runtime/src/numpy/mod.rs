//! NumPy: arrays, ufuncs, reductions, linear algebra, random streams and printing.

pub mod random;
