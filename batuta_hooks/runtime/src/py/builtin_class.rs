//! The builtin classes as [`Class`] values, and `type(value)`.

use super::error::type_error;
use super::{AttrMap, Class, Name, PyResult, Value, methods};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

macro_rules! layouts {
    ($($layout:ident $name:literal),* $(,)?) => {
        /// The native shape of a class's instances; also names the builtin classes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Layout {
            $(#[doc = concat!("`", $name, "`")] $layout),*
        }

        const NAMES: &[&str] = &[$($name),*];
        const LAYOUTS: &[Layout] = &[$(Layout::$layout),*];
    };
}

layouts! {
    Object "object",
    Type "type",
    NoneType "NoneType",
    NotImplementedType "NotImplementedType",
    Ellipsis "ellipsis",
    Bool "bool",
    Int "int",
    Float "float",
    Complex "complex",
    Str "str",
    Bytes "bytes",
    ByteArray "bytearray",
    MemoryView "memoryview",
    Array "array.array",
    List "list",
    Tuple "tuple",
    Dict "dict",
    Set "set",
    FrozenSet "frozenset",
    Range "range",
    Slice "slice",
    Function "function",
    BuiltinFunction "builtin_function_or_method",
    MethodDescriptor "method_descriptor",
    Method "method",
    Property "property",
    StaticMethod "staticmethod",
    ClassMethod "classmethod",
    Member "member_descriptor",
    GetSet "getset_descriptor",
    CachedProperty "cached_property",
    Generator "generator",
    Module "module",
    Super "super",
    Cell "cell",
    BaseException "BaseException",
    Native "native object",
}

thread_local! {
    static CLASSES: [OnceCell<Class>; NAMES.len()] = const { [const { OnceCell::new() }; NAMES.len()] };
    static NAMED: RefCell<HashMap<&'static str, Class>> = RefCell::default();
}

impl Layout {
    /// The builtin class.
    #[inline]
    pub fn class(self) -> Class {
        CLASSES.with(|classes| match classes[self as usize].get() {
            Some(class) => class.clone(),
            None => self.make(),
        })
    }

    #[cold]
    fn make(self) -> Class {
        if self == Layout::BaseException {
            return super::exceptions::class_of("BaseException");
        }
        let bases = match self {
            Layout::Object => vec![],
            Layout::Bool => vec![Layout::Int.class()],
            _ => vec![Layout::Object.class()],
        };
        let mut attrs = AttrMap::new();
        methods::fill(self, &mut attrs);
        let short = match self.name().rsplit_once('.') {
            Some((module, short)) => {
                attrs.set(Name::new("__module__"), Value::from(module));
                short
            }
            None => self.name(),
        };
        let class = new_builtin(short, bases, attrs, self);
        CLASSES.with(|classes| classes[self as usize].get_or_init(|| class).clone())
    }

    /// `__name__` of the builtin class.
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// The layout of a builtin class by its Python name.
    pub fn from_name(name: &str) -> Option<Layout> {
        NAMES
            .iter()
            .position(|known| *known == name)
            .map(|at| LAYOUTS[at])
    }

    /// Whether Python code may derive from the class.
    pub(super) fn is_base(self) -> bool {
        !matches!(
            self,
            Layout::Bool
                | Layout::NoneType
                | Layout::NotImplementedType
                | Layout::Ellipsis
                | Layout::Range
                | Layout::Slice
                | Layout::Function
                | Layout::BuiltinFunction
                | Layout::MethodDescriptor
                | Layout::Method
                | Layout::Generator
                | Layout::Cell
                | Layout::MemoryView
                | Layout::Native
        )
    }
}

fn new_builtin(name: &str, bases: Vec<Class>, attrs: AttrMap, layout: Layout) -> Class {
    match Class::create(name, bases, None, attrs, Some(layout)) {
        Ok(class) => class,
        // One base at most and no slots: nothing of it can fail.
        Err(err) => unreachable!("builtin class {name}: {err}"),
    }
}

/// A class of the runtime's library objects by name: `dict_keys`, `list_iterator`, `re.Match`, ...
/// A dotted name gives the module.
pub fn named(name: &'static str) -> Class {
    if let Some(class) = NAMED.with_borrow(|classes| classes.get(name).cloned()) {
        return class;
    }
    if let Some(layout) = Layout::from_name(name) {
        return layout.class();
    }
    let mut attrs = AttrMap::new();
    let short = match name.rsplit_once('.') {
        Some((module, short)) => {
            attrs.set(Name::new("__module__"), Value::from(module));
            short
        }
        None => name,
    };
    methods::fill(Layout::Native, &mut attrs);
    let class = new_builtin(short, vec![Layout::Object.class()], attrs, Layout::Native);
    NAMED.with_borrow_mut(|classes| classes.entry(name).or_insert(class).clone())
}

/// `type(value)`
#[inline]
pub fn type_of(value: &Value) -> Class {
    match value {
        Value::Instance(instance) => instance.class(),
        Value::Class(class) => class
            .metaclass()
            .cloned()
            .unwrap_or_else(|| Layout::Type.class()),
        Value::Native(native) => native.class(),
        Value::Iter(iter) => named(iter.type_name()),
        Value::Function(function) if function.is_python() => Layout::Function.class(),
        Value::Function(function) if function.owner().is_empty() => Layout::BuiltinFunction.class(),
        Value::Function(_) => Layout::MethodDescriptor.class(),
        Value::Method(method) => match &method.function {
            Value::Function(function) if !function.is_python() => Layout::BuiltinFunction.class(),
            _ => Layout::Method.class(),
        },
        Value::Descriptor(descriptor) => descriptor.layout().class(),
        other => layout_of(other).class(),
    }
}

#[inline]
fn layout_of(value: &Value) -> Layout {
    match value {
        Value::None => Layout::NoneType,
        Value::NotImplemented => Layout::NotImplementedType,
        Value::Ellipsis => Layout::Ellipsis,
        Value::Bool(_) => Layout::Bool,
        Value::Int(_) => Layout::Int,
        Value::Float(_) => Layout::Float,
        Value::Complex(_) => Layout::Complex,
        Value::Str(_) => Layout::Str,
        Value::Bytes(_) => Layout::Bytes,
        Value::ByteArray(_) => Layout::ByteArray,
        Value::List(_) => Layout::List,
        Value::Tuple(_) => Layout::Tuple,
        Value::Dict(_) => Layout::Dict,
        Value::Set(_) => Layout::Set,
        Value::FrozenSet(_) => Layout::FrozenSet,
        Value::Range(_) => Layout::Range,
        Value::Slice(_) => Layout::Slice,
        Value::Generator(_) => Layout::Generator,
        Value::Module(_) => Layout::Module,
        Value::Super(_) => Layout::Super,
        Value::Cell(_) => Layout::Cell,
        _ => Layout::Native,
    }
}

/// The class object of a builtin name: `int`, `list`, `ValueError`, ...
pub fn by_name(name: &str) -> Option<Class> {
    match name {
        "EnvironmentError" | "IOError" => super::exceptions::class("OSError"),
        "native object" => None,
        _ => Layout::from_name(name)
            .map(Layout::class)
            .or_else(|| super::exceptions::class(name)),
    }
}

/// `isinstance(value, spec)`, where `spec` is a class or a tuple of such.
pub fn isinstance(value: &Value, spec: &Value) -> PyResult<bool> {
    match spec {
        Value::Class(class) => {
            if let Some(meta) = class.metaclass()
                && let Some(Value::Function(check)) = meta.lookup(crate::name!("__instancecheck__"))
                && check.is_python()
            {
                let answer = check.call(super::Args::new(&[spec.clone(), value.clone()]))?;
                return super::ops::truth(&answer);
            }
            Ok(match value {
                Value::Instance(instance) => instance.with_class(|own| own.is_subclass(class)),
                _ => type_of(value).is_subclass(class),
            } || super::abc::is_virtual_instance(value, class)?)
        }
        Value::Tuple(specs) => {
            for spec in specs.iter() {
                if isinstance(value, &spec)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Value::Native(native) => match native.instance_check(value)? {
            Some(answer) => Ok(answer),
            None => Err(type_error(
                "isinstance() arg 2 must be a type, a tuple of types, or a union",
            )),
        },
        Value::None => Err(type_error(
            "isinstance() arg 2 must be a type, a tuple of types, or a union",
        )),
        _ => Err(type_error(
            "isinstance() arg 2 must be a type, a tuple of types, or a union",
        )),
    }
}

/// `issubclass(class, spec)`
pub fn issubclass(class: &Value, spec: &Value) -> PyResult<bool> {
    let Value::Class(own) = class else {
        return Err(type_error("issubclass() arg 1 must be a class"));
    };
    match spec {
        Value::Class(other) => {
            Ok(own.is_subclass(other) || super::abc::is_virtual_subclass(own, other)?)
        }
        Value::Tuple(specs) => {
            for spec in specs.iter() {
                if issubclass(class, &spec)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => Err(type_error(
            "issubclass() arg 2 must be a class, a tuple of classes, or a union",
        )),
    }
}
