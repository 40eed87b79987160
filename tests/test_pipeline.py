"""The whole path with a compiler that is told its Rust: verdicts, isolation of failures, rounds with wider integers."""

from __future__ import annotations

import json
import os
from pathlib import Path

from support import Cli, Write

from batuta_hooks.crate.lock import read_lock

LIBRARY = 'pub fn name() -> &\'static str {\n    "lib"\n}\n'


def test_one_program_never_hides_another(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("src/same.py", "print('hi')\n", rust='println!("hi");')
    write("src/near.py", "print(0.5)\n", rust='println!("0.5000000000000001");')
    write("src/other.py", "print('hi')\n", rust='println!("ho");')
    write("src/no.py", "# refuse: async def is not supported\n")
    write("src/crash.py", "# crash\n")
    write("src/syntax.py", "print(\n")
    write("src/rustc.py", "print('x')\n\n", rust='let x: i64 = "a";')
    write("src/stops.py", "import sys\nsys.exit(3)\n", rust="std::process::exit(3);")
    write("src/fn.py", "print('keyword')\n", rust='println!("keyword");')
    ran = cli("migrate", "src", "--out", "out", "--output-format", "json")
    assert ran.code == 1
    outcomes = {name: (program["outcome"], program["stage"]) for name, program in ran.programs.items()}
    assert outcomes == {
        "same.py": ("equal", None),
        "near.py": ("close", "validate"),
        "other.py": ("different", "validate"),
        "no.py": ("refused", "transpile"),
        "crash.py": ("error", "transpile"),
        "syntax.py": ("refused", "parse"),
        "rustc.py": ("error", "build"),
        "stops.py": ("equal", None),
        "fn.py": ("equal", None),
    }
    same = ran.programs["same.py"]
    assert same["reason"] is None
    assert same["max_rel_err"] == 0.0
    assert same["python_s"] > 0
    assert same["rungs"] == {"owned": 1, "shared": 0, "dynamic": 0, "python": 0}
    assert os.access(same["binary"], os.X_OK)
    assert Path(same["binary"]).is_relative_to(tmp_path / "out" / "target")
    assert ran.programs["no.py"]["reason"].endswith("no.py:1: async def is not supported")
    # The Rust line of the error is line 2 of the block, which stands on line 4 of the Python file.
    assert "src/rustc.py:4: the Rust that batuta generated" in ran.programs["rustc.py"]["reason"]
    assert ran.programs["other.py"]["reason"].endswith("line 1: Python prints 'hi', Rust 'ho'")
    # What ships is what is equal or close; the rest is kept aside for a look.
    assert sorted(path.name for path in (tmp_path / "out/src/bin").iterdir()) == [
        "fn_.rs",
        "near.rs",
        "same.rs",
        "stops.rs",
    ]
    assert sorted(path.name for path in (tmp_path / "out/rejected").iterdir()) == [
        "other.rs",
        "rustc.rs",
        "rustc.rustc.txt",
    ]
    states = {record.source: record.status for record in read_lock(tmp_path / "out").modules}
    assert states["other.py"] == "different"
    assert states["same.py"] == "equal"


def test_types_that_a_run_proves_wrong_are_not_trusted_again(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("src/a.py", "n: int = True\nprint(n)\n", rust="BROKEN;", wide='println!("True");')
    ran = cli("migrate", "src", "--out", "out", "--crate", "app_rs", "--output-format", "json")
    assert ran.programs["a.py"]["outcome"] == "equal"
    assert ran.programs["a.py"]["fixes"] == ["annotations and observed types of __main__ not trusted"]
    record = read_lock(tmp_path / "out").record("a.py")
    assert record is not None
    assert record.distrusted == ("__main__",)


def test_wider_integers_where_a_run_asks_for_them(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("src/a.py", "print(2**70)\n", rust="OVERFLOW;", wide='println!("1180591620717411303424");')
    write("src/helper.py", "x = 1\n", whole="pub fn f() {\n    OVERFLOW;\n}\n")
    write("src/stuck.py", "import helper\nprint(1)\n", rust="app_rs::helper::f();")
    ran = cli("migrate", "src", "--out", "out", "--crate", "app_rs", "--output-format", "json")
    assert ran.programs["a.py"]["outcome"] == "equal"
    assert ran.programs["a.py"]["fixes"] == ["big integers in __main__.<module>, line +3"]
    assert ran.programs["stuck.py"]["outcome"] == "different"
    assert ran.programs["stuck.py"]["fixes"] == ["big integers in __main__", "big integers in helper"]
    record = read_lock(tmp_path / "out").record("a.py")
    assert record is not None
    assert record.widened == ("__main__.<module>+3",)
    # The decision is replayed: nothing is written, and no run has to fail first.
    before = (tmp_path / "out/batuta.lock").read_bytes()
    again = cli("migrate", "src", "--out", "out", "--crate", "app_rs", "--output-format", "json")
    assert again.programs["a.py"]["outcome"] == "equal"
    assert (tmp_path / "out/batuta.lock").read_bytes() == before


def test_library_modules_are_shared_and_an_error_in_one_concerns_its_users_only(cli: Cli, write: Write) -> None:
    write("src/good.py", "def name(): return 'lib'\n", whole=LIBRARY)
    write("src/bad.py", "x = 1\n", whole="pub fn f() -> i64 {\n    true\n}\n")
    for name in ("one", "two"):
        write(f"src/{name}.py", "import good\nprint(good.name())\n", rust='println!("{}", app_rs::good::name());')
    write("src/three.py", "import bad\nprint(1)\n", rust="app_rs::bad::f();")
    ran = cli("migrate", "src", "--out", "out", "--crate", "app_rs", "--output-format", "json")
    assert {name: program["outcome"] for name, program in ran.programs.items()} == {
        "one.py": "equal",
        "two.py": "equal",
        "three.py": "error",
    }
    assert "bad.py" in ran.programs["three.py"]["reason"]


def test_a_package_runs_as_a_module(cli: Cli, write: Write) -> None:
    write("app/pyproject.toml", "[project]\nname = 'shop'\n")
    write("app/shop/__init__.py")
    write("app/shop/core.py", "def name(): return 'lib'\n", whole=LIBRARY)
    write(
        "app/shop/__main__.py",
        "from .core import name\nprint(name())\n",
        rust='println!("{}", app_rs::shop::core::name());',
    )
    ran = cli("migrate", "app", "--out", "out", "--output-format", "json")
    assert ran.programs["__main__.py"]["outcome"] == "equal"
    assert Path(ran.programs["__main__.py"]["binary"]).stem == "shop"


def test_two_projects_of_one_name_keep_their_binaries_apart(cli: Cli, write: Write, tmp_path: Path) -> None:
    # Their crates, binaries and modification times are alike; only the folder differs.
    for folder, word in (("p", "first"), ("q", "other")):
        path = write(f"{folder}/app/a.py", f"print('{word}')\n", rust=f'println!("{word}");')
        os.utime(path, (1_700_000_000, 1_700_000_000))
    for _ in range(2):
        for folder in ("p", "q"):
            ran = cli("migrate", "app", "--out", "out", "--output-format", "json", cwd=tmp_path / folder)
            assert ran.programs["a.py"]["outcome"] == "equal", ran.out


def test_same_generation_twice(cli: Cli, write: Write, tmp_path: Path) -> None:
    write("src/a.py", "print('hi')\n", rust='println!("hi");')
    cli("transpile", "src", "--out", "one", "--crate", "app_rs")
    (tmp_path / "deep").mkdir()
    cli("transpile", "../src", "--out", "two", "--crate", "app_rs", cwd=tmp_path / "deep")
    for name in ("Cargo.toml", "Cargo.lock", "batuta.lock", "src/bin/a.rs"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "deep" / "two" / name).read_bytes()


def test_arguments_and_stdin_reach_both_sides(cli: Cli, write: Write, tmp_path: Path) -> None:
    rust = (
        'for a in std::env::args().skip(1) { println!("{a}"); } print!("{}", std::io::read_to_string(std::io::stdin())'
    )
    rust += ".unwrap());"
    write("src/a.py", "import sys\nprint(*sys.argv[1:], sep='\\n')\nprint(sys.stdin.read(), end='')\n", rust=rust)
    (tmp_path / "in.txt").write_text("given\n")
    ran = cli(
        "validate", "src", "--out", "out", "--arg", "x y", "--arg=-z", "--stdin", "in.txt", "--output-format", "json"
    )
    assert ran.programs["a.py"]["outcome"] == "equal", ran.out


def test_set_order_is_named_as_the_cause(cli: Cli, write: Write) -> None:
    write("src/a.py", "print({'a', 'b', 'c', 'd', 'e', 'f'})\n", rust='println!("{}", "x");')
    ran = cli("migrate", "src", "--out", "out", "--output-format", "json")
    assert "PYTHONHASHSEED" in ran.programs["a.py"]["reason"]
    assert json.loads(ran.out)["schema"] == 1


def test_a_library_that_comes_out_differently_for_two_programs(cli: Cli, write: Write, tmp_path: Path) -> None:
    # What inference gives `twice` depends on who calls it; the second program gets a copy of its own.
    write("src/ints.py", "import lib2\nprint(lib2.twice(2))\n", rust='println!("{}", app_rs::lib2::twice(2));')
    write(
        "src/texts.py",
        "import lib2\nprint('app_rs::lib2')\n",
        rust='println!("{}", app_rs::lib2::text("app_rs::lib2"));',
    )
    library = "pub fn twice(x: i64) -> i64 {\n    2 * x\n}\n"
    other = "pub fn text(x: &str) -> &str {\n    crate::lib2::same(x)\n}\n\npub fn same(x: &str) -> &str {\n    x\n}\n"
    write("src/lib2.py", "def twice(x): return x + x\n", whole=f"ENTRY ints\n{library}ENTRY texts\n{other}")
    ran = cli("migrate", "src", "--out", "out", "--crate", "app_rs", "--output-format", "json")
    assert {name: program["outcome"] for name, program in ran.programs.items()} == {
        "ints.py": "equal",
        "texts.py": "equal",
    }
    assert (tmp_path / "out/src/lib2.rs").is_file()
    assert "crate::for_texts::lib2::same" in (tmp_path / "out/src/for_texts/lib2.rs").read_text()
    # Text that looks like a path stays text.
    assert 'app_rs::for_texts::lib2::text("app_rs::lib2")' in (tmp_path / "out/src/bin/texts.rs").read_text()
