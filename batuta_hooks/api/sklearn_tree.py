"""`sklearn.tree`: decision trees."""

from __future__ import annotations

from batuta_hooks.api.entry import ClassEntry, Entry
from batuta_hooks.api.sklearn_rows import Estimator, not_supported

SAMPLE_IMPORTS = "import numpy as np\nfrom sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor"

X = "np.array([[0.0, 1.0], [1.0, 0.5], [2.0, 3.0], [3.0, 2.5]])"
LABELS = "np.array([0, 0, 1, 1])"
TARGETS = "np.array([0.5, 1.5, 4.0, 8.0])"

TYPED = (
    "criterion: C = '{criterion}', max_depth: optional[int] = None, min_samples_split: A = 2, min_samples_leaf: B = 1, "
    "min_weight_fraction_leaf: float = 0.0, max_features: F = None, random_state: optional[int] = None, "
    "max_leaf_nodes: optional[int] = None, min_impurity_decrease: float = 0.0"
)
PYTHON = (
    "*, criterion='{criterion}', splitter='best', max_depth=None, min_samples_split=2, min_samples_leaf=1, "
    "min_weight_fraction_leaf=0.0, max_features=None, random_state=None, max_leaf_nodes=None, "
    "min_impurity_decrease=0.0, "
    "{weight}ccp_alpha=0.0, monotonic_cst=None"
)

CLASSIFIER = Estimator(
    "sklearn.tree.DecisionTreeClassifier", f"DecisionTreeClassifier(random_state=0).fit({X}, {LABELS})", "L"
)
REGRESSOR = Estimator(
    "sklearn.tree.DecisionTreeRegressor", f"DecisionTreeRegressor(random_state=0).fit({X}, {TARGETS})"
)


def _shape(tree: Estimator) -> tuple[Entry, ...]:
    return (
        tree.attribute(
            "feature_importances_", "array[float64]", "The normalised decrease of impurity by each feature."
        ),
        tree.attribute("n_features_in_", "int", "The number of features."),
        tree.attribute("max_features_", "int", "The number of features that a split looks at."),
        tree.method("get_depth", "", "int", call="get_depth()", doc="The depth of the deepest leaf."),
        tree.method("get_n_leaves", "", "int", call="get_n_leaves()", doc="The number of leaves."),
    )


ROWS: tuple[Entry | ClassEntry, ...] = (
    CLASSIFIER.entry(
        "A classification tree.",
        CLASSIFIER.constructor(
            PYTHON.format(criterion="gini", weight="class_weight=None, "),
            TYPED.format(criterion="gini"),
            "A tree that is grown by `fit`.",
        ),
        CLASSIFIER.method(
            "fit",
            "X: array[D], y: array[L]",
            CLASSIFIER.rtype,
            python="X, y, sample_weight=None, check_input=True",
            doc="Grows the tree.",
        ),
        CLASSIFIER.method(
            "predict",
            "X: array[D]",
            "array[L]",
            python="X, check_input=True",
            call=f"predict({X})",
            doc="The most frequent class of each sample's leaf.",
        ),
        CLASSIFIER.method(
            "predict_proba",
            "X: array[D]",
            "array[float64]",
            python="X, check_input=True",
            call=f"predict_proba({X})",
            doc="Class fractions of the leaves, a row a sample.",
        ),
        CLASSIFIER.method(
            "score",
            "X: array[D], y: array[L]",
            "float",
            python="X, y, sample_weight=None",
            call=f"score({X}, {LABELS})",
            doc="The accuracy.",
        ),
        CLASSIFIER.attribute("classes_", "array[L]", "The labels, ascending."),
        CLASSIFIER.attribute("n_classes_", "int", "The number of labels."),
        *_shape(CLASSIFIER),
    ),
    REGRESSOR.entry(
        "A regression tree.",
        REGRESSOR.constructor(
            PYTHON.format(criterion="squared_error", weight=""),
            TYPED.format(criterion="squared_error"),
            "A tree that is grown by `fit`.",
        ),
        REGRESSOR.method(
            "fit",
            "X: array[D], y: array[E]",
            REGRESSOR.rtype,
            python="X, y, sample_weight=None, check_input=True",
            doc="Grows the tree.",
        ),
        REGRESSOR.method(
            "predict",
            "X: array[D]",
            "array[float64]",
            python="X, check_input=True",
            call=f"predict({X})",
            doc="The mean target of each sample's leaf.",
        ),
        REGRESSOR.method(
            "score",
            "X: array[D], y: array[E]",
            "float",
            python="X, y, sample_weight=None",
            call=f"score({X}, {TARGETS})",
            doc="The coefficient of determination.",
        ),
        *_shape(REGRESSOR),
    ),
    *not_supported(
        "sklearn.tree",
        "ExtraTreeClassifier ExtraTreeRegressor export_graphviz export_text plot_tree",
        "use DecisionTreeClassifier or DecisionTreeRegressor, or keep the function in Python",
    ),
)
