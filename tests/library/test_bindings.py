"""Files kept updated: written when they must be, never over somebody's work, whole or not at all."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.binding import Binding, options_from, options_json
from readinglist.errors import ExportError, UsageError
from readinglist.library import Library, files
from readinglist.library.bindings import Choice
from readinglist.model import WriteOptions
from tests.make import bibtex, drain, import_text, record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        import_text(opened, bibtex(3))
        opened.add_tag([1, 2], "cite")
        yield opened


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "refs.bib"


def refresh(
    library: Library, *names: str | int | Path, choice: Choice | None = None
) -> list[Binding]:
    only = [name if isinstance(name, int) else str(name) for name in names] or None
    return drain(library.bindings.refresh(only, choice=choice))


def keep(library: Library, target: Path, query: str = "tag:cite") -> Binding:
    library.bindings.add(query, target)
    return refresh(library)[0]


def untouched(target: Path) -> tuple[int, int]:
    found = target.stat()
    return found.st_mtime_ns, found.st_ino


def test_a_file_follows_a_tag(library: Library, target: Path) -> None:
    binding = keep(library, target)
    assert (binding.state, binding.papers, binding.needs_someone) == ("current", 2, False)
    assert target.read_text() == drain(library.export([1, 2], "bibtex"))
    library.add_tag([3], "cite")
    assert library.bindings.are_behind()
    assert refresh(library)[0].papers == 3
    assert target.read_text().count("@article") == 3
    assert not library.bindings.are_behind()
    library.undo()
    refresh(library)
    assert target.read_text().count("@article") == 2


def test_it_is_written_only_when_its_bytes_differ(library: Library, target: Path) -> None:
    binding = keep(library, target)
    before = untouched(target)
    library.set_state([1], "read")  # of a paper in it, but not of what is written
    assert library.bindings.are_behind()
    assert refresh(library)[0].wrote == binding.wrote
    assert not library.bindings.are_behind()
    library.set_fields(3, {"title": "Of a paper that is not in it"})
    assert not library.bindings.are_behind()
    assert refresh(library, target)[0].wrote == binding.wrote
    assert untouched(target) == before


def test_the_whole_library_and_every_written_format(library: Library, tmp_path: Path) -> None:
    names = [f.name for f in library.formats() if f.write]
    for name in names:
        library.bindings.add("", tmp_path / name, name, WriteOptions(abstract=False))
    kept = refresh(library)
    assert {b.state for b in kept} == {"current"}
    for name in names:
        options = WriteOptions(abstract=False)
        assert (tmp_path / name).read_text() == drain(library.export([1, 2, 3], name, options))
    assert [b.options.abstract for b in library.bindings.all()] == [False] * len(names)


def test_a_query_with_words_is_looked_up_in_an_index_that_is_brought_up_to_date(
    library: Library, target: Path
) -> None:
    library.set_fields(2, {"title": "Zebrafish everywhere"})
    keep(library, target, "zebrafish")
    assert target.read_text().count("@article") == 1
    library.set_fields(3, {"title": "More zebrafish"})
    refresh(library)
    assert target.read_text().count("@article") == 2


def test_a_saved_search_can_be_changed_under_its_file(library: Library, target: Path) -> None:
    library.saved.add("mine", "tag:cite")
    keep(library, target, "saved:mine")
    library.saved.change("mine", "-tag:cite")
    assert library.bindings.are_behind()
    assert refresh(library)[0].papers == 1
    before = target.read_bytes()
    library.saved.delete("mine")
    (binding,) = refresh(library)
    assert binding.state == "failed"
    assert "cannot be used any more" in binding.problem
    assert target.read_bytes() == before


def test_what_somebody_changed_is_not_overwritten(library: Library, target: Path) -> None:
    keep(library, target)
    theirs = target.read_text().replace("Journal", "Their Journal")
    target.write_text(theirs)
    assert library.bindings.are_behind()
    (binding,) = refresh(library)
    assert (binding.state, binding.needs_someone) == ("changed", True)
    assert "changed by another program" in binding.problem
    library.add_tag([3], "cite")
    assert refresh(library)[0].state == "changed"
    assert target.read_text() == theirs
    shown = library.bindings.difference(str(target))
    assert "-  journal = {Their Journal}," in shown
    assert "+  journal = {Journal}," in shown
    assert shown.startswith(f"--- {target} (as it is)\n+++ {target} (as the library has it)\n@@")


def test_ours_is_taken_and_theirs_kept_aside(library: Library, target: Path, home: Path) -> None:
    keep(library, target)
    ours = target.read_bytes()
    target.write_text("% my own work\n")
    refresh(library)
    (binding,) = refresh(library, target, choice="ours")
    assert binding.state == "current"
    assert target.read_bytes() == ours
    (kept,) = (home / "state" / "readinglist" / "replaced").iterdir()
    assert kept.read_text() == "% my own work\n"


def test_theirs_is_kept_until_the_library_says_something_else(
    library: Library, target: Path
) -> None:
    keep(library, target)
    target.write_text("% my own work\n")
    refresh(library)
    (binding,) = refresh(library, target, choice="theirs")
    assert (binding.state, binding.needs_someone, binding.problem) == ("theirs", False, "")
    target.write_text("% and more\n")
    assert refresh(library)[0].state == "theirs"
    assert not library.bindings.are_behind()
    library.set_fields(1, {"title": "Another Title"})
    assert refresh(library)[0].state == "changed"
    assert target.read_text() == "% and more\n"
    refresh(library, target, choice="ours")
    assert "Another Title" in target.read_text()


def test_somebody_who_wrote_the_same_is_no_stranger(library: Library, target: Path) -> None:
    keep(library, target)
    target.write_text("% mine\n")
    assert refresh(library)[0].state == "changed"
    target.write_text(drain(library.export([1, 2], "bibtex")))
    assert refresh(library)[0].state == "current"


def test_a_file_that_is_gone_is_written_again(library: Library, target: Path) -> None:
    keep(library, target)
    target.unlink()
    assert library.bindings.are_behind()
    assert refresh(library)[0].state == "current"
    assert target.exists()


def test_a_stranger_is_not_overwritten_when_it_is_first_bound(
    library: Library, target: Path
) -> None:
    target.write_text("% a stranger\n")
    with pytest.raises(ExportError, match="not written by Reading List"):
        library.bindings.add("tag:cite", target)
    assert library.bindings.all() == []
    library.bindings.add("tag:cite", target, overwrite=True)
    assert refresh(library)[0].state == "current"
    assert target.read_text().startswith("@article")


def test_what_cannot_be_bound_is_refused(library: Library, target: Path, tmp_path: Path) -> None:
    for query, file, name, why in (
        ("", tmp_path, "bibtex", "folder"),
        ("", tmp_path / "no" / "refs.bib", "bibtex", "no folder"),
        ("", target, "hf-text", "read, not written"),
        ("", target, "word", "no format"),
        ("year:soon", target, "bibtex", "cannot be used"),
        ("saved:nothing", target, "bibtex", "cannot be used"),
        ("", tmp_path / "l.db", "bibtex", "belongs to the library"),
        ("x" * 2_000, target, "bibtex", "at most"),
    ):
        with pytest.raises((UsageError, ExportError), match=why):
            library.bindings.add(query, file, name)
    library.bindings.add("", target)
    with pytest.raises(UsageError, match="already"):
        library.bindings.add("", target)
    with pytest.raises(UsageError, match="not kept updated"):
        library.bindings.get("other.bib")
    assert library.bindings.get(str(target)) == library.bindings.get(1)


def test_a_missing_folder_is_said_and_tried_again(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    target = folder / "refs.bib"
    keep(library, target)
    shutil.rmtree(folder)
    library.add_tag([3], "cite")
    (binding,) = refresh(library)
    assert binding.state == "failed"
    assert "folder is not there" in binding.problem
    assert not library.bindings.are_behind()
    folder.mkdir()
    assert refresh(library)[0].state == "current"
    assert target.read_text().count("@article") == 3


def test_a_read_only_file_is_said_and_left(library: Library, target: Path) -> None:
    keep(library, target)
    before = target.read_bytes()
    target.chmod(0o444)
    library.add_tag([3], "cite")
    (binding,) = refresh(library)
    assert binding.state == "failed"
    assert "may not be written" in binding.problem
    assert target.read_bytes() == before
    assert [p.name for p in target.parent.iterdir() if "part" in p.name] == []
    target.chmod(0o644)
    assert refresh(library)[0].state == "current"


def test_a_full_disk_is_said_and_left(
    library: Library, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(library, target)
    before = target.read_bytes()
    library.add_tag([3], "cite")
    real = os.fsync

    def full(handle: int) -> None:
        if target.name in str(Path(f"/proc/self/fd/{handle}").readlink()):
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    (binding,) = refresh(library)
    assert binding.state == "failed"
    assert "no space left" in binding.problem
    assert target.read_bytes() == before
    assert [p.name for p in target.parent.iterdir() if "part" in p.name] == []
    monkeypatch.undo()
    assert refresh(library)[0].state == "current"


def test_one_that_is_off_is_left_alone(library: Library, target: Path) -> None:
    keep(library, target)
    library.bindings.set_on(str(target), False)
    assert not library.bindings.are_any()
    library.add_tag([3], "cite")
    assert not library.bindings.are_behind()
    assert refresh(library) == []
    assert target.read_text().count("@article") == 2
    library.undo()
    assert library.undo_label() == f"Stop keeping {target} updated"


def test_to_bind_is_a_step_and_to_forget_another(library: Library, target: Path) -> None:
    keep(library, target)
    library.bindings.change(str(target), query="", options=WriteOptions(notes=False))
    assert refresh(library)[0].papers == 3
    library.bindings.remove(str(target))
    assert library.bindings.all() == []
    assert target.exists()
    library.undo()
    (binding,) = library.bindings.all()
    assert (binding.query, binding.options.notes, binding.state) == ("", False, "waiting")
    assert refresh(library)[0].state == "current"
    library.undo()
    library.undo()
    assert library.bindings.all() == []
    library.redo()
    assert library.bindings.all()[0].query == "tag:cite"
    labels = [step.label for step in library.history(20)]
    assert not any("Bookkeeping" in label for label in labels)


def test_a_link_stays_a_link(library: Library, tmp_path: Path) -> None:
    link, file = tmp_path / "link.bib", tmp_path / "file.bib"
    link.symlink_to(file)
    keep(library, link)
    library.add_tag([3], "cite")
    refresh(library)
    assert link.is_symlink()
    assert file.read_text().count("@article") == 3
    assert library.bindings.get(str(link)).target == str(file)


def test_bindings_survive_archive_and_restore(library: Library, target: Path) -> None:
    from readinglist.library import archiving

    binding = keep(library, target)
    folder = target.parent / "archive"
    drain(library.archive(folder))
    assert library.verify_archive(folder).findings == ()
    archiving.build(folder, target.parent / "again.db")
    with Library(target.parent / "again.db") as again:
        assert again.bindings.all() == [binding]
        again.add_tag([3], "cite")
        assert refresh(again)[0].papers == 3
    copy = library.backup(target.parent / "copy.db")
    with Library(copy) as restored:
        # The file is newer than the backup, but ours all the same.
        assert refresh(restored, target)[0].state == "current"
        assert target.read_text().count("@article") == 2


def test_somebody_who_writes_at_the_same_moment_wins(
    library: Library, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(library, target)
    library.add_tag([3], "cite")
    real = files.put

    def late(path: Path, data: bytes, *, expected: str | None = None) -> None:
        if path == target:
            target.write_text("% just now\n")
        real(path, data, expected=expected)

    monkeypatch.setattr(files, "put", late)
    assert refresh(library)[0].state == "changed"
    assert target.read_text() == "% just now\n"


def test_what_a_killed_program_left_beside_is_tidied_away_later(
    library: Library, target: Path
) -> None:
    old, new, theirs = (
        target.with_name(f".refs.bib.{name}")
        for name in ("a.readinglist-part", "b.readinglist-part", "swp")
    )
    for path in (old, new, theirs):
        path.write_text("x")
    hour_ago = time.time() - 7_000
    for path in (old, theirs):
        os.utime(path, (hour_ago, hour_ago))
    keep(library, target)
    assert [p.exists() for p in (old, new, theirs)] == [False, True, True]


def test_options_are_stored_as_what_differs() -> None:
    assert options_json(WriteOptions()) == "{}"
    options = WriteOptions(notes=False, ascii=True)
    assert options_from(options_json(options)) == options
    assert options_from('{"of_a_newer_program": 1}') == WriteOptions()


WRITER = """
import sys
from readinglist.library import Library
from tests.make import drain
path, turn = sys.argv[1], int(sys.argv[2])
with Library(path) as library:
    for n in range(1000):
        library.set_fields(1 + turn, {"title": f"Title {n} of {turn} " + "x" * (n % 50)})
        drain(library.bindings.refresh())
        print(n, flush=True)
"""


def writer(library: Path, turn: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(library), str(turn)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def wait_for(process: subprocess.Popen[str], count: int) -> None:
    assert process.stdout is not None
    for _ in range(count):
        assert process.stdout.readline()


def test_two_programs_at_once_and_both_killed_leave_a_whole_file(
    library: Library, target: Path
) -> None:
    """Each look at the file sees a state that an export of that moment could have given."""
    import_text(library, bibtex(200, seed=1))
    keep(library, target, "")
    processes = [writer(library.path, turn) for turn in range(2)]
    try:
        for process in processes:
            wait_for(process, 1)
        for _ in range(40):
            text = target.read_text()
            assert text.count("@article{") == 203
            assert text.endswith("}\n")
            assert text.count("\n@article{") + 1 == text.count("\n}\n")
            time.sleep(0.01)
    finally:
        for process in processes:
            process.send_signal(signal.SIGKILL)
            process.wait()
            assert process.stdout is not None
            process.stdout.close()
    (binding,) = refresh(library, target)
    assert binding.state == "current", binding.problem
    assert target.read_text() == drain(library.export(library.ids(), "bibtex"))
    assert library.add(record("One more")) > 0
    assert refresh(library)[0].papers == 204
