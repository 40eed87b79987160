//! Runs one operation a line and prints its result, so that a test can compare it with Python's.
//!
//! The first word names the family: `int`, `small`, `float`, `list`, `set`, `dict`, `range`, `tuple`, `math`, ...
//! The second is the operation, the rest are its arguments; containers live in numbered registers.

use batuta_rt::py::builtins;
use batuta_rt::py::collections::{Counter, Deque, OrderedDict};
use batuta_rt::py::io::Stream;
use batuta_rt::py::{self, Dict, Int, List, PyRepr, PyResult, Range, Set, Slice, Tuple};
use batuta_rt::py_print;
use std::io::BufRead;

fn main() -> std::process::ExitCode {
    py::main(run)
}

#[derive(Default)]
struct Registers {
    lists: Vec<List<i64>>,
    sets: Vec<Set<i64>>,
    dicts: Vec<Dict<i64, i64>>,
    deques: Vec<Deque<i64>>,
    counters: Vec<Counter<i64>>,
}

fn run() -> PyResult<()> {
    let mut registers = Registers::default();
    for _ in 0..4 {
        registers.lists.push(List::default());
        registers.sets.push(Set::new());
        registers.dicts.push(Dict::new());
        registers.deques.push(Deque::default());
        registers.counters.push(Counter::default());
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
            "math" => math(&words[1..]),
            "heapq" => heapq(&registers.lists, &words[1..]),
            "bisect" => bisect(&registers.lists, &words[1..]),
            "deque" => deque(&registers.deques, &words[1..]),
            "counter" => counter(&registers.counters, &words[1..]),
            "iter" => iter(&numbers(&words[2..]), words[1]),
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
    words
        .iter()
        .filter(|word| !word.is_empty())
        .map(|word| number(word))
        .collect()
}

fn int(words: &[&str]) -> PyResult<String> {
    let a = py::int::parse(words[1], 10)?;
    let b = words
        .get(2)
        .map_or(Ok(Int::ZERO), |word| py::int::parse(word, 10))?;
    let c = words
        .get(3)
        .map_or(Ok(Int::ZERO), |word| py::int::parse(word, 10))?;
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
        "lt" => {
            return repr(py::PyOrd::py_cmp(
                list,
                &lists[value() as usize],
                py::CmpOp::Lt,
            )?);
        }
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
        "sub_dict" => {
            return repr(
                set.difference(&registers.dicts[value() as usize])?
                    .to_vec_list(),
            );
        }
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
            dict.update(&Dict::fromkeys(&numbers(rest), 7)?)?;
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
            repr(if range.len() > 1 {
                py::PyHash::py_hash(&range)?
            } else {
                0
            })
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

fn math(words: &[&str]) -> PyResult<String> {
    let reals: Vec<f64> = words[1..]
        .iter()
        .filter_map(|word| word.parse().ok())
        .collect();
    let whole = |at: usize| py::int::parse(words[at], 10);
    let (x, y) = (
        reals.first().copied().unwrap_or(0.0),
        reals.get(1).copied().unwrap_or(0.0),
    );
    match words[0] {
        "sqrt" => repr(py::math::sqrt(x)?),
        "cbrt" => repr(py::math::cbrt(x)),
        "sin" => repr(py::math::sin(x)?),
        "cos" => repr(py::math::cos(x)?),
        "tan" => repr(py::math::tan(x)?),
        "asin" => repr(py::math::asin(x)?),
        "acos" => repr(py::math::acos(x)?),
        "atan" => repr(py::math::atan(x)),
        "sinh" => repr(py::math::sinh(x)?),
        "cosh" => repr(py::math::cosh(x)?),
        "tanh" => repr(py::math::tanh(x)),
        "asinh" => repr(py::math::asinh(x)),
        "acosh" => repr(py::math::acosh(x)?),
        "atanh" => repr(py::math::atanh(x)?),
        "exp" => repr(py::math::exp(x)?),
        "exp2" => repr(py::math::exp2(x)?),
        "expm1" => repr(py::math::expm1(x)?),
        "log1p" => repr(py::math::log1p(x)?),
        "erf" => repr(py::math::erf(x)),
        "erfc" => repr(py::math::erfc(x)),
        "gamma" => repr(py::math::gamma(x)?),
        "lgamma" => repr(py::math::lgamma(x)?),
        "log" => repr(py::math::log(x)?),
        "log2" => repr(py::math::log2(x)?),
        "log10" => repr(py::math::log10(x)?),
        "fabs" => repr(py::math::fabs(x)),
        "degrees" => repr(py::math::degrees(x)),
        "radians" => repr(py::math::radians(x)),
        "ulp" => repr(py::math::ulp(x)),
        "floor" => repr(py::math::floor_int(x)?),
        "ceil" => repr(py::math::ceil_int(x)?),
        "trunc" => repr(py::math::trunc_int(x)?),
        "modf" => repr(py::math::modf(x)),
        "frexp" => repr(py::math::frexp(x)),
        "atan2" => repr(py::math::atan2(x, y)),
        "copysign" => repr(py::math::copysign(x, y)),
        "pow" => repr(py::math::pow(x, y)?),
        "fmod" => repr(py::math::fmod(x, y)?),
        "remainder" => repr(py::math::remainder(x, y)?),
        "nextafter" => repr(py::math::nextafter(x, y)),
        "isclose" => repr(py::math::isclose(x, y, 1e-9, 0.0)?),
        "log_base" => repr(py::math::log_base(x, y)?),
        "ldexp" => repr(py::math::ldexp(x, number(words[2]))?),
        "hypot" => repr(py::math::hypot(&reals)),
        "dist" => repr(py::math::dist(
            &List::new(reals[..2].to_vec()),
            &List::new(reals[2..].to_vec()),
        )?),
        "fsum" => repr(py::math::fsum(&List::new(reals))?),
        "prod" => repr(py::math::prod_f64(&List::new(reals), 1.0)?),
        "log_int" => repr(py::math::log_int(&whole(1)?)?),
        "log2_int" => repr(py::math::log2_int(&whole(1)?)?),
        "log10_int" => repr(py::math::log10_int(&whole(1)?)?),
        "factorial" => repr(py::math::factorial_int(number(words[1]))?),
        "comb" => repr(py::math::comb_int(&whole(1)?, &whole(2)?)?),
        "perm" => repr(py::math::perm_int(&whole(1)?, &whole(2)?)?),
        "lcm" => repr(py::math::lcm_int(&[whole(1)?, whole(2)?, whole(3)?])?),
        "gcd" => repr(py::math::gcd_int(&[whole(1)?, whole(2)?, whole(3)?])),
        other => panic!("unknown operation {other}"),
    }
}

fn heapq(lists: &[List<i64>], words: &[&str]) -> PyResult<String> {
    let (operation, heap, rest) = (words[0], &lists[number(words[1]) as usize], &words[2..]);
    let value = || number(rest[0]);
    match operation {
        "heappush" => py::heapq::heappush(heap, value())?,
        "heapify" => py::heapq::heapify(heap)?,
        "heappop" => return repr(py::heapq::heappop(heap)?),
        "heappushpop" => return repr(py::heapq::heappushpop(heap, value())?),
        "heapreplace" => return repr(py::heapq::heapreplace(heap, value())?),
        "nsmallest" => {
            return repr(py::heapq::nsmallest_by_key(value(), heap, |x| {
                py::int::modulo(*x, 3)
            })?);
        }
        "nlargest" => return repr(py::heapq::nlargest(value(), heap)?),
        other => panic!("unknown operation {other}"),
    }
    repr(heap.clone())
}

fn bisect(lists: &[List<i64>], words: &[&str]) -> PyResult<String> {
    let list = builtins::sorted(&lists[number(words[1]) as usize])?;
    let (x, lo, hi) = (number(words[2]), number(words[3]), bound(words[4]));
    match words[0] {
        "left" => repr(py::bisect::bisect_left(&list, &x, lo, hi)?),
        "right" => repr(py::bisect::bisect_right(&list, &x, lo, hi)?),
        "insort" => {
            py::bisect::insort_right(&list, x, lo, hi)?;
            repr(list)
        }
        other => panic!("unknown operation {other}"),
    }
}

fn deque(deques: &[Deque<i64>], words: &[&str]) -> PyResult<String> {
    let (operation, deque, rest) = (words[0], &deques[number(words[1]) as usize], &words[2..]);
    let value = || number(rest[0]);
    match operation {
        "append" => deque.append(value()),
        "appendleft" => deque.appendleft(value()),
        "extend" => deque.extend(&numbers(rest))?,
        "extendleft" => deque.extendleft(&numbers(rest))?,
        "clear" => deque.clear(),
        "reverse" => deque.reverse(),
        "rotate" => deque.rotate(value()),
        "insert" => deque.insert(value(), number(rest[1]))?,
        "set" => deque.set(value(), number(rest[1]))?,
        "del" => deque.del(value())?,
        "remove" => deque.remove(&value())?,
        "pop" => return repr(deque.pop()?),
        "popleft" => return repr(deque.popleft()?),
        "get" => return repr(deque.get(value())?),
        "index" => return repr(deque.index(&value())?),
        "count" => return repr(deque.count(&value())?),
        "reversed" => return repr(List::try_collect(deque.reversed())?),
        "bounded" => return repr(Deque::bounded(deque, Some(value()))?),
        "eq" => return repr(py::PyEq::py_eq(deque, &deques[value() as usize])?),
        other => panic!("unknown operation {other}"),
    }
    repr(deque.clone())
}

fn counter(counters: &[Counter<i64>], words: &[&str]) -> PyResult<String> {
    let (operation, counter, rest) = (words[0], &counters[number(words[1]) as usize], &words[2..]);
    let value = || number(rest[0]);
    let other = || &counters[value() as usize];
    match operation {
        "update" => counter.update(&numbers(rest))?,
        "subtract" => counter.subtract(&numbers(rest))?,
        "update_counts" => counter.update_counts(other())?,
        "set" => counter.set(value(), number(rest[1]))?,
        "item" => return repr(counter.item(&value())?),
        "most_common" => return repr(counter.most_common_n(value())?),
        "total" => return repr(counter.total()),
        "elements" => return repr(builtins::list(counter.elements())?),
        "add" => return repr(counter.plus(other())?),
        "sub" => return repr(counter.minus(other())?),
        "and" => return repr(counter.intersection(other())?),
        "or" => return repr(counter.union(other())?),
        "eq" => return repr(py::PyEq::py_eq(counter, other())?),
        "le" => return repr(py::PyOrd::py_cmp(counter, other(), py::CmpOp::Le)?),
        "ordered" => {
            let ordered = OrderedDict::from((**counter).copy());
            ordered.move_to_end(&value(), rest[1] == "1")?;
            return repr(ordered);
        }
        other => panic!("unknown operation {other}"),
    }
    repr(counter.clone())
}

fn iter(xs: &List<i64>, operation: &str) -> PyResult<String> {
    let square = |x: &i64| Ok(x * x);
    match operation {
        "enumerate" => repr(builtins::list(py::iter::enumerate(xs, 5))?),
        "zip" => repr(builtins::list(py::iter::zip(
            xs,
            py::iter::ok(xs.reversed()),
        ))?),
        "zip3" => repr(builtins::list(py::iter::zip3(xs, Range::to(3), xs))?),
        "strict" => repr(builtins::list(py::iter::zip_strict(
            xs,
            Range::to(3),
            true,
        ))?),
        "map" => repr(builtins::list(py::iter::map(square, xs))?),
        "map2" => repr(builtins::list(py::iter::map2(
            |a, b| Ok(a - b),
            xs,
            Range::to(4),
        ))?),
        "filter" => repr(builtins::list(py::iter::filter(|x| Ok(*x > 0), xs))?),
        "filter_none" => repr(builtins::list(py::iter::filter_none(xs))?),
        "sum" => repr(builtins::sum_i64(xs, 10)?),
        "min" => repr(builtins::min(xs)?),
        "max" => repr(builtins::max(xs)?),
        "min_key" => repr(builtins::min_by_key(xs, square)?),
        "max_key" => repr(builtins::max_by_key_or(xs, square, -1)?),
        "sorted" => repr(builtins::sorted_by_key(xs, square, true)?),
        "any" => repr(builtins::any(xs)?),
        "all" => repr(builtins::all(xs)?),
        "dict" => repr(builtins::dict(py::iter::enumerate(xs, 0))?),
        "tuple" => repr(builtins::tuple(xs)?),
        "next" => {
            let it = py::Iter::new(xs);
            let mut taken = vec![it.next_or(-1)?, it.next_or(-2)?];
            taken.push(it.next_item()?);
            repr(List::new(taken))
        }
        "grow" => {
            let copy = xs.copy();
            for x in &copy {
                if x > 0 && copy.len() < 40 {
                    copy.append(x - 1);
                }
            }
            repr(copy)
        }
        other => panic!("unknown operation {other}"),
    }
}
