//! [`Object`]: an instance of a class that Python code defined, or of an exception class.

use super::exceptions::ExceptionState;
use super::{AttrMap, Class, Dict, Name, PyResult, Value};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// An instance; clones are the same object.
#[derive(Clone)]
pub struct Object(Rc<ObjectData>);

struct ObjectData {
    class: RefCell<Class>,
    attrs: RefCell<Attrs>,
    payload: Payload,
    finalized: bool,
}

enum Attrs {
    Map(AttrMap),
    /// After `obj.__dict__` was asked for, attributes live in that dict.
    Dict(Dict<Value, Value>),
}

/// What an instance is besides its attributes.
pub enum Payload {
    /// Nothing: its class derives from `object` alone.
    None,
    /// The builtin value of an instance of a subclass of `int`, `list`, `dict`, ...
    Value(Value),
    /// An exception's arguments, cause and context.
    Exception(Box<ExceptionState>),
}

impl Object {
    /// A bare instance, `object.__new__(class)`.
    #[inline]
    pub fn new(class: Class) -> Object {
        Object::with_payload(class, Payload::None)
    }

    /// An instance that is also a builtin value or an exception.
    pub fn with_payload(class: Class, payload: Payload) -> Object {
        let attrs = RefCell::new(Attrs::Map(AttrMap::new()));
        Object(Rc::new(ObjectData {
            class: RefCell::new(class),
            attrs,
            payload,
            finalized: false,
        }))
    }

    /// `type(self)`
    #[inline]
    pub fn class(&self) -> Class {
        self.0.class.borrow().clone()
    }

    /// Applies `read` to the class without counting a reference; it must not run user code.
    #[inline]
    pub(super) fn with_class<R>(&self, read: impl FnOnce(&Class) -> R) -> R {
        read(&self.0.class.borrow())
    }

    /// Assigns `__class__`.
    pub fn set_class(&self, class: Class) {
        let old = self.0.class.replace(class);
        drop(old);
    }

    /// The builtin value of an instance of a subclass of a builtin class.
    #[inline]
    pub fn payload(&self) -> Option<&Value> {
        if let Payload::Value(value) = &self.0.payload {
            Some(value)
        } else {
            None
        }
    }

    /// The state of an exception instance.
    #[inline]
    pub fn exception(&self) -> Option<&ExceptionState> {
        if let Payload::Exception(state) = &self.0.payload {
            Some(state)
        } else {
            None
        }
    }

    /// The instance's own attribute, no class lookup.
    #[inline]
    pub fn get(&self, name: Name) -> Option<Value> {
        match &*self.0.attrs.borrow() {
            Attrs::Map(map) => map.get(name).cloned(),
            Attrs::Dict(dict) => dict.get(&Value::Str(name.to_str())).ok().flatten(),
        }
    }

    /// Sets the instance's own attribute, no class lookup.
    #[inline]
    pub fn set(&self, name: Name, value: Value) -> PyResult<()> {
        let old = match &mut *self.0.attrs.borrow_mut() {
            Attrs::Map(map) => map.set(name, value),
            Attrs::Dict(dict) => {
                dict.set(Value::Str(name.to_str()), value)?;
                None
            }
        };
        drop(old);
        Ok(())
    }

    /// Removes the instance's own attribute; whether it was set.
    pub fn remove(&self, name: Name) -> bool {
        let old = match &mut *self.0.attrs.borrow_mut() {
            Attrs::Map(map) => map.remove(name),
            Attrs::Dict(dict) => dict.take(&Value::Str(name.to_str())).ok().flatten(),
        };
        old.is_some()
    }

    /// `self.__dict__`, live.
    pub fn dict(&self) -> Dict<Value, Value> {
        let entries: Vec<(Name, Value)> = match &*self.0.attrs.borrow() {
            Attrs::Dict(dict) => return dict.clone(),
            Attrs::Map(map) => map.iter().cloned().collect(),
        };
        let dict = Dict::new();
        for (name, value) in entries {
            // Hashing a str cannot fail.
            let _ = dict.set(Value::Str(name.to_str()), value);
        }
        self.set_dict(dict.clone());
        dict
    }

    /// Assigns `__dict__`.
    pub fn set_dict(&self, dict: Dict<Value, Value>) {
        let old = self.0.attrs.replace(Attrs::Dict(dict));
        drop(old);
    }

    /// A snapshot of the instance's own attributes.
    pub fn attributes(&self) -> Vec<(Name, Value)> {
        match &*self.0.attrs.borrow() {
            Attrs::Map(map) => map.iter().cloned().collect(),
            Attrs::Dict(dict) => dict
                .to_pairs()
                .into_iter()
                .filter_map(|(key, value)| {
                    if let Value::Str(key) = key {
                        Some((Name::new(&key), value))
                    } else {
                        None
                    }
                })
                .collect(),
        }
    }

    /// Whether both are the same object.
    #[inline]
    pub fn is(&self, other: &Object) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// A weak handle to it.
    pub fn downgrade(&self) -> WeakObject {
        WeakObject(Rc::downgrade(&self.0))
    }
}

/// A handle that does not keep the object alive, for `weakref`.
#[derive(Clone)]
pub struct WeakObject(std::rc::Weak<ObjectData>);

impl WeakObject {
    /// The object while it lives.
    pub fn upgrade(&self) -> Option<Object> {
        self.0.upgrade().map(Object)
    }
}

/// Objects nested deeper than this are dropped from a queue, so that a long linked list cannot overflow the stack.
const MAX_DROP_DEPTH: usize = 64;

thread_local! {
    static DROP_DEPTH: Cell<usize> = const { Cell::new(0) };
    static DROP_QUEUE: RefCell<Vec<Attrs>> = const { RefCell::new(Vec::new()) };
}

impl Drop for ObjectData {
    fn drop(&mut self) {
        if !self.finalized && self.class.get_mut().has_finalizer() {
            self.finalize();
        }
        let attrs = std::mem::replace(self.attrs.get_mut(), Attrs::Map(AttrMap::new()));
        if matches!(&attrs, Attrs::Map(map) if map.is_empty()) {
            return;
        }
        // Thread-local storage may be gone already when the thread ends.
        let Ok(depth) = DROP_DEPTH.try_with(Cell::get) else {
            return;
        };
        if DROP_QUEUE.try_with(|_| ()).is_err() {
            return;
        }
        if depth >= MAX_DROP_DEPTH {
            let mut attrs = Some(attrs);
            // What cannot be queued is dropped here.
            let _ = DROP_QUEUE.try_with(|queue| queue.borrow_mut().extend(attrs.take()));
            return;
        }
        DROP_DEPTH.set(depth + 1);
        drop(attrs);
        if depth == 0 {
            // The queue, too, may be gone.
            while let Ok(Some(attrs)) = DROP_QUEUE.try_with(|queue| queue.borrow_mut().pop()) {
                drop(attrs);
            }
        }
        DROP_DEPTH.set(depth);
    }
}

impl ObjectData {
    /// Calls `__del__` on an object that takes over this one's attributes.
    #[cold]
    fn finalize(&mut self) {
        let class = self.class.get_mut().clone();
        let attrs = std::mem::replace(self.attrs.get_mut(), Attrs::Map(AttrMap::new()));
        let payload = std::mem::replace(&mut self.payload, Payload::None);
        let data = ObjectData {
            class: RefCell::new(class),
            attrs: RefCell::new(attrs),
            payload,
            finalized: true,
        };
        let object = Value::Instance(Object(Rc::new(data)));
        // CPython prints and ignores what `__del__` raises.
        if let Err(err) = super::call::call_method(crate::name!("__del__"), &[object]) {
            eprintln!("Exception ignored in: __del__\n{err}");
        }
    }
}
