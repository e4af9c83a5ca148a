"""Completeness follows every change; checking finds, mends in one step, and looks before an export."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist import completeness
from readinglist.errors import UsageError
from readinglist.library import Library, checking
from readinglist.model import Finding
from tests.make import drain, import_text, record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


def percents(library: Library) -> dict[int, int]:
    return dict(library.store.rows("select paper_id, percent from completeness"))


def true_percents(library: Library) -> dict[int, int]:
    ids = [i for (i,) in library.store.rows("select id from paper")]
    target = library.completeness.target()
    return {p.id: completeness.percent(p, target) for p in library.papers(ids)}


steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "year", "venue", "doi", "trash", "merge", "undo", "redo", "target"]
        ),
        st.integers(0, 5),
    ),
    max_size=14,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_what_is_kept_is_what_is_true_after_any_steps(
    steps: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Library(tmp_path_factory.mktemp("c") / "l.db") as library:
        for count, (verb, number) in enumerate(steps):
            ids = [
                i for (i,) in library.store.rows("select id from paper where deleted_at is null")
            ]
            one = ids[number % len(ids)] if ids else 0
            try:
                match verb:
                    case "add":
                        library.add(record(f"A Paper of Number {count}", authors="Doe, J"))
                    case "year" if one:
                        library.set_fields(one, {"year": "2020" if number % 2 else ""})
                    case "venue" if one:
                        library.set_fields(one, {"venue": "Nature" if number % 2 else ""})
                    case "doi" if one:
                        library.set_fields(one, {"doi": f"10.1234/x{number}"})
                    case "trash" if one:
                        library.trash([one])
                        library.empty_trash()
                    case "merge" if len(ids) > 1:
                        library.merge(ids[0], ids[-1])
                    case "undo":
                        library.undo()
                    case "redo":
                        library.redo()
                    case "target":
                        names = sorted(completeness.TARGETS)
                        drain(library.completeness.set_target(names[number]))
            except UsageError:
                continue
        assert percents(library) == true_percents(library)


def test_an_edit_from_outside_is_counted_with_the_next_step(library: Library) -> None:
    one = library.add(record("A Paper", authors="Doe, J"))
    with sqlite3.connect(library.path) as conn:
        conn.execute("update paper set year = 2020 where id = ?", (one,))
    conn.close()
    library.add_tag([one], "x")
    assert percents(library) == {one: 100}


def test_a_row_that_cannot_be_read_keeps_nothing_from_being_written(library: Library) -> None:
    one = library.add(record("A Paper"))
    with sqlite3.connect(library.path) as conn:
        conn.execute("update paper set extra = 'no json', year = 2020 where id = ?", (one,))
    conn.close()
    library.add_tag([one], "x")
    assert library.store.value("select count(*) from tag") == 1


def test_a_list_sorts_and_filters_by_completeness(library: Library) -> None:
    bare = library.add(record("First of Papers"))
    full = library.add(record("Second of Papers", authors="Doe, J", year=2020))
    half = library.add(record("Third of Papers", authors="Doe, J"))
    assert library.ids(sort="completeness") == [bare, half, full]
    assert [row.completeness for row in library.page([full, half, bare])] == [100, 66, 33]
    assert library.ids("missing:year", sort="completeness") == [bare, half]
    assert library.ids("complete:<50") == [bare]
    assert library.ids("complete:100 -missing:author") == [full]
    assert library.completeness.worst(2) == [bare, half]


def test_a_gap_can_be_filled_from_a_sighting_or_an_identifier(library: Library) -> None:
    import_text(
        library, "@article{k, title={On Gaps}, author={Doe, Jane and Roe, R.}, year={2020}}"
    )
    (one,) = library.ids()
    library.set_fields(one, {"year": "", "published": "", "authors": "", "arxiv": "1706.03762"})
    state = library.completeness.of(one)
    assert (state.percent, state.missing) == (25, ("author", "journal", "year"))
    assert [(o.field, o.value) for o in state.offers] == [
        ("author", "Doe, Jane; Roe, R."),
        ("year", "2020"),
    ]
    library.completeness.fill(one, state.offers)
    assert library.completeness.of(one).missing == ("journal",)
    library.undo()
    assert library.completeness.of(one, "arxiv").missing == ("author", "year", "primaryclass")
    with pytest.raises(UsageError, match="There is no style"):
        library.completeness.of(one, "mla")


def test_an_arxiv_id_offers_its_year(library: Library) -> None:
    one = library.add(record("A Preprint", authors="Doe, J", arxiv="2403.17007"))
    (offer,) = library.completeness.of(one).offers
    assert (offer.field, offer.value, offer.source) == ("year", "2024", "arXiv 2403.17007")


def kinds(found: list[Finding]) -> list[tuple[int | None, str, bool]]:
    return [(f.paper_id, f.kind, f.fixable) for f in found if f.kind != "no-abstract"]


def test_check_finds_what_is_wrong_and_mends_it_in_one_step(library: Library) -> None:
    first = "@article{a, title={One.}, author={Doe, J}, year=2020, journal={Nature}, month=Spring}"
    import_text(library, first)
    for n in range(2):
        library.add(record(f"Sound Number {n}", authors="Doe, J", year=2020, venue="NeurIPS"))
    odd = library.add(record("Number Four", authors="Doe, J", year=2020, venue="Neurips"))
    by_hand = library.add(record("Number Five", authors="Doe, J", year=2020))
    library.set_fields(by_hand, {"title": "Number Five."})
    found = drain(library.check())
    assert sorted(kinds(found)) == [
        (1, "month", False),
        (1, "title-stop", True),
        (odd, "venue-spelling", True),
        (by_hand, "title-stop", False),
    ]
    seq = library.last_seq()
    left = drain(library.check(fix=True))
    assert sorted(kinds(left)) == [(1, "month", False), (by_hand, "title-stop", False)]
    assert library.paper(1).title == "One"
    assert library.paper(odd).venue == "NeurIPS"
    assert library.last_seq() > seq
    assert library.undo_label() == "Mend the entries of 2 papers"
    library.undo()
    assert library.paper(1).title == "One."


def test_a_style_asks_for_more(library: Library) -> None:
    library.add(record("Article", authors="Doe, J", year=2020, venue="Nature"))
    assert kinds(drain(library.check())) == []
    (lacks,) = [f for f in drain(library.check(style="ieee")) if f.kind == "missing-field"]
    assert lacks.text == "@article lacks volume, pages"
    assert lacks.field == "volume"


def test_a_look_before_an_export_counts_and_orders(library: Library) -> None:
    ids = [
        library.add(record(f"Paper Number {n}", authors="Doe, J" if n else "")) for n in range(3)
    ]
    library.add(record("Whole Paper", authors="Doe, J", year=2020))
    found = drain(checking.preflight(library, library.ids(), "bibtex"))
    assert (found.papers, found.flawed) == (4, 3)
    assert found.line.startswith("3 of 4 entries have problems (year missing in 3, author missing")
    assert checking.worst_first(found.findings) == ids
    assert drain(checking.preflight(library, library.ids(), "csv")).line == ""
    library.trash(ids)
    assert drain(checking.preflight(library, library.ids(), "bibtex")).findings == ()
