"""Lists, and numbers, where NumPy's functions and operators take arrays."""

import numpy as np

print(np.sort([3, 1, 2]), np.sort([2.5, -1.0]), np.diff([1, 4, 9, 16]), np.sign([-2, 0, 5]))
print(np.floor([1.5, -1.5]), np.abs([-1, 2]), np.maximum([1, 5], [4, 2]), np.tile([1, 2], 2), np.repeat([1, 2], 3))
print(np.isin([1, 2, 3], [2, 5]), np.allclose([0.1 + 0.2, 1.0], [0.3, 1]), np.allclose(0.3, 0.1 + 0.2))
print(
    np.allclose(np.array([1.0, 1.0]), 1),
    np.isclose(np.array([1.0, 2.0]), 2),
    np.searchsorted(np.array([1, 3, 5]), [2, 5]),
)
print(np.array_equal(np.array([1, 2]), [1, 2]), np.unique([3, 1, 3]), np.clip([1, 5, 9], 2, 6))
a = np.array([1, 2, 3])
print(a + [10, 20, 30], [1, 1, 1] - a, a * (2, 3, 4), a == [1, 0, 3], a < [2, 2, 2], a / [2, 4, 8])
print(np.array([[1.0, 2.0], [3.0, 4.0]]) @ [1.0, 1.0], a.dot([1, 0, 2]))
b = a
a += [1, 1, 1]
print(a, b)
a = a + [1, 1, 1]
print(a, b)
m = np.zeros((2, 3))
np.fill_diagonal(m, 7)
print(m, np.true_divide(np.array([1.0, 3.0]), np.array([2, 4])), m[:, np.newaxis, 0].shape)
print(np.corrcoef(np.array([1, 2, 3]), np.array([1.5, 2.5, 3.5])).round(6))
counts = {"x": 3, "y": [1]}
v = np.zeros(3)
v[0] = counts["x"]
v[1] = counts["x"] / 2
places = {"a": 2}
v[places["a"]] += 1.0
v[places["a"]] += v[1]
v[1] *= 2
print(v)
try:
    np.fill_diagonal(np.zeros(3), 1)
except ValueError as error:
    print(error)
