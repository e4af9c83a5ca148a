from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import complete, dedupe
from readinglist.dedupe import Known, NearTitles
from readinglist.model import Identifier
from readinglist.text import people, title_key
from tests.make import record


def known(title: str, *, authors: str = "", arxiv: str = "", **fields: object) -> Known:
    ids = (Identifier("arxiv", arxiv),) if arxiv else ()
    return Known(
        1,
        title,
        title_key(title),
        authors=people(authors),
        identifiers=ids,
        **fields,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        # an identifier decides, whatever the titles say
        (known("Old title", arxiv="2401.00001"), record("New title", arxiv="2401.00001"), "same"),
        (known("A long enough title"), record("a LONG enough: title!"), "same"),
        (known("Sa\u0161a's $k$-means++ study"), record(r"Sa\v{s}a's k-means++ study"), "same"),
        (known("A long enough title", authors="Jane Doe"), record("A long enough title", authors="Doe, J."), "same"),
        (known("A long enough title", authors="Jane Doe"), record("A long enough title", authors="Roe, R."), "unsure"),
        (known("A long enough title", year=2015), record("A long enough title", year=2024), "unsure"),
        (known("A long enough title", year=2023), record("A long enough title", year=2024), "same"),
        (known("A long enough title", arxiv="2401.00001"), record("A long enough title", arxiv="2402.00002"), "unsure"),
        (known("Introduction", abstract="One thing."), record("Introduction", abstract="Quite another matter."), "same"),
        (known("Editorial", abstract="One thing."), record("Editorial", abstract="Quite another matter."), "unsure"),
        (known("Editorial", abstract="One thing."), record("Editorial", abstract="One thing."), "same"),
        (known("A long enough title"), record("A quite different title"), None),
    ],
)  # fmt: skip
def test_the_rules(ours: Known, theirs: object, expected: str | None) -> None:
    verdict = dedupe.decide(theirs, [ours])  # type: ignore[arg-type]
    assert (verdict and ("same" if verdict.same else "unsure")) == expected
    if verdict:
        assert verdict.reasons


def test_near_titles_are_found_from_either_end() -> None:
    near = NearTitles([(1, title_key("Attention is all you need to translate"))])
    for other in ("Atention is all you need to translate", "Attention is all you need to translat"):
        assert [i for i, _ in near.near(title_key(other))] == [1]
    assert near.near(title_key("Attention is all you need to translate")) == []
    assert near.near(title_key("Something else altogether")) == []


def test_a_full_abstract_gives_way_to_none_and_a_summary_to_a_full_one() -> None:
    summary = known("T", abstract="Short.", abstract_kind="summary")
    full = record("T", abstract="Long and full.")
    filled, gains = complete.fill(summary, full)
    assert (filled.abstract, filled.abstract_kind, gains) == (
        "Long and full.",
        "full",
        ("abstract",),
    )
    assert complete.fill(filled, record("T", abstract="S.", abstract_kind="summary"))[1] == ()
    assert complete.fill(filled, record("T", abstract="Other."))[1] == ()


def test_a_second_value_of_a_scheme_is_not_taken() -> None:
    filled, gains = complete.fill(known("T", arxiv="2401.00001"), record("T", arxiv="2402.00002"))
    assert gains == ()
    assert len(filled.identifiers) == 1


@given(
    hand=st.sets(st.sampled_from(["authors", "year", "venue", "abstract", "url", "published"])),
)
def test_what_was_typed_is_never_overwritten(hand: set[str]) -> None:
    ours = known("T", hand_edited=tuple(hand))
    rich = record(
        "T",
        abstract="A.",
        authors="Doe, J.",
        year=2020,
        venue="V",
        url="https://x.org/",
        published="2020",
    )
    _, gains = complete.fill(ours, rich)
    assert not hand & set(gains)
    assert set(gains) | hand >= {"authors", "year", "venue", "abstract", "url", "published"}
