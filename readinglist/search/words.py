"""Text to terms: the one analyzer that index, query and marking share.

A *token* is what a reader sees as one word (``U-Net``, ``GPT4Image``, ``Shannon's``); its *pieces*
are what hyphens and apostrophes separate, and each takes one position. A piece gives a *term*
(lower case, without accents, stemmed) and, at the same position, terms for the humps of its camel
case and for what stands before its digits. A token of several pieces gives a term for the whole
at its first and last piece, so that ``pretraining`` finds ``pre-training`` and the reverse.
No word is left out: phrases may hold stop words. A bump of ``FORMAT`` (in ``flat`` and ``stock``)
must come with every change here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeAlias

from Stemmer import Stemmer  # type: ignore[import-not-found]

from readinglist.text import fold

MAX_WORD = 64
"""Characters of a word that count."""

Term: TypeAlias = str
TOKEN = re.compile(r"\w+(?:[-‐‑–'’]+\w+)*")
"""A token. :func:`tokens` finds the same ones, but for joiners at their ends, which mean nothing."""
_EDGES = "-‐‑–'’_"
_BLANKED = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) in _EDGES)}
# What makes most English text more than ASCII, and what means the same here.
_TYPOGRAPHY = [("’", "'"), ("–", "-"), ("‑", "-"), ("‐", "-")]
_TYPOGRAPHY += [(mark, " ") for mark in "“”‘—×°\N{NO-BREAK SPACE}"]
_JOINER = re.compile(r"[-‐‑–'’_]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’][sS]$")
_POSSESSIVES = re.compile(r"(?<=[A-Za-z0-9])'s(?= )")
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

# PyStemmer: 0.5 us a word; Whoosh's own Snowball takes 8 to 15, a third of the time to index.
_snowball: Callable[[str], str] = Stemmer("english", 0).stemWord


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
    end = len(token.rstrip(_EDGES))
    if possessive := _POSSESSIVE.search(token, 0, end):
        end = possessive.start()
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


def tokens(text: str) -> list[str]:
    """The tokens of ``text``, in order: four times faster than the pattern on plain English."""
    return text.translate(_BLANKED).split() if text.isascii() else TOKEN.findall(text)


Special: TypeAlias = tuple[tuple[str, ...], str]
"""The pieces of a token, and all of them as one folded word, "" if it has but one."""


class Specials(dict[str, Special | None]):
    """What is special about a token, worked out once; None: it is one piece, as it stands."""

    def __missing__(self, token: str) -> Special | None:
        if len(self) > _MEMO_SIZE:
            self.clear()
        found: Special | None = None
        if not token.isascii() or not token.isalnum():  # nine tokens in ten are one plain word
            pieces = _pieces(token)
            own = tuple(piece for piece, _ in pieces)
            if own != (token,):
                found = own, _whole(pieces)
        self[token] = found
        return found


SPECIALS = Specials()
"""Shared by whatever indexes in this process."""


@lru_cache(maxsize=_MEMO_SIZE)
def term_of(piece: str) -> Term:
    """The term of one piece."""
    return stem(folded(piece))


Forms: TypeAlias = tuple[Term, str, tuple[Term, ...], tuple[str, ...]]
"""A piece's term and the piece folded; the other terms and other words of its humps."""


class Pieces(dict[str, Forms]):
    """What a piece is found by, worked out once."""

    def __missing__(self, piece: str) -> Forms:
        if len(self) > _MEMO_SIZE:
            self.clear()
        word = folded(piece)
        own = stem(word)
        if word.isalpha() and piece[1:].islower() and piece.isascii():  # most have no humps
            self[piece] = own, word, (), ()
            return self[piece]
        others = dict.fromkeys(folded(hump) for hump, _ in _humps(piece))
        terms = dict.fromkeys(term for term in map(stem, others) if term != own)
        forms = self[piece] = own, word, tuple(terms), tuple(w for w in others if w != word)
        return forms


FORMS = Pieces()


def split(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The pieces of ``text`` in order, and the first and last of those that are one token."""
    if not text.isascii():
        for odd, usual in _TYPOGRAPHY:
            text = text.replace(odd, usual)
    if text.isascii():
        plain = text.translate(_BLANKED)
        if "'" in plain:
            plain = _POSSESSIVES.sub("", f"{plain} ")
        if "-" not in plain and "'" not in plain and "_" not in plain:
            return plain.split(), []
        if "--" not in plain and "'" not in plain and "_" not in plain:
            return _split_at_hyphens(plain)
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    for token in tokens(text):
        if special := SPECIALS[token]:
            pieces += special[0]
            if special[1]:
                spans.append((len(pieces) - len(special[0]), len(pieces) - 1))
        else:
            pieces.append(token)
    return pieces, spans


def _split_at_hyphens(plain: str) -> tuple[list[str], list[tuple[int, int]]]:
    """:func:`split` for letters, digits, blanks and single hyphens, which is most text."""
    before, *parts = plain.split("-")
    pieces = before.split()
    spans: list[tuple[int, int]] = []
    for part in parts:
        if part[:1] not in " " and before[-1:] not in " ":  # "" is in every string
            place = len(pieces)
            if spans and spans[-1][1] == place - 1:
                spans[-1] = spans[-1][0], place
            else:
                spans.append((place - 1, place))
        pieces += part.split()
        before = part
    return pieces, spans


def terms(text: str) -> Iterator[tuple[Term, int]]:
    """The terms of ``text`` with their positions, which never decrease."""
    position = 0
    for token in tokens(text):
        pieces, whole = SPECIALS[token] or ((token,), "")
        for offset, piece in enumerate(pieces):
            own, _, humps, _ = FORMS[piece]
            for term in (own, *humps):
                yield term, position + offset
            if whole and offset in (0, len(pieces) - 1):
                yield stem(whole), position + offset
        position += len(pieces)


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
