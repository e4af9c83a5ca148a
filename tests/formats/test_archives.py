from __future__ import annotations

import contextlib
import gzip
import io
import zipfile

import pytest

from readinglist import formats
from readinglist.errors import NotReadable
from readinglist.formats import archives
from readinglist.model import Dump, Ignored, Problem

from .reading import TITLES, dump_of, entries, format_of, problems, records, sample


def zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_gzip_reads_as_what_is_inside_and_loses_its_suffix() -> None:
    packed = gzip.compress(sample("references.ris"))
    dump = dump_of(packed, "references.ris.gz")
    assert dump.name == "references.ris"
    assert [r.title for r in records(packed)] == TITLES
    assert [r.title for r in records(gzip.compress(packed) + gzip.compress(b""))] == TITLES


def test_a_gzip_file_cut_off_gives_what_stands_before_the_cut() -> None:
    lines = b'{"title": "One", "doi": "10.5555/1"}\n' * 5000
    packed = gzip.compress(lines, compresslevel=0)
    dump = dump_of(packed[: len(packed) // 2])
    assert dump.notices == ("The gzip file is cut off: what stands before the cut was read.",)
    assert len(records(packed[: len(packed) // 2])) > 1000


def test_a_zip_reads_all_its_members_as_what_they_are() -> None:
    packed = zipped(
        {
            "a/refs.ris": b"TY  - JOUR\nTI  - One\nER  -\n",
            "b.json": b'[{"title": "Two", "doi": "10.5555/2"}]',
            "inner.zip": zipped({"c.csv": b"title,year\nThree,2024\n"}),
            "d.csv.gz": gzip.compress(b"title,year\nFour,2024\n"),
            "e.xlsx": sample("papers.xlsx"),
            "README.md": b"# About",
            "__MACOSX/b.json": b"x",
            "photo.png": b"\x89PNG1234",
        }
    )
    assert format_of(packed) == "zip"
    read = entries(packed)
    assert [r.title for r in records(packed)] == ["One", "Two", "Three", "Four", *TITLES]
    assert [r.line for r in records(packed)] == [1, 2, 3, 4, 5, 5, 5]
    ignored = {e.text: e.reason for e in read if isinstance(e, Ignored)}
    assert ignored["README.md"] == "a read-me"
    assert "a picture" in ignored["photo.png"]
    assert ignored["a/refs.ris"].endswith("1 paper")


def test_a_bad_member_costs_only_itself_and_is_named() -> None:
    packed = bytearray(
        zipped({"a.csv": b"title,year\nOne,2024\n" * 50, "b.csv": b"title,year\nTwo,1\n"})
    )
    packed[60] ^= 0xFF
    read = entries(bytes(packed))
    assert [e.excerpt for e in read if isinstance(e, Problem)] == ["a.csv"]
    assert [r.title for r in records(bytes(packed))] == ["Two"]
    problem = zipped({"refs.ris": b"TY  - JOUR\nAU  - X\nER  -\n"})
    assert problems(problem)[0].reason == "refs.ris, line 1: It has no title."


def test_archives_in_archives_are_opened_three_deep() -> None:
    packed = zipped({"a.csv": b"title,year\nOne,2024\n"})
    for depth in range(2):
        packed = zipped({f"{depth}.zip": packed})
    assert [r.title for r in records(packed)] == ["One"]
    assert records(zipped({"too.zip": packed})) == []


def test_bombs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    zeros = b"0" * (50 << 20)
    with pytest.raises(NotReadable, match="200 times its size"):
        dump_of(gzip.compress(zeros))
    assert "times its size" in problems(zipped({"bomb.txt": zeros}))[0].reason
    with pytest.raises(NotReadable, match="unpacks to 50 MB"):
        dump_of(zipped({"xl/workbook.xml": zeros}))
    monkeypatch.setattr(archives, "MAX_RATIO", 10**6)
    budget = archives.Budget(left=10 << 20)
    with pytest.raises(NotReadable, match="200 MB"):
        archives.gunzip(gzip.compress(zeros), "x", budget)


def test_damaged_archives_and_office_documents_are_refused_in_words() -> None:
    for data, words in (
        (b"PK\x03\x04 and then nothing", "damaged zip"),
        (b"\x1f\x8b and then nothing", "damaged gzip"),
        (zipped({"word/document.xml": b"<x/>"}), "office document"),
    ):
        with pytest.raises(NotReadable, match=words):
            dump_of(data)


@pytest.mark.parametrize("name", ["zip", "xlsx"])
def test_what_is_no_archive_is_said_whatever_it_is_read_as(name: str) -> None:
    for data in (b"plain text", sample("papers.xlsx")[:3000], b"PK\x03\x04"):
        with pytest.raises(NotReadable):
            list(formats.read(Dump(data, "x", "zip"), name)[1])


def test_a_damaged_workbook_is_said_whatever_its_parsers_raise() -> None:
    whole = sample("papers.xlsx")
    for damage in (b"\0\0", b"\xff\xff\xff", b"PK"):
        for at in range(200, 1200, 53):
            data = whole[:at] + damage + whole[at + len(damage) :]
            with contextlib.suppress(NotReadable):
                assert formats.read(formats.open_dump(data), "xlsx")[0].name == "xlsx"
                entries(data, "xlsx")
