//! `os.path`: POSIX paths as text, and what the file system says of them.

use super::super::error::value_error;
use super::super::{Int, List, PyResult, Str};
use super::os_error;
use std::fs;
use std::path::Path;

/// `os.path.join(first, *rest)`
pub fn join(first: &str, rest: &[Str]) -> Str {
    let mut joined = first.to_owned();
    for part in rest {
        if part.as_str().starts_with('/') {
            joined.clear();
        } else if !joined.is_empty() && !joined.ends_with('/') {
            joined.push('/');
        }
        joined.push_str(part.as_str());
    }
    Str::from(joined)
}

/// `os.path.split(path)`
pub fn split(path: &str) -> (Str, Str) {
    let (head, tail) = halves(path);
    (Str::from(head), Str::from(tail))
}

fn halves(path: &str) -> (&str, &str) {
    let at = path.rfind('/').map_or(0, |at| at + 1);
    let (head, tail) = path.split_at(at);
    let stripped = head.trim_end_matches('/');
    (if stripped.is_empty() { head } else { stripped }, tail)
}

/// `os.path.basename(path)`
pub fn basename(path: &str) -> Str {
    Str::from(halves(path).1)
}

/// `os.path.dirname(path)`
pub fn dirname(path: &str) -> Str {
    Str::from(halves(path).0)
}

/// `os.path.splitext(path)`
pub fn splitext(path: &str) -> (Str, Str) {
    let start = path.rfind('/').map_or(0, |at| at + 1);
    let name = &path[start..];
    let leading = name.len() - name.trim_start_matches('.').len();
    match name[leading..].rfind('.') {
        Some(at) => {
            let (root, extension) = path.split_at(start + leading + at);
            (Str::from(root), Str::from(extension))
        }
        None => (Str::from(path), Str::from("")),
    }
}

/// `os.path.isabs(path)`
pub fn isabs(path: &str) -> bool {
    path.starts_with('/')
}

/// `os.path.normpath(path)`
pub fn normpath(path: &str) -> Str {
    if path.is_empty() {
        return Str::from(".");
    }
    let root = match path.len() - path.trim_start_matches('/').len() {
        0 => "",
        2 => "//",
        _ => "/",
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if (root.is_empty() && parts.is_empty()) || parts.last() == Some(&"..") => {
                parts.push(part);
            }
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    let joined = format!("{root}{}", parts.join("/"));
    Str::from(if joined.is_empty() {
        ".".to_owned()
    } else {
        joined
    })
}

/// `os.getcwd()`
pub fn getcwd() -> PyResult<Str> {
    match std::env::current_dir() {
        Ok(path) => Ok(Str::from(path.to_string_lossy().into_owned())),
        Err(error) => Err(os_error(&error, &[])),
    }
}

/// `os.path.abspath(path)`
pub fn abspath(path: &str) -> PyResult<Str> {
    if isabs(path) {
        return Ok(normpath(path));
    }
    Ok(normpath(join(&getcwd()?, &[Str::from(path)]).as_str()))
}

/// `os.path.relpath(path, start)`
pub fn relpath(path: &str, start: &str) -> PyResult<Str> {
    if path.is_empty() {
        return Err(value_error("no path specified"));
    }
    let (to, from) = (abspath(path)?, abspath(start)?);
    let parts = |path: &Str| -> Vec<String> {
        let parts = path.as_str().split('/').filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    let (to, from) = (parts(&to), parts(&from));
    let common = to.iter().zip(&from).take_while(|(a, b)| a == b).count();
    let mut made = vec!["..".to_owned(); from.len() - common];
    made.extend_from_slice(&to[common..]);
    Ok(Str::from(if made.is_empty() {
        ".".to_owned()
    } else {
        made.join("/")
    }))
}

/// `os.path.realpath(path)`: links resolved as far as the path exists.
pub fn realpath(path: &str) -> PyResult<Str> {
    let full = abspath(path)?;
    let (mut head, mut rest) = (full.to_string(), Vec::new());
    loop {
        if let Ok(real) = fs::canonicalize(&head) {
            rest.reverse();
            return Ok(join(&real.to_string_lossy(), &rest));
        }
        let (parent, name) = halves(&head);
        if name.is_empty() {
            return Ok(full);
        }
        rest.push(Str::from(name));
        head = parent.to_owned();
    }
}

/// `os.path.commonprefix(paths)`
pub fn commonprefix(paths: &List<Str>) -> Str {
    let paths: Vec<Str> = paths.iter().collect();
    let (Some(low), Some(high)) = (
        paths.iter().map(Str::as_str).min(),
        paths.iter().map(Str::as_str).max(),
    ) else {
        return Str::from("");
    };
    let shared = low.chars().zip(high.chars()).take_while(|(a, b)| a == b);
    Str::from(shared.map(|(ch, _)| ch).collect::<String>())
}

/// `os.path.commonpath(paths)`
pub fn commonpath(paths: &List<Str>) -> PyResult<Str> {
    let paths: Vec<Str> = paths.iter().collect();
    let Some(first) = paths.first() else {
        return Err(value_error("commonpath() arg is an empty sequence"));
    };
    let absolute = isabs(first.as_str());
    if paths.iter().any(|path| isabs(path.as_str()) != absolute) {
        return Err(value_error("Can't mix absolute and relative paths"));
    }
    let split = |path: &Str| -> Vec<String> {
        let parts = path
            .as_str()
            .split('/')
            .filter(|part| !matches!(*part, "" | "."));
        parts.map(str::to_owned).collect()
    };
    let mut common = split(first);
    for path in &paths[1..] {
        let parts = split(path);
        let same = common
            .iter()
            .zip(&parts)
            .take_while(|(a, b)| a == b)
            .count();
        common.truncate(same);
    }
    Ok(Str::from(format!(
        "{}{}",
        if absolute { "/" } else { "" },
        common.join("/")
    )))
}

/// `os.path.exists(path)`
pub fn exists(path: &str) -> bool {
    fs::metadata(path).is_ok()
}

/// `os.path.lexists(path)`
pub fn lexists(path: &str) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// `os.path.isfile(path)`
pub fn isfile(path: &str) -> bool {
    Path::new(path).is_file()
}

/// `os.path.isdir(path)`
pub fn isdir(path: &str) -> bool {
    Path::new(path).is_dir()
}

/// `os.path.islink(path)`
pub fn islink(path: &str) -> bool {
    Path::new(path).is_symlink()
}

/// `os.path.getsize(path)`
pub fn getsize(path: &str) -> PyResult<i64> {
    match fs::metadata(path) {
        Ok(found) => Ok(Int::from(found.len()).to_i64().unwrap_or(i64::MAX)),
        Err(error) => Err(os_error(&error, &[path])),
    }
}

/// `os.path.expanduser(path)`
pub fn expanduser(path: &str) -> Str {
    match (path.strip_prefix('~'), std::env::var("HOME")) {
        (Some(rest), Ok(home)) if rest.is_empty() || rest.starts_with('/') => {
            let home = home.trim_end_matches('/');
            let made = format!("{home}{rest}");
            Str::from(if made.is_empty() {
                "/".to_owned()
            } else {
                made
            })
        }
        _ => Str::from(path),
    }
}

/// `os.path.expandvars(path)`
pub fn expandvars(path: &str) -> Str {
    let (mut made, mut rest) = (String::new(), path);
    while let Some(at) = rest.find('$') {
        made.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let (name, end) = match after.strip_prefix('{') {
            Some(inner) => match inner.find('}') {
                Some(close) => (&inner[..close], close + 2),
                None => ("", 0),
            },
            None => {
                let word = |ch: char| ch.is_ascii_alphanumeric() || ch == '_';
                let end = after.find(|ch| !word(ch)).unwrap_or(after.len());
                (&after[..end], end)
            }
        };
        match std::env::var(name) {
            Ok(value) if !name.is_empty() => made.push_str(&value),
            _ => made.push_str(&rest[at..at + 1 + end]),
        }
        rest = &after[end..];
    }
    made.push_str(rest);
    Str::from(made)
}
