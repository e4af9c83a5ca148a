"""Tables: CSV, Zotero's CSV, workbooks, Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import openpyxl

from tests.bench.families.made import Made

_COLUMNS = ["Title", "Authors", "Abstract", "Year", "Venue", "DOI", "URL", "Tags"]


def _cells(p: Made) -> list[object]:
    link = f"https://arxiv.org/abs/{p.arxiv}"
    names = "; ".join(f"{f}, {g}" for g, f in p.names)
    return [p.title, names, p.abstract, p.year, p.venue, p.doi, link, "to read; later"]


def plain_csv(papers: Sequence[Made]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([_COLUMNS, *map(_cells, papers)])
    return out.getvalue()


def xlsx(papers: Sequence[Made]) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in ([*_COLUMNS], *map(_cells, papers)):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zotero_csv(papers: Sequence[Made]) -> str:
    columns = "Key,Item Type,Publication Year,Author,Title,Publication Title,ISBN,ISSN,DOI,Url"
    columns += ",Abstract Note,Date,Date Added,Pages,Issue,Volume,Publisher,Extra,Manual Tags"
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(columns.split(","))
    for p in papers:
        names = "; ".join(f"{f}, {g}" for g, f in p.names)
        link = f"https://arxiv.org/abs/{p.arxiv}"
        row = [f"K{p.number}", "journalArticle", p.year, names, p.title, p.venue, "", "", p.doi]
        writer.writerow(
            [*row, link, p.abstract, f"{p.year}-05", "2024-01-01", "1-9", "", "3", "", "", "later"]
        )
    return out.getvalue()


def table(papers: Sequence[Made]) -> str:
    rows = "\n".join(
        f"| [{' '.join(p.title.split())}](https://arxiv.org/abs/{p.arxiv}) | {', '.join(p.authors)} | {' '.join(p.abstract.split())} |"
        for p in papers
    )
    return f"| Title | Authors | Abstract |\n|---|---|---|\n{rows}\n"
