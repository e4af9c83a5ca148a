"""Person names as BibTeX spells them: ``van der Berg, Jan and {World Health Organization}``.

Source: Oren Patashnik, "BibTeXing" (1988), section 4; Nicolas Markey, "Tame the BeaST", part 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from readinglist.latex import encode
from readinglist.model import Person

# Most names: three names in four need nothing, and a list of 300 authors needs it 300 times.
_PLAIN = re.compile(
    r"(?!.*\b(?:and|others)\b)[A-Z][A-Za-z]+, [A-Z][A-Za-z]*\.?(?:[ -][A-Z][A-Za-z]*\.?)*"
)
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
        return f"{{{whole}}}" if whole else ""
    family = _grouped(family, splits_badly=" " in family and _has_bare_start(family))
    given = _grouped(given)
    return ", ".join(part for part in (family, _grouped(suffix), given) if part)


def _grouped(part: str, splits_badly: bool = False) -> str:
    """In braces where a comma or an ``and`` in it would be taken for punctuation."""
    if splits_badly or "," in part or _AND.search(part) or part == "others":
        return f"{{{part}}}"
    return part


def _has_bare_start(family: str) -> bool:
    """A word that starts with a byte BibTeX does not know is looked through for a small letter,
    and then taken for a particle: ``Ștefan Popa``."""
    return any(word[0] > "\x7f" for word in family.split())
