"""From bytes to a :class:`Dump`: byte order marks, encodings, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from readinglist.errors import NotReadable
from readinglist.formats import archives
from readinglist.model import Dump

MAX_BYTES = 100 * 1024 * 1024
"""A larger file is refused before it is read: no dump of abstracts a person saves is that large."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
)


_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")
_HIDDEN = "\u200b\u2060\ufeff"
"""Characters without width: no field keeps them, and they hide tags and keys."""


def open_dump(data: bytes, name: str = "") -> Dump:
    """The text in ``data``: by its byte order mark, else UTF-8, else cp1252 with a notice.

    Raises:
        NotReadable: empty, too large, or no text (a PDF, a picture); the message says which.
    """
    shown = name or "The text"
    if len(data) > MAX_BYTES:
        raise NotReadable(
            f"{shown} is larger than {MAX_BYTES // 1024 // 1024} MB; nothing was imported. "
            "Split it, or export a part."
        )
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise NotReadable(f"{shown} is empty; there is nothing to import.")
    data, name, packed = archives.unpacked(data, name)
    if data.startswith(b"PK\x03\x04"):
        return archives.zip_dump(data, name)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotReadable(f"{shown} is {what}, not text with papers; nothing was imported.")
    text, encoding, notices = _decode(data)
    notices = packed + notices
    head = text[:4096]
    start = head.encode("utf-8", "surrogatepass")
    controls = len(start) - len(start.translate(None, _CONTROLS))
    if "\x00" in head or controls > len(head) // 20:
        raise NotReadable(f"{shown} is a binary file, not text; nothing was imported.")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    for hidden in _HIDDEN if not text.isascii() else "":
        text = text.replace(hidden, "")
    text = _without_quotes(text)
    text, repaired = _without_mojibake(text)
    if repaired:
        notices += (
            f"{repaired} letters were wrongly encoded (like â€™ for ’) and have been put right.",
        )
    return Dump(data, text, encoding, name, notices)


def _decode(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(encoding), encoding, ()
            except UnicodeDecodeError:
                text = data[len(bom) :].decode(encoding, "replace")
                return text, encoding, (f"Some bytes are no valid {encoding}.",)
    if guess := utf16_without_mark(data):
        return data.decode(guess, "replace"), guess, (f"No byte order mark: read as {guess}.",)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        if declared := _declared(data):
            return data.decode(declared, "replace"), declared, ()
        text = data.decode("cp1252", "replace")
        return text, "cp1252", ("Not UTF-8: read as Windows-1252 (cp1252).",)


def _without_quotes(text: str) -> str:
    """``text`` as it was before somebody answered a mail (``> ``) or indented all of it.

    Only what stands before nearly every line is taken off; the number of lines stays.
    """
    start = [line for line in text[:20_000].split("\n") if line.strip()]
    if sum(line[:1] in "> \t" for line in start) < 0.8 * len(start):
        return text  # nearly every dump: no need to look at all of it
    lines = text.split("\n")
    full = [line for line in lines if line.strip()]
    quoted = sum(line.startswith(">") for line in full)
    if len(full) > 4 and quoted > 0.9 * len(full):
        lines = [re.sub(r"^> ?", "", line) for line in lines]
        full = [line for line in lines if line.strip()]
    depth = min((len(line) - len(line.lstrip(" \t")) for line in full), default=0)
    if not depth and lines and quoted <= 0.9 * len(full):
        return text
    margin = full[0][:depth]
    if any(not line.startswith(margin) for line in full):
        depth = 0
    return "\n".join(line[depth:] if line.strip() else line for line in lines)


def utf16_without_mark(data: bytes) -> str | None:
    """Which UTF-16 it is: where text is mostly ASCII, every second byte is zero."""
    head = data[:2000]
    half = len(head) // 2
    if half > 10:
        if head[1::2].count(0) > 0.9 * half and head[0::2].count(0) < 0.1 * half:
            return "utf-16-le"
        if head[0::2].count(0) > 0.9 * half and head[1::2].count(0) < 0.1 * half:
            return "utf-16-be"
    return None


_DECLARED = re.compile(
    rb"^\s*<\?xml[^>]{0,200}\bencoding=[\"']([\w.-]{3,30})[\"']"
    rb"|<meta[^>]{0,200}\bcharset=[\"']?([\w.-]{3,30})",
    re.IGNORECASE,
)


def _declared(data: bytes) -> str | None:
    """The encoding that XML or HTML says it is in, if Python knows it."""
    match = _DECLARED.search(data[:4000])
    if not match:
        return None
    try:
        found = codecs.lookup((match[1] or match[2]).decode("ascii"))
    except LookupError:
        return None
    return (
        found.name if found.name != "utf-8" and getattr(found, "_is_text_encoding", True) else None
    )


def _without_mojibake(text: str) -> tuple[str, int]:
    """``text`` with UTF-8 that some program took for Windows-1252 put right, and how often.

    Only sequences that are sound UTF-8 again are touched, and only where several stand.
    """
    if text.isascii():
        return text, 0
    data = text.encode("utf-8", "surrogatepass")
    found = len(_UTF8_AS_CP1252.findall(data))
    if not found or (found < 2 and not _SURELY_MOJIBAKE.search(text)):
        return text, 0
    count = 0

    def put_right(match: re.Match[bytes]) -> bytes:
        nonlocal count
        letter = bytes(_BYTE_OF[c] for c in match.group().decode())
        try:
            letter.decode()
        except UnicodeDecodeError:
            return match.group()
        count += 1
        return letter

    text = _UTF8_AS_CP1252.sub(put_right, data).decode("utf-8", "surrogatepass")
    # Programs drop byte 9D, which Windows-1252 does not know: what is left of a closing quote.
    text, quotes = re.subn("â€(?=[\\s.,;:)\ufffd]|$)\ufffd?", "”", text)
    return text, count + quotes


def _bytes_by_letter() -> dict[str, int]:
    """Each letter a byte of 80 to FF is shown as: in Windows-1252, else in Latin-1."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)}
    for byte in range(0x80, 0xA0):
        letter = bytes([byte]).decode("cp1252", "ignore")
        if letter:
            table[letter] = byte
    return table


_BYTE_OF = _bytes_by_letter()
_TAIL = b"(?:%s)" % b"|".join(
    re.escape(letter.encode()) for letter, byte in _BYTE_OF.items() if byte < 0xC0
)
_SURELY_MOJIBAKE = re.compile("Ã[\x80-\xbf]|â€[\x80-\xbf™œ˜“”¦¢]")
# In the bytes of UTF-8 it begins with one byte: looked for fifty times as fast as a set of letters.
_UTF8_AS_CP1252 = re.compile(
    rb"\xc3(?:[\x82-\x94]%(t)s|[\xa0-\xaf]%(t)s{2}|[\xb0-\xb4]%(t)s{3})" % {b"t": _TAIL}
)
