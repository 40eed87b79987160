"""`typing`: annotations are read by inference; as values its names stand for types."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, function, over

ROWS: tuple[Entry, ...] = (
    *functions(
        "typing",
        "NewType ParamSpec TypeVar cast final no_type_check overload override runtime_checkable",
    ),
    *objects(
        "typing",
        "AbstractSet Annotated Any AnyStr AsyncIterator Awaitable BinaryIO Callable ClassVar Collection "
        "Concatenate Container Counter DefaultDict Deque Dict Final FrozenSet Generator Generic Hashable IO "
        "ItemsView Iterable Iterator KeysView List Literal LiteralString Mapping Match MutableMapping "
        "MutableSequence MutableSet NamedTuple Never NoReturn Optional OrderedDict Pattern Protocol Required "
        "Reversible Self Sequence Set Sized SupportsFloat SupportsInt Text TextIO Tuple Type TypeAlias "
        "TypeGuard TypedDict Union ValuesView",
    ),
    function("typing.TYPE_CHECKING", "", [over("() -> bool", "py::typing_dyn::TYPE_CHECKING")], kind="constant"),
)
