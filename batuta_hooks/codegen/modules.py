"""A module as a Rust file: imports, statics, items, and `run`, which is the module's body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from batuta_hooks.codegen import rust_ast as r
from batuta_hooks.codegen.classes import typed_class
from batuta_hooks.codegen.context import FunctionContext, ModuleContext, ProgramContext, literal_text, text_block
from batuta_hooks.codegen.expressions import owned
from batuta_hooks.codegen.families import snake
from batuta_hooks.codegen.functions import context, finish, function_item, note_types, prelude
from batuta_hooks.codegen.lints import allowed
from batuta_hooks.codegen.names import rust_name
from batuta_hooks.codegen.printer import print_file
from batuta_hooks.codegen.statements import block
from batuta_hooks.codegen.types import class_name, rust_type
from batuta_hooks.ir import ops
from batuta_hooks.ir.rtypes import NONE
from batuta_hooks.ir.walk import walk
from batuta_hooks.names import numbered
from batuta_hooks.passes.raises import raising, recursive, reentered

LITERALS = {"int", "float", "bool", "str"}


def program_context(modules: list[ops.ModuleIR], crate: str) -> ProgramContext:
    """What all modules know of each other."""
    functions: dict[str, ops.FuncIR] = {}
    classes: dict[str, ops.ClassIR] = {}
    module_of: dict[str, str] = {}
    names: dict[str, str] = {}
    main = next((module.name for module in modules if module.is_main), "")
    for module in modules:
        taken: set[str] = {"run", "main", "import", *(rust_name(var.name, kind="const") for var in module.globals)}
        for function in module.functions:
            functions[function.qualname] = function
            module_of[function.qualname] = module.name
            names[function.qualname] = numbered(_item_name(function), taken)
        for cls in module.classes:
            classes[cls.qualname] = cls
            module_of[cls.qualname] = module.name
            used: set[str] = {"new"}
            for method in sorted(cls.methods, key=lambda method: not method.qualname.endswith("@")):
                functions[method.qualname] = method
                stem = f"set_{method.name}" if method.kind == "setter" else method.name
                if rust_name(stem, kind="fn") in used:  # the name chooses by class: this is one implementation
                    stem = f"{snake(cls.name)}_{stem.strip('_')}"
                names[method.qualname] = numbered(rust_name(stem, kind="fn"), used)
        methods = [method for cls in module.classes for method in cls.methods]
        for outer in (_body_function(module), *module.functions, *methods):
            _nested(outer, functions, names)
        if not module.is_main:
            body = _body_function(module)
            functions[body.qualname] = body
            module_of[body.qualname] = module.name
            names[body.qualname] = "import"
    everything = list(functions.values()) + [_body_function(module) for module in modules if module.is_main]
    graph = {
        function.qualname: {
            node.function if isinstance(node, ops.Call) else f"{node.cls}.__init__"
            for node in walk(function.body)
            if isinstance(node, ops.Call | ops.New)
        }
        for function in everything
    }
    program = ProgramContext(
        functions,
        classes,
        raising(everything),
        frozenset(recursive(graph)) | reentered(everything),
        module_of,
        names,
        main,
        crate,
        bodies=tuple(module.body for module in modules),
    )
    _constants(program, modules)
    _static_names(program, modules)
    return program


def _static_names(program: ProgramContext, modules: list[ops.ModuleIR]) -> None:
    """Names of their own for module variables that share theirs with a local or a parameter."""
    bodies = (*(module.body for module in modules), *(f.body for f in program.functions.values()))
    taken = {node.name for node in walk(bodies) if isinstance(node, ops.Load | ops.VarTarget)}
    for function in program.functions.values():
        taken.update(param.name for param in function.params)
        taken.update(var.name for var in (*function.vars, *function.captures))
    for module in modules:
        for var in module.globals:
            if var.name in taken or var.name.removeprefix("_") in taken:  # what is not read gets a `_` before its name
                name = f"{var.name}_global"
                while name in taken or any(name == other.name for other in module.globals):
                    name += "_"
                program.statics[module.name, var.name] = rust_name(name, kind="const")


def _nested(outer: ops.FuncIR, functions: dict[str, ops.FuncIR], names: dict[str, str]) -> None:
    """Names the functions inside another; one that is also kept in a variable cannot share its name."""
    variables = {rust_name(var.name, kind="var") for var in (*outer.vars, *outer.captures)}
    for inner in walk(outer.body):
        if isinstance(inner, ops.FuncIR):
            functions[inner.qualname] = inner
            name = rust_name(inner.name, kind="fn")
            names[inner.qualname] = f"{name}_body" if name in variables else name
            _nested(inner, functions, names)


def _item_name(function: ops.FuncIR) -> str:
    if function.name == "<lambda>":
        return f"lambda_{function.line}"
    if function.cls:
        cls = function.cls.rpartition(".")[2].replace("#", "_")
        stem = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls).lower()
        return rust_name(f"{stem}_{function.name.strip('_') or 'method'}", kind="fn")
    return rust_name(function.name, kind="fn")


def _body_function(module: ops.ModuleIR) -> ops.FuncIR:
    return ops.FuncIR(
        f"{module.name}.<module>", "<module>", (), NONE, module.body, module.body_vars, python_name="<module>"
    )


def _constants(program: ProgramContext, modules: list[ops.ModuleIR]) -> None:
    """Module variables that are set once, to a literal, at the top level: Rust constants."""
    stores: dict[tuple[str, str], list[ops.Expr | None]] = {}
    top = {id(statement) for module in modules for statement in module.body}
    for node in walk((*(module.body for module in modules), *(f.body for f in program.functions.values()))):
        if isinstance(node, ops.Assign) and isinstance(node.target, ops.GlobalTarget):
            place = (node.target.module, node.target.name)
            stores.setdefault(place, []).append(node.value if id(node) in top else None)
        elif isinstance(node, ops.GlobalTarget):
            stores.setdefault((node.module, node.name), []).append(None)
        elif isinstance(node, ops.Unbind) and ":" in node.name:
            module, _, name = node.name.partition(":")
            stores.setdefault((module, name), []).append(None)
    for place, values in stores.items():
        literals = [value for value in values if isinstance(value, ops.Const)]
        # a store shows twice: as the assignment and as its target
        if len(literals) == 1 and len(values) == 2 and literals[0].type.name in LITERALS:
            program.constants[place] = literals[0]


@dataclass(frozen=True, slots=True)
class EmittedModule:
    """One module's text and the Python line of each of its lines."""

    text: str
    source_map: tuple[int, ...]


def emit_module(program: ProgramContext, module: ops.ModuleIR) -> EmittedModule:
    """The file of one module."""
    fixed = {rust_name(var.name, kind="const") for var in module.globals}
    fixed |= {class_name(cls.qualname) for cls in module.classes if not cls.fields}
    m = ModuleContext(program, module.name, constants=frozenset(fixed))
    items: list[r.Item] = []
    for cls in module.classes:
        items += [*(r.Comment(note) for note in cls.notes), *typed_class(m, cls), r.Blank()]
    for function in module.functions:
        items += [*(r.Comment(note) for note in function.notes), function_item(m, function, prefix="pub"), r.Blank()]
    items.append(_run(m, module))
    statics = _statics(m, module)
    signatures: list[r.Item] = []
    for static in m.signatures:
        signatures += [static, r.Blank()]
    body = print_file(r.RustFile((), (*statics, *signatures, *items)))
    docs = (
        tuple(module.doc.splitlines())
        if module.doc
        else (f"Migrated from `{module.path.replace(chr(92), '/').rpartition('/')[2]}`.",)
    )
    head = print_file(r.RustFile(docs, tuple(r.Use(path) for path in sorted(_imports(m, body.text)))))
    constants = frozenset(name for where, name in program.constants if where == module.name)
    allow = allowed(module, constants, body.text)
    doc, _, uses = head.text.rstrip("\n").partition("\n\n")
    start = "\n\n".join(part for part in (doc, allow, uses) if part) + "\n"
    start += "\n"
    return EmittedModule(start + body.text, ((0,) * start.count("\n")) + body.source_map)


def _imports(m: ModuleContext, text: str) -> set[str]:
    """The imports that a module's text uses."""
    if m.name == m.program.main:
        text += "fn main() -> ExitCode { py::main(run) }"
        m.use("std::process::ExitCode")
    code = NOT_CODE.sub("", text)
    words = set(re.findall(r"(?<![\w:])[A-Za-z_]\w*", code))
    names = {path: path.rpartition("::")[2] for path in m.uses}
    used = {path for path, name in names.items() if name in words or (name in TRAITS and re.search(TRAITS[name], code))}
    own = {name for name in RUNTIME_NAMES if f"static {name}:" in code}  # a class that is named like a runtime type
    typed = {
        name for name in own if re.search(rf"\b{name}(?:<|::)|[:&] ?{name}\b[^:]", code.replace(f"static {name}:", ""))
    }
    paths = used | {f"batuta_rt::py::{name}" for name in RUNTIME_NAMES if name in words and name not in own - typed}
    if "Rc" in words:
        paths.add("std::rc::Rc")
    paths |= {f"batuta_rt::{name}" for name in ("py", "numpy", "sklearn") if name in words and f"{name}::" in code}
    if "Array" in words and ("Array<" in code or "Array::" in code):
        paths.add("batuta_rt::numpy::Array")
    return paths


# Comments, texts, and what a path names behind its first part.
NOT_CODE = re.compile(
    r'//[^\n]*|\'(?:[^\'\\]|\\[^u]|\\u\{\w+\})\'|"(?:\\.|[^"\\])*"|\b(?:pub )?(?:fn|struct) \w+', re.DOTALL
)
TRAITS = {  # their methods are called, not their names
    "ToValue": r"\bto_value\b", "FromValue": r"\bfrom_value\b", "Truth": r"\btruth\(", "PyEq": r"\bpy_eq\(",
    "PyOrd": r"\bpy_cmp\(", "PyHash": r"\bpy_hash\(",
    "FixedTuple": r"\binto_(?:items|vec)\(", "GlobalKey": r"\.(?:get|set|unset)\(", "Iterable": r"\bpy_iter\(",
}  # fmt: skip

RUNTIME_NAMES = (
    "Value", "Str", "List", "Dict", "Set", "FrozenSet", "Tuple", "Int", "Bytes", "Range", "Slice", "PyResult", "PyErr",
    "Iter",
    "Signature", "Slot", "Flow", "Field", "Complex", "Instance", "Global",
)  # fmt: skip


def _statics(m: ModuleContext, module: ops.ModuleIR) -> list[r.Item]:
    """Module variables: constants where they never change, thread-local globals otherwise."""
    made: list[r.Item] = []
    variables: list[r.Const] = []
    c = FunctionContext(m, None, {}, {}, False, NONE)
    for var in module.globals:
        name = m.program.static_name(module.name, var.name)
        const = m.program.constants.get((module.name, var.name))
        if const is not None:
            text = const.value if isinstance(const.value, str) else None
            value = r.Path(text_block(text)) if text is not None else owned(c, const)
            made.append(
                r.Const(name, "&str" if text is not None else rust_type(const.type), value, attrs=c.attributes())
            )
            c.expected.clear()
        else:
            note_types(m, [var.type])
            initial = r.Call(r.Path("Global::new"), (r.Path(literal_text(var.name)),))
            variables.append(
                r.Const(
                    name,
                    f"Global<{rust_type(var.type)}>",
                    r.BlockExpr(r.Block((r.ExprStmt(initial, semi=False),)), prefix="const"),
                    keyword="static",
                )
            )
    if made:
        made.append(r.Blank())
    if variables:
        made += [r.ThreadLocal(tuple(variables)), r.Blank()]
    return made


def _run(m: ModuleContext, module: ops.ModuleIR) -> r.Fn:
    """The module's body."""
    ir = _body_function(module)
    c = context(m, ir)
    c.raises = True
    made = (*prelude(c, ir), *block(c, ir.body))
    body = finish(c, made, ir)
    m.use("batuta_rt::py::PyResult")
    note_types(m, [var.type for var in ir.vars])
    if module.is_main:
        return r.Fn(
            "run",
            (),
            r.Block(body),
            "PyResult<()>",
            prefix="",
            docs=("The script's own statements.",),
            attrs=c.attributes(),
        )
    m.use("batuta_rt::py")
    once = r.ExprStmt(
        r.If(
            r.Unary("!", r.Call(r.Path("py::first_import"), (r.Path(literal_text(module.name)),))),
            r.Block((r.ExprStmt(r.Return(r.Call(r.Path("Ok"), (r.TupleExpr(()),)))),)),
        ),
        semi=False,
    )
    return r.Fn(
        "import",
        (),
        r.Block((once, *body)),
        "PyResult<()>",
        prefix="pub",
        docs=("Runs the module's own statements, the first time it is imported.",),
        attrs=c.attributes(),
    )
