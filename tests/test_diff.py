"""`batuta transpile --diff`: the whole change, as `git apply` takes it, and nothing on the disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support import Cli, Write

from batuta_hooks import process
from batuta_hooks.commands.diff import unified
from batuta_hooks.crate.write import Change


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def project(write: Write, cli: Cli, tmp_path: Path) -> Path:
    write("pyproject.toml", '[tool.batuta]\ncrate = "app_rs"\n')
    write("a.py", "print('hi')\n", rust='println!("hi");')
    write("b.py", "print('b')\n", rust='println!("b");')
    return tmp_path


def test_nothing_is_written_and_the_patch_is_the_change(project: Path, cli: Cli, write: Write) -> None:
    before = contents(project)
    first = cli("transpile", "--diff")
    assert first.code == 1
    assert "--- /dev/null\n+++ b/app_rs/src/bin/a.rs\n" in first.out
    assert "of the runtime that it brings along" in first.err
    assert contents(project) == before
    assert cli("transpile", "-q").code == 0
    clean = cli("transpile", "--diff")
    assert (clean.code, clean.out) == (0, "")

    write("a.py", "print('ho')\n", rust='println!("ho");')
    (project / "b.py").rename(project / "c.py")
    before = contents(project)
    ran = cli("transpile", "--diff", "-q")
    assert ran.code == 1
    assert ran.err == ""
    assert '-    println!("hi");\n+    println!("ho");\n' in ran.out
    assert "--- a/app_rs/src/bin/b.rs\n+++ /dev/null\n" in ran.out
    assert contents(project) == before
    process.run(["git", "init", "-q"], cwd=project, env=process.scrubbed_environment())
    applied = process.run(
        ["git", "apply", "-"], cwd=project, env=process.scrubbed_environment(), stdin=ran.out.encode()
    )
    assert applied.returncode == 0, applied.stderr.text
    patched = contents(project / "app_rs")
    assert cli("transpile", "-q").code == 0
    now = {path: content for path, content in contents(project / "app_rs").items() if not path.startswith("target/")}
    assert {path for path, content in now.items() if patched.get(path) != content} == set()


def test_other_formats_name_the_files(project: Path, cli: Cli, write: Write) -> None:
    assert cli("transpile", "-q").code == 0
    write("a.py", "print('ho')\n", rust='println!("ho");')
    document = json.loads(cli("transpile", "--diff", "--output-format", "json").out)
    changes = {change["path"]: change["change"] for change in document["changes"]}
    assert changes == {"batuta.lock": "changed", "src/bin/a.rs": "changed"}
    lines = cli("transpile", "--diff", "--output-format", "github").out.splitlines()
    assert lines[1].startswith("::error file=app_rs/src/bin/a.rs,title=stale::it would be changed")
    # The gate sees git's index, where a new file is not yet.
    process.run(["git", "init", "-q"], cwd=project, env=process.scrubbed_environment())
    process.run(["git", "add", "a.py", "b.py"], cwd=project, env=process.scrubbed_environment())
    write("new.py", "print('n')\n", rust='println!("n");')
    assert "new.rs" in cli("transpile", "--diff").out
    assert "new.rs" not in cli("transpile", "--diff", "--check").out
    assert "--hook is there to write" in cli("transpile", "--diff", "--hook").err


def test_odd_ends_of_files() -> None:
    shown = "".join(unified(Change("x", b"a\x0cb\nc", b"a\x0cb\nd"), "out"))
    assert shown.endswith(" a\x0cb\n-c\n\\ No newline at end of file\n+d\n\\ No newline at end of file\n")
