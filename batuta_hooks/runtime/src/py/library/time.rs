//! `time`: clocks and sleeping.

use super::Table;
use crate::py::{Value, ops, time};

fn count(seconds: f64) -> Value {
    Value::from((seconds * 1e9) as i64)
}

pub(super) const FUNCTIONS: Table = &[
    ("time", |args| {
        args.between("time", 0, 0)?;
        Ok(Value::Float(time::time()))
    }),
    ("perf_counter", |_| Ok(Value::Float(time::monotonic()))),
    ("monotonic", |_| Ok(Value::Float(time::monotonic()))),
    ("process_time", |_| Ok(Value::Float(time::monotonic()))),
    ("thread_time", |_| Ok(Value::Float(time::monotonic()))),
    ("time_ns", |_| Ok(count(time::time()))),
    ("perf_counter_ns", |_| Ok(count(time::monotonic()))),
    ("process_time_ns", |_| Ok(count(time::monotonic()))),
    ("monotonic_ns", |_| Ok(count(time::monotonic()))),
    ("_local_offset", |args| {
        let moment = ops::index_i64(args.one("_local_offset")?)?;
        let (offset, name, saving) = crate::py::os::zone::local_offset(moment);
        let parts = [
            Value::from(offset),
            Value::from(name),
            Value::from(i64::from(saving)),
        ];
        Ok(Value::tuple(parts.to_vec()))
    }),
    ("sleep", |args| {
        time::sleep(ops::to_float(args.one("sleep")?)?).map(|()| Value::None)
    }),
];
