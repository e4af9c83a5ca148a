"""A preprint and what was published of it: told apart, held together, and sent out as either."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from readinglist import published
from readinglist.model import Identifier, Paper, Person, Record
from tests.versions import WORKS, labelled, preprint, versions


def test_what_is_called_sure_is_the_published_version() -> None:
    sure, right, real, found, impostors = 0, 0, 0, 0, 0
    for one, other, is_version in labelled():
        evidence = published.judge(one, other) if published.is_published(other) else None
        real += is_version
        impostors += not is_version
        found += is_version and evidence is not None
        if evidence is not None and evidence.sure:
            sure += 1
            right += is_version
    assert impostors > 2_000
    assert right / sure >= 0.995, f"{right} of {sure}"
    assert right / real >= 0.9, f"{right} of {real} are sure"
    assert found == real


def test_a_doubtful_one_says_why() -> None:
    one = preprint(WORKS[1])
    two = replace(one, identifiers=())
    late = replace(two, venue="Journal of the ACM", year=2026)
    evidence = published.judge(one, late)
    assert evidence is not None
    assert not evidence.sure
    assert any("2026, and the preprint is of 2018" in doubt for doubt in evidence.doubts)
    thesis = published.judge(one, replace(two, title=two.title + " II"))
    assert thesis is not None
    assert "the titles differ" in thesis.doubts


@pytest.mark.parametrize(
    ("venue", "doi", "type_", "expected"),
    [
        ("NeurIPS", "", None, True),
        ("arXiv preprint arXiv:1706.03762", "", None, False),
        ("CoRR", "", "article", False),
        ("bioRxiv", "10.1101/2020.01.01.900001", None, False),
        ("", "10.1101/gr.229102", None, True),
        ("", "10.48550/arxiv.1706.03762", None, False),
        ("", "10.18653/v1/n19-1423", None, True),
        ("Stanford University", "", "phdthesis", False),
        ("Under review at ICLR 2024", "", None, False),
        ("", "", "article", False),
    ],
)
def test_where_something_was_published_tells_a_preprint(
    venue: str, doi: str, type_: str | None, expected: bool
) -> None:
    ids = (Identifier("doi", doi),) if doi else ()
    record = Record("A title long enough", venue=venue or None, identifiers=ids, type=type_)
    assert published.is_published(record) is expected


def test_the_changes_take_what_is_fuller_and_leave_what_is_cut() -> None:
    work = WORKS[1]
    version = replace(
        next(versions(work, random.Random(1))),
        authors=(Person("Devlin", "J."), Person("Chang", "M.-W.")),
        title=work.title.upper() + " AGAIN",
    )
    found = {change.name: change for change in published.changes(preprint(work), version)}
    assert not found["authors"].take
    assert not found["title"].take
    assert found["year"].take
    assert (found["year"].old, found["year"].new) == ("2018", "2019")
    assert (found["published"].old, found["published"].new) == ("2018-10", "")
    assert (found["type"].old, found["type"].new) == ("misc", "inproceedings")
    assert found["doi"].new == "10.18653/v1/n19-1423"
    assert found["pages"].take


def test_a_paper_goes_out_as_the_preprint_it_was() -> None:
    paper = Paper(
        1,
        "devlin2019bert",
        "BERT",
        year=2019,
        venue="NAACL",
        type="inproceedings",
        identifiers=(
            Identifier("arxiv", "1810.04805"),
            Identifier("doi", "10.18653/v1/n19-1423"),
            Identifier("doi", "10.48550/arxiv.1810.04805"),
        ),
        extra={"pages": "1–3", "publisher": "ACL", "primaryclass": "cs.CL"},
        published="2019-06",
    )
    out = published.as_preprint(paper)
    assert (out.year, out.venue, out.type, out.published) == (2018, None, "misc", None)
    assert out.doi == "10.48550/arxiv.1810.04805"
    assert out.arxiv_id == "1810.04805"
    assert out.extra == {"primaryclass": "cs.CL"}
    assert out.key == paper.key
    only_published = replace(paper, identifiers=paper.identifiers[1:2])
    assert published.as_preprint(only_published) == only_published
