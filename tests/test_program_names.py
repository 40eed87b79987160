"""Names of binaries and crates from hostile file names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batuta_hooks.names import binary_name, crate_name, module_ident, package_name_problem, unique_names


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("iris", "iris"),
        ("my script", "my_script"),
        ("2d", "_2d"),
        ("test", "test_"),
        ("build", "build_"),
        ("fn", "fn_"),
        ("naïve", "naive"),
        ("a;rm -rf", "a_rm_-rf"),
        ("-x", "x"),
        ("CON", "CON_"),
        ("main", "main"),
    ],
)
def test_binary_name(stem: str, name: str) -> None:
    assert binary_name(stem) == name


@given(st.text(max_size=100))
def test_every_name_is_one_that_cargo_takes(stem: str) -> None:
    assert package_name_problem(binary_name(stem)) == ""
    assert package_name_problem(crate_name(stem)) == ""
    assert "-" not in module_ident(stem)


@given(st.lists(st.text(max_size=4), max_size=20))
def test_names_are_unique_where_case_does_not_count(stems: list[str]) -> None:
    names = unique_names(stems)
    assert len({name.lower() for name in names}) == len(stems)
    assert all(package_name_problem(name) == "" for name in names)


def test_clashes_are_numbered() -> None:
    assert unique_names(["a b", "a_b", "A_B", "c"]) == ["a_b", "a_b_2", "A_B_3", "c"]


@pytest.mark.parametrize(
    ("name", "ident"),
    [("core", "core"), ("utils", "utils"), ("match", "match_"), ("main", "main_"), ("std", "std_"), ("héllo", "hello")],
)
def test_modules_keep_their_names(name: str, ident: str) -> None:
    assert module_ident(name) == ident
