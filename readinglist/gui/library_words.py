"""What the library says, in the user's language: its text read back into a template and said again."""

from __future__ import annotations

from collections.abc import Iterable

from readinglist import sayings, templates
from readinglist.gui import language, step_words
from readinglist.gui.field_names import FIELDS
from readinglist.gui.words import tr


def said(text: str) -> str:
    """A text of the library as the window shows it; one that no template made stays as it is.

    Of texts that were put together (``page.bib: …``, two sentences) the parts are said each.
    """
    if not language.messages or not text:
        return text
    if found := sayings.read(text):
        template, facts = found
        return templates.filled(tr(template), {n: _fact(n, fact) for n, fact in facts.items()})
    if parts := sayings.parted(text):
        head, mark, rest = parts
        return f"{said(head)}{mark}{said(rest)}"
    return text


def all_said(texts: Iterable[str]) -> str:
    """Several, with commas between them."""
    return ", ".join(map(said, texts))


def _fact(name: str, told: str) -> str:
    """What stands in a brace."""
    kind = templates.kind(name)
    if kind == "saying":
        return said(told)
    if kind == "label":
        return step_words.said(told)
    if kind == "fields":
        return fields_said(told.split(", "))
    if kind == "papers":
        return step_words.noun(kind, told)
    return told.translate(language.digits) if kind in ("number", "percent") else told


def field_said(name: str) -> str:
    """A field of a paper as the window calls it: ``Title``, ``Tag rl``; a note has no number."""
    what, _, which = name.partition(":")
    if what == "tag" and which:
        return f"{tr('Tag')} {which}"
    if what == "note" and which:
        return tr("Note")
    return tr(FIELDS[name]) if name in FIELDS else said(name)


def fields_said(names: Iterable[str]) -> str:
    """Fields within a sentence; English writes them small, as the library does."""
    return ", ".join(map(field_said, names) if language.messages else names)
