//! Generators: the body is an `async` block, polled by `next`, `send`, `throw` and `close`.
//!
//! ```
//! use batuta_rt::py::{self, Value, generator};
//! # fn main() -> py::PyResult<()> {
//! // def count(n):
//! //     i = 0
//! //     while i < n:
//! //         yield i
//! //         i += 1
//! let count = |n: i64| {
//!     generator::new("count", move |co| async move {
//!         let mut i = 0;
//!         while i < n {
//!             co.yield_(Value::from(i)).await?;
//!             i += 1;
//!         }
//!         Ok(Value::None)
//!     })
//! };
//! let items = py::collect(&count(3))?;
//! assert_eq!(items.len(), 3);
//! # Ok(())
//! # }
//! ```

use super::error::{PyErr, runtime_error, stop_iteration, type_error, value_error};
use super::{PyResult, Value, iter_dyn, recursion};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

type Body = Pin<Box<dyn Future<Output = PyResult<Value>>>>;

/// The generator's side of the exchange: the body yields through it.
pub struct Co<T = Value>(Rc<Channel<T>>);

impl<T> Clone for Co<T> {
    fn clone(&self) -> Co<T> {
        Co(Rc::clone(&self.0))
    }
}

struct Channel<T> {
    /// What the body yields.
    out: Cell<Option<T>>,
    /// What the caller sends, or throws.
    inbox: Cell<Option<PyResult<Value>>>,
    /// The iterator that `yield from` delegates to.
    delegate: RefCell<Option<Value>>,
}

/// A generator that yields `T`s; clones are the same generator.
pub struct Gen<T = Value>(Rc<State<T>>);

/// A generator of the dynamic rung.
pub type Generator = Gen<Value>;

impl<T> Clone for Gen<T> {
    fn clone(&self) -> Gen<T> {
        Gen(Rc::clone(&self.0))
    }
}

struct State<T> {
    name: &'static str,
    body: RefCell<Option<Body>>,
    status: Cell<Status>,
    channel: Rc<Channel<T>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    Created,
    Suspended,
    Running,
    Closed,
}

/// What a resumed generator did.
pub enum Step<T> {
    /// It yielded.
    Yielded(T),
    /// It returned.
    Returned(Value),
}

/// The future of one `yield`: pending once, then what was sent.
struct Yield<'a, T>(&'a Channel<T>, Option<T>);

impl<T> Unpin for Yield<'_, T> {}

impl<T> Future for Yield<'_, T> {
    type Output = PyResult<Value>;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<PyResult<Value>> {
        match self.1.take() {
            Some(value) => {
                self.0.out.set(Some(value));
                Poll::Pending
            }
            None => Poll::Ready(self.0.inbox.take().unwrap_or(Ok(Value::None))),
        }
    }
}

impl<T> Co<T> {
    /// `yield value`: evaluates to what the caller sends, or raises what it throws.
    pub async fn yield_(&self, value: T) -> PyResult<Value> {
        Yield(&self.0, Some(value)).await
    }

    /// `yield from generator` of the same element type, with full delegation; its return value.
    pub async fn yield_from_gen(&self, inner: &Gen<T>) -> PyResult<Value> {
        let mut sent: PyResult<Value> = Ok(Value::None);
        loop {
            match inner.step(sent)? {
                Step::Returned(value) => return Ok(value),
                Step::Yielded(value) => {
                    sent = Yield(&self.0, Some(value)).await;
                    if let Err(err) = &sent
                        && err.is("GeneratorExit")
                    {
                        inner.close()?;
                        return Err(err.clone());
                    }
                }
            }
        }
    }
}

impl Co<Value> {
    /// `yield from iterable`, with full delegation of `send`, `throw` and `close`; its return value.
    pub async fn yield_from(&self, iterable: &Value) -> PyResult<Value> {
        if let Value::Generator(inner) = iterable {
            self.0.delegate.replace(Some(iterable.clone()));
            let result = self.yield_from_gen(inner).await;
            self.0.delegate.replace(None);
            return result;
        }
        let iter = iter_dyn::iter(iterable)?;
        let target = iter.value().clone();
        let mut sent: PyResult<Value> = Ok(Value::None);
        loop {
            let step = match sent {
                Ok(Value::None) => iter.step()?,
                Ok(value) => call_step(crate::name!("send"), &[target.clone(), value])?,
                Err(err) if err.is("GeneratorExit") => {
                    if let Some(close) = super::attr::getattr_opt(&target, crate::name!("close"))? {
                        super::call::call(&close, &[])?;
                    }
                    return Err(err);
                }
                Err(err) => match super::attr::getattr_opt(&target, crate::name!("throw"))? {
                    Some(_) => call_step(crate::name!("throw"), &[target.clone(), err.value()])?,
                    None => return Err(err),
                },
            };
            match step {
                Step::Returned(value) => return Ok(value),
                Step::Yielded(value) => sent = Yield(&self.0, Some(value)).await,
            }
        }
    }
}

/// Calls a method of an iterator; StopIteration is its return.
fn call_step(name: super::Name, args: &[Value]) -> PyResult<Step<Value>> {
    match super::call::call_method(name, args) {
        Ok(value) => Ok(Step::Yielded(value)),
        Err(err) if err.is("StopIteration") => Ok(Step::Returned(
            err.args().into_iter().next().unwrap_or(Value::None),
        )),
        Err(err) => Err(err),
    }
}

/// A generator of the dynamic rung; the body runs at the first `next`.
pub fn new<F>(name: &'static str, body: impl FnOnce(Co) -> F) -> Value
where
    F: Future<Output = PyResult<Value>> + 'static,
{
    Value::Generator(Gen::new(name, body))
}

impl<T> Gen<T> {
    /// A generator of typed elements; the body runs at the first `next`.
    pub fn new<F>(name: &'static str, body: impl FnOnce(Co<T>) -> F) -> Gen<T>
    where
        F: Future<Output = PyResult<Value>> + 'static,
    {
        let channel = Rc::new(Channel {
            out: Cell::new(None),
            inbox: Cell::new(None),
            delegate: RefCell::new(None),
        });
        let body: Body = Box::pin(body(Co(Rc::clone(&channel))));
        Gen(Rc::new(State {
            name,
            body: RefCell::new(Some(body)),
            status: Cell::new(Status::Created),
            channel,
        }))
    }

    /// `__qualname__` of the function that made it.
    pub fn name(&self) -> &'static str {
        self.0.name
    }

    /// `gi_running`
    pub fn is_running(&self) -> bool {
        self.0.status.get() == Status::Running
    }

    /// Whether it has returned, raised or was closed: `gi_frame is None`.
    pub fn is_finished(&self) -> bool {
        self.0.status.get() == Status::Closed
    }

    /// Whether it has yielded and waits: `gi_suspended`.
    pub fn is_suspended(&self) -> bool {
        self.0.status.get() == Status::Suspended
    }

    /// `gi_yieldfrom`
    pub fn delegate(&self) -> Value {
        self.0
            .channel
            .delegate
            .borrow()
            .clone()
            .unwrap_or(Value::None)
    }

    /// `next(self)`, `None` at the end.
    #[inline]
    pub fn next(&self) -> PyResult<Option<T>> {
        match self.step(Ok(Value::None))? {
            Step::Yielded(value) => Ok(Some(value)),
            Step::Returned(_) => Ok(None),
        }
    }

    /// Resumes the body with a sent value or a thrown exception.
    pub fn step(&self, input: PyResult<Value>) -> PyResult<Step<T>> {
        self.0.step(input)
    }

    /// `self.close()`
    pub fn close(&self) -> PyResult<()> {
        self.0.close()
    }

    /// Whether both are the same generator.
    pub fn is(&self, other: &Gen<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// `id(self)`
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }
}

impl<T> State<T> {
    fn step(&self, input: PyResult<Value>) -> PyResult<Step<T>> {
        match self.status.get() {
            Status::Running => return Err(value_error("generator already executing")),
            Status::Closed => {
                input?;
                return Ok(Step::Returned(Value::None));
            }
            Status::Created => match input {
                Ok(Value::None) => {}
                Ok(_) => {
                    return Err(type_error(
                        "can't send non-None value to a just-started generator",
                    ));
                }
                Err(err) => {
                    self.finish();
                    return Err(err);
                }
            },
            Status::Suspended => self.channel.inbox.set(Some(input)),
        }
        self.resume()
    }

    fn resume(&self) -> PyResult<Step<T>> {
        let _frame = recursion::enter()?;
        // Taken out while it runs, so that no borrow is held over user code.
        let Some(mut body) = self.body.borrow_mut().take() else {
            return Ok(Step::Returned(Value::None));
        };
        self.status.set(Status::Running);
        match body.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => {
                self.status.set(Status::Suspended);
                self.body.replace(Some(body));
                match self.channel.out.take() {
                    Some(value) => Ok(Step::Yielded(value)),
                    None => Err(runtime_error(
                        "a generator awaited something that is no yield",
                    )),
                }
            }
            Poll::Ready(result) => {
                self.status.set(Status::Closed);
                drop(body);
                match result {
                    Ok(value) => Ok(Step::Returned(value)),
                    Err(err) if err.is("StopIteration") => {
                        Err(runtime_error("generator raised StopIteration").with_cause(&err))
                    }
                    Err(err) => Err(err),
                }
            }
        }
    }

    fn finish(&self) {
        self.status.set(Status::Closed);
        let body = self.body.borrow_mut().take();
        drop(body);
    }

    fn close(&self) -> PyResult<()> {
        match self.status.get() {
            Status::Created | Status::Closed => {
                self.finish();
                return Ok(());
            }
            Status::Running => return Err(value_error("generator already executing")),
            Status::Suspended => {}
        }
        self.channel
            .inbox
            .set(Some(Err(PyErr::with_args("GeneratorExit", Vec::new()))));
        match self.resume() {
            Ok(Step::Yielded(_)) => Err(runtime_error("generator ignored GeneratorExit")),
            Ok(Step::Returned(_)) => Ok(()),
            Err(err) if err.is("GeneratorExit") || err.is("StopIteration") => Ok(()),
            Err(err) => Err(err),
        }
    }
}

impl<T> Drop for State<T> {
    /// A generator that is dropped in the middle runs its `finally` blocks, as when CPython collects it.
    fn drop(&mut self) {
        if self.status.get() == Status::Suspended
            && let Err(err) = self.close()
        {
            eprintln!(
                "Exception ignored in: <generator object {}>\n{err}",
                self.name
            );
        }
    }
}

impl Generator {
    /// `self.send(value)`
    pub fn send(&self, value: Value) -> PyResult<Value> {
        self.answer(Ok(value))
    }

    /// `self.throw(exception)`
    pub fn throw(&self, err: PyErr) -> PyResult<Value> {
        self.answer(Err(err))
    }

    fn answer(&self, input: PyResult<Value>) -> PyResult<Value> {
        match self.step(input)? {
            Step::Yielded(value) => Ok(value),
            Step::Returned(value) => Err(stop_iteration(value)),
        }
    }
}

impl<T> Iterator for &Gen<T> {
    type Item = PyResult<T>;

    fn next(&mut self) -> Option<PyResult<T>> {
        Gen::next(self).transpose()
    }
}
