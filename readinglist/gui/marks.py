"""Where the searched words stand in a text: spans to mark, found the same way everywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache


@lru_cache(maxsize=32)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    parts = []
    for term in terms[:64]:
        is_prefix = term.endswith("*")
        words = re.findall(r"\w+", term.rstrip("*"))
        if not words:
            continue
        # Words are marked with their endings (learn → learning), as the index stems them.
        ends = [_stem(word) for word in words]
        body = r"\w*\W+".join(re.escape(end) for end in ends)
        parts.append(rf"\b{body}\w*" if is_prefix or len(ends[-1]) > 3 else rf"\b{body}s?\b")
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ing", "ies", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def spans(text: str, terms: Sequence[str]) -> list[tuple[int, int]]:
    """(start, length) of every place where a term stands in ``text``."""
    pattern = _pattern(tuple(terms))
    if pattern is None or not text:
        return []
    return [(m.start(), len(m.group())) for m in pattern.finditer(text) if m.group()]


def in_qt(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans as Qt counts: in UTF-16, where 𝒯 is two."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return list(spans)
    return [(_units(text[:start]), _units(text[start : start + n])) for start, n in spans]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
