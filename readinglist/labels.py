"""What steps of undo are called: the templates of their labels, and reading a label back. Pure.

The library stores labels in English, as it always did; whoever shows them in another language
reads a label back into its template and what stands in it. tests/library/test_one_step.py holds
that every verb's label is one of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from readinglist import templates
from readinglist.model import STATES

TEMPLATES = (
    # papers
    "Add “{title}”",
    "Import {papers} from {place}",
    "Note that papers came again from {place}",
    "Star {papers}",
    "Unstar {papers}",
    "Delete {papers}",
    "Restore {papers}",
    "Empty the trash of {papers}",
    "Edit {fields} of “{title}”",
    "Restore {fields} of “{title}”",
    "Keep {fields} of “{title}”",
    "Take {fields} of “{title}”",
    "Take changes of {papers}",
    "Attach the published version of “{title}”",
    "Attach published versions to {papers}",
    "Add a note to “{title}”",
    "Highlight a passage of “{title}”",
    "Edit a note of “{title}”",
    "Delete a note of “{title}”",
    "Mend the entries of {papers}",
    "Papers {paper} and {other_paper} are different",
    "Merge “{title}” into “{other_title}”",
    "Find possible doubles again: {pairs}",
    # deciding
    "Move {papers} to {state}",
    "Move {papers} to {state}, {tags}",
    "Move {papers} to {state} and remove {tags}",
    "Queue {papers}",
    "Queue {papers}, {tags}",
    "Dismiss {papers}",
    "Dismiss {papers}, {tags}",
    "Dismiss {papers} ({reason})",
    "Dismiss {papers} ({reason}), {tags}",
    "Put off {papers} until {day}",
    "Put off {papers} until {day}, {tags}",
    "Put off {papers} until it is seen again",
    "Put off {papers} until they are seen again",
    "Move {papers} up the queue",
    "Move {papers} down the queue",
    "Move {papers} to the top of the queue",
    "Move {papers} to the end of the queue",
    "Move {papers} in the queue",
    # tags and keywords
    "Add {tags} to {papers}",
    "Remove {tags} from {papers}",
    "Add {tags} and remove {other_tags} at {papers}",
    "Rename tag ‘{name}’ to ‘{other_name}’ on {papers}",
    "Rename tag ‘{name}’ to ‘{other_name}’ on {papers}, in {searches}",
    "Rename tag ‘{name}’ to ‘{other_name}’ on {papers}, in {files}",
    "Rename tag ‘{name}’ to ‘{other_name}’ on {papers}, in {searches} and {files}",
    "Merge {tags} into ‘{name}’ on {papers}",
    "Merge {tags} into ‘{name}’ on {papers}, in {searches}",
    "Merge {tags} into ‘{name}’ on {papers}, in {files}",
    "Merge {tags} into ‘{name}’ on {papers}, in {searches} and {files}",
    "Delete {tags}",
    "Colour {tags} {colour}",
    "Take the colour off {tags}",
    "Let ‘{name}’ mean tag ‘{other_name}’",
    "Let ‘{name}’ be a tag of its own",
    "Make {keywords} a tag",
    "Make {keywords} tags",
    "Make {tags} a keyword",
    "Make {tags} keywords",
    "Add suggested tags to {papers}",
    "Do not suggest {tags}",
    "Make tag ‘{name}’ favourite {number}",
    "Free favourite {number}",
    # searches, files, keys, sources, lines
    "Save search ‘{name}’",
    "Change search ‘{name}’",
    "Rename search ‘{name}’ to ‘{other_name}’",
    "Delete search ‘{name}’",
    "Move search ‘{name}’",
    "Keep {file} updated",
    "Stop keeping {file} updated",
    "Change what is kept in {file}",
    "Forget that {file} is kept updated",
    "Set the key pattern {pattern}",
    "Set the key pattern {pattern}, {keys} changed",
    "Change the citation key {key} to {other_key}",
    "Change {keys}",
    "Follow ‘{name}’",
    "Follow {sources}",
    "Watch ‘{name}’",
    "No longer follow ‘{name}’",
    "No longer follow {sources}",
    "Edit the source ‘{name}’",
    "Pause ‘{name}’",
    "Resume ‘{name}’",
    "Move ‘{name}’ to another address",
    "‘{name}’ has moved to {address}",
    "Skip ‘{name}’",
    "Skip {dumps}",
    "Always ignore lines from {place}",
    "Read a line from {place} again",
    "Remember the columns of a table",
    "Forget the columns of a table",
    "Edited outside Reading List",
)
"""Every label with what changes in braces; ``other_`` is a second one of its kind."""

NOUNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "papers": ("paper", "papers"),
        "pairs": ("pair", "pairs"),
        "keys": ("citation key", "citation keys"),
        "sources": ("source", "sources"),
        "dumps": ("dump", "dumps"),
        "searches": ("search", "searches"),
        "files": ("file", "files"),
        "tags": ("tag", "tags"),
        "keywords": ("keyword", "keywords"),
    }
)
"""What is counted (``3 tags``) or, where it has names, listed (``tags ‘rl’, ‘to-cite’``)."""

_NUMBER = r"\d[\d,]*"
_NAMED = ("tags", "keywords")


def _told(kind: str) -> str:
    one, many = NOUNS[kind]
    counted = f"{_NUMBER} (?:{many}|{one})"
    listed = f"|(?:{many}|{one}) ‘.+?’(?:, ‘.+?’)*" if kind in _NAMED else ""
    return f"(?:{counted}{listed})"


_SHAPES = {kind: _told(kind) for kind in NOUNS} | {
    "state": "|".join(STATES),
    "day": r"\d{4}-\d\d-\d\d",
    "number": _NUMBER,
    "paper": _NUMBER,
    "colour": "[a-z]+",
    "fields": r"[^“”]+?",
}


@lru_cache(maxsize=1)
def _compiled() -> tuple[templates.Template, ...]:
    return templates.compiled(TEMPLATES, _SHAPES)


def read(label: str) -> tuple[str, dict[str, str]] | None:
    """The template a label was made from and what stands in its braces; None: made by no template.

    ``Star 2 papers`` → ``("Star {papers}", {"papers": "2 papers"})``.
    """
    return templates.read(label, _compiled())
