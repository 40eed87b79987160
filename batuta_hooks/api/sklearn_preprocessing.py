"""`sklearn.preprocessing`: scaling."""

from __future__ import annotations

from batuta_hooks.api.entry import ClassEntry, Entry
from batuta_hooks.api.sklearn_rows import Estimator, not_supported

SAMPLE_IMPORTS = "import numpy as np\nfrom sklearn.preprocessing import StandardScaler"

X = "np.array([[0.0, 1.0], [1.0, 0.5], [2.5, 3.0]])"
SCALER = Estimator("sklearn.preprocessing.StandardScaler", f"StandardScaler().fit({X})", single=False)

ROWS: tuple[Entry | ClassEntry, ...] = (
    SCALER.entry(
        "Scales each feature to mean 0 and variance 1.",
        SCALER.constructor(
            "*, copy=True, with_mean=True, with_std=True",
            "copy: bool = True, with_mean: bool = True, with_std: bool = True",
            "A scaler whose means and scales `fit` computes.",
        ),
        SCALER.method(
            "fit", "X: array[D]", SCALER.rtype, python="X, y=None, sample_weight=None", doc="Computes means and scales."
        ),
        SCALER.method("transform", "X: array[D]", "array[float64]", python="X, copy=None", call=f"transform({X})"),
        SCALER.method("fit_transform", "X: array[D]", "array[float64]", python="X, y=None", call=f"fit_transform({X})"),
        SCALER.method(
            "inverse_transform", "X: array[D]", "array[float64]", python="X, copy=None", call=f"inverse_transform({X})"
        ),
        SCALER.attribute("mean_", "array[float64]", "The features' means."),
        SCALER.attribute("var_", "array[float64]", "The features' variances."),
        SCALER.attribute("scale_", "array[float64]", "What the features are divided by."),
        SCALER.attribute("n_samples_seen_", "float64", "The number of samples."),
        SCALER.attribute("n_features_in_", "int", "The number of features."),
    ),
    *not_supported(
        "sklearn.preprocessing",
        "Binarizer FunctionTransformer KBinsDiscretizer KernelCenterer LabelBinarizer LabelEncoder MaxAbsScaler "
        "MinMaxScaler "
        "MultiLabelBinarizer Normalizer OneHotEncoder OrdinalEncoder PolynomialFeatures PowerTransformer "
        "QuantileTransformer "
        "RobustScaler SplineTransformer TargetEncoder add_dummy_feature binarize label_binarize maxabs_scale "
        "minmax_scale "
        "normalize power_transform quantile_transform robust_scale scale",
        "use StandardScaler or NumPy expressions, or keep the function in Python",
    ),
)
