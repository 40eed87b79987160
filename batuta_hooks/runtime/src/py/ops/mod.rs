//! Operators on dynamic values, with Python's protocols: numeric mixing, reflected and in-place methods, subclass
//! priority, and CPython's messages.

mod binary;
mod compare;
mod convert;
mod in_place;
mod item;
mod native;
mod number;
mod unary;

pub use binary::*;
pub use compare::*;
pub use convert::*;
pub use in_place::*;
pub use item::*;
pub(super) use native::{binary as native_binary, set_op};
pub use number::float_to_value;
pub use unary::*;

use super::Name;

/// A binary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    TrueDiv,
    /// `//`
    FloorDiv,
    /// `%`
    Mod,
    /// `**`
    Pow,
    /// `@`
    MatMul,
    /// `<<`
    LShift,
    /// `>>`
    RShift,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
}

impl BinOp {
    /// The operator as Python writes it.
    pub fn symbol(self) -> &'static str {
        match self {
            BinOp::Add => "+",
            BinOp::Sub => "-",
            BinOp::Mul => "*",
            BinOp::TrueDiv => "/",
            BinOp::FloorDiv => "//",
            BinOp::Mod => "%",
            BinOp::Pow => "**",
            BinOp::MatMul => "@",
            BinOp::LShift => "<<",
            BinOp::RShift => ">>",
            BinOp::And => "&",
            BinOp::Or => "|",
            BinOp::Xor => "^",
        }
    }

    /// The symbol as TypeErrors show it.
    pub(super) fn shown(self) -> &'static str {
        if self == BinOp::Pow {
            "** or pow()"
        } else {
            self.symbol()
        }
    }

    /// `__add__`, ...
    pub(super) fn forward(self) -> Name {
        match self {
            BinOp::Add => crate::name!("__add__"),
            BinOp::Sub => crate::name!("__sub__"),
            BinOp::Mul => crate::name!("__mul__"),
            BinOp::TrueDiv => crate::name!("__truediv__"),
            BinOp::FloorDiv => crate::name!("__floordiv__"),
            BinOp::Mod => crate::name!("__mod__"),
            BinOp::Pow => crate::name!("__pow__"),
            BinOp::MatMul => crate::name!("__matmul__"),
            BinOp::LShift => crate::name!("__lshift__"),
            BinOp::RShift => crate::name!("__rshift__"),
            BinOp::And => crate::name!("__and__"),
            BinOp::Or => crate::name!("__or__"),
            BinOp::Xor => crate::name!("__xor__"),
        }
    }

    /// `__radd__`, ...
    pub(super) fn reflected(self) -> Name {
        match self {
            BinOp::Add => crate::name!("__radd__"),
            BinOp::Sub => crate::name!("__rsub__"),
            BinOp::Mul => crate::name!("__rmul__"),
            BinOp::TrueDiv => crate::name!("__rtruediv__"),
            BinOp::FloorDiv => crate::name!("__rfloordiv__"),
            BinOp::Mod => crate::name!("__rmod__"),
            BinOp::Pow => crate::name!("__rpow__"),
            BinOp::MatMul => crate::name!("__rmatmul__"),
            BinOp::LShift => crate::name!("__rlshift__"),
            BinOp::RShift => crate::name!("__rrshift__"),
            BinOp::And => crate::name!("__rand__"),
            BinOp::Or => crate::name!("__ror__"),
            BinOp::Xor => crate::name!("__rxor__"),
        }
    }

    /// `__iadd__`, ...
    pub(super) fn in_place(self) -> Name {
        match self {
            BinOp::Add => crate::name!("__iadd__"),
            BinOp::Sub => crate::name!("__isub__"),
            BinOp::Mul => crate::name!("__imul__"),
            BinOp::TrueDiv => crate::name!("__itruediv__"),
            BinOp::FloorDiv => crate::name!("__ifloordiv__"),
            BinOp::Mod => crate::name!("__imod__"),
            BinOp::Pow => crate::name!("__ipow__"),
            BinOp::MatMul => crate::name!("__imatmul__"),
            BinOp::LShift => crate::name!("__ilshift__"),
            BinOp::RShift => crate::name!("__irshift__"),
            BinOp::And => crate::name!("__iand__"),
            BinOp::Or => crate::name!("__ior__"),
            BinOp::Xor => crate::name!("__ixor__"),
        }
    }
}
