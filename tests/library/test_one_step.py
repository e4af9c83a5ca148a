"""Every verb that edits is one named step: undo takes it back whole, redo brings it again.

A verb this file does not know fails the first test: say here what it is, and try it.
"""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from readinglist import labels
from readinglist.library import Library
from readinglist.library.completing import Offer
from readinglist.library.rooms import ROOMS
from readinglist.model import WriteOptions
from readinglist.store.schema import JOURNALED
from readinglist.triage import Decision
from tests import make

Rows = dict[str, list[tuple[Any, ...]]]
FEED = "https://example.org/feed.xml"
DUMP = r"""
@article{lee2024graph, title={Graph Attention at Scale.}, author={Lee, Kim}, year={2024},
  keywords={graphs, attention}}
@article{roe2023sparse, title={Sparse Rewards Revisited}, author={Roe, Ann}, journal={JMLR}}
@article{roe2023sparser, title={Sparse Reward Revisited}, author={Roe, Ann}, year={2022}}
@misc{doe2022token, title={A Token Is Enough.}, author={Doe, Jane}, year={2022}}
@misc{old2001gone, title={In the Trash}, author={Old, Ed}, year={2001}}
"""
GRAPH, SPARSE, SPARSER, TOKEN, GONE = 1, 2, 3, 4, 5

EDITS: dict[str, Callable[[Library, Path], object]] = {
    "add": lambda library, _: library.add(make.record("A Paper by Hand", authors="Doe, Jane")),
    "add_note": lambda library, _: library.add_note(GRAPH, "To be read twice."),
    "add_tag": lambda library, _: library.add_tag([GRAPH, SPARSE], "fresh"),
    "edit_note": lambda library, _: library.edit_note(1, "Said better."),
    "empty_trash": lambda library, _: library.empty_trash(),
    "import_dump": lambda library, _: make.import_text(
        library, make.bibtex(3), "three.bib", tags=["new"]
    ),
    "merge": lambda library, _: library.merge(SPARSE, SPARSER),
    "offers.keep": lambda library, _: library.offers.keep(_changed(library)),
    "offers.take": lambda library, _: library.offers.take(_changed(library)),
    "offers.take_all": lambda library, _: library.offers.take_all([_changed(library)]),
    "offers.take_chosen": lambda library, _: library.offers.take_chosen(
        [(_changed(library), ["venue"])]
    ),
    "not_duplicates": lambda library, _: library.not_duplicates(GRAPH, TOKEN),
    "remove_tag": lambda library, _: library.remove_tag([GRAPH], "old"),
    "rename_tag": lambda library, _: library.rename_tag("old", "older/still"),
    "restore": lambda library, _: library.restore([GONE]),
    "set_fields": lambda library, _: library.set_fields(
        GRAPH, {"title": "Other", "doi": "10.1234/new", "year": ""}
    ),
    "set_key": lambda library, _: library.set_key(GRAPH, "graph:one"),
    "set_starred": lambda library, _: library.set_starred([GRAPH, TOKEN], True),
    "set_state": lambda library, _: library.set_state([GRAPH, SPARSE], "queued"),
    "trash": lambda library, _: library.trash([GRAPH, TOKEN]),
    "bindings.add": lambda library, folder: library.bindings.add("tag:old", folder / "other.bib"),
    "bindings.change": lambda library, _: library.bindings.change(
        1, options=WriteOptions(abstract=False)
    ),
    "bindings.remove": lambda library, _: library.bindings.remove(1),
    "bindings.set_on": lambda library, _: library.bindings.set_on(1, False),
    "checks.mend": lambda library, _: make.drain(library.checks.mend()),
    "completeness.fill": lambda library, _: library.completeness.fill(
        GRAPH, [Offer("journal", "JMLR", "by hand")]
    ),
    "dumps.forget": lambda library, _: library.dumps.forget("Page", "Subscribe now"),
    "dumps.remember_columns": lambda library, _: library.dumps.remember_columns(
        ["Titel", "Jahr"], {"title": "Titel"}
    ),
    "dumps.remember": lambda library, _: library.dumps.remember("Page", ["Sign in", "Log out"]),
    "following.add": lambda library, _: library.following.add("https://example.org/other.xml"),
    "following.add_all": lambda library, _: library.following.add_all(
        [("One", "https://example.org/1.xml"), ("Two", "https://example.org/2.xml")]
    ),
    "following.move": lambda library, _: library.following.move(
        FEED, "https://example.org/moved.xml"
    ),
    "following.remove": lambda library, _: library.following.remove([FEED]),
    "following.set": lambda library, _: library.following.set(FEED, paused=True, tags=["feed"]),
    "following.skip": lambda library, _: library.following.skip(
        [library.following.waiting()[0].id]
    ),
    "following.take": lambda library, _: make.drain(
        library.following.take(library.following.waiting()[0])
    ),
    "keys.rekey": lambda library, _: library.keys.rekey({GRAPH: "one", TOKEN: "two"}),
    "keys.set_pattern": lambda library, _: make.drain(library.keys.set_pattern("{auth}_{year}")),
    "merging.find_again": lambda library, _: make.drain(library.merging.find_again()),
    "queue.move": lambda library, _: library.queue.move([SPARSER], "top"),
    "queue.move_before": lambda library, _: library.queue.move_before([SPARSER], SPARSE),
    "saved.add": lambda library, _: library.saved.add("third", "tag:old"),
    "saved.change": lambda library, _: library.saved.change("first", "tag:other"),
    "saved.delete": lambda library, _: library.saved.delete("first"),
    "saved.edit": lambda library, _: library.saved.edit("first", "renamed", "year:2024"),
    "saved.move": lambda library, _: library.saved.move("first", 1),
    "saved.rename": lambda library, _: library.saved.rename("first", "renamed"),
    "steps.restore": lambda library, _: library.steps.restore(
        TOKEN, "title", next(s.id for s in library.history() if s.label.startswith("Edit title"))
    ),
    "streams.import_file": lambda library, folder: make.drain(
        library.streams.import_file(_file(folder))
    ),
    "suggesting.accept": lambda library, _: library.suggesting.accept(GRAPH, ["fits", "too"]),
    "suggesting.accept_all": lambda library, _: library.suggesting.accept_all(
        {GRAPH: ["fits"], TOKEN: ["fits", "too"]}
    ),
    "suggesting.refuse": lambda library, _: library.suggesting.refuse([GRAPH], ["fits"]),
    "suggesting.set_favourite": lambda library, _: library.suggesting.set_favourite(2, "old"),
    "suggesting.toggle": lambda library, _: library.suggesting.toggle([GRAPH, SPARSE], 1),
    "tagging.add_synonym": lambda library, _: library.tagging.add_synonym("ancient", "old"),
    "tagging.adopt": lambda library, _: library.tagging.adopt(["graphs"]),
    "tagging.change": lambda library, _: library.tagging.change(
        [GRAPH], ["more"], ["old"], state="read"
    ),
    "tagging.delete": lambda library, _: library.tagging.delete(["old", "topic"]),
    "tagging.demote": lambda library, _: library.tagging.demote(["old"]),
    "tagging.merge": lambda library, _: library.tagging.merge(["old", "topic"], "one"),
    "tagging.rename": lambda library, _: library.tagging.rename("old", "newer"),
    "tagging.remove_synonym": lambda library, _: library.tagging.remove_synonym("aged"),
    "tagging.set_colour": lambda library, _: library.tagging.set_colour(["old"], "green"),
    "triage.decide": lambda library, _: library.triage.decide(
        [GRAPH, SPARSE], Decision("dismissed", reason="weak", tags=("no",))
    ),
    "triage.put_back": lambda library, _: library.triage.put_back(_session(library)),
    "watching.add": lambda library, folder: library.watching.add(folder),
    "watching.remove": lambda library, _: library.watching.remove(["inbox"]),
    "watching.set": lambda library, _: library.watching.set(
        "inbox", patterns=["*.bib"], title="Inbox"
    ),
}
"""Each is tried on a library of its own, and must change something there."""

MANY_STEPS = {
    "check",  # with fix=True it mends as `checks.mend` does, and what is no part of a paper
    "following.poll",  # each dump a step: one of them can be taken back alone
    "watching.scan",
    "copies.restore",  # another file in the place of this one
    "merging.merge_sure",  # each merge a step: `merging.undo` takes them back together
}
TAKE_BACK = {"undo", "redo", "dumps.undo", "merging.undo", "triage.take_back"}
NOT_OF_PAPERS = {  # how the program was left, and what can be computed again
    *("set_setting", "catch_up", "reindex", "backup", "archive", "close"),
    *("export", "export_to", "out.flavours", "out.folder", "out.text"),  # note that keys were used
    *("bindings.refresh", "completeness.set_target", "keys.mark_used", "saved.mark_seen"),
    *("tagging.set_keywords_apart", "triage.begin", "triage.end", "triage.remember"),
    *("following.export_opml", "following.waiting_file"),
}
READ = {
    *("changes_since", "citations", "count", "data_version", "explain", "facets", "find"),
    *("formats", "history", "ids", "import_papers", "imports", "index_is_behind", "last_seq"),
    *("mark_spans", "page", "pairs", "paper", "papers", "read_dump", "redo_label", "related"),
    *("search", "setting", "snippet", "stats", "trashed", "undo_label", "verify_archive"),
    *("why_nothing", "asking.advice", "asking.values", "bindings.all", "bindings.are_any"),
    *("bindings.are_behind", "bindings.difference", "bindings.get", "bindings.stamps"),
    *("checks.place", "copies.all", "dumps.columns_said", "queue.ids", "dumps.remembered_columns"),
    *("checks.grouped", "checks.preflight", "completeness.of", "completeness.target"),
    *("completeness.targets", "completeness.worst", "dumps.columns", "dumps.corrected_formats"),
    *("dumps.imports", "dumps.remembered", "dumps.show", "dumps.text", "following.chosen"),
    *("following.due", "following.list", "following.named", "following.opml"),
    *("following.read_opml", "following.waiting", "following.waiting_bytes", "keys.changes"),
    *("keys.clash", "keys.former", "keys.holder", "keys.pattern", "keys.preview"),
    *("keys.renamed", "merging.fields", "merging.preview", "merging.sorted_out", "merging.two"),
    *(
        "offers.changes",
        "offers.published",
        "saved.all",
        "saved.count",
        "saved.counts",
        "saved.get",
        "saved.new",
        "saved.papers",
    ),
    *("saved.users", "statistics.charts", "steps.changes", "tagging.keywords"),
    *("suggesting.favourites", "suggesting.learn", "suggesting.of"),
    *("tagging.shares", "tagging.sorted_out", "tagging.spelt", "tagging.synonyms"),
    *("tagging.uses", "triage.put_off", "triage.reason", "triage.session", "triage.tally"),
    *("watching.chosen", "watching.due", "watching.files", "watching.list", "watching.named"),
}


def _file(folder: Path) -> Path:
    path = folder / "some.bib"
    path.write_text(make.bibtex(3, seed=7))
    return path


def _changed(library: Library) -> Any:
    (waits,) = library.offers.changes()
    return waits


def _session(library: Library) -> Any:
    return library.triage.session()


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library that has something of everything."""
    folder = tmp_path_factory.mktemp("world")
    watched = folder / "inbox"
    watched.mkdir()
    (watched / "waits.bib").write_text(make.bibtex(2, seed=5))
    with Library(folder / "library.db") as library:
        make.import_text(library, DUMP, "dump.bib")
        library.add_note(GRAPH, "A note.")
        library.tagging.change([GRAPH, TOKEN], ["old", "topic"])
        library.add_tag([GRAPH], "graphs")
        library.tagging.demote(["graphs"])
        library.tagging.add_synonym("aged", "old")
        library.suggesting.set_favourite(1, "topic")
        library.suggesting.refuse([GRAPH], ["topical"])
        library.set_fields(SPARSE, {"doi": "10.1234/ABC"})
        library.set_fields(TOKEN, {"title": "Sparse Rewards Revisit", "authors": "Roe, Ann"})
        library.set_fields(GRAPH, {"venue": "Mine"})
        make.import_text(library, DUMP.replace("year={2024}", "journal={Theirs}"), "theirs.bib")
        library.trash([GONE])
        library.saved.add("first", "tag:old")
        library.saved.add("second", "is:starred")
        library.bindings.add("", folder / "kept.bib")
        library.dumps.remember("Page", ["Subscribe now"])
        library.following.add(FEED)
        library.watching.add(watched, mode="preview")
        make.drain(library.watching.scan())
        library.set_state([SPARSE, SPARSER], "queued")
        library.queue.move([SPARSE], "top")
        library.triage.begin([GRAPH, TOKEN])
        library.triage.decide([TOKEN], Decision("read"))
        make.drain(library.catch_up())
    return folder


@pytest.fixture
def library(world: Path, tmp_path: Path) -> Iterator[Library]:
    """That library, alone."""
    path = tmp_path / "library.db"
    shutil.copy(world / "library.db", path)
    with Library(path) as library:
        yield library


def rows(library: Library) -> Rows:
    """What the journaled tables hold: what a user would call the library."""
    return {
        table: library.store.rows(
            f"select {', '.join(spec.columns)} from {table} order by {', '.join(spec.key)}"
        )
        for table, spec in JOURNALED.items()
    }


def steps(library: Library) -> list[tuple[int, str, str]]:
    """Every op that left a change: id, kind, label."""
    return library.store.rows(
        "select id, kind, label from op where id in (select op_id from change) order by id"
    )


def verbs(library: Library) -> dict[str, Any]:
    """The public methods of the library and of what it hands out, by what one types."""

    def of(room: object, before: str) -> dict[str, Any]:
        found = inspect.getmembers(type(room), inspect.isfunction)
        return {before + name: verb for name, verb in found if not name.startswith("_")}

    rooms = {
        name: room
        for name, room in ((n, getattr(library, n)) for n in {*ROOMS, *vars(library)})
        if type(room).__module__.startswith("readinglist.library.") and name != "finder"
    }
    return of(library, "") | {
        k: v for name, room in rooms.items() for k, v in of(room, f"{name}.").items()
    }


def test_every_verb_is_known_here(library: Library) -> None:
    sorts = [set(EDITS), MANY_STEPS, TAKE_BACK, NOT_OF_PAPERS, READ]
    known = set().union(*sorts)
    assert set(verbs(library)) == known, "say in this file what the verb does"
    assert sum(map(len, sorts)) == len(known), "a verb is one thing only"


def test_a_verb_that_tells_of_a_step_is_tried(library: Library) -> None:
    telling = {n for n, verb in verbs(library).items() if "Done" in verb.__annotations__["return"]}
    assert telling <= set(EDITS) | TAKE_BACK


@pytest.mark.parametrize("name", sorted(EDITS))
def test_an_edit_is_one_step_taken_back_and_brought_again(
    name: str, library: Library, tmp_path: Path
) -> None:
    before, steps_before, undone_first = rows(library), steps(library), library.undo_label()
    EDITS[name](library, tmp_path)
    after, made = rows(library), steps(library)[len(steps_before) :]

    assert after != before, "the trial must change something"
    assert [kind for _, kind, _ in made] == ["do"], made
    label = made[0][2]
    assert labels.read(label), "a label is made from one of `labels.TEMPLATES`"
    assert library.undo_label() == label
    assert not library.undo().skipped
    assert rows(library) == before
    assert (library.undo_label(), library.redo_label()) == (undone_first, label)
    assert not library.redo().skipped
    assert rows(library) == after
    assert (library.undo_label(), library.redo_label()) == (label, None)
    library.undo()
    assert rows(library) == before


READING: dict[str, Any] = {
    "seq": 0,
    "query": "graph",
    "paper_id": GRAPH,
    "name": "old",
    "ids": [GRAPH, TOKEN],
    "import_id": 1,
    "text": "graph attention",
    "terms": ["graph"],
    "data": DUMP.encode(),
    "typed": "tag:ol",
    "field": "tag",
    "begun": "o",
    "format_name": "bibtex",
    "due": True,
    "names": None,
    "key": "lee2024graph",
    "pattern": "{auth}_{year}",
    "this": SPARSE,
    "other": SPARSER,
    "files": [],
    "step": 1,
    "records": [],
    "headings": ["Titel", "Jahr"],
}
"""Arguments for verbs that read, by the names they go by."""
NAMED = {
    "find": "lee2024graph",
    "bindings.difference": 1,
    "bindings.get": 1,
    "saved.get": "first",
    "saved.new": "first",
    "saved.papers": "first",
    "saved.users": "first",
    "setting": "triage",
    "watching.files": "inbox",
}
APART: dict[str, Callable[[Library], object]] = {
    "formats": lambda library: library.formats(),
    "paper": lambda library: library.paper(GRAPH),
    "snippet": lambda library: library.snippet(library.paper(GRAPH), ["graph"]),
    "related": lambda library: library.related(GRAPH),
    "following.named": lambda library: library.following.named([FEED]),
    "following.read_opml": lambda library: library.following.read_opml(
        library.following.opml().encode()
    ),
    "following.waiting_bytes": lambda library: library.following.waiting_bytes(
        library.following.waiting()[0]
    ),
    "saved.count": lambda library: library.saved.count(library.saved.get("first")),
    "statistics.charts": lambda library: library.statistics.charts(),
    "triage.tally": lambda library: library.triage.tally(_session(library)),
    "watching.named": lambda library: library.watching.named(["inbox"]),
    "verify_archive": lambda library: library.verify_archive(
        make.drain(library.archive(library.path.parent / "kept"))
    ),
}


def test_reading_writes_nothing(library: Library) -> None:
    everything = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"

    def all_of() -> dict[str, Any]:
        return {
            table: library.store.value(f"select count(*) || '' from {table}")
            for (table,) in library.store.rows(everything)
        } | {"seq": library.last_seq(), "version": library.store.rows("select * from setting")}

    before = all_of()
    for name in sorted(READ):
        answer = APART[name](library) if name in APART else _asked(library, name)
        if isinstance(answer, Generator):
            make.drain(answer)
        assert all_of() == before, name


def _asked(library: Library, name: str) -> object:
    """What a verb answers, asked with what :data:`READING` says of what it must be told."""
    room, _, last = name.rpartition(".")
    verb = getattr(getattr(library, room) if room else library, last)
    wanted = [
        p.name
        for p in inspect.signature(verb).parameters.values()
        if p.default is p.empty and p.kind is not p.VAR_KEYWORD
    ]
    values = READING | ({wanted[0]: NAMED[name]} if name in NAMED else {})
    return verb(**{parameter: values[parameter] for parameter in wanted})
