from __future__ import annotations

import pytest

from readinglist.errors import NotReadable

from .reading import TITLES, dump_of, format_of, names, records, sample

QUOTABLE = [
    "references.ris",
    "arxiv-mail.txt",
    "arxiv-listing.txt",
    "pubmed.nbib",
    "awesome-list.md",
]


@pytest.mark.parametrize("file", QUOTABLE)
@pytest.mark.parametrize("margin", ["> ", "    ", "\t"])
def test_what_an_answer_quotes_or_somebody_indents_reads_the_same(file: str, margin: str) -> None:
    text = sample(file).decode()
    quoted = "\n".join(margin + line for line in text.split("\n"))
    assert [r.title for r in records(quoted)] == TITLES
    assert [r.line for r in records(quoted)] == [r.line for r in records(text)]
    if margin == "> ":
        assert [r.title for r in records("On Monday, Jane wrote:\n" + quoted)] == TITLES


def test_indentation_that_means_something_stays() -> None:
    text = "  a\n    b\n  c\n"
    assert dump_of(text).text == "a\n  b\nc\n"
    for kept in ("a\n    b\n", "> one\ntwo\nthree\nfour\nfive\n", "\ta\n  b\n"):
        assert dump_of(kept).text == kept


def test_blanks_of_no_width_hide_no_tags() -> None:
    text = sample("references.ris").decode().replace("TI", "\u200bTI").replace("AU", "A\u200bU")
    assert [r.title for r in records(text)] == TITLES
    hidden = sample("csl.json").decode().replace('"title"', '"ti\u200btle"')
    assert [r.title for r in records(hidden)] == TITLES


@pytest.mark.parametrize(
    ("encoding", "title", "author"),
    [
        ("windows-1252", "Über Eulen", "Jörg Müller"),
        ("iso-8859-2", "Łódź sowy", "Zdeněk Žák"),
        ("shift_jis", "梟の研究", "Jean Owl"),
        ("gb2312", "猫头鹰研究", "Jean Owl"),
        ("koi8-r", "Совы ночью", "Jean Owl"),
    ],
)
def test_xml_and_html_are_read_in_the_encoding_they_declare(
    encoding: str, title: str, author: str
) -> None:
    feed = (
        f'<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel><item>'
        f"<title>{title}</title><author>{author}</author></item></channel></rss>"
    )
    (record,) = records(feed.encode(encoding))
    assert (record.title, names(record)) == (title, [author])
    page = (
        f'<html><head><meta charset="{encoding}"><meta name="citation_title" content="{title}">'
        "</head><body></body></html>"
    )
    assert [r.title for r in records(page.encode(encoding))] == [title]


def test_an_unknown_declared_encoding_is_read_as_windows_text() -> None:
    feed = '<?xml version="1.0" encoding="x-odd"?><rss><channel><item><title>\xdcber</title></item></channel></rss>'
    assert [r.title for r in records(feed.encode("latin-1"))] == ["Über"]


def test_binary_and_empty_files_are_refused_in_words() -> None:
    for data, words in ((b"\x00\x00\x00", "empty"), (bytes(range(256)) * 20, "binary")):
        with pytest.raises(NotReadable, match=words):
            dump_of(data)


def test_packed_utf_16_is_no_archive() -> None:
    assert format_of(sample("papers.csv").decode().encode("utf-16-be")) == "csv"
