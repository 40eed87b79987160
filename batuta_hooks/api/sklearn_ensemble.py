"""`sklearn.ensemble`: random forests."""

from __future__ import annotations

from batuta_hooks.api.entry import ClassEntry, Entry
from batuta_hooks.api.sklearn_rows import Estimator, not_supported

SAMPLE_IMPORTS = "import numpy as np\nfrom sklearn.ensemble import RandomForestClassifier, RandomForestRegressor"

X = "np.array([[0.0, 1.0], [1.0, 0.5], [2.0, 3.0], [3.0, 2.5]])"
LABELS = "np.array([0, 0, 1, 1])"
TARGETS = "np.array([0.5, 1.5, 4.0, 8.0])"

TYPED = (
    "n_estimators: int = 100, criterion: C = '{criterion}', max_depth: optional[int] = None, min_samples_split: A = 2, "
    "min_samples_leaf: B = 1, min_weight_fraction_leaf: float = 0.0, max_features: F = {max_features}, "
    "max_leaf_nodes: optional[int] = None, min_impurity_decrease: float = 0.0, bootstrap: bool = True, "
    "n_jobs: optional[int] = None, random_state: optional[int] = None, max_samples: M = None"
)
PYTHON = (
    "n_estimators=100, *, criterion='{criterion}', max_depth=None, min_samples_split=2, min_samples_leaf=1, "
    "min_weight_fraction_leaf=0.0, max_features={max_features}, max_leaf_nodes=None, min_impurity_decrease=0.0, "
    "bootstrap=True, oob_score=False, n_jobs=None, random_state=None, verbose=0, warm_start=False, {weight}"
    "ccp_alpha=0.0, max_samples=None, monotonic_cst=None"
)

CLASSIFIER = Estimator(
    "sklearn.ensemble.RandomForestClassifier",
    f"RandomForestClassifier(n_estimators=5, random_state=0).fit({X}, {LABELS})",
    "L",
)
REGRESSOR = Estimator(
    "sklearn.ensemble.RandomForestRegressor",
    f"RandomForestRegressor(n_estimators=5, random_state=0).fit({X}, {TARGETS})",
)

ROWS: tuple[Entry | ClassEntry, ...] = (
    CLASSIFIER.entry(
        "A forest of classification trees, grown on bootstrap samples.",
        CLASSIFIER.constructor(
            PYTHON.format(criterion="gini", max_features="'sqrt'", weight="class_weight=None, "),
            TYPED.format(criterion="gini", max_features="'sqrt'"),
            "A forest whose trees are grown by `fit`.",
        ),
        CLASSIFIER.method(
            "fit",
            "X: array[D], y: array[L]",
            CLASSIFIER.rtype,
            python="X, y, sample_weight=None",
            doc="Grows the trees.",
        ),
        CLASSIFIER.method(
            "predict",
            "X: array[D]",
            "array[L]",
            call=f"predict({X})",
            doc="The class with the highest mean probability.",
        ),
        CLASSIFIER.method(
            "predict_proba",
            "X: array[D]",
            "array[float64]",
            call=f"predict_proba({X})",
            doc="The mean of the trees' class fractions, a row a sample.",
        ),
        CLASSIFIER.method(
            "score",
            "X: array[D], y: array[L]",
            "float",
            python="X, y, sample_weight=None",
            call=f"score({X}, {LABELS})",
            doc="The accuracy.",
        ),
        CLASSIFIER.attribute(
            "feature_importances_", "array[float64]", "The normalised decrease of impurity by each feature."
        ),
        CLASSIFIER.attribute("classes_", "array[L]", "The labels, ascending."),
        CLASSIFIER.attribute("n_classes_", "int", "The number of labels."),
        CLASSIFIER.attribute("n_features_in_", "int", "The number of features."),
    ),
    REGRESSOR.entry(
        "A forest of regression trees, grown on bootstrap samples.",
        REGRESSOR.constructor(
            PYTHON.format(criterion="squared_error", max_features="1.0", weight=""),
            TYPED.format(criterion="squared_error", max_features="1.0"),
            "A forest whose trees are grown by `fit`.",
        ),
        REGRESSOR.method(
            "fit",
            "X: array[D], y: array[E]",
            REGRESSOR.rtype,
            python="X, y, sample_weight=None",
            doc="Grows the trees.",
        ),
        REGRESSOR.method(
            "predict", "X: array[D]", "array[float64]", call=f"predict({X})", doc="The mean of the trees' predictions."
        ),
        REGRESSOR.method(
            "score",
            "X: array[D], y: array[E]",
            "float",
            python="X, y, sample_weight=None",
            call=f"score({X}, {TARGETS})",
            doc="The coefficient of determination.",
        ),
        REGRESSOR.attribute(
            "feature_importances_", "array[float64]", "The normalised decrease of impurity by each feature."
        ),
        REGRESSOR.attribute("n_features_in_", "int", "The number of features."),
    ),
    *not_supported(
        "sklearn.ensemble",
        "AdaBoostClassifier AdaBoostRegressor BaggingClassifier BaggingRegressor ExtraTreesClassifier "
        "ExtraTreesRegressor "
        "GradientBoostingClassifier GradientBoostingRegressor HistGradientBoostingClassifier "
        "HistGradientBoostingRegressor "
        "IsolationForest RandomTreesEmbedding StackingClassifier StackingRegressor VotingClassifier VotingRegressor",
        "use RandomForestClassifier or RandomForestRegressor, or keep the function in Python",
    ),
)
