"""What the library says, in the user's language: its text read back into a template and said again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from readinglist import sayings, templates
from readinglist.gui import language, step_words
from readinglist.gui.field_names import FIELDS
from readinglist.gui.words import counted, tr


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


def seen_said(seen: Mapping[str, str | int]) -> list[str]:
    """What a source said of a paper beside the paper itself: ``152 upvotes``, ``submitted by ada``."""
    numbers = {
        "upvotes": (tr("upvote"), tr("upvotes")),
        "comments": (tr("comment"), tr("comments")),
        "stars": (tr("star"), tr("stars")),
        "citations": (tr("citation"), tr("citations")),
        "views": (tr("view"), tr("views")),
        "authors": (tr("author"), tr("authors")),
    }
    news = {
        "new": tr("announced as new"),
        "cross": tr("announced as a cross-list"),
        "replace": tr("announced as replaced"),
    }
    parts = []
    for name, value in seen.items():
        if name in numbers and isinstance(value, int):
            parts.append(counted(value, *numbers[name]))
        elif name == "listed":
            parts.append(f"{tr('listed')} {value}")
        elif name == "submitter":
            parts.append(tr("submitted by {}").format(value))
        elif name == "announced" and value in news:
            parts.append(news[str(value)])
        elif name == "org":
            parts.append(str(value))
        else:
            parts.append(f"{name.replace('_', ' ')} {value}")
    return parts
