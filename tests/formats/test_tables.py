from __future__ import annotations

import io
import time
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.errors import NotThisFormat
from readinglist.model import Ignored, Notice

from .reading import (
    OWL,
    TITLES,
    entries,
    format_of,
    lines_left_out,
    names,
    problems,
    records,
    sample,
    values,
)

SAMPLES = {
    "papers.csv": "csv",
    "papers-semicolon.csv": "csv",
    "papers.tsv": "csv",
    "zotero.csv": "csv",
    "papers.xlsx": "xlsx",
}


@pytest.mark.parametrize(("file", "name"), SAMPLES.items())
def test_the_samples_read_with_every_field(file: str, name: str) -> None:
    assert format_of(sample(file)) == name
    first, owl, _ = read = records(sample(file))
    assert [r.title for r in read] == TITLES
    assert owl.abstract == OWL
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert (first.year, first.published) == (2024, "2024-03-12")
    assert values(first)["arxiv"] == "2403.99991"


@pytest.mark.parametrize("file", [f for f in SAMPLES if not f.endswith("xlsx")])
def test_every_line_is_accounted_for(file: str) -> None:
    text = "My list\n\n" + sample(file).decode().lstrip("\ufeff")
    assert lines_left_out(text) == []
    assert len(records(text)) == 3


def test_zotero_keeps_tags_and_leaves_attachments() -> None:
    read = entries(sample("zotero.csv"))
    first = records(sample("zotero.csv"))[0]
    assert first.tags == ("to read", "owls")
    assert first.extra["keywords"] == "Computer Science"
    assert first.notes == ("Ask about it.",)
    assert (first.type, first.venue) == ("article", "Journal of Imagined Results")
    assert first.key is None  # Zotero's item key is no citation key
    assert [e.reason for e in read if isinstance(e, Ignored)][-1].startswith("a row of type")


def test_a_spreadsheets_title_rows_and_other_sheets_are_told() -> None:
    read = entries(sample("papers.xlsx"))
    assert [e.line for e in read if isinstance(e, Ignored)] == [1, 3]
    assert [r.line for r in records(sample("papers.xlsx"))] == [4, 5, 6]
    assert [e.text for e in read if isinstance(e, Notice)] == [
        "Sheet Budget has no row of headings with a title; it was left out."
    ]


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_an_arxiv_id_that_a_spreadsheet_took_for_a_number_gets_its_zeros_back() -> None:
    ids = [2304.00620, 2304.1, 1304.0051, 704.0001]
    rows: list[list[object]] = [[f"Paper {i}", id_] for i, id_ in enumerate(ids)]
    read = records(workbook(["Title", "arXiv"], *rows))
    assert [values(r)["arxiv"] for r in read] == [
        "2304.00620",
        "2304.10000",
        "1304.0051",
        "0704.0001",
    ]


def test_a_damaged_workbook_is_refused_in_words() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    spoilt = file.getvalue()
    with pytest.raises(NotThisFormat, match="damaged workbook"):
        entries(spoilt)


def test_day_numbers_and_python_lists_in_cells_are_understood() -> None:
    text = "Title,Authors,Date\nOne,\"['A. Owl', 'B. Hawk']\",45363\n"
    (record,) = records(text)
    assert (record.published, names(record)) == ("2024-03-12", ["A. Owl", "B. Hawk"])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('"Owl A., Hawk B.C."', ["A. Owl", "B.C. Hawk"]),
        ('"Owl A, de Kite BC"', ["A Owl", "BC de Kite"]),
        ('"Owl, Ann"', ["Ann Owl"]),
        ('"Ann Owl, Bo Hawk and Cy Kite"', ["Ann Owl", "Bo Hawk", "Cy Kite"]),
        ('"Owl, Ann; Hawk, Bo"', ["Ann Owl", "Bo Hawk"]),
        ("Ann Owl|Bo Hawk", ["Ann Owl", "Bo Hawk"]),
    ],
)
def test_authors_in_one_cell(cell: str, expected: list[str]) -> None:
    (record,) = records(f"Title,Authors,Year\nOne,{cell},2024\n")
    assert names(record) == expected


PUBLISHERS = {
    "Scopus": (
        '"Authors","Author full names","Author(s) ID","Title","Year","Source title","Volume","DOI",'
        '"Link","Abstract","Author Keywords","Document Type","EID"\n'
        '"Owl A.; Hawk B.","Owl, Ann (57193000001); Hawk, Bo (57193000002)","1; 2","One","2024",'
        '"Owl Letters","7","10.5555/1","https://www.scopus.com/1","We see.","owls","Article","2-s2"\n'
    ),
    "IEEE Xplore": (
        '"Document Title",Authors,"Author Affiliations","Publication Title","Publication Year",'
        '"Volume","Abstract","ISSN",DOI,PDF Link,"Author Keywords"\n'
        '"One","Ann Owl; Bo Hawk","Nowhere","Owl Letters","2024","7","We see.","1234-5678",'
        '"10.5555/1","https://ieeexplore.ieee.org/1","owls"\n'
    ),
    "PubMed": (
        "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,DOI\n"
        '"1","One","Owl Ann, Hawk Bo.","Owl Letters. 2024","Owl A","Owl Letters","2024",'
        '"2024/05/01","10.5555/1"\n'
    ),
    "Web of Science": (
        "PT\tAU\tAF\tTI\tSO\tDE\tAB\tPY\tVL\tDI\n"
        "J\tOwl, A; Hawk, B\tOwl, Ann; Hawk, Bo\tOne\tOwl Letters\towls\tWe see.\t2024\t7\t10.5555/1\n"
    ),
}


@pytest.mark.parametrize("maker", PUBLISHERS)
def test_tables_of_publishers_read_by_their_headings(maker: str) -> None:
    assert format_of(PUBLISHERS[maker]) == "csv"
    (record,) = records(PUBLISHERS[maker])
    assert (record.title, record.venue, record.year) == ("One", "Owl Letters", 2024)
    assert values(record)["doi"] == "10.5555/1"
    if maker != "PubMed":  # which gives initials alone
        assert names(record) == ["Ann Owl", "Bo Hawk"]
        assert (record.abstract, record.extra["keywords"]) == ("We see.", "owls")


def test_a_reading_list_of_ones_own_keeps_tags_state_and_notes() -> None:
    text = (
        "sep=;\nPaper Title;Link;Status;Starred;My tags;Notes\n"
        "One;https://arxiv.org/abs/2403.99991;To read;yes;owls, night;Ask Jane\n"
        "Two;https://doi.org/10.5555/2;read;;;\n"
    )
    one, two = records(text)
    assert (one.state, one.starred, two.state, two.starred) == ("queued", True, "read", None)
    assert (one.tags, one.notes) == (("owls", "night"), ("Ask Jane",))
    assert (values(one), values(two)) == ({"arxiv": "2403.99991"}, {"doi": "10.5555/2"})


def test_cells_over_many_lines_and_quotes_inside_stay_whole() -> None:
    text = 'title,abstract,doi\nOne,"First ""line"",\nsecond.",10.5555/1\nTwo,Short.,10.5555/2\n'
    one, two = records(text)
    assert one.abstract == 'First "line", second.'
    assert [number for number, _ in one.lines] == [2, 3]
    assert (two.line, values(two)) == (4, {"doi": "10.5555/2"})


def test_a_quotation_mark_never_closed_costs_its_row_alone() -> None:
    rows = "".join(f"Paper {i},Text {i}.,10.5555/{i}\n" for i in range(20))
    text = "title,abstract,doi\n" + 'Bad,"open,10.5555/x\n' + rows
    assert [r.title for r in records(text)] == [f"Paper {i}" for i in range(20)]
    assert [p.line for p in problems(text)] == [2]
    assert lines_left_out(text) == []


def test_a_cut_file_keeps_its_rows_and_makes_no_papers_of_the_rest() -> None:
    text = 'title,abstract,doi\nOne,Text.,10.5555/1\nTwo,"A text\nthat goes on, and\non'
    assert [r.title for r in records(text)] == ["One"]
    assert [p.line for p in problems(text)] == [3]
    assert lines_left_out(text) == []


def test_rows_without_title_and_rows_that_slipped_are_told() -> None:
    text = "title,authors,year\n,A. Owl,2024\nOne,A. Owl,2024,surplus\nTwo,B. Hawk,2023\n"
    assert [p.line for p in problems(text)] == [2]
    slipped, sound = records(text)
    assert (slipped.confidence, sound.confidence) == (0.5, 1.0)
    assert "slipped" in slipped.doubts[0]


def test_german_and_chinese_headings_and_windows_letters_read() -> None:
    text = "Titel;Autoren;Jahr;Zeitschrift\nÜber Eulen;Jörg Müller;2023;Eulenblätter\n"
    (record,) = records(text.encode("cp1252"))
    assert (record.title, record.year, record.venue) == ("Über Eulen", 2023, "Eulenblätter")
    (record,) = records("标题,作者,年份\n猫头鹰,张伟,2023\n")
    assert (record.title, record.year) == ("猫头鹰", 2023)


def test_utf_16_with_and_without_its_mark_reads() -> None:
    text = "Title\tAuthors\tYear\nOne\tA. Owl\t2024\n"
    for data in (text.encode("utf-16"), text.encode("utf-16-le"), text.encode("utf-16-be")):
        assert [r.title for r in records(data)] == ["One"]


def test_prose_with_commas_is_no_table() -> None:
    for text in ("The title, the abstract, and more.\nNext, a line.", "Title\nA Paper of Owls\n"):
        assert format_of(text) != "csv"


def test_many_open_quotation_marks_stay_linear() -> None:
    text = "title,abstract,doi\n" + 'Bad,"open,10.5555/x y" z\n' * 6000
    started = time.perf_counter()
    entries(text, "csv")
    assert time.perf_counter() - started < 8


@given(st.text(alphabet='abT",;\n\t ', max_size=200))
def test_no_table_raises_or_loses_a_line(rest: str) -> None:
    text = "title,authors,year\n" + rest
    assert lines_left_out(text, "csv") == []


MARKDOWN = "| Title | Authors | Year |\n|---|:--:|---|\n"
ROWS = ("A Paper of Owls", "A Paper of Hawks")


@pytest.mark.parametrize("above", ["", "# Papers\n\n", "# Papers\n\nSome that I read.\n\n"])
def test_a_table_of_markdown_has_a_paper_a_row_and_none_of_its_rule(above: str) -> None:
    text = above + MARKDOWN + "".join(f"| {title} | A. Owl | 2024 |\n" for title in ROWS)
    assert (format_of(text), [r.title for r in records(text)]) == ("csv", list(ROWS))
    assert (problems(text), lines_left_out(text, "csv")) == ([], [])


@pytest.mark.parametrize("above", ["", "# Papers\n\n"])
def test_a_table_of_markdown_that_links_to_papers_is_a_list_of_papers(above: str) -> None:
    rows = "".join(
        f"| [{title}](https://arxiv.org/abs/2401.0000{n}) | A. Owl | 2024 |\n"
        for n, title in enumerate(ROWS)
    )
    for text in (above + MARKDOWN + rows, above + MARKDOWN + rows.split("\n")[0]):
        found = [r.title for r in records(text)]
        assert (format_of(text), found) == ("markdown", list(ROWS[: len(found)]))


def test_what_stands_around_tables_of_markdown_is_no_row_of_them() -> None:
    one, two = (MARKDOWN + f"| {title} | A. Owl | 2024 |\n" for title in ROWS)
    text = f"# Old\n\n{one}\nMore of it.\n\n## New\n\n{two}"
    assert [r.title for r in records(text)] == list(ROWS)
    ignored = [e.text for e in entries(text) if isinstance(e, Ignored)]
    assert (problems(text), {"# Old", "More of it.", "## New"} <= set(ignored)) == ([], True)


def test_a_table_between_bars_without_a_rule_is_read_as_ever() -> None:
    text = "Title|Authors|Year\nOne|A. Owl|2024\nTwo -- and more|B. Hawk|2023\n"
    assert (format_of(text), [r.title for r in records(text)]) == (
        "csv",
        ["One", "Two -- and more"],
    )
