"""What a person says of the lines of page text: this is a title, that is no part of any paper.

A correction changes what one line is, and where papers begin and end; everything else is read as
before. It is a value, so the same page with the same corrections gives the same papers anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from readinglist.errors import UsageError
from readinglist.formats.lines import REMEMBERED, Kind, Line, like
from readinglist.model import Correction, CorrectionKind, Ignored, Notice
from readinglist.provenance import CORRECTION_KINDS
from readinglist.text import excerpt

KINDS = CORRECTION_KINDS
IGNORED = "ignored by you"

_LABEL = re.compile(r"(?:authors?|by)\s?[:：]\s*", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…。！？][\"'”’)\]*$}]*$")
PROSE = 30
"""More words than a title has."""

Group: TypeAlias = list[Line]


def last_words(corrections: Sequence[Correction]) -> dict[int, CorrectionKind]:
    """What was said last of each line."""
    return {correction.line: correction.kind for correction in corrections}


def unusable(said: Mapping[int, CorrectionKind], lines: Sequence[str]) -> Iterator[Notice]:
    """A notice for each correction of a line that is blank, or not there.

    Raises:
        UsageError: a kind of correction that there is not.
    """
    for number, kind in sorted(said.items()):
        if kind not in KINDS:
            raise UsageError(f"{kind!r} is no correction; there are {', '.join(KINDS)}.")
        if not 0 < number <= len(lines) or not lines[number - 1].strip():
            yield Notice(f"Line {number} has no text here: what was said of it is not used.")


def corrected(lines: list[Line], said: Mapping[int, CorrectionKind]) -> list[Line]:
    """The lines, with those a person spoke of as that person said."""
    if not said:
        return lines
    return [
        _as_said(line, said[line.number])
        if line.number in said and line.kind is not Kind.BLANK
        else line
        for line in lines
    ]


def _as_said(line: Line, kind: CorrectionKind) -> Line:
    bare = line._replace(why="", said=kind, carried=False, opened=False)
    match kind:
        case "ignore":
            return bare._replace(kind=Kind.CHROME, why=IGNORED)
        case "authors":
            return bare._replace(kind=Kind.AUTHORS, facts={"names": _LABEL.sub("", line.text)})
        case "date":
            return bare._replace(kind=Kind.TAIL, facts={"date": line.text})
    facts = {k: v for k, v in line.facts.items() if k == "upvotes"}
    return bare._replace(kind=Kind.TEXT, text=line.text or "?", facts=facts)


def regrouped(groups: list[Group], title_cut_off: Callable[[Group], list[Group]]) -> list[Group]:
    """The blocks of a run of text, cut and joined where corrections say so.

    Lines below each other that are all said to be a title are one title. Where a paper was split
    off, its title is the first line or what ``title_cut_off`` finds.
    """
    if not any(line.said for group in groups for line in group):
        return groups
    out: list[Group] = []
    for group in groups:
        prose = _words(group) > PROSE
        parts = [[group[0]]]
        for a, b in pairwise(group):
            if _are_apart(a, b, prose):
                parts.append([b])
            else:
                parts[-1].append(b)
        for part in parts:
            if out and _go_together(out[-1][-1], part[0]):
                out[-1] += part
            elif part[0].said == "split" and len(part) > 1 and _words(part) > PROSE:
                cut = title_cut_off(part)
                out += cut if len(cut) > 1 else [part[:1], part[1:]]
            else:
                out.append(part)
    return out


def _are_apart(a: Line, b: Line, prose: bool) -> bool:
    """Whether ``b`` begins a block of its own though it stood in one with ``a``."""
    if b.said in ("split", "join"):
        return b.said == "split"
    if (a.said == "title") != (b.said == "title"):
        return True
    return (a.said == "abstract") != (b.said == "abstract") and not prose


def _go_together(a: Line, b: Line) -> bool:
    """Whether ``b`` carries on the block of ``a`` though each had one of its own."""
    if b.number > a.number + 1 or a.said != b.said:
        return False
    return a.said == "title" or (a.said == "abstract" and not _ENDS.search(a.text))


def _words(group: Group) -> int:
    return sum(line.text.count(" ") + 1 for line in group)


def masked(
    text: str, remembered: frozenset[str], said: Mapping[int, CorrectionKind]
) -> tuple[str, list[Ignored | Notice]]:
    """For readers with a grammar of their own: ``text`` without the lines to ignore, and those lines.

    Such a reader cannot be told what another line is; that is said.
    """
    lines = text.split("\n")
    out: list[Ignored | Notice] = []
    for at, line in enumerate(lines):
        reason = IGNORED if said.get(at + 1) == "ignore" else ""
        if not reason and remembered and like(line) in remembered:
            reason = REMEMBERED
        if reason and line.strip():
            out.append(Ignored(at + 1, excerpt(line, 300), reason))
            lines[at] = ""
    others = sum(kind != "ignore" for kind in said.values())
    if others:
        out.append(
            Notice(f"In a digest lines can only be ignored: {others} corrections are not used.")
        )
    return "\n".join(lines), out
