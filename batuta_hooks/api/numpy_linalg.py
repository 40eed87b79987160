"""`numpy.linalg`."""

from __future__ import annotations

from batuta_hooks.api.entry import HIGH, Entry, Overload, function, over, refused

SAMPLE_IMPORTS = "import numpy as np"
M, V, W = "np.array([[4.0, 1.0], [1.0, 3.0]])", "np.array([1.0, 2.0])", "np.array([[3.0, 4.0], [6.0, 8.0]])"


def _row(name: str, params: str, overloads: list[Overload], samples: list[str], doc: str) -> Entry:
    return function(f"numpy.linalg.{name}", params, overloads, samples=samples, doc=doc, complexity=HIGH, rtol=1e-9)


def _unary(name: str, result: str, doc: str, rank: str = "") -> Entry:
    return _row(
        name,
        "a",
        [over(f"(a: array[float64]) -> {result}", f"numpy::linalg::{name}", raises=True, rank=rank)],
        [f"np.linalg.{name}({M}){'[1]' if result.startswith('tuple') else ''}"],
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
    refused("numpy.linalg.slogdet", "its result is a named tuple; use np.linalg.det, or keep the function in Python"),
    _unary("cholesky", "array[float64]", "Cholesky factor.", "2"),
    _unary("qr", "tuple[array[float64], array[float64]]", "QR factorisation.", "2"),
    _row(
        "matrix_power",
        "a, n",
        [over("(a: array[float64], n: int) -> array[float64]", "numpy::linalg::matrix_power", raises=True, rank="2")],
        [f"np.linalg.matrix_power({M}, 3)"],
        "Power of a square matrix.",
    ),
    refused("numpy.linalg.svd", "singular values are not supported yet; keep the function in Python"),
    refused("numpy.linalg.eig", "eigenvalues of a general matrix are not supported; keep the function in Python"),
    refused("numpy.linalg.eigh", "eigenvalues are not supported yet; keep the function in Python"),
    refused(
        "numpy.linalg.lstsq",
        "least squares are not supported yet; use np.linalg.solve on the normal equations, "
        "or keep the function in Python",
    ),
)
