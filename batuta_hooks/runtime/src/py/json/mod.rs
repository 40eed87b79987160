//! `json`: texts of JSON and the values they stand for.

mod decode;
mod encode;

pub use decode::{Hooks, decode_error_class, loads};
pub use encode::{Encoder, dumps};
