"""A library that is used in every way at once: any verbs with any names, undone to the start and redone.

After every step everything that a window shows can be read, and the archive is equal to the library.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from readinglist.errors import NoSuchPaper, ReadingListError
from readinglist.library import Library
from readinglist.model import STATES, Done
from readinglist.queue_order import MOVES
from readinglist.tags import COLOURS
from readinglist.triage import LATER, REASONS, Decision
from tests.make import drain, import_text, taught
from tests.store.test_journal import snapshot

NAMES = st.one_of(
    st.sampled_from(
        [
            *("rl", "RL", "cats", "dogs", "a/b", "a/b/c", "ml", "x y", "to-read", "to read"),
            *(
                "🦉",
                "👩‍👩‍👧",
                "مرحبا",
                "שלום ‏עולם",
                '"quoted"',
                "it's",
                "a\nb",
                "tag:x",
                "-not",
                "((",
            ),
            *(
                "'; drop table paper; --",
                "<b>bold</b>",
                "a" * 10_000,
                "%",
                "_",
                "*",
                "&amp;",
                "a,b;c",
            ),
            *("\\", "NULL", "\u202e", "É", "E\u0301", "ſ", "İ", "ß", "SS", "a//b", "/", "a/", ","),
        ]
    ),
    st.text(max_size=8),
)
PREPRINT = """@misc{{p{n}, title={{Rewards in World {n}}}, author={{Doe, Jane}}, year={{2020}},
  eprint={{2005.0000{n}}}, archivePrefix={{arXiv}}}}
"""
VERSION = """@inproceedings{{v{n}, title={{Rewards in World {n}}}, author={{Doe, Jane and Poe, Ann}},
  booktitle={{Proceedings of Worlds}}, year={{2021}}, doi={{10.1000/{n}}}}}
"""
OTHER = """@article{{w{n}, title={{Reward in World {n}}}, author={{Doe, Jane}}, journal={{Worlds {n}}},
  year={{2021}}, volume={{3}}}}
"""


class AnyLife(RuleBasedStateMachine):
    """Every verb that edits; ``past`` and ``future`` are the snapshots undo and redo must give."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "l.db"
        self.library = Library(self.path)
        self.past: list[Any] = []
        self.future: list[Any] = []
        self.copies: list[tuple[Path, list[Any], list[Any], Any]] = []

    def teardown(self) -> None:
        try:
            end = snapshot(self.library)
            steps = len(self.past)
            for was in reversed(self.past):
                assert not self.library.undo().skipped
                assert snapshot(self.library) == was
            for _ in range(steps):
                assert not self.library.redo().skipped
            assert snapshot(self.library) == end
            kept = drain(self.library.archive(Path(self.folder.name) / "archive"))
            verdict = self.library.verify_archive(kept)
            assert not verdict.findings
            assert verdict.with_library
        finally:
            self.library.close()
            self.folder.cleanup()

    @initialize(teach=st.booleans())
    def start(self, teach: bool) -> None:
        if teach:
            self.do(lambda: taught(self.library))
        self.do(
            lambda: import_text(
                self.library, "".join(PREPRINT.format(n=n) for n in range(4)), "p.bib"
            )
        )

    def do(self, verb: Callable[[], object]) -> None:
        before = snapshot(self.library)
        steps = self.steps()
        try:
            verb()
        except ReadingListError:
            assert snapshot(self.library) == before
            assert self.steps() == steps
            return
        more = self.steps() - steps
        assert more in (0, 1)
        if more:
            self.past.append(before)
            self.future.clear()
        else:
            assert snapshot(self.library) == before

    def steps(self) -> int:
        return int(self.library.store.value("select count(*) from op where kind = 'do'"))

    def ids(self) -> list[int]:
        return [r[0] for r in self.library.store.rows("select id from paper order by id")]

    def pick(self, data: st.DataObject) -> list[int]:
        return data.draw(st.lists(st.sampled_from([*self.ids(), 999]), max_size=4, unique=True))

    def one(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from([*self.ids(), 999]))

    @rule(
        data=st.data(),
        add=st.lists(NAMES, max_size=2),
        remove=st.lists(NAMES, max_size=1),
        state=st.sampled_from([None, *STATES]),
    )
    def tag(
        self, data: st.DataObject, add: list[str], remove: list[str], state: str | None
    ) -> None:
        ids = self.pick(data)
        self.do(lambda: self.library.tagging.change(ids, add, remove, state=state))

    @rule(
        data=st.data(),
        name=NAMES,
        way=st.sampled_from(
            ["rename", "merge", "delete", "colour", "synonym", "no synonym", "demote", "adopt"]
        ),
        keep=st.booleans(),
    )
    def whole_tag(self, data: st.DataObject, name: str, way: str, keep: bool) -> None:
        tagging = self.library.tagging
        had = [n for (n,) in self.library.store.rows("select distinct name from tag order by 1")]
        olds = data.draw(st.lists(st.sampled_from([*had, name]), min_size=1, max_size=3))
        acts: dict[str, Callable[[], object]] = {
            "rename": lambda: tagging.rename(olds[0], name),
            "merge": lambda: tagging.merge(olds, name, keep_names=keep),
            "delete": lambda: tagging.delete(olds),
            "colour": lambda: tagging.set_colour(olds, COLOURS[0] if keep else None),
            "synonym": lambda: tagging.add_synonym(name, olds[0]),
            "no synonym": lambda: tagging.remove_synonym(name),
            "demote": lambda: tagging.demote(olds),
            "adopt": lambda: tagging.adopt(olds),
        }
        self.do(acts[way])

    @rule(
        data=st.data(),
        name=NAMES,
        place=st.integers(0, 10),
        way=st.sampled_from(["refuse", "accept", "all", "toggle", "set", "free"]),
    )
    def suggest(self, data: st.DataObject, name: str, place: int, way: str) -> None:
        room, ids = self.library.suggesting, self.pick(data)
        had = [n for (n,) in self.library.store.rows("select distinct name from tag order by 1")]
        name = data.draw(st.sampled_from([*had, name]))
        acts: dict[str, Callable[[], object]] = {
            "refuse": lambda: room.refuse(ids, [name]),
            "accept": lambda: room.accept(ids[0] if ids else 999, [name]),
            "all": lambda: room.accept_all({i: [name] for i in ids}),
            "toggle": lambda: room.toggle(ids, place),
            "set": lambda: room.set_favourite(place, name),
            "free": lambda: room.set_favourite(place, None),
        }
        self.do(acts[way])

    @rule(data=st.data(), to=st.sampled_from([*MOVES, "before", "end of"]))
    def arrange(self, data: st.DataObject, to: str) -> None:
        queue = self.library.queue
        ids, other = self.pick(data), self.one(data)
        before = queue.ids()
        if to in MOVES:
            self.do(lambda: queue.move(ids, to))
        else:
            self.do(lambda: queue.move_before(ids, other if to == "before" else None))
        assert sorted(queue.ids()) == sorted(before)
        if to == "before" and other in before and other not in ids and set(ids) & set(before):
            now = queue.ids()
            block = [i for i in before if i in ids]
            at = now.index(other)
            assert now[at - len(block) : at] == block

    @rule(data=st.data(), state=st.sampled_from(["queued", "queued", "inbox", "read"]))
    def state(self, data: st.DataObject, state: str) -> None:
        ids = self.pick(data)
        self.do(lambda: self.library.set_state(ids, state))

    @rule(
        data=st.data(),
        state=st.sampled_from(["", *STATES, LATER]),
        reason=st.sampled_from(["", *REASONS]),
        name=NAMES,
    )
    def decide(self, data: st.DataObject, state: str, reason: str, name: str) -> None:
        ids = self.pick(data)
        decision = Decision(state, reason=reason if state == "dismissed" else "", tags=(name,))
        self.do(lambda: self.library.triage.decide(ids, decision))

    @rule(
        numbers=st.lists(st.integers(0, 5), min_size=1, max_size=4),
        form=st.sampled_from([PREPRINT, VERSION, OTHER]),
    )
    def dump(self, numbers: list[int], form: str) -> None:
        text = "".join(form.format(n=n) for n in numbers)
        self.do(lambda: import_text(self.library, text, "d.bib"))

    @rule(
        data=st.data(), way=st.sampled_from(["take", "keep", "all", "chosen"]), kind=st.booleans()
    )
    def offer(self, data: st.DataObject, way: str, kind: bool) -> None:
        room = self.library.offers
        there = room.changes() if kind else room.published()
        if not there:
            return
        offer = data.draw(st.sampled_from(there))
        marks = data.draw(
            st.lists(st.sampled_from([f.mark for f in offer.fields] or [""]), unique=True)
        )
        acts: dict[str, Callable[[], object]] = {
            "take": lambda: room.take(offer),
            "keep": lambda: room.keep(offer),
            "all": lambda: room.take_all(there),
            "chosen": lambda: room.take_chosen([(offer, marks)]),
        }
        self.do(acts[way])
        now = room.changes() if kind else room.published()
        if way in ("keep", "take"):
            assert offer not in now

    @rule(
        data=st.data(),
        field=st.sampled_from(["title", "year", "doi", "venue", "abstract", "note-ish", "key"]),
        value=NAMES,
    )
    def edit(self, data: st.DataObject, field: str, value: str) -> None:
        paper = self.one(data)
        self.do(lambda: self.library.set_fields(paper, {field: value}))

    @rule(data=st.data(), text=NAMES)
    def note(self, data: st.DataObject, text: str) -> None:
        paper = self.one(data)
        self.do(lambda: self.library.add_note(paper, text, None))

    @rule(data=st.data(), way=st.sampled_from(["trash", "restore", "empty"]))
    def bin(self, data: st.DataObject, way: str) -> None:
        ids = self.pick(data)
        acts: dict[str, Callable[[], object]] = {
            "trash": lambda: self.library.trash(ids),
            "restore": lambda: self.library.restore(ids),
            "empty": self.library.empty_trash,
        }
        self.do(acts[way])

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        a, b = self.one(data), self.one(data)
        self.do(lambda: self.library.merge(a, b))

    @rule(data=st.data())
    def differ(self, data: st.DataObject) -> None:
        a, b = self.one(data), self.one(data)
        self.do(lambda: self.library.not_duplicates(a, b))

    @rule(
        name=NAMES,
        new=NAMES,
        tag=NAMES,
        way=st.sampled_from(["add", "rename", "change", "delete", "move"]),
    )
    def save(self, name: str, new: str, tag: str, way: str) -> None:
        room = self.library.saved
        acts: dict[str, Callable[[], object]] = {
            "add": lambda: room.add(name, f"tag:{json.dumps(tag, ensure_ascii=False)} or {new}"),
            "rename": lambda: room.rename(name, new),
            "change": lambda: room.change(name, new),
            "delete": lambda: room.delete(name),
            "move": lambda: room.move(name, 1),
        }
        self.do(acts[way])

    @rule(headings=st.lists(NAMES, min_size=1, max_size=4), data=st.data())
    def columns(self, headings: list[str], data: st.DataObject) -> None:
        said = {"title": data.draw(st.sampled_from([*headings, "", "1"])), "year": ""}
        self.do(lambda: self.library.dumps.remember_columns(headings, said))
        self.library.dumps.columns_said(headings)
        self.library.dumps.remembered_columns()

    @rule(source=NAMES, lines=st.lists(NAMES, max_size=2), forget=st.booleans())
    def lines(self, source: str, lines: list[str], forget: bool) -> None:
        if forget:
            self.do(lambda: self.library.dumps.forget(source, lines[0] if lines else ""))
        else:
            self.do(lambda: self.library.dumps.remember(source, lines))

    @rule(pattern=st.sampled_from(["{auth}{year}", "{auth}_{year}", "{title}", "{"]))
    def keys(self, pattern: str) -> None:
        self.do(lambda: drain(self.library.keys.set_pattern(pattern)))

    @rule()
    def find_again(self) -> None:
        self.do(lambda: drain(self.library.merging.find_again()))

    @rule(take_back=st.booleans())
    def merge_sure(self, take_back: bool) -> None:
        before = snapshot(self.library)
        bulk = drain(self.library.merging.merge_sure())
        if not bulk.steps:
            assert snapshot(self.library) == before
            return
        if take_back:
            assert not drain(self.library.merging.undo(bulk.steps))
            assert snapshot(self.library) == before
        self.past, self.future = self.walked(self.library.undo), self.walked(self.library.redo)

    def walked(self, verb: Callable[[], Done]) -> list[Any]:
        """The snapshots that undo (or redo) leads through, the farthest first; and back again."""
        label, back = (
            (self.library.undo_label, self.library.redo)
            if verb == self.library.undo
            else (self.library.redo_label, self.library.undo)
        )
        there: list[Any] = []
        while label() is not None:
            assert not verb().skipped
            there.append(snapshot(self.library))
        for _ in there:
            assert not back().skipped
        return there[::-1]

    @rule()
    def learn(self) -> None:
        drain(self.library.suggesting.learn())

    @rule()
    def index(self) -> None:
        drain(self.library.catch_up())

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(snapshot(self.library))
        assert not self.library.undo().skipped
        assert snapshot(self.library) == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(snapshot(self.library))
        assert not self.library.redo().skipped
        assert snapshot(self.library) == self.future.pop()

    @rule()
    def reopen(self) -> None:
        self.library.close()
        self.library = Library(self.path)

    @rule()
    def back_up(self) -> None:
        made = self.library.backup()
        self.copies.append((made, [*self.past], [*self.future], snapshot(self.library)))

    @precondition(lambda self: self.copies)
    @rule(data=st.data(), through=st.booleans())
    def put_back(self, data: st.DataObject, through: bool) -> None:
        made, past, future, was = data.draw(st.sampled_from(self.copies))
        if not made.exists():
            return
        if not through:
            self.library.close()
        self.library.copies.restore(made)
        if not through:
            self.library = Library(self.path)
        assert snapshot(self.library) == was
        self.past, self.future = [*past], [*future]

    @invariant()
    def everything_can_be_read(self) -> None:
        library = self.library
        assert not library.store.rows("pragma foreign_key_check")
        live = set(library.ids())
        assert set(library.queue.ids()) <= live
        for room in (library.offers.changes(), library.offers.published()):
            for offer in room:
                assert offer.paper_id in live
                assert offer.other_id is None or offer.other_id in live
                assert offer.fields or offer.other_id is not None
        tags = {n for (n,) in library.store.rows("select name from tag")}
        for paper in sorted(live)[:6]:
            for one in library.suggesting.of(paper):
                assert one.tag in tags
                assert one.like is None or one.like in live
                assert one.tag not in library.paper(paper).tags
        for paper in set(self.ids()) - live:
            try:
                library.suggesting.of(paper)
            except NoSuchPaper:
                continue
            raise AssertionError(paper)
        places = library.suggesting.favourites()
        assert len(set(places.values())) == len(places)
        library.facets()
        library.saved.counts()
        library.tagging.uses()
        library.dumps.imports()
        library.copies.all()
        told = {offer.paper_id for offer in library.offers.changes()}
        assert told <= {row.id for row in library.page(sorted(live)[:500]) if row.waiting}
        assert set(library.ids("is:changed")) <= live
        for tag in sorted(tags)[:5]:
            library.ids(f"tag:{json.dumps(tag, ensure_ascii=False)}")


AnyLife.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
test_any_life_is_undone_to_its_start_and_redone_to_its_end = AnyLife.TestCase
