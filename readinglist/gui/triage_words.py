"""The words of deciding, for menus: reasons of a dismissal, days to put papers off to."""

from __future__ import annotations

REASON_WORDS = {
    "field": "Not my field",
    "weak": "Weak",
    "seen": "Seen before",
    "other": "Other reason",
}
DAYS = (("tomorrow", "Tomorrow"), ("week", "Next Monday"), ("month", "In a month"))
