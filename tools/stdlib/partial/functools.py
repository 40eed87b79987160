"""`functools`: single dispatch. The rest is the runtime's own."""

from functools import update_wrapper as _update_wrapper


def _implementation(cls, registry):
    for base in cls.__mro__:
        if base in registry:
            return registry[base]
    for known in registry:
        if known is not object and issubclass(cls, known):
            return registry[known]
    return registry[object]


def singledispatch(func):
    """Equals `functools.singledispatch`."""
    registry = {object: func}

    def dispatch(cls):
        return _implementation(cls, registry)

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):

                def decorate(function):
                    registry[cls] = function
                    return function

                return decorate
            notes = getattr(cls, "__annotations__", {})
            if not notes:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain "
                    "`@register` on an annotated function."
                )
            func = cls
            cls = next(iter(notes.values()))
        registry[cls] = func
        return func

    name = getattr(func, "__name__", "singledispatch function")

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return _implementation(type(args[0]), registry)(*args, **kw)

    _update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper


class singledispatchmethod:
    """Equals `functools.singledispatchmethod`."""

    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        dispatcher = self.dispatcher

        def method(*args, **kwargs):
            found = dispatcher.dispatch(type(args[0]))
            return found.__get__(obj, cls)(*args, **kwargs)

        return method
