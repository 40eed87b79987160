from pathlib import Path, PurePath, PurePosixPath
import os
p = Path("a/b") / "c.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.parents[0], list(p.parents), str(p.parent.parent), p.anchor == "")
print(Path("/x/y/../z"), Path("a//b/./c/"), Path(), Path("."), Path("/"), Path("a", "/b", "c"), PurePosixPath("x") / "y", "pre" / Path("q"))
print(p.with_suffix(".zip"), p.with_name("d.txt"), p.with_stem("e"), p.relative_to("a"), p.is_absolute(), p.match("*.gz"), p.match("b/*.gz"), p.match("*.txt"), p.as_posix(), p == Path("a/b/c.tar.gz"), p < Path("b"), hash(p) == hash(Path("a/b/c.tar.gz")))
print(isinstance(p, PurePath), type(p).__name__, p.joinpath("x", "y"), Path("/a/b").is_relative_to("/a"), sorted([Path("b"), Path("a/z"), Path("a")]))
base = Path("scratch_pathlib")
def clean(d):
    for c in d.iterdir():
        if c.is_dir():
            clean(c)
        else:
            c.unlink()
    d.rmdir()
if base.exists():
    clean(base)
(base / "x" / "y").mkdir(parents=True)
print((base / "f.txt").write_text("hello\nwörld\n"), repr((base / "f.txt").read_text()), (base / "f.txt").read_bytes())
(base / "x" / "g.py").write_text("print()")
(base / "x" / "y" / "h.py").touch()
(base / "b.bin").write_bytes(b"\x00\xff\n")
print((base / "b.bin").read_bytes(), (base / "f.txt").stat().st_size, (base / "f.txt").is_file(), base.is_dir())
print(sorted(str(c) for c in base.iterdir()), sorted(map(str, base.glob("*.txt"))), sorted(map(str, base.rglob("*.py"))), sorted(map(str, base.glob("**/*.py"))), sorted(map(str, base.glob("x/*"))))
with (base / "f.txt").open() as f:
    for line in f:
        print(line.rstrip())
with open(base / "f.txt", "a") as f:
    print("more", file=f)
print((base / "f.txt").read_text().splitlines(), os.path.join(base, "q"), os.path.exists(base), os.fspath(base))
print((base / "f.txt").rename(base / "k.txt"), (base / "k.txt").exists(), (base / "f.txt").exists())
for f in (lambda: base.mkdir(), lambda: Path("nope/x").mkdir(), lambda: Path("nope").read_text(), lambda: p.relative_to("z"), lambda: p.with_suffix("zip"), lambda: Path(5), lambda: p / 5, lambda: Path("").with_name("x"), lambda: Path("nope").unlink()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
base.mkdir(exist_ok=True)
Path("nope").unlink(missing_ok=True)
clean(base)
print(base.exists(), Path.cwd() == Path(os.getcwd()), Path("a").absolute() == Path.cwd() / "a", Path("x.py").resolve().name, f"{p}", {p: 1}[Path("a/b/c.tar.gz")])
