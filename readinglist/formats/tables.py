"""Tables: CSV, TSV and semicolons as spreadsheets write them, Zotero's CSV, and XLSX.

The heading row is found by what its cells mean (``generic.MEANING``), under any rows of title above
it; the separator is the one that gives most known headings. RFC 4180; openpyxl for Office Open XML.
Samples: resources/samples/papers.csv, papers-semicolon.csv, papers.tsv, zotero.csv, papers.xlsx
"""

from __future__ import annotations

import csv
import io
import math
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

import openpyxl

from readinglist.errors import NotThisFormat
from readinglist.formats import cut_end, fields, generic, headings, markdown
from readinglist.formats.archives import DAMAGE
from readinglist.formats.csv_write import plain_cell
from readinglist.formats.headings import Head
from readinglist.model import Dump, Entry, Format, Ignored, Notice, Problem, Record
from readinglist.provenance import TableColumns
from readinglist.text import excerpt

csv.field_size_limit(10_000_000)

_SEPARATORS = (",", ";", "\t", "|")
_LONGEST_ROW = 400
"""Lines a row may have; a longer one is a quotation mark that was never closed."""
_NO_PAPERS = ("attachment", "note", "annotation")

_MARKDOWN = 0.25
"""How sure a table of Markdown is: less than a list of papers, more than page text."""

Row = tuple[int, int, list[str]]
"""First line, number of lines, cells."""


def _head_of(text: str, said: Mapping[str, str] | None = None) -> tuple[str, Head] | None:
    """The separator and headings of a table as text; ``said`` as :func:`headings.find_head` has it."""
    lines = text[:100_000].split("\n")[: headings.ROWS * 4]
    best: tuple[int, str, Head] | None = None
    for separator in _SEPARATORS:
        rows = [row for _, _, row in _rows(lines, separator) if isinstance(row, list)]
        head = headings.find_head(rows, said)
        size = len(head.known) if head and head.at >= 0 else len(rows[0]) if head else 0
        if head and (best is None or size > best[0]):
            best = (size, separator, head)
    return best and (best[1], best[2])


def last_heading_line(text: str, said: Mapping[str, str] | None = None) -> int:
    """The number of the line on which the headings of a table end; 0 if it has none."""
    found = _head_of(text, said)
    if not found or found[1].at < 0:
        return 0
    separator, head = found
    lines = text[:100_000].split("\n")[: headings.ROWS * 4]
    ends = [number + count - 1 for number, count, _ in _rows(lines, separator)]
    return ends[head.at]


def sniff(dump: Dump) -> float:
    """By the headings: sure with three that we know, a guess with two.

    A table of Markdown is one of ours only if it links to nothing: then it is no list of papers.
    """
    if dump.columns:
        return 0.99 if _head_of(dump.text, dump.columns) else 0.0
    start = dump.text[:300].lstrip()
    if start[:1] in ("", "{", "[", "<", "@", "%") or "\n" not in dump.text.strip():
        return 0.0
    found = _head_of(dump.text)
    if not found or len(found[1].known) < 2:
        return 0.0
    if found[0] == "|" and _has_rule(dump.text.split("\n")):
        return _MARKDOWN
    return 0.0 if start[0] == "|" else 0.9 if len(found[1].known) > 2 else 0.7


def read(dump: Dump) -> Iterator[Entry]:
    """One record for each row under the headings."""
    found = _head_of(dump.text, dump.columns)
    if not found:
        raise NotThisFormat(_no_head(dump))
    separator, head = found
    lines = dump.text.split("\n")
    is_markdown = separator == "|" and _has_rule(lines)
    slipped = False  # after a row without end, until a row has all its cells again
    for at, (number, count, row) in enumerate(_rows(lines, separator)):
        spoken = tuple(
            (n, "metadata") for n in range(number, number + count) if lines[n - 1].strip()
        )
        raw = "\n".join(lines[number - 1 : number - 1 + count])
        if not spoken:
            continue
        if is_markdown and (markdown.is_rule(raw) or "|" not in raw):
            reason = "the rule of a table" if "|" in raw else "text around the table"
            yield from (Ignored(n, lines[n - 1].strip()[:200], reason) for n, _ in spoken)
        elif isinstance(row, str):
            yield Problem(number, excerpt(raw), row)
            slipped = True
        elif slipped and len(row) != len(head.cells):
            yield from (
                Ignored(n, lines[n - 1].strip()[:200], "part of a damaged row") for n, _ in spoken
            )
        elif at <= head.at or tuple(headings.unique([c.strip() for c in row])) == head.cells:
            reason = "above the headings" if at < head.at else "the headings of the table"
            yield from (Ignored(n, lines[n - 1].strip()[:200], reason) for n, _ in spoken)
        else:
            slipped = False
            entry = _paper(row, head, number, ((number, "title"), *spoken[1:]), raw)
            is_last = number + count > len(lines)  # a whole last line ends in a line end
            if isinstance(entry, Record) and is_last and len(row) < len(head.cells):
                entry = cut_end.doubted(entry)
            yield entry
            if isinstance(entry, Problem):
                for n, _ in spoken[1:]:
                    yield Ignored(n, lines[n - 1].strip()[:200], "part of a row without a title")


def _has_rule(lines: Sequence[str]) -> bool:
    return any(markdown.is_rule(line) for line in lines if "--" in line)


def _no_head(dump: Dump) -> str:
    shown = dump.name or "The text"
    if not dump.columns:
        return f"{shown} has no row of headings with a title; say which column is: title=NAME."
    names = ", ".join(f"“{column}”" for column in dump.columns.values() if column) or "a title"
    return f"{shown} has no row of headings with {names}; nothing was imported."


def columns(dump: Dump, said: Mapping[str, str]) -> TableColumns | None:
    """The columns of a table, what they are taken for, and its first rows; None if it is no table."""
    if sniff_xlsx(dump):
        rows = [[_shown(cell) for cell in row] for _, sheet in _sheets(dump)[:1] for row in sheet]
        head = headings.find_head(rows[: headings.ROWS], said)
    else:
        found = _head_of(dump.text, said)
        separator, head = found or (_separator(dump.text), None)
        lines = dump.text[:100_000].split("\n")[: headings.ROWS * 4]
        rows = [row for _, _, row in _rows(lines, separator) if isinstance(row, list)]
    rows = [row for row in rows[: headings.ROWS * 2] if any(cell.strip() for cell in row)]
    if not rows or max(map(len, rows)) < 2:
        return None
    head = head or Head(0, tuple(headings.unique([cell.strip() for cell in rows[0]])), {})
    chosen = {("title" if f == "maybe_title" else f): names[0] for f, names in head.known.items()}
    below = tuple(tuple(row) for row in rows[head.at + 1 :][:5])
    return TableColumns(head.cells, chosen, below, headings.FIELDS)


def _separator(text: str) -> str:
    """Of a table nothing of which is recognised: what parts most of its first lines alike."""
    lines = [line for line in text[:20_000].split("\n") if line.strip()][:10]
    return max(_SEPARATORS, key=lambda s: min((line.count(s) for line in lines), default=0))


def _rows(lines: list[str], separator: str) -> Iterator[tuple[int, int, list[str] | str]]:
    """First line, number of lines and cells of each row; a reason instead for a row without end."""
    at = 0
    while at < len(lines):
        done = 0

        def feed() -> Iterator[str]:
            for number in range(at, len(lines)):  # noqa: B023 (used up before at changes)
                if number - at - done > _LONGEST_ROW:  # noqa: B023
                    return
                yield lines[number] + "\n"

        reader = csv.reader(feed(), delimiter=separator)
        try:
            for row in reader:
                used = reader.line_num - done
                source = lines[at + done : at + reader.line_num]
                if used > 1 and sum(line.count('"') for line in source) % 2:
                    break
                yield at + done + 1, used, row
                done = reader.line_num
        except csv.Error:
            used = 0
        if at + done >= len(lines):
            return
        yield at + done + 1, 1, "A quotation mark is opened in this row and never closed."
        at += done + 1


def _paper(
    row: Sequence[object], head: Head, line: int, lines: tuple[tuple[int, str], ...], raw: str
) -> Record | Problem | Ignored:
    item = {
        name: plain_cell(value) if isinstance(value, str) else value
        for name, value in zip(head.cells, row, strict=False)
        if name and value is not None and str(value).strip()
    }
    kind = next((str(item[n]) for n in head.known.get("type", ()) if n in item), "")
    if kind in _NO_PAPERS:
        return Ignored(line, excerpt(raw), f"a row of type {kind}, no paper")
    for name in head.known.get("date", ()):
        if isinstance(value := item.get(name), str) and re.fullmatch(r"\d{5}", value.strip()):
            item[name] = fields.excel_date(float(value)) or value
    made = generic.paper_of(item, line, known=head.known, lines=lines, raw=raw)
    beyond = [c for c in row[len(head.cells) :] if c is not None and str(c).strip()]
    if beyond and isinstance(made, Record):
        doubt = "The row has more cells than there are headings; they may have slipped."
        return replace(made, confidence=0.5, doubts=(doubt,))
    return made


def sniff_xlsx(dump: Dump) -> float:
    """Sure with a zip archive that holds a workbook."""
    if not dump.data.startswith(b"PK\x03\x04"):
        return 0.0
    try:
        with zipfile.ZipFile(io.BytesIO(dump.data)) as archive:
            return 0.99 if "xl/workbook.xml" in archive.namelist() else 0.0
    except DAMAGE:
        return 0.0


def read_xlsx(dump: Dump) -> Iterator[Entry]:
    """One record for each row under the headings, of every sheet; lines are rows of the sheet."""
    sheets = _sheets(dump)
    found = [_sheet_head(rows, dump.columns) for _, rows in sheets]
    if dump.columns and not any(found):
        raise NotThisFormat(_no_head(dump))
    for (name, rows), head in zip(sheets, found, strict=True):
        yield from _sheet(name, rows, head, len(sheets) > 1)


def _sheets(dump: Dump) -> Sequence[tuple[str, Sequence[Sequence[object]]]]:
    """The title and rows of every sheet of a workbook."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and extensions that openpyxl leaves out
            book = openpyxl.load_workbook(io.BytesIO(dump.data), read_only=True, data_only=True)
            sheets = [(ws.title, list(ws.iter_rows(values_only=True))) for ws in book.worksheets]
            book.close()
    except Exception as error:  # of a damaged one openpyxl raises whatever its parsers do
        raise NotThisFormat(
            f"{dump.name or 'The file'} is a damaged workbook; open it in a spreadsheet program and"
            " save it again."
        ) from error
    return sheets


def _sheet_head(rows: Sequence[Sequence[object]], said: Mapping[str, str] | None) -> Head | None:
    return headings.find_head([[_shown(c) for c in row] for row in rows[: headings.ROWS]], said)


def _sheet(
    name: str, rows: Sequence[Sequence[object]], head: Head | None, named: bool
) -> Iterator[Entry]:
    texts = [[_shown(cell) for cell in row] for row in rows[: headings.ROWS]]
    where = f"Sheet {name}: " if named else ""
    if not head:
        if any(any(row) for row in texts):
            yield Notice(f"Sheet {name} has no row of headings with a title; it was left out.")
        return
    for number, row in enumerate(rows, 1):
        raw = "\t".join(map(_shown, row)).strip()
        if not raw:
            continue
        if number <= head.at + 1:
            reason = "the headings of the table" if number == head.at + 1 else "above the headings"
            yield Ignored(number, where + raw[:200], reason)
            continue
        exact = {n for f in ("arxiv", "id", "key") for n in head.known.get(f, ())}
        cells = [
            _shown(cell) if i < len(head.cells) and head.cells[i] in exact else _value(cell)
            for i, cell in enumerate(row)
        ]
        yield _paper(cells, head, number, ((number, "title"),), raw)


def _value(cell: object) -> object:
    return cell if cell is None or isinstance(cell, (str, int, float, datetime)) else _shown(cell)


def _shown(cell: object) -> str:
    """A cell as text. 2304.0062 in a column of ids is arXiv's 2304.00620, cut by the spreadsheet."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        if not math.isfinite(cell):
            return ""
        if cell == int(cell):
            return str(int(cell))
        if 704 <= cell < 10_000 and 1 <= int(cell) % 100 <= 12:
            return f"{cell:09.4f}" if cell < 1501 else f"{cell:.5f}"
        return repr(cell)
    if isinstance(cell, (datetime, date)):
        return cell.isoformat()[:10]
    return str(cell).strip()


CSV = Format(
    "csv", "Table (CSV, TSV, semicolons, Zotero CSV)", (".csv", ".tsv", ".tab"), sniff, read
)
XLSX = Format("xlsx", "Spreadsheet (XLSX)", (".xlsx", ".xlsm"), sniff_xlsx, read_xlsx)
