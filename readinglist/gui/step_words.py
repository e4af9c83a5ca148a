"""What a step of undo is called in the user's language: its label, read back and said again."""

from __future__ import annotations

import re

from readinglist import labels
from readinglist.gui import language
from readinglist.gui.field_names import FIELDS
from readinglist.gui.triage_words import REASON_WORDS
from readinglist.gui.words import STATE_NAMES, figures, tr
from readinglist.triage import REASONS

_REASONS = {told: REASON_WORDS[name] for name, told in REASONS.items()}
_COUNTED = re.compile(r"([\d,]+) (.+)")


def said(label: str) -> str:
    """A label as the window shows it; one that no template made is shown as it is stored."""
    if not language.messages:
        return label
    for prefix in ("Undo", "Redo"):
        if label.startswith(f"{prefix}: "):
            return f"{tr(prefix)}: {said(label.removeprefix(f'{prefix}: '))}"
    found = labels.read(label)
    if found is None:
        return label
    template, facts = found
    return tr(template).format(**{name: _fact(name, fact) for name, fact in facts.items()})


def taken_back(label: str) -> str:
    """The message that an undo is done, for its label as :func:`said` says it."""
    undo = tr("Undo")
    return f"{label.removeprefix(f'{undo}: ')}: {tr('taken back.')}"


def _fact(name: str, told: str) -> str:
    """What stands in a brace of a label."""
    kind = name.removeprefix("other_")
    if kind in labels.NOUNS:
        return noun(kind, told)
    if kind == "state":
        return tr(STATE_NAMES[told])
    if kind == "reason":
        return tr(_REASONS.get(told, told))
    if kind == "fields":
        return ", ".join(tr(FIELDS.get(field, field)) for field in told.split(", "))
    return tr(told.capitalize()) if kind == "colour" else told


def noun(kind: str, told: str) -> str:
    """``1,204 papers`` or ``tags ‘rl’, ‘cv’``, with number and noun as the language has them."""
    if counted := _COUNTED.fullmatch(told):
        return f"{figures(int(counted[1].replace(',', '')))} {tr(counted[2])}"
    noun = max((word for word in labels.NOUNS[kind] if told.startswith(word)), key=len)
    return tr(noun) + told.removeprefix(noun)
