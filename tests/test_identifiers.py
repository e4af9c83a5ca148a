from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import identifiers
from readinglist.model import Identifier


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1706.03762", "1706.03762"),
        ("1706.03762v5", "1706.03762"),
        (" arXiv:1706.03762v5 ", "1706.03762"),
        ("arXiv: 2401.00001", "2401.00001"),
        ("https://arxiv.org/abs/1706.03762v2", "1706.03762"),
        ("http://arxiv.org/pdf/1706.03762v2.pdf", "1706.03762"),
        ("https://huggingface.co/papers/2407.20171", "2407.20171"),
        ("10.48550/arXiv.1706.03762", "1706.03762"),
        ("hep-th/9701001", "hep-th/9701001"),
        ("arXiv:cs.LG/0102003v1", "cs/0102003"),
        ("math.GT/0309136", "math/0309136"),
        ("https://arxiv.org/abs/cond-mat/9701067", "cond-mat/9701067"),
    ],
)
def test_arxiv_ids_lose_version_and_class(text: str, value: str) -> None:
    assert identifiers.arxiv(text) == Identifier("arxiv", value)


@pytest.mark.parametrize("text", ["", "1799.00001", "version 3.1415", "12345.678", "a/1234567 b"])
def test_what_is_no_arxiv_id(text: str) -> None:
    assert identifiers.arxiv(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10.1145/3297280.3297641", "10.1145/3297280.3297641"),
        ("https://doi.org/10.1145/ABC.Def", "10.1145/abc.def"),
        ("doi:10.1000/xyz.", "10.1000/xyz"),
        ("(see 10.1000/182)", "10.1000/182"),
        ("10.1002/(SICI)1097-0258(19980815)17:15<1661", "10.1002/(sici)1097-0258(19980815)17:15"),
        (
            "https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
            "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
        ),
        (
            "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
            "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
        ),
        ("https://dl.acm.org/doi/10.1145/9999991.9999992?af=R", "10.1145/9999991.9999992"),
        ("https://doi.org/10.1000/182#section", "10.1000/182"),
        ("http://dx.doi.org/10.1000/182/", "10.1000/182"),
        ("https://x.org/record?eid=2&doi=10.1000%2f182&partnerID=40", "10.1000/182"),
        ("https://journals.x.org/article?id=10.1000/x.99991&type=printable", "10.1000/x.99991"),
        ("https://iopscience.iop.org/article/10.1000/ad9999/pdf", "10.1000/ad9999"),
        ("https://www.frontiersin.org/articles/10.1000/bot.2024.99/full", "10.1000/bot.2024.99"),
        ("https://link.springer.com/content/pdf/10.1000/s11263.pdf", "10.1000/s11263"),
        (
            "https://www.biorxiv.org/content/10.1101/2024.05.30.999991v2",
            "10.1101/2024.05.30.999991",
        ),
        (
            "https://www.biorxiv.org/content/10.1101/2024.05.30.999991v1.full.pdf?ct=ct",
            "10.1101/2024.05.30.999991",
        ),
        ("https://www.medrxiv.org/content/10.1101/241091.full.pdf+html", "10.1101/241091"),
        ("10.1000/R&D?x#y", "10.1000/r&d?x#y"),
        ("https://doi.org/10.1000%2F182", "10.1000/182"),
        ("10.48550/arXiv.1706.03762", "10.48550/arxiv.1706.03762"),
    ],
)
def test_dois_are_bare_and_lower_case(text: str, value: str) -> None:
    assert identifiers.doi(text) == Identifier("doi", value)


def test_an_arxiv_doi_says_its_arxiv_id() -> None:
    doi = identifiers.doi("10.48550/arXiv.1706.03762")
    assert doi
    assert identifiers.implied(doi) == Identifier("arxiv", "1706.03762")
    assert identifiers.implied(Identifier("doi", "10.1/x")) is None


def test_links_of_other_archives() -> None:
    assert identifiers.find("https://openreview.net/forum?id=Hkg4W2AcFm") == (
        Identifier("openreview", "Hkg4W2AcFm"),
    )
    assert identifiers.find("https://pubmed.ncbi.nlm.nih.gov/029768149/") == (
        Identifier("pmid", "29768149"),
    )
    assert identifiers.find("https://aclanthology.org/2022.acl-long.438/") == (
        Identifier("acl", "2022.acl-long.438"),
    )


@given(st.text())
def test_any_text_is_survived_and_what_is_found_is_found_again(text: str) -> None:
    for found in identifiers.find(text):
        again = identifiers.find(identifiers.url_of(found) or "")
        assert found in again
