"""NumPy's factorisations, flags that decide what comes out, and dtypes given as texts."""

import numpy as np


def shown(a: np.ndarray) -> str:
    """The elements without the noise of rounding."""
    return str((np.round(a, 9) + 0.0).tolist())


symmetric = np.array([[4.0, 1.0, -2.0], [1.0, 3.0, 0.5], [-2.0, 0.5, 6.0]])
values, vectors = np.linalg.eigh(symmetric)
print(shown(values), shown(vectors))
print(shown(vectors @ np.diag(values) @ vectors.T - symmetric))
print(shown(np.linalg.eigvalsh(symmetric)))

for rows, columns in [(4, 3), (3, 4), (8, 3), (3, 8), (1, 3), (5, 5)]:
    a = np.sin(np.arange(rows * columns) + 1.0).reshape(rows, columns)
    u, s, vt = np.linalg.svd(a)
    print(rows, columns, shown(s), u.shape, vt.shape)
    print(shown(np.abs(u.T @ u)), shown(np.abs(vt @ vt.T)))
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    print(shown(u @ np.diag(s) @ vt - a))
    print(shown(np.linalg.svd(a, compute_uv=False)), np.linalg.matrix_rank(a), shown(np.linalg.pinv(a)))

line = np.array([[1.0, 1.0], [2.0, 1.0], [3.0, 1.0], [4.0, 1.0]])
solution, residuals, rank, singular = np.linalg.lstsq(line, np.array([1.1, 1.9, 3.2, 3.9]), rcond=None)
print(shown(solution), shown(residuals), rank, shown(singular))
both = np.linalg.lstsq(line, np.array([[1.0, 0.0], [2.0, 1.0], [2.5, 0.0], [4.5, 1.0]]), rcond=None)[0]
print(shown(both))
flat = np.array([[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]])
print(np.linalg.matrix_rank(flat), np.linalg.lstsq(flat, np.array([1.0, 2.0, 3.0]), rcond=None)[1].shape)
print(np.linalg.matrix_rank(symmetric, 5.0), round(float(np.linalg.cond(symmetric)), 9))
sign, logarithm = np.linalg.slogdet(symmetric)
print(sign, round(float(logarithm), 9))
try:
    np.linalg.eigh(line)
except ValueError as error:
    print(error)

print(np.unique(np.array([3, 1, 3]), return_counts=False))
print(np.zeros(2, dtype="int"), np.ones((1, 2), "float32"), np.array([1, 2], dtype="float64"))
print(np.array([1.9, -1.9]).astype("int64"), np.full(2, 1.5, dtype="float"))
