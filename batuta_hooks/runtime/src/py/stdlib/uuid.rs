//! `uuid`: identifiers of 128 bits; those that are random or made of the time are not here.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/uuid.py (2c3c93d938bfac5e); change that one.

#![allow(arithmetic_overflow, non_upper_case_globals)]

use crate::py::{
    Dict, FixedTuple, Global, GlobalKey, Int, Iter, List, PyResult, Signature, Slice, Str, ToValue,
    Truth, Value,
};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static RESERVED_NCS: Global<Str> = const { Global::new("RESERVED_NCS") };
    pub static RFC_4122: Global<Str> = const { Global::new("RFC_4122") };
    pub static RESERVED_MICROSOFT: Global<Str> = const { Global::new("RESERVED_MICROSOFT") };
    pub static RESERVED_FUTURE: Global<Str> = const { Global::new("RESERVED_FUTURE") };
    pub static UUID: Global<Value> = const { Global::new("UUID") };
    pub static NAMESPACE_DNS: Global<Value> = const { Global::new("NAMESPACE_DNS") };
    pub static NAMESPACE_URL: Global<Value> = const { Global::new("NAMESPACE_URL") };
    pub static NAMESPACE_OID: Global<Value> = const { Global::new("NAMESPACE_OID") };
    pub static NAMESPACE_X500: Global<Value> = const { Global::new("NAMESPACE_X500") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static UUID_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self", "hex", "bytes", "bytes_le", "fields", "int", "version",
    ],
)
.qualname("UUID.__init__")
.module("uuid");

static UUID_SETATTR_SIGNATURE: Signature =
    Signature::new("__setattr__", &["self", "name", "value"])
        .qualname("UUID.__setattr__")
        .module("uuid");

static UUID_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("UUID.__eq__")
    .module("uuid");

static UUID_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "other"])
    .qualname("UUID.__lt__")
    .module("uuid");

static UUID_GT_SIGNATURE: Signature = Signature::new("__gt__", &["self", "other"])
    .qualname("UUID.__gt__")
    .module("uuid");

static UUID_LE_SIGNATURE: Signature = Signature::new("__le__", &["self", "other"])
    .qualname("UUID.__le__")
    .module("uuid");

static UUID_GE_SIGNATURE: Signature = Signature::new("__ge__", &["self", "other"])
    .qualname("UUID.__ge__")
    .module("uuid");

static UUID_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("UUID.__hash__")
    .module("uuid");

static UUID_INT_SIGNATURE: Signature = Signature::new("__int__", &["self"])
    .qualname("UUID.__int__")
    .module("uuid");

static UUID_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("UUID.__repr__")
    .module("uuid");

static UUID_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("UUID.__str__")
    .module("uuid");

static UUID_HEX_SIGNATURE: Signature = Signature::new("hex", &["self"])
    .qualname("UUID.hex")
    .module("uuid");

static UUID_BYTES_SIGNATURE: Signature = Signature::new("bytes", &["self"])
    .qualname("UUID.bytes")
    .module("uuid");

static UUID_BYTES_LE_SIGNATURE: Signature = Signature::new("bytes_le", &["self"])
    .qualname("UUID.bytes_le")
    .module("uuid");

static UUID_FIELDS_SIGNATURE: Signature = Signature::new("fields", &["self"])
    .qualname("UUID.fields")
    .module("uuid");

static UUID_TIME_LOW_SIGNATURE: Signature = Signature::new("time_low", &["self"])
    .qualname("UUID.time_low")
    .module("uuid");

static UUID_TIME_MID_SIGNATURE: Signature = Signature::new("time_mid", &["self"])
    .qualname("UUID.time_mid")
    .module("uuid");

static UUID_TIME_HI_VERSION_SIGNATURE: Signature = Signature::new("time_hi_version", &["self"])
    .qualname("UUID.time_hi_version")
    .module("uuid");

static UUID_CLOCK_SEQ_HI_VARIANT_SIGNATURE: Signature =
    Signature::new("clock_seq_hi_variant", &["self"])
        .qualname("UUID.clock_seq_hi_variant")
        .module("uuid");

static UUID_CLOCK_SEQ_LOW_SIGNATURE: Signature = Signature::new("clock_seq_low", &["self"])
    .qualname("UUID.clock_seq_low")
    .module("uuid");

static UUID_TIME_SIGNATURE: Signature = Signature::new("time", &["self"])
    .qualname("UUID.time")
    .module("uuid");

static UUID_CLOCK_SEQ_SIGNATURE: Signature = Signature::new("clock_seq", &["self"])
    .qualname("UUID.clock_seq")
    .module("uuid");

static UUID_NODE_SIGNATURE: Signature = Signature::new("node", &["self"])
    .qualname("UUID.node")
    .module("uuid");

static UUID_URN_SIGNATURE: Signature = Signature::new("urn", &["self"])
    .qualname("UUID.urn")
    .module("uuid");

static UUID_VARIANT_SIGNATURE: Signature = Signature::new("variant", &["self"])
    .qualname("UUID.variant")
    .module("uuid");

static UUID_VERSION_SIGNATURE: Signature = Signature::new("version", &["self"])
    .qualname("UUID.version")
    .module("uuid");

static UUID_COPY_SIGNATURE: Signature = Signature::new("__copy__", &["self"])
    .qualname("UUID.__copy__")
    .module("uuid");

static UUID_DEEPCOPY_SIGNATURE: Signature = Signature::new("__deepcopy__", &["self", "memo"])
    .qualname("UUID.__deepcopy__")
    .module("uuid");

static UUID3_SIGNATURE: Signature = Signature::new("uuid3", &["namespace", "name"])
    .module("uuid")
    .doc("Equals `uuid.uuid3`.");

static UUID5_SIGNATURE: Signature = Signature::new("uuid5", &["namespace", "name"])
    .module("uuid")
    .doc("Equals `uuid.uuid5`.");

pub fn uuid_init(
    self_: &Value,
    hex: &Value,
    mut bytes: Value,
    bytes_le: &Value,
    fields: &Value,
    mut int: Value,
    version: &Value,
) -> PyResult<Value> {
    if Int::from(
        List::new(vec![
            hex.clone(),
            bytes.clone(),
            bytes_le.clone(),
            fields.clone(),
            int.clone(),
        ])
        .count(&Value::None)?,
    ) != Int::from(4_i64)
    {
        return Err(py::error::type_error(
            "one of the hex, bytes, bytes_le, fields, or int arguments must be given",
        ));
    }
    if !hex.is_none() {
        let digits = py::call_method(
            name!("replace"),
            &[
                py::call_method(
                    name!("strip"),
                    &[
                        py::call_method(
                            name!("replace"),
                            &[
                                py::call_method(
                                    name!("replace"),
                                    &[hex.clone(), Value::from("urn:"), Value::from("")],
                                )?,
                                Value::from("uuid:"),
                                Value::from(""),
                            ],
                        )?,
                        Value::from("{}"),
                    ],
                )?,
                Value::from("-"),
                Value::from(""),
            ],
        )?;
        if Int::from(py::ops::len_i64(&digits)?) != Int::from(32_i64) {
            return Err(py::error::value_error(
                "badly formed hexadecimal UUID string",
            ));
        }
        int = _parsed(&digits)?;
    }
    if !bytes_le.is_none() {
        if Int::from(py::ops::len_i64(bytes_le)?) != Int::from(16_i64) {
            return Err(py::error::value_error("bytes_le is not a 16-char string"));
        }
        bytes = py::ops::add(
            &py::ops::add(
                &py::ops::add(
                    &py::ops::getitem(
                        bytes_le,
                        &Slice::new(
                            Some(Int::from(3_i64).clamped()),
                            None,
                            Some((-&Int::from(1_i64)).clamped()),
                        )
                        .to_value(),
                    )?,
                    &py::ops::getitem(
                        bytes_le,
                        &Slice::new(
                            Some(Int::from(5_i64).clamped()),
                            Some(Int::from(3_i64).clamped()),
                            Some((-&Int::from(1_i64)).clamped()),
                        )
                        .to_value(),
                    )?,
                )?,
                &py::ops::getitem(
                    bytes_le,
                    &Slice::new(
                        Some(Int::from(7_i64).clamped()),
                        Some(Int::from(5_i64).clamped()),
                        Some((-&Int::from(1_i64)).clamped()),
                    )
                    .to_value(),
                )?,
            )?,
            &py::ops::getitem(
                bytes_le,
                &Slice::new(Some(Int::from(8_i64).clamped()), None, None).to_value(),
            )?,
        )?;
    }
    if !bytes.is_none() {
        if Int::from(py::ops::len_i64(&bytes)?) != Int::from(16_i64) {
            return Err(py::error::value_error("bytes is not a 16-char string"));
        }
        int = _number(&bytes)?;
    }
    if !fields.is_none() {
        int = _joined(fields)?;
    }
    if !(py::ops::le(&Int::from(0_i64).to_value(), &int)?.truth()?
        && py::ops::lt(&int, &Int::from(1_i64).shl(&Int::from(128_i64))?.to_value())?.truth()?)
    {
        return Err(py::error::value_error(
            "int is out of range (need a 128-bit value)",
        ));
    }
    if !version.is_none() {
        if !(py::ops::le(&Int::from(1_i64).to_value(), version)?.truth()?
            && py::ops::le(version, &Int::from(5_i64).to_value())?.truth()?)
        {
            return Err(py::error::value_error("illegal version number"));
        }
        int = py::ops::iand(
            &int,
            &(!&Int::from(49152_i64).shl(&Int::from(48_i64))?).to_value(),
        )?;
        int = py::ops::ior(
            &int,
            &Int::from(32768_i64).shl(&Int::from(48_i64))?.to_value(),
        )?;
        int = py::ops::iand(
            &int,
            &(!&Int::from(61440_i64).shl(&Int::from(64_i64))?).to_value(),
        )?;
        int = py::ops::ior(
            &int,
            &py::ops::lshift(version, &Int::from(76_i64).to_value())?,
        )?;
    }
    py::call(
        &py::getattr(&py::builtin("object")?, name!("__setattr__"))?,
        &[self_.clone(), Value::from("int"), int],
    )?;
    py::call(
        &py::getattr(&py::builtin("object")?, name!("__setattr__"))?,
        &[self_.clone(), Value::from("is_safe"), Value::None],
    )?;
    Ok(Value::None)
}

pub fn uuid_setattr(_self_: &Value, _name: &Value, _value: &Value) -> PyResult<Value> {
    Err(py::error::type_error("UUID objects are immutable"))
}

pub fn uuid_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(
        if py::call(&py::builtin("isinstance")?, &[other.clone(), UUID.get()?])?.truth()? {
            py::ops::eq(
                &py::getattr(self_, name!("int"))?,
                &py::getattr(other, name!("int"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn uuid_lt(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(
        if py::call(&py::builtin("isinstance")?, &[other.clone(), UUID.get()?])?.truth()? {
            py::ops::lt(
                &py::getattr(self_, name!("int"))?,
                &py::getattr(other, name!("int"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn uuid_gt(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(&py::builtin("isinstance")?, &[other.clone(), UUID.get()?])?.truth()? {
            py::ops::gt(
                &py::getattr(self_, name!("int"))?,
                &py::getattr(other, name!("int"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn uuid_le(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(&py::builtin("isinstance")?, &[other.clone(), UUID.get()?])?.truth()? {
            py::ops::le(
                &py::getattr(self_, name!("int"))?,
                &py::getattr(other, name!("int"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn uuid_ge(self_: &Value, other: &Value) -> PyResult<Value> {
    Ok(
        if py::call(&py::builtin("isinstance")?, &[other.clone(), UUID.get()?])?.truth()? {
            py::ops::ge(
                &py::getattr(self_, name!("int"))?,
                &py::getattr(other, name!("int"))?,
            )?
        } else {
            py::builtin("NotImplemented")?
        },
    )
}

pub fn uuid_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::PyHash::py_hash(&py::getattr(self_, name!("int"))?)?.to_value())
}

pub fn uuid_int(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("int"))
}

pub fn uuid_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "{}({})",
        py::format_value(
            &py::getattr(&py::getattr(self_, name!("__class__"))?, name!("__name__"))?,
            ""
        )?,
        py::repr(&py::str(self_)?)?
    ))
    .to_value())
}

pub fn uuid_str(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let digits = py::getattr(self_, name!("hex"))?;
    Ok(Str::from(format!(
        "{}-{}-{}-{}-{}",
        py::format_value(
            &py::ops::getitem(
                &digits,
                &Slice::new(None, Some(Int::from(8_i64).clamped()), None).to_value()
            )?,
            ""
        )?,
        py::format_value(
            &py::ops::getitem(
                &digits,
                &Slice::new(
                    Some(Int::from(8_i64).clamped()),
                    Some(Int::from(12_i64).clamped()),
                    None
                )
                .to_value()
            )?,
            ""
        )?,
        py::format_value(
            &py::ops::getitem(
                &digits,
                &Slice::new(
                    Some(Int::from(12_i64).clamped()),
                    Some(Int::from(16_i64).clamped()),
                    None
                )
                .to_value()
            )?,
            ""
        )?,
        py::format_value(
            &py::ops::getitem(
                &digits,
                &Slice::new(
                    Some(Int::from(16_i64).clamped()),
                    Some(Int::from(20_i64).clamped()),
                    None
                )
                .to_value()
            )?,
            ""
        )?,
        py::format_value(
            &py::ops::getitem(
                &digits,
                &Slice::new(Some(Int::from(20_i64).clamped()), None, None).to_value()
            )?,
            ""
        )?
    ))
    .to_value())
}

pub fn uuid_hex(self_: &Value) -> PyResult<Value> {
    Ok(Str::from(format!(
        "{}",
        py::format_value(&py::getattr(self_, name!("int"))?, "032x")?
    ))
    .to_value())
}

pub fn uuid_bytes(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("to_bytes"),
        &[
            py::getattr(self_, name!("int"))?,
            Int::from(16_i64).to_value(),
            Value::from("big"),
        ],
    )
}

pub fn uuid_bytes_le(self_: &Value) -> PyResult<Value> {
    let data = py::getattr(self_, name!("bytes"))?;
    py::ops::add(
        &py::ops::add(
            &py::ops::add(
                &py::ops::getitem(
                    &data,
                    &Slice::new(
                        Some(Int::from(3_i64).clamped()),
                        None,
                        Some((-&Int::from(1_i64)).clamped()),
                    )
                    .to_value(),
                )?,
                &py::ops::getitem(
                    &data,
                    &Slice::new(
                        Some(Int::from(5_i64).clamped()),
                        Some(Int::from(3_i64).clamped()),
                        Some((-&Int::from(1_i64)).clamped()),
                    )
                    .to_value(),
                )?,
            )?,
            &py::ops::getitem(
                &data,
                &Slice::new(
                    Some(Int::from(7_i64).clamped()),
                    Some(Int::from(5_i64).clamped()),
                    Some((-&Int::from(1_i64)).clamped()),
                )
                .to_value(),
            )?,
        )?,
        &py::ops::getitem(
            &data,
            &Slice::new(Some(Int::from(8_i64).clamped()), None, None).to_value(),
        )?,
    )
}

pub fn uuid_fields(self_: &Value) -> PyResult<Value> {
    Ok((
        py::getattr(self_, name!("time_low"))?,
        py::getattr(self_, name!("time_mid"))?,
        py::getattr(self_, name!("time_hi_version"))?,
        py::getattr(self_, name!("clock_seq_hi_variant"))?,
        py::getattr(self_, name!("clock_seq_low"))?,
        py::getattr(self_, name!("node"))?,
    )
        .to_value())
}

pub fn uuid_time_low(self_: &Value) -> PyResult<Value> {
    py::ops::rshift(
        &py::getattr(self_, name!("int"))?,
        &Int::from(96_i64).to_value(),
    )
}

pub fn uuid_time_mid(self_: &Value) -> PyResult<Value> {
    py::ops::and_(
        &py::ops::rshift(
            &py::getattr(self_, name!("int"))?,
            &Int::from(80_i64).to_value(),
        )?,
        &Int::from(65535_i64).to_value(),
    )
}

pub fn uuid_time_hi_version(self_: &Value) -> PyResult<Value> {
    py::ops::and_(
        &py::ops::rshift(
            &py::getattr(self_, name!("int"))?,
            &Int::from(64_i64).to_value(),
        )?,
        &Int::from(65535_i64).to_value(),
    )
}

pub fn uuid_clock_seq_hi_variant(self_: &Value) -> PyResult<Value> {
    py::ops::and_(
        &py::ops::rshift(
            &py::getattr(self_, name!("int"))?,
            &Int::from(56_i64).to_value(),
        )?,
        &Int::from(255_i64).to_value(),
    )
}

pub fn uuid_clock_seq_low(self_: &Value) -> PyResult<Value> {
    py::ops::and_(
        &py::ops::rshift(
            &py::getattr(self_, name!("int"))?,
            &Int::from(48_i64).to_value(),
        )?,
        &Int::from(255_i64).to_value(),
    )
}

pub fn uuid_time(self_: &Value) -> PyResult<Value> {
    py::ops::or_(
        &py::ops::or_(
            &py::ops::lshift(
                &py::ops::and_(
                    &py::getattr(self_, name!("time_hi_version"))?,
                    &Int::from(4095_i64).to_value(),
                )?,
                &Int::from(48_i64).to_value(),
            )?,
            &py::ops::lshift(
                &py::getattr(self_, name!("time_mid"))?,
                &Int::from(32_i64).to_value(),
            )?,
        )?,
        &py::getattr(self_, name!("time_low"))?,
    )
}

pub fn uuid_clock_seq(self_: &Value) -> PyResult<Value> {
    py::ops::or_(
        &py::ops::lshift(
            &py::ops::and_(
                &py::getattr(self_, name!("clock_seq_hi_variant"))?,
                &Int::from(63_i64).to_value(),
            )?,
            &Int::from(8_i64).to_value(),
        )?,
        &py::getattr(self_, name!("clock_seq_low"))?,
    )
}

pub fn uuid_node(self_: &Value) -> PyResult<Value> {
    py::ops::and_(
        &py::getattr(self_, name!("int"))?,
        &Int::from(281_474_976_710_655_i64).to_value(),
    )
}

pub fn uuid_urn(self_: &Value) -> PyResult<Value> {
    Ok(Str::from("urn:uuid:").concat(&py::str(self_)?).to_value())
}

pub fn uuid_variant(self_: &Value) -> PyResult<Value> {
    if !py::ops::and_(
        &py::getattr(self_, name!("int"))?,
        &Int::from(32768_i64).shl(&Int::from(48_i64))?.to_value(),
    )?
    .truth()?
    {
        return Ok(RESERVED_NCS.get()?.to_value());
    }
    if !py::ops::and_(
        &py::getattr(self_, name!("int"))?,
        &Int::from(16384_i64).shl(&Int::from(48_i64))?.to_value(),
    )?
    .truth()?
    {
        return Ok(RFC_4122.get()?.to_value());
    }
    if !py::ops::and_(
        &py::getattr(self_, name!("int"))?,
        &Int::from(8192_i64).shl(&Int::from(48_i64))?.to_value(),
    )?
    .truth()?
    {
        return Ok(RESERVED_MICROSOFT.get()?.to_value());
    }
    Ok(RESERVED_FUTURE.get()?.to_value())
}

pub fn uuid_version(self_: &Value) -> PyResult<Value> {
    Ok(
        if py::ops::eq(
            &py::getattr(self_, name!("variant"))?,
            &RFC_4122.get()?.to_value(),
        )?
        .truth()?
        {
            py::call(
                &py::builtin("int")?,
                &[py::ops::and_(
                    &py::ops::rshift(
                        &py::getattr(self_, name!("int"))?,
                        &Int::from(76_i64).to_value(),
                    )?,
                    &Int::from(15_i64).to_value(),
                )?],
            )?
        } else {
            Value::None
        },
    )
}

pub fn uuid_copy(self_: &Value) -> Value {
    self_.clone()
}

pub fn uuid_deepcopy(self_: &Value, _memo: &Value) -> Value {
    self_.clone()
}

pub fn _parsed(digits: &Value) -> PyResult<Value> {
    py::call(
        &py::builtin("int")?,
        &[digits.clone(), Int::from(16_i64).to_value()],
    )
}

pub fn _number(data: &Value) -> PyResult<Value> {
    py::call(
        &py::getattr(&py::builtin("int")?, name!("from_bytes"))?,
        &[data.clone(), Value::from("big")],
    )
}

pub fn _joined(fields: &Value) -> PyResult<Value> {
    if Int::from(py::ops::len_i64(fields)?) != Int::from(6_i64) {
        return Err(py::error::value_error("fields is not a 6-tuple"));
    }
    let mut made = Int::from(0_i64).to_value();
    let mut at: Value;
    let mut field: Value;
    let mut bits: Value;
    for item in &py::iter(&py::call(
        &py::builtin("enumerate")?,
        &[
            Iter::new(py::iter::map(
                |item: &(Value, Int)| -> PyResult<Value> { Ok(item.to_value()) },
                Iter::new(py::iter::zip(
                    fields,
                    py::iter::ok(
                        (
                            Int::from(32_i64),
                            Int::from(16_i64),
                            Int::from(16_i64),
                            Int::from(8_i64),
                            Int::from(8_i64),
                            Int::from(48_i64),
                        )
                            .into_items()
                            .into_iter(),
                    ),
                )),
            ))
            .to_value(),
            Int::from(1_i64).to_value(),
        ],
    )?)? {
        let item = item?;
        let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&item)?)?;
        at = part;
        let [part_3, part_4] = py::unpack_items::<2, _>(&py::unpacking(&part_2)?)?;
        field = part_3;
        bits = part_4;
        if !(py::ops::le(&Int::from(0_i64).to_value(), &field)?.truth()?
            && py::ops::lt(
                &field,
                &py::ops::lshift(&Int::from(1_i64).to_value(), &bits)?,
            )?
            .truth()?)
        {
            return Err(py::error::value_error(format!(
                "field {} out of range (need a {}-bit value)",
                py::format_value(&at, "")?,
                py::format_value(&bits, "")?
            )));
        }
        made = py::ops::or_(&py::ops::lshift(&made, &bits)?, &field)?;
    }
    Ok(made)
}

/// Equals `uuid.uuid3`.
pub fn uuid3(namespace: &Value, name: &Value) -> PyResult<Value> {
    let digest = py::call_method(
        name!("digest"),
        &[py::call(
            &py::imported("hashlib.md5")?,
            &[py::ops::add(
                &py::getattr(namespace, name!("bytes"))?,
                &py::call_method(name!("encode"), slice::from_ref(name))?,
            )?],
        )?],
    )?;
    py::call_kw(
        &UUID.get()?,
        &[
            py::ops::getitem(
                &digest,
                &Slice::new(None, Some(Int::from(16_i64).clamped()), None).to_value(),
            )?,
            Int::from(3_i64).to_value(),
        ],
        &["bytes", "version"],
    )
}

/// Equals `uuid.uuid5`.
pub fn uuid5(namespace: &Value, name: &Value) -> PyResult<Value> {
    let digest = py::call_method(
        name!("digest"),
        &[py::call(
            &py::imported("hashlib.sha1")?,
            &[py::ops::add(
                &py::getattr(namespace, name!("bytes"))?,
                &py::call_method(name!("encode"), slice::from_ref(name))?,
            )?],
        )?],
    )?;
    py::call_kw(
        &UUID.get()?,
        &[
            py::ops::getitem(
                &digest,
                &Slice::new(None, Some(Int::from(16_i64).clamped()), None).to_value(),
            )?,
            Int::from(5_i64).to_value(),
        ],
        &["bytes", "version"],
    )
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_uuid") {
        return Ok(());
    }
    RESERVED_NCS.set(Str::from("reserved for NCS compatibility"));
    RFC_4122.set(Str::from("specified in RFC 4122"));
    RESERVED_MICROSOFT.set(Str::from("reserved for Microsoft compatibility"));
    RESERVED_FUTURE.set(Str::from("reserved for future definition"));

    let class = py::class::build("UUID", &[], |ns| {
        ns.set(name!("__module__"), Value::from("uuid"));
        ns.set(
            name!("__doc__"),
            Value::from("An identifier: an int of 128 bits."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &UUID_INIT_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                ],
                vec![],
                |args| {
                    uuid_init(
                        &args[0],
                        &args[1],
                        args[2].clone(),
                        &args[3],
                        &args[4],
                        args[5].clone(),
                        &args[6],
                    )
                },
            ),
        );

        ns.set(
            name!("__setattr__"),
            py::function::new(&UUID_SETATTR_SIGNATURE, |args| {
                uuid_setattr(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&UUID_EQ_SIGNATURE, |args| uuid_eq(&args[0], &args[1])),
        );

        ns.set(
            name!("__lt__"),
            py::function::new(&UUID_LT_SIGNATURE, |args| uuid_lt(&args[0], &args[1])),
        );

        ns.set(
            name!("__gt__"),
            py::function::new(&UUID_GT_SIGNATURE, |args| uuid_gt(&args[0], &args[1])),
        );

        ns.set(
            name!("__le__"),
            py::function::new(&UUID_LE_SIGNATURE, |args| uuid_le(&args[0], &args[1])),
        );

        ns.set(
            name!("__ge__"),
            py::function::new(&UUID_GE_SIGNATURE, |args| uuid_ge(&args[0], &args[1])),
        );

        ns.set(
            name!("__hash__"),
            py::function::new(&UUID_HASH_SIGNATURE, |args| uuid_hash(&args[0])),
        );

        ns.set(
            name!("__int__"),
            py::function::new(&UUID_INT_SIGNATURE, |args| uuid_int(&args[0])),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&UUID_REPR_SIGNATURE, |args| uuid_repr(&args[0])),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&UUID_STR_SIGNATURE, |args| uuid_str(&args[0])),
        );

        ns.set(
            name!("hex"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_HEX_SIGNATURE, |args| {
                    uuid_hex(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("bytes"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_BYTES_SIGNATURE, |args| {
                    uuid_bytes(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("bytes_le"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_BYTES_LE_SIGNATURE, |args| {
                    uuid_bytes_le(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("fields"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_FIELDS_SIGNATURE, |args| {
                    uuid_fields(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("time_low"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_TIME_LOW_SIGNATURE, |args| {
                    uuid_time_low(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("time_mid"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_TIME_MID_SIGNATURE, |args| {
                    uuid_time_mid(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("time_hi_version"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_TIME_HI_VERSION_SIGNATURE, |args| {
                    uuid_time_hi_version(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("clock_seq_hi_variant"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(
                    &UUID_CLOCK_SEQ_HI_VARIANT_SIGNATURE,
                    |args| uuid_clock_seq_hi_variant(&args[0]),
                )],
            )?,
        );

        ns.set(
            name!("clock_seq_low"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_CLOCK_SEQ_LOW_SIGNATURE, |args| {
                    uuid_clock_seq_low(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("time"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_TIME_SIGNATURE, |args| {
                    uuid_time(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("clock_seq"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_CLOCK_SEQ_SIGNATURE, |args| {
                    uuid_clock_seq(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("node"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_NODE_SIGNATURE, |args| {
                    uuid_node(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("urn"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_URN_SIGNATURE, |args| {
                    uuid_urn(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("variant"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_VARIANT_SIGNATURE, |args| {
                    uuid_variant(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("version"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&UUID_VERSION_SIGNATURE, |args| {
                    uuid_version(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("__copy__"),
            py::function::new(&UUID_COPY_SIGNATURE, |args| Ok(uuid_copy(&args[0]))),
        );

        ns.set(
            name!("__deepcopy__"),
            py::function::new(&UUID_DEEPCOPY_SIGNATURE, |args| {
                Ok(uuid_deepcopy(&args[0], &args[1]))
            }),
        );
        Ok(())
    })?;
    UUID.set(class);

    NAMESPACE_DNS.set(py::call(
        &UUID.get()?,
        &[Value::from("6ba7b810-9dad-11d1-80b4-00c04fd430c8")],
    )?);
    NAMESPACE_URL.set(py::call(
        &UUID.get()?,
        &[Value::from("6ba7b811-9dad-11d1-80b4-00c04fd430c8")],
    )?);
    NAMESPACE_OID.set(py::call(
        &UUID.get()?,
        &[Value::from("6ba7b812-9dad-11d1-80b4-00c04fd430c8")],
    )?);
    NAMESPACE_X500.set(py::call(
        &UUID.get()?,
        &[Value::from("6ba7b814-9dad-11d1-80b4-00c04fd430c8")],
    )?);

    _exported.set(Dict::from_pairs([
        (Str::from("RESERVED_NCS"), RESERVED_NCS.get()?.to_value()),
        (Str::from("RFC_4122"), RFC_4122.get()?.to_value()),
        (
            Str::from("RESERVED_MICROSOFT"),
            RESERVED_MICROSOFT.get()?.to_value(),
        ),
        (
            Str::from("RESERVED_FUTURE"),
            RESERVED_FUTURE.get()?.to_value(),
        ),
        (Str::from("UUID"), UUID.get()?),
        (
            Str::from("uuid3"),
            py::function::single(&UUID3_SIGNATURE, || {
                py::function::new(&UUID3_SIGNATURE, |args| uuid3(&args[0], &args[1]))
            }),
        ),
        (
            Str::from("uuid5"),
            py::function::single(&UUID5_SIGNATURE, || {
                py::function::new(&UUID5_SIGNATURE, |args| uuid5(&args[0], &args[1]))
            }),
        ),
        (Str::from("NAMESPACE_DNS"), NAMESPACE_DNS.get()?),
        (Str::from("NAMESPACE_URL"), NAMESPACE_URL.get()?),
        (Str::from("NAMESPACE_OID"), NAMESPACE_OID.get()?),
        (Str::from("NAMESPACE_X500"), NAMESPACE_X500.get()?),
    ])?);
    Ok(())
}
