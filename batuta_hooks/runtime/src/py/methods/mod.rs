//! The methods of the builtin classes as builtin functions: each takes the call's arguments with the receiver first.

mod buffers;
mod bytearray;
pub(super) mod bytes;
pub(super) mod dict;
mod exception;
mod generator;
mod list;
mod number;
pub(super) mod object;
mod set;
mod slots;
mod str;
mod tuple;
mod types;

pub(super) use list::sort_items;

use super::attr::Descriptor;
use super::builtin_class::Layout;
use super::function::{NativeFn, builtin_method};
use super::signature::Args;
use super::{AttrMap, Name, PyResult, Value};
use std::rc::Rc;

/// Methods by name.
type Table = &'static [(&'static str, NativeFn)];

/// Computed attributes by name.
type Getters = &'static [(&'static str, fn(&Value) -> PyResult<Value>)];

/// Fills the attributes of a builtin class.
pub(super) fn fill(layout: Layout, attrs: &mut AttrMap) {
    let owner = layout.name();
    let mut tables = slots::tables(layout);
    let (methods, class_methods): (Table, Table) = match layout {
        Layout::Object => (object::METHODS, object::CLASS_METHODS),
        Layout::Type => (types::METHODS, &[]),
        Layout::Int => (number::INT, number::INT_CLASS),
        Layout::Float => (number::FLOAT, number::FLOAT_CLASS),
        Layout::Complex => (number::COMPLEX, &[]),
        Layout::Str => (str::METHODS, &[]),
        Layout::Bytes => (bytes::METHODS, bytes::CLASS_METHODS),
        Layout::ByteArray => (bytes::METHODS, bytes::CLASS_METHODS),
        Layout::MemoryView => (buffers::VIEW, &[]),
        Layout::Array => (buffers::ARRAY, &[]),
        Layout::List => (list::METHODS, &[]),
        Layout::Tuple => (tuple::METHODS, &[]),
        Layout::Range => (tuple::RANGE, &[]),
        Layout::Slice => (tuple::SLICE, &[]),
        Layout::Dict => (dict::METHODS, dict::CLASS_METHODS),
        Layout::Set => (set::METHODS, &[]),
        Layout::FrozenSet => (set::FROZEN, &[]),
        Layout::Generator => (generator::METHODS, &[]),
        Layout::BaseException => (exception::METHODS, &[]),
        _ => (&[], &[]),
    };
    tables.push(methods);
    match layout {
        Layout::ByteArray => tables.push(bytearray::METHODS),
        Layout::MemoryView => tables.extend([buffers::ENTER, buffers::STORE]),
        Layout::Array => tables.push(buffers::STORE),
        _ => {}
    }
    for (name, function) in tables.into_iter().flatten() {
        attrs.set(Name::new(name), builtin_method(owner, name, *function));
    }
    for (name, function) in class_methods {
        attrs.set(
            Name::new(name),
            Value::Descriptor(Rc::new(Descriptor::Class(builtin_method(
                owner, name, *function,
            )))),
        );
    }
    let new: NativeFn = super::construct::dunder_new;
    let mut statics = vec![("__new__", new)];
    if let Layout::Str = layout {
        statics.push(("maketrans", str::maketrans));
    }
    if let Layout::Bytes | Layout::ByteArray = layout {
        statics.push(("maketrans", bytes::maketrans));
    }
    for (name, function) in statics {
        attrs.set(
            Name::new(name),
            Value::Descriptor(Rc::new(Descriptor::Static(builtin_method(
                owner, name, function,
            )))),
        );
    }
    let getters: Getters = match layout {
        Layout::Int => number::INT_ATTRIBUTES,
        Layout::Float => number::FLOAT_ATTRIBUTES,
        Layout::Complex => number::COMPLEX_ATTRIBUTES,
        Layout::Range => tuple::RANGE_ATTRIBUTES,
        Layout::Slice => tuple::SLICE_ATTRIBUTES,
        Layout::Generator => generator::ATTRIBUTES,
        _ => &[],
    };
    for (name, get) in getters {
        attrs.set(
            Name::new(name),
            Value::Descriptor(Rc::new(Descriptor::GetSet {
                name,
                get: *get,
                set: None,
            })),
        );
    }
    match layout {
        Layout::Object => object::attributes(attrs),
        Layout::Type => types::attributes(attrs),
        Layout::List | Layout::Dict | Layout::Set | Layout::Slice | Layout::ByteArray => {
            attrs.set(Name::new("__hash__"), Value::None);
        }
        _ => {}
    }
}

/// The builtin value of the receiver: an instance of a subclass is unwrapped.
fn receiver<'a>(args: Args<'a>) -> &'a Value {
    args.values().first().map_or(&Value::None, Value::unwrapped)
}

/// A function's arguments after the receiver.
fn rest(args: Args<'_>) -> Args<'_> {
    if args.positional().is_empty() {
        args
    } else {
        args.rest()
    }
}
