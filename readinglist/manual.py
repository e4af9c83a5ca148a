"""The manual: pages of Markdown that are shipped, by name, for the window and the shell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readinglist import config
from readinglist.errors import UsageError

PAGES = (
    "start",
    "importing",
    "triage",
    "search",
    "tags",
    "citing",
    "sources",
    "statistics",
    "keys",
    "data",
    "trouble",
)
"""The pages in the order one reads them; each is ``resources/help/NAME.md``."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name, its title (the first heading) and its text, with the heading."""

    name: str
    title: str
    text: str


def page(name: str) -> Page:
    """One page.

    Raises:
        UsageError: there is none of that name; the message lists those there are.
    """
    name = name.strip().lower().removesuffix(".md")
    if name not in PAGES:
        raise UsageError(f"There is no page {name!r}; the pages are {', '.join(PAGES)}.")
    text = config.resource("help", f"{name}.md").read_text("utf-8")
    title = re.match(r"#\s+(.+)", text)
    return Page(name, title[1].strip() if title else name, text)


def pages(words: str = "") -> list[Page]:
    """Every page, or those that hold all the words typed, in any case."""
    wanted = words.casefold().split()
    found = [page(name) for name in PAGES]
    return [one for one in found if all(word in one.text.casefold() for word in wanted)]
