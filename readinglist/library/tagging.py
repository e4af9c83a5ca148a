"""Tags as a whole: ``library.tagging``. Colours, synonyms, merging, and several tags at once.

What is done to the tags of papers one at a time is :meth:`Library.add_tag` and its like. A source's
keywords (``extra["keywords"]``: categories, an author's keywords in a BibTeX file) are no tags; they
stay with the paper, go out again as they came, and become tags when the user says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from readinglist.model import Done, Record
from readinglist.store import keywords, tags
from readinglist.tags import TagUse, with_keywords

if TYPE_CHECKING:
    from readinglist.library.core import Library


KEYWORDS = "keywords apart"
"""The library's setting: whether keywords of files that do not tell them from tags are kept apart."""
EITHER = ("bibtex", "biblatex", "ris")
"""Formats with one field for a person's tags and for a source's keywords."""


class Tagging:
    """The verbs about tags; every one that changes something is one step to undo."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._store = library.store

    # ------------------------------------------------------------------ reading

    def uses(self) -> list[TagUse]:
        """Every tag with its count, when it was last given, its colour and synonyms, by name."""
        return tags.uses(self._store)

    def shares(self, ids: Sequence[int]) -> dict[str, int]:
        """Tag to how many of ``ids`` have it; tags none of them has are left out."""
        return tags.shares(self._store, ids)

    def spelt(self, name: str) -> str:
        """The tag a person means: as the library spells it already, or what a synonym stands for.

        Raises:
            UsageError: it can be no tag.
        """
        return tags.spelt(self._store, name)

    def synonyms(self) -> list[tuple[str, str]]:
        """(synonym, tag) in the order of the tags."""
        return tags.synonyms(self._store)

    def keywords(self) -> list[tuple[str, int]]:
        """Keywords of sources with the papers that have each, the commonest first."""
        return keywords.counts(self._store)

    @property
    def are_keywords_apart(self) -> bool:
        """Whether a BibTeX or RIS file's keywords stay keywords, unless they are tags already."""
        return self._library.setting(KEYWORDS) is True

    def set_keywords_apart(self, are_apart: bool) -> None:
        """Keep the keywords of such files apart from now on, or take them for tags."""
        self._library.set_setting(KEYWORDS, are_apart)

    def sorted_out(self, format_name: str, records: Sequence[Record]) -> Sequence[Record]:
        """Records of a dump: of what may be either, tags are the words that are tags here already."""
        if format_name not in EITHER or not self.are_keywords_apart:
            return records
        known = set(tags.names(self._store))
        spell = tags.spelling(self._store)
        found = []
        for record in records:
            mine = tuple(word for word in record.tags if spell(word) in known)
            rest = [word for word in record.tags if word not in mine]
            if rest:
                kept = with_keywords(record.extra.get("keywords", ""), rest)
                record = replace(record, tags=mine, extra={**record.extra, "keywords": kept})
            found.append(record)
        return found

    # ------------------------------------------------------------------ editing

    def change(
        self,
        ids: Sequence[int],
        add: Sequence[str],
        remove: Sequence[str] = (),
        *,
        state: str | None = None,
    ) -> Done:
        """Give and take tags of the same papers, and move them to a state, in one step.

        Raises:
            UsageError: there is no such state.
        """
        return tags.change(self._store, ids, add, remove, state)

    def rename(self, old: str, new: str) -> Done:
        """Rename a tag and those below it everywhere, or merge it into one in use.

        Saved searches and files kept updated that name it follow; the step's label says how many.

        Raises:
            UsageError: no paper has the tag, or one below it; or the new name can be no tag.
        """
        from readinglist.search.syntax import with_tag

        return tags.rename_tag(self._store, old, new, with_tag)

    def merge(self, olds: Sequence[str], into: str, *, keep_names: bool = False) -> Done:
        """Make several tags one; with ``keep_names`` the old names become synonyms of it.

        Saved searches and files kept updated that name one of them ask for that one from now on.

        Raises:
            UsageError: no paper has one of them.
        """
        from readinglist.search.syntax import with_tag

        return tags.merge_tags(self._store, olds, into, with_tag, keep_names=keep_names)

    def delete(self, names: Sequence[str]) -> Done:
        """Take tags off every paper.

        Raises:
            UsageError: no paper has one of them.
        """
        return tags.delete_tags(self._store, names)

    def set_colour(self, names: Sequence[str], colour: str | None) -> Done:
        """Give tags a colour of ``tags.COLOURS``; None is the one that follows from their name.

        Raises:
            UsageError: there is no such colour.
        """
        return tags.set_colour(self._store, names, colour)

    def add_synonym(self, synonym: str, tag: str) -> Done:
        """Let a word stand for a tag, typed or imported; if it is a tag, its papers get the other.

        Raises:
            UsageError: the two are one tag already.
        """
        return tags.add_synonym(self._store, synonym, tag)

    def remove_synonym(self, synonym: str) -> Done:
        """Let a word stand for itself again.

        Raises:
            UsageError: it is no synonym.
        """
        return tags.remove_synonym(self._store, synonym)

    def adopt(self, words: Sequence[str], ids: Sequence[int] | None = None) -> Done:
        """Make keywords of sources tags, of every paper that has them or of ``ids`` alone.

        They stay keywords, too: what a source said is not changed.

        Raises:
            UsageError: no paper has one of them.
        """
        return keywords.adopt(self._store, words, ids)

    def demote(self, names: Sequence[str]) -> Done:
        """Make tags keywords: they leave the side bar, and stay with their papers and exports.

        Raises:
            UsageError: no paper has one of them.
        """
        return keywords.demote(self._store, names)
