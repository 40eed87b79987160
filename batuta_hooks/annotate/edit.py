"""Annotations written into a source text: nothing else of it changes, not a blank, and not what the program does."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable
from pathlib import Path

from batuta_hooks.annotate.propose import Proposal

# A program that looks at annotations may print them.
READS_ANNOTATIONS = re.compile(
    r"__annotations__|get_type_hints|get_annotations|signature|singledispatch|getfullargspec"
)
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
Insertion = tuple[int, int, str]  # line, byte in it, text


def annotate(path: Path, proposals: Iterable[Proposal]) -> tuple[str, ...]:
    """Writes the proposals for one file; returns those that were written."""
    content = path.read_bytes()
    encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
    text = content.decode(encoding)
    if READS_ANNOTATIONS.search(text):
        return ()
    insertions: list[Insertion] = []
    written = []
    for proposal in proposals:
        found = _insertions(text, proposal)
        if found and _is_builtin(proposal):
            insertions += found
            written.append(proposal.text)
    made = _applied(text, insertions)
    if not written or _plain(made) != _plain(text):
        return ()
    path.write_bytes(made.encode(encoding))
    return tuple(written)


def _is_builtin(proposal: Proposal) -> bool:
    """Whether the type's name still means what it says."""
    return all(proposal.kind not in scope.bound for scope in proposal.loss.place.module.scopes.values())


def _insertions(text: str, proposal: Proposal) -> list[Insertion]:
    match proposal.loss.place.node:
        case ast.arg(annotation=None, end_lineno=int(line), end_col_offset=int(column)):
            return [(line, column, f": {proposal.kind}"), *_spaced(text, line, column)]
        case ast.FunctionDef(returns=None, lineno=line, col_offset=column):
            colon = _colon(text, line, column)
            return [] if colon is None else [(*colon, f" -> {proposal.kind}")]
        case ast.Assign(targets=[target]) if target.end_lineno is not None and target.end_col_offset is not None:
            rest = _line(text, target.end_lineno)[target.end_col_offset :]
            if re.match(rb"\s*=(?!=)", rest):
                return [(target.end_lineno, target.end_col_offset, f": {proposal.kind}")]
    return []


def _spaced(text: str, line: int, column: int) -> list[Insertion]:
    """`x=1` gets blanks around its sign once it has an annotation."""
    rest = _line(text, line)[column:]
    if rest[:1] != b"=" or rest[1:2].isspace():
        return []
    return [(line, column, " "), (line, column + 1, " ")]


def _colon(text: str, line: int, column: int) -> tuple[int, int] | None:
    """Where the colon of a `def` stands, in bytes."""
    depth, begun = 0, False
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        before = len(token.line[: token.start[1]].encode())
        begun = begun or (token.start[0] == line and before >= column)
        if begun and token.type == tokenize.OP:
            if depth == 0 and token.string == ":":
                return token.start[0], before
            depth += (token.string in "([{") - (token.string in ")]}")
    return None


def _lines(text: str) -> list[str]:
    return LINE.findall(text)


def _line(text: str, number: int) -> bytes:
    return _lines(text)[number - 1].encode()


def _applied(text: str, insertions: list[Insertion]) -> str:
    lines = [line.encode() for line in _lines(text)]
    # From the end, so that what comes before keeps its place; of several at one place the first stays first.
    insertions.reverse()
    insertions.sort(key=lambda insertion: insertion[:2], reverse=True)
    for line, column, added in insertions:
        content = lines[line - 1]
        lines[line - 1] = content[:column] + added.encode() + content[column:]
    return b"".join(lines).decode()


def _plain(text: str) -> str:
    """The program without its annotations."""
    tree = ast.parse(text)
    return ast.dump(_Plain().visit(tree))


class _Plain(ast.NodeTransformer):
    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        self.generic_visit(node)
        return node if node.value is None else ast.Assign([node.target], node.value)
