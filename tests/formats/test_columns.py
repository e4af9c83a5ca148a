from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist import formats
from readinglist.errors import NotThisFormat
from readinglist.formats import tables
from readinglist.formats.csv_write import write
from readinglist.model import Dump, Paper, Record, WriteOptions
from readinglist.text import people


def workbook(rows: Sequence[Sequence[str]]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


ODD = [
    ["Exported by Ann", "", "", ""],
    ["Paper name", "Gist", "Who", "When"],
    ["A Study of Owls", "Owls are studied here at length.", "Owl, Ann; Hawk, Bo", "2024-03-12"],
    ["A Study of Hawks", "Hawks are studied here.", "Hawk, Bo", "2023"],
]
SAID = {"title": "paper NAME", "abstract": "Gist", "authors": "Who", "date": "When"}


def as_csv(rows: list[list[str]], separator: str = ",") -> bytes:
    cells = ('"' + c.replace('"', '""') + '"' if separator in c else c for r in rows for c in r)
    width = len(rows[0])
    flat = list(cells)
    return "".join(
        separator.join(flat[i : i + width]) + "\n" for i in range(0, len(flat), width)
    ).encode()


def records(data: bytes, said: Mapping[str, str]) -> list[Record]:
    dump = replace(formats.open_dump(data, "x"), columns=said)
    return [e for e in formats.read(dump)[1] if isinstance(e, Record)]


@pytest.mark.parametrize("data", [as_csv(ODD), as_csv(ODD, "\t"), as_csv(ODD, ";"), workbook(ODD)])
def test_columns_of_any_name_are_read_as_they_are_said_to_be(data: bytes) -> None:
    owls, hawks = records(data, SAID)
    assert (owls.title, owls.published, owls.authors) == (
        "A Study of Owls",
        "2024-03-12",
        people("Owl, Ann; Hawk, Bo"),
    )
    assert owls.abstract == "Owls are studied here at length."
    assert hawks.year == 2023


@pytest.mark.parametrize("data", [as_csv(ODD[2:]), workbook(ODD[2:])])
def test_a_table_without_headings_is_read_by_the_numbers_of_its_columns(data: bytes) -> None:
    owls, hawks = records(data, {"title": "1", "authors": "3", "year": "4"})
    assert (owls.title, owls.year, owls.abstract) == ("A Study of Owls", 2024, None)
    assert hawks.title == "A Study of Hawks"


def test_a_column_said_takes_the_place_of_one_recognised_and_none_is_none() -> None:
    data = b"Title,Abstract,Notes,Name\nwrong,Words of it.,mine,A Study of Owls\n"
    (found,) = records(data, {"title": "Name", "notes": ""})
    assert (found.title, found.abstract, found.notes) == ("A Study of Owls", "Words of it.", ())
    (by_number,) = records(data, {"title": "4"})
    assert (by_number.title, by_number.notes) == ("A Study of Owls", ("mine",))


def test_a_column_that_is_not_there_is_an_error_that_names_it() -> None:
    for data in (as_csv(ODD), workbook(ODD)):
        dump = replace(formats.open_dump(data, "x"), columns={"title": "Nonsense"})
        with pytest.raises(NotThisFormat, match="“Nonsense”"):
            list(formats.read(dump, "xlsx" if data.startswith(b"PK") else "csv")[1])


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        ("Titel;Autoren;Jahr;Zusammenfassung", "de"),
        ("Titre;Auteurs;Année;Résumé", "fr"),
        ("Título;Autores;Año;Resumen", "es"),
        ("Título;Autores;Ano;Resumo", "pt"),
        ("Titolo;Autori;Anno;Sommario", "it"),
        ("Titel;Auteurs;Jaar;Samenvatting", "nl"),
        ("Название;Авторы;Год;Аннотация", "ru"),
        ("Tytuł;Autorzy;Rok;Streszczenie", "pl"),
        ("标题;作者;年份;摘要", "zh"),
        ("標題;作者;年份;摘要", "zh-tw"),
        ("タイトル;著者;年;要旨", "ja"),
        ("제목;저자;연도;초록", "ko"),
        ("Titel;Författare;År;Sammanfattning", "sv"),
        ("Titel;Forfattere;År;Resumé", "da"),
        ("Başlık;Yazarlar;Yıl;Özet", "tr"),
    ],
)
def test_headings_of_many_languages_are_known(heads: str, title: str) -> None:
    data = f"{heads}\nA Study of Owls;Ann Owl, Bo Hawk;2024;Owls are studied here.\n".encode()
    (found,) = records(data, {})
    assert found.title == "A Study of Owls", title
    assert found.year == 2024
    assert found.authors == people("Ann Owl, Bo Hawk")
    assert found.abstract == "Owls are studied here."


def test_the_window_is_told_headings_guesses_and_first_rows() -> None:
    for data in (as_csv(ODD), workbook(ODD)):
        dump = formats.open_dump(data, "x")
        told = tables.columns(dump, SAID)
        assert told is not None
        assert told.headings == ("Paper name", "Gist", "Who", "When")
        assert told.chosen["title"] == "Paper name"
        assert told.rows[0][0] == "A Study of Owls"
        unsaid = tables.columns(dump, {})
        assert unsaid is not None
        assert "title" not in unsaid.chosen
        assert unsaid.rows
    assert tables.columns(Dump(b"", "Only prose stands here.\nAnd more of it."), {}) is None


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "'=", "''-", "\t="])
def test_our_own_table_with_guarded_cells_comes_back_as_it_was(start: str) -> None:
    paper = Paper(
        1, "key1", f"{start}1+1 is a Title", abstract=f"{start}cmd is said in it.", year=2020
    )
    text = "".join(write([paper], WriteOptions()))
    (found,) = records(text.encode(), {})
    assert found.title == " ".join(paper.title.split())
    assert found.abstract == " ".join((paper.abstract or "").split())
    assert found.key == "key1"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=5), max_size=6),
    st.dictionaries(
        st.sampled_from(["title", "abstract", "year", "tags"]), st.sampled_from(["", "1", "2", "x"])
    ),
    st.sampled_from([",", ";", "\t"]),
)
def test_whatever_is_said_of_whatever_table_there_is_an_answer(
    rows: list[list[str]], said: dict[str, str], separator: str
) -> None:
    text = "\n".join(separator.join(row) for row in rows)
    dump = Dump(text.encode("utf-8", "replace"), text, columns=said)
    tables.columns(dump, said)
    try:
        found = list(tables.read(dump))
    except NotThisFormat:
        return
    assert all(entry.line >= 1 for entry in found if isinstance(entry, Record))
