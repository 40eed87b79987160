import os
import os.path
from os.path import join, basename, splitext

def stem(path):
    name = basename(path)
    root, ext = splitext(name)
    return root + "|" + ext

print(stem("a/b/c.tar.gz"), join("a", "b"), join("a", *["b", "c"]), os.path.join("x", "/y", "z"))
print(os.sep, repr(os.linesep), os.name, os.curdir, os.path.sep)
print(os.path.split("/a/b"), os.path.dirname("/a/b/"), os.path.isabs("a"))
base = "scratch_dir_for_test"
if os.path.exists(base):
    for root, dirs, files in os.walk(base, topdown=False):
        for f in files:
            os.remove(os.path.join(root, f))
        for d in dirs:
            os.rmdir(os.path.join(root, d))
    os.rmdir(base)
os.makedirs(os.path.join(base, "x", "y"))
os.makedirs(os.path.join(base, "x", "y"), exist_ok=True)
for bad in (lambda: os.makedirs(base), lambda: os.mkdir(base), lambda: os.remove("no/such"), lambda: os.listdir("nope"),
            lambda: os.rmdir(base), lambda: os.rename("nope", "x"), lambda: os.path.getsize("nope"), lambda: open("nope"),
            lambda: os.listdir(5.5), lambda: os.path.join("a", 5), lambda: os.environ["NO_SUCH_VAR"], lambda: open(base), lambda: os.stat("nope")):
    try:
        print(bad())
    except (OSError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
try:
    os.remove("nofile.txt")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename)
with open(os.path.join(base, "f.txt"), "w") as f:
    f.write("hello\n")
with open(os.path.join(base, "x", "g.txt"), "w") as f:
    f.write("hello world\n")
print(sorted(os.listdir(base)), os.path.getsize(join(base, "f.txt")), os.path.isfile(join(base, "f.txt")), os.path.isdir(base))
for root, dirs, files in sorted(os.walk(base)):
    print(root, sorted(dirs), sorted(files))
for entry in sorted(os.scandir(base), key=lambda e: e.name):
    print(entry.name, entry.path, entry.is_dir(), entry.is_file(), entry)
print(os.stat(join(base, "f.txt")).st_size)
os.rename(join(base, "f.txt"), join(base, "h.txt"))
os.replace(join(base, "h.txt"), join(base, "k.txt"))
print(sorted(os.listdir(base)))
os.environ["MY_VAR"] = "v"
print(os.environ.get("MY_VAR"), os.getenv("MY_VAR"), os.getenv("NOPE_X"), os.getenv("NOPE_X", "d"), "MY_VAR" in os.environ)
print(os.path.relpath("/a/b/c", "/a/d"), os.path.normpath("a/../b//c/."), os.path.commonprefix(["abc", "abd"]))
print(os.path.basename(os.getcwd()) == os.path.basename(os.path.abspath(".")))
here = os.path.dirname(os.path.abspath(__file__)) if False else "x"
os.remove(join(base, "k.txt")); os.remove(join(base, "x", "g.txt"))
os.removedirs(join(base, "x", "y"))
print(os.path.exists(base))
