//! Making classes: the class statement, `type(name, bases, namespace)`, metaclasses, `__init_subclass__`, `__set_name__`.

use super::attr::Descriptor;
use super::builtin_class::Layout;
use super::error::type_error;
use super::{AttrMap, Class, Dict, Name, PyResult, Value, abc, attr, call};

/// The class statement: picks the metaclass and makes the class.
pub(super) fn create(
    name: &str,
    bases: &[Value],
    keywords: &[(&str, Value)],
    namespace: AttrMap,
) -> PyResult<Value> {
    if bases.iter().any(super::typing_dyn::is_named_tuple) {
        return super::namedtuple_dyn::typed(name, namespace);
    }
    let mut classes = Vec::with_capacity(bases.len().max(1));
    for base in bases {
        if let Some(class) = super::typing_dyn::base_class(base)? {
            classes.push(class);
        }
    }
    if classes.is_empty() {
        classes.push(Layout::Object.class());
    }
    let mut metaclass: Option<Class> = None;
    let mut rest = Vec::new();
    for (key, value) in keywords {
        match (*key, value) {
            ("metaclass", Value::Class(class))
                if !class.is_builtin() || !class.is(&Layout::Type.class()) =>
            {
                metaclass = Some(class.clone());
            }
            ("metaclass", _) => {}
            _ => rest.push((*key, value.clone())),
        }
    }
    for base in &classes {
        let Some(other) = base.metaclass() else {
            continue;
        };
        match &metaclass {
            None => metaclass = Some(other.clone()),
            Some(current) if current.is_subclass(other) => {}
            Some(current) if other.is_subclass(current) => metaclass = Some(other.clone()),
            Some(_) => {
                return Err(type_error(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                     metaclasses of all its bases",
                ));
            }
        }
    }
    if let Some(meta) = &metaclass
        && (meta.flags().new || meta.flags().init)
    {
        let bases = Value::tuple(classes.into_iter().map(Value::Class).collect());
        let mut args = vec![Value::from(name), bases, attr::dict_of_map(&namespace)];
        let names: Vec<&str> = rest.iter().map(|(key, _)| *key).collect();
        args.extend(rest.iter().map(|(_, value)| value.clone()));
        return call::call_kw(&Value::Class(meta.clone()), &args, &names);
    }
    type_new(name, classes, metaclass, namespace, &rest).map(Value::Class)
}

/// `type.__new__(metaclass, name, bases, namespace, **keywords)`
pub(super) fn type_new(
    name: &str,
    bases: Vec<Class>,
    metaclass: Option<Class>,
    namespace: AttrMap,
    keywords: &[(&str, Value)],
) -> PyResult<Class> {
    for base in &bases {
        if base.is_builtin() && !base.layout().is_base() {
            return Err(type_error(format!(
                "type '{}' is not an acceptable base type",
                base.name()
            )));
        }
    }
    let is_enum = metaclass
        .as_ref()
        .is_some_and(super::enum_dyn::is_enum_meta);
    if is_enum {
        return super::enum_dyn::create(name, bases, metaclass, namespace);
    }
    let class = Class::create(name, bases, metaclass.clone(), namespace, None)?;
    finish(&class, keywords)?;
    if metaclass.is_some_and(|meta| meta.is_subclass(&abc::abc_meta())) {
        abc::collect_abstract(&class)?;
    }
    Ok(class)
}

/// `__set_name__` of the attributes, then `__init_subclass__` of the bases.
pub(super) fn finish(class: &Class, keywords: &[(&str, Value)]) -> PyResult<()> {
    for (name, value) in class.attributes() {
        match &value {
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Property { name: slot, .. } | Descriptor::Cached(_, slot)
                    if slot.get().is_none() =>
                {
                    slot.set(Some(name));
                }
                _ => {}
            },
            Value::Instance(_) => {
                let args = [
                    value.clone(),
                    Value::Class(class.clone()),
                    Value::Str(name.to_str()),
                ];
                call::call_special(crate::name!("__set_name__"), &args)?;
            }
            _ => {}
        }
    }
    let hook = crate::name!("__init_subclass__");
    match class.lookup_after(class, hook) {
        Some(found) if !is_builtin(&found) => {
            let bound = attr::bind(&found, &Value::Class(class.clone()), class)?;
            let names: Vec<&str> = keywords.iter().map(|(name, _)| *name).collect();
            let values: Vec<Value> = keywords.iter().map(|(_, value)| value.clone()).collect();
            call::call_kw(&bound, &values, &names)?;
        }
        _ if !keywords.is_empty() => {
            return Err(type_error(format!(
                "{}.__init_subclass__() takes no keyword arguments",
                class.name()
            )));
        }
        _ => {}
    }
    Ok(())
}

fn is_builtin(found: &Value) -> bool {
    match found {
        Value::Function(function) => !function.is_python(),
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Class(inner) | Descriptor::Static(inner) => is_builtin(inner),
            _ => false,
        },
        _ => false,
    }
}

/// `type(name, bases, namespace)` with values.
pub(super) fn type_of_three(
    metaclass: Option<Class>,
    name: &Value,
    bases: &Value,
    namespace: &Value,
    keywords: &[(&str, Value)],
) -> PyResult<Value> {
    let Some(name) = name.as_str() else {
        return Err(type_error(format!(
            "type.__new__() argument 1 must be str, not {}",
            name.type_name()
        )));
    };
    let Value::Tuple(bases) = bases else {
        return Err(type_error(format!(
            "type.__new__() argument 2 must be tuple, not {}",
            bases.type_name()
        )));
    };
    let Value::Dict(namespace) = namespace.unwrapped() else {
        return Err(type_error(format!(
            "type.__new__() argument 3 must be dict, not {}",
            namespace.type_name()
        )));
    };
    let mut attrs = namespace_of(namespace);
    if !attrs.contains(crate::name!("__module__")) {
        attrs.set(crate::name!("__module__"), Value::from("__main__"));
    }
    match metaclass {
        None => create(name, bases, keywords, attrs),
        Some(metaclass) => {
            let mut classes = Vec::new();
            for base in bases.iter() {
                classes.extend(super::typing_dyn::base_class(&base)?);
            }
            if classes.is_empty() {
                classes.push(Layout::Object.class());
            }
            type_new(name, classes, Some(metaclass), attrs, keywords).map(Value::Class)
        }
    }
}

fn namespace_of(dict: &Dict<Value, Value>) -> AttrMap {
    dict.to_pairs()
        .into_iter()
        .filter_map(|(key, value)| Some((Name::new(key.as_str()?), value)))
        .collect()
}
