"""Person names as BibTeX spells them: ``van der Berg, Jan and {World Health Organization}``.

Source: Oren Patashnik, "BibTeXing" (1988), section 4; Nicolas Markey, "Tame the BeaST", part 2;
biblatex's manual (3.17) for ``family=…, given=…``. bibtexparser's own splitting drops a paper for
one bad name and knows neither ``others`` nor lists between commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from readinglist.latex import decode, encode
from readinglist.model import Person
from readinglist.text import is_nobody

# Most names: three names in four need nothing, and a list of 300 authors needs it 300 times.
_PLAIN = re.compile(
    r"(?!.*\b(?:and|others)\b)[A-Z][A-Za-z]+, [A-Z][A-Za-z]*\.?(?:[ -][A-Z][A-Za-z]*\.?)*"
)
_COMMAND_FIRST = re.compile(r"(?:^\{?|[\s-])(?:\{\\|\\)")
_AND = re.compile(r"(?:^|\s)and(?:\s|$)", re.IGNORECASE)


def write_names(people: Iterable[Person], ascii_only: bool = True) -> str:
    """All of them, ``Last, First`` joined by ``and``; empty for nobody."""
    return " and ".join(n for n in (write_name(p, ascii_only) for p in people) if n)


def write_name(person: Person, ascii_only: bool = True) -> str:
    """``King, Jr., Martin Luther``; a group, a mononym and what must not be split in braces."""
    name = f"{person.family}, {person.given}"
    if not (person.suffix or person.literal) and _PLAIN.fullmatch(name):
        return name
    family = encode(person.family, ascii_only)
    given = encode(person.given, ascii_only)
    suffix = encode(person.suffix, ascii_only)
    if person.literal or not (family and given):
        whole = encode(person.literal, ascii_only) or " ".join(
            part for part in (given, family, suffix) if part
        )
        whole = f"{{{whole}}}" if whole else ""
        return whole if ascii_only else _with_initials(whole)
    family = _grouped(family, splits_badly=" " in family and _has_bare_start(family))
    parts = [family, _grouped(suffix), _grouped(given)]
    if not ascii_only:
        parts = [_with_initials(part) for part in parts]
    return ", ".join(part for part in parts if part)


def _grouped(part: str, splits_badly: bool = False) -> str:
    """In braces where a comma or an ``and`` in it would be taken for punctuation."""
    if splits_badly or "," in part or _AND.search(part) or part == "others":
        return f"{{{part}}}"
    return part


def _with_initials(part: str) -> str:
    """In braces where biber would take half a command for the initial of a word: ``{\\&}``."""
    if not _COMMAND_FIRST.search(part):
        return part
    part = part if part.startswith("{") and _is_group(part) else f"{{{part}}}"
    return re.sub(r"^\{\{(\\[A-Za-z]+)\}", r"{\1{}", part)


def _has_bare_start(family: str) -> bool:
    """A word that starts with a byte BibTeX does not know is looked through for a small letter,
    and then taken for a particle: ``Ștefan Popa``."""
    return any(word[0] > "\x7f" for word in family.split())


_BETWEEN = re.compile(r"\s+and(?=\s|$)|^and(?=\s)", re.IGNORECASE)
_TIE = re.compile(r"(?<!\\)~")
_SUFFIX = re.compile(r"(?:jr|sr)\.?|i{2,3}|iv", re.IGNORECASE)
_SPECIAL = re.compile(r"\{\\(?:[A-Za-z]+\s*|.)[{\\]*(.)?")
_EXTENDED = re.compile(r"^(family|given|prefix|suffix|useprefix)(?:-i)?\s*=\s*(.*)$", re.DOTALL)


def read_names(value: str) -> tuple[tuple[Person, ...], str | None]:
    """The persons in the value of an author field (LaTeX), and a remark if it was odd.

    ``others`` is nobody. Names joined by commas or semicolons alone are told apart, with a remark.
    """
    names = [name for part in _split_and(value) if (name := part.strip())]
    remark = None
    if len(names) == 1:
        listed = _between_semicolons(names[0]) or _between_commas(names[0])
        if listed:
            names = listed
            remark = "authors are not joined by “and”"
    people = (read_name(name) for name in names if not is_nobody(name))
    return tuple(person for person in people if person), remark


def is_sound(value: str) -> bool:
    """Whether classic BibTeX takes every name in an author field as it stands."""
    for name in _split_and(value):
        parts = _at_top(name, ",")
        if len(parts) > 3 or not all(part.strip() for part in parts) or "=" in name:
            return False
    return True


def _split_and(value: str) -> list[str]:
    if " and " not in value and not _AND.search(value):
        return [value]
    parts = _BETWEEN.split(value)
    if "{" not in value:
        return parts
    joined: list[str] = []
    depth = 0
    for part in parts:
        if depth > 0:
            joined[-1] += " and" + part
        else:
            joined.append(part)
        depth += part.count("{") - part.count("}")
    return joined


def _between_semicolons(name: str) -> list[str]:
    return [p for p in name.split(";") if p.strip()] if ";" in name and "{" not in name else []


def _between_commas(name: str) -> list[str]:
    """``John Smith, Jane Doe, Bob Ray`` and ``A, B, C, D`` as names; empty if it is one name."""
    parts = [part.strip() for part in _at_top(name, ",")]
    parts = [part for part in parts if part]
    if len(parts) < 3 or any(_SUFFIX.fullmatch(part) or "=" in part for part in parts):
        return []
    if len(parts) == 3 and not all(" " in part or "~" in part for part in parts):
        return []
    return parts


def _at_top(text: str, separator: str) -> list[str]:
    """``text`` split at ``separator`` outside of braces."""
    if "{" not in text:
        return text.split(separator)
    parts = [""]
    depth = 0
    for piece in re.split(f"([{{}}{re.escape(separator)}])", text):
        if piece == separator and depth <= 0:
            parts.append("")
            continue
        depth += (piece == "{") - (piece == "}")
        parts[-1] += piece
    return parts


def read_name(name: str) -> Person | None:
    """One name in any of BibTeX's spellings, or in biblatex's; None if nothing is left of it."""
    if _PLAIN.fullmatch(name):
        family, _, given = name.partition(", ")
        return Person(family, given)
    name = " ".join(_TIE.sub(" ", name).split()).strip(", ")
    if _is_group(name):
        literal = decode(name)
        return Person(literal=literal) if literal else None
    parts = [part.strip() for part in _at_top(name, ",")]
    if len(parts) > 1 and all(_EXTENDED.match(part) for part in parts):
        return _extended(parts)
    parts = [decode(part) for part in parts] if len(parts) > 1 else [name]
    if len(parts) == 2:
        if _SUFFIX.fullmatch(parts[1]) and " " in parts[0]:
            return _first_last(parts[0], parts[1])
        return _person(parts[0], parts[1])
    if len(parts) > 2:
        suffix, given = parts[1], " ".join(parts[2:])
        if _SUFFIX.fullmatch(given) and not _SUFFIX.fullmatch(suffix):
            suffix, given = given, suffix
        return _person(parts[0], given, suffix)
    return _first_last(name)


def _is_group(name: str) -> bool:
    """Wholly in one pair of braces, which is no accent (``{\\'E}``)."""
    if not (name.startswith("{") and name.endswith("}")) or name.startswith("{\\"):
        return False
    depth = 0
    for place, char in enumerate(name):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return place == len(name) - 1
    return False


def _person(family: str, given: str, suffix: str = "") -> Person | None:
    if not given:
        whole = " ".join(part for part in (family, suffix) if part)
        return Person(literal=whole) if whole else None
    return Person(family, given, suffix) if family else Person(literal=given)


def _extended(parts: list[str]) -> Person | None:
    said = {m[1]: decode(m[2].strip().strip('"')) for part in parts if (m := _EXTENDED.match(part))}
    family = " ".join(filter(None, (said.get("prefix"), said.get("family"))))
    return _person(family, said.get("given", ""), said.get("suffix", ""))


def _first_last(name: str, suffix: str = "") -> Person | None:
    """``First von Last``: the last word is the last name, with the small words before it."""
    words = [word for word in _at_top(name, " ") if word]
    if not words:
        return None
    start = len(words) - 1
    for place in range(1, len(words) - 1):
        if _is_small(words[place]):
            start = place
            break
    else:
        if len(words) > 1 and _is_small(words[0]):
            start = 0
    family = decode(" ".join(words[start:]))
    given = decode(" ".join(words[:start]))
    return _person(family, given, suffix)


def _is_small(word: str) -> bool:
    """Whether a word begins with a small letter, as BibTeX sees it: a group has no case."""
    if word.startswith("{"):
        special = _SPECIAL.match(word)
        return bool(special and special[1] and special[1].islower())
    first = next((char for char in decode(word[:12]) if char.isalpha()), "")
    return first.islower()
