//! `sklearn.cluster.KMeans`

use crate::numpy::Array;
use crate::py::error::value_error;
use crate::py::{PyResult, Str};
use crate::sklearn::fitted::Fitted;
use crate::sklearn::input::{Feature, with_design};
use crate::sklearn::matrix::Matrix;
use crate::sklearn::random::check_random_state;
use crate::sklearn::validation::{
    Missing, check_features, check_finite, check_int, check_samples, invalid_parameter,
};
use crate::sklearn::warn::warn;

use super::lloyd::{inertia, nearest};
use super::runs::{Clustering, KMeansParams, Start, fit, transform};

const NAME: &str = "KMeans";

/// `init`
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Init {
    /// `'k-means++'`
    KMeansPlusPlus,
    /// `'random'`
    Random,
    /// A text that scikit-learn doesn't know; fitting raises.
    Unknown(String),
}

impl From<&str> for Init {
    fn from(text: &str) -> Init {
        match text {
            "k-means++" => Init::KMeansPlusPlus,
            "random" => Init::Random,
            _ => Init::Unknown(text.to_owned()),
        }
    }
}

impl From<&Str> for Init {
    fn from(text: &Str) -> Init {
        Init::from(text.as_str())
    }
}

impl From<Str> for Init {
    fn from(text: Str) -> Init {
        Init::from(text.as_str())
    }
}

/// `n_init`
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NInit {
    /// `'auto'`: 1 run with k-means++, 10 with random centers.
    Auto,
    /// An int.
    Count(i64),
    /// A text that scikit-learn doesn't know; fitting raises.
    Unknown(String),
}

impl From<i64> for NInit {
    fn from(count: i64) -> NInit {
        NInit::Count(count)
    }
}

impl From<&str> for NInit {
    fn from(text: &str) -> NInit {
        if text == "auto" {
            NInit::Auto
        } else {
            NInit::Unknown(text.to_owned())
        }
    }
}

impl From<&Str> for NInit {
    fn from(text: &Str) -> NInit {
        NInit::from(text.as_str())
    }
}

impl From<Str> for NInit {
    fn from(text: Str) -> NInit {
        NInit::from(text.as_str())
    }
}

/// Clusters around centers, found by Lloyd's iteration.
///
/// Equals `sklearn.cluster.KMeans(algorithm='lloyd')`.
#[derive(Clone, Debug)]
pub struct KMeans {
    /// Number of clusters.
    pub n_clusters: i64,
    /// How centers start.
    pub init: Init,
    /// Number of runs, of which the best one counts.
    pub n_init: NInit,
    /// Iterations of a run.
    pub max_iter: i64,
    /// Relative tolerance of convergence.
    pub tol: f64,
    /// Seed of the centers' draws.
    pub random_state: Option<i64>,
    /// Whether `fit` may not overwrite X; it never does.
    pub copy_x: bool,
    /// `'lloyd'`
    pub algorithm: Algorithm,
    /// The clustering.
    pub fitted: Fitted<FittedClusters>,
}

/// `algorithm`
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// `'lloyd'`
    Lloyd,
    /// Any other text; fitting raises.
    Unknown(String),
}

impl From<&str> for Algorithm {
    fn from(text: &str) -> Algorithm {
        if text == "lloyd" {
            Algorithm::Lloyd
        } else {
            Algorithm::Unknown(text.to_owned())
        }
    }
}

impl From<&Str> for Algorithm {
    fn from(text: &Str) -> Algorithm {
        Algorithm::from(text.as_str())
    }
}

impl From<Str> for Algorithm {
    fn from(text: Str) -> Algorithm {
        Algorithm::from(text.as_str())
    }
}

/// A clustering with the number of features it was fitted to.
#[derive(Debug)]
pub struct FittedClusters {
    best: Clustering,
    n_features: usize,
}

impl Default for KMeans {
    fn default() -> Self {
        KMeans {
            n_clusters: 8,
            init: Init::KMeansPlusPlus,
            n_init: NInit::Auto,
            max_iter: 300,
            tol: 1e-4,
            random_state: None,
            copy_x: true,
            algorithm: Algorithm::Lloyd,
            fitted: Fitted::default(),
        }
    }
}

impl KMeans {
    /// `fit(X)`
    pub fn fit<T: Feature>(&self, x: &Array<T>) -> PyResult<Self> {
        let params = self.check()?;
        let mut random = check_random_state(self.random_state, NAME)?;
        with_design(x, |x| {
            check_finite(x.values, "X", NAME, Missing::Refused)?;
            check_samples(x.n_rows, x.n_cols, 1, NAME)?;
            if x.n_rows < params.n_clusters {
                return Err(value_error(format!(
                    "n_samples={} should be >= n_clusters={}.",
                    x.n_rows, params.n_clusters
                )));
            }
            // scikit-learn copies X to C order first, so columns are summed from the first row to the last.
            let best = fit(
                &Matrix {
                    by_columns: false,
                    ..*x
                },
                &params,
                &mut random,
            );
            warn_of_duplicates(&best.labels, params.n_clusters);
            self.fitted.set(FittedClusters {
                best,
                n_features: x.n_cols,
            });
            Ok(self.clone())
        })
    }

    /// The parameters, checked in the order of their names.
    fn check(&self) -> PyResult<KMeansParams> {
        if let Algorithm::Unknown(text) = &self.algorithm {
            let allowed = "a str among {'lloyd'}";
            return Err(invalid_parameter(
                "algorithm",
                NAME,
                allowed,
                &format!("'{text}'"),
            ));
        }
        let start = match &self.init {
            Init::KMeansPlusPlus => Start::KMeansPlusPlus,
            Init::Random => Start::Random,
            Init::Unknown(text) => {
                let allowed = "a str among {'k-means++', 'random'}, a callable or an array-like";
                return Err(invalid_parameter(
                    "init",
                    NAME,
                    allowed,
                    &format!("'{text}'"),
                ));
            }
        };
        check_int("max_iter", NAME, self.max_iter, 1, "")?;
        check_int("n_clusters", NAME, self.n_clusters, 1, "")?;
        let allowed = "a str among {'auto'} or an int in the range [1, inf)";
        let n_init = match &self.n_init {
            NInit::Auto => {
                if start == Start::Random {
                    10
                } else {
                    1
                }
            }
            NInit::Count(count) if *count >= 1 => *count as usize,
            NInit::Count(count) => {
                return Err(invalid_parameter(
                    "n_init",
                    NAME,
                    allowed,
                    &count.to_string(),
                ));
            }
            NInit::Unknown(text) => {
                return Err(invalid_parameter(
                    "n_init",
                    NAME,
                    allowed,
                    &format!("'{text}'"),
                ));
            }
        };
        if self.tol.is_nan() || self.tol < 0.0 {
            let got = format!("{:?}", self.tol);
            return Err(invalid_parameter(
                "tol",
                NAME,
                "a float in the range [0.0, inf)",
                &got,
            ));
        }
        let (n_clusters, max_iter) = (self.n_clusters as usize, self.max_iter as usize);
        Ok(KMeansParams {
            n_clusters,
            init: start,
            n_init,
            max_iter,
            tol: self.tol,
        })
    }

    /// `predict(X)`: the closest center of each sample.
    pub fn predict<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<i32>> {
        self.apply(x, |x, best| Array::from_items(nearest(x, &best.centers)))
    }

    /// `fit_predict(X)`: the labels of the training samples.
    pub fn fit_predict<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<i32>> {
        self.fit(x)?.labels()
    }

    /// `transform(X)`: the distances of each sample to the centers.
    pub fn transform<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        self.apply(x, |x, best| {
            Array::from_vec(
                transform(x, &best.centers),
                &[x.n_rows, best.centers.len() / x.n_cols],
            )
        })
    }

    /// `fit_transform(X)`
    pub fn fit_transform<T: Feature>(&self, x: &Array<T>) -> PyResult<Array<f64>> {
        self.fit(x)?.transform(x)
    }

    /// `score(X)`: the inertia of the samples, negated.
    pub fn score<T: Feature>(&self, x: &Array<T>) -> PyResult<f64> {
        self.apply(x, |x, best| {
            -inertia(x, &best.centers, &nearest(x, &best.centers))
        })
    }

    fn apply<T: Feature, R>(
        &self,
        x: &Array<T>,
        body: impl Fn(&Matrix<'_>, &Clustering) -> R,
    ) -> PyResult<R> {
        let fitted = self.fitted.get(NAME)?;
        with_design(x, |x| {
            check_finite(x.values, "X", NAME, Missing::Refused)?;
            check_samples(x.n_rows, x.n_cols, 1, NAME)?;
            check_features(x.n_cols, fitted.n_features, NAME)?;
            Ok(body(x, &fitted.best))
        })
    }

    /// `labels_`
    pub fn labels(&self) -> PyResult<Array<i32>> {
        Ok(Array::from_items(
            self.fitted.get(NAME)?.best.labels.clone(),
        ))
    }

    /// `cluster_centers_`
    pub fn cluster_centers(&self) -> PyResult<Array<f64>> {
        let fitted = self.fitted.get(NAME)?;
        let shape = [
            fitted.best.centers.len() / fitted.n_features,
            fitted.n_features,
        ];
        Ok(Array::from_vec(fitted.best.centers.clone(), &shape))
    }

    /// `inertia_`
    pub fn inertia(&self) -> PyResult<f64> {
        Ok(self.fitted.get(NAME)?.best.inertia)
    }

    /// `n_iter_`
    pub fn n_iter(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.best.n_iter as i64)
    }

    /// `n_features_in_`
    pub fn n_features_in(&self) -> PyResult<i64> {
        Ok(self.fitted.get(NAME)?.n_features as i64)
    }
}

fn warn_of_duplicates(labels: &[i32], n_clusters: usize) {
    let mut seen = vec![false; n_clusters];
    labels.iter().for_each(|&label| seen[label as usize] = true);
    let distinct = seen.iter().filter(|&&seen| seen).count();
    if distinct < n_clusters {
        warn(
            "ConvergenceWarning",
            &format!(
                "Number of distinct clusters ({distinct}) found smaller than n_clusters ({n_clusters}). Possibly due to duplicate \
                 points in X."
            ),
        );
    }
}
