"""A file cut off in the midst of a record: the last paper is doubted, its abstract marked as cut.

A full abstract never gives way to a lesser one, so half of one must not pass for a whole. What was
cut within its title is no paper but a problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from readinglist.formats.xml_tree import root_tag
from readinglist.model import Dump, Entry, Format, Ignored, Problem, Record
from readinglist.text import excerpt

REASON = "The file is cut off in this record."
_ENDED = re.compile(r"[.!?…:;)\]}>\"'”’»*|/-]$|\S+://\S+$|\.\w{2,4}$")


def xml_is_cut(dump: Dump) -> bool:
    """Whether the root is never closed."""
    return not re.search(rf"</{re.escape(root_tag(dump))}\s*>\s*$", dump.text[-2000:])


def ris_is_cut(dump: Dump) -> bool:
    """Whether the last record lacks the end that others have."""
    last = dump.text.rstrip().rsplit("\n", 1)[-1]
    return bool(re.search(r"(?m)^[ \t]*ER  ?-", dump.text)) and not re.match(
        r"\s*ER\s*-|\W*$", last
    )


def text_is_cut(dump: Dump) -> bool:
    """Whether the text ends without a line end and in the midst of a sentence."""
    last = dump.text[-2000:].rsplit("\n", 1)[-1].rstrip(" ")
    return len(last) > 3 and not _ENDED.search(last)


def html_is_cut(dump: Dump) -> bool:
    """Whether a whole page lacks its end."""
    is_page = re.match(r"\s*<(?:!doctype|html)\b", dump.text, re.IGNORECASE)
    return bool(is_page) and "</html>" not in dump.text[-2000:].lower()


def told(chosen: Format, is_cut: Callable[[Dump], bool]) -> Format:
    """``chosen``, reading with an eye to how the dump ends."""
    assert chosen.read is not None
    read_all = chosen.read

    def read(dump: Dump) -> Iterator[Entry]:
        last: Record | None = None
        after: list[Entry] = []  # what came behind the last record
        for entry in read_all(dump):
            if isinstance(entry, Record):
                if last:
                    yield last
                yield from after
                last, after = entry, []
            elif last:
                after.append(entry)
            else:
                yield entry
        is_last = last and not any(isinstance(e, Problem) for e in after)
        if last and is_last and is_cut(dump):
            yield from _cut(last)
        elif last:
            yield last
        yield from after

    return replace(chosen, read=read)


def _cut(record: Record) -> Iterator[Entry]:
    role = record.lines[-1][1] if len(record.lines) > 1 else ""
    if role == "metadata":  # the end of a text that need not end in a full stop
        yield record
    elif not record.abstract and not record.authors:
        yield Problem(record.line, excerpt(record.title), REASON)
        for number, _ in record.lines:
            if number != record.line:
                yield Ignored(number, excerpt(record.title), "part of a record that is cut off")
    else:
        yield doubted(record)


def doubted(record: Record) -> Record:
    """``record`` as one that the end of the file has cut."""
    return replace(
        record,
        abstract_kind="cut" if record.abstract else record.abstract_kind,
        confidence=min(record.confidence, 0.5),
        doubts=(*record.doubts, REASON),
    )
