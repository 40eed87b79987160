//! `hashlib`: digests, whose constructors `tools/stdlib/partial/hashlib.py` checks.

use super::Table;
use crate::py::error::{attribute_error, type_error, value_error};
use crate::py::native::{Native, NativeObject};
use crate::py::signature::Args;
use crate::py::{Bytes, PyResult, Str, ToValue, Value, ops};
use sha2::digest::DynDigest;
use std::any::Any;
use std::cell::RefCell;

pub(super) const FUNCTIONS: Table = &[("_new", made)];

/// The state of a digest.
enum State {
    Fixed(Box<dyn DynDigest>),
    Blake2b(Box<blake2b_simd::State>),
    Blake2s(Box<blake2s_simd::State>),
}

/// A digest object, as `hashlib.sha256()` gives it.
struct Digest {
    name: &'static str,
    size: usize,
    block: usize,
    state: RefCell<State>,
}

/// Name, block size and state of the digests of one size.
type Kind = (&'static str, usize, fn() -> Box<dyn DynDigest>);

const KINDS: &[Kind] = &[
    ("md5", 64, || Box::<md5::Md5>::default()),
    ("sha1", 64, || Box::<sha1::Sha1>::default()),
    ("sha224", 64, || Box::<sha2::Sha224>::default()),
    ("sha256", 64, || Box::<sha2::Sha256>::default()),
    ("sha384", 128, || Box::<sha2::Sha384>::default()),
    ("sha512", 128, || Box::<sha2::Sha512>::default()),
    ("sha3_224", 144, || Box::<sha3::Sha3_224>::default()),
    ("sha3_256", 136, || Box::<sha3::Sha3_256>::default()),
    ("sha3_384", 104, || Box::<sha3::Sha3_384>::default()),
    ("sha3_512", 72, || Box::<sha3::Sha3_512>::default()),
];

/// `_new(name, data, digest_size, key, salt, person)`
fn made(args: Args<'_>) -> PyResult<Value> {
    let [name, data, size, key, salt, person] = args.between("_new", 6, 6)? else {
        return Err(type_error("_new expected 6 arguments"));
    };
    let name = crate::py::str(name)?;
    let (key, salt, person) = (bytes_of(key)?, bytes_of(salt)?, bytes_of(person)?);
    let size = ops::index_i64(size)? as usize;
    let digest = match &*name {
        "blake2b" => {
            let mut params = blake2b_simd::Params::new();
            params
                .hash_length(size)
                .key(&key)
                .salt(&salt)
                .personal(&person);
            Digest {
                name: "blake2b",
                size,
                block: 128,
                state: RefCell::new(State::Blake2b(Box::new(params.to_state()))),
            }
        }
        "blake2s" => {
            let mut params = blake2s_simd::Params::new();
            params
                .hash_length(size)
                .key(&key)
                .salt(&salt)
                .personal(&person);
            Digest {
                name: "blake2s",
                size,
                block: 64,
                state: RefCell::new(State::Blake2s(Box::new(params.to_state()))),
            }
        }
        other => match KINDS.iter().find(|(known, ..)| *known == other) {
            Some((name, block, start)) => {
                let state = start();
                Digest {
                    name,
                    size: state.output_size(),
                    block: *block,
                    state: RefCell::new(State::Fixed(state)),
                }
            }
            None => return Err(value_error(format!("unsupported hash type {other}"))),
        },
    };
    digest.update(&bytes_of(data)?);
    Ok(Native::value(digest))
}

fn bytes_of(value: &Value) -> PyResult<Vec<u8>> {
    match value.unwrapped() {
        Value::Bytes(bytes) => Ok(bytes.to_vec()),
        Value::ByteArray(array) => Ok(array.memory().to_vec()),
        Value::Str(_) => Err(type_error("Strings must be encoded before hashing")),
        _ => Err(type_error("object supporting the buffer API required")),
    }
}

impl Digest {
    fn update(&self, data: &[u8]) {
        match &mut *self.state.borrow_mut() {
            State::Fixed(state) => state.update(data),
            State::Blake2b(state) => {
                state.update(data);
            }
            State::Blake2s(state) => {
                state.update(data);
            }
        }
    }

    fn digest(&self) -> Vec<u8> {
        match &*self.state.borrow() {
            State::Fixed(state) => state.box_clone().finalize().into_vec(),
            State::Blake2b(state) => state.finalize().as_bytes().to_vec(),
            State::Blake2s(state) => state.finalize().as_bytes().to_vec(),
        }
    }

    fn copied(&self) -> Digest {
        let state = match &*self.state.borrow() {
            State::Fixed(state) => State::Fixed(state.box_clone()),
            State::Blake2b(state) => State::Blake2b(state.clone()),
            State::Blake2s(state) => State::Blake2s(state.clone()),
        };
        Digest {
            state: RefCell::new(state),
            ..*self
        }
    }
}

impl NativeObject for Digest {
    fn type_name(&self) -> &'static str {
        match self.name {
            "blake2b" => "_blake2.blake2b",
            "blake2s" => "_blake2.blake2s",
            _ => "_hashlib.HASH",
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        Ok(match name {
            "name" => Some(Value::Str(Str::from(self.name))),
            "digest_size" => Some(Value::from(self.size)),
            "block_size" => Some(Value::from(self.block)),
            _ => None,
        })
    }

    fn has_method(&self, name: &str) -> bool {
        ["update", "digest", "hexdigest", "copy"].contains(&name)
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        Ok(Some(match name {
            "update" => {
                self.update(&bytes_of(args.one("update")?)?);
                Value::None
            }
            "digest" => {
                args.between("digest", 0, 0)?;
                Bytes::from(self.digest()).to_value()
            }
            "hexdigest" => {
                args.between("hexdigest", 0, 0)?;
                let text: String = self
                    .digest()
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect();
                Value::Str(Str::from(text))
            }
            "copy" => {
                args.between("copy", 0, 0)?;
                Native::value(self.copied())
            }
            other => return Err(attribute_error(format!("no method '{other}'"))),
        }))
    }
}
