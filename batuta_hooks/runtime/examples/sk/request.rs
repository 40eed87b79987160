//! One request: a name, parameters and arrays.

use std::collections::HashMap;
use std::io;
use std::str::FromStr;

/// A row-major float64 array of one or two dimensions.
#[derive(Default)]
pub struct Matrix {
    pub n_rows: usize,
    pub n_cols: usize,
    pub values: Vec<f64>,
}

/// One request.
pub struct Request {
    pub name: String,
    params: HashMap<String, String>,
    arrays: HashMap<String, Matrix>,
}

impl Request {
    /// Reads the next request, `None` at the end of the input.
    pub fn read(
        lines: &mut impl Iterator<Item = io::Result<String>>,
    ) -> io::Result<Option<Request>> {
        let Some(head) = lines.next().transpose()? else {
            return Ok(None);
        };
        let mut words = head.split_whitespace();
        let name = words.next().unwrap_or_default().to_owned();
        let params = words
            .filter_map(|word| word.split_once('='))
            .map(|(key, value)| (key.to_owned(), value.to_owned()));
        let mut request = Request {
            name,
            params: params.collect(),
            arrays: HashMap::new(),
        };
        for line in lines {
            let line = line?;
            let mut words = line.split(' ');
            if words.next() != Some("array") {
                break;
            }
            let name = words.next().unwrap_or_default().to_owned();
            let mut size = || words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
            let (n_rows, n_cols) = (size(), size());
            let values = words
                .map(|word| f64::from_bits(u64::from_str_radix(word, 16).unwrap_or(u64::MAX)))
                .collect();
            request.arrays.insert(
                name,
                Matrix {
                    n_rows,
                    n_cols,
                    values,
                },
            );
        }
        Ok(Some(request))
    }

    /// Parameter `key`, `None` when it is absent or `None`.
    pub fn get<T: FromStr>(&self, key: &str) -> Option<T> {
        self.params
            .get(key)
            .filter(|value| *value != "None")
            .and_then(|value| value.parse().ok())
    }

    /// Parameter `key` as text.
    pub fn text(&self, key: &str) -> &str {
        self.params.get(key).map_or("", String::as_str)
    }

    /// The array `name`.
    pub fn array(&self, name: &str) -> &Matrix {
        &self.arrays[name]
    }

    /// The array `name` as integers.
    pub fn integers<T: TryFrom<i64>>(&self, name: &str) -> Vec<T> {
        self.arrays[name]
            .values
            .iter()
            .filter_map(|&value| T::try_from(value as i64).ok())
            .collect()
    }
}
