"""LaTeX to Unicode: what an imported field says, in plain text, with its formulas left as TeX."""

from __future__ import annotations

import html
import re
import unicodedata

from readinglist.latex.formula import from_tex, is_formula
from readinglist.latex.tables import (
    ACCENTS,
    MATH,
    MATH_COMMANDS,
    SPACING_ACCENTS,
    SYMBOL_OF,
    TEXT_COMMANDS,
)

_ENTITY = r"&(?:[A-Za-z]+|#\d+|#x[0-9A-Fa-f]+);"
_TOKEN = re.compile(
    r"\\[A-Za-z]+\*?\s*|\\\s+|\\.|[{}$~]|---?|``|''|[?!]`|"
    + _ENTITY
    + r"|(?:[^\\{}$~\-`'?!&]+|-(?!-)|`(?!`)|'(?!')|[?!](?!`)|&(?!"
    + _ENTITY[1:]
    + "))+|.",
    re.DOTALL,
)
_LIGATURES = {"--": "–", "---": "—", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": " "}
_OWN_SYMBOL = re.compile(r"\{(\{?)\$([^$]{1,30})\$\}(\}?)")
_DOLLARS = re.compile(r"\$((?:[^$\\]|\\.){1,4000}?)\$", re.DOTALL)
_PARENTHESES = re.compile(r"\\([(\[])((?:[^\\]|\\[^()\[\]]){1,4000})\\[)\]]", re.DOTALL)
_ENSUREMATH = re.compile(r"\\ensuremath\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}")
_VERBATIM = re.compile(r"\\(?:url|path|nolinkurl)\s*\{([^{}]*)\}")
_LINK = re.compile(r"\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}")

# Declarations and spacing that print nothing.
_SILENT_NAMES = """
em bf it sl sc rm sf tt bfseries itshape slshape scshape upshape mdseries rmfamily sffamily ttfamily
normalfont normalsize tiny small footnotesize scriptsize large Large LARGE huge Huge relax protect
noindent leavevmode xspace allowbreak nobreak hfill break unskip ignorespaces displaystyle textstyle
"""
_SILENT = frozenset(_SILENT_NAMES.split())
_BLANK = frozenset(
    ["quad", "qquad", "enspace", "enskip", "thinspace", "space", "newline", "par", "linebreak"]
)
_DROPPED = frozenset(["noopsort", "SortNoop", "sortnoop", "label", "vspace", "hspace", "vskip"])
_RAISED = {text[1]: char for char, text in MATH.items() if text[0] == "^"} | {
    **{"1": "¹", "2": "²", "3": "³"}
}
_LOWERED = {text[1]: char for char, text in MATH.items() if text[0] == "_"}


def decode(text: str) -> str:
    """The plain text of a LaTeX field: accents and symbols as Unicode, braces dropped.

    Formulas stay as ``$…$``. Nothing is lost: an unknown command keeps its argument, one without
    argument stays as it is, a bare ``%`` is a percent sign. One line, NFC. Linear in the length.
    """
    if not _needs_decoding(text):
        return " ".join(unicodedata.normalize("NFC", text).split())
    if "\\" in text:
        text = _PARENTHESES.sub(lambda m: f"${m[2].strip()}$", text)
        text = _ENSUREMATH.sub(lambda m: f"{{${m[1]}$}}" if "$" not in m[1] else m[1], text)
    plain = _Decoder(text).decode()
    return " ".join(unicodedata.normalize("NFC", plain).split())


def _needs_decoding(text: str) -> bool:
    return (
        "\\" in text
        or "{" in text
        or "}" in text
        or "$" in text
        or "~" in text
        or "--" in text
        or "``" in text
        or "''" in text
        or "?`" in text
        or "!`" in text
        or ("&" in text and re.search(_ENTITY, text) is not None)
    )


class _Decoder:
    """One pass over the tokens. ``groups`` holds what each open brace does when it closes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.out: list[str] = []
        self.groups: list[tuple[str, int]] = []  # (command, where its text begins in ``out``)
        self.pending: list[str] = []  # accents that wait for their letter
        self.command = ""  # a command that takes the next group

    def decode(self) -> str:
        while match := _TOKEN.match(self.text, self.at):
            self.at = match.end()
            self.token(match.group(), match.start())
        while self.groups:
            self.close()
        self.settle()
        return "".join(self.out)

    def token(self, token: str, start: int) -> None:
        first = token[0]
        if first == "{":
            self.open(start)
        elif first == "}":
            self.settle()
            if self.groups:
                self.close()
        elif first == "$":
            self.dollar(start)
        elif first == "\\" and len(token) > 1:
            self.backslash(token, start)
        elif first == "&" and len(token) > 1:
            self.emit(html.unescape(token))
        else:
            if self.pending and first.isspace():
                token = token.lstrip()
            self.emit(_LIGATURES.get(token, token))

    def emit(self, text: str) -> None:
        """Text, under the accents that wait for it."""
        self.command = ""
        if self.pending and text:
            text = _with_marks(text, self.pending)
            self.pending = []
        self.out.append(text)

    def settle(self) -> None:
        """An accent that got no letter prints by itself; a command that got no argument stays."""
        for accent in self.pending:
            self.out.append(SPACING_ACCENTS[accent])
        self.pending = []
        self.command = ""

    def open(self, start: int) -> None:
        own = _OWN_SYMBOL.match(self.text, start)
        if own and own[2] in SYMBOL_OF and (own[3] or not own[1]):
            self.at = own.end() if own[1] else own.start(3)
            self.emit(f"${own[2]}$" if own[1] else SYMBOL_OF[own[2]])
            return
        command = self.command or "".join(f"accent{a}" for a in self.pending)
        self.groups.append((command, len(self.out)))
        self.command = ""
        self.pending = []

    def close(self) -> None:
        command, start = self.groups.pop()
        if command.startswith("accent"):
            self.accent_group(command.split("accent")[1:], start)
        elif command in ("textsuperscript", "textsubscript") and len(self.out) - start <= 3:
            table = _RAISED if command == "textsuperscript" else _LOWERED
            inside = "".join(self.out[start:])
            self.out[start:] = [
                "".join(table.get(c, c) for c in inside) if len(inside) < 9 else inside
            ]
        elif command in _DROPPED:
            del self.out[start:]

    def accent_group(self, accents: list[str], start: int) -> None:
        for place in range(start, len(self.out)):
            if self.out[place].strip():
                self.out[place] = _with_marks(self.out[place], accents)
                return
        self.out[start:] = [SPACING_ACCENTS[a] for a in accents]

    def dollar(self, start: int) -> None:
        match = _DOLLARS.match(self.text, start)
        if match and _looks_like_formula(match[1]):
            self.at = match.end()
            self.emit(f"${from_tex(' '.join(match[1].split()))}$")
        else:
            self.emit("$")

    def backslash(self, token: str, start: int) -> None:
        name = token[1:].rstrip() or " "
        if not name[0].isalpha():
            self.control_symbol(name)
        elif name in ACCENTS and self.text[self.at : self.at + 1]:
            self.pending.append(name)
        elif (char := TEXT_COMMANDS.get(name)) is not None or (char := MATH_COMMANDS.get(name)):
            self.emit(char)
        elif name in _SILENT:
            self.command = ""
        elif name in _BLANK:
            self.emit(" ")
        elif verbatim := _VERBATIM.match(self.text, start):
            self.at = verbatim.end()
            self.emit(verbatim[1])
        elif link := _LINK.match(self.text, start):
            self.at = link.end()
            self.emit(link[2] if link[1] in link[2] else f"{decode(link[2])} ({link[1]})")
        elif self.text.startswith("{", self.at):
            self.settle()
            self.command = name
        else:
            self.emit(token)

    def control_symbol(self, name: str) -> None:
        if name in ACCENTS:
            self.pending.append(name)
        elif name in " ,;:\\":
            self.emit(" ")
        elif name not in "-/!@":
            self.emit(name)


def _with_marks(text: str, accents: list[str]) -> str:
    """``text`` with its first letter under ``accents``, of which the last is the innermost."""
    base = {"ı": "i", "ȷ": "j"}.get(text[0], text[0])
    marks = "".join(ACCENTS[a] for a in reversed(accents))
    return unicodedata.normalize("NFC", base + marks) + text[1:]


def _looks_like_formula(content: str) -> bool:
    """Formulas of the wild: sure ones, and those that hug their dollars and close their braces."""
    if is_formula(" ".join(content.split())):
        return True
    return not (content[0].isspace() or content[-1].isspace()) and content.count(
        "{"
    ) == content.count("}")
