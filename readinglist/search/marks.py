"""Marks what was searched for in a text, by the same terms the index has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from readinglist.search.words import TOKEN, folded, located, sequences

OPEN, CLOSE = "<mark>", "</mark>"
LONGEST = 20_000
"""Characters of a text that are looked at: no abstract is longer, and the window waits for this."""


def mark_spans(text: str, terms: Collection[str]) -> tuple[tuple[int, int], ...]:
    """Where ``terms`` (``Found.terms``) stand in ``text``: (start, end), in order, not overlapping.

    A paper found by ``networks`` has ``network`` marked; a phrase is marked as one, where it stands as
    one; a term that ends with ``*`` marks whole words that begin so, ``~1`` or ``~2`` those that have so many
    other letters. Needs no index; 0.3 ms for an abstract (tests/bench/test_marks_bench.py).
    """
    if not terms or not text:
        return ()
    places: dict[str, dict[int, tuple[int, int]]] = {}
    words: list[tuple[str, int, int]] = []
    position = 0
    for match in TOKEN.finditer(text[:LONGEST]):
        base, parts = match.start(), _parts(match.group())
        for term, surface, offset, start, end in parts:
            place = base + start, base + end
            places.setdefault(term, {}).setdefault(position + offset, place)
            words.append((surface, *place))
        if parts:
            position += parts[-1][2] + 1
    spans: set[tuple[int, int]] = set()
    for wanted in terms:
        spans.update(_of_words(wanted, words) if wanted[-1:] in "*12" else ())
        if not wanted.endswith("*"):
            spans.update(_of_terms(wanted, places))
    return tuple(_merged(spans))


@lru_cache(maxsize=20_000)
def _parts(token: str) -> tuple[tuple[str, str, int, int, int], ...]:
    """What :func:`located` says of one token, the last piece last."""
    return tuple(sorted(located(token), key=lambda part: part[2]))


def _of_words(wanted: str, words: Sequence[tuple[str, int, int]]) -> Iterator[tuple[int, int]]:
    """Where words begin with what stands before a ``*``, or are like what stands before a ``~1``."""
    asked, tilde, edits = wanted.rpartition("~")
    if wanted.endswith("*"):
        if prefix := folded(wanted):
            yield from ((start, end) for word, start, end in words if word.startswith(prefix))
    elif tilde and (like := folded(asked)):
        from rapidfuzz.distance import OSA

        most = int(edits)
        for word, start, end in words:
            if OSA.distance(word, like, score_cutoff=most) <= most:
                yield start, end


def _of_terms(
    wanted: str, places: Mapping[str, Mapping[int, tuple[int, int]]]
) -> Iterator[tuple[int, int]]:
    """Where the terms of a word or a phrase stand together."""
    for way in sequences(wanted):
        first, *rest = [places.get(term, {}) for term in way]
        for position, (start, end) in first.items():
            ends = [place.get(position + at) for at, place in enumerate(rest, 1)]
            if None not in ends:
                yield start, ends[-1][1] if ends and ends[-1] else end


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


def _window(text: str, spans: Sequence[tuple[int, int]], length: int) -> tuple[int, int]:
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
