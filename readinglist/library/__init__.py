"""The one door: every verb of the program, for the window, the shell and scripts alike.

Lives here: wiring. A verb asks ``formats`` to read, ``intake`` to decide, ``store`` to write and
``search`` to find. May import everything below; ``gui``, ``cli`` and ``job`` import nothing but
this (and the plain values). The one invariant: whoever uses a ``Library`` never sees SQLite,
Whoosh or bibtexparser, and every error is a ``ReadingListError`` with one sentence.

The verbs that make up a library's daily life are methods of :class:`Library`. A group of verbs
about one further thing is a small class in a file of its own, which the library hands out as an
attribute (``library.saved.rename(…)``): still one door, with rooms behind it.

A verb that may take long is a generator of :class:`~readinglist.model.Progress`; to cancel it,
stop asking. It yields only where nothing is half done.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from readinglist.library.core import Library

if TYPE_CHECKING:
    from readinglist.library.asking import parts, pieces, within
    from readinglist.library.copies import Copy
    from readinglist.library.merging import Bulk

__all__ = ["Bulk", "Copy", "Library", "parts", "pieces", "within"]

_BESIDE = {
    "parts": "asking",
    "pieces": "asking",
    "within": "asking",
    "Copy": "copies",
    "Bulk": "merging",
}


def __getattr__(name: str) -> Any:
    """What stands beside the library, read in when it is first asked for."""
    if name not in _BESIDE:
        raise AttributeError(f"There is no {name} in {__name__}.")
    return getattr(import_module(f"{__name__}.{_BESIDE[name]}"), name)
