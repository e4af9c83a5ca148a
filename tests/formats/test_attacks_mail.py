"""Mails as mail programs damage them, and the lists of programs that keep papers."""

from __future__ import annotations

import json

import pytest

from .reading import names, records, values

TITLE = "Owls of the Night: Vision for Small Robots"
SECOND = "A Second Paper of Owls, in Print"
HEAD = "From: a@example.org\nSubject: x\nDate: Fri, 31 May 2024 08:00:00 +0000\nMIME-Version: 1.0\n"
PLAIN = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
LINK = "https://huggingface.co/papers/"
UTM = "utm_source=3Ddigest-papers&utm_medium=3Demail&utm_campaign=3D2024-05-31"
DIGEST = f"""Here is the selection of papers for today (31 May):

{TITLE} (113 =E2=96=B2)
{LINK}2403.99991?{UTM[:20]}=
{UTM[20:]}

{SECOND} (44 =E2=96=B2)
{LINK}2403.=
99992?{UTM}
"""


def test_links_cut_by_soft_breaks_are_whole_again_however_long() -> None:
    read = records(f"{HEAD}{PLAIN}{DIGEST}")
    assert [(r.title, r.abstract) for r in read] == [(TITLE, None), (SECOND, None)]
    assert [values(r) for r in read] == [{"arxiv": "2403.99991"}, {"arxiv": "2403.99992"}]
    assert [r.seen["upvotes"] for r in read] == [113, 44]


@pytest.mark.parametrize("length", [40, 69, 70, 71, 72, 100, 340, 1000])
def test_a_link_of_any_length_below_a_title_is_its_link(length: int) -> None:
    link = f"{LINK}2403.99991?x=".ljust(length, "y")
    text = f"Upvote\n\n{TITLE}\n\n{link}\n\n{SECOND}\n\n{link.replace('99991', '99992')}\n"
    assert [(r.title, values(r)) for r in records(text)] == [
        (TITLE, {"arxiv": "2403.99991"}),
        (SECOND, {"arxiv": "2403.99992"}),
    ]


def test_a_soft_break_at_the_very_end_and_inside_a_letter_lose_nothing() -> None:
    body = "TY  - JOUR\nTI  - =C3=9C=\nber Eulen, die Nacht und das Sehen im =\nDunkeln\nER  - =\n"
    (record,) = records(f"{HEAD}{PLAIN}{body}")
    assert record.title == "Über Eulen, die Nacht und das Sehen im Dunkeln"


def test_a_boundary_that_never_comes_costs_no_paper() -> None:
    ris = f"TY  - JOUR\nTI  - {TITLE}\nER  - \n\nTY  - JOUR\nTI  - {SECOND}\nER  - \n"
    for closing in ("--abc--\n", "", "--abd\nanother one\n"):
        mail = (
            f'{HEAD}Content-Type: multipart/mixed; boundary="abc"\n\n--abc\nContent-Type: text/plain'
            f"\n\n{ris}\n{closing}"
        )
        assert [r.title for r in records(mail)] == [TITLE, SECOND]
    for mark in ("abc", "--=_Part_1_2.3", "===============99=="):
        wrong = (
            f'{HEAD}Content-Type: multipart/mixed; boundary="x"\n\n--{mark}\n\n{ris}\n--{mark}--\n'
        )
        assert [r.title for r in records(wrong)] == [TITLE, SECOND]


def test_a_mailbox_with_damaged_messages_keeps_the_others() -> None:
    good = "TY  - JOUR\nTI  - {}\nER  - \n"
    box = (
        f"From x@y Fri May 31 08:00:00 2024\n{HEAD}\n{good.format(TITLE)}\n\n"
        f"From x@y Sat Jun 01 08:00:00 2024\nSubject: =?utf-8?B?broken\nContent-Type: text/plain; "
        "charset=unknown-8bit\nContent-Transfer-Encoding: base64\nMIME-Version: 1.0\n\n!!%%\n\n"
        f"From x@y Sun Jun 02 08:00:00 2024\n{HEAD}\n{good.format(SECOND)}\n"
    )
    read = records(box)
    assert [r.title for r in read] == [TITLE, SECOND]
    lines = box.split("\n")
    assert [lines[r.line] for r in read] == [f"TI  - {TITLE}", f"TI  - {SECOND}"]


READCUBE = {
    "type": "article",
    "article": {"title": TITLE, "authors": ["Ana Müller"], "journal": "Owl Letters", "year": 2024},
    "ext_ids": {"doi": "10.9999/owl.1", "arxiv": "2403.99991"},
    "user_data": {"tags": ["owl"], "notes": "my note", "star": True},
}
PAPERPILE = {
    "title": TITLE,
    "author": [{"first": "Ana", "last": "Müller", "formatted": "Müller A"}],
    "journal": "Owl Letters",
    "published": {"year": "2024", "month": "3"},
    "doi": "10.9999/owl.1",
    "arxivid": "2403.99991",
    "labelsNamed": ["owl"],
    "notes": "<p>my note</p>",
    "citekey": "Muller2024-ab",
    "starred": 1,
}
MENDELEY = {
    "title": TITLE,
    "type": "journal",
    "authors": [{"first_name": "Ana", "last_name": "Müller"}],
    "year": 2024,
    "journal": "Owl Letters",
    "identifiers": {"doi": "10.9999/owl.1", "arxiv": "2403.99991"},
    "tags": ["owl"],
    "notes": "my note",
    "starred": True,
}


@pytest.mark.parametrize(
    "item", [READCUBE, PAPERPILE, MENDELEY], ids=["readcube", "paperpile", "m"]
)
def test_the_lists_of_programs_keep_what_is_the_users(item: dict[str, object]) -> None:
    (record,) = records(json.dumps([item]))
    assert (record.title, record.year, record.venue) == (TITLE, 2024, "Owl Letters")
    assert names(record) == ["Ana Müller"]
    assert values(record) == {"arxiv": "2403.99991", "doi": "10.9999/owl.1"}
    assert (record.tags, record.notes, record.starred) == (("owl",), ("my note",), True)
