"""Calls of geo.grids with arrays of all kinds, printed; native and as Python they must print the same."""

import warnings

import numpy as np
from geo import grids

warnings.simplefilter("always")
rng = np.random.default_rng(7)
flat = rng.normal(size=9)
square = rng.normal(size=(3, 4))


class Sub(np.ndarray):
    pass


def frozen(x):
    x = x.copy()
    x.flags.writeable = False
    return x


def overlapping():
    x = flat.copy()
    return x[:-1], x[1:]


ARRAYS = {
    "flat": lambda: flat.copy(),
    "square": lambda: square.copy(),
    "fortran": lambda: np.asfortranarray(square),
    "strided": lambda: flat.copy()[::2],
    "reversed": lambda: flat.copy()[::-1],
    "column": lambda: square.copy()[:, 1],
    "cube": lambda: np.arange(24.0).reshape(2, 3, 4)[:, ::2, ::-1],
    "empty": lambda: np.array([]),
    "rank 0": lambda: np.array(2.5),
    "broadcast": lambda: np.broadcast_to(np.array([1.0, 2.0]), (3, 2)),
    "frozen": lambda: frozen(flat),
    "nan": lambda: np.array([1.0, np.nan, -0.0, np.inf]),
    "int64": lambda: np.arange(9).reshape(3, 3),
    "int32": lambda: np.arange(6, dtype=np.int32)[::2],
    "float32": lambda: np.array([1.5, 0.0, -2.25], dtype=np.float32),
    "uint8": lambda: np.array([[1, 200], [100, 101]], dtype=np.uint8),
    "bool": lambda: np.array([True, False, True]),
    "bad bool": lambda: np.array([0, 1, 2, 255], dtype=np.uint8).view(np.bool_),
    "swapped": lambda: flat.astype(">f8"),
    "unaligned": lambda: np.frombuffer(b"x" + flat.tobytes(), dtype=np.uint8)[1:].view(np.float64),
    "field": lambda: np.array([(1.0, 2), (3.0, 4)], dtype=[("a", "f8"), ("b", "i4")])["a"],
    "subclass": lambda: flat.copy().view(Sub),
    "masked": lambda: np.ma.array([1.0, 2.0, 3.0], mask=[0, 1, 0]),
    "list": lambda: [1.0, 2.0],
}
CALLS = {
    name: (lambda f: lambda x: f(x))(getattr(grids, name))
    for name in "doubled norm largest smooth trace whole bright count tail flipped both same".split()
} | {
    "shift": lambda x: grids.shift(x, 0.5),
    "clear_below": lambda x: grids.clear_below(x, 0.0, 3),
    "clear_below fails": lambda x: grids.clear_below(x, 0.0, 30),
    "ratio": lambda x: grids.ratio(x, x - x),
    "copy_into": lambda x: grids.copy_into(x * 2, x),
    "work": lambda x: grids.work(x, 2),
}


def show(value):
    if isinstance(value, tuple):
        return [show(item) for item in value]
    if isinstance(value, np.ndarray):
        layout = (value.dtype.str, value.shape, value.strides if value.size else "", value.flags.writeable)
        return type(value).__name__, *layout, value.tolist()
    return type(value).__name__, repr(value)


def run(label, call, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = call(*args)
            kept = [result is arg or np.may_share_memory(result, arg) for arg in args if isinstance(result, np.ndarray)]
            print(label, show(result), kept)
        except Exception as error:
            print(label, type(error), error)
    print("   ", [show(arg) for arg in args], [str(warning.message) for warning in caught])


for name, make in ARRAYS.items():
    for called, call in CALLS.items():
        run(f"{name} {called}", call, make())
run("overlapping", grids.copy_into, *overlapping())
x = flat.copy()
run("itself", grids.copy_into, x, x)
kept = grids.doubled(flat)
del x
for _ in range(50):
    other = grids.doubled(rng.normal(size=1000))
print(kept.tolist() == (flat * 2).tolist(), other.size)
kept += 1.0
print(grids.doubled(grids.doubled(kept)).sum() == 4 * kept.sum())
