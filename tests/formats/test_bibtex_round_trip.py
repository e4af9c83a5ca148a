"""Import, export and import again: a fixed point, and an unedited entry goes out as it came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from readinglist.formats.bibtex_write import write_biblatex, write_bibtex
from readinglist.latex.encode import tidy
from readinglist.model import Person, Record, WriteOptions
from tests.formats.hostile import hostile_papers, papers_of
from tests.formats.reading import names, records
from tests.formats.test_bibtex_read import entry, one

OPTIONS = WriteOptions()


def test_unknown_fields_and_types_survive() -> None:
    record = one(entry("x-odd = {V\\&W}", "file = {a\\:b_c%20.pdf:PDF}", kind="dataset"))
    assert record.type == "dataset"
    assert record.extra == {"x-odd": "V&W", "file": "a\\:b_c%20.pdf:PDF"}
    text = "".join(write_bibtex(papers_of([record]), OPTIONS))
    assert text.startswith("@dataset{")
    assert "  x-odd = {V\\&W},\n" in text
    assert "  file = {a\\:b_c%20.pdf:PDF},\n" in text


def exported(found: Iterable[Record], dialect: str = "bibtex") -> str:
    writer = write_bibtex if dialect == "bibtex" else write_biblatex
    return "".join(writer(papers_of(list(found)), OPTIONS))


def test_an_unedited_entry_goes_out_as_it_came_and_an_edited_field_is_spelt_anew() -> None:
    source = entry(
        "author = {Jos{\\'e} Garc{\\'i}a and {The Group} and others}",
        "journal = {J. of {NP} Hardness}",
        "year = {2017a}",
        "doi = {10.1000/ABC}",
        "note = {See \\emph{this} $\\R^n$}",
    ).replace("{T}", "{A {Neural} Study of {\\v S}umava in $\\R^n$: {DNA}}")
    text = exported([one(source)])
    for line in source.splitlines():
        assert line.rstrip(",") in text
    paper = papers_of([one(source)])[0]
    edited = replace(
        paper, title="Another {Title}", venue="Nature", authors=(Person("New", "Ann"),)
    )
    text = "".join(write_bibtex([edited], OPTIONS))
    assert "title = {Another {\\textbraceleft}Title{\\textbraceright}}" in text
    assert "journal = {Nature}" in text
    assert "author = {New, Ann}" in text
    assert "others" not in text


def test_a_spelling_that_latex_would_stop_at_is_not_kept() -> None:
    source = entry("journal = {R&D 90% a_b #1}", "note = {\\input{/etc/passwd}}")
    text = exported([one(source)])
    assert "journal = {R\\&D 90\\% a\\_b \\#1}" in text
    assert "\\input" not in text


def test_raw_letters_beyond_ascii_become_commands_in_bibtex_alone() -> None:
    record = one(entry().replace("{T}", "{{Über} $α$ {BERT}s}"))
    assert 'title = {{{\\"U}ber} $\\alpha{}$ {BERT}s}' in exported([record])
    assert "title = {{Über} $α$ {BERT}s}" in exported([record], "biblatex")


def test_names_that_bibtex_would_stop_at_are_spelt_anew() -> None:
    assert "author = {Smith, Ann}," in exported([one(entry("author = {Ann Smith,}"))])
    assert "author = {Harman, Hans}," in exported(
        [one(entry("author = {given=Hans, family=Harman}"))]
    )


def test_a_kept_spelling_is_a_fixed_point_too() -> None:
    source = entry().replace("{T}", "{{Δ}-net: $\\frac{δ}{x}$ and $\\nicefrac{δ}{x}$ {é}}")
    first = exported([one(source)])
    assert exported([one(first)]) == first


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_export_import_export_is_a_fixed_point(dialect: str) -> None:
    writer = write_bibtex if dialect == "bibtex" else write_biblatex
    first = "".join(writer(hostile_papers(), OPTIONS))
    found = records(first, "bibtex")
    assert len(found) == len(hostile_papers())
    second = exported(found, dialect)
    assert second == first
    assert [r.title for r in records(second, "bibtex")] == [r.title for r in found]


def test_every_hostile_paper_comes_back_as_it_was() -> None:
    papers = {p.key: p for p in hostile_papers()}
    for record in records("".join(write_bibtex(papers.values(), OPTIONS)), "bibtex"):
        paper = papers[record.key or ""]
        assert record.title == tidy(paper.title)
        assert (record.abstract or "") == tidy(paper.abstract or "")
        assert names(record) == [tidy(str(author)) for author in paper.authors]
        assert record.tags == tuple(map(tidy, paper.tags))
        assert record.year == (paper.year or (2021 if paper.published else None))
        assert record.venue == (tidy(paper.venue) if paper.venue else None)


def test_an_astronomers_journal_macro_is_its_journal_and_goes_out_as_it_came() -> None:
    text = "@article{a,\n  title = {Waves},\n  year = {2016},\n  journal = {\\prl},\n}\n"
    (record,) = records(text)
    assert record.venue == "Physical Review Letters"
    assert "journal = {\\prl}" in "".join(write_bibtex(papers_of([record]), WriteOptions()))
