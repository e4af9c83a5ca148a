"""What Whoosh does that shaped this room; an upgrade that changes it should tell us."""

from __future__ import annotations

from pathlib import Path
from pickle import UnpicklingError

import pytest
from whoosh import fields
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex, LockError

from readinglist.search.storage import Storage


@pytest.fixture
def index(tmp_path: Path) -> FileIndex:
    schema = fields.Schema(id=fields.ID(unique=True, stored=True), text=fields.TEXT)
    return FileIndex.create(FileStorage(str(tmp_path)), schema)


def write(index: FileIndex, **papers: str) -> None:
    writer = index.writer()
    for paper, text in papers.items():
        writer.update_document(id=paper, text=text)
    writer.commit(merge=False)


def ids(searcher: object) -> list[str]:
    return sorted(d["id"] for d in searcher.reader().all_stored_fields())  # type: ignore[attr-defined]


def test_refresh_brings_superseded_documents_back(index: FileIndex) -> None:
    write(index, a="one", b="two")
    old = index.searcher()
    write(index, a="three")
    refreshed = old.refresh()
    assert ids(refreshed) == ["a", "a", "b"]  # wrong: why we never call it
    refreshed.close()
    with index.searcher() as fresh:
        assert ids(fresh) == ["a", "b"]


def test_refresh_of_a_searcher_over_an_empty_index_fails(index: FileIndex) -> None:
    empty = index.searcher()
    write(index, a="one")
    with pytest.raises(TypeError):
        empty.refresh()


def test_a_second_writer_is_refused_at_once(index: FileIndex) -> None:
    writer = index.writer()
    with pytest.raises(LockError):
        index.writer()
    writer.cancel()


@pytest.mark.parametrize(
    ("keep", "error"),
    [(0, TypeError), (100, (UnpicklingError, EOFError)), (40, (UnpicklingError, EOFError))],
)
def test_a_truncated_table_of_contents_raises_anything(
    tmp_path: Path,
    index: FileIndex,
    keep: int,
    error: type[Exception] | tuple[type[Exception], ...],
) -> None:
    write(index, a="one")
    toc = next(tmp_path.glob("*.toc"))
    with toc.open("r+b") as file:
        file.truncate(keep)
    with pytest.raises(error):
        FileIndex(Storage(tmp_path))


def test_readers_outlive_the_files_a_commit_deletes(index: FileIndex) -> None:
    write(index, a="one")
    old = index.searcher()
    writer = index.writer()
    writer.update_document(id="a", text="two")
    writer.commit(optimize=True)
    assert ids(old) == ["a"]
    assert len(list(old.reader().postings("text", "one").all_ids())) == 1
    old.close()


def test_the_table_of_contents_is_replaced_by_a_rename(index: FileIndex, tmp_path: Path) -> None:
    write(index, a="one")
    first = {path.name for path in tmp_path.glob("*.toc")}
    write(index, b="two")
    second = {path.name for path in tmp_path.glob("*.toc")}
    assert first == {"_MAIN_1.toc"}
    assert second == {"_MAIN_2.toc"}
