"""An archive: the whole library as a folder of plain text, its proof, and the way back.

``papers.jsonl`` (with identifiers, tags and notes), ``imports.jsonl``, ``sightings.jsonl``,
``pairs.jsonl``, ``tombstones.jsonl``, ``settings.jsonl``; ``library.bib`` for people; and
``MANIFEST.json`` with the counts and the SHA-256 of each.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from readinglist import __version__
from readinglist.errors import ReadingListError, StoreDamaged, StoreError, StoreTooNew, UsageError
from readinglist.library import exporting
from readinglist.model import Finding, Progress, WriteOptions
from readinglist.store import Store, archive, connection, orders, papers

if TYPE_CHECKING:
    from readinglist.library.core import Library

FORMAT = 1
MANIFEST = "MANIFEST.json"
FOR_PEOPLE = "library.bib"
MAX_DIFFERENCES = 20
STEP = 500


@dataclass(frozen=True, slots=True)
class Verdict:
    """What :func:`verify` found, how many papers came back, and what they were held against."""

    findings: tuple[Finding, ...]
    papers: int
    compared: str  # a sentence
    with_library: bool  # the library as it is now is equal to the archive


# ------------------------------------------------------------------ out


def write(library: Library, folder: Path) -> Generator[Progress, None, Path]:
    """See :meth:`Library.archive`."""
    folder = folder.resolve()  # a link stays a link to the folder that is written
    _refuse_strangers(library, folder)
    fresh = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    try:
        shutil.rmtree(fresh, ignore_errors=True)  # of a process that died, and had our number
        fresh.mkdir(parents=True)
        yield from _write_files(library, fresh)
        _swap(fresh, folder)
    except OSError as error:
        raise StoreError(
            f"The archive {folder} could not be written ({error.strerror}); what was there is as "
            "it was."
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def _refuse_strangers(library: Library, folder: Path) -> None:
    """Only nothing, an empty folder or an older archive of this library may be replaced."""
    if not folder.name or (folder.exists() and not folder.is_dir()):
        raise UsageError(f"{folder} cannot be the archive; name a folder, empty or not there.")
    held = {path.name for path in folder.iterdir()} if folder.exists() else set()
    if not held:
        return
    if MANIFEST not in held:
        raise UsageError(
            f"{folder} is not empty and no archive; nothing was written. Name another."
        )
    manifest = read_manifest(folder)
    if manifest["uid"] != archive.facts(library.store)["uid"]:
        raise UsageError(
            f"{folder} is the archive of another library; nothing was written. Name another folder."
        )
    if strangers := held - {MANIFEST, *manifest["files"]}:
        raise UsageError(
            f"{folder} holds {sorted(strangers)[0]!r}, which is not the archive's; nothing was "
            "written. Move it away, or name another folder."
        )


def _write_files(library: Library, folder: Path) -> Generator[Progress, None, None]:
    store = library.store
    with store.snapshot():
        facts = archive.facts(store)
        described = {}
        for name, table in archive.files(store).items():
            digest, count = hashlib.sha256(), 0
            yield Progress(name, 0, facts["counts"][table])
            with (folder / name).open("wb") as file:
                for count, line in enumerate(archive.lines(store, table), 1):
                    file.write(line)
                    digest.update(line)
                    if count % STEP == 0:
                        yield Progress(name, count, facts["counts"][table])
                _sync(file)
            described[name] = {"sha256": digest.hexdigest(), "lines": count}
        ids = orders.list_ids(store)
        text = yield from exporting.export(library, ids, "bibtex", WriteOptions())
    _write(folder / FOR_PEOPLE, text.encode())
    digest = hashlib.sha256(text.encode())
    described[FOR_PEOPLE] = {"sha256": digest.hexdigest(), "lines": text.count("\n")}
    manifest = {
        "archive": "readinglist",
        "format": FORMAT,
        "version": __version__,
        "made": connection.now(),
        **facts,
        "files": described,
    }
    _write(folder / MANIFEST, json.dumps(manifest, indent=2).encode() + b"\n")


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        _sync(file)


def _sync(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _swap(fresh: Path, folder: Path) -> None:
    """Two renames, as no system renames a folder over a full one."""
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    if folder.exists():
        folder.rename(old)
    try:
        fresh.rename(folder)
    except OSError:
        with suppress(OSError):
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


# ------------------------------------------------------------------ reading


def read_manifest(folder: Path) -> dict[str, Any]:
    """What an archive says of itself.

    Raises:
        UsageError: it is no archive.
        StoreDamaged: its manifest cannot be read.
        StoreTooNew: a newer Reading List wrote it.
    """
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_bytes())
        ours = manifest["archive"] == "readinglist"
        newer = manifest["format"] > FORMAT
        if ours and not newer:
            _check_manifest(manifest)
    except FileNotFoundError as error:
        raise UsageError(f"{folder} is no archive: it has no {MANIFEST}.") from error
    except (OSError, ValueError, TypeError, LookupError, AttributeError) as error:
        raise StoreDamaged(f"{path} is damaged, or of another program.") from error
    if not ours:
        raise StoreDamaged(f"{path} is of another program.")
    if newer:
        raise StoreTooNew(f"{folder} was written by a newer Reading List; update it to read this.")
    return dict(manifest)


def _check_manifest(manifest: dict[str, Any]) -> None:
    """ValueError, TypeError or LookupError if it is not of the shape that we write."""
    numbers = [*manifest["counts"].values(), *manifest["sequences"].values()]
    texts = [manifest["uid"], manifest["made"]]
    for name, file in manifest["files"].items():
        if Path(name).name != name:
            raise ValueError(name)
        texts.append(file["sha256"])
    if not all(type(n) is int and n >= 0 for n in numbers) or not all(
        isinstance(t, str) for t in texts
    ):
        raise ValueError(manifest)


def _damages(folder: Path, manifest: dict[str, Any]) -> Iterator[Finding]:
    for name, told in manifest["files"].items():
        digest = hashlib.sha256()
        try:
            with (folder / name).open("rb") as file:
                while block := file.read(1 << 20):
                    digest.update(block)
        except OSError as error:
            yield Finding(None, "archive-file", f"{name} cannot be read ({error.strerror}).")
            continue
        if digest.hexdigest() != told["sha256"]:
            text = f"{name} is not as it was written: its SHA-256 differs from the manifest's."
            yield Finding(None, "archive-file", text)


def _sources(folder: Path, manifest: dict[str, Any]) -> Iterator[tuple[str, Iterable[bytes]]]:
    names = sorted(manifest["files"], key=lambda name: (name != "papers.jsonl", name))
    for name in names:
        if name != FOR_PEOPLE:
            with (folder / name).open("rb") as file:
                yield name, file


def build(folder: Path, target: Path) -> int:
    """Make a library file from an archive; returns its papers.

    Raises:
        UsageError: it is no archive.
        StoreDamaged: a file of it is not as it was written; nothing is left behind.
        StoreTooNew: a newer Reading List wrote it.
    """
    manifest = read_manifest(folder)
    if damage := next(_damages(folder, manifest), None):
        raise StoreDamaged(f"The archive {folder} is damaged: {damage.text} Nothing was changed.")
    day = manifest["made"][:10]
    with closing(Store(target)) as store:
        archive.fill(
            *(store, _sources(folder, manifest), manifest["sequences"]),
            f"Restore from the archive of {day}",
        )
        return papers.count(store, "true")


# ------------------------------------------------------------------ proof


def verify(library: Library, folder: Path) -> Verdict:
    """See :meth:`Library.verify_archive`."""
    manifest = read_manifest(folder)
    findings = list(_damages(folder, manifest))
    if findings:
        return Verdict(tuple(findings), 0, "It was not restored, since it is damaged.", False)
    with tempfile.TemporaryDirectory(prefix="readinglist-verify-") as temporary:
        path = Path(temporary) / "library.db"
        try:
            count = build(folder, path)
        except ReadingListError as error:
            findings = [Finding(None, "archive-file", str(error))]
            return Verdict(tuple(findings), 0, "It could not be restored.", False)
        with closing(Store(path, read_only=True)) as restored:
            findings = [*_counts(restored, manifest), *_lines(restored, folder, manifest)]
            with library.store.snapshot():
                reason = _not_this_state(library, manifest)
                if not reason:
                    findings += _differences(library.store, restored)
    compared = f"Every table was held against the library {library.path}, as it is now."
    if reason:
        compared = f"Held against its own files only: the library {library.path} {reason}."
    return Verdict(tuple(findings), count, compared, not reason and not findings)


def _counts(restored: Store, manifest: dict[str, Any]) -> Iterator[Finding]:
    have = archive.facts(restored)["counts"]
    for table, count in manifest["counts"].items():
        if have.get(table) != count:
            text = f"{table}: {have.get(table, 0):,} rows came back, of {count:,}."
            yield Finding(None, "archive-count", text)


def _lines(restored: Store, folder: Path, manifest: dict[str, Any]) -> Iterator[Finding]:
    """What came back, written again, says all that the archive says."""
    tables = archive.files(restored)
    for name, lines in _sources(folder, manifest):
        again = archive.lines(restored, tables[name])
        for number, (old, new) in enumerate(zip_longest(lines, again), 1):
            if old != new and not _says_all(old, new):
                text = f"{name}, line {number}, does not come back as it is."
                yield Finding(None, "archive-row", text)
                break


def _says_all(old: bytes | None, new: bytes | None) -> bool:
    """Whether a line written again has all that is in the old; a newer program may add to it."""
    if old is None or new is None:
        return False
    before, after = json.loads(old), json.loads(new)
    return all(name in after and after[name] == before[name] for name in before)


def _not_this_state(library: Library, manifest: dict[str, Any]) -> str:
    """Why the library as it is now cannot be held against the archive; empty if it can."""
    if not library.path.exists():
        return "is not there"
    facts = archive.facts(library.store)
    if facts["uid"] != manifest["uid"]:
        return "is another one"
    state = ("last_step", "sequences", "schema")
    changed = any(facts[name] != manifest.get(name) for name in state)
    return "changed since the archive was made" if changed else ""


def _differences(present: Store, restored: Store) -> list[Finding]:
    found: list[Finding] = []
    for table, key, text in archive.differences(present, restored):
        if len(found) == MAX_DIFFERENCES:
            found.append(Finding(None, "archive-row", "There are more."))
            break
        name = f"{table} {' '.join(map(str, key))}"
        paper = key[0] if table == "paper" and key else None
        found.append(Finding(paper, "archive-row", f"{name} {text}."))
    return found
