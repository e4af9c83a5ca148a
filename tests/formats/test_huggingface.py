"""What Hugging Face itself writes: API, saved pages, mails."""

from __future__ import annotations

import contextlib
import html
import json
from email.message import EmailMessage
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import formats
from readinglist.errors import NotThisFormat
from readinglist.formats import huggingface, huggingface_mail
from readinglist.formats.decode import open_dump
from readinglist.model import Dump, DumpDate, Entry, Identifier, Problem, Record

from .reading import OWL, TITLES, entries, format_of, sample, values


def item(number: int, **more: object) -> dict[str, Any]:
    """An element of the daily_papers API."""
    return {
        "paper": {
            "id": f"2401.{number:05}",
            "authors": [
                {"name": "Ada Byron", "hidden": False},
                {"hidden": True},
                {"name": "Emil Post"},
            ],
            "publishedAt": "2024-01-20T17:59:08.000Z",
            "submittedOnDailyAt": "2024-01-22T01:22:24.366Z",
            "title": f"A study of\nline breaks, part {number}",
            "summary": f'We break lines at\ncolumn {number}. They "stay" broken.',
            "upvotes": 40 + number,
            "ai_summary": "A machine-made sentence.",
            "ai_keywords": ["line", "break"],
            "organization": {"name": "acme", "fullname": "Acme Research"},
            **more,
        },
        "publishedAt": "2024-01-22T01:00:00.000Z",
        "numComments": 3,
    }


def read(data: bytes | str, name: str) -> list[Entry]:
    dump = open_dump(data if isinstance(data, bytes) else data.encode())
    chosen, entries = formats.read(dump)
    assert chosen.name == name
    return list(entries)


def records(entries: list[Entry]) -> list[Record]:
    return [entry for entry in entries if isinstance(entry, Record)]


def test_the_api_gives_abstracts_authors_ids_dates_and_figures() -> None:
    first, second = records(read(json.dumps([item(1), item(2)], indent=1), "hf-json"))
    assert first.title == "A study of line breaks, part 1"
    assert first.abstract == 'We break lines at column 1. They "stay" broken.'
    assert first.abstract_kind == "full"
    assert [str(a) for a in first.authors] == ["Ada Byron", "Emil Post"]
    assert first.identifiers == (Identifier("arxiv", "2401.00001"),)
    assert first.published == "2024-01-20"
    assert first.url == "https://huggingface.co/papers/2401.00001"
    assert first.seen == {
        "upvotes": 41,
        "comments": 3,
        "org": "Acme Research",
        "listed": "2024-01-22",
    }
    assert first.extra["ai_summary"] == "A machine-made sentence."
    assert second.line > first.line


def test_json_lines_lose_only_the_broken_line() -> None:
    text = "\n".join([json.dumps(item(1)), json.dumps(item(2))[:-40], json.dumps(item(3))])
    entries = read(text, "hf-json")
    assert [r.identifiers[0].value for r in records(entries)] == ["2401.00001", "2401.00003"]
    assert [e.line for e in entries if isinstance(e, Problem)] == [2]


def test_scraped_lists_mark_a_tldr_as_a_summary() -> None:
    scraped = {
        "title": "Latent Visual Reasoning",
        "paper_url": "https://huggingface.co/papers/2512.21218",
        "details": {"abstract": "TL;DR: it reasons without words."},
    }
    (found,) = records(read(json.dumps([scraped]), "hf-json"))
    assert found.abstract_kind == "summary"
    assert found.identifiers == (Identifier("arxiv", "2512.21218"),)


def page(properties: object) -> str:
    escaped = html.escape(json.dumps(properties))
    return (
        '<!doctype html><html><head><title>Daily Papers</title></head>\n<body>\n<div class="SVELTE_HYDRATER '
        f'contents" data-target="DailyPapers" data-props="{escaped}"></div>'
        "<article><h3><a href='/papers/2401.00001'>A visible card</a></h3></article></body></html>"
    )


def test_a_saved_page_is_read_from_its_properties_and_not_from_its_cards() -> None:
    found = records(read(page({"dailyPapers": [item(1), item(2), item(1)]}), "hf-html"))
    assert [r.title for r in found] == [f"A study of line breaks, part {n}" for n in (1, 2)]
    assert found[0].abstract == 'We break lines at column 1. They "stay" broken.'
    assert found[0].line == 3


def test_a_saved_page_that_was_cut_gives_what_it_has_and_says_so() -> None:
    whole = page({"dailyPapers": [item(1), item(2), item(3)]})
    cut = whole[: whole.index("part 3")] + '"></div>'
    entries = read(cut, "hf-html")
    assert [r.identifiers[0].value for r in records(entries)][:2] == ["2401.00001", "2401.00002"]
    assert any(isinstance(e, Problem) and "cut" in e.reason for e in entries)


def test_an_empty_page_is_a_valid_dump_without_papers() -> None:
    assert list(huggingface.HF_JSON.read(open_dump(b'{"dailyPapers": []}'))) == []  # type: ignore[misc]


def mail(with_html: bool = True) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Daily Papers: A Study of Soft Line Breaks and more"
    message["From"] = "Hugging Face <no-reply@huggingface.co>"
    message["Date"] = "Wed, 12 Mar 2025 09:00:00 +0000"
    message["Message-ID"] = "<1@mail>"
    titles = [
        f"A Rather Long Study of Soft Line Breaks and What They Do to Long Links, Part {n}"
        for n in (1, 2)
    ]
    rows = "\n".join(f"{title} ({n + 40} ▲)" for n, title in enumerate(titles))
    message.set_content(
        "Daily Papers\nby AK and the AI research community\nHere is the selection of papers for today (12 Mar):\n\n"
        f"{rows}\n\nTo view more checkout today's Daily Paper page.\n",
        cte="quoted-printable",
    )
    if with_html:
        links = "".join(
            f'<li><a href="https://huggingface.co/papers/2401.0000{n}?utm_source=digest&amp;utm_medium=email">'
            f"{title} ({n + 40} ▲)</a></li>"
            for n, title in enumerate(titles)
        )
        submit = '<a href="https://huggingface.co/papers/submit">huggingface.co/papers/submit</a>'
        message.add_alternative(
            f"<ul>{links}</ul><p>{submit}</p>", subtype="html", cte="quoted-printable"
        )
    return bytes(message)


def test_a_mail_gives_every_linked_paper_and_its_day() -> None:
    entries = read(mail(), "hf-mail")
    found = records(entries)
    assert [r.title[-6:] for r in found] == ["Part 1", "Part 2"]
    assert [r.identifiers[0].value for r in found] == ["2401.00000", "2401.00001"]
    assert [r.seen["upvotes"] for r in found] == [40, 41]
    assert [e.text for e in entries if isinstance(e, DumpDate)] == [
        "Wed, 12 Mar 2025 09:00:00 +0000"
    ]


def test_a_mail_with_a_text_part_alone_is_read_as_page_text() -> None:
    found = records(read(mail(with_html=False), "hf-mail"))
    assert [r.title[-6:] for r in found] == ["Part 1", "Part 2"]
    assert [r.seen["upvotes"] for r in found] == [40, 41]


def test_an_mbox_gives_the_papers_of_every_mail() -> None:
    one = b"From no-reply@huggingface.co Wed Mar 12 09:00:00 2025\n" + mail() + b"\n"
    assert len(records(read(one + one, "hf-mail"))) == 4


@pytest.mark.parametrize(
    "reader", [huggingface.HF_JSON, huggingface.HF_HTML, huggingface_mail.HF_MAIL]
)
def test_what_is_none_of_it_is_refused(reader: Any) -> None:
    with pytest.raises(NotThisFormat):
        list(reader.read(open_dump(b"A title\n\nAnd an abstract of some words.")))


@given(
    st.text(),
    st.sampled_from(["", "Subject: x\nMIME-Version: 1.0\n", 'data-props="', "[{", "<a href='"]),
)
def test_any_text_is_read_or_refused_by_the_readers_of_the_site(text: str, before: str) -> None:
    dump = Dump((before + text).encode("utf-8", "replace"), before + text)
    for reader in (huggingface.HF_JSON, huggingface.HF_HTML, huggingface_mail.HF_MAIL):
        assert reader.sniff is not None
        assert reader.read is not None
        assert 0 <= reader.sniff(dump) <= 1
        with contextlib.suppress(NotThisFormat):
            list(reader.read(dump))


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("huggingface-api.json", "hf-json"),
        ("huggingface-page.html", "hf-html"),
        ("huggingface-mail.eml", "hf-mail"),
    ],
)
def test_the_samples_are_recognised_and_hold_the_three_papers(file: str, name: str) -> None:
    assert format_of(sample(file)) == name
    found = records(entries(sample(file)))
    assert [record.title for record in found] == TITLES
    assert [record.seen["upvotes"] for record in found] == [113, 73, 33]
    assert [values(record)["arxiv"] for record in found] == [
        "2403.99991",
        "2311.99992",
        "2405.99993",
    ]
    if name != "hf-mail":
        assert found[1].abstract == OWL
