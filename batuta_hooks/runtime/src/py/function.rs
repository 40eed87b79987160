//! [`Function`]: Python functions made by generated code, and the runtime's builtin functions.

use super::recursion;
use super::signature::{Args, Signature};
use super::{AttrMap, Name, PyResult, Str, Value};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// A builtin: takes the call's arguments as they came.
pub type NativeFn = fn(Args<'_>) -> PyResult<Value>;

/// A function object; clones are the same function.
#[derive(Clone)]
pub struct Function(Rc<FunctionData>);

struct FunctionData {
    kind: Kind,
    /// What user code may replace: `__name__`, `__qualname__`, `__doc__`, and attributes of its own.
    attrs: RefCell<AttrMap>,
}

type Body = dyn Fn(&[Value]) -> PyResult<Value>;
type Closure = dyn Fn(Args<'_>) -> PyResult<Value>;

enum Kind {
    Python {
        signature: &'static Signature,
        defaults: RefCell<Defaults>,
        body: Box<Body>,
    },
    Builtin {
        name: &'static str,
        owner: &'static str,
        func: NativeFn,
    },
    Closure {
        name: Str,
        body: Box<Closure>,
    },
}

#[derive(Default)]
struct Defaults {
    positional: Vec<Value>,
    keyword_only: Vec<Option<Value>>,
}

thread_local! {
    /// The objects of the functions that a module defines once, by the address of their signature.
    static SINGLE: RefCell<HashMap<usize, Value>> = RefCell::new(HashMap::new());
}

/// The function object that a module's `def` makes: the same one wherever the function is used as a value.
pub fn single(signature: &'static Signature, make: impl FnOnce() -> Value) -> Value {
    let key = std::ptr::from_ref(signature).addr();
    if let Some(known) = SINGLE.with_borrow(|made| made.get(&key).cloned()) {
        return known;
    }
    let value = make();
    SINGLE.with_borrow_mut(|made| made.insert(key, value.clone()));
    value
}

/// A function without defaults; `body` gets the bound slice (see [`Signature`]).
pub fn new(
    signature: &'static Signature,
    body: impl Fn(&[Value]) -> PyResult<Value> + 'static,
) -> Value {
    with_defaults(signature, Vec::new(), Vec::new(), body)
}

/// A function whose last `positional.len()` parameters have these defaults; `keyword_only` has one entry a
/// keyword-only parameter, `None` where it is required.
pub fn with_defaults(
    signature: &'static Signature,
    positional: Vec<Value>,
    keyword_only: Vec<Option<Value>>,
    body: impl Fn(&[Value]) -> PyResult<Value> + 'static,
) -> Value {
    let defaults = RefCell::new(Defaults {
        positional,
        keyword_only,
    });
    Value::Function(Function::of(Kind::Python {
        signature,
        defaults,
        body: Box::new(body),
    }))
}

/// A function of the runtime that closes over values: decorators' wrappers, `functools.partial`, ...
pub fn closure(name: &str, body: impl Fn(Args<'_>) -> PyResult<Value> + 'static) -> Value {
    Value::Function(Function::of(Kind::Closure {
        name: Str::from(name),
        body: Box::new(body),
    }))
}

/// A builtin function.
pub fn builtin(name: &'static str, func: NativeFn) -> Value {
    Value::Function(Function::of(Kind::Builtin {
        name,
        owner: "",
        func,
    }))
}

/// A method of a builtin class.
pub fn builtin_method(owner: &'static str, name: &'static str, func: NativeFn) -> Value {
    Value::Function(Function::of(Kind::Builtin { name, owner, func }))
}

impl Function {
    fn of(kind: Kind) -> Function {
        Function(Rc::new(FunctionData {
            kind,
            attrs: RefCell::default(),
        }))
    }

    /// Whether it is a builtin function that is no method; a class does not bind such a one.
    pub fn is_builtin(&self) -> bool {
        matches!(self.0.kind, Kind::Builtin { owner: "", .. })
    }

    /// Calls it.
    #[inline]
    pub fn call(&self, args: Args<'_>) -> PyResult<Value> {
        match &self.0.kind {
            Kind::Python {
                signature, body, ..
            } => {
                let _frame = recursion::enter()?;
                if args.names().is_empty() && signature.is_plain(args.values().len()) {
                    return body(args.values());
                }
                self.bind_and_call(args)
            }
            Kind::Builtin { func, .. } => func(args),
            Kind::Closure { body, .. } => {
                let _frame = recursion::enter()?;
                body(args)
            }
        }
    }

    fn bind_and_call(&self, args: Args<'_>) -> PyResult<Value> {
        let Kind::Python {
            signature,
            defaults,
            body,
        } = &self.0.kind
        else {
            return self.call(args);
        };
        let bound = {
            let defaults = defaults.borrow();
            signature.bind(
                &self.qualname(),
                args,
                &defaults.positional,
                &defaults.keyword_only,
            )?
        };
        body(&bound)
    }

    /// Whether it was written in Python, not in the runtime.
    pub fn is_python(&self) -> bool {
        !matches!(self.0.kind, Kind::Builtin { .. })
    }

    /// The builtin class whose method it is, "" when it is none.
    pub fn owner(&self) -> &'static str {
        if let Kind::Builtin { owner, .. } = self.0.kind {
            owner
        } else {
            ""
        }
    }

    /// `__name__`
    pub fn name(&self) -> Str {
        if let Some(Value::Str(name)) = self.0.attrs.borrow().get(crate::name!("__name__")) {
            return name.clone();
        }
        match &self.0.kind {
            Kind::Python { signature, .. } => Str::from(signature.name),
            Kind::Builtin { name, .. } => Str::from(*name),
            Kind::Closure { name, .. } => name.clone(),
        }
    }

    /// `__qualname__`
    pub fn qualname(&self) -> Str {
        if let Some(Value::Str(name)) = self.0.attrs.borrow().get(crate::name!("__qualname__")) {
            return name.clone();
        }
        match &self.0.kind {
            Kind::Python { signature, .. } => Str::from(signature.qualname),
            Kind::Builtin {
                name, owner: "", ..
            } => Str::from(*name),
            Kind::Builtin { name, owner, .. } => Str::from(format!("{owner}.{name}")),
            Kind::Closure { .. } => self.name(),
        }
    }

    /// The parameters of a Python function.
    pub fn signature(&self) -> Option<&'static Signature> {
        if let Kind::Python { signature, .. } = self.0.kind {
            Some(signature)
        } else {
            None
        }
    }

    /// An attribute of the function object itself.
    pub fn getattr(&self, name: Name) -> Option<Value> {
        if let Some(value) = self.0.attrs.borrow().get(name) {
            return Some(value.clone());
        }
        let text = match name.as_str() {
            "__name__" => Value::Str(self.name()),
            "__qualname__" => Value::Str(self.qualname()),
            "__doc__" => self
                .signature()
                .and_then(|signature| signature.doc)
                .map_or(Value::None, Value::from),
            "__module__" => Value::from(
                self.signature()
                    .map_or("builtins", |signature| signature.module),
            ),
            "__defaults__" => self.defaults(),
            "__kwdefaults__" => self.keyword_defaults(),
            "__wrapped__" | "__isabstractmethod__" => return None,
            "__dict__" => super::attr::dict_of_map(&self.0.attrs.borrow()),
            "__annotations__" => Value::Dict(super::Dict::new()),
            _ => return None,
        };
        Some(text)
    }

    fn defaults(&self) -> Value {
        match &self.0.kind {
            Kind::Python { defaults, .. } if !defaults.borrow().positional.is_empty() => {
                Value::tuple(defaults.borrow().positional.clone())
            }
            _ => Value::None,
        }
    }

    fn keyword_defaults(&self) -> Value {
        let Kind::Python {
            signature,
            defaults,
            ..
        } = &self.0.kind
        else {
            return Value::None;
        };
        let known: Vec<(Value, Value)> = signature
            .keyword_only
            .iter()
            .zip(&defaults.borrow().keyword_only)
            .filter_map(|(name, value)| Some((Value::from(*name), value.clone()?)))
            .collect();
        if known.is_empty() {
            Value::None
        } else {
            Value::dict(known).unwrap_or(Value::None)
        }
    }

    /// Sets an attribute of the function object.
    pub fn setattr(&self, name: Name, value: Value) -> PyResult<()> {
        if let (Kind::Python { defaults, .. }, "__defaults__") = (&self.0.kind, name.as_str()) {
            let values = match &value {
                Value::None => Vec::new(),
                other => super::iter_dyn::collect(other)?,
            };
            let old = std::mem::replace(&mut defaults.borrow_mut().positional, values);
            drop(old);
            return Ok(());
        }
        let old = self.0.attrs.borrow_mut().set(name, value);
        drop(old);
        Ok(())
    }

    /// Removes an attribute; whether it was set.
    pub fn delattr(&self, name: Name) -> bool {
        let old = self.0.attrs.borrow_mut().remove(name);
        old.is_some()
    }

    /// Whether both are the same function object.
    #[inline]
    pub fn is(&self, other: &Function) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// `repr(self)`
    pub fn repr(&self) -> String {
        match &self.0.kind {
            Kind::Builtin {
                name, owner: "", ..
            } => format!("<built-in function {name}>"),
            Kind::Builtin { name, owner, .. } if name.starts_with("__") => {
                format!("<slot wrapper '{name}' of '{owner}' objects>")
            }
            Kind::Builtin { name, owner, .. } => format!("<method '{name}' of '{owner}' objects>"),
            _ => format!("<function {} at {:#x}>", self.qualname(), self.address()),
        }
    }
}

/// A function bound to the object it is called on.
pub struct BoundMethod {
    /// `__self__`
    pub receiver: Value,
    /// `__func__`
    pub function: Value,
}
