"""Dumps of tagged lines (RIS, PubMed, EndNote, Web of Science): cut into blocks, lines counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from readinglist.model import Ignored, Problem, Record

Split = Callable[[str], tuple[str, str] | None]
"""Tag and value of a line, or None for a line that carries no tag."""


class Line(NamedTuple):  # made for every line: a tuple costs a third of a dataclass
    """A line of the dump: ``tag`` is empty for one that continues the tag above it."""

    number: int
    tag: str
    value: str


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one record, blank ones left out. ``fields`` joins continued lines by LF."""

    lines: tuple[Line, ...]
    fields: Mapping[str, list[str]]
    raw: str

    @property
    def line(self) -> int:
        """Where it starts."""
        return self.lines[0].number

    def all(self, *tags: str) -> list[str]:
        """The values of the first of ``tags`` that has any."""
        for tag in tags:
            values = [v for v in self.fields.get(tag, ()) if v.strip()]
            if values:
                return values
        return []

    def first(self, *tags: str) -> str | None:
        """The first value of the first of ``tags`` that has one."""
        return next(iter(self.all(*tags)), None)

    def every(self, *tags: str) -> list[str]:
        """The values of all of ``tags``, in that order."""
        return [v for tag in tags for v in self.fields.get(tag, ()) if v.strip()]

    def roles(
        self, titles: frozenset[str], abstracts: frozenset[str]
    ) -> tuple[tuple[int, str], ...]:
        """Each line's number with the part it played."""
        found: list[tuple[int, str]] = []
        role = "metadata"
        for line in self.lines:
            if line.tag:
                role = (
                    "title"
                    if line.tag in titles
                    else "abstract"
                    if line.tag in abstracts
                    else "metadata"
                )
            found.append((line.number, role))
        return tuple(found)


def block_of(lines: list[Line], raw: str) -> Block:
    """A block of these lines; those without tag are added to the value above."""
    fields: dict[str, list[str]] = {}
    values: list[str] | None = None
    parts: list[str] = []
    for line in lines:
        if line.tag:
            if values is not None:
                values.append("\n".join(parts))
            values = fields.setdefault(line.tag, [])
            parts = [line.value]
        else:
            parts.append(line.value)
    if values is not None:
        values.append("\n".join(parts))
    return Block(tuple(lines), fields, raw)


def blocks(
    text: str,
    split: Split,
    begins: Callable[[str, list[Line], bool], bool],
    ends: frozenset[str] = frozenset(),
) -> Iterator[Block | Ignored]:
    """``text`` cut into blocks, and the lines outside of any.

    ``begins(tag, lines so far, after a blank line)`` says whether a line starts a new block. A tag
    in ``ends`` closes the block and belongs to it.
    """
    lines: list[Line] = []
    raw: list[str] = []
    blank = True
    for number, source in enumerate(text.split("\n"), 1):
        if not source.strip():
            blank = True
            if lines:
                raw.append(source)
            continue
        found = split(source)
        if found and begins(found[0], lines, blank):
            if lines:
                yield block_of(lines, "\n".join(raw).rstrip())
            lines, raw = [], []
        elif not lines:
            yield Ignored(number, source.strip()[:200], "outside of any record")
            continue
        tag, value = found or ("", source.strip())
        lines.append(Line(number, tag, value))
        raw.append(source)
        blank = False
        if tag in ends:
            yield block_of(lines, "\n".join(raw))
            lines, raw, blank = [], [], True
    if lines:
        yield block_of(lines, "\n".join(raw).rstrip())


def lost(block: Block, problem: Problem) -> Iterator[Problem | Ignored]:
    """A block that is no paper: the problem at its first line, its other lines ignored."""
    yield Problem(block.line, problem.excerpt, problem.reason)
    for line in block.lines[1:]:
        text = f"{line.tag} {line.value}".strip()
        yield Ignored(line.number, text[:200], "part of a record that could not be read")


def told(block: Block, entry: Record | Problem) -> Iterator[Record | Problem | Ignored]:
    """``entry`` as it goes out: a problem takes the lines of its block along."""
    if isinstance(entry, Problem):
        yield from lost(block, entry)
    else:
        yield entry


def unwrapped(value: str) -> str:
    """A folded value as one paragraph."""
    return " ".join(line.strip() for line in value.split("\n"))
