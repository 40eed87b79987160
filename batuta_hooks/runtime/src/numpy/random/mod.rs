//! `numpy.random`: the legacy streams of [`RandomState`] and the modern ones of [`Generator`].
//!
//! The streams themselves are plain structs; Python's objects are handles on them, [`SharedRandomState`] and
//! [`SharedGenerator`], and `np.random`'s functions work on the [`global`] one.

mod bits;
mod choice;
mod entropy;
mod generator;
mod mt19937;
mod pcg64;
mod random_state;
mod stream;
mod ziggurat;
mod ziggurat_tables;

pub use bits::BitGenerator;
pub use generator::Generator;
pub use mt19937::Mt19937;
pub use pcg64::Pcg64;
pub use random_state::RandomState;
pub use stream::{
    Shared, SharedGenerator, SharedRandomState, Stream, default_rng, default_rng_from, global,
    random, random_state, random_state_from, standard_normal,
};
