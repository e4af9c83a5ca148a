"""Alert mails and copied search results: languages, links that count clicks, names cut short."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from readinglist.model import Ignored, Record

from .reading import (
    OWL,
    TITLES,
    entries,
    format_of,
    lines_left_out,
    names,
    problems,
    records,
    sample,
    values,
)

TITLE = "Owls of the Night: Vision for Small Robots"
SECOND = "A Second Paper of Owls, in Print"


def mail(
    html: str, sender: str = "alerts@example.org", encoding: str = "quoted-printable"
) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = sender, "New articles"
    message["Date"] = "Fri, 31 May 2024 08:00:00 -0700"
    message.set_content(f"<html><body>{html}</body></html>", subtype="html", cte=encoding)
    return message.as_bytes()


def scholar(language: str, mark: str, foot: str) -> str:
    link = (
        f"https://scholar.google.{language}/scholar_url?url=https://arxiv.org/pdf/2403.99991&amp;"
        f"hl={language}&amp;sa=X&amp;oi=scholaralrt&amp;html="
    )
    return (
        f'<h3><span style="font-size:11px">{mark}</span> <a href="{link}" class="gse_alrt_title">'
        f"<b>Owls</b> of the Night: Vision for Small Robots</a></h3><div>A Müller, J van der Berg, "
        "C Okafor… - arXiv preprint arXiv:2403.99991, 2024</div><div class=gse_alrt_sni>Small "
        "<b>robots</b> bump into things …</div><div><table><tr><td><a href='https://scholar.google."
        f"com/scholar_share?hl={language}'><img alt='{foot}'></a></td></tr></table></div><br><h3>"
        '<a href="https://scholar.google.com/scholar_url?url=https://publisher.org/x%3Fa%3D1&amp;'
        f'hl={language}" class="gse_alrt_title">{SECOND}</a></h3><div>B Hawk, CD Wren - Owl Letters'
        f", 2025 - Elsevier</div><div class=gse_alrt_sni>… of owls …</div><p>{foot}</p>"
    )


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize(
    ("language", "mark", "foot"),
    [
        ("de", "[PDF]", "Diese Nachricht wurde von Google Scholar gesendet"),
        ("fr", "[HTML]", "Enregistrer dans ma bibliothèque"),
        ("es", "[LIBRO]", "Artículos recomendados"),
        ("ru", "[ЦИТИРОВАНИЕ][C]", "Отменить оповещение"),
        ("cn", "[PDF]", "保存到我的图书馆"),
        ("jp", "[引用]", "アラートをキャンセル"),
        ("kr", "[인용]", "알리미 취소"),
    ],
)
def test_scholars_alerts_read_in_every_language(
    language: str, mark: str, foot: str, encoding: str
) -> None:
    first, second = records(mail(scholar(language, mark, foot), encoding=encoding))
    assert (first.title, second.title) == (TITLE, SECOND)
    assert names(first) == ["A Müller", "J van der Berg", "C Okafor"]
    assert values(first) == {"arxiv": "2403.99991"}
    assert (first.venue, first.year, first.abstract) == (None, 2024, None)
    assert first.seen["snippet"] == "Small robots bump into things …"
    assert (second.venue, second.year) == ("Owl Letters", 2025)
    assert second.url == "https://publisher.org/x?a=1"


def test_the_sample_of_an_alert_reads_with_every_field() -> None:
    assert format_of(sample("alert.html")) == "alert"
    first, owl, graph = read = records(sample("alert.html"))
    assert [r.title for r in read] == TITLES
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert names(owl) == ["Rosa Lindqvist", "Wei Zhang"]
    assert (owl.abstract, owl.abstract_kind) == (OWL, "full")
    assert (graph.abstract, graph.abstract_kind) == ("It is a graph.", "summary")
    assert graph.published == "2024-05-30"
    assert [values(r)["doi"] for r in read] == [
        "10.48550/arxiv.2403.99991",
        "10.5555/owl.2023.7",
        "10.5555/lists.2024.9",
    ]
    assert (
        first.url == "https://doi.org/10.48550/arxiv.2403.99991"
    )  # not the link that counts clicks
    assert owl.url == "https://dl.acm.org/doi/10.5555/owl.2023.7"


def test_results_of_scholar_copied_as_text_read_with_every_line_told() -> None:
    text = sample("scholar-results.txt")
    assert format_of(text) == "alert-text"
    first, owl, graph = read = records(text)
    assert [r.title for r in read] == TITLES
    assert names(owl) == ["R Lindqvist", "W Zhang"]
    assert [(r.venue, r.year) for r in read] == [
        ("Journal of Imagined Results", 2024),
        (None, 2023),
        ("Journal of Imagined Results", 2024),
    ]
    assert values(owl) == {"arxiv": "2311.99992"}
    assert all(r.abstract is None for r in read)
    assert graph.seen["snippet"] == "… a graph has edges, and so has a list of papers …"
    assert first.lines == ((3, "title"), (4, "metadata"), (5, "metadata"))
    assert lines_left_out(text) == []
    assert [e.line for e in entries(text) if isinstance(e, Ignored)] == [1, 6, 11]


@pytest.mark.parametrize(
    "prose",
    [
        "A Title of Something\nWe met in Rome - it was, 2024\n",
        "Chapter One - 1999\nChapter Two - 2000\n",
        "Owls - a survey, 2024\n\nHawks - a survey of 3 birds, 2023\n",
    ],
)
def test_prose_with_dashes_and_years_is_no_list_of_results(prose: str) -> None:
    assert format_of(prose) != "alert-text" or len(records(prose)) < 2


BIORXIV = """From: bioRxiv Subject Collection Alert <cshljnls-mailer@alerts.highwire.org>
Subject: bioRxiv Subject Collection Alert
Date: Fri, 31 May 2024 02:00:00 -0400 (EDT)
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

bioRxiv posted new papers in the Subject Collection that you have requested. See links
below for the latest papers posted in Neuroscience

Owls of the Night: Vision for Small Robots
Ana Müller, Jan van der Berg, and Chidi Okafor
bioRxiv published 30 May 2024, 10.1101/2024.05.30.999991
https://www.biorxiv.org/content/10.1101/2024.05.30.999991v1?ct=ct

A Second Paper of Owls, in Print
Bo Hawk and Cy Wren
medRxiv posted 29 May 2024, 10.1101/2024.05.29.24399992
https://www.medrxiv.org/content/10.1101/2024.05.29.24399992v2?ct=ct

-----------------------------------------------------------------------
You are receiving this e-mail because you have signed up.
"""


def test_biorxivs_alert_as_text_gives_names_dates_and_dois() -> None:
    first, second = records(BIORXIV)
    assert (first.title, second.title) == (TITLE, SECOND)
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert names(second) == ["Bo Hawk", "Cy Wren"]
    assert (first.published, first.venue, second.venue) == ("2024-05-30", "bioRxiv", "medRxiv")
    assert values(first) == {"doi": "10.1101/2024.05.30.999991"}
    assert values(second) == {"doi": "10.1101/2024.05.29.24399992"}
    assert (first.line, second.line) == (10, 15)
    assert lines_left_out(BIORXIV) == []


HTML = {
    "biorxiv": '<table><tr><td><a href="http://connect.biorxiv.org/xyz?u=http://biorxiv.org/cgi/'
    f'content/short/2024.05.30.999991v1?rss=1"><b>{TITLE}</b></a><br><span>Ana Müller, Jan van der '
    'Berg</span><br>doi: <a href="https://doi.org/10.1101/2024.05.30.999991">https://doi.org/10.'
    f'1101/2024.05.30.999991</a><br><a href="https://www.biorxiv.org/x.pdf">PDF</a></td></tr><tr><td>'
    f'<a href="https://www.biorxiv.org/content/10.1101/2024.05.30.999992v2"><b>{SECOND}</b></a><br>'
    "<span>Bo Hawk, Cy Wren</span></td></tr></table>",
    "semantic scholar": f'<h1>Your Research Feed</h1><table><tr><td><a href="https://www.semantic'
    f'scholar.org/paper/Owls/0123456789abcdef?utm_source=alert_email&amp;utm_content=x">{TITLE}</a>'
    "</td></tr><tr><td>Ana Müller, +2 authors, Jan van der Berg</td></tr><tr><td>arXiv.org &bull; 30"
    ' May 2024</td></tr><tr><td><b>TLDR</b> They bump. <a href="https://x.org/1">Expand</a></td></tr>'
    f'<tr><td><a href="https://www.semanticscholar.org/paper/S/1123456789abcdef">{SECOND}</a></td>'
    "</tr><tr><td>Bo Hawk, Cy Wren</td></tr></table>",
    "nature": '<p><a href="https://click.nature.com/?v">View this email online</a></p><h2>Table of '
    f'Contents</h2><h3>Articles</h3><h4><a href="https://click.nature.com/?qs=abc">{TITLE}</a></h4>'
    "<p>Ana Müller &amp; Jan van der Berg</p><a href='https://doi.org/10.1038/s42256-024-99991-1'>"
    "https://doi.org/10.1038/s42256-024-99991-1</a><h4><a href='https://www.nature.com/articles/"
    f"s42256-024-99992-0'>{SECOND}</a></h4><p>Bo Hawk, Cy Wren</p>",
    "acm": f'<div><h5><a href="https://dl.acm.org/doi/10.1145/9999991.9999992?af=R">{TITLE}</a></h5>'
    "<ul><li>Ana Müller</li><li>Jan van der Berg</li></ul><p>Article No.: 12, pp 1-34</p></div><div>"
    f'<h5><a href="https://dl.acm.org/doi/10.1145/9999991.9999993?af=R">{SECOND}</a></h5><p>Bo Hawk'
    ", Cy Wren</p></div>",
    "elsevier": '<p>Research article</p><p><a href="https://www.sciencedirect.com/science/article/'
    f'pii/S0004370224000001?dgcid=raven_sd_via_email">{TITLE}</a></p><p>Ana Müller, Jan van der Berg'
    '</p><p>Article 104001</p><p>Research article</p><p><a href="https://www.sciencedirect.com/'
    f'science/article/pii/S0004370224000002">{SECOND}</a></p><p>Bo Hawk, Cy Wren</p>',
    "ieee": f'<td><a href="https://ieeexplore.ieee.org/document/9999991?source=tocalert">{TITLE}</a>'
    "<br>Ana Müller; Jan van der Berg<br>Publication Year: 2024, Page(s): 1 - 9<br></td><td><a href"
    f'="https://ieeexplore.ieee.org/document/9999992">{SECOND}</a><br>Bo Hawk; Cy Wren<br></td>',
}


@pytest.mark.parametrize("maker", HTML)
def test_alerts_of_publishers_give_titles_names_and_identifiers(maker: str) -> None:
    first, second = records(mail(HTML[maker]))
    assert (first.title, second.title) == (TITLE, SECOND)
    assert names(first) == ["Ana Müller", "Jan van der Berg"]
    assert names(second) == ["Bo Hawk", "Cy Wren"]
    assert first.url
    assert "utm_" not in first.url
    assert all("?" not in value for r in (first, second) for value in values(r).values())
    if maker in ("biorxiv", "nature", "acm"):
        assert all(values(r) for r in (first, second))
    assert problems(mail(HTML[maker])) == []


@pytest.mark.parametrize(
    "title", ["List Decoding of Random Codes", "Read the Signs", "Open Domain Answers to Questions"]
)
def test_a_title_that_begins_like_a_button_is_a_title(title: str) -> None:
    page = "".join(
        f'<p><a href="https://www.nature.com/articles/s42256-024-9999{n}-0">{t}</a></p>'
        for n, t in enumerate((title, SECOND))
    )
    assert title in {r.title for r in records(f"<html><body>{page}</body></html>")}


def test_every_line_of_copied_results_is_told_once_whatever_they_are() -> None:
    lines = sample("scholar-results.txt").decode().split("\n")
    posted = "bioRxiv published 30 May 2024, 10.1101/2024.05.30.999991"
    for shuffle in (
        lines[::-1],
        sorted(lines),
        [*lines[3:5], posted, posted, *lines],
        [posted, "x"],
    ):
        text = "\n".join(shuffle)
        told = [
            n
            for e in entries(text, "alert-text")
            for n in ([n for n, _ in e.lines] if isinstance(e, Record) else [e.line])  # type: ignore[union-attr]
        ]
        assert sorted(told) == [n for n, line in enumerate(shuffle, 1) if line.strip()]
