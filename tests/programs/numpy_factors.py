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


def attempt(a: np.ndarray) -> None:
    """What goes wrong with a matrix."""
    try:
        print(np.linalg.inv(a)[0, 0])
    except np.linalg.LinAlgError as error:
        print("LinAlgError:", error)


attempt(line)
attempt(np.zeros((2, 2)))
attempt(np.eye(2))
try:
    np.linalg.eigh(line)
except ValueError as error:
    print(error)
try:
    print(line.sum(axis=2))
except IndexError as error:
    print(error)

print(np.unique(np.array([3, 1, 3]), return_counts=False))
print(np.zeros(2, dtype="int"), np.ones((1, 2), "float32"), np.array([1, 2], dtype="float64"))
print(np.array([1.9, -1.9]).astype("int64"), np.full(2, 1.5, dtype="float"))

print(line.dtype, repr(line.dtype), f"{line.dtype}", [line.dtype], (line > 2).dtype)
print(line.dtype == "float64", line.dtype == np.zeros(2, dtype=int).dtype, line.dtype.name, line.dtype.itemsize)
print(repr(np.array(["ab", "cde"]).dtype), np.array(["ab", "cde"]).dtype)

total = 0.0
for row in line.tolist():
    total += row[0] * row[1]
print(total, line[0].tolist(), (line > 2).tolist(), np.zeros((2, 1, 2), dtype=np.int32).tolist())
print(round(np.mean(line), 2), round(line[0, 1]), round(np.float64(2.5)))

out = np.zeros(3)
print(np.sqrt(np.array([4.0, 1.0, 9.0]), out=out), out)
np.add(out, 1.0, out=out)
np.multiply(out, out, out=out)
print(out)
wide = np.zeros((2, 3))
np.maximum(out, 10.0, out=wide)
print(wide)
try:
    np.sqrt(wide, out=out)
except ValueError as error:
    print(error)
