from __future__ import annotations

import pytest

from readinglist.model import Ignored, Notice

from .reading import OWL, TITLES, entries, format_of, names, records, sample, values


def test_a_saved_listing_of_arxiv_reads_with_every_field() -> None:
    assert format_of(sample("arxiv-listing.html")) == "arxiv-html"
    first, owl, last = read = records(sample("arxiv-listing.html"))
    assert [r.title for r in read] == TITLES
    assert owl.abstract == OWL
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert values(first) == {"arxiv": "2403.99991"}
    assert first.extra["comment"] == "9 pages, 3 figures"
    assert (first.extra["primaryclass"], first.extra["keywords"]) == ("cs.LG", "cs.LG, stat.ML")
    assert [r.seen["announced"] for r in (first, owl, last)] == ["new", "cross", "replace"]
    assert first.seen["listed"] == "2024-05-31"


def test_a_saved_page_of_one_paper_reads_its_meta_tags() -> None:
    assert format_of(sample("arxiv-abstract.html")) == "html-article"
    (record,) = records(sample("arxiv-abstract.html"))
    assert (record.title, record.published) == (TITLES[0], "2024-03-12")
    assert names(record) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert values(record) == {"arxiv": "2403.99991", "doi": "10.5555/sparse.2024.1"}
    assert record.abstract_kind == "full"


def test_a_page_without_an_abstract_tag_gives_a_summary() -> None:
    text = sample("arxiv-abstract.html").decode().replace("citation_abstract", "description")
    (record,) = records(text)
    assert record.abstract_kind == "summary"


@pytest.mark.parametrize("with_header", [True, False])
def test_a_piece_of_a_page_from_the_clipboard_reads(with_header: bool) -> None:
    text = sample("clipboard.html").decode()
    if not with_header:
        text = text[text.index("<!--StartFragment-->") :]
    assert format_of(text) == "html"
    first, owl, _ = read = records(text)
    assert [r.title for r in read] == TITLES
    assert (owl.abstract, owl.published) == (OWL, "2023-11-05")
    assert values(first) == {"arxiv": "2403.99991"}


def test_headings_with_said_authors_and_wrapped_text_read() -> None:
    text = (
        '<h1><a href="https://arxiv.org/abs/1907.99991">Owls at Night </a></h1>\n'
        "<h3>Authors: Ann Owl and Bla\\v{z} Hawk</h3>\n<h3>Comments: 8 pages</h3>\n<hr />\n"
        "<p>We show that owls\nsee at night, and that this is no news\nto other owls.</p>\n"
        '<h1><a href="https://arxiv.org/abs/1907.99992">Owls at Noon</a></h1>\n'
    )
    night, noon = records(text)
    assert names(night) == ["Ann Owl", "Blaž Hawk"]
    assert (
        night.abstract == "We show that owls see at night, and that this is no news to other owls."
    )
    assert noon.abstract is None


def test_links_of_a_list_are_titles_and_stray_ones_are_told() -> None:
    listed = '<ul><li><a href="https://arxiv.org/abs/2403.99991?utm_source=x">Owls at Night (12 ▲)</a></li></ul>'
    (record,) = records(listed)
    assert (record.title, record.seen["upvotes"]) == ("Owls at Night", 12)
    assert record.url == "https://arxiv.org/abs/2403.99991"
    both = '<h2><a href="https://arxiv.org/abs/2403.99992">A Heading</a></h2>' + listed
    assert [e.text for e in entries(both) if isinstance(e, Ignored)] == ["Owls at Night (12 ▲)"]


def test_a_page_without_papers_says_so() -> None:
    text = "<html><body><p>Nothing about papers.</p></body></html>"
    assert entries(text, "html") == [
        Notice("The page links to no paper that can be recognised: 0 papers.")
    ]


def test_scripts_are_no_text_and_deep_pages_no_crash() -> None:
    text = '<div><h2><a href="https://arxiv.org/abs/2403.99991">An <script>x()</script>Owl</a></h2>'
    assert [r.title for r in records(text)] == ["An Owl"]
    entries("<div>" * 50_000, "html")


def test_an_address_that_is_none_is_no_fault() -> None:
    page = "<a class='gse_alrt_title' href='https://[x/?url=https://arxiv.org/abs/2401.00001#a'>Owls</a>"
    (found,) = records(f"<html><body><h3>{page}</h3></body></html>", "scholar-alert")
    assert values(found) == {"arxiv": "2401.00001"}


def test_comments_among_the_parts_of_an_alert_show_nothing() -> None:
    page = (
        "<html><body><h3><a class='gse_alrt_title' href='https://arxiv.org/abs/2401.00001'>"
        "A Study of Owls at Night</a></h3><!-- one --><div>A Owl - 2024</div><!-- two -->"
        "<div class='gse_alrt_sni'>Owls are studied \u2026</div></body></html>"
    )
    (found,) = records(page, "scholar-alert")
    assert found.title == "A Study of Owls at Night"
