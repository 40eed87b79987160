//! Attribute access: `getattr`, `setattr`, `delattr` with descriptors, `super()`, modules and cells.

use super::builtin_class::{Layout, type_of};
use super::error::{attribute_error, type_error};
use super::function::BoundMethod;
use super::native::Native;
use super::{AttrMap, Class, Dict, Field, Name, Object, PyErr, PyResult, Str, Value, call};
use std::cell::RefCell;
use std::rc::Rc;

/// What a class attribute does when it is read or written through an instance.
pub enum Descriptor {
    /// `property(fget, fset, fdel, doc)`; `Value::None` where one is missing.
    Property {
        /// The getter.
        fget: Value,
        /// The setter.
        fset: Value,
        /// The deleter.
        fdel: Value,
        /// `__doc__`
        doc: Value,
        /// The name it was given in the class body.
        name: Field<Option<Name>>,
    },
    /// `staticmethod(function)`
    Static(Value),
    /// `classmethod(function)`
    Class(Value),
    /// A slot of `__slots__`.
    Member(Name),
    /// A computed attribute that an instance attribute may hide.
    Getter(fn(&Value) -> PyResult<Value>),
    /// A computed attribute of a builtin class.
    GetSet {
        /// Its name.
        name: &'static str,
        /// Reads it.
        get: fn(&Value) -> PyResult<Value>,
        /// Writes it; read-only without.
        set: Option<fn(&Value, Value) -> PyResult<()>>,
    },
    /// `functools.cached_property(function)`
    Cached(Value, Field<Option<Name>>),
}

/// A module or another plain namespace (`types.SimpleNamespace` excepted, which is a class).
pub struct Module {
    name: Str,
    attrs: RefCell<AttrMap>,
}

impl Module {
    /// A module with these attributes.
    pub fn value(name: &str, attrs: AttrMap) -> Value {
        Value::Module(Rc::new(Module {
            name: Str::from(name),
            attrs: RefCell::new(attrs),
        }))
    }

    /// `__name__`
    pub fn name(&self) -> &Str {
        &self.name
    }

    /// An attribute.
    pub fn get(&self, name: Name) -> Option<Value> {
        self.attrs.borrow().get(name).cloned()
    }

    /// Sets an attribute.
    pub fn set(&self, name: Name, value: Value) {
        let old = self.attrs.borrow_mut().set(name, value);
        drop(old);
    }

    /// A snapshot of its attributes.
    pub fn attributes(&self) -> AttrMap {
        self.attrs.borrow().clone()
    }
}

/// `super(class, object)`: attribute lookup that starts after `class` in the MRO of `object`.
pub struct Super {
    /// The class whose method is running.
    pub class: Class,
    /// `self`, or the class in a class method.
    pub object: Value,
}

/// A variable that an inner function shares with the enclosing one; clones are the same variable.
#[derive(Clone)]
pub struct Cell(Rc<CellData>);

struct CellData {
    name: &'static str,
    value: Field<Option<Value>>,
}

impl Cell {
    /// A variable with a value.
    pub fn new(name: &'static str, value: Value) -> Cell {
        Cell(Rc::new(CellData {
            name,
            value: Field::new(Some(value)),
        }))
    }

    /// A variable that is not assigned yet.
    pub fn empty(name: &'static str) -> Cell {
        Cell(Rc::new(CellData {
            name,
            value: Field::new(None),
        }))
    }

    /// Its value, `NameError` while it has none.
    pub fn get(&self) -> PyResult<Value> {
        self.0
            .value
            .get()
            .ok_or_else(|| super::error::unbound_free(self.0.name))
    }

    /// Assigns it.
    pub fn set(&self, value: Value) {
        self.0.value.set(Some(value));
    }

    /// `del name`
    pub fn delete(&self) -> PyResult<()> {
        self.get()?;
        self.0.value.set(None);
        Ok(())
    }

    /// `id(self)`
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }
}

/// `super()` of a method: `class` is the class whose body the method stands in.
pub fn super_of(class: &Class, object: &Value) -> PyResult<Value> {
    let fits = match object {
        Value::Class(other) if other.is_subclass(class) => true,
        other => type_of(other).is_subclass(class),
    };
    if !fits {
        return Err(type_error(
            "super(type, obj): obj must be an instance or subtype of type",
        ));
    }
    Ok(Value::Super(Rc::new(Super {
        class: class.clone(),
        object: object.clone(),
    })))
}

/// `super().name(args)` where `args[0]` is self, without making the super object.
pub fn call_super(class: &Class, name: Name, args: &[Value]) -> PyResult<Value> {
    if let Value::Instance(instance) = &args[0]
        && let Some(Value::Function(function)) =
            instance.with_class(|own| own.lookup_after(class, name))
    {
        return function.call(super::Args::new(args));
    }
    let method = getattr(&super_of(class, &args[0])?, name)?;
    call::call(&method, &args[1..])
}

/// `object.name`
pub fn getattr(object: &Value, name: Name) -> PyResult<Value> {
    match getattr_opt(object, name)? {
        Some(value) => Ok(value),
        None => Err(no_attribute(object, name)),
    }
}

/// `object.name`, `None` where Python raises the AttributeError of a missing attribute itself.
#[inline]
pub fn getattr_opt(object: &Value, name: Name) -> PyResult<Option<Value>> {
    match object {
        Value::Instance(instance) => instance_getattr(object, instance, name),
        Value::Class(class) => class_getattr(object, class, name),
        Value::Module(module) => Ok(match name.as_str() {
            "__dict__" => Some(dict_of_map(&module.attributes())),
            "__name__" => Some(Value::Str(module.name.clone())),
            _ => match module.get(name) {
                None => generic(object, name)?,
                found => found,
            },
        }),
        Value::Super(parent) => super_getattr(object, parent, name),
        Value::Function(function) => match function.getattr(name) {
            Some(value) => Ok(Some(value)),
            None => generic(object, name),
        },
        Value::Method(method) => match name.as_str() {
            "__self__" => Ok(Some(method.receiver.clone())),
            "__func__" => Ok(Some(method.function.clone())),
            "__call__" => Ok(Some(object.clone())),
            "__class__" => generic(object, name),
            _ => getattr_opt(&method.function, name),
        },
        Value::Native(native) => match native.getattr(name.as_str())? {
            Some(value) => Ok(Some(value)),
            None if native.has_method(name.as_str()) => Ok(Some(native_method(native, name))),
            None => generic(object, name),
        },
        Value::Descriptor(descriptor) => match descriptor_attribute(object, descriptor, name) {
            Some(value) => Ok(Some(value)),
            None => generic(object, name),
        },
        _ => generic(object, name),
    }
}

/// A method of a library object as a value.
fn native_method(native: &Native, name: Name) -> Value {
    let native = native.clone();
    super::function::closure(name.as_str(), move |args| {
        match native.call_method(name.as_str(), args)? {
            Some(value) => Ok(value),
            None => Err(no_attribute(&Value::Native(native.clone()), name)),
        }
    })
}

/// The class's attribute bound to an object that has no attributes of its own.
fn generic(object: &Value, name: Name) -> PyResult<Option<Value>> {
    let class = type_of(object);
    match class.lookup(name) {
        Some(found) => bind(&found, object, &class).map(Some),
        None => Ok(None),
    }
}

fn instance_getattr(object: &Value, instance: &Object, name: Name) -> PyResult<Option<Value>> {
    if instance.with_class(|class| class.flags().plain)
        && !name.is_special()
        && let Some(value) = instance.get(name)
    {
        return Ok(Some(value));
    }
    let (flags, found) = instance.with_class(|class| (class.flags(), class.lookup(name)));
    let result = if flags.getattribute {
        call::call_method(
            crate::name!("__getattribute__"),
            &[object.clone(), Value::Str(name.to_str())],
        )
        .map(Some)
    } else {
        own_or_class(object, instance, name, found)
    };
    if !flags.getattr {
        return result;
    }
    match result {
        Ok(None) => {}
        Err(err) if err.is("AttributeError") => {}
        other => return other,
    }
    let getattr = instance.with_class(|class| class.lookup(crate::name!("__getattr__")));
    let Some(getattr) = getattr else {
        return Ok(None);
    };
    call::call_unbound(&getattr, &[object.clone(), Value::Str(name.to_str())]).map(Some)
}

/// `object.__getattribute__`: data descriptors, then the instance's own attributes, then the class's.
#[inline]
fn own_or_class(
    object: &Value,
    instance: &Object,
    name: Name,
    found: Option<Value>,
) -> PyResult<Option<Value>> {
    let Some(found) = found else {
        return Ok(instance.get(name));
    };
    if is_data_descriptor(&found) {
        return bind(&found, object, &instance.class()).map(Some);
    }
    if let Some(value) = instance.get(name) {
        return Ok(Some(value));
    }
    bind(&found, object, &instance.class()).map(Some)
}

/// `object.__getattribute__(object, name)`, no `__getattr__`.
pub(super) fn default_getattr(object: &Value, name: Name) -> PyResult<Value> {
    let found = match object {
        Value::Instance(instance) => {
            let found = instance.with_class(|class| class.lookup(name));
            own_or_class(object, instance, name, found)?
        }
        _ => getattr_opt(object, name)?,
    };
    found.ok_or_else(|| no_attribute(object, name))
}

fn class_getattr(object: &Value, class: &Class, name: Name) -> PyResult<Option<Value>> {
    let metaclass = type_of(object);
    let meta = metaclass.lookup(name);
    if let Some(meta) = &meta
        && is_data_descriptor(meta)
    {
        return bind(meta, object, &metaclass).map(Some);
    }
    if let Some(found) = class.lookup(name) {
        return bind_to_class(&found, class).map(Some);
    }
    if let Some(meta) = meta {
        return bind(&meta, object, &metaclass).map(Some);
    }
    if let Some(getattr) = metaclass.lookup(crate::name!("__getattr__")) {
        return call::call_unbound(&getattr, &[object.clone(), Value::Str(name.to_str())])
            .map(Some);
    }
    Ok(None)
}

fn super_getattr(object: &Value, parent: &Super, name: Name) -> PyResult<Option<Value>> {
    if name.as_str() == "__class__" {
        return Ok(Some(Value::Class(type_of(object))));
    }
    match &parent.object {
        Value::Class(class) if class.is_subclass(&parent.class) => {
            match class.lookup_after(&parent.class, name) {
                Some(found) => bind_to_class(&found, class).map(Some),
                None => Ok(None),
            }
        }
        other => {
            let class = type_of(other);
            match class.lookup_after(&parent.class, name) {
                Some(found) => bind(&found, other, &class).map(Some),
                None => Ok(None),
            }
        }
    }
}

/// Whether it wins over the instance's own attributes.
#[inline]
pub(super) fn is_data_descriptor(value: &Value) -> bool {
    match value {
        Value::Descriptor(descriptor) => {
            matches!(
                **descriptor,
                Descriptor::Property { .. } | Descriptor::Member(_) | Descriptor::GetSet { .. }
            )
        }
        Value::Instance(instance) => instance.with_class(|class| {
            class.lookup(crate::name!("__set__")).is_some()
                || class.lookup(crate::name!("__delete__")).is_some()
        }),
        _ => false,
    }
}

/// `found.__get__(object, class)`
pub(super) fn bind(found: &Value, object: &Value, class: &Class) -> PyResult<Value> {
    match found {
        Value::Function(function) if function.is_builtin() => Ok(found.clone()),
        Value::Function(_) => Ok(Value::Method(Rc::new(BoundMethod {
            receiver: object.clone(),
            function: found.clone(),
        }))),
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property {
                fget: Value::None,
                name,
                ..
            } => Err(attribute_error(format!(
                "property {}of '{}' object has no getter",
                property_name(name),
                class.qualname()
            ))),
            Descriptor::Property { fget, .. } => call::call(fget, std::slice::from_ref(object)),
            Descriptor::Static(function) => Ok(function.clone()),
            Descriptor::Class(function) => bind(function, &Value::Class(class.clone()), class),
            Descriptor::Member(name) => match object {
                Value::Instance(instance) => instance
                    .get(*name)
                    .ok_or_else(|| no_attribute(object, *name)),
                _ => Err(no_attribute(object, *name)),
            },
            Descriptor::Getter(get) => get(object),
            Descriptor::GetSet { get, .. } => get(object),
            Descriptor::Cached(function, name) => {
                let value = call::call(function, std::slice::from_ref(object))?;
                if let (Value::Instance(instance), Some(name)) = (object, name.get()) {
                    instance.set(name, value.clone())?;
                }
                Ok(value)
            }
        },
        Value::Instance(instance) => {
            match instance.with_class(|class| class.lookup(crate::name!("__get__"))) {
                Some(get) => call::call_unbound(
                    &get,
                    &[found.clone(), object.clone(), Value::Class(class.clone())],
                ),
                None => Ok(found.clone()),
            }
        }
        _ => Ok(found.clone()),
    }
}

/// `found.__get__(None, class)`
fn bind_to_class(found: &Value, class: &Class) -> PyResult<Value> {
    match found {
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Static(function) => Ok(function.clone()),
            Descriptor::Class(function) => bind(function, &Value::Class(class.clone()), class),
            _ => Ok(found.clone()),
        },
        Value::Instance(instance) => {
            match instance.with_class(|class| class.lookup(crate::name!("__get__"))) {
                Some(get) => call::call_unbound(
                    &get,
                    &[found.clone(), Value::None, Value::Class(class.clone())],
                ),
                None => Ok(found.clone()),
            }
        }
        _ => Ok(found.clone()),
    }
}

fn property_name(name: &Field<Option<Name>>) -> String {
    name.get()
        .map(|name| format!("'{name}' "))
        .unwrap_or_default()
}

fn descriptor_attribute(object: &Value, descriptor: &Descriptor, name: Name) -> Option<Value> {
    match (descriptor, name.as_str()) {
        (Descriptor::Property { fget, .. }, "fget") => Some(fget.clone()),
        (Descriptor::Property { fset, .. }, "fset") => Some(fset.clone()),
        (Descriptor::Property { fdel, .. }, "fdel") => Some(fdel.clone()),
        (Descriptor::Property { doc, .. }, "__doc__") => Some(doc.clone()),
        (Descriptor::Property { fget, .. }, "__isabstractmethod__") => getattr_opt(fget, name)
            .ok()
            .flatten()
            .or(Some(Value::Bool(false))),
        (Descriptor::Property { .. }, "setter" | "getter" | "deleter") => {
            let (object, which) = (object.clone(), name.as_str());
            Some(super::function::closure(which, move |args| {
                replace_accessor(&object, which, args.one(which)?)
            }))
        }
        (
            Descriptor::Static(function) | Descriptor::Class(function),
            "__func__" | "__wrapped__",
        ) => Some(function.clone()),
        (Descriptor::Static(function) | Descriptor::Class(function), _)
            if name.as_str() != "__class__" =>
        {
            getattr_opt(function, name).ok().flatten()
        }
        (Descriptor::Member(member), "__name__") => Some(Value::from(member.as_str())),
        (Descriptor::GetSet { name, .. }, "__name__") => Some(Value::from(*name)),
        _ => None,
    }
}

/// `property.setter(function)` and its siblings.
pub fn replace_accessor(property: &Value, which: &str, function: &Value) -> PyResult<Value> {
    let Value::Descriptor(descriptor) = property else {
        return Err(type_error("a property is required"));
    };
    let Descriptor::Property {
        fget,
        fset,
        fdel,
        doc,
        name,
    } = &**descriptor
    else {
        return Err(type_error("a property is required"));
    };
    let pick = |accessor: &str, old: &Value| {
        if which == accessor {
            function.clone()
        } else {
            old.clone()
        }
    };
    Ok(Value::Descriptor(Rc::new(Descriptor::Property {
        fget: pick("getter", fget),
        fset: pick("setter", fset),
        fdel: pick("deleter", fdel),
        doc: doc.clone(),
        name: Field::new(name.get()),
    })))
}

/// `property(fget, fset, fdel)`; `Value::None` where there is none.
pub fn property(fget: Value, fset: Value, fdel: Value) -> Value {
    let doc = getattr_opt(&fget, crate::name!("__doc__"))
        .ok()
        .flatten()
        .unwrap_or(Value::None);
    Value::Descriptor(Rc::new(Descriptor::Property {
        fget,
        fset,
        fdel,
        doc,
        name: Field::new(None),
    }))
}

/// The same property with another `__doc__`.
pub(super) fn with_doc(property: &Value, doc: Value) -> Value {
    let Value::Descriptor(descriptor) = property else {
        return property.clone();
    };
    match &**descriptor {
        Descriptor::Property {
            fget,
            fset,
            fdel,
            name,
            ..
        } => Value::Descriptor(Rc::new(Descriptor::Property {
            fget: fget.clone(),
            fset: fset.clone(),
            fdel: fdel.clone(),
            doc,
            name: Field::new(name.get()),
        })),
        _ => property.clone(),
    }
}

/// `staticmethod(function)`
pub fn staticmethod(function: Value) -> Value {
    Value::Descriptor(Rc::new(Descriptor::Static(function)))
}

/// `classmethod(function)`
pub fn classmethod(function: Value) -> Value {
    Value::Descriptor(Rc::new(Descriptor::Class(function)))
}

/// `functools.cached_property(function)`
pub fn cached_property(function: Value) -> Value {
    Value::Descriptor(Rc::new(Descriptor::Cached(function, Field::new(None))))
}

/// `object.name = value`
pub fn setattr(object: &Value, name: Name, value: Value) -> PyResult<()> {
    match object {
        Value::Instance(instance) => {
            if instance.with_class(|class| class.flags().plain) && !name.is_special() {
                return instance.set(name, value);
            }
            let (flags, found) = instance.with_class(|class| (class.flags(), class.lookup(name)));
            if flags.setattr {
                let args = [object.clone(), Value::Str(name.to_str()), value];
                call::call_method(crate::name!("__setattr__"), &args)?;
                return Ok(());
            }
            instance_setattr(object, instance, name, found, value)
        }
        Value::Class(class) => {
            if let Some(meta) = class.metaclass()
                && let Some(Value::Function(function)) = meta.lookup(crate::name!("__setattr__"))
                && function.is_python()
            {
                function.call(super::Args::new(&[
                    object.clone(),
                    Value::Str(name.to_str()),
                    value,
                ]))?;
                return Ok(());
            }
            class_setattr(class, name, value)
        }
        Value::Module(module) => {
            module.set(name, value);
            Ok(())
        }
        Value::Function(function) if function.is_python() => function.setattr(name, value),
        Value::Native(native) => match native.setattr(name.as_str(), value)? {
            true => Ok(()),
            false => Err(read_only(object, name)),
        },
        Value::Super(parent) => default_setattr(&parent.object, name, value),
        _ => Err(read_only(object, name)),
    }
}

/// `object.__setattr__(object, name, value)`
pub(super) fn default_setattr(object: &Value, name: Name, value: Value) -> PyResult<()> {
    match object {
        Value::Instance(instance) => {
            let found = instance.with_class(|class| class.lookup(name));
            instance_setattr(object, instance, name, found, value)
        }
        Value::Class(class) => class_setattr(class, name, value),
        _ => setattr(object, name, value),
    }
}

fn instance_setattr(
    object: &Value,
    instance: &Object,
    name: Name,
    found: Option<Value>,
    value: Value,
) -> PyResult<()> {
    match &found {
        Some(Value::Descriptor(descriptor)) => match &**descriptor {
            Descriptor::Property {
                fset: Value::None,
                name,
                ..
            } => {
                return Err(attribute_error(format!(
                    "property {}of '{}' object has no setter",
                    property_name(name),
                    object.type_name()
                )));
            }
            Descriptor::Property { fset, .. } => {
                call::call(fset, &[object.clone(), value])?;
                return Ok(());
            }
            Descriptor::Member(slot) => return instance.set(*slot, value),
            Descriptor::GetSet { set: Some(set), .. } => return set(object, value),
            Descriptor::GetSet { name, .. } => {
                return Err(attribute_error(format!(
                    "attribute '{name}' of '{}' objects is not writable",
                    object.type_name()
                )));
            }
            _ => {}
        },
        Some(descriptor @ Value::Instance(inner)) => {
            if let Some(set) = inner.with_class(|class| class.lookup(crate::name!("__set__"))) {
                call::call_unbound(&set, &[descriptor.clone(), object.clone(), value])?;
                return Ok(());
            }
            if is_data_descriptor(descriptor) {
                return Err(attribute_error("__set__"));
            }
        }
        _ => {}
    }
    if instance.with_class(Class::only_slots) {
        return Err(match found {
            Some(_) => attribute_error(format!(
                "'{}' object attribute '{name}' is read-only",
                object.type_name()
            )),
            None => no_attribute(object, name),
        });
    }
    instance.set(name, value)
}

fn class_setattr(class: &Class, name: Name, value: Value) -> PyResult<()> {
    if class.is_builtin() {
        return Err(type_error(format!(
            "cannot set '{name}' attribute of immutable type '{}'",
            class.name()
        )));
    }
    if let (Value::Str(text), "__name__") = (&value, name.as_str()) {
        class.set_name(text.clone());
        return Ok(());
    }
    class.set(name, value);
    Ok(())
}

/// `del object.name`
pub fn delattr(object: &Value, name: Name) -> PyResult<()> {
    match object {
        Value::Instance(instance) if instance.with_class(|class| class.flags().delattr) => {
            call::call_method(
                crate::name!("__delattr__"),
                &[object.clone(), Value::Str(name.to_str())],
            )?;
            Ok(())
        }
        _ => default_delattr(object, name),
    }
}

/// `object.__delattr__(object, name)`
pub(super) fn default_delattr(object: &Value, name: Name) -> PyResult<()> {
    let removed = match object {
        Value::Instance(instance) => {
            match &instance.with_class(|class| class.lookup(name)) {
                Some(Value::Descriptor(descriptor)) => match &**descriptor {
                    Descriptor::Property {
                        fdel: Value::None,
                        name,
                        ..
                    } => {
                        return Err(attribute_error(format!(
                            "property {}of '{}' object has no deleter",
                            property_name(name),
                            object.type_name()
                        )));
                    }
                    Descriptor::Property { fdel, .. } => {
                        call::call(fdel, std::slice::from_ref(object))?;
                        return Ok(());
                    }
                    _ => {}
                },
                Some(descriptor @ Value::Instance(inner)) => {
                    if let Some(delete) =
                        inner.with_class(|class| class.lookup(crate::name!("__delete__")))
                    {
                        call::call_unbound(&delete, &[descriptor.clone(), object.clone()])?;
                        return Ok(());
                    }
                }
                _ => {}
            }
            instance.remove(name)
        }
        Value::Class(class) if class.is_builtin() => {
            return Err(type_error(format!(
                "cannot set '{name}' attribute of immutable type '{}'",
                class.name()
            )));
        }
        Value::Class(class) => class.remove(name),
        Value::Function(function) => function.delattr(name),
        Value::Module(module) => module.attrs.borrow_mut().remove(name).is_some(),
        _ => false,
    };
    if removed {
        Ok(())
    } else {
        Err(no_attribute(object, name))
    }
}

/// `AttributeError: 'Foo' object has no attribute 'bar'`
#[cold]
pub fn no_attribute(object: &Value, name: Name) -> PyErr {
    attribute_error(match object {
        Value::Class(class) => format!("type object '{}' has no attribute '{name}'", class.name()),
        Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
        other => format!("'{}' object has no attribute '{name}'", other.type_name()),
    })
}

#[cold]
fn read_only(object: &Value, name: Name) -> PyErr {
    let class = type_of(object);
    match class.lookup(name) {
        Some(Value::Descriptor(descriptor)) if matches!(*descriptor, Descriptor::GetSet { .. }) => {
            attribute_error(format!(
                "attribute '{name}' of '{}' objects is not writable",
                class.name()
            ))
        }
        Some(_) => attribute_error(format!(
            "'{}' object attribute '{name}' is read-only",
            class.name()
        )),
        None => no_attribute(object, name),
    }
}

/// A dict with a copy of these attributes.
pub(super) fn dict_of_map(map: &AttrMap) -> Value {
    let dict = Dict::new();
    for (name, value) in map.iter() {
        // Hashing a str cannot fail.
        let _ = dict.set(Value::Str(name.to_str()), value.clone());
    }
    Value::Dict(dict)
}

impl Descriptor {
    /// The builtin class of the descriptor object.
    pub(super) fn layout(&self) -> Layout {
        match self {
            Descriptor::Property { .. } => Layout::Property,
            Descriptor::Static(_) => Layout::StaticMethod,
            Descriptor::Class(_) => Layout::ClassMethod,
            Descriptor::Member(_) => Layout::Member,
            Descriptor::Getter(_) | Descriptor::GetSet { .. } => Layout::GetSet,
            Descriptor::Cached(..) => Layout::CachedProperty,
        }
    }
}
