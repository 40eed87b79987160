"""Writes scikit-learn's small data sets as the text files that the runtime embeds: a line a sample, the target last."""

from __future__ import annotations

from pathlib import Path

from sklearn import datasets

TARGET = Path(__file__).parents[1] / "batuta_hooks" / "runtime" / "src" / "sklearn" / "datasets"


def main() -> None:
    """Writes one file a data set."""
    for name in ("iris", "wine", "breast_cancer", "diabetes"):
        bunch = getattr(datasets, f"load_{name}")()
        rows = zip(bunch.data.tolist(), bunch.target.tolist(), strict=True)
        lines = [",".join([*map(_shortest, features), _shortest(target)]) for features, target in rows]
        (TARGET / f"{name}.csv").write_text("\n".join(lines) + "\n")


def _shortest(value: float) -> str:
    return repr(value).removesuffix(".0")


if __name__ == "__main__":
    main()
