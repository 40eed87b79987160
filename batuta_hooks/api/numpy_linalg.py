"""`numpy.linalg`."""

from __future__ import annotations

from batuta_hooks.api.entry import HIGH, Entry, Overload, exception, function, over, refused

SAMPLE_IMPORTS = "import numpy as np"
SVD = "tuple[array[float64], array[float64], array[float64]]"
TALL = "np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]])"
M, V, W = "np.array([[4.0, 1.0], [1.0, 3.0]])", "np.array([1.0, 2.0])", "np.array([[3.0, 4.0], [6.0, 8.0]])"


def _row(name: str, params: str, overloads: list[Overload], samples: list[str], doc: str) -> Entry:
    named = name in ("eigh", "qr", "slogdet", "svd")
    return function(
        f"numpy.linalg.{name}", params, overloads, samples=samples, doc=doc, complexity=HIGH, rtol=1e-9, named=named
    )


def _unary(row: str, result: str, doc: str, rank: str = "", *, name: str = "a") -> Entry:
    """A function of one matrix, which Python calls `name`."""
    return _row(
        row,
        name,
        [over(f"({name}: array[float64]) -> {result}", f"numpy::linalg::{row}", raises=True, rank=rank)],
        [f"np.linalg.{row}({M}){'[1]' if result.startswith('tuple') else ''}"],
        doc,
    )


ROWS: tuple[Entry, ...] = (
    _row(
        "norm",
        "x, ord=None, axis=None, keepdims=False",
        [
            over("(x: array[float64]) -> float64", "numpy::linalg::norm"),
            over("(x: array[int64]) -> float64", "numpy::linalg::norm(&{x}.astype::<f64>())"),
            over("(x: array[float64], ord: float) -> float64", "numpy::linalg::norm_ord", raises=True),
            over(
                "(x: array[float64], axis: int) -> array[float64]",
                "numpy::linalg::norm_axis({x}, {axis}, false)",
                raises=True,
                rank="drop",
            ),
            over(
                "(x: array[float64], axis: int, keepdims: bool) -> array[float64]",
                "numpy::linalg::norm_axis",
                raises=True,
                rank="same",
            ),
            over(
                "(x: array[float64], ord: float, axis: int) -> array[float64]",
                "numpy::linalg::norm_axis_ord({x}, {ord}, {axis}, false)",
                raises=True,
                rank="drop",
            ),
        ],
        [f"np.linalg.norm({V})", f"np.linalg.norm({V}, 1)", f"np.linalg.norm({W}, axis=1)"],
        "Norms of vectors and matrices.",
    ),
    _row(
        "solve",
        "a, b",
        [
            over(
                "(a: array[float64], b: array[float64]) -> array[float64]",
                "numpy::linalg::solve",
                raises=True,
                rank="matmul",
            )
        ],
        [f"np.linalg.solve({M}, {V})"],
        "Solution of linear equations.",
    ),
    _unary("inv", "array[float64]", "Inverse matrix.", "2"),
    _unary("det", "float64", "Determinant."),
    _unary("slogdet", "tuple[float64, float64]", "Sign and logarithm of the determinant."),
    _unary("cholesky", "array[float64]", "Cholesky factor.", "2"),
    _unary("qr", "tuple[array[float64], array[float64]]", "QR factorisation.", "2"),
    _row(
        "matrix_power",
        "a, n",
        [over("(a: array[float64], n: int) -> array[float64]", "numpy::linalg::matrix_power", raises=True, rank="2")],
        [f"np.linalg.matrix_power({M}, 3)"],
        "Power of a square matrix.",
    ),
    _row(
        "svd",
        "a, full_matrices=True, compute_uv=True",
        [
            over(f"(a: array[float64]{given}) -> {result}", f"numpy::linalg::{rust}", raises=True, rank=rank)
            for given, result, rust, rank in (
                (", full_matrices: bool = True, compute_uv: True = True", SVD, "svd", "2,1,2"),
                (", full_matrices: bool = True, compute_uv: False", "array[float64]", "svdvals({a})", "1"),
            )
        ],
        [
            f"np.linalg.svd({W})[1]",
            f"np.linalg.svd({TALL})[2]",
            f"np.linalg.svd({TALL}, full_matrices=False)[0]",
            f"np.linalg.svd({M}, compute_uv=False)",
        ],
        "Singular value decomposition, within some ULP. Vectors may have other signs where both sides have more than "
        "25 rows and columns, or where singular values are equal or zero.",
    ),
    _unary("svdvals", "array[float64]", "Singular values, within some ULP.", "1", name="x"),
    _unary(
        "eigh",
        "tuple[array[float64], array[float64]]",
        "Eigenvalues and eigenvectors of a symmetric matrix, within some ULP. Vectors of more than 25 rows, and those "
        "of equal eigenvalues, may have other signs.",
        "1,2",
    ),
    _unary("eigvalsh", "array[float64]", "Eigenvalues of a symmetric matrix, within some ULP.", "1"),
    _row(
        "pinv",
        "a, rcond=None",
        [
            over(
                "(a: array[float64], rcond: float = 1e-15) -> array[float64]",
                "numpy::linalg::pinv",
                raises=True,
                rank="2",
            )
        ],
        [f"np.linalg.pinv({TALL}).round(12) + 0.0", f"np.linalg.pinv({M}, 1e-3)"],
        "Pseudo-inverse, within some ULP.",
    ),
    _row(
        "matrix_rank",
        "A, tol=None",
        [over("(A: array[float64], tol: optional[float] = None) -> int64", "numpy::linalg::matrix_rank", raises=True)],
        [f"np.linalg.matrix_rank({W})", f"np.linalg.matrix_rank({M}, 2.5)"],
        "Number of singular values that are not zero.",
    ),
    _unary("cond", "float64", "Condition number in the 2-norm, within some ULP.", name="x"),
    _row(
        "lstsq",
        "a, b, rcond=None",
        [
            over(
                "(a: array[float64], b: array[float64], rcond: optional[float] = None) -> "
                "tuple[array[float64], array[float64], int32, array[float64]]",
                "numpy::linalg::lstsq",
                raises=True,
                rank="last,1,,1",
            )
        ],
        [f"np.linalg.lstsq({TALL}, np.array([1.0, 2.0, 4.0]), rcond=None)[{item}]" for item in range(4)],
        "Least-squares solution of minimum norm, within some ULP.",
    ),
    exception("numpy.linalg.LinAlgError", "A matrix that the operation is not defined for."),
    refused("numpy.linalg.eig", "eigenvalues of a general matrix are not supported; keep the function in Python"),
    refused("numpy.linalg.eigvals", "eigenvalues of a general matrix are not supported; keep the function in Python"),
)
