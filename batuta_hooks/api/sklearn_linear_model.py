"""`sklearn.linear_model`: ordinary least squares."""

from __future__ import annotations

from batuta_hooks.api.entry import ClassEntry, Entry
from batuta_hooks.api.sklearn_rows import Estimator, not_supported

SAMPLE_IMPORTS = "import numpy as np\nfrom sklearn.linear_model import LinearRegression"

X = "np.array([[1.0, 1.0], [1.0, 2.0], [2.0, 2.0], [2.0, 3.5]])"
TARGETS = "np.array([6.0, 8.5, 9.0, 11.0])"
MODEL = Estimator("sklearn.linear_model.LinearRegression", f"LinearRegression().fit({X}, {TARGETS})", single=False)

ROWS: tuple[Entry | ClassEntry, ...] = (
    MODEL.entry(
        "Ordinary least squares.",
        MODEL.constructor(
            "*, fit_intercept=True, copy_X=True, tol=1e-06, n_jobs=None, positive=False",
            "fit_intercept: bool = True, copy_X: bool = True, tol: float = 1e-06, n_jobs: optional[int] = None",
            "A linear model whose coefficients `fit` computes.",
        ),
        MODEL.method(
            "fit",
            "X: array[D], y: array[E]",
            MODEL.rtype,
            python="X, y, sample_weight=None",
            doc="The coefficients of least squared error, of minimum norm where the features are collinear.",
        ),
        MODEL.method(
            "predict", "X: array[D]", "array[float64]", call=f"predict({X})", doc="The model's targets.", rtol=1e-9
        ),
        MODEL.method(
            "score",
            "X: array[D], y: array[E]",
            "float",
            python="X, y, sample_weight=None",
            call=f"score({X}, {TARGETS})",
            doc="The coefficient of determination.",
            rtol=1e-9,
        ),
        MODEL.attribute("coef_", "array[float64]", "The coefficients.", rtol=1e-9),
        MODEL.attribute("intercept_", "float64", "The intercept.", rtol=1e-9),
        MODEL.attribute("rank_", "int", "The rank of the centered features."),
        MODEL.attribute("n_features_in_", "int", "The number of features."),
    ),
    *not_supported(
        "sklearn.linear_model",
        "ARDRegression BayesianRidge ElasticNet ElasticNetCV GammaRegressor HuberRegressor Lars LarsCV Lasso LassoCV "
        "LassoLars "
        "LassoLarsCV LassoLarsIC LogisticRegression LogisticRegressionCV MultiTaskElasticNet MultiTaskElasticNetCV "
        "MultiTaskLasso MultiTaskLassoCV OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV Perceptron "
        "PoissonRegressor "
        "QuantileRegressor RANSACRegressor Ridge RidgeCV RidgeClassifier RidgeClassifierCV SGDClassifier "
        "SGDOneClassSVM "
        "SGDRegressor TheilSenRegressor TweedieRegressor",
        "use LinearRegression, or keep the function in Python",
    ),
)
