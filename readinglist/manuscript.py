r"""What a LaTeX document cites, from its source (.tex) or from what LaTeX wrote (.aux, .bcf); pure.

``.aux`` as LaTeX and biblatex write it (``\citation``, ``\abx@aux@cite``, ``\@input``), ``.bcf`` as
biblatex writes it for biber (``<bcf:citekey>``), ``.tex`` by the citation commands of LaTeX, natbib,
biblatex, apacite and packages that name theirs alike (``\citep``, ``\parencites``, ``\newcite``).
A macro of the document's own that hides a citation is seen in ``.aux`` and ``.bcf`` only.
"""

from __future__ import annotations

import html
import os.path
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

Read = Callable[[Path], str]
"""The text of a file; OSError if there is none."""

MAX_DEPTH = 50
"""Files within files; TeX itself opens 15."""

MAX_ARGUMENT = 4_000
"""Characters of a list of keys, four times those of an optional argument: what is never closed costs
no more than that."""

MAX_BRACES = 20
"""Within each other."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A key where it is cited: ``line`` is 1-based."""

    key: str
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class Manuscript:
    r"""What is cited, in the order of the document.

    ``everything`` is ``\nocite{*}``. ``missing`` are the files it asks for that could not be read:
    the name as written, and where.
    """

    citations: tuple[Citation, ...]
    everything: bool = False
    missing: tuple[Citation, ...] = ()


def citations(files: Iterable[Path], read: Read) -> Manuscript:
    """What these files and those they take in cite.

    Raises:
        OSError: one of ``files`` themselves cannot be read.
    """
    reader = _Reader(read)
    for file in files:
        reader.take(file, read(file), file.parent, 0)
    return Manuscript(
        tuple(c for c in reader.found if c.key != "*"),
        any(c.key == "*" for c in reader.found),
        tuple(reader.missing),
    )


class _Reader:
    def __init__(self, read: Read) -> None:
        self.read = read
        self.seen: set[str] = set()
        self.found: list[Citation] = []
        self.missing: list[Citation] = []

    def take(self, file: Path, text: str, root: Path, depth: int) -> None:
        """Collect from ``file``; ``root`` is the folder LaTeX runs in, which names start from."""
        self.seen.add(os.path.normpath(file))
        lines = _Lines(text)
        for kind, offset, value in _scanner(file, text)(text):
            if kind == "cite":
                self.found.append(Citation(value, file, lines.of(offset)))
            else:
                self._follow(Citation(value, file, lines.of(offset)), kind, root, depth)

    def _follow(self, wanted: Citation, suffix: str, root: Path, depth: int) -> None:
        name = wanted.key
        names = [name] if not suffix or name.lower().endswith(suffix) else [name + suffix, name]
        folders = dict.fromkeys((root, wanted.file.parent))
        paths = [folder / name for folder in folders for name in names]
        for path in paths if depth < MAX_DEPTH else ():
            if os.path.normpath(path) in self.seen:
                return
            try:
                text = self.read(path)
            except OSError:
                continue
            self.take(path, text, root, depth + 1)
            return
        self.missing.append(wanted)


class _Lines:
    """Line numbers of offsets."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]

    def of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


_Found = Iterator[tuple[str, int, str]]
"""("cite", offset, key), or (suffix a file name may lack, offset, file name)."""


def _scanner(file: Path, text: str) -> Callable[[str], _Found]:
    """By the name, else by how the text begins."""
    suffix, head = file.suffix.lower(), text[:1000].lstrip("\ufeff \t\r\n")
    if suffix == ".bcf" or (suffix not in (".aux", ".tex") and head.startswith("<?xml")):
        return _bcf
    return _aux if suffix == ".aux" or (suffix != ".tex" and head.startswith("\\relax")) else _tex


# ------------------------------------------------------------------ what LaTeX wrote

_AUX = re.compile(
    r"\\citation[ ]*\{([^{}]*)\}"
    r"|\\abx@aux@cite[ ]*(?:\{\d*\})?[ ]*\{([^{}]*)\}"
    r"|\\abx@aux@(nociteall)\b"
    r"|\\@input[ ]*\{([^{}]*)\}"
)
# Entries that BibTeX styles and biblatex set their options by; the packages bring them along.
_CONTROL = re.compile(r"biblatex-control|(?:REV|[a-z]+)4\d?Control|\w+:BSTcontrol")


def _aux(text: str) -> _Found:
    for match in _AUX.finditer(text):
        cited, biblatex, all_, file = match.groups()
        if all_:
            yield "cite", match.start(), "*"
        elif file is not None:
            yield "", match.start(), file.strip()
        else:
            start = match.start(1 if cited is not None else 2)
            for offset, key in _keys(cited if cited is not None else biblatex, start):
                if not _CONTROL.fullmatch(key):
                    yield "cite", offset, key


_XML_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CITEKEY = re.compile(r"<bcf:citekey\b([^<>]*)>([^<>]*)</bcf:citekey\s*>")
_MEMBERS = re.compile(r"""\bmembers\s*=\s*["']([^"']*)["']""")


def _bcf(text: str) -> _Found:
    """Not through an XML parser: a file cut off by a crash still tells what it holds."""
    text = _XML_COMMENT.sub(_blank, text)
    found: list[tuple[int, str]] = []
    sets: set[str] = set()
    for match in _CITEKEY.finditer(text):
        members = _MEMBERS.search(match[1])
        if members:
            sets.add(match[2].strip())
        found += _keys(members[1] if members else match[2], match.start())
    for offset, key in found:
        if key not in sets:
            yield "cite", offset, html.unescape(key)


def _keys(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Keys of a comma list with their offsets."""
    for match in re.finditer(r"[^,]+", text):
        if key := match[0].strip():
            yield start + match.start() + match[0].index(key), key


# ------------------------------------------------------------------ the source

_VERBATIM = r"verbatim\*?|Verbatim\*?|BVerbatim|LVerbatim|lstlisting|minted|comment|filecontents\*?"
_HIDDEN = re.compile(
    r"(?P<comment>%[^\n]*)"
    rf"|(?P<verbatim>\\begin[ ]*\{{(?P<name>{_VERBATIM})\}}.*?(?:\\end[ ]*\{{(?P=name)\}}|\Z))"
    r"|(?P<verb>\\(?:verb\*?|lstinline(?:\[[^\]\n]*\])?|mintinline(?:\[[^\]\n]*\])?\{\w+\})"
    r"(?P<mark>[^A-Za-z*\s])[^\n]*?(?:(?P=mark)|(?=\n)|\Z))"
    r"|(?P<end>\\end[ ]*\{document\}.*)"
    r"|\\[^A-Za-z]",  # \% and \\ : taken as a pair, and left as they are
    re.DOTALL,
)
_COMMAND = re.compile(
    r"\\(?:(?P<cite>[A-Za-z]*[Cc]ite[A-Za-z]*)\*?"
    r"|(?P<input>input|include|subfile|subfileinclude|InputIfFileExists)(?![A-Za-z@])"
    r"|(?P<import>(?:sub)?(?:import|inputfrom|includefrom))\*?(?![A-Za-z@]))"
)
_NO_CITATION = re.compile(  # its argument is a style, a number, a text, a definition
    r"(?:Declare|At|Set|set|Execute|Define|define|new|renew|provide|use)\w*[Cc]ite\w*(?<!\bnewcite)"
    r"|citestyle|citetext|bstctlcite|bibcite|defcitealias|citereset|precite\w*|postcite\w*"
)
_VOLUME = re.compile(r"(?:[a-z]*|Svol|[A-Z][a-z]*)[vV]olcites?")
_SPACE = re.compile(r"[ \t]*(?:\n(?![ \t]*\n))?[ \t]*")
_PLAIN_NAME = re.compile(r"[ \t]+([^\s{}\\%]+)")
_PAIRS = {"[": "]", "<": ">", "(": ")"}


def _tex(text: str) -> _Found:
    text = _HIDDEN.sub(_hide, text)
    for match in _COMMAND.finditer(text):
        if name := match["cite"]:
            if not _NO_CITATION.fullmatch(name):
                yield from _cited(text, name, match.end())
            continue
        group = _group(text, _skip(text, match.end()))
        if match["input"]:
            plain = None if group else _PLAIN_NAME.match(text, match.end())
            file = group[1] if group else plain[1] if plain and match["input"] == "input" else ""
        else:
            second = _group(text, _skip(text, group[2])) if group else None
            file = str(Path(group[1].strip(), second[1].strip())) if group and second else ""
        if (file := file.strip(' \t\n"')) and "#" not in file:
            yield ".tex", match.start(), file


def _cited(text: str, name: str, at: int) -> _Found:
    r"""The keys of one command: ``\cite<..>[..][..]{a,b}``, of ``\cites`` each group in turn."""
    many = name.endswith("cites") or name.endswith("Cites")
    volume = _VOLUME.fullmatch(name) is not None
    while True:
        at = _options(text, at)
        group = _group(text, at)
        if group and volume:  # \volcite[see]{volume}[page]{key}
            group = _group(text, _options(text, group[2]))
        if not group:
            return
        if not re.search(r"[\\#{}]", group[1]):
            for offset, key in _keys(group[1], group[0]):
                yield "cite", offset, key
        at = group[2]
        if not many:
            return


def _options(text: str, at: int) -> int:
    """Behind the optional arguments."""
    while True:
        begin = _skip(text, at)
        end = _closed(text, begin, _PAIRS[text[begin]]) if text[begin : begin + 1] in _PAIRS else -1
        if end < 0:
            return begin
        at = end


def _skip(text: str, at: int) -> int:
    """Behind blanks and one line end: an empty line ends a paragraph, and the command with it."""
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _group(text: str, at: int) -> tuple[int, str, int] | None:
    """(offset, text, offset behind) of what stands in braces at ``at``."""
    if text[at : at + 1] != "{" or (end := _closed(text, at, "}")) < 0:
        return None
    return at + 1, text[at + 1 : end - 1], end


_BRACES = re.compile(r"\\.|[{}\])>]|\n[ \t]*\n", re.DOTALL)


def _closed(text: str, at: int, close: str) -> int:
    """Behind the ``close`` that ends the argument at ``at``, braces counted; -1 if none does."""
    depth = 0
    longest = MAX_ARGUMENT if close == "}" else MAX_ARGUMENT // 4
    for match in _BRACES.finditer(text, at + 1, at + longest):
        mark = match[0]
        if mark == close and not depth:
            return match.end()
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
        if not 0 <= depth <= MAX_BRACES or mark[0] == "\n":
            return -1
    return -1


def _hide(match: re.Match[str]) -> str:
    return match[0] if match.lastgroup is None else _blank(match)


def _blank(match: re.Match[str]) -> str:
    """As many characters, and the line ends: offsets stay."""
    return re.sub(r"[^\n]", " ", match[0])
