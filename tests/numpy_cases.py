"""Random NumPy operations and what NumPy makes of them: `python tests/numpy_cases.py FAMILY COUNT SEED`.

Runs in a process of its own, because the environment variables that make NumPy use the C library's functions must be
set before NumPy is imported. Prints one JSON list `[line for the probe, expected]` a line.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

warnings.simplefilter("ignore")

Case = tuple[str, str]
NAMES = {
    "float64": "f8",
    "float32": "f4",
    "int64": "i8",
    "int32": "i4",
    "uint8": "u1",
    "bool": "b1",
    "complex128": "c16",
}
WORDS = {"f8": "u8", "f4": "u4", "i8": "u8", "i4": "u4", "u1": "u1", "b1": "u1"}


def bits(array: np.ndarray) -> str:
    """The elements in C order as hexadecimal bits."""
    array = np.ascontiguousarray(array).ravel()
    if array.dtype == np.complex128:
        return ",".join(f"{bits(x.real)}:{bits(x.imag)}" for x in array)
    return ",".join(f"{word:x}" for word in array.view(WORDS[NAMES[array.dtype.name]]).tolist())


def encode(array: Any, views: str = "") -> str:
    """An array as the probe reads and writes it."""
    array = np.asarray(array)
    text = f"{NAMES[array.dtype.name]}|{','.join(map(str, array.shape))}|{bits(array)}"
    return f"{text}|{views}" if views else text


def outcome(compute: Callable[[], Any]) -> str:
    """The result of `compute` as the probe prints it."""
    try:
        result = compute()
    except Exception as error:
        name = type(error).__name__
        module = type(error).__module__
        return f"!{name if module == 'builtins' else f'{module}.{name}'}: {error}"
    return result.replace("\n", "\\n") if isinstance(result, str) else encode(result)


class Draw:
    """Random arrays and the views on them."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)

    def one_of(self, *items: Any) -> Any:
        """One of the items."""
        return items[int(self.rng.integers(len(items)))]

    def shape(self, rank: int | None = None, most: int = 6) -> tuple[int, ...]:
        """A shape, sometimes with empty axes."""
        rank = int(self.rng.integers(0, 4)) if rank is None else rank
        low = 0 if self.rng.random() < 0.05 else 1
        return tuple(int(n) for n in self.rng.integers(low, most + 1, rank))

    def values(self, shape: tuple[int, ...], dtype: str) -> np.ndarray:
        """Elements of one of several characters."""
        kind = int(self.rng.integers(6))
        if dtype in ("float64", "float32", "complex128"):
            data = self.floats(shape, kind)
            if dtype == "complex128":
                data = data + 1j * self.floats(shape, int(self.rng.integers(6)))
            return data.astype(dtype)
        if dtype == "bool":
            return self.rng.random(shape) < 0.5
        high = 200 if dtype == "uint8" else self.one_of(5, 100, 1000, 2**31 - 1)
        low = 0 if dtype == "uint8" else -high if kind % 2 else 0
        return self.rng.integers(low, high, shape).astype(dtype)

    def floats(self, shape: tuple[int, ...], kind: int) -> np.ndarray:
        """Floats: plain, wide, rounded, special."""
        data = self.rng.standard_normal(shape)
        if kind == 1:
            data = data * 10.0 ** self.rng.integers(-8, 12, shape)
        elif kind == 2:
            data = np.round(data * 10, int(self.rng.integers(0, 3)))
        elif kind == 3:
            data = np.where(
                self.rng.random(shape) < 0.2, self.rng.choice([np.nan, np.inf, -np.inf, 0.0, -0.0], shape), data
            )
        elif kind == 4:
            data = self.rng.integers(-50, 50, shape).astype(float)
        elif kind == 5:
            data = data * 10.0 ** int(self.rng.integers(-12, 20))
        return np.asarray(data)

    def array(self, dtype: str, shape: tuple[int, ...] | None = None, most: int = 6) -> tuple[np.ndarray, str]:
        """An array, perhaps as a strided view, and its text."""
        shape = self.shape(most=most) if shape is None else shape
        view = self.one_of("", "", "T", "step", "reverse") if shape else ""
        if view == "T":
            base = self.values(shape[::-1], dtype)
            return base.T, encode(base, "T")
        if view == "step":
            base = self.values((*shape[:-1], shape[-1] * 2), dtype)
            return base[..., ::2], encode(base, "...&sl=::2")
        if view == "reverse":
            base = self.values(shape, dtype)
            return base[::-1], encode(base, "sl=::-1")
        base = self.values(shape, dtype)
        return base, encode(base)


def printing(draw: Draw) -> Case:
    """`str` and `repr` of any array."""
    dtype = draw.one_of("float64", "float64", "float64", "float32", "int64", "int32", "uint8", "bool", "complex128")
    most = draw.one_of(3, 6, 30)
    shape = draw.shape(draw.one_of(1, 1, 2, 2, 3, 4), most)
    if draw.rng.random() < 0.1:
        shape = draw.one_of((1001,), (40, 30), (2, 600), (1500, 1), (7, 8, 30), (5, 5, 5, 9))
    array, text = draw.array(dtype, shape)
    how = draw.one_of("str", "repr")
    return f"{how}\t{text}", outcome(lambda: str(array) if how == "str" else repr(array))


REDUCTIONS = ("sum", "prod", "mean", "var", "std", "min", "max", "argmin", "argmax", "any", "all", "cumsum", "median")
AXIS_REDUCTIONS = (
    "sum",
    "prod",
    "mean",
    "var",
    "std",
    "min",
    "max",
    "argmin",
    "argmax",
    "any",
    "all",
    "cumsum",
    "cumprod",
    "diff",
    "median",
)


def reductions(draw: Draw) -> Case:
    """Reductions over everything and along axes."""
    dtype = draw.one_of("float64", "float64", "float32", "int64", "int32", "bool")
    rank = int(draw.rng.integers(1, 4))
    most = draw.one_of(5, 20, 300 if rank < 3 else 20, 3000 if rank == 1 else 20)
    array, text = draw.array(dtype, draw.shape(rank, most))
    if draw.rng.random() < 0.4:
        name = draw.one_of(*REDUCTIONS)
        return f"{name}\t{text}", outcome(lambda: getattr(np, name)(array))
    name, axis = draw.one_of(*AXIS_REDUCTIONS), int(draw.rng.integers(-rank, rank))
    if name == "diff" and dtype == "bool":
        name = "sum"
    options: dict[str, Any] = {"ddof": 1} if name == "var" else {}
    keep = ""
    if name in ("sum", "prod", "mean", "var", "std", "min", "max") and draw.rng.random() < 0.5:
        options["keepdims"], keep = True, "keep"
    probe = name if name == "diff" else f"{name}_axis"
    return f"{probe}\t{text}\t{axis}\t{keep}", outcome(lambda: getattr(np, name)(array, axis=axis, **options))


UNARY = (
    "abs",
    "negative",
    "sign",
    "square",
    "sqrt",
    "exp",
    "log",
    "log10",
    "sin",
    "cos",
    "tanh",
    "arctan",
    "log1p",
    "expm1",
)
FLOAT_UNARY = (*UNARY, "floor", "ceil", "rint")
BINARY = (
    "add", "subtract", "multiply", "divide", "floor_divide", "remainder", "minimum", "maximum",
    "equal", "not_equal", "less", "less_equal", "greater", "greater_equal", "power", "iadd",
)  # fmt: skip


def ufuncs(draw: Draw) -> Case:
    """Unary and binary ufuncs with broadcasting."""
    if draw.rng.random() < 0.4:
        dtype = draw.one_of("float64", "float64", "int64", "int32")
        array, text = draw.array(dtype)
        name = draw.one_of(*(FLOAT_UNARY if dtype == "float64" else UNARY))
        return f"{name}\t{text}", outcome(lambda: getattr(np, name)(array))
    name = draw.one_of(*BINARY)
    dtype = draw.one_of("float64", "float64", "float32", "int64", "int32")
    if name == "power":
        dtype = draw.one_of("float64", "int64")
    shape = draw.shape()
    other = tuple(n if draw.rng.random() < 0.7 else 1 for n in shape)[int(draw.rng.integers(0, len(shape) + 1)) :]
    if draw.rng.random() < 0.05:
        other = draw.shape()
    (a, a_text), (b, b_text) = draw.array(dtype, shape), draw.array(dtype, other)
    if name == "iadd":
        a, a_text = np.array(a), encode(a)
        return f"iadd\t{a_text}\t{b_text}", outcome(lambda: a.__iadd__(b))
    return f"{name}\t{a_text}\t{b_text}", outcome(lambda: getattr(np, name)(a, b))


def indexing(draw: Draw) -> Case:
    """Index expressions, read and assigned."""
    dtype = draw.one_of("float64", "int64", "bool")
    shape = draw.shape(int(draw.rng.integers(1, 4)), 5)
    array, text = draw.array(dtype, shape)
    parts: list[str] = []
    index: list[Any] = []
    axis, ellipsis = 0, False
    while axis < len(shape) and (not parts or draw.rng.random() < 0.75):
        kind = draw.one_of("at", "slice", "slice", "new", "ellipsis", "mask", "take", "take")
        n = shape[axis]
        if kind == "at":
            i = int(
                draw.rng.integers(-n - (draw.rng.random() < 0.05), n + 1 if draw.rng.random() < 0.05 else max(n, 1))
            )
            parts.append(f"at={i}")
            index.append(i)
            axis += 1
        elif kind == "slice":
            bounds = [None if draw.rng.random() < 0.4 else int(draw.rng.integers(-n - 2, n + 3)) for _ in range(2)]
            step = draw.one_of(None, None, 1, 2, -1, -2, 3)
            index.append(slice(bounds[0], bounds[1], step))
            parts.append("sl=" + ":".join("" if v is None else str(v) for v in (*bounds, step)))
            axis += 1
        elif kind == "new":
            parts.append("new")
            index.append(None)
        elif kind == "ellipsis" and not ellipsis:
            parts.append("...")
            index.append(Ellipsis)
            ellipsis = True
            axis += int(draw.rng.integers(0, 2))
        elif kind == "mask":
            mask = draw.rng.random(n if draw.rng.random() < 0.97 else n + 1) < 0.5
            parts.append("mask=" + encode(mask).replace("|", "/"))
            index.append(mask)
            axis += 1
        elif kind == "take":
            picks = draw.rng.integers(-n, max(n, 1), draw.one_of((2,), (3,), (2, 2), (1,)))
            parts.append("take=" + encode(picks).replace("|", "/"))
            index.append(picks)
            axis += 1
    expression = "&".join(parts) or "..."
    key = tuple(index) or Ellipsis
    if draw.rng.random() < 0.6:
        return f"index\t{text}\t{expression}", outcome(lambda: array[key])
    target = np.array(array)
    try:
        selected = target[key].shape
    except IndexError:
        selected = ()
    value = draw.values(selected[int(draw.rng.integers(0, len(selected) + 1)) :], dtype)

    def assign() -> np.ndarray:
        target[key] = value
        return target

    return f"setindex\t{encode(target)}\t{expression}\t{encode(value)}", outcome(assign)


def shapes(draw: Draw) -> Case:
    """Reshaping, joining, sorting."""
    dtype = draw.one_of("float64", "int64", "int32", "bool")
    shape = draw.shape(int(draw.rng.integers(1, 4)))
    array, text = draw.array(dtype, shape)
    axis = int(draw.rng.integers(-len(shape), len(shape) + (draw.rng.random() < 0.05)))
    name = draw.one_of(
        "reshape", "ravel", "flip", "roll", "sort", "argsort", "unique", "concatenate", "stack", "repeat", "tile"
    )
    if name == "reshape":
        target = draw.one_of((-1,), (array.size,), (1, -1), (-1, 2), (2, -1), shape[::-1], (3, 4))
        return f"reshape\t{text}\t{','.join(map(str, target))}", outcome(lambda: array.reshape(target))
    if name in ("ravel", "unique"):
        return f"{name}\t{text}", outcome(lambda: getattr(np, name)(array))
    if name in ("concatenate", "stack"):
        other = shape if draw.rng.random() < 0.9 else draw.shape(len(shape))
        b, b_text = draw.array(dtype, other)
        return f"{name}\t{text}\t{b_text}\t{axis}", outcome(lambda: getattr(np, name)([array, b], axis=axis))
    if name in ("roll", "repeat", "tile"):
        count = int(draw.rng.integers(0, 4))
        return f"{name}\t{text}\t{count}", outcome(lambda: getattr(np, name)(array, count))
    return f"{name}\t{text}\t{axis}", outcome(lambda: getattr(np, name)(array, axis=axis))


def products(draw: Draw) -> Case:
    """Integer products (exact)."""
    k = int(draw.rng.integers(1, 6))
    a_shape = draw.one_of((k,), (3, k), (2, 4, k), (1, 2, k))
    b_shape = draw.one_of((k,), (k, 2), (k, 3), (2, k, 3), (k + 1,))
    (a, a_text), (b, b_text) = draw.array("int64", a_shape), draw.array("int64", b_shape)
    name = draw.one_of("matmul", "dot", "outer")
    return f"{name}\t{a_text}\t{b_text}", outcome(lambda: getattr(np, name)(a, b))


def linear(draw: Draw) -> Case:
    """Products, factorisations and the like of well-conditioned float matrices: compared to a tolerance."""
    n, m = (int(v) for v in draw.rng.integers(1, draw.one_of(5, 12, 40), 2))
    a = draw.rng.standard_normal((n, n)) + np.eye(n) * n
    b = draw.rng.standard_normal((n, m))
    name = draw.one_of("matmul", "dot", "solve", "inv", "det", "cholesky", "qr_r", "qr_q", "norm", "cov", "corrcoef")
    if name in ("matmul", "dot", "solve"):
        compute: Any = {"matmul": np.matmul, "dot": np.dot, "solve": np.linalg.solve}[name]
        return f"{name}\t{encode(a)}\t{encode(b)}", outcome(lambda: compute(a, b))
    if name == "cholesky":
        a = a @ a.T
    if name in ("cov", "corrcoef", "qr_r", "qr_q"):
        a = draw.rng.standard_normal((n, m + 2))
    calls: dict[str, Callable[[np.ndarray], Any]] = {
        "inv": np.linalg.inv, "det": np.linalg.det, "cholesky": np.linalg.cholesky, "norm": np.linalg.norm,
        "qr_r": lambda x: np.linalg.qr(x)[1], "qr_q": lambda x: np.linalg.qr(x)[0],
        "cov": np.cov, "corrcoef": np.corrcoef,
    }  # fmt: skip
    return f"{name}\t{encode(a)}", outcome(lambda: calls[name](a))


def stream_cases(count: int, seed: int) -> Iterator[Case]:
    """Draws of both random APIs."""
    for api in ("RandomState", "Generator"):
        for method in ("random", "standard_normal", "normal", "uniform", "exponential", "permutation", "shuffle"):
            rng = np.random.RandomState(seed) if api == "RandomState" else np.random.default_rng(seed)
            n = count // 10 if method in ("permutation", "shuffle") else count
            yield f"random\t{api}\t{method}\t{seed}\t{n}", outcome(partial(stream, rng, method, n))
        for low, high in (
            (0, 2),
            (0, 10),
            (-5, 1000),
            (0, 2**31 - 1),
            (0, 2**32),
            (-(2**40), 2**50),
            (-(2**63), 2**63 - 1),
        ):
            rng = np.random.RandomState(seed) if api == "RandomState" else np.random.default_rng(seed)
            draw = rng.randint if isinstance(rng, np.random.RandomState) else rng.integers
            n = count // 10
            yield f"random\t{api}\tintegers\t{seed}\t{n}\t{low}\t{high}", outcome(partial(draw, low, high, n))
        for method, n, population in (
            ("choice", 500, 37), ("choice_distinct", 20, 50), ("choice_distinct", 5, 100000),
            ("choice_distinct", 5000, 20000),
            ("choice_p", 500, 12), ("choice_p_distinct", 9, 12), ("choice_distinct", 5, 3),
        ):  # fmt: skip
            rng = np.random.RandomState(seed) if api == "RandomState" else np.random.default_rng(seed)
            p = np.arange(1.0, population + 1.0) / np.arange(1.0, population + 1.0).sum() if "_p" in method else None
            replace = not method.endswith("distinct")
            line = f"random\t{api}\t{method}\t{seed}\t{n}\t{population}"
            yield line, outcome(partial(rng.choice, population, n, replace=replace, p=p))


def stream(rng: Any, method: str, count: int) -> Any:
    """`count` draws of one method."""
    if method == "shuffle":
        rows = np.arange(count * 3).reshape(count, 3)
        rng.shuffle(rows)
        return rows
    if method == "permutation":
        return rng.permutation(count)
    parameters = {"normal": (1.5, 2.5), "uniform": (-3.0, 4.5), "exponential": (2.0,)}.get(method, ())
    return getattr(rng, method)(*parameters, count)


FAMILIES = {
    "printing": printing, "reductions": reductions, "ufuncs": ufuncs, "indexing": indexing, "shapes": shapes,
    "products": products, "linear": linear,
}  # fmt: skip


def main(family: str, count: int, seed: int) -> None:
    """Print the cases of a family."""
    if family == "random":
        cases: Iterator[Case] = stream_cases(count, seed)
    else:
        draw = Draw(seed)
        cases = (FAMILIES[family](draw) for _ in range(count))
    for case in cases:
        print(json.dumps(case))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
