from __future__ import annotations

import base64

import pytest

from readinglist.model import DumpDate

from .reading import (
    OWL,
    TITLES,
    entries,
    format_of,
    lines_left_out,
    names,
    records,
    sample,
    values,
)

HEADERS = (
    "Subject: owls\nFrom: a@example.org\nDate: Fri, 31 May 2024 08:00:00 +0000\n"
    "Message-ID: <1@example.org>\nMIME-Version: 1.0\n"
)
RIS = "TY  - JOUR\nTI  - Über Eulen\nAU  - Owl, Ann\nER  - \n"


def test_a_mailbox_of_arxiv_mails_reads_all_of_them() -> None:
    assert format_of(sample("arxiv.mbox")) == "mail"
    read = records(sample("arxiv.mbox"))
    assert [r.title for r in read] == TITLES
    assert read[1].abstract == OWL
    assert names(read[0]) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert lines_left_out(sample("arxiv.mbox")) == []
    text = sample("arxiv.mbox").decode().split("\n")
    assert text[read[0].line - 1] == "arXiv:2403.99991"  # a body that is not encoded


def test_a_scholar_alert_gives_snippets_and_the_real_links() -> None:
    assert format_of(sample("scholar-alert.eml")) == "mail"
    first, owl, _ = read = records(sample("scholar-alert.eml"))
    assert [r.title for r in read] == TITLES
    assert owl.abstract is None
    snippet = str(owl.seen["snippet"])
    assert snippet.startswith("Small robots bump into things")
    assert snippet.endswith("…")
    assert names(first) == ["A Müller", "J van der Berg", "C Okafor"]
    assert (first.year, first.venue) == (2024, "Journal of Imagined Results")
    assert first.url == "https://arxiv.org/pdf/2403.99991"
    assert values(first) == {"arxiv": "2403.99991"}
    assert lines_left_out(sample("scholar-alert.eml")) == []


def test_arxiv_text_that_begins_like_a_mail_is_none() -> None:
    assert format_of(sample("arxiv-mail.txt")) == "arxiv-mail"


def test_bodies_are_decoded_whatever_their_encoding() -> None:
    for charset, letters in (("utf-8", "utf-8"), ("iso-8859-1", "latin-1"), ("x-odd", "utf-8")):
        body = base64.b64encode(RIS.encode(letters)).decode()
        mail = f"{HEADERS}Content-Type: text/plain; charset={charset}\n"
        (record,) = records(f"{mail}Content-Transfer-Encoding: base64\n\n{body}\n")
        assert record.title == "Über Eulen"


def test_the_part_that_tells_more_is_taken_of_two_that_tell_the_same() -> None:
    html = (
        '<html><body><ul><li><a href="https://arxiv.org/abs/2403.99991">A Paper of Owls</a></li>'
        "</ul></body></html>"
    )
    mail = (
        f'{HEADERS}Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: '
        f"text/plain\n\nA Paper of Owls\n\n--b\nContent-Type: text/html\n\n{html}\n\n--b--\n"
    )
    (record,) = records(mail)
    assert values(record) == {"arxiv": "2403.99991"}
    assert lines_left_out(mail) == []


def test_an_attached_file_is_read() -> None:
    attached = base64.b64encode(RIS.encode()).decode()
    mail = (
        f'{HEADERS}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        f'See attached.\n\n--b\nContent-Type: application/x-ris; name="a.ris"\n'
        f'Content-Disposition: attachment; filename="a.ris"\nContent-Transfer-Encoding: base64\n\n'
        f"{attached}\n--b--\n"
    )
    assert [r.title for r in records(mail)] == ["Über Eulen"]


def test_the_date_of_the_message_dates_the_dump() -> None:
    dates = [e.text for e in entries(f"{HEADERS}\n{RIS}") if isinstance(e, DumpDate)]
    assert dates == ["Fri, 31 May 2024 08:00:00 +0000"]


def test_prose_between_the_digests_of_a_mailbox_is_no_paper() -> None:
    prose = (
        "From a@b.org Fri May 31 01:31:00 2024\n"
        + HEADERS
        + "\nHi Jane, shall we meet?\nBest, Jo\n\n"
    )
    mailbox = prose + sample("arxiv.mbox").decode()
    assert [r.title for r in records(mailbox)] == TITLES
    assert lines_left_out(mailbox) == []


@pytest.mark.parametrize(
    "odd",
    [
        HEADERS + "\n",
        HEADERS + "Content-Type: multipart/mixed\n\nnothing\n",
        HEADERS + 'Content-Type: text/plain; charset="\n\nowls\n',
        HEADERS.replace("owls", "=?x?q?=?=") + "Content-Transfer-Encoding: base64\n\n!!!\n",
        "From a@b Fri May 31 01:31:00 2024\n" * 3,
    ],
)
def test_odd_messages_end_in_words(odd: str) -> None:
    entries(odd, "mail")
    assert lines_left_out(odd, "mail") == []
