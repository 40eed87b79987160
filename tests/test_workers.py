"""Programs that are compiled elsewhere, or in part: the same bytes as here, and each program once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import ROOT, Cli, Write

from batuta_hooks import process
from batuta_hooks.compiled import CompiledProgram
from batuta_hooks.compiler import compile_program
from batuta_hooks.diagnostics import BatutaError
from batuta_hooks.hints import NO_HINTS
from batuta_hooks.shard import Shard
from batuta_hooks.workers import cluster, local
from batuta_hooks.workers.job import Crash, Job, Result, compile_job


@given(st.sets(st.text(max_size=8)), st.integers(1, 9), st.randoms())
def test_shards_are_disjoint_complete_and_the_same_everywhere(names: set[str], count: int, random: Random) -> None:
    items = sorted(names)
    parts = [Shard(index, count).of(items, key=str) for index in range(1, count + 1)]
    assert sorted(item for part in parts for item in part) == items
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
    shuffled = list(items)
    random.shuffle(shuffled)
    for index, part in enumerate(parts, start=1):
        assert sorted(Shard(index, count).of(shuffled, key=str)) == sorted(part)


@pytest.mark.parametrize("text", ["0/2", "3/2", "1/0", "1", "a/b", "1/2/3", "-1/2", "1 / 2", ""])
def test_what_is_no_shard_is_said(text: str, cli: Cli) -> None:
    with pytest.raises(ValueError, match="is no part"):
        Shard.parse(text)
    ran = cli("transpile", "--shard", text)
    assert ran.code == 2
    assert "the second of five" in ran.err


def test_shards_leave_the_crate_alone_and_warm_its_cache(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("pyproject.toml", '[tool.batuta]\ncrate = "app_rs"\n')
    for name in "abcde":
        write(f"{name}.py", f"print('{name}')\n", rust=f'println!("{name}");')
    assert cli("transpile", "-q").code == 0
    crate = tmp_path / "app_rs"
    before = (crate / "batuta.lock").read_bytes()
    made = []
    for index in (1, 2):
        assert cli("transpile", "-q", "--shard", f"{index}/2").code == 0
        part = crate / f"target/shards/{index}-of-2"
        made += [path.name for path in (part / "src/bin").iterdir()]
        for path in (part / "src/bin").iterdir():
            assert path.read_bytes() == (crate / "src/bin" / path.name).read_bytes()
    assert sorted(made) == [f"{name}.rs" for name in "abcde"]
    assert (crate / "batuta.lock").read_bytes() == before
    assert cli("transpile", "--check", "-q").code == 0
    assert "a part of the programs" in cli("transpile", "--check", "--shard", "1/2").err


def jobs(folder: Path, count: int) -> list[Job]:
    made = []
    for number in range(count):
        (folder / f"used_{number}.py").write_text(f"def f(n: int) -> int:\n    return n * {number}\n")
        entry = folder / f"script_{number}.py"
        broken = "eval('1')" if number == 3 else "1"
        entry.write_text(f"from used_{number} import f\n\nprint(f({number}), {broken})\n")
        modules = {f"used_{number}": folder / f"used_{number}.py"}
        no: frozenset[str] = frozenset()
        made.append(Job(compile_program, entry.name, folder, entry, modules, no, "crate", {}, NO_HINTS))
    return made


def in_order(results: Iterator[tuple[int, Result]]) -> list[Result]:
    found = dict(results)
    return [found[number] for number in range(len(found))]


def test_processes_give_what_this_one_gives(tmp_path: Path) -> None:
    given_jobs = jobs(tmp_path, 6)
    here = in_order(local.compile_here(given_jobs))
    assert in_order(local.compile_side_by_side(given_jobs, 2)) == here
    assert all(isinstance(result, CompiledProgram) for result in here)


def die(entry: Path | None, modules: Mapping[str, Path], **settings: object) -> CompiledProgram:
    """A compiler that takes its process with it, for one program."""
    assert entry is not None
    if entry.name == "script_1.py":
        os._exit(1)
    if entry.name == "script_2.py":
        raise KeyError("a fault")
    return CompiledProgram(left={"name": entry.name})


def test_a_process_that_dies_takes_no_other_program_with_it(tmp_path: Path) -> None:
    dying = [Job(die, *(getattr(job, name) for name in Job.__slots__[1:])) for job in jobs(tmp_path, 5)]
    results = in_order(local.compile_side_by_side(dying, 2))
    assert isinstance(results[1], Crash)
    assert "its process died" in results[1].message
    assert isinstance(results[2], Crash)
    assert "KeyError: 'a fault' (" in results[2].message
    alive = [result.left["name"] for result in results if isinstance(result, CompiledProgram)]
    assert alive == ["script_0.py", "script_3.py", "script_4.py"]


def test_what_travels_names_no_folder_of_ours(tmp_path: Path) -> None:
    for job in jobs(tmp_path, 4):
        shipped = cluster.ship(job)
        assert str(tmp_path) not in repr(shipped)
        answer = cluster.compile_shipped(shipped)
        assert "batuta-" not in repr(answer)
        assert cluster.unpacked(answer, job) == compile_job(job)
        foreign = cluster.Shipped(shipped.job, shipped.files, "another")
        assert isinstance(cluster.compile_shipped(foreign), cluster.Foreign)


@pytest.mark.filterwarnings("default")
def test_a_cluster_of_two_workers(tmp_path: Path) -> None:
    from distributed import LocalCluster

    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "pyproject.toml").write_text('[tool.batuta]\ncrate = "app_rs"\n')
    for job in jobs(folder, 5):
        assert job.entry is not None
    with LocalCluster(
        n_workers=2,
        threads_per_worker=2,
        processes=True,
        dashboard_address=None,
        local_directory=str(tmp_path / "dask"),
    ) as dask:
        given_jobs = jobs(folder, 5)
        there = in_order(cluster.compile_on_cluster(given_jobs, dask.scheduler_address))
        assert there == in_order(local.compile_here(given_jobs))
        on_cluster = transpiled(folder, "a", "--scheduler", dask.scheduler_address)
    assert on_cluster == transpiled(folder, "b")
    assert "batuta.lock" in on_cluster


def transpiled(folder: Path, out: str, *options: str) -> dict[str, bytes]:
    """The crate that the command line writes."""
    args = [sys.executable, "-m", "batuta_hooks", "transpile", "-q", "--out", out, "--crate", "same", *options]
    env = process.scrubbed_environment({"PYTHONPATH": str(ROOT)})
    finished = process.run(args, cwd=folder, env=env, limits=process.Limits(seconds=300))
    assert finished.returncode == 1, finished.stderr.text  # one of the programs is refused
    files = (path for path in (folder / out).rglob("*") if path.is_file())
    named = {path.relative_to(folder / out).as_posix(): path for path in files}
    return {name: path.read_bytes() for name, path in named.items() if not name.startswith("target/")}


def test_many_programs_are_spread_over_processes_by_themselves(tmp_path: Path) -> None:
    jobs(tmp_path, local.FEWEST + 1)
    assert transpiled(tmp_path, "one", "-j", "1") == transpiled(tmp_path, "two", "-j", "2")


def test_no_scheduler_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    with pytest.raises(BatutaError, match="no answer"):
        list(cluster.compile_on_cluster(jobs(tmp_path, 1), "tcp://127.0.0.1:9"))
