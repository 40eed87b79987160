//! `difflib`: what two sequences have in common, and differences between texts.
//!
//! Ratcliff and Obershelp's matching: the longest run that both have, then the same on either side of it.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/difflib.py (5888bf50940196d1); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, Global, GlobalKey, List, PyResult, Set, Signature, Str, ToValue, Truth, Tuple, Value,
};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static Match: Global<Value> = const { Global::new("Match") };
    pub static SequenceMatcher: Global<Value> = const { Global::new("SequenceMatcher") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static SEQUENCE_MATCHER_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "isjunk", "a", "b", "autojunk"])
        .qualname("SequenceMatcher.__init__")
        .module("difflib");

static SEQUENCE_MATCHER_SET_SEQS_SIGNATURE: Signature =
    Signature::new("set_seqs", &["self", "a", "b"])
        .qualname("SequenceMatcher.set_seqs")
        .module("difflib");

static SEQUENCE_MATCHER_SET_SEQ1_SIGNATURE: Signature = Signature::new("set_seq1", &["self", "a"])
    .qualname("SequenceMatcher.set_seq1")
    .module("difflib");

static SEQUENCE_MATCHER_SET_SEQ2_SIGNATURE: Signature = Signature::new("set_seq2", &["self", "b"])
    .qualname("SequenceMatcher.set_seq2")
    .module("difflib");

static SEQUENCE_MATCHER_INDEX_SIGNATURE: Signature = Signature::new("_index", &["self"]).qualname("SequenceMatcher._index").module("difflib").doc("Where each element of b stands, without junk and, in long sequences, without what is everywhere.");

static SEQUENCE_MATCHER_FIND_LONGEST_MATCH_SIGNATURE: Signature =
    Signature::new("find_longest_match", &["self", "alo", "ahi", "blo", "bhi"])
        .qualname("SequenceMatcher.find_longest_match")
        .module("difflib");

static SEQUENCE_MATCHER_GET_MATCHING_BLOCKS_SIGNATURE: Signature =
    Signature::new("get_matching_blocks", &["self"])
        .qualname("SequenceMatcher.get_matching_blocks")
        .module("difflib");

static SEQUENCE_MATCHER_GET_OPCODES_SIGNATURE: Signature = Signature::new("get_opcodes", &["self"])
    .qualname("SequenceMatcher.get_opcodes")
    .module("difflib");

static SEQUENCE_MATCHER_GET_GROUPED_OPCODES_SIGNATURE: Signature =
    Signature::new("get_grouped_opcodes", &["self", "n"])
        .qualname("SequenceMatcher.get_grouped_opcodes")
        .module("difflib");

static SEQUENCE_MATCHER_RATIO_SIGNATURE: Signature = Signature::new("ratio", &["self"])
    .qualname("SequenceMatcher.ratio")
    .module("difflib");

static SEQUENCE_MATCHER_QUICK_RATIO_SIGNATURE: Signature = Signature::new("quick_ratio", &["self"])
    .qualname("SequenceMatcher.quick_ratio")
    .module("difflib");

static SEQUENCE_MATCHER_REAL_QUICK_RATIO_SIGNATURE: Signature =
    Signature::new("real_quick_ratio", &["self"])
        .qualname("SequenceMatcher.real_quick_ratio")
        .module("difflib");

static GET_CLOSE_MATCHES_SIGNATURE: Signature = Signature::new(
    "get_close_matches",
    &["word", "possibilities", "n", "cutoff"],
)
.module("difflib")
.doc("`difflib.get_close_matches`");

static UNIFIED_DIFF_SIGNATURE: Signature = Signature::new(
    "unified_diff",
    &[
        "a",
        "b",
        "fromfile",
        "tofile",
        "fromfiledate",
        "tofiledate",
        "n",
        "lineterm",
    ],
)
.module("difflib")
.doc("`difflib.unified_diff`");

static CONTEXT_DIFF_SIGNATURE: Signature = Signature::new(
    "context_diff",
    &[
        "a",
        "b",
        "fromfile",
        "tofile",
        "fromfiledate",
        "tofiledate",
        "n",
        "lineterm",
    ],
)
.module("difflib")
.doc("`difflib.context_diff`");

pub fn _share(matches: &Value, length: i64) -> PyResult<Value> {
    Ok(if length != 0 {
        py::ops::truediv(
            &py::ops::mul(&Value::from(2.0), matches)?,
            &length.to_value(),
        )?
    } else {
        Value::from(1.0)
    })
}

pub fn _share_2(matches: i64, length: i64) -> PyResult<f64> {
    Ok(if length != 0 {
        py::float::truediv(2.0 * matches as f64, length as f64)?
    } else {
        1.0
    })
}

pub fn sequence_matcher_init(
    self_: &Value,
    isjunk: &Value,
    a: &Value,
    b: &Value,
    autojunk: &Value,
) -> PyResult<Value> {
    py::setattr(self_, name!("isjunk"), isjunk.clone())?;
    py::setattr(self_, name!("a"), Value::None)?;
    py::setattr(self_, name!("b"), Value::None)?;
    py::setattr(self_, name!("autojunk"), autojunk.clone())?;
    py::call_method(name!("set_seqs"), &[self_.clone(), a.clone(), b.clone()])?;
    Ok(Value::None)
}

pub fn sequence_matcher_set_seqs(self_: &Value, a: &Value, b: &Value) -> PyResult<Value> {
    py::call_method(name!("set_seq1"), &[self_.clone(), a.clone()])?;
    py::call_method(name!("set_seq2"), &[self_.clone(), b.clone()])?;
    Ok(Value::None)
}

pub fn sequence_matcher_set_seq1(self_: &Value, a: &Value) -> PyResult<Value> {
    if py::ops::is_(a, &py::getattr(self_, name!("a"))?) {
        return Ok(Value::None);
    }
    py::setattr(self_, name!("a"), a.clone())?;
    py::setattr(self_, name!("matching_blocks"), Value::None)?;
    py::setattr(self_, name!("opcodes"), Value::None)?;
    Ok(Value::None)
}

pub fn sequence_matcher_set_seq2(self_: &Value, b: &Value) -> PyResult<Value> {
    if py::ops::is_(b, &py::getattr(self_, name!("b"))?) {
        return Ok(Value::None);
    }
    py::setattr(self_, name!("b"), b.clone())?;
    py::setattr(self_, name!("matching_blocks"), Value::None)?;
    py::setattr(self_, name!("opcodes"), Value::None)?;
    py::setattr(self_, name!("fullbcount"), Value::None)?;
    py::call_method(name!("_index"), slice::from_ref(self_))?;
    Ok(Value::None)
}

/// Where each element of b stands, without junk and, in long sequences, without what is everywhere.
pub fn sequence_matcher_index(self_: &Value) -> PyResult<Value> {
    let places: Dict<Value, Value> = Dict::new();
    let mut element: Value;
    for item in py::iter::enumerate(&py::getattr(self_, name!("b"))?, 0) {
        let item = item?;
        let (position, part) = item;
        element = part;
        py::call_method(
            name!("append"),
            &[
                places.setdefault(element.clone(), List::<Value>::new(vec![]).to_value())?,
                position.to_value(),
            ],
        )?;
    }
    py::setattr(self_, name!("bjunk"), py::Set::<Value>::new().to_value())?;
    if py::getattr(self_, name!("isjunk"))?.truth()? {
        py::setattr(
            self_,
            name!("bjunk"),
            {
                let mut items = Vec::new();
                for element in places.iter() {
                    let element = element?;
                    if py::call_method(name!("isjunk"), &[self_.clone(), element.clone()])?
                        .truth()?
                    {
                        items.push(element.clone());
                    }
                }
                Set::from_items(items)?
            }
            .to_value(),
        )?;
        for item_2 in &py::iter(&py::getattr(self_, name!("bjunk"))?)? {
            let item_2 = item_2?;
            element = item_2;
            places.del(&element)?;
        }
    }
    py::setattr(self_, name!("bpopular"), py::Set::<Value>::new().to_value())?;
    let size = py::ops::len_i64(&py::getattr(self_, name!("b"))?)?;
    if py::getattr(self_, name!("autojunk"))?.truth()? && size >= 200 {
        let most = py::int::floordiv(size, 100)? + 1;
        py::setattr(
            self_,
            name!("bpopular"),
            {
                let mut items_2 = Vec::new();
                for item_3 in places.items().iter() {
                    let (element, found) = item_3?;
                    if py::ops::len_i64(&found)? > most {
                        items_2.push(element.clone());
                    }
                }
                Set::from_items(items_2)?
            }
            .to_value(),
        )?;
        for item_4 in &py::iter(&py::getattr(self_, name!("bpopular"))?)? {
            let item_4 = item_4?;
            element = item_4;
            places.del(&element)?;
        }
    }
    py::setattr(self_, name!("b2j"), places.to_value())?;
    Ok(Value::None)
}

pub fn sequence_matcher_find_longest_match(
    self_: &Value,
    alo: &Value,
    mut ahi: Value,
    blo: &Value,
    mut bhi: Value,
) -> PyResult<Value> {
    let (a, b, places, junk) = (
        py::getattr(self_, name!("a"))?,
        py::getattr(self_, name!("b"))?,
        py::getattr(self_, name!("b2j"))?,
        py::getattr(self_, name!("bjunk"))?,
    );
    if ahi.is_none() {
        ahi = py::ops::len_i64(&a)?.to_value();
    }
    if bhi.is_none() {
        bhi = py::ops::len_i64(&b)?.to_value();
    }
    let (mut start_a, mut start_b, mut size): (Value, Value, i64) = (alo.clone(), blo.clone(), 0);
    let mut lengths: Dict<Value, i64> = Dict::new();
    for i in &py::iter(&py::call(
        &py::builtin("range")?,
        &[alo.clone(), ahi.clone()],
    )?)? {
        let i = i?;
        let longer: Dict<Value, i64> = Dict::new();
        for j in &py::iter(&py::call_method(
            name!("get"),
            &[
                places.clone(),
                py::ops::getitem(&a, &i)?,
                Tuple::<Value>::new(vec![]).to_value(),
            ],
        )?)? {
            let j = j?;
            if py::ops::lt(&j, blo)?.truth()? {
                continue;
            }
            if py::ops::ge(&j, &bhi)?.truth()? {
                break;
            }
            let value = lengths.get_or(&py::ops::sub(&j, &Value::from(1_i64))?, 0)? + 1;
            let length = value;
            longer.set(j.clone(), value)?;
            if length > size {
                (start_a, start_b, size) = (
                    py::ops::add(&py::ops::sub(&i, &length.to_value())?, &Value::from(1_i64))?,
                    py::ops::add(&py::ops::sub(&j, &length.to_value())?, &Value::from(1_i64))?,
                    length,
                );
            }
        }
        lengths = longer;
    }
    for wanted in [false, true] {
        // what is popular joins the match first, then junk
        while py::ops::gt(&start_a, alo)?.truth()?
            && (py::ops::gt(&start_b, blo)?.truth()?
                && (py::ops::contains(
                    &junk,
                    &py::ops::getitem(&b, &py::ops::sub(&start_b, &Value::from(1_i64))?)?,
                )? == wanted
                    && py::ops::eq(
                        &py::ops::getitem(&a, &py::ops::sub(&start_a, &Value::from(1_i64))?)?,
                        &py::ops::getitem(&b, &py::ops::sub(&start_b, &Value::from(1_i64))?)?,
                    )?
                    .truth()?))
        {
            (start_a, start_b, size) = (
                py::ops::sub(&start_a, &Value::from(1_i64))?,
                py::ops::sub(&start_b, &Value::from(1_i64))?,
                size + 1,
            );
        }
        while py::ops::lt(&py::ops::add(&start_a, &size.to_value())?, &ahi)?.truth()?
            && (py::ops::lt(&py::ops::add(&start_b, &size.to_value())?, &bhi)?.truth()?
                && (py::ops::contains(
                    &junk,
                    &py::ops::getitem(&b, &py::ops::add(&start_b, &size.to_value())?)?,
                )? == wanted
                    && py::ops::eq(
                        &py::ops::getitem(&a, &py::ops::add(&start_a, &size.to_value())?)?,
                        &py::ops::getitem(&b, &py::ops::add(&start_b, &size.to_value())?)?,
                    )?
                    .truth()?))
        {
            size += 1;
        }
    }
    py::call(
        &Match.get()?,
        &[start_a.clone(), start_b.clone(), size.to_value()],
    )
}

pub fn sequence_matcher_get_matching_blocks(self_: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("matching_blocks"))?.is_none() {
        return py::getattr(self_, name!("matching_blocks"));
    }
    let (size_a, size_b) = (
        py::ops::len_i64(&py::getattr(self_, name!("a"))?)?,
        py::ops::len_i64(&py::getattr(self_, name!("b"))?)?,
    );
    let open_parts = List::new(vec![(
        Value::from(0_i64),
        size_a.to_value(),
        Value::from(0_i64),
        size_b.to_value(),
    )]);
    let found: List<Value> = List::new(vec![]);
    let mut i: Value;
    let mut j: Value;
    let mut size: Value;
    while !open_parts.is_empty() {
        let (alo, ahi, blo, bhi) = open_parts.pop()?;
        let value = py::call_method(
            name!("find_longest_match"),
            &[
                self_.clone(),
                alo.clone(),
                ahi.clone(),
                blo.clone(),
                bhi.clone(),
            ],
        )?;
        let [part, part_2, part_3] = py::unpack_items::<3, _>(&py::unpacking(&value)?)?;
        i = part;
        j = part_2;
        size = part_3;
        let r#match = value;
        if size.truth()? {
            found.append(r#match);
            if py::ops::lt(&alo, &i)?.truth()? && py::ops::lt(&blo, &j)?.truth()? {
                open_parts.append((alo, i.clone(), blo, j.clone()));
            }
            if py::ops::lt(&py::ops::add(&i, &size)?, &ahi)?.truth()?
                && py::ops::lt(&py::ops::add(&j, &size)?, &bhi)?.truth()?
            {
                open_parts.append((py::ops::add(&i, &size)?, ahi, py::ops::add(&j, &size)?, bhi));
            }
        }
    }
    found.sort()?;
    let blocks: List<Value> = List::new(vec![]);
    let value_2: i64 = 0;
    let mut start_a = value_2.to_value();
    let mut start_b = value_2.to_value();
    let mut length = value_2.to_value();
    for item in found.iter() {
        let [part_4, part_5, part_6] = py::unpack_items::<3, _>(&py::unpacking(&item)?)?;
        i = part_4;
        j = part_5;
        size = part_6;
        if py::ops::eq(&py::ops::add(&start_a, &length)?, &i)?.truth()?
            && py::ops::eq(&py::ops::add(&start_b, &length)?, &j)?.truth()?
        {
            length = py::ops::iadd(&length, &size)?;
            continue;
        }
        if length.truth()? {
            blocks.append(py::call(
                &Match.get()?,
                &[start_a.clone(), start_b.clone(), length.clone()],
            )?);
        }
        (start_a, start_b, length) = (i.clone(), j.clone(), size.clone());
    }
    if length.truth()? {
        blocks.append(py::call(&Match.get()?, &[start_a, start_b, length])?);
    }
    blocks.append(py::call(
        &Match.get()?,
        &[size_a.to_value(), size_b.to_value(), Value::from(0_i64)],
    )?);
    py::setattr(self_, name!("matching_blocks"), blocks.to_value())?;
    Ok(blocks.to_value())
}

pub fn sequence_matcher_get_opcodes(self_: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("opcodes"))?.is_none() {
        return py::getattr(self_, name!("opcodes"));
    }
    let value: List<Value> = List::new(vec![]);
    py::setattr(self_, name!("opcodes"), value.to_value())?;
    let codes = value;
    let value_2: i64 = 0;
    let mut i = value_2.to_value();
    let mut j = value_2.to_value();
    let mut start_a: Value;
    let mut start_b: Value;
    let mut size: Value;
    for item in &py::iter(&py::call_method(
        name!("get_matching_blocks"),
        slice::from_ref(self_),
    )?)? {
        let item = item?;
        let [part, part_2, part_3] = py::unpack_items::<3, _>(&py::unpacking(&item)?)?;
        start_a = part;
        start_b = part_2;
        size = part_3;
        let mut tag = Str::from("");
        if py::ops::lt(&i, &start_a)?.truth()? && py::ops::lt(&j, &start_b)?.truth()? {
            tag = Str::from("replace");
        } else if py::ops::lt(&i, &start_a)?.truth()? {
            tag = Str::from("delete");
        } else if py::ops::lt(&j, &start_b)?.truth()? {
            tag = Str::from("insert");
        }
        if !tag.is_empty() {
            codes.append((tag, i.clone(), start_a.clone(), j.clone(), start_b.clone()).to_value());
        }
        (i, j) = (
            py::ops::add(&start_a, &size)?,
            py::ops::add(&start_b, &size)?,
        );
        if size.truth()? {
            codes.append(
                (
                    Str::from("equal"),
                    start_a.clone(),
                    i.clone(),
                    start_b.clone(),
                    j.clone(),
                )
                    .to_value(),
            );
        }
    }
    Ok(codes.to_value())
}

pub fn sequence_matcher_get_grouped_opcodes(self_: Value, n: Value) -> Value {
    py::generator::new("get_grouped_opcodes", move |co| async move {
        let codes = {
            let first = py::builtins::list(&py::call_method(name!("get_opcodes"), &[self_])?)?;
            if !first.is_empty() {
                first
            } else {
                List::new(vec![
                    (Str::from("equal"), 0_i64, 1_i64, 0_i64, 1_i64).to_value(),
                ])
            }
        };
        let [mut tag, mut i1, mut i2, mut j1, mut j2] =
            py::unpack_items::<5, _>(&py::unpacking(&codes.get(0)?)?)?;
        if py::ops::eq(&tag, &Value::from("equal"))?.truth()? {
            codes.set(
                0,
                (
                    tag.clone(),
                    py::builtins::max2(&i1, &py::ops::sub(&i2, &n)?)?,
                    i2.clone(),
                    py::builtins::max2(&j1, &py::ops::sub(&j2, &n)?)?,
                    j2.clone(),
                )
                    .to_value(),
            )?;
        }
        let [part, part_2, part_3, part_4, part_5] =
            py::unpack_items::<5, _>(&py::unpacking(&codes.get(-1)?)?)?;
        tag = part;
        i1 = part_2;
        i2 = part_3;
        j1 = part_4;
        j2 = part_5;
        if py::ops::eq(&tag, &Value::from("equal"))?.truth()? {
            codes.set(
                -1,
                (
                    tag.clone(),
                    i1.clone(),
                    py::builtins::min2(&i2, &py::ops::add(&i1, &n)?)?,
                    j1.clone(),
                    py::builtins::min2(&j2, &py::ops::add(&j1, &n)?)?,
                )
                    .to_value(),
            )?;
        }
        let mut group: List<Value> = List::new(vec![]);
        for item in codes.iter() {
            let [part_6, part_7, part_8, part_9, part_10] =
                py::unpack_items::<5, _>(&py::unpacking(&item)?)?;
            tag = part_6;
            i1 = part_7;
            i2 = part_8;
            j1 = part_9;
            j2 = part_10;
            if py::ops::eq(&tag, &Value::from("equal"))?.truth()?
                && py::ops::gt(
                    &py::ops::sub(&i2, &i1)?,
                    &py::ops::mul(&Value::from(2_i64), &n)?,
                )?
                .truth()?
            {
                group.append(
                    (
                        tag.clone(),
                        i1.clone(),
                        py::builtins::min2(&i2, &py::ops::add(&i1, &n)?)?,
                        j1.clone(),
                        py::builtins::min2(&j2, &py::ops::add(&j1, &n)?)?,
                    )
                        .to_value(),
                );
                co.yield_(group.to_value()).await?;
                group = List::<Value>::new(vec![]);
                (i1, j1) = (
                    py::builtins::max2(&i1, &py::ops::sub(&i2, &n)?)?,
                    py::builtins::max2(&j1, &py::ops::sub(&j2, &n)?)?,
                );
            }
            group.append((tag.clone(), i1.clone(), i2.clone(), j1.clone(), j2.clone()).to_value());
        }
        if !group.is_empty()
            && (py::builtins::len(&group) != 1
                || !py::ops::eq(
                    &py::ops::getitem(&group.get(0)?, &Value::from(0_i64))?,
                    &Value::from("equal"),
                )?
                .truth()?)
        {
            co.yield_(group.to_value()).await?;
        }
        Ok(Value::None)
    })
}

pub fn sequence_matcher_ratio(self_: &Value) -> PyResult<Value> {
    let matches = py::call(
        &py::builtin("sum")?,
        &[{
            let source = py::call_method(name!("get_matching_blocks"), slice::from_ref(self_))?;
            py::typed_generator(move |co| async move {
                for block in &py::iter(&source)? {
                    let block = block?;
                    co.yield_(py::ops::getitem(&block, &Value::from(2_i64))?)
                        .await?;
                }
                Ok(Value::None)
            })
        }
        .to_value()],
    )?;
    _share(
        &matches,
        py::ops::len_i64(&py::getattr(self_, name!("a"))?)?
            + py::ops::len_i64(&py::getattr(self_, name!("b"))?)?,
    )
}

pub fn sequence_matcher_quick_ratio(self_: &Value) -> PyResult<Value> {
    let mut element: Value;
    if py::getattr(self_, name!("fullbcount"))?.is_none() {
        py::setattr(
            self_,
            name!("fullbcount"),
            Dict::<Value, Value>::new().to_value(),
        )?;
        for item in &py::iter(&py::getattr(self_, name!("b"))?)? {
            let item = item?;
            element = item;
            {
                let value = py::ops::add(
                    &py::call_method(
                        name!("get"),
                        &[
                            py::getattr(self_, name!("fullbcount"))?,
                            element.clone(),
                            Value::from(0_i64),
                        ],
                    )?,
                    &Value::from(1_i64),
                )?;
                py::ops::setitem(&py::getattr(self_, name!("fullbcount"))?, &element, value)?;
            }
        }
    }
    let left: Dict<Value, Value> = Dict::new();
    let mut matches: i64 = 0;
    for item_2 in &py::iter(&py::getattr(self_, name!("a"))?)? {
        let item_2 = item_2?;
        element = item_2;
        let count = if left.contains(&element)? {
            left.item(&element)?
        } else {
            py::call_method(
                name!("get"),
                &[
                    py::getattr(self_, name!("fullbcount"))?,
                    element.clone(),
                    Value::from(0_i64),
                ],
            )?
        };
        left.set(element.clone(), py::ops::sub(&count, &Value::from(1_i64))?)?;
        if py::ops::gt(&count, &Value::from(0_i64))?.truth()? {
            matches += 1;
        }
    }
    Ok(_share_2(
        matches,
        py::ops::len_i64(&py::getattr(self_, name!("a"))?)?
            + py::ops::len_i64(&py::getattr(self_, name!("b"))?)?,
    )?
    .to_value())
}

pub fn sequence_matcher_real_quick_ratio(self_: &Value) -> PyResult<Value> {
    let (size_a, size_b) = (
        py::ops::len_i64(&py::getattr(self_, name!("a"))?)?,
        py::ops::len_i64(&py::getattr(self_, name!("b"))?)?,
    );
    Ok(_share_2(py::builtins::min_i64(size_a, size_b), size_a + size_b)?.to_value())
}

/// `difflib.get_close_matches`
pub fn get_close_matches(
    word: &Value,
    possibilities: &Value,
    n: &Value,
    cutoff: &Value,
) -> PyResult<Value> {
    if !py::ops::gt(n, &Value::from(0_i64))?.truth()? {
        return Err(py::error::value_error(format!(
            "n must be > 0: {}",
            py::repr(n)?
        )));
    }
    if !(py::ops::le(&Value::from(0.0), cutoff)?.truth()?
        && py::ops::le(cutoff, &Value::from(1.0))?.truth()?)
    {
        return Err(py::error::value_error(format!(
            "cutoff must be in [0.0, 1.0]: {}",
            py::repr(cutoff)?
        )));
    }
    let found: List<Value> = List::new(vec![]);
    let matcher = py::call(&SequenceMatcher.get()?, &[])?;
    py::call_method(name!("set_seq2"), &[matcher.clone(), word.clone()])?;
    for possibility in &py::iter(possibilities)? {
        let possibility = possibility?;
        py::call_method(name!("set_seq1"), &[matcher.clone(), possibility.clone()])?;
        if py::ops::ge(
            &py::call_method(name!("real_quick_ratio"), slice::from_ref(&matcher))?,
            cutoff,
        )?
        .truth()?
            && (py::ops::ge(
                &py::call_method(name!("quick_ratio"), slice::from_ref(&matcher))?,
                cutoff,
            )?
            .truth()?
                && py::ops::ge(
                    &py::call_method(name!("ratio"), slice::from_ref(&matcher))?,
                    cutoff,
                )?
                .truth()?)
        {
            found.append(
                (
                    py::call_method(name!("ratio"), slice::from_ref(&matcher))?,
                    possibility,
                )
                    .to_value(),
            );
        }
    }
    Ok({
        let mut items = Vec::new();
        for item in &py::iter(&py::call(
            &py::imported("heapq.nlargest")?,
            &[n.clone(), found.to_value()],
        )?)? {
            let item = item?;
            let [__, possibility] = py::unpack_items::<2, _>(&py::unpacking(&item)?)?;
            items.push(possibility.clone());
        }
        List::new(items)
    }
    .to_value())
}

pub fn _check_texts(a: &Value, b: &Value, arguments: &Tuple<Value>) -> PyResult<()> {
    for lines in [a.clone(), b.clone()] {
        if lines.truth()?
            && !py::call(
                &py::builtin("isinstance")?,
                &[
                    py::ops::getitem(&lines, &Value::from(0_i64))?,
                    py::builtin("str")?,
                ],
            )?
            .truth()?
        {
            return Err(py::error::type_error(format!(
                "lines to compare must be str, not {} ({})",
                py::format_value(
                    &py::getattr(
                        &py::call(
                            &py::builtin("type")?,
                            &[py::ops::getitem(&lines, &Value::from(0_i64))?]
                        )?,
                        name!("__name__")
                    )?,
                    ""
                )?,
                py::repr(&py::ops::getitem(&lines, &Value::from(0_i64))?)?
            )));
        }
    }
    if py::call(
        &py::builtin("isinstance")?,
        &[a.clone(), py::builtin("str")?],
    )?
    .truth()?
        || py::call(
            &py::builtin("isinstance")?,
            &[b.clone(), py::builtin("str")?],
        )?
        .truth()?
    {
        return Err(py::error::type_error(
            "input must be a sequence of strings, not str",
        ));
    }
    for argument in arguments.iter() {
        if !py::call(
            &py::builtin("isinstance")?,
            &[argument.clone(), py::builtin("str")?],
        )?
        .truth()?
        {
            return Err(py::error::type_error(format!(
                "all arguments must be str, not: {}",
                py::repr(&argument)?
            )));
        }
    }
    Ok(())
}

pub fn _unified_range(start: &Value, stop: &Value) -> PyResult<Str> {
    let (beginning, length) = (
        py::ops::add(start, &Value::from(1_i64))?,
        py::ops::sub(stop, start)?,
    );
    if py::ops::eq(&length, &Value::from(1_i64))?.truth()? {
        return Ok(Str::from(format!("{}", py::format_value(&beginning, "")?)));
    }
    Ok(Str::from(format!(
        "{},{}",
        py::format_value(
            &if length.truth()? {
                beginning.clone()
            } else {
                py::ops::sub(&beginning, &Value::from(1_i64))?
            },
            ""
        )?,
        py::format_value(&length, "")?
    )))
}

pub fn _context_range(start: &Value, stop: &Value) -> PyResult<Str> {
    let (mut beginning, length) = (
        py::ops::add(start, &Value::from(1_i64))?,
        py::ops::sub(stop, start)?,
    );
    if !length.truth()? {
        beginning = py::ops::isub(&beginning, &Value::from(1_i64))?;
    }
    Ok(if py::ops::le(&length, &Value::from(1_i64))?.truth()? {
        Str::from(format!("{}", py::format_value(&beginning, "")?))
    } else {
        Str::from(format!(
            "{},{}",
            py::format_value(&beginning, "")?,
            py::format_value(
                &py::ops::sub(&py::ops::add(&beginning, &length)?, &Value::from(1_i64))?,
                ""
            )?
        ))
    })
}

/// `difflib.unified_diff`
#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn unified_diff(
    a: Value,
    b: Value,
    fromfile: Value,
    tofile: Value,
    fromfiledate: Value,
    tofiledate: Value,
    n: Value,
    lineterm: Value,
) -> Value {
    py::generator::new("unified_diff", move |co| async move {
        _check_texts(
            &a,
            &b,
            &Tuple::new(vec![
                fromfile.clone(),
                tofile.clone(),
                fromfiledate.clone(),
                tofiledate.clone(),
                lineterm.clone(),
            ]),
        )?;
        let mut started = false;
        for group in &py::iter(&py::call_method(
            name!("get_grouped_opcodes"),
            &[
                py::call(
                    &SequenceMatcher.get()?,
                    &[Value::None, a.clone(), b.clone()],
                )?,
                n.clone(),
            ],
        )?)? {
            let group = group?;
            if !started {
                started = true;
                co.yield_(
                    Str::from(format!(
                        "--- {}{}{}",
                        py::format_value(&fromfile, "")?,
                        py::format_value(
                            &if fromfiledate.truth()? {
                                py::ops::add(&py::Str::chr(9)?.to_value(), &fromfiledate)?
                            } else {
                                Value::from("")
                            },
                            ""
                        )?,
                        py::format_value(&lineterm, "")?
                    ))
                    .to_value(),
                )
                .await?;
                co.yield_(
                    Str::from(format!(
                        "+++ {}{}{}",
                        py::format_value(&tofile, "")?,
                        py::format_value(
                            &if tofiledate.truth()? {
                                py::ops::add(&py::Str::chr(9)?.to_value(), &tofiledate)?
                            } else {
                                Value::from("")
                            },
                            ""
                        )?,
                        py::format_value(&lineterm, "")?
                    ))
                    .to_value(),
                )
                .await?;
            }
            let (first, last) = (
                py::ops::getitem(&group, &Value::from(0_i64))?,
                py::ops::getitem(&group, &Value::from(-1_i64))?,
            );
            co.yield_(
                Str::from(format!(
                    "@@ -{} +{} @@{}",
                    _unified_range(
                        &py::ops::getitem(&first, &Value::from(1_i64))?,
                        &py::ops::getitem(&last, &Value::from(2_i64))?
                    )?,
                    _unified_range(
                        &py::ops::getitem(&first, &Value::from(3_i64))?,
                        &py::ops::getitem(&last, &Value::from(4_i64))?
                    )?,
                    py::format_value(&lineterm, "")?
                ))
                .to_value(),
            )
            .await?;
            let mut tag: Value;
            let mut i1: Value;
            let mut i2: Value;
            let mut j1: Value;
            let mut j2: Value;
            for item in &py::iter(&group)? {
                let item = item?;
                let [part, part_2, part_3, part_4, part_5] =
                    py::unpack_items::<5, _>(&py::unpacking(&item)?)?;
                tag = part;
                i1 = part_2;
                i2 = part_3;
                j1 = part_4;
                j2 = part_5;
                let mut line: Value;
                if py::ops::eq(&tag, &Value::from("equal"))?.truth()? {
                    for item_2 in &py::iter(&py::ops::getitem(
                        &a,
                        &py::slice_object(&i1, &i2, &Value::None),
                    )?)? {
                        let item_2 = item_2?;
                        line = item_2;
                        co.yield_(py::ops::add(&Value::from(" "), &line)?).await?;
                    }
                    continue;
                }
                if py::compare::in_items(&(Value::from("replace"), Value::from("delete")), &tag)? {
                    for item_3 in &py::iter(&py::ops::getitem(
                        &a,
                        &py::slice_object(&i1, &i2, &Value::None),
                    )?)? {
                        let item_3 = item_3?;
                        line = item_3;
                        co.yield_(py::ops::add(&Value::from("-"), &line)?).await?;
                    }
                }
                if py::compare::in_items(&(Value::from("replace"), Value::from("insert")), &tag)? {
                    for item_4 in &py::iter(&py::ops::getitem(
                        &b,
                        &py::slice_object(&j1, &j2, &Value::None),
                    )?)? {
                        let item_4 = item_4?;
                        line = item_4;
                        co.yield_(py::ops::add(&Value::from("+"), &line)?).await?;
                    }
                }
            }
        }
        Ok(Value::None)
    })
}

/// `difflib.context_diff`
#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn context_diff(
    a: Value,
    b: Value,
    fromfile: Value,
    tofile: Value,
    fromfiledate: Value,
    tofiledate: Value,
    n: Value,
    lineterm: Value,
) -> Value {
    py::generator::new("context_diff", move |co| async move {
        _check_texts(
            &a,
            &b,
            &Tuple::new(vec![
                fromfile.clone(),
                tofile.clone(),
                fromfiledate.clone(),
                tofiledate.clone(),
                lineterm.clone(),
            ]),
        )?;
        let marks = Dict::from_pairs([
            (Value::from("insert"), Str::from("+ ")),
            (Value::from("delete"), Str::from("- ")),
            (Value::from("replace"), Str::from("! ")),
            (Value::from("equal"), Str::from("  ")),
        ])?;
        let mut started = false;
        for group in &py::iter(&py::call_method(
            name!("get_grouped_opcodes"),
            &[
                py::call(
                    &SequenceMatcher.get()?,
                    &[Value::None, a.clone(), b.clone()],
                )?,
                n.clone(),
            ],
        )?)? {
            let group = group?;
            if !started {
                started = true;
                co.yield_(
                    Str::from(format!(
                        "*** {}{}{}",
                        py::format_value(&fromfile, "")?,
                        py::format_value(
                            &if fromfiledate.truth()? {
                                py::ops::add(&py::Str::chr(9)?.to_value(), &fromfiledate)?
                            } else {
                                Value::from("")
                            },
                            ""
                        )?,
                        py::format_value(&lineterm, "")?
                    ))
                    .to_value(),
                )
                .await?;
                co.yield_(
                    Str::from(format!(
                        "--- {}{}{}",
                        py::format_value(&tofile, "")?,
                        py::format_value(
                            &if tofiledate.truth()? {
                                py::ops::add(&py::Str::chr(9)?.to_value(), &tofiledate)?
                            } else {
                                Value::from("")
                            },
                            ""
                        )?,
                        py::format_value(&lineterm, "")?
                    ))
                    .to_value(),
                )
                .await?;
            }
            let (first, last) = (
                py::ops::getitem(&group, &Value::from(0_i64))?,
                py::ops::getitem(&group, &Value::from(-1_i64))?,
            );
            co.yield_(py::ops::add(&Value::from("***************"), &lineterm)?)
                .await?;
            co.yield_(
                Str::from(format!(
                    "*** {} ****{}",
                    _context_range(
                        &py::ops::getitem(&first, &Value::from(1_i64))?,
                        &py::ops::getitem(&last, &Value::from(2_i64))?
                    )?,
                    py::format_value(&lineterm, "")?
                ))
                .to_value(),
            )
            .await?;
            let mut tag: Value;
            let mut __: Value;
            let mut line: Value;
            if py::builtins::any({
                let source = group.clone();
                py::typed_generator(move |co| async move {
                    for code in &py::iter(&source)? {
                        let code = code?;
                        co.yield_(py::compare::in_items(
                            &(Value::from("replace"), Value::from("delete")),
                            &py::ops::getitem(&code, &Value::from(0_i64))?,
                        )?)
                        .await?;
                    }
                    Ok(Value::None)
                })
            })? {
                let mut i1: Value;
                let mut i2: Value;
                for item in &py::iter(&group)? {
                    let item = item?;
                    let [part, part_2, part_3, _, part_4] =
                        py::unpack_items::<5, _>(&py::unpacking(&item)?)?;
                    tag = part;
                    i1 = part_2;
                    i2 = part_3;
                    __ = part_4;
                    if py::ops::ne(&tag, &Value::from("insert"))?.truth()? {
                        for item_2 in &py::iter(&py::ops::getitem(
                            &a,
                            &py::slice_object(&i1, &i2, &Value::None),
                        )?)? {
                            let item_2 = item_2?;
                            line = item_2;
                            co.yield_(py::ops::add(&marks.item(&tag)?.to_value(), &line)?)
                                .await?;
                        }
                    }
                }
            }
            co.yield_(
                Str::from(format!(
                    "--- {} ----{}",
                    _context_range(
                        &py::ops::getitem(&first, &Value::from(3_i64))?,
                        &py::ops::getitem(&last, &Value::from(4_i64))?
                    )?,
                    py::format_value(&lineterm, "")?
                ))
                .to_value(),
            )
            .await?;
            if py::builtins::any({
                let source_2 = group.clone();
                py::typed_generator(move |co| async move {
                    for code in &py::iter(&source_2)? {
                        let code = code?;
                        co.yield_(py::compare::in_items(
                            &(Value::from("replace"), Value::from("insert")),
                            &py::ops::getitem(&code, &Value::from(0_i64))?,
                        )?)
                        .await?;
                    }
                    Ok(Value::None)
                })
            })? {
                let mut j1: Value;
                let mut j2: Value;
                for item_3 in &py::iter(&group)? {
                    let item_3 = item_3?;
                    let [part_5, _, part_6, part_7, part_8] =
                        py::unpack_items::<5, _>(&py::unpacking(&item_3)?)?;
                    tag = part_5;
                    __ = part_6;
                    j1 = part_7;
                    j2 = part_8;
                    if py::ops::ne(&tag, &Value::from("delete"))?.truth()? {
                        for item_4 in &py::iter(&py::ops::getitem(
                            &b,
                            &py::slice_object(&j1, &j2, &Value::None),
                        )?)? {
                            let item_4 = item_4?;
                            line = item_4;
                            co.yield_(py::ops::add(&marks.item(&tag)?.to_value(), &line)?)
                                .await?;
                        }
                    }
                }
            }
        }
        Ok(Value::None)
    })
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_difflib") {
        return Ok(());
    }
    Match.set(py::call(
        &py::imported("collections.namedtuple")?,
        &[Value::from("Match"), Value::from("a b size")],
    )?);

    let class = py::class::build("SequenceMatcher", &[], |ns| {
        ns.set(name!("__module__"), Value::from("difflib"));
        ns.set(name!("__doc__"), Value::from("`difflib.SequenceMatcher`"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &SEQUENCE_MATCHER_INIT_SIGNATURE,
                vec![
                    Value::None,
                    Value::from(""),
                    Value::from(""),
                    Value::from(true),
                ],
                vec![],
                |args| sequence_matcher_init(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );

        ns.set(
            name!("set_seqs"),
            py::function::new(&SEQUENCE_MATCHER_SET_SEQS_SIGNATURE, |args| {
                sequence_matcher_set_seqs(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("set_seq1"),
            py::function::new(&SEQUENCE_MATCHER_SET_SEQ1_SIGNATURE, |args| {
                sequence_matcher_set_seq1(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("set_seq2"),
            py::function::new(&SEQUENCE_MATCHER_SET_SEQ2_SIGNATURE, |args| {
                sequence_matcher_set_seq2(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_index"),
            py::function::new(&SEQUENCE_MATCHER_INDEX_SIGNATURE, |args| {
                sequence_matcher_index(&args[0])
            }),
        );

        ns.set(
            name!("find_longest_match"),
            py::function::with_defaults(
                &SEQUENCE_MATCHER_FIND_LONGEST_MATCH_SIGNATURE,
                vec![
                    Value::from(0_i64),
                    Value::None,
                    Value::from(0_i64),
                    Value::None,
                ],
                vec![],
                |args| {
                    sequence_matcher_find_longest_match(
                        &args[0],
                        &args[1],
                        args[2].clone(),
                        &args[3],
                        args[4].clone(),
                    )
                },
            ),
        );

        ns.set(
            name!("get_matching_blocks"),
            py::function::new(&SEQUENCE_MATCHER_GET_MATCHING_BLOCKS_SIGNATURE, |args| {
                sequence_matcher_get_matching_blocks(&args[0])
            }),
        );

        ns.set(
            name!("get_opcodes"),
            py::function::new(&SEQUENCE_MATCHER_GET_OPCODES_SIGNATURE, |args| {
                sequence_matcher_get_opcodes(&args[0])
            }),
        );

        ns.set(
            name!("get_grouped_opcodes"),
            py::function::with_defaults(
                &SEQUENCE_MATCHER_GET_GROUPED_OPCODES_SIGNATURE,
                vec![Value::from(3_i64)],
                vec![],
                |args| {
                    Ok(sequence_matcher_get_grouped_opcodes(
                        args[0].clone(),
                        args[1].clone(),
                    ))
                },
            ),
        );

        ns.set(
            name!("ratio"),
            py::function::new(&SEQUENCE_MATCHER_RATIO_SIGNATURE, |args| {
                sequence_matcher_ratio(&args[0])
            }),
        );

        ns.set(
            name!("quick_ratio"),
            py::function::new(&SEQUENCE_MATCHER_QUICK_RATIO_SIGNATURE, |args| {
                sequence_matcher_quick_ratio(&args[0])
            }),
        );

        ns.set(
            name!("real_quick_ratio"),
            py::function::new(&SEQUENCE_MATCHER_REAL_QUICK_RATIO_SIGNATURE, |args| {
                sequence_matcher_real_quick_ratio(&args[0])
            }),
        );
        Ok(())
    })?;
    SequenceMatcher.set(class);

    _exported.set(Dict::from_pairs([
        (Str::from("Match"), Match.get()?),
        (Str::from("SequenceMatcher"), SequenceMatcher.get()?),
        (
            Str::from("get_close_matches"),
            py::function::single(&GET_CLOSE_MATCHES_SIGNATURE, || {
                py::function::with_defaults(
                    &GET_CLOSE_MATCHES_SIGNATURE,
                    vec![Value::from(3_i64), Value::from(0.6)],
                    vec![],
                    |args| get_close_matches(&args[0], &args[1], &args[2], &args[3]),
                )
            }),
        ),
        (
            Str::from("unified_diff"),
            py::function::single(&UNIFIED_DIFF_SIGNATURE, || {
                py::function::with_defaults(
                    &UNIFIED_DIFF_SIGNATURE,
                    vec![
                        Value::from(""),
                        Value::from(""),
                        Value::from(""),
                        Value::from(""),
                        Value::from(3_i64),
                        Value::from("\n"),
                    ],
                    vec![],
                    |args| {
                        Ok(unified_diff(
                            args[0].clone(),
                            args[1].clone(),
                            args[2].clone(),
                            args[3].clone(),
                            args[4].clone(),
                            args[5].clone(),
                            args[6].clone(),
                            args[7].clone(),
                        ))
                    },
                )
            }),
        ),
        (
            Str::from("context_diff"),
            py::function::single(&CONTEXT_DIFF_SIGNATURE, || {
                py::function::with_defaults(
                    &CONTEXT_DIFF_SIGNATURE,
                    vec![
                        Value::from(""),
                        Value::from(""),
                        Value::from(""),
                        Value::from(""),
                        Value::from(3_i64),
                        Value::from("\n"),
                    ],
                    vec![],
                    |args| {
                        Ok(context_diff(
                            args[0].clone(),
                            args[1].clone(),
                            args[2].clone(),
                            args[3].clone(),
                            args[4].clone(),
                            args[5].clone(),
                            args[6].clone(),
                            args[7].clone(),
                        ))
                    },
                )
            }),
        ),
    ])?);
    Ok(())
}
