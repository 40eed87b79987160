//! `decimal`: decimal floating-point numbers, by the General Decimal Arithmetic Specification.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/decimal.py (6e442b893a2e2d76); change that one.

#![allow(arithmetic_overflow, non_snake_case, non_upper_case_globals)]

use crate::py::{
    Dict, FixedTuple, FromValue, Global, GlobalKey, Int, List, Pattern, PyErr, PyResult, Set,
    Signature, Slice, Str, ToValue, Truth, Tuple, Value,
};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static ROUND_UP: Global<Str> = const { Global::new("ROUND_UP") };
    pub static ROUND_DOWN: Global<Str> = const { Global::new("ROUND_DOWN") };
    pub static ROUND_CEILING: Global<Str> = const { Global::new("ROUND_CEILING") };
    pub static ROUND_FLOOR: Global<Str> = const { Global::new("ROUND_FLOOR") };
    pub static ROUND_HALF_UP: Global<Str> = const { Global::new("ROUND_HALF_UP") };
    pub static ROUND_HALF_DOWN: Global<Str> = const { Global::new("ROUND_HALF_DOWN") };
    pub static ROUND_HALF_EVEN: Global<Str> = const { Global::new("ROUND_HALF_EVEN") };
    pub static ROUND_05UP: Global<Str> = const { Global::new("ROUND_05UP") };
    pub static MAX_PREC: Global<Int> = const { Global::new("MAX_PREC") };
    pub static MAX_EMAX: Global<Int> = const { Global::new("MAX_EMAX") };
    pub static MIN_EMIN: Global<Int> = const { Global::new("MIN_EMIN") };
    pub static MIN_ETINY: Global<Int> = const { Global::new("MIN_ETINY") };
    pub static HAVE_THREADS: Global<bool> = const { Global::new("HAVE_THREADS") };
    pub static HAVE_CONTEXTVAR: Global<bool> = const { Global::new("HAVE_CONTEXTVAR") };
    pub static DecimalTuple: Global<Value> = const { Global::new("DecimalTuple") };
    pub static _ROUNDINGS: Global<(Value, Value, Value, Value, Value, Value, Value, Value)> =
        const { Global::new("_ROUNDINGS") };
    pub static _NUMBER: Global<Pattern> = const { Global::new("_NUMBER") };
    pub static _SPECIAL: Global<Pattern> = const { Global::new("_SPECIAL") };
    pub static _SPEC: Global<Pattern> = const { Global::new("_SPEC") };
    pub static _MODULUS: Global<Int> = const { Global::new("_MODULUS") };
    pub static _BIG: Global<Int> = const { Global::new("_BIG") };
    pub static DecimalException: Global<Value> = const { Global::new("DecimalException") };
    pub static Clamped: Global<Value> = const { Global::new("Clamped") };
    pub static InvalidOperation: Global<Value> = const { Global::new("InvalidOperation") };
    pub static ConversionSyntax: Global<Value> = const { Global::new("ConversionSyntax") };
    pub static DivisionByZero: Global<Value> = const { Global::new("DivisionByZero") };
    pub static DivisionImpossible: Global<Value> = const { Global::new("DivisionImpossible") };
    pub static DivisionUndefined: Global<Value> = const { Global::new("DivisionUndefined") };
    pub static Inexact: Global<Value> = const { Global::new("Inexact") };
    pub static InvalidContext: Global<Value> = const { Global::new("InvalidContext") };
    pub static Rounded: Global<Value> = const { Global::new("Rounded") };
    pub static Subnormal: Global<Value> = const { Global::new("Subnormal") };
    pub static Overflow: Global<Value> = const { Global::new("Overflow") };
    pub static Underflow: Global<Value> = const { Global::new("Underflow") };
    pub static FloatOperation: Global<Value> = const { Global::new("FloatOperation") };
    pub static _SIGNALS: Global<List<Value>> = const { Global::new("_SIGNALS") };
    pub static _SHOWN: Global<List<Value>> = const { Global::new("_SHOWN") };
    pub static _CONDITIONS: Global<List<Value>> = const { Global::new("_CONDITIONS") };
    pub static _INVALID: Global<Set<Value>> = const { Global::new("_INVALID") };
    pub static Context: Global<Value> = const { Global::new("Context") };
    pub static _LocalContext: Global<Value> = const { Global::new("_LocalContext") };
    pub static _invalid: Global<Value> = const { Global::new("_invalid") };
    pub static Decimal: Global<Value> = const { Global::new("Decimal") };
    pub static DefaultContext: Global<Value> = const { Global::new("DefaultContext") };
    pub static BasicContext: Global<Value> = const { Global::new("BasicContext") };
    pub static ExtendedContext: Global<Value> = const { Global::new("ExtendedContext") };
    pub static _state: Global<Dict<Str, Value>> = const { Global::new("_state") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static CONTEXT_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self", "prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps",
    ],
)
.qualname("Context.__init__")
.module("decimal");

static CONTEXT_SETATTR_SIGNATURE: Signature =
    Signature::new("__setattr__", &["self", "name", "value"])
        .qualname("Context.__setattr__")
        .module("decimal");

static CONTEXT_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("Context.__repr__")
    .module("decimal");

static CONTEXT_COPY_SIGNATURE: Signature = Signature::new("copy", &["self"])
    .qualname("Context.copy")
    .module("decimal");

static CONTEXT_COPY_2_SIGNATURE: Signature = Signature::new("__copy__", &["self"])
    .qualname("Context.__copy__")
    .module("decimal");

static CONTEXT_CLEAR_FLAGS_SIGNATURE: Signature = Signature::new("clear_flags", &["self"])
    .qualname("Context.clear_flags")
    .module("decimal");

static CONTEXT_CLEAR_TRAPS_SIGNATURE: Signature = Signature::new("clear_traps", &["self"])
    .qualname("Context.clear_traps")
    .module("decimal");

static CONTEXT_ETINY_SIGNATURE: Signature = Signature::new("Etiny", &["self"])
    .qualname("Context.Etiny")
    .module("decimal");

static CONTEXT_ETOP_SIGNATURE: Signature = Signature::new("Etop", &["self"])
    .qualname("Context.Etop")
    .module("decimal");

static CONTEXT_RADIX_SIGNATURE: Signature = Signature::new("radix", &["self"])
    .qualname("Context.radix")
    .module("decimal");

static CONTEXT_CREATE_DECIMAL_SIGNATURE: Signature =
    Signature::new("create_decimal", &["self", "num"])
        .qualname("Context.create_decimal")
        .module("decimal");

static CONTEXT_CREATE_DECIMAL_FROM_FLOAT_SIGNATURE: Signature =
    Signature::new("create_decimal_from_float", &["self", "f"])
        .qualname("Context.create_decimal_from_float")
        .module("decimal");

static CONTEXT_ABS_SIGNATURE: Signature = Signature::new("abs", &["self", "x"])
    .qualname("Context.abs")
    .module("decimal");

static CONTEXT_ADD_SIGNATURE: Signature = Signature::new("add", &["self", "x", "y"])
    .qualname("Context.add")
    .module("decimal");

static CONTEXT_SUBTRACT_SIGNATURE: Signature = Signature::new("subtract", &["self", "x", "y"])
    .qualname("Context.subtract")
    .module("decimal");

static CONTEXT_MULTIPLY_SIGNATURE: Signature = Signature::new("multiply", &["self", "x", "y"])
    .qualname("Context.multiply")
    .module("decimal");

static CONTEXT_DIVIDE_SIGNATURE: Signature = Signature::new("divide", &["self", "x", "y"])
    .qualname("Context.divide")
    .module("decimal");

static CONTEXT_DIVIDE_INT_SIGNATURE: Signature = Signature::new("divide_int", &["self", "x", "y"])
    .qualname("Context.divide_int")
    .module("decimal");

static CONTEXT_DIVMOD_SIGNATURE: Signature = Signature::new("divmod", &["self", "x", "y"])
    .qualname("Context.divmod")
    .module("decimal");

static CONTEXT_REMAINDER_SIGNATURE: Signature = Signature::new("remainder", &["self", "x", "y"])
    .qualname("Context.remainder")
    .module("decimal");

static CONTEXT_POWER_SIGNATURE: Signature = Signature::new("power", &["self", "a", "b", "modulo"])
    .qualname("Context.power")
    .module("decimal");

static CONTEXT_MINUS_SIGNATURE: Signature = Signature::new("minus", &["self", "x"])
    .qualname("Context.minus")
    .module("decimal");

static CONTEXT_PLUS_SIGNATURE: Signature = Signature::new("plus", &["self", "x"])
    .qualname("Context.plus")
    .module("decimal");

static CONTEXT_SQRT_SIGNATURE: Signature = Signature::new("sqrt", &["self", "x"])
    .qualname("Context.sqrt")
    .module("decimal");

static CONTEXT_EXP_SIGNATURE: Signature = Signature::new("exp", &["self", "x"])
    .qualname("Context.exp")
    .module("decimal");

static CONTEXT_LN_SIGNATURE: Signature = Signature::new("ln", &["self", "x"])
    .qualname("Context.ln")
    .module("decimal");

static CONTEXT_LOG10_SIGNATURE: Signature = Signature::new("log10", &["self", "x"])
    .qualname("Context.log10")
    .module("decimal");

static CONTEXT_COMPARE_SIGNATURE: Signature = Signature::new("compare", &["self", "x", "y"])
    .qualname("Context.compare")
    .module("decimal");

static CONTEXT_MAX_SIGNATURE: Signature = Signature::new("max", &["self", "x", "y"])
    .qualname("Context.max")
    .module("decimal");

static CONTEXT_MIN_SIGNATURE: Signature = Signature::new("min", &["self", "x", "y"])
    .qualname("Context.min")
    .module("decimal");

static CONTEXT_NORMALIZE_SIGNATURE: Signature = Signature::new("normalize", &["self", "x"])
    .qualname("Context.normalize")
    .module("decimal");

static CONTEXT_QUANTIZE_SIGNATURE: Signature = Signature::new("quantize", &["self", "x", "y"])
    .qualname("Context.quantize")
    .module("decimal");

static CONTEXT_TO_INTEGRAL_VALUE_SIGNATURE: Signature =
    Signature::new("to_integral_value", &["self", "x"])
        .qualname("Context.to_integral_value")
        .module("decimal");

static CONTEXT_FMA_SIGNATURE: Signature = Signature::new("fma", &["self", "x", "y", "z"])
    .qualname("Context.fma")
    .module("decimal");

static CONTEXT_TO_SCI_STRING_SIGNATURE: Signature = Signature::new("to_sci_string", &["self", "x"])
    .qualname("Context.to_sci_string")
    .module("decimal");

static CONTEXT_TO_ENG_STRING_SIGNATURE: Signature = Signature::new("to_eng_string", &["self", "x"])
    .qualname("Context.to_eng_string")
    .module("decimal");

static CONTEXT_IS_NAN_SIGNATURE: Signature = Signature::new("is_nan", &["self", "x"])
    .qualname("Context.is_nan")
    .module("decimal");

static CONTEXT_IS_ZERO_SIGNATURE: Signature = Signature::new("is_zero", &["self", "x"])
    .qualname("Context.is_zero")
    .module("decimal");

static LOCAL_CONTEXT_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "context"])
    .qualname("_LocalContext.__init__")
    .module("decimal");

static LOCAL_CONTEXT_ENTER_SIGNATURE: Signature = Signature::new("__enter__", &["self"])
    .qualname("_LocalContext.__enter__")
    .module("decimal");

static LOCAL_CONTEXT_EXIT_SIGNATURE: Signature =
    Signature::new("__exit__", &["self", "kind", "value", "trace"])
        .qualname("_LocalContext.__exit__")
        .module("decimal");

static INVALID_SIGNATURE: Signature =
    Signature::new("_invalid", &["context", "condition"]).module("decimal");

static DECIMAL_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "value", "context"])
        .qualname("Decimal.__init__")
        .module("decimal");

static DECIMAL_FROM_FLOAT_SIGNATURE: Signature = Signature::new("from_float", &["cls", "f"])
    .qualname("Decimal.from_float")
    .module("decimal");

static DECIMAL_FIX_SIGNATURE: Signature = Signature::new("_fix", &["self", "context"])
    .qualname("Decimal._fix")
    .module("decimal");

static DECIMAL_IS_WHOLE_SIGNATURE: Signature = Signature::new("_is_whole", &["self"])
    .qualname("Decimal._is_whole")
    .module("decimal");

static DECIMAL_REAL_SIGNATURE: Signature = Signature::new("real", &["self"])
    .qualname("Decimal.real")
    .module("decimal");

static DECIMAL_IMAG_SIGNATURE: Signature = Signature::new("imag", &["self"])
    .qualname("Decimal.imag")
    .module("decimal");

static DECIMAL_CONJUGATE_SIGNATURE: Signature = Signature::new("conjugate", &["self"])
    .qualname("Decimal.conjugate")
    .module("decimal");

static DECIMAL_CANONICAL_SIGNATURE: Signature = Signature::new("canonical", &["self"])
    .qualname("Decimal.canonical")
    .module("decimal");

static DECIMAL_RADIX_SIGNATURE: Signature = Signature::new("radix", &["self"])
    .qualname("Decimal.radix")
    .module("decimal");

static DECIMAL_IS_CANONICAL_SIGNATURE: Signature = Signature::new("is_canonical", &["self"])
    .qualname("Decimal.is_canonical")
    .module("decimal");

static DECIMAL_IS_FINITE_SIGNATURE: Signature = Signature::new("is_finite", &["self"])
    .qualname("Decimal.is_finite")
    .module("decimal");

static DECIMAL_IS_INFINITE_SIGNATURE: Signature = Signature::new("is_infinite", &["self"])
    .qualname("Decimal.is_infinite")
    .module("decimal");

static DECIMAL_IS_NAN_SIGNATURE: Signature = Signature::new("is_nan", &["self"])
    .qualname("Decimal.is_nan")
    .module("decimal");

static DECIMAL_IS_QNAN_SIGNATURE: Signature = Signature::new("is_qnan", &["self"])
    .qualname("Decimal.is_qnan")
    .module("decimal");

static DECIMAL_IS_SNAN_SIGNATURE: Signature = Signature::new("is_snan", &["self"])
    .qualname("Decimal.is_snan")
    .module("decimal");

static DECIMAL_IS_SIGNED_SIGNATURE: Signature = Signature::new("is_signed", &["self"])
    .qualname("Decimal.is_signed")
    .module("decimal");

static DECIMAL_IS_ZERO_SIGNATURE: Signature = Signature::new("is_zero", &["self"])
    .qualname("Decimal.is_zero")
    .module("decimal");

static DECIMAL_IS_NORMAL_SIGNATURE: Signature = Signature::new("is_normal", &["self", "context"])
    .qualname("Decimal.is_normal")
    .module("decimal");

static DECIMAL_IS_SUBNORMAL_SIGNATURE: Signature =
    Signature::new("is_subnormal", &["self", "context"])
        .qualname("Decimal.is_subnormal")
        .module("decimal");

static DECIMAL_NUMBER_CLASS_SIGNATURE: Signature =
    Signature::new("number_class", &["self", "context"])
        .qualname("Decimal.number_class")
        .module("decimal");

static DECIMAL_ADJUSTED_SIGNATURE: Signature = Signature::new("adjusted", &["self"])
    .qualname("Decimal.adjusted")
    .module("decimal");

static DECIMAL_AS_TUPLE_SIGNATURE: Signature = Signature::new("as_tuple", &["self"])
    .qualname("Decimal.as_tuple")
    .module("decimal");

static DECIMAL_AS_INTEGER_RATIO_SIGNATURE: Signature =
    Signature::new("as_integer_ratio", &["self"])
        .qualname("Decimal.as_integer_ratio")
        .module("decimal");

static DECIMAL_TEXT_SIGNATURE: Signature =
    Signature::new("_text", &["self", "engineering", "capital"])
        .qualname("Decimal._text")
        .module("decimal");

static DECIMAL_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("Decimal.__str__")
    .module("decimal");

static DECIMAL_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("Decimal.__repr__")
    .module("decimal");

static DECIMAL_TO_ENG_STRING_SIGNATURE: Signature =
    Signature::new("to_eng_string", &["self", "context"])
        .qualname("Decimal.to_eng_string")
        .module("decimal");

static DECIMAL_BOOL_SIGNATURE: Signature = Signature::new("__bool__", &["self"])
    .qualname("Decimal.__bool__")
    .module("decimal");

static DECIMAL_HASH_SIGNATURE: Signature = Signature::new("__hash__", &["self"])
    .qualname("Decimal.__hash__")
    .module("decimal");

static DECIMAL_COPY_SIGNATURE: Signature = Signature::new("__copy__", &["self"])
    .qualname("Decimal.__copy__")
    .module("decimal");

static DECIMAL_DEEPCOPY_SIGNATURE: Signature = Signature::new("__deepcopy__", &["self", "memo"])
    .qualname("Decimal.__deepcopy__")
    .module("decimal");

static DECIMAL_COMPARED_SIGNATURE: Signature =
    Signature::new("_compared", &["self", "other", "signals"])
        .qualname("Decimal._compared")
        .module("decimal")
        .doc("The order to another number, None for NotImplemented, 2 when one is a NaN.");

static DECIMAL_AS_FRACTION_TOP_SIGNATURE: Signature =
    Signature::new("_as_fraction_top", &["self", "_denominator"])
        .qualname("Decimal._as_fraction_top")
        .module("decimal");

static DECIMAL_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("Decimal.__eq__")
    .module("decimal");

static DECIMAL_LT_SIGNATURE: Signature = Signature::new("__lt__", &["self", "other"])
    .qualname("Decimal.__lt__")
    .module("decimal");

static DECIMAL_LE_SIGNATURE: Signature = Signature::new("__le__", &["self", "other"])
    .qualname("Decimal.__le__")
    .module("decimal");

static DECIMAL_GT_SIGNATURE: Signature = Signature::new("__gt__", &["self", "other"])
    .qualname("Decimal.__gt__")
    .module("decimal");

static DECIMAL_GE_SIGNATURE: Signature = Signature::new("__ge__", &["self", "other"])
    .qualname("Decimal.__ge__")
    .module("decimal");

static DECIMAL_COMPARE_SIGNATURE: Signature =
    Signature::new("compare", &["self", "other", "context"])
        .qualname("Decimal.compare")
        .module("decimal");

static DECIMAL_COMPARE_TOTAL_SIGNATURE: Signature =
    Signature::new("compare_total", &["self", "other", "context"])
        .qualname("Decimal.compare_total")
        .module("decimal")
        .doc("The order of all numbers, in which 1.0 is below 1.00's other end.");

static DECIMAL_ADD_SIGNATURE: Signature = Signature::new("__add__", &["self", "other"])
    .qualname("Decimal.__add__")
    .module("decimal");

static DECIMAL_RADD_SIGNATURE: Signature = Signature::new("__radd__", &["self", "other"])
    .qualname("Decimal.__radd__")
    .module("decimal");

static DECIMAL_SUB_SIGNATURE: Signature = Signature::new("__sub__", &["self", "other"])
    .qualname("Decimal.__sub__")
    .module("decimal");

static DECIMAL_RSUB_SIGNATURE: Signature = Signature::new("__rsub__", &["self", "other"])
    .qualname("Decimal.__rsub__")
    .module("decimal");

static DECIMAL_MUL_SIGNATURE: Signature = Signature::new("__mul__", &["self", "other"])
    .qualname("Decimal.__mul__")
    .module("decimal");

static DECIMAL_RMUL_SIGNATURE: Signature = Signature::new("__rmul__", &["self", "other"])
    .qualname("Decimal.__rmul__")
    .module("decimal");

static DECIMAL_TRUEDIV_SIGNATURE: Signature = Signature::new("__truediv__", &["self", "other"])
    .qualname("Decimal.__truediv__")
    .module("decimal");

static DECIMAL_RTRUEDIV_SIGNATURE: Signature = Signature::new("__rtruediv__", &["self", "other"])
    .qualname("Decimal.__rtruediv__")
    .module("decimal");

static DECIMAL_FLOORDIV_SIGNATURE: Signature = Signature::new("__floordiv__", &["self", "other"])
    .qualname("Decimal.__floordiv__")
    .module("decimal");

static DECIMAL_RFLOORDIV_SIGNATURE: Signature = Signature::new("__rfloordiv__", &["self", "other"])
    .qualname("Decimal.__rfloordiv__")
    .module("decimal");

static DECIMAL_MOD_SIGNATURE: Signature = Signature::new("__mod__", &["self", "other"])
    .qualname("Decimal.__mod__")
    .module("decimal");

static DECIMAL_RMOD_SIGNATURE: Signature = Signature::new("__rmod__", &["self", "other"])
    .qualname("Decimal.__rmod__")
    .module("decimal");

static DECIMAL_DIVMOD_SIGNATURE: Signature = Signature::new("__divmod__", &["self", "other"])
    .qualname("Decimal.__divmod__")
    .module("decimal");

static DECIMAL_RDIVMOD_SIGNATURE: Signature = Signature::new("__rdivmod__", &["self", "other"])
    .qualname("Decimal.__rdivmod__")
    .module("decimal");

static DECIMAL_POW_SIGNATURE: Signature = Signature::new("__pow__", &["self", "other", "modulo"])
    .qualname("Decimal.__pow__")
    .module("decimal");

static DECIMAL_RPOW_SIGNATURE: Signature = Signature::new("__rpow__", &["self", "other"])
    .qualname("Decimal.__rpow__")
    .module("decimal");

static DECIMAL_PLUS_SIGNATURE: Signature = Signature::new("_plus", &["self", "context"])
    .qualname("Decimal._plus")
    .module("decimal");

static DECIMAL_MINUS_SIGNATURE: Signature = Signature::new("_minus", &["self", "context"])
    .qualname("Decimal._minus")
    .module("decimal");

static DECIMAL_ABS_SIGNATURE: Signature = Signature::new("_abs", &["self", "context"])
    .qualname("Decimal._abs")
    .module("decimal");

static DECIMAL_POS_SIGNATURE: Signature = Signature::new("__pos__", &["self"])
    .qualname("Decimal.__pos__")
    .module("decimal");

static DECIMAL_NEG_SIGNATURE: Signature = Signature::new("__neg__", &["self"])
    .qualname("Decimal.__neg__")
    .module("decimal");

static DECIMAL_ABS_2_SIGNATURE: Signature = Signature::new("__abs__", &["self"])
    .qualname("Decimal.__abs__")
    .module("decimal");

static DECIMAL_COPY_ABS_SIGNATURE: Signature = Signature::new("copy_abs", &["self"])
    .qualname("Decimal.copy_abs")
    .module("decimal");

static DECIMAL_COPY_NEGATE_SIGNATURE: Signature = Signature::new("copy_negate", &["self"])
    .qualname("Decimal.copy_negate")
    .module("decimal");

static DECIMAL_COPY_SIGN_SIGNATURE: Signature =
    Signature::new("copy_sign", &["self", "other", "context"])
        .qualname("Decimal.copy_sign")
        .module("decimal");

static DECIMAL_CHECKED_FINITE_SIGNATURE: Signature = Signature::new("_checked_finite", &["self"])
    .qualname("Decimal._checked_finite")
    .module("decimal");

static DECIMAL_TO_WHOLE_SIGNATURE: Signature = Signature::new("_to_whole", &["self", "rounding"])
    .qualname("Decimal._to_whole")
    .module("decimal");

static DECIMAL_INT_SIGNATURE: Signature = Signature::new("__int__", &["self"])
    .qualname("Decimal.__int__")
    .module("decimal");

static DECIMAL_TRUNC_SIGNATURE: Signature = Signature::new("__trunc__", &["self"])
    .qualname("Decimal.__trunc__")
    .module("decimal");

static DECIMAL_FLOOR_SIGNATURE: Signature = Signature::new("__floor__", &["self"])
    .qualname("Decimal.__floor__")
    .module("decimal");

static DECIMAL_CEIL_SIGNATURE: Signature = Signature::new("__ceil__", &["self"])
    .qualname("Decimal.__ceil__")
    .module("decimal");

static DECIMAL_ROUND_SIGNATURE: Signature = Signature::new("__round__", &["self", "ndigits"])
    .qualname("Decimal.__round__")
    .module("decimal");

static DECIMAL_FLOAT_SIGNATURE: Signature = Signature::new("__float__", &["self"])
    .qualname("Decimal.__float__")
    .module("decimal");

static DECIMAL_COMPLEX_SIGNATURE: Signature = Signature::new("__complex__", &["self"])
    .qualname("Decimal.__complex__")
    .module("decimal");

static DECIMAL_QUANTIZE_SIGNATURE: Signature =
    Signature::new("quantize", &["self", "exp", "rounding", "context"])
        .qualname("Decimal.quantize")
        .module("decimal");

static DECIMAL_SAME_QUANTUM_SIGNATURE: Signature =
    Signature::new("same_quantum", &["self", "other", "context"])
        .qualname("Decimal.same_quantum")
        .module("decimal");

static DECIMAL_TO_INTEGRAL_EXACT_SIGNATURE: Signature =
    Signature::new("to_integral_exact", &["self", "rounding", "context"])
        .qualname("Decimal.to_integral_exact")
        .module("decimal");

static DECIMAL_TO_INTEGRAL_VALUE_SIGNATURE: Signature =
    Signature::new("to_integral_value", &["self", "rounding", "context"])
        .qualname("Decimal.to_integral_value")
        .module("decimal");

static DECIMAL_TO_INTEGRAL_SIGNATURE: Signature =
    Signature::new("to_integral", &["self", "rounding", "context"])
        .qualname("Decimal.to_integral")
        .module("decimal");

static DECIMAL_NORMALIZE_SIGNATURE: Signature = Signature::new("normalize", &["self", "context"])
    .qualname("Decimal.normalize")
    .module("decimal");

static DECIMAL_SQRT_SIGNATURE: Signature = Signature::new("sqrt", &["self", "context"])
    .qualname("Decimal.sqrt")
    .module("decimal");

static DECIMAL_EXP_SIGNATURE: Signature = Signature::new("exp", &["self", "context"])
    .qualname("Decimal.exp")
    .module("decimal");

static DECIMAL_NEAREST_EVEN_SIGNATURE: Signature = Signature::new(
    "_nearest_even",
    &["self", "sign", "coefficient", "exponent", "context"],
)
.qualname("Decimal._nearest_even")
.module("decimal")
.doc("A transcendental result: these round half to even in any context.");

static DECIMAL_LOG_SIGNATURE: Signature = Signature::new("_log", &["self", "context", "of_ten"])
    .qualname("Decimal._log")
    .module("decimal");

static DECIMAL_LN_SIGNATURE: Signature = Signature::new("ln", &["self", "context"])
    .qualname("Decimal.ln")
    .module("decimal");

static DECIMAL_LOG10_SIGNATURE: Signature = Signature::new("log10", &["self", "context"])
    .qualname("Decimal.log10")
    .module("decimal");

static DECIMAL_LOGB_SIGNATURE: Signature = Signature::new("logb", &["self", "context"])
    .qualname("Decimal.logb")
    .module("decimal");

static DECIMAL_SCALEB_SIGNATURE: Signature =
    Signature::new("scaleb", &["self", "other", "context"])
        .qualname("Decimal.scaleb")
        .module("decimal");

static DECIMAL_FMA_SIGNATURE: Signature =
    Signature::new("fma", &["self", "other", "third", "context"])
        .qualname("Decimal.fma")
        .module("decimal");

static DECIMAL_REMAINDER_NEAR_SIGNATURE: Signature =
    Signature::new("remainder_near", &["self", "other", "context"])
        .qualname("Decimal.remainder_near")
        .module("decimal");

static DECIMAL_MAX_SIGNATURE: Signature = Signature::new("max", &["self", "other", "context"])
    .qualname("Decimal.max")
    .module("decimal");

static DECIMAL_MIN_SIGNATURE: Signature = Signature::new("min", &["self", "other", "context"])
    .qualname("Decimal.min")
    .module("decimal");

static DECIMAL_CHOSEN_SIGNATURE: Signature =
    Signature::new("_chosen", &["self", "other", "context", "wanted"])
        .qualname("Decimal._chosen")
        .module("decimal");

static DECIMAL_NEXT_PLUS_SIGNATURE: Signature = Signature::new("next_plus", &["self", "context"])
    .qualname("Decimal.next_plus")
    .module("decimal");

static DECIMAL_NEXT_MINUS_SIGNATURE: Signature = Signature::new("next_minus", &["self", "context"])
    .qualname("Decimal.next_minus")
    .module("decimal");

static DECIMAL_NEIGHBOUR_SIGNATURE: Signature =
    Signature::new("_neighbour", &["self", "context", "step"])
        .qualname("Decimal._neighbour")
        .module("decimal");

static DECIMAL_FORMAT_SIGNATURE: Signature = Signature::new("__format__", &["self", "spec"])
    .qualname("Decimal.__format__")
    .module("decimal");

static DECIMAL_FORMATTED_SIGNATURE: Signature = Signature::new(
    "_formatted",
    &["self", "kind", "precision", "context", "percent"],
)
.qualname("Decimal._formatted")
.module("decimal")
.doc("The text without its sign, and the rounded number.");

static GETCONTEXT_SIGNATURE: Signature = Signature::new("getcontext", &[]).module("decimal");

static SETCONTEXT_SIGNATURE: Signature =
    Signature::new("setcontext", &["context"]).module("decimal");

static LOCALCONTEXT_SIGNATURE: Signature = Signature::new("localcontext", &["ctx"])
    .module("decimal")
    .varkw();

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn context_init(
    self_: &Value,
    prec: &Value,
    rounding: &Value,
    Emin: &Value,
    Emax: &Value,
    capitals: &Value,
    clamp: &Value,
    flags: &Value,
    traps: &Value,
) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("prec"),
        if prec.is_none() {
            Int::from(28_i64).to_value()
        } else {
            prec.clone()
        },
    )?;
    py::setattr(
        self_,
        name!("rounding"),
        if rounding.is_none() {
            ROUND_HALF_EVEN.get()?.to_value()
        } else {
            rounding.clone()
        },
    )?;
    py::setattr(
        self_,
        name!("Emin"),
        if Emin.is_none() {
            (-&Int::from(999_999_i64)).to_value()
        } else {
            Emin.clone()
        },
    )?;
    py::setattr(
        self_,
        name!("Emax"),
        if Emax.is_none() {
            Int::from(999_999_i64).to_value()
        } else {
            Emax.clone()
        },
    )?;
    py::setattr(
        self_,
        name!("capitals"),
        if capitals.is_none() {
            Int::from(1_i64).to_value()
        } else {
            capitals.clone()
        },
    )?;
    py::setattr(
        self_,
        name!("clamp"),
        if clamp.is_none() {
            Int::from(0_i64).to_value()
        } else {
            clamp.clone()
        },
    )?;
    py::setattr(
        self_,
        name!("flags"),
        _signal_dict(&if flags.is_none() {
            Tuple::<Value>::new(vec![]).to_value()
        } else {
            flags.clone()
        })?
        .to_value(),
    )?;
    py::setattr(
        self_,
        name!("traps"),
        _signal_dict(&if traps.is_none() {
            (
                InvalidOperation.get()?,
                DivisionByZero.get()?,
                Overflow.get()?,
            )
                .to_value()
        } else {
            traps.clone()
        })?
        .to_value(),
    )?;
    Ok(Value::None)
}

pub fn context_setattr(self_: &Value, name: &Value, value: &Value) -> PyResult<Value> {
    if py::ops::eq(name, &Value::from("prec"))?.truth()? {
        if !py::call(
            &py::builtin("isinstance")?,
            &[value.clone(), py::builtin("int")?],
        )?
        .truth()?
        {
            return Err(py::error::type_error(format!(
                "'{}' object cannot be interpreted as an integer",
                py::format_value(
                    &py::getattr(
                        &py::call(&py::builtin("type")?, slice::from_ref(value))?,
                        name!("__name__")
                    )?,
                    ""
                )?
            )));
        }
        if !(py::ops::le(&Int::from(1_i64).to_value(), value)?.truth()?
            && py::ops::le(value, &MAX_PREC.get()?.to_value())?.truth()?)
        {
            return Err(py::error::value_error(
                "valid range for prec is [1, MAX_PREC]",
            ));
        }
    } else if py::ops::eq(name, &Value::from("rounding"))?.truth()? {
        _checked_rounding(value)?;
    } else if py::ops::eq(name, &Value::from("Emin"))?.truth()?
        && !(py::ops::le(&MIN_EMIN.get()?.to_value(), value)?.truth()?
            && py::ops::le(value, &Int::from(0_i64).to_value())?.truth()?)
    {
        return Err(py::error::value_error(
            "valid range for Emin is [MIN_EMIN, 0]",
        ));
    } else if py::ops::eq(name, &Value::from("Emax"))?.truth()?
        && !(py::ops::le(&Int::from(0_i64).to_value(), value)?.truth()?
            && py::ops::le(value, &MAX_EMAX.get()?.to_value())?.truth()?)
    {
        return Err(py::error::value_error(
            "valid range for Emax is [0, MAX_EMAX]",
        ));
    } else if py::ops::eq(name, &Value::from("capitals"))?.truth()?
        && !py::compare::in_items(
            &(Int::from(0_i64).to_value(), Int::from(1_i64).to_value()),
            value,
        )?
    {
        return Err(py::error::value_error(
            "valid values for capitals are 0 or 1",
        ));
    } else if py::ops::eq(name, &Value::from("clamp"))?.truth()?
        && !py::compare::in_items(
            &(Int::from(0_i64).to_value(), Int::from(1_i64).to_value()),
            value,
        )?
    {
        return Err(py::error::value_error("valid values for clamp are 0 or 1"));
    }
    py::call(
        &py::getattr(&py::builtin("object")?, name!("__setattr__"))?,
        &[self_.clone(), name.clone(), value.clone()],
    )?;
    Ok(Value::None)
}

pub fn context_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let flags = py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(", "),
            {
                let source = _SHOWN.get()?;
                let self_ = self_.clone();
                py::typed_generator(move |co| async move {
                    for signal in source.iter() {
                        if py::ops::getitem(&py::getattr(&self_, name!("flags"))?, &signal)?
                            .truth()?
                        {
                            co.yield_(py::getattr(&signal, name!("__name__"))?).await?;
                        }
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )?);
    let traps = py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(", "),
            {
                let source_2 = _SHOWN.get()?;
                let self_ = self_.clone();
                py::typed_generator(move |co| async move {
                    for signal in source_2.iter() {
                        if py::ops::getitem(&py::getattr(&self_, name!("traps"))?, &signal)?
                            .truth()?
                        {
                            co.yield_(py::getattr(&signal, name!("__name__"))?).await?;
                        }
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )?);
    Ok(Str::from(format!("Context(prec={}, rounding={}, Emin={}, Emax={}, capitals={}, clamp={}, flags=[{}], traps=[{}])", py::format_value(&py::getattr(self_, name!("prec"))?, "")?, py::format_value(&py::getattr(self_, name!("rounding"))?, "")?, py::format_value(&py::getattr(self_, name!("Emin"))?, "")?, py::format_value(&py::getattr(self_, name!("Emax"))?, "")?, py::format_value(&py::getattr(self_, name!("capitals"))?, "")?, py::format_value(&py::getattr(self_, name!("clamp"))?, "")?, flags, traps)).to_value())
}

pub fn context_copy(self_: &Value) -> PyResult<Value> {
    let made = py::call(
        &Context.get()?,
        &[
            py::getattr(self_, name!("prec"))?,
            py::getattr(self_, name!("rounding"))?,
            py::getattr(self_, name!("Emin"))?,
            py::getattr(self_, name!("Emax"))?,
            py::getattr(self_, name!("capitals"))?,
            py::getattr(self_, name!("clamp"))?,
        ],
    )?;
    py::setattr(
        &made,
        name!("flags"),
        py::call(
            &py::builtin("dict")?,
            &[py::getattr(self_, name!("flags"))?],
        )?,
    )?;
    py::setattr(
        &made,
        name!("traps"),
        py::call(
            &py::builtin("dict")?,
            &[py::getattr(self_, name!("traps"))?],
        )?,
    )?;
    Ok(made)
}

pub fn context_copy_2(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("copy"), slice::from_ref(self_))
}

pub fn context_clear_flags(self_: &Value) -> PyResult<Value> {
    for signal in _SIGNALS.get()?.iter() {
        {
            let value = Value::from(false);
            py::ops::setitem(&py::getattr(self_, name!("flags"))?, &signal, value)?;
        }
    }
    Ok(Value::None)
}

pub fn context_clear_traps(self_: &Value) -> PyResult<Value> {
    for signal in _SIGNALS.get()?.iter() {
        {
            let value = Value::from(false);
            py::ops::setitem(&py::getattr(self_, name!("traps"))?, &signal, value)?;
        }
    }
    Ok(Value::None)
}

pub fn context_Etiny(self_: &Value) -> PyResult<Value> {
    py::ops::add(
        &py::ops::sub(
            &py::getattr(self_, name!("Emin"))?,
            &py::getattr(self_, name!("prec"))?,
        )?,
        &Int::from(1_i64).to_value(),
    )
}

pub fn context_Etop(self_: &Value) -> PyResult<Value> {
    py::ops::add(
        &py::ops::sub(
            &py::getattr(self_, name!("Emax"))?,
            &py::getattr(self_, name!("prec"))?,
        )?,
        &Int::from(1_i64).to_value(),
    )
}

pub fn context_radix(_self_: &Value) -> PyResult<Value> {
    py::call(&Decimal.get()?, &[Int::from(10_i64).to_value()])
}

pub fn context_create_decimal(self_: &Value, num: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_fix"),
        &[
            py::call(&Decimal.get()?, slice::from_ref(num))?,
            self_.clone(),
        ],
    )
}

pub fn context_create_decimal_from_float(self_: &Value, f: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_fix"),
        &[
            py::call_method(name!("from_float"), &[Decimal.get()?, f.clone()])?,
            self_.clone(),
        ],
    )
}

pub fn context_abs(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("_abs"), &[_whole(x)?, self_.clone()])
}

pub fn context_add(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    _sum(&_whole(x)?, &_whole(y)?, self_)
}

pub fn context_subtract(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    _sum(&_whole(x)?, &_negative(&_whole(y)?)?, self_)
}

pub fn context_multiply(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    _product(&_whole(x)?, &_whole(y)?, self_)
}

pub fn context_divide(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    _quotient(&_whole(x)?, &_whole(y)?, self_)
}

pub fn context_divide_int(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    _whole_quotient(&_whole(x)?, &_whole(y)?, self_)
}

pub fn context_divmod(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    Ok(_both(&_whole(x)?, &_whole(y)?, self_)?.to_value())
}

pub fn context_remainder(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    _remainder(&_whole(x)?, &_whole(y)?, self_)
}

pub fn context_power(self_: &Value, a: &Value, b: &Value, modulo: &Value) -> PyResult<Value> {
    if !modulo.is_none() {
        return _power_modulo(&_whole(a)?, &_whole(b)?, &_whole(modulo)?, self_);
    }
    _power(&_whole(a)?, &_whole(b)?, self_)
}

pub fn context_minus(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("_minus"), &[_whole(x)?, self_.clone()])
}

pub fn context_plus(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("_plus"), &[_whole(x)?, self_.clone()])
}

pub fn context_sqrt(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("sqrt"), &[_whole(x)?, self_.clone()])
}

pub fn context_exp(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("exp"), &[_whole(x)?, self_.clone()])
}

pub fn context_ln(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("ln"), &[_whole(x)?, self_.clone()])
}

pub fn context_log10(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("log10"), &[_whole(x)?, self_.clone()])
}

pub fn context_compare(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    py::call_method(name!("compare"), &[_whole(x)?, _whole(y)?, self_.clone()])
}

pub fn context_max(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    py::call_method(name!("max"), &[_whole(x)?, _whole(y)?, self_.clone()])
}

pub fn context_min(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    py::call_method(name!("min"), &[_whole(x)?, _whole(y)?, self_.clone()])
}

pub fn context_normalize(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("normalize"), &[_whole(x)?, self_.clone()])
}

pub fn context_quantize(self_: &Value, x: &Value, y: &Value) -> PyResult<Value> {
    py::call_method(
        name!("quantize"),
        &[_whole(x)?, _whole(y)?, Value::None, self_.clone()],
    )
}

pub fn context_to_integral_value(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(
        name!("to_integral_value"),
        &[_whole(x)?, Value::None, self_.clone()],
    )
}

pub fn context_fma(self_: &Value, x: &Value, y: &Value, z: &Value) -> PyResult<Value> {
    py::call_method(
        name!("fma"),
        &[_whole(x)?, y.clone(), z.clone(), self_.clone()],
    )
}

pub fn context_to_sci_string(_self_: &Value, x: &Value) -> PyResult<Value> {
    Ok(py::str(&_whole(x)?)?.to_value())
}

pub fn context_to_eng_string(self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("to_eng_string"), &[_whole(x)?, self_.clone()])
}

pub fn context_is_nan(_self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("is_nan"), &[_whole(x)?])
}

pub fn context_is_zero(_self_: &Value, x: &Value) -> PyResult<Value> {
    py::call_method(name!("is_zero"), &[_whole(x)?])
}

pub fn _checked_rounding(rounding: &Value) -> PyResult<Value> {
    if !py::compare::in_items(&_ROUNDINGS.get()?, rounding)? {
        return Err(py::error::type_error(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]",
        ));
    }
    Ok(rounding.clone())
}

pub fn _signal_dict(given: &Value) -> PyResult<Dict<Value, Value>> {
    if py::call(
        &py::builtin("isinstance")?,
        &[given.clone(), py::builtin("dict")?],
    )?
    .truth()?
    {
        return Ok({
            let dict = Dict::new();
            for signal in _SIGNALS.get()?.iter() {
                dict.set(
                    signal.clone(),
                    py::Truth::truth(&py::call_method(
                        name!("get"),
                        &[given.clone(), signal.clone(), Value::from(false)],
                    )?)?
                    .to_value(),
                )?;
            }
            dict
        });
    }
    Ok({
        let dict_2 = Dict::new();
        for signal in _SIGNALS.get()?.iter() {
            dict_2.set(
                signal.clone(),
                py::ops::contains(given, &signal)?.to_value(),
            )?;
        }
        dict_2
    })
}

pub fn _local_context_init(self_: &Value, context: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("_context"), context.clone())?;
    Ok(Value::None)
}

pub fn _local_context_enter(self_: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("_saved"), getcontext()?)?;
    setcontext(py::getattr(self_, name!("_context"))?)?;
    py::getattr(self_, name!("_context"))
}

pub fn _local_context_exit(
    self_: &Value,
    _kind: &Value,
    _value: &Value,
    _trace: &Value,
) -> PyResult<Value> {
    setcontext(py::getattr(self_, name!("_saved"))?)?;
    Ok(Value::None)
}

pub fn getcontext() -> PyResult<Value> {
    _state.get()?.item(&Str::from("context"))
}

pub fn setcontext(mut context: Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[context.clone(), Context.get()?],
    )?
    .truth()?
    {
        return Err(py::error::type_error("argument must be a context"));
    }
    if py::ops::is_(&context, &DefaultContext.get()?)
        || (py::ops::is_(&context, &BasicContext.get()?)
            || py::ops::is_(&context, &ExtendedContext.get()?))
    {
        context = py::call_method(name!("copy"), slice::from_ref(&context))?;
        py::call_method(name!("clear_flags"), slice::from_ref(&context))?;
    }
    _state.get()?.set(Str::from("context"), context)?;
    Ok(Value::None)
}

pub fn localcontext(ctx: &Value, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    let context = py::call_method(
        name!("copy"),
        &[if ctx.is_none() {
            getcontext()?
        } else {
            ctx.clone()
        }],
    )?;
    for item in kwargs.items().iter() {
        let (name, mut value) = item?;
        if py::compare::in_items(&(Value::from("flags"), Value::from("traps")), &name)? {
            value = _signal_dict(&value)?.to_value();
        } else if !py::compare::in_items(
            &(
                Value::from("prec"),
                Value::from("rounding"),
                Value::from("Emin"),
                Value::from("Emax"),
                Value::from("capitals"),
                Value::from("clamp"),
            ),
            &name,
        )? {
            return Err(py::error::type_error(format!(
                "'{}' is an invalid keyword argument for this function",
                py::format_value(&name, "")?
            )));
        }
        py::call(&py::builtin("setattr")?, &[context.clone(), name, value])?;
    }
    py::call(&_LocalContext.get()?, slice::from_ref(&context))
}

/// The result of an operation, after its conditions were noted and the trapped ones raised.
pub fn _done(context: &Value, status: &List<Value>, result: &Value) -> PyResult<Value> {
    if !status.is_empty() {
        let mut raised = Value::None;
        for signal in _SIGNALS.get()?.iter() {
            for condition in status.iter() {
                if py::ops::is_(&condition, &signal)
                    || py::ops::is_(&signal, &InvalidOperation.get()?)
                        && _INVALID.get()?.contains(&condition)?
                {
                    {
                        let value = Value::from(true);
                        py::ops::setitem(&py::getattr(context, name!("flags"))?, &signal, value)?;
                    }
                    if py::ops::getitem(&py::getattr(context, name!("traps"))?, &signal)?.truth()?
                        && raised.is_none()
                    {
                        raised = signal.clone();
                    }
                }
            }
        }
        if !raised.is_none() {
            let shown = {
                let mut items = Vec::new();
                for condition in _CONDITIONS.get()?.iter() {
                    if status.contains(&condition)?
                        && py::ops::getitem(
                            &py::getattr(context, name!("traps"))?,
                            &InvalidOperation.get()?,
                        )?
                        .truth()?
                    {
                        items.push(condition.clone());
                    }
                }
                List::new(items)
            };
            shown.extend(&{
                let mut items_2 = Vec::new();
                for signal in _SIGNALS
                    .get()?
                    .slice(Slice::new(Some(Int::from(1_i64).clamped()), None, None))?
                    .iter()
                {
                    if status.contains(&signal)?
                        && py::ops::getitem(&py::getattr(context, name!("traps"))?, &signal)?
                            .truth()?
                    {
                        items_2.push(signal.clone());
                    }
                }
                List::new(items_2)
            });
            return Err(PyErr::raise(&py::call(&raised, &[shown.to_value()])?));
        }
    }
    Ok(result.clone())
}

/// The result of an operation, after its conditions were noted and the trapped ones raised.
pub fn _done_2(
    context: &Value,
    status: &List<Value>,
    result: &(Value, Value),
) -> PyResult<(Value, Value)> {
    if !status.is_empty() {
        let mut raised = Value::None;
        for signal in _SIGNALS.get()?.iter() {
            for condition in status.iter() {
                if py::ops::is_(&condition, &signal)
                    || py::ops::is_(&signal, &InvalidOperation.get()?)
                        && _INVALID.get()?.contains(&condition)?
                {
                    {
                        let value = Value::from(true);
                        py::ops::setitem(&py::getattr(context, name!("flags"))?, &signal, value)?;
                    }
                    if py::ops::getitem(&py::getattr(context, name!("traps"))?, &signal)?.truth()?
                        && raised.is_none()
                    {
                        raised = signal.clone();
                    }
                }
            }
        }
        if !raised.is_none() {
            let shown = {
                let mut items = Vec::new();
                for condition in _CONDITIONS.get()?.iter() {
                    if status.contains(&condition)?
                        && py::ops::getitem(
                            &py::getattr(context, name!("traps"))?,
                            &InvalidOperation.get()?,
                        )?
                        .truth()?
                    {
                        items.push(condition.clone());
                    }
                }
                List::new(items)
            };
            shown.extend(&{
                let mut items_2 = Vec::new();
                for signal in _SIGNALS
                    .get()?
                    .slice(Slice::new(Some(Int::from(1_i64).clamped()), None, None))?
                    .iter()
                {
                    if status.contains(&signal)?
                        && py::ops::getitem(&py::getattr(context, name!("traps"))?, &signal)?
                            .truth()?
                    {
                        items_2.push(signal.clone());
                    }
                }
                List::new(items_2)
            });
            return Err(PyErr::raise(&py::call(&raised, &[shown.to_value()])?));
        }
    }
    Ok(result.clone())
}

pub fn _invalid_2(context: &Value, condition: &Value) -> PyResult<Value> {
    _done(
        context,
        &List::new(vec![condition.clone()]),
        &_special(&Int::from(0_i64), &Str::from("n"), &Int::from(0_i64))?,
    )
}

pub fn _raw(sign: &Value, coefficient: &Value, exponent: &Value) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[Decimal.get()?, Decimal.get()?])?;
    py::setattr(&made, name!("_sign"), sign.clone())?;
    py::setattr(&made, name!("_int"), coefficient.clone())?;
    py::setattr(&made, name!("_exp"), exponent.clone())?;
    py::setattr(&made, name!("_kind"), Value::from(""))?;
    Ok(made)
}

pub fn _special(sign: &Int, kind: &Str, payload: &Int) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[Decimal.get()?, Decimal.get()?])?;
    py::setattr(&made, name!("_sign"), sign.to_value())?;
    py::setattr(&made, name!("_int"), payload.to_value())?;
    py::setattr(&made, name!("_exp"), Int::from(0_i64).to_value())?;
    py::setattr(&made, name!("_kind"), kind.to_value())?;
    Ok(made)
}

pub fn _special_2(sign: &Value, kind: &Str, payload: &Int) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[Decimal.get()?, Decimal.get()?])?;
    py::setattr(&made, name!("_sign"), sign.clone())?;
    py::setattr(&made, name!("_int"), payload.to_value())?;
    py::setattr(&made, name!("_exp"), Int::from(0_i64).to_value())?;
    py::setattr(&made, name!("_kind"), kind.to_value())?;
    Ok(made)
}

pub fn _special_2_4(sign: &Int, kind: &Str, payload: &Int) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[Decimal.get()?, Decimal.get()?])?;
    py::setattr(&made, name!("_sign"), sign.to_value())?;
    py::setattr(&made, name!("_int"), payload.to_value())?;
    py::setattr(&made, name!("_exp"), Int::from(0_i64).to_value())?;
    py::setattr(&made, name!("_kind"), kind.to_value())?;
    Ok(made)
}

pub fn _special_2_3(sign: &Int, kind: &Str, payload: &Int) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[Decimal.get()?, Decimal.get()?])?;
    py::setattr(&made, name!("_sign"), sign.to_value())?;
    py::setattr(&made, name!("_int"), payload.to_value())?;
    py::setattr(&made, name!("_exp"), Int::from(0_i64).to_value())?;
    py::setattr(&made, name!("_kind"), kind.to_value())?;
    Ok(made)
}

pub fn _special_2_2(sign: &Int, kind: &Str, payload: &Int) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[Decimal.get()?, Decimal.get()?])?;
    py::setattr(&made, name!("_sign"), sign.to_value())?;
    py::setattr(&made, name!("_int"), payload.to_value())?;
    py::setattr(&made, name!("_exp"), Int::from(0_i64).to_value())?;
    py::setattr(&made, name!("_kind"), kind.to_value())?;
    Ok(made)
}

pub fn _special_3(sign: &Value, kind: &Str, payload: &Value) -> PyResult<Value> {
    let made = py::call_method(name!("__new__"), &[Decimal.get()?, Decimal.get()?])?;
    py::setattr(&made, name!("_sign"), sign.clone())?;
    py::setattr(&made, name!("_int"), payload.clone())?;
    py::setattr(&made, name!("_exp"), Int::from(0_i64).to_value())?;
    py::setattr(&made, name!("_kind"), kind.to_value())?;
    Ok(made)
}

pub fn _digits(coefficient: &Value) -> PyResult<i64> {
    Ok(py::builtins::len(&py::str(coefficient)?))
}

pub fn _digits_2(coefficient: &Int) -> PyResult<i64> {
    Ok(py::builtins::len(&py::str(coefficient)?))
}

/// A coefficient without its last `drop` digits, rounded, and whether digits other than zeros were dropped.
pub fn _without(
    coefficient: &Value,
    mut drop: Value,
    sign: &Value,
    rounding: &Value,
) -> PyResult<(Value, bool)> {
    drop = py::builtins::min2(
        &drop,
        &(&Int::from(_digits(coefficient)?) + &Int::from(1_i64)).to_value(),
    )?;
    let unit = py::ops::pow(&Int::from(10_i64).to_value(), &drop)?;
    let [kept, rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[coefficient.clone(), unit.clone()],
    )?)?)?;
    if py::ops::eq(&rest, &Int::from(0_i64).to_value())?.truth()? {
        return Ok((kept.clone(), false));
    }
    let up: Value = if py::ops::eq(rounding, &ROUND_HALF_EVEN.get()?.to_value())?.truth()? {
        {
            let first = py::ops::gt(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?;
            if first.truth()? {
                first
            } else {
                {
                    let first_2 =
                        py::ops::eq(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?;
                    if first_2.truth()? {
                        py::ops::eq(
                            &py::ops::modulo(&kept, &Int::from(2_i64).to_value())?,
                            &Int::from(1_i64).to_value(),
                        )?
                    } else {
                        first_2
                    }
                }
            }
        }
    } else if py::ops::eq(rounding, &ROUND_HALF_UP.get()?.to_value())?.truth()? {
        py::ops::ge(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?
    } else if py::ops::eq(rounding, &ROUND_HALF_DOWN.get()?.to_value())?.truth()? {
        py::ops::gt(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?
    } else if py::ops::eq(rounding, &ROUND_DOWN.get()?.to_value())?.truth()? {
        Value::from(false)
    } else if py::ops::eq(rounding, &ROUND_UP.get()?.to_value())?.truth()? {
        Value::from(true)
    } else if py::ops::eq(rounding, &ROUND_CEILING.get()?.to_value())?.truth()? {
        py::ops::eq(sign, &Int::from(0_i64).to_value())?
    } else if py::ops::eq(rounding, &ROUND_FLOOR.get()?.to_value())?.truth()? {
        py::ops::eq(sign, &Int::from(1_i64).to_value())?
    } else {
        py::ops::eq(
            &py::ops::modulo(&kept, &Int::from(5_i64).to_value())?,
            &Int::from(0_i64).to_value(),
        )?
    };
    Ok((
        if up.truth()? {
            py::ops::add(&kept, &Int::from(1_i64).to_value())?
        } else {
            kept.clone()
        },
        true,
    ))
}

/// A coefficient without its last `drop` digits, rounded, and whether digits other than zeros were dropped.
pub fn _without_3(
    coefficient: &Value,
    mut drop: Value,
    sign: &Int,
    rounding: &Value,
) -> PyResult<(Value, bool)> {
    drop = py::builtins::min2(
        &drop,
        &(&Int::from(_digits(coefficient)?) + &Int::from(1_i64)).to_value(),
    )?;
    let unit = py::ops::pow(&Int::from(10_i64).to_value(), &drop)?;
    let [kept, rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[coefficient.clone(), unit.clone()],
    )?)?)?;
    if py::ops::eq(&rest, &Int::from(0_i64).to_value())?.truth()? {
        return Ok((kept.clone(), false));
    }
    let up: Value = if py::ops::eq(rounding, &ROUND_HALF_EVEN.get()?.to_value())?.truth()? {
        {
            let first = py::ops::gt(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?;
            if first.truth()? {
                first
            } else {
                {
                    let first_2 =
                        py::ops::eq(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?;
                    if first_2.truth()? {
                        py::ops::eq(
                            &py::ops::modulo(&kept, &Int::from(2_i64).to_value())?,
                            &Int::from(1_i64).to_value(),
                        )?
                    } else {
                        first_2
                    }
                }
            }
        }
    } else if py::ops::eq(rounding, &ROUND_HALF_UP.get()?.to_value())?.truth()? {
        py::ops::ge(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?
    } else if py::ops::eq(rounding, &ROUND_HALF_DOWN.get()?.to_value())?.truth()? {
        py::ops::gt(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?
    } else if py::ops::eq(rounding, &ROUND_DOWN.get()?.to_value())?.truth()? {
        Value::from(false)
    } else if py::ops::eq(rounding, &ROUND_UP.get()?.to_value())?.truth()? {
        Value::from(true)
    } else if py::ops::eq(rounding, &ROUND_CEILING.get()?.to_value())?.truth()? {
        (sign == &Int::from(0_i64)).to_value()
    } else if py::ops::eq(rounding, &ROUND_FLOOR.get()?.to_value())?.truth()? {
        (sign == &Int::from(1_i64)).to_value()
    } else {
        py::ops::eq(
            &py::ops::modulo(&kept, &Int::from(5_i64).to_value())?,
            &Int::from(0_i64).to_value(),
        )?
    };
    Ok((
        if up.truth()? {
            py::ops::add(&kept, &Int::from(1_i64).to_value())?
        } else {
            kept.clone()
        },
        true,
    ))
}

/// A coefficient without its last `drop` digits, rounded, and whether digits other than zeros were dropped.
pub fn _without_2(
    coefficient: &Value,
    mut drop: Value,
    sign: &Int,
    rounding: &Value,
) -> PyResult<(Value, bool)> {
    drop = py::builtins::min2(
        &drop,
        &(&Int::from(_digits(coefficient)?) + &Int::from(1_i64)).to_value(),
    )?;
    let unit = py::ops::pow(&Int::from(10_i64).to_value(), &drop)?;
    let [kept, rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[coefficient.clone(), unit.clone()],
    )?)?)?;
    if py::ops::eq(&rest, &Int::from(0_i64).to_value())?.truth()? {
        return Ok((kept.clone(), false));
    }
    let up: Value = if py::ops::eq(rounding, &ROUND_HALF_EVEN.get()?.to_value())?.truth()? {
        {
            let first = py::ops::gt(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?;
            if first.truth()? {
                first
            } else {
                {
                    let first_2 =
                        py::ops::eq(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?;
                    if first_2.truth()? {
                        py::ops::eq(
                            &py::ops::modulo(&kept, &Int::from(2_i64).to_value())?,
                            &Int::from(1_i64).to_value(),
                        )?
                    } else {
                        first_2
                    }
                }
            }
        }
    } else if py::ops::eq(rounding, &ROUND_HALF_UP.get()?.to_value())?.truth()? {
        py::ops::ge(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?
    } else if py::ops::eq(rounding, &ROUND_HALF_DOWN.get()?.to_value())?.truth()? {
        py::ops::gt(&py::ops::mul(&rest, &Int::from(2_i64).to_value())?, &unit)?
    } else if py::ops::eq(rounding, &ROUND_DOWN.get()?.to_value())?.truth()? {
        Value::from(false)
    } else if py::ops::eq(rounding, &ROUND_UP.get()?.to_value())?.truth()? {
        Value::from(true)
    } else if py::ops::eq(rounding, &ROUND_CEILING.get()?.to_value())?.truth()? {
        (sign == &Int::from(0_i64)).to_value()
    } else if py::ops::eq(rounding, &ROUND_FLOOR.get()?.to_value())?.truth()? {
        (sign == &Int::from(1_i64)).to_value()
    } else {
        py::ops::eq(
            &py::ops::modulo(&kept, &Int::from(5_i64).to_value())?,
            &Int::from(0_i64).to_value(),
        )?
    };
    Ok((
        if up.truth()? {
            py::ops::add(&kept, &Int::from(1_i64).to_value())?
        } else {
            kept.clone()
        },
        true,
    ))
}

/// The number that the context can hold; what happened on the way is added to `status`.
pub fn _fixed(
    sign: &Value,
    mut coefficient: Value,
    mut exponent: Value,
    context: &Value,
    status: &List<Value>,
) -> PyResult<Value> {
    let prec = py::getattr(context, name!("prec"))?;
    let tiny = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emin"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    let top = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emax"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
        let held = py::builtins::min2(
            &py::builtins::max2(&exponent, &tiny)?,
            &if py::getattr(context, name!("clamp"))?.truth()? {
                top.clone()
            } else {
                py::getattr(context, name!("Emax"))?
            },
        )?;
        if py::ops::ne(&held, &exponent)?.truth()? {
            status.append(Clamped.get()?);
        }
        return _raw(sign, &Int::from(0_i64).to_value(), &held);
    }
    let mut least = py::ops::sub(
        &py::ops::add(&_digits(&coefficient)?.to_value(), &exponent)?,
        &prec,
    )?;
    if py::ops::gt(&least, &top)?.truth()? {
        return _overflowed(sign, context, status);
    }
    let subnormal = py::ops::lt(&least, &tiny)?;
    if subnormal.truth()? {
        status.append(Subnormal.get()?);
        least = tiny;
    }
    if py::ops::lt(&exponent, &least)?.truth()? {
        let inexact: bool;
        (coefficient, inexact) = _without(
            &coefficient,
            py::ops::sub(&least, &exponent)?,
            sign,
            &py::getattr(context, name!("rounding"))?,
        )?;
        exponent = least;
        if py::ops::gt(&_digits(&coefficient)?.to_value(), &prec)?.truth()? {
            coefficient = py::ops::ifloordiv(&coefficient, &Int::from(10_i64).to_value())?;
            exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
            if py::ops::gt(&exponent, &top)?.truth()? {
                return _overflowed(sign, context, status);
            }
        }
        status.append(Rounded.get()?);
        if inexact {
            status.append(Inexact.get()?);
            if subnormal.truth()? {
                status.append(Underflow.get()?);
            }
        }
        if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
            status.append(Clamped.get()?);
        }
    } else if py::getattr(context, name!("clamp"))?.truth()?
        && py::ops::gt(&exponent, &top)?.truth()?
    {
        status.append(Clamped.get()?);
        coefficient = py::ops::imul(
            &coefficient,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(&exponent, &top)?,
            )?,
        )?;
        exponent = top;
    }
    _raw(sign, &coefficient, &exponent)
}

/// The number that the context can hold; what happened on the way is added to `status`.
pub fn _fixed_5(
    sign: &Value,
    mut coefficient: Value,
    mut exponent: Value,
    context: &Value,
    status: &List<Value>,
) -> PyResult<Value> {
    let prec = py::getattr(context, name!("prec"))?;
    let tiny = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emin"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    let top = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emax"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
        let held = py::builtins::min2(
            &py::builtins::max2(&exponent, &tiny)?,
            &if py::getattr(context, name!("clamp"))?.truth()? {
                top.clone()
            } else {
                py::getattr(context, name!("Emax"))?
            },
        )?;
        if py::ops::ne(&held, &exponent)?.truth()? {
            status.append(Clamped.get()?);
        }
        return _raw(sign, &Int::from(0_i64).to_value(), &held);
    }
    let mut least = py::ops::sub(
        &py::ops::add(&_digits(&coefficient)?.to_value(), &exponent)?,
        &prec,
    )?;
    if py::ops::gt(&least, &top)?.truth()? {
        return _overflowed(sign, context, status);
    }
    let subnormal = py::ops::lt(&least, &tiny)?;
    if subnormal.truth()? {
        status.append(Subnormal.get()?);
        least = tiny;
    }
    if py::ops::lt(&exponent, &least)?.truth()? {
        let inexact: bool;
        (coefficient, inexact) = _without(
            &coefficient,
            py::ops::sub(&least, &exponent)?,
            sign,
            &py::getattr(context, name!("rounding"))?,
        )?;
        exponent = least;
        if py::ops::gt(&_digits(&coefficient)?.to_value(), &prec)?.truth()? {
            coefficient = py::ops::ifloordiv(&coefficient, &Int::from(10_i64).to_value())?;
            exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
            if py::ops::gt(&exponent, &top)?.truth()? {
                return _overflowed(sign, context, status);
            }
        }
        status.append(Rounded.get()?);
        if inexact {
            status.append(Inexact.get()?);
            if subnormal.truth()? {
                status.append(Underflow.get()?);
            }
        }
        if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
            status.append(Clamped.get()?);
        }
    } else if py::getattr(context, name!("clamp"))?.truth()?
        && py::ops::gt(&exponent, &top)?.truth()?
    {
        status.append(Clamped.get()?);
        coefficient = py::ops::imul(
            &coefficient,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(&exponent, &top)?,
            )?,
        )?;
        exponent = top;
    }
    _raw(sign, &coefficient, &exponent)
}

/// The number that the context can hold; what happened on the way is added to `status`.
pub fn _fixed_6(
    sign: &Int,
    mut coefficient: Value,
    mut exponent: Value,
    context: &Value,
    status: &List<Value>,
) -> PyResult<Value> {
    let prec = py::getattr(context, name!("prec"))?;
    let tiny = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emin"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    let top = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emax"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
        let held = py::builtins::min2(
            &py::builtins::max2(&exponent, &tiny)?,
            &if py::getattr(context, name!("clamp"))?.truth()? {
                top.clone()
            } else {
                py::getattr(context, name!("Emax"))?
            },
        )?;
        if py::ops::ne(&held, &exponent)?.truth()? {
            status.append(Clamped.get()?);
        }
        return _raw(&sign.to_value(), &Int::from(0_i64).to_value(), &held);
    }
    let mut least = py::ops::sub(
        &py::ops::add(&_digits(&coefficient)?.to_value(), &exponent)?,
        &prec,
    )?;
    if py::ops::gt(&least, &top)?.truth()? {
        return _overflowed_4(sign, context, status);
    }
    let subnormal = py::ops::lt(&least, &tiny)?;
    if subnormal.truth()? {
        status.append(Subnormal.get()?);
        least = tiny;
    }
    if py::ops::lt(&exponent, &least)?.truth()? {
        let inexact: bool;
        (coefficient, inexact) = _without_3(
            &coefficient,
            py::ops::sub(&least, &exponent)?,
            sign,
            &py::getattr(context, name!("rounding"))?,
        )?;
        exponent = least;
        if py::ops::gt(&_digits(&coefficient)?.to_value(), &prec)?.truth()? {
            coefficient = py::ops::ifloordiv(&coefficient, &Int::from(10_i64).to_value())?;
            exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
            if py::ops::gt(&exponent, &top)?.truth()? {
                return _overflowed_4(sign, context, status);
            }
        }
        status.append(Rounded.get()?);
        if inexact {
            status.append(Inexact.get()?);
            if subnormal.truth()? {
                status.append(Underflow.get()?);
            }
        }
        if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
            status.append(Clamped.get()?);
        }
    } else if py::getattr(context, name!("clamp"))?.truth()?
        && py::ops::gt(&exponent, &top)?.truth()?
    {
        status.append(Clamped.get()?);
        coefficient = py::ops::imul(
            &coefficient,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(&exponent, &top)?,
            )?,
        )?;
        exponent = top;
    }
    _raw(&sign.to_value(), &coefficient, &exponent)
}

/// The number that the context can hold; what happened on the way is added to `status`.
pub fn _fixed_7(
    sign: &Int,
    mut coefficient: Value,
    mut exponent: Value,
    context: &Value,
    status: &List<Value>,
) -> PyResult<Value> {
    let prec = py::getattr(context, name!("prec"))?;
    let tiny = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emin"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    let top = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emax"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
        let held = py::builtins::min2(
            &py::builtins::max2(&exponent, &tiny)?,
            &if py::getattr(context, name!("clamp"))?.truth()? {
                top.clone()
            } else {
                py::getattr(context, name!("Emax"))?
            },
        )?;
        if py::ops::ne(&held, &exponent)?.truth()? {
            status.append(Clamped.get()?);
        }
        return _raw(&sign.to_value(), &Int::from(0_i64).to_value(), &held);
    }
    let mut least = py::ops::sub(
        &py::ops::add(&_digits(&coefficient)?.to_value(), &exponent)?,
        &prec,
    )?;
    if py::ops::gt(&least, &top)?.truth()? {
        return _overflowed_4(sign, context, status);
    }
    let subnormal = py::ops::lt(&least, &tiny)?;
    if subnormal.truth()? {
        status.append(Subnormal.get()?);
        least = tiny;
    }
    if py::ops::lt(&exponent, &least)?.truth()? {
        let inexact: bool;
        (coefficient, inexact) = _without_3(
            &coefficient,
            py::ops::sub(&least, &exponent)?,
            sign,
            &py::getattr(context, name!("rounding"))?,
        )?;
        exponent = least;
        if py::ops::gt(&_digits(&coefficient)?.to_value(), &prec)?.truth()? {
            coefficient = py::ops::ifloordiv(&coefficient, &Int::from(10_i64).to_value())?;
            exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
            if py::ops::gt(&exponent, &top)?.truth()? {
                return _overflowed_4(sign, context, status);
            }
        }
        status.append(Rounded.get()?);
        if inexact {
            status.append(Inexact.get()?);
            if subnormal.truth()? {
                status.append(Underflow.get()?);
            }
        }
        if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
            status.append(Clamped.get()?);
        }
    } else if py::getattr(context, name!("clamp"))?.truth()?
        && py::ops::gt(&exponent, &top)?.truth()?
    {
        status.append(Clamped.get()?);
        coefficient = py::ops::imul(
            &coefficient,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(&exponent, &top)?,
            )?,
        )?;
        exponent = top;
    }
    _raw(&sign.to_value(), &coefficient, &exponent)
}

/// The number that the context can hold; what happened on the way is added to `status`.
pub fn _fixed_2(
    sign: &Int,
    mut coefficient: Value,
    mut exponent: Value,
    context: &Value,
    status: &List<Value>,
) -> PyResult<Value> {
    let prec = py::getattr(context, name!("prec"))?;
    let tiny = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emin"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    let top = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emax"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
        let held = py::builtins::min2(
            &py::builtins::max2(&exponent, &tiny)?,
            &if py::getattr(context, name!("clamp"))?.truth()? {
                top.clone()
            } else {
                py::getattr(context, name!("Emax"))?
            },
        )?;
        if py::ops::ne(&held, &exponent)?.truth()? {
            status.append(Clamped.get()?);
        }
        return _raw(&sign.to_value(), &Int::from(0_i64).to_value(), &held);
    }
    let mut least = py::ops::sub(
        &py::ops::add(&_digits(&coefficient)?.to_value(), &exponent)?,
        &prec,
    )?;
    if py::ops::gt(&least, &top)?.truth()? {
        return _overflowed_3(sign, context, status);
    }
    let subnormal = py::ops::lt(&least, &tiny)?;
    if subnormal.truth()? {
        status.append(Subnormal.get()?);
        least = tiny;
    }
    if py::ops::lt(&exponent, &least)?.truth()? {
        let inexact: bool;
        (coefficient, inexact) = _without_2(
            &coefficient,
            py::ops::sub(&least, &exponent)?,
            sign,
            &py::getattr(context, name!("rounding"))?,
        )?;
        exponent = least;
        if py::ops::gt(&_digits(&coefficient)?.to_value(), &prec)?.truth()? {
            coefficient = py::ops::ifloordiv(&coefficient, &Int::from(10_i64).to_value())?;
            exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
            if py::ops::gt(&exponent, &top)?.truth()? {
                return _overflowed_3(sign, context, status);
            }
        }
        status.append(Rounded.get()?);
        if inexact {
            status.append(Inexact.get()?);
            if subnormal.truth()? {
                status.append(Underflow.get()?);
            }
        }
        if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
            status.append(Clamped.get()?);
        }
    } else if py::getattr(context, name!("clamp"))?.truth()?
        && py::ops::gt(&exponent, &top)?.truth()?
    {
        status.append(Clamped.get()?);
        coefficient = py::ops::imul(
            &coefficient,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(&exponent, &top)?,
            )?,
        )?;
        exponent = top;
    }
    _raw(&sign.to_value(), &coefficient, &exponent)
}

/// The number that the context can hold; what happened on the way is added to `status`.
pub fn _fixed_3(
    sign: &Value,
    mut coefficient: Value,
    mut exponent: Value,
    context: &Value,
    status: &List<Value>,
) -> PyResult<Value> {
    let prec = py::getattr(context, name!("prec"))?;
    let tiny = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emin"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    let top = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emax"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
        let held = py::builtins::min2(
            &py::builtins::max2(&exponent, &tiny)?,
            &if py::getattr(context, name!("clamp"))?.truth()? {
                top.clone()
            } else {
                py::getattr(context, name!("Emax"))?
            },
        )?;
        if py::ops::ne(&held, &exponent)?.truth()? {
            status.append(Clamped.get()?);
        }
        return _raw(sign, &Int::from(0_i64).to_value(), &held);
    }
    let mut least = py::ops::sub(
        &py::ops::add(&_digits(&coefficient)?.to_value(), &exponent)?,
        &prec,
    )?;
    if py::ops::gt(&least, &top)?.truth()? {
        return _overflowed(sign, context, status);
    }
    let subnormal = py::ops::lt(&least, &tiny)?;
    if subnormal.truth()? {
        status.append(Subnormal.get()?);
        least = tiny;
    }
    if py::ops::lt(&exponent, &least)?.truth()? {
        let inexact: bool;
        (coefficient, inexact) = _without(
            &coefficient,
            py::ops::sub(&least, &exponent)?,
            sign,
            &py::getattr(context, name!("rounding"))?,
        )?;
        exponent = least;
        if py::ops::gt(&_digits(&coefficient)?.to_value(), &prec)?.truth()? {
            coefficient = py::ops::ifloordiv(&coefficient, &Int::from(10_i64).to_value())?;
            exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
            if py::ops::gt(&exponent, &top)?.truth()? {
                return _overflowed(sign, context, status);
            }
        }
        status.append(Rounded.get()?);
        if inexact {
            status.append(Inexact.get()?);
            if subnormal.truth()? {
                status.append(Underflow.get()?);
            }
        }
        if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
            status.append(Clamped.get()?);
        }
    } else if py::getattr(context, name!("clamp"))?.truth()?
        && py::ops::gt(&exponent, &top)?.truth()?
    {
        status.append(Clamped.get()?);
        coefficient = py::ops::imul(
            &coefficient,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(&exponent, &top)?,
            )?,
        )?;
        exponent = top;
    }
    _raw(sign, &coefficient, &exponent)
}

/// The number that the context can hold; what happened on the way is added to `status`.
pub fn _fixed_4(
    sign: &Int,
    mut coefficient: Value,
    mut exponent: Value,
    context: &Value,
    status: &List<Value>,
) -> PyResult<Value> {
    let prec = py::getattr(context, name!("prec"))?;
    let tiny = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emin"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    let top = py::ops::add(
        &py::ops::sub(&py::getattr(context, name!("Emax"))?, &prec)?,
        &Int::from(1_i64).to_value(),
    )?;
    if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
        let held = py::builtins::min2(
            &py::builtins::max2(&exponent, &tiny)?,
            &if py::getattr(context, name!("clamp"))?.truth()? {
                top.clone()
            } else {
                py::getattr(context, name!("Emax"))?
            },
        )?;
        if py::ops::ne(&held, &exponent)?.truth()? {
            status.append(Clamped.get()?);
        }
        return _raw(&sign.to_value(), &Int::from(0_i64).to_value(), &held);
    }
    let mut least = py::ops::sub(
        &py::ops::add(&_digits(&coefficient)?.to_value(), &exponent)?,
        &prec,
    )?;
    if py::ops::gt(&least, &top)?.truth()? {
        return _overflowed_3(sign, context, status);
    }
    let subnormal = py::ops::lt(&least, &tiny)?;
    if subnormal.truth()? {
        status.append(Subnormal.get()?);
        least = tiny;
    }
    if py::ops::lt(&exponent, &least)?.truth()? {
        let inexact: bool;
        (coefficient, inexact) = _without_2(
            &coefficient,
            py::ops::sub(&least, &exponent)?,
            sign,
            &py::getattr(context, name!("rounding"))?,
        )?;
        exponent = least;
        if py::ops::gt(&_digits(&coefficient)?.to_value(), &prec)?.truth()? {
            coefficient = py::ops::ifloordiv(&coefficient, &Int::from(10_i64).to_value())?;
            exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
            if py::ops::gt(&exponent, &top)?.truth()? {
                return _overflowed_3(sign, context, status);
            }
        }
        status.append(Rounded.get()?);
        if inexact {
            status.append(Inexact.get()?);
            if subnormal.truth()? {
                status.append(Underflow.get()?);
            }
        }
        if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
            status.append(Clamped.get()?);
        }
    } else if py::getattr(context, name!("clamp"))?.truth()?
        && py::ops::gt(&exponent, &top)?.truth()?
    {
        status.append(Clamped.get()?);
        coefficient = py::ops::imul(
            &coefficient,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(&exponent, &top)?,
            )?,
        )?;
        exponent = top;
    }
    _raw(&sign.to_value(), &coefficient, &exponent)
}

pub fn _overflowed(sign: &Value, context: &Value, status: &List<Value>) -> PyResult<Value> {
    status.extend_from(py::iter::ok(
        (Overflow.get()?, Inexact.get()?, Rounded.get()?)
            .into_items()
            .into_iter(),
    ))?;
    let rounding = py::getattr(context, name!("rounding"))?;
    if py::compare::in_items(
        &(ROUND_DOWN.get()?.to_value(), ROUND_05UP.get()?.to_value()),
        &rounding,
    )? || py::ops::eq(
        &rounding,
        &if py::ops::eq(sign, &Int::from(0_i64).to_value())?.truth()? {
            ROUND_FLOOR.get()?.to_value()
        } else {
            ROUND_CEILING.get()?.to_value()
        },
    )?
    .truth()?
    {
        return _raw(
            sign,
            &py::ops::sub(
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
            &py::ops::add(
                &py::ops::sub(
                    &py::getattr(context, name!("Emax"))?,
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
        );
    }
    _special_2(sign, &Str::from("F"), &Int::from(0_i64))
}

pub fn _overflowed_4(sign: &Int, context: &Value, status: &List<Value>) -> PyResult<Value> {
    status.extend_from(py::iter::ok(
        (Overflow.get()?, Inexact.get()?, Rounded.get()?)
            .into_items()
            .into_iter(),
    ))?;
    let rounding = py::getattr(context, name!("rounding"))?;
    if py::compare::in_items(
        &(ROUND_DOWN.get()?.to_value(), ROUND_05UP.get()?.to_value()),
        &rounding,
    )? || py::ops::eq(
        &rounding,
        &if sign == &Int::from(0_i64) {
            ROUND_FLOOR.get()?.to_value()
        } else {
            ROUND_CEILING.get()?.to_value()
        },
    )?
    .truth()?
    {
        return _raw(
            &sign.to_value(),
            &py::ops::sub(
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
            &py::ops::add(
                &py::ops::sub(
                    &py::getattr(context, name!("Emax"))?,
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
        );
    }
    _special_2_4(sign, &Str::from("F"), &Int::from(0_i64))
}

pub fn _overflowed_3(sign: &Int, context: &Value, status: &List<Value>) -> PyResult<Value> {
    status.extend_from(py::iter::ok(
        (Overflow.get()?, Inexact.get()?, Rounded.get()?)
            .into_items()
            .into_iter(),
    ))?;
    let rounding = py::getattr(context, name!("rounding"))?;
    if py::compare::in_items(
        &(ROUND_DOWN.get()?.to_value(), ROUND_05UP.get()?.to_value()),
        &rounding,
    )? || py::ops::eq(
        &rounding,
        &if sign == &Int::from(0_i64) {
            ROUND_FLOOR.get()?.to_value()
        } else {
            ROUND_CEILING.get()?.to_value()
        },
    )?
    .truth()?
    {
        return _raw(
            &sign.to_value(),
            &py::ops::sub(
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
            &py::ops::add(
                &py::ops::sub(
                    &py::getattr(context, name!("Emax"))?,
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
        );
    }
    _special_2_3(sign, &Str::from("F"), &Int::from(0_i64))
}

pub fn _overflowed_2(sign: &Int, context: &Value, status: &List<Value>) -> PyResult<Value> {
    status.extend_from(py::iter::ok(
        (Overflow.get()?, Inexact.get()?, Rounded.get()?)
            .into_items()
            .into_iter(),
    ))?;
    let rounding = py::getattr(context, name!("rounding"))?;
    if py::compare::in_items(
        &(ROUND_DOWN.get()?.to_value(), ROUND_05UP.get()?.to_value()),
        &rounding,
    )? || py::ops::eq(
        &rounding,
        &if sign == &Int::from(0_i64) {
            ROUND_FLOOR.get()?.to_value()
        } else {
            ROUND_CEILING.get()?.to_value()
        },
    )?
    .truth()?
    {
        return _raw(
            &sign.to_value(),
            &py::ops::sub(
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
            &py::ops::add(
                &py::ops::sub(
                    &py::getattr(context, name!("Emax"))?,
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
        );
    }
    _special_2_2(sign, &Str::from("F"), &Int::from(0_i64))
}

pub fn _finite(
    sign: &Value,
    coefficient: &Int,
    exponent: &Value,
    context: &Value,
) -> PyResult<Value> {
    let status: List<Value> = List::new(vec![]);
    _done(
        context,
        &status,
        &_fixed(
            sign,
            coefficient.to_value(),
            exponent.clone(),
            context,
            &status,
        )?,
    )
}

pub fn _finite_2(
    sign: &Value,
    coefficient: &Value,
    exponent: &Value,
    context: &Value,
) -> PyResult<Value> {
    let status: List<Value> = List::new(vec![]);
    _done(
        context,
        &status,
        &_fixed_5(
            sign,
            coefficient.clone(),
            exponent.clone(),
            context,
            &status,
        )?,
    )
}

pub fn _finite_3(
    sign: &Int,
    coefficient: &Int,
    exponent: &Value,
    context: &Value,
) -> PyResult<Value> {
    let status: List<Value> = List::new(vec![]);
    _done(
        context,
        &status,
        &_fixed_6(
            sign,
            coefficient.to_value(),
            exponent.clone(),
            context,
            &status,
        )?,
    )
}

pub fn _finite_4(
    sign: &Int,
    coefficient: &Value,
    exponent: &Value,
    context: &Value,
) -> PyResult<Value> {
    let status: List<Value> = List::new(vec![]);
    _done(
        context,
        &status,
        &_fixed_7(
            sign,
            coefficient.clone(),
            exponent.clone(),
            context,
            &status,
        )?,
    )
}

/// What an operation with a NaN gives, None when neither operand is one.
pub fn _nan(a: &Value, b: &Value, context: &Value) -> PyResult<Value> {
    for kind in [Str::from("N"), Str::from("n")] {
        for number in [a.clone(), b.clone()] {
            if py::ops::eq(&py::getattr(&number, name!("_kind"))?, &kind.to_value())?.truth()? {
                let payload = if py::getattr(&number, name!("_int"))?.truth()? {
                    py::ops::modulo(
                        &py::getattr(&number, name!("_int"))?,
                        &py::ops::pow(
                            &Int::from(10_i64).to_value(),
                            &py::ops::sub(
                                &py::getattr(context, name!("prec"))?,
                                &py::getattr(context, name!("clamp"))?,
                            )?,
                        )?,
                    )?
                } else {
                    Int::from(0_i64).to_value()
                };
                let quiet = _special_3(
                    &py::getattr(&number, name!("_sign"))?,
                    &Str::from("n"),
                    &payload,
                )?;
                return Ok(if &kind == "N" {
                    _done(context, &List::new(vec![InvalidOperation.get()?]), &quiet)?
                } else {
                    quiet.clone()
                });
            }
        }
    }
    Ok(Value::None)
}

pub fn _negative(a: &Value) -> PyResult<Value> {
    let made = _raw(
        &py::ops::sub(
            &Int::from(1_i64).to_value(),
            &py::getattr(a, name!("_sign"))?,
        )?,
        &py::getattr(a, name!("_int"))?,
        &py::getattr(a, name!("_exp"))?,
    )?;
    py::setattr(&made, name!("_kind"), py::getattr(a, name!("_kind"))?)?;
    Ok(made)
}

pub fn _sum(a: &Value, b: &Value, context: &Value) -> PyResult<Value> {
    if py::getattr(a, name!("_kind"))?.truth()? || py::getattr(b, name!("_kind"))?.truth()? {
        let found = _nan(a, b, context)?;
        if !found.is_none() {
            return Ok(found);
        }
        if py::getattr(a, name!("_kind"))?.truth()? {
            return Ok(
                if py::getattr(b, name!("_kind"))?.truth()?
                    && py::ops::ne(
                        &py::getattr(a, name!("_sign"))?,
                        &py::getattr(b, name!("_sign"))?,
                    )?
                    .truth()?
                {
                    py::call(&_invalid.get()?, slice::from_ref(context))?
                } else {
                    a.clone()
                },
            );
        }
        return Ok(b.clone());
    }
    let mut exponent = py::builtins::min2(
        &py::getattr(a, name!("_exp"))?,
        &py::getattr(b, name!("_exp"))?,
    )?;
    if py::ops::eq(
        &py::getattr(a, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
        && py::ops::eq(
            &py::getattr(b, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
    {
        let mut sign = py::builtins::min2(
            &py::getattr(a, name!("_sign"))?,
            &py::getattr(b, name!("_sign"))?,
        )?;
        if py::ops::eq(
            &py::getattr(context, name!("rounding"))?,
            &ROUND_FLOOR.get()?.to_value(),
        )?
        .truth()?
            && py::ops::ne(
                &py::getattr(a, name!("_sign"))?,
                &py::getattr(b, name!("_sign"))?,
            )?
            .truth()?
        {
            sign = Int::from(1_i64).to_value();
        }
        return _finite(&sign, &Int::from(0_i64), &exponent, context);
    }
    if py::ops::eq(
        &py::getattr(a, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
        || py::ops::eq(
            &py::getattr(b, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
    {
        let other = if py::ops::eq(
            &py::getattr(a, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            b.clone()
        } else {
            a.clone()
        };
        exponent = py::builtins::max2(
            &exponent,
            &py::ops::sub(
                &py::ops::sub(
                    &py::getattr(&other, name!("_exp"))?,
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
        )?;
        if py::ops::le(&py::getattr(&other, name!("_exp"))?, &exponent)?.truth()? {
            return _finite_2(
                &py::getattr(&other, name!("_sign"))?,
                &py::getattr(&other, name!("_int"))?,
                &py::getattr(&other, name!("_exp"))?,
                context,
            );
        }
        return _finite_2(
            &py::getattr(&other, name!("_sign"))?,
            &py::ops::mul(
                &py::getattr(&other, name!("_int"))?,
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::ops::sub(&py::getattr(&other, name!("_exp"))?, &exponent)?,
                )?,
            )?,
            &exponent,
            context,
        );
    }
    let (high, low) = if py::ops::ge(
        &py::getattr(a, name!("_exp"))?,
        &py::getattr(b, name!("_exp"))?,
    )?
    .truth()?
    {
        (a.clone(), b.clone())
    } else {
        (b.clone(), a.clone())
    };
    let (mut small, mut small_exp) = (
        py::getattr(&low, name!("_int"))?,
        py::getattr(&low, name!("_exp"))?,
    );
    // A number that is far below the last digit only says which way to round.
    let floor = py::ops::add(
        &py::getattr(&high, name!("_exp"))?,
        &py::builtins::min2(
            &(-&Int::from(1_i64)).to_value(),
            &py::ops::sub(
                &py::ops::sub(
                    &_digits(&py::getattr(&high, name!("_int"))?)?.to_value(),
                    &py::getattr(context, name!("prec"))?,
                )?,
                &Int::from(2_i64).to_value(),
            )?,
        )?,
    )?;
    if py::ops::lt(
        &py::ops::sub(
            &py::ops::add(&_digits(&small)?.to_value(), &small_exp)?,
            &Int::from(1_i64).to_value(),
        )?,
        &floor,
    )?
    .truth()?
    {
        (small, small_exp) = (Int::from(1_i64).to_value(), floor);
    }
    exponent = small_exp;
    let big = py::ops::mul(
        &py::getattr(&high, name!("_int"))?,
        &py::ops::pow(
            &Int::from(10_i64).to_value(),
            &py::ops::sub(&py::getattr(&high, name!("_exp"))?, &exponent)?,
        )?,
    )?;
    let total = py::ops::add(
        &if py::getattr(&high, name!("_sign"))?.truth()? {
            py::ops::neg(&big)?
        } else {
            big.clone()
        },
        &if py::getattr(&low, name!("_sign"))?.truth()? {
            py::ops::neg(&small)?
        } else {
            small.clone()
        },
    )?;
    if py::ops::eq(&total, &Int::from(0_i64).to_value())?.truth()? {
        return _finite_3(
            &if py::ops::eq(
                &py::getattr(context, name!("rounding"))?,
                &ROUND_FLOOR.get()?.to_value(),
            )?
            .truth()?
            {
                Int::from(1_i64)
            } else {
                Int::from(0_i64)
            },
            &Int::from(0_i64),
            &exponent,
            context,
        );
    }
    _finite_4(
        &if py::ops::lt(&total, &Int::from(0_i64).to_value())?.truth()? {
            Int::from(1_i64)
        } else {
            Int::from(0_i64)
        },
        &py::call(&py::builtin("abs")?, slice::from_ref(&total))?,
        &exponent,
        context,
    )
}

pub fn _product(a: &Value, b: &Value, context: &Value) -> PyResult<Value> {
    let sign = py::ops::xor(
        &py::getattr(a, name!("_sign"))?,
        &py::getattr(b, name!("_sign"))?,
    )?;
    if py::getattr(a, name!("_kind"))?.truth()? || py::getattr(b, name!("_kind"))?.truth()? {
        let found = _nan(a, b, context)?;
        if !found.is_none() {
            return Ok(found);
        }
        if py::call_method(name!("is_zero"), slice::from_ref(a))?.truth()?
            || py::call_method(name!("is_zero"), slice::from_ref(b))?.truth()?
        {
            return py::call(&_invalid.get()?, slice::from_ref(context));
        }
        return _special_2(&sign, &Str::from("F"), &Int::from(0_i64));
    }
    _finite_2(
        &sign,
        &py::ops::mul(
            &py::getattr(a, name!("_int"))?,
            &py::getattr(b, name!("_int"))?,
        )?,
        &py::ops::add(
            &py::getattr(a, name!("_exp"))?,
            &py::getattr(b, name!("_exp"))?,
        )?,
        context,
    )
}

pub fn _quotient(a: &Value, b: &Value, context: &Value) -> PyResult<Value> {
    let sign = py::ops::xor(
        &py::getattr(a, name!("_sign"))?,
        &py::getattr(b, name!("_sign"))?,
    )?;
    if py::getattr(a, name!("_kind"))?.truth()? || py::getattr(b, name!("_kind"))?.truth()? {
        let found = _nan(a, b, context)?;
        if !found.is_none() {
            return Ok(found);
        }
        if py::getattr(a, name!("_kind"))?.truth()? {
            return Ok(if py::getattr(b, name!("_kind"))?.truth()? {
                py::call(&_invalid.get()?, slice::from_ref(context))?
            } else {
                _special_2(&sign, &Str::from("F"), &Int::from(0_i64))?
            });
        }
        let status = List::new(vec![Clamped.get()?]);
        return _done(
            context,
            &status,
            &_raw(
                &sign,
                &Int::from(0_i64).to_value(),
                &py::ops::add(
                    &py::ops::sub(
                        &py::getattr(context, name!("Emin"))?,
                        &py::getattr(context, name!("prec"))?,
                    )?,
                    &Int::from(1_i64).to_value(),
                )?,
            )?,
        );
    }
    if py::ops::eq(
        &py::getattr(b, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        if py::ops::eq(
            &py::getattr(a, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            return py::call(
                &_invalid.get()?,
                &[context.clone(), DivisionUndefined.get()?],
            );
        }
        return _done(
            context,
            &List::new(vec![DivisionByZero.get()?]),
            &_special_2(&sign, &Str::from("F"), &Int::from(0_i64))?,
        );
    }
    let ideal = py::ops::sub(
        &py::getattr(a, name!("_exp"))?,
        &py::getattr(b, name!("_exp"))?,
    )?;
    if py::ops::eq(
        &py::getattr(a, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return _finite(&sign, &Int::from(0_i64), &ideal, context);
    }
    let shift = py::builtins::max2(
        &py::ops::add(
            &py::ops::add(
                &(&Int::from(_digits(&py::getattr(b, name!("_int"))?)?)
                    - &Int::from(_digits(&py::getattr(a, name!("_int"))?)?))
                    .to_value(),
                &py::getattr(context, name!("prec"))?,
            )?,
            &Int::from(1_i64).to_value(),
        )?,
        &Int::from(0_i64).to_value(),
    )?;
    let mut exponent = py::ops::sub(&ideal, &shift)?;
    let [mut kept, rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[
            py::ops::mul(
                &py::getattr(a, name!("_int"))?,
                &py::ops::pow(&Int::from(10_i64).to_value(), &shift)?,
            )?,
            py::getattr(b, name!("_int"))?,
        ],
    )?)?)?;
    if rest.truth()? {
        if py::ops::eq(
            &py::ops::modulo(&kept, &Int::from(5_i64).to_value())?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            kept = py::ops::iadd(&kept, &Int::from(1_i64).to_value())?;
        }
    } else {
        while py::ops::lt(&exponent, &ideal)?.truth()?
            && py::ops::eq(
                &py::ops::modulo(&kept, &Int::from(10_i64).to_value())?,
                &Int::from(0_i64).to_value(),
            )?
            .truth()?
        {
            kept = py::ops::ifloordiv(&kept, &Int::from(10_i64).to_value())?;
            exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
        }
    }
    _finite_2(&sign, &kept, &exponent, context)
}

/// The whole quotient and the remainder of finite numbers, None for the quotient that has too many digits.
pub fn _division(
    a: &Value,
    b: &Value,
    context: &Value,
    status: &List<Value>,
) -> PyResult<(Value, Value)> {
    let sign = py::ops::xor(
        &py::getattr(a, name!("_sign"))?,
        &py::getattr(b, name!("_sign"))?,
    )?;
    let ideal = py::builtins::min2(
        &py::getattr(a, name!("_exp"))?,
        &py::getattr(b, name!("_exp"))?,
    )?;
    let distance = py::ops::sub(
        &py::call_method(name!("adjusted"), slice::from_ref(a))?,
        &py::call_method(name!("adjusted"), slice::from_ref(b))?,
    )?;
    let rest: Value;
    if py::ops::eq(
        &py::getattr(a, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
        || py::ops::le(&distance, &(-&Int::from(2_i64)).to_value())?.truth()?
    {
        if py::ops::gt(&py::getattr(a, name!("_exp"))?, &ideal)?.truth()? {
            rest = _raw(
                &py::getattr(a, name!("_sign"))?,
                &py::ops::mul(
                    &py::getattr(a, name!("_int"))?,
                    &py::ops::pow(
                        &Int::from(10_i64).to_value(),
                        &py::ops::sub(&py::getattr(a, name!("_exp"))?, &ideal)?,
                    )?,
                )?,
                &ideal,
            )?;
        } else {
            rest = _raw(
                &py::getattr(a, name!("_sign"))?,
                &py::getattr(a, name!("_int"))?,
                &py::getattr(a, name!("_exp"))?,
            )?;
        }
        return Ok((
            _raw(
                &sign,
                &Int::from(0_i64).to_value(),
                &Int::from(0_i64).to_value(),
            )?,
            _fixed_5(
                &py::getattr(&rest, name!("_sign"))?,
                py::getattr(&rest, name!("_int"))?,
                py::getattr(&rest, name!("_exp"))?,
                context,
                status,
            )?,
        ));
    }
    if py::ops::le(&distance, &py::getattr(context, name!("prec"))?)?.truth()? {
        let (mut top, mut bottom) = (
            py::getattr(a, name!("_int"))?,
            py::getattr(b, name!("_int"))?,
        );
        if py::ops::ge(
            &py::getattr(a, name!("_exp"))?,
            &py::getattr(b, name!("_exp"))?,
        )?
        .truth()?
        {
            top = py::ops::imul(
                &top,
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::ops::sub(
                        &py::getattr(a, name!("_exp"))?,
                        &py::getattr(b, name!("_exp"))?,
                    )?,
                )?,
            )?;
        } else {
            bottom = py::ops::imul(
                &bottom,
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::ops::sub(
                        &py::getattr(b, name!("_exp"))?,
                        &py::getattr(a, name!("_exp"))?,
                    )?,
                )?,
            )?;
        }
        let [quotient, part] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
            &py::builtin("divmod")?,
            &[top, bottom],
        )?)?)?;
        rest = part;
        if py::ops::lt(
            &quotient,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::getattr(context, name!("prec"))?,
            )?,
        )?
        .truth()?
        {
            return Ok((
                _raw(&sign, &quotient, &Int::from(0_i64).to_value())?,
                _fixed_5(
                    &py::getattr(a, name!("_sign"))?,
                    rest.clone(),
                    ideal.clone(),
                    context,
                    status,
                )?,
            ));
        }
    }
    Ok((Value::None, Value::None))
}

pub fn _whole_quotient(a: &Value, b: &Value, context: &Value) -> PyResult<Value> {
    let found = _nan(a, b, context)?;
    if !found.is_none() {
        return Ok(found);
    }
    let sign = py::ops::xor(
        &py::getattr(a, name!("_sign"))?,
        &py::getattr(b, name!("_sign"))?,
    )?;
    if py::getattr(a, name!("_kind"))?.truth()? {
        return Ok(if py::getattr(b, name!("_kind"))?.truth()? {
            py::call(&_invalid.get()?, slice::from_ref(context))?
        } else {
            _special_2(&sign, &Str::from("F"), &Int::from(0_i64))?
        });
    }
    if py::getattr(b, name!("_kind"))?.truth()? {
        return _raw(
            &sign,
            &Int::from(0_i64).to_value(),
            &Int::from(0_i64).to_value(),
        );
    }
    if py::ops::eq(
        &py::getattr(b, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        if py::ops::eq(
            &py::getattr(a, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            return py::call(
                &_invalid.get()?,
                &[context.clone(), DivisionUndefined.get()?],
            );
        }
        return _done(
            context,
            &List::new(vec![DivisionByZero.get()?]),
            &_special_2(&sign, &Str::from("F"), &Int::from(0_i64))?,
        );
    }
    let (quotient, __) = _division(a, b, context, &List::<Value>::new(vec![]))?;
    Ok(if quotient.is_none() {
        py::call(
            &_invalid.get()?,
            &[context.clone(), DivisionImpossible.get()?],
        )?
    } else {
        quotient.clone()
    })
}

pub fn _remainder(a: &Value, b: &Value, context: &Value) -> PyResult<Value> {
    let found = _nan(a, b, context)?;
    if !found.is_none() {
        return Ok(found);
    }
    if py::getattr(a, name!("_kind"))?.truth()? {
        return py::call(&_invalid.get()?, slice::from_ref(context));
    }
    if py::getattr(b, name!("_kind"))?.truth()? {
        return _finite_2(
            &py::getattr(a, name!("_sign"))?,
            &py::getattr(a, name!("_int"))?,
            &py::getattr(a, name!("_exp"))?,
            context,
        );
    }
    if py::ops::eq(
        &py::getattr(b, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return py::call(
            &_invalid.get()?,
            &[
                context.clone(),
                if py::ops::eq(
                    &py::getattr(a, name!("_int"))?,
                    &Int::from(0_i64).to_value(),
                )?
                .truth()?
                {
                    DivisionUndefined.get()?
                } else {
                    InvalidOperation.get()?
                },
            ],
        );
    }
    let status: List<Value> = List::new(vec![]);
    let (__, rest) = _division(a, b, context, &status)?;
    Ok(if rest.is_none() {
        py::call(
            &_invalid.get()?,
            &[context.clone(), DivisionImpossible.get()?],
        )?
    } else {
        _done(context, &status, &rest)?
    })
}

/// `divmod` of two numbers.
pub fn _both(a: &Value, b: &Value, context: &Value) -> PyResult<(Value, Value)> {
    let found = _nan(a, b, context)?;
    if !found.is_none() {
        return Ok((found.clone(), found.clone()));
    }
    let sign = py::ops::xor(
        &py::getattr(a, name!("_sign"))?,
        &py::getattr(b, name!("_sign"))?,
    )?;
    let undefined: Value;
    if py::getattr(a, name!("_kind"))?.truth()? {
        if py::getattr(b, name!("_kind"))?.truth()? {
            undefined = py::call(&_invalid.get()?, slice::from_ref(context))?;
            return Ok((undefined.clone(), undefined.clone()));
        }
        return Ok((
            _special_2(&sign, &Str::from("F"), &Int::from(0_i64))?,
            py::call(&_invalid.get()?, slice::from_ref(context))?,
        ));
    }
    if py::getattr(b, name!("_kind"))?.truth()? {
        return Ok((
            _raw(
                &sign,
                &Int::from(0_i64).to_value(),
                &Int::from(0_i64).to_value(),
            )?,
            _finite_2(
                &py::getattr(a, name!("_sign"))?,
                &py::getattr(a, name!("_int"))?,
                &py::getattr(a, name!("_exp"))?,
                context,
            )?,
        ));
    }
    if py::ops::eq(
        &py::getattr(b, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        if py::ops::eq(
            &py::getattr(a, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            undefined = py::call(
                &_invalid.get()?,
                &[context.clone(), DivisionUndefined.get()?],
            )?;
            return Ok((undefined.clone(), undefined.clone()));
        }
        return _done_2(
            context,
            &List::new(vec![InvalidOperation.get()?, DivisionByZero.get()?]),
            &(
                _special_2(&sign, &Str::from("F"), &Int::from(0_i64))?,
                _special(&Int::from(0_i64), &Str::from("n"), &Int::from(0_i64))?,
            ),
        );
    }
    let status: List<Value> = List::new(vec![]);
    let (quotient, rest) = _division(a, b, context, &status)?;
    if quotient.is_none() {
        undefined = py::call(
            &_invalid.get()?,
            &[context.clone(), DivisionImpossible.get()?],
        )?;
        return Ok((undefined.clone(), undefined.clone()));
    }
    _done_2(context, &status, &(quotient.clone(), rest.clone()))
}

pub fn _power(a: &Value, b: &Value, context: &Value) -> PyResult<Value> {
    if py::ops::eq(&py::getattr(b, name!("_kind"))?, &Value::from(""))?.truth()?
        && (py::ops::eq(
            &py::getattr(b, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
            && py::compare::in_items(
                &(Value::from(""), Value::from("F")),
                &py::getattr(a, name!("_kind"))?,
            )?)
    {
        return Ok(
            if py::call_method(name!("is_zero"), slice::from_ref(a))?.truth()? {
                py::call(&_invalid.get()?, slice::from_ref(context))?
            } else {
                _raw(
                    &Int::from(0_i64).to_value(),
                    &Int::from(1_i64).to_value(),
                    &Int::from(0_i64).to_value(),
                )?
            },
        );
    }
    let found = _nan(a, b, context)?;
    if !found.is_none() {
        return Ok(found);
    }
    let whole = {
        let first = py::ops::eq(&py::getattr(b, name!("_kind"))?, &Value::from(""))?;
        if first.truth()? {
            py::call_method(name!("_is_whole"), slice::from_ref(b))?
        } else {
            first
        }
    };
    let odd = {
        let first_2 = whole.clone();
        if first_2.truth()? {
            {
                let first_3 = py::ops::le(
                    &py::getattr(b, name!("_exp"))?,
                    &Int::from(0_i64).to_value(),
                )?;
                if first_3.truth()? {
                    py::ops::eq(
                        &py::ops::modulo(
                            &py::ops::floordiv(
                                &py::getattr(b, name!("_int"))?,
                                &py::ops::pow(
                                    &Int::from(10_i64).to_value(),
                                    &py::ops::neg(&py::getattr(b, name!("_exp"))?)?,
                                )?,
                            )?,
                            &Int::from(2_i64).to_value(),
                        )?,
                        &Int::from(1_i64).to_value(),
                    )?
                } else {
                    first_3
                }
            }
        } else {
            first_2
        }
    };
    let sign = if py::getattr(a, name!("_sign"))?.truth()? && odd.truth()? {
        Int::from(1_i64)
    } else {
        Int::from(0_i64)
    };
    if py::getattr(a, name!("_sign"))?.truth()?
        && (!whole.truth()? && !py::call_method(name!("is_zero"), slice::from_ref(a))?.truth()?)
    {
        return py::call(&_invalid.get()?, slice::from_ref(context));
    }
    if py::call_method(name!("is_zero"), slice::from_ref(a))?.truth()? {
        if py::getattr(b, name!("_sign"))?.truth()? {
            return _special(&sign, &Str::from("F"), &Int::from(0_i64));
        }
        return _raw(
            &sign.to_value(),
            &Int::from(0_i64).to_value(),
            &Int::from(0_i64).to_value(),
        );
    }
    if py::getattr(a, name!("_kind"))?.truth()? {
        return Ok(if py::getattr(b, name!("_sign"))?.truth()? {
            _raw(
                &sign.to_value(),
                &Int::from(0_i64).to_value(),
                &Int::from(0_i64).to_value(),
            )?
        } else {
            _special(&sign, &Str::from("F"), &Int::from(0_i64))?
        });
    }
    if py::getattr(b, name!("_kind"))?.truth()? {
        let order = _order(
            &_raw(
                &Int::from(0_i64).to_value(),
                &py::getattr(a, name!("_int"))?,
                &py::getattr(a, name!("_exp"))?,
            )?,
            &_raw(
                &Int::from(0_i64).to_value(),
                &Int::from(1_i64).to_value(),
                &Int::from(0_i64).to_value(),
            )?,
        )?;
        if py::ops::eq(&order, &Int::from(0_i64).to_value())?.truth()? {
            let status = List::new(vec![Inexact.get()?, Rounded.get()?]);
            return _done(
                context,
                &status,
                &_raw(
                    &sign.to_value(),
                    &py::ops::pow(
                        &Int::from(10_i64).to_value(),
                        &py::ops::sub(
                            &py::getattr(context, name!("prec"))?,
                            &Int::from(1_i64).to_value(),
                        )?,
                    )?,
                    &py::ops::sub(
                        &Int::from(1_i64).to_value(),
                        &py::getattr(context, name!("prec"))?,
                    )?,
                )?,
            );
        }
        return Ok(
            if py::ops::eq(
                &py::ops::gt(&order, &Int::from(0_i64).to_value())?,
                &py::ops::eq(
                    &py::getattr(b, name!("_sign"))?,
                    &Int::from(0_i64).to_value(),
                )?,
            )?
            .truth()?
            {
                _special(&sign, &Str::from("F"), &Int::from(0_i64))?
            } else {
                _raw(
                    &sign.to_value(),
                    &Int::from(0_i64).to_value(),
                    &Int::from(0_i64).to_value(),
                )?
            },
        );
    }
    if whole.truth()? {
        let times = py::call(&py::builtin("int")?, slice::from_ref(b))?;
        if py::ops::le(
            &py::ops::mul(
                &_digits(&py::getattr(a, name!("_int"))?)?.to_value(),
                &py::call(&py::builtin("abs")?, slice::from_ref(&times))?,
            )?,
            &Int::from(100_000_i64).to_value(),
        )?
        .truth()?
            || py::ops::eq(
                &py::getattr(a, name!("_int"))?,
                &Int::from(1_i64).to_value(),
            )?
            .truth()?
        {
            let coefficient = if py::ops::gt(
                &py::getattr(a, name!("_int"))?,
                &Int::from(1_i64).to_value(),
            )?
            .truth()?
            {
                py::ops::pow(
                    &py::getattr(a, name!("_int"))?,
                    &py::call(&py::builtin("abs")?, slice::from_ref(&times))?,
                )?
            } else {
                Int::from(1_i64).to_value()
            };
            let exponent = py::ops::mul(
                &py::getattr(a, name!("_exp"))?,
                &py::call(&py::builtin("abs")?, slice::from_ref(&times))?,
            )?;
            if py::ops::gt(&times, &Int::from(0_i64).to_value())?.truth()? {
                return _finite_4(&sign, &coefficient, &exponent, context);
            }
            let one = _raw(
                &Int::from(0_i64).to_value(),
                &Int::from(1_i64).to_value(),
                &Int::from(0_i64).to_value(),
            )?;
            return _quotient(
                &one,
                &_raw(&sign.to_value(), &coefficient, &exponent)?,
                context,
            );
        }
    }
    _power_of_log(&sign, a, b, context)
}

/// exp(b * ln(a)), correctly rounded as far as 12 guard digits tell.
pub fn _power_of_log(sign: &Int, a: &Value, b: &Value, context: &Value) -> PyResult<Value> {
    if py::ops::eq(
        &py::getattr(a, name!("_int"))?,
        &Int::from(1_i64).to_value(),
    )?
    .truth()?
        && py::ops::eq(
            &py::getattr(a, name!("_exp"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
    {
        let status = List::new(vec![Inexact.get()?, Rounded.get()?]);
        return _done(
            context,
            &status,
            &_raw(
                &sign.to_value(),
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::ops::sub(
                        &py::getattr(context, name!("prec"))?,
                        &Int::from(1_i64).to_value(),
                    )?,
                )?,
                &py::ops::sub(
                    &Int::from(1_i64).to_value(),
                    &py::getattr(context, name!("prec"))?,
                )?,
            )?,
        );
    }
    let exact = _exact_power(a, b, context)?;
    if !exact.is_none() {
        return Ok(exact);
    }
    let extra = py::ops::add(
        &py::ops::add(
            &py::ops::add(
                &py::getattr(context, name!("prec"))?,
                &Int::from(12_i64).to_value(),
            )?,
            &py::builtins::max2(
                &py::call_method(name!("adjusted"), slice::from_ref(b))?,
                &Int::from(0_i64).to_value(),
            )?,
        )?,
        &py::builtins::max2(
            &Int::from(_digits(&py::call(
                &py::builtin("abs")?,
                &[py::call_method(name!("adjusted"), slice::from_ref(a))?],
            )?)?),
            &Int::from(1_i64),
        )?
        .to_value(),
    )?;
    let scale = py::ops::add(
        &extra,
        &py::builtins::max2(
            &py::ops::neg(&py::call_method(name!("adjusted"), slice::from_ref(b))?)?,
            &Int::from(0_i64).to_value(),
        )?,
    )?;
    let log = _ln_scaled(
        &py::getattr(a, name!("_int"))?,
        &py::getattr(a, name!("_exp"))?,
        &scale,
    )?;
    let mut product = py::ops::mul(&log, &py::getattr(b, name!("_int"))?)?;
    if py::getattr(b, name!("_sign"))?.truth()? {
        product = py::ops::neg(&product)?;
    }
    let power = py::ops::sub(&py::getattr(b, name!("_exp"))?, &scale)?;
    let (coefficient, exponent) = _exp_scaled(
        &product,
        &power,
        &py::ops::add(
            &py::getattr(context, name!("prec"))?,
            &Int::from(6_i64).to_value(),
        )?,
    )?;
    _finite_4(
        sign,
        &py::ops::add(
            &py::ops::mul(&coefficient, &Int::from(10_i64).to_value())?,
            &Int::from(1_i64).to_value(),
        )?,
        &py::ops::sub(&exponent, &Int::from(1_i64).to_value())?,
        context,
    )
}

/// a ** b when it is a decimal number of at most `prec` digits, padded with zeros, for b a fraction like 0.5.
pub fn _exact_power(a: &Value, b: &Value, context: &Value) -> PyResult<Value> {
    let [top, bottom] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
        name!("as_integer_ratio"),
        slice::from_ref(b),
    )?)?)?;
    if py::ops::eq(&bottom, &Int::from(1_i64).to_value())?.truth()?
        || (py::ops::gt(&bottom, &Int::from(64_i64).to_value())?.truth()?
            || (py::ops::gt(
                &py::call(&py::builtin("abs")?, slice::from_ref(&top))?,
                &Int::from(1000_i64).to_value(),
            )?
            .truth()?
                || py::ops::modulo(&py::getattr(a, name!("_exp"))?, &bottom)?.truth()?
                    && py::ops::modulo(
                        &py::getattr(a, name!("_int"))?,
                        &Int::from(10_i64).to_value(),
                    )?
                    .truth()?))
    {
        return Ok(Value::None);
    }
    let (mut number, mut exponent) = (
        py::getattr(a, name!("_int"))?,
        py::getattr(a, name!("_exp"))?,
    );
    while py::ops::modulo(&exponent, &bottom)?.truth()? {
        number = py::ops::imul(&number, &Int::from(10_i64).to_value())?;
        exponent = py::ops::isub(&exponent, &Int::from(1_i64).to_value())?;
    }
    let root = _root(&number, &bottom)?;
    if py::ops::ne(&py::ops::pow(&root, &bottom)?, &number)?.truth()? {
        return Ok(Value::None);
    }
    let base = _raw(
        &Int::from(0_i64).to_value(),
        &root,
        &py::ops::floordiv(&exponent, &bottom)?,
    )?;
    let mut coefficient: Value;
    (coefficient, exponent) = (
        py::ops::pow(
            &root,
            &py::call(&py::builtin("abs")?, slice::from_ref(&top))?,
        )?,
        py::ops::mul(
            &py::getattr(&base, name!("_exp"))?,
            &py::call(&py::builtin("abs")?, slice::from_ref(&top))?,
        )?,
    );
    if py::ops::lt(&top, &Int::from(0_i64).to_value())?.truth()? {
        let inverse = _quotient(
            &_raw(
                &Int::from(0_i64).to_value(),
                &Int::from(1_i64).to_value(),
                &Int::from(0_i64).to_value(),
            )?,
            &_raw(&Int::from(0_i64).to_value(), &coefficient, &exponent)?,
            context,
        )?;
        (coefficient, exponent) = (
            py::getattr(&inverse, name!("_int"))?,
            py::getattr(&inverse, name!("_exp"))?,
        );
    }
    let missing = py::ops::sub(
        &py::getattr(context, name!("prec"))?,
        &_digits(&coefficient)?.to_value(),
    )?;
    if py::ops::gt(&missing, &Int::from(0_i64).to_value())?.truth()? {
        coefficient = py::ops::imul(
            &coefficient,
            &py::ops::pow(&Int::from(10_i64).to_value(), &missing)?,
        )?;
        exponent = py::ops::isub(&exponent, &missing)?;
    }
    let status = List::new(vec![Inexact.get()?, Rounded.get()?]);
    _done(
        context,
        &status,
        &_fixed_2(
            &Int::from(0_i64),
            coefficient.clone(),
            exponent.clone(),
            context,
            &status,
        )?,
    )
}

/// The whole part of a root.
pub fn _root(number: &Value, degree: &Value) -> PyResult<Value> {
    if py::ops::lt(number, &Int::from(2_i64).to_value())?.truth()? {
        return Ok(number.clone());
    }
    let mut guess = py::ops::lshift(
        &Int::from(1_i64).to_value(),
        &py::ops::neg(&py::ops::floordiv(
            &py::ops::neg(&py::call_method(
                name!("bit_length"),
                slice::from_ref(number),
            )?)?,
            degree,
        )?)?,
    )?;
    loop {
        let better = py::ops::floordiv(
            &py::ops::add(
                &py::ops::mul(&py::ops::sub(degree, &Int::from(1_i64).to_value())?, &guess)?,
                &py::ops::floordiv(
                    number,
                    &py::ops::pow(&guess, &py::ops::sub(degree, &Int::from(1_i64).to_value())?)?,
                )?,
            )?,
            degree,
        )?;
        if py::ops::ge(&better, &guess)?.truth()? {
            return Ok(guess);
        }
        guess = better;
    }
}

pub fn _power_modulo(a: &Value, b: &Value, modulo: &Value, context: &Value) -> PyResult<Value> {
    if !(py::call_method(name!("_is_whole"), slice::from_ref(a))?.truth()?
        && (py::call_method(name!("_is_whole"), slice::from_ref(b))?.truth()?
            && py::call_method(name!("_is_whole"), slice::from_ref(modulo))?.truth()?))
        || (py::getattr(b, name!("_sign"))?.truth()?
            || py::call_method(name!("is_zero"), slice::from_ref(modulo))?.truth()?)
    {
        return py::call(&_invalid.get()?, slice::from_ref(context));
    }
    let sign = if py::ops::modulo(
        &py::call(&py::builtin("int")?, slice::from_ref(b))?,
        &Int::from(2_i64).to_value(),
    )?
    .truth()?
    {
        py::getattr(a, name!("_sign"))?
    } else {
        Int::from(0_i64).to_value()
    };
    _raw(
        &sign,
        &py::call(
            &py::builtin("pow")?,
            &[
                py::call(
                    &py::builtin("abs")?,
                    &[py::call(&py::builtin("int")?, slice::from_ref(a))?],
                )?,
                py::call(&py::builtin("int")?, slice::from_ref(b))?,
                py::call(
                    &py::builtin("abs")?,
                    &[py::call(&py::builtin("int")?, slice::from_ref(modulo))?],
                )?,
            ],
        )?,
        &Int::from(0_i64).to_value(),
    )
}

/// ln(coefficient * 10**exponent) * 10**places, to about one unit.
pub fn _ln_scaled(coefficient: &Value, exponent: &Value, places: &Value) -> PyResult<Value> {
    let guard = py::ops::add(places, &Int::from(10_i64).to_value())?;
    let digits = _digits(coefficient)?;
    // x = m * 10**e with m in [1, 10), halved into [0.7, 1.4] by a power of two
    let e = py::ops::sub(
        &py::ops::add(exponent, &digits.to_value())?,
        &Int::from(1_i64).to_value(),
    )?;
    let one = py::ops::pow(&Int::from(10_i64).to_value(), &guard)?;
    let shift = py::ops::sub(&guard, &(&Int::from(digits) - &Int::from(1_i64)).to_value())?;
    let mut m = if py::ops::ge(&shift, &Int::from(0_i64).to_value())?.truth()? {
        py::ops::mul(
            coefficient,
            &py::ops::pow(&Int::from(10_i64).to_value(), &shift)?,
        )?
    } else {
        py::ops::floordiv(
            coefficient,
            &py::ops::pow(&Int::from(10_i64).to_value(), &py::ops::neg(&shift)?)?,
        )?
    };
    let mut twos = Int::from(0_i64);
    while py::ops::gt(
        &py::ops::mul(&m, &Int::from(10_i64).to_value())?,
        &py::ops::mul(&one, &Int::from(14_i64).to_value())?,
    )?
    .truth()?
    {
        m = py::ops::ifloordiv(&m, &Int::from(2_i64).to_value())?;
        twos = &twos + &Int::from(1_i64);
    }
    let mut total = py::ops::mul(
        &_atanh_scaled(&py::ops::sub(&m, &one)?, &py::ops::add(&m, &one)?, &one)?,
        &Int::from(2_i64).to_value(),
    )?;
    if twos.truth()? || e.truth()? {
        let two = py::ops::mul(
            &_atanh_scaled_2(&Int::from(1_i64), &Int::from(3_i64), &one)?,
            &Int::from(2_i64).to_value(),
        )?;
        total = py::ops::iadd(&total, &py::ops::mul(&twos.to_value(), &two)?)?;
        if e.truth()? {
            // ln 10 = 3 ln 2 + ln 1.25
            total = py::ops::iadd(
                &total,
                &py::ops::mul(
                    &e,
                    &py::ops::add(
                        &py::ops::mul(&Int::from(3_i64).to_value(), &two)?,
                        &py::ops::mul(
                            &_atanh_scaled_2(&Int::from(1_i64), &Int::from(9_i64), &one)?,
                            &Int::from(2_i64).to_value(),
                        )?,
                    )?,
                )?,
            )?;
        }
    }
    _nearest(&total, &Int::from(10_i64).pow(&Int::from(10_i64))?)
}

/// ln(coefficient * 10**exponent) * 10**places, to about one unit.
pub fn _ln_scaled_2(coefficient: &Int, exponent: &Int, places: &Value) -> PyResult<Value> {
    let guard = py::ops::add(places, &Int::from(10_i64).to_value())?;
    let digits = _digits_2(coefficient)?;
    // x = m * 10**e with m in [1, 10), halved into [0.7, 1.4] by a power of two
    let e = &(exponent + &Int::from(digits)) - &Int::from(1_i64);
    let one = py::ops::pow(&Int::from(10_i64).to_value(), &guard)?;
    let shift = py::ops::sub(&guard, &(&Int::from(digits) - &Int::from(1_i64)).to_value())?;
    let mut m = if py::ops::ge(&shift, &Int::from(0_i64).to_value())?.truth()? {
        py::ops::mul(
            &coefficient.to_value(),
            &py::ops::pow(&Int::from(10_i64).to_value(), &shift)?,
        )?
    } else {
        py::ops::floordiv(
            &coefficient.to_value(),
            &py::ops::pow(&Int::from(10_i64).to_value(), &py::ops::neg(&shift)?)?,
        )?
    };
    let mut twos = Int::from(0_i64);
    while py::ops::gt(
        &py::ops::mul(&m, &Int::from(10_i64).to_value())?,
        &py::ops::mul(&one, &Int::from(14_i64).to_value())?,
    )?
    .truth()?
    {
        m = py::ops::ifloordiv(&m, &Int::from(2_i64).to_value())?;
        twos = &twos + &Int::from(1_i64);
    }
    let mut total = py::ops::mul(
        &_atanh_scaled(&py::ops::sub(&m, &one)?, &py::ops::add(&m, &one)?, &one)?,
        &Int::from(2_i64).to_value(),
    )?;
    if twos.truth()? || e.truth()? {
        let two = py::ops::mul(
            &_atanh_scaled_3(&Int::from(1_i64), &Int::from(3_i64), &one)?,
            &Int::from(2_i64).to_value(),
        )?;
        total = py::ops::iadd(&total, &py::ops::mul(&twos.to_value(), &two)?)?;
        if e.truth()? {
            // ln 10 = 3 ln 2 + ln 1.25
            total = py::ops::iadd(
                &total,
                &py::ops::mul(
                    &e.to_value(),
                    &py::ops::add(
                        &py::ops::mul(&Int::from(3_i64).to_value(), &two)?,
                        &py::ops::mul(
                            &_atanh_scaled_3(&Int::from(1_i64), &Int::from(9_i64), &one)?,
                            &Int::from(2_i64).to_value(),
                        )?,
                    )?,
                )?,
            )?;
        }
    }
    _nearest(&total, &Int::from(10_i64).pow(&Int::from(10_i64))?)
}

/// atanh(top / bottom) * one.
pub fn _atanh_scaled(top: &Value, bottom: &Value, one: &Value) -> PyResult<Value> {
    let mut term = py::ops::floordiv(&py::ops::mul(one, top)?, bottom)?;
    let square = py::ops::floordiv(&py::ops::mul(&term, &term)?, one)?;
    let mut total = term.clone();
    let mut n = Int::from(3_i64);
    while term.truth()? {
        term = py::ops::floordiv(&py::ops::mul(&term, &square)?, one)?;
        total = py::ops::iadd(&total, &py::ops::floordiv(&term, &n.to_value())?)?;
        n = &n + &Int::from(2_i64);
        if py::ops::le(&(-&Int::from(1_i64)).to_value(), &term)?.truth()?
            && py::ops::le(&term, &Int::from(1_i64).to_value())?.truth()?
        {
            break;
        }
    }
    Ok(total)
}

/// atanh(top / bottom) * one.
pub fn _atanh_scaled_3(top: &Int, bottom: &Int, one: &Value) -> PyResult<Value> {
    let mut term = py::ops::floordiv(&py::ops::mul(one, &top.to_value())?, &bottom.to_value())?;
    let square = py::ops::floordiv(&py::ops::mul(&term, &term)?, one)?;
    let mut total = term.clone();
    let mut n = Int::from(3_i64);
    while term.truth()? {
        term = py::ops::floordiv(&py::ops::mul(&term, &square)?, one)?;
        total = py::ops::iadd(&total, &py::ops::floordiv(&term, &n.to_value())?)?;
        n = &n + &Int::from(2_i64);
        if py::ops::le(&(-&Int::from(1_i64)).to_value(), &term)?.truth()?
            && py::ops::le(&term, &Int::from(1_i64).to_value())?.truth()?
        {
            break;
        }
    }
    Ok(total)
}

/// atanh(top / bottom) * one.
pub fn _atanh_scaled_2(top: &Int, bottom: &Int, one: &Value) -> PyResult<Value> {
    let mut term = py::ops::floordiv(&py::ops::mul(one, &top.to_value())?, &bottom.to_value())?;
    let square = py::ops::floordiv(&py::ops::mul(&term, &term)?, one)?;
    let mut total = term.clone();
    let mut n = Int::from(3_i64);
    while term.truth()? {
        term = py::ops::floordiv(&py::ops::mul(&term, &square)?, one)?;
        total = py::ops::iadd(&total, &py::ops::floordiv(&term, &n.to_value())?)?;
        n = &n + &Int::from(2_i64);
        if py::ops::le(&(-&Int::from(1_i64)).to_value(), &term)?.truth()?
            && py::ops::le(&term, &Int::from(1_i64).to_value())?.truth()?
        {
            break;
        }
    }
    Ok(total)
}

pub fn _nearest(a: &Value, b: &Int) -> PyResult<Value> {
    py::ops::floordiv(
        &py::ops::add(
            &py::ops::mul(&Int::from(2_i64).to_value(), a)?,
            &b.to_value(),
        )?,
        &(&Int::from(2_i64) * b).to_value(),
    )
}

/// A coefficient of `digits` digits or one more and an exponent: exp(number * 10**exponent).
pub fn _exp_scaled(number: &Value, exponent: &Value, digits: &Value) -> PyResult<(Value, Value)> {
    let size = py::builtins::max2(
        &py::ops::add(
            &_digits(&py::call(&py::builtin("abs")?, slice::from_ref(number))?)?.to_value(),
            exponent,
        )?,
        &Int::from(0_i64).to_value(),
    )?;
    let guard = py::ops::add(&py::ops::add(digits, &size)?, &Int::from(10_i64).to_value())?;
    let one = py::ops::pow(&Int::from(10_i64).to_value(), &guard)?;
    let shift = py::ops::add(&guard, exponent)?;
    let x = if py::ops::ge(&shift, &Int::from(0_i64).to_value())?.truth()? {
        py::ops::mul(
            number,
            &py::ops::pow(&Int::from(10_i64).to_value(), &shift)?,
        )?
    } else {
        py::ops::floordiv(
            number,
            &py::ops::pow(&Int::from(10_i64).to_value(), &py::ops::neg(&shift)?)?,
        )?
    };
    let two = py::ops::mul(
        &_atanh_scaled_2(&Int::from(1_i64), &Int::from(3_i64), &one)?,
        &Int::from(2_i64).to_value(),
    )?;
    let ten = py::ops::add(
        &py::ops::mul(&Int::from(3_i64).to_value(), &two)?,
        &py::ops::mul(
            &_atanh_scaled_2(&Int::from(1_i64), &Int::from(9_i64), &one)?,
            &Int::from(2_i64).to_value(),
        )?,
    )?;
    let [tens, mut rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[x, ten],
    )?)?)?;
    let halvings = Int::from(8_i64);
    rest = py::ops::irshift(&rest, &halvings.to_value())?;
    let (mut term, mut total, mut n) = (one.clone(), one.clone(), Int::from(1_i64));
    while term.truth()? {
        term = py::ops::floordiv(
            &py::ops::mul(&term, &rest)?,
            &py::ops::mul(&one, &n.to_value())?,
        )?;
        total = py::ops::iadd(&total, &term)?;
        n = &n + &Int::from(1_i64);
    }
    for item in 0..halvings.to_index()? {
        let __ = Int::from(item);
        total = py::ops::floordiv(&py::ops::mul(&total, &total)?, &one)?;
    }
    let extra = py::builtins::max2(
        &py::ops::sub(&_digits(&total)?.to_value(), digits)?,
        &Int::from(0_i64).to_value(),
    )?;
    Ok((
        py::ops::floordiv(
            &total,
            &py::ops::pow(&Int::from(10_i64).to_value(), &extra)?,
        )?,
        py::ops::add(&py::ops::sub(&extra, &guard)?, &tens)?,
    ))
}

/// -1, 0 or 1 by the order of two numbers that are no NaN.
pub fn _order(a: &Value, b: &Value) -> PyResult<Value> {
    let mut left: Value;
    let mut right: Value;
    if py::getattr(a, name!("_kind"))?.truth()? || py::getattr(b, name!("_kind"))?.truth()? {
        left = if py::getattr(a, name!("_kind"))?.truth()? {
            if py::getattr(a, name!("_sign"))?.truth()? {
                (-&Int::from(1_i64)).to_value()
            } else {
                Int::from(1_i64).to_value()
            }
        } else {
            Int::from(0_i64).to_value()
        };
        right = if py::getattr(b, name!("_kind"))?.truth()? {
            if py::getattr(b, name!("_sign"))?.truth()? {
                (-&Int::from(1_i64)).to_value()
            } else {
                Int::from(1_i64).to_value()
            }
        } else {
            Int::from(0_i64).to_value()
        };
        return py::ops::sub(&py::ops::gt(&left, &right)?, &py::ops::lt(&left, &right)?);
    }
    if py::ops::eq(
        &py::getattr(a, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
        || (py::ops::eq(
            &py::getattr(b, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
            || py::ops::ne(
                &py::getattr(a, name!("_sign"))?,
                &py::getattr(b, name!("_sign"))?,
            )?
            .truth()?)
    {
        left = if py::ops::eq(
            &py::getattr(a, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            Int::from(0_i64).to_value()
        } else {
            if py::getattr(a, name!("_sign"))?.truth()? {
                (-&Int::from(1_i64)).to_value()
            } else {
                Int::from(1_i64).to_value()
            }
        };
        right = if py::ops::eq(
            &py::getattr(b, name!("_int"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
        {
            Int::from(0_i64).to_value()
        } else {
            if py::getattr(b, name!("_sign"))?.truth()? {
                (-&Int::from(1_i64)).to_value()
            } else {
                Int::from(1_i64).to_value()
            }
        };
        return py::ops::sub(&py::ops::gt(&left, &right)?, &py::ops::lt(&left, &right)?);
    }
    let factor = if py::getattr(a, name!("_sign"))?.truth()? {
        -&Int::from(1_i64)
    } else {
        Int::from(1_i64)
    };
    let (high, low) = (
        py::call_method(name!("adjusted"), slice::from_ref(a))?,
        py::call_method(name!("adjusted"), slice::from_ref(b))?,
    );
    if py::ops::ne(&high, &low)?.truth()? {
        return Ok(if py::ops::gt(&high, &low)?.truth()? {
            factor.to_value()
        } else {
            (-&factor).to_value()
        });
    }
    (left, right) = (
        py::getattr(a, name!("_int"))?,
        py::getattr(b, name!("_int"))?,
    );
    if py::ops::gt(
        &py::getattr(a, name!("_exp"))?,
        &py::getattr(b, name!("_exp"))?,
    )?
    .truth()?
    {
        left = py::ops::imul(
            &left,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(
                    &py::getattr(a, name!("_exp"))?,
                    &py::getattr(b, name!("_exp"))?,
                )?,
            )?,
        )?;
    } else {
        right = py::ops::imul(
            &right,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(
                    &py::getattr(b, name!("_exp"))?,
                    &py::getattr(a, name!("_exp"))?,
                )?,
            )?,
        )?;
    }
    py::ops::mul(
        &factor.to_value(),
        &py::ops::sub(&py::ops::gt(&left, &right)?, &py::ops::lt(&left, &right)?)?,
    )
}

/// A Decimal of an operand that a method takes.
pub fn _whole(x: &Value) -> PyResult<Value> {
    if py::call(&py::builtin("isinstance")?, &[x.clone(), Decimal.get()?])?.truth()? {
        return Ok(x.clone());
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[x.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return py::call(&Decimal.get()?, slice::from_ref(x));
    }
    Err(py::error::type_error(format!(
        "conversion from {} to Decimal is not supported",
        py::format_value(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(x))?,
                name!("__name__")
            )?,
            ""
        )?
    )))
}

/// A Decimal of the other operand, None when the operation does not know it.
pub fn _operand(x: &Value) -> PyResult<Value> {
    if py::call(&py::builtin("isinstance")?, &[x.clone(), Decimal.get()?])?.truth()? {
        return Ok(x.clone());
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[x.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return py::call(&Decimal.get()?, slice::from_ref(x));
    }
    Ok(Value::None)
}

pub fn decimal_init(self_: &Value, value: &Value, context: &Value) -> PyResult<Value> {
    let made: Value;
    if py::call(
        &py::builtin("isinstance")?,
        &[value.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        made = _parsed(
            value,
            &if context.is_none() {
                getcontext()?
            } else {
                context.clone()
            },
        )?
        .to_value();
        let [part, part_2, part_3, part_4] = py::unpack_items::<4, _>(&py::unpacking(&made)?)?;
        py::setattr(self_, name!("_sign"), part)?;
        py::setattr(self_, name!("_int"), part_2)?;
        py::setattr(self_, name!("_exp"), part_3)?;
        py::setattr(self_, name!("_kind"), part_4)?;
    } else if py::call(
        &py::builtin("isinstance")?,
        &[value.clone(), Decimal.get()?],
    )?
    .truth()?
    {
        let (part_5, part_6, part_7, part_8) = (
            py::getattr(value, name!("_sign"))?,
            py::getattr(value, name!("_int"))?,
            py::getattr(value, name!("_exp"))?,
            py::getattr(value, name!("_kind"))?,
        );
        py::setattr(self_, name!("_sign"), part_5)?;
        py::setattr(self_, name!("_int"), part_6)?;
        py::setattr(self_, name!("_exp"), part_7)?;
        py::setattr(self_, name!("_kind"), part_8)?;
    } else if py::call(
        &py::builtin("isinstance")?,
        &[value.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        let (part_9, part_10, part_11, part_12) = (
            if py::ops::lt(value, &Int::from(0_i64).to_value())?.truth()? {
                Int::from(1_i64)
            } else {
                Int::from(0_i64)
            },
            py::call(
                &py::builtin("abs")?,
                &[py::call(&py::builtin("int")?, slice::from_ref(value))?],
            )?,
            Int::from(0_i64),
            Str::from(""),
        );
        py::setattr(self_, name!("_sign"), part_9.to_value())?;
        py::setattr(self_, name!("_int"), part_10)?;
        py::setattr(self_, name!("_exp"), part_11.to_value())?;
        py::setattr(self_, name!("_kind"), part_12.to_value())?;
    } else if py::call(
        &py::builtin("isinstance")?,
        &[value.clone(), py::builtin("float")?],
    )?
    .truth()?
    {
        made = py::call_method(name!("from_float"), &[Decimal.get()?, value.clone()])?;
        let (part_13, part_14, part_15, part_16) = (
            py::getattr(&made, name!("_sign"))?,
            py::getattr(&made, name!("_int"))?,
            py::getattr(&made, name!("_exp"))?,
            py::getattr(&made, name!("_kind"))?,
        );
        py::setattr(self_, name!("_sign"), part_13)?;
        py::setattr(self_, name!("_int"), part_14)?;
        py::setattr(self_, name!("_exp"), part_15)?;
        py::setattr(self_, name!("_kind"), part_16)?;
    } else if py::call(
        &py::builtin("isinstance")?,
        &[
            value.clone(),
            (py::builtin("list")?, py::builtin("tuple")?).to_value(),
        ],
    )?
    .truth()?
    {
        let (part_17, part_18, part_19, part_20) = _of_parts(&py::builtins::tuple(value)?)?;
        py::setattr(self_, name!("_sign"), part_17)?;
        py::setattr(self_, name!("_int"), part_18)?;
        py::setattr(self_, name!("_exp"), part_19)?;
        py::setattr(self_, name!("_kind"), part_20)?;
    } else {
        return Err(py::error::type_error(format!(
            "conversion from {} to Decimal is not supported",
            py::format_value(
                &py::getattr(
                    &py::call(&py::builtin("type")?, slice::from_ref(value))?,
                    name!("__name__")
                )?,
                ""
            )?
        )));
    }
    Ok(Value::None)
}

pub fn decimal_from_float(cls: &Value, f: &Value) -> PyResult<Value> {
    if py::call(
        &py::builtin("isinstance")?,
        &[f.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return py::call(cls, &[py::call(&py::builtin("int")?, slice::from_ref(f))?]);
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[f.clone(), py::builtin("float")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error("argument must be int or float"));
    }
    let sign = if py::ops::lt(
        &py::call(
            &py::imported("math.copysign")?,
            &[Value::from(1.0), f.clone()],
        )?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        Int::from(1_i64)
    } else {
        Int::from(0_i64)
    };
    let made: Value = if py::call(&py::imported("math.isnan")?, slice::from_ref(f))?.truth()? {
        _special(&sign, &Str::from("n"), &Int::from(0_i64))?
    } else if py::call(&py::imported("math.isinf")?, slice::from_ref(f))?.truth()? {
        _special(&sign, &Str::from("F"), &Int::from(0_i64))?
    } else {
        let [top, bottom] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
            name!("as_integer_ratio"),
            &[py::call(&py::builtin("abs")?, slice::from_ref(f))?],
        )?)?)?;
        let places = py::ops::sub(
            &py::call_method(name!("bit_length"), &[bottom])?,
            &Int::from(1_i64).to_value(),
        )?;
        _raw(
            &sign.to_value(),
            &py::ops::mul(&top, &py::ops::pow(&Int::from(5_i64).to_value(), &places)?)?,
            &py::ops::neg(&places)?,
        )?
    };
    Ok(if py::ops::is_(cls, &Decimal.get()?) {
        made.clone()
    } else {
        py::call(cls, slice::from_ref(&made))?
    })
}

pub fn decimal_fix(self_: &Value, context: &Value) -> PyResult<Value> {
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Ok(self_.clone());
    }
    _finite_2(
        &py::getattr(self_, name!("_sign"))?,
        &py::getattr(self_, name!("_int"))?,
        &py::getattr(self_, name!("_exp"))?,
        context,
    )
}

pub fn decimal_is_whole(self_: &Value) -> PyResult<Value> {
    Ok({
        let first = py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from(""))?;
        if first.truth()? {
            {
                let first_2 = py::ops::ge(
                    &py::getattr(self_, name!("_exp"))?,
                    &Int::from(0_i64).to_value(),
                )?;
                if first_2.truth()? {
                    first_2
                } else {
                    py::ops::eq(
                        &py::ops::modulo(
                            &py::getattr(self_, name!("_int"))?,
                            &py::ops::pow(
                                &Int::from(10_i64).to_value(),
                                &py::ops::neg(&py::getattr(self_, name!("_exp"))?)?,
                            )?,
                        )?,
                        &Int::from(0_i64).to_value(),
                    )?
                }
            }
        } else {
            first
        }
    })
}

pub fn decimal_real(self_: &Value) -> Value {
    self_.clone()
}

pub fn decimal_imag(_self_: &Value) -> PyResult<Value> {
    py::call(&Decimal.get()?, &[Int::from(0_i64).to_value()])
}

pub fn decimal_conjugate(self_: &Value) -> Value {
    self_.clone()
}

pub fn decimal_canonical(self_: &Value) -> Value {
    self_.clone()
}

pub fn decimal_radix(_self_: &Value) -> PyResult<Value> {
    py::call(&Decimal.get()?, &[Int::from(10_i64).to_value()])
}

pub fn decimal_is_canonical(_self_: &Value) -> Value {
    Value::from(true)
}

pub fn decimal_is_finite(self_: &Value) -> PyResult<Value> {
    py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from(""))
}

pub fn decimal_is_infinite(self_: &Value) -> PyResult<Value> {
    py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("F"))
}

pub fn decimal_is_nan(self_: &Value) -> PyResult<Value> {
    Ok(py::compare::in_items(
        &(Value::from("n"), Value::from("N")),
        &py::getattr(self_, name!("_kind"))?,
    )?
    .to_value())
}

pub fn decimal_is_qnan(self_: &Value) -> PyResult<Value> {
    py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("n"))
}

pub fn decimal_is_snan(self_: &Value) -> PyResult<Value> {
    py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("N"))
}

pub fn decimal_is_signed(self_: &Value) -> PyResult<Value> {
    py::ops::eq(
        &py::getattr(self_, name!("_sign"))?,
        &Int::from(1_i64).to_value(),
    )
}

pub fn decimal_is_zero(self_: &Value) -> PyResult<Value> {
    Ok({
        let first = py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from(""))?;
        if first.truth()? {
            py::ops::eq(
                &py::getattr(self_, name!("_int"))?,
                &Int::from(0_i64).to_value(),
            )?
        } else {
            first
        }
    })
}

pub fn decimal_is_normal(self_: &Value, mut context: Value) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    Ok({
        let first = py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from(""))?;
        if first.truth()? {
            {
                let first_2 = py::ops::ne(
                    &py::getattr(self_, name!("_int"))?,
                    &Int::from(0_i64).to_value(),
                )?;
                if first_2.truth()? {
                    py::ops::ge(
                        &py::call_method(name!("adjusted"), slice::from_ref(self_))?,
                        &py::getattr(&context, name!("Emin"))?,
                    )?
                } else {
                    first_2
                }
            }
        } else {
            first
        }
    })
}

pub fn decimal_is_subnormal(self_: &Value, mut context: Value) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    Ok({
        let first = py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from(""))?;
        if first.truth()? {
            {
                let first_2 = py::ops::ne(
                    &py::getattr(self_, name!("_int"))?,
                    &Int::from(0_i64).to_value(),
                )?;
                if first_2.truth()? {
                    py::ops::lt(
                        &py::call_method(name!("adjusted"), slice::from_ref(self_))?,
                        &py::getattr(&context, name!("Emin"))?,
                    )?
                } else {
                    first_2
                }
            }
        } else {
            first
        }
    })
}

pub fn decimal_number_class(self_: &Value, context: &Value) -> PyResult<Value> {
    if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("N"))?.truth()? {
        return Ok(Value::from("sNaN"));
    }
    if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("n"))?.truth()? {
        return Ok(Value::from("NaN"));
    }
    let sign = if py::getattr(self_, name!("_sign"))?.truth()? {
        Str::from("-")
    } else {
        Str::from("+")
    };
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Ok(sign.concat(&Str::from("Infinity")).to_value());
    }
    if py::ops::eq(
        &py::getattr(self_, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return Ok(sign.concat(&Str::from("Zero")).to_value());
    }
    Ok(sign
        .concat(
            &if py::call_method(name!("is_subnormal"), &[self_.clone(), context.clone()])?
                .truth()?
            {
                Str::from("Subnormal")
            } else {
                Str::from("Normal")
            },
        )
        .to_value())
}

pub fn decimal_adjusted(self_: &Value) -> PyResult<Value> {
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Ok(Int::from(0_i64).to_value());
    }
    py::ops::sub(
        &py::ops::add(
            &py::getattr(self_, name!("_exp"))?,
            &_digits(&py::getattr(self_, name!("_int"))?)?.to_value(),
        )?,
        &Int::from(1_i64).to_value(),
    )
}

pub fn decimal_as_tuple(self_: &Value) -> PyResult<Value> {
    if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("F"))?.truth()? {
        return py::call(
            &DecimalTuple.get()?,
            &[
                py::getattr(self_, name!("_sign"))?,
                (Int::from(0_i64),).to_value(),
                Value::from("F"),
            ],
        );
    }
    if py::getattr(self_, name!("_kind"))?.truth()? {
        let payload = if py::getattr(self_, name!("_int"))?.truth()? {
            py::builtins::tuple({
                let source = py::str(&py::getattr(self_, name!("_int"))?)?;
                py::typed_generator(move |co| async move {
                    for digit in source.iter() {
                        co.yield_(py::int::parse(&digit, 10)?).await?;
                    }
                    Ok(Value::None)
                })
            })?
        } else {
            Tuple::<Int>::new(vec![])
        };
        return py::call(
            &DecimalTuple.get()?,
            &[
                py::getattr(self_, name!("_sign"))?,
                payload.to_value(),
                py::getattr(self_, name!("_kind"))?,
            ],
        );
    }
    py::call(
        &DecimalTuple.get()?,
        &[
            py::getattr(self_, name!("_sign"))?,
            py::builtins::tuple({
                let source_2 = py::str(&py::getattr(self_, name!("_int"))?)?;
                py::typed_generator(move |co| async move {
                    for digit in source_2.iter() {
                        co.yield_(py::int::parse(&digit, 10)?).await?;
                    }
                    Ok(Value::None)
                })
            })?
            .to_value(),
            py::getattr(self_, name!("_exp"))?,
        ],
    )
}

pub fn decimal_as_integer_ratio(self_: &Value) -> PyResult<Value> {
    if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("F"))?.truth()? {
        return Err(py::error::overflow_error(
            "cannot convert Infinity to integer ratio",
        ));
    }
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Err(py::error::value_error(
            "cannot convert NaN to integer ratio",
        ));
    }
    let (top, bottom) = if py::ops::ge(
        &py::getattr(self_, name!("_exp"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        (
            py::ops::mul(
                &py::getattr(self_, name!("_int"))?,
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::getattr(self_, name!("_exp"))?,
                )?,
            )?,
            Int::from(1_i64).to_value(),
        )
    } else {
        (
            py::getattr(self_, name!("_int"))?,
            py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::neg(&py::getattr(self_, name!("_exp"))?)?,
            )?,
        )
    };
    let common = py::call(&py::imported("math.gcd")?, &[top.clone(), bottom.clone()])?;
    Ok((
        if py::getattr(self_, name!("_sign"))?.truth()? {
            py::ops::neg(&py::ops::floordiv(&top, &common)?)?
        } else {
            py::ops::floordiv(&top, &common)?
        },
        py::ops::floordiv(&bottom, &common)?,
    )
        .to_value())
}

pub fn decimal_text(self_: &Value, engineering: &Value, capital: &Value) -> PyResult<Value> {
    let sign = if py::getattr(self_, name!("_sign"))?.truth()? {
        Str::from("-")
    } else {
        Str::from("")
    };
    if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("F"))?.truth()? {
        return Ok(sign.concat(&Str::from("Infinity")).to_value());
    }
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Ok(sign
            .concat(
                &if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("N"))?.truth()? {
                    Str::from("sNaN")
                } else {
                    Str::from("NaN")
                },
            )
            .concat(&if py::getattr(self_, name!("_int"))?.truth()? {
                py::str(&py::getattr(self_, name!("_int"))?)?
            } else {
                Str::from("")
            })
            .to_value());
    }
    let digits = py::str(&py::getattr(self_, name!("_int"))?)?;
    let left = py::ops::add(
        &py::getattr(self_, name!("_exp"))?,
        &py::builtins::len(&digits).to_value(),
    )?;
    let point: Value = if py::ops::le(
        &py::getattr(self_, name!("_exp"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
        && py::ops::gt(&left, &(-&Int::from(6_i64)).to_value())?.truth()?
    {
        left.clone()
    } else if !engineering.truth()? {
        Int::from(1_i64).to_value()
    } else if py::ops::eq(
        &py::getattr(self_, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        py::ops::sub(
            &py::ops::modulo(
                &py::ops::add(&left, &Int::from(1_i64).to_value())?,
                &Int::from(3_i64).to_value(),
            )?,
            &Int::from(1_i64).to_value(),
        )?
    } else {
        py::ops::add(
            &py::ops::modulo(
                &py::ops::sub(&left, &Int::from(1_i64).to_value())?,
                &Int::from(3_i64).to_value(),
            )?,
            &Int::from(1_i64).to_value(),
        )?
    };
    let whole: Value;
    let part: Value;
    if py::ops::le(&point, &Int::from(0_i64).to_value())?.truth()? {
        (whole, part) = (
            Value::from("0"),
            py::ops::add(
                &py::ops::add(
                    &Value::from("."),
                    &py::ops::mul(&Value::from("0"), &py::ops::neg(&point)?)?,
                )?,
                &digits.to_value(),
            )?,
        );
    } else if py::ops::ge(&point, &py::builtins::len(&digits).to_value())?.truth()? {
        (whole, part) = (
            py::ops::add(
                &digits.to_value(),
                &py::ops::mul(
                    &Value::from("0"),
                    &py::ops::sub(&point, &py::builtins::len(&digits).to_value())?,
                )?,
            )?,
            Value::from(""),
        );
    } else {
        (whole, part) = (
            py::ops::getitem(
                &digits.to_value(),
                &py::slice_object(&Value::None, &point, &Value::None),
            )?,
            py::ops::add(
                &Value::from("."),
                &py::ops::getitem(
                    &digits.to_value(),
                    &py::slice_object(&point, &Value::None, &Value::None),
                )?,
            )?,
        );
    }
    let power = if py::ops::eq(&left, &point)?.truth()? {
        Str::from("")
    } else {
        Str::from(format!(
            "{}{}",
            if capital.truth()? {
                Str::from("E")
            } else {
                Str::from("e")
            },
            py::format_value(&py::ops::sub(&left, &point)?, "+d")?
        ))
    };
    py::ops::add(
        &py::ops::add(&py::ops::add(&sign.to_value(), &whole)?, &part)?,
        &power.to_value(),
    )
}

pub fn decimal_str(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    py::call_method(
        name!("_text"),
        &[
            self_.clone(),
            Value::from(false),
            py::getattr(&getcontext()?, name!("capitals"))?,
        ],
    )
}

pub fn decimal_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "Decimal('{}')",
        py::format_value(
            &py::call_method(
                name!("_text"),
                &[
                    self_.clone(),
                    Value::from(false),
                    py::getattr(&getcontext()?, name!("capitals"))?
                ]
            )?,
            ""
        )?
    ))
    .to_value())
}

pub fn decimal_to_eng_string(self_: &Value, context: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_text"),
        &[
            self_.clone(),
            Value::from(true),
            py::getattr(
                &if context.is_none() {
                    getcontext()?
                } else {
                    context.clone()
                },
                name!("capitals"),
            )?,
        ],
    )
}

pub fn decimal_bool(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok({
        let first = py::ops::ne(&py::getattr(self_, name!("_kind"))?, &Value::from(""))?;
        if first.truth()? {
            first
        } else {
            py::ops::ne(
                &py::getattr(self_, name!("_int"))?,
                &Int::from(0_i64).to_value(),
            )?
        }
    })
}

pub fn decimal_hash(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("N"))?.truth()? {
        return Err(py::error::type_error("Cannot hash a signaling NaN value"));
    }
    if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("n"))?.truth()? {
        return py::call(
            &py::getattr(&py::builtin("object")?, name!("__hash__"))?,
            slice::from_ref(self_),
        );
    }
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Ok(if py::getattr(self_, name!("_sign"))?.truth()? {
            (-&Int::from(314_159_i64)).to_value()
        } else {
            Int::from(314_159_i64).to_value()
        });
    }
    let power = if py::ops::ge(
        &py::getattr(self_, name!("_exp"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        py::call(
            &py::builtin("pow")?,
            &[
                Int::from(10_i64).to_value(),
                py::getattr(self_, name!("_exp"))?,
                _MODULUS.get()?.to_value(),
            ],
        )?
    } else {
        py::call(
            &py::builtin("pow")?,
            &[
                py::int::pow_mod(&Int::from(10_i64), &-&Int::from(1_i64), &_MODULUS.get()?)?
                    .to_value(),
                py::ops::neg(&py::getattr(self_, name!("_exp"))?)?,
                _MODULUS.get()?.to_value(),
            ],
        )?
    };
    let made = py::ops::modulo(
        &py::ops::mul(&py::getattr(self_, name!("_int"))?, &power)?,
        &_MODULUS.get()?.to_value(),
    )?;
    let result = if py::getattr(self_, name!("_sign"))?.truth()? {
        py::ops::neg(&made)?
    } else {
        made.clone()
    };
    Ok(
        if py::ops::eq(&result, &(-&Int::from(1_i64)).to_value())?.truth()? {
            (-&Int::from(2_i64)).to_value()
        } else {
            result.clone()
        },
    )
}

pub fn decimal_copy(self_: &Value) -> Value {
    self_.clone()
}

pub fn decimal_deepcopy(self_: &Value, _memo: &Value) -> Value {
    self_.clone()
}

/// The order to another number, None for NotImplemented, 2 when one is a NaN.
pub fn decimal_compared(self_: &Value, mut other: Value, signals: &Value) -> PyResult<Value> {
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), Decimal.get()?],
    )?
    .truth()?
    {
        if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), py::builtin("int")?],
        )?
        .truth()?
        {
            other = py::call(&Decimal.get()?, slice::from_ref(&other))?;
        } else if py::call(
            &py::builtin("isinstance")?,
            &[other.clone(), py::builtin("float")?],
        )?
        .truth()?
        {
            {
                let value = Value::from(true);
                py::ops::setitem(
                    &py::getattr(&getcontext()?, name!("flags"))?,
                    &FloatOperation.get()?,
                    value,
                )?;
            }
            other = py::call_method(name!("from_float"), &[Decimal.get()?, other.clone()])?;
        } else if py::call(
            &py::builtin("hasattr")?,
            &[other.clone(), Value::from("numerator")],
        )?
        .truth()?
            && py::call(
                &py::builtin("hasattr")?,
                &[other.clone(), Value::from("denominator")],
            )?
            .truth()?
        {
            if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from(""))?.truth()? {
                let order = py::ops::mul(
                    &py::getattr(&other, name!("denominator"))?,
                    &py::call_method(
                        name!("_as_fraction_top"),
                        &[
                            py::call(&Decimal.get()?, slice::from_ref(self_))?,
                            py::getattr(&other, name!("denominator"))?,
                        ],
                    )?,
                )?;
                let bottom = py::ops::getitem(
                    &py::call_method(name!("as_integer_ratio"), slice::from_ref(self_))?,
                    &Int::from(1_i64).to_value(),
                )?;
                let (left, right) = (
                    py::ops::mul(
                        &py::ops::floordiv(&order, &py::getattr(&other, name!("denominator"))?)?,
                        &py::getattr(&other, name!("denominator"))?,
                    )?,
                    py::ops::mul(&py::getattr(&other, name!("numerator"))?, &bottom)?,
                );
                return py::ops::sub(&py::ops::gt(&left, &right)?, &py::ops::lt(&left, &right)?);
            }
            other = py::call(&Decimal.get()?, &[Int::from(0_i64).to_value()])?;
        } else {
            return Ok(Value::None);
        }
    }
    if py::call_method(name!("is_nan"), slice::from_ref(self_))?.truth()?
        || py::call_method(name!("is_nan"), slice::from_ref(&other))?.truth()?
    {
        if signals.truth()?
            || (py::call_method(name!("is_snan"), slice::from_ref(self_))?.truth()?
                || py::call_method(name!("is_snan"), slice::from_ref(&other))?.truth()?)
        {
            py::call(&_invalid.get()?, &[getcontext()?])?;
        }
        return Ok(Int::from(2_i64).to_value());
    }
    _order(self_, &other)
}

pub fn decimal_as_fraction_top(self_: &Value, _denominator: &Value) -> PyResult<Value> {
    py::ops::getitem(
        &py::call_method(name!("as_integer_ratio"), slice::from_ref(self_))?,
        &Int::from(0_i64).to_value(),
    )
}

pub fn decimal_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let order = py::call_method(
        name!("_compared"),
        &[self_.clone(), other.clone(), Value::from(false)],
    )?;
    Ok(if order.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::eq(&order, &Int::from(0_i64).to_value())?
    })
}

pub fn decimal_lt(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let order = py::call_method(
        name!("_compared"),
        &[self_.clone(), other.clone(), Value::from(true)],
    )?;
    Ok(if order.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::eq(&order, &(-&Int::from(1_i64)).to_value())?
    })
}

pub fn decimal_le(self_: &Value, other: &Value) -> PyResult<Value> {
    let order = py::call_method(
        name!("_compared"),
        &[self_.clone(), other.clone(), Value::from(true)],
    )?;
    Ok(if order.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::compare::in_items(
            &((-&Int::from(1_i64)).to_value(), Int::from(0_i64).to_value()),
            &order,
        )?
        .to_value()
    })
}

pub fn decimal_gt(self_: &Value, other: &Value) -> PyResult<Value> {
    let order = py::call_method(
        name!("_compared"),
        &[self_.clone(), other.clone(), Value::from(true)],
    )?;
    Ok(if order.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::ops::eq(&order, &Int::from(1_i64).to_value())?
    })
}

pub fn decimal_ge(self_: &Value, other: &Value) -> PyResult<Value> {
    let order = py::call_method(
        name!("_compared"),
        &[self_.clone(), other.clone(), Value::from(true)],
    )?;
    Ok(if order.is_none() {
        py::builtin("NotImplemented")?
    } else {
        py::compare::in_items(
            &(Int::from(0_i64).to_value(), Int::from(1_i64).to_value()),
            &order,
        )?
        .to_value()
    })
}

pub fn decimal_compare(self_: &Value, mut other: Value, mut context: Value) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    other = _whole(&other)?;
    let found = _nan(self_, &other, &context)?;
    Ok(if found.is_none() {
        py::call(&Decimal.get()?, &[_order(self_, &other)?])?
    } else {
        found.clone()
    })
}

/// The order of all numbers, in which 1.0 is below 1.00's other end.
pub fn decimal_compare_total(self_: &Value, mut other: Value, _context: &Value) -> PyResult<Value> {
    other = _whole(&other)?;
    if py::ops::ne(
        &py::getattr(self_, name!("_sign"))?,
        &py::getattr(&other, name!("_sign"))?,
    )?
    .truth()?
    {
        return py::call(
            &Decimal.get()?,
            &[if py::getattr(self_, name!("_sign"))?.truth()? {
                (-&Int::from(1_i64)).to_value()
            } else {
                Int::from(1_i64).to_value()
            }],
        );
    }
    let factor = if py::getattr(self_, name!("_sign"))?.truth()? {
        -&Int::from(1_i64)
    } else {
        Int::from(1_i64)
    };
    let ranks = Dict::from_pairs([
        (Value::from(""), Int::from(0_i64)),
        (Value::from("F"), Int::from(0_i64)),
        (Value::from("N"), Int::from(1_i64)),
        (Value::from("n"), Int::from(2_i64)),
    ])?;
    let (mut left, mut right) = (
        ranks.item(&py::getattr(self_, name!("_kind"))?)?.to_value(),
        ranks
            .item(&py::getattr(&other, name!("_kind"))?)?
            .to_value(),
    );
    if left.truth()? || right.truth()? {
        if py::ops::eq(&left, &right)?.truth()? {
            (left, right) = (
                py::getattr(self_, name!("_int"))?,
                py::getattr(&other, name!("_int"))?,
            );
        }
    } else {
        (left, right) = (
            py::ops::mul(&_order(self_, &other)?, &factor.to_value())?,
            Int::from(0_i64).to_value(),
        );
        if py::ops::eq(&left, &Int::from(0_i64).to_value())?.truth()?
            && py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from(""))?.truth()?
        {
            (left, right) = (
                py::getattr(self_, name!("_exp"))?,
                py::getattr(&other, name!("_exp"))?,
            );
        }
    }
    py::call(
        &Decimal.get()?,
        &[py::ops::mul(
            &factor.to_value(),
            &py::ops::sub(&py::ops::gt(&left, &right)?, &py::ops::lt(&left, &right)?)?,
        )?],
    )
}

pub fn decimal_add(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _sum(self_, &other, &getcontext()?)?
    })
}

pub fn decimal_radd(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _sum(&other, self_, &getcontext()?)?
    })
}

pub fn decimal_sub(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    if other.is_none() {
        return py::builtin("NotImplemented");
    }
    _sum(
        self_,
        &if py::call_method(name!("is_nan"), slice::from_ref(&other))?.truth()? {
            other.clone()
        } else {
            _negative(&other)?
        },
        &getcontext()?,
    )
}

pub fn decimal_rsub(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    if other.is_none() {
        return py::builtin("NotImplemented");
    }
    _sum(
        &other,
        &if py::call_method(name!("is_nan"), slice::from_ref(self_))?.truth()? {
            self_.clone()
        } else {
            _negative(self_)?
        },
        &getcontext()?,
    )
}

pub fn decimal_mul(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _product(self_, &other, &getcontext()?)?
    })
}

pub fn decimal_rmul(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _product(&other, self_, &getcontext()?)?
    })
}

pub fn decimal_truediv(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _quotient(self_, &other, &getcontext()?)?
    })
}

pub fn decimal_rtruediv(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _quotient(&other, self_, &getcontext()?)?
    })
}

pub fn decimal_floordiv(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _whole_quotient(self_, &other, &getcontext()?)?
    })
}

pub fn decimal_rfloordiv(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _whole_quotient(&other, self_, &getcontext()?)?
    })
}

pub fn decimal_mod(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _remainder(self_, &other, &getcontext()?)?
    })
}

pub fn decimal_rmod(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _remainder(&other, self_, &getcontext()?)?
    })
}

pub fn decimal_divmod(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _both(self_, &other, &getcontext()?)?.to_value()
    })
}

pub fn decimal_rdivmod(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _both(&other, self_, &getcontext()?)?.to_value()
    })
}

pub fn decimal_pow(self_: &Value, mut other: Value, modulo: &Value) -> PyResult<Value> {
    other = _operand(&other)?;
    if other.is_none() {
        return py::builtin("NotImplemented");
    }
    if !modulo.is_none() {
        return _power_modulo(self_, &other, &_whole(modulo)?, &getcontext()?);
    }
    _power(self_, &other, &getcontext()?)
}

pub fn decimal_rpow(self_: &Value, mut other: Value) -> PyResult<Value> {
    other = _operand(&other)?;
    Ok(if other.is_none() {
        py::builtin("NotImplemented")?
    } else {
        _power(&other, self_, &getcontext()?)?
    })
}

pub fn decimal_plus(self_: &Value, context: &Value) -> PyResult<Value> {
    if py::getattr(self_, name!("_kind"))?.truth()? {
        let found = _nan(self_, self_, context)?;
        return Ok(if found.is_none() {
            self_.clone()
        } else {
            found.clone()
        });
    }
    let sign = if py::getattr(self_, name!("_int"))?.truth()?
        || py::ops::eq(
            &py::getattr(context, name!("rounding"))?,
            &ROUND_FLOOR.get()?.to_value(),
        )?
        .truth()?
    {
        py::getattr(self_, name!("_sign"))?
    } else {
        Int::from(0_i64).to_value()
    };
    _finite_2(
        &sign,
        &py::getattr(self_, name!("_int"))?,
        &py::getattr(self_, name!("_exp"))?,
        context,
    )
}

pub fn decimal_minus(self_: &Value, context: &Value) -> PyResult<Value> {
    if py::call_method(name!("is_nan"), slice::from_ref(self_))?.truth()? {
        return py::call_method(name!("_plus"), &[self_.clone(), context.clone()]);
    }
    py::call_method(name!("_plus"), &[_negative(self_)?, context.clone()])
}

pub fn decimal_abs(self_: &Value, context: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_sign"))?.truth()? {
        py::call_method(name!("_minus"), &[self_.clone(), context.clone()])?
    } else {
        py::call_method(name!("_plus"), &[self_.clone(), context.clone()])?
    })
}

pub fn decimal_pos(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("_plus"), &[self_.clone(), getcontext()?])
}

pub fn decimal_neg(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("_minus"), &[self_.clone(), getcontext()?])
}

pub fn decimal_abs_2(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("_abs"), &[self_.clone(), getcontext()?])
}

pub fn decimal_copy_abs(self_: &Value) -> PyResult<Value> {
    Ok(if py::getattr(self_, name!("_sign"))?.truth()? {
        _negative(self_)?
    } else {
        self_.clone()
    })
}

pub fn decimal_copy_negate(self_: &Value) -> PyResult<Value> {
    _negative(self_)
}

pub fn decimal_copy_sign(self_: &Value, other: &Value, _context: &Value) -> PyResult<Value> {
    Ok(
        if py::ops::eq(
            &py::getattr(self_, name!("_sign"))?,
            &py::getattr(&_whole(other)?, name!("_sign"))?,
        )?
        .truth()?
        {
            self_.clone()
        } else {
            _negative(self_)?
        },
    )
}

pub fn decimal_checked_finite(self_: &Value) -> PyResult<Value> {
    if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("F"))?.truth()? {
        return Err(py::error::overflow_error(
            "cannot convert Infinity to integer",
        ));
    }
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Err(py::error::value_error("cannot convert NaN to integer"));
    }
    Ok(Value::None)
}

pub fn decimal_to_whole(self_: &Value, rounding: &Value) -> PyResult<Value> {
    py::call_method(name!("_checked_finite"), slice::from_ref(self_))?;
    let made: Value;
    if py::ops::ge(
        &py::getattr(self_, name!("_exp"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        made = py::ops::mul(
            &py::getattr(self_, name!("_int"))?,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::getattr(self_, name!("_exp"))?,
            )?,
        )?;
    } else {
        let __: bool;
        (made, __) = _without(
            &py::getattr(self_, name!("_int"))?,
            py::ops::neg(&py::getattr(self_, name!("_exp"))?)?,
            &py::getattr(self_, name!("_sign"))?,
            rounding,
        )?;
    }
    Ok(if py::getattr(self_, name!("_sign"))?.truth()? {
        py::ops::neg(&made)?
    } else {
        made.clone()
    })
}

pub fn decimal_int(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_to_whole"),
        &[self_.clone(), ROUND_DOWN.get()?.to_value()],
    )
}

pub fn decimal_trunc(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_to_whole"),
        &[self_.clone(), ROUND_DOWN.get()?.to_value()],
    )
}

pub fn decimal_floor(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_to_whole"),
        &[self_.clone(), ROUND_FLOOR.get()?.to_value()],
    )
}

pub fn decimal_ceil(self_: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_to_whole"),
        &[self_.clone(), ROUND_CEILING.get()?.to_value()],
    )
}

pub fn decimal_round(self_: &Value, ndigits: &Value) -> PyResult<Value> {
    if ndigits.is_none() {
        return py::call_method(
            name!("_to_whole"),
            &[self_.clone(), ROUND_HALF_EVEN.get()?.to_value()],
        );
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[ndigits.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return Err(py::error::type_error("optional arg must be an integer"));
    }
    py::call_method(
        name!("quantize"),
        &[
            self_.clone(),
            _raw(
                &Int::from(0_i64).to_value(),
                &Int::from(1_i64).to_value(),
                &py::ops::neg(ndigits)?,
            )?,
        ],
    )
}

pub fn decimal_float(self_: &Value) -> PyResult<Value> {
    if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("N"))?.truth()? {
        return Err(py::error::value_error(
            "cannot convert signaling NaN to float",
        ));
    }
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Ok(py::float::parse(
            &if py::getattr(self_, name!("_sign"))?.truth()? {
                Str::from("-")
            } else {
                Str::from("")
            }
            .concat(&if py::ops::eq(
                &py::getattr(self_, name!("_kind"))?,
                &Value::from("F"),
            )?
            .truth()?
            {
                Str::from("inf")
            } else {
                Str::from("nan")
            }),
        )?
        .to_value());
    }
    py::call(
        &py::builtin("float")?,
        &[py::call_method(
            name!("_text"),
            &[
                self_.clone(),
                Value::from(false),
                Int::from(1_i64).to_value(),
            ],
        )?],
    )
}

pub fn decimal_complex(self_: &Value) -> PyResult<Value> {
    py::call(
        &py::builtin("complex")?,
        &[py::call(&py::builtin("float")?, slice::from_ref(self_))?],
    )
}

pub fn decimal_quantize(
    self_: &Value,
    mut exp: Value,
    mut rounding: Value,
    mut context: Value,
) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    rounding = if rounding.is_none() {
        py::getattr(&context, name!("rounding"))?
    } else {
        _checked_rounding(&rounding)?
    };
    exp = _whole(&exp)?;
    let found = _nan(self_, &exp, &context)?;
    if !found.is_none() {
        return Ok(found);
    }
    if py::getattr(self_, name!("_kind"))?.truth()? || py::getattr(&exp, name!("_kind"))?.truth()? {
        return Ok(
            if py::ops::eq(
                &py::getattr(self_, name!("_kind"))?,
                &py::getattr(&exp, name!("_kind"))?,
            )?
            .truth()?
            {
                self_.clone()
            } else {
                py::call(&_invalid.get()?, slice::from_ref(&context))?
            },
        );
    }
    let target = py::getattr(&exp, name!("_exp"))?;
    if !(py::ops::le(
        &py::ops::add(
            &py::ops::sub(
                &py::getattr(&context, name!("Emin"))?,
                &py::getattr(&context, name!("prec"))?,
            )?,
            &Int::from(1_i64).to_value(),
        )?,
        &target,
    )?
    .truth()?
        && py::ops::le(&target, &py::getattr(&context, name!("Emax"))?)?.truth()?)
    {
        return py::call(&_invalid.get()?, slice::from_ref(&context));
    }
    let status: List<Value> = List::new(vec![]);
    if py::ops::eq(
        &py::getattr(self_, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return _done(
            &context,
            &status,
            &_fixed_3(
                &py::getattr(self_, name!("_sign"))?,
                Int::from(0_i64).to_value(),
                target.clone(),
                &context,
                &status,
            )?,
        );
    }
    if py::ops::gt(
        &py::call_method(name!("adjusted"), slice::from_ref(self_))?,
        &py::getattr(&context, name!("Emax"))?,
    )?
    .truth()?
        || py::ops::gt(
            &py::ops::add(
                &py::ops::sub(
                    &py::call_method(name!("adjusted"), slice::from_ref(self_))?,
                    &target,
                )?,
                &Int::from(1_i64).to_value(),
            )?,
            &py::getattr(&context, name!("prec"))?,
        )?
        .truth()?
    {
        return py::call(&_invalid.get()?, slice::from_ref(&context));
    }
    let coefficient: Value;
    if py::ops::ge(&py::getattr(self_, name!("_exp"))?, &target)?.truth()? {
        coefficient = py::ops::mul(
            &py::getattr(self_, name!("_int"))?,
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::ops::sub(&py::getattr(self_, name!("_exp"))?, &target)?,
            )?,
        )?;
    } else {
        let inexact: bool;
        (coefficient, inexact) = _without(
            &py::getattr(self_, name!("_int"))?,
            py::ops::sub(&target, &py::getattr(self_, name!("_exp"))?)?,
            &py::getattr(self_, name!("_sign"))?,
            &rounding,
        )?;
        if py::ops::gt(
            &_digits(&coefficient)?.to_value(),
            &py::getattr(&context, name!("prec"))?,
        )?
        .truth()?
        {
            return py::call(&_invalid.get()?, slice::from_ref(&context));
        }
        status.append(Rounded.get()?);
        if inexact {
            status.append(Inexact.get()?);
        }
    }
    let made = _raw(&py::getattr(self_, name!("_sign"))?, &coefficient, &target)?;
    if coefficient.truth()?
        && py::ops::gt(
            &py::call_method(name!("adjusted"), slice::from_ref(&made))?,
            &py::getattr(&context, name!("Emax"))?,
        )?
        .truth()?
    {
        return py::call(&_invalid.get()?, slice::from_ref(&context));
    }
    if coefficient.truth()?
        && py::ops::lt(
            &py::call_method(name!("adjusted"), slice::from_ref(&made))?,
            &py::getattr(&context, name!("Emin"))?,
        )?
        .truth()?
    {
        status.append(Subnormal.get()?);
    }
    _done(&context, &status, &made)
}

pub fn decimal_same_quantum(self_: &Value, mut other: Value, _context: &Value) -> PyResult<Value> {
    other = _whole(&other)?;
    if py::getattr(self_, name!("_kind"))?.truth()?
        || py::getattr(&other, name!("_kind"))?.truth()?
    {
        return Ok({
            let first = {
                let first_3 = py::call_method(name!("is_nan"), slice::from_ref(self_))?;
                if first_3.truth()? {
                    py::call_method(name!("is_nan"), slice::from_ref(&other))?
                } else {
                    first_3
                }
            };
            if first.truth()? {
                first
            } else {
                {
                    let first_2 = py::call_method(name!("is_infinite"), slice::from_ref(self_))?;
                    if first_2.truth()? {
                        py::call_method(name!("is_infinite"), slice::from_ref(&other))?
                    } else {
                        first_2
                    }
                }
            }
        });
    }
    py::ops::eq(
        &py::getattr(self_, name!("_exp"))?,
        &py::getattr(&other, name!("_exp"))?,
    )
}

pub fn decimal_to_integral_exact(
    self_: &Value,
    mut rounding: Value,
    mut context: Value,
) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    rounding = if rounding.is_none() {
        py::getattr(&context, name!("rounding"))?
    } else {
        _checked_rounding(&rounding)?
    };
    if py::getattr(self_, name!("_kind"))?.truth()? {
        let found = _nan(self_, self_, &context)?;
        return Ok(if found.is_none() {
            self_.clone()
        } else {
            found.clone()
        });
    }
    if py::ops::ge(
        &py::getattr(self_, name!("_exp"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return Ok(self_.clone());
    }
    if py::ops::eq(
        &py::getattr(self_, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return _raw(
            &py::getattr(self_, name!("_sign"))?,
            &Int::from(0_i64).to_value(),
            &Int::from(0_i64).to_value(),
        );
    }
    let (coefficient, inexact) = _without(
        &py::getattr(self_, name!("_int"))?,
        py::ops::neg(&py::getattr(self_, name!("_exp"))?)?,
        &py::getattr(self_, name!("_sign"))?,
        &rounding,
    )?;
    let status = if inexact {
        List::new(vec![Rounded.get()?, Inexact.get()?])
    } else {
        List::new(vec![Rounded.get()?])
    };
    _done(
        &context,
        &status,
        &_raw(
            &py::getattr(self_, name!("_sign"))?,
            &coefficient,
            &Int::from(0_i64).to_value(),
        )?,
    )
}

pub fn decimal_to_integral_value(
    self_: &Value,
    mut rounding: Value,
    mut context: Value,
) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    rounding = if rounding.is_none() {
        py::getattr(&context, name!("rounding"))?
    } else {
        _checked_rounding(&rounding)?
    };
    if py::getattr(self_, name!("_kind"))?.truth()? {
        let found = _nan(self_, self_, &context)?;
        return Ok(if found.is_none() {
            self_.clone()
        } else {
            found.clone()
        });
    }
    if py::ops::ge(
        &py::getattr(self_, name!("_exp"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return Ok(self_.clone());
    }
    _raw(
        &py::getattr(self_, name!("_sign"))?,
        &_without(
            &py::getattr(self_, name!("_int"))?,
            py::ops::neg(&py::getattr(self_, name!("_exp"))?)?,
            &py::getattr(self_, name!("_sign"))?,
            &rounding,
        )?
        .0,
        &Int::from(0_i64).to_value(),
    )
}

pub fn decimal_to_integral(self_: &Value, rounding: &Value, context: &Value) -> PyResult<Value> {
    py::call_method(
        name!("to_integral_value"),
        &[self_.clone(), rounding.clone(), context.clone()],
    )
}

pub fn decimal_normalize(self_: &Value, mut context: Value) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    let made = py::call_method(name!("_plus"), &[self_.clone(), context.clone()])?;
    if py::getattr(&made, name!("_kind"))?.truth()? {
        return Ok(made);
    }
    if py::ops::eq(
        &py::getattr(&made, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return _raw(
            &py::getattr(self_, name!("_sign"))?,
            &Int::from(0_i64).to_value(),
            &Int::from(0_i64).to_value(),
        );
    }
    let most = if py::getattr(&context, name!("clamp"))?.truth()? {
        py::ops::add(
            &py::ops::sub(
                &py::getattr(&context, name!("Emax"))?,
                &py::getattr(&context, name!("prec"))?,
            )?,
            &Int::from(1_i64).to_value(),
        )?
    } else {
        py::getattr(&context, name!("Emax"))?
    };
    let (mut coefficient, mut exponent) = (
        py::getattr(&made, name!("_int"))?,
        py::getattr(&made, name!("_exp"))?,
    );
    while py::ops::eq(
        &py::ops::modulo(&coefficient, &Int::from(10_i64).to_value())?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
        && py::ops::lt(&exponent, &most)?.truth()?
    {
        coefficient = py::ops::ifloordiv(&coefficient, &Int::from(10_i64).to_value())?;
        exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
    }
    _raw(
        &py::getattr(&made, name!("_sign"))?,
        &coefficient,
        &exponent,
    )
}

pub fn decimal_sqrt(self_: &Value, mut context: Value) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    if py::getattr(self_, name!("_kind"))?.truth()? {
        let found = _nan(self_, self_, &context)?;
        if !found.is_none() {
            return Ok(found);
        }
        return Ok(if py::getattr(self_, name!("_sign"))?.truth()? {
            py::call(&_invalid.get()?, slice::from_ref(&context))?
        } else {
            self_.clone()
        });
    }
    if py::ops::eq(
        &py::getattr(self_, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return _finite(
            &py::getattr(self_, name!("_sign"))?,
            &Int::from(0_i64),
            &py::ops::floordiv(
                &py::getattr(self_, name!("_exp"))?,
                &Int::from(2_i64).to_value(),
            )?,
            &context,
        );
    }
    if py::getattr(self_, name!("_sign"))?.truth()? {
        return py::call(&_invalid.get()?, slice::from_ref(&context));
    }
    let prec = py::ops::add(
        &py::getattr(&context, name!("prec"))?,
        &Int::from(1_i64).to_value(),
    )?;
    let ideal = py::ops::floordiv(
        &py::getattr(self_, name!("_exp"))?,
        &Int::from(2_i64).to_value(),
    )?;
    let mut number = if py::ops::modulo(
        &py::getattr(self_, name!("_exp"))?,
        &Int::from(2_i64).to_value(),
    )?
    .truth()?
    {
        py::ops::mul(
            &py::getattr(self_, name!("_int"))?,
            &Int::from(10_i64).to_value(),
        )?
    } else {
        py::getattr(self_, name!("_int"))?
    };
    let shift = py::builtins::max2(
        &py::ops::sub(
            &prec,
            &(&Int::from(_digits(&number)?) + &Int::from(1_i64))
                .floordiv(&Int::from(2_i64))?
                .to_value(),
        )?,
        &Int::from(0_i64).to_value(),
    )?;
    number = py::ops::imul(
        &number,
        &py::ops::pow(&Int::from(100_i64).to_value(), &shift)?,
    )?;
    let mut root = py::call(&py::imported("math.isqrt")?, slice::from_ref(&number))?;
    let exact = py::ops::eq(&py::ops::mul(&root, &root)?, &number)?;
    let mut exponent = py::ops::sub(&ideal, &shift)?;
    if exact.truth()? {
        while py::ops::lt(&exponent, &ideal)?.truth()?
            && py::ops::eq(
                &py::ops::modulo(&root, &Int::from(10_i64).to_value())?,
                &Int::from(0_i64).to_value(),
            )?
            .truth()?
        {
            root = py::ops::ifloordiv(&root, &Int::from(10_i64).to_value())?;
            exponent = py::ops::iadd(&exponent, &Int::from(1_i64).to_value())?;
        }
    } else if py::ops::eq(
        &py::ops::modulo(&root, &Int::from(5_i64).to_value())?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        root = py::ops::iadd(&root, &Int::from(1_i64).to_value())?;
    }
    let nearest = py::call_method(name!("copy"), slice::from_ref(&context))?;
    py::setattr(
        &nearest,
        name!("rounding"),
        ROUND_HALF_EVEN.get()?.to_value(),
    )?;
    let status: List<Value> = List::new(vec![]);
    _done(
        &context,
        &status,
        &_fixed_2(
            &Int::from(0_i64),
            root.clone(),
            exponent.clone(),
            &nearest,
            &status,
        )?,
    )
}

pub fn decimal_exp(self_: &Value, mut context: Value) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    if py::getattr(self_, name!("_kind"))?.truth()? {
        let found = _nan(self_, self_, &context)?;
        if !found.is_none() {
            return Ok(found);
        }
        return Ok(if py::getattr(self_, name!("_sign"))?.truth()? {
            _raw(
                &Int::from(0_i64).to_value(),
                &Int::from(0_i64).to_value(),
                &Int::from(0_i64).to_value(),
            )?
        } else {
            self_.clone()
        });
    }
    if py::ops::eq(
        &py::getattr(self_, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return _raw(
            &Int::from(0_i64).to_value(),
            &Int::from(1_i64).to_value(),
            &Int::from(0_i64).to_value(),
        );
    }
    if py::ops::gt(
        &py::call_method(name!("adjusted"), slice::from_ref(self_))?,
        &Int::from(20_i64).to_value(),
    )?
    .truth()?
    {
        let status = List::new(vec![Inexact.get()?, Rounded.get()?]);
        if py::getattr(self_, name!("_sign"))?.truth()? {
            return _done(
                &context,
                &status,
                &_fixed_4(
                    &Int::from(0_i64),
                    Int::from(1_i64).to_value(),
                    (&-&_BIG.get()? * &Int::from(3_i64)).to_value(),
                    &context,
                    &status,
                )?,
            );
        }
        return _done(
            &context,
            &status,
            &_overflowed_2(&Int::from(0_i64), &context, &status)?,
        );
    }
    let coefficient: Value;
    let exponent: Value;
    if py::ops::lt(
        &py::call_method(name!("adjusted"), slice::from_ref(self_))?,
        &py::ops::sub(
            &py::ops::neg(&py::getattr(&context, name!("prec"))?)?,
            &Int::from(2_i64).to_value(),
        )?,
    )?
    .truth()?
    {
        (coefficient, exponent) = (
            py::ops::add(
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::ops::add(
                        &py::getattr(&context, name!("prec"))?,
                        &Int::from(2_i64).to_value(),
                    )?,
                )?,
                &if py::getattr(self_, name!("_sign"))?.truth()? {
                    (-&Int::from(1_i64)).to_value()
                } else {
                    Int::from(1_i64).to_value()
                },
            )?,
            py::ops::sub(
                &py::ops::neg(&py::getattr(&context, name!("prec"))?)?,
                &Int::from(2_i64).to_value(),
            )?,
        );
    } else {
        let number = if py::getattr(self_, name!("_sign"))?.truth()? {
            py::ops::neg(&py::getattr(self_, name!("_int"))?)?
        } else {
            py::getattr(self_, name!("_int"))?
        };
        (coefficient, exponent) = _exp_scaled(
            &number,
            &py::getattr(self_, name!("_exp"))?,
            &py::ops::add(
                &py::getattr(&context, name!("prec"))?,
                &Int::from(8_i64).to_value(),
            )?,
        )?;
    }
    py::call_method(
        name!("_nearest_even"),
        &[
            self_.clone(),
            Int::from(0_i64).to_value(),
            py::ops::add(
                &py::ops::mul(&coefficient, &Int::from(10_i64).to_value())?,
                &Int::from(1_i64).to_value(),
            )?,
            py::ops::sub(&exponent, &Int::from(1_i64).to_value())?,
            context.clone(),
        ],
    )
}

/// A transcendental result: these round half to even in any context.
pub fn decimal_nearest_even(
    _self_: &Value,
    sign: &Value,
    coefficient: &Value,
    exponent: &Value,
    context: &Value,
) -> PyResult<Value> {
    let nearest = py::call_method(name!("copy"), slice::from_ref(context))?;
    py::setattr(
        &nearest,
        name!("rounding"),
        ROUND_HALF_EVEN.get()?.to_value(),
    )?;
    let status: List<Value> = List::new(vec![]);
    _done(
        context,
        &status,
        &_fixed_5(
            sign,
            coefficient.clone(),
            exponent.clone(),
            &nearest,
            &status,
        )?,
    )
}

pub fn decimal_log(self_: &Value, context: &Value, of_ten: &Value) -> PyResult<Value> {
    let found = _nan(self_, self_, context)?;
    if !found.is_none() {
        return Ok(found);
    }
    if py::call_method(name!("is_zero"), slice::from_ref(self_))?.truth()? {
        return _special(&Int::from(1_i64), &Str::from("F"), &Int::from(0_i64));
    }
    if py::getattr(self_, name!("_sign"))?.truth()? {
        return py::call(&_invalid.get()?, slice::from_ref(context));
    }
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Ok(self_.clone());
    }
    if of_ten.truth()? {
        let power = py::str(&py::getattr(self_, name!("_int"))?)?;
        if &power.rstrip_chars("0") == "1" {
            let exponent = py::ops::sub(
                &py::ops::add(
                    &py::getattr(self_, name!("_exp"))?,
                    &py::builtins::len(&power).to_value(),
                )?,
                &Int::from(1_i64).to_value(),
            )?;
            return py::call_method(
                name!("_fix"),
                &[
                    py::call(&Decimal.get()?, slice::from_ref(&exponent))?,
                    context.clone(),
                ],
            );
        }
    }
    if py::ops::eq(
        &_order(
            self_,
            &_raw(
                &Int::from(0_i64).to_value(),
                &Int::from(1_i64).to_value(),
                &Int::from(0_i64).to_value(),
            )?,
        )?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return _raw(
            &Int::from(0_i64).to_value(),
            &Int::from(0_i64).to_value(),
            &Int::from(0_i64).to_value(),
        );
    }
    // near 1 the logarithm has leading zeros
    let near = _sum(
        self_,
        &_raw(
            &Int::from(1_i64).to_value(),
            &Int::from(1_i64).to_value(),
            &Int::from(0_i64).to_value(),
        )?,
        &py::call_kw(
            &Context.get()?,
            &[
                py::ops::add(
                    &py::ops::add(
                        &_digits(&py::getattr(self_, name!("_int"))?)?.to_value(),
                        &py::call(&py::builtin("abs")?, &[py::getattr(self_, name!("_exp"))?])?,
                    )?,
                    &Int::from(5_i64).to_value(),
                )?,
                List::<Value>::new(vec![]).to_value(),
            ],
            &["prec", "traps"],
        )?,
    )?;
    let places = py::ops::add(
        &py::ops::add(
            &py::getattr(context, name!("prec"))?,
            &Int::from(8_i64).to_value(),
        )?,
        &py::builtins::max2(
            &py::ops::neg(&py::call_method(name!("adjusted"), &[near])?)?,
            &Int::from(0_i64).to_value(),
        )?,
    )?;
    let mut log = _ln_scaled(
        &py::getattr(self_, name!("_int"))?,
        &py::getattr(self_, name!("_exp"))?,
        &py::ops::add(&places, &Int::from(5_i64).to_value())?,
    )?;
    if of_ten.truth()? {
        log = py::ops::floordiv(
            &py::ops::mul(
                &log,
                &py::ops::pow(
                    &Int::from(10_i64).to_value(),
                    &py::ops::add(&places, &Int::from(5_i64).to_value())?,
                )?,
            )?,
            &_ln_scaled_2(
                &Int::from(10_i64),
                &Int::from(0_i64),
                &py::ops::add(&places, &Int::from(5_i64).to_value())?,
            )?,
        )?;
    }
    let sign = if py::ops::lt(&log, &Int::from(0_i64).to_value())?.truth()? {
        Int::from(1_i64)
    } else {
        Int::from(0_i64)
    };
    py::call_method(
        name!("_nearest_even"),
        &[
            self_.clone(),
            sign.to_value(),
            py::ops::add(
                &py::ops::mul(
                    &py::call(&py::builtin("abs")?, slice::from_ref(&log))?,
                    &Int::from(10_i64).to_value(),
                )?,
                &Int::from(1_i64).to_value(),
            )?,
            py::ops::sub(&py::ops::neg(&places)?, &Int::from(6_i64).to_value())?,
            context.clone(),
        ],
    )
}

pub fn decimal_ln(self_: &Value, context: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_log"),
        &[
            self_.clone(),
            if context.is_none() {
                getcontext()?
            } else {
                context.clone()
            },
            Value::from(false),
        ],
    )
}

pub fn decimal_log10(self_: &Value, context: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_log"),
        &[
            self_.clone(),
            if context.is_none() {
                getcontext()?
            } else {
                context.clone()
            },
            Value::from(true),
        ],
    )
}

pub fn decimal_logb(self_: &Value, mut context: Value) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    let found = _nan(self_, self_, &context)?;
    if !found.is_none() {
        return Ok(found);
    }
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return _special(&Int::from(0_i64), &Str::from("F"), &Int::from(0_i64));
    }
    if py::ops::eq(
        &py::getattr(self_, name!("_int"))?,
        &Int::from(0_i64).to_value(),
    )?
    .truth()?
    {
        return _done(
            &context,
            &List::new(vec![DivisionByZero.get()?]),
            &_special(&Int::from(1_i64), &Str::from("F"), &Int::from(0_i64))?,
        );
    }
    py::call_method(
        name!("_fix"),
        &[
            py::call(
                &Decimal.get()?,
                &[py::call_method(name!("adjusted"), slice::from_ref(self_))?],
            )?,
            context.clone(),
        ],
    )
}

pub fn decimal_scaleb(self_: &Value, mut other: Value, mut context: Value) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    other = _whole(&other)?;
    let found = _nan(self_, &other, &context)?;
    if !found.is_none() {
        return Ok(found);
    }
    if !py::call_method(name!("_is_whole"), slice::from_ref(&other))?.truth()?
        || (py::ops::ne(
            &py::getattr(&other, name!("_exp"))?,
            &Int::from(0_i64).to_value(),
        )?
        .truth()?
            || py::ops::gt(
                &py::getattr(&other, name!("_int"))?,
                &py::ops::mul(
                    &Int::from(2_i64).to_value(),
                    &py::ops::add(
                        &py::getattr(&context, name!("Emax"))?,
                        &py::getattr(&context, name!("prec"))?,
                    )?,
                )?,
            )?
            .truth()?)
    {
        return py::call(&_invalid.get()?, slice::from_ref(&context));
    }
    if py::getattr(self_, name!("_kind"))?.truth()? {
        return Ok(self_.clone());
    }
    _finite_2(
        &py::getattr(self_, name!("_sign"))?,
        &py::getattr(self_, name!("_int"))?,
        &py::ops::add(
            &py::getattr(self_, name!("_exp"))?,
            &py::call(&py::builtin("int")?, slice::from_ref(&other))?,
        )?,
        &context,
    )
}

pub fn decimal_fma(
    self_: &Value,
    mut other: Value,
    mut third: Value,
    mut context: Value,
) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    (other, third) = (_whole(&other)?, _whole(&third)?);
    if py::getattr(self_, name!("_kind"))?.truth()?
        || py::getattr(&other, name!("_kind"))?.truth()?
    {
        return _sum(&_product(self_, &other, &context)?, &third, &context);
    }
    _sum(
        &_raw(
            &py::ops::xor(
                &py::getattr(self_, name!("_sign"))?,
                &py::getattr(&other, name!("_sign"))?,
            )?,
            &py::ops::mul(
                &py::getattr(self_, name!("_int"))?,
                &py::getattr(&other, name!("_int"))?,
            )?,
            &py::ops::add(
                &py::getattr(self_, name!("_exp"))?,
                &py::getattr(&other, name!("_exp"))?,
            )?,
        )?,
        &third,
        &context,
    )
}

pub fn decimal_remainder_near(
    self_: &Value,
    mut other: Value,
    mut context: Value,
) -> PyResult<Value> {
    context = if context.is_none() {
        getcontext()?
    } else {
        context.clone()
    };
    other = _whole(&other)?;
    let found = _nan(self_, &other, &context)?;
    if !found.is_none() {
        return Ok(found);
    }
    if py::getattr(self_, name!("_kind"))?.truth()?
        || py::call_method(name!("is_zero"), slice::from_ref(&other))?.truth()?
    {
        return py::call(
            &_invalid.get()?,
            &[
                context.clone(),
                if py::call_method(name!("is_zero"), slice::from_ref(self_))?.truth()? {
                    DivisionUndefined.get()?
                } else {
                    InvalidOperation.get()?
                },
            ],
        );
    }
    if py::getattr(&other, name!("_kind"))?.truth()? {
        return py::call_method(name!("_fix"), &[self_.clone(), context.clone()]);
    }
    let exponent = py::builtins::min2(
        &py::getattr(self_, name!("_exp"))?,
        &py::getattr(&other, name!("_exp"))?,
    )?;
    let top = py::ops::mul(
        &py::getattr(self_, name!("_int"))?,
        &py::ops::pow(
            &Int::from(10_i64).to_value(),
            &py::ops::sub(&py::getattr(self_, name!("_exp"))?, &exponent)?,
        )?,
    )?;
    let bottom = py::ops::mul(
        &py::getattr(&other, name!("_int"))?,
        &py::ops::pow(
            &Int::from(10_i64).to_value(),
            &py::ops::sub(&py::getattr(&other, name!("_exp"))?, &exponent)?,
        )?,
    )?;
    let [mut quotient, mut rest] = py::unpack_items::<2, _>(&py::unpacking(&py::call(
        &py::builtin("divmod")?,
        &[top, bottom.clone()],
    )?)?)?;
    let mut sign = py::getattr(self_, name!("_sign"))?;
    if py::ops::gt(&py::ops::mul(&Int::from(2_i64).to_value(), &rest)?, &bottom)?.truth()?
        || py::ops::eq(&py::ops::mul(&Int::from(2_i64).to_value(), &rest)?, &bottom)?.truth()?
            && py::ops::eq(
                &py::ops::modulo(&quotient, &Int::from(2_i64).to_value())?,
                &Int::from(1_i64).to_value(),
            )?
            .truth()?
    {
        rest = py::ops::isub(&rest, &bottom)?;
        quotient = py::ops::iadd(&quotient, &Int::from(1_i64).to_value())?;
    }
    if py::ops::ge(
        &quotient,
        &py::ops::pow(
            &Int::from(10_i64).to_value(),
            &py::getattr(&context, name!("prec"))?,
        )?,
    )?
    .truth()?
    {
        return py::call(
            &_invalid.get()?,
            &[context.clone(), DivisionImpossible.get()?],
        );
    }
    if py::ops::lt(&rest, &Int::from(0_i64).to_value())?.truth()? {
        sign = py::ops::sub(&Int::from(1_i64).to_value(), &sign)?;
    }
    _finite_2(
        &sign,
        &py::call(&py::builtin("abs")?, slice::from_ref(&rest))?,
        &exponent,
        &context,
    )
}

pub fn decimal_max(self_: &Value, other: &Value, context: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_chosen"),
        &[
            self_.clone(),
            _whole(other)?,
            if context.is_none() {
                getcontext()?
            } else {
                context.clone()
            },
            Int::from(1_i64).to_value(),
        ],
    )
}

pub fn decimal_min(self_: &Value, other: &Value, context: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_chosen"),
        &[
            self_.clone(),
            _whole(other)?,
            if context.is_none() {
                getcontext()?
            } else {
                context.clone()
            },
            (-&Int::from(1_i64)).to_value(),
        ],
    )
}

pub fn decimal_chosen(
    self_: &Value,
    other: &Value,
    context: &Value,
    wanted: &Value,
) -> PyResult<Value> {
    if py::call_method(name!("is_nan"), slice::from_ref(self_))?.truth()?
        || py::call_method(name!("is_nan"), slice::from_ref(other))?.truth()?
    {
        if py::ops::eq(&py::getattr(self_, name!("_kind"))?, &Value::from("n"))?.truth()?
            && !py::call_method(name!("is_nan"), slice::from_ref(other))?.truth()?
        {
            return py::call_method(name!("_fix"), &[other.clone(), context.clone()]);
        }
        if py::ops::eq(&py::getattr(other, name!("_kind"))?, &Value::from("n"))?.truth()?
            && !py::call_method(name!("is_nan"), slice::from_ref(self_))?.truth()?
        {
            return py::call_method(name!("_fix"), &[self_.clone(), context.clone()]);
        }
        return _nan(self_, other, context);
    }
    let mut order = _order(self_, other)?;
    if py::ops::eq(&order, &Int::from(0_i64).to_value())?.truth()? {
        order = py::call(
            &py::builtin("int")?,
            &[py::call_method(
                name!("compare_total"),
                &[self_.clone(), other.clone()],
            )?],
        )?;
    }
    py::call_method(
        name!("_fix"),
        &[
            if py::ops::eq(&order, wanted)?.truth()?
                || py::ops::eq(&order, &Int::from(0_i64).to_value())?.truth()?
            {
                self_.clone()
            } else {
                other.clone()
            },
            context.clone(),
        ],
    )
}

pub fn decimal_next_plus(self_: &Value, context: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_neighbour"),
        &[
            self_.clone(),
            if context.is_none() {
                getcontext()?
            } else {
                context.clone()
            },
            Int::from(1_i64).to_value(),
        ],
    )
}

pub fn decimal_next_minus(self_: &Value, context: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_neighbour"),
        &[
            self_.clone(),
            if context.is_none() {
                getcontext()?
            } else {
                context.clone()
            },
            (-&Int::from(1_i64)).to_value(),
        ],
    )
}

pub fn decimal_neighbour(self_: &Value, context: &Value, step: &Value) -> PyResult<Value> {
    let found = _nan(self_, self_, context)?;
    if !found.is_none() {
        return Ok(found);
    }
    let largest = _raw(
        &Int::from(0_i64).to_value(),
        &py::ops::sub(
            &py::ops::pow(
                &Int::from(10_i64).to_value(),
                &py::getattr(context, name!("prec"))?,
            )?,
            &Int::from(1_i64).to_value(),
        )?,
        &py::ops::add(
            &py::ops::sub(
                &py::getattr(context, name!("Emax"))?,
                &py::getattr(context, name!("prec"))?,
            )?,
            &Int::from(1_i64).to_value(),
        )?,
    )?;
    if py::getattr(self_, name!("_kind"))?.truth()? {
        if py::ops::eq(
            &py::ops::eq(step, &Int::from(1_i64).to_value())?,
            &py::ops::eq(
                &py::getattr(self_, name!("_sign"))?,
                &Int::from(0_i64).to_value(),
            )?,
        )?
        .truth()?
        {
            return Ok(self_.clone());
        }
        return Ok(if py::getattr(self_, name!("_sign"))?.truth()? {
            _negative(&largest)?
        } else {
            largest.clone()
        });
    }
    let inner = py::call_method(name!("copy"), slice::from_ref(context))?;
    py::call_method(name!("clear_traps"), slice::from_ref(&inner))?;
    py::setattr(
        &inner,
        name!("rounding"),
        if py::ops::eq(step, &Int::from(1_i64).to_value())?.truth()? {
            ROUND_CEILING.get()?.to_value()
        } else {
            ROUND_FLOOR.get()?.to_value()
        },
    )?;
    let made = py::call_method(name!("_fix"), &[self_.clone(), inner.clone()])?;
    if py::ops::ne(&made, self_)?.truth()? {
        return Ok(made);
    }
    _sum(
        self_,
        &_raw(
            &if py::ops::eq(step, &Int::from(1_i64).to_value())?.truth()? {
                Int::from(0_i64).to_value()
            } else {
                Int::from(1_i64).to_value()
            },
            &Int::from(1_i64).to_value(),
            &py::ops::sub(
                &py::getattr(context, name!("Emin"))?,
                &py::getattr(context, name!("prec"))?,
            )?,
        )?,
        &inner,
    )
}

pub fn decimal_format(self_: &Value, spec: &Value) -> PyResult<Value> {
    let r#match = py::call_method(name!("fullmatch"), &[_SPEC.get()?.to_value(), spec.clone()])?;
    if r#match.is_none()
        || !py::call_method(name!("group"), &[r#match.clone(), Value::from("zero")])?.is_none()
            && !py::call_method(name!("group"), &[r#match.clone(), Value::from("align")])?.is_none()
    {
        return Err(py::error::value_error("invalid format string"));
    }
    let context = getcontext()?;
    let mut kind = py::call_method(name!("group"), &[r#match.clone(), Value::from("kind")])?;
    let (mut fill, mut align) = (
        {
            let first = py::call_method(name!("group"), &[r#match.clone(), Value::from("fill")])?;
            if first.truth()? {
                first
            } else {
                Value::from(" ")
            }
        },
        {
            let first_2 =
                py::call_method(name!("group"), &[r#match.clone(), Value::from("align")])?;
            if first_2.truth()? {
                first_2
            } else {
                Value::from(">")
            }
        },
    );
    let width = py::call(
        &py::builtin("int")?,
        &[{
            let first_3 =
                py::call_method(name!("group"), &[r#match.clone(), Value::from("width")])?;
            if first_3.truth()? {
                first_3
            } else {
                Value::from("0")
            }
        }],
    )?;
    let mut zero =
        !py::call_method(name!("group"), &[r#match.clone(), Value::from("zero")])?.is_none();
    if zero {
        (fill, align) = (Value::from("0"), Value::from("="));
    }
    let precision = py::call_method(name!("group"), &[r#match.clone(), Value::from("precision")])?;
    let mut number = self_.clone();
    let mut percent = Str::from("");
    if py::ops::eq(&kind, &Value::from("%"))?.truth()? {
        percent = Str::from("%");
        if py::ops::eq(&py::getattr(&number, name!("_kind"))?, &Value::from(""))?.truth()? {
            number = _raw(
                &py::getattr(&number, name!("_sign"))?,
                &py::getattr(&number, name!("_int"))?,
                &py::ops::add(
                    &py::getattr(&number, name!("_exp"))?,
                    &Int::from(2_i64).to_value(),
                )?,
            )?;
        }
        kind = Value::from("f");
    }
    let mut body: Value;
    if py::getattr(&number, name!("_kind"))?.truth()? {
        body = py::ops::add(
            &py::call_method(
                name!("lstrip"),
                &[
                    py::call_method(
                        name!("_text"),
                        &[
                            number.clone(),
                            Value::from(false),
                            Int::from(1_i64).to_value(),
                        ],
                    )?,
                    Value::from("-"),
                ],
            )?,
            &percent.to_value(),
        )?;
        zero = false;
        if !py::call_method(name!("group"), &[r#match.clone(), Value::from("zero")])?.is_none() {
            (fill, align) = (Value::from(" "), Value::from(">"));
        }
    } else {
        let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
            name!("_formatted"),
            &[
                number.clone(),
                kind,
                if precision.is_none() {
                    Value::None
                } else {
                    py::call(&py::builtin("int")?, slice::from_ref(&precision))?
                },
                context,
                percent.to_value(),
            ],
        )?)?)?;
        body = part;
        number = part_2;
        body = py::ops::iadd(&body, &percent.to_value())?;
    }
    let mut negative = py::ops::eq(
        &py::getattr(&number, name!("_sign"))?,
        &Int::from(1_i64).to_value(),
    )?;
    if py::call_method(name!("group"), &[r#match.clone(), Value::from("z")])?.truth()?
        && (negative.truth()?
            && !py::builtins::any({
                let source = body.clone();
                py::typed_generator(move |co| async move {
                    for digit in &py::iter(&source)? {
                        let digit = digit?;
                        co.yield_(py::ops::contains(&Value::from("123456789"), &digit)?)
                            .await?;
                    }
                    Ok(Value::None)
                })
            })?)
    {
        negative = Value::from(false);
    }
    let sign = if negative.truth()? {
        Value::from("-")
    } else {
        py::call_method(
            name!("replace"),
            &[
                py::call_method(name!("group"), &[r#match.clone(), Value::from("sign")])?,
                Value::from("-"),
                Value::from(""),
            ],
        )?
    };
    if py::call_method(name!("group"), &[r#match, Value::from("comma")])?.truth()?
        && py::ops::eq(&py::getattr(&number, name!("_kind"))?, &Value::from(""))?.truth()?
    {
        body = _grouped(
            &body,
            if zero {
                py::ops::sub(&width, &py::ops::len_i64(&sign)?.to_value())?
            } else {
                Int::from(0_i64).to_value()
            },
        )?;
    } else if zero {
        body = py::call_method(
            name!("rjust"),
            &[
                body.clone(),
                py::ops::sub(&width, &py::ops::len_i64(&sign)?.to_value())?,
                Value::from("0"),
            ],
        )?;
    }
    let missing = py::ops::sub(
        &py::ops::sub(&width, &py::ops::len_i64(&sign)?.to_value())?,
        &py::ops::len_i64(&body)?.to_value(),
    )?;
    if py::ops::le(&missing, &Int::from(0_i64).to_value())?.truth()? {
        return py::ops::add(&sign, &body);
    }
    if py::ops::eq(&align, &Value::from("<"))?.truth()? {
        return py::ops::add(
            &py::ops::add(&sign, &body)?,
            &py::ops::mul(&fill, &missing)?,
        );
    }
    if py::ops::eq(&align, &Value::from("="))?.truth()? {
        return py::ops::add(
            &py::ops::add(&sign, &py::ops::mul(&fill, &missing)?)?,
            &body,
        );
    }
    if py::ops::eq(&align, &Value::from("^"))?.truth()? {
        return py::ops::add(
            &py::ops::add(
                &py::ops::add(
                    &py::ops::mul(
                        &fill,
                        &py::ops::floordiv(&missing, &Int::from(2_i64).to_value())?,
                    )?,
                    &sign,
                )?,
                &body,
            )?,
            &py::ops::mul(
                &fill,
                &py::ops::sub(
                    &missing,
                    &py::ops::floordiv(&missing, &Int::from(2_i64).to_value())?,
                )?,
            )?,
        );
    }
    py::ops::add(
        &py::ops::add(&py::ops::mul(&fill, &missing)?, &sign)?,
        &body,
    )
}

/// The text without its sign, and the rounded number.
pub fn decimal_formatted(
    self_: &Value,
    kind: &Value,
    precision: &Value,
    context: &Value,
    _percent: &Value,
) -> PyResult<Value> {
    let rounding = py::getattr(context, name!("rounding"))?;
    let (sign, mut coefficient, mut exponent) = (
        py::getattr(self_, name!("_sign"))?,
        py::getattr(self_, name!("_int"))?,
        py::getattr(self_, name!("_exp"))?,
    );
    let letter = py::call_method(name!("lower"), slice::from_ref(kind))?;
    let digits = _digits(&coefficient)?;
    if !precision.is_none() {
        if py::ops::eq(&letter, &Value::from("e"))?.truth()? {
            if py::ops::gt(
                &digits.to_value(),
                &py::ops::add(precision, &Int::from(1_i64).to_value())?,
            )?
            .truth()?
            {
                (coefficient, exponent) = _cut(
                    coefficient.clone(),
                    &exponent,
                    py::ops::sub(
                        &py::ops::sub(&digits.to_value(), precision)?,
                        &Int::from(1_i64).to_value(),
                    )?,
                    &sign,
                    &rounding,
                )?;
            } else if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? {
                exponent = py::ops::isub(&exponent, precision)?;
            } else if py::ops::lt(
                &digits.to_value(),
                &py::ops::add(precision, &Int::from(1_i64).to_value())?,
            )?
            .truth()?
            {
                coefficient = py::ops::imul(
                    &coefficient,
                    &py::ops::pow(
                        &Int::from(10_i64).to_value(),
                        &py::ops::sub(
                            &py::ops::add(precision, &Int::from(1_i64).to_value())?,
                            &digits.to_value(),
                        )?,
                    )?,
                )?;
                exponent = py::ops::isub(
                    &exponent,
                    &py::ops::sub(
                        &py::ops::add(precision, &Int::from(1_i64).to_value())?,
                        &digits.to_value(),
                    )?,
                )?;
            }
        } else if py::ops::eq(&letter, &Value::from("f"))?.truth()? {
            if py::ops::lt(&exponent, &py::ops::neg(precision)?)?.truth()? {
                let __: bool;
                (coefficient, __) = _without(
                    &coefficient,
                    py::ops::sub(&py::ops::neg(precision)?, &exponent)?,
                    &sign,
                    &rounding,
                )?;
                exponent = py::ops::neg(precision)?;
            } else if py::ops::gt(&exponent, &py::ops::neg(precision)?)?.truth()? {
                coefficient = py::ops::imul(
                    &coefficient,
                    &py::ops::pow(
                        &Int::from(10_i64).to_value(),
                        &py::ops::add(&exponent, precision)?,
                    )?,
                )?;
                exponent = py::ops::neg(precision)?;
            }
        } else if py::ops::gt(
            &digits.to_value(),
            &py::builtins::max2(precision, &Int::from(1_i64).to_value())?,
        )?
        .truth()?
        {
            (coefficient, exponent) = _cut(
                coefficient.clone(),
                &exponent,
                py::ops::sub(
                    &digits.to_value(),
                    &py::builtins::max2(precision, &Int::from(1_i64).to_value())?,
                )?,
                &sign,
                &rounding,
            )?;
        }
    } else if py::ops::eq(&letter, &Value::from("f"))?.truth()?
        && py::ops::gt(&exponent, &Int::from(0_i64).to_value())?.truth()?
    {
        coefficient = py::ops::imul(
            &coefficient,
            &py::ops::pow(&Int::from(10_i64).to_value(), &exponent)?,
        )?;
        exponent = Int::from(0_i64).to_value();
    }
    let number = _raw(&sign, &coefficient, &exponent)?;
    let mut text = py::str(&coefficient)?.to_value();
    let mut left = py::ops::add(&exponent, &py::ops::len_i64(&text)?.to_value())?;
    let point: Value = if py::ops::eq(&letter, &Value::from("e"))?.truth()? {
        if py::ops::eq(&coefficient, &Int::from(0_i64).to_value())?.truth()? && !precision.is_none()
        {
            text = py::ops::mul(
                &Value::from("0"),
                &py::ops::add(precision, &Int::from(1_i64).to_value())?,
            )?;
            left = py::ops::add(
                &py::ops::add(&py::getattr(self_, name!("_exp"))?, precision)?,
                &Int::from(1_i64).to_value(),
            )?;
            Int::from(1_i64).to_value()
        } else {
            Int::from(1_i64).to_value()
        }
    } else if py::ops::eq(&letter, &Value::from("f"))?.truth()?
        || py::ops::le(&exponent, &Int::from(0_i64).to_value())?.truth()?
            && py::ops::gt(&left, &(-&Int::from(6_i64)).to_value())?.truth()?
    {
        left.clone()
    } else {
        Int::from(1_i64).to_value()
    };
    let mut body: Value = if py::ops::le(&point, &Int::from(0_i64).to_value())?.truth()? {
        py::ops::add(
            &py::ops::add(
                &Value::from("0."),
                &py::ops::mul(&Value::from("0"), &py::ops::neg(&point)?)?,
            )?,
            &text,
        )?
    } else if py::ops::ge(&point, &py::ops::len_i64(&text)?.to_value())?.truth()? {
        py::ops::add(
            &text,
            &py::ops::mul(
                &Value::from("0"),
                &py::ops::sub(&point, &py::ops::len_i64(&text)?.to_value())?,
            )?,
        )?
    } else {
        py::ops::add(
            &py::ops::add(
                &py::ops::getitem(&text, &py::slice_object(&Value::None, &point, &Value::None))?,
                &Value::from("."),
            )?,
            &py::ops::getitem(&text, &py::slice_object(&point, &Value::None, &Value::None))?,
        )?
    };
    if py::ops::ne(&left, &point)?.truth()? || py::ops::eq(&letter, &Value::from("e"))?.truth()? {
        let shown = if py::ops::eq(&letter, &Value::from("e"))?.truth()? {
            kind.clone()
        } else {
            if py::ops::eq(kind, &Value::from("g"))?.truth()? {
                Value::from("e")
            } else {
                if py::getattr(context, name!("capitals"))?.truth()? {
                    Value::from("E")
                } else {
                    Value::from("e")
                }
            }
        };
        body = py::ops::iadd(
            &body,
            &Str::from(format!(
                "{}{}",
                py::format_value(&shown, "")?,
                py::format_value(&py::ops::sub(&left, &point)?, "+d")?
            ))
            .to_value(),
        )?;
    }
    Ok((body.clone(), number.clone()).to_value())
}

/// Without the last `drop` digits; one more when rounding made a new one.
pub fn _cut(
    mut coefficient: Value,
    exponent: &Value,
    mut drop: Value,
    sign: &Value,
    rounding: &Value,
) -> PyResult<(Value, Value)> {
    let wanted = py::ops::sub(&_digits(&coefficient)?.to_value(), &drop)?;
    let __: bool;
    (coefficient, __) = _without(&coefficient, drop.clone(), sign, rounding)?;
    if py::ops::gt(&_digits(&coefficient)?.to_value(), &wanted)?.truth()? {
        coefficient = py::ops::ifloordiv(&coefficient, &Int::from(10_i64).to_value())?;
        drop = py::ops::iadd(&drop, &Int::from(1_i64).to_value())?;
    }
    Ok((coefficient.clone(), py::ops::add(exponent, &drop)?))
}

/// With commas between thousands of the whole part, and zeros before it to fill the width.
pub fn _grouped(body: &Value, mut width: Value) -> PyResult<Value> {
    let mut end = Int::from(0_i64);
    while end < Int::from(py::ops::len_i64(body)?)
        && py::call_method(
            name!("isdigit"),
            &[py::ops::getitem(body, &end.to_value())?],
        )?
        .truth()?
    {
        end = &end + &Int::from(1_i64);
    }
    let (mut whole, rest) = (
        py::ops::getitem(
            body,
            &Slice::new(None, Some(end.clamped()), None).to_value(),
        )?,
        py::ops::getitem(
            body,
            &Slice::new(Some(end.clamped()), None, None).to_value(),
        )?,
    );
    width = py::ops::isub(&width, &py::ops::len_i64(&rest)?.to_value())?;
    while py::ops::lt(
        &(&Int::from(py::ops::len_i64(&whole)?)
            + &(&Int::from(py::ops::len_i64(&whole)?) - &Int::from(1_i64))
                .floordiv(&Int::from(3_i64))?)
            .to_value(),
        &width,
    )?
    .truth()?
    {
        whole = py::ops::add(&Value::from("0"), &whole)?;
    }
    let first = {
        let first_2 = Int::from(py::ops::len_i64(&whole)?).modulo(&Int::from(3_i64))?;
        if first_2.truth()? {
            first_2
        } else {
            Int::from(3_i64)
        }
    };
    let groups = List::new(vec![py::ops::getitem(
        &whole,
        &Slice::new(None, Some(first.clamped()), None).to_value(),
    )?])
    .concat(&{
        let mut items = Vec::new();
        for item in py::Range::new(
            first.to_index()?,
            py::ops::len_i64(&whole)?,
            Int::from(3_i64).to_index()?,
        )?
        .iter()
        {
            let at = Int::from(item);
            items.push(py::ops::getitem(
                &whole,
                &Slice::new(
                    Some(at.clamped()),
                    Some((&at + &Int::from(3_i64)).clamped()),
                    None,
                )
                .to_value(),
            )?);
        }
        List::new(items)
    });
    py::ops::add(
        &py::observed::<Str>(&py::call_method(
            name!("join"),
            &[Value::from(","), groups.to_value()],
        )?)
        .to_value(),
        &rest,
    )
}

/// The sign, coefficient, exponent and kind that a text writes.
pub fn _parsed(text: &Value, context: &Value) -> PyResult<(Value, Value, Value, Value)> {
    let stripped = py::call_method(
        name!("replace"),
        &[
            py::call_method(name!("strip"), slice::from_ref(text))?,
            Value::from("_"),
            Value::from(""),
        ],
    )?;
    let mut r#match = py::call_method(
        name!("fullmatch"),
        &[_NUMBER.get()?.to_value(), stripped.clone()],
    )?;
    let sign: Int;
    if !r#match.is_none() {
        let (mut whole, mut part) = (
            py::call_method(name!("group"), &[r#match.clone(), Value::from("whole")])?,
            {
                let first =
                    py::call_method(name!("group"), &[r#match.clone(), Value::from("part")])?;
                if first.truth()? {
                    first
                } else {
                    Value::from("")
                }
            },
        );
        if whole.is_none() {
            (whole, part) = (
                Value::from(""),
                py::call_method(name!("group"), &[r#match.clone(), Value::from("only")])?,
            );
        }
        sign = if py::ops::eq(
            &py::call_method(name!("group"), &[r#match.clone(), Value::from("sign")])?,
            &Value::from("-"),
        )?
        .truth()?
        {
            Int::from(1_i64)
        } else {
            Int::from(0_i64)
        };
        return Ok((
            sign.to_value(),
            py::call(&py::builtin("int")?, &[py::ops::add(&whole, &part)?])?,
            py::ops::sub(
                &py::call(
                    &py::builtin("int")?,
                    &[{
                        let first_2 = py::call_method(
                            name!("group"),
                            &[r#match.clone(), Value::from("exp")],
                        )?;
                        if first_2.truth()? {
                            first_2
                        } else {
                            Value::from("0")
                        }
                    }],
                )?,
                &py::ops::len_i64(&part)?.to_value(),
            )?,
            Value::from(""),
        ));
    }
    r#match = py::call_method(name!("fullmatch"), &[_SPECIAL.get()?.to_value(), stripped])?;
    if r#match.is_none() {
        let made = py::call(
            &_invalid.get()?,
            &[context.clone(), ConversionSyntax.get()?],
        )?;
        return Ok((
            py::getattr(&made, name!("_sign"))?,
            py::getattr(&made, name!("_int"))?,
            py::getattr(&made, name!("_exp"))?,
            py::getattr(&made, name!("_kind"))?,
        ));
    }
    sign = if py::ops::eq(
        &py::call_method(name!("group"), &[r#match.clone(), Value::from("sign")])?,
        &Value::from("-"),
    )?
    .truth()?
    {
        Int::from(1_i64)
    } else {
        Int::from(0_i64)
    };
    if py::call_method(name!("group"), &[r#match.clone(), Value::from("inf")])?.truth()? {
        return Ok((
            sign.to_value(),
            Int::from(0_i64).to_value(),
            Int::from(0_i64).to_value(),
            Value::from("F"),
        ));
    }
    Ok((
        sign.to_value(),
        py::call(
            &py::builtin("int")?,
            &[{
                let first_3 =
                    py::call_method(name!("group"), &[r#match.clone(), Value::from("payload")])?;
                if first_3.truth()? {
                    first_3
                } else {
                    Value::from("0")
                }
            }],
        )?,
        Int::from(0_i64).to_value(),
        if py::call_method(name!("group"), &[r#match.clone(), Value::from("signal")])?.truth()? {
            Value::from("N")
        } else {
            Value::from("n")
        },
    ))
}

/// The number of a sign, digits and an exponent.
pub fn _of_parts(parts: &Tuple<Value>) -> PyResult<(Value, Value, Value, Value)> {
    if Int::from(py::builtins::len(parts)) != Int::from(3_i64) {
        return Err(py::error::value_error(
            "argument must be a sequence of length 3",
        ));
    }
    let [sign, digits, exponent] = py::unpack_items::<3, _>(py::iter::ok(parts.iter()))?;
    if !py::compare::in_items(
        &(Int::from(0_i64).to_value(), Int::from(1_i64).to_value()),
        &sign,
    )? {
        return Err(py::error::value_error(
            "sign must be an integer with the value 0 or 1",
        ));
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[
            digits.clone(),
            (py::builtin("list")?, py::builtin("tuple")?).to_value(),
        ],
    )?
    .truth()?
    {
        return Err(py::error::value_error(
            "coefficient must be a tuple of digits",
        ));
    }
    let mut coefficient = Int::from(0_i64).to_value();
    for digit in &py::iter(&digits)? {
        let digit = digit?;
        if !py::call(
            &py::builtin("isinstance")?,
            &[digit.clone(), py::builtin("int")?],
        )?
        .truth()?
            || !(py::ops::le(&Int::from(0_i64).to_value(), &digit)?.truth()?
                && py::ops::le(&digit, &Int::from(9_i64).to_value())?.truth()?)
        {
            return Err(py::error::value_error(
                "coefficient must be a tuple of digits",
            ));
        }
        coefficient = py::ops::add(
            &py::ops::mul(&coefficient, &Int::from(10_i64).to_value())?,
            &digit,
        )?;
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[exponent.clone(), py::builtin("str")?],
    )?
    .truth()?
    {
        if !py::compare::in_items(
            &(Value::from("F"), Value::from("n"), Value::from("N")),
            &exponent,
        )? {
            return Err(py::error::value_error(
                "string argument in the third position must be 'F', 'n' or 'N'",
            ));
        }
        return Ok((
            sign.clone(),
            if py::ops::eq(&exponent, &Value::from("F"))?.truth()? {
                Int::from(0_i64).to_value()
            } else {
                coefficient.clone()
            },
            Int::from(0_i64).to_value(),
            exponent.clone(),
        ));
    }
    Ok((
        sign.clone(),
        coefficient.clone(),
        exponent.clone(),
        Value::from(""),
    ))
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_decimal") {
        return Ok(());
    }
    ROUND_UP.set(Str::from("ROUND_UP"));
    ROUND_DOWN.set(Str::from("ROUND_DOWN"));
    ROUND_CEILING.set(Str::from("ROUND_CEILING"));
    ROUND_FLOOR.set(Str::from("ROUND_FLOOR"));
    ROUND_HALF_UP.set(Str::from("ROUND_HALF_UP"));
    ROUND_HALF_DOWN.set(Str::from("ROUND_HALF_DOWN"));
    ROUND_HALF_EVEN.set(Str::from("ROUND_HALF_EVEN"));
    ROUND_05UP.set(Str::from("ROUND_05UP"));

    MAX_PREC.set(Int::from(999_999_999_999_999_999_i64));
    MAX_EMAX.set(Int::from(999_999_999_999_999_999_i64));
    MIN_EMIN.set(-&Int::from(999_999_999_999_999_999_i64));
    MIN_ETINY.set(-&Int::from(1_999_999_999_999_999_997_i64));
    HAVE_THREADS.set(true);
    HAVE_CONTEXTVAR.set(true);

    DecimalTuple.set(py::call_kw(
        &py::imported("collections.namedtuple")?,
        &[
            Value::from("DecimalTuple"),
            Value::from("sign digits exponent"),
            Value::from("decimal"),
        ],
        &["module"],
    )?);

    _ROUNDINGS.set((
        ROUND_CEILING.get()?.to_value(),
        ROUND_FLOOR.get()?.to_value(),
        ROUND_UP.get()?.to_value(),
        ROUND_DOWN.get()?.to_value(),
        ROUND_HALF_UP.get()?.to_value(),
        ROUND_HALF_DOWN.get()?.to_value(),
        ROUND_HALF_EVEN.get()?.to_value(),
        ROUND_05UP.get()?.to_value(),
    ));
    _NUMBER.set(py::re::compile("(?P<sign>[-+]?)(?:(?P<whole>\\d+)(?:\\.(?P<part>\\d*))?|\\.(?P<only>\\d+))(?:e(?P<exp>[-+]?\\d+))?", py::re::IGNORECASE)?);
    _SPECIAL.set(py::re::compile(
        "(?P<sign>[-+]?)(?:(?P<inf>inf(?:inity)?)|(?P<signal>s?)nan(?P<payload>\\d*))",
        py::re::IGNORECASE,
    )?);
    _SPEC.set(py::re::compile("(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<z>z?)(?P<zero>0)?(?P<width>\\d+)?(?P<comma>,?)(?:\\.(?P<precision>\\d+))?(?P<kind>[eEfFgGn%]?)", py::re::DOTALL)?);
    _MODULUS.set(&Int::from(1_i64).shl(&Int::from(61_i64))? - &Int::from(1_i64));
    _BIG.set(Int::from(999_999_999_999_999_999_i64));

    let class = py::class::build(
        "DecimalException",
        &[py::builtin("ArithmeticError")?],
        |ns| {
            ns.set(name!("__module__"), Value::from("decimal"));
            ns.set(
                name!("__doc__"),
                Value::from("The base of what arithmetic signals."),
            );
            Ok(())
        },
    )?;
    DecimalException.set(class);

    let class_2 = py::class::build("Clamped", &[DecimalException.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(
            name!("__doc__"),
            Value::from("An exponent was changed to fit."),
        );
        Ok(())
    })?;
    Clamped.set(class_2);

    let class_3 = py::class::build("InvalidOperation", &[DecimalException.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(name!("__doc__"), Value::from("An invalid operation."));
        Ok(())
    })?;
    InvalidOperation.set(class_3);

    let class_4 = py::class::build("ConversionSyntax", &[InvalidOperation.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(name!("__doc__"), Value::from("A text that is no number."));
        Ok(())
    })?;
    ConversionSyntax.set(class_4);

    let class_5 = py::class::build(
        "DivisionByZero",
        &[DecimalException.get()?, py::builtin("ZeroDivisionError")?],
        |ns| {
            ns.set(name!("__module__"), Value::from("decimal"));
            ns.set(name!("__doc__"), Value::from("A division by zero."));
            Ok(())
        },
    )?;
    DivisionByZero.set(class_5);

    let class_6 = py::class::build("DivisionImpossible", &[InvalidOperation.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(
            name!("__doc__"),
            Value::from("A whole quotient with too many digits."),
        );
        Ok(())
    })?;
    DivisionImpossible.set(class_6);

    let class_7 = py::class::build(
        "DivisionUndefined",
        &[InvalidOperation.get()?, py::builtin("ZeroDivisionError")?],
        |ns| {
            ns.set(name!("__module__"), Value::from("decimal"));
            ns.set(name!("__doc__"), Value::from("Zero divided by zero."));
            Ok(())
        },
    )?;
    DivisionUndefined.set(class_7);

    let class_8 = py::class::build("Inexact", &[DecimalException.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(
            name!("__doc__"),
            Value::from("Digits other than zeros were rounded off."),
        );
        Ok(())
    })?;
    Inexact.set(class_8);

    let class_9 = py::class::build("InvalidContext", &[InvalidOperation.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(name!("__doc__"), Value::from("An unknown rounding."));
        Ok(())
    })?;
    InvalidContext.set(class_9);

    let class_10 = py::class::build("Rounded", &[DecimalException.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(name!("__doc__"), Value::from("Digits were rounded off."));
        Ok(())
    })?;
    Rounded.set(class_10);

    let class_11 = py::class::build("Subnormal", &[DecimalException.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(
            name!("__doc__"),
            Value::from("A result below the smallest normal number."),
        );
        Ok(())
    })?;
    Subnormal.set(class_11);

    let class_12 = py::class::build("Overflow", &[Inexact.get()?, Rounded.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(name!("__doc__"), Value::from("A result that is too large."));
        Ok(())
    })?;
    Overflow.set(class_12);

    let class_13 = py::class::build(
        "Underflow",
        &[Inexact.get()?, Rounded.get()?, Subnormal.get()?],
        |ns| {
            ns.set(name!("__module__"), Value::from("decimal"));
            ns.set(name!("__doc__"), Value::from("A result that is too small."));
            Ok(())
        },
    )?;
    Underflow.set(class_13);

    let class_14 = py::class::build(
        "FloatOperation",
        &[DecimalException.get()?, py::builtin("TypeError")?],
        |ns| {
            ns.set(name!("__module__"), Value::from("decimal"));
            ns.set(
                name!("__doc__"),
                Value::from("Decimals and floats were mixed."),
            );
            Ok(())
        },
    )?;
    FloatOperation.set(class_14);

    _SIGNALS.set(List::new(vec![
        InvalidOperation.get()?,
        FloatOperation.get()?,
        DivisionByZero.get()?,
        Overflow.get()?,
        Underflow.get()?,
        Subnormal.get()?,
        Inexact.get()?,
        Rounded.get()?,
        Clamped.get()?,
    ]));
    _SHOWN.set(List::new(vec![
        Clamped.get()?,
        InvalidOperation.get()?,
        DivisionByZero.get()?,
        Inexact.get()?,
        FloatOperation.get()?,
        Overflow.get()?,
        Rounded.get()?,
        Subnormal.get()?,
        Underflow.get()?,
    ]));
    _CONDITIONS.set(List::new(vec![
        InvalidOperation.get()?,
        ConversionSyntax.get()?,
        DivisionImpossible.get()?,
        DivisionUndefined.get()?,
        InvalidContext.get()?,
    ]));
    _INVALID.set(Set::from_items(vec![
        ConversionSyntax.get()?,
        DivisionImpossible.get()?,
        DivisionUndefined.get()?,
        InvalidContext.get()?,
    ])?);

    let class_15 = py::class::build("Context", &[], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(
            name!("__doc__"),
            Value::from("Precision, rounding, the range of exponents, and what signals do."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &CONTEXT_INIT_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                ],
                vec![],
                |args| {
                    context_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7], &args[8],
                    )
                },
            ),
        );

        ns.set(
            name!("__setattr__"),
            py::function::new(&CONTEXT_SETATTR_SIGNATURE, |args| {
                context_setattr(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&CONTEXT_REPR_SIGNATURE, |args| context_repr(&args[0])),
        );

        ns.set(
            name!("copy"),
            py::function::new(&CONTEXT_COPY_SIGNATURE, |args| context_copy(&args[0])),
        );

        ns.set(
            name!("__copy__"),
            py::function::new(&CONTEXT_COPY_2_SIGNATURE, |args| context_copy_2(&args[0])),
        );

        ns.set(
            name!("clear_flags"),
            py::function::new(&CONTEXT_CLEAR_FLAGS_SIGNATURE, |args| {
                context_clear_flags(&args[0])
            }),
        );

        ns.set(
            name!("clear_traps"),
            py::function::new(&CONTEXT_CLEAR_TRAPS_SIGNATURE, |args| {
                context_clear_traps(&args[0])
            }),
        );

        ns.set(
            name!("Etiny"),
            py::function::new(&CONTEXT_ETINY_SIGNATURE, |args| context_Etiny(&args[0])),
        );

        ns.set(
            name!("Etop"),
            py::function::new(&CONTEXT_ETOP_SIGNATURE, |args| context_Etop(&args[0])),
        );

        ns.set(
            name!("radix"),
            py::function::new(&CONTEXT_RADIX_SIGNATURE, |args| context_radix(&args[0])),
        );

        ns.set(
            name!("create_decimal"),
            py::function::with_defaults(
                &CONTEXT_CREATE_DECIMAL_SIGNATURE,
                vec![Value::from("0")],
                vec![],
                |args| context_create_decimal(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("create_decimal_from_float"),
            py::function::new(&CONTEXT_CREATE_DECIMAL_FROM_FLOAT_SIGNATURE, |args| {
                context_create_decimal_from_float(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("abs"),
            py::function::new(&CONTEXT_ABS_SIGNATURE, |args| {
                context_abs(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("add"),
            py::function::new(&CONTEXT_ADD_SIGNATURE, |args| {
                context_add(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("subtract"),
            py::function::new(&CONTEXT_SUBTRACT_SIGNATURE, |args| {
                context_subtract(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("multiply"),
            py::function::new(&CONTEXT_MULTIPLY_SIGNATURE, |args| {
                context_multiply(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("divide"),
            py::function::new(&CONTEXT_DIVIDE_SIGNATURE, |args| {
                context_divide(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("divide_int"),
            py::function::new(&CONTEXT_DIVIDE_INT_SIGNATURE, |args| {
                context_divide_int(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("divmod"),
            py::function::new(&CONTEXT_DIVMOD_SIGNATURE, |args| {
                context_divmod(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("remainder"),
            py::function::new(&CONTEXT_REMAINDER_SIGNATURE, |args| {
                context_remainder(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("power"),
            py::function::with_defaults(
                &CONTEXT_POWER_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| context_power(&args[0], &args[1], &args[2], &args[3]),
            ),
        );

        ns.set(
            name!("minus"),
            py::function::new(&CONTEXT_MINUS_SIGNATURE, |args| {
                context_minus(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("plus"),
            py::function::new(&CONTEXT_PLUS_SIGNATURE, |args| {
                context_plus(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("sqrt"),
            py::function::new(&CONTEXT_SQRT_SIGNATURE, |args| {
                context_sqrt(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("exp"),
            py::function::new(&CONTEXT_EXP_SIGNATURE, |args| {
                context_exp(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("ln"),
            py::function::new(&CONTEXT_LN_SIGNATURE, |args| context_ln(&args[0], &args[1])),
        );

        ns.set(
            name!("log10"),
            py::function::new(&CONTEXT_LOG10_SIGNATURE, |args| {
                context_log10(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("compare"),
            py::function::new(&CONTEXT_COMPARE_SIGNATURE, |args| {
                context_compare(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("max"),
            py::function::new(&CONTEXT_MAX_SIGNATURE, |args| {
                context_max(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("min"),
            py::function::new(&CONTEXT_MIN_SIGNATURE, |args| {
                context_min(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("normalize"),
            py::function::new(&CONTEXT_NORMALIZE_SIGNATURE, |args| {
                context_normalize(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("quantize"),
            py::function::new(&CONTEXT_QUANTIZE_SIGNATURE, |args| {
                context_quantize(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("to_integral_value"),
            py::function::new(&CONTEXT_TO_INTEGRAL_VALUE_SIGNATURE, |args| {
                context_to_integral_value(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("fma"),
            py::function::new(&CONTEXT_FMA_SIGNATURE, |args| {
                context_fma(&args[0], &args[1], &args[2], &args[3])
            }),
        );

        ns.set(
            name!("to_sci_string"),
            py::function::new(&CONTEXT_TO_SCI_STRING_SIGNATURE, |args| {
                context_to_sci_string(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("to_eng_string"),
            py::function::new(&CONTEXT_TO_ENG_STRING_SIGNATURE, |args| {
                context_to_eng_string(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("is_nan"),
            py::function::new(&CONTEXT_IS_NAN_SIGNATURE, |args| {
                context_is_nan(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("is_zero"),
            py::function::new(&CONTEXT_IS_ZERO_SIGNATURE, |args| {
                context_is_zero(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    Context.set(class_15);

    let class_16 = py::class::build("_LocalContext", &[], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(
            name!("__doc__"),
            Value::from("A context for the length of a `with` block."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&LOCAL_CONTEXT_INIT_SIGNATURE, |args| {
                _local_context_init(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__enter__"),
            py::function::new(&LOCAL_CONTEXT_ENTER_SIGNATURE, |args| {
                _local_context_enter(&args[0])
            }),
        );

        ns.set(
            name!("__exit__"),
            py::function::new(&LOCAL_CONTEXT_EXIT_SIGNATURE, |args| {
                _local_context_exit(&args[0], &args[1], &args[2], &args[3])
            }),
        );
        Ok(())
    })?;
    _LocalContext.set(class_16);

    _invalid.set(py::function::with_defaults(
        &INVALID_SIGNATURE,
        vec![InvalidOperation.get()?],
        vec![],
        |args| _invalid_2(&args[0], &args[1]),
    ));

    let class_17 = py::class::build("Decimal", &[], |ns| {
        ns.set(name!("__module__"), Value::from("decimal"));
        ns.set(
            name!("__doc__"),
            Value::from("A sign, a coefficient and an exponent of ten; or an infinity or a NaN."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &DECIMAL_INIT_SIGNATURE,
                vec![Value::from("0"), Value::None],
                vec![],
                |args| decimal_init(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("from_float"),
            py::call(
                &py::builtin("classmethod")?,
                &[py::function::new(&DECIMAL_FROM_FLOAT_SIGNATURE, |args| {
                    decimal_from_float(&args[0], &args[1])
                })],
            )?,
        );

        ns.set(
            name!("_fix"),
            py::function::new(&DECIMAL_FIX_SIGNATURE, |args| {
                decimal_fix(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_is_whole"),
            py::function::new(&DECIMAL_IS_WHOLE_SIGNATURE, |args| {
                decimal_is_whole(&args[0])
            }),
        );

        ns.set(
            name!("real"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DECIMAL_REAL_SIGNATURE, |args| {
                    Ok(decimal_real(&args[0]))
                })],
            )?,
        );

        ns.set(
            name!("imag"),
            py::call(
                &py::builtin("property")?,
                &[py::function::new(&DECIMAL_IMAG_SIGNATURE, |args| {
                    decimal_imag(&args[0])
                })],
            )?,
        );

        ns.set(
            name!("conjugate"),
            py::function::new(&DECIMAL_CONJUGATE_SIGNATURE, |args| {
                Ok(decimal_conjugate(&args[0]))
            }),
        );

        ns.set(
            name!("canonical"),
            py::function::new(&DECIMAL_CANONICAL_SIGNATURE, |args| {
                Ok(decimal_canonical(&args[0]))
            }),
        );

        ns.set(
            name!("radix"),
            py::function::new(&DECIMAL_RADIX_SIGNATURE, |args| decimal_radix(&args[0])),
        );

        ns.set(
            name!("is_canonical"),
            py::function::new(&DECIMAL_IS_CANONICAL_SIGNATURE, |args| {
                Ok(decimal_is_canonical(&args[0]))
            }),
        );

        ns.set(
            name!("is_finite"),
            py::function::new(&DECIMAL_IS_FINITE_SIGNATURE, |args| {
                decimal_is_finite(&args[0])
            }),
        );

        ns.set(
            name!("is_infinite"),
            py::function::new(&DECIMAL_IS_INFINITE_SIGNATURE, |args| {
                decimal_is_infinite(&args[0])
            }),
        );

        ns.set(
            name!("is_nan"),
            py::function::new(&DECIMAL_IS_NAN_SIGNATURE, |args| decimal_is_nan(&args[0])),
        );

        ns.set(
            name!("is_qnan"),
            py::function::new(&DECIMAL_IS_QNAN_SIGNATURE, |args| decimal_is_qnan(&args[0])),
        );

        ns.set(
            name!("is_snan"),
            py::function::new(&DECIMAL_IS_SNAN_SIGNATURE, |args| decimal_is_snan(&args[0])),
        );

        ns.set(
            name!("is_signed"),
            py::function::new(&DECIMAL_IS_SIGNED_SIGNATURE, |args| {
                decimal_is_signed(&args[0])
            }),
        );

        ns.set(
            name!("is_zero"),
            py::function::new(&DECIMAL_IS_ZERO_SIGNATURE, |args| decimal_is_zero(&args[0])),
        );

        ns.set(
            name!("is_normal"),
            py::function::with_defaults(
                &DECIMAL_IS_NORMAL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_is_normal(&args[0], args[1].clone()),
            ),
        );

        ns.set(
            name!("is_subnormal"),
            py::function::with_defaults(
                &DECIMAL_IS_SUBNORMAL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_is_subnormal(&args[0], args[1].clone()),
            ),
        );

        ns.set(
            name!("number_class"),
            py::function::with_defaults(
                &DECIMAL_NUMBER_CLASS_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_number_class(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("adjusted"),
            py::function::new(&DECIMAL_ADJUSTED_SIGNATURE, |args| {
                decimal_adjusted(&args[0])
            }),
        );

        ns.set(
            name!("as_tuple"),
            py::function::new(&DECIMAL_AS_TUPLE_SIGNATURE, |args| {
                decimal_as_tuple(&args[0])
            }),
        );

        ns.set(
            name!("as_integer_ratio"),
            py::function::new(&DECIMAL_AS_INTEGER_RATIO_SIGNATURE, |args| {
                decimal_as_integer_ratio(&args[0])
            }),
        );

        ns.set(
            name!("_text"),
            py::function::new(&DECIMAL_TEXT_SIGNATURE, |args| {
                decimal_text(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&DECIMAL_STR_SIGNATURE, |args| decimal_str(&args[0])),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&DECIMAL_REPR_SIGNATURE, |args| decimal_repr(&args[0])),
        );

        ns.set(
            name!("to_eng_string"),
            py::function::with_defaults(
                &DECIMAL_TO_ENG_STRING_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_to_eng_string(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("__bool__"),
            py::function::new(&DECIMAL_BOOL_SIGNATURE, |args| decimal_bool(&args[0])),
        );

        ns.set(
            name!("__hash__"),
            py::function::new(&DECIMAL_HASH_SIGNATURE, |args| decimal_hash(&args[0])),
        );

        ns.set(
            name!("__copy__"),
            py::function::new(&DECIMAL_COPY_SIGNATURE, |args| Ok(decimal_copy(&args[0]))),
        );

        ns.set(
            name!("__deepcopy__"),
            py::function::new(&DECIMAL_DEEPCOPY_SIGNATURE, |args| {
                Ok(decimal_deepcopy(&args[0], &args[1]))
            }),
        );

        ns.set(
            name!("_compared"),
            py::function::new(&DECIMAL_COMPARED_SIGNATURE, |args| {
                decimal_compared(&args[0], args[1].clone(), &args[2])
            }),
        );

        ns.set(
            name!("_as_fraction_top"),
            py::function::new(&DECIMAL_AS_FRACTION_TOP_SIGNATURE, |args| {
                decimal_as_fraction_top(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&DECIMAL_EQ_SIGNATURE, |args| decimal_eq(&args[0], &args[1])),
        );

        ns.set(
            name!("__lt__"),
            py::function::new(&DECIMAL_LT_SIGNATURE, |args| decimal_lt(&args[0], &args[1])),
        );

        ns.set(
            name!("__le__"),
            py::function::new(&DECIMAL_LE_SIGNATURE, |args| decimal_le(&args[0], &args[1])),
        );

        ns.set(
            name!("__gt__"),
            py::function::new(&DECIMAL_GT_SIGNATURE, |args| decimal_gt(&args[0], &args[1])),
        );

        ns.set(
            name!("__ge__"),
            py::function::new(&DECIMAL_GE_SIGNATURE, |args| decimal_ge(&args[0], &args[1])),
        );

        ns.set(
            name!("compare"),
            py::function::with_defaults(
                &DECIMAL_COMPARE_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_compare(&args[0], args[1].clone(), args[2].clone()),
            ),
        );

        ns.set(
            name!("compare_total"),
            py::function::with_defaults(
                &DECIMAL_COMPARE_TOTAL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_compare_total(&args[0], args[1].clone(), &args[2]),
            ),
        );

        ns.set(
            name!("__add__"),
            py::function::new(&DECIMAL_ADD_SIGNATURE, |args| {
                decimal_add(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__radd__"),
            py::function::new(&DECIMAL_RADD_SIGNATURE, |args| {
                decimal_radd(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__sub__"),
            py::function::new(&DECIMAL_SUB_SIGNATURE, |args| {
                decimal_sub(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__rsub__"),
            py::function::new(&DECIMAL_RSUB_SIGNATURE, |args| {
                decimal_rsub(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__mul__"),
            py::function::new(&DECIMAL_MUL_SIGNATURE, |args| {
                decimal_mul(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__rmul__"),
            py::function::new(&DECIMAL_RMUL_SIGNATURE, |args| {
                decimal_rmul(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__truediv__"),
            py::function::new(&DECIMAL_TRUEDIV_SIGNATURE, |args| {
                decimal_truediv(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__rtruediv__"),
            py::function::new(&DECIMAL_RTRUEDIV_SIGNATURE, |args| {
                decimal_rtruediv(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__floordiv__"),
            py::function::new(&DECIMAL_FLOORDIV_SIGNATURE, |args| {
                decimal_floordiv(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__rfloordiv__"),
            py::function::new(&DECIMAL_RFLOORDIV_SIGNATURE, |args| {
                decimal_rfloordiv(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__mod__"),
            py::function::new(&DECIMAL_MOD_SIGNATURE, |args| {
                decimal_mod(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__rmod__"),
            py::function::new(&DECIMAL_RMOD_SIGNATURE, |args| {
                decimal_rmod(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__divmod__"),
            py::function::new(&DECIMAL_DIVMOD_SIGNATURE, |args| {
                decimal_divmod(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__rdivmod__"),
            py::function::new(&DECIMAL_RDIVMOD_SIGNATURE, |args| {
                decimal_rdivmod(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("__pow__"),
            py::function::with_defaults(
                &DECIMAL_POW_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_pow(&args[0], args[1].clone(), &args[2]),
            ),
        );

        ns.set(
            name!("__rpow__"),
            py::function::new(&DECIMAL_RPOW_SIGNATURE, |args| {
                decimal_rpow(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("_plus"),
            py::function::new(&DECIMAL_PLUS_SIGNATURE, |args| {
                decimal_plus(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_minus"),
            py::function::new(&DECIMAL_MINUS_SIGNATURE, |args| {
                decimal_minus(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_abs"),
            py::function::new(&DECIMAL_ABS_SIGNATURE, |args| {
                decimal_abs(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__pos__"),
            py::function::new(&DECIMAL_POS_SIGNATURE, |args| decimal_pos(&args[0])),
        );

        ns.set(
            name!("__neg__"),
            py::function::new(&DECIMAL_NEG_SIGNATURE, |args| decimal_neg(&args[0])),
        );

        ns.set(
            name!("__abs__"),
            py::function::new(&DECIMAL_ABS_2_SIGNATURE, |args| decimal_abs_2(&args[0])),
        );

        ns.set(
            name!("copy_abs"),
            py::function::new(&DECIMAL_COPY_ABS_SIGNATURE, |args| {
                decimal_copy_abs(&args[0])
            }),
        );

        ns.set(
            name!("copy_negate"),
            py::function::new(&DECIMAL_COPY_NEGATE_SIGNATURE, |args| {
                decimal_copy_negate(&args[0])
            }),
        );

        ns.set(
            name!("copy_sign"),
            py::function::with_defaults(
                &DECIMAL_COPY_SIGN_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_copy_sign(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("_checked_finite"),
            py::function::new(&DECIMAL_CHECKED_FINITE_SIGNATURE, |args| {
                decimal_checked_finite(&args[0])
            }),
        );

        ns.set(
            name!("_to_whole"),
            py::function::new(&DECIMAL_TO_WHOLE_SIGNATURE, |args| {
                decimal_to_whole(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__int__"),
            py::function::new(&DECIMAL_INT_SIGNATURE, |args| decimal_int(&args[0])),
        );

        ns.set(
            name!("__trunc__"),
            py::function::new(&DECIMAL_TRUNC_SIGNATURE, |args| decimal_trunc(&args[0])),
        );

        ns.set(
            name!("__floor__"),
            py::function::new(&DECIMAL_FLOOR_SIGNATURE, |args| decimal_floor(&args[0])),
        );

        ns.set(
            name!("__ceil__"),
            py::function::new(&DECIMAL_CEIL_SIGNATURE, |args| decimal_ceil(&args[0])),
        );

        ns.set(
            name!("__round__"),
            py::function::with_defaults(
                &DECIMAL_ROUND_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_round(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("__float__"),
            py::function::new(&DECIMAL_FLOAT_SIGNATURE, |args| decimal_float(&args[0])),
        );

        ns.set(
            name!("__complex__"),
            py::function::new(&DECIMAL_COMPLEX_SIGNATURE, |args| decimal_complex(&args[0])),
        );

        ns.set(
            name!("quantize"),
            py::function::with_defaults(
                &DECIMAL_QUANTIZE_SIGNATURE,
                vec![Value::None, Value::None],
                vec![],
                |args| {
                    decimal_quantize(&args[0], args[1].clone(), args[2].clone(), args[3].clone())
                },
            ),
        );

        ns.set(
            name!("same_quantum"),
            py::function::with_defaults(
                &DECIMAL_SAME_QUANTUM_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_same_quantum(&args[0], args[1].clone(), &args[2]),
            ),
        );

        ns.set(
            name!("to_integral_exact"),
            py::function::with_defaults(
                &DECIMAL_TO_INTEGRAL_EXACT_SIGNATURE,
                vec![Value::None, Value::None],
                vec![],
                |args| decimal_to_integral_exact(&args[0], args[1].clone(), args[2].clone()),
            ),
        );

        ns.set(
            name!("to_integral_value"),
            py::function::with_defaults(
                &DECIMAL_TO_INTEGRAL_VALUE_SIGNATURE,
                vec![Value::None, Value::None],
                vec![],
                |args| decimal_to_integral_value(&args[0], args[1].clone(), args[2].clone()),
            ),
        );

        ns.set(
            name!("to_integral"),
            py::function::with_defaults(
                &DECIMAL_TO_INTEGRAL_SIGNATURE,
                vec![Value::None, Value::None],
                vec![],
                |args| decimal_to_integral(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("normalize"),
            py::function::with_defaults(
                &DECIMAL_NORMALIZE_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_normalize(&args[0], args[1].clone()),
            ),
        );

        ns.set(
            name!("sqrt"),
            py::function::with_defaults(
                &DECIMAL_SQRT_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_sqrt(&args[0], args[1].clone()),
            ),
        );

        ns.set(
            name!("exp"),
            py::function::with_defaults(
                &DECIMAL_EXP_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_exp(&args[0], args[1].clone()),
            ),
        );

        ns.set(
            name!("_nearest_even"),
            py::function::new(&DECIMAL_NEAREST_EVEN_SIGNATURE, |args| {
                decimal_nearest_even(&args[0], &args[1], &args[2], &args[3], &args[4])
            }),
        );

        ns.set(
            name!("_log"),
            py::function::new(&DECIMAL_LOG_SIGNATURE, |args| {
                decimal_log(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("ln"),
            py::function::with_defaults(&DECIMAL_LN_SIGNATURE, vec![Value::None], vec![], |args| {
                decimal_ln(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("log10"),
            py::function::with_defaults(
                &DECIMAL_LOG10_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_log10(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("logb"),
            py::function::with_defaults(
                &DECIMAL_LOGB_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_logb(&args[0], args[1].clone()),
            ),
        );

        ns.set(
            name!("scaleb"),
            py::function::with_defaults(
                &DECIMAL_SCALEB_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_scaleb(&args[0], args[1].clone(), args[2].clone()),
            ),
        );

        ns.set(
            name!("fma"),
            py::function::with_defaults(
                &DECIMAL_FMA_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_fma(&args[0], args[1].clone(), args[2].clone(), args[3].clone()),
            ),
        );

        ns.set(
            name!("remainder_near"),
            py::function::with_defaults(
                &DECIMAL_REMAINDER_NEAR_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_remainder_near(&args[0], args[1].clone(), args[2].clone()),
            ),
        );

        ns.set(
            name!("max"),
            py::function::with_defaults(
                &DECIMAL_MAX_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_max(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("min"),
            py::function::with_defaults(
                &DECIMAL_MIN_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_min(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("_chosen"),
            py::function::new(&DECIMAL_CHOSEN_SIGNATURE, |args| {
                decimal_chosen(&args[0], &args[1], &args[2], &args[3])
            }),
        );

        ns.set(
            name!("next_plus"),
            py::function::with_defaults(
                &DECIMAL_NEXT_PLUS_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_next_plus(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("next_minus"),
            py::function::with_defaults(
                &DECIMAL_NEXT_MINUS_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| decimal_next_minus(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("_neighbour"),
            py::function::new(&DECIMAL_NEIGHBOUR_SIGNATURE, |args| {
                decimal_neighbour(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("__format__"),
            py::function::new(&DECIMAL_FORMAT_SIGNATURE, |args| {
                decimal_format(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_formatted"),
            py::function::new(&DECIMAL_FORMATTED_SIGNATURE, |args| {
                decimal_formatted(&args[0], &args[1], &args[2], &args[3], &args[4])
            }),
        );
        Ok(())
    })?;
    Decimal.set(class_17);

    DefaultContext.set(py::call(&Context.get()?, &[])?);
    BasicContext.set(py::call_kw(
        &Context.get()?,
        &[
            Int::from(9_i64).to_value(),
            ROUND_HALF_UP.get()?.to_value(),
            List::new(vec![
                Clamped.get()?,
                InvalidOperation.get()?,
                DivisionByZero.get()?,
                Overflow.get()?,
                Underflow.get()?,
            ])
            .to_value(),
        ],
        &["prec", "rounding", "traps"],
    )?);
    ExtendedContext.set(py::call_kw(
        &Context.get()?,
        &[
            Int::from(9_i64).to_value(),
            List::<Value>::new(vec![]).to_value(),
        ],
        &["prec", "traps"],
    )?);
    _state.set(Dict::from_pairs([(
        Str::from("context"),
        py::call(&Context.get()?, &[])?,
    )])?);

    _exported.set(Dict::from_pairs([
        (Str::from("ROUND_UP"), ROUND_UP.get()?.to_value()),
        (Str::from("ROUND_DOWN"), ROUND_DOWN.get()?.to_value()),
        (Str::from("ROUND_CEILING"), ROUND_CEILING.get()?.to_value()),
        (Str::from("ROUND_FLOOR"), ROUND_FLOOR.get()?.to_value()),
        (Str::from("ROUND_HALF_UP"), ROUND_HALF_UP.get()?.to_value()),
        (
            Str::from("ROUND_HALF_DOWN"),
            ROUND_HALF_DOWN.get()?.to_value(),
        ),
        (
            Str::from("ROUND_HALF_EVEN"),
            ROUND_HALF_EVEN.get()?.to_value(),
        ),
        (Str::from("ROUND_05UP"), ROUND_05UP.get()?.to_value()),
        (Str::from("MAX_PREC"), MAX_PREC.get()?.to_value()),
        (Str::from("MAX_EMAX"), MAX_EMAX.get()?.to_value()),
        (Str::from("MIN_EMIN"), MIN_EMIN.get()?.to_value()),
        (Str::from("MIN_ETINY"), MIN_ETINY.get()?.to_value()),
        (Str::from("HAVE_THREADS"), HAVE_THREADS.get()?.to_value()),
        (
            Str::from("HAVE_CONTEXTVAR"),
            HAVE_CONTEXTVAR.get()?.to_value(),
        ),
        (Str::from("DecimalTuple"), DecimalTuple.get()?),
        (Str::from("DecimalException"), DecimalException.get()?),
        (Str::from("Clamped"), Clamped.get()?),
        (Str::from("InvalidOperation"), InvalidOperation.get()?),
        (Str::from("ConversionSyntax"), ConversionSyntax.get()?),
        (Str::from("DivisionByZero"), DivisionByZero.get()?),
        (Str::from("DivisionImpossible"), DivisionImpossible.get()?),
        (Str::from("DivisionUndefined"), DivisionUndefined.get()?),
        (Str::from("Inexact"), Inexact.get()?),
        (Str::from("InvalidContext"), InvalidContext.get()?),
        (Str::from("Rounded"), Rounded.get()?),
        (Str::from("Subnormal"), Subnormal.get()?),
        (Str::from("Overflow"), Overflow.get()?),
        (Str::from("Underflow"), Underflow.get()?),
        (Str::from("FloatOperation"), FloatOperation.get()?),
        (Str::from("Context"), Context.get()?),
        (
            Str::from("getcontext"),
            py::function::single(&GETCONTEXT_SIGNATURE, || {
                py::function::new(&GETCONTEXT_SIGNATURE, |_| getcontext())
            }),
        ),
        (
            Str::from("setcontext"),
            py::function::single(&SETCONTEXT_SIGNATURE, || {
                py::function::new(&SETCONTEXT_SIGNATURE, |args| setcontext(args[0].clone()))
            }),
        ),
        (
            Str::from("localcontext"),
            py::function::single(&LOCALCONTEXT_SIGNATURE, || {
                py::function::with_defaults(
                    &LOCALCONTEXT_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| localcontext(&args[0], &<Dict<Value, Value>>::from_value(&args[1])?),
                )
            }),
        ),
        (Str::from("Decimal"), Decimal.get()?),
        (Str::from("DefaultContext"), DefaultContext.get()?),
        (Str::from("BasicContext"), BasicContext.get()?),
        (Str::from("ExtendedContext"), ExtendedContext.get()?),
    ])?);
    Ok(())
}
