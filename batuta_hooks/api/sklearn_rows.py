"""Rows that scikit-learn's estimators share.

An estimator's constructor row lists scikit-learn's parameters; its overload the supported ones, in the order of the
Rust struct's fields. A type variable there stands for a field that is filled with `.into()`: an enum of a text, an int,
a float or None. Its `rust` is the struct's path: parameters that a call leaves out come from the struct's `Default`.
"""

from __future__ import annotations

from dataclasses import dataclass

from batuta_hooks.api.entry import HIGH, ClassEntry, Entry, function, method, over, refused

# How many axes the results have.
RANKS = {
    "predict": "1", "fit_predict": "1", "labels_": "1", "classes_": "1", "coef_": "1", "feature_importances_": "1",
    "mean_": "1",
    "scale_": "1", "var_": "1", "predict_proba": "2", "transform": "2", "fit_transform": "2", "inverse_transform": "2",
    "cluster_centers_": "2", "decision_function": "1",
}  # fmt: skip

# What scikit-learn computes with in float64. It computes with float32 in float32, which the runtime does not.
DOUBLE = ("float64", "int64", "int32", "uint8", "bool")


@dataclass(frozen=True)
class Estimator:
    """An estimator's qualified name, its instance type, and a sample expression that gives a fitted one."""

    qualname: str
    fitted: str
    labels: str = ""  # the type variable of its labels, "" when it has none
    single: bool = True  # whether it takes float32

    @property
    def rtype(self) -> str:
        """The pattern of an instance."""
        return f"model[{self.qualname}, {self.labels}]" if self.labels else f"model[{self.qualname}]"

    @property
    def rust(self) -> str:
        """The Rust struct's path."""
        return self.qualname.replace(".", "::")

    def constructor(self, python: str, typed: str, doc: str) -> Entry:
        """The constructor: scikit-learn's parameters, and the supported ones with their patterns."""
        return function(f"{self.qualname}.__init__", python, [over(f"({typed}) -> {self.rtype}", self.rust)], doc=doc)

    def method(
        self, name: str, typed: str, result: str, *, python: str = "", call: str = "", doc: str = "", rtol: float = 0.0
    ) -> Entry:
        """A method that raises; `call` is the sample's call of it on a fitted estimator."""
        params = ", ".join(part.partition(":")[0].strip() for part in typed.split(", ") if part)
        python = f"self, {python or params}" if python or params else "self"
        signature = f"(self: {self.rtype}{', ' if typed else ''}{typed}) -> {result}"
        narrow = not self.single and "array[D]" in signature
        signatures = [signature.replace("array[D]", f"array[{dtype}]") for dtype in DOUBLE] if narrow else [signature]
        samples = [f"{self.fitted}.{call}"] if call else []
        overloads = [over(each, f".{name}", raises=True, rank=RANKS.get(name, "")) for each in signatures]
        return method(
            f"{self.qualname}.{name}", python, overloads, complexity=HIGH, samples=samples, doc=doc, rtol=rtol
        )

    def attribute(self, name: str, result: str, doc: str = "", *, rtol: float = 0.0) -> Entry:
        """An attribute that `fit` sets; its Rust method has no trailing underscore."""
        overload = over(
            f"(self: {self.rtype}) -> {result}", f".{name.rstrip('_')}", raises=True, rank=RANKS.get(name, "")
        )
        samples = [f"{self.fitted}.{name}"]
        return function(
            f"{self.qualname}.{name}", "self", [overload], rtol=rtol, samples=samples, doc=doc, kind="attribute"
        )

    def entry(self, doc: str, *members: Entry) -> ClassEntry:
        """The class's row."""
        return ClassEntry(self.qualname, self.rtype, self.rust, doc=doc, members=members)


def not_supported(module: str, names: str, advice: str) -> tuple[Entry, ...]:
    """Rows for the classes and functions of `module` that are known and not supported."""
    return tuple(
        refused(
            f"{module}.{name}",
            f"{name} is not implemented; {advice}",
            kind="class" if name[0].isupper() else "function",
        )
        for name in names.split()
    )
