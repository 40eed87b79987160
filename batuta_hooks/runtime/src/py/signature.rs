//! [`Signature`]: a function's parameters, and the binding of a call's arguments to them.
//!
//! A call's arguments come as CPython's vectorcall passes them: positional values, then the keyword values, with the
//! keywords' names beside. Binding yields one flat slice: positional parameters, the `*args` tuple, keyword-only
//! parameters, the `**kwargs` dict.

use super::error::type_error;
use super::{Dict, PyErr, PyResult, Tuple, Value};

/// The arguments of one call: positional values, then the values of `names`.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    values: &'a [Value],
    names: &'a [&'a str],
}

impl<'a> Args<'a> {
    /// Positional arguments only.
    #[inline]
    pub fn new(values: &'a [Value]) -> Args<'a> {
        Args { values, names: &[] }
    }

    /// The last `names.len()` values are keyword arguments.
    #[inline]
    pub fn with_names(values: &'a [Value], names: &'a [&'a str]) -> Args<'a> {
        Args { values, names }
    }

    /// The positional arguments.
    #[inline]
    pub fn positional(&self) -> &'a [Value] {
        &self.values[..self.values.len() - self.names.len()]
    }

    /// The keyword arguments' names.
    #[inline]
    pub fn names(&self) -> &'a [&'a str] {
        self.names
    }

    /// All values: positional ones, then the keywords'.
    #[inline]
    pub fn values(&self) -> &'a [Value] {
        self.values
    }

    /// The keyword arguments.
    pub fn keywords(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.names
            .iter()
            .copied()
            .zip(&self.values[self.values.len() - self.names.len()..])
    }

    /// The value of one keyword argument.
    pub fn keyword(&self, name: &str) -> Option<&'a Value> {
        self.keywords()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    /// The same arguments without the first positional one.
    pub fn rest(&self) -> Args<'a> {
        Args {
            values: &self.values[1..],
            names: self.names,
        }
    }

    /// `TypeError` when there are keyword arguments, as of C functions that take none.
    pub fn no_keywords(&self, function: &str) -> PyResult<()> {
        if self.names.is_empty() {
            Ok(())
        } else {
            Err(type_error(format!(
                "{function}() takes no keyword arguments"
            )))
        }
    }

    /// The only argument of a C function, `TypeError` otherwise.
    pub fn one(&self, function: &str) -> PyResult<&'a Value> {
        self.no_keywords(function)?;
        match self.values {
            [value] => Ok(value),
            _ => Err(type_error(format!(
                "{function}() takes exactly one argument ({} given)",
                self.values.len()
            ))),
        }
    }

    /// Between `min` and `max` positional arguments and no keywords, as C functions check it.
    pub fn between(&self, function: &str, min: usize, max: usize) -> PyResult<&'a [Value]> {
        self.no_keywords(function)?;
        let given = self.values.len();
        if given < min || given > max {
            return Err(arity(function, given, min, max));
        }
        Ok(self.values)
    }

    /// Binds to the named parameters of a C function (`required` of them without default), in order.
    pub fn bind<const N: usize>(
        &self,
        function: &str,
        params: [&str; N],
        required: usize,
    ) -> PyResult<[Option<Value>; N]> {
        let positional = self.positional();
        if self.values.len() > N {
            let plural = if N == 1 { "" } else { "s" };
            let most = if required == N { "exactly" } else { "at most" };
            let given = self.values.len();
            return Err(type_error(format!(
                "{function}() takes {most} {N} argument{plural} ({given} given)"
            )));
        }
        let mut bound: [Option<Value>; N] = std::array::from_fn(|at| positional.get(at).cloned());
        for (key, value) in self.keywords() {
            let Some(at) = params.iter().position(|param| *param == key) else {
                return Err(type_error(format!(
                    "'{key}' is an invalid keyword argument for {function}()"
                )));
            };
            if bound[at].is_some() {
                return Err(type_error(format!(
                    "argument for {function}() given by name ('{key}') and position ({})",
                    at + 1
                )));
            }
            bound[at] = Some(value.clone());
        }
        if let Some(at) = (0..required).find(|&at| bound[at].is_none()) {
            return Err(type_error(format!(
                "{function}() missing required argument '{}' (pos {})",
                params[at],
                at + 1
            )));
        }
        Ok(bound)
    }
}

/// The TypeError of a C function that checks its number of arguments.
#[cold]
pub fn arity(function: &str, given: usize, min: usize, max: usize) -> PyErr {
    let (bound, count) = if given < min {
        (min, "at least ")
    } else {
        (max, "at most ")
    };
    let count = if min == max { "" } else { count };
    let plural = if bound == 1 { "" } else { "s" };
    type_error(format!(
        "{function} expected {count}{bound} argument{plural}, got {given}"
    ))
}

/// A Python function's parameters; a `static` beside the function.
///
/// ```
/// use batuta_rt::py::Signature;
/// // def f(a, b, /, c, *args, key, **kwargs)
/// static F: Signature =
///     Signature::new("f", &["a", "b", "c"]).positional_only(2).varargs().keyword_only(&["key"]).varkw();
/// assert_eq!(F.width(), 6);
/// ```
#[derive(Clone, Debug)]
pub struct Signature {
    pub(super) name: &'static str,
    pub(super) qualname: &'static str,
    pub(super) params: &'static [&'static str],
    pub(super) positional_only: usize,
    pub(super) keyword_only: &'static [&'static str],
    pub(super) varargs: bool,
    pub(super) varkw: bool,
    pub(super) doc: Option<&'static str>,
    pub(super) module: &'static str,
}

impl Signature {
    /// Parameters that are given by position or name.
    pub const fn new(name: &'static str, params: &'static [&'static str]) -> Signature {
        Signature {
            name,
            qualname: name,
            params,
            positional_only: 0,
            keyword_only: &[],
            varargs: false,
            varkw: false,
            doc: None,
            module: "__main__",
        }
    }

    /// `__qualname__` where it differs from the name: `Shape.area`, `outer.<locals>.inner`.
    pub const fn qualname(self, qualname: &'static str) -> Signature {
        Signature { qualname, ..self }
    }

    /// How many of the parameters stand before `/`.
    pub const fn positional_only(self, count: usize) -> Signature {
        Signature {
            positional_only: count,
            ..self
        }
    }

    /// It has `*args`.
    pub const fn varargs(self) -> Signature {
        Signature {
            varargs: true,
            ..self
        }
    }

    /// Parameters after `*` or `*args`.
    pub const fn keyword_only(self, names: &'static [&'static str]) -> Signature {
        Signature {
            keyword_only: names,
            ..self
        }
    }

    /// It has `**kwargs`.
    pub const fn varkw(self) -> Signature {
        Signature {
            varkw: true,
            ..self
        }
    }

    /// The docstring.
    pub const fn doc(self, doc: &'static str) -> Signature {
        Signature {
            doc: Some(doc),
            ..self
        }
    }

    /// `__module__`; `__main__` unless said.
    pub const fn module(self, module: &'static str) -> Signature {
        Signature { module, ..self }
    }

    /// The number of slots of the bound slice.
    pub const fn width(&self) -> usize {
        self.params.len() + self.varargs as usize + self.keyword_only.len() + self.varkw as usize
    }

    /// Whether `count` positional arguments are the bound slice already.
    #[inline]
    pub(super) fn is_plain(&self, count: usize) -> bool {
        count == self.params.len() && !self.varargs && !self.varkw && self.keyword_only.is_empty()
    }

    /// Binds a call's arguments; CPython's TypeErrors where they do not fit.
    pub fn bind(
        &self,
        qualname: &str,
        args: Args<'_>,
        defaults: &[Value],
        keyword_defaults: &[Option<Value>],
    ) -> PyResult<Vec<Value>> {
        let count = self.params.len();
        let positional = args.positional();
        let mut slots: Vec<Option<Value>> = Vec::with_capacity(self.width());
        slots.extend(positional.iter().take(count).cloned().map(Some));
        slots.resize(count + self.keyword_only.len(), None);
        let mut extra: Option<Dict<Value, Value>> = self.varkw.then(Dict::new);
        let mut posonly_as_keyword = Vec::new();
        for (key, value) in args.keywords() {
            let found = self.params[self.positional_only..]
                .iter()
                .position(|param| *param == key)
                .map(|at| at + self.positional_only)
                .or_else(|| {
                    self.keyword_only
                        .iter()
                        .position(|param| *param == key)
                        .map(|at| at + count)
                });
            match (found, &mut extra) {
                (Some(at), _) if slots[at].is_some() => {
                    return Err(type_error(format!(
                        "{qualname}() got multiple values for argument '{key}'"
                    )));
                }
                (Some(at), _) => slots[at] = Some(value.clone()),
                (None, Some(extra)) => extra.set(Value::from(key), value.clone())?,
                (None, None) if self.params[..self.positional_only].contains(&key) => {
                    posonly_as_keyword.push(key)
                }
                (None, None) => {
                    return Err(type_error(format!(
                        "{qualname}() got an unexpected keyword argument '{key}'"
                    )));
                }
            }
        }
        if !posonly_as_keyword.is_empty() {
            return Err(type_error(format!(
                "{qualname}() got some positional-only arguments passed as keyword arguments: '{}'",
                posonly_as_keyword.join(", ")
            )));
        }
        if positional.len() > count && !self.varargs {
            return Err(self.too_many(qualname, positional.len(), defaults.len(), &slots[count..]));
        }
        let first_default = count - defaults.len().min(count);
        let skipped = defaults.len() - (count - first_default);
        for at in first_default..count {
            if slots[at].is_none() {
                slots[at] = Some(defaults[skipped + at - first_default].clone());
            }
        }
        if let Some(err) = missing(qualname, "positional", self.params, &slots[..count]) {
            return Err(err);
        }
        for (slot, default) in slots[count..].iter_mut().zip(keyword_defaults) {
            if slot.is_none() {
                slot.clone_from(default);
            }
        }
        if let Some(err) = missing(qualname, "keyword-only", self.keyword_only, &slots[count..]) {
            return Err(err);
        }
        let mut bound: Vec<Value> = Vec::with_capacity(self.width());
        let mut slots = slots.into_iter().flatten();
        bound.extend(slots.by_ref().take(count));
        if self.varargs {
            bound.push(Value::Tuple(Tuple::new(
                positional.get(count..).unwrap_or_default().to_vec(),
            )));
        }
        bound.extend(slots);
        bound.extend(extra.map(Value::Dict));
        Ok(bound)
    }

    #[cold]
    fn too_many(
        &self,
        qualname: &str,
        given: usize,
        defaults: usize,
        keyword_only: &[Option<Value>],
    ) -> PyErr {
        let count = self.params.len();
        let (takes, plural) = match defaults {
            0 => (format!("{count}"), count != 1),
            _ => (
                format!("from {} to {count}", count - defaults.min(count)),
                true,
            ),
        };
        let plural = if plural { "s" } else { "" };
        let keywords = keyword_only.iter().flatten().count();
        let (given, verb) = match keywords {
            0 => (format!("{given}"), if given == 1 { "was" } else { "were" }),
            _ => {
                let positional = if given == 1 { "" } else { "s" };
                let keyword = if keywords == 1 { "" } else { "s" };
                (
                    format!(
                        "{given} positional argument{positional} (and {keywords} keyword-only argument{keyword})"
                    ),
                    "were",
                )
            }
        };
        type_error(format!(
            "{qualname}() takes {takes} positional argument{plural} but {given} {verb} given"
        ))
    }
}

#[cold]
fn missing(qualname: &str, kind: &str, names: &[&str], slots: &[Option<Value>]) -> Option<PyErr> {
    let missing: Vec<String> = names
        .iter()
        .zip(slots)
        .filter(|(_, slot)| slot.is_none())
        .map(|(name, _)| format!("'{name}'"))
        .collect();
    let list = match missing.as_slice() {
        [] => return None,
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [start @ .., last] => format!("{}, and {last}", start.join(", ")),
    };
    let plural = if missing.len() == 1 { "" } else { "s" };
    Some(type_error(format!(
        "{qualname}() missing {} required {kind} argument{plural}: {list}",
        missing.len()
    )))
}
