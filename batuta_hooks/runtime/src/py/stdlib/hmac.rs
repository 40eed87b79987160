//! `hmac`: digests with a key.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/hmac.py (dc72608a50616c75); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{Bytes, Dict, Global, GlobalKey, PyResult, Signature, Str, ToValue, Truth, Value};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static HMAC: Global<Value> = const { Global::new("HMAC") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static HMAC_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "key", "msg", "digestmod"])
        .qualname("HMAC.__init__")
        .module("hmac");

static HMAC_NAME_SIGNATURE: Signature = Signature::new("name", &["self"])
    .qualname("HMAC.name")
    .module("hmac");

static HMAC_UPDATE_SIGNATURE: Signature = Signature::new("update", &["self", "msg"])
    .qualname("HMAC.update")
    .module("hmac")
    .doc("Equals `HMAC.update`.");

static HMAC_COPY_SIGNATURE: Signature = Signature::new("copy", &["self"])
    .qualname("HMAC.copy")
    .module("hmac")
    .doc("Equals `HMAC.copy`.");

static HMAC_DIGEST_SIGNATURE: Signature = Signature::new("digest", &["self"])
    .qualname("HMAC.digest")
    .module("hmac")
    .doc("Equals `HMAC.digest`.");

static HMAC_HEXDIGEST_SIGNATURE: Signature = Signature::new("hexdigest", &["self"])
    .qualname("HMAC.hexdigest")
    .module("hmac")
    .doc("Equals `HMAC.hexdigest`.");

static NEW_SIGNATURE: Signature = Signature::new("new", &["key", "msg", "digestmod"])
    .module("hmac")
    .doc("Equals `hmac.new`.");

static DIGEST_SIGNATURE: Signature = Signature::new("digest", &["key", "msg", "digest"])
    .module("hmac")
    .doc("Equals `hmac.digest`.");

static COMPARE_DIGEST_SIGNATURE: Signature = Signature::new("compare_digest", &["a", "b"])
    .module("hmac")
    .doc("Equals `hmac.compare_digest`.");

pub fn hmac_init(self_: &Value, mut key: Value, msg: &Value, digestmod: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[
            key.clone(),
            (py::builtin("bytes")?, py::builtin("bytearray")?).to_value(),
        ],
    )?
    .truth()?
    {
        return Err(py::error::type_error(format!(
            "key: expected bytes or bytearray, but got {}",
            py::repr(&py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(&key))?,
                name!("__name__")
            )?)?
        )));
    }
    if !digestmod.truth()? {
        return Err(py::error::type_error(
            "Missing required parameter 'digestmod'.",
        ));
    }
    let (part, part_2) = (_hash(digestmod)?, _hash(digestmod)?);
    py::setattr(self_, name!("_inner"), part)?;
    py::setattr(self_, name!("_outer"), part_2)?;
    py::setattr(
        self_,
        name!("digest_size"),
        py::getattr(&py::getattr(self_, name!("_inner"))?, name!("digest_size"))?,
    )?;
    py::setattr(
        self_,
        name!("block_size"),
        py::getattr(&py::getattr(self_, name!("_inner"))?, name!("block_size"))?,
    )?;
    if py::ops::gt(
        &py::ops::len_i64(&key)?.to_value(),
        &py::getattr(self_, name!("block_size"))?,
    )?
    .truth()?
    {
        let shortened = _hash(digestmod)?;
        py::call_method(name!("update"), &[shortened.clone(), key.clone()])?;
        key = py::call_method(name!("digest"), &[shortened])?;
    }
    key = py::call_method(
        name!("ljust"),
        &[
            py::call(&py::builtin("bytes")?, slice::from_ref(&key))?,
            py::getattr(self_, name!("block_size"))?,
            Bytes::from(b"\x00").to_value(),
        ],
    )?;
    py::call_method(
        name!("update"),
        &[
            py::getattr(self_, name!("_inner"))?,
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
            py::getattr(self_, name!("_outer"))?,
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
    if !msg.is_none() {
        py::call_method(name!("update"), &[self_.clone(), msg.clone()])?;
    }
    Ok(Value::None)
}

pub fn hmac_name(self_: &Value) -> PyResult<Value> {
    Ok(Str::from(format!(
        "hmac-{}",
        py::format_value(
            &py::getattr(&py::getattr(self_, name!("_inner"))?, name!("name"))?,
            ""
        )?
    ))
    .to_value())
}

/// Equals `HMAC.update`.
pub fn hmac_update(self_: &Value, msg: &Value) -> PyResult<Value> {
    py::call_method(
        name!("update"),
        &[py::getattr(self_, name!("_inner"))?, msg.clone()],
    )?;
    Ok(Value::None)
}

/// Equals `HMAC.copy`.
pub fn hmac_copy(self_: &Value) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[HMAC.get()?, HMAC.get()?])?;
    let (part, part_2) = (
        py::getattr(self_, name!("digest_size"))?,
        py::getattr(self_, name!("block_size"))?,
    );
    py::setattr(&made, name!("digest_size"), part)?;
    py::setattr(&made, name!("block_size"), part_2)?;
    let (part_3, part_4) = (
        py::call_method(name!("copy"), &[py::getattr(self_, name!("_inner"))?])?,
        py::call_method(name!("copy"), &[py::getattr(self_, name!("_outer"))?])?,
    );
    py::setattr(&made, name!("_inner"), part_3)?;
    py::setattr(&made, name!("_outer"), part_4)?;
    Ok(made)
}

/// Equals `HMAC.digest`.
pub fn hmac_digest(self_: &Value) -> PyResult<Value> {
    let outer = py::call_method(name!("copy"), &[py::getattr(self_, name!("_outer"))?])?;
    py::call_method(
        name!("update"),
        &[
            outer.clone(),
            py::call_method(name!("digest"), &[py::getattr(self_, name!("_inner"))?])?,
        ],
    )?;
    py::call_method(name!("digest"), slice::from_ref(&outer))
}

/// Equals `HMAC.hexdigest`.
pub fn hmac_hexdigest(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("hex"),
        &[py::call_method(name!("digest"), slice::from_ref(self_))?],
    )
}

pub fn _hash(digestmod: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[digestmod.clone(), py::builtin("str")?],
        )?
        .truth()?
        {
            py::call(&py::imported("hashlib.new")?, slice::from_ref(digestmod))?
        } else {
            py::call(digestmod, &[])?
        },
    )
}

/// Equals `hmac.new`.
pub fn new(key: &Value, msg: &Value, digestmod: &Value) -> PyResult<Value> {
    py::call(&HMAC.get()?, &[key.clone(), msg.clone(), digestmod.clone()])
}

/// Equals `hmac.digest`.
pub fn digest(key: &Value, msg: &Value, digest: &Value) -> PyResult<Value> {
    py::call_method(
        name!("digest"),
        &[py::call(
            &HMAC.get()?,
            &[key.clone(), msg.clone(), digest.clone()],
        )?],
    )
}

/// Equals `hmac.compare_digest`.
pub fn compare_digest(a: &Value, b: &Value) -> PyResult<Value> {
    py::ops::eq(a, b)
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_hmac") {
        return Ok(());
    }
    let class = py::class::build("HMAC", &[], |ns| {
        ns.set(name!("__module__"), Value::from("hmac"));
        ns.set(
            name!("__doc__"),
            Value::from("A digest of a message and a key."),
        );
        ns.set(name!("blocksize"), Value::from(64_i64));

        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &HMAC_INIT_SIGNATURE,
                vec![Value::None, Value::from("")],
                vec![],
                |args| hmac_init(&args[0], args[1].clone(), &args[2], &args[3]),
            ),
        );

        ns.set(
            name!("name"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&HMAC_NAME_SIGNATURE, |args| {
                    hmac_name(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("update"),
            py::function::new(&HMAC_UPDATE_SIGNATURE, |args| {
                hmac_update(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("copy"),
            py::function::new(&HMAC_COPY_SIGNATURE, |args| hmac_copy(&args[0])),
        );

        ns.set(
            name!("digest"),
            py::function::new(&HMAC_DIGEST_SIGNATURE, |args| hmac_digest(&args[0])),
        );

        ns.set(
            name!("hexdigest"),
            py::function::new(&HMAC_HEXDIGEST_SIGNATURE, |args| hmac_hexdigest(&args[0])),
        );
        Ok(())
    })?;
    HMAC.set(class);

    _exported.set(Dict::from_pairs([
        (Str::from("HMAC"), HMAC.get()?),
        (
            Str::from("new"),
            py::function::single(&NEW_SIGNATURE, || {
                py::function::with_defaults(
                    &NEW_SIGNATURE,
                    vec![Value::None, Value::from("")],
                    vec![],
                    |args| new(&args[0], &args[1], &args[2]),
                )
            }),
        ),
        (
            Str::from("digest"),
            py::function::single(&DIGEST_SIGNATURE, || {
                py::function::new(&DIGEST_SIGNATURE, |args| {
                    digest(&args[0], &args[1], &args[2])
                })
            }),
        ),
        (
            Str::from("compare_digest"),
            py::function::single(&COMPARE_DIGEST_SIGNATURE, || {
                py::function::new(&COMPARE_DIGEST_SIGNATURE, |args| {
                    compare_digest(&args[0], &args[1])
                })
            }),
        ),
    ])?);
    Ok(())
}
