//! `collections.namedtuple` and `typing.NamedTuple` on the dynamic rung.

use super::builtin_class::{Layout, type_of};
use super::class::Namespace;
use super::error::{attribute_error, type_error, value_error};
use super::function::{closure, with_defaults};
use super::object::Payload;
use super::signature::{Args, Signature};
use super::text::predicate::is_identifier;
use super::{
    AttrMap, Class, Dict, Name, Object, PyResult, Str, Value, attr, iter_dyn, ops, text_of,
};
use std::rc::Rc;

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

/// `collections.namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)`
pub fn namedtuple(args: Args<'_>) -> PyResult<Value> {
    let (typename, names) = match args.positional() {
        [typename, names] => (typename, names),
        [typename] => match args.keyword("field_names") {
            Some(names) => (typename, names),
            None => {
                return Err(type_error(
                    "namedtuple() missing 1 required positional argument: 'field_names'",
                ));
            }
        },
        _ => return Err(type_error("namedtuple() takes 2 positional arguments")),
    };
    let typename = text_of::str_of(typename)?;
    let mut fields: Vec<Str> = match names.as_str() {
        Some(text) => {
            let parts = text.as_str().split([' ', ',', '\n', '\t']);
            parts
                .filter(|part| !part.is_empty())
                .map(Str::from)
                .collect()
        }
        None => iter_dyn::collect(names)?
            .iter()
            .map(text_of::str_of)
            .collect::<PyResult<Vec<Str>>>()?,
    };
    if args.keyword("rename").map_or(Ok(false), ops::truth)? {
        for at in 0..fields.len() {
            if check(&fields[at]).is_some()
                || fields[at].starts_with("_")
                || fields[..at].contains(&fields[at])
            {
                fields[at] = Str::from(format!("_{at}"));
            }
        }
    }
    for name in std::iter::once(&typename).chain(&fields) {
        if let Some(problem) = check(name) {
            return Err(value_error(format!(
                "Type names and field names {problem}: {}",
                quoted(name)?
            )));
        }
    }
    for (at, name) in fields.iter().enumerate() {
        if name.starts_with("_") && args.keyword("rename").is_none() {
            return Err(value_error(format!(
                "Field names cannot start with an underscore: {}",
                quoted(name)?
            )));
        }
        if fields[..at].contains(name) {
            return Err(value_error(format!(
                "Encountered duplicate field name: {}",
                quoted(name)?
            )));
        }
    }
    let defaults = match args.keyword("defaults") {
        None | Some(Value::None) => Vec::new(),
        Some(values) => iter_dyn::collect(values)?,
    };
    if defaults.len() > fields.len() {
        return Err(type_error("Got more default values than field names"));
    }
    make(&typename, &fields, defaults, AttrMap::new())
}

fn quoted(name: &Str) -> PyResult<Str> {
    text_of::repr_of(&Value::Str(name.clone()))
}

fn check(name: &str) -> Option<&'static str> {
    if !is_identifier(name) {
        return Some("must be valid identifiers");
    }
    KEYWORDS.contains(&name).then_some("cannot be a keyword")
}

/// `class name(NamedTuple): body`: the annotated names are the fields, their values the defaults.
pub fn typed(name: &str, mut namespace: Namespace) -> PyResult<Value> {
    let mut fields = Vec::new();
    if let Some(Value::Dict(annotations)) = namespace.get(crate::name!("__annotations__")) {
        fields.extend(
            annotations
                .to_keys()
                .iter()
                .filter_map(|name| name.as_str().cloned()),
        );
    }
    let mut defaults: Vec<Value> = Vec::new();
    let mut defaulted: Vec<&Str> = Vec::new();
    for field in &fields {
        match namespace.remove(Name::new(field)) {
            Some(default) => {
                defaults.push(default);
                defaulted.push(field);
            }
            None if !defaults.is_empty() => {
                let names: Vec<&str> = defaulted.iter().map(|name| name.as_str()).collect();
                let plural = if names.len() == 1 { "" } else { "s" };
                return Err(type_error(format!(
                    "non-default namedtuple field {field} cannot follow default field{plural} {}",
                    names.join(", ")
                )));
            }
            None => {}
        }
    }
    make(name, &fields, defaults, namespace)
}

fn make(
    typename: &str,
    fields: &[Str],
    defaults: Vec<Value>,
    mut attrs: AttrMap,
) -> PyResult<Value> {
    let names: Rc<Vec<Name>> = Rc::new(fields.iter().map(|field| Name::new(field)).collect());
    if !attrs.contains(crate::name!("__module__")) {
        attrs.set(crate::name!("__module__"), Value::from("__main__"));
    }
    attrs.set(crate::name!("__slots__"), Value::tuple(Vec::new()));
    let field_values = Value::tuple(fields.iter().cloned().map(Value::Str).collect());
    attrs.set(crate::name!("_fields"), field_values.clone());
    attrs.set(crate::name!("__match_args__"), field_values);
    let defaults_table = Dict::new();
    for (field, default) in fields[fields.len() - defaults.len()..]
        .iter()
        .zip(&defaults)
    {
        defaults_table.set(Value::Str(field.clone()), default.clone())?;
    }
    attrs.set(crate::name!("_field_defaults"), Value::Dict(defaults_table));
    attrs.set(
        crate::name!("__new__"),
        attr::staticmethod(new_function(typename, &names, defaults)),
    );
    for (at, name) in names.iter().enumerate() {
        let getter = closure(name.as_str(), move |args| item(&args.values()[0], at));
        let setter = closure(name.as_str(), |_| {
            Err(attribute_error("can't set attribute"))
        });
        attrs.set(*name, attr::property(getter, setter, Value::None));
    }
    methods(&mut attrs, &names);
    let class = Class::create(typename, vec![Layout::Tuple.class()], None, attrs, None)?;
    Ok(Value::Class(class))
}

fn item(object: &Value, at: usize) -> PyResult<Value> {
    match object.unwrapped() {
        Value::Tuple(items) => items.get(at as i64),
        other => Err(type_error(format!(
            "a tuple is required, not '{}'",
            other.type_name()
        ))),
    }
}

fn new_function(typename: &str, names: &[Name], defaults: Vec<Value>) -> Value {
    let mut params = vec!["_cls"];
    params.extend(names.iter().map(|name| name.as_str()));
    // A class is made once, so what its `__new__` needs may live as long as the program.
    let params: &'static [&'static str] = Box::leak(params.into_boxed_slice());
    let qualname: &'static str = Box::leak(format!("{typename}.__new__").into_boxed_str());
    let signature: &'static Signature = Box::leak(Box::new(
        Signature::new("__new__", params).qualname(qualname),
    ));
    with_defaults(signature, defaults, Vec::new(), |args| match &args[0] {
        Value::Class(class) => Ok(instance(class, args[1..].to_vec())),
        other => Err(type_error(format!(
            "tuple.__new__(X): X is not a type object ({})",
            other.type_name()
        ))),
    })
}

fn instance(class: &Class, items: Vec<Value>) -> Value {
    Value::Instance(Object::with_payload(
        class.clone(),
        Payload::Value(Value::tuple(items)),
    ))
}

fn methods(attrs: &mut AttrMap, names: &Rc<Vec<Name>>) {
    let mut add = |name: &str, method: Value| {
        if !attrs.contains(Name::new(name)) {
            attrs.set(Name::new(name), method);
        }
    };
    let fields = Rc::clone(names);
    add(
        "__repr__",
        closure("__repr__", move |args| {
            let object = &args.values()[0];
            let mut out = format!("{}(", type_of(object).name());
            for (at, name) in fields.iter().enumerate() {
                let comma = if at > 0 { ", " } else { "" };
                out.push_str(&format!(
                    "{comma}{name}={}",
                    text_of::repr_of(&item(object, at)?)?
                ));
            }
            out.push(')');
            Ok(Value::from(out))
        }),
    );
    let fields = Rc::clone(names);
    add(
        "_asdict",
        closure("_asdict", move |args| {
            let object = &args.values()[0];
            let dict = Dict::new();
            for (at, name) in fields.iter().enumerate() {
                dict.set(Value::Str(name.to_str()), item(object, at)?)?;
            }
            Ok(Value::Dict(dict))
        }),
    );
    let fields = Rc::clone(names);
    add(
        "_replace",
        closure("_replace", move |args| {
            let object = &args.values()[0];
            let mut items = Vec::with_capacity(fields.len());
            for (at, name) in fields.iter().enumerate() {
                items.push(
                    args.keyword(name.as_str())
                        .cloned()
                        .map_or_else(|| item(object, at), Ok)?,
                );
            }
            let unknown: Vec<Value> = args
                .names()
                .iter()
                .filter(|name| !fields.iter().any(|field| field.as_str() == **name))
                .map(|name| Value::from(*name))
                .collect();
            if !unknown.is_empty() {
                return Err(value_error(format!(
                    "Got unexpected field names: {}",
                    text_of::repr_of(&Value::list(unknown))?
                )));
            }
            Ok(instance(&type_of(object), items))
        }),
    );
    let count = names.len();
    add(
        "_make",
        attr::classmethod(closure("_make", move |args| match args.values() {
            [Value::Class(class), items] => {
                let items = iter_dyn::collect(items)?;
                if items.len() != count {
                    return Err(type_error(format!(
                        "Expected {count} arguments, got {}",
                        items.len()
                    )));
                }
                Ok(instance(class, items))
            }
            _ => Err(type_error("_make() takes 1 argument")),
        })),
    );
    add(
        "__getnewargs__",
        closure("__getnewargs__", |args| {
            Ok(args.values()[0].unwrapped().clone())
        }),
    );
}
