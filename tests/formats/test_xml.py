from __future__ import annotations

import pytest

from readinglist.errors import NotThisFormat
from readinglist.model import Ignored, Notice

from .reading import (
    OWL,
    TITLES,
    entries,
    format_of,
    names,
    problems,
    records,
    sample,
    values,
)

SAMPLES = {
    "arxiv-api.atom": "feed",
    "arxiv-rss.xml": "feed",
    "arxiv-rss-1.rdf": "feed",
    "oai.xml": "oai",
    "endnote.xml": "endnote-xml",
    "pubmed.xml": "pubmed-xml",
    "zotero.rdf": "zotero-rdf",
}


@pytest.mark.parametrize(("file", "name"), SAMPLES.items())
def test_the_samples_read_with_every_field(file: str, name: str) -> None:
    assert format_of(sample(file)) == name
    first, owl, _ = read = records(sample(file))
    assert [r.title for r in read] == TITLES
    assert owl.abstract == OWL
    assert owl.abstract_kind == "full"
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert first.year == 2024
    assert first.url is not None
    expected = "doi" if name == "pubmed-xml" else "arxiv"
    assert expected in values(first)


@pytest.mark.parametrize("file", SAMPLES)
def test_a_file_cut_short_keeps_the_papers_before_the_cut_and_says_so(file: str) -> None:
    text = sample(file).decode()
    cut = text[: text.index(TITLES[2]) - 5]
    assert [r.title for r in records(cut)][:2] == TITLES[:2]
    notices = [e.text for e in entries(cut) if isinstance(e, Notice)]
    assert any("damaged" in text for text in notices)


def test_lines_are_those_of_the_file() -> None:
    text = sample("arxiv-api.atom").decode()
    for record in records(text):
        assert text.split("\n")[record.line - 1].strip() == "<entry>"


def test_the_api_tells_dates_classes_and_comments() -> None:
    first = records(sample("arxiv-api.atom"))[0]
    assert first.published == "2024-03-12"
    assert values(first) == {"arxiv": "2403.99991", "doi": "10.5555/sparse.2024.1"}
    assert dict(first.extra) == {
        "primaryclass": "cs.LG",
        "keywords": "cs.LG",
        "comment": "9 pages, 3 figures",
    }


def test_an_announcement_dates_the_sighting_and_not_the_paper() -> None:
    first, cross, replaced = records(sample("arxiv-rss.xml"))
    assert (first.published, first.seen["listed"]) == ("2024-03", "2024-05-31")
    assert [r.seen["announced"] for r in (first, cross, replaced)] == ["new", "cross", "replace"]
    assert first.extra["primaryclass"] == "cs.LG"


def test_an_announcement_without_abstract_leaves_none() -> None:
    text = sample("arxiv-rss.xml").decode().replace(f"Abstract: {OWL}", "Abstract: ")
    assert records(text)[1].abstract is None


def test_the_old_feed_loses_its_suffix_and_links() -> None:
    first, updated, _ = records(sample("arxiv-rss-1.rdf"))
    assert (first.title, first.extra["primaryclass"]) == (TITLES[0], "cs.LG")
    assert updated.seen["announced"] == "replace"


def test_an_empty_feed_and_an_error_say_so() -> None:
    empty = '<feed xmlns="http://www.w3.org/2005/Atom"><title>none</title></feed>'
    assert entries(empty) == [Notice("The feed has no entries.")]
    error = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#x</id>'
        "<title>Error</title><summary>incorrect id format</summary></entry></feed>"
    )
    assert [(p.excerpt, p.reason) for p in problems(error)] == [
        ("incorrect id format", "arXiv answered with an error.")
    ]


def test_a_digest_entry_is_a_summary_and_html_does_not_reach_the_text() -> None:
    text = (
        '<rss version="2.0"><channel><item><title>One &amp;amp; two</title>'
        "<link>https://example.org/1</link><author>a@example.org (Ann Owl)</author>"
        "<description><![CDATA[<p>See <a href='https://arxiv.org/abs/2403.99991'>this</a>.</p>"
        "<p>Owls&nbsp;&mdash; R&D.</p>]]></description></item></channel></rss>"
    )
    (record,) = records(text)
    assert record.title == "One & two"
    assert (record.abstract, record.abstract_kind) == ("See this.\n\nOwls — R&D.", "summary")
    assert names(record) == ["Ann Owl"]


def test_a_digest_does_not_date_an_old_paper() -> None:
    text = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title>T</title>'
        '<link href="https://arxiv.org/abs/2011.99991"/><published>2024-05-31T00:00:00Z</published>'
        "<author><name>Ann Owl, Bo Hawk, Cy Kite</name></author></entry></feed>"
    )
    (record,) = records(text)
    assert (record.published, record.seen["listed"]) == ("2020-11", "2024-05-31")
    assert len(record.authors) == 3


def test_entities_and_external_files_are_refused_or_never_opened() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">'
        ']><rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>'
    )
    with pytest.raises(NotThisFormat, match="defines entities"):
        entries(bomb)


def test_xml_nested_too_deeply_ends_in_no_crash() -> None:
    deep = '<rss version="2.0">' + "<a>" * 20_000 + "</a>" * 20_000 + "</rss>"
    assert records(deep) == []


def test_a_deleted_record_and_a_partial_list_are_told() -> None:
    read = entries(sample("oai.xml"))
    assert [e.reason for e in read if isinstance(e, Ignored)] == ["a deleted record"]
    assert [e.text for e in read if isinstance(e, Notice)] == [
        "Only a part of the list of 17000 records is here."
    ]


def test_dublin_core_and_arxiv_raw_read_too() -> None:
    text = (
        '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><metadata>'
        '<dc xmlns="http://www.openarchives.org/OAI/2.0/oai_dc/"><title>One</title>'
        "<creator>Owl, Ann</creator><description>We see.</description><date>2020-01-02</date>"
        "<identifier>https://doi.org/10.5555/1</identifier></dc></metadata></record>"
        '<record><metadata><arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>2403.99991</id>'
        '<version version="v1"><date>Tue, 12 Mar 2024 08:00:00 GMT</date></version>'
        '<title>Two</title><authors>A. M\\"uller and B. Owl</authors></arXivRaw></metadata></record>'
        "</ListRecords></OAI-PMH>"
    )
    one, two = records(text)
    assert (names(one), one.published, values(one)) == (
        ["Ann Owl"],
        "2020-01-02",
        {"doi": "10.5555/1"},
    )
    assert (names(two), two.published) == (["A. Müller", "B. Owl"], "2024-03-12")


def test_a_title_that_is_a_file_name_is_doubted() -> None:
    text = sample("endnote.xml").decode().replace(TITLES[0], "&lt;Creep_of Owls.pdf&gt;")
    record = records(text)[0]
    assert (record.title, record.confidence) == ("Creep of Owls", 0.5)
    assert record.doubts == ("The title is the name of a PDF file.",)


def test_pubmed_abstracts_keep_the_labels_of_their_parts() -> None:
    text = sample("pubmed.xml").decode()
    text = text.replace(
        f"<AbstractText>{OWL}</AbstractText>",
        '<AbstractText Label="AIM">To <i>see</i>.</AbstractText>'
        '<AbstractText Label="RESULT">We saw H<sub>2</sub>O.</AbstractText>',
    )
    owl = records(text)[1]
    assert owl.abstract == "AIM: To see.\n\nRESULT: We saw H2O."
    assert values(owl) == {"doi": "10.5555/owl.2023.7", "pmid": "99999992"}
    assert owl.title == TITLES[1]


def test_zotero_tags_of_the_user_are_tags_and_automatic_ones_are_not() -> None:
    first = records(sample("zotero.rdf"))[0]
    assert first.tags == ("to read",)
    assert first.extra["keywords"] == "Computer Science"
    assert first.notes == ("Ask about owl 1.",)
    assert first.venue == "Journal of Imagined Results"
    assert values(first)["doi"] == "10.5555/sparse.2024.1"


def test_a_list_of_feeds_holds_no_papers_and_names_the_feeds() -> None:
    assert format_of(sample("subscriptions.opml")) == "opml"
    read = entries(sample("subscriptions.opml"))
    assert [e.text for e in read if isinstance(e, Ignored)] == [
        "cs.LG updates on arXiv.org https://rss.arxiv.org/rss/cs.LG",
        "Owl Weekly https://example.org/owls.xml",
    ]
    assert isinstance(read[-1], Notice)
    assert read[-1].text.startswith("0 papers: this is a list of 2 feeds.")
