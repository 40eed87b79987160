//! scikit-learn: estimators, model selection, metrics and data sets, one file an estimator.
