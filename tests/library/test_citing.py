from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.errors import NotReadable
from readinglist.library import Library
from tests.make import record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        for key in ("alpha2020", "beta2021", "gamma2022", "delta2023"):
            opened.add(record(f"Some Findings about {key}", key=key, year=2020))
        yield opened


def write(folder: Path, text: str | bytes, name: str = "paper.tex") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_what_a_document_cites_is_found_by_key(library: Library, tmp_path: Path) -> None:
    write(tmp_path, r"\cite{gamma2022}", "more.tex")
    paper = write(tmp_path, "\\cite{alpha2020}\n\\cite{Beta2021,nobody}\\input{more}\\input{none}")
    found = library.citations([paper])
    assert [library.paper(i).key for i in found.ids] == ["alpha2020", "beta2021", "gamma2022"]
    assert [(k.key, k.ours, k.places[0].line) for k in found.unknown] == [("nobody", None, 2)]
    assert [(k.key, k.ours, k.places[0].line) for k in found.other_case] == [
        ("Beta2021", "beta2021", 2)
    ]
    assert found.unused == ("delta2023",)
    assert [m.key for m in found.missing] == ["none"]
    assert not found.fits


def test_a_key_that_was_renamed_or_merged_names_the_present_one(
    library: Library, tmp_path: Path
) -> None:
    alpha, beta, gamma, delta = (
        library.find(k) for k in ("alpha2020", "beta2021", "gamma2022", "delta2023")
    )
    library.set_key(alpha, "first")
    library.set_key(alpha, "second")
    library.merge(beta, gamma)
    library.trash([delta])
    paper = write(tmp_path, r"\cite{Alpha2020,first,second,gamma2022,delta2023}")
    found = library.citations([paper])
    assert [library.paper(i).key for i in found.ids] == ["second", "beta2021"]
    assert [(k.key, k.ours, k.remark) for k in found.renamed] == [
        ("Alpha2020", "second", "renamed"),
        ("first", "second", "renamed"),
        ("gamma2022", "beta2021", "merged"),
    ]
    assert [(k.key, k.ours, k.remark) for k in found.unknown] == [
        ("delta2023", None, "in the trash")
    ]
    assert not found.fits


def test_a_key_that_an_undo_took_back_is_still_found(library: Library, tmp_path: Path) -> None:
    alpha = library.find("alpha2020")
    library.set_key(alpha, "mistake")
    library.undo()
    found = library.citations([write(tmp_path, r"\cite{mistake}")])
    assert [(k.key, k.ours) for k in found.renamed] == [("mistake", "alpha2020")]
    assert library.find("Mistake") == alpha


def test_an_unknown_key_comes_with_those_it_looks_like(library: Library, tmp_path: Path) -> None:
    found = library.citations([write(tmp_path, r"\cite{alhpa2020,zzz,Beta2012}")])
    assert [(k.key, k.near) for k in found.unknown] == [
        ("alhpa2020", ("alpha2020",)),
        ("zzz", ()),
        ("Beta2012", ("beta2021",)),
    ]


def test_nocite_star_cites_what_is_not_in_the_trash(library: Library, tmp_path: Path) -> None:
    library.trash([library.find("beta2021")])
    found = library.citations([write(tmp_path, r"\nocite{*}")])
    assert len(found.ids) == 3
    assert found.unused == ()
    assert found.fits


def test_a_file_in_an_old_encoding_is_read(library: Library, tmp_path: Path) -> None:
    paper = write(tmp_path, "% G\xf6del\r\n\\cite{alpha2020}".encode("latin-1"))
    assert library.citations([paper]).fits


def test_standard_input_is_a_document_too(library: Library) -> None:
    found = library.citations(["-"], b"\\relax\n\\citation{beta2021}\n\\citation{x}")
    assert [library.paper(i).key for i in found.ids] == ["beta2021"]
    assert [k.key for k in found.unknown] == ["x"]


@pytest.mark.parametrize("content", [None, b"%PDF-1.5 \\cite{a}", b"\\cite{a}\0"])
def test_what_is_no_document_is_refused_in_a_sentence(
    library: Library, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "absent.tex" if content is None else write(tmp_path, content)
    with pytest.raises(NotReadable, match=path.name):
        library.citations([path])
    with pytest.raises(NotReadable):
        library.citations([tmp_path])


def test_a_taken_in_file_that_is_no_text_is_told_and_the_rest_read(
    library: Library, tmp_path: Path
) -> None:
    write(tmp_path, b"%PDF-1.5\0", "figure.tex")
    found = library.citations([write(tmp_path, r"\input{figure}\cite{alpha2020}")])
    assert [m.key for m in found.missing] == ["figure"]
    assert found.fits
