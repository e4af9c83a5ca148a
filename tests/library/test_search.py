from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from readinglist import config
from readinglist.errors import UsageError
from readinglist.library import Library, restoring
from tests.make import drain, import_sample, import_text, page, record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        import_sample(opened)
        drain(opened.catch_up())
        yield opened


def test_words_phrases_and_fields(library: Library) -> None:
    def titles(query: str) -> set[str]:
        return {row.title for row in library.page(library.ids(query))}

    everything = titles("")
    assert len(everything) == 70
    clip = titles("title:clip")
    assert clip
    assert all("CLIP" in t for t in clip)
    assert titles("clip") >= clip
    assert titles("clip NOT title:clip") == titles("clip") - clip
    assert titles("clip OR bert") == titles("clip") | titles("bert")
    assert titles("clip AND bert") == titles("clip") & titles("bert")
    assert titles('"multi-digit number recognition"') == {
        t for t in everything if t.startswith("Multi-digit Number Recognition from Street")
    }
    assert titles("recogni*") >= titles("recognizing")


def test_filters_and_words_combine(library: Library) -> None:
    first, second, third = library.ids("captions")[:3]
    library.add_tag([first, second], "ml/vision")
    library.set_state([second, third], "read")
    library.set_starred([third], True)
    library.set_fields(first, {"year": "2021"})
    library.set_fields(second, {"year": "2023", "doi": "10.1234/abc"})
    library.add_note(third, "Remember the xylophone.")
    drain(library.catch_up())
    for query, expected in {
        "captions tag:ml": {first, second},
        "captions tag:ml/vision -state:read": {first},
        "state:read": {second, third},
        "is:starred": {third},
        "year:2021": {first},
        "year:2020..2022": {first},
        "year:2022..": {second},
        "captions (year:2021 OR is:starred)": {first, third},
        "has:doi": {second},
        "doi:10.1234/ABC": {second},
        "note:xylophone": {third},
        "xylophone": {third},
        "has:note": {third},
        "tag:ml OR is:starred": {first, second, third},
        "-tag:ml state:read": {third},
    }.items():
        assert set(library.ids(query)) == expected, query
    assert len(library.ids("source:hugging")) == 70
    assert len(library.ids("added:<1d")) == 70
    assert library.ids("added:..2001") == []


def test_sorting_and_windows(library: Library) -> None:
    by_title = [row.title for row in library.page(library.ids(sort="title"))]
    assert by_title == sorted(by_title, key=lambda t: "".join(filter(str.isalnum, t.casefold())))
    assert library.ids(sort="title", descending=True) == library.ids(sort="title")[::-1]
    everything = library.ids("learning")
    found = library.search("learning", limit=5, offset=5)
    assert list(found.ids) == everything[5:10]
    assert found.total == len(everything)
    assert set(library.ids("learning", sort="title")) == set(everything)
    with pytest.raises(UsageError, match="no order"):
        library.ids(sort="colour")


def test_the_trash_is_not_found(library: Library) -> None:
    (paper,) = library.ids('"multi-digit number"')
    library.trash([paper])
    assert library.ids('"multi-digit number"') == []
    assert list(library.search("", trash=True).ids) == [paper]
    drain(library.catch_up())
    library.undo()
    drain(library.catch_up())
    assert library.ids('"multi-digit number"') == [paper]


def test_an_unfinished_word_is_completed(library: Library) -> None:
    found = library.search("street view recogn", unfinished=True)
    assert library.page(found.ids[:1])[0].title.startswith("Multi-digit")
    assert found.completion
    assert ("recogn" + found.completion).startswith("recogni")


def test_hits_are_marked_where_they_matched(library: Library) -> None:
    found = library.search("network")
    papers = library.papers(found.ids[:5])
    for paper in papers:
        snippet = library.snippet(paper, found.terms)
        assert "<mark>" in snippet or "network" in paper.title.lower()


def test_an_index_lost_or_spoilt_heals_by_itself(library: Library) -> None:
    hits = library.ids("learning")
    library.finder.close()
    for spoilt in (None, b"", b"half", b"rubbish" * 100):
        files = [p for p in config.cache_dir().rglob("*") if p.is_file() and "LOCK" not in p.name]
        assert files
        for path in files:
            if spoilt is None:
                path.unlink()
            else:
                half = path.read_bytes()[: path.stat().st_size // 2]
                path.write_bytes(half if spoilt == b"half" else spoilt)
        library.finder.close()
        drain(library.catch_up())
        assert set(library.ids("learning")) == set(hits)


class Keeping(RuleBasedStateMachine):
    """A library's life with its index behind, lost, interrupted and restored: it always catches up."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "l.db"
        shutil.rmtree(config.cache_dir(), ignore_errors=True)
        self.library = Library(self.path)
        self.backups: list[Path] = []
        self.count = 0

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()

    @initialize()
    def start(self) -> None:
        import_text(self.library, page(4))

    def live(self) -> list[int]:
        return self.library.ids()

    @rule()
    def add(self) -> None:
        self.count += 1
        self.library.add(record(f"Brandnew zebra{self.count} title"))

    @precondition(lambda self: self.live())
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        self.count += 1
        paper = data.draw(st.sampled_from(self.live()))
        self.library.set_fields(paper, {"title": f"Edited zebra{self.count} word"})

    @precondition(lambda self: self.live())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        self.library.trash([data.draw(st.sampled_from(self.live()))])

    @rule()
    def empty_trash(self) -> None:
        self.library.empty_trash()

    @precondition(lambda self: self.library.undo_label())
    @rule()
    def undo(self) -> None:
        self.library.undo()

    @precondition(lambda self: self.library.redo_label())
    @rule()
    def redo(self) -> None:
        self.library.redo()

    @rule(steps=st.integers(0, 2))
    def interrupted(self, steps: int) -> None:
        verb = self.library.catch_up()
        for _ in range(steps):
            if next(verb, None) is None:
                break
        verb.close()

    @rule()
    def lose_the_index(self) -> None:
        self.library.finder.close()
        shutil.rmtree(config.cache_dir(), ignore_errors=True)

    @rule()
    def back_up(self) -> None:
        self.count += 1
        target = Path(self.folder.name) / f"backup{self.count}.db"
        self.backups.append(self.library.backup(target))

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        backup = data.draw(st.sampled_from(self.backups))
        self.library.close()
        restoring.restore(self.path, backup)
        self.library = Library(self.path)

    @rule()
    def caught_up(self) -> None:
        drain(self.library.catch_up())
        assert not self.library.index_is_behind()
        for word in ("zebra*", "title:edited", "brandnew"):
            truth = {
                row.id
                for row in self.library.page(self.live())
                if word.split(":")[-1].rstrip("*") in row.title.lower()
            }
            assert set(self.library.ids(word)) == truth, word

    @invariant()
    def never_shows_what_is_gone(self) -> None:
        assert set(self.library.ids("zebra*")) <= set(self.live())


Keeping.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
test_the_index_always_catches_up = Keeping.TestCase
