"""Exports of one moment, folders of Markdown, and papers on a clipboard."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.errors import ExportError, UsageError
from readinglist.library import Library
from readinglist.library.markdown_folder import MANIFEST, Folder, file_name
from readinglist.library.ways_out import FORMATTED_LIMIT, PRIVATE
from readinglist.model import WriteOptions
from readinglist.quoting import WAYS
from tests.make import bibtex, drain, import_text, record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        import_text(opened, bibtex(3))
        yield opened


# ------------------------------------------------------------------ one moment


def test_an_export_is_of_one_moment_whoever_writes_meanwhile(library: Library) -> None:
    import_text(library, bibtex(1_200, seed=1))
    ids = library.ids()
    before = drain(library.export(ids, "jsonl"))
    verb = library.export(ids, "jsonl")
    next(verb)
    with Library(library.path) as other:
        other.set_fields(ids[-1], {"title": "Changed Meanwhile"})
        other.set_fields(ids[0], {"title": "Changed Meanwhile Too"})
        other.trash(ids[1:3])
    assert drain(verb) == before
    after = drain(library.export(ids, "jsonl"))
    assert after.count("Changed Meanwhile") == 2
    assert after.count("\n") == before.count("\n") - 2


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "ris", "csv", "jsonl", "references"])
def test_entries_of_a_part_are_those_of_the_whole(library: Library, name: str) -> None:
    import_text(library, bibtex(40, seed=2))
    ids = library.ids()
    whole = drain(library.export(ids, name))
    assert whole == drain(library.export(list(reversed(ids)), name))
    part = drain(library.export(ids[::3], name))
    cut = "\n" if name in ("csv", "jsonl") else "\n\n"
    pieces = [piece.strip() for piece in part.split(cut) if piece.strip()]
    assert len(pieces) >= len(ids[::3])
    assert all(piece in whole for piece in pieces)


def test_a_cancelled_export_leaves_the_file_and_the_library_free(
    library: Library, tmp_path: Path
) -> None:
    import_text(library, bibtex(1_200, seed=1))
    target = tmp_path / "a.bib"
    target.write_text("")
    verb = library.export_to(target, library.ids(), "bibtex")
    progress = next(verb)
    assert 0 < progress.done < progress.total == 1_203
    verb.close()
    assert target.read_text() == ""
    assert sorted(p.name for p in tmp_path.iterdir() if "part" in p.name) == []
    assert library.add(record("Can be written to again")) > 0


def test_slow_references_tell_how_far_they_are(library: Library) -> None:
    import_text(library, bibtex(150, seed=1))
    options = WriteOptions(style="apa")
    steps = [p.done for p in library.export(library.ids(), "references", options)]
    assert steps == sorted(steps)
    assert len(steps) >= 2


# ------------------------------------------------------------------ a folder of Markdown


def folder_of(library: Library, folder: Path, *, overwrite: bool = False) -> Folder:
    return drain(library.out.folder(folder, library.ids(), overwrite=overwrite))


def test_a_file_for_each_paper_is_named_by_its_key(library: Library, tmp_path: Path) -> None:
    done = folder_of(library, tmp_path / "notes")
    assert sorted(done.written) == ["key0x0.md", "key0x1.md", "key0x2.md"]
    assert folder_of(library, tmp_path / "notes") == Folder((), 3, ())
    text = (tmp_path / "notes" / "key0x0.md").read_text()
    assert text.startswith('---\nkey: "key0x0"\n')


def test_only_what_we_wrote_is_overwritten(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder_of(library, folder)
    (folder / "key0x1.md").write_text("mine")
    (folder / "other.md").write_text("not of a paper")
    for paper in (1, 2):
        library.set_fields(paper, {"title": "Another"})
    done = folder_of(library, folder)
    assert (done.written, done.same, done.kept) == (("key0x0.md",), 1, ("key0x1.md",))
    assert (folder / "key0x1.md").read_text() == "mine"
    done = folder_of(library, folder, overwrite=True)
    assert done.written == ("key0x1.md",)
    assert (folder / "other.md").read_text() == "not of a paper"


def test_a_stranger_of_the_same_name_is_kept(library: Library, tmp_path: Path) -> None:
    (tmp_path / "key0x0.md").write_text("a stranger")
    assert folder_of(library, tmp_path).kept == ("key0x0.md",)
    (tmp_path / MANIFEST).write_text("{damaged")
    library.set_fields(2, {"title": "Another"})
    # Nothing is known to be ours then; what is as it should be is, all the same.
    done = folder_of(library, tmp_path)
    assert (done.same, done.kept) == (1, ("key0x0.md", "key0x1.md"))


def test_what_cannot_be_a_folder_is_one_sentence(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ExportError, match="name a folder"):
        folder_of(library, tmp_path / "file")


@pytest.mark.parametrize("key", ["DBLP:conf/x/Y", "a.b", "con", "x" * 150, "..", "a/../b", "über"])
def test_no_key_leads_out_of_the_folder_or_makes_a_name_no_system_takes(key: str) -> None:
    name = file_name(key)
    assert "/" not in name
    assert ":" not in name
    assert not name.startswith(".")
    assert name.endswith(".md")
    assert len(name) < 130
    assert name.removesuffix(".md").lower() not in ("con", "prn", "aux", "nul")
    assert name == file_name(key)
    assert name != file_name(key + "_")


KILLED = """
import os, signal, sys
from pathlib import Path
from readinglist.library import Library, files
from tests.make import drain
real, left = files.replace, [int(sys.argv[3])]
def replace(target, data, **how):
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    real(target, data, **how)
files.replace = replace
with Library(sys.argv[1]) as library:
    drain(library.out.folder(Path(sys.argv[2]), library.ids()))
"""


@pytest.mark.parametrize("after", range(5))
def test_killed_half_way_it_still_knows_its_own_files(
    library: Library, tmp_path: Path, after: int
) -> None:
    folder = tmp_path / "notes"
    folder_of(library, folder)
    library.set_fields(1, {"title": "Changed Once"})
    library.set_fields(2, {"title": "Changed Once"})
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(library.path), str(folder), str(after)],
        cwd=Path(__file__).parents[2],
        check=False,
        env=dict(os.environ),
    )
    assert done.returncode in (0, -signal.SIGKILL)
    library.set_fields(1, {"title": "Changed Twice"})
    assert folder_of(library, folder).kept == ()
    assert "Changed Twice" in (folder / "key0x0.md").read_text()
    assert "Changed Once" in (folder / "key0x1.md").read_text()


# ------------------------------------------------------------------ the clipboard


def test_every_way_to_copy_gives_text(library: Library) -> None:
    library.set_fields(1, {"arxiv": "2403.99991"})
    for way in WAYS:
        text = library.out.text([1, 2], way)
        assert text.strip(), way
    assert library.out.text([2, 1], "keys") == "key0x1, key0x0"
    assert library.out.text([1], "latex", command="autocite") == r"\autocite{key0x0}"
    assert library.out.text([9_999], "latex") == ""
    with pytest.raises(UsageError, match="no way"):
        library.out.text([1], "word")
    with pytest.raises(UsageError, match="no citation style"):
        library.out.text([1], "reference", style="mla")
    with pytest.raises(UsageError, match="no citation command"):
        library.out.text([1], "latex", command="}{")


def test_a_copy_offers_every_flavour_at_once(library: Library, tmp_path: Path) -> None:
    library.set_fields(1, {"arxiv": "2403.99991"})
    library.add_tag([1], "rl, and more")
    library.add_note(1, "A *note*", "of a passage")
    library.set_state([1], "reading")
    offered = library.out.flavours([1, 2], "pandoc")
    assert offered["text/plain"] == b"[@key0x0; @key0x1]"
    assert offered["application/x-bibtex"].decode() == drain(library.export([1, 2], "bibtex"))
    assert offered["text/html"].startswith(b"<p>")
    assert offered["text/uri-list"] == b"https://arxiv.org/abs/2403.99991\r\n"
    assert len(offered[PRIVATE].splitlines()) == 2
    with Library(tmp_path / "other.db") as other:
        drain(other.import_dump(offered[PRIVATE], "clipboard"))
        mine, theirs = library.paper(1), other.paper(other.find("key0x0"))
        for name in ("title", "abstract", "authors", "identifiers", "tags", "state", "extra"):
            assert getattr(theirs, name) == getattr(mine, name), name
        assert "A *note*" in theirs.notes[0].text
    assert json.loads(offered[PRIVATE].splitlines()[0])["key"] == "key0x0"


def test_a_large_copy_goes_without_formatted_references(library: Library) -> None:
    import_text(library, bibtex(FORMATTED_LIMIT, seed=3))
    ids = library.ids()
    assert "text/html" not in library.out.flavours(ids, "latex")
    assert "text/html" in library.out.flavours(ids[:2], "latex")
    assert library.out.flavours(ids, "arxiv") == {}
