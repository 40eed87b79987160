//! `fractions`: exact rational numbers.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/fractions.py (5a4e01aac94b11e9); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, Global, GlobalKey, Int, Pattern, PyResult, Signature, Str, ToValue, Truth, Value,
};
use crate::{attempt, name, py};
use std::slice;

thread_local! {
    pub static _FORMAT: Global<Pattern> = const { Global::new("_FORMAT") };
    pub static _MODULUS: Global<Int> = const { Global::new("_MODULUS") };
    pub static Fraction: Global<Value> = const { Global::new("Fraction") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static FRACTION_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "numerator", "denominator"])
        .qualname("Fraction.__init__")
        .module("fractions");

static FRACTION_FROM_FLOAT_SIGNATURE: Signature = Signature::new("from_float", &["cls", "f"])
    .qualname("Fraction.from_float")
    .module("fractions");

static FRACTION_FROM_DECIMAL_SIGNATURE: Signature = Signature::new("from_decimal", &["cls", "dec"])
    .qualname("Fraction.from_decimal")
    .module("fractions");

static FRACTION_NUMERATOR_SIGNATURE: Signature = Signature::new("numerator", &["self"])
    .qualname("Fraction.numerator")
    .module("fractions");

static FRACTION_DENOMINATOR_SIGNATURE: Signature = Signature::new("denominator", &["self"])
    .qualname("Fraction.denominator")
    .module("fractions");

static FRACTION_REAL_SIGNATURE: Signature = Signature::new("real", &["self"])
    .qualname("Fraction.real")
    .module("fractions");

static FRACTION_IMAG_SIGNATURE: Signature = Signature::new("imag", &["self"])
    .qualname("Fraction.imag")
    .module("fractions");

static FRACTION_CONJUGATE_SIGNATURE: Signature = Signature::new("conjugate", &["self"])
    .qualname("Fraction.conjugate")
    .module("fractions");

static FRACTION_IS_INTEGER_SIGNATURE: Signature = Signature::new("is_integer", &["self"])
    .qualname("Fraction.is_integer")
    .module("fractions");

static FRACTION_AS_INTEGER_RATIO_SIGNATURE: Signature =
    Signature::new("as_integer_ratio", &["self"])
        .qualname("Fraction.as_integer_ratio")
        .module("fractions");

static FRACTION_LIMIT_DENOMINATOR_SIGNATURE: Signature =
    Signature::new("limit_denominator", &["self", "max_denominator"])
        .qualname("Fraction.limit_denominator")
        .module("fractions");

static FRACTION_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("Fraction.__repr__")
    .module("fractions");

static FRACTION_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("Fraction.__str__")
    .module("fractions");

static FRACTION_ADD_SIGNATURE: Signature = Signature::new("__add__", &["a", "b"])
    .qualname("Fraction.__add__")
    .module("fractions");

static FRACTION_RADD_SIGNATURE: Signature = Signature::new("__radd__", &["b", "a"])
    .qualname("Fraction.__radd__")
    .module("fractions");

static FRACTION_SUB_SIGNATURE: Signature = Signature::new("__sub__", &["a", "b"])
    .qualname("Fraction.__sub__")
    .module("fractions");

static FRACTION_RSUB_SIGNATURE: Signature = Signature::new("__rsub__", &["b", "a"])
    .qualname("Fraction.__rsub__")
    .module("fractions");

static FRACTION_MUL_SIGNATURE: Signature = Signature::new("__mul__", &["a", "b"])
    .qualname("Fraction.__mul__")
    .module("fractions");

static FRACTION_RMUL_SIGNATURE: Signature = Signature::new("__rmul__", &["b", "a"])
    .qualname("Fraction.__rmul__")
    .module("fractions");

static FRACTION_TRUEDIV_SIGNATURE: Signature = Signature::new("__truediv__", &["a", "b"])
    .qualname("Fraction.__truediv__")
    .module("fractions");

static FRACTION_RTRUEDIV_SIGNATURE: Signature = Signature::new("__rtruediv__", &["b", "a"])
    .qualname("Fraction.__rtruediv__")
    .module("fractions");

static FRACTION_FLOORDIV_SIGNATURE: Signature = Signature::new("__floordiv__", &["a", "b"])
    .qualname("Fraction.__floordiv__")
    .module("fractions");

static FRACTION_RFLOORDIV_SIGNATURE: Signature = Signature::new("__rfloordiv__", &["b", "a"])
    .qualname("Fraction.__rfloordiv__")
    .module("fractions");

static FRACTION_MOD_SIGNATURE: Signature = Signature::new("__mod__", &["a", "b"])
    .qualname("Fraction.__mod__")
    .module("fractions");

static FRACTION_RMOD_SIGNATURE: Signature = Signature::new("__rmod__", &["b", "a"])
    .qualname("Fraction.__rmod__")
    .module("fractions");

static FRACTION_DIVMOD_SIGNATURE: Signature = Signature::new("__divmod__", &["a", "b"])
    .qualname("Fraction.__divmod__")
    .module("fractions");

static FRACTION_RDIVMOD_SIGNATURE: Signature = Signature::new("__rdivmod__", &["b", "a"])
    .qualname("Fraction.__rdivmod__")
    .module("fractions");

static FRACTION_MIXED_SIGNATURE: Signature = Signature::new("_mixed", &["self", "other", "name"])
    .qualname("Fraction._mixed")
    .module("fractions")
    .doc("An operation with a float or a complex number.");

static FRACTION_POW_SIGNATURE: Signature = Signature::new("__pow__", &["a", "b"])
    .qualname("Fraction.__pow__")
    .module("fractions");

static FRACTION_RPOW_SIGNATURE: Signature = Signature::new("__rpow__", &["b", "a"])
    .qualname("Fraction.__rpow__")
    .module("fractions");

static FRACTION_POS_SIGNATURE: Signature = Signature::new("__pos__", &["a"])
    .qualname("Fraction.__pos__")
    .module("fractions");

static FRACTION_NEG_SIGNATURE: Signature = Signature::new("__neg__", &["a"])
    .qualname("Fraction.__neg__")
    .module("fractions");

static FRACTION_ABS_SIGNATURE: Signature = Signature::new("__abs__", &["a"])
    .qualname("Fraction.__abs__")
    .module("fractions");

static FRACTION_INT_SIGNATURE: Signature = Signature::new("__int__", &["a"])
    .qualname("Fraction.__int__")
    .module("fractions");

static FRACTION_FLOAT_SIGNATURE: Signature = Signature::new("__float__", &["a"])
    .qualname("Fraction.__float__")
    .module("fractions");

static FRACTION_COMPLEX_SIGNATURE: Signature = Signature::new("__complex__", &["a"])
    .qualname("Fraction.__complex__")
    .module("fractions");

static FRACTION_TRUNC_SIGNATURE: Signature = Signature::new("__trunc__", &["a"])
    .qualname("Fraction.__trunc__")
    .module("fractions");

static FRACTION_FLOOR_SIGNATURE: Signature = Signature::new("__floor__", &["a"])
    .qualname("Fraction.__floor__")
    .module("fractions");

static FRACTION_CEIL_SIGNATURE: Signature = Signature::new("__ceil__", &["a"])
    .qualname("Fraction.__ceil__")
    .module("fractions");

static FRACTION_ROUND_SIGNATURE: Signature = Signature::new("__round__", &["self", "ndigits"])
    .qualname("Fraction.__round__")
    .module("fractions");

static FRACTION_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("Fraction.__hash__")
    .module("fractions");

static FRACTION_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["a", "b"])
    .qualname("Fraction.__eq__")
    .module("fractions");

static FRACTION_ORDER_SIGNATURE: Signature = Signature::new("_order", &["self", "other"])
    .qualname("Fraction._order")
    .module("fractions")
    .doc("The difference to another number, whose sign is the order.");

static FRACTION_LT_SIGNATURE: Signature = Signature::new("__lt__", &["a", "b"])
    .qualname("Fraction.__lt__")
    .module("fractions");

static FRACTION_GT_SIGNATURE: Signature = Signature::new("__gt__", &["a", "b"])
    .qualname("Fraction.__gt__")
    .module("fractions");

static FRACTION_LE_SIGNATURE: Signature = Signature::new("__le__", &["a", "b"])
    .qualname("Fraction.__le__")
    .module("fractions");

static FRACTION_GE_SIGNATURE: Signature = Signature::new("__ge__", &["a", "b"])
    .qualname("Fraction.__ge__")
    .module("fractions");

static FRACTION_BOOL_SIGNATURE: Signature = Signature::new("__bool__", &["a"])
    .qualname("Fraction.__bool__")
    .module("fractions");

static FRACTION_COPY_SIGNATURE: Signature = Signature::new("__copy__", &["self"])
    .qualname("Fraction.__copy__")
    .module("fractions");

static FRACTION_DEEPCOPY_SIGNATURE: Signature = Signature::new("__deepcopy__", &["self", "memo"])
    .qualname("Fraction.__deepcopy__")
    .module("fractions");

pub fn fraction_init(
    self_: &Value,
    mut numerator: Value,
    mut denominator: Value,
) -> PyResult<Value> {
    if denominator.is_none() {
        if py::call(
            &py::builtin("isinstance")?,
            &[numerator.clone(), py::builtin("int")?],
        )?
        .truth()?
        {
            let (part, part_2) = (
                py::call(&py::builtin("int")?, slice::from_ref(&numerator))?,
                Int::from(1_i64),
            );
            py::setattr(self_, name!("_numerator"), part)?;
            py::setattr(self_, name!("_denominator"), part_2.to_value())?;
        } else if py::call(
            &py::builtin("isinstance")?,
            &[numerator.clone(), Fraction.get()?],
        )?
        .truth()?
        {
            let (part_3, part_4) = (
                py::getattr(&numerator, name!("_numerator"))?,
                py::getattr(&numerator, name!("_denominator"))?,
            );
            py::setattr(self_, name!("_numerator"), part_3)?;
            py::setattr(self_, name!("_denominator"), part_4)?;
        } else if py::call(
            &py::builtin("hasattr")?,
            &[numerator.clone(), Value::from("as_integer_ratio")],
        )?
        .truth()?
        {
            let [part_5, part_6] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
                name!("as_integer_ratio"),
                slice::from_ref(&numerator),
            )?)?)?;
            py::setattr(self_, name!("_numerator"), part_5)?;
            py::setattr(self_, name!("_denominator"), part_6)?;
        } else if py::call(
            &py::builtin("isinstance")?,
            &[numerator.clone(), py::builtin("str")?],
        )?
        .truth()?
        {
            let (part_7, part_8) = _parsed(&numerator)?;
            py::setattr(self_, name!("_numerator"), part_7)?;
            py::setattr(self_, name!("_denominator"), part_8)?;
        } else {
            return Err(py::error::type_error(
                "argument should be a string or a Rational instance",
            ));
        }
        return Ok(Value::None);
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[numerator.clone(), py::builtin("int")?],
    )?
    .truth()?
        && py::call(
            &py::builtin("isinstance")?,
            &[denominator.clone(), py::builtin("int")?],
        )?
        .truth()?
    {
        (numerator, denominator) = (
            py::call(&py::builtin("int")?, slice::from_ref(&numerator))?,
            py::call(&py::builtin("int")?, slice::from_ref(&denominator))?,
        );
    } else if py::call(
        &py::builtin("isinstance")?,
        &[
            numerator.clone(),
            (py::builtin("int")?, Fraction.get()?).to_value(),
        ],
    )?
    .truth()?
        && py::call(
            &py::builtin("isinstance")?,
            &[
                denominator.clone(),
                (py::builtin("int")?, Fraction.get()?).to_value(),
            ],
        )?
        .truth()?
    {
        (numerator, denominator) = (
            py::ops::mul(
                &py::getattr(&numerator, name!("numerator"))?,
                &py::getattr(&denominator, name!("denominator"))?,
            )?,
            py::ops::mul(
                &py::getattr(&denominator, name!("numerator"))?,
                &py::getattr(&numerator, name!("denominator"))?,
            )?,
        );
    } else {
        return Err(py::error::type_error(
            "both arguments should be Rational instances",
        ));
    }
    if py::ops::eq(&denominator, &Int::from(0_i64).to_value())?.truth()? {
        return Err(py::error::zero_division_error(format!(
            "Fraction({}, 0)",
            py::format_value(&numerator, "")?
        )));
    }
    let mut common = py::call(
        &py::imported("math.gcd")?,
        &[numerator.clone(), denominator.clone()],
    )?;
    if py::ops::lt(&denominator, &Int::from(0_i64).to_value())?.truth()? {
        common = py::ops::neg(&common)?;
    }
    let (part_9, part_10) = (
        py::ops::floordiv(&numerator, &common)?,
        py::ops::floordiv(&denominator, &common)?,
    );
    py::setattr(self_, name!("_numerator"), part_9)?;
    py::setattr(self_, name!("_denominator"), part_10)?;
    Ok(Value::None)
}

pub fn fraction_from_float(cls: &Value, f: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[f.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return py::call(cls, slice::from_ref(f));
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[f.clone(), py::builtin("float")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error(format!(
            "{}.from_float() only takes floats, not {} ({})",
            py::format_value(&py::getattr(cls, name!("__name__"))?, "")?,
            py::repr(f)?,
            py::format_value(
                &py::getattr(
                    &py::call(&py::builtin("type")?, slice::from_ref(f))?,
                    name!("__name__")
                )?,
                ""
            )?
        )));
    }
    Ok({
        let callee = cls.clone();
        py::CallBuilder::new()
            .star(
                &callee,
                &py::call_method(name!("as_integer_ratio"), slice::from_ref(f))?,
            )?
            .call(&callee)?
    })
}

pub fn fraction_from_decimal(cls: &Value, dec: &Value) -> PyResult<Value> {
    Ok({
        let callee = cls.clone();
        py::CallBuilder::new()
            .star(
                &callee,
                &py::call_method(name!("as_integer_ratio"), slice::from_ref(dec))?,
            )?
            .call(&callee)?
    })
}

pub fn fraction_numerator(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_numerator"))
}

pub fn fraction_denominator(self_: &Value) -> PyResult<Value> {
    py::getattr(self_, name!("_denominator"))
}

pub fn fraction_real(self_: &Value) -> Value {
    self_.clone()
}

pub fn fraction_imag(_self_: &Value) -> Value {
    Int::from(0_i64).to_value()
}

pub fn fraction_conjugate(self_: &Value) -> Value {
    self_.clone()
}

pub fn fraction_is_integer(self_: &Value) -> PyResult<Value> {
    py::ops::eq(
        &py::getattr(self_, name!("_denominator"))?,
        &Int::from(1_i64).to_value(),
    )
}

pub fn fraction_as_integer_ratio(self_: &Value) -> PyResult<Value> {
    Ok((
        py::getattr(self_, name!("_numerator"))?,
        py::getattr(self_, name!("_denominator"))?,
    )
        .to_value())
}

pub fn fraction_limit_denominator(self_: &Value, max_denominator: &Value) -> PyResult<Value> {
    if py::ops::lt(max_denominator, &Int::from(1_i64).to_value())?.truth()? {
        return Err(py::error::value_error(
            "max_denominator should be at least 1",
        ));
    }
    if py::ops::le(&py::getattr(self_, name!("_denominator"))?, max_denominator)?.truth()? {
        return py::call(&Fraction.get()?, slice::from_ref(self_));
    }
    let (mut p0, mut q0, mut p1, mut q1) = (
        Int::from(0_i64).to_value(),
        Int::from(1_i64).to_value(),
        Int::from(1_i64).to_value(),
        Int::from(0_i64).to_value(),
    );
    let (mut n, mut d) = (
        py::getattr(self_, name!("_numerator"))?,
        py::getattr(self_, name!("_denominator"))?,
    );
    loop {
        let a = py::ops::floordiv(&n, &d)?;
        let q2 = py::ops::add(&q0, &py::ops::mul(&a, &q1)?)?;
        if py::ops::gt(&q2, max_denominator)?.truth()? {
            break;
        }
        (p0, q0, p1, q1) = (
            p1.clone(),
            q1.clone(),
            py::ops::add(&p0, &py::ops::mul(&a, &p1)?)?,
            q2,
        );
        (n, d) = (d.clone(), py::ops::sub(&n, &py::ops::mul(&a, &d)?)?);
    }
    let k = py::ops::floordiv(&py::ops::sub(max_denominator, &q0)?, &q1)?;
    let bound1 = py::call(
        &Fraction.get()?,
        &[
            py::ops::add(&p0, &py::ops::mul(&k, &p1)?)?,
            py::ops::add(&q0, &py::ops::mul(&k, &q1)?)?,
        ],
    )?;
    let bound2 = py::call(&Fraction.get()?, &[p1, q1])?;
    Ok(
        if py::ops::le(
            &py::call(&py::builtin("abs")?, &[py::ops::sub(&bound2, self_)?])?,
            &py::call(&py::builtin("abs")?, &[py::ops::sub(&bound1, self_)?])?,
        )?
        .truth()?
        {
            bound2.clone()
        } else {
            bound1.clone()
        },
    )
}

pub fn fraction_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "{}({}, {})",
        py::format_value(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                name!("__name__")
            )?,
            ""
        )?,
        py::format_value(&py::getattr(self_, name!("_numerator"))?, "")?,
        py::format_value(&py::getattr(self_, name!("_denominator"))?, "")?
    ))
    .to_value())
}

pub fn fraction_str(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if py::ops::eq(
        &py::getattr(self_, name!("_denominator"))?,
        &Int::from(1_i64).to_value(),
    )?
    .truth()?
    {
        return Ok(py::str(&py::getattr(self_, name!("_numerator"))?)?.to_value());
    }
    Ok(Str::from(format!(
        "{}/{}",
        py::format_value(&py::getattr(self_, name!("_numerator"))?, "")?,
        py::format_value(&py::getattr(self_, name!("_denominator"))?, "")?
    ))
    .to_value())
}

pub fn fraction_add(a: &Value, b: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), (py::builtin("int")?, Fraction.get()?).to_value()],
    )?
    .truth()?
    {
        return _made(
            &py::ops::add(
                &py::ops::mul(
                    &py::getattr(a, name!("_numerator"))?,
                    &py::getattr(b, name!("denominator"))?,
                )?,
                &py::ops::mul(
                    &py::getattr(b, name!("numerator"))?,
                    &py::getattr(a, name!("_denominator"))?,
                )?,
            )?,
            &py::ops::mul(
                &py::getattr(a, name!("_denominator"))?,
                &py::getattr(b, name!("denominator"))?,
            )?,
        );
    }
    py::call_method(name!("_mixed"), &[a.clone(), b.clone(), Value::from("add")])
}

pub fn fraction_radd(b: &Value, a: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[a.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return _made(
            &py::ops::add(
                &py::ops::mul(a, &py::getattr(b, name!("_denominator"))?)?,
                &py::getattr(b, name!("_numerator"))?,
            )?,
            &py::getattr(b, name!("_denominator"))?,
        );
    }
    py::call_method(
        name!("_mixed"),
        &[b.clone(), a.clone(), Value::from("radd")],
    )
}

pub fn fraction_sub(a: &Value, b: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), (py::builtin("int")?, Fraction.get()?).to_value()],
    )?
    .truth()?
    {
        return _made(
            &py::ops::sub(
                &py::ops::mul(
                    &py::getattr(a, name!("_numerator"))?,
                    &py::getattr(b, name!("denominator"))?,
                )?,
                &py::ops::mul(
                    &py::getattr(b, name!("numerator"))?,
                    &py::getattr(a, name!("_denominator"))?,
                )?,
            )?,
            &py::ops::mul(
                &py::getattr(a, name!("_denominator"))?,
                &py::getattr(b, name!("denominator"))?,
            )?,
        );
    }
    py::call_method(name!("_mixed"), &[a.clone(), b.clone(), Value::from("sub")])
}

pub fn fraction_rsub(b: &Value, a: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[a.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return _made(
            &py::ops::sub(
                &py::ops::mul(a, &py::getattr(b, name!("_denominator"))?)?,
                &py::getattr(b, name!("_numerator"))?,
            )?,
            &py::getattr(b, name!("_denominator"))?,
        );
    }
    py::call_method(
        name!("_mixed"),
        &[b.clone(), a.clone(), Value::from("rsub")],
    )
}

pub fn fraction_mul(a: &Value, b: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), (py::builtin("int")?, Fraction.get()?).to_value()],
    )?
    .truth()?
    {
        return _made(
            &py::ops::mul(
                &py::getattr(a, name!("_numerator"))?,
                &py::getattr(b, name!("numerator"))?,
            )?,
            &py::ops::mul(
                &py::getattr(a, name!("_denominator"))?,
                &py::getattr(b, name!("denominator"))?,
            )?,
        );
    }
    py::call_method(name!("_mixed"), &[a.clone(), b.clone(), Value::from("mul")])
}

pub fn fraction_rmul(b: &Value, a: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[a.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return _made(
            &py::ops::mul(a, &py::getattr(b, name!("_numerator"))?)?,
            &py::getattr(b, name!("_denominator"))?,
        );
    }
    py::call_method(
        name!("_mixed"),
        &[b.clone(), a.clone(), Value::from("rmul")],
    )
}

pub fn fraction_truediv(a: &Value, b: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), (py::builtin("int")?, Fraction.get()?).to_value()],
    )?
    .truth()?
    {
        let (numerator, denominator) = (
            py::ops::mul(
                &py::getattr(a, name!("_numerator"))?,
                &py::getattr(b, name!("denominator"))?,
            )?,
            py::ops::mul(
                &py::getattr(a, name!("_denominator"))?,
                &py::getattr(b, name!("numerator"))?,
            )?,
        );
        if py::ops::eq(&denominator, &Int::from(0_i64).to_value())?.truth()? {
            return Err(py::error::zero_division_error(format!(
                "Fraction({}, 0)",
                py::format_value(
                    &py::ops::sub(
                        &py::ops::gt(&numerator, &Int::from(0_i64).to_value())?,
                        &py::ops::lt(&numerator, &Int::from(0_i64).to_value())?
                    )?,
                    ""
                )?
            )));
        }
        return _made(&numerator, &denominator);
    }
    py::call_method(
        name!("_mixed"),
        &[a.clone(), b.clone(), Value::from("truediv")],
    )
}

pub fn fraction_rtruediv(b: &Value, a: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[a.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        if py::ops::eq(
            &py::getattr(b, name!("_numerator"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            return Err(py::error::zero_division_error(format!(
                "Fraction({}, 0)",
                py::format_value(
                    &py::ops::sub(
                        &py::ops::gt(a, &Int::from(0_i64).to_value())?,
                        &py::ops::lt(a, &Int::from(0_i64).to_value())?
                    )?,
                    ""
                )?
            )));
        }
        return _made(
            &py::ops::mul(a, &py::getattr(b, name!("_denominator"))?)?,
            &py::getattr(b, name!("_numerator"))?,
        );
    }
    py::call_method(
        name!("_mixed"),
        &[b.clone(), a.clone(), Value::from("rtruediv")],
    )
}

pub fn fraction_floordiv(a: &Value, b: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), (py::builtin("int")?, Fraction.get()?).to_value()],
    )?
    .truth()?
    {
        return py::ops::floordiv(
            &py::ops::mul(
                &py::getattr(a, name!("_numerator"))?,
                &py::getattr(b, name!("denominator"))?,
            )?,
            &py::ops::mul(
                &py::getattr(a, name!("_denominator"))?,
                &py::getattr(b, name!("numerator"))?,
            )?,
        );
    }
    py::call_method(
        name!("_mixed"),
        &[a.clone(), b.clone(), Value::from("floordiv")],
    )
}

pub fn fraction_rfloordiv(b: &Value, a: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[a.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return py::ops::floordiv(
            &py::ops::mul(a, &py::getattr(b, name!("_denominator"))?)?,
            &py::getattr(b, name!("_numerator"))?,
        );
    }
    py::call_method(
        name!("_mixed"),
        &[b.clone(), a.clone(), Value::from("rfloordiv")],
    )
}

pub fn fraction_mod(a: &Value, b: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), (py::builtin("int")?, Fraction.get()?).to_value()],
    )?
    .truth()?
    {
        return _made(
            &py::ops::modulo(
                &py::ops::mul(
                    &py::getattr(a, name!("_numerator"))?,
                    &py::getattr(b, name!("denominator"))?,
                )?,
                &py::ops::mul(
                    &py::getattr(b, name!("numerator"))?,
                    &py::getattr(a, name!("_denominator"))?,
                )?,
            )?,
            &py::ops::mul(
                &py::getattr(a, name!("_denominator"))?,
                &py::getattr(b, name!("denominator"))?,
            )?,
        );
    }
    py::call_method(name!("_mixed"), &[a.clone(), b.clone(), Value::from("mod")])
}

pub fn fraction_rmod(b: &Value, a: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[a.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return py::ops::modulo(&py::call(&Fraction.get()?, slice::from_ref(a))?, b);
    }
    py::call_method(
        name!("_mixed"),
        &[b.clone(), a.clone(), Value::from("rmod")],
    )
}

pub fn fraction_divmod(a: &Value, b: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), (py::builtin("int")?, Fraction.get()?).to_value()],
    )?
    .truth()?
    {
        return Ok((py::ops::floordiv(a, b)?, py::ops::modulo(a, b)?).to_value());
    }
    py::call_method(
        name!("_mixed"),
        &[a.clone(), b.clone(), Value::from("divmod")],
    )
}

pub fn fraction_rdivmod(b: &Value, a: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[a.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return Ok((py::ops::floordiv(a, b)?, py::ops::modulo(a, b)?).to_value());
    }
    py::call_method(
        name!("_mixed"),
        &[b.clone(), a.clone(), Value::from("rdivmod")],
    )
}

/// An operation with a float or a complex number.
pub fn fraction_mixed(self_: &Value, other: &Value, name: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[
            other.clone(),
            (py::builtin("float")?, py::builtin("complex")?).to_value(),
        ],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    let own = py::call(&py::builtin("float")?, slice::from_ref(self_))?;
    if py::ops::eq(name, &Value::from("add"))?.truth()?
        || py::ops::eq(name, &Value::from("radd"))?.truth()?
    {
        return py::ops::add(&own, other);
    }
    if py::ops::eq(name, &Value::from("sub"))?.truth()? {
        return py::ops::sub(&own, other);
    }
    if py::ops::eq(name, &Value::from("rsub"))?.truth()? {
        return py::ops::sub(other, &own);
    }
    if py::ops::eq(name, &Value::from("mul"))?.truth()?
        || py::ops::eq(name, &Value::from("rmul"))?.truth()?
    {
        return py::ops::mul(&own, other);
    }
    if py::ops::eq(name, &Value::from("truediv"))?.truth()? {
        return py::ops::truediv(&own, other);
    }
    if py::ops::eq(name, &Value::from("rtruediv"))?.truth()? {
        return py::ops::truediv(other, &own);
    }
    if py::ops::eq(name, &Value::from("floordiv"))?.truth()? {
        return py::ops::floordiv(&own, other);
    }
    if py::ops::eq(name, &Value::from("rfloordiv"))?.truth()? {
        return py::ops::floordiv(other, &own);
    }
    if py::ops::eq(name, &Value::from("mod"))?.truth()? {
        return py::ops::modulo(&own, other);
    }
    if py::ops::eq(name, &Value::from("rmod"))?.truth()? {
        return py::ops::modulo(other, &own);
    }
    Ok(if py::ops::eq(name, &Value::from("divmod"))?.truth()? {
        py::call(&py::builtin("divmod")?, &[own.clone(), other.clone()])?
    } else {
        py::call(&py::builtin("divmod")?, &[other.clone(), own.clone()])?
    })
}

pub fn fraction_pow(a: &Value, b: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), (py::builtin("int")?, Fraction.get()?).to_value()],
    )?
    .truth()?
    {
        if py::ops::ne(
            &py::getattr(b, name!("denominator"))?,
            &Int::from(1_i64).to_value(),
        )?
        .truth()?
        {
            return py::ops::pow(
                &py::call(&py::builtin("float")?, slice::from_ref(a))?,
                &py::call(&py::builtin("float")?, slice::from_ref(b))?,
            );
        }
        let power = py::getattr(b, name!("numerator"))?;
        if py::ops::ge(&power, &Int::from(0_i64).to_value())?.truth()? {
            return _raw(
                &py::ops::pow(&py::getattr(a, name!("_numerator"))?, &power)?,
                &py::ops::pow(&py::getattr(a, name!("_denominator"))?, &power)?,
            );
        }
        if py::ops::gt(
            &py::getattr(a, name!("_numerator"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            return _raw(
                &py::ops::pow(
                    &py::getattr(a, name!("_denominator"))?,
                    &py::ops::neg(&power)?,
                )?,
                &py::ops::pow(
                    &py::getattr(a, name!("_numerator"))?,
                    &py::ops::neg(&power)?,
                )?,
            );
        }
        if py::ops::eq(
            &py::getattr(a, name!("_numerator"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            return Err(py::error::zero_division_error(format!(
                "Fraction({}, 0)",
                py::format_value(
                    &py::ops::pow(
                        &py::getattr(a, name!("_denominator"))?,
                        &py::ops::neg(&power)?
                    )?,
                    ""
                )?
            )));
        }
        return _raw(
            &py::ops::pow(
                &py::ops::neg(&py::getattr(a, name!("_denominator"))?)?,
                &py::ops::neg(&power)?,
            )?,
            &py::ops::pow(
                &py::ops::neg(&py::getattr(a, name!("_numerator"))?)?,
                &py::ops::neg(&power)?,
            )?,
        );
    }
    py::ops::pow(&py::call(&py::builtin("float")?, slice::from_ref(a))?, b)
}

pub fn fraction_rpow(b: &Value, a: &Value) -> PyResult<Value> {
    if py::ops::eq(
        &py::getattr(b, name!("_denominator"))?,
        &Int::from(1_i64).to_value(),
    )?
    .truth()?
        && py::ops::ge(
            &py::getattr(b, name!("_numerator"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
    {
        return py::ops::pow(a, &py::getattr(b, name!("_numerator"))?);
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[a.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return py::ops::pow(&py::call(&Fraction.get()?, slice::from_ref(a))?, b);
    }
    if py::ops::eq(
        &py::getattr(b, name!("_denominator"))?,
        &Int::from(1_i64).to_value(),
    )?
    .truth()?
    {
        return py::ops::pow(a, &py::getattr(b, name!("_numerator"))?);
    }
    py::ops::pow(a, &py::call(&py::builtin("float")?, slice::from_ref(b))?)
}

pub fn fraction_pos(a: &Value) -> PyResult<Value> {
    _raw(
        &py::getattr(a, name!("_numerator"))?,
        &py::getattr(a, name!("_denominator"))?,
    )
}

pub fn fraction_neg(a: &Value) -> PyResult<Value> {
    _raw(
        &py::ops::neg(&py::getattr(a, name!("_numerator"))?)?,
        &py::getattr(a, name!("_denominator"))?,
    )
}

pub fn fraction_abs(a: &Value) -> PyResult<Value> {
    _raw(
        &py::call(
            &py::builtin("abs")?,
            &[py::getattr(a, name!("_numerator"))?],
        )?,
        &py::getattr(a, name!("_denominator"))?,
    )
}

pub fn fraction_int(a: &Value) -> PyResult<Value> {
    py::call_method(name!("__trunc__"), slice::from_ref(a))
}

pub fn fraction_float(a: &Value) -> PyResult<Value> {
    py::ops::truediv(
        &py::getattr(a, name!("_numerator"))?,
        &py::getattr(a, name!("_denominator"))?,
    )
}

pub fn fraction_complex(a: &Value) -> PyResult<Value> {
    py::call(
        &py::builtin("complex")?,
        &[py::call(&py::builtin("float")?, slice::from_ref(a))?],
    )
}

pub fn fraction_trunc(a: &Value) -> PyResult<Value> {
    Ok(
        if py::ops::lt(
            &py::getattr(a, name!("_numerator"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            py::ops::neg(&py::ops::floordiv(
                &py::ops::neg(&py::getattr(a, name!("_numerator"))?)?,
                &py::getattr(a, name!("_denominator"))?,
            )?)?
        } else {
            py::ops::floordiv(
                &py::getattr(a, name!("_numerator"))?,
                &py::getattr(a, name!("_denominator"))?,
            )?
        },
    )
}

pub fn fraction_floor(a: &Value) -> PyResult<Value> {
    py::ops::floordiv(
        &py::getattr(a, name!("_numerator"))?,
        &py::getattr(a, name!("_denominator"))?,
    )
}

pub fn fraction_ceil(a: &Value) -> PyResult<Value> {
    py::ops::neg(&py::ops::floordiv(
        &py::ops::neg(&py::getattr(a, name!("_numerator"))?)?,
        &py::getattr(a, name!("_denominator"))?,
    )?)
}

pub fn fraction_round(self_: &Value, ndigits: &Value) -> PyResult<Value> {
    if ndigits.is_none() {
        let [floor, rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
            &py::builtin("divmod")?,
            &[
                py::getattr(self_, name!("_numerator"))?,
                py::getattr(self_, name!("_denominator"))?,
            ],
        )?)?)?;
        if py::ops::lt(
            &py::ops::mul(&rest, &Int::from(2_i64).to_value())?,
            &py::getattr(self_, name!("_denominator"))?,
        )?
        .truth()?
        {
            return Ok(floor);
        }
        if py::ops::gt(
            &py::ops::mul(&rest, &Int::from(2_i64).to_value())?,
            &py::getattr(self_, name!("_denominator"))?,
        )?
        .truth()?
        {
            return py::ops::add(&floor, &Int::from(1_i64).to_value());
        }
        return Ok(
            if py::ops::eq(
                &py::ops::modulo(&floor, &Int::from(2_i64).to_value())?,
                &Int::from(0_i64).to_value(),
            )?
            .truth()?
            {
                floor.clone()
            } else {
                py::ops::add(&floor, &Int::from(1_i64).to_value())?
            },
        );
    }
    let shift = py::ops::pow(
        &Int::from(10_i64).to_value(),
        &py::call(&py::builtin("abs")?, slice::from_ref(ndigits))?,
    )?;
    if py::ops::gt(ndigits, &Int::from(0_i64).to_value())?.truth()? {
        return py::call(
            &Fraction.get()?,
            &[
                py::call(&py::builtin("round")?, &[py::ops::mul(self_, &shift)?])?,
                shift.clone(),
            ],
        );
    }
    py::call(
        &Fraction.get()?,
        &[py::ops::mul(
            &py::call(&py::builtin("round")?, &[py::ops::truediv(self_, &shift)?])?,
            &shift,
        )?],
    )
}

pub fn fraction_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let mut made: Int;
    let mut inverse: Value = Value::None;
    let outcome: PyResult<()> = 'attempt: {
        inverse = attempt!(
            'attempt,
            py::call(
                &attempt!('attempt, py::builtin("pow")),
                &[
                    attempt!('attempt, py::getattr(self_, name!("_denominator"))),
                    (-&Int::from(1_i64)).to_value(),
                    attempt!('attempt, _MODULUS.get()).to_value()
                ]
            )
        );
        Ok(())
    };
    if let Err(error) = outcome {
        if error.is("ValueError") {
            made = Int::from(314_159_i64);
        } else {
            return Err(error);
        }
    } else {
        made = Int::from(py::PyHash::py_hash(&py::ops::mul(
            &py::PyHash::py_hash(&py::call(
                &py::builtin("abs")?,
                &[py::getattr(self_, name!("_numerator"))?],
            )?)?
            .to_value(),
            &inverse,
        )?)?);
    }
    let result = if py::ops::ge(
        &py::getattr(self_, name!("_numerator"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        made.clone()
    } else {
        -&made
    };
    Ok(if result == -&Int::from(1_i64) {
        (-&Int::from(2_i64)).to_value()
    } else {
        result.to_value()
    })
}

pub fn fraction_eq(a: &Value, b: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), (py::builtin("int")?, Fraction.get()?).to_value()],
    )?
    .truth()?
    {
        return Ok({
            let first = py::ops::eq(
                &py::getattr(a, name!("_numerator"))?,
                &py::getattr(b, name!("numerator"))?,
            )?;
            if first.truth()? {
                py::ops::eq(
                    &py::getattr(a, name!("_denominator"))?,
                    &py::getattr(b, name!("denominator"))?,
                )?
            } else {
                first
            }
        });
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), py::builtin("float")?],
    )?
    .truth()?
    {
        if py::call(&py::imported("math.isnan")?, slice::from_ref(b))?.truth()?
            || py::call(&py::imported("math.isinf")?, slice::from_ref(b))?.truth()?
        {
            return Ok(py::compare::eq(&Value::from(0.0), b)?.to_value());
        }
        return py::ops::eq(a, &py::call(&Fraction.get()?, slice::from_ref(b))?);
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[b.clone(), py::builtin("complex")?],
    )?
    .truth()?
        && py::ops::eq(
            &py::getattr(b, name!("imag"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
    {
        return py::ops::eq(a, &py::getattr(b, name!("real"))?);
    }
    py::builtin("NotImplemented")
}

/// The difference to another number, whose sign is the order.
pub fn fraction_order(self_: &Value, other: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[
            other.clone(),
            (py::builtin("int")?, Fraction.get()?).to_value(),
        ],
    )?
    .truth()?
    {
        return py::ops::sub(
            &py::ops::mul(
                &py::getattr(self_, name!("_numerator"))?,
                &py::getattr(other, name!("denominator"))?,
            )?,
            &py::ops::mul(
                &py::getattr(self_, name!("_denominator"))?,
                &py::getattr(other, name!("numerator"))?,
            )?,
        );
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), py::builtin("float")?],
    )?
    .truth()?
    {
        if py::call(&py::imported("math.isnan")?, slice::from_ref(other))?.truth()?
            || py::call(&py::imported("math.isinf")?, slice::from_ref(other))?.truth()?
        {
            return py::ops::sub(&Value::from(0.0), other);
        }
        return py::call_method(
            name!("_order"),
            &[
                self_.clone(),
                py::call(&Fraction.get()?, slice::from_ref(other))?,
            ],
        );
    }
    Ok(Value::None)
}

pub fn fraction_lt(a: &Value, b: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let order = py::call_method(name!("_order"), &[a.clone(), b.clone()])?;
    Ok(if order.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::lt(&order, &Int::from(0_i64).to_value())?
    })
}

pub fn fraction_gt(a: &Value, b: &Value) -> PyResult<Value> {
    let order = py::call_method(name!("_order"), &[a.clone(), b.clone()])?;
    Ok(if order.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::gt(&order, &Int::from(0_i64).to_value())?
    })
}

pub fn fraction_le(a: &Value, b: &Value) -> PyResult<Value> {
    let order = py::call_method(name!("_order"), &[a.clone(), b.clone()])?;
    Ok(if order.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::le(&order, &Int::from(0_i64).to_value())?
    })
}

pub fn fraction_ge(a: &Value, b: &Value) -> PyResult<Value> {
    let order = py::call_method(name!("_order"), &[a.clone(), b.clone()])?;
    Ok(if order.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::ge(&order, &Int::from(0_i64).to_value())?
    })
}

pub fn fraction_bool(a: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(py::Truth::truth(&py::getattr(a, name!("_numerator"))?)?.to_value())
}

pub fn fraction_copy(self_: &Value) -> Value {
    self_.clone()
}

pub fn fraction_deepcopy(self_: &Value, _memo: &Value) -> Value {
    self_.clone()
}

pub fn _raw(numerator: &Value, denominator: &Value) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[Fraction.get()?, Fraction.get()?])?;
    py::setattr(&made, name!("_numerator"), numerator.clone())?;
    py::setattr(&made, name!("_denominator"), denominator.clone())?;
    Ok(made)
}

pub fn _made(numerator: &Value, denominator: &Value) -> PyResult<Value> {
    let mut common = py::call(
        &py::imported("math.gcd")?,
        &[numerator.clone(), denominator.clone()],
    )?;
    if py::ops::lt(denominator, &Int::from(0_i64).to_value())?.truth()? {
        common = py::ops::neg(&common)?;
    }
    if py::ops::eq(&common, &Int::from(1_i64).to_value())?.truth()? {
        return _raw(numerator, denominator);
    }
    _raw(
        &py::ops::floordiv(numerator, &common)?,
        &py::ops::floordiv(denominator, &common)?,
    )
}

pub fn _parsed(text: &Value) -> PyResult<(Value, Value)> {
    let r#match = py::call_method(name!("match"), &[_FORMAT.get()?.to_value(), text.clone()])?;
    if r#match.is_none() {
        return Err(py::error::value_error(format!(
            "Invalid literal for Fraction: {}",
            py::repr(text)?
        )));
    }
    let mut numerator = py::call(
        &py::builtin("int")?,
        &[{
            let first = py::call_method(name!("group"), &[r#match.clone(), Value::from("num")])?;
            if first.truth()? {
                first
            } else {
                Value::from("0")
            }
        }],
    )?;
    let mut denominator = Int::from(1_i64).to_value();
    let below = py::call_method(name!("group"), &[r#match.clone(), Value::from("denom")])?;
    if below.truth()? {
        denominator = py::call(&py::builtin("int")?, &[below])?;
    } else {
        let mut decimal =
            py::call_method(name!("group"), &[r#match.clone(), Value::from("decimal")])?;
        if decimal.truth()? {
            decimal = py::call_method(
                name!("replace"),
                &[decimal.clone(), Value::from("_"), Value::from("")],
            )?;
            let scale = py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::len_i64(&decimal)?.to_value(),
            )?;
            numerator = py::ops::add(
                &py::ops::mul(&numerator, &scale)?,
                &py::call(&py::builtin("int")?, &[decimal])?,
            )?;
            denominator = py::ops::imul(&denominator, &scale)?;
        }
        let mut exponent = py::call_method(name!("group"), &[r#match.clone(), Value::from("exp")])?;
        if exponent.truth()? {
            exponent = py::call(&py::builtin("int")?, slice::from_ref(&exponent))?;
            if py::ops::ge(&exponent, &Int::from(0_i64).to_value())?.truth()? {
                numerator = py::ops::imul(
                    &numerator,
                    &py::ops::pow(&Int::from(10_i64).to_value(), &exponent)?,
                )?;
            } else {
                denominator = py::ops::imul(
                    &denominator,
                    &py::ops::pow(&Int::from(10_i64).to_value(), &py::ops::neg(&exponent)?)?,
                )?;
            }
        }
    }
    if py::ops::eq(
        &py::call_method(name!("group"), &[r#match, Value::from("sign")])?,
        &Value::from("-"),
    )?
    .truth()?
    {
        numerator = py::ops::neg(&numerator)?;
    }
    if py::ops::eq(&denominator, &Int::from(0_i64).to_value())?.truth()? {
        return Err(py::error::zero_division_error(format!(
            "Fraction({}, 0)",
            py::format_value(&numerator, "")?
        )));
    }
    let common = py::call(
        &py::imported("math.gcd")?,
        &[numerator.clone(), denominator.clone()],
    )?;
    Ok((
        py::ops::floordiv(&numerator, &common)?,
        py::ops::floordiv(&denominator, &common)?,
    ))
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_fractions") {
        return Ok(());
    }
    _FORMAT.set(py::re::compile("\\A\\s*(?P<sign>[-+]?)(?=\\d|\\.\\d)(?P<num>\\d*|\\d+(_\\d+)*)(?:(?:\\s*/\\s*(?P<denom>\\d+(_\\d+)*))?|(?:\\.(?P<decimal>\\d*|\\d+(_\\d+)*))?(?:E(?P<exp>[-+]?\\d+(_\\d+)*))?)\\s*\\Z", py::re::IGNORECASE)?);
    _MODULUS.set(&Int::from(1_i64).shl(&Int::from(61_i64))? - &Int::from(1_i64));

    let class = py::class::build("Fraction", &[], |ns| {
        ns.set(name!("__module__"), Value::from("fractions"));
        ns.set(
            name!("__doc__"),
            Value::from("A numerator over a positive denominator, in lowest terms."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &FRACTION_INIT_SIGNATURE,
                vec![Int::from(0_i64).to_value(), Value::None],
                vec![],
                |args| fraction_init(&args[0], args[1].clone(), args[2].clone()),
            ),
        );

        ns.set(
            name!("from_float"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&FRACTION_FROM_FLOAT_SIGNATURE, |args| {
                    fraction_from_float(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("from_decimal"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(
                    &FRACTION_FROM_DECIMAL_SIGNATURE,
                    |args| fraction_from_decimal(&args[0], &args[1]),
                )],
            )?,
        );

        ns.set(
            name!("numerator"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&FRACTION_NUMERATOR_SIGNATURE, |args| {
                    fraction_numerator(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("denominator"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&FRACTION_DENOMINATOR_SIGNATURE, |args| {
                    fraction_denominator(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("real"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&FRACTION_REAL_SIGNATURE, |args| {
                    Ok(fraction_real(&args[0]))
                })],
            )?,
        );

        ns.set(
            name!("imag"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&FRACTION_IMAG_SIGNATURE, |args| {
                    Ok(fraction_imag(&args[0]))
                })],
            )?,
        );

        ns.set(
            name!("conjugate"),
            py::function::new(&FRACTION_CONJUGATE_SIGNATURE, |args| {
                Ok(fraction_conjugate(&args[0]))
            }),
        );

        ns.set(
            name!("is_integer"),
            py::function::new(&FRACTION_IS_INTEGER_SIGNATURE, |args| {
                fraction_is_integer(&args[0])
            }),
        );

        ns.set(
            name!("as_integer_ratio"),
            py::function::new(&FRACTION_AS_INTEGER_RATIO_SIGNATURE, |args| {
                fraction_as_integer_ratio(&args[0])
            }),
        );

        ns.set(
            name!("limit_denominator"),
            py::function::with_defaults(
                &FRACTION_LIMIT_DENOMINATOR_SIGNATURE,
                vec![Int::from(1_000_000_i64).to_value()],
                vec![],
                |args| fraction_limit_denominator(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&FRACTION_REPR_SIGNATURE, |args| fraction_repr(&args[0])),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&FRACTION_STR_SIGNATURE, |args| fraction_str(&args[0])),
        );

        ns.set(
            name!("__add__"),
            py::function::new(&FRACTION_ADD_SIGNATURE, |args| {
                fraction_add(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__radd__"),
            py::function::new(&FRACTION_RADD_SIGNATURE, |args| {
                fraction_radd(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__sub__"),
            py::function::new(&FRACTION_SUB_SIGNATURE, |args| {
                fraction_sub(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__rsub__"),
            py::function::new(&FRACTION_RSUB_SIGNATURE, |args| {
                fraction_rsub(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__mul__"),
            py::function::new(&FRACTION_MUL_SIGNATURE, |args| {
                fraction_mul(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__rmul__"),
            py::function::new(&FRACTION_RMUL_SIGNATURE, |args| {
                fraction_rmul(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__truediv__"),
            py::function::new(&FRACTION_TRUEDIV_SIGNATURE, |args| {
                fraction_truediv(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__rtruediv__"),
            py::function::new(&FRACTION_RTRUEDIV_SIGNATURE, |args| {
                fraction_rtruediv(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__floordiv__"),
            py::function::new(&FRACTION_FLOORDIV_SIGNATURE, |args| {
                fraction_floordiv(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__rfloordiv__"),
            py::function::new(&FRACTION_RFLOORDIV_SIGNATURE, |args| {
                fraction_rfloordiv(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__mod__"),
            py::function::new(&FRACTION_MOD_SIGNATURE, |args| {
                fraction_mod(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__rmod__"),
            py::function::new(&FRACTION_RMOD_SIGNATURE, |args| {
                fraction_rmod(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__divmod__"),
            py::function::new(&FRACTION_DIVMOD_SIGNATURE, |args| {
                fraction_divmod(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__rdivmod__"),
            py::function::new(&FRACTION_RDIVMOD_SIGNATURE, |args| {
                fraction_rdivmod(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_mixed"),
            py::function::new(&FRACTION_MIXED_SIGNATURE, |args| {
                fraction_mixed(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("__pow__"),
            py::function::new(&FRACTION_POW_SIGNATURE, |args| {
                fraction_pow(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__rpow__"),
            py::function::new(&FRACTION_RPOW_SIGNATURE, |args| {
                fraction_rpow(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__pos__"),
            py::function::new(&FRACTION_POS_SIGNATURE, |args| fraction_pos(&args[0])),
        );

        ns.set(
            name!("__neg__"),
            py::function::new(&FRACTION_NEG_SIGNATURE, |args| fraction_neg(&args[0])),
        );

        ns.set(
            name!("__abs__"),
            py::function::new(&FRACTION_ABS_SIGNATURE, |args| fraction_abs(&args[0])),
        );

        ns.set(
            name!("__int__"),
            py::function::new(&FRACTION_INT_SIGNATURE, |args| fraction_int(&args[0])),
        );

        ns.set(
            name!("__float__"),
            py::function::new(&FRACTION_FLOAT_SIGNATURE, |args| fraction_float(&args[0])),
        );

        ns.set(
            name!("__complex__"),
            py::function::new(&FRACTION_COMPLEX_SIGNATURE, |args| {
                fraction_complex(&args[0])
            }),
        );

        ns.set(
            name!("__trunc__"),
            py::function::new(&FRACTION_TRUNC_SIGNATURE, |args| fraction_trunc(&args[0])),
        );

        ns.set(
            name!("__floor__"),
            py::function::new(&FRACTION_FLOOR_SIGNATURE, |args| fraction_floor(&args[0])),
        );

        ns.set(
            name!("__ceil__"),
            py::function::new(&FRACTION_CEIL_SIGNATURE, |args| fraction_ceil(&args[0])),
        );

        ns.set(
            name!("__round__"),
            py::function::with_defaults(
                &FRACTION_ROUND_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| fraction_round(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("__hash__"),
            py::function::new(&FRACTION_HASH_SIGNATURE, |args| fraction_hash(&args[0])),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&FRACTION_EQ_SIGNATURE, |args| {
                fraction_eq(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_order"),
            py::function::new(&FRACTION_ORDER_SIGNATURE, |args| {
                fraction_order(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__lt__"),
            py::function::new(&FRACTION_LT_SIGNATURE, |args| {
                fraction_lt(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__gt__"),
            py::function::new(&FRACTION_GT_SIGNATURE, |args| {
                fraction_gt(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__le__"),
            py::function::new(&FRACTION_LE_SIGNATURE, |args| {
                fraction_le(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__ge__"),
            py::function::new(&FRACTION_GE_SIGNATURE, |args| {
                fraction_ge(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__bool__"),
            py::function::new(&FRACTION_BOOL_SIGNATURE, |args| fraction_bool(&args[0])),
        );

        ns.set(
            name!("__copy__"),
            py::function::new(&FRACTION_COPY_SIGNATURE, |args| Ok(fraction_copy(&args[0]))),
        );

        ns.set(
            name!("__deepcopy__"),
            py::function::new(&FRACTION_DEEPCOPY_SIGNATURE, |args| {
                Ok(fraction_deepcopy(&args[0], &args[1]))
            }),
        );
        Ok(())
    })?;
    Fraction.set(class);

    _exported.set(Dict::from_pairs([(
        Str::from("Fraction"),
        Fraction.get()?,
    )])?);
    Ok(())
}
