"""What is packed: gzip as the file inside it, zip as all its members, each read as what it is.

Bytes are counted while they are unpacked, never taken on an archive's word: a bomb ends in a clear
refusal. Archives in archives are opened three deep.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from readinglist.errors import NotReadable, NotThisFormat
from readinglist.model import Dump, Entry, Format, Ignored, Notice, Problem, Record

MAX_UNPACKED = 200 * 1024 * 1024
"""Bytes of everything an archive unpacks to, archives inside it included."""
MAX_RATIO = 200
"""Unpacked to packed; text of papers reaches 10. Small archives may have more."""
MAX_MEMBERS = 2000
MAX_DEPTH = 3
_CHUNK = 1 << 20
_FEED = 1 << 16
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
    *(ValueError, NotImplementedError, RuntimeError, KeyError),
)
"""What the standard library raises over a damaged, an encrypted or an oddly packed archive."""
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"


class _TooMuch(NotReadable):
    """An archive that unpacks to more than we read."""


@dataclass(slots=True)
class Budget:
    """What may still be unpacked."""

    left: int = MAX_UNPACKED

    def take(self, count: int, packed: int, so_far: int) -> None:
        """Counts ``count`` more bytes of a member of ``packed`` bytes that gave ``so_far``."""
        self.left -= count
        if self.left < 0:
            raise _TooMuch(
                f"The archive unpacks to more than {MAX_UNPACKED >> 20} MB; nothing of this member"
                " was imported. Unpack it yourself and import the files."
            )
        if so_far > max(_CHUNK, MAX_RATIO * packed):
            raise _TooMuch(
                f"It unpacks to more than {MAX_RATIO} times its size;"
                " nothing of it was imported. Unpack it yourself and import the files."
            )


def unpacked(data: bytes, name: str) -> tuple[bytes, str, tuple[str, ...]]:
    """``data`` without the gzip around it, its name without ``.gz``, and what was odd.

    Raises:
        NotReadable: damaged, packed too often, or larger than we read.
    """
    notices: tuple[str, ...] = ()
    for _ in range(MAX_DEPTH):
        if not data.startswith(_GZIP):
            return data, name, notices
        data, found = gunzip(data, name or "The file")
        name, notices = name.removesuffix(".gz"), notices + found
    if data.startswith(_GZIP):
        raise NotReadable(
            f"{name or 'The file'} is packed {MAX_DEPTH} times; nothing was imported."
        )
    return data, name, notices


def gunzip(data: bytes, shown: str, budget: Budget | None = None) -> tuple[bytes, tuple[str, ...]]:
    """What a gzip file holds, and a notice if it is cut short.

    Raises:
        NotReadable: damaged at its very start, or larger than we read.
    """
    budget = budget or Budget()
    parts: list[bytes] = []
    size = at = 0
    notices: tuple[str, ...] = ()
    while data.startswith(_GZIP, at) and not notices:
        engine = zlib.decompressobj(wbits=31)
        try:
            while not engine.eof and at < len(data):
                feed = data[at : at + _FEED]
                at += len(feed)
                while feed and not engine.eof:
                    part = engine.decompress(feed, _CHUNK)
                    parts.append(part)
                    size += len(part)
                    budget.take(len(part), len(data), size)
                    feed = engine.unconsumed_tail
            at -= len(engine.unused_data)
            if not engine.eof:
                notices = ("The gzip file is cut off: what stands before the cut was read.",)
        except zlib.error as error:
            if not size:
                raise NotReadable(
                    f"{shown} is a damaged gzip file; nothing was imported."
                ) from error
            notices = ("The gzip file is damaged: what stands before the damage was read.",)
    return b"".join(parts), notices


def zip_dump(data: bytes, name: str) -> Dump:
    """A dump whose text lists the members of a zip archive, one a line.

    Raises:
        NotReadable: damaged, or an office document.
    """
    shown = name or "The file"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            size = sum(member.file_size for member in archive.infolist())
    except DAMAGE as error:
        raise NotReadable(f"{shown} is a damaged zip archive; nothing was imported.") from error
    if "word/document.xml" in names or "content.xml" in names or "ppt/presentation.xml" in names:
        raise NotReadable(
            f"{shown} is an office document, not a list of papers; save it as CSV, XLSX or text."
        )
    if "xl/workbook.xml" in names and size > min(MAX_UNPACKED, max(_CHUNK, MAX_RATIO * len(data))):
        raise NotReadable(f"{shown} unpacks to {size >> 20} MB; nothing was imported. Split it.")
    lines = "\n".join(" ".join(n.split()) or "?" for n in names[:MAX_MEMBERS])
    return Dump(data, "" if "xl/workbook.xml" in names else lines, "zip", name)


def sniff(dump: Dump) -> float:
    """Sure with a zip archive that is no workbook."""
    return 0.97 if dump.data.startswith(_ZIP) and dump.text else 0.0


def read(dump: Dump) -> Iterator[Entry]:
    """The entries of every member; a record's line is that of its member in the list of them."""
    try:
        yield from _members(dump.data, Budget(), 1, None)
    except DAMAGE as error:
        raise NotThisFormat(f"{dump.name or 'The file'} is no zip archive.") from error


def _members(data: bytes, budget: Budget, depth: int, at: int | None) -> Iterator[Entry]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        if len(members) > MAX_MEMBERS:
            yield Notice(f"Only the first {MAX_MEMBERS} of {len(members)} members were read.")
        for number, member in enumerate(members[:MAX_MEMBERS], 1):
            line = at or number
            if reason := left_out(member):
                yield Ignored(line, member.filename, reason)
                continue
            try:
                content = _content(archive, member, budget)
            except _TooMuch as error:
                yield Problem(line, member.filename, str(error))
                continue
            except DAMAGE as error:
                yield Problem(line, member.filename, f"It is damaged or packed oddly: {error}.")
                continue
            for _ in range(MAX_DEPTH):
                if not content.startswith(_GZIP):
                    break
                try:
                    content, notices = gunzip(content, member.filename, budget)
                except NotReadable as error:
                    yield Problem(line, member.filename, str(error))
                    content = b""
                else:
                    yield from (Notice(f"{member.filename}: {text}") for text in notices)
            if content.startswith(_ZIP) and not _is_workbook(content):
                if depth < MAX_DEPTH:
                    try:
                        yield from _members(content, budget, depth + 1, line)
                    except DAMAGE:
                        yield Problem(line, member.filename, "It is a damaged zip archive.")
                else:
                    yield Ignored(line, member.filename, f"an archive {MAX_DEPTH} deep, not opened")
            else:
                yield from read_inside(content, member.filename, line)


def left_out(member: zipfile.ZipInfo) -> str | None:
    """Why a member is none that anybody would import."""
    name = member.filename
    base = name.rsplit("/", 1)[-1]
    if member.is_dir():
        return "a folder"
    if name.startswith("__MACOSX/") or base.startswith(".") or base == "Thumbs.db":
        return "a file of the system that packed it"
    if base.upper().split(".")[0] in ("README", "LICENSE", "LICENCE"):
        return "a read-me"
    if member.flag_bits & 1:
        return "encrypted"
    return None


def _is_workbook(content: bytes) -> bool:
    return b"xl/workbook.xml" in content


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> bytes:
    parts: list[bytes] = []
    size = 0
    with archive.open(member) as stream:
        while part := stream.read(_CHUNK):
            size += len(part)
            budget.take(len(part), member.compress_size, size)
            parts.append(part)
    return b"".join(parts)


def read_inside(content: bytes, name: str, line: int) -> Iterator[Entry]:
    """The entries of a dump that stands inside another one, all at ``line`` of the outer one."""
    from readinglist import formats  # the list of formats holds this one

    try:
        inner = formats.open_dump(content, name)
        chosen, entries = formats.read(inner)
        count = 0
        for text in inner.notices:
            yield Notice(f"{name}: {text}")
        for entry in entries:
            if isinstance(entry, Record):
                count += 1
                yield replace(entry, line=line, lines=((line, "title"),))
            elif isinstance(entry, Problem):
                yield Problem(line, entry.excerpt, f"{name}, line {entry.line}: {entry.reason}")
            elif isinstance(entry, Notice):
                yield Notice(f"{name}: {entry.text}")
        papers = f"{count} paper{'' if count == 1 else 's'}"
        yield Ignored(line, name, f"a member: {chosen.title}, {papers}")
    except NotReadable as error:
        yield Ignored(line, name, str(error))


ZIP = Format("zip", "Zip archive of any of these", (".zip",), sniff, read)
