"""The GitHub Actions workflow that users copy: it is well-formed, and its commands do what it says."""

from __future__ import annotations

import re
import shlex
from typing import Any

import yaml
from support import ROOT, Cli, Write

from batuta_hooks.shard import Shard

WORKFLOW = ROOT / "examples" / "ci" / "batuta.yml"


def jobs() -> dict[str, dict[str, Any]]:
    document = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    # YAML 1.1 reads the key `on` as true.
    assert set(document) == {"name", True, "permissions", "jobs"}
    found: dict[str, dict[str, Any]] = document["jobs"]
    return found


def commands(job: dict[str, Any]) -> list[list[str]]:
    """The batuta commands of a job; what installs needs the network."""
    lines = [
        shlex.split(step["run"].replace("${{ matrix.shard }}", "MATRIX.SHARD"))
        for step in job["steps"]
        if "run" in step
    ]
    return [line[1:] for line in lines if line[0] == "batuta"]


def test_it_is_a_workflow() -> None:
    for job in jobs().values():
        assert set(job) <= {"runs-on", "needs", "strategy", "steps"}
        for step in job["steps"]:
            assert ("run" in step) != ("uses" in step)
            assert "uses" not in step or re.fullmatch(r"actions/[a-z-]+@v[0-9]+", step["uses"])
    parts = [Shard.parse(text) for text in jobs()["validate"]["strategy"]["matrix"]["shard"]]
    assert parts == [Shard(index, len(parts)) for index in range(1, len(parts) + 1)]


def test_the_gate_passes_and_fails_as_it_says(cli: Cli, write: Write) -> None:
    check, diff = commands(jobs()["gate"])
    assert check == ["transpile", "--check", "--all"]
    write("pyproject.toml", '[tool.batuta]\ncrate = "app_rs"\n')
    write("a.py", "print('hi')\n", rust='println!("hi");')
    assert cli("transpile", "-q").code == 0
    on_github = {"GITHUB_ACTIONS": "true"}
    assert cli(*check, env=on_github).code == 0
    write("a.py", "print('ho')\n", rust='println!("ho");')
    failed = cli(*check, env=on_github)
    assert failed.code == 1
    assert failed.out.startswith("::error file=a.py,title=stale::")
    shown = cli(*diff, env=on_github)
    assert shown.code == 1
    assert "app_rs/src/bin/a.rs" in shown.out


def test_the_shards_validate_every_program_once(cli: Cli, write: Write) -> None:
    (validate,) = commands(jobs()["validate"])
    write("pyproject.toml", '[tool.batuta]\ncrate = "app_rs"\n')
    for name in "ab":
        write(f"{name}.py", f"print('{name}')\n", rust=f'println!("{name}");')
    seen: list[str] = []
    for part in ("1/2", "2/2"):
        ran = cli(*(word.replace("MATRIX.SHARD", part) for word in validate), "--output-format", "json")
        assert ran.code == 0, ran.err
        assert {program["outcome"] for program in ran.programs.values()} == {"equal"}
        seen += ran.programs
    assert sorted(seen) == ["a.py", "b.py"]
