"""Text to terms: the one analyzer that index, query and marking share.

A *token* is what a reader sees as one word (``U-Net``, ``GPT4Image``, ``Shannon's``); its *pieces*
are what hyphens and apostrophes separate, and each takes one position. A piece gives a *term*
(lower case, without accents, stemmed) and, at the same position, terms for the humps of its camel
case and for what stands before its digits. A token of several pieces gives a term for the whole
at its first and last piece, so that ``pretraining`` finds ``pre-training`` and the reverse.
No word is left out: phrases may hold stop words. A bump of :data:`readinglist.search.index.FORMAT`
must come with every change here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeAlias

from whoosh.lang.snowball.english import EnglishStemmer

from readinglist.text import fold

MAX_WORD = 64
"""Characters of a word that count; Snowball is quadratic in the length of a word."""

Term: TypeAlias = str
Form: TypeAlias = "Term | tuple[int, tuple[tuple[Term, int], ...]]"
"""What a token becomes: one term, or (positions taken, ((term, position in the token), …))."""

TOKEN = re.compile(r"\w+(?:[-‐‑–'’]\w+)*")
_JOINER = re.compile(r"[-‐‑–'’_]+")
_POSSESSIVE = re.compile(r"['’][sS]$")
# Scripts written without blanks: one position a character, and a word is found as a phrase of them.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
UNSPACED = re.compile(f"[{_UNSPACED}]")
_RUNS = re.compile(f"[{_UNSPACED}]|[^{_UNSPACED}]+")
_HUMP = re.compile(r"[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+")
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
_NUMBERED = re.compile(r"([A-Za-z]{3,})\d+")
_MEMO_SIZE = 400_000

_snowball: Callable[[str], str] = EnglishStemmer().stem


def folded(word: str) -> str:
    """``word`` in lower case without accents, of letters and digits only, at most 64 characters."""
    word = fold(word[:MAX_WORD])
    if not word.isalnum():
        word = "".join(c for c in word if c.isalnum())
    return word[:MAX_WORD]


@lru_cache(maxsize=200_000)
def stem(word: str) -> Term:
    """The term for a folded ``word``: English words lose their endings, all else stays as it is."""
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return word
    if word[-1] == "s" and len(word) > 3 and not set(word) & set("aeiouy") and word[-2] != "s":
        return word[:-1]  # LLMs, CNNs: Snowball wants a vowel
    return _snowball(word)


def _pieces(token: str) -> list[tuple[str, int]]:
    """The pieces of a token, each with where it starts in it."""
    possessive = _POSSESSIVE.search(token)
    end = possessive.start() if possessive else len(token)
    pieces: list[tuple[str, int]] = []
    at = 0
    for joiner in [*_JOINER.finditer(token, 0, end), None]:
        stop = joiner.start() if joiner else end
        for run in _RUNS.finditer(token, at, stop):
            if folded(run.group()):
                pieces.append((run.group(), run.start()))
        at = joiner.end() if joiner else end
    return pieces


def _humps(piece: str) -> list[tuple[str, int]]:
    """Parts of a piece that are words by themselves: ``GPT4Image`` has GPT4, GPT, Image."""
    if not piece.isascii() or len(piece) < 4:
        return []
    parts: list[tuple[str, int]] = []
    if not _PLURAL_ACRONYM.fullmatch(piece):
        humps = [(m.group(), m.start()) for m in _HUMP.finditer(piece)]
        if len(humps) > 1 and any(sum(c.isalpha() for c in hump) >= 3 for hump, _ in humps):
            parts = [(hump, at) for hump, at in humps if not hump.isdigit()]
    for part, at in [(piece, 0), *parts]:
        if numbered := _NUMBERED.fullmatch(part):
            parts.append((numbered[1], at))
    return parts


def _whole(pieces: list[tuple[str, int]]) -> str:
    """The folded token without its joiners, or "" if it has one piece or an unspaced script."""
    if len(pieces) < 2 or any(UNSPACED.match(piece) for piece, _ in pieces):
        return ""
    return folded("".join(piece for piece, _ in pieces))


def form(token: str) -> Form:
    """What one token becomes in the index."""
    pieces = _pieces(token)
    pairs: dict[tuple[Term, int], None] = {}
    for position, (piece, _) in enumerate(pieces):
        pairs[stem(folded(piece)), position] = None
        for hump, _ in _humps(piece):
            pairs[stem(folded(hump)), position] = None
    if whole := stem(_whole(pieces)):
        pairs[whole, 0] = pairs[whole, len(pieces) - 1] = None
    if len(pairs) == 1:
        return next(iter(pairs))[0]
    return len(pieces), tuple(pairs)


class Memo(dict[str, Form]):
    """Forms by token, worked out once: ``map(memo.__getitem__, TOKEN.findall(text))``."""

    def __missing__(self, token: str) -> Form:
        if len(self) > _MEMO_SIZE:
            self.clear()
        if token.isascii() and token.isalpha() and (token[1:].islower() or len(token) == 1):
            # Nine tokens in ten: one plain word, for which `form` comes to the same.
            found: Form = stem(token[:MAX_WORD].lower())
        else:
            found = form(token)
        self[token] = found
        return found


def terms(text: str, memo: Memo | None = None) -> Iterator[tuple[Term, int]]:
    """The terms of ``text`` with their positions, in order of position."""
    memo = Memo() if memo is None else memo
    position = 0
    for found in map(memo.__getitem__, TOKEN.findall(text)):
        if isinstance(found, str):
            yield found, position
            position += 1
        else:
            width, pairs = found
            for term, offset in pairs:
                yield term, position + offset
            position += width


def surfaces(token: str) -> set[str]:
    """The folded, unstemmed words a token can be found by: what a typed prefix is held against."""
    pieces = _pieces(token)
    words = {folded(piece) for piece, _ in pieces}
    words.update(folded(hump) for piece, _ in pieces for hump, _ in _humps(piece))
    return (words | {_whole(pieces)}) - {""}


def sequences(text: str) -> tuple[tuple[Term, ...], ...]:
    """How ``text`` may stand in a document, as terms at consecutive positions.

    The pieces one by one, and, if a token has several, the tokens whole. Empty for no word.
    """
    by_piece: list[Term] = []
    by_token: list[Term] = []
    for token in TOKEN.findall(text):
        pieces = _pieces(token)
        terms_of = [stem(folded(piece)) for piece, _ in pieces]
        by_piece += terms_of
        by_token += [stem(whole)] if (whole := _whole(pieces)) else terms_of
    return tuple(dict.fromkeys(tuple(s) for s in (by_piece, by_token) if s))


def located(text: str) -> Iterator[tuple[Term, str, int, int, int]]:
    """(term, surface, position, start, end) of every term of ``text``; to mark words in it."""
    position = 0
    for match in TOKEN.finditer(text):
        base, pieces = match.start(), _pieces(match.group())
        for offset, (piece, at) in enumerate(pieces):
            for part, inside in [(piece, 0), *_humps(piece)]:
                start = base + at + inside
                word = folded(part)
                yield stem(word), word, position + offset, start, start + len(part)
        if whole := _whole(pieces):
            start, end = base + pieces[0][1], base + pieces[-1][1] + len(pieces[-1][0])
            yield stem(whole), whole, position, start, end
            yield stem(whole), whole, position + len(pieces) - 1, start, end
        position += len(pieces)


MEMO = Memo()
"""Shared by whatever indexes in this process."""
