//! Times the dynamic rung on small loops, beside CPython on the same loops:
//! `cargo run --release --example dyn_bench`, with `python3` on the path.

use batuta_rt::name;
use batuta_rt::py::{self, Dict, PyResult, Signature, Value, class, function, generator, ops};
use std::process::Command;
use std::time::Instant;

const ROUNDS: i64 = 1_000_000;

const PYTHON: &str = r#"
import time
N = 1_000_000
class P:
    def __init__(self): self.x = 1; self.y = 2
    def get(self, k): return self.x + k
def f(a, b): return a + b
def add_ints():
    s = 0; i = 0
    while i < N:
        s = s + i; i = i + 1
def attributes():
    p = P()
    for i in range(N): p.x = p.x + p.y
def methods():
    p = P(); s = 0
    for i in range(N): s = s + p.get(i)
def functions():
    s = 0
    for i in range(N): s = f(s, i)
def lists():
    xs = []
    for i in range(N): xs.append(i)
    s = 0
    for i in range(N): s = s + xs[i]
def dicts():
    d = {}
    for i in range(N):
        k = i % 1000
        d[k] = d.get(k, 0) + 1
def str_dicts():
    keys = [str(i) for i in range(100)]
    d = {}
    for i in range(N):
        k = keys[i % 100]
        d[k] = d.get(k, 0) + 1
def instances():
    for i in range(N): P()
def gen():
    i = 0
    while i < N:
        yield i
        i = i + 1
def generators():
    s = 0
    for x in gen(): s = s + x
for g in (add_ints, attributes, methods, functions, lists, dicts, str_dicts, instances, generators):
    best = 9
    for _ in range(3):
        t = time.perf_counter(); g(); best = min(best, time.perf_counter() - t)
    print(g.__name__, best)
"#;

fn add_ints() -> PyResult<()> {
    let (mut s, mut i, n, one) = (
        Value::from(0),
        Value::from(0),
        Value::from(ROUNDS),
        Value::from(1),
    );
    while ops::truth(&ops::lt(&i, &n)?)? {
        s = ops::add(&s, &i)?;
        i = ops::add(&i, &one)?;
    }
    Ok(())
}

fn point() -> PyResult<Value> {
    class::build("P", &[], |ns| {
        static INIT: Signature = Signature::new("__init__", &["self"]).qualname("P.__init__");
        ns.set(
            name!("__init__"),
            function::new(&INIT, |args| {
                py::setattr(&args[0], name!("x"), Value::from(1))?;
                py::setattr(&args[0], name!("y"), Value::from(2))?;
                Ok(Value::None)
            }),
        );
        static GET: Signature = Signature::new("get", &["self", "k"]).qualname("P.get");
        ns.set(
            name!("get"),
            function::new(&GET, |args| {
                ops::add(&py::getattr(&args[0], name!("x"))?, &args[1])
            }),
        );
        Ok(())
    })
}

fn rounds() -> PyResult<py::ValueIter> {
    py::iter(&py::call(&py::builtin("range")?, &[Value::from(ROUNDS)])?)
}

fn attributes() -> PyResult<()> {
    let p = py::call(&point()?, &[])?;
    let it = rounds()?;
    while it.next()?.is_some() {
        let sum = ops::add(&py::getattr(&p, name!("x"))?, &py::getattr(&p, name!("y"))?)?;
        py::setattr(&p, name!("x"), sum)?;
    }
    Ok(())
}

fn methods() -> PyResult<()> {
    let p = py::call(&point()?, &[])?;
    let mut s = Value::from(0);
    let it = rounds()?;
    while let Some(i) = it.next()? {
        s = ops::add(&s, &py::call_method(name!("get"), &[p.clone(), i])?)?;
    }
    Ok(())
}

fn functions() -> PyResult<()> {
    static F: Signature = Signature::new("f", &["a", "b"]);
    let f = function::new(&F, |args| ops::add(&args[0], &args[1]));
    let mut s = Value::from(0);
    let it = rounds()?;
    while let Some(i) = it.next()? {
        s = py::call(&f, &[s, i])?;
    }
    Ok(())
}

fn lists() -> PyResult<()> {
    let xs = Value::list(Vec::new());
    let it = rounds()?;
    while let Some(i) = it.next()? {
        py::call_method(name!("append"), &[xs.clone(), i])?;
    }
    let mut s = Value::from(0);
    let it = rounds()?;
    while let Some(i) = it.next()? {
        s = ops::add(&s, &ops::getitem(&xs, &i)?)?;
    }
    Ok(())
}

fn count_into(d: &Value, key: &Value) -> PyResult<()> {
    let count = py::call_method(name!("get"), &[d.clone(), key.clone(), Value::from(0)])?;
    ops::setitem(d, key, ops::add(&count, &Value::from(1))?)
}

fn dicts() -> PyResult<()> {
    let d = Value::Dict(Dict::new());
    let thousand = Value::from(1000);
    let it = rounds()?;
    while let Some(i) = it.next()? {
        count_into(&d, &ops::modulo(&i, &thousand)?)?;
    }
    Ok(())
}

fn str_dicts() -> PyResult<()> {
    let keys = Value::list((0..100).map(|i| Value::from(i.to_string())).collect());
    let d = Value::Dict(Dict::new());
    let hundred = Value::from(100);
    let it = rounds()?;
    while let Some(i) = it.next()? {
        count_into(&d, &ops::getitem(&keys, &ops::modulo(&i, &hundred)?)?)?;
    }
    Ok(())
}

fn instances() -> PyResult<()> {
    let p = point()?;
    let it = rounds()?;
    while it.next()?.is_some() {
        py::call(&p, &[])?;
    }
    Ok(())
}

fn generators() -> PyResult<()> {
    let numbers = generator::new("gen", |co| async move {
        let (mut i, n, one) = (Value::from(0), Value::from(ROUNDS), Value::from(1));
        while ops::truth(&ops::lt(&i, &n)?)? {
            co.yield_(i.clone()).await?;
            i = ops::add(&i, &one)?;
        }
        Ok(Value::None)
    });
    let mut s = Value::from(0);
    let it = py::iter(&numbers)?;
    while let Some(x) = it.next()? {
        s = ops::add(&s, &x)?;
    }
    Ok(())
}

type Bench = (&'static str, fn() -> PyResult<()>);

fn main() -> PyResult<()> {
    let python = Command::new("python3").args(["-c", PYTHON]).output();
    let python = python
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    let benches: [Bench; 9] = [
        ("add_ints", add_ints),
        ("attributes", attributes),
        ("methods", methods),
        ("functions", functions),
        ("lists", lists),
        ("dicts", dicts),
        ("str_dicts", str_dicts),
        ("instances", instances),
        ("generators", generators),
    ];
    for (name, run) in benches {
        let mut best = f64::INFINITY;
        for _ in 0..3 {
            let start = Instant::now();
            run()?;
            best = best.min(start.elapsed().as_secs_f64());
        }
        let cpython: f64 = python
            .lines()
            .find_map(|line| line.strip_prefix(name)?.trim().parse().ok())
            .unwrap_or(f64::NAN);
        println!(
            "{name:12} {:8.1} ms   CPython {:8.1} ms   x{:.1}",
            best * 1e3,
            cpython * 1e3,
            cpython / best
        );
    }
    Ok(())
}
