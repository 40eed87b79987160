//! `enum` for classes of the dynamic rung: `Enum`, `IntEnum`, `StrEnum`, `Flag`, `IntFlag`, `auto`.

use super::builtin_class::{Layout, type_of};
use super::error::{PyErr, attribute_error, key_error, type_error, value_error};
use super::function::closure;
use super::native::{Native, NativeObject};
use super::signature::Args;
use super::{
    AttrMap, Class, Dict, Int, Name, Object, PyResult, Str, Value, abc, attr, call, construct,
    iter_dyn, metaclass, ops, text_of,
};
use std::any::Any;
use std::cell::RefCell;
use std::collections::HashMap;

thread_local! {
    static CLASSES: RefCell<HashMap<&'static str, Class>> = RefCell::default();
}

/// `enum.auto()`: a value that the class body's position decides.
struct Auto;

impl NativeObject for Auto {
    fn type_name(&self) -> &'static str {
        "enum.auto"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `enum.auto()`
pub fn auto() -> Value {
    Native::value(Auto)
}

fn cached(name: &'static str, make: impl FnOnce() -> Class) -> Class {
    if let Some(class) = CLASSES.with_borrow(|classes| classes.get(name).cloned()) {
        return class;
    }
    let class = make();
    CLASSES.with_borrow_mut(|classes| classes.insert(name, class.clone()));
    class
}

/// `enum.EnumType`
pub fn enum_meta() -> Class {
    cached("EnumType", || {
        let class = abc::library_class("EnumType", "enum", Layout::Type.class(), None);
        let add = |name: &str, body: fn(Args<'_>) -> PyResult<Value>| {
            class.set(Name::new(name), closure(name, body));
        };
        add("__call__", meta_call);
        add("__iter__", |args| {
            iter_dyn::iter_value(&Value::list(members(this(args)?)))
        });
        add("__reversed__", |args| {
            iter_dyn::reversed(&Value::list(members(this(args)?)))
        });
        add("__len__", |args| {
            Ok(Value::from(members(this(args)?).len()))
        });
        add("__contains__", |args| match args.values() {
            [Value::Class(class), member @ Value::Instance(_)] => Ok(Value::Bool(
                members(class).iter().any(|known| ops::is_(known, member)),
            )),
            [_, other] => Err(type_error(format!(
                "unsupported operand type(s) for 'in': '{}' and 'EnumType'",
                other.type_name()
            ))),
            _ => Err(type_error("expected 1 argument")),
        });
        add("__getitem__", |args| match args.values() {
            [Value::Class(class), name] => match member_map(class).get(name)? {
                Some(member) => Ok(member),
                None => Err(key_error(name.clone())),
            },
            _ => Err(type_error("expected 1 argument")),
        });
        add("__bool__", |_| Ok(Value::Bool(true)));
        add("__repr__", |args| {
            let class = this(args)?;
            let kind = if is_flag(class) { "flag" } else { "enum" };
            Ok(Value::from(format!("<{kind} '{}'>", class.name())))
        });
        add("__setattr__", |args| match args.values() {
            [Value::Class(class), name, value] => {
                if member_map(class).contains(name)? {
                    return Err(attribute_error(format!(
                        "cannot reassign member {}",
                        text_of::repr_of(name)?
                    )));
                }
                class.set(super::methods::object::attribute_name(name)?, value.clone());
                Ok(Value::None)
            }
            _ => Err(type_error("expected 2 arguments")),
        });
        let get: fn(&Value) -> PyResult<Value> = |class| match class {
            Value::Class(class) => Ok(super::views::mapping_proxy(member_map(class))),
            _ => Err(attribute_error("__members__")),
        };
        let descriptor = attr::Descriptor::GetSet {
            name: "__members__",
            get,
            set: None,
        };
        class.set(
            Name::new("__members__"),
            Value::Descriptor(std::rc::Rc::new(descriptor)),
        );
        class
    })
}

/// The class of this name in `enum`: `Enum`, `IntEnum`, `StrEnum`, `Flag`, `IntFlag`.
pub fn enum_class(name: &str) -> Option<Class> {
    Some(match name {
        "Enum" => cached("Enum", || base("Enum", vec![Layout::Object.class()])),
        "Flag" => cached("Flag", || {
            let class = derived(
                "Flag",
                vec![enum_class("Enum").unwrap_or_else(|| Layout::Object.class())],
            );
            flag_methods(&class);
            class
        }),
        "IntEnum" => cached("IntEnum", || plain_text("IntEnum", Layout::Int, "Enum")),
        "StrEnum" => cached("StrEnum", || plain_text("StrEnum", Layout::Str, "Enum")),
        "IntFlag" => cached("IntFlag", || plain_text("IntFlag", Layout::Int, "Flag")),
        "EnumType" | "EnumMeta" => enum_meta(),
        _ => return None,
    })
}

fn derived(name: &str, bases: Vec<Class>) -> Class {
    let attrs: AttrMap = [(crate::name!("__module__"), Value::from("enum"))]
        .into_iter()
        .collect();
    match Class::create(name, bases, Some(enum_meta()), attrs, None) {
        Ok(class) => class,
        // The bases are the library's own.
        Err(err) => unreachable!("enum class {name}: {err}"),
    }
}

/// A class whose members print as their values.
fn plain_text(name: &'static str, layout: Layout, base: &str) -> Class {
    let enum_base = enum_class(base).unwrap_or_else(|| Layout::Object.class());
    let class = derived(name, vec![layout.class(), enum_base.clone()]);
    for special in ["__repr__", "__hash__"] {
        if let Some(method) = enum_base.lookup(Name::new(special)) {
            class.set(Name::new(special), method);
        }
    }
    if layout == Layout::Int {
        class.set(
            Name::new("__hash__"),
            closure("__hash__", |args| {
                Ok(Value::from(ops::hash(&value_of(&args.values()[0]))?))
            }),
        );
    }
    class.set(
        Name::new("__str__"),
        closure("__str__", |args| {
            text_of::str_of(&value_of(&args.values()[0])).map(Value::Str)
        }),
    );
    class.set(
        Name::new("__format__"),
        closure("__format__", |args| match args.values() {
            [member, Value::Str(spec)] => {
                text_of::format_of(&value_of(member), spec).map(Value::Str)
            }
            _ => Err(type_error("expected 1 argument")),
        }),
    );
    if base == "Flag" {
        flag_methods(&class);
    }
    class
}

fn base(name: &str, bases: Vec<Class>) -> Class {
    let class = derived(name, bases);
    let add = |name: &str, body: fn(Args<'_>) -> PyResult<Value>| {
        class.set(Name::new(name), closure(name, body));
    };
    add("__repr__", |args| {
        let member = &args.values()[0];
        let value = text_of::repr_of(&value_of(member))?;
        let class = type_of(member);
        Ok(Value::from(match name_of(member) {
            Value::None => format!("<{}: {value}>", class.name()),
            name => format!("<{}.{}: {value}>", class.name(), text_of::str_of(&name)?),
        }))
    });
    add("__str__", |args| {
        let member = &args.values()[0];
        let class = type_of(member);
        Ok(Value::from(match name_of(member) {
            Value::None => format!("{}({})", class.name(), text_of::repr_of(&value_of(member))?),
            name => format!("{}.{}", class.name(), text_of::str_of(&name)?),
        }))
    });
    add("__format__", |args| match args.values() {
        [member, Value::Str(spec)] => {
            text_of::format_of(&Value::Str(text_of::str_of(member)?), spec).map(Value::Str)
        }
        _ => Err(type_error("expected 1 argument")),
    });
    add("__hash__", |args| {
        ops::hash(&name_of(&args.values()[0])).map(Value::from)
    });
    type Get = fn(&Value) -> PyResult<Value>;
    type Set = fn(&Value, Value) -> PyResult<()>;
    let both: [(&'static str, Get, Set); 2] = [
        (
            "name",
            |member| Ok(name_of(member)),
            |_, _| Err(read_only("name")),
        ),
        (
            "value",
            |member| Ok(value_of(member)),
            |_, _| Err(read_only("value")),
        ),
    ];
    for (name, get, set) in both {
        let descriptor = attr::Descriptor::GetSet {
            name,
            get,
            set: Some(set),
        };
        class.set(
            Name::new(name),
            Value::Descriptor(std::rc::Rc::new(descriptor)),
        );
    }
    class
}

#[cold]
fn read_only(name: &str) -> PyErr {
    attribute_error(format!("<enum 'Enum'> cannot set attribute '{name}'"))
}

/// `member._name_`
fn name_of(member: &Value) -> Value {
    match member {
        Value::Instance(object) => object.get(crate::name!("_name_")).unwrap_or(Value::None),
        _ => Value::None,
    }
}

/// `member._value_`
fn value_of(member: &Value) -> Value {
    match member {
        Value::Instance(object) => object.get(crate::name!("_value_")).unwrap_or(Value::None),
        other => other.clone(),
    }
}

fn this(args: Args<'_>) -> PyResult<&Class> {
    match args.values() {
        [Value::Class(class), ..] => Ok(class),
        _ => Err(type_error("an enum class is required")),
    }
}

fn is_flag(class: &Class) -> bool {
    enum_class("Flag").is_some_and(|flag| class.is_subclass(&flag))
}

/// Names to members, aliases included.
fn member_map(class: &Class) -> Dict<Value, Value> {
    match class.lookup(crate::name!("_member_map_")) {
        Some(Value::Dict(map)) => map,
        _ => Dict::new(),
    }
}

/// The members without aliases, in the order of their definition.
fn members(class: &Class) -> Vec<Value> {
    member_map(class)
        .to_pairs()
        .into_iter()
        .filter(|(name, member)| ops::is_(name, &name_of(member)))
        .map(|(_, member)| member)
        .collect()
}

/// Whether the metaclass makes enums.
pub(super) fn is_enum_meta(metaclass: &Class) -> bool {
    metaclass.is_subclass(&enum_meta())
}

/// `Color(value)`: the member of that value.
fn meta_call(args: Args<'_>) -> PyResult<Value> {
    let class = this(args)?;
    let given = args.rest();
    let value = match given.positional() {
        [name, names] if member_map(class).is_empty() => return functional(class, name, names),
        [value] => value,
        many => &Value::tuple(many.to_vec()),
    };
    if let Some(member) = find(class, value)? {
        return Ok(member);
    }
    let hook = attr::getattr_opt(&Value::Class(class.clone()), crate::name!("_missing_"))?;
    if let Some(hook) = hook {
        let member = call::call(&hook, std::slice::from_ref(value))?;
        if !member.is_none() {
            return Ok(member);
        }
    }
    if is_flag(class)
        && let Value::Int(bits) = value.unwrapped()
        && let Some(member) = composite(class, bits)?
    {
        return Ok(member);
    }
    Err(value_error(format!(
        "{} is not a valid {}",
        text_of::repr_of(value)?,
        class.qualname()
    )))
}

fn find(class: &Class, value: &Value) -> PyResult<Option<Value>> {
    if let Value::Instance(object) = value
        && object.class().is_subclass(class)
    {
        return Ok(Some(value.clone()));
    }
    for member in members(class) {
        if ops::eq_bool(&value_of(&member), value)? {
            return Ok(Some(member));
        }
    }
    Ok(None)
}

/// `Enum("Color", "RED GREEN")`
fn functional(class: &Class, name: &Value, names: &Value) -> PyResult<Value> {
    let names: Vec<Value> = match names {
        Value::Str(text) => text
            .as_str()
            .split([' ', ',', '\n', '\t'])
            .filter(|part| !part.is_empty())
            .map(Value::from)
            .collect(),
        other => iter_dyn::collect(other)?,
    };
    let mut namespace = AttrMap::new();
    namespace.set(crate::name!("__module__"), Value::from("__main__"));
    for item in names {
        match &item {
            Value::Tuple(pair) if pair.len() == 2 => {
                namespace.set(
                    super::methods::object::attribute_name(&pair[0])?,
                    pair[1].clone(),
                );
            }
            name => {
                namespace.set(super::methods::object::attribute_name(name)?, auto());
            }
        }
    }
    let name = name.as_str().cloned().unwrap_or_default();
    metaclass::create(&name, &[Value::Class(class.clone())], &[], namespace)
}

/// Makes an enum class of its body's namespace.
pub(super) fn create(
    name: &str,
    bases: Vec<Class>,
    metaclass: Option<Class>,
    namespace: AttrMap,
) -> PyResult<Class> {
    for base in &bases {
        if !member_map(base).is_empty() {
            return Err(type_error(format!(
                "<enum '{name}'> cannot extend {}",
                text_of::repr_of(&Value::Class(base.clone()))?
            )));
        }
    }
    let (mut rest, mut members) = (AttrMap::new(), Vec::new());
    for (key, value) in namespace.iter() {
        if is_member(*key, value) {
            members.push((*key, value.clone()));
        } else {
            rest.set(*key, value.clone());
        }
    }
    let enum_base = bases
        .iter()
        .rev()
        .find(|base| base.metaclass().is_some_and(is_enum_meta))
        .cloned();
    let class = Class::create(name, bases, metaclass, rest, None)?;
    metaclass::finish(&class, &[])?;
    if let Some(base) = &enum_base {
        for special in ["__repr__", "__str__", "__format__", "__hash__"] {
            let special = Name::new(special);
            let inherited = class.owner_of(special).is_some_and(Class::is_builtin);
            if inherited && let Some(method) = base.lookup(special) {
                class.set(special, method);
            }
        }
    }
    let map = Dict::new();
    class.set(crate::name!("_member_map_"), Value::Dict(map.clone()));
    let mut values = Vec::new();
    for (key, value) in members {
        let value = match &value {
            Value::Native(native) if native.downcast::<Auto>().is_some() => {
                next_value(&class, key, &values)?
            }
            _ => value,
        };
        let member = make_member(&class, key, &value)?;
        let value = value_of(&member);
        values.push(value.clone());
        let existing = find_in(&map, &value)?;
        let member = existing.unwrap_or(member);
        map.set(Value::Str(key.to_str()), member.clone())?;
        class.set(key, member);
    }
    Ok(class)
}

fn find_in(map: &Dict<Value, Value>, value: &Value) -> PyResult<Option<Value>> {
    for member in map.to_values() {
        if ops::eq_bool(&value_of(&member), value)? {
            return Ok(Some(member));
        }
    }
    Ok(None)
}

fn is_member(name: Name, value: &Value) -> bool {
    let text = name.as_str();
    let sunder = text.starts_with('_') && text.ends_with('_');
    let descriptor = match value {
        Value::Function(_) | Value::Descriptor(_) | Value::Method(_) => true,
        Value::Instance(object) => object.class().lookup(crate::name!("__get__")).is_some(),
        _ => false,
    };
    !sunder && !descriptor
}

/// What `auto()` stands for.
fn next_value(class: &Class, name: Name, values: &[Value]) -> PyResult<Value> {
    let hook = attr::getattr_opt(
        &Value::Class(class.clone()),
        crate::name!("_generate_next_value_"),
    )?;
    if let Some(hook) = hook {
        let args = [
            Value::Str(name.to_str()),
            Value::from(1),
            Value::from(values.len()),
            Value::list(values.to_vec()),
        ];
        return call::call(&hook, &args);
    }
    if enum_class("StrEnum").is_some_and(|text| class.is_subclass(&text)) {
        return Ok(Value::from(name.as_str().to_lowercase()));
    }
    let mut largest: Option<Int> = None;
    for value in values {
        if let Value::Int(int) = value.unwrapped() {
            largest = Some(match largest {
                Some(known) if known >= *int => known,
                _ => int.clone(),
            });
        }
    }
    Ok(Value::Int(match largest {
        None => Int::Small(1),
        Some(largest) if is_flag(class) => Int::Small(1).shl(&Int::from(largest.bit_length()))?,
        Some(largest) => &largest + &Int::Small(1),
    }))
}

fn make_member(class: &Class, name: Name, value: &Value) -> PyResult<Value> {
    let args = match value {
        Value::Tuple(items) => items.to_vec(),
        one => vec![one.clone()],
    };
    let flags = class.flags();
    let member = if flags.new {
        let new = attr::getattr(&Value::Class(class.clone()), crate::name!("__new__"))?;
        let mut given = vec![Value::Class(class.clone())];
        given.extend(args.iter().cloned());
        call::call(&new, &given)?
    } else if class.layout() == Layout::Object {
        Value::Instance(Object::new(class.clone()))
    } else {
        construct::new_instance(class, Args::new(&args))?
    };
    let Value::Instance(object) = &member else {
        return Err(type_error("an enum member must be an instance"));
    };
    if object.get(crate::name!("_value_")).is_none() {
        let value = object.payload().cloned().unwrap_or_else(|| value.clone());
        object.set(crate::name!("_value_"), value)?;
    }
    object.set(crate::name!("_name_"), Value::Str(name.to_str()))?;
    if flags.init {
        let mut given = vec![member.clone()];
        given.extend(args);
        call::call_method(crate::name!("__init__"), &given)?;
    }
    Ok(member)
}

/// The member of a flag class that combines others; the same object for the same bits.
fn composite(class: &Class, bits: &Int) -> PyResult<Option<Value>> {
    let key = crate::name!("_composites_");
    let known = match class.own(key) {
        Some(Value::Dict(known)) => known,
        _ => {
            let known = Dict::new();
            class.set(key, Value::Dict(known.clone()));
            known
        }
    };
    if let Some(member) = known.get(&Value::Int(bits.clone()))? {
        return Ok(Some(member));
    }
    let (mut all, mut names) = (Int::Small(0), Vec::new());
    for member in members(class) {
        if let Value::Int(value) = value_of(&member) {
            all = &all | &value;
            if &value & bits == value && value.bit_count() == 1 {
                names.push(text_of::str_of(&name_of(&member))?.to_string());
            }
        }
    }
    let bits = if bits.is_negative() {
        &all & bits
    } else {
        bits.clone()
    };
    if &bits & &all != bits {
        return Ok(None);
    }
    if let Some(member) = find_in(&member_map(class), &Value::Int(bits.clone()))? {
        return Ok(Some(member));
    }
    let member = if class.layout() == Layout::Object {
        Object::new(class.clone())
    } else {
        match construct::new_instance(class, Args::new(&[Value::Int(bits.clone())]))? {
            Value::Instance(object) => object,
            _ => Object::new(class.clone()),
        }
    };
    member.set(crate::name!("_value_"), Value::Int(bits.clone()))?;
    let name = if names.is_empty() {
        Value::None
    } else {
        Value::from(names.join("|"))
    };
    member.set(crate::name!("_name_"), name)?;
    let member = Value::Instance(member);
    known.set(Value::Int(bits), member.clone())?;
    Ok(Some(member))
}

fn flag_methods(class: &Class) {
    for (name, op) in [
        ("__or__", ops::or_ as fn(&Value, &Value) -> PyResult<Value>),
        ("__and__", ops::and_),
        ("__xor__", ops::xor),
        ("__ror__", ops::or_),
        ("__rand__", ops::and_),
        ("__rxor__", ops::xor),
    ] {
        let body = move |args: Args<'_>| match args.values() {
            [a @ Value::Instance(object), b] => {
                let own = object.class();
                let same = matches!(b, Value::Instance(other) if other.class().is(&own));
                if !same && own.layout() == Layout::Object {
                    return Ok(Value::NotImplemented);
                }
                call::call(&Value::Class(own), &[op(&value_of(a), &value_of(b))?])
            }
            _ => Ok(Value::NotImplemented),
        };
        class.set(Name::new(name), closure(name, body));
    }
    let add = |name: &str, body: fn(Args<'_>) -> PyResult<Value>| {
        class.set(Name::new(name), closure(name, body));
    };
    add("__invert__", |args| {
        let member = &args.values()[0];
        let class = type_of(member);
        let mut all = Value::from(0);
        for known in members(&class) {
            all = ops::or_(&all, &value_of(&known))?;
        }
        let bits = ops::and_(&all, &ops::invert(&value_of(member))?)?;
        call::call(&Value::Class(class), &[bits])
    });
    add("__bool__", |args| {
        ops::truth(&value_of(&args.values()[0])).map(Value::Bool)
    });
    add("__contains__", |args| match args.values() {
        [a, b @ Value::Instance(_)] => {
            let common = ops::and_(&value_of(a), &value_of(b))?;
            ops::eq(&common, &value_of(b))
        }
        _ => Err(not_flag()),
    });
    add("__iter__", |args| {
        let member = &args.values()[0];
        let mut parts = Vec::new();
        for known in members(&type_of(member)) {
            let common = ops::and_(&value_of(member), &value_of(&known))?;
            if ops::truth(&common)? && ops::eq_bool(&common, &value_of(&known))? {
                parts.push(known);
            }
        }
        iter_dyn::iter_value(&Value::list(parts))
    });
}

#[cold]
fn not_flag() -> PyErr {
    type_error("unsupported operand type(s) for 'in'")
}

/// The text of a member's name.
pub fn member_name(member: &Value) -> PyResult<Str> {
    text_of::str_of(&name_of(member))
}
