//! [`Class`]: type objects, made at run time by generated code, and the builtin ones.

use super::attr::Descriptor;
use super::builtin_class::Layout;
use super::error::type_error;
use super::{AttrMap, Name, PyResult, Str, Value};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// A class; clones are the same class.
#[derive(Clone)]
pub struct Class(Rc<ClassData>);

pub(super) struct ClassData {
    name: RefCell<Str>,
    layout: Layout,
    is_builtin: bool,
    bases: Vec<Class>,
    /// The method resolution order without the class itself.
    mro: Vec<Class>,
    metaclass: Option<Class>,
    attrs: RefCell<AttrMap>,
    cache: RefCell<Vec<Option<CacheLine>>>,
    flags: Cell<Option<Flags>>,
    /// `Some` when the class and all its bases define `__slots__` without `__dict__`.
    only_slots: bool,
    subclasses: RefCell<Vec<Weak<ClassData>>>,
}

#[derive(Clone)]
struct CacheLine {
    name: Name,
    value: Option<Value>,
}

/// Which special methods the attribute and call paths must honour.
#[derive(Clone, Copy, Default)]
pub(super) struct Flags {
    pub getattribute: bool,
    pub getattr: bool,
    pub setattr: bool,
    pub delattr: bool,
    pub new: bool,
    pub init: bool,
    pub finalizer: bool,
    pub r#abstract: bool,
    /// Instance attributes are read and written without asking the class: it has no data descriptors, no
    /// `__getattribute__`, no `__setattr__` and a `__dict__`.
    pub plain: bool,
}

const CACHE_LINES: usize = 64;

/// The namespace of a class body while it runs; it becomes the class's attributes.
pub type Namespace = AttrMap;

/// `class name(bases): body`, where `body` fills the namespace.
///
/// `qualname` and `module` come from the generated code, as `Class` statements know them.
pub fn build(
    name: &str,
    bases: &[Value],
    body: impl FnOnce(&mut Namespace) -> PyResult<()>,
) -> PyResult<Value> {
    build_with(name, bases, &[], body)
}

/// [`build`] with the keyword arguments of the class statement: `metaclass=`, and those for `__init_subclass__`.
pub fn build_with(
    name: &str,
    bases: &[Value],
    keywords: &[(&str, Value)],
    body: impl FnOnce(&mut Namespace) -> PyResult<()>,
) -> PyResult<Value> {
    let mut namespace = Namespace::new();
    namespace.set(crate::name!("__module__"), Value::from("__main__"));
    namespace.set(crate::name!("__qualname__"), Value::from(name));
    body(&mut namespace)?;
    super::metaclass::create(name, bases, keywords, namespace)
}

impl Class {
    /// A class of these bases; `attrs` as the body left them. `__init_subclass__` and `__set_name__` are the
    /// caller's part ([`super::metaclass::create`]).
    pub(super) fn create(
        name: &str,
        bases: Vec<Class>,
        metaclass: Option<Class>,
        mut attrs: AttrMap,
        builtin: Option<Layout>,
    ) -> PyResult<Class> {
        let mro = linearize(&bases)?;
        let layout = match builtin {
            Some(layout) => layout,
            None => solid_layout(&bases)?,
        };
        let slots = attrs.get(crate::name!("__slots__")).cloned();
        let mut only_slots = builtin.is_none() && slots.is_some();
        if let Some(slots) = &slots {
            for slot in slot_names(slots)? {
                if slot.as_str() == "__dict__" {
                    only_slots = false;
                } else if attrs.contains(slot) {
                    return Err(super::error::value_error(format!(
                        "'{slot}' in __slots__ conflicts with class variable"
                    )));
                } else {
                    attrs.set(slot, Value::Descriptor(Rc::new(Descriptor::Member(slot))));
                }
            }
        }
        only_slots &= mro
            .iter()
            .all(|base| base.0.is_builtin || base.0.only_slots);
        for (special, wrap) in [
            (
                crate::name!("__new__"),
                Descriptor::Static as fn(Value) -> Descriptor,
            ),
            (crate::name!("__init_subclass__"), Descriptor::Class),
            (crate::name!("__class_getitem__"), Descriptor::Class),
        ] {
            if builtin.is_none()
                && let Some(function @ Value::Function(_)) = attrs.get(special).cloned()
            {
                attrs.set(special, Value::Descriptor(Rc::new(wrap(function))));
            }
        }
        if builtin.is_none()
            && attrs.contains(crate::name!("__eq__"))
            && !attrs.contains(crate::name!("__hash__"))
        {
            attrs.set(crate::name!("__hash__"), Value::None);
        }
        let class = Class(Rc::new(ClassData {
            name: RefCell::new(Str::from(name)),
            layout,
            is_builtin: builtin.is_some(),
            bases,
            mro,
            metaclass,
            attrs: RefCell::new(attrs),
            cache: RefCell::new(Vec::new()),
            flags: Cell::new(None),
            only_slots,
            subclasses: RefCell::default(),
        }));
        for base in &class.0.bases {
            base.0.subclasses.borrow_mut().push(Rc::downgrade(&class.0));
        }
        Ok(class)
    }

    /// `__name__`
    pub fn name(&self) -> Str {
        self.0.name.borrow().clone()
    }

    /// Assigns `__name__`.
    pub fn set_name(&self, name: Str) {
        let old = self.0.name.replace(name);
        drop(old);
    }

    /// `__qualname__`
    pub fn qualname(&self) -> Str {
        match self.own(crate::name!("__qualname__")) {
            Some(Value::Str(name)) => name,
            _ => self.name(),
        }
    }

    /// `__module__`; builtin classes are of `builtins` unless they say otherwise.
    pub fn module(&self) -> Str {
        match self.own(crate::name!("__module__")) {
            Some(Value::Str(module)) => module,
            _ => Str::from("builtins"),
        }
    }

    /// The name as messages and reprs show it: `__main__.Foo`, `int`.
    pub fn full_name(&self) -> String {
        match &*self.module() {
            "builtins" => self.qualname().to_string(),
            module => format!("{module}.{}", self.qualname()),
        }
    }

    /// The native shape of its instances.
    #[inline]
    pub fn layout(&self) -> Layout {
        self.0.layout
    }

    /// Whether it is one of the runtime's own classes.
    #[inline]
    pub fn is_builtin(&self) -> bool {
        self.0.is_builtin
    }

    /// `__bases__`
    pub fn bases(&self) -> &[Class] {
        &self.0.bases
    }

    /// `__mro__`
    pub fn mro(&self) -> impl Iterator<Item = &Class> {
        std::iter::once(self).chain(&self.0.mro)
    }

    /// The metaclass when it is not `type`.
    pub fn metaclass(&self) -> Option<&Class> {
        self.0.metaclass.as_ref()
    }

    /// Whether its instances have no `__dict__`.
    pub fn only_slots(&self) -> bool {
        self.0.only_slots
    }

    /// Whether both are the same class.
    #[inline]
    pub fn is(&self, other: &Class) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// `issubclass(self, other)`
    #[inline]
    pub fn is_subclass(&self, other: &Class) -> bool {
        self.is(other) || self.0.mro.iter().any(|base| base.is(other))
    }

    /// The attribute found along the MRO, unbound.
    #[inline]
    pub fn lookup(&self, name: Name) -> Option<Value> {
        let line = name.hash() as usize % CACHE_LINES;
        if let Some(Some(cached)) = self.0.cache.borrow().get(line)
            && cached.name == name
        {
            return cached.value.clone();
        }
        self.lookup_slow(name, line)
    }

    fn lookup_slow(&self, name: Name, line: usize) -> Option<Value> {
        let value = self.mro().find_map(|class| class.own(name));
        let old = {
            let mut cache = self.0.cache.borrow_mut();
            if cache.is_empty() {
                cache.resize(CACHE_LINES, None);
            }
            cache[line].replace(CacheLine {
                name,
                value: value.clone(),
            })
        };
        drop(old);
        value
    }

    /// The attribute found along the MRO after `start`, as `super(start, self)` looks it up.
    pub fn lookup_after(&self, start: &Class, name: Name) -> Option<Value> {
        let mut classes = self.mro();
        classes.by_ref().find(|class| class.is(start))?;
        classes.find_map(|class| class.own(name))
    }

    /// The class's own attribute, no bases.
    pub fn own(&self, name: Name) -> Option<Value> {
        self.0.attrs.borrow().get(name).cloned()
    }

    /// The class in whose body the attribute stands.
    pub fn owner_of(&self, name: Name) -> Option<&Class> {
        self.mro()
            .find(|class| class.0.attrs.borrow().contains(name))
    }

    /// Sets a class attribute.
    pub fn set(&self, name: Name, value: Value) {
        let old = self.0.attrs.borrow_mut().set(name, value);
        self.forget();
        drop(old);
    }

    /// Removes a class attribute; whether it was set.
    pub fn remove(&self, name: Name) -> bool {
        let old = self.0.attrs.borrow_mut().remove(name);
        self.forget();
        old.is_some()
    }

    /// A snapshot of the class's own attributes.
    pub fn attributes(&self) -> Vec<(Name, Value)> {
        self.0.attrs.borrow().iter().cloned().collect()
    }

    /// Its direct subclasses that are alive.
    pub fn subclasses(&self) -> Vec<Class> {
        self.0
            .subclasses
            .borrow()
            .iter()
            .filter_map(Weak::upgrade)
            .map(Class)
            .collect()
    }

    /// Clears what is cached of lookups here and in all subclasses.
    fn forget(&self) {
        let old = self.0.cache.take();
        self.0.flags.set(None);
        for class in self.subclasses() {
            class.forget();
        }
        drop(old);
    }

    /// What the fast paths must look out for.
    #[inline]
    pub(super) fn flags(&self) -> Flags {
        match self.0.flags.get() {
            Some(flags) => flags,
            None => self.find_flags(),
        }
    }

    #[cold]
    fn find_flags(&self) -> Flags {
        let python = |name: Name| self.owner_of(name).is_some_and(|class| !class.0.is_builtin);
        let abstract_names = self.own(crate::name!("__abstractmethods__"));
        let mut flags = Flags {
            getattribute: python(crate::name!("__getattribute__")),
            getattr: self.lookup(crate::name!("__getattr__")).is_some(),
            setattr: python(crate::name!("__setattr__")),
            delattr: python(crate::name!("__delattr__")),
            new: python(crate::name!("__new__")),
            init: python(crate::name!("__init__")),
            finalizer: python(crate::name!("__del__")),
            r#abstract: matches!(abstract_names, Some(Value::FrozenSet(names)) if !names.is_empty()),
            plain: false,
        };
        let descriptors = self.mro().any(|class| {
            let attrs = class.0.attrs.borrow();
            let builtin = class.0.is_builtin && class.layout() == Layout::Object;
            !builtin
                && attrs
                    .iter()
                    .any(|(_, value)| super::attr::is_data_descriptor(value))
        });
        flags.plain = !flags.getattribute && !flags.setattr && !descriptors && !self.0.only_slots;
        self.0.flags.set(Some(flags));
        flags
    }

    /// Whether instances have a `__del__`.
    #[inline]
    pub(super) fn has_finalizer(&self) -> bool {
        if self.0.is_builtin {
            return false;
        }
        match self.0.flags.get() {
            Some(flags) => flags.finalizer,
            // At the end of the program there are no builtin classes left to look at for the other flags.
            None => self
                .owner_of(crate::name!("__del__"))
                .is_some_and(|class| !class.0.is_builtin),
        }
    }

    /// `repr(self)`
    pub fn repr(&self) -> String {
        format!("<class '{}'>", self.full_name())
    }
}

fn slot_names(slots: &Value) -> PyResult<Vec<Name>> {
    let items = match slots {
        Value::Str(one) => vec![Value::Str(one.clone())],
        other => super::iter_dyn::collect(other)?,
    };
    items
        .iter()
        .map(|item| match item {
            Value::Str(text) => Ok(Name::new(text)),
            other => Err(type_error(format!(
                "__slots__ items must be strings, not '{}'",
                other.type_name()
            ))),
        })
        .collect()
}

/// The C3 linearization of a class with these bases, without the class itself.
fn linearize(bases: &[Class]) -> PyResult<Vec<Class>> {
    if let [base] = bases {
        return Ok(base.mro().cloned().collect());
    }
    for (at, base) in bases.iter().enumerate() {
        if bases[..at].iter().any(|other| other.is(base)) {
            return Err(type_error(format!("duplicate base class {}", base.name())));
        }
    }
    let mut sequences: Vec<Vec<Class>> = bases
        .iter()
        .map(|base| base.mro().cloned().collect())
        .collect();
    sequences.push(bases.to_vec());
    let mut merged = Vec::new();
    loop {
        sequences.retain(|sequence| !sequence.is_empty());
        if sequences.is_empty() {
            return Ok(merged);
        }
        let in_tail = |candidate: &Class| {
            sequences
                .iter()
                .any(|sequence| sequence[1..].iter().any(|class| class.is(candidate)))
        };
        let Some(next) = sequences
            .iter()
            .map(|sequence| sequence[0].clone())
            .find(|head| !in_tail(head))
        else {
            let mut heads: Vec<String> = Vec::new();
            for sequence in &sequences {
                let head = sequence[0].name().to_string();
                if !heads.contains(&head) {
                    heads.push(head);
                }
            }
            return Err(type_error(format!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                heads.join(", ")
            )));
        };
        for sequence in &mut sequences {
            if sequence[0].is(&next) {
                sequence.remove(0);
            }
        }
        merged.push(next);
    }
}

/// The one native layout that all bases can share.
fn solid_layout(bases: &[Class]) -> PyResult<Layout> {
    let mut layout = Layout::Object;
    for base in bases {
        let other = base.layout();
        if other == Layout::Object || other == layout {
            continue;
        }
        if layout != Layout::Object {
            return Err(type_error("multiple bases have instance lay-out conflict"));
        }
        layout = other;
    }
    Ok(layout)
}
