//! What the standard library's modules give to dynamic code, by qualified name.

use super::error::attribute_error;
use super::{Name, PyErr, PyResult, Value, attr, builtin, modules};

/// The object of this qualified name: `array.array`, `struct.pack`, or an attribute of a builtin, `int.from_bytes`.
///
/// # Errors
/// `AttributeError` when there is no such object.
pub fn imported(name: &str) -> PyResult<Value> {
    if let Some((module, member)) = name.rsplit_once('.')
        && let Some(value) = modules::entry(module, member)
    {
        return Ok(value);
    }
    let mut parts = name.split('.');
    let owner = parts.next().unwrap_or(name);
    let mut value = builtin(owner).map_err(|_| missing(name))?;
    for part in parts {
        value = attr::getattr(&value, Name::new(part))?;
    }
    Ok(value)
}

#[cold]
fn missing(name: &str) -> PyErr {
    let (module, member) = name.rsplit_once('.').unwrap_or(("builtins", name));
    attribute_error(format!("module '{module}' has no attribute '{member}'"))
}
