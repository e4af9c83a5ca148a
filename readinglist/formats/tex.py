r"""TeX accents in the text of dumps become letters (``Glava\v{s}`` → ``Glavaš``); all else stays.

Only accents and letters: no other command is touched, and nothing inside ``$…$``, so that a dump's
formulas come through as they are written.
"""

from __future__ import annotations

import re
import unicodedata

_COMBINING = {
    **{"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306"},
    **{".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323"},
    **{"c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361"},
}
_LETTERS = {
    **{"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø"},
    **{"O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dj": "đ", "DJ": "Đ", "dh": "ð"},
    **{"DH": "Ð", "th": "þ", "TH": "Þ"},
}
_ACCENT = re.compile(
    r"\\(?:([`'^\"~=.])[ \t]*|([uvHtcdbkr])(?:[ \t]+|(?=[{\\])))"
    r"(?:\{[ \t]*(\\[ij]|[A-Za-z]{1,2})[ \t]*\}|(\\[ij](?![A-Za-z])[ \t]*|[A-Za-z]))"
)
_LETTER = re.compile(
    r"\\(" + "|".join(sorted(_LETTERS, key=len, reverse=True)) + r")(?:\{\}|(?![A-Za-z])[ \t]*)"
)
_BRACED = re.compile(r"\{([^\x00-\x7f]\u0361?)\}")
_MARKUP = re.compile(r"[{}]|\\(?=[&_#%$-])")
_MATH = re.compile(r"((?<!\\)\$\$?[^$]{1,2000}(?<!\\)\$\$?)")


def accents(text: str) -> str:
    """``text`` with TeX accents and special letters decoded outside of formulas."""
    if "\\" not in text:
        return text
    parts = _MATH.split(text)
    parts[::2] = [_decode(part) for part in parts[::2]]
    return "".join(parts)


def name(text: str) -> str:
    """A name or list of names without any TeX in it: ``M.~Garc\\'{\\i}a`` → ``M. García``."""
    if "\\" in text or "{" in text or "}" in text:
        text = _decode(text) if "\\" in text else text
        text = _MARKUP.sub("", text)
    return text.replace("~", " ")


def _decode(text: str) -> str:
    text = _LETTER.sub(lambda m: _LETTERS[m[1]], _ACCENT.sub(_accented, text))
    return _BRACED.sub(r"\1", text)


def _accented(match: re.Match[str]) -> str:
    base = match[3] or match[4]
    if base.startswith("\\"):
        base = base[1]
    mark = _COMBINING[match[1] or match[2]]
    return unicodedata.normalize("NFC", base[0] + mark) + base[1:]
