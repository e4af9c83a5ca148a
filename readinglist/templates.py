"""Sentences with braces, read back: which template a text was made from, and what stands in it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

NUMBER = r"\d[\d,.]*"
"""The shape of a number as our texts write it."""
_FIELD = re.compile(r"\{(\w+)\}")


class Template(NamedTuple):
    """A template, what it begins and ends with, and its pattern."""

    text: str
    start: str
    end: str
    pattern: re.Pattern[str]


def names(template: str) -> tuple[str, ...]:
    """What stands in the braces of a template, in order."""
    return tuple(_FIELD.findall(template))


def kind(name: str) -> str:
    """What a brace holds: ``other_`` names a second one of its kind."""
    return name.removeprefix("other_")


def compiled(texts: Iterable[str], shapes: Mapping[str, str]) -> tuple[Template, ...]:
    """Templates to be read back; what says more in its own words is tried first.

    ``shapes`` are regular expressions by kind of brace; the others hold anything.
    """
    ordered = sorted(texts, key=lambda text: len(_FIELD.sub("", text)), reverse=True)
    return tuple(_compiled(text, shapes) for text in ordered)


def _compiled(text: str, shapes: Mapping[str, str]) -> Template:
    own = _FIELD.split(text)  # own words and names by turns
    shaped = [
        f"(?P<{part}>{shapes.get(kind(part), '.+?')})" if at % 2 else re.escape(part)
        for at, part in enumerate(own)
    ]
    return Template(text, own[0], own[-1], re.compile("".join(shaped), re.DOTALL))


def read(text: str, known: Iterable[Template]) -> tuple[str, dict[str, str]] | None:
    """The template a text was made from and what stands in its braces; None: made by no template."""
    for template in known:
        if not (text.startswith(template.start) and text.endswith(template.end)):
            continue
        if found := template.pattern.fullmatch(text):
            return template.text, found.groupdict()
    return None


def filled(template: str, facts: Mapping[str, str]) -> str:
    """The template with its braces filled; single braces are text."""
    return _FIELD.sub(lambda match: facts.get(match[1], match[0]), template)
