"""`sklearn.model_selection`: splitting data and cross-validation."""

from __future__ import annotations

from itertools import product

from batuta_hooks.api.entry import HIGH, ClassEntry, Entry, Overload, function, method, over
from batuta_hooks.api.sklearn_rows import DOUBLE, not_supported

SAMPLE_IMPORTS = (
    "import numpy as np\nfrom sklearn.linear_model import LinearRegression\nfrom sklearn.tree import "
    "DecisionTreeClassifier\n"
    "from sklearn.model_selection import KFold, StratifiedKFold, cross_val_score, train_test_split"
)

SPLIT = "sklearn::model_selection::train_test_split"


def _splits() -> list[Overload]:
    """One overload for each number of arrays, kind of each size, and with or without `stratify`."""
    overloads = []
    sizes = ("optional[float] = None", "int")
    arrays = {1: ("1", "A"), 2: ("", "AB"), 3: ("3", "ABC")}
    for (suffix, variables), test, train, stratified in product(arrays.values(), sizes, sizes, (False, True)):
        params = [f"{variable.lower()}: array[{variable}]" for variable in variables]
        params += [
            f"test_size: {test}",
            f"train_size: {train}",
            "random_state: optional[int] = None",
            "shuffle: bool = True",
        ]
        params += ["stratify: array[L]"] * stratified
        result = ", ".join(f"array[{variable}], array[{variable}]" for variable in variables)
        rust = f"{SPLIT}{suffix}{'_stratified' * stratified}"
        overloads.append(over(f"({', '.join(params)}) -> tuple[{result}]", rust, raises=True))
    return overloads


X = "np.arange(20.0).reshape(10, 2)"
Y = "np.array([0, 1, 0, 1, 0, 1, 0, 1, 0, 1])"

FOLDS = "list[tuple[array[int64], array[int64]]]"


def _splitter(name: str, typed: str, samples: list[str]) -> ClassEntry:
    qualname = f"sklearn.model_selection.{name}"
    rtype = f"model[{qualname}]"
    params = "n_splits: int = 5, shuffle: bool = False, random_state: optional[int] = None"
    return ClassEntry(
        qualname,
        rtype,
        f"sklearn::model_selection::{name}",
        doc="Training and test rows of cross-validation.",
        members=(
            function(
                f"{qualname}.__init__",
                "n_splits=5, *, shuffle=False, random_state=None",
                [over(f"({params}) -> {rtype}", f"sklearn::model_selection::{name}", raises=True)],
                doc="The number of folds, and whether samples are shuffled first.",
            ),
            method(
                f"{qualname}.split",
                f"self, X, {'y' if 'y:' in typed else 'y=None'}, groups=None",
                [over(f"(self: {rtype}, {typed}) -> {FOLDS}", ".split", raises=True)],
                samples=samples,
                doc="Training and test rows of each fold.",
            ),
            method(
                f"{qualname}.get_n_splits",
                "self, X=None, y=None, groups=None",
                [over(f"(self: {rtype}) -> int", ".get_n_splits")],
                samples=[f"{name}(4).get_n_splits()"],
                doc="The number of folds.",
            ),
        ),
    )


def _cross_val_score() -> Entry:
    kinds = (
        "optional[int] = None",
        "model[sklearn.model_selection.KFold]",
        "model[sklearn.model_selection.StratifiedKFold]",
    )
    return function(
        "sklearn.model_selection.cross_val_score",
        "estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, params=None, "
        "pre_dispatch='2*n_jobs', error_score=nan",
        [
            over(
                f"(estimator: M, X: array[{dtype}], y: array[E], scoring: optional[str] = None, cv: {cv})"
                " -> array[float64]",
                "sklearn::model_selection::cross_val_score",
                raises=True,
            )
            for cv, dtype in product(kinds, DOUBLE)
        ],
        complexity=HIGH,
        rtol=1e-9,
        samples=[
            f"cross_val_score(LinearRegression(), {X}, np.arange(10.0) ** 2, cv=3)",
            f"cross_val_score(LinearRegression(), {X}, np.arange(10.0) ** 2, cv=5, scoring='neg_mean_squared_error')",
            f"cross_val_score(DecisionTreeClassifier(random_state=0), {X}, {Y}, cv=KFold(2), scoring='accuracy')",
        ],
        doc="A score of each fold, by an estimator that was fitted to the others.",
    )


ROWS: tuple[Entry | ClassEntry, ...] = (
    _splitter("KFold", "X: array[D]", [f"list(KFold(3, shuffle=True, random_state=1).split({X}))[0]"]),
    _splitter("StratifiedKFold", "X: array[D], y: array[L]", [f"list(StratifiedKFold(3).split({X}, {Y}))[1]"]),
    _cross_val_score(),
    function(
        "sklearn.model_selection.train_test_split",
        "a, b=None, c=None, *, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None",
        _splits(),
        samples=[
            f"train_test_split({X}, random_state=1)[1]",
            f"train_test_split({X}, {Y}, test_size=0.3, random_state=42)[0]",
            f"train_test_split({X}, {Y}, test_size=4, random_state=0)[3]",
            f"train_test_split({X}, {Y}, test_size=4, train_size=0.5, random_state=0, stratify={Y})[2]",
            f"train_test_split({X}, {Y}, test_size=4, shuffle=False)[3]",
        ],
        doc="Random training and test rows of arrays of equal length.",
    ),
    *not_supported(
        "sklearn.model_selection",
        "FixedThresholdClassifier GridSearchCV GroupKFold GroupShuffleSplit HalvingGridSearchCV HalvingRandomSearchCV "
        "LearningCurveDisplay LeaveOneGroupOut LeaveOneOut LeavePGroupsOut LeavePOut ParameterGrid ParameterSampler "
        "PredefinedSplit "
        "RandomizedSearchCV RepeatedKFold RepeatedStratifiedKFold ShuffleSplit StratifiedGroupKFold "
        "StratifiedShuffleSplit "
        "TimeSeriesSplit TunedThresholdClassifierCV check_cv cross_val_predict cross_validate learning_curve "
        "permutation_test_score validation_curve",
        "use train_test_split, KFold or cross_val_score, or keep the function in Python",
    ),
)
