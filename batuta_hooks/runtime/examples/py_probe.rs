//! Runs one operation a line and prints its result, so that a test can compare it with Python's.
//!
//! The first word names the family: `int`, `small`, `float`, `list`, `set`, `dict`, `range`, `tuple`, `math`, ...
//! The second is the operation, the rest are its arguments; containers live in numbered registers.

use batuta_rt::py::io::Stream;
use batuta_rt::py_print;
use batuta_rt::py::{self, Dict, Int, List, PyRepr, PyResult, Range, Set, Slice, Tuple};
use std::io::BufRead;

fn main() -> std::process::ExitCode {
    py::main(run)
}

#[derive(Default)]
struct Registers {
    lists: Vec<List<i64>>,
    sets: Vec<Set<i64>>,
    dicts: Vec<Dict<i64, i64>>,
}

fn run() -> PyResult<()> {
    let mut registers = Registers::default();
    for _ in 0..4 {
        registers.lists.push(List::default());
        registers.sets.push(Set::new());
        registers.dicts.push(Dict::new());
    }
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let words: Vec<&str> = line.split('\t').collect();
        let answer = match words[0] {
            "int" => int(&words[1..]),
            "small" => small(&words[1..]),
            "float" => float(&words[1..]),
            "list" => list(&registers.lists, &words[1..]),
            "set" => set(&registers, &words[1..]),
            "dict" => dict(&registers.dicts, &words[1..]),
            "range" => range(&words[1..]),
            "hash" => hash(&words[1..]),
            "print" => print(&words[1..]).map(|()| "printed".to_owned()),
            family => panic!("unknown family {family}"),
        };
        let answer = answer.unwrap_or_else(|error| format!("!{error}"));
        py::io::write(&answer);
        py::io::write("\n");
    }
    Ok(())
}

/// Each way to call the macro, on the numbers given.
fn print(words: &[&str]) -> PyResult<()> {
    let items = numbers(words);
    let pair = (items.get(0)?, 0.5);
    py_print!()?;
    py_print!(items)?;
    py_print!(items, pair, true)?;
    py_print!(items, pair; sep = ", ")?;
    py_print!(items, pair; end = "!\n", flush = true)?;
    py_print!(items, pair; sep = "-", end = "\n\n", flush = false)?;
    py_print!(items; flush = true)?;
    py_print!(items; file = Stream::Stderr)?;
    py_print!(items, pair; file = Stream::Stderr, sep = "", end = "")
}

fn repr(value: impl PyRepr) -> PyResult<String> {
    let mut text = String::new();
    value.repr_into(&mut text)?;
    Ok(text)
}

fn number(word: &str) -> i64 {
    word.parse().expect("an i64")
}

fn real(word: &str) -> f64 {
    word.parse().expect("a float")
}

fn bound(word: &str) -> Option<i64> {
    (word != "None").then(|| number(word))
}

fn slice(words: &[&str]) -> Slice {
    Slice::new(bound(words[0]), bound(words[1]), bound(words[2]))
}

fn numbers(words: &[&str]) -> List<i64> {
    words.iter().filter(|word| !word.is_empty()).map(|word| number(word)).collect()
}

fn int(words: &[&str]) -> PyResult<String> {
    let a = py::int::parse(words[1], 10)?;
    let b = words.get(2).map_or(Ok(Int::ZERO), |word| py::int::parse(word, 10))?;
    let c = words.get(3).map_or(Ok(Int::ZERO), |word| py::int::parse(word, 10))?;
    match words[0] {
        "+" => repr(&a + &b),
        "-" => repr(&a - &b),
        "*" => repr(&a * &b),
        "//" => repr(a.floordiv(&b)?),
        "%" => repr(a.modulo(&b)?),
        "divmod" => repr(a.divmod(&b)?),
        "/" => repr(a.truediv(&b)?),
        "**" if b.is_negative() => repr(a.pow_float(&b)?),
        "**" => repr(a.pow(&b)?),
        "&" => repr(&a & &b),
        "|" => repr(&a | &b),
        "^" => repr(&a ^ &b),
        "~" => repr(!&a),
        "<<" => repr(a.shl(&b)?),
        ">>" => repr(a.shr(&b)?),
        "neg" => repr(-&a),
        "abs" => repr(a.abs()),
        "<" => repr(a < b),
        "==" => repr(a == b),
        "hash" => repr(a.hash_value()),
        "float" => repr(a.to_f64()?),
        "bit_length" => repr(a.bit_length()),
        "bit_count" => repr(a.bit_count()),
        "isqrt" => repr(py::int::isqrt_int(&a)?),
        "gcd" => repr(py::int::gcd_int(&a, &b)),
        "pow" => repr(py::int::pow_mod(&a, &b, &c)?),
        "round" => repr(a.round(b.to_index()?)),
        other => panic!("unknown operation {other}"),
    }
}

fn small(words: &[&str]) -> PyResult<String> {
    let a = number(words[1]);
    let b = words.get(2).map_or(0, |word| number(word));
    let c = words.get(3).map_or(0, |word| number(word));
    let compute = || match words[0] {
        "+" => repr(py::int::add(a, b)),
        "-" => repr(py::int::sub(a, b)),
        "*" => repr(py::int::mul(a, b)),
        "//" => repr(py::int::floordiv(a, b)?),
        "%" => repr(py::int::modulo(a, b)?),
        "divmod" => repr(py::int::divmod(a, b)?),
        "/" => repr(py::int::truediv(a, b)?),
        "**" => repr(py::int::pow(a, b)),
        "<<" => repr(py::int::shl(a, b)?),
        ">>" => repr(py::int::shr(a, b)?),
        "neg" => repr(py::int::neg(a)),
        "abs" => repr(py::int::abs(a)),
        "hash" => repr(py::int::hash_i64(a)),
        "bit_length" => repr(py::int::bit_length(a)),
        "bit_count" => repr(py::int::bit_count(a)),
        "isqrt" => repr(py::int::isqrt(a)?),
        "gcd" => repr(py::int::gcd(a, b)),
        "lcm" => repr(py::int::lcm(a, b)),
        "pow" => repr(py::int::pow_mod_i64(a, b, c)?),
        "round" => repr(py::int::round(a, b)),
        other => panic!("unknown operation {other}"),
    };
    // Leaving 64 bits is a panic that the frame of a program reports; here it is one answer among others.
    std::panic::catch_unwind(compute).unwrap_or_else(|_| Ok("overflow".to_owned()))
}

fn float(words: &[&str]) -> PyResult<String> {
    if words[0] == "fromhex" {
        return repr(py::float::fromhex(words[1])?);
    }
    let a = real(words[1]);
    let b = words.get(2).map_or(0.0, |word| real(word));
    match words[0] {
        "/" => repr(py::float::truediv(a, b)?),
        "//" => repr(py::float::floordiv(a, b)?),
        "%" => repr(py::float::modulo(a, b)?),
        "divmod" => repr(py::float::divmod(a, b)?),
        "**" => repr(py::float::pow(a, b)?),
        "round" => repr(py::float::round(a, b as i64)?),
        "round0" => repr(py::float::round_int(a)?),
        "int" => repr(Int::from_f64(a)?),
        "hash" => repr(py::float::hash(a)),
        "hex" => Ok(py::float::hex(a)),
        "is_integer" => repr(py::float::is_integer(a)),
        "ratio" => repr(py::float::as_integer_ratio(a)?),
        "cmp" => Ok(format!("{:?}", py::int::parse(words[3], 10)?.cmp_f64(a))),
        other => panic!("unknown operation {other}"),
    }
}

fn list(lists: &[List<i64>], words: &[&str]) -> PyResult<String> {
    let (operation, list, rest) = (words[0], &lists[number(words[1]) as usize], &words[2..]);
    let value = || number(rest[0]);
    match operation {
        "new" => list.set_slice(Slice::default(), &numbers(rest))?,
        "append" => list.append(value()),
        "insert" => list.insert(value(), number(rest[1])),
        "set" => list.set(value(), number(rest[1]))?,
        "del" => list.del(value())?,
        "extend" => list.extend(&lists[value() as usize]),
        "remove" => list.remove(&value())?,
        "reverse" => list.reverse(),
        "sort" => list.sort_with(rest[0] == "1")?,
        "sort_key" => list.sort_by_key(|item| py::int::modulo(*item, 5), rest[0] == "1")?,
        "clear" => list.clear(),
        "imul" => list.repeat_in_place(value()),
        "setslice" => list.set_slice(slice(rest), &lists[number(rest[3]) as usize])?,
        "delslice" => list.del_slice(slice(rest))?,
        "get" => return repr(list.get(value())?),
        "pop" => return repr(list.pop()?),
        "pop_at" => return repr(list.pop_at(value())?),
        "index" => return repr(list.index_from(&value(), number(rest[1]), number(rest[2]))?),
        "count" => return repr(list.count(&value())?),
        "contains" => return repr(list.contains(&value())?),
        "slice" => return repr(list.slice(slice(rest))?),
        "add" => return repr(list.concat(&lists[value() as usize])),
        "mul" => return repr(list.repeat(value())),
        "lt" => return repr(py::PyOrd::py_cmp(list, &lists[value() as usize], py::CmpOp::Lt)?),
        "eq" => return repr(py::PyEq::py_eq(list, &lists[value() as usize])?),
        other => panic!("unknown operation {other}"),
    }
    repr(list.clone())
}

fn set(registers: &Registers, words: &[&str]) -> PyResult<String> {
    let sets = &registers.sets;
    let (operation, set, rest) = (words[0], &sets[number(words[1]) as usize], &words[2..]);
    let value = || number(rest[0]);
    let other = || &sets[value() as usize];
    let replace = |new: Set<i64>| {
        // A register keeps its identity in Python as well: cleared, then merged.
        set.clear();
        set.update(&new)
    };
    match operation {
        "new" => replace(Set::try_from_items(py::iter::ok(numbers(rest).iter()))?)?,
        "literal" => replace(Set::from_items(numbers(rest).iter())?)?,
        "constants" => return repr(Set::from_constants(numbers(rest).iter())?.to_vec_list()),
        "add" => set.add(value())?,
        "discard" => set.discard(&value())?,
        "remove" => set.remove(&value())?,
        "pop" => return repr(set.pop()?),
        "clear" => set.clear(),
        "update" => set.update(other())?,
        "update_list" => set.update(&numbers(rest))?,
        "update_dict" => set.update(&registers.dicts[value() as usize])?,
        "iand" => set.intersection_update(other())?,
        "isub" => set.difference_update(other())?,
        "ixor" => set.symmetric_difference_update(other())?,
        "or" => return repr(set.union(other())?.to_vec_list()),
        "and" => return repr(set.intersection(other())?.to_vec_list()),
        "sub" => return repr(set.difference(other())?.to_vec_list()),
        "xor" => return repr(set.symmetric_difference(other())?.to_vec_list()),
        "copy" => return repr(set.copy()?.to_vec_list()),
        "sub_list" => return repr(set.difference(&numbers(rest))?.to_vec_list()),
        "sub_dict" => return repr(set.difference(&registers.dicts[value() as usize])?.to_vec_list()),
        "xor_list" => return repr(set.symmetric_difference(&numbers(rest))?.to_vec_list()),
        "and_list" => return repr(set.intersection(&numbers(rest))?.to_vec_list()),
        "contains" => return repr(set.contains(&value())?),
        "le" => return repr(set.issubset(other())?),
        "disjoint" => return repr(set.isdisjoint(other())?),
        "eq" => return repr(py::PyEq::py_eq(set, other())?),
        "hash" => return repr(py::PyHash::py_hash(&py::builtins::frozenset(set)?)?),
        other => panic!("unknown operation {other}"),
    }
    repr(set.clone())
}

trait ToList {
    fn to_vec_list(&self) -> List<i64>;
}

impl ToList for Set<i64> {
    fn to_vec_list(&self) -> List<i64> {
        List::new(self.to_vec())
    }
}

fn dict(dicts: &[Dict<i64, i64>], words: &[&str]) -> PyResult<String> {
    let (operation, dict, rest) = (words[0], &dicts[number(words[1]) as usize], &words[2..]);
    let value = || number(rest[0]);
    match operation {
        "set" => dict.set(value(), number(rest[1]))?,
        "del" => dict.del(&value())?,
        "count" => dict.update_or(&value(), 0, |count| Ok(py::int::add(count, 1)))?,
        "clear" => dict.clear(),
        "update" => dict.update(&dicts[value() as usize])?,
        "fromkeys" => {
            dict.clear();
            dict.update(&Dict::fromkeys(numbers(rest).iter(), 7)?)?;
        }
        "item" => return repr(dict.item(&value())?),
        "get" => return repr(dict.get(&value())?),
        "get_or" => return repr(dict.get_or(&value(), number(rest[1]))?),
        "pop" => return repr(dict.pop(&value())?),
        "pop_or" => return repr(dict.pop_or(&value(), -1)?),
        "popitem" => return repr(dict.popitem()?),
        "setdefault" => return repr(dict.setdefault(value(), number(rest[1]))?),
        "contains" => return repr(dict.contains(&value())?),
        "or" => return repr(dict.union(&dicts[value() as usize])?),
        "copy" => return repr(dict.copy()),
        "keys" => return repr(dict.keys()),
        "values" => return repr(dict.values()),
        "items" => return repr(dict.items()),
        "reversed" => return repr(List::try_collect(dict.reversed())?),
        "eq" => return repr(py::PyEq::py_eq(dict, &dicts[value() as usize])?),
        other => panic!("unknown operation {other}"),
    }
    repr(dict.clone())
}

fn range(words: &[&str]) -> PyResult<String> {
    let range = Range::new(number(words[1]), number(words[2]), number(words[3]))?;
    let rest = &words[4..];
    match words[0] {
        "list" => repr(py::builtins::list(range)?),
        "len" => repr(range.len() as i64),
        "reversed" => repr(range.reversed().collect::<List<i64>>()),
        "get" => repr(range.get(number(rest[0]))?),
        "index" => repr(range.index(number(rest[0]))?),
        "contains" => repr(range.contains(number(rest[0]))),
        "slice" => repr(range.slice(slice(rest))?),
        "hash" => {
            // hash(None) is an address in CPython: only what is independent of it is compared.
            repr(if range.len() > 1 { py::PyHash::py_hash(&range)? } else { 0 })
        }
        other => panic!("unknown operation {other}"),
    }
}

fn hash(words: &[&str]) -> PyResult<String> {
    let items = numbers(&words[1..]).to_vec();
    match (words[0], items.as_slice()) {
        ("tuple", _) => repr(py::PyHash::py_hash(&Tuple::new(items))?),
        ("pair", [a, b]) => repr(py::PyHash::py_hash(&(*a, *b))?),
        ("nested", [a, b]) => repr(py::PyHash::py_hash(&(*a, (*b, 1.5, true)))?),
        ("order", _) => {
            let pairs = items.windows(2).map(|pair| (pair[0], pair[1]));
            repr(List::new(Set::from_items(pairs)?.to_vec()))
        }
        ("floats", _) => {
            let halves = items.iter().map(|item| *item as f64 / 4.0);
            repr(List::new(Set::from_items(halves)?.to_vec()))
        }
        other => panic!("unknown operation {other:?}"),
    }
}
