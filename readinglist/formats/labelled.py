"""Notes in which each value has its label: ``Title: …``, ``Authors: …``, ``Abstract: …``.

Labels may be bold, in a list, in any order behind the title and of any case; a rule of dashes or
the next title ends a paper. Simple YAML lists look the same. Sample: resources/samples/notes.txt
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readinglist.formats import generic, tagged
from readinglist.formats.tagged import Block, Line
from readinglist.model import Dump, Entry, Format, Ignored, Problem, Record

_LABEL = re.compile(
    r"^\s{0,8}(?:[-*+•>]\s+|#{1,6}\s+|\d{1,4}[.)]\s+)?(?:\*\*|__)?"
    r"(?P<label>[^\W\d_][\w ;/'-]{0,28})(?:\*\*|__)?\s?[:：]\s*(?:\*\*|__)?(?P<value>(?:\s?.*)?)$"
)
_RULE = re.compile(r"^\s*(?:[-=*_]\s?){3,}\s*$")
_RULE_TAG = "rule"
_WORDS = {"link": "url", "code": "", "website": "url", "project": "", "pdf": "pdf"}


def sniff(dump: Dump) -> float:
    """Likely with two labels that belong to papers, one of them the title."""
    found: dict[str, int] = {}
    for line in dump.text[:100_000].split("\n"):
        if pair := _split(line):
            found[_meaning(pair[0])] = found.get(_meaning(pair[0]), 0) + 1
    if not found.get("title") or not (found.get("abstract") or found.get("authors")):
        return 0.0
    return 0.8


def read(dump: Dump) -> Iterator[Entry]:
    """One record for each title."""
    for block in tagged.blocks(dump.text, _split, _begins):
        if isinstance(block, Ignored):
            is_rule = _RULE.match(block.text)
            yield Ignored(block.line, block.text, "a rule" if is_rule else block.reason)
        else:
            yield from tagged.told(block, _paper(block))


def _meaning(label: str) -> str:
    return generic.MEANING.get(generic.heading(label), "")


def _split(line: str) -> tuple[str, str] | None:
    if _RULE.match(line):
        return _RULE_TAG, ""
    match = _LABEL.match(line)
    if not match or not _meaning(match["label"]):
        return None
    return generic.heading(match["label"]), match["value"].strip().removesuffix("**").strip()


def _begins(tag: str, lines: list[Line], after_blank: bool) -> bool:
    if _meaning(tag) == "title":
        return True
    # an abstract or a link of the paper above never begins one; a label after a rule does
    return bool(lines) and lines[-1].tag == _RULE_TAG and tag != _RULE_TAG


def _paper(block: Block) -> Record | Problem:
    item: dict[str, object] = {}
    for label, values in block.fields.items():
        if label != _RULE_TAG and any(values):
            item[label] = "\n".join(values).strip("\"' ") if len(values) == 1 else "\n".join(values)
    lines = tuple(
        (number, role if role != "metadata" else "metadata")
        for number, role in block.roles(_TITLES, _ABSTRACTS)
    )
    return generic.paper_of(item, block.line, lines=lines, raw=block.raw)


_TITLES = frozenset(word for word, field in generic.MEANING.items() if field == "title")
_ABSTRACTS = frozenset(
    word for word, field in generic.MEANING.items() if field in ("abstract", "short")
)

FORMAT = Format("labelled", "Notes with labels (Title: …)", (".txt", ".md", ".yaml"), sniff, read)
