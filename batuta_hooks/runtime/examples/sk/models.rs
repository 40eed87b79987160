//! The other estimators and functions.

use batuta_rt::numpy::Array;
use batuta_rt::numpy::random::RandomState;
use batuta_rt::sklearn::cluster::{self, KMeansParams, Start};
use batuta_rt::sklearn::linear_model::{LinearRegression, least_squares};
use batuta_rt::sklearn::matrix::Matrix;
use batuta_rt::sklearn::metrics;
use batuta_rt::sklearn::model_selection::{
    KFold, SplitSize, StratifiedKFold, cross_val_score, shuffle_split, split_sizes,
    stratified_shuffle_split,
};
use batuta_rt::sklearn::preprocessing::{Moments, restore, standardize};
use batuta_rt::sklearn::tree::{DecisionTreeClassifier, DecisionTreeRegressor};

use super::answer::Answer;
use super::request::Request;

/// Answers any request that is not a forest.
pub fn answer(request: &Request, answer: &mut Answer) {
    match request.name.as_str() {
        "scaler" => scaler(request, answer),
        "split" => split(request, answer),
        "kmeans" => kmeans(request, answer),
        "regression_scores" => regression_scores(request, answer),
        "folds" => folds(request, answer),
        "cross_val_score" => scores(request, answer),
        "class_scores" => class_scores(request, answer),
        "linear" => linear(request, answer),
        name => answer.line("unknown", [name]),
    }
}

fn design<'a>(request: &'a Request, name: &str) -> Matrix<'a> {
    let x = request.array(name);
    let by_columns = request.text("order") == "F";
    Matrix {
        by_columns,
        ..Matrix::new(&x.values, x.n_rows, x.n_cols)
    }
}

fn scaler(request: &Request, answer: &mut Answer) {
    let x = design(request, "X");
    let moments = Moments::new(&x);
    let scale = moments.scale();
    let scaled = standardize(x.values, Some(&moments.mean), Some(&scale));
    answer.floats(
        "restored",
        restore(&scaled, Some(&moments.mean), Some(&scale)),
    );
    answer.floats("scaled", scaled);
    answer.floats("centered", standardize(x.values, Some(&moments.mean), None));
    answer.floats("divided", standardize(x.values, None, Some(&scale)));
    answer.floats("scale", scale);
    answer.floats("mean", moments.mean);
    answer.floats("variance", moments.variance);
}

fn split(request: &Request, answer: &mut Answer) {
    let size = |key: &str| {
        let text = request.text(key);
        request.get::<f64>(key).map(|value| {
            if text.contains('.') {
                SplitSize::Fraction(value)
            } else {
                SplitSize::Count(value as i64)
            }
        })
    };
    let classes: Vec<u32> = request.integers("y");
    let n_classes = classes.iter().max().map_or(0, |&class| class as usize + 1);
    let mut random = RandomState::seeded(request.get("random_state").unwrap_or(0));
    let rows = split_sizes(classes.len(), size("test_size"), size("train_size")).and_then(
        |(n_train, n_test)| {
            if request.text("stratify") == "True" {
                stratified_shuffle_split(
                    &classes,
                    n_classes,
                    n_train,
                    n_test,
                    &mut random,
                    |class| class.to_string(),
                )
            } else {
                Ok(shuffle_split(classes.len(), n_train, n_test, &mut random))
            }
        },
    );
    match rows {
        Ok((train, test)) => {
            answer.line("train", train);
            answer.line("test", test);
        }
        Err(error) => answer.line("error", [error]),
    }
}

fn kmeans(request: &Request, answer: &mut Answer) {
    let x = design(request, "X");
    let params = KMeansParams {
        n_clusters: request.get("n_clusters").unwrap_or(8),
        init: if request.text("init") == "random" {
            Start::Random
        } else {
            Start::KMeansPlusPlus
        },
        n_init: request.get("n_init").unwrap_or(1),
        max_iter: request.get("max_iter").unwrap_or(300),
        tol: request.get("tol").unwrap_or(1e-4),
    };
    let mut random = RandomState::seeded(request.get("random_state").unwrap_or(0));
    let fitted = cluster::fit(&x, &params, &mut random);
    let test = design(request, "T");
    answer.line("predicted", cluster::nearest(&test, &fitted.centers));
    answer.floats("distances", cluster::transform(&test, &fitted.centers));
    answer.line("labels", fitted.labels);
    answer.floats("inertia", [fitted.inertia]);
    answer.floats("centers", fitted.centers);
    answer.line("n_iter", [fitted.n_iter]);
}

fn regression_scores(request: &Request, answer: &mut Answer) {
    let (truth, predicted) = (
        &request.array("y_true").values,
        &request.array("y_pred").values,
    );
    answer.floats("mse", [metrics::squared_error(truth, predicted)]);
    answer.floats("mae", [metrics::absolute_error(truth, predicted)]);
    answer.floats("r2", [metrics::r2(truth, predicted).unwrap_or(f64::NAN)]);
}

fn linear(request: &Request, answer: &mut Answer) {
    let x = design(request, "X");
    let fit_intercept = request.text("fit_intercept") != "False";
    let targets = &request.array("y").values;
    let solution = least_squares(&x, targets, &x.sums(), fit_intercept, 1e-6);
    answer.floats("coef", solution.coef);
    answer.floats("intercept", [solution.intercept]);
    answer.line("rank", [solution.rank]);
}

fn folds(request: &Request, answer: &mut Answer) {
    let n_splits = request.get("n_splits").unwrap_or(5);
    let (shuffle, random_state) = (
        request.text("shuffle") == "True",
        request.get("random_state"),
    );
    let y = Array::from_items(request.integers::<i64>("y"));
    let rows = if request.text("stratified") == "True" {
        StratifiedKFold {
            n_splits,
            shuffle,
            random_state,
        }
        .rows(&y)
    } else {
        KFold {
            n_splits,
            shuffle,
            random_state,
        }
        .rows(y.len())
    };
    match rows {
        Ok(rows) => rows.into_iter().for_each(|(train, test)| {
            answer.line("train", train);
            answer.line("test", test);
        }),
        Err(error) => answer.line("error", [error]),
    }
}

fn scores(request: &Request, answer: &mut Answer) {
    let x = request.array("X");
    let x = Array::from_vec(x.values.clone(), &[x.n_rows, x.n_cols]);
    let y = Array::from_items(request.array("y").values.clone());
    let (scoring, cv) = (Some(request.text("scoring")), request.get("cv"));
    let random_state = Some(0);
    let scores = match request.text("estimator") {
        "LinearRegression" => cross_val_score(&LinearRegression::default(), &x, &y, scoring, cv),
        "DecisionTreeRegressor" => {
            let tree = DecisionTreeRegressor {
                random_state,
                ..Default::default()
            };
            cross_val_score(&tree, &x, &y, scoring, cv)
        }
        _ => {
            let tree = DecisionTreeClassifier {
                random_state,
                ..Default::default()
            };
            cross_val_score(&tree, &x, &y, scoring, cv)
        }
    };
    match scores {
        Ok(scores) => answer.floats("scores", scores.to_vec()),
        Err(error) => answer.line("error", [error]),
    }
}

fn class_scores(request: &Request, answer: &mut Answer) {
    let truth = Array::from_items(request.integers::<i64>("y_true"));
    let predicted = Array::from_items(request.integers::<i64>("y_pred"));
    let x = request.array("X");
    let x = Array::from_vec(x.values.clone(), &[x.n_rows, x.n_cols]);
    match metrics::silhouette_score(&x, &truth) {
        Ok(score) => answer.floats("silhouette", [score]),
        Err(error) => answer.line("error", [error]),
    }
    if let (Ok(accuracy), Ok(matrix)) = (
        metrics::accuracy_score(&truth, &predicted),
        metrics::confusion_matrix(&truth, &predicted),
    ) {
        answer.floats("accuracy", [accuracy]);
        answer.line("matrix", matrix.to_vec());
    }
}
