"""The runtime's lists, sets, dicts and ranges against CPython: long random histories, in CPython's order."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

import pytest
from py_oracle import Session, Step, bounds


def list_step(rng: random.Random, lists: list[list[int]]) -> Step:
    """One random operation on lists, as a command and as Python."""
    at, other = rng.randrange(4), rng.randrange(4)
    xs, ys = lists[at], lists[other]
    value, index = rng.randrange(-5, 6), rng.randrange(-9, 10)
    values = [rng.randrange(-5, 6) for _ in range(rng.randrange(9))]
    part = bounds(rng)
    cut = slice(*part)

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return xs

        return run

    choices: list[Step] = [
        (["new", at, *values], then(lambda: xs.__setitem__(slice(None), values))),
        (["append", at, value], then(lambda: xs.append(value))),
        (["insert", at, index, value], then(lambda: xs.insert(index, value))),
        (["set", at, index, value], then(lambda: xs.__setitem__(index, value))),
        (["del", at, index], then(lambda: xs.__delitem__(index))),
        (["remove", at, value], then(lambda: xs.remove(value))),
        (["reverse", at], then(xs.reverse)),
        (["sort", at, 0], then(xs.sort)),
        (["sort", at, 1], then(lambda: xs.sort(reverse=True))),
        (["sort_key", at, 0], then(lambda: xs.sort(key=lambda x: x % 5))),
        (["sort_key", at, 1], then(lambda: xs.sort(key=lambda x: x % 5, reverse=True))),
        (["clear", at], then(xs.clear)),
        (["setslice", at, *part, other], then(lambda: xs.__setitem__(cut, ys))),
        (["delslice", at, *part], then(lambda: xs.__delitem__(cut))),
        (["get", at, index], lambda: xs[index]),
        (["pop", at], xs.pop),
        (["pop_at", at, index], lambda: xs.pop(index)),
        (["index", at, value, index, index + 5], lambda: xs.index(value, index, index + 5)),
        (["count", at, value], lambda: xs.count(value)),
        (["contains", at, value], lambda: value in xs),
        (["slice", at, *part], lambda: xs[cut]),
        (["add", at, other], lambda: xs + ys),
        (["mul", at, value], lambda: xs * value),
        (["lt", at, other], lambda: xs < ys),
        (["eq", at, other], lambda: xs == ys),
    ]
    if len(xs) + len(ys) < 60:
        choices.append((["extend", at, other], then(lambda: xs.extend(ys))))
        choices.append((["imul", at, value % 3], then(lambda: xs.__imul__(value % 3))))
    return rng.choice(choices)


def set_step(rng: random.Random, sets: list[set[int]], dicts: list[dict[int, int]]) -> Step:
    """One random operation on sets; results are compared in iteration order."""
    at, other = rng.randrange(4), rng.randrange(4)
    xs, ys, keys = sets[at], sets[other], dicts[other]
    size = rng.choice([10, 40, 1000, 2**40, 2**62])
    value = rng.choice([rng.randrange(-size, size), *list(xs)[:3]])
    values = [rng.randrange(-size, size) for _ in range(rng.choice([0, 1, 4, 9, 30, 200]))]
    text = ", ".join(map(str, values))

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return xs

        return run

    def replace(new: set[int]) -> Callable[[], object]:
        def run() -> object:
            xs.clear()
            xs.update(new)
            return xs

        return run

    choices: list[Step] = [
        (["new", at, *values], replace(set(values))),
        (["literal", at, *values], replace({*values})),
        (["add", at, value], then(lambda: xs.add(value))),
        (["add", at, value], then(lambda: xs.add(value))),
        (["discard", at, value], then(lambda: xs.discard(value))),
        (["remove", at, value], then(lambda: xs.remove(value))),
        (["pop", at], xs.pop),
        (["pop", at], xs.pop),
        (["clear", at], then(xs.clear)),
        (["update", at, other], then(lambda: xs.update(ys))),
        (["update_list", at, *values], then(lambda: xs.update(values))),
        (["update_dict", at, other], then(lambda: xs.update(keys))),
        (["iand", at, other], then(lambda: xs.intersection_update(ys))),
        (["isub", at, other], then(lambda: xs.difference_update(ys))),
        (["ixor", at, other], then(lambda: xs.symmetric_difference_update(ys))),
        (["or", at, other], lambda: list(xs | ys)),
        (["and", at, other], lambda: list(xs & ys)),
        (["sub", at, other], lambda: list(xs - ys)),
        (["xor", at, other], lambda: list(xs ^ ys)),
        (["copy", at], lambda: list(xs.copy())),
        (["sub_list", at, *values], lambda: list(xs.difference(values))),
        (["sub_dict", at, other], lambda: list(xs.difference(keys))),
        (["xor_list", at, *values], lambda: list(xs.symmetric_difference(values))),
        (["and_list", at, *values], lambda: list(xs.intersection(values))),
        (["contains", at, value], lambda: value in xs),
        (["le", at, other], lambda: xs <= ys),
        (["disjoint", at, other], lambda: xs.isdisjoint(ys)),
        (["eq", at, other], lambda: xs == ys),
        (["hash", at], lambda: hash(frozenset(xs))),
    ]
    if len(values) > 2:
        choices.append((["constants", at, *values], lambda: list(eval(f"{{{text}}}"))))
    return rng.choice(choices)


def dict_step(rng: random.Random, dicts: list[dict[int, int]]) -> Step:
    """One random operation on dicts."""
    at, other = rng.randrange(4), rng.randrange(4)
    d, e = dicts[at], dicts[other]
    key, value = rng.randrange(-20, 20), rng.randrange(100)
    keys = [rng.randrange(-30, 30) for _ in range(rng.choice([0, 3, 20]))]

    def then(change: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            change()
            return d

        return run

    def fromkeys() -> None:
        d.clear()
        d.update(dict.fromkeys(keys, 7))

    choices: list[Step] = [
        (["set", at, key, value], then(lambda: d.__setitem__(key, value))),
        (["set", at, key, value], then(lambda: d.__setitem__(key, value))),
        (["del", at, key], then(lambda: d.__delitem__(key))),
        (["count", at, key], then(lambda: d.__setitem__(key, d.get(key, 0) + 1))),
        (["update", at, other], then(lambda: d.update(e))),
        (["item", at, key], lambda: d[key]),
        (["get", at, key], lambda: d.get(key)),
        (["get_or", at, key, value], lambda: d.get(key, value)),
        (["pop", at, key], lambda: d.pop(key)),
        (["pop_or", at, key], lambda: d.pop(key, -1)),
        (["popitem", at], d.popitem),
        (["setdefault", at, key, value], lambda: d.setdefault(key, value)),
        (["contains", at, key], lambda: key in d),
        (["or", at, other], lambda: d | e),
        (["copy", at], d.copy),
        (["keys", at], d.keys),
        (["values", at], d.values),
        (["items", at], d.items),
        (["reversed", at], lambda: list(reversed(d))),
        (["eq", at, other], lambda: d == e),
    ]
    if rng.random() < 0.1:
        choices += [(["clear", at], then(d.clear)), (["fromkeys", at, *keys], then(fromkeys))] * 3
    return rng.choice(choices)


@pytest.mark.parametrize("seed", range(8))
def test_histories_of_containers(seed: int) -> None:
    """Each answer depends on all that went before."""
    rng, session = random.Random(seed), Session()
    lists: list[list[int]] = [[] for _ in range(4)]
    sets: list[set[int]] = [set() for _ in range(4)]
    dicts: list[dict[int, int]] = [{} for _ in range(4)]
    steps: dict[str, Callable[[], Step]] = {
        "list": lambda: list_step(rng, lists),
        "set": lambda: set_step(rng, sets, dicts),
        "dict": lambda: dict_step(rng, dicts),
    }
    for _ in range(6000):
        family = rng.choice(["list", "set", "set", "dict"])
        command, compute = steps[family]()
        session.add([family, *command], compute)
    session.check()


def test_ranges() -> None:
    rng, session = random.Random(5), Session()
    for _ in range(1500):
        start, stop, step = rng.randrange(-20, 20), rng.randrange(-20, 20), rng.randrange(-4, 5)
        index, part = rng.randrange(-12, 12), bounds(rng)

        def add(
            operation: str, compute: Callable[..., object], *rest: object, at: object = (start, stop, step)
        ) -> None:
            assert isinstance(at, tuple)
            session.add(["range", operation, *at, *rest], lambda: compute(range(*at)))

        add("list", list)
        add("len", len)
        add("reversed", lambda r: list(reversed(r)))
        add("get", lambda r, index=index: r[index], index)
        add("index", lambda r, index=index: r.index(index), index)
        add("contains", lambda r, index=index: index in r, index)
        add("slice", lambda r, part=part: r[slice(*part)], *part)
        add("hash", lambda r: hash(r) if len(r) > 1 else 0)
    session.check()


def test_hashes_of_tuples_and_order_of_their_sets() -> None:
    rng, session = random.Random(6), Session()
    for _ in range(500):
        values = [rng.choice([rng.randrange(-5, 5), rng.getrandbits(62)]) for _ in range(rng.randrange(2, 30))]
        pair = values[:2]
        for command, answer in [
            (["tuple", *values], hash(tuple(values))),
            (["pair", *pair], hash((pair[0], pair[1]))),
            (["nested", *pair], hash((pair[0], (pair[1], 1.5, True)))),
            (["order", *values], list(set(itertools.pairwise(values)))),
            (["floats", *values], list({value / 4 for value in values})),
        ]:
            session.expect(["hash", *command], repr(answer))
    session.check()
