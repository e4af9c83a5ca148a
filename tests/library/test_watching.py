"""Files that appear in a watched folder are imported once, and never touched."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from readinglist.errors import UsageError
from readinglist.library import Library, watching
from readinglist.subscription import Polled
from tests.make import bibtex, drain

OLD = time.time() - 3_600


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "dumps"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "SETTLE_SECONDS", 0.2)
    monkeypatch.setattr(watching, "POLL_SECONDS", 0.01)


def put(folder: Path, name: str, text: str | bytes, at: float = OLD) -> Path:
    """A file that has been left alone since ``at``."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    os.utime(path, (at, at))
    return path


def scan(library: Library, **how: Any) -> Polled:
    (polled,) = drain(library.watching.scan(**how))
    return polled


def outcomes(library: Library) -> dict[str, str]:
    return {
        Path(path).name: outcome
        for path, outcome, _ in library.watching.files(library.watching.list()[0].title)
    }


def test_a_new_file_is_imported_with_the_folder_as_its_source(
    library: Library, folder: Path
) -> None:
    library.watching.add(folder, title="Dumps", tags=["found"], state="queued")
    path = put(folder, "a.bib", bibtex(2))
    before = path.stat()
    polled = scan(library)
    assert (polled.outcome, polled.new) == ("new", 2)
    paper = library.paper(1)
    assert (paper.tags, paper.state) == (("found",), "queued")
    assert paper.sightings[0].origin == str(path)
    assert dict(library.facets()["source"]) == {"Dumps": 2}
    after = path.stat()
    assert (after.st_mtime_ns, after.st_size, after.st_mode) == (
        before.st_mtime_ns,
        before.st_size,
        before.st_mode,
    )


def test_a_file_is_imported_once(library: Library, folder: Path) -> None:
    library.watching.add(folder)
    put(folder, "a.bib", bibtex(2))
    scan(library)
    before = library.last_seq(), len(library.imports())
    assert scan(library).outcome == "nothing"
    assert (library.last_seq(), len(library.imports())) == before


def test_the_same_bytes_under_another_name_or_time_are_not_taken_again(
    library: Library, folder: Path
) -> None:
    library.watching.add(folder)
    put(folder, "a.bib", bibtex(2))
    scan(library)
    put(folder, "b.bib", bibtex(2))
    put(folder, "a.bib", bibtex(2), at=OLD + 60)
    library.undo()
    scan(library)
    assert outcomes(library) == {"a.bib": "same", "b.bib": "same"}
    assert library.count() == 0


def test_a_file_that_changed_is_taken_again(library: Library, folder: Path) -> None:
    library.watching.add(folder)
    put(folder, "a.bib", bibtex(2))
    scan(library)
    put(folder, "a.bib", bibtex(3), at=OLD + 60)
    assert scan(library).new == 1


def test_a_file_that_fails_is_listed_and_left_alone_until_it_changes(
    library: Library, folder: Path
) -> None:
    library.watching.add(folder)
    put(folder, "bad.json", b"\x00\x01\x02" * 100)
    polled = scan(library)
    assert polled.failed == 1
    assert "bad.json" in polled.notes[0]
    ((_, outcome, reason),) = library.watching.files("dumps")
    assert outcome == "failed"
    assert reason.endswith(".")
    assert scan(library).failed == 0
    put(folder, "bad.json", '[{"title": "On Gardens", "doi": "10.1000/1"}]', at=OLD + 60)
    assert scan(library).new == 1


def test_one_bad_file_stops_no_other(library: Library, folder: Path) -> None:
    library.watching.add(folder)
    put(folder, "a.json", b"{" * 3000, at=OLD)
    put(folder, "b.bib", bibtex(1), at=OLD + 1)
    assert scan(library).new == 1


def test_a_file_that_grows_is_left_until_it_has_stopped(library: Library, folder: Path) -> None:
    library.watching.add(folder)
    path = folder / "a.bib"
    path.write_text(bibtex(1))
    stop = threading.Event()

    def grow() -> None:
        while not stop.wait(0.02):
            with path.open("a") as file:
                file.write("%")

    growing = threading.Thread(target=grow)
    growing.start()
    polled = scan(library)
    stop.set()
    growing.join()
    assert library.count() == 0
    assert "still growing" in polled.notes[0]
    assert scan(library).new == 1


def test_a_young_file_is_taken_after_a_second_look(library: Library, folder: Path) -> None:
    library.watching.add(folder)
    put(folder, "a.bib", bibtex(1), at=time.time())
    put(folder, "b.bib", bibtex(1, seed=1), at=time.time() + 86_400)
    assert scan(library).new == 2


def test_a_file_that_changes_while_it_is_read_is_left(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.watching.add(folder)
    path = put(folder, "a.bib", bibtex(1))
    real = Path.open

    def slow_open(self: Path, *words: Any, **more: Any) -> Any:
        if self == path and words == ("rb",):
            put(folder, "a.bib", bibtex(2), at=OLD + 5)
        return real(self, *words, **more)

    monkeypatch.setattr(Path, "open", slow_open)
    assert "still growing" in scan(library).notes[0]
    monkeypatch.undo()
    assert scan(library).new == 2


@pytest.mark.parametrize(
    "name", [".hidden.bib", "a.bib.part", "a.bib.crdownload", "a.bib~", "a.tmp", "photo.png"]
)
def test_what_is_hidden_unfinished_or_nothing_we_read_is_passed_over(
    library: Library, folder: Path, name: str
) -> None:
    library.watching.add(folder)
    put(folder, name, bibtex(1))
    assert scan(library).outcome == "nothing"
    assert outcomes(library) == {}


def test_patterns_choose_files(library: Library, folder: Path) -> None:
    library.watching.add(folder, patterns=["HF-*"])
    put(folder, "hf-today.bib", bibtex(1))
    put(folder, "other.bib", bibtex(1, seed=1))
    scan(library)
    assert outcomes(library) == {"hf-today.bib": "imported"}


def test_subfolders_are_looked_into_if_wanted_and_links_to_folders_never(
    library: Library, folder: Path
) -> None:
    put(folder, "deep/er/a.bib", bibtex(1))
    (folder / "deep" / "loop").symlink_to(folder, target_is_directory=True)
    library.watching.add(folder)
    assert scan(library).new == 0
    library.watching.set("dumps", subfolders=True)
    assert scan(library).new == 1
    assert len(outcomes(library)) == 1


def test_what_is_no_plain_file_is_passed_over(library: Library, folder: Path) -> None:
    os.mkfifo(folder / "pipe.bib")
    (folder / "gone.bib").symlink_to(folder / "nowhere")
    (folder / "circle.bib").symlink_to(folder / "circle.bib")
    (folder / "folder.bib").mkdir()
    put(folder, "empty.bib", "")
    library.watching.add(folder)
    assert scan(library).outcome == "nothing"


def test_a_link_to_a_file_is_a_file(library: Library, folder: Path, tmp_path: Path) -> None:
    real = put(tmp_path / "elsewhere", "a.bib", bibtex(1))
    (folder / "a.bib").symlink_to(real)
    library.watching.add(folder)
    assert scan(library).new == 1


def test_a_file_that_is_too_large_is_said_and_not_read(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, "huge.json", "x")
    with path.open("r+b") as file:
        file.truncate(watching.MAX_BYTES + 1)
    os.utime(path, (OLD, OLD))
    library.watching.add(folder)
    scan(library)
    ((_, outcome, reason),) = library.watching.files("dumps")
    assert (outcome, "larger than 100 MB" in reason) == ("failed", True)


def test_a_file_that_cannot_be_read_is_said(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, "a.bib", bibtex(1))
    real = Path.open

    def refuse(self: Path, *words: Any, **more: Any) -> Any:
        if self == path:
            raise PermissionError(13, "Permission denied")
        return real(self, *words, **more)

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    library.watching.add(folder)
    scan(library)
    assert library.watching.files("dumps")[0][1:] == (
        "failed",
        "It cannot be read: Permission denied.",
    )


def test_a_file_that_vanishes_is_nothing(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "a.bib", bibtex(1))
    library.watching.add(folder)
    scanning = library.watching.scan()
    real = watching._look

    def look_and_lose(tally: watching.Tally) -> Any:
        found = real(tally)
        (folder / "a.bib").unlink()
        return found

    monkeypatch.setattr(watching, "_look", look_and_lose)
    (polled,) = drain(scanning)
    assert (polled.outcome, polled.error) == ("nothing", "")


def test_a_name_that_is_no_text_is_shown_as_far_as_it_goes(library: Library, folder: Path) -> None:
    with open(os.fsencode(folder) + b"/caf\xe9.bib", "wb") as file:  # noqa: PTH123  bytes
        file.write(bibtex(1).encode())
    os.utime(os.fsencode(folder) + b"/caf\xe9.bib", (OLD, OLD))
    library.watching.add(folder)
    assert scan(library).new == 1
    assert outcomes(library) == {"caf\\xe9.bib": "imported"}
    assert scan(library).outcome == "nothing"


def test_a_folder_that_is_gone_is_said_and_comes_back(library: Library, folder: Path) -> None:
    put(folder, "a.bib", bibtex(1))
    library.watching.add(folder)
    scan(library)
    shutil.move(folder, folder.with_name("away"))
    polled = scan(library)
    assert polled.outcome == "failed"
    assert "cannot be read" in polled.error
    shutil.move(folder.with_name("away"), folder)
    assert scan(library).error == ""
    assert library.watching.list()[0].error == ""
    assert library.count() == 1


def test_a_folder_with_too_many_files_is_refused(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "MOST_FILES", 3)
    for number in range(5):
        put(folder, f"{number}.bib", bibtex(1, seed=number))
    library.watching.add(folder)
    assert "more than 3 files" in scan(library).error
    assert library.count() == 0


def test_in_preview_a_file_waits_and_its_newer_bytes_take_its_place(
    library: Library, folder: Path
) -> None:
    library.watching.add(folder, mode="preview", tags=["t"])
    path = put(folder, "a.bib", bibtex(1))
    assert scan(library).waiting == 1
    put(folder, "a.bib", bibtex(2), at=OLD + 60)
    scan(library)
    (one,) = library.following.waiting()
    assert (one.path, one.name, library.count()) == (str(path), "a.bib", 0)
    drain(library.following.take(one))
    assert library.count() == 2
    assert scan(library).outcome == "nothing"


def test_a_stopped_scan_goes_on_where_it_was(library: Library, folder: Path) -> None:
    for number in range(3):
        put(folder, f"{number}.bib", bibtex(1, seed=number), at=OLD + number)
    library.watching.add(folder)
    scanning = library.watching.scan()
    while library.count() < 1:
        next(scanning)
    scanning.close()
    assert scan(library).new == 2


def test_what_is_no_folder_is_refused(library: Library, folder: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        library.watching.add(folder / "nowhere")
    library.watching.add(folder)
    assert library.watching.add(folder)[1] is None


def test_a_folder_and_a_feed_are_told_apart(library: Library, folder: Path) -> None:
    library.watching.add(folder)
    library.following.add("https://x.example/f")
    assert [s.kind for s in library.watching.list()] == ["folder"]
    assert [s.kind for s in library.following.list()] == ["feed"]
    with pytest.raises(UsageError, match="Nothing that is followed"):
        library.following.remove(["dumps"])
    assert library.watching.remove(["dumps"]).label == "No longer follow ‘dumps’"
    library.undo()
    assert len(library.watching.list()) == 1
