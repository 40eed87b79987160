"""`python -m random_programs --programs 2000`: writes, builds, runs and compares; shrinks and prints what fails."""

from __future__ import annotations

import argparse
import collections
import re
import sys
import tempfile
import time
from pathlib import Path

from random_programs.batch import Batch, Verdict
from random_programs.program import write_program
from random_programs.shrink import shrink


def main() -> int:
    """Exit code 0 when no program shows a defect."""
    parser = argparse.ArgumentParser(prog="random_programs", description=__doc__)
    parser.add_argument("--programs", type=int, default=2000, help="how many programs to write")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first one")
    parser.add_argument("--batch", type=int, default=100, help="how many programs share a binary")
    parser.add_argument("--size", type=int, default=1, help="how long the programs are")
    parser.add_argument("--shrink", type=int, default=3, help="how many failing programs are made small")
    parser.add_argument(
        "--folder", type=Path, help="where programs and crate are kept; a temporary folder when left out"
    )
    parser.add_argument("--target", type=Path, help="cargo's folder; inside the folder when left out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = (options.folder or Path(temporary)).absolute()
        batch = Batch(folder / "crate", (options.target or folder / "target").absolute())
        verdicts = run(batch, folder, options)
        report(verdicts)
        failing = [path for path, verdict in verdicts.items() if verdict.failed]
        for path in distinct(failing, verdicts)[: options.shrink]:
            print(f"\n# {path.stem}: {verdicts[path].kind}: {verdicts[path].detail[:1500]}")
            print(shrink(batch, path.read_text(), verdicts[path], folder / "shrunk"))
        return 1 if failing else 0


def run(batch: Batch, folder: Path, options: argparse.Namespace) -> dict[Path, Verdict]:
    """All verdicts; a line on stderr after each batch."""
    verdicts: dict[Path, Verdict] = {}
    started = time.monotonic()
    (folder / "programs").mkdir(parents=True, exist_ok=True)
    for start in range(options.first, options.first + options.programs, options.batch):
        paths = []
        for seed in range(start, min(start + options.batch, options.first + options.programs)):
            paths.append(folder / "programs" / f"p{seed}.py")
            paths[-1].write_text(write_program(seed, options.size))
        verdicts |= batch.compare(paths)
        counts = collections.Counter(verdict.kind for verdict in verdicts.values())
        print(f"{time.monotonic() - started:.0f} s: {dict(counts)}", file=sys.stderr, flush=True)
    return verdicts


def report(verdicts: dict[Path, Verdict]) -> None:
    """Counts, the acceptance rate, the reasons of refusals, and each defect."""
    counts = collections.Counter(verdict.kind for verdict in verdicts.values())
    fair = len(verdicts) - counts["unfit"]
    print(f"{len(verdicts)} programs: " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    print(f"accepted: {100 * (fair - counts['refused']) / max(fair, 1):.1f}%")
    reasons = collections.Counter(
        re.sub(r"^\d+: |'[^']*'|`[^`]*`|\d+", "_", verdict.detail)
        for verdict in verdicts.values()
        if verdict.kind == "refused"
    )
    for reason, count in reasons.most_common(12):
        print(f"  refused {count}: {reason[:150]}")
    for path, verdict in verdicts.items():
        if verdict.failed:
            print(f"  {path.stem}: {verdict.kind}: {summary(verdict)}")


def summary(verdict: Verdict) -> str:
    """One line of a verdict's detail."""
    lines = verdict.detail.splitlines() or [""]
    return (lines[0] if verdict.kind != "compile error" else " ".join(lines[:7]))[:400]


def distinct(failing: list[Path], verdicts: dict[Path, Verdict]) -> list[Path]:
    """One program for each kind of failure."""
    seen: dict[str, Path] = {}
    for path in failing:
        seen.setdefault(re.sub(r"\d+|'[^']*'|`[^`]*`", "_", summary(verdicts[path]))[:80], path)
    return list(seen.values())


if __name__ == "__main__":
    sys.exit(main())
