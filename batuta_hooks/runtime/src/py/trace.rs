//! The Python frames of an uncaught exception, in debug builds: Rust's backtrace, told on Python lines by the crate's
//! `source_map.txt`. Release builds have nothing of this.
//!
//! The map has a section for each Rust file: `= src/bin/a.rs a.py`, then `f FIRST LAST name` for each Python function and
//! `RUST PYTHON` for Rust lines that begin something.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// CPython prints a frame that repeats this often, and then how often it goes on.
const REPEATS: usize = 3;

/// Where an exception was raised.
pub struct Trace(Option<Backtrace>);

impl Trace {
    /// The frames at hand, when there is a map to tell them by.
    pub fn capture() -> Trace {
        Trace(map().map(|_| Backtrace::force_capture()))
    }

    /// The frames as CPython prints them, outermost first; empty without debug information.
    pub fn lines(&self) -> String {
        match (&self.0, map()) {
            (Some(backtrace), Some(map)) if backtrace.status() == BacktraceStatus::Captured => {
                shown(&frames(&backtrace.to_string(), map))
            }
            _ => String::new(),
        }
    }
}

/// A generated file and the Python it comes from.
struct Section {
    rust: PathBuf,
    python: String,
    functions: Vec<(usize, usize, String)>,
    lines: Vec<(usize, usize)>,
}

fn map() -> Option<&'static [Section]> {
    static MAP: OnceLock<Option<Vec<Section>>> = OnceLock::new();
    MAP.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
        let text = std::fs::read_to_string(root.join("source_map.txt")).ok()?;
        Some(parse(root, &text))
    })
    .as_deref()
}

fn parse(root: &Path, text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in text.lines() {
        let mut words = line.splitn(4, ' ');
        let (first, rest) = (words.next().unwrap_or_default(), words);
        let rest: Vec<&str> = rest.collect();
        match (first, rest.as_slice(), sections.last_mut()) {
            ("=", [rust, python @ ..], _) => sections.push(Section {
                rust: root.join(rust),
                python: python.join(" "),
                functions: Vec::new(),
                lines: Vec::new(),
            }),
            ("f", [start, end, name], Some(section)) => {
                if let (Ok(start), Ok(end)) = (start.parse(), end.parse()) {
                    section.functions.push((start, end, (*name).to_owned()));
                }
            }
            (rust, [python], Some(section)) => {
                if let (Ok(rust), Ok(python)) = (rust.parse(), python.parse()) {
                    section.lines.push((rust, python));
                }
            }
            _ => {}
        }
    }
    sections
}

impl Section {
    fn python_line(&self, rust: usize) -> Option<usize> {
        let after = self.lines.partition_point(|(line, _)| *line <= rust);
        Some(self.lines[..after].last()?.1)
    }

    /// The innermost function around a line.
    fn function(&self, line: usize) -> &str {
        self.functions
            .iter()
            .rfind(|(first, last, _)| (*first..=*last).contains(&line))
            .map_or("<module>", |(_, _, name)| name)
    }
}

#[derive(PartialEq)]
struct Frame<'a> {
    file: &'a str,
    line: usize,
    function: &'a str,
}

/// The Python frames in Rust's text of a backtrace, outermost first.
fn frames<'a>(text: &str, map: &'a [Section]) -> Vec<Frame<'a>> {
    let here = std::env::current_dir().unwrap_or_default();
    let mut found: Vec<Frame<'a>> = Vec::new();
    let (mut symbol, mut inner) = ("", false);
    for line in text.lines() {
        let Some(place) = line.trim_start().strip_prefix("at ") else {
            symbol = line;
            continue;
        };
        let mut parts = place.rsplitn(3, ':');
        let (_column, row, path) = (parts.next(), parts.next(), parts.next());
        let (Some(row), Some(path)) = (row.and_then(|row| row.parse().ok()), path) else {
            continue;
        };
        let path = here.join(path.strip_prefix("./").unwrap_or(path));
        let Some(section) = map.iter().find(|section| section.rust == path) else {
            continue;
        };
        let Some(line) = section.python_line(row) else {
            continue;
        };
        let frame = Frame {
            file: &section.python,
            line,
            function: section.function(line),
        };
        // A closure is part of the function around it, which has no frame of its own in Python.
        let same = found
            .last()
            .is_some_and(|last| inner && last.function == frame.function);
        inner = symbol.contains("{{closure}}") || symbol.contains("{async_block");
        if !same {
            found.push(frame);
        }
    }
    found.reverse();
    found
}

fn shown(frames: &[Frame<'_>]) -> String {
    let mut out = String::new();
    for same in frames.chunk_by(|one, other| one == other) {
        for frame in same.iter().take(REPEATS) {
            let Frame {
                file,
                line,
                function,
            } = frame;
            let _ = writeln!(out, "  File \"{file}\", line {line}, in {function}");
        }
        if same.len() > REPEATS {
            let more = same.len() - REPEATS;
            let ending = if more == 1 { "" } else { "s" };
            let _ = writeln!(out, "  [Previous line repeated {more} more time{ending}]");
        }
    }
    out
}
