"""What holds for every structured format alike: its sample, spoilt in the ways files get spoilt."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist import formats
from readinglist.errors import NotReadable, NotThisFormat
from readinglist.formats import structured
from readinglist.model import Dump, Format, Record

from .reading import SAMPLES, TITLES, dump_of, records, sample

OF_FORMAT = {
    "arxiv-mail": ["arxiv-mail.txt"],
    "arxiv-listing": ["arxiv-listing.txt"],
    "arxiv-search": ["arxiv-search.txt"],
    "feed": ["arxiv-api.atom", "arxiv-rss.xml", "arxiv-rss-1.rdf"],
    "oai": ["oai.xml"],
    "ris": ["references.ris"],
    "nbib": ["pubmed.nbib"],
    "enw": ["endnote.enw"],
    "web-of-science": ["web-of-science.txt"],
    "endnote-xml": ["endnote.xml"],
    "pubmed-xml": ["pubmed.xml"],
    "zotero-rdf": ["zotero.rdf"],
    "dblp-xml": ["dblp.xml"],
    "opml": ["subscriptions.opml"],
    "jsonl": ["papers.jsonl"],
    "kaggle-arxiv": ["arxiv-kaggle.json"],
    "openreview": ["openreview.json"],
    "semantic-scholar": ["semantic-scholar.json"],
    "openalex": ["openalex.json"],
    "crossref": ["crossref.json"],
    "datacite": ["datacite.json"],
    "inspire": ["inspire.json"],
    "europe-pmc": ["europe-pmc.json"],
    "dblp": ["dblp.json"],
    "json-feed": ["feed.json"],
    "bbt-json": ["better-bibtex.json"],
    "csl-json": ["csl.json"],
    "json": ["anything.json"],
    "arxiv-html": ["arxiv-listing.html"],
    "html-article": ["arxiv-abstract.html"],
    "html": ["clipboard.html"],
    "alert": ["alert.html"],
    "alert-text": ["scholar-results.txt"],
    "csv": ["papers.csv", "papers-semicolon.csv", "papers.tsv", "zotero.csv"],
    "xlsx": ["papers.xlsx"],
    "markdown": ["awesome-list.md", "table.md"],
    "labelled": ["notes.txt"],
    "mail": ["scholar-alert.eml", "arxiv.mbox"],
}
"""Every format with its samples; those without one are made inside other dumps."""
INSIDE = {"scholar-alert": "in scholar-alert.eml", "zip": "made in test_archives.py"}
FILES = [file for files in OF_FORMAT.values() for file in files]
TEXTS = [file for file in FILES if not file.endswith("xlsx")]
WITH_THREE = [f for f in FILES if f not in ("subscriptions.opml", "arxiv-abstract.html")]


def test_every_structured_format_has_a_sample() -> None:
    assert {f.name for f in structured.FORMATS} == set(OF_FORMAT) | set(INSIDE)
    assert len({f.name for f in formats.all_formats()}) == len(formats.all_formats())


@pytest.mark.parametrize(("name", "file"), [(n, f) for n, fs in OF_FORMAT.items() for f in fs])
def test_a_sample_is_taken_for_what_it_is(name: str, file: str) -> None:
    assert formats.choose(dump_of(sample(file))).name == name


@pytest.mark.parametrize("file", WITH_THREE)
def test_a_sample_holds_the_three_papers(file: str) -> None:
    assert [r.title for r in records(sample(file))] == TITLES


def spoilt(data: bytes) -> Iterator[bytes]:
    text = data.decode("utf-8-sig")
    yield text.replace("\n", "\r\n").encode()
    yield b"\xef\xbb\xbf" + text.encode()
    yield text.encode("utf-16")
    yield ("\n\n" + text).encode()
    yield (text + "\n\n\n").encode()


@pytest.mark.parametrize("file", [f for f in WITH_THREE if f in TEXTS])
def test_line_ends_marks_and_encodings_change_nothing(file: str) -> None:
    expected = [(r.title, r.abstract, r.authors, r.identifiers) for r in records(sample(file))]
    for data in spoilt(sample(file)):
        if file.endswith((".eml", ".mbox")) and data.startswith(b"\xff\xfe"):
            continue  # nobody's mail is UTF-16
        read = records(data)
        assert [(r.title, r.abstract, r.authors, r.identifiers) for r in read] == expected


@pytest.mark.parametrize("file", TEXTS)
def test_no_field_holds_mark_up_or_labels(file: str) -> None:
    for record in records(sample(file)):
        for text in (record.title, record.abstract or "", *map(str, record.authors)):
            assert "<" not in text
            assert "Announce Type" not in text
            assert not text.startswith(("Abstract", "Title:", "Authors:"))


def read_whatever(dump: Dump, name: str | None = None) -> list[Record]:
    try:
        found = [e for e in formats.read(dump, name)[1] if isinstance(e, Record)]
    except (NotThisFormat, NotReadable):
        return []
    assert all(record.title.strip() for record in found)
    return found


@settings(max_examples=300)
@given(st.sampled_from(TEXTS), st.data())
def test_a_cut_file_never_raises(file: str, data: st.DataObject) -> None:
    whole = sample(file)
    cut = whole[: data.draw(st.integers(20, len(whole)))]
    read_whatever(dump_of(cut), formats.choose(dump_of(whole)).name)


@settings(max_examples=300)
@given(st.sampled_from(FILES), st.data())
def test_a_damaged_file_never_raises(file: str, data: st.DataObject) -> None:
    whole = bytearray(sample(file))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=4))
    try:
        dump = dump_of(bytes(whole))
    except NotReadable:
        return
    read_whatever(dump)


@settings(max_examples=300)
@given(st.sampled_from(structured.FORMATS), st.sampled_from(TEXTS))
def test_a_file_of_another_format_never_raises(chosen: Format, file: str) -> None:
    read_whatever(dump_of(sample(file)), chosen.name)


@settings(max_examples=200)
@given(st.sampled_from(structured.FORMATS), st.text(max_size=300))
def test_no_text_raises(chosen: Format, text: str) -> None:
    read_whatever(Dump(text.encode("utf-8", "replace"), text), chosen.name)
    assert chosen.sniff is not None
    assert 0.0 <= chosen.sniff(Dump(text.encode("utf-8", "replace"), text)) <= 1.0


def test_samples_are_small() -> None:
    for file in FILES:
        assert Path(SAMPLES / file).stat().st_size < 12_000


STARTS = {
    "arxiv-mail": "\\\\\narXiv:2403.99991\nTitle: a\n",
    "arxiv-listing": "[1] arXiv:2403.99991\nTitle: a\n",
    "arxiv-search": "1. arXiv:2403.99991\nTitle\nAbstract: ",
    "feed": "<rss><channel><item><title>a</title><author>",
    "ris": "TY  - JOUR\nTI  - a\nAU  - ",
    "nbib": "PMID- 1\nTI  - ",
    "json": '[{"title":"',
    "csv": "title,authors,abstract\n",
    "markdown": "- [A b](http://arxiv.org/abs/2403.99991) ",
    "labelled": "Title: a\nAuthors: ",
    "html": '<div><h2><a href="http://arxiv.org/abs/2403.99991">',
    "mail": "Message-ID: 1\nSubject: a\nFrom: b\n\n",
}


@pytest.mark.parametrize("name", STARTS)
def test_endless_repetition_takes_no_endless_time(name: str) -> None:
    chosen = formats.by_name(name)
    assert chosen.sniff is not None
    started = time.process_time()
    for unit in ("\n", " ", "[", "(", "1 ", "%-", "**a ", "a@", "TY  - x\n", "From a"):
        for start in ("", STARTS[name]):
            text = start + unit * (20_000 // len(unit))
            dump = Dump(text.encode(), text)
            chosen.sniff(dump)
            read_whatever(dump, name)
    assert time.process_time() - started < 5
