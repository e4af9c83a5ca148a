"""Where the passage a note is about stands in a text, also after the text was edited."""

from __future__ import annotations

import re
from functools import lru_cache

from readinglist import latex

_WORD = re.compile(r"\w+")
MOST_WORDS = 400
"""Words of a passage that are looked for; more is the whole abstract."""


@lru_cache(maxsize=256)
def place(quote: str, text: str) -> tuple[int, int] | None:
    """(start, length) of ``quote`` in ``text`` as it is shown; None if it is no longer there.

    What counts is its words in their order, whatever stands between them and whatever their case:
    a line that is broken elsewhere, or a dash that became another, moves no passage.
    """
    for said in dict.fromkeys((quote, latex.show(quote))):
        at = text.find(said)
        if said and at >= 0:
            return at, len(said)
        words = _WORD.findall(said)[:MOST_WORDS]
        if words:
            pattern = r"(?<!\w)" + r"\W+".join(map(re.escape, words)) + r"(?!\w)"
            if found := re.search(pattern, text, re.IGNORECASE):
                return found.start(), found.end() - found.start()
    return None
