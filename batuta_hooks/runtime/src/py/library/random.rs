//! `random` on dynamic values: the module's functions, and `random.Random` objects.

use super::Table;
use crate::py::error::{attribute_error, index_error, type_error, value_error};
use crate::py::native::{Native, NativeObject};
use crate::py::random::{Stream, Twister, shared};
use crate::py::signature::Args;
use crate::py::{Bytes, FromValue, Int, PyResult, ToValue, Value, iter_dyn, ops};
use num_bigint::BigInt;
use std::any::Any;
use std::rc::Rc;

macro_rules! functions {
    ($($name:literal),* $(,)?) => {
        pub(super) const FUNCTIONS: Table = &[
            ("Random", random_object),
            $(($name, |args| call(&shared(), $name, args)),)*
        ];

        const METHODS: &[&str] = &[$($name),*];
    };
}

functions! {
    "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits", "getstate",
    "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange", "sample", "seed",
    "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate",
}

/// `random.Random`
struct Random(Rc<Stream>);

impl NativeObject for Random {
    fn type_name(&self) -> &'static str {
        "random.Random"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn has_method(&self, name: &str) -> bool {
        METHODS.contains(&name)
    }

    fn call_method(&self, name: &str, args: Args<'_>) -> PyResult<Option<Value>> {
        if self.has_method(name) {
            call(&self.0, name, args).map(Some)
        } else {
            Ok(None)
        }
    }
}

/// What `getstate` gives, for `setstate` only.
struct State(Twister, Option<f64>);

impl NativeObject for State {
    fn type_name(&self) -> &'static str {
        "tuple"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `random.Random(seed)`
fn random_object(args: Args<'_>) -> PyResult<Value> {
    let [seed] = args.bind("Random", ["x"], 0)?;
    let stream = Stream::unseeded();
    if let Some(value) = seed {
        seed_with(&stream, &value)?;
    }
    Ok(Native::value(Random(Rc::new(stream))))
}

fn seed_with(stream: &Stream, seed: &Value) -> PyResult<()> {
    match seed.unwrapped() {
        Value::None => stream.seed_anew(),
        Value::Bool(flag) => stream.seed_int(&BigInt::from(i64::from(*flag))),
        Value::Int(number) => stream.seed_int(&number.to_big()),
        Value::Str(text) => stream.seed_bytes(text.as_bytes()),
        // CPython takes the hash as an unsigned number.
        Value::Float(_) => stream.seed_int(&BigInt::from(ops::hash(seed)? as u64)),
        _ => match Bytes::from_value(seed) {
            Ok(bytes) => {
                stream.seed_bytes(&bytes.iter().map(|byte| byte as u8).collect::<Vec<u8>>())
            }
            Err(_) => {
                return Err(type_error(
                    "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.",
                ));
            }
        },
    }
    Ok(())
}

/// Calls a method of `Random` on this stream.
fn call(stream: &Stream, name: &str, args: Args<'_>) -> PyResult<Value> {
    match name {
        "random" => {
            args.between("Random.random", 0, 0)?;
            Ok(Value::Float(stream.random()))
        }
        "seed" => {
            let [seed, _] = args.bind("seed", ["a", "version"], 0)?;
            seed_with(stream, &seed.unwrap_or(Value::None))?;
            Ok(Value::None)
        }
        "getstate" => {
            let (twister, spare) = stream.state();
            Ok(Native::value(State(twister, spare)))
        }
        "setstate" => match args.one("setstate")? {
            Value::Native(native) => match native.downcast::<State>() {
                Some(State(twister, spare)) => {
                    stream.set_state((twister.clone(), *spare));
                    Ok(Value::None)
                }
                None => Err(value_error("state with an unknown version")),
            },
            _ => Err(value_error("state with an unknown version")),
        },
        "getrandbits" => stream
            .getrandbits(ops::index_i64(args.one("getrandbits")?)?)
            .map(Value::Int),
        "randbytes" => {
            let count = ops::index_i64(args.one("randbytes")?)?;
            let drawn = stream.getrandbits(count * 8)?.to_big();
            let mut bytes = drawn.magnitude().to_bytes_le();
            bytes.resize(count as usize, 0);
            Ok(Bytes::from(bytes).to_value())
        }
        "choice" | "choices" | "sample" | "shuffle" => selected(stream, name, args),
        "randint" | "randrange" => whole(stream, name, args),
        _ => real(stream, name, args).map(Value::Float),
    }
}

fn whole(stream: &Stream, name: &str, args: Args<'_>) -> PyResult<Value> {
    let (start, stop, step) = if name == "randint" {
        let [low, high] = args.bind("randint", ["a", "b"], 2)?;
        let high = ops::add(&high.unwrap_or(Value::None), &Value::from(1))?;
        (low, Some(high), None)
    } else {
        let [start, stop, step] = args.bind("randrange", ["start", "stop", "step"], 1)?;
        (start, stop.filter(|stop| !stop.is_none()), step)
    };
    let start = ops::index(&start.unwrap_or(Value::None))?;
    let Some(stop) = stop else {
        if step.is_some() {
            return Err(type_error("Missing a non-None stop argument"));
        }
        return match start.to_i64() {
            Some(stop) => stream.randrange_stop(stop).map(Value::from),
            None => below(stream, &start.to_big(), "").map(Value::Int),
        };
    };
    let stop = ops::index(&stop)?;
    let step = step.map_or(Ok(Int::ONE), |step| ops::index(&step))?;
    match (start.to_i64(), stop.to_i64(), step.to_i64()) {
        (Some(start), Some(stop), Some(step)) => {
            stream.randrange_step(start, stop, step).map(Value::from)
        }
        (_, _, Some(1)) => {
            let (start, stop) = (start.to_big(), stop.to_big());
            let width = &stop - &start;
            let range = format!(" ({start}, {stop}, {width})");
            let drawn = below(stream, &width, &range)?.to_big();
            Ok(Value::Int(Int::from(start + drawn)))
        }
        _ => {
            let (start, stop, step) = (start.to_big(), stop.to_big(), step.to_big());
            let one = BigInt::from(if step > BigInt::ZERO { 1 } else { -1 });
            let count = num_integer::Integer::div_floor(&(stop - &start + &step - one), &step);
            let drawn = below(stream, &count, "")?.to_big();
            Ok(Value::Int(Int::from(start + step * drawn)))
        }
    }
}

fn below(stream: &Stream, limit: &BigInt, range: &str) -> PyResult<Int> {
    if *limit <= BigInt::ZERO {
        return Err(value_error(format!("empty range for randrange(){range}")));
    }
    stream.below_int(limit).map(Int::from)
}

fn items_at(population: &Value, positions: &[usize]) -> PyResult<Value> {
    let items: PyResult<Vec<Value>> = positions
        .iter()
        .map(|at| ops::getitem(population, &Value::from(*at)))
        .collect();
    items.map(Value::list)
}

fn selected(stream: &Stream, name: &str, args: Args<'_>) -> PyResult<Value> {
    match name {
        "choice" => {
            let [seq] = args.bind("choice", ["seq"], 1)?;
            let seq = seq.unwrap_or(Value::None);
            let at = stream.position(ops::len(&seq)?)?;
            ops::getitem(&seq, &Value::from(at))
        }
        "shuffle" => {
            let [list] = args.bind("shuffle", ["x"], 1)?;
            let list = list.unwrap_or(Value::None);
            stream.shuffle(ops::len(&list)?, |i, j| {
                let (i, j) = (Value::from(i), Value::from(j));
                let (a, b) = (ops::getitem(&list, &i)?, ops::getitem(&list, &j)?);
                ops::setitem(&list, &i, b)?;
                ops::setitem(&list, &j, a)
            })?;
            Ok(Value::None)
        }
        "sample" => {
            let [population, k, counts] = args.bind("sample", ["population", "k", "counts"], 2)?;
            let population = population.unwrap_or(Value::None);
            let k = ops::index_i64(&k.unwrap_or(Value::None))?;
            if matches!(
                population.unwrapped(),
                Value::Set(_)
                    | Value::FrozenSet(_)
                    | Value::Dict(_)
                    | Value::Iter(_)
                    | Value::Generator(_)
            ) {
                return Err(type_error(
                    "Population must be a sequence.  For dicts or sets, use sorted(d).",
                ));
            }
            let len = ops::len(&population)?;
            let positions = match counts.filter(|counts| !counts.is_none()) {
                None => stream.sample(len, k)?,
                Some(counts) => sample_counted(stream, len, k, &counts)?,
            };
            items_at(&population, &positions)
        }
        _ => choices(stream, args),
    }
}

fn sample_counted(stream: &Stream, len: usize, k: i64, counts: &Value) -> PyResult<Vec<usize>> {
    let mut sums: Vec<i64> = Vec::new();
    for count in iter_dyn::collect(counts)? {
        let Value::Int(Int::Small(count)) = count.unwrapped() else {
            return Err(type_error("Counts must be integers"));
        };
        sums.push(sums.last().copied().unwrap_or(0) + count);
    }
    if sums.len() != len {
        return Err(value_error(
            "The number of counts does not match the population",
        ));
    }
    let total = sums
        .pop()
        .ok_or_else(|| index_error("pop from empty list"))?;
    if total <= 0 {
        return Err(value_error("Total of counts must be greater than zero"));
    }
    let drawn = stream.sample(total as usize, k)?;
    Ok(drawn
        .into_iter()
        .map(|point| sums.partition_point(|sum| *sum <= point as i64))
        .collect())
}

fn choices(stream: &Stream, args: Args<'_>) -> PyResult<Value> {
    let names = ["population", "weights", "cum_weights", "k"];
    let [population, weights, sums, k] = args.bind("choices", names, 1)?;
    let population = population.unwrap_or(Value::None);
    let len = ops::len(&population)?;
    let k = k.map_or(Ok(1), |k| ops::index_i64(&k))?;
    let given = |value: &Option<Value>| value.clone().filter(|value| !value.is_none());
    let positions = match (given(&weights), given(&sums)) {
        (Some(_), Some(_)) => {
            return Err(type_error(
                "Cannot specify both weights and cumulative weights",
            ));
        }
        (None, None) => stream.choices(len, k)?,
        (Some(weights), None) => {
            let mut sums: Vec<f64> = Vec::new();
            for weight in iter_dyn::collect(&weights)? {
                sums.push(sums.last().copied().unwrap_or(0.0) + ops::to_float(&weight)?);
            }
            stream.choices_weighted(len, &sums, k)?
        }
        (None, Some(sums)) => {
            let sums: PyResult<Vec<f64>> = iter_dyn::collect(&sums)?
                .iter()
                .map(ops::to_float)
                .collect();
            stream.choices_weighted(len, &sums?, k)?
        }
    };
    items_at(&population, &positions)
}

fn real(stream: &Stream, name: &str, args: Args<'_>) -> PyResult<f64> {
    let two =
        |function: &str, params: [&str; 2], defaults: [Option<f64>; 2]| -> PyResult<[f64; 2]> {
            let required = defaults.iter().filter(|default| default.is_none()).count();
            let [a, b] = args.bind(function, params, required)?;
            let value = |given: Option<Value>, default: Option<f64>| match given {
                Some(value) => ops::to_float(&value),
                None => Ok(default.unwrap_or(0.0)),
            };
            Ok([value(a, defaults[0])?, value(b, defaults[1])?])
        };
    let normal = [Some(0.0), Some(1.0)];
    let required = [None, None];
    match name {
        "uniform" => two(name, ["a", "b"], required).map(|[a, b]| stream.uniform(a, b)),
        "gauss" => two(name, ["mu", "sigma"], normal).map(|[a, b]| stream.gauss(a, b)),
        "normalvariate" => {
            two(name, ["mu", "sigma"], normal).map(|[a, b]| stream.normalvariate(a, b))
        }
        "lognormvariate" => {
            two(name, ["mu", "sigma"], required).and_then(|[a, b]| stream.lognormvariate(a, b))
        }
        "vonmisesvariate" => {
            two(name, ["mu", "kappa"], required).and_then(|[a, b]| stream.vonmisesvariate(a, b))
        }
        "gammavariate" => {
            two(name, ["alpha", "beta"], required).and_then(|[a, b]| stream.gammavariate(a, b))
        }
        "betavariate" => {
            two(name, ["alpha", "beta"], required).and_then(|[a, b]| stream.betavariate(a, b))
        }
        "weibullvariate" => {
            two(name, ["alpha", "beta"], required).and_then(|[a, b]| stream.weibullvariate(a, b))
        }
        "expovariate" => {
            let [lambd] = args.bind(name, ["lambd"], 1)?;
            stream.expovariate(ops::to_float(&lambd.unwrap_or(Value::None))?)
        }
        "paretovariate" => {
            let [alpha] = args.bind(name, ["alpha"], 1)?;
            stream.paretovariate(ops::to_float(&alpha.unwrap_or(Value::None))?)
        }
        "triangular" => {
            let [low, high, mode] = args.bind(name, ["low", "high", "mode"], 0)?;
            let value = |given: Option<Value>, default: f64| {
                given.map_or(Ok(default), |given| ops::to_float(&given))
            };
            let mode = mode
                .filter(|mode| !mode.is_none())
                .map(|mode| ops::to_float(&mode))
                .transpose()?;
            Ok(stream.triangular(value(low, 0.0)?, value(high, 1.0)?, mode))
        }
        other => Err(attribute_error(format!(
            "module 'random' has no attribute '{other}'"
        ))),
    }
}
