"""The pre-commit hooks, with the real pre-commit in real repositories: what is committed is always the crate that the
sources give."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from support import ROOT

from batuta_hooks import process

CORE = "def double(n: int) -> int:\n    return 2 * n\n"
UTILS = "from app.core import double\n\n\ndef fourfold(n: int) -> int:\n    return double(double(n))\n"
HOOKS = """\
repos:
  - repo: {hooks}
    rev: {rev}
    hooks:
      - id: batuta-transpile
      - id: batuta-check
"""


@dataclass
class Repository:
    """A git working tree whose commits run the hooks."""

    folder: Path
    env: Mapping[str, str]
    said: str = ""  # by the last commit

    def run(self, *args: str, check: bool = True) -> str:
        """Run a command; returns all that it printed."""
        finished = process.run(args, cwd=self.folder, env=self.env, limits=process.Limits(seconds=900))
        said = finished.stdout.text + finished.stderr.text
        assert finished.returncode == 0 or not check, said
        return said

    def git(self, *args: str, check: bool = True) -> str:
        return self.run("git", *args, check=check)

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def commit(self, *args: str) -> bool:
        """Whether a commit goes through."""
        head = self.git("rev-parse", "--verify", "HEAD", check=False)
        self.said = self.git("commit", "-m", "change", *args, check=False)
        return self.git("rev-parse", "--verify", "HEAD", check=False) != head

    def commit_with_crate(self) -> None:
        """Commit what is staged: the first try generates, the second has the crate."""
        self.git("add", "-A")
        assert not self.commit()
        self.git("add", "-A")
        assert self.commit(), self.said

    def assert_whole(self, tmp_path: Path) -> None:
        """What is committed is what a generation from nothing gives."""
        fresh = Repository(tmp_path / "fresh" / os.urandom(4).hex() / "app_project", self.env)
        self.git("clone", "-q", str(self.folder), str(fresh.folder))
        committed = fresh.git("ls-files", "app_rs")
        assert "app_rs/batuta.lock" in committed
        fresh.git("rm", "-rq", "app_rs")
        fresh.run(sys.executable, "-m", "batuta_hooks", "transpile", "-q")
        fresh.git("add", "-A")
        assert fresh.git("status", "--porcelain") == ""


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, dict[str, str]]:
    """A repository of this very tree that offers its hooks, and an environment in which pre-commit keeps them."""
    folder = tmp_path_factory.mktemp("hooks")
    env = process.scrubbed_environment(
        {
            "PRE_COMMIT_HOME": str(folder / "home"),
            "GIT_CONFIG_GLOBAL": str(folder / "gitconfig"),
            "GIT_CONFIG_SYSTEM": os.devnull,
            "PYTHONPATH": "",
        }
    )
    (folder / "gitconfig").write_text(
        '[user]\nname = t\nemail = t@example.org\n[init]\ndefaultBranch = main\n[protocol "file"]\nallow = always\n'
    )
    tree = Repository(folder / "batuta", env)
    tree.folder.mkdir()
    listed = Repository(ROOT, env).git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (tree.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (tree.folder / name).write_bytes((ROOT / name).read_bytes())
    tree.git("init", "-q")
    tree.git("add", "-A")
    tree.git("commit", "-qm", "batuta")
    return tree.folder, tree.git("rev-parse", "HEAD").strip(), env


@pytest.fixture
def repository(hooks: tuple[Path, str, dict[str, str]], tmp_path: Path) -> Repository:
    """A project with one package, its crate committed, hooks installed."""
    offered, rev, env = hooks
    made = Repository(tmp_path / "app_project", env)
    made.folder.mkdir()
    made.write("pyproject.toml", '[tool.batuta]\ncrate = "app_rs"\n')
    made.write(".pre-commit-config.yaml", HOOKS.format(hooks=offered, rev=rev))
    made.write("app/__init__.py", "")
    made.write("app/core.py", CORE)
    made.write("app/utils.py", UTILS)
    made.git("init", "-q")
    made.run(sys.executable, "-m", "pre_commit", "install")
    made.commit_with_crate()
    return made


def test_new_edited_renamed_and_deleted(repository: Repository, tmp_path: Path) -> None:
    repository.assert_whole(tmp_path)
    # A new module: refused until its Rust is in the commit, with the command to run.
    repository.write("app/more.py", "def triple(n: int) -> int:\n    return 3 * n\n")
    repository.git("add", "app/more.py")
    assert not repository.commit()
    assert "git add app_rs" in repository.said
    assert not repository.commit()  # written, but not added
    repository.git("add", "app_rs")
    assert repository.commit(), repository.said
    # An edit, and one that changes nothing in Rust but the lock.
    repository.write("app/core.py", CORE.replace("2 * n", "n + n"))
    repository.commit_with_crate()
    assert "n + n" in (repository.folder / "app_rs/src/app/core.rs").read_text()
    # A rename: the old Rust goes.
    repository.git("mv", "app/more.py", "app/extra.py")
    repository.commit_with_crate()
    assert not (repository.folder / "app_rs/src/app/more.rs").exists()
    # A deletion alone runs no hook that takes files; the check sees it.
    repository.git("rm", "-q", "app/extra.py")
    assert not repository.commit()
    assert "app/extra.py" in repository.said
    repository.run(sys.executable, "-m", "batuta_hooks", "transpile", "-q")
    repository.git("add", "-A")
    assert repository.commit(), repository.said
    repository.assert_whole(tmp_path)


def test_what_is_staged_is_what_counts(repository: Repository, tmp_path: Path) -> None:
    repository.write("app/core.py", CORE.replace("2 * n", "n * 2"))
    repository.git("add", "app/core.py")
    repository.write("app/core.py", CORE.replace("2 * n", "n * 5"))  # not staged
    repository.write("app/loose.py", "def loose() -> int:\n    return 1\n")  # not in git
    assert not repository.commit()
    assert "n * 5" in (repository.folder / "app/core.py").read_text()
    rust = (repository.folder / "app_rs/src/app/core.rs").read_text()
    assert "n * 2" in rust
    assert not (repository.folder / "app_rs/src/app/loose.rs").exists()
    repository.git("add", "app_rs")
    assert repository.commit(), repository.said
    repository.assert_whole(tmp_path)
    # `commit -a` and `commit PATH` work on an index of their own.
    assert not repository.commit("-a")
    assert repository.commit("-a"), repository.said
    repository.assert_whole(tmp_path)
    repository.write("app/utils.py", UTILS.replace("fourfold", "quadruple"))
    assert not repository.commit("app/utils.py")
    assert repository.commit("app/utils.py", "app_rs"), repository.said
    repository.assert_whole(tmp_path)


def test_hand_edits_are_not_lost(repository: Repository) -> None:
    rust = repository.folder / "app_rs/src/app/core.rs"
    edited = rust.read_text() + "// mine\n"
    rust.write_text(edited)
    repository.git("add", "-A")
    assert not repository.commit()
    assert "edited by hand" in repository.said
    repository.write("app/core.py", CORE.replace("2 * n", "n * 7"))
    repository.git("add", "-A")
    assert not repository.commit()
    assert rust.read_text() == edited
    assert "--force" in repository.said


def test_linked_worktree_and_submodule(repository: Repository, tmp_path: Path) -> None:
    repository.git("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "side")
    linked = Repository(tmp_path / "linked", repository.env)
    linked.write("app/core.py", CORE.replace("2 * n", "n * 9"))
    linked.commit_with_crate()
    assert repository.git("status", "--porcelain") == ""
    outer = Repository(tmp_path / "outer", repository.env)
    outer.folder.mkdir()
    outer.git("init", "-q")
    outer.git("submodule", "--quiet", "add", str(repository.folder), "inner")
    inner = Repository(outer.folder / "inner", repository.env)
    inner.run(sys.executable, "-m", "pre_commit", "install")
    inner.write("app/core.py", CORE.replace("2 * n", "n * 11"))
    inner.commit_with_crate()
    inner.assert_whole(tmp_path)


def test_a_merge_of_two_edits(repository: Repository, tmp_path: Path) -> None:
    repository.git("checkout", "-qb", "side")
    repository.write("app/core.py", CORE.replace("2 * n", "n * 3"))
    repository.commit_with_crate()
    repository.git("checkout", "-q", "main")
    repository.write("app/utils.py", UTILS.replace("fourfold", "quadruple"))
    repository.commit_with_crate()
    said = repository.git("merge", "side", check=False)
    assert "CONFLICT" in said  # the lock: both made the crate from other sources
    assert "app_rs/batuta.lock" in said
    check = [sys.executable, "-m", "batuta_hooks", "transpile", "--check"]
    assert "stale" in repository.run(*check, check=False)
    repository.run(sys.executable, "-m", "batuta_hooks", "transpile", "-q", "--force")
    repository.git("add", "-A")
    assert repository.commit(), repository.said
    repository.assert_whole(tmp_path)


def test_a_range_of_commits_in_ci(repository: Repository) -> None:
    batuta = [sys.executable, "-m", "batuta_hooks", "transpile"]
    before = repository.git("rev-parse", "HEAD").strip()
    repository.write("app/core.py", CORE.replace("2 * n", "n * 13"))
    repository.git("commit", "-qam", "without the hooks", "--no-verify")
    range_of = ["--from-ref", before, "--to-ref", "HEAD"]
    assert "app/core.py" in repository.run(*batuta, "--check", *range_of, check=False)
    assert "stale" in repository.run(sys.executable, "-m", "pre_commit", "run", "batuta-check", *range_of, check=False)
    assert repository.run(*batuta, "--check", "--from-ref", "HEAD") == ""
    assert "is no commit" in repository.run(*batuta, "--check", "--from-ref", "--output=x", check=False)
    repository.run(*batuta, "-q", *range_of)
    assert "is what the sources give" in repository.run(*batuta, "--check")


def test_six_hundred_files(repository: Repository, tmp_path: Path) -> None:
    for number in range(600):
        repository.write(f"app/many/part_{number}.py", f"def value_{number}() -> int:\n    return {number}\n")
    repository.write("app/many/__init__.py", "")
    repository.commit_with_crate()
    repository.assert_whole(tmp_path)
