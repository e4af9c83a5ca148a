"""Charts: what a point shows is what its query finds, whatever was done and undone before."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from readinglist.charts import Chart, bursts, end_of, gathered, span, start_of, steps
from readinglist.library import Library
from readinglist.model import STATES
from tests import make

TODAY = datetime.now(UTC).date()
WORDS = ("diffusion", "agents", "retrieval", "speech", "proteins", "graphs", "robots", "tokens")


def charts(library: Library, days: int | None = None) -> dict[str, Chart]:
    verb = library.statistics.charts(days, today=TODAY)
    while True:
        try:
            next(verb)
        except StopIteration as stop:
            return {chart.name: chart for chart in stop.value}


def dump(dice: random.Random, count: int, label: str) -> bytes:
    papers = [
        (
            f"{label} {number}: {dice.choice(WORDS)} and {dice.choice(WORDS)} in {dice.choice(WORDS)}",
            "An abstract that says what was done, how well it worked and for whom it may be good.",
        )
        for number in range(count)
    ]
    return "\n\n".join(f"{title}\n\n{abstract}" for title, abstract in papers).encode()


def age(library: Library, dice: random.Random) -> None:
    """Spread what was done over the last 100 days."""
    with library.store.write("Age"):
        for table, column in (("paper", "added_at"), ("state_change", "at")):
            for key, _ in library.store.rows(f"select rowid, {column} from {table}"):
                at = (TODAY - timedelta(days=dice.randrange(100))).isoformat()
                library.store.conn.execute(
                    f"update {table} set {column} = ? where rowid = ?", (f"{at}T12:00:00.000Z", key)
                )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        yield library


@pytest.fixture
def lived(library: Library) -> Library:
    dice = random.Random(7)
    for label in ("Day one", "Day two", "Day three"):
        make.drain(library.import_dump(dump(dice, 25, label), f"{label}.txt"))
    ids = library.ids()
    for _ in range(60):
        some = dice.sample(ids, dice.randrange(1, 4))
        dice.choice(
            [
                lambda some=some: library.set_state(some, dice.choice(STATES)),
                lambda some=some: library.set_starred(some, dice.random() < 0.5),
                lambda some=some: library.add_tag(
                    some, dice.choice(["ml", "ml/vision", "ML", "rl"])
                ),
                library.undo,
            ]
        )()
    library.trash(ids[:3])
    for paper_id in ids[3:20]:
        library.set_fields(paper_id, {"year": str(2000 + paper_id % 5), "venue": "NeurIPS"})
    age(library, dice)
    make.drain(library.catch_up())
    return library


@pytest.mark.parametrize("days", [None, 7, 30, 90])
def test_a_point_shows_what_its_query_finds(lived: Library, days: int | None) -> None:
    compared = 0
    for chart in charts(lived, days).values():
        if chart.name == "queue":
            continue
        for point in chart.points:
            for series, query in enumerate(point.queries):
                found = lived.search(query, limit=0).total
                assert point.values[series] == found, (chart.name, point.label, query)
                compared += 1
    assert compared > 20


def test_the_queue_ends_at_what_it_holds_and_undo_never_happened(library: Library) -> None:
    make.drain(library.import_dump(dump(random.Random(1), 5, "Day"), "d.txt"))
    ids = library.ids()
    library.set_state(ids, "queued")
    library.set_state(ids[:2], "read")
    library.set_state(ids[2:], "dismissed")
    library.undo()
    assert [c.values for c in charts(library, 7)["queue"].points][-1] == (3,)
    before = library.store.rows("select paper_id, old, new from state_change order by seq")
    library.set_state(ids, "reading")
    library.undo()
    assert library.store.rows("select paper_id, old, new from state_change order by seq") == before
    library.redo()
    assert charts(library, 7)["decisions"].total(1) == 5


def test_an_empty_library_says_that_there_is_nothing(library: Library) -> None:
    made = charts(library)
    assert all(not chart.points for chart in made.values())
    assert made["arrivals"].sentence == "No paper came in."
    assert all(chart.sentence.endswith(".") for chart in made.values())


def test_topics_that_burst_are_those_in_more_titles_than_before() -> None:
    earlier = [f"Learning of {word} in the wild" for word in WORDS] * 20
    recent = [*earlier[:40], *["World models for agents"] * 12]
    found = bursts(recent, earlier)
    assert found[0].phrase == "world models"
    assert found[0].now == 12
    assert "world" not in [burst.phrase for burst in found]
    assert bursts([], earlier) == []


def test_weeks_begin_on_monday_and_months_on_the_first() -> None:
    day = date(2026, 8, 6)
    assert start_of(day, "week") == date(2026, 8, 3)
    assert span(date(2026, 8, 3), "week") == "2026-08-03..2026-08-09"
    assert end_of(date(2024, 2, 1), "month") == date(2024, 2, 29)
    assert steps(date(2026, 1, 30), date(2026, 3, 1), "month") == [
        date(2026, 1, 1),
        date(2026, 2, 1),
        date(2026, 3, 1),
    ]
    sums = gathered([("2026-08-03", 1), ("2026-08-09", 2), ("no day", 4)], day, day, "week")
    assert sums == {date(2026, 8, 3): 3}
