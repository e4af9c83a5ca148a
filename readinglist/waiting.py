"""What a record says otherwise than a paper we have, and the rules do not let through: it waits.

Pure. Gaps are filled at once (``complete``), but for those of a preprint whose published version is
of another year; here is the rest. Of a field the user edited any other
value waits; of the others a title changed in a later version, a longer list of authors, another
abstract; and of a preprint everything that its published version says. A value is told by a digest
that capitals and punctuation do not move: what was kept or taken once is never offered again.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from readinglist import published
from readinglist.dedupe import Known
from readinglist.model import Person, Record
from readinglist.published import Evidence
from readinglist.text import fold, title_key

_COLUMNS = ("title", "authors", "year", "published", "venue", "type", "url", "abstract")
_SCHEMES = ("doi", "arxiv", "openreview", "pmid", "acl")
_OF_PUBLICATION = frozenset(published.FIELDS) - {"title", "authors"}
_CUT = re.compile(r"(…|\.\.\.)\s*$")
FEW_WORDS = 0.04
"""Abstracts that differ in a smaller share of their words are one, told by two sources."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A value that waits: of which field, and of which published version if it is part of one.

    ``value`` is what JSON can hold: text, for authors a list of persons as JSON, "" clears.
    """

    field: str
    value: Any
    evidence: Evidence | None = None

    @property
    def digest(self) -> str:
        """Equal for values that are equal to a reader."""
        return digest(self.field, self.value)


def digest(field: str, value: Any) -> str:
    """What a value is known by; ``value`` as in :class:`Waiting`."""
    if field == "authors":
        text = ";".join(title_key(str(Person.from_json(p))) for p in value or ())
    else:
        text = str(value or "")
        text = title_key(text) if field in ("title", "abstract", "venue") else fold(text).strip()
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def value_of(told: Known | Record, field: str) -> Any:
    """A field as :class:`Waiting` keeps it."""
    if field == "authors":
        return [p.as_json() for p in told.authors]
    if field in _SCHEMES or field == "type":
        return published.text_of(told, field) if field != "arxiv" else _arxiv(told)
    if field in _COLUMNS:
        return str(getattr(told, field) or "")
    return str(told.extra.get(field, ""))


def _arxiv(told: Known | Record) -> str:
    return next((i.value for i in told.identifiers if i.scheme == "arxiv"), "")


def fillable(known: Known, record: Record) -> Record:
    """What of a record may fill gaps unasked.

    A published version of another year than the preprint's fills no gap of the entry: the venue of
    the one beside the year of the other would be neither. It waits, as a whole.
    """
    is_version = published.is_preprint(known) and published.is_published(record)
    if not is_version or not known.year or record.year in (None, known.year):
        return record
    if published.judge(known, record) is None:
        return record
    ours = tuple(i for i in record.identifiers if i.scheme == "arxiv" or i in known.identifiers)
    extra = {name: text for name, text in record.extra.items() if name not in published.EXTRA}
    return replace(
        record, venue=None, type=None, published=None, url=None, identifiers=ours, extra=extra
    )


def held(before: Known, now: Known, record: Record) -> tuple[Waiting, ...]:
    """What waits of ``record`` for the paper that was ``before`` and is ``now``, its gaps filled.

    Only what was not offered before, whatever was said to it (``Known.offered``).
    """
    found = dict(_of_published(before, now, record))
    for field in _changed(now, record):
        found.setdefault(field, Waiting(field, value_of(record, field)))
    return tuple(w for w in found.values() if (w.field, w.digest) not in before.offered)


def _of_published(before: Known, now: Known, record: Record) -> Iterator[tuple[str, Waiting]]:
    if not (published.is_preprint(before) and published.is_published(record)):
        return
    evidence = published.judge(before, record)
    if evidence is None:
        return
    told = published.changes(now, record)
    if all(change.name in ("published", "url") for change in told):
        return
    for change in told:
        if change.take or change.name in now.hand_edited:
            value = value_of(record, change.name)
            yield change.name, Waiting(change.name, value, evidence)


def _changed(now: Known, record: Record) -> Iterator[str]:
    # Of what a paper is by now, its preprint says nothing.
    passed_over = (
        _OF_PUBLICATION
        if published.was_preprint(record)
        and not published.is_published(record)
        and published.is_published(now)
        else frozenset()
    )
    for field in now.hand_edited:
        if field not in passed_over and _says_otherwise(now, record, field):
            yield field
    if _is_another_title(now, record):
        yield "title"
    if _is_longer(record.authors, now.authors):
        yield "authors"
    if _is_another_abstract(now, record):
        yield "abstract"


def _says_otherwise(now: Known, record: Record, field: str) -> bool:
    theirs = value_of(record, field)
    if not theirs or (field == "abstract" and record.abstract_kind != "full"):
        return False
    return digest(field, theirs) != digest(field, value_of(now, field))


def _is_another_title(now: Known, record: Record) -> bool:
    if record.title == now.title:
        return False
    theirs = title_key(record.title)
    is_cut = bool(_CUT.search(record.title)) and now.title_key.startswith(theirs)
    return theirs != now.title_key and not is_cut


def _is_longer(theirs: Sequence[Person], ours: Sequence[Person]) -> bool:
    """Whether they name somebody whom we do not; a name with its initial is the whole name."""
    if not ours or len(theirs) <= len(ours):
        return False
    have = {_surname(p) for p in ours}
    return any(_surname(p) not in have for p in theirs)


def _surname(person: Person) -> str:
    return (fold(person.family or person.literal).split() or [""])[-1]


def _is_another_abstract(now: Known, record: Record) -> bool:
    """Whether it is told in other words: a cut one, or one that lost its formulas, is not."""
    if not (now.abstract and record.abstract) or now.abstract_kind != "full":
        return False
    if record.abstract_kind != "full" or now.abstract == record.abstract:
        return False
    ours, theirs = _words(now.abstract), _words(record.abstract)
    if not theirs or ours[: len(theirs)] == theirs:
        return False
    mine, other = Counter(ours), Counter(theirs)
    differ = sum(((mine - other) + (other - mine)).values())
    return differ > max(4, FEW_WORDS * (len(ours) + len(theirs)))


def _words(text: str) -> list[str]:
    """Words of three letters and more, without formulas: every source spells those otherwise."""
    text = re.sub(r"\$[^$]*\$|\\\w+", " ", fold(text))
    return re.findall(r"[^\W\d_]{3,}", re.sub(r"(?<=\w)-\s+(?=\w)", "", text))
