r"""Takes the markup of link-keeping tools off a line of page text, and keeps the links.

Seen in copies of Hugging Face pages: ``### [title](url)``, ``[abstract](url)`` over many lines that
end in ``\\``, ``### [title][32]`` and ``][33]`` (numbered references), links on lines of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()\s]{0,600}\)|!\[[^\[\]]{0,300}\]\[\d{1,4}\]")
_BRACKET = re.compile(
    r"\[|\](?:\(\s?(?P<target>(?:https?:/)?/[^()\s]{0,600})(?: \"[^\"]{0,200}\")?\)"
    r"|\[(?P<number>\d{1,4})\])?"
)
_FOREIGN = re.compile(
    r"https?://(?!(?:www\.)?(?:huggingface\.co|hf\.co|arxiv\.org|alphaxiv\.org)/)"
)
_SENTENCES = re.compile(r"[a-z)]{2}\. [A-Z]")
_ALT = re.compile(r"^\[[^\[\]]{1,60}\]\s+(?=\S)")  # the text of a picture before a name
_HEADING = re.compile(r"^(#{1,6})\s+")
_BULLET = re.compile(r"^(?:[*+•‣▪-]\s+)+")


@dataclass(frozen=True, slots=True)
class Flavour:
    """Which markup a dump carries; plain page text carries none, and its brackets are its own."""

    inline: bool = False  # [text](url)
    numbered: bool = False  # [text][12]

    @property
    def marked(self) -> bool:
        """Whether there is any."""
        return self.inline or self.numbered


@dataclass(frozen=True, slots=True)
class Flat:
    """A line without its markup: text, links taken off it, heading level (0: none)."""

    text: str
    links: tuple[str, ...] = ()
    heading: int = 0
    bullet: bool = False
    linked: bool = False  # the whole line was one link
    opened: bool = False  # a link begins here and ends on a later line
    closed: bool = False  # a link that began on an earlier line ends here


def flavour(text: str) -> Flavour:
    """The markup of a whole dump, by what only a tool writes: several links at the ends of lines."""
    if "[" not in text:
        return Flavour()
    inline = len(
        re.findall(r"\]\((?:https?://[^()\s]{1,600}|/papers/[^()\s]{1,99})\)\s*$", text, re.M)
    )
    headings = len(re.findall(r"^#{1,6} \[", text, re.M))
    numbered = len(re.findall(r"\]\[\d{1,4}\]\s*$", text, re.M))
    return Flavour(inline + headings > 2, numbered > 2)


def flatten(line: str, kind: Flavour) -> Flat:
    """``line`` (white space collapsed) without markup of that flavour."""
    if line[0].isalnum() and "[" not in line and "]" not in line and line[-1] != "\\":
        return Flat(line)
    heading = _HEADING.match(line)
    level = len(heading[1]) if heading else 0
    if heading:
        line = line[heading.end() :].rstrip("# ")
    if not kind.marked:
        return Flat(line, (), level)
    whole = line
    if "![" in line:
        line = _IMAGE.sub("", line)
    line = re.sub(r"\s*\\{1,2}$", "", line).strip()
    if line in ("[-", "[*", "") or (line in ("-", "*") and line != whole):
        return Flat("", (), level)
    bullet = _BULLET.match(line)
    if bullet and len(line) > bullet.end() and (len(line) < 40 or "](" in line or "][" in line):
        line = line[bullet.end() :]
    links: list[str] = []
    whole = line
    line, opened, closed = _take_links(line, kind, links)
    linked = line != whole and whole.startswith("[") and whole.endswith((")", "]"))
    if linked:
        line = _ALT.sub("", line)
    return Flat(line, tuple(links), level, bullet is not None, linked, opened, closed)


def _take_links(line: str, kind: Flavour, links: list[str]) -> tuple[str, bool, bool]:
    """The line without its links; a link inside the text of an abstract stays as it was written.

    One pass with a stack of open brackets: a title may hold brackets of its own. Also says whether a
    link is left open, and whether one was closed that began before.
    """
    sentence = len(line) > 200 or _SENTENCES.search(line) is not None
    removed: list[tuple[int, int]] = []
    opened: list[int] = []
    closed = False
    for match in _BRACKET.finditer(line):
        if match.group() == "[":
            opened.append(match.start())
            continue
        target, number = match["target"], match["number"]
        start = opened.pop() if opened else None
        if opened and opened[0] == 0 and match.end() == len(line):
            start = opened.pop(0)  # an interval [1, 2) inside leaves its bracket open
        if (
            number
            and start is not None
            and len(line) > 60
            and line[start + 1 : match.start()].isdigit()
        ):
            continue  # two citations, [3][4], not a link
        if (number and kind.numbered) or (
            target and kind.inline and not (sentence and _FOREIGN.match(target))
        ):
            if target:
                links.append(target)
            removed.append((match.start(), match.end()))
            closed = closed or start is None
            if start is not None:
                removed.append((start, start + 1))
    if removed:
        removed.sort()
        line = _cut(line, removed)
    left_open = line.startswith("[") and line.count("[") > line.count("]")
    return (line[1:].lstrip() if left_open else line), left_open, closed


def _cut(line: str, spans: list[tuple[int, int]]) -> str:
    """``line`` without the spans, words on both sides of a cut kept apart."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts.append(line[at:start])
        if start > 0 and end < len(line) and line[start - 1].isalnum() and line[end].isalnum():
            parts.append(" ")
        at = end
    parts.append(line[at:])
    return " ".join("".join(parts).split())
