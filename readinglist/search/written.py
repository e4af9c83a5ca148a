"""A query's tree as one would type it."""

from __future__ import annotations

from readinglist.queries import quoted
from readinglist.search.filters import Filter
from readinglist.search.tree import And, Fuzzy, Node, Not, Or, Phrase, Prefix, Word


def written(node: Node) -> str:
    """A node as one would type it."""
    match node:
        case Word() | Phrase() | Prefix() | Fuzzy():
            text = f'"{node.text}"' if isinstance(node, Phrase) else node.text
            match node:
                case Prefix() if not node.unfinished:
                    text += "*"
                case Fuzzy():
                    text += f"~{node.edits}"
                case Phrase() if node.between:
                    text += f"~{node.between}"
            return f"{node.field}:{text}" if node.field else text
        case Filter():
            return f"{'-' * node.negated}{node.field}:{_value(node)}"
        case Not():
            return f"-{written(node.part)}"
        case And():
            return f"({' '.join(map(written, node.parts))})"
        case Or():
            return f"({' OR '.join(map(written, node.parts))})"


def _value(clause: Filter) -> str:
    if clause.op == "range":
        low, high = ("" if end is None else str(end) for end in (clause.low, clause.high))
        return low if low == high else f"{low}..{high}"
    value = clause.value + "*" * (clause.op == "starts")
    return quoted(value) if any(map(str.isspace, value)) else value


def together(parts: list[Node]) -> str:
    """Clauses that must all hold, as one types them: alternatives in parentheses."""
    if len(parts) == 1:
        text = written(parts[0])
        return text[1:-1] if isinstance(parts[0], And | Or) else text
    return " ".join(map(written, parts))
