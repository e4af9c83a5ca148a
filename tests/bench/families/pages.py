"""arXiv's mail and listings, mailboxes, saved pages."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape

from tests.bench.families.json_dumps import hf_json
from tests.bench.families.made import Made


def arxiv_mail(papers: Sequence[Made]) -> str:
    return (
        "-" * 78
        + "\n"
        + "".join(
            f"\\\\\narXiv:{p.arxiv}\nDate: Fri, 13 Dec 2013 23:59:44 GMT   (5768kb)\n\n"
            + textwrap.fill(f"Title: {p.title}", 79, subsequent_indent="  ")
            + "\n"
            + textwrap.fill(f"Authors: {', '.join(p.authors)}", 79, subsequent_indent="  ")
            + "\nCategories: cs.LG cs.AI\nComments: 34 pages, 11 figures\n\\\\\n  "
            + textwrap.fill(p.abstract, 79)
            + f"\n\\\\ ( https://arxiv.org/abs/{p.arxiv} ,  5768kb)\n{'-' * 78}\n"
            for p in papers
        )
    )


def _mailbox(bodies: Sequence[tuple[str, str]]) -> bytes:
    """Messages of (subtype, text) as an mbox; every second one quoted-printable, else base64."""
    out = []
    for number, (subtype, text) in enumerate(bodies):
        message = EmailMessage()
        message["From"] = "no-reply@example.org"
        message["Subject"] = f"daily mailing {number}"
        message["Date"] = "Wed, 12 Mar 2025 01:31:00 +0000"
        message["Message-ID"] = f"<{number}@mail>"
        way = "base64" if number % 2 and subtype == "html" else "quoted-printable"
        message.set_content(text, subtype=subtype, cte=way)
        out.append(b"From no-reply@example.org Wed Mar 12 01:31:00 2025\n" + message.as_bytes())
    return b"\n".join(out)


def _parts(papers: Sequence[Made], size: int) -> list[Sequence[Made]]:
    return [papers[at : at + size] for at in range(0, len(papers), size)]


def arxiv_mbox(papers: Sequence[Made]) -> bytes:
    return _mailbox([("plain", arxiv_mail(part)) for part in _parts(papers, 60)])


def scholar_page(papers: Sequence[Made]) -> str:
    return (
        "<!doctype html><html><body>"
        + "".join(
            '<h3 style="font-weight:normal"><span style="color:#1a0dab">[PDF]</span> '
            f'<a href="https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/{p.arxiv}'
            f'&amp;hl=en&amp;sa=X" class="gse_alrt_title">{escape(p.title)}</a></h3>'
            f'<div style="color:#006621">{escape(", ".join(p.authors))} - arXiv preprint, {p.year}</div>'
            f'<div class="gse_alrt_sni">{escape(p.abstract[:180])} …</div><br>'
            for p in papers
        )
        + "</body></html>"
    )


def scholar_mbox(papers: Sequence[Made]) -> bytes:
    return _mailbox([("html", scholar_page(part)) for part in _parts(papers, 10)])


def hf_mbox(papers: Sequence[Made]) -> bytes:
    def page(part: Sequence[Made]) -> str:
        rows = "".join(
            f'<p><a href="https://huggingface.co/papers/{p.arxiv}?utm_source=mail">{escape(p.title)}'
            f" ({p.number % 90} ▲)</a></p>"
            for p in part
        )
        return f"<html><body><h1>Daily Papers</h1>{rows}</body></html>"

    return _mailbox([("html", page(part)) for part in _parts(papers, 12)]).replace(
        b"no-reply@example.org", b"no-reply@huggingface.co"
    )


def hf_page(papers: Sequence[Made]) -> str:
    props = json.dumps({"dateString": "2025-03-12", "dailyPapers": json.loads(hf_json(papers))})
    return (
        '<!doctype html>\n<html><head><meta charset="utf-8"/></head><body>'
        '<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" '
        f'data-props="{escape(props)}"></div></body></html>'
    )


def listing(papers: Sequence[Made]) -> str:
    return "Machine Learning\nShowing new listings for Wednesday, 12 March 2025\n" + "".join(
        f"[{n}] arXiv:{p.arxiv} [pdf, html, other]\nTitle: {p.title}\n{', '.join(p.authors)}\n"
        f"Comments: 22 pages, 5 figures\nSubjects: Machine Learning (cs.LG)\n{p.abstract}\n"
        for n, p in enumerate(papers, 1)
    )


def listing_page(papers: Sequence[Made]) -> str:
    return (
        "<!DOCTYPE html>\n<html><body><div id='dlpage'><h3>Showing new listings for 2025-03-12</h3>"
        "<dl id='articles'>\n"
        + "".join(
            f'<dt><a name=\'item{n}\'>[{n}]</a> <a href ="/abs/{p.arxiv}" title="Abstract">'
            f'arXiv:{p.arxiv}</a> [<a href="/pdf/{p.arxiv}">pdf</a>]</dt>\n'
            "<dd><div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:"
            f"</span>\n        {escape(p.title)}\n      </div><div class='list-authors'>"
            + ", ".join(
                f'<a href="https://arxiv.org/search/cs?query=x">{escape(a)}</a>' for a in p.authors
            )
            + "</div><div class='list-subjects'><span class='descriptor'>Subjects:</span>"
            '<span class="primary-subject">Machine Learning (cs.LG)</span></div>\n'
            f"<p class='mathjax'>{escape(p.abstract)}</p></div></dd>\n"
            for n, p in enumerate(papers, 1)
        )
        + "</dl></div></body></html>"
    )


def search(papers: Sequence[Made]) -> str:
    return "Showing 1–50 of 5,000 results\n" + "".join(
        f"{n}. arXiv:{p.arxiv} [pdf, other]  cs.LG\n{p.title}\nAuthors: {', '.join(p.authors)}\n"
        f"Abstract: …{p.abstract[:300]}… ▽ More\n{p.abstract} △ Less\n"
        f"Submitted 12 March, {p.year}; originally announced March {p.year}.\n"
        for n, p in enumerate(papers, 1)
    )
