"""Diagnostics for machines: GitHub's workflow commands and SARIF 2.1.0, whatever names and messages hold."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import Cli, Write

from batuta_hooks import formats
from batuta_hooks.diagnostics import Diagnostic, render_text

# Windows has no such names.
HOSTILE = "a b\n::error::x%0A, 100% c:#?é.py" if os.name == "posix" else "a b, %0A 100% #é.py"
texts = st.text(st.characters(codec="utf-8"), max_size=20)
names = texts.filter(lambda name: name.strip("./") and not name.startswith(("/", "\\")) and "\0" not in name)
diagnostics = st.builds(
    Diagnostic,
    names,
    st.integers(0, 10**6),
    st.integers(0, 10**3),
    st.sampled_from(["unsupported", "stale", "rustc", "new-code"]),
    texts,
    texts,
    st.sampled_from(["error", "warning", "note"]),
)
COMMAND = re.compile(r"::(error|warning|notice) ([^\r\n]*?)::([^\r\n]*)")


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as GitHub's runner reads it."""
    match = COMMAND.fullmatch(line)
    assert match, line
    pairs = [pair.split("=", 1) for pair in match[2].split(",")]
    return match[1], {key: unescaped(value) for key, value in pairs}, unescaped(match[3])


def unescaped(text: str) -> str:
    for escaped, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escaped, char)
    return text


@given(diagnostics)
def test_github_reads_back_what_was_written(found: Diagnostic) -> None:
    rendered = formats.render([found], "github")
    assert rendered.endswith("\n")
    kind, properties, message = parsed(rendered.removesuffix("\n"))
    assert kind == {"note": "notice"}.get(found.severity, found.severity)
    assert properties["file"] == found.path
    assert properties.get("line", "0") == str(found.line)
    assert properties.get("col", "0") == str(found.column)
    assert properties["title"] == found.code
    assert message == found.message + (f"\n{found.advice}" if found.advice else "")


# Of the objects of a SARIF log that batuta writes: the properties that the standard requires, and those it allows.
OBJECTS: dict[str, tuple[set[str], set[str]]] = {
    "log": ({"version", "runs"}, {"$schema"}),
    "run": ({"tool"}, {"results", "columnKind"}),
    "tool": ({"driver"}, set()),
    "driver": ({"name"}, {"version", "rules"}),
    "rule": ({"id"}, {"shortDescription"}),
    "result": ({"message"}, {"ruleId", "ruleIndex", "level", "locations"}),
    "region": (set(), {"startLine", "startColumn"}),
}


def checked(kind: str, value: Any) -> Any:
    required, allowed = OBJECTS[kind]
    assert required <= value.keys() <= required | allowed, (kind, value)
    return value


def assert_sarif(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Check a log by the rules of SARIF 2.1.0 for the objects in it; returns its results."""
    assert checked("log", document)["version"] == "2.1.0"
    (run,) = document["runs"]
    driver = checked("driver", checked("tool", checked("run", run)["tool"])["driver"])
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    rules = [checked("rule", rule)["id"] for rule in driver["rules"]]
    assert len(set(rules)) == len(rules)
    assert all(rule["shortDescription"].keys() == {"text"} for rule in driver["rules"])
    for result in run["results"]:
        assert checked("result", result)["level"] in ("none", "note", "warning", "error")
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["message"].keys() == {"text"}
        for location in result["locations"]:
            assert location.keys() == {"physicalLocation"}
            place = location["physicalLocation"]
            assert {"artifactLocation"} <= place.keys() <= {"artifactLocation", "region"}
            # A URI reference: nothing but the characters that RFC 3986 allows.
            assert re.fullmatch(
                r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-F]{2})+", place["artifactLocation"]["uri"]
            )
            region = checked("region", place.get("region", {}))
            assert all(isinstance(number, int) and number >= 1 for number in region.values())
    results: list[dict[str, Any]] = run["results"]
    return results


@given(st.lists(diagnostics, max_size=4))
def test_sarif_is_sarif_and_names_the_files(found: list[Diagnostic]) -> None:
    results = assert_sarif(json.loads(formats.render(found, "sarif")))
    assert len(results) == len(found)
    for diagnostic, result in zip(found, results, strict=True):
        uri = urlsplit(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        assert (uri.scheme, uri.netloc, uri.query, uri.fragment) == ("", "", "", "")
        assert unquote_to_bytes(uri.path) == os.fsencode(diagnostic.path)
        assert result["message"]["text"].startswith(diagnostic.message)


@given(diagnostics)
def test_text_gives_a_name_no_line_of_its_own(found: Diagnostic) -> None:
    first = render_text(found).split("\n")[0]
    assert f"[{found.code}]: " in first


def test_every_format_survives_bytes_that_are_no_text() -> None:
    found = Diagnostic(os.fsdecode(b"a\xff.py"), 1, 1, "syntax", "bad \udcff")
    for output_format in formats.OUTPUT_FORMATS:
        if output_format != "text":
            formats.render([found], output_format).encode()
    (result,) = assert_sarif(formats.sarif([found]))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%FF.py"


def test_paths_are_from_the_top_of_the_working_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    found = Diagnostic("a.py", 3, 0, "stale", "changed")
    assert parsed(formats.github(found))[1]["file"] == "sub/a.py"
    (result,) = assert_sarif(formats.sarif([found]))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "sub/a.py"


@pytest.mark.parametrize("verb", ["transpile", "build", "validate"])
def test_verbs_annotate_a_file_of_any_name(verb: str, cli: Cli, write: Write) -> None:
    write(f"src/{HOSTILE}", "x = 1\n# refuse: no\n")
    ran = cli(verb, "src", "--out", "out", "--output-format", "github")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert [parsed(line)[1]["file"] for line in lines] == [f"src/{HOSTILE}"]
    assert not any(line.startswith("::") for line in ran.err.splitlines())
    log = json.loads(cli(verb, "src", "--out", "out", "--output-format", "sarif").out)
    assert [result["ruleId"] for result in assert_sarif(log)] == ["unsupported"]
    shown = cli(verb, "src", "--out", "out")
    assert not any(line.startswith("::") for line in (shown.out + shown.err).splitlines())


def test_check_in_every_format(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("pyproject.toml", '[tool.batuta]\ncrate = "app_rs"\n')
    write("a.py", "print('hi')\n", rust='println!("hi");')
    assert cli("transpile", "-q").code == 0
    check = ("transpile", "--check", "--all", "--output-format")
    assert cli(*check, "github").out == ""
    assert assert_sarif(json.loads(cli(*check, "sarif").out)) == []
    assert json.loads(cli(*check, "json").out) == {"schema": 1, "diagnostics": []}
    write("a.py", "print('ho')\n", rust='println!("ho");')
    (tmp_path / "below").mkdir()
    ran = cli(*check, "github", cwd=tmp_path / "below", env={"GITHUB_WORKSPACE": str(tmp_path)})
    assert ran.code == 1
    kind, properties, message = parsed(ran.out.rstrip("\n"))
    assert (kind, properties) == ("error", {"file": "a.py", "title": "stale"})
    assert message.startswith("changed since it was migrated\n")
    (result,) = assert_sarif(json.loads(cli(*check, "sarif").out))
    assert result["ruleId"] == "stale"
    (found,) = json.loads(cli(*check, "json").out)["diagnostics"]
    assert (found["path"], found["code"]) == ("a.py", "stale")
