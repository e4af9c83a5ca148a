r"""bibtexparser's splitter, which takes a usual value in one step instead of mark by mark.

bibtexparser stops at every comma, quote, brace and line end inside an abstract. A value in balanced
braces or quotes without anything odd ends where one pattern says; any other is left to bibtexparser's
own code. Both cut every file alike (tests/formats/test_bibtex_split.py), in half the time.

This knows bibtexparser's splitter from inside, where any release may differ. So it is tried on a
sample first; where it does not fit, bibtexparser's own splitter reads every file.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from functools import cache

from bibtexparser import splitter
from bibtexparser.library import Library
from bibtexparser.splitter import Splitter

log = logging.getLogger(__name__)

# What a backslash stands before is no mark, not even a line end; an @ may begin a block.
_TEXT = r"[^{}\\@]*+(?:(?:\\++[^@\\\n]|@(?!\w*[ \t]*[{(]))[^{}\\@]*+)*+"
_GROUP = rf"\{{{_TEXT}\}}"
for _ in range(3):  # braces in braces, four deep
    _GROUP = rf"\{{{_TEXT}(?:{_GROUP}{_TEXT})*+\}}"
_VALUE = re.compile(rf"\s*+(?:{_GROUP}|\"[^\"{{}}\\@]*+\"|\w++)\s*+(?=[,}}])")
_COMMA_OR_BRACE = re.compile("[,}]")
_SAMPLE = """@article{one, title = {A {Nested} title, with a comma
and a line}, year = 2017, note = "said \\"so", month = jan # "~1"}
@string{x = {y}}
@misc(two, note = {n})
@misc{three, title={T},}
"""


def split(text: str) -> Library:
    """The blocks of a BibTeX file as bibtexparser cuts them, no middleware applied."""
    return _splitter()(text).split()


@cache
def _splitter() -> Callable[[str], Splitter]:
    """Ours, if it takes its short way and cuts the sample as bibtexparser's own does; else theirs."""
    try:
        ours = _QuickSplitter(_SAMPLE)
        is_alike = ours.split().blocks == Splitter(_SAMPLE).split().blocks
    except (AttributeError, TypeError) as error:
        log.info("bibtexparser is another inside than it was: %s", error)
        return Splitter
    return _QuickSplitter if is_alike and ours.is_quick else Splitter


class _QuickSplitter(Splitter):
    """The state is the parent's; only the way to the end of a value is shorter."""

    is_quick = False  # whether any value was taken in one step

    _current_char_index: int
    _markiter: Iterator[re.Match[str]]  # type: ignore[assignment]
    _unaccepted_mark: re.Match[str] | None  # type: ignore[assignment]

    def _move_to_comma_or_closing_delimiter(
        self, currently_quote_escaped: bool = False, num_open_curls: int = 0
    ) -> int:
        start = self._current_char_index + 1
        is_usual = self._closing_delimiter == "}" and self._unaccepted_mark is None
        value = _VALUE.match(self.bibstr, start) if is_usual else None
        if value is None:
            return super()._move_to_comma_or_closing_delimiter(
                currently_quote_escaped, num_open_curls
            )
        self.is_quick = True
        self._current_line += self.bibstr.count("\n", start, value.end())
        self._current_char_index = value.end()
        self._unaccepted_mark = _COMMA_OR_BRACE.match(self.bibstr, value.end())
        self._markiter = splitter._MARK_PATTERN.finditer(self.bibstr, value.end() + 1)
        return value.end()
