//! Calls: `f(...)`, `obj.method(...)`, `Class(...)`.

use super::builtin_class::{Layout, type_of};
use super::error::type_error;
use super::signature::Args;
use super::{Class, Name, Object, PyErr, PyResult, Value, attr, iter_dyn, ops};

/// `callee(*args)` with positional arguments.
#[inline]
pub fn call(callee: &Value, args: &[Value]) -> PyResult<Value> {
    call_args(callee, Args::new(args))
}

/// A call with keywords: the last `names.len()` values are the keywords' values.
#[inline]
pub fn call_kw(callee: &Value, args: &[Value], names: &[&str]) -> PyResult<Value> {
    call_args(callee, Args::with_names(args, names))
}

/// A call with arguments as they came.
pub fn call_args(callee: &Value, args: Args<'_>) -> PyResult<Value> {
    match callee {
        Value::Function(function) => function.call(args),
        Value::Method(method) => with_receiver(&method.receiver, args, |args| {
            call_args(&method.function, args)
        }),
        Value::Class(class) => instantiate(callee, class, args),
        Value::Instance(instance) => {
            match instance.with_class(|class| class.lookup(crate::name!("__call__"))) {
                Some(Value::Function(function)) => {
                    with_receiver(callee, args, |args| function.call(args))
                }
                Some(found) => call_args(&attr::bind(&found, callee, &instance.class())?, args),
                None => Err(not_callable(callee)),
            }
        }
        Value::Native(native) => native.call(args)?.ok_or_else(|| not_callable(callee)),
        Value::Descriptor(descriptor) => match &**descriptor {
            attr::Descriptor::Static(function) => call_args(function, args),
            _ => Err(not_callable(callee)),
        },
        _ => Err(not_callable(callee)),
    }
}

#[cold]
fn not_callable(callee: &Value) -> PyErr {
    type_error(format!("'{}' object is not callable", callee.type_name()))
}

/// Calls with the receiver before the other arguments; few arguments stay on the stack.
#[inline]
fn with_receiver(
    receiver: &Value,
    args: Args<'_>,
    run: impl FnOnce(Args<'_>) -> PyResult<Value>,
) -> PyResult<Value> {
    let names = args.names();
    match args.values() {
        [] => run(Args::with_names(std::slice::from_ref(receiver), names)),
        [a] => run(Args::with_names(&[receiver.clone(), a.clone()], names)),
        [a, b] => run(Args::with_names(
            &[receiver.clone(), a.clone(), b.clone()],
            names,
        )),
        [a, b, c] => run(Args::with_names(
            &[receiver.clone(), a.clone(), b.clone(), c.clone()],
            names,
        )),
        many => {
            let mut values = Vec::with_capacity(many.len() + 1);
            values.push(receiver.clone());
            values.extend_from_slice(many);
            run(Args::with_names(&values, names))
        }
    }
}

/// `args[0].name(*args[1:])`, without making a bound method where none is needed.
#[inline]
pub fn call_method(name: Name, args: &[Value]) -> PyResult<Value> {
    call_method_args(name, Args::new(args))
}

/// [`call_method`] with keywords: the last `names.len()` values are the keywords' values.
#[inline]
pub fn call_method_kw(name: Name, args: &[Value], names: &[&str]) -> PyResult<Value> {
    call_method_args(name, Args::with_names(args, names))
}

/// [`call_method`] with arguments as they came; the first is the receiver.
#[inline]
pub fn call_method_args(name: Name, args: Args<'_>) -> PyResult<Value> {
    let receiver = &args.values()[0];
    match receiver {
        Value::Instance(instance) => {
            let (flags, found) = instance.with_class(|class| (class.flags(), class.lookup(name)));
            if let Some(Value::Function(function)) = &found
                && !function.is_builtin()
                && !flags.getattribute
                && instance.get(name).is_none()
            {
                return function.call(args);
            }
        }
        Value::Native(native) => {
            if let Some(value) = native.call_method(name.as_str(), args.rest())? {
                return Ok(value);
            }
        }
        Value::Class(_)
        | Value::Module(_)
        | Value::Super(_)
        | Value::Function(_)
        | Value::Method(_) => {}
        Value::Descriptor(_) => {}
        _ => {
            if let Some(Value::Function(function)) = type_of(receiver).lookup(name) {
                return function.call(args);
            }
        }
    }
    let method = attr::getattr(receiver, name)?;
    call_args(&method, args.rest())
}

/// Calls what a class lookup found, with the receiver first.
pub(super) fn call_unbound(found: &Value, args: &[Value]) -> PyResult<Value> {
    match found {
        Value::Function(function) => function.call(Args::new(args)),
        other => {
            let receiver = &args[0];
            let bound = attr::bind(other, receiver, &type_of(receiver))?;
            call(&bound, &args[1..])
        }
    }
}

/// Calls a special method found on the type of `args[0]`; `None` when there is none.
pub(super) fn call_special(name: Name, args: &[Value]) -> PyResult<Option<Value>> {
    match type_of(&args[0]).lookup(name) {
        Some(Value::None) | None => Ok(None),
        Some(found) => call_unbound(&found, args).map(Some),
    }
}

/// Collects the arguments of a call that unpacks iterables (`*items`) or mappings (`**options`).
#[derive(Default)]
pub struct CallBuilder {
    positional: Vec<Value>,
    names: Vec<String>,
    keywords: Vec<Value>,
}

impl CallBuilder {
    /// No arguments yet.
    pub fn new() -> CallBuilder {
        CallBuilder::default()
    }

    /// One positional argument.
    pub fn arg(mut self, value: Value) -> CallBuilder {
        self.positional.push(value);
        self
    }

    /// `*items`
    pub fn star(mut self, callee: &Value, items: &Value) -> PyResult<CallBuilder> {
        match iter_dyn::collect(items) {
            Ok(items) => self.positional.extend(items),
            Err(err) if err.is("TypeError") && !iter_dyn::is_iterable(items) => {
                return Err(type_error(format!(
                    "{} argument after * must be an iterable, not {}",
                    display_name(callee),
                    items.type_name()
                )));
            }
            Err(err) => return Err(err),
        }
        Ok(self)
    }

    /// `name=value`
    pub fn keyword(mut self, name: &str, value: Value) -> CallBuilder {
        self.names.push(name.to_owned());
        self.keywords.push(value);
        self
    }

    /// `**options`
    pub fn star_star(mut self, callee: &Value, options: &Value) -> PyResult<CallBuilder> {
        let Some(pairs) = ops::mapping_items(options)? else {
            return Err(type_error(format!(
                "{} argument after ** must be a mapping, not {}",
                display_name(callee),
                options.type_name()
            )));
        };
        for (key, value) in pairs {
            let Some(key) = key.as_str() else {
                return Err(type_error("keywords must be strings"));
            };
            if self.names.iter().any(|name| *name == **key) {
                return Err(type_error(format!(
                    "{} got multiple values for keyword argument '{key}'",
                    display_name(callee)
                )));
            }
            self.names.push(key.to_string());
            self.keywords.push(value);
        }
        Ok(self)
    }

    /// Makes the call.
    pub fn call(self, callee: &Value) -> PyResult<Value> {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        let mut values = self.positional;
        values.extend(self.keywords);
        call_kw(callee, &values, &names)
    }
}

/// `callee(*args, **keywords)`, where both may be `Value::None` for absent.
pub fn call_star(callee: &Value, args: &Value, keywords: &Value) -> PyResult<Value> {
    let mut builder = CallBuilder::new();
    if !args.is_none() {
        builder = builder.star(callee, args)?;
    }
    if !keywords.is_none() {
        builder = builder.star_star(callee, keywords)?;
    }
    builder.call(callee)
}

/// How TypeErrors of a call name the callee: `__main__.f()`, `print()`.
fn display_name(callee: &Value) -> String {
    match callee {
        Value::Function(function) => match function.signature() {
            Some(signature) => format!("{}.{}()", signature.module, function.qualname()),
            None => format!("{}()", function.qualname()),
        },
        Value::Method(method) => display_name(&method.function),
        Value::Class(class) => format!("{}()", class.full_name()),
        other => format!("{} object", other.type_name()),
    }
}

/// `class(*args)`
fn instantiate(callee: &Value, class: &Class, args: Args<'_>) -> PyResult<Value> {
    if let Some(metaclass) = class.metaclass()
        && let Some(Value::Function(function)) = metaclass.lookup(crate::name!("__call__"))
        && !function.owner().eq("type")
    {
        return with_receiver(callee, args, |args| function.call(args));
    }
    type_call(callee, class, args)
}

/// `type.__call__(class, *args)`: `__new__`, then `__init__`.
pub(super) fn type_call(callee: &Value, class: &Class, args: Args<'_>) -> PyResult<Value> {
    if class.is_builtin() {
        return super::construct::construct(class, args, callee);
    }
    let flags = class.flags();
    if flags.r#abstract {
        return Err(super::abc::abstract_instantiation(class));
    }
    let object = if flags.new {
        let new = attr::getattr(callee, crate::name!("__new__"))?;
        with_receiver(callee, args, |args| call_args(&new, args))?
    } else {
        match class.layout() {
            Layout::Object => {
                if !flags.init && !args.values().is_empty() {
                    return Err(type_error(format!("{}() takes no arguments", class.name())));
                }
                Value::Instance(Object::new(class.clone()))
            }
            _ => super::construct::new_instance(class, args)?,
        }
    };
    let fits = match &object {
        Value::Instance(instance) => instance.with_class(|own| own.is_subclass(class)),
        other => type_of(other).is_subclass(class),
    };
    if !fits {
        return Ok(object);
    }
    if flags.init {
        let init = match &object {
            Value::Instance(instance) => {
                instance.with_class(|own| own.lookup(crate::name!("__init__")))
            }
            other => type_of(other).lookup(crate::name!("__init__")),
        };
        let done = match init {
            Some(Value::Function(init)) => with_receiver(&object, args, |args| init.call(args))?,
            Some(other) => call_args(&attr::bind(&other, &object, class)?, args)?,
            None => Value::None,
        };
        if !done.is_none() {
            return Err(type_error(format!(
                "__init__() should return None, not '{}'",
                done.type_name()
            )));
        }
    } else if class.layout() != Layout::Object {
        super::construct::default_init(&object, args)?;
    }
    Ok(object)
}
