//! Methods of `bytes` and `bytearray` as functions on byte slices.

mod case;
mod hex;
mod justify;
mod numbers;
mod search;
mod split;
mod strip;

pub use case::*;
pub use hex::{from_hex, hex, hex_grouped};
pub use justify::*;
pub use numbers::{int_from_bytes, int_to_bytes, is_big_endian};
pub use search::*;
pub use split::*;
pub use strip::*;
