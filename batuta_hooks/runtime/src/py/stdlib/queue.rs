//! `queue`: queues of one thread.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/queue.py (73acae9e666dd463); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, Global, GlobalKey, List, PyErr, PyResult, Signature, Str, ToValue, Truth, Value,
};
use crate::{name, py};
use std::slice;

thread_local! {
    pub static Empty: Global<Value> = const { Global::new("Empty") };
    pub static Full: Global<Value> = const { Global::new("Full") };
    pub static Queue: Global<Value> = const { Global::new("Queue") };
    pub static PriorityQueue: Global<Value> = const { Global::new("PriorityQueue") };
    pub static LifoQueue: Global<Value> = const { Global::new("LifoQueue") };
    pub static SimpleQueue: Global<Value> = const { Global::new("SimpleQueue") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static QUEUE_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self", "maxsize"])
    .qualname("Queue.__init__")
    .module("queue");

static QUEUE_INIT_2_SIGNATURE: Signature = Signature::new("_init", &["self", "maxsize"])
    .qualname("Queue._init")
    .module("queue");

static QUEUE_QSIZE_SIGNATURE: Signature = Signature::new("_qsize", &["self"])
    .qualname("Queue._qsize")
    .module("queue");

static QUEUE_PUT_SIGNATURE: Signature = Signature::new("_put", &["self", "item"])
    .qualname("Queue._put")
    .module("queue");

static QUEUE_GET_SIGNATURE: Signature = Signature::new("_get", &["self"])
    .qualname("Queue._get")
    .module("queue");

static QUEUE_QSIZE_2_SIGNATURE: Signature = Signature::new("qsize", &["self"])
    .qualname("Queue.qsize")
    .module("queue");

static QUEUE_EMPTY_SIGNATURE: Signature = Signature::new("empty", &["self"])
    .qualname("Queue.empty")
    .module("queue");

static QUEUE_FULL_SIGNATURE: Signature = Signature::new("full", &["self"])
    .qualname("Queue.full")
    .module("queue");

static QUEUE_PUT_2_SIGNATURE: Signature =
    Signature::new("put", &["self", "item", "block", "timeout"])
        .qualname("Queue.put")
        .module("queue");

static QUEUE_GET_2_SIGNATURE: Signature = Signature::new("get", &["self", "block", "timeout"])
    .qualname("Queue.get")
    .module("queue");

static QUEUE_PUT_NOWAIT_SIGNATURE: Signature = Signature::new("put_nowait", &["self", "item"])
    .qualname("Queue.put_nowait")
    .module("queue");

static QUEUE_GET_NOWAIT_SIGNATURE: Signature = Signature::new("get_nowait", &["self"])
    .qualname("Queue.get_nowait")
    .module("queue");

static QUEUE_TASK_DONE_SIGNATURE: Signature = Signature::new("task_done", &["self"])
    .qualname("Queue.task_done")
    .module("queue");

static QUEUE_JOIN_SIGNATURE: Signature = Signature::new("join", &["self"])
    .qualname("Queue.join")
    .module("queue");

static PRIORITY_QUEUE_INIT_SIGNATURE: Signature = Signature::new("_init", &["self", "maxsize"])
    .qualname("PriorityQueue._init")
    .module("queue");

static PRIORITY_QUEUE_PUT_SIGNATURE: Signature = Signature::new("_put", &["self", "item"])
    .qualname("PriorityQueue._put")
    .module("queue");

static PRIORITY_QUEUE_GET_SIGNATURE: Signature = Signature::new("_get", &["self"])
    .qualname("PriorityQueue._get")
    .module("queue");

static LIFO_QUEUE_INIT_SIGNATURE: Signature = Signature::new("_init", &["self", "maxsize"])
    .qualname("LifoQueue._init")
    .module("queue");

static LIFO_QUEUE_PUT_SIGNATURE: Signature = Signature::new("_put", &["self", "item"])
    .qualname("LifoQueue._put")
    .module("queue");

static LIFO_QUEUE_GET_SIGNATURE: Signature = Signature::new("_get", &["self"])
    .qualname("LifoQueue._get")
    .module("queue");

static SIMPLE_QUEUE_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self"])
    .qualname("SimpleQueue.__init__")
    .module("queue");

pub fn queue_init(self_: &Value, maxsize: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("maxsize"), maxsize.clone())?;
    py::setattr(self_, name!("unfinished_tasks"), Value::from(0_i64))?;
    py::call_method(name!("_init"), &[self_.clone(), maxsize.clone()])?;
    Ok(Value::None)
}

pub fn queue_init_2(self_: &Value, _maxsize: &Value) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("queue"),
        py::call(&py::imported("collections.deque")?, &[])?,
    )?;
    Ok(Value::None)
}

pub fn queue_qsize(self_: &Value) -> PyResult<Value> {
    Ok(py::ops::len_i64(&py::getattr(self_, name!("queue"))?)?.to_value())
}

pub fn queue_put(self_: &Value, item: &Value) -> PyResult<Value> {
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("queue"))?, item.clone()],
    )?;
    Ok(Value::None)
}

pub fn queue_get(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("popleft"), &[py::getattr(self_, name!("queue"))?])
}

pub fn queue_qsize_2(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("_qsize"), slice::from_ref(self_))
}

pub fn queue_empty(self_: &Value) -> PyResult<Value> {
    Ok((!py::call_method(name!("_qsize"), slice::from_ref(self_))?.truth()?).to_value())
}

pub fn queue_full(self_: &Value) -> PyResult<Value> {
    Ok({
        let middle = py::getattr(self_, name!("maxsize"))?;
        py::ops::lt(&Value::from(0_i64), &middle)?.truth()?
            && py::ops::le(
                &middle,
                &py::call_method(name!("_qsize"), slice::from_ref(self_))?,
            )?
            .truth()?
    }
    .to_value())
}

pub fn queue_put_2(
    self_: &Value,
    item: &Value,
    _block: &Value,
    _timeout: &Value,
) -> PyResult<Value> {
    if {
        let middle = py::getattr(self_, name!("maxsize"))?;
        py::ops::lt(&Value::from(0_i64), &middle)?.truth()?
            && py::ops::le(
                &middle,
                &py::call_method(name!("_qsize"), slice::from_ref(self_))?,
            )?
            .truth()?
    } {
        return Err(PyErr::raise(&Full.get()?));
    }
    py::call_method(name!("_put"), &[self_.clone(), item.clone()])?;
    py::setattr(
        self_,
        name!("unfinished_tasks"),
        py::ops::iadd(
            &py::getattr(self_, name!("unfinished_tasks"))?,
            &Value::from(1_i64),
        )?,
    )?;
    Ok(Value::None)
}

pub fn queue_get_2(self_: &Value, _block: &Value, _timeout: &Value) -> PyResult<Value> {
    if !py::call_method(name!("_qsize"), slice::from_ref(self_))?.truth()? {
        return Err(PyErr::raise(&Empty.get()?));
    }
    py::call_method(name!("_get"), slice::from_ref(self_))
}

pub fn queue_put_nowait(self_: &Value, item: &Value) -> PyResult<Value> {
    py::call_method(
        name!("put"),
        &[self_.clone(), item.clone(), Value::from(false)],
    )
}

pub fn queue_get_nowait(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("get"), &[self_.clone(), Value::from(false)])
}

pub fn queue_task_done(self_: &Value) -> PyResult<Value> {
    if py::ops::le(
        &py::getattr(self_, name!("unfinished_tasks"))?,
        &Value::from(0_i64),
    )?
    .truth()?
    {
        return Err(py::error::value_error("task_done() called too many times"));
    }
    py::setattr(
        self_,
        name!("unfinished_tasks"),
        py::ops::isub(
            &py::getattr(self_, name!("unfinished_tasks"))?,
            &Value::from(1_i64),
        )?,
    )?;
    Ok(Value::None)
}

pub fn queue_join(_self_: &Value) -> Value {
    Value::None
}

pub fn priority_queue_init(self_: &Value, _maxsize: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("queue"), List::<Value>::new(vec![]).to_value())?;
    Ok(Value::None)
}

pub fn priority_queue_put(self_: &Value, item: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("heapq.heappush")?,
        &[py::getattr(self_, name!("queue"))?, item.clone()],
    )?;
    Ok(Value::None)
}

pub fn priority_queue_get(self_: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("heapq.heappop")?,
        &[py::getattr(self_, name!("queue"))?],
    )
}

pub fn lifo_queue_init(self_: &Value, _maxsize: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("queue"), List::<Value>::new(vec![]).to_value())?;
    Ok(Value::None)
}

pub fn lifo_queue_put(self_: &Value, item: &Value) -> PyResult<Value> {
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("queue"))?, item.clone()],
    )?;
    Ok(Value::None)
}

pub fn lifo_queue_get(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("pop"), &[py::getattr(self_, name!("queue"))?])
}

pub fn simple_queue_init(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("__init__"), &[Queue.get()?, self_.clone()])?;
    Ok(Value::None)
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_queue") {
        return Ok(());
    }
    let class = py::class::build("Empty", &[py::builtin("Exception")?], |ns| {
        ns.set(name!("__module__"), Value::from("queue"));
        ns.set(name!("__doc__"), Value::from("There is nothing to get."));
        ns.set(name!("__module__"), Value::from("_queue"));
        Ok(())
    })?;
    Empty.set(class);

    let class_2 = py::class::build("Full", &[py::builtin("Exception")?], |ns| {
        ns.set(name!("__module__"), Value::from("queue"));
        ns.set(name!("__doc__"), Value::from("There is no room."));
        ns.set(name!("__module__"), Value::from("queue"));
        Ok(())
    })?;
    Full.set(class_2);

    let class_3 = py::class::build("Queue", &[], |ns| {
        ns.set(name!("__module__"), Value::from("queue"));
        ns.set(name!("__doc__"), Value::from("First in, first out."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &QUEUE_INIT_SIGNATURE,
                vec![Value::from(0_i64)],
                vec![],
                |args| queue_init(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("_init"),
            py::function::new(&QUEUE_INIT_2_SIGNATURE, |args| {
                queue_init_2(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_qsize"),
            py::function::new(&QUEUE_QSIZE_SIGNATURE, |args| queue_qsize(&args[0])),
        );

        ns.set(
            name!("_put"),
            py::function::new(&QUEUE_PUT_SIGNATURE, |args| queue_put(&args[0], &args[1])),
        );

        ns.set(
            name!("_get"),
            py::function::new(&QUEUE_GET_SIGNATURE, |args| queue_get(&args[0])),
        );

        ns.set(
            name!("qsize"),
            py::function::new(&QUEUE_QSIZE_2_SIGNATURE, |args| queue_qsize_2(&args[0])),
        );

        ns.set(
            name!("empty"),
            py::function::new(&QUEUE_EMPTY_SIGNATURE, |args| queue_empty(&args[0])),
        );

        ns.set(
            name!("full"),
            py::function::new(&QUEUE_FULL_SIGNATURE, |args| queue_full(&args[0])),
        );

        ns.set(
            name!("put"),
            py::function::with_defaults(
                &QUEUE_PUT_2_SIGNATURE,
                vec![Value::from(true), Value::None],
                vec![],
                |args| queue_put_2(&args[0], &args[1], &args[2], &args[3]),
            ),
        );

        ns.set(
            name!("get"),
            py::function::with_defaults(
                &QUEUE_GET_2_SIGNATURE,
                vec![Value::from(true), Value::None],
                vec![],
                |args| queue_get_2(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("put_nowait"),
            py::function::new(&QUEUE_PUT_NOWAIT_SIGNATURE, |args| {
                queue_put_nowait(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("get_nowait"),
            py::function::new(&QUEUE_GET_NOWAIT_SIGNATURE, |args| {
                queue_get_nowait(&args[0])
            }),
        );

        ns.set(
            name!("task_done"),
            py::function::new(&QUEUE_TASK_DONE_SIGNATURE, |args| queue_task_done(&args[0])),
        );

        ns.set(
            name!("join"),
            py::function::new(&QUEUE_JOIN_SIGNATURE, |args| Ok(queue_join(&args[0]))),
        );
        Ok(())
    })?;
    Queue.set(class_3);

    let class_4 = py::class::build("PriorityQueue", &[Queue.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("queue"));
        ns.set(name!("__doc__"), Value::from("Smallest first."));
        ns.set(
            name!("_init"),
            py::function::new(&PRIORITY_QUEUE_INIT_SIGNATURE, |args| {
                priority_queue_init(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_put"),
            py::function::new(&PRIORITY_QUEUE_PUT_SIGNATURE, |args| {
                priority_queue_put(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_get"),
            py::function::new(&PRIORITY_QUEUE_GET_SIGNATURE, |args| {
                priority_queue_get(&args[0])
            }),
        );
        Ok(())
    })?;
    PriorityQueue.set(class_4);

    let class_5 = py::class::build("LifoQueue", &[Queue.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("queue"));
        ns.set(name!("__doc__"), Value::from("Last in, first out."));
        ns.set(
            name!("_init"),
            py::function::new(&LIFO_QUEUE_INIT_SIGNATURE, |args| {
                lifo_queue_init(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_put"),
            py::function::new(&LIFO_QUEUE_PUT_SIGNATURE, |args| {
                lifo_queue_put(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_get"),
            py::function::new(&LIFO_QUEUE_GET_SIGNATURE, |args| lifo_queue_get(&args[0])),
        );
        Ok(())
    })?;
    LifoQueue.set(class_5);

    let class_6 = py::class::build("SimpleQueue", &[Queue.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("queue"));
        ns.set(name!("__doc__"), Value::from("Without a bound."));
        ns.set(
            name!("__init__"),
            py::function::new(&SIMPLE_QUEUE_INIT_SIGNATURE, |args| {
                simple_queue_init(&args[0])
            }),
        );
        Ok(())
    })?;
    SimpleQueue.set(class_6);

    _exported.set(Dict::from_pairs([
        (Str::from("Empty"), Empty.get()?),
        (Str::from("Full"), Full.get()?),
        (Str::from("Queue"), Queue.get()?),
        (Str::from("PriorityQueue"), PriorityQueue.get()?),
        (Str::from("LifoQueue"), LifoQueue.get()?),
        (Str::from("SimpleQueue"), SimpleQueue.get()?),
    ])?);
    Ok(())
}
