"""tempfile: folders that go away."""

import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory(prefix="demo_") as folder:
    base = Path(folder)
    print(base.name.startswith("demo_"), base.is_dir(), str(base.parent) == tempfile.gettempdir())
    (base / "a" / "b").mkdir(parents=True)
    (base / "a" / "b" / "c.txt").write_text("one\ntwo\n")
    (base / "d.txt").write_text("three")
    print(sorted(str(path.relative_to(base)) for path in base.rglob("*")))
print(base.exists(), os.path.exists(folder))
held = tempfile.TemporaryDirectory(suffix=".x")
print(held.name.endswith(".x"), os.listdir(held.name))
held.cleanup()
print(os.path.isdir(held.name))
made = tempfile.mkdtemp()
print(os.path.basename(made)[:3], len(os.path.basename(made)))
os.rmdir(made)
for number in range(2):
    if number >= 0:
        words = [f"w{number}", "x"]
    print(sorted(word.upper() + words[0] for word in ["b", "a"]), words)
