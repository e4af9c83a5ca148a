"""Markdown lists of papers: "awesome" lists, tables, and headings that link to a paper.

A paper is a list item, a table row or a heading with a link that leads to one. Link texts such as
"Paper" or "PDF" are no titles, badges are no text, a table of contents links to no paper. CommonMark
is not parsed as a whole: lists of people are not always sound Markdown, and lines must be kept.
Samples: resources/samples/awesome-list.md, table.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from readinglist import identifiers
from readinglist.formats import arxiv_fields, fields, generic
from readinglist.model import Dump, Entry, Format, Identifier, Ignored, Problem, Record

_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()\s]{0,1000}(?:\s\"[^\"]{0,300}\")?\)")
_LINK = re.compile(
    r"\[((?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){0,1000})\]\(\s?<?((?:[^()\s<>]|\([^()\s]{0,200}\)){1,2000})>?"
    r"(?:\s\"[^\"]{0,300}\")?\s?\)"
)
_AUTO = re.compile(r"<(https?://[^<>\s]{1,2000})>|(?<![(\[<\"])\bhttps?://[^\s<>()\[\]|]{4,2000}")
_HOSTS = re.compile(
    r"^https?://(?:[\w-]+\.)*(?:arxiv\.org|openreview\.net|aclanthology\.org|aclweb\.org|thecvf\.com"
    r"|mlr\.press|nips\.cc|neurips\.cc|jmlr\.org|ecva\.net|acm\.org|ieee\.org|semanticscholar\.org"
    r"|biorxiv\.org|medrxiv\.org|nature\.com|science\.org|springer\.com|sciencedirect\.com|doi\.org"
    r"|isca-(?:speech|archive)\.org|usenix\.org|roboticsproceedings\.org|ijcai\.org|aaai\.org)/\S"
    r"|\.pdf(?:[?#]|$)",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^\W*(?:papers?|pdf|arxiv|link|links|code|github|project(?: page)?|website|web|page|abs|html"
    r"|blog|post|tweet|video|slides|demo|dataset|data|model|models|here|doi|url|openreview|acl|pub"
    r"|publication|bibtex|poster|hf|hugging ?face|official|star|homepage|read more|official code"
    r"|(?:icml|iclr|neurips|nips|cvpr|iccv|eccv|acl|emnlp|naacl|aaai|ijcai)?\W*(?:19|20)?\d{0,2}"
    r"|arxiv[:\s]*[\d.]+(?:v\d+)?)\W*$",
    re.IGNORECASE,
)
_SAYS_PAPER = re.compile(r"^\W*(?:paper|pdf|preprint|arxiv|论文|論文)\W*$", re.IGNORECASE)
_ITEM = re.compile(r"^(\s*)(?:[-*+•]|\d{1,4}[.)])\s+(\S.*)$")
_HEADING = re.compile(r"^(#{1,6})\s+(\S.*?)\s*#*$")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_SAID = re.compile(
    r"^(Authors?|Votes?|Categories|Comments|Subjects|Published|Date|Venue)\s*[:：]\s*(.*)$"
)
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{2,600}?)(?<=\S)\1")
# A pattern that begins with what it looks for is found far faster than one that begins with "\b".
_DAY = re.compile(r"((?:19|20)\d\d(?<!\w\d{4})(?:[-./]\d{1,2}){1,2})\b")
_DATE = re.compile(rf"[(\[`]?{_DAY.pattern}[)\]`]?")
_NUMBER = re.compile(r"^\s*\(?\d{1,4}[.)]\s+")


@dataclass(slots=True)
class _Piece:
    """A list item, a row or a heading with what follows it."""

    line: int
    text: str
    kind: str  # item, row, heading
    lines: list[tuple[int, str]] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    columns: Sequence[str] = ()


def _is_label(text: str) -> bool:
    """Whether a link's text is no title but says what it leads to."""
    return len(text) < 60 and bool(_NO_TITLE.match(text))


def is_paper_link(address: str) -> bool:
    """Whether a link leads to a paper."""
    return bool(identifiers.find(address)) or bool(_HOSTS.search(address))


def sniff(dump: Dump) -> float:
    """Likely with some items, rows or headings that link to papers, and surer the more there are."""
    text = dump.text[:200_000]
    if text.lstrip()[:1] in ("{", "@") or not re.search(
        r"(?m)^[ \t]{0,20}(?:#{1,6} |[-*+|•]|\d+[.)] )", text
    ):
        return 0.0
    found = total = headings = 0
    for line in text.split("\n"):
        if not line.strip() or is_rule(line):
            continue
        total += 1
        heading = _HEADING.match(line)
        if (heading or _ITEM.match(line) or _ROW.match(line)) and _links_to_paper(line):
            found += 1
            headings += bool(heading)
    is_list = found > total // 3
    if not found or not (is_list or re.search(r"(?m)^#{1,6} \S", text)):
        return 0.0  # a text that holds a link or two
    if found < 2:
        return 0.3
    return 0.85 if is_list or (headings and headings == found) else 0.55


def read(dump: Dump) -> Iterator[Entry]:
    """One record for each piece with a link to a paper; the text around is ignored."""
    for piece in _pieces(dump.text.split("\n")):
        if isinstance(piece, Ignored):
            yield piece
            continue
        entries = list(_papers(piece))
        yield from entries
        if not any(isinstance(e, Record) for e in entries):
            told = {e.line for e in entries}
            for number, _ in piece.lines:
                if number not in told:
                    yield Ignored(number, piece.text[:200], _AROUND)


_AROUND = "text around the list of papers"


def _pieces(lines: list[str]) -> Iterator[_Piece | Ignored]:
    piece: _Piece | None = None
    columns: Sequence[str] = ()
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text:
            if piece and piece.kind == "heading":
                piece.below.append("")
            elif piece and piece.kind == "row":
                columns = ()
            continue
        heading, item = _HEADING.match(text), _ITEM.match(line)
        begun: _Piece | None = None
        if _ROW.match(line) or (columns and "|" in line):
            if _is_dashes(line) and columns:
                yield Ignored(number, text[:200], "the rule of a table")
                continue
            if not columns or (number < len(lines) and is_rule(lines[number])):
                columns = [_plain(cell) for cell in _cells(text)]
                if piece:
                    yield piece
                    piece = None
                if number < len(lines) and is_rule(lines[number]):
                    yield Ignored(number, text[:200], "the headings of a table")
                    continue
            begun = _Piece(number, text, "row", columns=columns)
        elif heading and not (piece and piece.kind == "heading" and _SAID.match(heading[2])):
            columns = ()
            begun = _Piece(number, heading[2], "heading")
        elif item and (not piece or piece.kind != "heading" or _links_to_paper(line)):
            begun = _Piece(number, item[2], "item")
        if begun:
            if piece:
                yield piece
            piece = begun
            piece.lines.append((number, "title"))
        elif piece and piece.kind == "heading":
            is_text = not _is_dashes(line)
            piece.below.append(text if is_text else "")
            said = heading and _SAID.match(heading[2])
            piece.lines.append((number, "metadata" if said or not is_text else "abstract"))
        elif piece and piece.kind == "item" and line[:1] in (" ", "\t"):
            piece.text += " " + text
            piece.lines.append((number, "metadata"))
        else:
            if piece:
                yield piece
                piece = None
            yield Ignored(number, text[:200], _AROUND)
    if piece:
        yield piece


def _links_to_paper(line: str) -> bool:
    return any(is_paper_link(m[2]) for m in _LINK.finditer(line))


def _is_dashes(line: str) -> bool:
    return "--" in line and not set(line) - set("|:- \t")


def is_rule(line: str) -> bool:
    """The line under the headings of a table, which is no rule of dashes across the page."""
    return "|" in line and _is_dashes(line)


def _papers(piece: _Piece) -> Iterator[Record | Problem]:
    text = _IMAGE.sub("", piece.text if piece.kind == "row" else " ".join(piece.text.split()))
    links = [(m[1].strip(), m[2]) for m in _LINK.finditer(text)]
    if "://" in (bare := _LINK.sub(" ", text)):
        links += [("", (m[1] or m[0]).rstrip(".,;")) for m in _AUTO.finditer(bare)]
    papers = [(s, a) for s, a in links if is_paper_link(a) or _SAYS_PAPER.match(s)]
    if not papers:
        return
    titled = [(_plain(s), a) for s, a in papers if not _is_label(_plain(s)) and len(s) > 3]
    if (
        piece.kind == "item"
        and len(titled) > 1
        and len({fields.ids_in(a) for _, a in titled}) == len(titled)
        and not _BOLD.search(text)
    ):
        for title, address in titled:
            yield _record(piece, title, [address])
        return
    title, rest = _title(piece, text, titled)
    if not title:
        yield Problem(piece.line, text[:200], "It links to a paper and has no title.")
        return
    yield _record(piece, title, [a for _, a in papers], rest, [a for _, a in links])


def _title(piece: _Piece, text: str, titled: list[tuple[str, str]]) -> tuple[str, str]:
    """The title of a piece and what else its cell says."""
    if piece.kind == "row":
        return _row_title(piece, titled)
    bold = _BOLD.search(text)
    if bold and not _is_label(_plain(bold[2])) and (not titled or bold[2].startswith("[")):
        return _plain(bold[2]), ""
    if titled:
        return titled[0][0], ""
    before = re.split(
        r" ?(?:\||\[{1,3}(?=[^\]]{1,60}\]{1,3}\()) ?", _NUMBER.sub("", _AUTO.sub("", text))
    )[0]
    before = _plain(_DATE.sub("", before)).strip(" -–—:.,|")
    return (before, "") if not _is_label(before) else ("", "")


def _row_title(piece: _Piece, titled: list[tuple[str, str]]) -> tuple[str, str]:
    cells = _cells(piece.text)
    names = tuple(piece.columns)
    known = generic.meaning(names)
    wanted = next((n for f in ("title", "maybe_title") for n in known.get(f, ())), None)
    if wanted is None or names.index(wanted) >= len(cells):
        if titled:
            return titled[0][0], ""
        return next((p for c in cells if len((p := _plain(_LINK.sub("", c))).split()) > 2), ""), ""
    cell = _NUMBER.sub("", _IMAGE.sub("", cells[names.index(wanted)]).strip())
    bold = _BOLD.match(cell)
    if bold:
        return _plain(bold[2]), cell[bold.end() :].lstrip(" -–—:")
    head, *rest = re.split(r"\s{2,}|\s*<br\s*/?>\s*", cell, maxsplit=1)
    return _plain(head), rest[0] if rest else ""


def _record(
    piece: _Piece,
    title: str,
    papers: list[str],
    rest: str = "",
    links: Sequence[str] = (),
) -> Record | Problem:
    known: tuple[Identifier, ...] = fields.ids_in(*dict.fromkeys([*papers, *links]))
    arxiv = next((i.value for i in known if i.scheme == "arxiv"), None)
    dated = _DAY.search(_LINK.sub(" ", piece.text))
    said, below, is_digest = _below(piece.below)
    cells = dict(zip(piece.columns, _cells(piece.text), strict=False))
    columns = generic.meaning(tuple(cells)) if piece.kind == "row" else {}
    authors = said.get("author") or next((_plain(cells[n]) for n in columns.get("authors", ())), "")
    month = arxiv_fields.month_of(arxiv) if arxiv else None
    summary = rest or next((cells[n] for n in columns.get("abstract", ())), "")
    abstract = below or _plain(re.sub(r"<br\s*/?>", "\n\n", summary))
    return fields.paper(
        title,
        piece.line,
        abstract=abstract if len(abstract.split(None, 7)) > 7 else None,
        kind=None if piece.kind == "heading" and not is_digest else "summary",
        authors=arxiv_fields.names_of(authors),
        date=fields.iso_date(dated[1]) if dated else month,
        venue=next((_plain(cells[n]) for n in columns.get("venue", ())), None),
        identifiers=known,
        url=papers[0],
        extra={"comment": said.get("comment"), "keywords": said.get("categorie")},
        seen={"upvotes": int(said["vote"])} if said.get("vote", "").isdecimal() else {},
        lines=tuple(piece.lines),
        raw=piece.text + "\n" * bool(piece.below) + "\n".join(piece.below),
    )


def _below(lines: list[str]) -> tuple[dict[str, str], str, bool]:
    """What stands under a heading: labelled values, the text, and whether it is a list (a digest)."""
    said: dict[str, str] = {}
    text: list[str] = []
    is_list = False
    for line in lines:
        if match := _SAID.match(re.sub(r"^#{1,6}\s+", "", line)):
            said.setdefault(match[1].rstrip("s").lower(), match[2].strip())
            continue
        shown = _IMAGE.sub("", line).strip()
        if item := _ITEM.match(shown):
            is_list, shown = True, item[2]
        if re.fullmatch(r"\[[^\]]*\](?:\([^()]*\)|\S*)|<[^>]*>.*", shown):
            continue  # a video, a button
        text.append(_plain(shown) + ("\n" if is_list else ""))
    return said, "\n".join(text).strip(), is_list


def _cells(row: str) -> list[str]:
    row = row.strip().strip("|")
    cells = re.split(r"(?<!\\)\|", row) if "\\|" in row else row.split("|")
    return [cell.strip() for cell in cells]


def _plain(text: str) -> str:
    """``text`` without links, emphasis and escapes of Markdown."""
    if escaped := "\\" in text:
        text = _ESCAPED.sub(lambda m: chr(_PRIVATE + ord(m[1])), text)
    if "](" in text:
        text = _LINK.sub(lambda m: m[1], text)
    if "*" in text or "_" in text or "~~" in text:
        text = _STRONG.sub(r"\2", text)
        text = _EMPHASIS.sub(r"\1", text)
    if escaped:
        text = _HELD.sub(lambda m: chr(ord(m[0]) - _PRIVATE), text)
    return fields.plain(text).strip(" `\u200b")


_PRIVATE = 0xF000
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|-])")
_STRONG = re.compile(r"(\*\*|__|~~)(?=\S)(.{0,600}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])[*_](?=[^\s*_])([^*_]*)(?<=[^\s*_])[*_](?![\w*])")
_HELD = re.compile("[\uf021-\uf07e]")

FORMAT = Format("markdown", "Markdown list or table of papers", (".md",), sniff, read)
