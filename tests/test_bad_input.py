"""Bad input: a clear error of a few lines, the right exit code, nothing half-written, nothing lost."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from support import FAKE, ROOT, Cli, Ran, Write

from batuta_hooks import process

posix_only = pytest.mark.skipif(not process.POSIX, reason="signals and permissions are POSIX")


def assert_clear(ran: Ran, code: int, *words: str) -> None:
    """A few lines, no traceback, the words that help."""
    said = ran.err + ran.out
    assert ran.code == code, said
    assert "Traceback" not in said
    assert len([line for line in ran.err.splitlines() if not line.startswith("batuta: transpile")]) <= 9, ran.err
    for word in words:
        assert word in said, f"{word!r} is not in {said!r}"


def test_syntax_error(cli: Cli, write: Write) -> None:
    write("a.py", "x = 1\nprint('a'\n")
    assert_clear(cli("migrate", "a.py", "--out", "out"), 1, "a.py:2:6", "never closed", "    2 | print('a'", "^")


def test_not_utf8(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"print('\xff')\n")
    assert_clear(cli("migrate", "a.py", "--out", "out"), 1, "a.py", "not a text file", "save it as UTF-8")


def test_missing_path(cli: Cli, tmp_path: Path) -> None:
    assert_clear(cli("migrate", "gone.py", "--out", "out"), 2, "gone.py: no such file or folder")
    assert not (tmp_path / "out").exists()


def test_no_cargo(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "print(1)\n", rust='println!("1");')
    env = {"PATH": str(tmp_path / "nothing"), "CARGO_HOME": str(tmp_path / "nothing"), "HOME": str(tmp_path)}
    ran = cli("migrate", "a.py", "--out", "out", env=env)
    assert_clear(ran, 2, "cargo is not installed", "https://sh.rustup.rs")


def test_cargo_too_old(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "print(1)\n", rust='println!("1");')
    cargo = tmp_path / "bin" / "cargo"
    cargo.parent.mkdir()
    cargo.write_text("#!/bin/sh\necho 'cargo 1.70.0 (abc 2023-01-01)'\ntest \"$1\" = --version\n")
    cargo.chmod(0o755)
    ran = cli("migrate", "a.py", "--out", "out", env={"PATH": f"{cargo.parent}:{os.environ['PATH']}"})
    assert_clear(ran, 2, "cargo 1.70 is too old", "rustup update")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("error: failed to write x: No space left on device (os error 28)", ["the disk is full", "CARGO_TARGET_DIR"]),
        (
            "error: failed to parse manifest\n\nCaused by:\n  broken",
            ["failed to parse manifest: broken", "cargo build"],
        ),
    ],
)
def test_cargo_fails(cli: Cli, write: Write, tmp_path: Path, said: str, words: list[str]) -> None:
    write("a.py", "print(1)\n", rust='println!("1");')
    cargo = tmp_path / "bin" / "cargo"
    cargo.parent.mkdir()
    (tmp_path / "said").write_text(said)
    version = "case $1 in --version) echo cargo 1.99.0; exit 0;; esac"
    cargo.write_text(f"#!/bin/sh\n{version}\ncat {tmp_path}/said >&2\nexit 101\n")
    cargo.chmod(0o755)
    ran = cli("migrate", "a.py", "--out", "out", env={"PATH": f"{cargo.parent}:{os.environ['PATH']}"})
    assert_clear(ran, 2, *words)


def test_no_network_and_an_empty_cache(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "print(1)\n", rust='println!("1");')
    home = tmp_path / "cargo-home"
    home.mkdir()
    # A registry on a port that nobody listens on: what no network looks like, and quick to fail.
    (home / "config.toml").write_text(
        '[source.crates-io]\nreplace-with = "gone"\n'
        '[source.gone]\nregistry = "sparse+http://127.0.0.1:9/"\n[net]\nretry = 0\n'
    )
    env = {"CARGO_HOME": str(home), "CARGO_TARGET_DIR": str(tmp_path / "target"), "RUSTUP_HOME": rustup_home()}
    ran = cli("migrate", "a.py", "--out", "out", env={**env, "PATH": os.environ["PATH"]})
    assert_clear(ran, 2, "cannot download", "connect once and run the same command again")


def rustup_home() -> str:
    return os.environ.get("RUSTUP_HOME") or str(Path.home() / ".rustup")


@pytest.mark.parametrize("out", ["file/out", "/proc/out"])
def test_output_that_cannot_be_written(cli: Cli, write: Write, out: str) -> None:
    write("file", "not a folder")
    write("a.py", "print(1)\n", rust='println!("1");')
    assert_clear(cli("migrate", "a.py", "--out", out), 2, "cannot be written", "--out")


def test_output_holds_a_hand_edited_file(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "print(1)\n", rust='println!("1");')
    assert cli("transpile", "a.py", "--out", "out", "--crate", "x").code == 0
    edited = tmp_path / "out/src/bin/a.rs"
    edited.write_text("// mine\n" + edited.read_text())
    write("a.py", "print(2)\n", rust='println!("2");')
    ran = cli("transpile", "a.py", "--out", "out", "--crate", "x")
    assert_clear(ran, 2, "out/src/bin/a.rs was edited by hand", "--force", "move the edit")
    assert edited.read_text().startswith("// mine\n")
    assert cli("transpile", "a.py", "--out", "out", "--crate", "x", "--force").code == 0
    assert 'println!("2")' in edited.read_text()


def test_output_is_someone_elses_crate(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "print(1)\n", rust='println!("1");')
    write("out/Cargo.toml", "[package]\n")
    assert_clear(cli("migrate", "a.py", "--out", "out"), 2, "that batuta did not write")
    assert (tmp_path / "out/Cargo.toml").read_text() == "[package]\n"


def test_output_is_the_sources_folder(cli: Cli, write: Write) -> None:
    write("src/a.py", "print(1)\n")
    assert_clear(cli("migrate", "src", "--out", "src"), 2, "holds the Python sources")


def test_a_program_that_raises_is_compared(cli: Cli, write: Write) -> None:
    write("src/a.py", "print(1)\n{}['k']\n", rust='println!("1"); eprintln!("KeyError: \'k\'"); std::process::exit(1);')
    write("src/b.py", "raise ValueError('x')\n", rust='eprintln!("ValueError: y"); std::process::exit(1);')
    ran = cli("migrate", "src", "--out", "out", "--output-format", "json")
    assert ran.programs["a.py"]["outcome"] == "equal"
    assert ran.programs["b.py"]["outcome"] == "different"
    assert "Python raises 'ValueError: x', Rust 'ValueError: y'" in ran.programs["b.py"]["reason"]


def test_a_program_that_never_ends(cli: Cli, write: Write) -> None:
    write("a.py", "while True: pass\n", rust="loop {}")
    ran = cli("migrate", "a.py", "--out", "out", "--timeout", "0.5")
    assert_clear(ran, 1, "a.py", "Python did not end within 0.5 s", "--timeout")


def test_rust_that_never_ends(cli: Cli, write: Write) -> None:
    write("a.py", "print(1)\n", rust="loop {}")
    assert_clear(cli("migrate", "a.py", "--out", "out", "--timeout", "0.5"), 1, "the Rust did not end within 0.5 s")


def test_a_program_that_prints_100_mb(cli: Cli, write: Write) -> None:
    python = "import sys\nfor i in range(100):\n    sys.stdout.write('x' * 1_000_000)\n"
    rust = 'let s = "x".repeat(1_000_000); for _ in 0..100 { print!("{s}"); }'
    write("src/a.py", python, rust=rust)
    write("src/b.py", python, rust=rust.replace("0..100", "0..101"))
    ran = cli("migrate", "src", "--out", "out", "--output-format", "json")
    assert ran.programs["a.py"]["outcome"] == "equal"
    assert ran.programs["b.py"]["outcome"] == "different"
    assert len(ran.out) < 3000


def test_a_program_that_prints_without_end(cli: Cli, write: Write) -> None:
    write("pyproject.toml", "[tool.batuta.validate]\noutput-limit-mb = 5\n")
    write("a.py", "while True: print('x' * 10000)\n", rust='loop { println!("x"); }')
    assert_clear(cli("migrate", "a.py", "--out", "out"), 1, "Python printed more than 5 MB", "output-limit-mb")


def test_an_unsupported_construct(cli: Cli, write: Write) -> None:
    write("a.py", "x = 1\n# refuse: `eval` needs the program as it runs\n")
    ran = cli("migrate", "a.py", "--out", "out")
    assert_clear(ran, 1, "a.py:2:1", "error[unsupported]: `eval` needs", "help: write it another way", "1 refused")


def test_a_compiler_fault_names_the_program(cli: Cli, write: Write) -> None:
    write("a.py", "# crash\n")
    assert_clear(cli("migrate", "a.py", "--out", "out"), 1, "a.py", "KeyError: 'a fault of the compiler'", "report it")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["migrat"], ["Did you mean 'migrate'?"]),
        (["migrate", "--no-such"], ["No such option"]),
        (["migrate", "a.py", "--out", "out", "--release", "--fast"], ["contradict"]),
        (["migrate", "a.py", "--crate", "../x"], ["cannot name a crate"]),
        (["migrate", "a.py", "--output-format", "xml"], ["xml"]),
        (["migrate", "a.py", "--jobs", "0"], ["0"]),
        (["status"], ["no migrated crate here", "batuta migrate"]),
        (["migrate"], ["nothing", "a program is"]),
    ],
)
def test_wrong_usage(cli: Cli, write: Write, tmp_path: Path, args: list[str], words: list[str]) -> None:
    folder = write("a.py", "print(1)\n").parent
    if args == ["migrate"]:
        folder = tmp_path / "nothing"
        folder.mkdir()
    assert_clear(cli(*args, cwd=folder), 2, *words)


def test_wrong_configuration(cli: Cli, write: Write) -> None:
    write("pyproject.toml", "[tool.batuta]\ncrat = 'x'\n")
    write("a.py", "print(1)\n")
    assert_clear(cli("migrate", "a.py"), 2, "unknown key `crat`", "did you mean `crate`?")


@posix_only
def test_ctrl_c_leaves_the_last_good_state(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "print(1)\n", rust='println!("1");')
    assert cli("migrate", "a.py", "--out", "out").code == 0
    before = tree(tmp_path / "out")
    write(
        "a.py", "import time\nprint('begun', flush=True)\nopen('begun', 'w')\ntime.sleep(600)\n", rust='println!("2");'
    )
    runner = (
        "import os, signal, subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, *sys.argv[1:]], stderr=subprocess.PIPE, text=True)\n"
        "for line in child.stderr:\n"
        "    if 'validate' in line:\n        break\n"
        "time.sleep(1)\n"
        "os.kill(child.pid, signal.SIGINT)\n"
        "rest = child.stderr.read()\n"
        "print(child.wait(), rest)\n"
    )
    began = time.monotonic()
    env = process.scrubbed_environment({"PYTHONPATH": str(ROOT)})
    args = [sys.executable, "-c", runner, str(FAKE), "migrate", "a.py", "--out", "out", "-v"]
    finished = process.run(args, cwd=tmp_path, env=env)
    assert finished.stdout.text.startswith("130 "), finished.stdout.text + finished.stderr.text
    assert "interrupted" in finished.stdout.text
    assert "Traceback" not in finished.stdout.text
    assert time.monotonic() - began < 60
    after = tree(tmp_path / "out")
    assert sorted(after) == sorted(before)
    # The crate is the new program's, whole: the text was written before the run began.
    assert 'println!("2")' in after["src/bin/a.rs"]
    assert cli("status", "out").code in (0, 1)


def tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and "target" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}
