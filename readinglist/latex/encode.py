"""Unicode to LaTeX: text and titles as a BibTeX file holds them, balanced and on one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from readinglist.latex.formula import to_tex, with_commands
from readinglist.latex.tables import (
    ACCENTS,
    ANGLES,
    ESCAPED,
    GREEK_ALPHABET,
    MATH,
    SPECIALS,
    SYMBOL_OF,
    TEXT,
)
from readinglist.text import clean

_ACCENT_OF = {mark: command for command, mark in ACCENTS.items()}
_DASHES = {"-": "-", "–": "--", "—": "---"}
_QUOTES = {"“": "``", "”": "''", "‘": "{\\textquoteleft}", "’": "{\\textquoteright}"}
_ASCII = {c: "\\" + c for c in ESCAPED} | {c: f"{{\\{n}}}" for c, n in SPECIALS.items()}
_NAMED = _ASCII | {c: f"{{\\{n}}}" for c, n in ANGLES.items()} | _DASHES | _QUOTES

# Runs come first: TeX makes -- a dash, `` and '' quotes, ?` and !` ¿ and ¡, ,, „.
_RUNS = r"[?!]?[`'“”]{2,}|[?!][`“]|,,|[-–—]{2,}"
_MARKS = "[\u0300-\u036f]"
_GREEK = "[\u0370-\u03ff\u1f00-\u1fff]"
_TOKEN = re.compile(
    rf"{_RUNS}|{_GREEK}{{3,}}|[&%$#_{{}}\\~^<>|]|[A-Za-z]{_MARKS}+|[^\x00-\x7f]{_MARKS}*"
)
# What most text comes to; with one leading class the search is ten times as fast as _TOKEN.
_PLAIN_TOKEN = re.compile("[&%$#_{}\\\\~^<>|\x80-\U0010ffff]")
_NOT_PLAIN = re.compile(
    "[-–—`'“”,?!\u0300-\u036f\u0370-\u03ff\u1f00-\u1fff](?:(?<=[-–—])[-–—]|(?<=[`'“”])[`'“”]|(?<=,),"
    "|(?<=[?!])[`“]|(?<=[\u0300-\u036f])|(?<=[\u0370-\u03ff\u1f00-\u1fff])[\u0370-\u03ff\u1f00-\u1fff]{2})"
)
_PLAIN_UTF8_TOKEN = re.compile(r"[&%$#_{}\\~^]")
_UTF8_TOKEN = re.compile(r"[?!]?[`']{2,}|[?!]`|,,|-{2,}|[&%$#_{}\\~^]")
_DOLLARS = re.compile(r"(?<![\\$])\$(?![\s$])((?:[^$\\]|\\.)+)(?<!\s)\$(?![\d$])")
_JOINERS = re.compile("(?<![^\x00-\u058f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u058f])")


# A superset of what text.clean changes, besides composing.
_UNCLEAN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    "\ufb00-\ufb06\ufeff\ufff9-\ufffb]"
)


def tidy(text: str) -> str:
    """``text`` on one line, as it may stand in a file: NFC, no controls, runs of blanks one blank.

    Zero-width joiners are kept between letters that need them (Persian, Hindi, emoji) alone.
    """
    if text.isascii() and text.isprintable():
        return (
            " ".join(text.split()) if "  " in text or text[:1] == " " or text[-1:] == " " else text
        )
    if _UNCLEAN.search(text) or not unicodedata.is_normalized("NFC", text):
        text = clean(text)
    if "\u200c" in text or "\u200d" in text:
        text = _JOINERS.sub("", text)
    return " ".join(text.split())


_SAFE = bytes(code for code in range(32, 127) if chr(code) not in "&%$#_{}\\~^<>|")


def is_plain(text: str) -> bool:
    """Whether LaTeX prints ``text``, which is on one line, as it stands, and :func:`encode` gives it back."""
    return text.isascii() and not text.encode().translate(None, _SAFE) and not _has_runs(text)


def encode(text: str, ascii_only: bool = True) -> str:
    """``text`` for a field: one line, balanced braces, LaTeX's specials escaped, formulas kept.

    With ``ascii_only`` everything LaTeX has a command for is written by it (``{\\"o}``,
    ``{$\\beta$}``); CJK, Cyrillic, Greek words, emoji and the like stay. Without it letters stay
    UTF-8. A symbol of ours is in braces, so that :func:`decode` can tell it from a formula.
    """
    text = tidy(text)
    if "$" not in text:
        return _text(text, ascii_only)
    return "".join(
        f"${piece}$" if in_dollars else _text(piece, ascii_only)
        for piece, in_dollars in split_formulas(text)
    )


def encode_title(title: str, ascii_only: bool = True) -> str:
    """Like :func:`encode`, with braces that keep the case of acronyms, mixed case and formulas."""
    out = []
    for piece, in_dollars in split_formulas(tidy(title)):
        if not in_dollars:
            out.append(_title_text(piece, ascii_only))
        else:
            out.append(f"{{{{${piece}$}}}}" if piece in SYMBOL_OF else f"{{${piece}$}}")
    return "".join(out)


_BEYOND_ASCII = re.compile(rf"\$[^$]*\$|{_GREEK}{{3,}}|[^\x00-\x7f]{_MARKS}*|[A-Za-z]{_MARKS}+")


def spell_symbols(latex: str) -> str:
    """LaTeX with its letters beyond ASCII written as commands, and nothing else touched."""
    return _BEYOND_ASCII.sub(_spell_symbol, latex)


def _spell_symbol(match: re.Match[str]) -> str:
    token = match.group()
    if token.isascii():
        return token
    if token[0] != "$":
        return _spelt(token)
    return f"${with_commands(token[1:-1])}$"


def split_formulas(text: str) -> list[tuple[str, bool]]:
    """The pieces of ``text``, and whether each is the inside of a formula; the rest has text dollars."""
    pieces: list[tuple[str, bool]] = []
    start = search_from = 0
    while match := _DOLLARS.search(text, search_from):
        content = to_tex(match[1])
        if content is None:
            search_from = match.end() - 1  # the closing dollar may open a formula
            continue
        if match.start() > start:
            pieces.append((text[start : match.start()], False))
        pieces.append((content, True))
        start = search_from = match.end()
    if start < len(text):
        pieces.append((text[start:], False))
    return pieces


def _text(text: str, ascii_only: bool) -> str:
    has_runs = _has_runs(text)
    if not ascii_only:
        if has_runs:
            return _UTF8_TOKEN.sub(_utf8_token, text)
        return _replaced(text, set(_PLAIN_UTF8_TOKEN.findall(text)), _ASCII.__getitem__)
    if has_runs or (not text.isascii() and _NOT_PLAIN.search(text)):
        return _TOKEN.sub(_token, text)
    return _replaced(text, set(_PLAIN_TOKEN.findall(text)), _spelt)


def _has_runs(text: str) -> bool:
    return (
        "--" in text
        or "''" in text
        or "``" in text
        or ",," in text
        or "!`" in text
        or "?`" in text
        or "`'" in text
        or "'`" in text
    )


def _replaced(text: str, chars: set[str], spelt: Callable[[str], str]) -> str:
    """Each of ``chars`` in ``text`` by what is written for it."""
    if not chars.isdisjoint("\\{}"):  # they stand in what is written for the others
        return re.sub(f"[{re.escape(''.join(chars))}]", lambda m: spelt(m.group()), text)
    for char in sorted(chars):  # ASCII first: nothing written for it holds another special
        text = text.replace(char, spelt(char))
    return text


def _token(match: re.Match[str]) -> str:
    return _spelt(match.group())


def _utf8_token(match: re.Match[str]) -> str:
    token = match.group()
    return _ASCII.get(token) or "{}".join(token)


@lru_cache(maxsize=4096)
def _spelt(token: str) -> str:
    """One token of text in ASCII, or as it is where LaTeX has no command for it."""
    if named := _NAMED.get(token):
        return named
    if token[0] in "?!,-–—`'“”" and len(token) > 1 and not unicodedata.combining(token[1]):
        return "{}".join(_NAMED.get(c, c) for c in token)
    if command := TEXT.get(token):
        return f"{{\\{command}}}"
    if re.fullmatch(f"{_GREEK}{{3,}}", token) and not all(c in MATH for c in token if c.isupper()):
        return token
    if len(token) > 2 and GREEK_ALPHABET.issuperset(token):
        return token
    if math := MATH.get(token):
        return f"{{${math}$}}"
    return _accented(token) or token


def _accented(token: str) -> str | None:
    """``{\\'{\\^e}}`` for a Latin letter with marks that LaTeX can set, else None."""
    decomposed = unicodedata.normalize("NFD", token)
    base, marks = decomposed[0], decomposed[1:]
    spelt = f"\\{TEXT[base]}" if base in "æÆøØ" and marks else base
    if not 1 <= len(marks) <= 4 or not ((base.isascii() and base.isalpha()) or spelt != base):
        return None
    # TeX can set a mark below an accented letter, but no accent above a letter with a mark below.
    for count, mark in enumerate(sorted(marks, key=lambda m: unicodedata.combining(m) < 230)):
        command = _ACCENT_OF.get(mark)
        if command is None:
            return None
        if count == 0 and spelt in ("i", "j") and command not in "cdkb":
            spelt = "\\" + spelt
        body = spelt if count == 0 else f"{{{spelt}}}"
        gap = " " if command.isalpha() and body[0] not in "\\{" else ""
        spelt = f"\\{command}{gap}{body}"
    return f"{{{spelt}}}"


# An ASCII word without any of these has nothing to protect.
_CAPITALS = re.compile(
    r"[A-Za-z0-9][A-Z]|[A-Z][+#*]|[A-Z][a-z]*[-./]?[0-9]|[-/&.'’][A-Z]|[A-Z][-/&'’]"
)
_WORD = re.compile(r"\S+")
_PARTS = re.compile(rf"(?:[^\W_]|{_MARKS})+")
_CONNECTORS = frozenset("-‐‑/&+.*#_'’@:")


def _title_text(text: str, ascii_only: bool) -> str:
    if text.isascii() and not _CAPITALS.search(text):
        return _text(text, ascii_only)
    out = []
    done = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii() and not _CAPITALS.search(word):
            continue
        for start, end in _protected(word):
            start, end = start + match.start(), end + match.start()
            kept = _text(text[start:end], ascii_only)
            if end - start > 1 or not kept.startswith("{$"):  # a symbol has its braces
                # "{\" opens what BibTeX calls a special character, whose inside it does recase
                kept = f"{{{{}}{kept}}}" if kept.startswith("\\") else f"{{{kept}}}"
            out += [_text(text[done:start], ascii_only), kept]
            done = end
    out.append(_text(text[done:], ascii_only))
    return "".join(out)


def _protected(word: str) -> list[tuple[int, int]]:
    """The stretches of a word between blanks whose capitals carry meaning: (start, end) in it.

    ``GPT-4``, ``U-Net`` and ``Llama-3`` whole, of ``Non-IID`` the second part, of ``Multi-Task`` none.
    """
    parts = list(_PARTS.finditer(word))
    if not parts:
        return []
    strong = [_is_strong(p.group()) for p in parts]
    for i, part in enumerate(parts):
        text = part.group()
        if len(text) == 1 and text.isupper():
            after = word[part.end() : part.end() + 1]
            strong[i] = strong[i] or len(parts) > 1 or (after != "" and after in "+#*")
            if strong[i] and i + 1 < len(parts) and parts[i + 1].group()[0].isupper():
                strong[i + 1] = True
        if i and text.isdigit() and (strong[i - 1] or parts[i - 1].group()[0].isupper()):
            between = word[parts[i - 1].end() : part.start()]
            if between in ("-", ".", "/", "‐", "‑"):
                strong[i - 1] = strong[i] = True
    spans: list[tuple[int, int]] = []
    for part, is_strong in zip(parts, strong, strict=True):
        if not is_strong:
            continue
        start, end = part.span()
        while end < len(word) and word[end] in "+#*":
            end += 1
        if spans and all(c in _CONNECTORS for c in word[spans[-1][1] : start]):
            start = spans.pop()[0]
        spans.append((start, end))
    return spans


def _is_strong(part: str) -> bool:
    capitals = [c.isupper() for c in part]
    return any(capitals[1:]) or (any(capitals) and any(c.isdigit() for c in part))
