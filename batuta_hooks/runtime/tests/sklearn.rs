//! What holds for scikit-learn's estimators whatever the data: sharing, label types, threads, errors.
#![cfg(feature = "sklearn")]

use batuta_rt::numpy::Array;
use batuta_rt::py::{PyResult, Str};
use batuta_rt::sklearn::Label;
use batuta_rt::sklearn::cluster::KMeans;
use batuta_rt::sklearn::datasets::{load_breast_cancer, load_diabetes, load_iris, load_wine};
use batuta_rt::sklearn::ensemble::{MaxSamples, RandomForestClassifier};
use batuta_rt::sklearn::linear_model::LinearRegression;
use batuta_rt::sklearn::preprocessing::StandardScaler;
use batuta_rt::sklearn::tree::{DecisionTreeClassifier, MaxFeatures};

fn message<T>(result: PyResult<T>) -> String {
    result
        .err()
        .map_or_else(String::new, |error| error.to_string())
}

fn tree_codes<L: Label>(labels: Vec<L>) -> PyResult<Vec<usize>> {
    let iris = load_iris();
    let tree = DecisionTreeClassifier {
        random_state: Some(0),
        ..Default::default()
    };
    let tree = tree.fit(&iris.data, &Array::from_items(labels))?;
    let classes = tree.classes()?.to_vec();
    let predicted = tree.predict(&iris.data)?.to_vec();
    Ok(predicted
        .iter()
        .filter_map(|label| classes.iter().position(|class| class.order(label).is_eq()))
        .collect())
}

#[test]
fn a_clone_is_the_same_model() -> PyResult<()> {
    let iris = load_iris();
    let scaler = StandardScaler::default();
    let other = scaler.clone();
    scaler.fit(&iris.data)?;
    assert_eq!(other.mean()?.to_vec(), scaler.mean()?.to_vec());
    Ok(())
}

#[test]
fn labels_of_any_type_give_the_same_tree() -> PyResult<()> {
    let codes = load_iris().target.to_vec();
    let integers = tree_codes(codes.clone())?;
    assert_eq!(
        integers,
        tree_codes(codes.iter().map(|&code| code as f64).collect())?
    );
    assert_eq!(
        integers,
        tree_codes(
            codes
                .iter()
                .map(|&code| Str::from(format!("class {code}")))
                .collect()
        )?
    );
    Ok(())
}

#[test]
fn threads_change_nothing() -> PyResult<()> {
    let wine = load_wine();
    let forest = |n_jobs| -> PyResult<Vec<f64>> {
        let forest = RandomForestClassifier {
            n_estimators: 9,
            n_jobs,
            random_state: Some(3),
            ..Default::default()
        };
        Ok(forest
            .fit(&wine.data, &wine.target)?
            .predict_proba(&wine.data)?
            .to_vec())
    };
    let one = forest(None)?;
    for n_jobs in [Some(2), Some(4), Some(-1)] {
        assert_eq!(one, forest(n_jobs)?);
    }
    Ok(())
}

#[test]
fn data_sets_have_their_shapes() {
    assert_eq!(
        load_breast_cancer().data.dims(),
        [569, load_breast_cancer().feature_names.len()]
    );
    assert_eq!(
        load_diabetes().data.dims(),
        [load_diabetes().target.len(), 10]
    );
    assert!(
        !load_diabetes()
            .data
            .to_vec()
            .iter()
            .any(|value| value.is_nan())
    );
}

#[test]
fn errors_are_scikit_learns() -> PyResult<()> {
    let iris = load_iris();
    let forest = RandomForestClassifier::<i64>::default();
    assert_eq!(
        message(forest.predict(&iris.data)),
        "sklearn.exceptions.NotFittedError: This RandomForestClassifier instance is not fitted yet. Call 'fit' with \
         appropriate arguments before using this estimator."
    );
    let fitted = LinearRegression::default().fit(&iris.data, &iris.target)?;
    assert_eq!(
        message(fitted.predict(&load_wine().data)),
        "ValueError: X has 13 features, but LinearRegression is expecting 4 features as input."
    );
    assert_eq!(
        message(LinearRegression::default().fit(&iris.data, &load_wine().target)),
        "ValueError: Found input variables with inconsistent numbers of samples: [150, 178]"
    );
    let clusters = KMeans {
        n_clusters: 151,
        ..Default::default()
    };
    assert_eq!(
        message(clusters.fit(&iris.data)),
        "ValueError: n_samples=150 should be >= n_clusters=151."
    );
    let forest = RandomForestClassifier {
        max_features: MaxFeatures::from("foo"),
        ..Default::default()
    };
    assert_eq!(
        message(forest.fit(&iris.data, &iris.target)),
        "sklearn.utils._param_validation.InvalidParameterError: The 'max_features' parameter of RandomForestClassifier must be \
         an int in the range [1, inf), a float in the range (0.0, 1.0], a str among {'sqrt', 'log2'} or None. Got 'foo' instead."
    );
    let forest = RandomForestClassifier {
        bootstrap: false,
        max_samples: MaxSamples::from(3),
        ..Default::default()
    };
    assert_eq!(
        message(forest.fit(&iris.data, &iris.target)),
        "ValueError: `max_sample` cannot be set if `bootstrap=False`. Either switch to `bootstrap=True` or set \
         `max_sample=None`."
    );
    Ok(())
}
