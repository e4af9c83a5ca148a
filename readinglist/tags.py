"""Values about tags, and how a tag is spelt: one line, no ``#``; ``a/b`` is below ``a``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from readinglist.errors import UsageError
from readinglist.text import fold, one_line

MAX_TAG = 100
COLOURS: tuple[str, ...] = (
    *("blue", "violet", "pink", "red", "orange"),
    *("amber", "lime", "green", "teal", "cyan"),
)
"""The palette, by name; what each looks like is the window's affair (``gui.theme.HUES``)."""


@dataclass(frozen=True, slots=True)
class TagUse:
    """A tag and how it is used. ``papers`` counts those out of the trash that have it itself."""

    name: str
    papers: int
    used: str | None = None  # when it was last given to a paper, ISO 8601
    colour: str | None = None  # of COLOURS, if one was chosen
    synonyms: tuple[str, ...] = ()
    is_imported: bool = False  # nobody gave it by hand: it came with dumps alone


def tag_name(name: str) -> str:
    """A tag as stored: one line, no leading ``#``, no empty part between slashes.

    Raises:
        UsageError: empty, or longer than 100 characters.
    """
    cleaned = "/".join(filter(None, map(str.strip, one_line(name).removeprefix("#").split("/"))))
    if not cleaned:
        raise UsageError("A tag needs at least one letter or digit.")
    if len(cleaned) > MAX_TAG:
        raise UsageError(f"A tag has at most {MAX_TAG} characters; this one has {len(cleaned)}.")
    return cleaned


def alike(name: str) -> str:
    """What two spellings have in common that are one tag: neither case nor dashes tell them apart."""
    return " ".join(fold(name).replace("-", " ").replace("_", " ").split())


def above(name: str) -> Iterator[str]:
    """The tags a tag is below, the nearest first: ``a/b/c`` is below ``a/b`` and ``a``."""
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name


def nested(name: str, parent: str) -> str:
    """The name a tag has below another: ``vision`` below ``ml`` is ``ml/vision``; "" is the top."""
    last = name.rpartition("/")[2]
    return f"{parent}/{last}" if parent else last


def keyword_list(text: str) -> list[str]:
    """The keywords of a source's one text, parted by commas or semicolons; each once."""
    parts = (" ".join(part.split()) for part in re.split(r"[;,\n]", text))
    return list(dict.fromkeys(filter(None, parts)))


def with_keywords(text: str, more: Iterable[str]) -> str:
    """A source's text with more keywords behind it; what it has already is not said twice."""
    have = {alike(word) for word in keyword_list(text)}
    new = [word for word in more if alike(word) not in have]
    return ", ".join(filter(None, (text.strip(), *new)))


class Spelling:
    """Names as the library spells them: those in use, and synonyms that stand for one.

    ``known`` are the tags in use, ``synonyms`` maps what :func:`alike` makes of a synonym to its tag.
    """

    def __init__(self, known: Iterable[str], synonyms: Mapping[str, str]) -> None:
        self._exact = set(known)
        self._alike = {alike(name): name for name in sorted(self._exact, reverse=True)}
        self._synonyms = synonyms

    def __call__(self, name: str) -> str:
        """A tag as the library spells it already, else as it was typed.

        Raises:
            UsageError: it can be no tag.
        """
        wanted = tag_name(name)
        if (meant := self._synonyms.get(alike(wanted))) is not None:
            return meant
        return wanted if wanted in self._exact else self._alike.get(alike(wanted), wanted)
