"""The command line: help, formats, exit codes, and that it starts quickly."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

import pytest
from support import ROOT, Cli, Write

from batuta_hooks import process
from batuta_hooks.main import VERBS

HEAVY = ("numpy", "libcst", "rich", "sklearn", "scipy", "setuptools", "nox", "pyopencl", "filelock", "asyncio")


def imported(*args: str, cwd: Path) -> set[str]:
    """The top-level modules that a command line imports."""
    env = process.scrubbed_environment({"PYTHONPATH": str(ROOT)})
    finished = process.run([sys.executable, "-X", "importtime", "-m", "batuta_hooks", *args], cwd=cwd, env=env)
    lines = [line for line in finished.stderr.text.splitlines() if line.startswith("import time:")]
    assert lines
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["migrate", "--help"], ["status"], ["init"]])
def test_quick_paths_import_nothing_heavy(args: list[str], tmp_path: Path) -> None:
    found = imported(*args, cwd=tmp_path)
    heavy = {"filelock"} if args[0] in ("status", "init") else set()
    assert found & set(HEAVY) <= heavy


def test_help_names_every_verb(cli: Cli) -> None:
    ran = cli("--help")
    assert ran.code == 0
    assert all(verb in ran.out for verb in VERBS)
    for verb in VERBS:
        shown = cli(verb, "--help")
        assert shown.code == 0
        assert "--output-format" in shown.out


def test_every_verb_is_a_file() -> None:
    folder = ROOT / "batuta_hooks" / "commands"
    assert all((folder / f"{verb}.py").is_file() for verb in VERBS)


def test_json_goes_to_stdout_and_progress_to_stderr(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "print('hi')\n", rust='println!("hi");')
    ran = cli("migrate", "a.py", "--out", "out", "--output-format", "json")
    assert ran.code == 0
    document = json.loads(ran.out)
    assert document["schema"] == 1
    assert list(document["programs"][0]) == [
        "path", "outcome", "stage", "reason", "binary", "max_rel_err", "python_s", "rust_s", "python_rss_mb",
        "rust_rss_mb", "rungs", "fixes",
    ]  # fmt: skip
    assert "1 program: 1 equal" in ran.err
    assert (tmp_path / "out/target/report.json").read_text() == ran.out
    quiet = cli("migrate", "a.py", "--out", "out", "-q")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")


def test_text_shows_a_table(cli: Cli, write: Write) -> None:
    write("src/a.py", "print('hi')\n", rust='println!("hi");')
    write("src/b.py", "print('hi')\n", rust='println!("ho");')
    ran = cli("migrate", "src", "--out", "out")
    assert ran.code == 1
    rows = [line.split() for line in ran.out.splitlines()]
    assert rows[0][:2] == ["program", "outcome"]
    assert rows[1][:2] == [str(Path("src/a.py")), "equal"]
    assert rows[2][:2] == [str(Path("src/b.py")), "different"]
    assert ran.out.splitlines()[-1].startswith("2 programs: 1 equal, 1 different; the crate is in out")
    assert "b.py: error[different]: line 1: Python prints 'hi', Rust 'ho'" in ran.err
    assert "\x1b[" not in ran.out + ran.err
    assert "\x1b[32mequal" in cli("migrate", "src", "--out", "out", "--color", "always").out


def test_github_annotations(cli: Cli, write: Write) -> None:
    write("a.py", "x = 1\n# refuse: 100% no, sorry\n")
    ran = cli("migrate", "a.py", "--out", "out", "--output-format", "github")
    assert ran.code == 1
    assert ran.out == "::error file=a.py,line=2,col=1,title=unsupported::100%25 no, sorry%0Awrite it another way\n"
    assert cli("migrate", "a.py", "--out", "out", env={"GITHUB_ACTIONS": "true"}).out == ran.out


def test_the_configured_format_is_the_default(cli: Cli, write: Write) -> None:
    write("pyproject.toml", '[tool.batuta]\noutput-format = "json"\n')
    write("a.py", "# refuse: no\n")
    assert list(cli("migrate", "a.py", "--out", "out").programs) == ["a.py"]
    assert cli("migrate", "a.py", "--out", "out", "--output-format", "text").out.startswith("program")


def test_sarif(cli: Cli, write: Write) -> None:
    write("a.py", "x = 1\n# refuse: no\n")
    ran = cli("migrate", "a.py", "--out", "out", "--output-format", "sarif")
    log = json.loads(ran.out)
    assert log["version"] == "2.1.0"
    (result,) = log["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("unsupported", "error")
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "a.py"},
        "region": {"startLine": 2, "startColumn": 1},
    }


def test_transpile_needs_no_cargo(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "print('hi')\n", rust='println!("hi");')
    env = {"PATH": str(tmp_path), "CARGO_HOME": str(tmp_path), "HOME": str(tmp_path)}
    assert cli("transpile", "a.py", "--out", "out", env=env).code == 0
    assert (tmp_path / "out/src/bin/a.rs").is_file()


def test_build_makes_binaries_and_runs_nothing(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "open('ran', 'w')\n", rust='std::fs::write("ran", "").unwrap();')
    assert cli("build", "a.py", "--out", "out").code == 0
    assert (tmp_path / "out/target/migrate/a").is_file() or (tmp_path / "out/target/migrate/a.exe").is_file()
    assert not (tmp_path / "ran").exists()


def test_init_then_migrate_with_the_projects_crate(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("my app/a.py", "print('hi')\n", rust='println!("hi");')
    project = tmp_path / "my app"
    assert cli("init", cwd=project).code == 0
    assert tomllib.loads((project / "pyproject.toml").read_text())["tool"]["batuta"] == {"crate": "my_app_rs"}
    before = (project / "pyproject.toml").read_bytes()
    assert "already" in cli("init", cwd=project).err
    assert (project / "pyproject.toml").read_bytes() == before
    assert cli("migrate", cwd=project).code == 0
    assert (project / "my_app_rs/Cargo.toml").is_file()
    # The crate inside the project is not taken for a part of it.
    assert cli("migrate", cwd=project).code == 0


def test_status_tells_fresh_from_changed(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("a.py", "print('hi')\n", rust='println!("hi");')
    cli("migrate", "a.py", "--out", "out")
    assert cli("status", "out").code == 0
    write("a.py", "print('ho')\n")
    ran = cli("status", "out", "--output-format", "json")
    assert ran.code == 1
    (module,) = json.loads(ran.out)["modules"]
    assert (module["source"], module["status"], module["freshness"]) == ("a.py", "equal", "changed")
    (tmp_path / "a.py").unlink()
    assert "missing" in cli("status", "out").out


def test_doctor_names_what_installs_the_missing(cli: Cli, tmp_path: Path) -> None:
    nothing = {"PATH": str(tmp_path), "CARGO_HOME": str(tmp_path), "HOME": str(tmp_path)}
    ran = cli("doctor", "--output-format", "json", env=nothing)
    assert ran.code == 1
    checks = {check["name"]: check for check in json.loads(ran.out)["checks"]}
    assert checks["cargo"]["found"] is False
    assert "rustup" in checks["cargo"]["install"]
    assert all(check["install"] for check in checks.values() if not check["found"])
    assert cli("doctor").out.startswith("ok       cargo: ")


def test_debug_shows_the_traceback(cli: Cli) -> None:
    assert "Traceback" not in cli("migrate", "gone.py").err
    assert "Traceback" in cli("migrate", "gone.py", "--debug").err
