"""Columns of tables, said once: remembered by headings, used by every way in, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from readinglist.errors import UsageError
from readinglist.library import Library, restoring, streams
from readinglist.library.importing import AS_SAID as NOTICE
from readinglist.model import ImportReport
from tests.make import drain

ODD = (
    "Label,Gist,Who\n"
    "A Study of Owls,Owls are studied here at length.,Ann Owl\n"
    "A Study of Hawks,Hawks are studied here at length.,Bo Hawk\n"
)
SAID = {"title": "Label", "abstract": "Gist", "authors": "Who"}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library.db")


def read(library: Library, text: str, format_name: str | None = None) -> ImportReport:
    return drain(library.read_dump(text.encode(), "odd.csv", format_name))


def headings(library: Library, text: str = ODD) -> tuple[str, ...]:
    table = library.dumps.columns(text.encode(), "odd.csv")
    assert table is not None
    return table.headings


def test_columns_said_once_are_read_so_again_and_that_is_told(library: Library) -> None:
    assert read(library, ODD).format != "csv"
    library.dumps.remember_columns(headings(library), SAID)
    report = read(library, ODD.replace("Label,Gist", " label ,GIST"))
    assert (report.format, report.found, report.notices) == ("csv", 2, (NOTICE,))
    assert report.matched[0].record.abstract == "Owls are studied here at length."
    assert read(library, ODD.replace("Who", "Names")).format != "csv"


def test_what_is_said_now_goes_before_what_was_said_once(library: Library) -> None:
    library.dumps.remember_columns(headings(library), SAID)
    now = drain(library.read_dump(ODD.encode(), "odd.csv", columns={"title": "Gist"}))
    assert now.matched[0].record.title == "Owls are studied here at length."
    assert not now.notices
    assert read(library, "@article{a, title={A B C}}").format == "bibtex"
    assert read(library, ODD, "text").format == "text"


def test_what_is_remembered_is_a_step_and_can_be_forgotten(library: Library) -> None:
    names = headings(library)
    done = library.dumps.remember_columns(names, SAID)
    assert (done.label, done.op_id is None) == ("Remember the columns of a table", False)
    assert library.dumps.remember_columns(names, SAID).op_id is None
    assert library.dumps.columns_said(names) == SAID
    library.undo()
    assert library.dumps.columns_said(names) == {}
    library.redo()
    assert library.dumps.remember_columns(names, {}).label == "Forget the columns of a table"
    assert library.dumps.columns_said(names) == {}
    assert library.dumps.remember_columns(names, {}).op_id is None
    for wrong, said in ((("", " "), SAID), (names, {"colour": "Who"})):
        with pytest.raises(UsageError):
            library.dumps.remember_columns(wrong, said)


def test_a_large_table_is_read_so_too(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "WHOLE", 50)
    library.dumps.remember_columns(headings(library), SAID)
    file = tmp_path / "odd.csv"
    file.write_text(ODD)
    report = drain(library.streams.import_file(file))
    assert (report.format, report.new) == ("csv", 2)
    assert NOTICE in report.notices


def test_an_archive_and_a_backup_hold_them(library: Library, tmp_path: Path) -> None:
    names = headings(library)
    library.dumps.remember_columns(names, SAID)
    drain(library.import_dump(ODD.encode(), "odd.csv"))
    drain(library.archive(tmp_path / "archive"))
    backup = library.backup()
    for kept in (tmp_path / "archive", backup):
        restoring.restore(tmp_path / "again.db", kept)
        with Library(tmp_path / "again.db") as again:
            assert again.dumps.columns_said(names) == SAID
            assert again.dumps.remember_columns(names, {}).op_id is not None
    assert library.verify_archive(tmp_path / "archive").findings == ()
