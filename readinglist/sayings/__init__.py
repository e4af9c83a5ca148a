"""What the library says in words, as templates, and reading a text back into its template. Pure.

The library speaks English, to the window, the shell and scripts alike. Whoever shows its words in
another language reads them back into the template and what stands in its braces. Lives here: the
templates, by what they speak of. May be imported by whoever shows; imports nothing but
``templates``. tests/test_sayings.py holds that what is said anywhere is one of these.

What a brace holds is told by its name: a ``saying`` is itself one of these, ``number`` and
``percent`` are figures, ``fields`` are names of a paper's fields, ``papers`` is a count with its
noun, ``label`` is the label of a step of undo; the rest is shown as it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

from readinglist import templates
from readinglist.sayings.dumps import DUMPS
from readinglist.sayings.reasons import REASONS
from readinglist.sayings.sentences import SENTENCES
from readinglist.sayings.words import FORMATS, WORDS

__all__ = ["FORMATS", "TEMPLATES", "parted", "read"]

TEMPLATES = (*WORDS, *FORMATS, *DUMPS, *REASONS, *SENTENCES)
_WHOLE = frozenset(text for text in TEMPLATES if not templates.names(text))
_SHAPES = {
    "number": templates.NUMBER,
    "percent": r"\d+%",
    "year": r"\d+",
    "day": r"[\d-]+",
    "papers": rf"{templates.NUMBER} papers?",
    "fields": r"[\w, -]+?",
    "kind": r"[^\s,]+",
}

_PARTING = re.compile(r"(?<=[.!]) |; |: ")
MAX_PARTED = 1_000
"""Characters: what is longer holds pages of text, and is one piece."""


@lru_cache(maxsize=1)
def _compiled() -> tuple[templates.Template, ...]:
    return templates.compiled((t for t in TEMPLATES if t not in _WHOLE), _SHAPES)


@lru_cache(maxsize=4096)
def read(text: str) -> tuple[str, dict[str, str]] | None:
    """The template a text was made from and what stands in its braces; None: made by no template.

    ``the titles differ`` → ``("the titles differ", {})``; ``goes with line 12`` →
    ``("goes with line {number}", {"number": "12"})``.
    """
    return (text, {}) if text in _WHOLE else templates.read(text, _compiled())


def parted(text: str) -> tuple[str, str, str] | None:
    """A text that was put together, parted where the head or the rest is a saying.

    ``page.bib: The feed has no entries.`` → ``("page.bib", ": ", "The feed has no entries.")``.
    """
    for mark in _PARTING.finditer(text) if len(text) <= MAX_PARTED else ():
        head, rest = text[: mark.start()], text[mark.end() :]
        if read(head) or read(rest):
            return head, mark.group(), rest
    return None
