//! `enum.Enum` and its kin for classes of the dynamic rung.

use super::{AttrMap, Class, PyResult};

/// Whether the metaclass makes enums.
pub(super) fn is_enum_meta(metaclass: &Class) -> bool {
    let _ = metaclass;
    false
}

/// Makes an enum class of its body's namespace.
pub(super) fn create(
    name: &str,
    bases: Vec<Class>,
    metaclass: Option<Class>,
    namespace: AttrMap,
) -> PyResult<Class> {
    Class::create(name, bases, metaclass, namespace, None)
}
