"""What holds for every format there is, whatever it is given."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist import formats
from readinglist.errors import NotThisFormat, ReadingListError
from readinglist.formats.decode import open_dump
from readinglist.model import Dump, Format, Notice, Record

# A zip archive is bytes, never text: test_archives.py feeds it.
READERS = [f for f in formats.BUILTIN if f.read is not None and f.name != "zip"]
TEXT_FORMATS = ("hf-text", "text")

FRAGMENTS = st.sampled_from(
    [
        *(
            "new",
            "Subscribe",
            "Mar 12",
            "Submitted by",
            "akhaliq",
            "-",
            "117",
            "1.5k",
            "Upvote",
            "·",
            "? 4 authors",
        ),
        *(
            "3 authors",
            "· Published on Oct 4, 2026",
            "Oct 7, 2024 [ 3][35]",
            "GitHub 1.54k",
            "arXiv Page",
            "Previous",
        ),
        *(
            "A Study of Lines and What They Say",
            "What is a line?",
            "NVIDIA",
            "[",
            "][31]",
            "### [A title][32]",
            "[*",
            "![](",
        ),
        *(
            "### [A title](https://huggingface.co/papers/2401.00001)",
            "https://huggingface.co/papers/2401.00001",
        ),
        *(
            "A title (44 ▲)",
            "(44",
            "▲)",
            "--- 1. A title ---",
            "## Abstract (Original)",
            "Link: https://arxiv.org/abs/1",
        ),
        *(
            "| A title (Read more on [arXiv](https://arxiv.org/abs/2401.00001)) | A | B |",
            "|---|---|",
            "(Read more on [x](y))",
        ),
        *(
            "We propose a method for lines. It is simple, e.g. for Smith et al. and it works well.",
            "1. One",
            "2. Two",
            "3. Three",
        ),
        *(
            "from and research community",
            "\u2028",
            "\u00a0",
            "\x0c",
            "\x1b[0m",
            "<html>",
            "{",
            '"',
            "TY  - JOUR",
            "@article{",
            "\\\\",
        ),
        *(
            "Title: A title",
            "%0 Journal",
            "PMID- 1",
            "arXiv:2401.00001",
            "From: x",
            "Subject: y",
            "MIME-Version: 1.0",
            "﻿",
        ),
    ]
)
PAGES = st.lists(st.one_of(FRAGMENTS, st.just(""), st.text(max_size=60)), max_size=40).map(
    "\n".join
)


def dump_of(text: str) -> Dump:
    data = text.encode("utf-8", "surrogatepass")
    return Dump(data, text.replace("\r\n", "\n").replace("\r", "\n"))


@pytest.mark.parametrize("known", READERS, ids=lambda f: f.name)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=PAGES)
def test_no_text_breaks_a_reader(known: Format, text: str) -> None:
    dump = dump_of(text)
    assert known.sniff is None or 0 <= known.sniff(dump) <= 1
    assert known.read is not None
    try:
        entries = list(known.read(dump))
    except NotThisFormat:
        return
    last = dump.text.count("\n") + 1
    for entry in entries:
        if isinstance(entry, Record):
            assert entry.title.strip()
            assert 0 <= entry.confidence <= 1
        if not isinstance(entry, Notice):
            assert 1 <= entry.line <= max(last, 1) or known.name not in TEXT_FORMATS


@pytest.mark.parametrize("name", TEXT_FORMATS)
@settings(max_examples=150, deadline=None)
@given(text=PAGES)
def test_every_non_blank_line_of_a_text_is_accounted_for_once(name: str, text: str) -> None:
    dump = dump_of(text)
    try:
        entries = list(formats.by_name(name).read(dump))  # type: ignore[misc]
    except NotThisFormat:
        assert not dump.text.strip()
        return
    told: list[int] = []
    for entry in entries:
        if isinstance(entry, Record):
            told += [number for number, _ in entry.lines]
        elif not isinstance(entry, Notice):
            told.append(entry.line)
    full = {n for n, line in enumerate(dump.text.split("\n"), 1) if line.strip()}
    assert full <= set(told)
    if not re.search("[\x0b\x0c\x85\u2028\u2029]", text):  # one line of the file may hold several
        assert len(told) == len(set(told))


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused_with_a_sentence(data: bytes) -> None:
    try:
        _, entries = formats.read(open_dump(data, "a file"))
        list(entries)
    except ReadingListError as refused:
        assert str(refused).endswith((".", "?"))  # noqa: PT017


def long_texts() -> Iterator[tuple[str, str]]:
    yield "one line of words", "word " * 60_000
    yield "one word", "x" * 1_000_000
    yield "brackets", "[" * 400_000
    yield "links", "](http://a)" * 10_000
    yield "stops", ". " * 500_000
    yield "dashes", "--- " * 60_000
    yield "junk", "\n".join(f"ab{n} cd" for n in range(4_000))
    yield "the same line", "Title of it\n" * 4_000
    yield "headings", "### [a](http://b)\n" * 4_000
    yield "marks of cards", "Submitted by\n" * 4_000
    yield "table rows", "| a (Read more on [x](y))\n" * 4_000


@pytest.mark.parametrize(
    ("what", "text"), list(long_texts()), ids=lambda value: value if len(value) < 30 else ""
)
def test_long_and_odd_text_takes_linear_time(what: str, text: str) -> None:
    dump = dump_of(text)
    for name in TEXT_FORMATS:
        reader = formats.by_name(name)
        start = time.process_time()
        assert reader.sniff is not None
        assert reader.read is not None
        reader.sniff(dump)
        list(reader.read(dump))
        # Quadratic time would be minutes.
        assert time.process_time() - start < 6, what
