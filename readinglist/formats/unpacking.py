"""The bytes of a file too large to hold: hashed, unpacked and put in order as they stream by."""

from __future__ import annotations

import codecs
import hashlib
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from readinglist.errors import NotReadable
from readinglist.formats.archives import DAMAGE, MAX_DEPTH, MAX_RATIO, left_out
from readinglist.formats.decode import utf16_without_mark

CHUNK = 1 << 20
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Source:
    """A file that is read once, from its beginning to its end.

    ``notices`` and ``sha256`` (of the file as it lies on the disk) are whole when :meth:`chunks`
    has ended. ``taken`` counts bytes of the file, packed as they may be.
    """

    def __init__(self, file: BinaryIO, name: str, size: int) -> None:
        self.name = name
        self.size = size
        self.taken = 0
        self.notices: list[str] = []
        self._file = file
        self._sha = hashlib.sha256()

    @property
    def sha256(self) -> str:
        """Of what was read so far."""
        return self._sha.hexdigest()

    def chunks(self) -> Iterator[bytes]:
        """The text of the file in pieces of about a megabyte: unpacked, LF line ends, no UTF-16.

        Raises:
            NotReadable: packed too often, damaged at its start, or a bomb.
        """
        chunks = self._raw()
        for _ in range(MAX_DEPTH):
            head, chunks = peeked(chunks)
            if head.startswith(_ZIP):
                chunks = self._member()
                continue
            if not head.startswith(_GZIP):
                return _lines_put_right(_narrow(head, chunks))
            chunks = self._gunzipped(chunks)
        raise NotReadable(f"{self.name} is packed {MAX_DEPTH} times; nothing was imported.")

    def _raw(self) -> Iterator[bytes]:
        while chunk := self._file.read(CHUNK):
            self.taken += len(chunk)
            self._sha.update(chunk)
            yield chunk

    def _gunzipped(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        engine = zlib.decompressobj(wbits=31)
        packed = unpacked = 0
        for chunk in chunks:
            packed += len(chunk)
            while chunk:
                if engine.eof:  # another member, or the zeros that pad a tape
                    chunk = chunk.lstrip(b"\0")
                    if not chunk:
                        break
                    engine = zlib.decompressobj(wbits=31)
                try:
                    part = engine.decompress(chunk, CHUNK)
                except zlib.error as error:
                    if not unpacked:
                        raise NotReadable(
                            f"{self.name} is a damaged gzip file; nothing was imported."
                        ) from error
                    self.notices.append(
                        "The gzip file is damaged: what stands before the damage was read."
                    )
                    return
                unpacked += len(part)
                self._refuse_bomb(unpacked, packed)
                if part:
                    yield part
                chunk = engine.unconsumed_tail or engine.unused_data
        if not engine.eof:
            yield engine.flush()
            self.notices.append("The gzip file is cut off: what stands before the cut was read.")

    def _member(self) -> Iterator[bytes]:
        """The one file of a zip archive that is worth reading, as Kaggle packs what it gives."""
        for _ in self._raw():  # the hash of all of it; a zip is read from its end
            continue
        try:
            with zipfile.ZipFile(self._file) as archive:
                members = [m for m in archive.infolist() if not left_out(m)]
                if len(members) != 1 or "xl/workbook.xml" in archive.namelist():
                    raise NotReadable(
                        f"{self.name} is too large an archive of {len(members)} files to be read in "
                        "one; nothing was imported. Unpack it and import the files."
                    )
                self.taken = unpacked = 0
                with archive.open(members[0]) as stream:
                    while part := stream.read(CHUNK):
                        unpacked += len(part)
                        self.taken = min(self._file.tell(), self.size)
                        self._refuse_bomb(unpacked, members[0].compress_size)
                        yield part
        except DAMAGE as error:
            raise NotReadable(
                f"{self.name} is a damaged zip archive ({error}); nothing was imported."
            ) from error

    def _refuse_bomb(self, unpacked: int, packed: int) -> None:
        if unpacked > max(CHUNK, MAX_RATIO * packed):
            raise NotReadable(
                f"{self.name} unpacks to more than {MAX_RATIO} times its size, as no text does; "
                "nothing of it was imported."
            )


def peeked(chunks: Iterable[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """The first chunk, and all of them again."""
    rest = iter(chunks)
    first = next(rest, b"")
    return first, chain((first,), rest)


def _narrow(head: bytes, chunks: Iterator[bytes]) -> Iterator[bytes]:
    """UTF-16 and UTF-32 as UTF-8; everything else as it is."""
    encoding = next((name for bom, name in _WIDE if head.startswith(bom)), None)
    encoding = encoding or utf16_without_mark(head)
    if encoding is None:
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for chunk in chunks:
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _lines_put_right(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """LF for CR LF and CR, also where a chunk ends between the two."""
    held = b""
    for chunk in chunks:
        if held or b"\r" in chunk:
            chunk = held + chunk
            held = b"\r" if chunk.endswith(b"\r") else b""
            chunk = chunk[: len(chunk) - len(held)].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        if chunk:
            yield chunk
    if held:
        yield b"\n"
