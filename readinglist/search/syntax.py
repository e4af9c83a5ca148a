"""A query's text taken apart without being answered: for colours, for forms, for renaming."""

from __future__ import annotations

from collections.abc import Mapping

from readinglist.queries import Part, Parts, Piece, quoted
from readinglist.search.grammar import Token, lex
from readinglist.tags import alike

_OPERATORS = ("AND", "OR", "NOT", "-", "(", ")")


def pieces(text: str) -> tuple[Piece, ...]:
    """What each stretch of a query is; blanks are in none."""
    found: list[Piece] = []
    for token, before in _with_before(lex(text)):
        kind, field = {"quote": "phrase"}.get(token.kind, token.kind), ""
        if kind in _OPERATORS:
            kind = "operator"
        elif kind == "field":
            field = token.text
        elif before is not None and before.kind == "field" and before.end == token.start:
            kind, field = "value", before.text
        found.append(Piece(kind, token.start, token.end, field))
    return tuple(found)


def parts(text: str) -> Parts:
    """The clauses of a query that has no parentheses and either ``OR`` or not; else a reason."""
    found: list[Part] = []
    has_or = has_and = negated = False
    start = 0
    field: Token | None = None
    expects = True  # a clause, after an operator or at the beginning
    for token in lex(text):
        if token.kind in "()":
            return Parts(reason="it has parentheses")
        if token.near is not None:
            return Parts(reason="it says how near words stand")
        if token.kind in ("AND", "OR"):
            if expects:
                return Parts(reason=f"{token.kind} does not stand between two clauses")
            has_or, has_and = has_or or token.kind == "OR", has_and or token.kind == "AND"
            expects = True
        elif token.kind in ("NOT", "-"):
            if negated:
                return Parts(reason="it negates twice")
            has_and = has_and or not expects
            negated, start, expects = True, token.start, True
        elif token.kind == "field":
            has_and = has_and or not expects
            field, start, expects = token, start if negated else token.start, True
        else:
            if field is not None and field.end != token.start:
                return Parts(reason=f"nothing stands right after “{field.text}:”")
            has_and = has_and or not expects
            begins = start if field is not None or negated else token.start
            name = "" if field is None else field.text
            is_phrase = token.kind == "quote"
            found.append(Part(name, token.text, negated, is_phrase, begins, token.end))
            negated, field, expects = False, None, False
    if has_or and has_and:
        return Parts(reason="it has both clauses that must all hold and alternatives")
    if expects and found:
        return Parts(reason="it ends with an operator")
    return Parts(tuple(found), any=has_or)


def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of what must all hold, groups in parentheses as one; none if there is an ``OR``."""
    found: list[tuple[int, int]] = []
    depth, start = 0, -1
    for token in lex(text):
        if token.kind in ("OR", ")") and not depth:
            return ()
        depth += {"(": 1, ")": -1}.get(token.kind, 0)
        if token.kind != "AND" and start < 0:
            start = token.start
        if not depth and token.kind in ("word", "quote", ")"):
            found.append((start, token.end))
            start = -1
    return tuple(found) if not depth else ()


def references(text: str) -> tuple[tuple[str, int, int], ...]:
    """The saved searches a query names: (name, start, end) of each ``saved:`` value."""
    return tuple(
        (token.text.strip(), token.start, token.end)
        for token, before in _with_before(lex(text))
        if before is not None
        and (before.kind, before.text) == ("field", "saved")
        and before.end == token.start
        and token.kind in ("word", "quote")
    )


def with_references(text: str, names: Mapping[str, str]) -> str:
    """The query with the saved searches it names called otherwise; ``names`` by folded old name."""
    for name, start, end in reversed(references(text)):
        new = names.get(name.casefold())
        if new is not None:
            text = text[:start] + quoted(new) + text[end:]
    return text


def tag_values(text: str) -> tuple[tuple[str, int, int], ...]:
    """The tags a query names: (name, start, end) of each value of ``tag:``, in groups too."""
    found = []
    fields = [""]  # of the groups around, the innermost last
    for token, before in _with_before(lex(text)):
        is_behind = before is not None and before.kind == "field" and before.end == token.start
        field = before.text if before is not None and is_behind else fields[-1]
        if token.kind == "(":
            fields.append(field)
        elif token.kind == ")" and len(fields) > 1:
            fields.pop()
        elif token.kind in ("word", "quote") and field == "tag":
            found.append((token.text.strip(), token.start, token.end))
    return tuple(found)


def with_tag(text: str, old: str, new: str) -> str:
    """The query with a tag it names, and those below it, called otherwise."""
    depth = old.count("/") + 1
    for name, start, end in reversed(tag_values(text)):
        parts = name.split("/")
        if alike("/".join(parts[:depth])) == alike(old):
            text = text[:start] + quoted("/".join([new, *parts[depth:]])) + text[end:]
    return text


def _with_before(tokens: list[Token]) -> list[tuple[Token, Token | None]]:
    return list(zip(tokens, [None, *tokens], strict=False))
