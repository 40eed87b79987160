//! Modules of the standard library that are written in Python and compiled by batuta itself, each behind a cargo
//! feature of its name: a program pays for those that it imports. Their sources are in `tools/stdlib`.

use super::{PyResult, Str, Value};

macro_rules! modules {
    ($($feature:literal $module:ident),* $(,)?) => {
        $(#[cfg(feature = $feature)]
        mod $module;)*

        /// The public names of a module, None when there is no such module.
        pub(super) fn exports(module: &str) -> PyResult<Option<Vec<(Str, Value)>>> {
            match module {
                $(#[cfg(feature = $feature)]
                $feature => {
                    $module::import()?;
                    let names = super::variables::GlobalKey::get(&$module::_exported)?;
                    Ok(Some(names.to_pairs()))
                })*
                _ => Ok(None),
            }
        }
    };
}

modules! {
    "textwrap" textwrap,
}
