//! The loaders of the embedded data sets.

use crate::numpy::Array;
use crate::py::error::not_implemented_error;
use crate::py::{List, PyResult, Str};

/// What a loader returns: `sklearn.utils.Bunch` with targets of type `T` and the features' names as a list or an array.
#[derive(Clone, Debug)]
pub struct Bunch<T, N> {
    /// Samples by features.
    pub data: Array<f64>,
    /// A target for each sample.
    pub target: Array<T>,
    /// A name for each feature.
    pub feature_names: N,
    /// A name for each class; empty for a regression.
    pub target_names: Array<Str>,
}

const IRIS: [&str; 4] = [
    "sepal length (cm)",
    "sepal width (cm)",
    "petal length (cm)",
    "petal width (cm)",
];
const WINE: [&str; 13] = [
    "alcohol",
    "malic_acid",
    "ash",
    "alcalinity_of_ash",
    "magnesium",
    "total_phenols",
    "flavanoids",
    "nonflavanoid_phenols",
    "proanthocyanins",
    "color_intensity",
    "hue",
    "od280/od315_of_diluted_wines",
    "proline",
];
const CELL: [&str; 10] = [
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave points",
    "symmetry",
    "fractal dimension",
];
const DIABETES: [&str; 10] = [
    "age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6",
];

/// `load_iris()`: 150 flowers of three species, by four measurements.
pub fn load_iris() -> Bunch<i64, List<Str>> {
    labelled(
        include_str!("iris.csv"),
        List::new(texts(&IRIS)),
        IRIS.len(),
        &["setosa", "versicolor", "virginica"],
    )
}

/// `load_wine()`: 178 wines of three growers, by thirteen measurements.
pub fn load_wine() -> Bunch<i64, List<Str>> {
    labelled(
        include_str!("wine.csv"),
        List::new(texts(&WINE)),
        WINE.len(),
        &["class_0", "class_1", "class_2"],
    )
}

/// `load_breast_cancer()`: 569 tumours, malignant or benign, by thirty measurements.
pub fn load_breast_cancer() -> Bunch<i64, Array<Str>> {
    let names = ["mean {}", "{} error", "worst {}"]
        .iter()
        .flat_map(|form| CELL.iter().map(move |name| form.replace("{}", name)))
        .map(Str::from);
    labelled(
        include_str!("breast_cancer.csv"),
        Array::from_items(names.collect()),
        3 * CELL.len(),
        &["malignant", "benign"],
    )
}

/// `load_diabetes()`: 442 patients by ten scaled measurements, and the disease's progression.
pub fn load_diabetes() -> Bunch<f64, List<Str>> {
    let (data, target) = parse(include_str!("diabetes.csv"), DIABETES.len());
    Bunch {
        data,
        target: Array::from_items(target),
        feature_names: List::new(texts(&DIABETES)),
        target_names: Array::from_items(Vec::new()),
    }
}

fn labelled<N>(
    text: &str,
    feature_names: N,
    n_features: usize,
    target_names: &[&str],
) -> Bunch<i64, N> {
    let (data, target) = parse(text, n_features);
    let target = target.into_iter().map(|class| class as i64).collect();
    Bunch {
        data,
        target: Array::from_items(target),
        feature_names,
        target_names: Array::from_items(texts(target_names)),
    }
}

fn texts(texts: &[&str]) -> Vec<Str> {
    texts.iter().map(|&text| Str::from(text)).collect()
}

/// Features and targets of an embedded file, whose fields are all numbers.
fn parse(text: &str, n_features: usize) -> (Array<f64>, Vec<f64>) {
    let (mut data, mut target) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let mut fields = line
            .split(',')
            .map(|field| field.parse().unwrap_or(f64::NAN));
        data.extend(fields.by_ref().take(n_features));
        target.extend(fields.next());
    }
    let n_samples = target.len();
    (Array::from_vec(data, &[n_samples, n_features]), target)
}

impl<T, N: Clone> Bunch<T, N> {
    /// `bunch.data`
    pub fn data(&self) -> Array<f64> {
        self.data.clone()
    }

    /// `bunch.target`
    pub fn target(&self) -> Array<T> {
        self.target.clone()
    }

    /// `bunch.feature_names`
    pub fn feature_names(&self) -> N {
        self.feature_names.clone()
    }

    /// `bunch.target_names`
    pub fn target_names(&self) -> Array<Str> {
        self.target_names.clone()
    }

    /// `(data, target)`: what `return_X_y=True` gives.
    fn pair(self, return_x_y: bool) -> PyResult<(Array<f64>, Array<T>)> {
        if return_x_y {
            return Ok((self.data, self.target));
        }
        Err(not_implemented_error(
            "return_X_y=False is supported only when it is left out",
        ))
    }
}

macro_rules! pairs {
    ($($pair:ident $loader:ident $target:ty),*) => {$(
        #[doc = concat!("`", stringify!($loader), "(return_X_y=True)`")]
        pub fn $pair(return_x_y: bool) -> PyResult<(Array<f64>, Array<$target>)> {
            $loader().pair(return_x_y)
        }
    )*};
}

pairs! {
    load_iris_pair load_iris i64,
    load_wine_pair load_wine i64,
    load_breast_cancer_pair load_breast_cancer i64,
    load_diabetes_pair load_diabetes f64
}
