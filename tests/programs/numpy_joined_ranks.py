"""Ranks of arrays that are made of arrays in lists: their elements can be taken."""

import numpy as np


def centres(points, k):
    found = points[:k].copy()
    for _ in range(3):
        distances = ((points[:, np.newaxis, :] - found[np.newaxis, :, :]) ** 2).sum(axis=2)
        nearest = distances.argmin(axis=1)
        found = np.array([points[nearest == j].mean(axis=0) if np.any(nearest == j) else found[j] for j in range(k)])
    return found


def blobs(middles):
    parts, labels = [], []
    for i, middle in enumerate(middles):
        parts.append(np.asarray(middle) + np.arange(6.0).reshape(3, 2) / 10)
        labels.append(np.full(3, i))
    return np.vstack(parts), np.concatenate(labels)


x, y = blobs([(0, 0), (4, 1), (9, 2)])
print(x[0, 1], y[4], np.round(centres(x, 3), 3)[2, 0])
a = np.array([1.0, 2.0, 3.0])
print(np.concatenate([a, a])[4], np.stack([a, a])[1, 2], np.hstack((a, a))[5], np.concatenate((x, x), axis=1)[0, 3])
print(a[:, np.newaxis].shape, a[None].shape, np.allclose(a, 2), np.allclose(a, [1.0, 2.0, 3.0]), np.allclose(a * 0, 0))
