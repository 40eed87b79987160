"""`sklearn.model_selection`: splitting data and cross-validation."""

from __future__ import annotations

from itertools import product

from batuta_hooks.api.entry import ClassEntry, Entry, Overload, function, over
from batuta_hooks.api.sklearn_rows import not_supported

SAMPLE_IMPORTS = "import numpy as np\nfrom sklearn.model_selection import train_test_split"

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

ROWS: tuple[Entry | ClassEntry, ...] = (
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
        "LearningCurveDisplay LeaveOneGroupOut LeaveOneOut LeavePGroupsOut LeavePOut ParameterGrid ParameterSampler PredefinedSplit "
        "RandomizedSearchCV RepeatedKFold RepeatedStratifiedKFold ShuffleSplit StratifiedGroupKFold StratifiedShuffleSplit "
        "TimeSeriesSplit TunedThresholdClassifierCV check_cv cross_val_predict cross_validate learning_curve "
        "permutation_test_score validation_curve",
        "use train_test_split, KFold or cross_val_score, or keep the function in Python",
    ),
)
