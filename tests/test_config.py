"""`[tool.batuta]`: what is read, and what is refused with a suggestion."""

from __future__ import annotations

from pathlib import Path

import pytest

from batuta_hooks import config
from batuta_hooks.diagnostics import BatutaError


def load(tmp_path: Path, text: str) -> config.Config:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    return config.load(tmp_path)


def test_defaults_without_a_file(tmp_path: Path) -> None:
    assert config.load(tmp_path) == config.Config(tmp_path)


def test_everything_that_can_be_set(tmp_path: Path) -> None:
    text = """
    [tool.batuta]
    crate = "app-rs"
    source = ["src"]
    include = ["**/*.py"]
    exclude = ["old/*"]
    python = "python3"
    output-format = "json"
    jobs = 3
    [tool.batuta.validate]
    rtol = 1e-6
    seed = 7
    timeout = 5
    output-limit-mb = 10
    args = ["--fast"]
    """
    loaded = load(tmp_path, text)
    assert loaded.crate == "app-rs"
    assert loaded.source == ("src",)
    assert loaded.output_format == "json"
    assert loaded.validate == config.ValidateConfig(1e-6, 7, 5, 10, ("--fast",))


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ('[tool.batuta]\ncrat = "x"', "unknown key `crat`", "did you mean `crate`?"),
        ("[tool.batuta.validate]\ntime-out = 3", "unknown key `time-out`", "did you mean `timeout`?"),
        ("[tool.batuta]\nzzz = 3", "unknown key `zzz`", "known keys: build, crate"),
        ('[tool.batuta]\ncrate = "1x"', "cannot name a crate", ""),
        ('[tool.batuta]\ncrate = "../x"', "cannot name a crate", ""),
        ('[tool.batuta]\ncrate = "fn"', "Rust keyword", ""),
        ('[tool.batuta]\ncrate = "test"', "reserved", ""),
        ('[tool.batuta]\ncrate = "con"', "reserved", ""),
        (f'[tool.batuta]\ncrate = "{"x" * 65}"', "longer than 64", ""),
        ('[tool.batuta]\nsource = ["../other"]', "outside the project", ""),
        ('[tool.batuta]\nsource = ["/etc"]', "outside the project", ""),
        ('[tool.batuta]\nsource = ["C:\\\\x"]', "outside the project", ""),
        ('[tool.batuta]\nsource = "src"', "a list of strings is wanted", ""),
        ('[tool.batuta]\npython = "a\\u0000b"', "null character", ""),
        ("[tool.batuta]\njobs = true", "an integer from 0 to 1024", ""),
        ("[tool.batuta.validate]\ntimeout = -1", "a number from 0.01", ""),
        ("[tool.batuta.validate]\nrtol = nan", "a number from 0 to 1", ""),
        ('[tool.batuta]\noutput-format = "xml"', "none of text, json", ""),
        ("[tool]\nbatuta = 3", "is not a table", ""),
        ("[tool.batuta]\nvalidate = 3", "is not a table", ""),
        ("[tool.batuta", "Expected", ""),
    ],
)
def test_refused(tmp_path: Path, text: str, message: str, advice: str) -> None:
    with pytest.raises(BatutaError) as caught:
        load(tmp_path, text)
    assert message in caught.value.message
    assert advice in caught.value.advice
    assert caught.value.exit_code == 2


def test_a_link_out_of_the_project_is_outside(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "src").symlink_to(tmp_path)
    with pytest.raises(BatutaError, match="outside the project"):
        load(project, '[tool.batuta]\nsource = ["src"]')


def test_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b'[tool.batuta]\ncrate = "\xff"\n')
    with pytest.raises(BatutaError, match="not UTF-8 at byte 23"):
        config.load(tmp_path)


def test_root_is_where_the_table_is(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert config.find_root(inner) == inner
    (tmp_path / "pyproject.toml").write_text("[tool.batuta]\n", encoding="utf-8")
    assert config.find_root(inner) == tmp_path
