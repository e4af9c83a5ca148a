"""Searching within a scope, by age, exactly, given up half way, explained, and without an index."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.errors import Cancelled
from readinglist.library import Library, recency
from readinglist.search import answers, vocabulary
from tests.make import drain, import_sample, record

TODAY = date(2026, 8, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("within")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        with Library(folder / "l.db") as opened:
            import_sample(opened)
            ids = opened.ids()
            opened.add_tag(ids[::2], "Even/Steven")
            opened.set_state(ids[::3], "read")
            opened.set_starred(ids[::7], True)
            drain(opened.catch_up())
            yield opened


@pytest.fixture(autouse=True)
def _same_cache(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the module's library has its index, whatever the folder of each test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(library.path.parent / "cache"))


SCOPES = [
    "",
    "tag:even",
    "state:read",
    "is:starred OR -tag:even",
    "learning -clip",
    "(clip OR text)",
]
QUERIES = [
    "",
    "clip",
    "clip OR text",
    '"zero shot" OR learning',
    "-clip",
    "learn* -tag:even",
    "net~",
]
QUERIES += ["tag:even OR is:starred", '"image text"~5', "xylophone"]


@pytest.mark.parametrize("sort", [None, "recent", "title", "added"])
@pytest.mark.parametrize("scope", SCOPES)
def test_what_is_found_within_a_scope_is_in_both(
    library: Library, scope: str, sort: str | None
) -> None:
    inside = set(library.ids(scope))
    for query in QUERIES:
        every = library.search(query, limit=0, sort=sort).ids
        found = library.search(query, limit=0, sort=sort, within=scope)
        assert set(found.ids) == set(every) & inside, query
        assert found.total == len(found.ids)
        assert list(found.ids) == [i for i in every if i in inside]
        window = library.search(query, limit=4, offset=2, sort=sort, within=scope)
        assert (window.ids, window.total) == (found.ids[2:6], found.total)
        plain = library.search(query, limit=4, offset=2, sort=sort, within=scope, plain=True)
        assert plain.ids == window.ids


def test_a_fault_is_where_it_was_typed(library: Library) -> None:
    fault = library.search("clip state:foo", within="tag:even (a").fault
    assert fault is not None
    assert (fault.start, fault.end) == (11, 14)


def test_a_scope_follows_what_is_written(library: Library) -> None:
    before = library.search("clip", within="tag:fresh").ids
    assert before == ()
    chosen = library.ids("clip")[:2]
    library.add_tag(chosen, "fresh")
    assert set(library.search("clip", within="tag:fresh").ids) == set(chosen)
    library.undo()
    assert library.search("clip", within="tag:fresh").ids == ()


def test_without_an_index_letters_are_held_against_the_same_tree(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    queries = [
        "clip OR quantum",
        "title:clip",
        "-clip",
        "clip tag:even",
        "(clip OR text) -state:read",
    ]
    expected = {query: set(library.ids(query)) for query in queries}
    scoped = set(library.search("clip", within="tag:even", limit=0).ids)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "nothing"))
    with Library(library.path, read_only=True) as blind:
        for query, ids in expected.items():
            found = blind.search(query, limit=0)
            assert found.behind
            # "clip" as letters stands in "clipping" too, and "Clipped" is no "clip" of the index.
            assert ids <= set(found.ids) or query.startswith(("-", "(")), query
            assert len(set(found.ids) ^ ids) <= 8, query
        assert scoped <= set(blind.search("clip", within="tag:even", limit=0).ids)


@pytest.mark.parametrize("tag", ["zero-shot learning", "Zero shot learning", "ZERO_SHOT-LEARNING"])
def test_a_tag_is_found_whatever_its_capitals_and_dashes(library: Library, tag: str) -> None:
    chosen = library.ids("clip")[:3]
    library.add_tag(chosen[:2], "Zero-Shot Learning")
    library.add_tag(chosen[2:], "Zero-Shot Learning/few")
    try:
        assert set(library.ids(f'tag:"{tag}"')) == set(chosen)
        assert set(library.ids(f'tag:"{tag[:6]}*"')) == set(chosen)
        assert library.ids('tag:"zero shot"') == []
    finally:
        library.undo()
        library.undo()


def test_dates_of_editing_and_listing(library: Library) -> None:
    assert len(library.ids("edited:<1d")) == 70
    assert library.ids("edited:..2001") == []
    assert library.ids("listed:..1990") == []


# ---------------------------------------------------------------------- recent


def test_age_takes_half_at_most() -> None:
    assert recency.factor("2026-08-22", TODAY) == 1
    assert recency.factor("2027-01-01", TODAY) == 1
    assert recency.factor("2025-08-22", TODAY) == 0.75
    assert recency.factor("1990", TODAY) == pytest.approx(0.5)
    assert recency.factor(None, TODAY) == recency.factor("soon", TODAY) == 0.5
    assert recency.factor("2026-08", TODAY) == recency.factor("2026-08-15", TODAY)


def test_of_papers_that_fit_as_well_the_newer_comes_first(tmp_path: Path) -> None:
    with Library(tmp_path / "l.db") as opened:
        old, new, undated, better = (
            opened.add(record(f"{title} {n}", published=when))
            for n, (title, when) in enumerate(
                (
                    ("Diffusion study", "2019-01-01"),
                    ("Diffusion study", "2026-08-01"),
                    ("Diffusion study", None),
                    ("Diffusion", "2001-01-01"),
                )
            )
        )
        drain(opened.catch_up())
        found = opened.search("diffusion", sort="recent", today=TODAY)
        assert found.ids[0] == new
        assert found.ids.index(better) < found.ids.index(old) < found.ids.index(undated)
        assert [hit.score for hit in found.hits] == sorted(
            (hit.score for hit in found.hits), reverse=True
        )
        again = opened.search("diffusion", sort="recent", today=date(2046, 8, 22))
        assert again.ids[0] == better  # all of them are old by then
        assert opened.search("", sort="recent").ids[0] == new


# ---------------------------------------------------------------------- the whole set, or none


def test_what_is_asked_for_exactly_is_whole(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    queries = ["a*", "the OR of OR and", '"of the"', "learning"]
    whole = {query: set(library.ids(query)) for query in queries}
    monkeypatch.setattr(answers, "BUDGET", 20)
    monkeypatch.setattr(vocabulary, "TOP_TERMS", 3)
    with Library(library.path, read_only=True) as other:
        for query in queries:
            bounded = other.search(query, limit=0, exact=False)
            assert set(bounded.ids) <= whole[query]
            assert bounded.bounded or set(bounded.ids) == whole[query]
            assert set(other.ids(query)) == whole[query]
            assert not other.search(query, limit=0).bounded
        assert other.search("a*").bounded


@pytest.mark.parametrize("after", [0, 1, 3, 10, 40])
def test_a_search_is_given_up_wherever_it_is(library: Library, after: int) -> None:
    query = '(learning OR "of the" OR mod* OR netwrok~) "image text"~9 -tag:even'
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    with Library(library.path, read_only=True) as other:
        whole = library.search(query, within="state:read OR state:inbox").ids
        with pytest.raises(Cancelled):
            other.search(query, within="state:read OR state:inbox", cancelled=cancelled)
        assert other.search(query, within="state:read OR state:inbox").ids == whole


# ---------------------------------------------------------------------- why


@pytest.mark.parametrize("sort", [None, "recent"])
@pytest.mark.parametrize(
    "query",
    ["clip", "learn* clip", "clip OR (image text)", '"image text"~5', "netwrok~ has:abstract"],
)
def test_reasons_sum_to_the_score(library: Library, query: str, sort: str | None) -> None:
    found = library.search(query, limit=20, sort=sort, today=TODAY)
    assert found.hits
    for hit in found.hits:
        told = library.explain(query, hit.id, sort=sort, today=TODAY)
        assert told.missing == ()
        assert told.score == pytest.approx(hit.score)
        assert sum(reason.score for reason in told.reasons) == pytest.approx(hit.score)
        assert {r.field for r in told.reasons if r.times} <= set(hit.matched)
        assert {r.field for r in told.reasons if r.term} >= set(hit.matched)


def test_a_paper_that_is_not_found_lacks_a_clause(library: Library) -> None:
    paper = next(i for i in library.ids("clip") if i not in set(library.ids("tag:even")))
    told = library.explain("clip tag:even -xylophone quantum", paper)
    assert told.missing[0] == "tag:even"
    assert told.score == 0
    assert told.reasons == ()
    assert library.explain("is:starred OR -is:starred", paper).missing == ()


def test_each_clause_comes_with_the_query_without_it(library: Library) -> None:
    clauses, meant = library.why_nothing("clip xylophon (learning OR text) year:1950")
    assert meant is None or "xylophon" not in meant
    for clause in clauses:
        assert len(library.ids(clause.text)) == clause.alone
        assert len(library.ids(clause.query)) == clause.without
    assert [clause.text for clause in clauses] == [
        *("clip", "xylophon", "(learning OR text)", "year:1950")
    ]


WORDS = st.sampled_from(
    ["clip", "text", "learning", "title:image", "tag:even", "state:read", "mod*"]
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' '.join(parts)})"),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' OR '.join(parts)})"),
        inner.map("-{}".format),
    ),
    max_leaves=6,
)


@settings(max_examples=40, deadline=None)
@given(query=TREES, scope=TREES)
def test_counts_are_those_of_sets(library: Library, query: str, scope: str) -> None:
    everything = set(library.ids())

    def of(tree: str) -> set[int]:
        return set(library.ids(tree))

    found = of(query)
    assert of(f"-({query})") == everything - found
    assert set(library.search(query, within=scope, limit=0).ids) == found & of(scope)
    assert of(f"({query}) OR ({scope})") == found | of(scope)
    assert library.search(query, limit=1).total == len(found)
