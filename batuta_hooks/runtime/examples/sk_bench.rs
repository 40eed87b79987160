//! Times of the scikit-learn runtime on one thread, in milliseconds: run it beside scikit-learn with the same shapes.

use std::fs;
use std::hint::black_box;
use std::sync::LazyLock;
use std::time::Instant;

use batuta_rt::numpy::Array;
use batuta_rt::numpy::random::RandomState;
use batuta_rt::py::PyResult;
use batuta_rt::sklearn::cluster::KMeans;
use batuta_rt::sklearn::ensemble::{RandomForestClassifier, RandomForestRegressor};
use batuta_rt::sklearn::linear_model::LinearRegression;
use batuta_rt::sklearn::preprocessing::StandardScaler;

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Milliseconds of processor time; of the wall clock where the system does not count it.
fn clock() -> f64 {
    let counted = fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds: Option<f64> = counted.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(
        || START.elapsed().as_secs_f64() * 1e3,
        |nanoseconds| nanoseconds / 1e6,
    )
}

fn best<T>(name: &str, repeats: usize, body: impl Fn() -> PyResult<T>) -> PyResult<()> {
    let mut shortest = f64::INFINITY;
    for _ in 0..repeats {
        let start = clock();
        black_box(body()?);
        shortest = shortest.min(clock() - start);
    }
    println!("{name} {shortest:.1}");
    Ok(())
}

fn normal(random: &mut RandomState, rows: usize, columns: usize) -> Array<f64> {
    Array::from_vec(
        (0..rows * columns)
            .map(|_| random.standard_normal())
            .collect(),
        &[rows, columns],
    )
}

/// Labels that depend on several features and on noise, so that trees grow deep.
fn labels(x: &Array<f64>, random: &mut RandomState) -> Array<i64> {
    let columns = x.dims()[1];
    let values = x.to_vec();
    let rows = values.chunks_exact(columns);
    Array::from_items(
        rows.map(|row| {
            i64::from(row[0] * row[1] + row[2] - row[3] + 0.5 * random.standard_normal() > 0.0)
        })
        .collect(),
    )
}

fn main() -> PyResult<()> {
    let mut random = RandomState::seeded(0);
    let x = normal(&mut random, 100_000, 20);
    let y = Array::from_items(
        x.to_vec()
            .chunks_exact(20)
            .map(|row| row[0] * 3.0 - row[1] + row[7])
            .collect(),
    );
    best("lr fit 1e5x20", 5, || {
        LinearRegression::default().fit(&x, &y)
    })?;
    let large = normal(&mut random, 1_000_000, 20);
    let scaler = StandardScaler::default();
    best("scaler fit 1e6x20", 5, || scaler.fit(&large))?;
    best("scaler transform 1e6x20", 5, || scaler.transform(&large))?;
    let noise = Array::from_vec(
        (0..1_000_000).map(|_| random.random_sample()).collect(),
        &[100_000, 10],
    );
    let clusters = KMeans {
        n_clusters: 8,
        random_state: Some(0),
        ..Default::default()
    };
    best("kmeans noise 1e5x10 k8", 1, || clusters.fit(&noise))?;
    println!("n_iter {}", clusters.n_iter()?);
    let small = normal(&mut random, 10_000, 20);
    let classes = labels(&small, &mut random);
    let forest = RandomForestClassifier {
        random_state: Some(0),
        ..Default::default()
    };
    best("rf fit 1e4x20", 1, || forest.fit(&small, &classes))?;
    best("rf predict 1e5x20", 3, || forest.predict(&x))?;
    let classes = labels(&x, &mut random);
    let forest = RandomForestClassifier {
        n_estimators: 10,
        random_state: Some(0),
        ..Default::default()
    };
    best("rf fit 1e5x20 10 trees", 1, || forest.fit(&x, &classes))?;
    let targets = Array::from_items(
        small
            .to_vec()
            .chunks_exact(20)
            .map(|row| row[0] * 3.0 + row[1])
            .collect(),
    );
    let forest = RandomForestRegressor {
        n_estimators: 10,
        random_state: Some(0),
        ..Default::default()
    };
    best("rfr fit 1e4x20 10 trees", 1, || {
        forest.fit(&small, &targets)
    })
}
