"""Deciding: one step each, papers put off and back on their day, sessions that outlive the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.errors import UsageError
from readinglist.library import Library
from readinglist.model import STATES
from readinglist.triage import (
    LATER,
    REASONS,
    SEEN,
    Decision,
    Tally,
    time_spent,
    until_day,
)
from tests import make

WAITS = "Sparse Networks That Wait\n\nAn abstract about what was done here, how it was done, and what three data sets say of it."
AGAIN = f"{WAITS}\n\n{WAITS.replace('Sparse', 'Dense')}"
TODAY = date(2026, 11, 24)  # a Tuesday
TOMORROW = (date.today() + timedelta(days=1)).isoformat()
YESTERDAY = (date.today() - timedelta(days=1)).isoformat()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        for number in range(6):
            library.add(make.record(f"A Study of {make.WORDS[number]} {number}"))
        yield library


def ids(library: Library) -> list[int]:
    return sorted(library.ids())


def counts(library: Library) -> dict[str, int]:
    facets = library.facets()
    return {k: n for k, n in (*facets["state"], *facets["later"]) if n}


def pass_days(library: Library) -> None:
    """As if it were the day after tomorrow."""
    with library.store.write("Wait"):
        library.store.conn.execute("update later set until = ? where until > ''", (YESTERDAY,))


def test_a_paper_put_off_leaves_the_inbox_and_comes_back_on_its_day(library: Library) -> None:
    one, *rest = ids(library)
    done = library.triage.decide([one], Decision(LATER, TOMORROW))
    assert done.label == f"Put off 1 paper until {TOMORROW}"
    assert sorted(library.ids("state:inbox")) == rest == sorted(library.ids("is:inbox"))
    assert library.ids("is:later") == [one] == library.ids(f"later:{TOMORROW}")
    assert counts(library) == {"inbox": 5, "later": 1}
    assert one in library.ids("is:unread")
    pass_days(library)
    assert sorted(library.ids("state:inbox")) == [one, *rest]
    assert library.ids("is:later") == []
    assert library.triage.put_off(one) == YESTERDAY


def test_a_paper_put_off_until_it_is_seen_again_waits_for_an_import(library: Library) -> None:
    make.import_text(library, WAITS)
    one = library.ids("sparse networks that wait")[0]
    library.triage.decide([one], Decision(LATER, SEEN))
    assert library.ids("is:later") == [one]
    make.import_text(library, "Quite Another Paper\n\nAn abstract about what was done there.")
    assert library.ids("is:later") == [one]
    make.import_text(library, AGAIN, "again.txt")
    assert library.ids("is:later") == []
    assert one in library.ids("state:inbox")
    library.undo()  # that import never happened
    assert library.ids("is:later") == [one]


def test_another_decision_ends_the_waiting_and_the_reason(library: Library) -> None:
    one, two, *_ = ids(library)
    library.triage.decide([one], Decision(LATER, TOMORROW))
    assert library.set_state([one, two], "inbox").count == 1
    assert library.triage.put_off(one) is None
    library.triage.decide([one], Decision("dismissed", reason="weak"))
    assert library.ids("reason:weak") == [one]
    assert library.triage.decide([one], Decision("dismissed")).count == 0
    assert library.triage.reason(one) == "weak"
    assert library.triage.decide([one], Decision("dismissed", reason="field")).count == 1
    assert library.ids("reason:field") == [one]
    library.set_state([one], "queued")
    assert library.triage.reason(one) is None
    assert library.ids("reason:field") == []


def test_a_decision_with_tags_is_one_step(library: Library) -> None:
    one, two, *_ = ids(library)
    done = library.triage.decide([one, two], Decision("queued", tags=("rl", "to-cite")))
    assert done.label == "Queue 2 papers, tags ‘rl’, ‘to-cite’"
    assert sorted(library.ids("tag:rl state:queued")) == [one, two]
    library.undo()
    assert library.ids("tag:rl") == [] == library.ids("state:queued")
    assert library.triage.decide([one], Decision(tags=("rl",))).label == "Add tag ‘rl’ to 1 paper"


def test_taking_back_passes_over_steps_that_are_no_decisions(library: Library) -> None:
    one, two, *_ = ids(library)
    library.set_state([one], "queued")
    library.triage.decide([two], Decision(LATER, TOMORROW))
    library.add_tag([one], "rl")
    assert library.triage.take_back().label == f"Undo: Put off 1 paper until {TOMORROW}"
    assert library.triage.take_back().label == "Undo: Queue 1 paper"
    assert library.ids("tag:rl") == [one]
    assert counts(library) == {"inbox": 6}
    with pytest.raises(UsageError, match="no decision to take back"):
        library.triage.take_back()


def test_a_decision_undone_and_done_again_can_be_taken_back(library: Library) -> None:
    one, *_ = ids(library)
    library.set_state([one], "read")
    library.undo()
    library.redo()
    assert library.triage.take_back().label == "Undo: Move 1 paper to read"


def test_unknown_states_reasons_and_days_are_refused(library: Library) -> None:
    one, *_ = ids(library)
    for wrong in (
        Decision("burnt"),
        Decision("dismissed", reason="ugly"),
        Decision("read", "", "weak"),
    ):
        with pytest.raises(UsageError):
            library.triage.decide([one], wrong)
    assert counts(library) == {"inbox": 6}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow", "2026-11-25"),
        ("week", "2026-11-30"),
        ("month", "2026-12-24"),
        (" 2027-01-02 ", "2027-01-02"),
        ("Seen", SEEN),
    ],
)
def test_a_day_can_be_named(text: str, day: str) -> None:
    assert until_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "soon", "2026-11-24", "2020-01-01", "2026-02-30"])
def test_what_is_no_day_to_come_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        until_day(text, TODAY)


# ------------------------------------------------------------------ sessions


def test_a_session_counts_what_became_of_its_papers_whoever_decided(library: Library) -> None:
    one, two, three, four, *_ = ids(library)
    library.set_state([one], "read")
    session = library.triage.begin(library.ids(sort="added"), title="Inbox")
    assert session is not None
    assert one not in session.papers
    assert len(session.papers) == 5
    library.set_state([two], "queued")
    library.triage.decide([three], Decision(LATER, TOMORROW))
    library.trash([four])
    tally = library.triage.tally(session)
    assert (tally.total, tally.left, tally.done) == (5, 2, 3)
    assert tally.decided == {"queued": 1, "later": 1, "trash": 1}
    library.triage.take_back()
    assert library.triage.tally(session).decided == {"queued": 1, "trash": 1}
    assert library.triage.put_back(session).count == 1
    assert library.triage.tally(session).decided == {"trash": 1}


def test_a_session_is_there_again_after_a_restart(library: Library) -> None:
    wanted = ids(library)
    session = library.triage.begin(wanted, cap=4, title="A day", view={"typed": "x"})
    assert session is not None
    library.triage.remember(wanted[2])
    library.set_state([wanted[0]], "read")
    with Library(library.path, read_only=True) as again:
        known = again.triage.session()
        assert known is not None
        assert known.papers == tuple(wanted[:4])
        assert (known.title, known.view, known.current) == ("A day", {"typed": "x"}, wanted[2])
        assert again.triage.tally(known).left == 3
    library.triage.end()
    assert library.triage.session() is None


def test_nothing_undecided_is_no_session(library: Library) -> None:
    library.set_state(ids(library), "read")
    assert library.triage.begin(ids(library)) is None
    assert library.triage.session() is None


def test_papers_that_two_imports_list_were_seen_before(library: Library) -> None:
    make.import_text(library, WAITS)
    make.import_text(library, AGAIN, "again.txt")
    session = library.triage.begin(library.ids())
    assert session is not None
    assert (len(session.papers), session.seen) == (8, 1)


def test_time_away_is_no_time_spent() -> None:
    began = "2026-11-24T10:00:00.000Z"
    moments = ["2026-11-24T10:00:30.000Z", "2026-11-24T10:00:10.000Z", "2026-11-24T12:00:00.000Z"]
    assert time_spent(began, moments) == 10 + 20 + 120
    assert Tally(10, 0, 8, {"read": 2}, 30.0).to_go is None
    assert Tally(10, 0, 5, {"read": 5}, 30.0).to_go == 30.0


@given(st.data())
def test_undoing_every_decision_leads_back(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    with Library(tmp_path_factory.mktemp("triage") / "library.db") as library:
        for number in range(4):
            library.add(make.record(f"A Study of {make.WORDS[number]} {number}"))
        wanted = ids(library)
        decisions = st.builds(
            Decision,
            st.sampled_from((*STATES, LATER)),
            until=st.sampled_from((SEEN, TOMORROW)),
        ) | st.builds(Decision, st.just("dismissed"), reason=st.sampled_from(tuple(REASONS)))
        tables = ("paper", "later", "dismissal")

        def image() -> list[object]:
            return [library.store.rows(f"select * from {t} order by 1") for t in tables]

        images = []
        for decision in data.draw(st.lists(decisions, max_size=6)):
            chosen = data.draw(st.lists(st.sampled_from(wanted), unique=True))
            before = image()
            if library.triage.decide(chosen, decision).op_id is not None:
                images.append(before)
        for before in reversed(images):
            library.undo()
            assert image() == before
