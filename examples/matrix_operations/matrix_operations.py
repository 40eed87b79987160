"""A tour of matrix operations: products, element-wise formulas, reductions, shapes."""

import numpy as np


def show(title: str, array: np.ndarray) -> None:
    """Print an array under a title, with its shape."""
    print(f"{title} {array.shape}:")
    print(array)


def rotation(degrees: float) -> np.ndarray:
    """The matrix that turns the plane by an angle."""
    angle = np.radians(degrees)
    return np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])


def normalise_rows(matrix: np.ndarray) -> np.ndarray:
    """Scale each row to length 1."""
    lengths = np.sqrt((matrix**2).sum(axis=1, keepdims=True))
    return matrix / lengths


def main() -> None:
    """Print each operation and its result."""
    a = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    b = np.array([[1.0, 0.5], [0.0, -1.0], [2.0, 0.25]])

    # Products
    show("a @ b", a @ b)
    show("gram", a @ a.T)
    quarter = rotation(90.0) @ np.array([3.0, 4.0])
    print(f"turned by 90 degrees: {quarter[0]:.3f}, {quarter[1]:.3f}")

    # Element-wise: shapes of 2 x 3 and of 3 are broadcast
    weights = np.array([1.0, 10.0, 100.0])
    show("a * weights", a * weights)
    show("a - mean", a - a.mean(axis=0))
    show("where", np.where(a > 2.5, a, 0.0))
    show("rows of length 1", normalise_rows(a))

    # Reductions
    print(f"sum {a.sum()}, mean {a.mean()}, largest {a.max()}, at {a.argmax()}")
    print("columns:", a.sum(axis=0))
    print("rows:", a.sum(axis=1))
    print("spread:", a.std(axis=1))

    # Shapes: a transposed matrix is a view, so the change shows in both
    numbers = np.arange(12).reshape(3, 4)
    turned = numbers.T
    turned[0, 0] = 99
    show("numbers", numbers)
    show("turned", turned)
    show("every second column", numbers[:, ::2])
    show("pairs", numbers.reshape(-1, 2))

    # Integers stay integers
    power = np.array([[1, 1], [1, 0]])
    fibonacci = np.eye(2, dtype=int)
    for _ in range(10):
        fibonacci = fibonacci @ power
    show("fibonacci", fibonacci)


if __name__ == "__main__":
    main()
