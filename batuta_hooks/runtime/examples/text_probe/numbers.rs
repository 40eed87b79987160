//! Numbers to text and back, `format`, `%` and `str.format`.

use crate::value::V;
use batuta_rt::py::PyResult;
use batuta_rt::py::text::{self, FormatArg, PercentArgs, percent_format, template};

pub fn run(method: &str, args: &[V]) -> PyResult<V> {
    Ok(match method {
        "repr" => {
            let mut out = String::new();
            args[0].repr_into(&mut out)?;
            out.into()
        }
        "float" => text::parse_float(args[0].str())?.into(),
        "int" => text::parse_int(args[0].str(), args[1].int())?.into(),
        "hex" => text::to_base(args[0].big(), 16, true).into(),
        "oct" => text::to_base(args[0].big(), 8, true).into(),
        "bin" => text::to_base(args[0].big(), 2, true).into(),
        "trunc" => text::float_to_int(args[0].float())?.into(),
        "format" => {
            let mut out = String::new();
            args[0].format_into(args[1].str(), &mut out)?;
            out.into()
        }
        "percent" => match &args[1] {
            V::Tuple(items) => percent_format(args[0].str(), PercentArgs::Tuple(items))?.into(),
            other => percent_format(args[0].str(), PercentArgs::One(other))?.into(),
        },
        "template" => {
            let named = |name: &str| match &args[2] {
                V::Dict(items) => Ok(items
                    .iter()
                    .find(|(key, _)| key == name)
                    .map(|(_, value)| value.clone())),
                _ => Ok(None),
            };
            let fields = template::Fields {
                positional: Some(args[1].list()),
                named: &named,
            };
            template::str_format_fields(args[0].str(), fields)?.into()
        }
        _ => panic!("unknown function {method:?}"),
    })
}
