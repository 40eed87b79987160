//! The answer to one request.

use std::fmt::{Display, Write};

/// Lines of named values.
#[derive(Default)]
pub struct Answer {
    pub text: String,
}

impl Answer {
    /// A line of floats, as bits.
    pub fn floats(&mut self, name: &str, values: impl IntoIterator<Item = f64>) {
        self.line(
            name,
            values
                .into_iter()
                .map(|value| format!("{:x}", value.to_bits())),
        );
    }

    /// A line of anything that prints.
    pub fn line<T: Display>(&mut self, name: &str, values: impl IntoIterator<Item = T>) {
        self.text.push_str(name);
        for value in values {
            let _ = write!(self.text, " {value}");
        }
        self.text.push('\n');
    }
}
