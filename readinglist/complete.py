"""What a record adds to a paper we have: gaps are filled, what the user wrote is never touched.

A value the user typed is in ``hand_edited`` and stays. A full abstract is never replaced by a
summary, a snippet or a cut one; a lesser one gives way to a full one. Page text has lost its math
(``sim0.6`` for ``$\\sim$0.6``): the same words with their math take its place, never the reverse.
Alerts give initials and the first few authors: the same people written out take their place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from readinglist.dedupe import Known
from readinglist.identifiers import is_arxiv_doi
from readinglist.model import Identifier, Person, Record
from readinglist.text import fold, title_key

_RANK = {"cut": 0, "snippet": 1, "summary": 2, "full": 3}
_SIMPLE = ("authors", "year", "published", "venue", "type", "url")


def fill(known: Known, record: Record) -> tuple[Known, tuple[str, ...]]:
    """The paper with its gaps filled from ``record``, and the names of the fields that changed."""
    changes: dict[str, Any] = {}
    for name in _SIMPLE:
        value = getattr(record, name)
        if value and not getattr(known, name) and name not in known.hand_edited:
            changes[name] = value
    if _better_date(known.published, record.published) and "published" not in known.hand_edited:
        changes["published"] = record.published
    if "authors" not in known.hand_edited and _written_out(known.authors, record.authors):
        changes["authors"] = record.authors
    if _better_abstract(known, record):
        changes |= {"abstract": record.abstract, "abstract_kind": record.abstract_kind}
    added = new_identifiers(known, record)
    if added:
        changes["identifiers"] = (*known.identifiers, *added)
    extra = {
        k: v
        for k, v in record.extra.items()
        if k not in known.extra and k not in known.hand_edited and ":" not in k
    }
    if extra:
        changes["extra"] = {**known.extra, **extra}
    if not changes:
        return known, ()
    return replace(known, **changes), tuple(n for n in changes if n != "abstract_kind")


def new_identifiers(known: Known, record: Record) -> tuple[Identifier, ...]:
    """Those of the record in schemes the paper has none of: one value each, arXiv's DOI apart."""
    have = {_slot(i) for i in known.identifiers}
    return tuple(
        i for i in record.identifiers if _slot(i) not in have and i.scheme not in known.hand_edited
    )


def _slot(identifier: Identifier) -> str:
    return "arxiv-doi" if is_arxiv_doi(identifier) else identifier.scheme


def _written_out(have: Sequence[Person], offered: Sequence[Person]) -> bool:
    """Whether ``offered`` begins with the same people, and tells names of which we have initials."""
    if not have or len(offered) < len(have):
        return False
    gains = False
    for ours, theirs in zip(have, offered, strict=False):
        if ours == theirs:
            continue
        mine, other = _given_names(ours), _given_names(theirs)
        if fold(ours.family or ours.literal) != fold(theirs.family or theirs.literal):
            return False
        if any(a[0] != b[0] for a, b in zip(mine, other, strict=False)):
            return False
        if len("".join(other)) < len("".join(mine)):
            return False
        are_initials = bool(mine) and all(len(name) == 1 for name in mine)
        gains = gains or (are_initials and any(len(name) > 1 for name in other))
    return gains


def _given_names(person: Person) -> list[str]:
    """``J.R.`` and ``JR`` are two names, ``Jean-René`` as well."""
    parts = re.findall(r"[A-Z](?![^\W\d_A-Z])|[^\W\d_]+", person.given)
    return [folded for part in parts if (folded := fold(part))]


def _better_abstract(known: Known, record: Record) -> bool:
    if not record.abstract or "abstract" in known.hand_edited:
        return False
    if not known.abstract or record.abstract_kind != known.abstract_kind:
        return not known.abstract or _RANK[record.abstract_kind] > _RANK[known.abstract_kind]
    return _math_in(record.abstract) > _math_in(known.abstract) and (
        title_key(record.abstract) == title_key(known.abstract)
    )


def _math_in(abstract: str) -> int:
    """How many marks of TeX stand in it: those that web pages drop."""
    return abstract.count("$") + abstract.count("\\")


def _better_date(have: str | None, offered: str | None) -> bool:
    """A date of the same year and month, told more precisely."""
    return bool(have and offered and len(offered) > len(have) and offered.startswith(have))
