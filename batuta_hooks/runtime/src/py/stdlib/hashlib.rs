//! `hashlib`: the constructors of what `_new` of the runtime computes.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/partial/hashlib.py (49713f10de2a2aa5); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Bytes, Dict, FromValue, Global, GlobalKey, PyResult, Set, Signature, Str, ToValue, Truth, Value,
};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static algorithms_guaranteed: Global<Set<Value>> =
        const { Global::new("algorithms_guaranteed") };
    pub static _CONSTRUCTORS: Global<Dict<Value, Value>> = const { Global::new("_CONSTRUCTORS") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static NEW_SIGNATURE: Signature = Signature::new("new", &["name", "data"])
    .module("hashlib")
    .varkw()
    .doc("Equals `hashlib.new`.");

static MD5_SIGNATURE: Signature = Signature::new("md5", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.md5`.");

static SHA1_SIGNATURE: Signature = Signature::new("sha1", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.sha1`.");

static SHA224_SIGNATURE: Signature = Signature::new("sha224", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.sha224`.");

static SHA256_SIGNATURE: Signature = Signature::new("sha256", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.sha256`.");

static SHA384_SIGNATURE: Signature = Signature::new("sha384", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.sha384`.");

static SHA512_SIGNATURE: Signature = Signature::new("sha512", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.sha512`.");

static SHA3_224_SIGNATURE: Signature = Signature::new("sha3_224", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.sha3_224`.");

static SHA3_256_SIGNATURE: Signature = Signature::new("sha3_256", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.sha3_256`.");

static SHA3_384_SIGNATURE: Signature = Signature::new("sha3_384", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.sha3_384`.");

static SHA3_512_SIGNATURE: Signature = Signature::new("sha3_512", &["string"])
    .module("hashlib")
    .keyword_only(&["usedforsecurity"])
    .doc("Equals `hashlib.sha3_512`.");

static BLAKE2B_SIGNATURE: Signature = Signature::new("blake2b", &["data"])
    .module("hashlib")
    .positional_only(1)
    .keyword_only(&["digest_size", "key", "salt", "person", "usedforsecurity"])
    .doc("Equals `hashlib.blake2b`, without trees.");

static BLAKE2S_SIGNATURE: Signature = Signature::new("blake2s", &["data"])
    .module("hashlib")
    .positional_only(1)
    .keyword_only(&["digest_size", "key", "salt", "person", "usedforsecurity"])
    .doc("Equals `hashlib.blake2s`, without trees.");

static PBKDF2_HMAC_SIGNATURE: Signature = Signature::new(
    "pbkdf2_hmac",
    &["hash_name", "password", "salt", "iterations", "dklen"],
)
.module("hashlib")
.doc("Equals `hashlib.pbkdf2_hmac`.");

pub fn _data(string: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[string.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error(
            "Strings must be encoded before hashing",
        ));
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[
            string.clone(),
            (
                py::builtin("bytes")?,
                py::builtin("bytearray")?,
                py::builtin("memoryview")?,
            )
                .to_value(),
        ],
    )?
    .truth()?
    {
        return Err(py::error::type_error(
            "object supporting the buffer API required",
        ));
    }
    py::call(&py::builtin("bytes")?, slice::from_ref(string))
}

/// Equals `hashlib.md5`.
pub fn md5(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("md5"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.sha1`.
pub fn sha1(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("sha1"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.sha224`.
pub fn sha224(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("sha224"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.sha256`.
pub fn sha256(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("sha256"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.sha384`.
pub fn sha384(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("sha384"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.sha512`.
pub fn sha512(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("sha512"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.sha3_224`.
pub fn sha3_224(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("sha3_224"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.sha3_256`.
pub fn sha3_256(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("sha3_256"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.sha3_384`.
pub fn sha3_384(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("sha3_384"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.sha3_512`.
pub fn sha3_512(string: &Value, _usedforsecurity: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("hashlib._new")?,
        &[
            Value::from("sha3_512"),
            _data(string)?,
            Value::from(0_i64),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
            Bytes::from(b"").to_value(),
        ],
    )
}

/// Equals `hashlib.blake2b`, without trees.
pub fn blake2b(
    data: &Value,
    digest_size: &Value,
    key: &Value,
    salt: &Value,
    person: &Value,
    _usedforsecurity: &Value,
) -> PyResult<Value> {
    _blake(
        &Str::from("blake2b"),
        data,
        digest_size,
        key,
        salt,
        person,
        64,
    )
}

/// Equals `hashlib.blake2s`, without trees.
pub fn blake2s(
    data: &Value,
    digest_size: &Value,
    key: &Value,
    salt: &Value,
    person: &Value,
    _usedforsecurity: &Value,
) -> PyResult<Value> {
    _blake(
        &Str::from("blake2s"),
        data,
        digest_size,
        key,
        salt,
        person,
        32,
    )
}

pub fn _blake(
    name: &Str,
    data: &Value,
    digest_size: &Value,
    key: &Value,
    salt: &Value,
    person: &Value,
    most: i64,
) -> PyResult<Value> {
    if !(py::ops::le(&Value::from(1_i64), digest_size)?.truth()?
        && py::ops::le(digest_size, &most.to_value())?.truth()?)
    {
        return Err(py::error::value_error(format!(
            "digest_size for {} must be between 1 and {} bytes, here it is {}",
            name.capitalize(),
            most,
            py::format_value(digest_size, "")?
        )));
    }
    if py::ops::len_i64(key)? > most {
        return Err(py::error::value_error(format!(
            "maximum key length is {} bytes",
            most
        )));
    }
    if py::ops::len_i64(salt)? > py::int::floordiv(most, 4)? {
        return Err(py::error::value_error(format!(
            "maximum salt length is {} bytes",
            py::int::floordiv(most, 4)?
        )));
    }
    if py::ops::len_i64(person)? > py::int::floordiv(most, 4)? {
        return Err(py::error::value_error(format!(
            "maximum person length is {} bytes",
            py::int::floordiv(most, 4)?
        )));
    }
    py::call(
        &py::imported("hashlib._new")?,
        &[
            name.to_value(),
            _data(data)?,
            digest_size.clone(),
            py::call(&py::builtin("bytes")?, slice::from_ref(key))?,
            py::call(&py::builtin("bytes")?, slice::from_ref(salt))?,
            py::call(&py::builtin("bytes")?, slice::from_ref(person))?,
        ],
    )
}

/// Equals `hashlib.new`.
pub fn new(name: &Value, data: &Value, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    let made = _CONSTRUCTORS
        .get()?
        .get(&py::call_method(
            name!("replace"),
            &[
                py::call_method(
                    name!("replace"),
                    &[
                        py::call_method(name!("lower"), slice::from_ref(name))?,
                        Value::from("sha-"),
                        Value::from("sha"),
                    ],
                )?,
                Value::from("sha3-"),
                Value::from("sha3_"),
            ],
        )?)?
        .to_value();
    if made.is_none() {
        return Err(py::error::value_error(format!(
            "unsupported hash type {}",
            py::format_value(name, "")?
        )));
    }
    Ok({
        let callee = made.clone();
        py::CallBuilder::new()
            .arg(data.clone())
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    })
}

/// Equals `hashlib.pbkdf2_hmac`.
pub fn pbkdf2_hmac(
    hash_name: &Value,
    password: &Value,
    salt: &Value,
    iterations: &Value,
    dklen: &Value,
) -> PyResult<Value> {
    if py::ops::lt(iterations, &Value::from(1_i64))?.truth()? {
        return Err(py::error::value_error(
            "iteration value must be greater than 0.",
        ));
    }
    if !dklen.is_none() && py::ops::lt(dklen, &Value::from(1_i64))?.truth()? {
        return Err(py::error::value_error("key length must be greater than 0."));
    }
    let (inner, outer) = (
        py::call(
            &py::function::single(&NEW_SIGNATURE, || {
                py::function::with_defaults(
                    &NEW_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![],
                    |args| {
                        new(
                            &args[0],
                            &args[1],
                            &<Dict<Value, Value>>::from_value(&args[2])?,
                        )
                    },
                )
            }),
            slice::from_ref(hash_name),
        )?,
        py::call(
            &py::function::single(&NEW_SIGNATURE, || {
                py::function::with_defaults(
                    &NEW_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![],
                    |args| {
                        new(
                            &args[0],
                            &args[1],
                            &<Dict<Value, Value>>::from_value(&args[2])?,
                        )
                    },
                )
            }),
            slice::from_ref(hash_name),
        )?,
    );
    let size = py::getattr(&inner, name!("block_size"))?;
    let mut key = if py::ops::gt(&py::ops::len_i64(password)?.to_value(), &size)?.truth()? {
        py::call_method(
            name!("digest"),
            &[py::call(
                &py::function::single(&NEW_SIGNATURE, || {
                    py::function::with_defaults(
                        &NEW_SIGNATURE,
                        vec![Bytes::from(b"").to_value()],
                        vec![],
                        |args| {
                            new(
                                &args[0],
                                &args[1],
                                &<Dict<Value, Value>>::from_value(&args[2])?,
                            )
                        },
                    )
                }),
                &[hash_name.clone(), password.clone()],
            )?],
        )?
    } else {
        py::call(&py::builtin("bytes")?, slice::from_ref(password))?
    };
    key = py::call_method(
        name!("ljust"),
        &[key.clone(), size, Bytes::from(b"\x00").to_value()],
    )?;
    py::call_method(
        name!("update"),
        &[
            inner.clone(),
            py::call(
                &py::builtin("bytes")?,
                &[{
                    let source = key.clone();
                    py::typed_generator(move |co| async move {
                        for byte in &py::iter(&source)? {
                            let byte = byte?;
                            co.yield_(py::ops::xor(&byte, &Value::from(54_i64))?)
                                .await?;
                        }
                        Ok(Value::None)
                    })
                }
                .to_value()],
            )?,
        ],
    )?;
    py::call_method(
        name!("update"),
        &[
            outer.clone(),
            py::call(
                &py::builtin("bytes")?,
                &[{
                    let source_2 = key;
                    py::typed_generator(move |co| async move {
                        for byte in &py::iter(&source_2)? {
                            let byte = byte?;
                            co.yield_(py::ops::xor(&byte, &Value::from(92_i64))?)
                                .await?;
                        }
                        Ok(Value::None)
                    })
                }
                .to_value()],
            )?,
        ],
    )?;
    let wanted = if dklen.is_none() {
        py::getattr(&inner, name!("digest_size"))?
    } else {
        dklen.clone()
    };
    let mut made = Bytes::from(b"").to_value();
    let mut block: i64 = 0;
    while py::ops::lt(&py::ops::len_i64(&made)?.to_value(), &wanted)?.truth()? {
        block += 1;
        let mut found = _keyed(
            &inner,
            &outer,
            &py::ops::add(
                salt,
                &py::call_method(
                    name!("to_bytes"),
                    &[block.to_value(), Value::from(4_i64), Value::from("big")],
                )?,
            )?,
        )?;
        let mut total = py::call(
            &py::getattr(&py::builtin("int")?, name!("from_bytes"))?,
            &[found.clone(), Value::from("big")],
        )?;
        for item in &py::iter(&py::call(
            &py::builtin("range")?,
            &[py::ops::sub(iterations, &Value::from(1_i64))?],
        )?)? {
            item?;
            found = _keyed(&inner, &outer, &found)?;
            total = py::ops::ixor(
                &total,
                &py::call(
                    &py::getattr(&py::builtin("int")?, name!("from_bytes"))?,
                    &[found.clone(), Value::from("big")],
                )?,
            )?;
        }
        made = py::ops::iadd(
            &made,
            &py::call_method(
                name!("to_bytes"),
                &[
                    total,
                    py::getattr(&inner, name!("digest_size"))?,
                    Value::from("big"),
                ],
            )?,
        )?;
    }
    py::ops::getitem(
        &made,
        &py::slice_object(&Value::None, &wanted, &Value::None),
    )
}

pub fn _keyed(inner: &Value, outer: &Value, message: &Value) -> PyResult<Value> {
    let (first, second) = (
        py::call_method(name!("copy"), slice::from_ref(inner))?,
        py::call_method(name!("copy"), slice::from_ref(outer))?,
    );
    py::call_method(name!("update"), &[first.clone(), message.clone()])?;
    py::call_method(
        name!("update"),
        &[second.clone(), py::call_method(name!("digest"), &[first])?],
    )?;
    py::call_method(name!("digest"), slice::from_ref(&second))
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_hashlib") {
        return Ok(());
    }
    algorithms_guaranteed.set(Set::from_items(vec![
        Value::from("md5"),
        Value::from("sha1"),
        Value::from("sha224"),
        Value::from("sha256"),
        Value::from("sha384"),
        Value::from("sha512"),
        Value::from("sha3_224"),
        Value::from("sha3_256"),
        Value::from("sha3_384"),
        Value::from("sha3_512"),
        Value::from("blake2b"),
        Value::from("blake2s"),
    ])?);

    _CONSTRUCTORS.set(Dict::from_pairs([
        (
            Value::from("md5"),
            py::function::single(&MD5_SIGNATURE, || {
                py::function::with_defaults(
                    &MD5_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| md5(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("sha1"),
            py::function::single(&SHA1_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA1_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha1(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("sha224"),
            py::function::single(&SHA224_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA224_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha224(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("sha256"),
            py::function::single(&SHA256_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA256_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha256(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("sha384"),
            py::function::single(&SHA384_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA384_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha384(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("sha512"),
            py::function::single(&SHA512_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA512_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha512(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("sha3_224"),
            py::function::single(&SHA3_224_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA3_224_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha3_224(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("sha3_256"),
            py::function::single(&SHA3_256_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA3_256_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha3_256(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("sha3_384"),
            py::function::single(&SHA3_384_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA3_384_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha3_384(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("sha3_512"),
            py::function::single(&SHA3_512_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA3_512_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha3_512(&args[0], &args[1]),
                )
            }),
        ),
        (
            Value::from("blake2b"),
            py::function::single(&BLAKE2B_SIGNATURE, || {
                py::function::with_defaults(
                    &BLAKE2B_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![
                        Some(Value::from(64_i64)),
                        Some(Bytes::from(b"").to_value()),
                        Some(Bytes::from(b"").to_value()),
                        Some(Bytes::from(b"").to_value()),
                        Some(Value::from(true)),
                    ],
                    |args| blake2b(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5]),
                )
            }),
        ),
        (
            Value::from("blake2s"),
            py::function::single(&BLAKE2S_SIGNATURE, || {
                py::function::with_defaults(
                    &BLAKE2S_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![
                        Some(Value::from(32_i64)),
                        Some(Bytes::from(b"").to_value()),
                        Some(Bytes::from(b"").to_value()),
                        Some(Bytes::from(b"").to_value()),
                        Some(Value::from(true)),
                    ],
                    |args| blake2s(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5]),
                )
            }),
        ),
    ])?);

    _exported.set(Dict::from_pairs([
        (
            Str::from("algorithms_guaranteed"),
            algorithms_guaranteed.get()?.to_value(),
        ),
        (
            Str::from("md5"),
            py::function::single(&MD5_SIGNATURE, || {
                py::function::with_defaults(
                    &MD5_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| md5(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("sha1"),
            py::function::single(&SHA1_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA1_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha1(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("sha224"),
            py::function::single(&SHA224_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA224_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha224(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("sha256"),
            py::function::single(&SHA256_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA256_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha256(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("sha384"),
            py::function::single(&SHA384_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA384_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha384(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("sha512"),
            py::function::single(&SHA512_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA512_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha512(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("sha3_224"),
            py::function::single(&SHA3_224_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA3_224_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha3_224(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("sha3_256"),
            py::function::single(&SHA3_256_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA3_256_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha3_256(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("sha3_384"),
            py::function::single(&SHA3_384_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA3_384_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha3_384(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("sha3_512"),
            py::function::single(&SHA3_512_SIGNATURE, || {
                py::function::with_defaults(
                    &SHA3_512_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![Some(Value::from(true))],
                    |args| sha3_512(&args[0], &args[1]),
                )
            }),
        ),
        (
            Str::from("blake2b"),
            py::function::single(&BLAKE2B_SIGNATURE, || {
                py::function::with_defaults(
                    &BLAKE2B_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![
                        Some(Value::from(64_i64)),
                        Some(Bytes::from(b"").to_value()),
                        Some(Bytes::from(b"").to_value()),
                        Some(Bytes::from(b"").to_value()),
                        Some(Value::from(true)),
                    ],
                    |args| blake2b(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5]),
                )
            }),
        ),
        (
            Str::from("blake2s"),
            py::function::single(&BLAKE2S_SIGNATURE, || {
                py::function::with_defaults(
                    &BLAKE2S_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![
                        Some(Value::from(32_i64)),
                        Some(Bytes::from(b"").to_value()),
                        Some(Bytes::from(b"").to_value()),
                        Some(Bytes::from(b"").to_value()),
                        Some(Value::from(true)),
                    ],
                    |args| blake2s(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5]),
                )
            }),
        ),
        (
            Str::from("new"),
            py::function::single(&NEW_SIGNATURE, || {
                py::function::with_defaults(
                    &NEW_SIGNATURE,
                    vec![Bytes::from(b"").to_value()],
                    vec![],
                    |args| {
                        new(
                            &args[0],
                            &args[1],
                            &<Dict<Value, Value>>::from_value(&args[2])?,
                        )
                    },
                )
            }),
        ),
        (
            Str::from("pbkdf2_hmac"),
            py::function::single(&PBKDF2_HMAC_SIGNATURE, || {
                py::function::with_defaults(
                    &PBKDF2_HMAC_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| pbkdf2_hmac(&args[0], &args[1], &args[2], &args[3], &args[4]),
                )
            }),
        ),
    ])?);
    Ok(())
}
