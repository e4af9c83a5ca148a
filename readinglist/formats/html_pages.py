"""Saved pages and copied pieces of them: arXiv's listings, Scholar's alerts, articles, link lists.

Each reader looks for what its page always has: ``dt``/``dd`` with ``list-title`` (arXiv), links of
class ``gse_alrt_title`` (Google Scholar), ``citation_title`` meta tags (arXiv and most publishers,
https://scholar.google.com/intl/en/scholar/inclusion.html), else headings that link to a paper.
Windows' clipboard header (CF_HTML) is cut off. Samples: resources/samples/*.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs

from lxml import etree

from readinglist.formats import arxiv_fields, fields
from readinglist.formats.html_tree import classes, is_html, line_of, parse_html, shown
from readinglist.formats.xml_tree import local
from readinglist.model import Dump, Entry, Format, Identifier, Ignored, Notice, Problem, Record


def _sniff_arxiv(dump: Dump) -> float:
    head = dump.text[:400_000]
    return 0.95 if is_html(head) and re.search(r"class=['\"][^'\"]*\blist-title\b", head) else 0.0


def _read_arxiv(dump: Dump) -> Iterator[Entry]:
    root = parse_html(dump)
    day = None
    head: etree._Element | None = None
    for element in root.iter("h3", "dt", "dd"):
        if element.tag == "h3":
            day = fields.iso_date(re.sub(r"\(.*", "", shown(element))) or day
        elif element.tag == "dt":
            head = element
        elif head is None:
            yield Problem(
                line_of(element), shown(element)[:120], "The line with its id is missing."
            )
        else:
            yield _listed(head, element, day)
            head = None


def _listed(head: etree._Element, body: etree._Element, day: str | None) -> Record | Problem:
    named: dict[str, etree._Element] = {}
    for element in body.iter("*"):
        for name in classes(element):
            named.setdefault(name, element)

    def part(name: str) -> str:
        found = named.get(name)
        return re.sub(r"^[A-Z][\w -]{2,20}:\s*", "", shown(found)).replace("\n", " ")

    number = shown(head)
    links = " ".join(str(a.get("href") or "") for a in head.iter("a"))
    found = fields.ids_in(number, "https://arxiv.org" + links, links)
    arxiv_id = next((i.value for i in found if i.scheme == "arxiv"), "")
    abstract = next((p for p in body.iter("p") if "mathjax" in str(p.get("class") or "")), None)
    if abstract is None:
        abstract = next(body.iter("p"), None)
    cross = re.search(r"\((cross|replaced)", number)
    seen: dict[str, str | int] = {"announced": "new"}
    if cross:
        seen["announced"] = "cross" if cross[1] == "cross" else "replace"
    if day:
        seen["listed"] = day
    return arxiv_fields.paper(
        part("list-title"),
        arxiv_id,
        line_of(head),
        author_text=part("list-authors"),
        abstract=shown(abstract),
        subjects=part("list-subjects"),
        headers={"comments": part("list-comments"), "journal-ref": part("list-journal-ref")},
        seen=seen,
        raw=etree.tostring(body, encoding="unicode", with_tail=False),
    )


def _sniff_scholar(dump: Dump) -> float:
    return 0.96 if is_html(dump.text) and "gse_alrt_title" in dump.text else 0.0


def _read_scholar(dump: Dump) -> Iterator[Entry]:
    for link in parse_html(dump).iter("a"):
        if "gse_alrt_title" in str(link.get("class") or ""):
            yield _alerted(link)


def _alerted(link: etree._Element) -> Record | Problem:
    """A hit of an alert: authors are initials, the link goes by Scholar.

    The text is a few words around a hit, so it belongs to the sighting and is no abstract.
    """
    heading = link
    while (parent := heading.getparent()) is not None and parent.tag in ("h3", "span", "b"):
        heading = parent
    about, snippet = "", ""
    for following in heading.itersiblings():
        if following.tag == "h3":
            break
        if "gse_alrt_sni" in str(following.get("class") or ""):
            snippet = shown(following).replace("\n", " ")
            break
        about = about or shown(following)
    address = str(link.get("href") or "")
    query = address.partition("?")[2].partition("#")[0]  # urlsplit() raises over odd hosts
    real = parse_qs(query).get("url", [address])[0]
    names, _, rest = about.replace("\u00a0", " ").partition(" - ")
    rest = rest.strip("… ")
    year = re.findall(r"\b(?:19|20)\d\d\b", rest)
    venue = re.sub(r",?\s*\b(?:19|20)\d\d\b.*$", "", rest).strip(" ,")
    known = fields.ids_in(real, rest)
    return fields.paper(
        shown(link).replace("\n", " "),
        line_of(link),
        seen={"snippet": snippet} if snippet else None,
        authors=fields.names_of([n for n in re.split(r"\s*,\s*", names.strip("… ")) if n]),
        date=year[-1] if year else None,
        venue=None if "arxiv" in venue.lower() else venue,
        identifiers=known,
        url=real,
        raw=about,
    )


_META = re.compile(r"<meta\b[^<>]{0,300}\bname=['\"]citation_title['\"]", re.IGNORECASE)


def _sniff_article(dump: Dump) -> float:
    return 0.9 if is_html(dump.text) and _META.search(dump.text[:400_000]) else 0.0


def _read_article(dump: Dump) -> Iterator[Entry]:
    root = parse_html(dump)
    found: dict[str, list[str]] = {}
    line = 1
    for meta in root.iter("meta"):
        name = str(meta.get("name") or meta.get("property") or "").lower()
        if value := str(meta.get("content") or "").strip():
            found.setdefault(name, []).append(value)
        if name == "citation_title":
            line = line_of(meta)

    def first(*names: str) -> str:
        return next((v for n in names for v in found.get(n, ())), "")

    arxiv_id = first("citation_arxiv_id")
    pages = "--".join(filter(None, (first("citation_firstpage"), first("citation_lastpage"))))
    yield fields.paper(
        first("citation_title"),
        line,
        abstract=first("citation_abstract", "dc.description", "og:description", "description"),
        kind=None if "citation_abstract" in found else "summary",
        authors=found.get("citation_author", ()),
        date=fields.iso_date(
            first("citation_publication_date", "citation_date", "citation_online_date")
        ),
        venue=first("citation_journal_title", "citation_conference_title"),
        identifiers=fields.ids_in(
            f"arXiv:{arxiv_id}", first("citation_doi"), first("og:url", "citation_pdf_url")
        ),
        url=f"https://arxiv.org/abs/{arxiv_id}"
        if arxiv_id
        else first("og:url", "citation_public_url", "citation_abstract_html_url"),
        extra={
            "volume": first("citation_volume"),
            "number": first("citation_issue"),
            "pages": pages,
            "keywords": ", ".join(found.get("citation_keywords", ())),
        },
    )


def _sniff_links(dump: Dump) -> float:
    if not is_html(dump.text):
        return 0.0
    if re.match(r"\s*Version:[\d.]+\s+StartHTML:", dump.text):
        return 0.98
    links = re.findall(r"href=['\"]([^'\"]+)", dump.text[:200_000])
    if not fields.ids_in(*links):
        return 0.2
    return 0.92 if re.search(r"<h[1-6]\b", dump.text[:200_000], re.IGNORECASE) else 0.6


_LONGEST = 3000
"""Characters of a link or heading that are looked at."""
_VOTES = re.compile(r"\s*\((\d{1,6}) ?[▲?]\)$")  # Hugging Face's mail
_SAID = re.compile(r"^(Authors?|Categories|Comments|Subjects|Published|Date)\s*:\s*(.*)$")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def _read_links(dump: Dump) -> Iterator[Entry]:
    """One record for each heading that links to a paper; without such, for each such link."""
    root = parse_html(dump)
    heads: list[tuple[etree._Element, etree._Element, tuple[Identifier, ...]]] = []
    loose = []
    ends: set[int] = set()
    for link in root.iter("a"):
        address = str(link.get("href") or "")
        known = fields.ids_in(address, f"https://huggingface.co{address}")
        if not known or len(shown(link, _LONGEST).split()) < 2:
            continue
        heading = next((e for e in link.iterancestors() if e.tag in _HEADINGS), None)
        if heading is not None and id(heading) in ends:
            continue  # another link in the heading of a paper
        if heading is not None:
            ends.add(id(heading))
            heads.append((heading, link, known))
        else:
            loose.append((link, link, known))
    if not heads and not loose:
        yield Notice("The page links to no paper that can be recognised: 0 papers.")
    for heading, link, known in heads or loose:
        yield _linked(heading, link, known, ends if heads else None)
    for link, _, _ in loose if heads else ():
        if len(text := shown(link, _LONGEST)) < 300:
            yield Ignored(line_of(link), text[:200], "a link among the papers")


def _linked(
    heading: etree._Element,
    link: etree._Element,
    known: tuple[Identifier, ...],
    ends: set[int] | None,
) -> Record | Problem:
    said: dict[str, str] = {}
    texts: list[str] = []
    date: str | None = None
    for element in heading.itersiblings() if ends is not None else ():
        if not local(element):
            continue
        if any(id(e) in (ends or ()) for e in element.iter(*_HEADINGS)):
            break
        text = shown(element)
        if match := _SAID.match(text):
            said.setdefault(match[1].rstrip("s").lower(), match[2])
        elif element.tag in ("p", "div", "blockquote") and len(text.split()) > 8:
            texts.append(text)
        time = element if element.tag == "time" else next(element.iter("time"), None)
        date = (
            date or (time is not None and fields.iso_date(str(time.get("datetime") or ""))) or None
        )
    address = re.sub(r"[?&]utm_[^#]*", "", str(link.get("href") or ""))
    title = shown(heading if heading.tag in _HEADINGS else link, _LONGEST).replace("\n", " ")
    votes = _VOTES.search(title)
    return fields.paper(
        title[: votes.start()] if votes else title,
        line_of(heading),
        abstract="\n\n".join(t.replace("\n", " ") for t in texts),
        authors=arxiv_fields.names_of(said.get("author", "")),
        date=date or fields.iso_date(said.get("published") or said.get("date")),
        identifiers=known,
        url=address if "://" in address else f"https://huggingface.co{address}",
        extra={"comment": said.get("comment"), "keywords": said.get("categorie")},
        seen={"upvotes": int(votes[1])} if votes else {},
    )


ARXIV = Format("arxiv-html", "arXiv listing, saved page", (".html",), _sniff_arxiv, _read_arxiv)
SCHOLAR = Format(
    "scholar-alert", "Google Scholar alert", (".eml", ".html"), _sniff_scholar, _read_scholar
)
ARTICLE = Format("html-article", "Page of one paper", (".html",), _sniff_article, _read_article)
LINKS = Format(
    "html", "Page or piece of one with links to papers", (".html",), _sniff_links, _read_links
)
