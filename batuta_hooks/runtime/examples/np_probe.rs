//! Runs NumPy operations that `tests/test_numpy_runtime.py` asks for, one a line of stdin, and prints each result's bits.
//!
//! A line is the operation and its arguments, separated by tabs. An array is `dtype|shape|hex bits of the elements|views`;
//! a result is `dtype|shape|bits`, text as it is with newlines as `\n`, and an exception `!Type: message`.

use batuta_rt::numpy::random::{SharedGenerator, SharedRandomState};
use batuta_rt::numpy::{self as np, All, Array, Complex128, Format, Ix, Rounded};
use batuta_rt::py::error::value_error;
use batuta_rt::py::{PyRepr, PyResult};
use std::io::{BufRead, Write};

/// Elements as hexadecimal bits.
trait Bits: Format {
    const NAME: &'static str;
    fn bits(&self) -> String;
    fn read(text: &str) -> Self;
}

macro_rules! bits {
    ($($type:ty, $name:literal, |$v:ident| $bits:expr, |$t:ident| $read:expr;)*) => {$(
        impl Bits for $type {
            const NAME: &'static str = $name;
            fn bits(&self) -> String { let $v = *self; format!("{:x}", $bits) }
            fn read($t: &str) -> $type { $read }
        }
    )*};
}

fn word(text: &str) -> u64 {
    u64::from_str_radix(text, 16).unwrap_or(0)
}

bits! {
    f64, "f8", |v| v.to_bits(), |t| f64::from_bits(word(t));
    f32, "f4", |v| v.to_bits(), |t| f32::from_bits(word(t) as u32);
    i64, "i8", |v| v as u64, |t| word(t) as i64;
    i32, "i4", |v| v as u32, |t| word(t) as i32;
    u8, "u1", |v| v, |t| word(t) as u8;
    bool, "b1", |v| u8::from(v), |t| word(t) != 0;
}

impl Bits for Complex128 {
    const NAME: &'static str = "c16";
    fn bits(&self) -> String {
        format!("{:x}:{:x}", self.re.to_bits(), self.im.to_bits())
    }
    fn read(text: &str) -> Complex128 {
        let (re, im) = text.split_once(':').unwrap_or((text, "0"));
        Complex128::new(f64::read(re), f64::read(im))
    }
}

fn show<T: Bits>(array: &Array<T>) -> String {
    let shape: Vec<String> = array.dims().iter().map(usize::to_string).collect();
    let items: Vec<String> = array.to_vec().iter().map(Bits::bits).collect();
    format!("{}|{}|{}", T::NAME, shape.join(","), items.join(","))
}

fn one<T: Bits>(item: T) -> String {
    show(&Array::from_scalar(item))
}

fn option(text: &str) -> Option<i64> {
    text.parse().ok()
}

fn read<T: Bits>(text: &str) -> PyResult<Array<T>> {
    let mut fields = text.split('|').skip(1);
    let mut next = || fields.next().unwrap_or("");
    let shape: Vec<usize> = next().split(',').filter_map(|n| n.parse().ok()).collect();
    let items = next()
        .split(',')
        .filter(|item| !item.is_empty())
        .map(T::read)
        .collect();
    let mut array = Array::from_vec(items, &shape);
    for view in next().split(';').filter(|view| !view.is_empty()) {
        array = match view {
            "T" => array.transpose(),
            _ => array.index(&parts(view)?)?,
        };
    }
    Ok(array)
}

/// An index expression: parts separated by `&`.
fn parts(text: &str) -> PyResult<Vec<Ix>> {
    text.split('&')
        .map(|part| {
            Ok(match part.split_once('=') {
                Some(("at", n)) => Ix::At(n.parse().unwrap_or(0)),
                Some(("sl", bounds)) => {
                    let mut bounds = bounds.split(':').map(option);
                    let mut next = || bounds.next().flatten();
                    Ix::Slice(next(), next(), next())
                }
                Some(("mask", array)) => Ix::Mask(read(&array.replace('/', "|"))?),
                Some(("take", array)) => Ix::Take(read(&array.replace('/', "|"))?),
                _ if part == "new" => Ix::NewAxis,
                _ => Ix::Ellipsis,
            })
        })
        .collect()
}

fn unknown(name: &str) -> PyResult<String> {
    Err(value_error(format!("unknown operation {name}")))
}

/// Operations that every dtype has.
fn any_dtype<T: Bits>(name: &str, args: &[&str]) -> PyResult<String> {
    let a: Array<T> = read(args[0])?;
    let number = |i: usize| args.get(i).and_then(|text| option(text)).unwrap_or(0);
    Ok(match name {
        "str" | "repr" => {
            let mut out = String::new();
            if name == "str" {
                a.str_into(&mut out)?
            } else {
                a.repr_into(&mut out)?
            }
            out.replace('\n', "\\n")
        }
        "index" => show(&a.index(&parts(args[1])?)?),
        "setindex" => {
            a.set_index(&parts(args[1])?, &read::<T>(args[2])?)?;
            show(&a)
        }
        "reshape" => {
            let shape: Vec<i64> = args[1].split(',').filter_map(option).collect();
            show(&a.reshape(shape)?)
        }
        "ravel" => show(&a.ravel()),
        "flip" => show(&a.flip(number(1))?),
        "roll" => show(&a.roll(number(1))),
        "sort" => show(&np::sort(&a, number(1))?),
        "argsort" => show(&np::argsort(&a, number(1))?),
        "unique" => show(&np::unique(&a)),
        "concatenate" => show(&np::concatenate(&[a.clone(), read(args[1])?], number(2))?),
        "stack" => show(&np::stack(&[a.clone(), read(args[1])?], number(2))?),
        "repeat" => show(&np::repeat(&a, number(1))?),
        "tile" => show(&np::tile(&a, number(1))?),
        "any" => one(np::any(&a).0),
        "all" => one(np::all(&a).0),
        "any_axis" => show(&np::any_axis(&a, number(1), false)?),
        "all_axis" => show(&np::all_axis(&a, number(1), false)?),
        "equal" => show(&np::equal(&a, &read(args[1])?)?),
        "not_equal" => show(&np::not_equal(&a, &read(args[1])?)?),
        "less" => show(&np::less(&a, &read(args[1])?)?),
        "less_equal" => show(&np::less_equal(&a, &read(args[1])?)?),
        "greater" => show(&np::greater(&a, &read(args[1])?)?),
        "greater_equal" => show(&np::greater_equal(&a, &read(args[1])?)?),
        _ => return unknown(name),
    })
}

/// Operations of ordered numbers.
fn real<T: Bits + np::Real + np::MatrixItem>(name: &str, args: &[&str]) -> PyResult<String>
where
    T::Sum: Bits,
    T::Quotient: Bits + np::Float<Sum = T::Quotient>,
{
    let a: Array<T> = read(args[0])?;
    let other = || read::<T>(args[1]);
    let number = |i: usize| args.get(i).and_then(|text| option(text)).unwrap_or(0);
    let keep = args.get(2) == Some(&"keep");
    Ok(match name {
        "sum" => show(&np::sum_axis(&a, All, false)?),
        "sum_axis" => show(&np::sum_axis(&a, number(1), keep)?),
        "sum_pair" => show(&np::sum_axis(&a, (0, 1), keep)?),
        "prod" => show(&np::prod_axis(&a, All, false)?),
        "prod_axis" => show(&np::prod_axis(&a, number(1), keep)?),
        "mean" => show(&np::mean_axis(&a, All, false)?),
        "mean_axis" => show(&np::mean_axis(&a, number(1), keep)?),
        "var" => show(&np::var_axis(&a, All, 0.0, false)?),
        "var_axis" => show(&np::var_axis(&a, number(1), 1.0, keep)?),
        "std" => show(&np::std_axis(&a, All, 0.0, false)?),
        "std_axis" => show(&np::std_axis(&a, number(1), 0.0, keep)?),
        "min" => show(&np::min_axis(&a, All, false)?),
        "min_axis" => show(&np::min_axis(&a, number(1), keep)?),
        "max" => show(&np::max_axis(&a, All, false)?),
        "max_axis" => show(&np::max_axis(&a, number(1), keep)?),
        "argmin" => one(np::argmin(&a)?.0),
        "argmin_axis" => show(&np::argmin_axis(&a, number(1))?),
        "argmax" => one(np::argmax(&a)?.0),
        "argmax_axis" => show(&np::argmax_axis(&a, number(1))?),
        "cumsum" => show(&np::cumsum(&a)),
        "cumsum_axis" => show(&np::cumsum_axis(&a, number(1))?),
        "cumprod_axis" => show(&np::cumprod_axis(&a, number(1))?),
        "diff" => show(&np::diff(&a, 1, number(1))?),
        "median" => show(&np::median_axis(&a.ravel(), 0)?),
        "median_axis" => show(&np::median_axis(&a, number(1))?),
        "percentile" => one(np::percentile(&a, number(1) as f64)?.0),
        "add" => show(&np::add(&a, &other()?)?),
        "subtract" => show(&np::subtract(&a, &other()?)?),
        "multiply" => show(&np::multiply(&a, &other()?)?),
        "divide" => show(&np::divide(&a, &other()?)?),
        "floor_divide" => show(&np::floor_divide(&a, &other()?)?),
        "remainder" => show(&np::remainder(&a, &other()?)?),
        "minimum" => show(&np::minimum(&a, &other()?)?),
        "maximum" => show(&np::maximum(&a, &other()?)?),
        "iadd" => {
            np::iadd(&a, &other()?)?;
            show(&a)
        }
        "matmul" => show(&np::matmul(&a, &other()?)?),
        "dot" => show(&np::dot(&a, &other()?)?),
        "outer" => show(&np::outer(&a, &other()?)?),
        "abs" => show(&np::abs(&a)),
        "negative" => show(&np::negative(&a)),
        "sign" => show(&np::sign(&a)),
        "square" => show(&np::square(&a)),
        "sqrt" => show(&np::sqrt(&a)),
        "exp" => show(&np::exp(&a)),
        "log" => show(&np::log(&a)),
        "log10" => show(&np::log10(&a)),
        "sin" => show(&np::sin(&a)),
        "cos" => show(&np::cos(&a)),
        "tanh" => show(&np::tanh(&a)),
        "arctan" => show(&np::arctan(&a)),
        "log1p" => show(&np::log1p(&a)),
        "expm1" => show(&np::expm1(&a)),
        _ => return any_dtype::<T>(name, args),
    })
}

/// Operations of what `floor` and `round` accept.
fn rounded<T: Bits + Rounded + np::MatrixItem>(name: &str, args: &[&str]) -> PyResult<String>
where
    T::Sum: Bits,
    T::Quotient: Bits + np::Float<Sum = T::Quotient>,
{
    let digits = args.get(1).and_then(|text| option(text)).unwrap_or(0);
    Ok(match name {
        "floor" => show(&np::floor(&read::<T>(args[0])?)),
        "ceil" => show(&np::ceil(&read::<T>(args[0])?)),
        "rint" => show(&np::rint(&read::<T>(args[0])?)),
        "round" => show(&np::round(&read::<T>(args[0])?, digits)),
        _ => return real::<T>(name, args),
    })
}

fn floats(name: &str, args: &[&str]) -> PyResult<String> {
    let two = || -> PyResult<(Array<f64>, Array<f64>)> { Ok((read(args[0])?, read(args[1])?)) };
    Ok(match name {
        "power" => {
            let (a, b) = two()?;
            show(&np::power(&a, &b)?)
        }
        "power_scalar" => show(&np::power(&read::<f64>(args[0])?, f64::read(args[1]))?),
        "solve" => {
            let (a, b) = two()?;
            show(&np::linalg::solve(&a, &b)?)
        }
        "inv" => show(&np::linalg::inv(&read(args[0])?)?),
        "det" => one(np::linalg::det(&read(args[0])?)?.0),
        "cholesky" => show(&np::linalg::cholesky(&read(args[0])?)?),
        "qr_r" => show(&np::linalg::qr(&read(args[0])?)?.1),
        "qr_q" => show(&np::linalg::qr(&read(args[0])?)?.0),
        "norm" => one(np::linalg::norm(&read(args[0])?).0),
        "cov" => show(&np::cov(&read(args[0])?, true)?),
        "corrcoef" => show(&np::corrcoef(&read(args[0])?, true)?),
        "linspace" => show(&np::linspace(
            f64::read(args[0]),
            f64::read(args[1]),
            args[2].parse().unwrap_or(0),
            true,
        )?),
        "arange" => show(&np::arange_float(
            f64::read(args[0]),
            f64::read(args[1]),
            f64::read(args[2]),
        )?),
        "histogram" => {
            let (counts, edges) =
                np::histogram(&read::<f64>(args[0])?, args[1].parse().unwrap_or(10))?;
            format!("{} {}", show(&counts), show(&edges))
        }
        _ => return rounded::<f64>(name, args),
    })
}

/// Random streams: `random API method seed count ...`.
fn random(args: &[&str]) -> PyResult<String> {
    let number = |i: usize| args.get(i).and_then(|text| option(text)).unwrap_or(0);
    let (seed, count) = (number(2), number(3));
    macro_rules! stream {
        ($rng:expr) => {{
            let rng = $rng;
            Ok(match args[1] {
                "random" => show(&rng.random_size(count)?),
                "normal" => show(&rng.normal_size(1.5, 2.5, count)?),
                "standard_normal" => show(&rng.standard_normal_size(count)?),
                "uniform" => show(&rng.uniform_size(-3.0, 4.5, count)?),
                "exponential" => show(&rng.exponential_size(2.0, count)?),
                "integers" => show(&rng.randint_size(number(4), number(5), count)?),
                "permutation" => show(&rng.permutation(count)?),
                "shuffle" => {
                    let a = np::arange(0, count * 3, 1)?.reshape((count, 3))?;
                    rng.shuffle(&a)?;
                    show(&a)
                }
                "choice" => show(&rng.choice_size(number(4), count, true, None)?),
                "choice_distinct" => show(&rng.choice_size(number(4), count, false, None)?),
                "choice_p" | "choice_p_distinct" => {
                    let weights = np::arange_float(1.0, number(4) as f64 + 1.0, 1.0)?;
                    let total = np::sum(&weights).0;
                    let p = np::divide(&weights, total)?;
                    show(&rng.choice_size(number(4), count, args[1] == "choice_p", Some(&p))?)
                }
                other => return unknown(other),
            })
        }};
    }
    match args[0] {
        "RandomState" => stream!(SharedRandomState::seeded(seed)?),
        _ => stream!(SharedGenerator::seeded(seed)?),
    }
}

fn run(line: &str) -> PyResult<String> {
    let fields: Vec<&str> = line.split('\t').collect();
    let (name, args) = (fields[0], &fields[1..]);
    if name == "random" {
        return random(args);
    }
    if name == "printoptions" {
        let n = |i: usize| args.get(i).and_then(|text| option(text));
        np::set_printoptions(n(0), n(1), n(2), n(3), n(4).map(|flag| flag != 0));
        return Ok(String::new());
    }
    match args[0].split('|').next() {
        Some("f8") => floats(name, args),
        Some("f4") => rounded::<f32>(name, args),
        Some("i8") => match name {
            "power" => Ok(show(&np::power_int(
                &read::<i64>(args[0])?,
                &read::<i64>(args[1])?,
            )?)),
            _ => rounded::<i64>(name, args),
        },
        Some("i4") => real::<i32>(name, args),
        Some("u1") => any_dtype::<u8>(name, args),
        Some("b1") => real::<bool>(name, args),
        Some("c16") => any_dtype::<Complex128>(name, args),
        _ => floats(name, args),
    }
}

fn main() -> std::io::Result<()> {
    let stdout = std::io::stdout();
    let mut out = std::io::BufWriter::new(stdout.lock());
    for line in std::io::stdin().lock().lines() {
        match run(&line?) {
            Ok(text) => writeln!(out, "{text}")?,
            Err(error) => writeln!(out, "!{error}")?,
        }
    }
    out.flush()
}
