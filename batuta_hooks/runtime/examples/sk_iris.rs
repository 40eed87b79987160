//! The case study's pipeline: scale, split, fit and score the iris data.

use batuta_rt::py::PyResult;
use batuta_rt::sklearn::datasets::load_iris;
use batuta_rt::sklearn::ensemble::RandomForestClassifier;
use batuta_rt::sklearn::metrics::{accuracy_score, confusion_matrix};
use batuta_rt::sklearn::model_selection::train_test_split_stratified;
use batuta_rt::sklearn::preprocessing::StandardScaler;

fn main() -> PyResult<()> {
    let iris = load_iris();
    let (x_train, x_test, y_train, y_test) = train_test_split_stratified(
        &iris.data,
        &iris.target,
        Some(0.2),
        None,
        Some(42),
        true,
        &iris.target,
    )?;
    let scaler = StandardScaler::default();
    let x_train = scaler.fit_transform(&x_train)?;
    let x_test = scaler.transform(&x_test)?;
    let model = RandomForestClassifier {
        n_estimators: 100,
        random_state: Some(42),
        ..Default::default()
    };
    let model = model.fit(&x_train, &y_train)?;
    let predictions = model.predict(&x_test)?;
    println!("{:?}", accuracy_score(&y_test, &predictions)?);
    println!("{:?}", predictions.to_vec());
    println!("{:?}", model.predict_proba(&x_test)?.to_vec());
    println!("{:?}", model.feature_importances()?.to_vec());
    println!("{:?}", confusion_matrix(&y_test, &predictions)?.to_vec());
    Ok(())
}
