//! Runs text functions for tests/test_text_runtime.py: a call a line in, Python's repr of the result or the error a line out.
//!
//! A line is a name and values in the form that [`value::V::read`] reads.

mod bytes;
mod numbers;
mod patterns;
mod strings;
mod value;

use batuta_rt::py::PyResult;
use batuta_rt::py::text::{FormatArg, str_repr};
use std::io::{BufWriter, Read, Write};
use value::V;

fn main() {
    let mut input = String::new();
    std::io::stdin()
        .read_to_string(&mut input)
        .expect("UTF-8 input");
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in input.lines() {
        let mut words = line.split(' ');
        let name = words.next().expect("a name");
        let mut args = Vec::new();
        let mut words = words.peekable();
        while words.peek().is_some() {
            args.push(V::read(&mut words));
        }
        let shown = run(name, &args).and_then(|value| {
            let mut shown = String::new();
            value.repr_into(&mut shown).map(|()| shown)
        });
        let shown = shown.unwrap_or_else(|error| format!("!{}", str_repr(&error.to_string())));
        writeln!(out, "{shown}").expect("an open output");
    }
}

fn run(name: &str, args: &[V]) -> PyResult<V> {
    let (family, method) = name.split_once('.').expect("a family and a name");
    match family {
        "str" => strings::run(method, args),
        "bytes" => bytes::run(method, args),
        "re" => patterns::run(method, args),
        "num" => numbers::run(method, args),
        _ => panic!("unknown family {family:?}"),
    }
}
