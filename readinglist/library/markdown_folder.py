"""A folder of Markdown, one file a paper, named by its citation key; what a person changed stays.

``.readinglist.json`` in the folder has the SHA-256 of every file as we wrote it: a file that is
otherwise now is somebody's work. It is written before the files too, with both digests, so that
a program that is killed half way does not take its own files for another's.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist.errors import ExportError
from readinglist.library import exporting, files
from readinglist.model import Progress, WriteOptions

if TYPE_CHECKING:
    from readinglist.library.core import Library

MANIFEST = ".readinglist.json"
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)$")


@dataclass(frozen=True, slots=True)
class Folder:
    """What was done: names written, how many were as they should be, those a person changed."""

    written: tuple[str, ...] = ()
    same: int = 0
    kept: tuple[str, ...] = ()

    @property
    def papers(self) -> int:
        """Every paper that the export is about."""
        return len(self.written) + self.same + len(self.kept)


@dataclass(slots=True)
class _Plan:
    """What is to be done, decided before anything is written."""

    write: dict[str, bytes] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)


def file_name(key: str) -> str:
    """``vaswani2017attention.md``: the key, if every system can name a file so.

    Another key gets a name that no key has of itself, and is the same each time.
    """
    stem = re.sub(r"[^A-Za-z0-9+-]+", "_", key).strip("_")[:100]
    if stem == key and not _RESERVED.match(stem):
        return f"{key}.md"
    return f"{stem}_{files.digest(key.encode())[:8]}.md"


def write(
    library: Library,
    folder: Path,
    ids: Sequence[int],
    options: WriteOptions,
    *,
    overwrite: bool = False,
) -> Generator[Progress, None, Folder]:
    """See :meth:`Library.export_files`."""
    texts = yield from _texts(library, ids, options)
    ours = _manifest(folder)
    plan = _planned(folder, texts, ours, overwrite)
    _make(folder)
    # Both what was there and what comes now are ours, whenever we are stopped.
    digests = {name: [files.digest(data)] for name, data in plan.write.items()}
    both = {name: [*ours.get(name, ()), *new] for name, new in digests.items()}
    same = {name: [known] for name, known in plan.same.items()}
    _save(folder, ours | same | both)
    written: list[str] = []
    try:
        for name, data in plan.write.items():
            files.replace(folder / name, data, is_synced=False)
            written.append(name)
            if len(written) % exporting.BATCH == 0:
                yield Progress("files", len(written), len(plan.write))
    finally:
        _save(folder, ours | same | both | {name: digests[name] for name in written})
    return Folder(tuple(written), len(plan.same), tuple(plan.kept))


def _texts(
    library: Library, ids: Sequence[int], options: WriteOptions
) -> Generator[Progress, None, dict[str, bytes]]:
    """File names and contents, all of one state of the library."""
    from readinglist.formats.markdown_write import write_paper

    found: dict[str, bytes] = {}
    counter = exporting.Counter()
    with library.store.snapshot():
        ordered = exporting.by_key(library, ids)
        for paper in exporting.preferred(exporting.each(library, ordered, counter), options):
            found[file_name(paper.key)] = write_paper(paper, options).encode()
            if counter.moved():
                yield Progress("export", counter.done, len(ordered))
    return found


def _planned(
    folder: Path, texts: dict[str, bytes], ours: dict[str, list[str]], overwrite: bool
) -> _Plan:
    plan = _Plan()
    for name, data in texts.items():
        path = folder / name
        try:
            there = path.read_bytes() if os.path.lexists(path) else None
        except OSError as error:
            raise ExportError(f"{path} cannot be read ({error.strerror}).") from error
        if there == data:
            plan.same[name] = files.digest(data)
        elif there is None or overwrite or files.digest(there) in ours.get(name, ()):
            plan.write[name] = data
        else:
            plan.kept.append(name)
    return plan


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"The folder {folder} cannot be made ({error.strerror}).") from error


def _manifest(folder: Path) -> dict[str, list[str]]:
    """File names to digests; a manifest that is gone or damaged means that nothing is ours."""
    try:
        found = json.loads((folder / MANIFEST).read_bytes())
        return {str(name): list(map(str, known)) for name, known in found["files"].items()}
    except FileNotFoundError:
        return {}
    except NotADirectoryError as error:
        raise ExportError(f"{folder} is a file; name a folder.") from error
    except OSError as error:
        raise ExportError(f"{folder} cannot be read ({error.strerror}).") from error
    except (ValueError, LookupError, TypeError, AttributeError):
        return {}


def _save(folder: Path, known: dict[str, list[str]]) -> None:
    text = json.dumps({"readinglist": 1, "files": known}, indent=0, sort_keys=True)
    if _manifest(folder) != known:
        files.replace(folder / MANIFEST, text.encode() + b"\n")
