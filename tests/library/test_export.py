from __future__ import annotations

import os
import socket
import threading
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.errors import ExportError, NoSuchPaper
from readinglist.library import Library
from readinglist.library.exporting import all_formats
from tests.make import bibtex, drain, import_text


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        import_text(opened, bibtex(3))
        yield opened


def export(library: Library, target: Path, ids: list[int] | None = None) -> int:
    return drain(library.export_to(target, library.ids() if ids is None else ids, "bibtex"))


def test_a_device_is_written_into_and_stays_one(library: Library) -> None:
    ours, device = os.openpty()
    tty.setraw(device)
    name = Path(os.ttyname(device))
    try:
        assert export(library, name, [1]) == 1
        assert name.is_char_device()
        assert os.read(ours, 100_000).decode() == drain(library.export([1], "bibtex"))
    finally:
        os.close(ours)
        os.close(device)


def test_a_pipe_nobody_reads_is_refused_at_once(library: Library, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ExportError, match="nobody reads"):
        export(library, pipe)
    assert pipe.is_fifo()


def test_a_pipe_somebody_reads_gets_everything(library: Library, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(end, True)
    got: list[bytes] = []

    def read() -> None:
        with os.fdopen(end, "rb") as file:
            got.append(file.read())

    import_text(library, bibtex(300, seed=1))  # more than a pipe holds
    reader = threading.Thread(target=read, daemon=True)
    writer = os.open(pipe, os.O_WRONLY)  # the end of the pipe comes when both writers have gone
    reader.start()
    try:
        assert export(library, pipe) == 303
    finally:
        os.close(writer)
    reader.join(timeout=30)
    assert got[0].decode() == drain(library.export(library.ids(), "bibtex"))
    assert pipe.is_fifo()


def test_a_device_that_is_no_device_of_text_is_refused(library: Library, tmp_path: Path) -> None:
    name = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(name))
        with pytest.raises(ExportError, match="no file one can write to"):
            export(library, name)
        assert name.is_socket()
    with pytest.raises(ExportError, match="folder"):
        export(library, tmp_path)


def test_a_link_in_a_circle_is_one_sentence(library: Library, tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(ExportError, match="cannot be written"):
        export(library, loop)
    assert loop.is_symlink()


def test_a_name_longer_than_names_may_be_is_one_sentence(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        export(library, tmp_path / ("x" * 300))


def test_a_link_stays_a_link_to_the_file_that_is_written(library: Library, tmp_path: Path) -> None:
    link, file = tmp_path / "link.bib", tmp_path / "file.bib"
    link.symlink_to(file)
    export(library, link)
    export(library, link)
    assert link.is_symlink()
    assert file.read_text().count("@") == 3


def test_what_is_in_the_trash_is_not_counted(library: Library, tmp_path: Path) -> None:
    library.trash([1])
    assert export(library, tmp_path / "a.bib", [1, 2, 3]) == 2
    assert (tmp_path / "a.bib").read_text().count("@") == 2


def test_nothing_but_trash_does_not_empty_a_file(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "a.bib"
    export(library, target)
    before = target.read_bytes()
    library.trash([1])
    with pytest.raises(NoSuchPaper, match="was not written"):
        export(library, target, [1])
    assert target.read_bytes() == before


def test_a_whole_empty_library_makes_an_empty_file(tmp_path: Path) -> None:
    with Library(tmp_path / "empty.db") as empty:
        assert export(empty, tmp_path / "a.bib") == 0
    assert (tmp_path / "a.bib").read_bytes() == b""


def test_formats_are_known_without_a_library() -> None:
    ways = {f.name: (f.read is not None, f.write is not None) for f in all_formats()}
    assert ways["bibtex"] == (True, True)
    assert ways["hf-text"] == (True, False)
