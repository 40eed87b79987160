//! Forests, node for node.

use batuta_rt::numpy::random::RandomState;
use batuta_rt::sklearn::ensemble::{Forest, ForestParams, fit_classes, fit_targets};
use batuta_rt::sklearn::tree::{ClassCriterion, Columns, GrowParams, MaxFeatures};

use super::answer::Answer;
use super::request::Request;

fn params(request: &Request) -> (Columns, GrowParams, ForestParams) {
    let x = request.array("X");
    let columns = Columns::new(&x.values, x.n_rows, x.n_cols);
    let max_features = match request.text("max_features") {
        "sqrt" => MaxFeatures::Sqrt,
        "log2" => MaxFeatures::Log2,
        "None" => MaxFeatures::All,
        text if text.contains('.') => MaxFeatures::Fraction(text.parse().unwrap_or(1.0)),
        text => MaxFeatures::Count(text.parse().unwrap_or(1)),
    };
    let min_samples_leaf = request.get("min_samples_leaf").unwrap_or(1);
    let grow = GrowParams {
        max_features: max_features.count(x.n_cols),
        max_depth: request.get("max_depth").unwrap_or(i32::MAX as usize),
        min_samples_split: request
            .get("min_samples_split")
            .unwrap_or(2)
            .max(2 * min_samples_leaf),
        min_samples_leaf,
        min_weight_leaf: request.get("min_weight_leaf").unwrap_or(0.0),
        min_impurity_decrease: request.get("min_impurity_decrease").unwrap_or(0.0),
        max_leaf_nodes: request.get("max_leaf_nodes"),
    };
    let mut random = RandomState::seeded(request.get("random_state").unwrap_or(0));
    let n_estimators = request.get("n_estimators").unwrap_or(1);
    let forest = ForestParams {
        seeds: (0..n_estimators)
            .map(|_| random.randint(0, i64::from(i32::MAX)) as u32)
            .collect(),
        bootstrap: request.get("bootstrap"),
        threads: request.get("threads").unwrap_or(1),
    };
    (columns, grow, forest)
}

/// A classification forest's nodes, importances and probabilities.
pub fn class_forest(request: &Request, answer: &mut Answer) {
    let (columns, grow, forest) = params(request);
    let classes: Vec<u32> = request.integers("y");
    let n_classes = classes.iter().max().map_or(0, |&class| class as usize + 1);
    let criterion = if request.text("criterion") == "gini" {
        ClassCriterion::Gini
    } else {
        ClassCriterion::Entropy
    };
    if let Some(fitted) = fit_classes(&columns, &classes, n_classes, criterion, &grow, &forest) {
        write_forest(&fitted, request, answer);
    }
}

/// A regression forest's nodes, importances and predictions.
pub fn target_forest(request: &Request, answer: &mut Answer) {
    let (columns, grow, forest) = params(request);
    let fitted = fit_targets(&columns, &request.array("y").values, &grow, &forest);
    write_forest(&fitted, request, answer);
}

fn write_forest(forest: &Forest, request: &Request, answer: &mut Answer) {
    for tree in &forest.trees {
        answer.line("max_depth", [tree.max_depth]);
        answer.line("children_left", &tree.children_left);
        answer.line("children_right", &tree.children_right);
        answer.line("feature", &tree.feature);
        answer.line("n_node_samples", &tree.n_node_samples);
        answer.line(
            "missing_go_to_left",
            tree.missing_go_to_left.iter().map(|&left| u8::from(left)),
        );
        answer.floats("threshold", tree.threshold.iter().copied());
        answer.floats("impurity", tree.impurity.iter().copied());
        answer.floats(
            "weighted_n_node_samples",
            tree.weighted_n_node_samples.iter().copied(),
        );
        answer.floats("value", tree.value.iter().copied());
        answer.floats("importances", tree.feature_importances());
    }
    let test = request.array("T");
    answer.floats("forest_importances", forest.feature_importances());
    answer.floats(
        "mean_values",
        forest.mean_values(
            &test.values,
            test.n_cols,
            request.get("threads").unwrap_or(1),
        ),
    );
}
