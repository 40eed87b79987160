//! `functools`: single dispatch. The rest is the runtime's own.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/partial/functools.py (b63258814013cb76); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, FromValue, Global, GlobalKey, Iter, PyResult, Signature, Slot, Str, ToValue, Truth,
    Tuple, Value,
};
use crate::{name, py};

thread_local! {
    pub static singledispatchmethod: Global<Value> = const { Global::new("singledispatchmethod") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static SINGLEDISPATCH_REGISTER_DECORATE_SIGNATURE: Signature =
    Signature::new("decorate", &["function"])
        .qualname("singledispatch.<locals>.register.<locals>.decorate")
        .module("functools");

static SINGLEDISPATCH_WRAPPER_SIGNATURE: Signature = Signature::new("wrapper", &[])
    .qualname("singledispatch.<locals>.wrapper")
    .module("functools")
    .varargs()
    .varkw();

static SINGLEDISPATCH_REGISTER_SIGNATURE: Signature = Signature::new("register", &["cls", "func"])
    .qualname("singledispatch.<locals>.register")
    .module("functools");

static SINGLEDISPATCH_DISPATCH_SIGNATURE: Signature = Signature::new("dispatch", &["cls"])
    .qualname("singledispatch.<locals>.dispatch")
    .module("functools");

static SINGLEDISPATCHMETHOD_GET_METHOD_SIGNATURE: Signature = Signature::new("method", &[])
    .qualname("singledispatchmethod.__get__.<locals>.method")
    .module("functools")
    .varargs()
    .varkw();

static SINGLEDISPATCHMETHOD_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "func"])
        .qualname("singledispatchmethod.__init__")
        .module("functools");

static SINGLEDISPATCHMETHOD_REGISTER_SIGNATURE: Signature =
    Signature::new("register", &["self", "cls", "method"])
        .qualname("singledispatchmethod.register")
        .module("functools");

static SINGLEDISPATCHMETHOD_GET_SIGNATURE: Signature =
    Signature::new("__get__", &["self", "obj", "cls"])
        .qualname("singledispatchmethod.__get__")
        .module("functools");

static SINGLEDISPATCH_SIGNATURE: Signature = Signature::new("singledispatch", &["func"])
    .module("functools")
    .doc("Equals `functools.singledispatch`.");

pub fn _implementation(cls: &Value, registry: &Dict<Value, Value>) -> PyResult<Value> {
    for base in &py::iter(&py::getattr(cls, name!("__mro__"))?)? {
        let base = base?;
        if registry.contains(&base)? {
            return registry.item(&base);
        }
    }
    for known in registry.iter() {
        let known = known?;
        if !py::ops::is_(&known, &py::builtin("object")?)
            && py::call(&py::builtin("issubclass")?, &[cls.clone(), known.clone()])?.truth()?
        {
            return registry.item(&known);
        }
    }
    registry.item(&py::builtin("object")?)
}

/// Equals `functools.singledispatch`.
pub fn singledispatch(func: &Value) -> PyResult<Value> {
    let registry: Slot<Dict<Value, Value>> = Slot::new("registry");
    let name: Slot<Value> = Slot::new("name");
    registry.set(Dict::from_pairs([(py::builtin("object")?, func.clone())])?);

    fn dispatch(cls: &Value, registry: &Slot<Dict<Value, Value>>) -> PyResult<Value> {
        _implementation(cls, &registry.get()?)
    }

    fn register(
        cls: Value,
        mut func: Value,
        registry: &Slot<Dict<Value, Value>>,
    ) -> PyResult<Value> {
        let cls = Slot::with("cls", cls);
        if func.is_none() {
            if py::call(
                &py::builtin("isinstance")?,
                &[cls.get()?, py::builtin("type")?],
            )?
            .truth()?
            {
                fn decorate(
                    function: &Value,
                    cls: &Slot<Value>,
                    registry: &Slot<Dict<Value, Value>>,
                ) -> PyResult<Value> {
                    registry.get()?.set(cls.get()?, function.clone())?;
                    Ok(function.clone())
                }

                return Ok({
                    let cls = cls.clone();
                    let registry = registry.clone();
                    py::function::new(&SINGLEDISPATCH_REGISTER_DECORATE_SIGNATURE, move |args| {
                        decorate(&args[0], &cls, &registry)
                    })
                });
            }
            let notes = py::call(
                &py::builtin("getattr")?,
                &[
                    cls.get()?,
                    Value::from("__annotations__"),
                    Dict::<Value, Value>::new().to_value(),
                ],
            )?;
            if !notes.truth()? {
                return Err(py::error::type_error(format!(
                    "Invalid first argument to `register()`: {}. Use either `@register(some_class)` or plain `@register` on an annotated function.",
                    py::repr(&cls.get()?)?
                )));
            }
            func = cls.get()?;
            cls.set(
                Iter::new(py::Iter::new(&py::call_method(name!("values"), &[notes])?))
                    .next_item()?,
            );
        }
        registry.get()?.set(cls.get()?, func.clone())?;
        Ok(func)
    }

    name.set(py::call(
        &py::builtin("getattr")?,
        &[
            func.clone(),
            Value::from("__name__"),
            Value::from("singledispatch function"),
        ],
    )?);

    fn wrapper_body(
        args: &Tuple<Value>,
        kw: &Dict<Value, Value>,
        name: &Slot<Value>,
        registry: &Slot<Dict<Value, Value>>,
    ) -> PyResult<Value> {
        if args.is_empty() {
            return Err(py::error::type_error(format!(
                "{} requires at least 1 positional argument",
                py::format_value(&name.get()?, "")?
            )));
        }
        Ok({
            let callee = _implementation(
                &py::call(&py::builtin("type")?, &[args.get(0)?])?,
                &registry.get()?,
            )?;
            py::CallBuilder::new()
                .star(&callee, &args.to_value())?
                .star_star(&callee, &kw.to_value())?
                .call(&callee)?
        })
    }
    let wrapper = {
        let name = name.clone();
        let registry = registry.clone();
        py::function::new(&SINGLEDISPATCH_WRAPPER_SIGNATURE, move |args| {
            wrapper_body(
                &<Tuple<Value>>::from_value(&args[0])?,
                &<Dict<Value, Value>>::from_value(&args[1])?,
                &name,
                &registry,
            )
        })
    };

    py::call(
        &py::imported("functools.update_wrapper")?,
        &[wrapper.clone(), func.clone()],
    )?;
    py::setattr(&wrapper, name!("register"), {
        let registry = registry.clone();
        py::function::with_defaults(
            &SINGLEDISPATCH_REGISTER_SIGNATURE,
            vec![Value::None],
            vec![],
            move |args| register(args[0].clone(), args[1].clone(), &registry),
        )
    })?;
    py::setattr(&wrapper, name!("dispatch"), {
        let registry = registry.clone();
        py::function::new(&SINGLEDISPATCH_DISPATCH_SIGNATURE, move |args| {
            dispatch(&args[0], &registry)
        })
    })?;
    py::setattr(&wrapper, name!("registry"), registry.get()?.to_value())?;
    Ok(wrapper)
}

pub fn singledispatchmethod_init(self_: &Value, func: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("dispatcher"), singledispatch(func)?)?;
    py::setattr(self_, name!("func"), func.clone())?;
    Ok(Value::None)
}

pub fn singledispatchmethod_register(
    self_: &Value,
    cls: &Value,
    method: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("register"),
        &[
            py::getattr(self_, name!("dispatcher"))?,
            cls.clone(),
            method.clone(),
        ],
    )
}

pub fn singledispatchmethod_get(self_: &Value, obj: &Value, cls: &Value) -> PyResult<Value> {
    let dispatcher: Slot<Value> = Slot::new("dispatcher");
    dispatcher.set(py::getattr(self_, name!("dispatcher"))?);

    fn method(
        args: &Tuple<Value>,
        kwargs: &Dict<Value, Value>,
        cls: &Value,
        dispatcher: &Slot<Value>,
        obj: &Value,
    ) -> PyResult<Value> {
        let found = py::call_method(
            name!("dispatch"),
            &[
                dispatcher.get()?,
                py::call(&py::builtin("type")?, &[args.get(0)?])?,
            ],
        )?;
        Ok({
            let callee =
                py::call_method(name!("__get__"), &[found.clone(), obj.clone(), cls.clone()])?;
            py::CallBuilder::new()
                .star(&callee, &args.to_value())?
                .star_star(&callee, &kwargs.to_value())?
                .call(&callee)?
        })
    }

    Ok({
        let cls = cls.clone();
        let dispatcher = dispatcher.clone();
        let obj = obj.clone();
        py::function::new(&SINGLEDISPATCHMETHOD_GET_METHOD_SIGNATURE, move |args| {
            method(
                &<Tuple<Value>>::from_value(&args[0])?,
                &<Dict<Value, Value>>::from_value(&args[1])?,
                &cls,
                &dispatcher,
                &obj,
            )
        })
    })
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_functools") {
        return Ok(());
    }
    let class = py::class::build("singledispatchmethod", &[], |ns| {
        ns.set(name!("__module__"), Value::from("functools"));
        ns.set(
            name!("__doc__"),
            Value::from("Equals `functools.singledispatchmethod`."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&SINGLEDISPATCHMETHOD_INIT_SIGNATURE, |args| {
                singledispatchmethod_init(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("register"),
            py::function::with_defaults(
                &SINGLEDISPATCHMETHOD_REGISTER_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| singledispatchmethod_register(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("__get__"),
            py::function::with_defaults(
                &SINGLEDISPATCHMETHOD_GET_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| singledispatchmethod_get(&args[0], &args[1], &args[2]),
            ),
        );
        Ok(())
    })?;
    singledispatchmethod.set(class);

    _exported.set(Dict::from_pairs([
        (
            Str::from("singledispatch"),
            py::function::single(&SINGLEDISPATCH_SIGNATURE, || {
                py::function::new(&SINGLEDISPATCH_SIGNATURE, |args| singledispatch(&args[0]))
            }),
        ),
        (
            Str::from("singledispatchmethod"),
            singledispatchmethod.get()?,
        ),
    ])?);
    Ok(())
}
