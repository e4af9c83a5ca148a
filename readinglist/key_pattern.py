r"""The language of citation key patterns: ``{auth}{year}{shorttitle:1}``. Pure.

A pattern is text with fields in braces; a field takes modifiers behind colons, as in JabRef and
Better BibTeX: ``{authors:2:capitalize}_{year}``. What it can hold is in :data:`FIELDS` and
:data:`MODIFIERS`. Values are ASCII letters and digits (``ø`` → ``o``), lower case unless told else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Protocol

from readinglist.errors import BadKeyPattern
from readinglist.model import Identifier, Person
from readinglist.text import fold

MAX_KEY = 60
"""Characters of a made key, before the letters that tell equal keys apart."""
MAX_PATTERN = 200
MAX_NAME = 30
"""Characters of one author's name."""

DEFAULT = "{auth}{year}{shorttitle:1}"

FIELDS: dict[str, str] = {
    "auth": "family name of the first author; {auth:3} its first three letters",
    "lastauth": "family name of the last author",
    "authors": "all family names; {authors:2} the first two, then EtAl",
    "authetal": "one or two family names; the first and EtAl if there are more",
    "authorsalpha": "three letters of a single author, else a letter of each (as alpha.bst)",
    "authforeini": "first letter of the first author's given name",
    "year": "year, 2017",
    "shortyear": "last two digits of the year, 17",
    "month": "month of publication, 06",
    "shorttitle": "first three significant words of the title; {shorttitle:1} the first",
    "veryshorttitle": "first significant word of the title",
    "title": "all words of the title; {title:5} the first five",
    "venue": "words of the journal or conference; {venue:abbr} its acronym or initials",
    "arxiv": "arXiv id, 1706.03762",
}
MODIFIERS: dict[str, str] = {
    "lower": "lower case (the default)",
    "upper": "upper case",
    "capitalize": "each word with a capital",
    "keepcase": "capitals as they are written",
    "fold": "letters without accents (always done)",
    "abbr": "an acronym, or the first letter of each word",
    "dashes": "words joined by -",
    "underscores": "words joined by _",
    "truncate4": "at most so many letters",
    "(text)": "this text where there is no value",
}
_CASES = ("lower", "upper", "capitalize", "keepcase")
_PEOPLE = ("auth", "lastauth", "authors", "authetal", "authorsalpha", "authforeini")
_STANDS_IN = ("auth", "lastauth", "authors", "authetal")
_TITLES = {"shorttitle": 3, "veryshorttitle": 1}
_COUNTED = ("authors", "shorttitle", "veryshorttitle", "title", "venue")
"""Fields whose number counts words or names; that of others counts letters."""

_SMALL = (
    "a an the of on for and or to in with by at from as is are be via using towards toward into over"
    " under its their our your can do does how what why when where which who that this these"
    " der die das ein eine und zur zum von le la les un une et des du el los las y"
)
_SMALL_WORDS = frozenset(_SMALL.split())
_FORMULA = re.compile(r"\$[^$]*\$")
_FORMULA_MARKS = re.compile(r"\\[A-Za-z]+|[${}^_\\]")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_FIELD = re.compile(r"([A-Za-z]+)([0-9]*)")
_UNSAFE = re.compile(r"[^A-Za-z0-9_:.+/-]")
_ACRONYM = re.compile(r"\b(?=\w{2,12}\b)\w*[A-Z]\w*[A-Z]\w*\b")


class Described(Protocol):
    """What a key is made of; papers and records being matched both have it."""

    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def authors(self) -> tuple[Person, ...]: ...  # noqa: D102
    @property
    def year(self) -> int | None: ...  # noqa: D102
    @property
    def published(self) -> str | None: ...  # noqa: D102
    @property
    def venue(self) -> str | None: ...  # noqa: D102
    @property
    def identifiers(self) -> tuple[Identifier, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a pattern: literal text (``field`` is empty), or a field and how it is written."""

    field: str
    text: str = ""
    count: int | None = None  # words or names
    letters: int | None = None
    case: str = "lower"
    is_abbreviated: bool = False
    joint: str = ""
    otherwise: str | None = None


@dataclass(frozen=True, slots=True)
class KeyPattern:
    """A pattern that was understood."""

    text: str
    parts: tuple[Part, ...]


# ------------------------------------------------------------------ reading a pattern


@lru_cache(maxsize=64)
def parse(text: str) -> KeyPattern:
    """The pattern that ``text`` is.

    Raises:
        BadKeyPattern: it is none; the error has the place (``start``, ``end``) and a sentence.
    """
    text = text.strip()
    if not text:
        raise BadKeyPattern("it is empty", 0, 0)
    if len(text) > MAX_PATTERN:
        raise BadKeyPattern(f"it is longer than {MAX_PATTERN} characters", MAX_PATTERN, len(text))
    parts: list[Part] = []
    at = 0
    while at < len(text):
        if text[at] == "{":
            end = text.find("}", at)
            if end < 0:
                raise BadKeyPattern("this “{” is never closed", at, at + 1)
            parts.append(_field(text[at + 1 : end], at + 1))
            at = end + 1
            continue
        end = text.find("{", at) if "{" in text[at:] else len(text)
        parts.append(Part("", _literal(text[at:end], at)))
        at = end
    if not any(part.field for part in parts):
        raise BadKeyPattern(
            "without a field like {auth} every paper has the same key", 0, len(text)
        )
    return KeyPattern(text, tuple(parts))


def _literal(text: str, at: int) -> str:
    if bad := _UNSAFE.search(text):
        reason = "this “}” closes nothing" if bad[0] == "}" else f"{bad[0]!r} cannot stand in a key"
        raise BadKeyPattern(reason, at + bad.start(), at + bad.end())
    return text


def _field(text: str, at: int) -> Part:
    name, *rest = text.split(":")
    match = _FIELD.fullmatch(name)
    field = match[1].lower() if match else ""
    if match is None or field not in FIELDS:
        raise BadKeyPattern(_unknown("field", name, FIELDS), at, at + max(1, len(name)))
    made: dict[str, object] = {}
    if match[2]:
        made |= _number(field, match[2])
    at += len(name) + 1
    for word in rest:
        made |= _modifier(field, word, at)
        at += len(word) + 1
    return Part(field, **made)  # type: ignore[arg-type]


def _modifier(field: str, word: str, at: int) -> dict[str, object]:
    name = word.strip().lower()
    if name.isascii() and name.isdecimal() and len(name) < 4 and int(name) > 0:
        return _number(field, name)
    if name in _CASES:
        return {"case": name}
    if name == "fold":
        return {}
    if name == "abbr":
        return {"is_abbreviated": True}
    if name in ("dashes", "underscores"):
        return {"joint": "-" if name == "dashes" else "_"}
    if found := re.fullmatch(r"truncate([1-9]\d?)", name):
        return {"letters": int(found[1])}
    if word.startswith("(") and word.endswith(")"):
        return {"otherwise": _literal(word[1:-1], at + 1)}
    raise BadKeyPattern(_unknown("modifier", word, MODIFIERS), at, at + max(1, len(word)))


def _number(field: str, digits: str) -> dict[str, object]:
    return {"count" if field in _COUNTED else "letters": max(1, int(digits))}


def _unknown(what: str, name: str, known: dict[str, str]) -> str:
    if not name.strip():
        return f"a {what} is missing here"
    near = get_close_matches(name.lower(), known, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
    return f"there is no {what} {name!r}; {hint}"


# ------------------------------------------------------------------ filling a pattern in


def stem(pattern: KeyPattern, paper: Described) -> str:
    """The key of a paper, before letters tell it from equal ones.

    At most :data:`MAX_KEY` characters, a letter first, never empty (``ref``). Of a paper without
    authors the first significant title word stands where the author would, and the short title
    goes on behind it with one word more.
    """
    stands_in = not _names(paper.authors) and any(p.field in _STANDS_IN for p in pattern.parts)
    borrowed = False
    out = []
    for part in pattern.parts:
        if not part.field:
            out.append(part.text)
            continue
        words = _VALUES[part.field](paper, part)
        if stands_in and part.field in _STANDS_IN and part.otherwise is None and not borrowed:
            words, borrowed = significant_words(paper.title)[:1], True
        elif borrowed and part.field in _TITLES:
            count = part.count or _TITLES[part.field]
            words = significant_words(paper.title)[1 : count + 2]
        out.append(_spelt(words, part))
    # A field without value leaves two separators side by side.
    text = re.sub(r"([_:.+/-])\1+", r"\1", "".join(out)).strip("_:.+/-")
    if not text or not text[0].isalpha():
        text = "ref" + text
    return text[:MAX_KEY].rstrip("_:.+/-")


def _spelt(words: Sequence[str], part: Part) -> str:
    if part.is_abbreviated:
        words = _initials(words)
    spell = str if part.field == "arxiv" else _SPELL[part.case]
    spelt = [s for s in map(spell, words) if s]
    text = part.joint.join(spelt)
    if part.letters:
        text = text[: part.letters]
    elif part.field in _PEOPLE and len(words) == 1:
        text = text[:MAX_NAME]
    return text or (part.otherwise or "")


def plain(text: str) -> str:
    """ASCII letters and digits of ``text``, lower case: ``Ø’Brien`` → ``obrien``."""
    return re.sub("[^a-z0-9]", "", fold(text))


def fold_case_kept(text: str) -> str:
    """``text`` without accents, capitals kept: ``Øre`` → ``Ore``."""
    return text if text.isascii() else "".join(map(_fold_letter, text))


def _fold_letter(char: str) -> str:
    if char.isascii():
        return char
    folded = fold(char)
    return folded.capitalize() if char.isupper() else folded


def _kept(text: str) -> str:
    return re.sub("[^A-Za-z0-9]", "", fold_case_kept(text))


def _capitalized(text: str) -> str:
    parts = (_kept(part) for part in re.split(r"[\s\-]+", text))
    return "".join(p[:1].upper() + (p[1:].lower() if p.isupper() else p[1:]) for p in parts)


_SPELL: dict[str, Callable[[str], str]] = {
    "lower": plain,
    "upper": lambda word: _kept(word).upper(),
    "capitalize": _capitalized,
    "keepcase": _kept,
}


def _initials(words: Sequence[str]) -> list[str]:
    found = _ACRONYM.search(" ".join(words))
    if found:
        return [found[0]]
    kept = [word for word in words if plain(word) not in _SMALL_WORDS and not word.isdigit()]
    return ["".join(_kept(word)[:1] for word in kept)]


def title_words(title: str) -> list[str]:
    """Words of a title that have a usable letter; formulas are left out if there are others."""
    title = _FORMULA.sub(" ", title) if _WORD.search(_FORMULA.sub(" ", title)) else title
    return [word for word in _WORD.findall(_FORMULA_MARKS.sub(" ", title)) if plain(word)]


def significant_words(title: str) -> list[str]:
    """Those of them that are no articles, prepositions and the like; all if there are no others."""
    words = title_words(title)
    return [word for word in words if plain(word) not in _SMALL_WORDS] or words


def _names(authors: Sequence[Person]) -> list[str]:
    """Family names that have a usable letter."""
    found = (p.family or " ".join(p.literal.split()[:3]) or p.given for p in authors)
    return [name for name in found if plain(name)]


def _auth(paper: Described, part: Part) -> list[str]:
    return _names(paper.authors)[:1]


def _lastauth(paper: Described, part: Part) -> list[str]:
    return _names(paper.authors)[-1:]


def _authors(paper: Described, part: Part) -> list[str]:
    names = _names(paper.authors)
    return [*names[: part.count], *(["EtAl"] if part.count and len(names) > part.count else [])]


def _authetal(paper: Described, part: Part) -> list[str]:
    names = _names(paper.authors)
    return names if len(names) <= 2 else [names[0], "EtAl"]


def _authorsalpha(paper: Described, part: Part) -> list[str]:
    names = [_kept(name) for name in _names(paper.authors)]
    if len(names) == 1:
        return [names[0][:3]]
    return [name[:1] for name in (names if len(names) <= 4 else names[:3])]


def _authforeini(paper: Described, part: Part) -> list[str]:
    return [_kept(person.given)[:1] for person in paper.authors[:1]]


def _year(paper: Described, part: Part) -> list[str]:
    return [str(paper.year)] if paper.year and 0 < paper.year < 10_000 else []


def _shortyear(paper: Described, part: Part) -> list[str]:
    return [year[-2:] for year in _year(paper, part)]


def _month(paper: Described, part: Part) -> list[str]:
    match = re.match(r"\d{4}-(\d\d)", paper.published or "")
    return [match[1]] if match else []


def _shorttitle(paper: Described, part: Part) -> list[str]:
    return significant_words(paper.title)[: part.count or _TITLES[part.field]]


def _title(paper: Described, part: Part) -> list[str]:
    return title_words(paper.title)[: part.count]


def _venue(paper: Described, part: Part) -> list[str]:
    words = _WORD.findall(paper.venue or "")
    return words[: part.count]


def _arxiv(paper: Described, part: Part) -> list[str]:
    return [i.value for i in paper.identifiers if i.scheme == "arxiv"][:1]


_VALUES: dict[str, Callable[[Described, Part], list[str]]] = {
    "auth": _auth,
    "lastauth": _lastauth,
    "authors": _authors,
    "authetal": _authetal,
    "authorsalpha": _authorsalpha,
    "authforeini": _authforeini,
    "year": _year,
    "shortyear": _shortyear,
    "month": _month,
    "shorttitle": _shorttitle,
    "veryshorttitle": _shorttitle,
    "title": _title,
    "venue": _venue,
    "arxiv": _arxiv,
}
