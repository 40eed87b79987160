//! `numpy.random`: the legacy streams of [`RandomState`] and the modern ones of [`Generator`].

mod bits;
mod entropy;
mod generator;
mod mt19937;
mod pcg64;
mod random_state;
mod ziggurat;
mod ziggurat_tables;

pub use bits::BitGenerator;
pub use generator::Generator;
pub use mt19937::Mt19937;
pub use pcg64::Pcg64;
pub use random_state::RandomState;
