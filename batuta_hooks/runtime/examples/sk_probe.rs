//! Answers requests on standard input with the results of the scikit-learn runtime, floats as hexadecimal bits.
//!
//! A request is a line `NAME key=value ...`, then lines `array NAME ROWS COLUMNS BITS...`, then `run`.
//! The answer is lines `NAME VALUES...`, then `done`.

mod sk {
    pub mod answer;
    pub mod models;
    pub mod request;
    pub mod trees;
}

use std::io::{self, BufWriter, Write};

use sk::answer::Answer;
use sk::request::Request;

fn main() -> io::Result<()> {
    let mut lines = io::stdin().lines();
    let mut out = BufWriter::new(io::stdout());
    while let Some(request) = Request::read(&mut lines)? {
        let mut answer = Answer::default();
        match request.name.as_str() {
            "class_forest" => sk::trees::class_forest(&request, &mut answer),
            "target_forest" => sk::trees::target_forest(&request, &mut answer),
            _ => sk::models::answer(&request, &mut answer),
        }
        writeln!(out, "{}done", answer.text)?;
        out.flush()?;
    }
    Ok(())
}
