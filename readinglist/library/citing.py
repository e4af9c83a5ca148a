"""What a LaTeX document cites, held against the library: what is unknown, renamed, not cited."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from readinglist import manuscript
from readinglist.errors import NotReadable
from readinglist.manuscript import Citation
from readinglist.store import keys, papers

if TYPE_CHECKING:
    from readinglist.library.core import Library

MAX_BYTES = 100 * 1024 * 1024
NEAR = 3
LIKE = 75.0
"""Percent of the letters that a key meant shares with the one written."""


@dataclass(frozen=True, slots=True)
class CitedKey:
    """A key that is not the library's: where it is cited, and the library's key it means.

    ``near`` are keys of the library that look like it, the likest first.
    """

    key: str
    places: tuple[Citation, ...]
    ours: str | None = None
    remark: str = ""
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """Papers of the library that a document cites, and what does not fit.

    ``renamed`` are keys that papers had once, or that were merged: these papers count as cited,
    under their present keys. ``other_case`` are keys that differ from the library's in case only: the papers count as cited,
    but biber finds none and BibTeX complains when a document has both.
    """

    ids: tuple[int, ...]
    unknown: tuple[CitedKey, ...]
    renamed: tuple[CitedKey, ...]
    other_case: tuple[CitedKey, ...]
    unused: tuple[str, ...]
    everything: bool
    missing: tuple[Citation, ...]  # files that could not be followed, as they are named

    @property
    def fits(self) -> bool:
        """Every key is one of the library's."""
        return not (self.unknown or self.renamed or self.other_case)


def citations(
    library: Library, files: Sequence[str | os.PathLike[str]], standard_input: bytes
) -> Cited:
    """See :meth:`Library.citations`."""

    def read(path: Path) -> str:
        return _text(standard_input if path == Path("-") else _bytes(path), path)

    try:
        found = manuscript.citations(map(Path, files), read)
    except OSError as error:
        raise NotReadable(f"{error.filename} cannot be read: {error.strerror}.") from error
    places: dict[str, list[Citation]] = {}
    for citation in found.citations:
        places.setdefault(citation.key, []).append(citation)
    ours = papers.keys(library.store)
    live = {row.key.casefold(): row for row in ours if not row.deleted}
    known = {key: live[key.casefold()] for key in places if key.casefold() in live}
    gone = {row.key.casefold() for row in ours if row.deleted}
    renamed: list[CitedKey] = []
    unknown: list[CitedKey] = []
    moved: set[int] = set()
    names = sorted(row.key for row in live.values())
    folded = [name.lower() for name in names]
    for key in (key for key in places if key not in known):
        held = keys.holder(library.store, key)
        if held and not held.deleted:
            remark = "merged" if key.casefold() in gone else "renamed"
            renamed.append(CitedKey(key, tuple(places[key]), held.key, remark))
            moved.add(held.id)
        elif held or key.casefold() in gone:
            unknown.append(CitedKey(key, tuple(places[key]), None, "in the trash"))
        else:
            unknown.append(CitedKey(key, tuple(places[key]), near=near(key, names, folded)))
    cited = {row.id for row in live.values()}
    if not found.everything:
        cited = {row.id for row in known.values()} | moved
    return Cited(
        tuple(sorted(cited)),
        tuple(unknown),
        tuple(renamed),
        tuple(CitedKey(k, tuple(places[k]), r.key) for k, r in known.items() if r.key != k),
        tuple(sorted(row.key for row in live.values() if row.id not in cited)),
        found.everything,
        found.missing,
    )


def near(key: str, names: Sequence[str], folded: Sequence[str]) -> tuple[str, ...]:
    """At most three of ``names`` that ``key`` may have been meant for, the likest first.

    ``folded`` are the same in lower case: done once, it is a tenth of the time.
    """
    found = process.extract(key.lower(), folded, scorer=fuzz.ratio, limit=NEAR, score_cutoff=LIKE)
    return tuple(names[place] for _, _, place in found)


def _bytes(path: Path) -> bytes:
    """OSError for what is no file of a size that a document has, a pipe that nobody writes to too."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is no file", str(path))
    if status.st_size > MAX_BYTES:
        raise OSError(errno.EFBIG, "it is larger than 100 MB", str(path))
    return path.read_bytes()


def _text(data: bytes, path: Path) -> str:
    if b"\0" in data or data.startswith(b"%PDF-"):
        raise OSError(errno.EILSEQ, "it is no text of LaTeX", str(path))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")
