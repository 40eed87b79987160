"""`contextlib`: what is written over context managers. The rest is the runtime's own."""

from abc import ABC, abstractmethod
from functools import wraps as _wraps


class AbstractContextManager(ABC):
    """What `with` takes."""

    _abc_methods = ("__enter__", "__exit__")

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    """A context manager that also decorates functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class ExitStack(AbstractContextManager):
    """Context managers and callbacks that are left in reverse order."""

    def __init__(self):
        self._exits = []

    def __enter__(self):
        return self

    def enter_context(self, cm):
        cls = type(cm)
        if not hasattr(cls, "__enter__") and not hasattr(cm, "__enter__"):
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol")
        value = cm.__enter__()
        self._exits.append(cm.__exit__)
        return value

    def push(self, exit):
        leave = getattr(exit, "__exit__", None)
        self._exits.append(exit if leave is None else leave)
        return exit

    def callback(self, callback, /, *args, **kwds):
        def leave(*details):
            callback(*args, **kwds)
            return False

        self._exits.append(leave)
        return callback

    def pop_all(self):
        made = type(self)()
        made._exits, self._exits = self._exits, []
        return made

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, exc_type, exc_value, traceback):
        pending = exc_value
        while self._exits:
            leave = self._exits.pop()
            try:
                details = (None, None, None) if pending is None else (type(pending), pending, None)
                if leave(*details):
                    pending = None
            except BaseException as error:
                pending = error
        if pending is None:
            return exc_value is not None
        if pending is exc_value:
            return False
        raise pending


class chdir(AbstractContextManager):
    """Works in another folder."""

    def __init__(self, path):
        self.path = path
        self._old = []

    def __enter__(self):
        import os

        self._old.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, exc_type, exc_value, traceback):
        import os

        os.chdir(self._old.pop())
