"""The words of the window: numbers with their noun, dates a person reads, people in a line."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QDate, QLocale

from readinglist.gui import language
from readinglist.model import ImportReport, Person

STATE_NAMES = {
    "inbox": "Inbox",
    "queued": "Queue",
    "reading": "Reading",
    "read": "Read",
    "dismissed": "Dismissed",
}
STATE_WORDS = {**{k: v.lower() for k, v in STATE_NAMES.items()}, "queued": "queued"}
STATE_VERBS = {
    "inbox": "Moved {} back to the inbox",
    "queued": "Queued {}",
    "reading": "Started reading {}",
    "read": "Marked {} as read",
    "dismissed": "Dismissed {}",
    "later": "Put off {}",
}


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return language.messages.get(text, text)


def figures(count: float) -> str:
    """``1,204``, as the language groups digits."""
    return f"{count:,}".translate(language.digits)


class _Filling(string.Formatter):
    """``str.format``, with numbers as the language writes them."""

    def format_field(self, value: object, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        return text.translate(language.digits) if isinstance(value, int | float) else text


def filled(template: str, **facts: object) -> str:
    """A text in the user's language with facts in its braces: ``{total:,} came in``."""
    return _Filling().format(tr(template), **facts)


def papers(count: int, kind: str = "") -> str:
    """``1 paper``, ``1,204 papers``, ``64 new papers``."""
    noun = "paper" if count == 1 else "papers"
    told = f"{kind} {noun}".lstrip()
    return f"{figures(count)} {language.messages.get(told) or f'{kind} {tr(noun)}'.lstrip()}"


def counted(count: int, one: str, many: str) -> str:
    """``1 line``, ``4 lines``."""
    return f"{figures(count)} {one if count == 1 else many}"


def people(authors: Sequence[Person], limit: int = 3) -> str:
    """``Radford, Kim, Hallacy and 9 more``: family names, as a list shows them."""
    names = [a.literal or a.family or a.given for a in authors]
    if len(names) > limit:
        return f"{', '.join(names[:limit])} {tr('and')} {figures(len(names) - limit)} {tr('more')}"
    return ", ".join(names)


def moment(text: str) -> datetime | None:
    """A stored moment (ISO 8601, UTC) in local time, or None."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone()


def day(text: str) -> str:
    """``today``, ``12 Mar`` or ``12 Mar 2024``."""
    when = moment(text)
    if when is None:
        return text
    today = datetime.now().astimezone()
    if when.date() == today.date():
        return tr("today")
    if language.messages:
        shown = QLocale().toString(QDate(when.year, when.month, when.day), tr("d MMM"))
    else:
        shown = f"{when.day} {when:%b}"
    return shown if when.year == today.year else f"{shown} {when.year}"


def clock(text: str) -> str:
    """``12 Mar, 14:05``."""
    when = moment(text)
    return f"{day(text)}, {when:%H:%M}" if when else text


def sentence(report: ImportReport | dict[str, object]) -> str:
    """``47 new, 12 already had, 2 changed``: what an import did."""
    get = report.get if isinstance(report, dict) else lambda k: getattr(report, k)
    names = {
        "new": tr("new"),
        "same": tr("already had"),
        "changed": tr("completed"),
        "unsure": tr("doubtful"),
        "failed": tr("not readable"),
    }
    parts = [
        f"{figures(n)} {word}" for key, word in names.items() if (n := int(str(get(key) or 0)))
    ]
    return ", ".join(parts) or tr("nothing new")


def runs_from_the_right(text: str) -> bool:
    """Whether a line of text runs from right to left, by its first letter that has a direction."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"
