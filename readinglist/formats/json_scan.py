"""JSON and JSON Lines piece by piece: where each object stands, and what survives damage.

Elements of lists are decoded one at a time, so that a broken one costs only itself, a cut file
keeps all before the cut, and a list of a million objects is never in memory at once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readinglist.model import Problem
from readinglist.no_garbage import without_collecting
from readinglist.text import excerpt

_SPACE = re.compile(r"[ \t\r\n\ufeff]*")
_NEXT = re.compile(r"\}\s{0,40},?\s{0,40}(?=\{)|\n\s{0,80}(?=\{)")
_NEXT_LINE = re.compile(r"\n[ \t]*(?=[{\[])")
_raw_decode = json.JSONDecoder(strict=False).raw_decode
_WINDOW = 4096
_LARGEST_WINDOW = 65_536
_NAME_WINDOW = 512
MAX_DEPTH = 12
"""Containers deeper than this are decoded whole; the lists of papers people have are four deep."""

Object = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Found:
    """A decoded value, and where it starts and ends in the text."""

    offset: int
    value: object
    end: int


class _Damage(ValueError):
    """A value that cannot be decoded: where, why, and how many characters were looked at."""

    def __init__(self, reason: str, at: int, cost: int) -> None:
        super().__init__(reason)
        self.at, self.cost = at, cost


def _decode(text: str, at: int, window: int = _WINDOW) -> tuple[object, int]:
    """The value at ``at`` and where it ends.

    Decodes a window that grows: the error of the standard library counts lines from the start of
    what it was given, which makes many errors in one long text quadratic.
    """
    while True:
        chunk = text[at : at + window]
        whole = at + window >= len(text)
        try:
            value, end = _raw_decode(chunk)
        except json.JSONDecodeError as error:
            if not whole and (error.pos > len(chunk) - 64 or error.msg.startswith("Unterm")):
                window *= 8
                continue
            cut = whole and (error.pos >= len(chunk.rstrip()) - 1 or error.msg.startswith("Unterm"))
            reason = "The JSON is cut off here." if cut else f"The JSON is damaged: {error.msg}."
            raise _Damage(reason, at + error.pos, len(chunk)) from error
        except RecursionError as error:
            raise _Damage("It is nested too deeply.", at + 1, len(chunk)) from error
        except ValueError as error:
            raise _Damage("It holds a number too long to read.", at + 1, len(chunk)) from error
        if end == len(chunk) and not whole and isinstance(value, (int, float)):
            window *= 8
            continue
        return value, at + end


class Lines:
    """Line numbers of growing offsets, counted once."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line = text, 0, 1

    def of(self, offset: int) -> int:
        """The 1-based line of ``offset``; offsets before the last one asked for are counted anew."""
        if offset < self._at:
            self._at, self._line = 0, 1
        self._line += self._text.count("\n", self._at, offset)
        self._at = offset
        return self._line


def is_json(text: str) -> bool:
    """Whether ``text`` starts as an object or a list of JSON does."""
    return bool(re.match(r"[\ufeff\s]*(?:\{\s*[\"}]|\[\s*[\[{\]\"])", text[:1000]))


def top_level(text: str) -> Iterator[Found | Problem]:
    """The elements of a list, the values of JSON Lines, or the one value there is."""
    start = _skip(text, 0)
    if text.startswith("[", start):
        for element in _elements(text, start + 1):
            if isinstance(element, Problem) or not isinstance(element.value, _End):
                yield element
        return
    lines = Lines(text)
    budget = _budget(text)
    while start < len(text):
        try:
            value, end = _decode(text, start)
        except _Damage as damage:
            budget -= damage.cost
            yield _problem(text, lines.of(start), start, damage)
            following = _NEXT_LINE.search(text, start)
            if not following or budget < 0:
                return
            end = following.end()
        else:
            yield Found(start, value, end)
        start = _skip(text, end)
        if text.startswith(",", start):
            start = _skip(text, start + 1)


@dataclass(slots=True)
class Tree:
    """A whole value, with where each object in it starts and ends, and what was damaged."""

    value: object
    places: dict[int, tuple[int, int]]
    problems: list[Problem]
    end: int = 0


def one_object(text: str) -> Tree | None:
    """``text`` as one object, decoded as far as it goes; None if it is a list or one object a line."""
    start = _skip(text, 0)
    if not text.startswith("{", start):
        return None
    newline = text.find("\n", start)
    has_lines = newline >= 0 and re.match(r"\s*\{\s*\"", text[newline : newline + 200]) is not None
    if has_lines and not _is_whole(text, start):
        return None
    found = tree(text)
    if has_lines or found.problems or found.end >= len(text):
        return found
    return None if _is_sound(text, start) else found


def _is_whole(text: str, start: int) -> bool:
    """Whether the value at ``start`` is sound and all there is: not the first of many lines."""
    with without_collecting():
        try:
            _, end = _decode(text, start)
        except _Damage:
            return False
    return _skip(text, end) >= len(text)


def _is_sound(text: str, start: int) -> bool:
    try:
        _decode(text, start)
    except _Damage:
        return False
    return True


def tree(text: str) -> Tree:
    """One object of JSON, decoded as far as it goes."""
    found = Tree(None, {}, [])
    with without_collecting():
        found.value, end = _walk(text, _skip(text, 0), 0, found, Lines(text))
    found.end = _skip(text, end)
    return found


def _walk(text: str, at: int, depth: int, found: Tree, lines: Lines) -> tuple[object, int]:
    opening = text[at : at + 1]
    if opening not in ("{", "[") or depth > MAX_DEPTH:
        return _decode(text, at)
    if opening == "[":
        values: list[object] = []
        end = at + 1
        for element in _elements(text, at + 1):
            if isinstance(element, Problem):
                found.problems.append(element)
                end = len(text)
            elif isinstance(element.value, _End):
                end = element.offset
            else:
                if isinstance(element.value, dict):
                    found.places[id(element.value)] = (element.offset, element.end)
                values.append(element.value)
        return values, end
    members: dict[str, object] = {}
    start, at = at, _skip(text, at + 1)
    found.places[id(members)] = (start, len(text))
    while at < len(text) and text[at] != "}":
        try:
            name, at = _decode(text, at, _NAME_WINDOW)
            at = _skip(text, at)
            if text[at : at + 1] != ":" or not isinstance(name, str):
                raise _Damage("The JSON is damaged: Expecting ':'.", at, 0)
            members[name], at = _walk(text, _skip(text, at + 1), depth + 1, found, lines)
        except _Damage as damage:
            if not found.problems:
                found.problems.append(_problem(text, lines.of(at), at, damage))
            return members, len(text)
        at = _skip(text, at)
        if text.startswith(",", at):
            at = _skip(text, at + 1)
    found.places[id(members)] = (start, at + 1)
    return members, at + 1


@dataclass(frozen=True, slots=True)
class _End:
    """Stands for the end of a list."""


def _elements(text: str, at: int) -> Iterator[Found | Problem]:
    lines = Lines(text)
    budget = _budget(text)
    at = _skip(text, at)
    window = _WINDOW
    while at < len(text) and text[at] != "]":
        try:
            value, end = _decode(text, at, window)
        except _Damage as damage:
            yield _problem(text, lines.of(at), at, damage)
            budget -= damage.cost
            following = _NEXT.search(text, max(at + 1, min(damage.at, len(text))))
            if not following or budget < 0:
                return
            at = following.end()
            continue
        yield Found(at, value, end)
        window = min(max(_WINDOW, 2 * (end - at)), _LARGEST_WINDOW)  # others are like it
        at = _skip(text, end)
        if text.startswith(",", at):
            at = _skip(text, at + 1)
    yield Found(at + 1, _End(), at + 1)


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _budget(text: str) -> int:
    """Characters that may be looked at in vain: keeps the time linear, however damaged the text."""
    return 20 * len(text) + 10_000_000


def _problem(text: str, line: int, at: int, damage: _Damage) -> Problem:
    return Problem(line, excerpt(text[at : at + 400]), str(damage))
