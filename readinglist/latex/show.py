"""Titles and abstracts as a window shows them: formulas as near to Unicode as text can come."""

from __future__ import annotations

import re
import unicodedata

from readinglist.latex.decode import decode
from readinglist.latex.formula import LIMIT
from readinglist.latex.tables import ALPHABETS, MATH, MATH_COMMANDS, TEXT_COMMANDS

_DOLLARS = re.compile(r"(?<!\\)\$(?!\s)((?:[^$\\]|\\.)+?)(?<!\s)\$(?!\d)")
_TOKEN = re.compile(r"\\[A-Za-z]+\*?\s*|\\.|\s+|.", re.DOTALL)
_TEX_IN_TEXT = re.compile(
    r"\\(?:[\"'`^~=.][A-Za-z{\\]|[vcukHrdb]\{|[&%$#_{}]|(?:ss|ae|oe|o|l|aa)\b"
    r"|(?:emph|text[a-z]*|url|href|cite[a-z]*|footnote|mathrm|mbox|uline|underline)\s*\{)"
)
_SUPER = {text[1]: char for char, text in MATH.items() if text[0] == "^"} | {
    **{"1": "¹", "2": "²", "3": "³", "T": "ᵀ", "′": "′", "*": "*", "∗": "*", "⊤": "ᵀ", "∘": "°"}
}
_SUB = {text[1]: char for char, text in MATH.items() if text[0] == "_"}
_HATS = {
    **{"hat": "\u0302", "widehat": "\u0302", "tilde": "\u0303", "widetilde": "\u0303"},
    **{"bar": "\u0304", "overline": "\u0305", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308"},
}
_FONT = {(text[1:-3], text[-2]): char for char, text in ALPHABETS.items()}
_PLAIN_FONTS = frozenset(["mathrm", "mathit", "rm", "it", "mathsf", "mathtt"])
_SILENT = "left right big Big bigg Bigg bigl bigr limits displaystyle textstyle mathop rm bf it cal"
_NOTHING = frozenset(_SILENT.split())


def show(text: str) -> str:
    """``text`` for the eye: ``$x^2$`` is x², ``$\\mathcal{T}$`` 𝒯, ``Schr\\"odinger`` Schrödinger.

    Plain text is returned as it is. Never longer than its source by more than a few characters.
    """
    if "$" not in text and "\\" not in text:
        return text
    out = []
    done = 0
    for match in _DOLLARS.finditer(text):
        if len(match[1]) <= LIMIT and _is_mathematical(match[1]):
            shown = _Reader(match[1]).read() or match[0]
            out += [_text(text[done : match.start()]), shown]
            done = match.end()
    out.append(_text(text[done:]))
    return "".join(out)


def _is_mathematical(content: str) -> bool:
    return not re.search(
        r"[A-Za-z]{2,} [A-Za-z]{2,}", re.sub(r"\\[A-Za-z]+(\{[^{}]*\})?", "", content)
    )


def _text(text: str) -> str:
    """Text outside formulas: decoded where it holds TeX, else untouched (blanks too)."""
    if "\\" not in text or not _TEX_IN_TEXT.search(text):
        return text
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + decode(text) + after


class _Reader:
    """One pass over a formula, a group at a time."""

    def __init__(self, content: str) -> None:
        self.tokens: list[str] = _TOKEN.findall(content)
        self.at = 0

    def read(self) -> str:
        out = []
        while self.at < len(self.tokens):
            out.append(self.piece(0))
        return unicodedata.normalize("NFC", "".join(out)).strip()

    def piece(self, depth: int) -> str:
        """The next token or group as text; empty at the end."""
        if self.at >= len(self.tokens):
            return ""
        token = self.tokens[self.at]
        self.at += 1
        if token == "{":
            return self.group(depth + 1)
        if token == "}":
            return ""
        if token in ("^", "_"):
            return self.script(token, depth)
        if token[0] == "\\" and len(token) > 1:
            spelt = self.command(token[1:].rstrip(), depth)
            is_apart = (
                token[-1].isspace() and len(token) > 2 and (len(spelt) > 1 or not spelt.isalpha())
            )
            return f"{spelt} " if is_apart and spelt.strip() else spelt
        if token.isspace() or token == "~":
            return " "
        return {"-": "−", "'": "′", "*": "∗"}.get(token, token)

    def group(self, depth: int) -> str:
        out = []
        while self.at < len(self.tokens) and self.tokens[self.at] != "}":
            if depth > 50:  # nobody reads that: show the braces' content as it is
                out.append(self.tokens[self.at])
                self.at += 1
            else:
                out.append(self.piece(depth))
        self.at += 1
        return "".join(out)

    def argument(self, depth: int) -> str:
        while self.at < len(self.tokens) and self.tokens[self.at].isspace():
            self.at += 1
        return self.piece(depth + 1).strip() if depth < 50 else ""

    def script(self, token: str, depth: int) -> str:
        inside = self.argument(depth)
        table = _SUPER if token == "^" else _SUB
        small = inside.replace("−", "-").replace(" ", "")
        if small and all(c in table for c in small):
            return "".join(table[c] for c in small)
        return f"{token}{inside}" if len(inside) <= 1 else f"{token}({inside})"

    def command(self, name: str, depth: int) -> str:
        if name in _NOTHING:
            return ""
        if (char := MATH_COMMANDS.get(name)) or (char := TEXT_COMMANDS.get(name)):
            return char
        if name in ("frac", "dfrac", "tfrac"):
            over, under = self.argument(depth), self.argument(depth)
            return f"{_grouped(over)}/{_grouped(under)}"
        if name == "sqrt":
            return f"√{_grouped(self.argument(depth))}"
        if name in _HATS:
            inside = self.argument(depth)
            return inside[:1] + _HATS[name] + inside[1:] if len(inside) == 1 else inside
        if any(key[0] == name for key in _FONT) and name not in _PLAIN_FONTS:
            return "".join(_FONT.get((name, c), c) for c in self.argument(depth))
        if name[:1].isalpha():
            inside = self.argument(depth) if self.tokens[self.at : self.at + 1] == ["{"] else ""
            return inside or name
        return {",": " ", ";": " ", ":": " ", " ": " ", "!": "", "|": "‖"}.get(name, name)


def _grouped(text: str) -> str:
    return text if len(text) <= 1 or text.isalnum() else f"({text})"
