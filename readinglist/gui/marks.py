"""Where the searched words stand in a text: spans to mark, by the rule the index finds by."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from readinglist.gui.desk import mark_spans


@lru_cache(maxsize=512)
def _spans(text: str, terms: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end - start) for start, end in mark_spans(text, terms))


def spans(text: str, terms: Sequence[str]) -> list[tuple[int, int]]:
    """(start, length) of every place where a term stands in ``text``; quick when asked again."""
    return list(_spans(text, tuple(terms))) if terms and text else []


def in_qt(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans as Qt counts: in UTF-16, where 𝒯 is two."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return list(spans)
    return [(_units(text[:start]), _units(text[start : start + n])) for start, n in spans]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
