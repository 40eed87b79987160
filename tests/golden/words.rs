//! Words, counted and joined.

use batuta_rt::py::{Dict, List, PyResult, Str};
use batuta_rt::{attempt, py, py_print};
use std::process::ExitCode;

pub const LIMIT: i64 = 3;
pub const RATIO: f64 = 0.25;
pub const GREETING: &str = "hello";

// How often each word comes.
/// Count the words of a text.
///
/// Case does not matter.
pub fn count_words(text: &Str) -> PyResult<Dict<Str, i64>> {
    let counts: Dict<Str, i64> = Dict::new();
    for word in text.lower().split_whitespace(-1).iter() {
        counts.update_or(&word, 0_i64, |value| Ok(value + 1))?;
    }
    Ok(counts)
}

pub fn join(words: &List<Str>) -> Str {
    let mut joined = Str::from("");
    for word in words.items().iter() {
        joined += word;
        joined += "-";
    }
    joined
}

/// Arithmetic mean.
pub fn mean(xs: &List<f64>) -> PyResult<f64> {
    if xs.is_empty() {
        return Err(py::error::value_error(format!("no values in {}", py::str(xs)?)));
    }
    let mut total = 0.0;
    for x in xs.cells().iter() {
        total += x;
    }
    py::float::truediv(total, py::builtins::len(xs) as f64)
}

pub fn sign(x: i64) -> Str {
    let name: Str = if x > 0 {
        Str::from("positive")
    } else if x < 0 {
        Str::from("negative")
    } else {
        Str::from("zero")
    };
    name
}

pub fn main_() -> PyResult<()> {
    let counts = count_words(&Str::from("The cat and the dog and the bird"))?;
    for (word, n) in py::builtins::sorted(counts.items())?.iter() {
        // Rare words are left out
        if n >= 2 {
            py_print!(word, n)?;
        }
    }

    py_print!(join(&List::new(vec![Str::from("a"), Str::from("b")])), Str::from(GREETING))?;
    let squares = List::from_iter((0..LIMIT).map(|x| x * x));
    py_print!(squares, mean(&List::new(vec![RATIO, 1.5]))?, py::math::sqrt(2.0)?)?;
    let outcome: PyResult<()> = 'attempt: {
        attempt!('attempt, mean(&List::<f64>::new(vec![])));
        Ok(())
    };
    if let Err(error_2) = outcome {
        if error_2.is("ValueError") {
            let error = error_2.value();
            py_print!("error:", error)?;
        } else {
            return Err(error_2);
        }
    }
    let outcome_2: PyResult<()> = 'attempt_2: {
        attempt!('attempt_2, py_print!(attempt!('attempt_2, counts.item(&Str::from("none")))));
        Ok(())
    };
    if let Err(error_3) = outcome_2 {
        if error_3.is("KeyError") {
            py_print!("missing")?;
        } else {
            return Err(error_3);
        }
    }
    let ([first], rest, []) = py::unpack_rest::<1, 0, _>(py::iter::ok(
        List::new(vec![sign(1), sign(-1), sign(0)]).iter(),
    ))?;
    py_print!(first, rest)?;
    Ok(())
}

/// The script's own statements.
fn run() -> PyResult<()> {
    main_()?;
    Ok(())
}

fn main() -> ExitCode {
    py::main(run)
}
