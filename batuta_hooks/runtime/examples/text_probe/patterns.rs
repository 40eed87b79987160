//! Regular expressions: spans are in code points, as Python's are.

use crate::value::V;
use batuta_rt::py::PyResult;
use batuta_rt::py::text::Points;
use batuta_rt::py::text::regex::{Captures, Mode, Regex, Template, escape};

/// The spans of all groups (-1 for those that did not take part) and the last group.
fn show(text: &str, found: &Captures) -> V {
    let points = Points::new(text);
    let spans = (0..=found.groups()).map(|group| match found.span(group) {
        Some((start, end)) => V::Tuple(vec![points.index(start).into(), points.index(end).into()]),
        None => V::Tuple(vec![V::from(-1i64), V::from(-1i64)]),
    });
    let mut row: Vec<V> = spans.collect();
    row.push(found.last_index().map_or(V::None, V::from));
    V::List(row)
}

fn texts(row: Vec<&str>) -> V {
    match row.as_slice() {
        [one] => V::from(*one),
        _ => V::Tuple(row.into_iter().map(V::from).collect()),
    }
}

pub fn run(method: &str, args: &[V]) -> PyResult<V> {
    if method == "escape" {
        return Ok(escape(args[0].str()).into());
    }
    let regex = Regex::new(args[0].str(), args[1].int())?;
    if method == "compile" {
        let names = regex
            .names()
            .iter()
            .map(|(name, index)| (name.clone(), V::from(*index)));
        return Ok(V::List(vec![
            regex.flags().into(),
            regex.groups().into(),
            V::Dict(names.collect()),
        ]));
    }
    let text = args[2].str();
    let one = |mode| {
        regex
            .find_at(text, 0, mode)
            .map_or(V::None, |found| show(text, &found))
    };
    Ok(match method {
        "match" => one(Mode::Match),
        "search" => one(Mode::Search),
        "fullmatch" => one(Mode::Fullmatch),
        "finditer" => V::List(
            regex
                .find_iter(text, 0)
                .map(|found| show(text, &found))
                .collect(),
        ),
        "findall" => V::List(regex.find_all(text, 0).into_iter().map(texts).collect()),
        "split" => {
            let parts = regex.split(text, args[3].int());
            V::List(
                parts
                    .into_iter()
                    .map(|part| part.map_or(V::None, V::from))
                    .collect(),
            )
        }
        "sub" => {
            let template = Template::new(args[3].str(), &regex)?;
            let (text, count) = regex.sub(&template, text, args[4].int());
            V::Tuple(vec![text.into(), count.into()])
        }
        _ => panic!("unknown function {method:?}"),
    })
}
