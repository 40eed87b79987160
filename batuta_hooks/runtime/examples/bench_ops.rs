//! Times one operation a request, for a benchmark that lets Python take its turn in between.
//!
//! Requests and answers are lines: `case OPERATION ROWS COLUMNS FOLDER` reads the input (`x.f64`, `y.f64`: raw
//! little-endian float64) and answers `ok`; `run` does the operation once and answers its seconds; `save FILE`
//! writes what the last run gave, as raw float64, and answers `ok`. A failure answers `error: MESSAGE`.

use std::fs;
use std::io::{self, BufRead, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use batuta_rt::numpy::{Array, matmul};
use batuta_rt::py::PyErr;
use batuta_rt::sklearn::cluster::{KMeans, NInit};
use batuta_rt::sklearn::ensemble::RandomForestClassifier;
use batuta_rt::sklearn::linear_model::LinearRegression;
use batuta_rt::sklearn::preprocessing::StandardScaler;

/// Rows that the forest is grown on; the rest of the work is prediction.
const TRAINING_ROWS: usize = 1000;

type Outcome<T> = Result<T, String>;

/// An operation with its input: does it once, and says how long it took and what came out.
type Operation = Box<dyn Fn() -> Outcome<(Duration, Vec<f64>)>>;

fn main() -> io::Result<()> {
    let mut operation: Option<Operation> = None;
    let mut result = Vec::new();
    let mut answers = io::stdout();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let words: Vec<&str> = line.split_whitespace().collect();
        let answer = match words[..] {
            ["case", name, rows, columns, folder] => case(name, rows, columns, Path::new(folder))
                .map(|prepared| {
                    operation = Some(prepared);
                    "ok".to_owned()
                }),
            ["run"] => {
                run(operation.as_ref(), &mut result).map(|time| time.as_secs_f64().to_string())
            }
            ["save", file] => save(Path::new(file), &result).map(|()| "ok".to_owned()),
            _ => Err(format!("unknown request {line}")),
        };
        writeln!(
            answers,
            "{}",
            answer.unwrap_or_else(|message| format!("error: {message}"))
        )?;
        answers.flush()?;
    }
    Ok(())
}

fn run(operation: Option<&Operation>, result: &mut Vec<f64>) -> Outcome<Duration> {
    result.clear();
    let operation = operation.ok_or("no case was given")?;
    let (time, values) = operation()?;
    *result = values;
    Ok(time)
}

fn case(name: &str, rows: &str, columns: &str, folder: &Path) -> Outcome<Operation> {
    let size = |word: &str| {
        word.parse::<usize>()
            .map_err(|error| format!("{word}: {error}"))
    };
    let (rows, columns) = (size(rows)?, size(columns)?);
    let values = read(&folder.join("x.f64"))?;
    if values.len() != rows * columns {
        return Err(format!(
            "{} numbers, expected {rows} x {columns}",
            values.len()
        ));
    }
    let x = Array::from_vec(values, &[rows, columns]);
    match name {
        "linear_regression" => Ok(linear_regression(
            x,
            Array::from_items(read(&folder.join("y.f64"))?),
        )),
        "standard_scaler" => Ok(standard_scaler(x)),
        "random_forest" => random_forest(x, &read(&folder.join("y.f64"))?),
        "kmeans" => Ok(kmeans(x)),
        "matmul" => Ok(product(
            x,
            Array::from_vec(read(&folder.join("y.f64"))?, &[columns, rows]),
        )),
        _ => Err(format!("unknown operation {name}")),
    }
}

/// `StandardScaler().fit_transform(X)`
fn standard_scaler(x: Array<f64>) -> Operation {
    Box::new(move || {
        let begin = Instant::now();
        let scaled = StandardScaler::default()
            .fit_transform(&x)
            .map_err(message)?;
        Ok((begin.elapsed(), scaled.to_vec()))
    })
}

/// `forest.predict(X)` of a forest of 100 trees that was grown on the first rows.
fn random_forest(x: Array<f64>, y: &[f64]) -> Outcome<Operation> {
    let n_features = x.dims()[1];
    let n_training = TRAINING_ROWS.min(x.dims()[0]);
    let training = x.with_slice(|values| values[..n_training * n_features].to_vec());
    let training = Array::from_vec(training, &[n_training, n_features]);
    let classes = Array::from_items(
        y.iter()
            .take(n_training)
            .map(|&class| class as i64)
            .collect(),
    );
    let forest = RandomForestClassifier {
        n_estimators: 100,
        random_state: Some(42),
        n_jobs: Some(threads()),
        ..RandomForestClassifier::default()
    };
    let forest = forest.fit(&training, &classes).map_err(message)?;
    Ok(Box::new(move || {
        let begin = Instant::now();
        let predicted = forest.predict(&x).map_err(message)?;
        let time = begin.elapsed();
        Ok((
            time,
            predicted
                .to_vec()
                .into_iter()
                .map(|class| class as f64)
                .collect(),
        ))
    }))
}

/// `KMeans(n_clusters=8, n_init=1, random_state=42).fit(X)`: the centers, the inertia, the number of iterations.
fn kmeans(x: Array<f64>) -> Operation {
    Box::new(move || {
        let model = KMeans {
            n_clusters: 8,
            n_init: NInit::Count(1),
            random_state: Some(42),
            ..KMeans::default()
        };
        let begin = Instant::now();
        let model = model.fit(&x).map_err(message)?;
        let time = begin.elapsed();
        let mut result = model.cluster_centers().map_err(message)?.to_vec();
        result.push(model.inertia().map_err(message)?);
        result.push(model.n_iter().map_err(message)? as f64);
        Ok((time, result))
    })
}

/// `LinearRegression().fit(X, y)`: the coefficients and the intercept.
fn linear_regression(x: Array<f64>, y: Array<f64>) -> Operation {
    Box::new(move || {
        let begin = Instant::now();
        let model = LinearRegression::default().fit(&x, &y).map_err(message)?;
        let time = begin.elapsed();
        let mut result = model.coef().map_err(message)?.to_vec();
        result.push(model.intercept().map_err(message)?.into());
        Ok((time, result))
    })
}

/// `A @ B`
fn product(a: Array<f64>, b: Array<f64>) -> Operation {
    Box::new(move || {
        let begin = Instant::now();
        let product = matmul(&a, &b).map_err(message)?;
        Ok((begin.elapsed(), product.to_vec()))
    })
}

/// `BENCH_THREADS`, the number of threads that both sides may use.
fn threads() -> i64 {
    std::env::var("BENCH_THREADS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(1)
}

fn read(path: &Path) -> Outcome<Vec<f64>> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (numbers, _) = bytes.as_chunks::<8>();
    Ok(numbers
        .iter()
        .map(|&number| f64::from_le_bytes(number))
        .collect())
}

fn save(path: &Path, values: &[f64]) -> Outcome<()> {
    let bytes: Vec<u8> = values
        .iter()
        .flat_map(|value| value.to_le_bytes())
        .collect();
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

fn message(error: PyErr) -> String {
    error.to_string()
}
