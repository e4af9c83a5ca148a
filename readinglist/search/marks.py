"""Marks what was searched for in a text, by the same terms the index has."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from readinglist.search.words import folded, located, sequences

OPEN, CLOSE = "<mark>", "</mark>"
LONGEST = 20_000
"""Characters of a text that are looked at: no abstract is longer, and the window waits for this."""


def mark_spans(text: str, terms: Collection[str]) -> list[tuple[int, int]]:
    """Where ``terms`` (``Found.terms``) stand in ``text``: (start, end), in order, not overlapping.

    A paper found by ``networks`` has ``network`` marked; a phrase is marked as one, where it stands as
    one; a term that ends with ``*`` marks whole words that begin so.
    """
    if not terms or not text:
        return []
    places: dict[str, dict[int, tuple[int, int]]] = {}
    words: list[tuple[str, int, int]] = []
    for term, surface, position, start, end in located(text[:LONGEST]):
        places.setdefault(term, {}).setdefault(position, (start, end))
        words.append((surface, start, end))
    spans: set[tuple[int, int]] = set()
    for wanted in terms:
        if wanted.endswith("*"):
            prefix = folded(wanted)
            spans.update((s, e) for word, s, e in words if prefix and word.startswith(prefix))
            continue
        for way in sequences(wanted):
            first, *rest = [places.get(term, {}) for term in way]
            for position, (start, end) in first.items():
                ends = [place.get(position + at) for at, place in enumerate(rest, 1)]
                if None not in ends:
                    spans.add((start, ends[-1][1] if ends and ends[-1] else end))
    return _merged(spans)


def snippet(text: str, terms: Collection[str], length: int = 200) -> str:
    """About ``length`` characters of ``text`` where most of the terms are, hits in ``<mark>``.

    The text is otherwise as it is, not escaped; cut ends carry an ellipsis.
    """
    spans = mark_spans(text, terms)
    start, end = _window(text, spans, length)
    parts: list[str] = []
    at = start
    for low, high in spans:
        if low >= start and high <= end:
            parts += [text[at:low], OPEN, text[low:high], CLOSE]
            at = high
    parts.append(text[at:end])
    head = "…" if start else ""
    tail = "…" if end < len(text) else ""
    return head + "".join(parts).strip() + tail


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _window(text: str, spans: list[tuple[int, int]], length: int) -> tuple[int, int]:
    """The part of ``text`` to show: it holds the most different marked words, and begins early."""
    if len(text) <= length:
        return 0, len(text)
    best, start = 0, 0
    for at, (low, _) in enumerate(spans):
        inside = {folded(text[s:e]) for s, e in spans[at : at + 40] if e <= low + length * 3 // 4}
        if len(inside) > best:
            best, start = len(inside), low
    if start + length // 4 < length:
        start = 0 if start < length // 2 else start
    start = max(0, min(start - length // 4, len(text) - length)) if start else 0
    if start:
        blank = text.find(" ", start, start + length // 4)
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + length)
    if end < len(text):
        blank = text.rfind(" ", start + length * 3 // 4, end)
        end = blank if blank >= 0 else end
    return start, end
