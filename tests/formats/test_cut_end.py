from __future__ import annotations

import pytest

from readinglist.model import Record

from .reading import OWL, TITLES, lines_left_out, problems, records, sample

IN_ABSTRACT = "photon"
FILES = [
    "references.ris",
    "arxiv-mail.txt",
    "arxiv-listing.txt",
    "arxiv-search.txt",
    "pubmed.nbib",
    "endnote.enw",
    "web-of-science.txt",
    "notes.txt",
    "papers-semicolon.csv",
    "arxiv-api.atom",
    "arxiv-rss.xml",
    "oai.xml",
    "endnote.xml",
    "pubmed.xml",
    "zotero.rdf",
    "arxiv-listing.html",
]


def cut_in(file: str, words: str) -> str:
    text = sample(file).decode()
    return text[: text.rindex(words) + len(words) - 3]


@pytest.mark.parametrize("file", FILES)
def test_half_an_abstract_does_not_pass_for_a_whole(file: str) -> None:
    first, owl = records(cut_in(file, IN_ABSTRACT))
    assert (first.abstract_kind, first.confidence) == ("full", 1.0)
    assert owl.abstract is not None
    assert OWL.startswith(owl.abstract)
    assert (owl.abstract_kind, owl.confidence) == ("cut", 0.5)
    assert owl.doubts == ("The file is cut off in this record.",)


@pytest.mark.parametrize("file", ["arxiv-listing.txt", "arxiv-search.txt", "endnote.enw"])
def test_half_a_title_is_a_problem_and_no_paper(file: str) -> None:
    text = cut_in(file, TITLES[1][:15])
    assert [r.title for r in records(text)] == TITLES[:1]
    assert [p.reason for p in problems(text)] == ["The file is cut off in this record."]
    assert lines_left_out(text) == []


@pytest.mark.parametrize("file", FILES)
def test_a_whole_file_without_a_last_line_end_is_not_doubted(file: str) -> None:
    read = records(sample(file).decode().rstrip("\n"))
    assert all(isinstance(r, Record) and r.confidence == 1.0 for r in read)
    assert {r.abstract_kind for r in read} == {"full"}
