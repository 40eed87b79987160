"""The process wrapper: limits, hashes, and nothing left behind."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from pathlib import Path

import pytest

from batuta_hooks import process
from batuta_hooks.diagnostics import BatutaError

posix_only = pytest.mark.skipif(not process.POSIX, reason="process groups are POSIX")


def python(
    code: str, cwd: Path, *, stdin: bytes | None = None, limits: process.Limits | None = None
) -> process.Finished:
    return process.run([sys.executable, "-c", code], cwd=cwd, stdin=stdin, limits=limits)


def test_streams_exit_code_and_stdin(tmp_path: Path) -> None:
    code = "import sys; d = sys.stdin.read(); print(d.upper()); print('e', file=sys.stderr); sys.exit(7)"
    finished = python(code, tmp_path, stdin=b"abc" * 100_000)
    assert finished.returncode == 7
    assert finished.stdout.kept == b"ABC" * 100_000 + os.linesep.encode()
    assert finished.stderr.text.strip() == "e"
    assert finished.stopped == ""
    assert finished.seconds > 0


def test_all_output_is_hashed_and_little_is_kept(tmp_path: Path) -> None:
    limits = process.Limits(keep_bytes=1000)
    finished = python("import sys; sys.stdout.write('x' * 3_000_000)", tmp_path, limits=limits)
    assert finished.stdout.size == 3_000_000
    assert finished.stdout.truncated
    assert len(finished.stdout.kept) == 1000
    assert finished.stdout.sha256 == hashlib.sha256(b"x" * 3_000_000).hexdigest()


def test_too_much_output_stops_the_run(tmp_path: Path) -> None:
    limits = process.Limits(seconds=60, output_bytes=1_000_000, keep_bytes=10)
    finished = python("while True: print('y' * 10000)", tmp_path, limits=limits)
    assert finished.stopped == "output"
    assert finished.returncode != 0


def test_too_long_stops_the_run(tmp_path: Path) -> None:
    finished = python("while True: pass", tmp_path, limits=process.Limits(seconds=0.3))
    assert finished.stopped == "time"


@posix_only
def test_children_of_a_run_end_with_it(tmp_path: Path) -> None:
    code = "import os, sys, time\npid = os.fork()\nif pid == 0:\n    time.sleep(600)\nprint(pid, flush=True)\n"
    finished = python(code, tmp_path)
    child = int(finished.stdout.text)
    for _ in range(200):
        if _gone(child):
            return
        time.sleep(0.01)
    pytest.fail("the child outlived the run")


def _gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{pid}/stat").exists() and " Z " in Path(f"/proc/{pid}/stat").read_text()


@posix_only
def test_peak_memory_is_the_childs_own(tmp_path: Path) -> None:
    big = python("x = bytearray(200 << 20); import time; time.sleep(0.05)", tmp_path).peak_rss
    small = python("import time; time.sleep(0.05)", tmp_path).peak_rss
    assert big is not None
    assert big > 200 << 20
    if sys.platform == "linux":
        own = process.run([sys.executable, "-c", "pass"], cwd=tmp_path)
        assert small is not None
        assert small < 100 << 20
        assert own.returncode == 0


def test_git_variables_are_not_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    monkeypatch.setenv("GIT_DIR", "/x")
    monkeypatch.setenv("GIT_SSH_COMMAND", "ssh -v")
    scrubbed = process.scrubbed_environment({"A": "1"})
    assert "GIT_INDEX_FILE" not in scrubbed
    assert "GIT_DIR" not in scrubbed
    assert scrubbed["GIT_SSH_COMMAND"] == "ssh -v"
    assert scrubbed["A"] == "1"


def test_a_missing_program_is_named(tmp_path: Path) -> None:
    with pytest.raises(BatutaError, match="cannot run no-such-program"):
        process.run(["no-such-program"], cwd=tmp_path)


def test_lines_arrive_while_it_runs(tmp_path: Path) -> None:
    lines: list[bytes] = []
    process.run([sys.executable, "-c", "print('a\\nb')"], cwd=tmp_path, on_stdout_line=lines.append)
    assert [line.strip() for line in lines] == [b"a", b"b"]


def test_a_fault_in_the_line_callback_is_raised(tmp_path: Path) -> None:
    def fail(line: bytes) -> None:
        raise ValueError("callback")

    with pytest.raises(ValueError, match="callback"):
        process.run([sys.executable, "-c", "print(1)"], cwd=tmp_path, on_stdout_line=fail)


@posix_only
def test_our_own_code_can_be_given_a_time_limit() -> None:
    with pytest.raises(TimeoutError, match=r"longer than 0.05 s"), process.time_limit(0.05):
        while True:
            pass
    with process.time_limit(60):
        pass
