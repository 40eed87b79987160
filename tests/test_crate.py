"""The generated crate: what it holds, and how it is written."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from batuta_hooks.crate.lock import LOCK_NAME, CrateLock, ModuleRecord, _as_written, read_lock, render_lock
from batuta_hooks.crate.runtime import runtime_version
from batuta_hooks.crate.spec import CrateSpec, RenderedModule, render
from batuta_hooks.crate.write import write_crate
from batuta_hooks.diagnostics import BatutaError

SOURCE = Path("a.py")


def module(name: str, rust: str = "fn main() {}\n", kind: str = "bin") -> RenderedModule:
    return RenderedModule(name, "lib" if kind == "lib" else "bin", rust, SOURCE)


SPEC = CrateSpec(
    "app_rs",
    (
        module("a"),
        module("zeta", "//! Zeta.\n", "lib"),
        module("pkg.core", "pub fn f() {}\n", "lib"),
        module("pkg", "//! The package.\n", "lib"),
    ),
    frozenset({"sklearn", "numpy"}),
)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file but those that only serve writing."""
    files = (path for path in folder.rglob("*") if path.is_file() and "target" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def stamps(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_mtime_ns for name in tree(folder)}


def test_manifest() -> None:
    manifest = tomllib.loads(render(SPEC)["Cargo.toml"].decode())
    assert manifest["package"]["name"] == "app_rs"
    assert manifest["workspace"] == {"members": ["runtime"]}
    assert manifest["dependencies"]["batuta-rt"] == {"path": "runtime", "features": ["numpy", "sklearn"]}
    profiles = manifest["profile"]
    # i64 arithmetic in generated code relies on it.
    assert all(profile.get("overflow-checks") or profile.get("inherits") == "release" for profile in profiles.values())
    assert profiles["release"]["overflow-checks"] is True
    assert profiles["release"]["strip"] == "symbols"
    assert profiles["validate"]["incremental"] is True


def test_lock_pins_the_runtimes_dependencies_and_names_both_crates() -> None:
    packages = tomllib.loads(render(SPEC)["Cargo.lock"].decode())["package"]
    named = {package["name"]: package for package in packages}
    assert [package["name"] for package in packages] == sorted(package["name"] for package in packages)
    assert named["app_rs"]["dependencies"] == ["batuta-rt"]
    assert named["batuta-rt"]["version"] == runtime_version()
    assert all("checksum" in package for package in packages if package["name"] not in ("app_rs", "batuta-rt"))


def test_the_crate_cannot_be_named_as_a_dependency() -> None:
    with pytest.raises(BatutaError, match="a dependency has that name"):
        render(CrateSpec("num-bigint", (module("a"),)))


def test_module_tree() -> None:
    files = {path: content.decode() for path, content in render(SPEC).items() if path.startswith("src/")}
    assert sorted(files) == ["src/bin/a.rs", "src/lib.rs", "src/pkg.rs", "src/pkg/core.rs", "src/zeta.rs"]
    assert files["src/lib.rs"].splitlines()[-2:] == ["pub mod pkg;", "pub mod zeta;"]
    # Last, so that the package's own lines stay where the source map says.
    assert files["src/pkg.rs"] == "//! The package.\n\npub mod core;\n"


def test_runtime_is_copied_without_its_build_output() -> None:
    runtime = [path for path in render(SPEC) if path.startswith("runtime/")]
    assert "runtime/src/lib.rs" in runtime
    assert not any("/target/" in path for path in runtime)
    assert "[[" not in render(SPEC)["runtime/Cargo.toml"].decode()
    assert f'version = "{runtime_version()}"' in render(SPEC)["runtime/Cargo.toml"].decode()


def test_writing_twice_and_elsewhere_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "deeper" / "two"
    assert write_crate(first, SPEC, CrateLock())
    write_crate(second, SPEC, CrateLock())
    assert tree(first) == tree(second)
    before = stamps(first)
    assert write_crate(first, SPEC, CrateLock()) == ()
    assert stamps(first) == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_crate(tmp_path, SPEC, CrateLock())
    before = stamps(tmp_path)
    changed = CrateSpec(SPEC.name, (module("a", "fn main() { }\n"), *SPEC.modules[1:]), SPEC.features)
    assert write_crate(tmp_path, changed, CrateLock()) == (LOCK_NAME, "src/bin/a.rs")
    after = stamps(tmp_path)
    assert {name for name in after if after[name] != before[name]} == {LOCK_NAME, "src/bin/a.rs"}


def test_files_that_are_no_longer_generated_go(tmp_path: Path) -> None:
    write_crate(tmp_path, SPEC, CrateLock())
    write_crate(tmp_path, CrateSpec(SPEC.name, SPEC.modules[:2], SPEC.features), CrateLock())
    assert not (tmp_path / "src/pkg/core.rs").exists()
    assert (tmp_path / "src/zeta.rs").exists()


@pytest.mark.parametrize("name", ["src/bin/a.rs", "runtime/src/lib.rs", "Cargo.toml"])
def test_a_hand_edit_is_not_overwritten(tmp_path: Path, name: str) -> None:
    write_crate(tmp_path, SPEC, CrateLock())
    edited = tmp_path / name
    edited.write_text(edited.read_text() + "# mine\n")
    kept = tree(tmp_path)
    with pytest.raises(BatutaError, match="edited by hand") as caught:
        write_crate(tmp_path, CrateSpec(SPEC.name, SPEC.modules[1:], SPEC.features), CrateLock()) if name.endswith(
            "a.rs"
        ) else write_crate(tmp_path, SPEC, CrateLock())
    assert name in caught.value.message
    assert "--force" in caught.value.advice
    assert tree(tmp_path) == kept
    write_crate(tmp_path, SPEC, CrateLock(), force=True)
    assert not (tmp_path / name).read_text().endswith("# mine\n")


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "Cargo.toml").write_text("[package]\n")
    with pytest.raises(BatutaError, match="that batuta did not write"):
        write_crate(tmp_path, SPEC, CrateLock())
    assert tree(tmp_path) == {"Cargo.toml": b"[package]\n"}


def test_a_kill_between_files_and_lock_is_no_hand_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_crate(tmp_path, SPEC, CrateLock())
    changed = CrateSpec(SPEC.name, (module("a", "fn main() { 1; }\n"), *SPEC.modules[1:]), SPEC.features)
    real = os.replace

    def killed(source: str, target: Path) -> None:
        if Path(target).name == LOCK_NAME:
            raise KeyboardInterrupt
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            write_crate(tmp_path, changed, CrateLock())
    write_crate(tmp_path, SPEC, CrateLock())
    assert (tmp_path / "src/bin/a.rs").read_text() == "fn main() {}\n"
    assert not list(tmp_path.rglob("*.tmp"))


def test_lock_text_reads_back() -> None:
    lock = CrateLock(
        "app_rs",
        ("numpy",),
        "abc",
        "def",
        {'b "q"\\.py': "1"},
        {"src/bin/a.rs": "12"},
        (
            ModuleRecord(
                'b "q"\\.py',
                "src/bin/b.rs",
                "equal",
                "why",
                "34",
                ("core.py",),
                {"owned": 3, "dynamic": 0},
                {"f.x": "int"},
                ("fix",),
                ("core",),
            ),
        ),
    )
    text = render_lock(lock)
    folder_lock = tomllib.loads(text)
    assert folder_lock["module"][0]["source"] == 'b "q"\\.py'
    assert text == render_lock(lock)


def test_lock_round_trip(tmp_path: Path) -> None:
    record = ModuleRecord("a.py", "src/bin/a.rs", "equal", "", "1", ("a.py",), {"owned": 3}, {}, ("x",), ("core",))
    write_crate(tmp_path, SPEC, CrateLock(modules=(record,)))
    assert read_lock(tmp_path).modules == (record,)
    assert str(tmp_path) not in (tmp_path / LOCK_NAME).read_text()


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"schema = 1", b"schema = 2", b"schema = 2\n[crate]\nname = 3\nmodule = 4"]
)
def test_a_damaged_lock_vouches_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LOCK_NAME).write_bytes(content)
    assert read_lock(tmp_path) == CrateLock()


def test_source_map_finds_the_line_before() -> None:
    rendered = RenderedModule("a", "bin", "", SOURCE, {2: 10, 5: 12})
    assert [rendered.python_line(line) for line in (1, 2, 4, 5, 99)] == [0, 10, 10, 12, 12]


NAMES = ["pkg/a.py", 'quo"te.py', "back\\slash.py", "tab\t.py", "é 漢.py", "a = b.py", "[files]"]


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_is_read_as_toml_says(name: str) -> None:
    record = ModuleRecord(name, "src/a.rs", "equal", "why", "0" * 64, (name, "b.py"), {"owned": 1}, {name: "int"})
    text = render_lock(CrateLock("app", ("numpy",), "r", "u", {name: "1" * 64}, {"src/a.rs": "2" * 64}, (record,)))
    assert (_as_written(text) or tomllib.loads(text)) == tomllib.loads(text)


@pytest.mark.parametrize(
    "line", ['"b" = "2"', "<<<<<<< ours", 'name = "again"', "[crate]", "x = nan", 'x = ["a", 1]', "[sources.more]"]
)
def test_an_edited_lock_is_left_to_the_toml_parser(line: str) -> None:
    text = render_lock(CrateLock("app", sources={"b": "1"})).replace('"b" = "1"', f'"b" = "1"\n{line}')
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert _as_written(text) is None
    else:
        assert str(_as_written(text) or expected) == str(expected)
