"""`sklearn.metrics`: scores and losses."""

from __future__ import annotations

from batuta_hooks.api.entry import HIGH, MEDIUM, ClassEntry, Entry, function, over
from batuta_hooks.api.sklearn_rows import not_supported

SAMPLE_IMPORTS = (
    "import numpy as np\nfrom sklearn.metrics import accuracy_score, confusion_matrix, mean_absolute_error, "
    "mean_squared_error\n"
    "from sklearn.metrics import r2_score, root_mean_squared_error, silhouette_score"
)

TRUE = "np.array([0, 1, 2, 2, 1])"
PREDICTED = "np.array([0, 2, 2, 2, 0])"
TARGETS = "np.array([3.0, -0.5, 2.0, 7.0]), np.array([2.5, 0.0, 2.0, 8.0])"


def _classification(name: str, params: str, result: str, doc: str) -> Entry:
    return function(
        f"sklearn.metrics.{name}",
        f"y_true, y_pred, *, {params}",
        [over(f"(y_true: array[L], y_pred: array[L]) -> {result}", f"sklearn::metrics::{name}", raises=True)],
        complexity=MEDIUM,
        samples=[f"{name}({TRUE}, {PREDICTED})"],
        doc=doc,
    )


def _regression(name: str, params: str, doc: str) -> Entry:
    return function(
        f"sklearn.metrics.{name}",
        f"y_true, y_pred, *, {params}",
        [over("(y_true: array[D], y_pred: array[E]) -> float", f"sklearn::metrics::{name}", raises=True)],
        complexity=MEDIUM,
        samples=[f"{name}({TARGETS})"],
        doc=doc,
    )


WEIGHTS = "sample_weight=None, multioutput='uniform_average'"

ROWS: tuple[Entry | ClassEntry, ...] = (
    _classification("accuracy_score", "normalize=True, sample_weight=None", "float", "The fraction of equal labels."),
    _classification(
        "confusion_matrix",
        "labels=None, sample_weight=None, normalize=None",
        "array[int64]",
        "How often each true label, a row, is predicted as each label, a column.",
    ),
    _regression("mean_squared_error", WEIGHTS, "The mean of the squared errors."),
    _regression("root_mean_squared_error", WEIGHTS, "The root of the mean squared error."),
    _regression("mean_absolute_error", WEIGHTS, "The mean of the absolute errors."),
    _regression("r2_score", f"{WEIGHTS}, force_finite=True", "The coefficient of determination."),
    function(
        "sklearn.metrics.silhouette_score",
        "X, labels, *, metric='euclidean', sample_size=None, random_state=None",
        [over("(X: array[D], labels: array[L]) -> float", "sklearn::metrics::silhouette_score", raises=True)],
        complexity=HIGH,
        rtol=1e-9,
        samples=[
            "silhouette_score(np.array([[1.0, 2.0], [1.5, 2.5], [8.0, 1.0], [8.5, 1.5]]), np.array([0, 0, 1, 1]))"
        ],
        doc="How much closer samples are to their own cluster than to the next one, on average.",
    ),
    *not_supported(
        "sklearn.metrics",
        "ConfusionMatrixDisplay DetCurveDisplay PrecisionRecallDisplay RocCurveDisplay adjusted_mutual_info_score "
        "adjusted_rand_score auc average_precision_score balanced_accuracy_score brier_score_loss "
        "calinski_harabasz_score "
        "class_likelihood_ratios classification_report cohen_kappa_score completeness_score consensus_score "
        "coverage_error "
        "davies_bouldin_score dcg_score det_curve explained_variance_score f1_score fbeta_score fowlkes_mallows_score "
        "hamming_loss hinge_loss homogeneity_score jaccard_score label_ranking_loss log_loss make_scorer "
        "matthews_corrcoef "
        "max_error mean_absolute_percentage_error mean_gamma_deviance mean_pinball_loss mean_poisson_deviance "
        "mean_squared_log_error median_absolute_error multilabel_confusion_matrix mutual_info_score ndcg_score "
        "normalized_mutual_info_score pair_confusion_matrix pairwise_distances precision_recall_curve "
        "precision_recall_fscore_support precision_score rand_score recall_score roc_auc_score roc_curve "
        "silhouette_samples "
        "top_k_accuracy_score v_measure_score zero_one_loss",
        "write it with NumPy, or keep the function in Python",
    ),
)
