//! `dataclasses` for classes of the dynamic rung.

use super::builtin_class::type_of;
use super::error::{type_error, value_error};
use super::exceptions;
use super::function::{closure, with_defaults};
use super::native::{Native, NativeObject};
use super::signature::{Args, Signature};
use super::{
    Class, CmpOp, Dict, Name, PyErr, PyResult, Value, attr, call, ops, recursion, text_of,
};
use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;

/// `dataclasses.field(...)`, and the field of a finished data class.
#[derive(Clone)]
struct Field {
    name: Name,
    annotation: Value,
    default: Option<Value>,
    factory: Option<Value>,
    init: bool,
    repr: bool,
    compare: bool,
    hash: Option<bool>,
    keyword_only: bool,
    /// An `InitVar`: a parameter of `__init__` and `__post_init__` only.
    init_only: bool,
    metadata: Value,
}

impl NativeObject for Field {
    fn type_name(&self) -> &'static str {
        "dataclasses.Field"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn getattr(&self, name: &str) -> PyResult<Option<Value>> {
        let or_missing = |value: &Option<Value>| value.clone().unwrap_or_else(missing);
        Ok(Some(match name {
            "name" => Value::Str(self.name.to_str()),
            "type" => self.annotation.clone(),
            "default" => or_missing(&self.default),
            "default_factory" => or_missing(&self.factory),
            "init" => Value::Bool(self.init),
            "repr" => Value::Bool(self.repr),
            "compare" => Value::Bool(self.compare),
            "hash" => self.hash.map_or(Value::None, Value::Bool),
            "kw_only" => Value::Bool(self.keyword_only),
            "metadata" => self.metadata.clone(),
            _ => return Ok(None),
        }))
    }
}

/// `dataclasses.MISSING`
struct Missing;

impl NativeObject for Missing {
    fn type_name(&self) -> &'static str {
        "dataclasses._MISSING_TYPE"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

thread_local! {
    static MISSING: Value = Native::value(Missing);
    static FROZEN_ERROR: OnceCell<Class> = const { OnceCell::new() };
}

/// `dataclasses.MISSING`
pub fn missing() -> Value {
    MISSING.with(Value::clone)
}

/// `dataclasses.FrozenInstanceError`
pub fn frozen_instance_error() -> Class {
    FROZEN_ERROR.with(|cell| {
        let make = || {
            super::abc::library_class(
                "FrozenInstanceError",
                "dataclasses",
                exceptions::class_of("AttributeError"),
                None,
            )
        };
        cell.get_or_init(make).clone()
    })
}

fn flag(args: Args<'_>, name: &str, default: bool) -> PyResult<bool> {
    args.keyword(name).map_or(Ok(default), ops::truth)
}

/// `dataclasses.field(*, default, default_factory, init, repr, hash, compare, metadata, kw_only)`
pub fn field(args: Args<'_>) -> PyResult<Value> {
    let (default, factory) = (args.keyword("default"), args.keyword("default_factory"));
    if default.is_some() && factory.is_some() {
        return Err(value_error(
            "cannot specify both default and default_factory",
        ));
    }
    Ok(Native::value(Field {
        name: crate::name!(""),
        annotation: Value::None,
        default: default.cloned(),
        factory: factory.cloned(),
        init: flag(args, "init", true)?,
        repr: flag(args, "repr", true)?,
        compare: flag(args, "compare", true)?,
        hash: match args.keyword("hash") {
            None | Some(Value::None) => None,
            Some(value) => Some(ops::truth(value)?),
        },
        keyword_only: flag(args, "kw_only", false)?,
        init_only: false,
        metadata: args
            .keyword("metadata")
            .cloned()
            .unwrap_or_else(|| Value::Dict(Dict::new())),
    }))
}

#[derive(Clone, Copy)]
struct Options {
    init: bool,
    repr: bool,
    eq: bool,
    order: bool,
    unsafe_hash: bool,
    frozen: bool,
    keyword_only: bool,
}

/// `dataclasses.dataclass(cls)`, or the decorator that `dataclass(order=True, ...)` makes.
pub fn dataclass(args: Args<'_>) -> PyResult<Value> {
    let options = Options {
        init: flag(args, "init", true)?,
        repr: flag(args, "repr", true)?,
        eq: flag(args, "eq", true)?,
        order: flag(args, "order", false)?,
        unsafe_hash: flag(args, "unsafe_hash", false)?,
        frozen: flag(args, "frozen", false)?,
        keyword_only: flag(args, "kw_only", false)?,
    };
    match args.positional() {
        [Value::Class(class)] => apply(class, options),
        _ => Ok(closure("wrap", move |args| match args.one("wrap")? {
            Value::Class(class) => apply(class, options),
            other => Err(type_error(format!(
                "dataclass() expects a class, not '{}'",
                other.type_name()
            ))),
        })),
    }
}

fn apply(class: &Class, options: Options) -> PyResult<Value> {
    if options.order && !options.eq {
        return Err(value_error("eq must be true if order is true"));
    }
    check_frozen(class, options.frozen)?;
    let fields = Rc::new(collect(class, options)?);
    let table = Dict::new();
    for field in fields.iter() {
        table.set(
            Value::Str(field.name.to_str()),
            Native::value(field.clone()),
        )?;
    }
    class.set(crate::name!("__dataclass_fields__"), Value::Dict(table));
    class.set(
        crate::name!("__dataclass_params__"),
        Value::Bool(options.frozen),
    );
    let absent = |name: Name| class.own(name).is_none();
    if options.init {
        class.set(
            crate::name!("__init__"),
            init(class, &fields, options.frozen)?,
        );
    }
    if options.repr && absent(crate::name!("__repr__")) {
        class.set(crate::name!("__repr__"), repr(&fields));
    }
    let explicit_hash = class
        .own(crate::name!("__hash__"))
        .is_some_and(|hash| !hash.is_none());
    if options.eq && absent(crate::name!("__eq__")) {
        class.set(crate::name!("__eq__"), eq(&fields));
    }
    if options.order {
        for (name, op) in [
            ("__lt__", CmpOp::Lt),
            ("__le__", CmpOp::Le),
            ("__gt__", CmpOp::Gt),
            ("__ge__", CmpOp::Ge),
        ] {
            if !absent(Name::new(name)) {
                return Err(type_error(format!(
                    "Cannot overwrite attribute {name} in class {}. Consider using functools.total_ordering",
                    class.name()
                )));
            }
            class.set(Name::new(name), order(name, op, &fields));
        }
    }
    if options.unsafe_hash || (options.eq && options.frozen && !explicit_hash) {
        class.set(crate::name!("__hash__"), hash(&fields));
    } else if options.eq && !explicit_hash {
        class.set(crate::name!("__hash__"), Value::None);
    }
    if options.frozen {
        freeze(class, &fields)?;
    }
    if absent(crate::name!("__match_args__")) {
        let names = fields
            .iter()
            .filter(|field| field.init && !field.keyword_only);
        class.set(
            crate::name!("__match_args__"),
            Value::tuple(names.map(|field| Value::Str(field.name.to_str())).collect()),
        );
    }
    Ok(Value::Class(class.clone()))
}

fn check_frozen(class: &Class, frozen: bool) -> PyResult<()> {
    for base in class.mro().skip(1) {
        match base.own(crate::name!("__dataclass_params__")) {
            Some(Value::Bool(true)) if !frozen => {
                return Err(type_error(
                    "cannot inherit non-frozen dataclass from a frozen one",
                ));
            }
            Some(Value::Bool(false)) if frozen => {
                return Err(type_error(
                    "cannot inherit frozen dataclass from a non-frozen one",
                ));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The fields of the bases and of the class itself, in Python's order.
fn collect(class: &Class, options: Options) -> PyResult<Vec<Field>> {
    let mut fields: Vec<Field> = Vec::new();
    let mut put = |field: Field| match fields.iter_mut().find(|known| known.name == field.name) {
        Some(known) => *known = field,
        None => fields.push(field),
    };
    let mut bases: Vec<&Class> = class.mro().skip(1).collect();
    bases.reverse();
    for base in bases {
        if let Some(Value::Dict(table)) = base.own(crate::name!("__dataclass_fields__")) {
            for field in table.to_values() {
                if let Value::Native(native) = &field
                    && let Some(field) = native.downcast::<Field>()
                {
                    put(field.clone());
                }
            }
        }
    }
    let annotations = match class.own(crate::name!("__annotations__")) {
        Some(Value::Dict(annotations)) => annotations.to_pairs(),
        _ => Vec::new(),
    };
    let mut keyword_only = options.keyword_only;
    for (name, annotation) in annotations {
        let Some(name) = name.as_str().map(|name| Name::new(name)) else {
            continue;
        };
        let text = annotation.as_str().cloned().unwrap_or_default();
        let text = text.as_str().split('[').next().unwrap_or_default();
        let kind = text.rsplit('.').next().unwrap_or_default().trim();
        match kind {
            "ClassVar" => continue,
            "KW_ONLY" => {
                keyword_only = true;
                continue;
            }
            _ => {}
        }
        put(own_field(
            class,
            name,
            annotation,
            keyword_only,
            kind == "InitVar",
        )?);
    }
    let mut defaulted = false;
    for field in fields
        .iter()
        .filter(|field| field.init && !field.keyword_only)
    {
        if field.default.is_some() || field.factory.is_some() {
            defaulted = true;
        } else if defaulted {
            return Err(type_error(format!(
                "non-default argument '{}' follows default argument",
                field.name
            )));
        }
    }
    Ok(fields)
}

fn own_field(
    class: &Class,
    name: Name,
    annotation: Value,
    keyword_only: bool,
    init_only: bool,
) -> PyResult<Field> {
    let given = class.own(name);
    let field = match &given {
        Some(Value::Native(native)) if native.downcast::<Field>().is_some() => {
            let spec = native.downcast::<Field>().cloned();
            match spec.as_ref().and_then(|spec| spec.default.clone()) {
                Some(default) => class.set(name, default),
                None => {
                    class.remove(name);
                }
            }
            spec
        }
        // A slot's descriptor is no default.
        Some(Value::Descriptor(descriptor))
            if matches!(**descriptor, attr::Descriptor::Member(_)) =>
        {
            None
        }
        Some(default) => {
            let unhashable = type_of(default)
                .lookup(crate::name!("__hash__"))
                .is_some_and(|hash| hash.is_none());
            if unhashable {
                return Err(value_error(format!(
                    "mutable default {} for field {name} is not allowed: use default_factory",
                    type_of(default).repr()
                )));
            }
            let Value::Native(native) = field(Args::with_names(
                std::slice::from_ref(default),
                &["default"],
            ))?
            else {
                return Err(type_error("field"));
            };
            native.downcast::<Field>().cloned()
        }
        None => None,
    };
    let mut field = field.unwrap_or(Field {
        name,
        annotation: Value::None,
        default: None,
        factory: None,
        init: true,
        repr: true,
        compare: true,
        hash: None,
        keyword_only: false,
        init_only: false,
        metadata: Value::Dict(Dict::new()),
    });
    field.name = name;
    field.annotation = annotation;
    field.keyword_only |= keyword_only;
    field.init_only = init_only;
    Ok(field)
}

/// A class is made once, so what its `__init__` needs may live as long as the program.
fn leak<T>(items: Vec<T>) -> &'static [T] {
    Box::leak(items.into_boxed_slice())
}

/// Stands for "call the factory" as a parameter's default.
fn default_of(field: &Field) -> Option<Value> {
    field
        .default
        .clone()
        .or_else(|| field.factory.as_ref().map(|_| missing()))
}

fn init(class: &Class, fields: &Rc<Vec<Field>>, frozen: bool) -> PyResult<Value> {
    let positional: Vec<&Field> = fields
        .iter()
        .filter(|field| field.init && !field.keyword_only)
        .collect();
    let keyword: Vec<&Field> = fields
        .iter()
        .filter(|field| field.init && field.keyword_only)
        .collect();
    let mut params = vec!["self"];
    params.extend(positional.iter().map(|field| field.name.as_str()));
    let keyword_names: Vec<&'static str> =
        keyword.iter().map(|field| field.name.as_str()).collect();
    let qualname: &'static str =
        Box::leak(format!("{}.__init__", class.qualname()).into_boxed_str());
    let signature = Signature::new("__init__", leak(params))
        .qualname(qualname)
        .keyword_only(leak(keyword_names));
    let signature: &'static Signature = Box::leak(Box::new(signature));
    let defaults = positional
        .iter()
        .filter_map(|field| default_of(field))
        .collect();
    let keyword_defaults = keyword.iter().map(|field| default_of(field)).collect();
    let order: Vec<Name> = positional
        .iter()
        .chain(&keyword)
        .map(|field| field.name)
        .collect();
    let fields = Rc::clone(fields);
    Ok(with_defaults(
        signature,
        defaults,
        keyword_defaults,
        move |args| {
            let object = &args[0];
            let mut init_vars = vec![object.clone()];
            for field in fields.iter() {
                let given = order
                    .iter()
                    .position(|name| *name == field.name)
                    .map(|at| &args[at + 1]);
                let value = match (given, &field.factory) {
                    (Some(value), None) => value.clone(),
                    (Some(value), Some(_)) if !ops::is_(value, &missing()) => value.clone(),
                    (_, Some(factory)) => call::call(factory, &[])?,
                    // Without `init` the class attribute serves.
                    (None, None) => continue,
                };
                if field.init_only {
                    init_vars.push(value);
                } else if let (true, Value::Instance(instance)) = (frozen, object) {
                    instance.set(field.name, value)?;
                } else {
                    attr::setattr(object, field.name, value)?;
                }
            }
            let hook = crate::name!("__post_init__");
            if type_of(object).lookup(hook).is_some() {
                call::call_method(hook, &init_vars)?;
            }
            Ok(Value::None)
        },
    ))
}

fn values(object: &Value, fields: &[Field], pick: fn(&Field) -> bool) -> PyResult<Value> {
    let picked = fields
        .iter()
        .filter(|field| !field.init_only && pick(field));
    let values: PyResult<Vec<Value>> = picked
        .map(|field| attr::getattr(object, field.name))
        .collect();
    values.map(Value::tuple)
}

fn repr(fields: &Rc<Vec<Field>>) -> Value {
    let fields = Rc::clone(fields);
    closure("__repr__", move |args| {
        let object = &args.values()[0];
        let Some(_guard) = recursion::repr_enter(ops::id(object))? else {
            return Ok(Value::from("..."));
        };
        let mut out = format!("{}(", type_of(object).qualname());
        for (at, field) in fields
            .iter()
            .filter(|field| field.repr && !field.init_only)
            .enumerate()
        {
            if at > 0 {
                out.push_str(", ");
            }
            let value = attr::getattr(object, field.name)?;
            out.push_str(&format!("{}={}", field.name, text_of::repr_of(&value)?));
        }
        out.push(')');
        Ok(Value::from(out))
    })
}

fn pair(args: Args<'_>) -> Option<(&Value, &Value)> {
    match args.values() {
        [a, b] if type_of(a).is(&type_of(b)) => Some((a, b)),
        _ => None,
    }
}

fn eq(fields: &Rc<Vec<Field>>) -> Value {
    let fields = Rc::clone(fields);
    closure("__eq__", move |args| match pair(args) {
        Some((a, b)) => ops::eq(
            &values(a, &fields, |field| field.compare)?,
            &values(b, &fields, |field| field.compare)?,
        ),
        None => Ok(Value::NotImplemented),
    })
}

fn order(name: &str, op: CmpOp, fields: &Rc<Vec<Field>>) -> Value {
    let fields = Rc::clone(fields);
    closure(name, move |args| match pair(args) {
        Some((a, b)) => ops::compare(
            &values(a, &fields, |field| field.compare)?,
            &values(b, &fields, |field| field.compare)?,
            op,
        ),
        None => Ok(Value::NotImplemented),
    })
}

fn hash(fields: &Rc<Vec<Field>>) -> Value {
    let fields = Rc::clone(fields);
    closure("__hash__", move |args| {
        let values = values(&args.values()[0], &fields, |field| {
            field.hash.unwrap_or(field.compare)
        })?;
        ops::hash(&values).map(Value::from)
    })
}

fn freeze(class: &Class, fields: &Rc<Vec<Field>>) -> PyResult<()> {
    for (name, verb) in [("__setattr__", "assign to"), ("__delattr__", "delete")] {
        if class.own(Name::new(name)).is_some() {
            return Err(type_error(format!(
                "Cannot overwrite attribute {name} in class {}",
                class.name()
            )));
        }
        let (fields, owner) = (Rc::clone(fields), class.clone());
        let body = move |args: Args<'_>| {
            let given = args.values();
            let field = given
                .get(1)
                .and_then(Value::as_str)
                .cloned()
                .unwrap_or_default();
            let known = fields
                .iter()
                .any(|known| known.name.as_str() == field.as_str());
            if type_of(&given[0]).is(&owner) || known {
                return Err(frozen_error(format!(
                    "cannot {verb} field {}",
                    text_of::repr_of(&Value::Str(field))?
                )));
            }
            attr::call_super(&owner, Name::new(name), given)
        };
        class.set(Name::new(name), closure(name, body));
    }
    Ok(())
}

#[cold]
fn frozen_error(message: String) -> PyErr {
    let object = exceptions::instantiate(&frozen_instance_error(), &[Value::from(message)]);
    PyErr::from_object(object)
}

fn fields_of(value: &Value) -> PyResult<Option<Vec<Field>>> {
    let Some(Value::Dict(table)) = attr::getattr_opt(value, crate::name!("__dataclass_fields__"))?
    else {
        return Ok(None);
    };
    Ok(Some(
        table
            .to_values()
            .iter()
            .filter_map(|field| match field {
                Value::Native(native) => native.downcast::<Field>().cloned(),
                _ => None,
            })
            .filter(|field| !field.init_only)
            .collect(),
    ))
}

/// `dataclasses.fields(class_or_instance)`
pub fn fields(args: Args<'_>) -> PyResult<Value> {
    match fields_of(args.one("fields")?)? {
        Some(fields) => Ok(Value::tuple(
            fields.into_iter().map(Native::value).collect(),
        )),
        None => Err(type_error(
            "must be called with a dataclass type or instance",
        )),
    }
}

/// `dataclasses.is_dataclass(obj)`
pub fn is_dataclass(args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Bool(fields_of(args.one("is_dataclass")?)?.is_some()))
}

/// `dataclasses.asdict(obj)`
pub fn asdict(args: Args<'_>) -> PyResult<Value> {
    copied(args.one("asdict")?, "asdict", true)
}

/// `dataclasses.astuple(obj)`
pub fn astuple(args: Args<'_>) -> PyResult<Value> {
    copied(args.one("astuple")?, "astuple", false)
}

fn copied(object: &Value, function: &str, as_dict: bool) -> PyResult<Value> {
    match object {
        Value::Instance(_) if fields_of(object)?.is_some() => converted(object, as_dict),
        _ => Err(type_error(format!(
            "{function}() should be called on dataclass instances"
        ))),
    }
}

fn converted(value: &Value, as_dict: bool) -> PyResult<Value> {
    let each = |items: &[Value]| {
        items
            .iter()
            .map(|item| converted(item, as_dict))
            .collect::<PyResult<Vec<Value>>>()
    };
    match value {
        Value::Instance(_) => {
            let Some(fields) = fields_of(value)? else {
                return Ok(value.clone());
            };
            let mut pairs = Vec::with_capacity(fields.len());
            for field in fields {
                let item = converted(&attr::getattr(value, field.name)?, as_dict)?;
                pairs.push((Value::Str(field.name.to_str()), item));
            }
            if as_dict {
                Value::dict(pairs)
            } else {
                Ok(Value::tuple(
                    pairs.into_iter().map(|(_, item)| item).collect(),
                ))
            }
        }
        Value::List(list) => Ok(Value::list(each(&list.to_vec())?)),
        Value::Tuple(tuple) => Ok(Value::tuple(each(tuple)?)),
        Value::Dict(dict) => {
            let mut pairs = Vec::new();
            for (key, item) in dict.to_pairs() {
                pairs.push((converted(&key, as_dict)?, converted(&item, as_dict)?));
            }
            Value::dict(pairs)
        }
        _ => Ok(value.clone()),
    }
}

/// `dataclasses.replace(obj, **changes)`
pub fn replace(args: Args<'_>) -> PyResult<Value> {
    let [object] = args.positional() else {
        return Err(type_error("replace() takes 1 positional argument"));
    };
    let Some(fields) = fields_of(object)? else {
        return Err(type_error(
            "replace() should be called on dataclass instances",
        ));
    };
    let mut builder = call::CallBuilder::new();
    for field in &fields {
        match args.keyword(field.name.as_str()) {
            Some(_) if !field.init => {
                return Err(value_error(format!(
                    "field {} is declared with init=False, it cannot be specified with replace()",
                    field.name
                )));
            }
            Some(value) => builder = builder.keyword(field.name.as_str(), value.clone()),
            None if field.init => {
                builder = builder.keyword(field.name.as_str(), attr::getattr(object, field.name)?)
            }
            None => {}
        }
    }
    for (name, value) in args.keywords() {
        if !fields.iter().any(|field| field.name.as_str() == name) {
            builder = builder.keyword(name, value.clone());
        }
    }
    builder.call(&Value::Class(type_of(object)))
}
