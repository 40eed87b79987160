//! NumPy: arrays, ufuncs, reductions, linear algebra, random streams and printing.
