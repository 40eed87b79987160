import io
import os
name = "scratch_files.bin"
with open(name, "wb") as f:
    print(f.write(b"\x00\x01abc\nline2\n\xff"), f.tell(), f.mode, f.name)
with open(name, "rb") as f:
    print(f.read(2), f.readline(), list(f), f.read(), f.tell())
    print(f.seek(1), f.read(3), f.seek(-1, 2), f.read(), f.closed)
print(f.closed)
with open(name, "ab") as f:
    f.write(b"end")
with open(name, "r+b") as f:
    f.seek(2)
    f.write(b"XYZ")
with open(name, "rb") as f:
    data = f.read()
print(data, len(data), sum(data), os.path.getsize(name))
b = io.BytesIO(b"hello")
print(b.read(2), b.getvalue(), b.seek(0), b.write(b"HE"), b.getvalue(), b.read(), b.tell())
b = io.BytesIO()
b.write(b"a\nb\n"); b.seek(0)
for line in b:
    print(line)
for f in (lambda: open(name, "rb").write(b"x"), lambda: open(name, "wb", encoding="utf-8"), lambda: io.BytesIO("x"), lambda: io.BytesIO().write("x"), lambda: open(name, "q"), lambda: open("nope.bin", "rb")):
    try:
        print(f())
    except Exception as e:
        print(e)
with open(name, "w", encoding="latin-1") as f:
    f.write("café\n")
print(open(name, "rb").read(), open(name, encoding="latin-1").read())
try:
    open(name, encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e)
print(open(name, encoding="utf-8", errors="replace").read())
try:
    with open(name, "w", encoding="ascii") as f:
        f.write("é")
except UnicodeEncodeError as e:
    print(e)
with open(name, "w", newline="\r\n") as f:
    print("a", "b", sep="-", end="!\n", file=f)
print(open(name, "rb").read(), repr(open(name).read()), repr(open(name, newline="").read()))
os.remove(name)
