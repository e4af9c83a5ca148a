"""Records of nobody's format in particular: what the keys of JSON and the headings of tables mean.

A heading is compared without case, blanks and signs, so that ``Abstract Note``, ``abstract_note``
and ``abstractNote`` are one. Zotero, Scopus, Web of Science, IEEE Xplore, PubMed, Publish or Perish
and plain lists of people are all understood by the one table below.
"""

from __future__ import annotations

import ast
import json
import re
import warnings
from collections.abc import Iterable, Mapping
from functools import lru_cache

from readinglist import identifiers
from readinglist.formats import fields
from readinglist.model import STATES, Identifier, Person, Problem, Record

_WORDS: dict[str, str] = {
    "title": "title ti papertitle articletitle documenttitle primarytitle papername titel titre"
    " título 题目 标题 论文标题 タイトル displayname headline",
    "maybe_title": "name paper article publication",
    "abstract": "abstract ab summary abstractnote abstracttext paperabstract papersummary abs"
    " zusammenfassung résumé resumen 摘要 概要 アブストラクト contenttext",
    "maybe_abstract": "description contenthtml content text body",
    "short": "tldr aisummary shortsummary tldrtext",
    "authors": "authorfullnames af authors author authorlist authornames creators creator au"
    " authorsparsed paperauthors autoren auteurs 作者 著者",
    "date": "published publishedat publicationdate publisheddate datepublished pubdate date"
    " publishdate coverdate submitteddate submitted created createddate datum",
    "year": "year publicationyear pubyear publishyear py jahr 年份 年",
    "url": "url link paperurl absurl arxivurl entryid landingpageurl href paperlink articleurl"
    " pageurl externalurl urllink arxivlink abslink site",
    "pdf": "pdf pdfurl pdflink openaccesspdf",
    "doi": "doi di doiurl doilink digitalobjectidentifier",
    "arxiv": "arxiv arxivid eprint arxivnumber arxivno",
    "id": "id paperid uid identifier identifiers externalids ids accessionnumber guid",
    "pmid": "pmid pm pubmedid",
    "acl": "acl aclid anthologyid",
    "venue": "venue so journal conference booktitle publicationtitle containertitle proceedings"
    " sourcetitle journalname journalbook publishedin conferencename zeitschrift revue 期刊",
    "publisher": "publisher",
    "type": "itemtype type entrytype documenttype publicationtype dt",
    "tags": "tags manualtags mytags tag labels labelsnamed foldersnamed collections",
    "keywords": "keywords de authorkeywords automatictags categories subjects topics fieldsofstudy"
    " indexkeywords category subject concepts",
    "notes": "notes note mynotes annotation annote remark remarks notizen comments comment",
    "key": "citekey citationkey bibkey bibtexkey",
    "state": "state status readingstatus readstatus",
    "starred": "starred favorite favourite star",
    "more": "extra",
    "volume": "volume vol vl",
    "number": "number issue no is",
    "pages": "pages page pagerange",
    "first_page": "startpage pagestart bp firstpage beginningpage",
    "last_page": "endpage pageend ep lastpage endingpage",
    "upvotes": "upvotes votes likes",
    "language": "language",
    "issn": "issn",
}
_ELSEWHERE: dict[str, str] = {
    "title": "titolo tytuł název otsikko tittel rubrik cím titlu τίτλος başlık название заглавие"
    " назва заголовок 標題 题名 題名 論文題名 論文標題 論文タイトル 제목 논문제목 عنوان العنوان כותרת शीर्षक tiêuđề judul",
    "abstract": "resumo riassunto sommario résumédelarticle kurzfassung samenvatting streszczenie"
    " abstrakt sammendrag resumé sammanfattning tiivistelmä összefoglaló rezumat περίληψη özet öz"
    " аннотация резюме реферат анотація 抄録 要旨 要約 초록 요약 الملخص ملخص תקציר सारांश tómtắt abstrak",
    "authors": "autor autores auteur autori autorzy autoři autore författare forfattere forfatter"
    " forfattare tekijät szerzők szerző autorii συγγραφείς yazarlar yazar авторы автор автори 作者们"
    " 著者名 执笔者 저자 저자명 المؤلفون المؤلف מחברים लेखक tácgiả penulis verfasser",
    "year": "año ano année anno jaar rok år vuosi év έτος yıl год рік 発行年 出版年 出版年份 年度 연도 발행연도"
    " السنة שנה वर्ष năm tahun erscheinungsjahr publikationsjahr annéedepublication",
    "date": "fecha datedepublication дата 日期 出版日期 발행일 التاريخ תאריך ngày tanggal",
    "venue": "revista rivista tijdschrift czasopismo časopis tidskrift tidsskrift lehti folyóirat"
    " περιοδικό dergi журнал 期刊名 刊名 会议 雑誌 雑誌名 会議名 학술지 저널 학회"
    " المجلة כתבעת jurnal konferenz congreso conférence conferenza",
    "keywords": "palabrasclave palavraschave motsclés parolechiave schlagwörter schlüsselwörter"
    " stichwörter trefwoorden słowakluczowe nyckelord ключевыеслова 关键词 關鍵詞 キーワード 키워드",
    "tags": "etiquetas étiquettes etichette markierungen метки 标签 タグ 태그",
    "notes": "notas anmerkungen bemerkungen notities uwagi заметки 笔记 备注 メモ 메모",
    "url": "enlace lien collegamento verweis ссылка 链接 連結 リンク 링크",
}
"""The same in other languages, as :func:`heading` spells them."""


def heading(name: object) -> str:
    """``name`` as :data:`MEANING` spells it."""
    return _heading(str(name))


@lru_cache(maxsize=4096)
def _heading(name: str) -> str:
    return _SIGNS.sub("", name).casefold()


_SIGNS = re.compile(r"[\W_]+")


MEANING: dict[str, str] = {
    heading(word): field
    for words_of in (_WORDS, _ELSEWHERE)
    for field, words in words_of.items()
    for word in words.split()
}
"""Heading (without case, blanks and signs) → field."""

_CONTAINERS = frozenset(
    [
        "paper",
        "details",
        "metadata",
        "attributes",
        "data",
        "fields",
        "content",
        "properties",
        "article",
        "item",
        "entry",
        "node",
        "source",
        "citedpaper",
        "citingpaper",
        "publication",
        "document",
        "info",
        "bib",
        "extids",
        "userdata",
    ]
)
_TYPES = {
    **dict.fromkeys(
        ("journalarticle", "articlejournal", "article", "preprint", "magazinearticle"), "article"
    ),
    **dict.fromkeys(
        ("conferencepaper", "paperconference", "inproceedings", "proceedingsarticle"),
        "inproceedings",
    ),
    **dict.fromkeys(("book", "monograph", "editedbook"), "book"),
    **dict.fromkeys(("booksection", "chapter", "bookchapter", "incollection"), "incollection"),
    **dict.fromkeys(("thesis", "phdthesis", "dissertation"), "phdthesis"),
    **dict.fromkeys(("report", "techreport"), "techreport"),
    **dict.fromkeys(("manuscript", "unpublished"), "unpublished"),
}


_ORDER = {word: i for i, word in enumerate(MEANING)}


@lru_cache(maxsize=256)
def meaning(names: tuple[str, ...]) -> Mapping[str, list[str]]:
    """Which of ``names`` stand for which field, in the order of the table's words."""
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda n: _ORDER.get(heading(n), len(_ORDER))):
        if field := MEANING.get(heading(name)):
            found.setdefault(field, []).append(name)
    return found


def has_title(item: object) -> bool:
    """Whether ``item`` is an object with something like a title."""
    if not isinstance(item, Mapping):
        return False
    keys = {heading(k) for k in item if isinstance(k, str)}
    fields_found = {MEANING.get(k) for k in keys}
    if "title" in fields_found:
        return bool(fields_found & _OF_PAPERS) or not any(map(_holds_papers, item.values()))
    if "maybe_title" in fields_found and fields_found & {"abstract", "authors", "arxiv", "doi"}:
        return True
    inner = (v for k, v in item.items() if heading(k) in _CONTAINERS)
    return any(isinstance(v, Mapping) and has_title(v) for v in inner)


_OF_PAPERS = {"abstract", "authors", "doi", "arxiv"}


def _holds_papers(value: object) -> bool:
    """Whether ``value`` is a list of things with a title: then its owner is a section, no paper."""
    return isinstance(value, list) and bool(value) and has_title(value[0])


def flat(item: Mapping[str, object]) -> dict[str, object]:
    """``item`` with what its containers (``paper``, ``metadata`` …) hold, and ``{value: x}`` as x."""
    found: dict[str, object] = {}
    for key, value in item.items():
        if isinstance(value, Mapping):
            if set(value) == {"value"}:
                value = value["value"]
            elif heading(key) in _CONTAINERS:
                for inner, held in flat(value).items():
                    found.setdefault(inner, held)
                continue
        if value is not None and value != "":
            found[key] = value
    return found


def paper_of(
    item: Mapping[str, object],
    line: int,
    *,
    known: Mapping[str, list[str]] | None = None,
    lines: tuple[tuple[int, str], ...] = (),
    raw: str = "",
) -> Record | Problem:
    """The paper that ``item`` tells of, a problem if it has no title.

    ``known`` is :func:`meaning` of its keys, for callers with many items of the same keys.
    """
    names = known if known is not None else meaning(tuple(map(str, item)))

    def every(*wanted: str) -> list[object]:
        keys = (k for field in wanted for k in names.get(field, ()))
        return [v for k in keys if (v := item.get(k)) not in (None, "", [], {})]

    def first(*wanted: str) -> object:
        return next(iter(every(*wanted)), None)

    title = first("title", "maybe_title")
    abstract, kind = first("abstract", "maybe_abstract"), None
    if abstract is None and (short := first("short")) is not None:
        abstract, kind = short, "summary"
    links = [_text(v) for v in every("url", "pdf")]
    tags = first("tags")
    return fields.paper(
        _text(title),
        line,
        abstract=_text(abstract, "\n\n"),
        kind="summary" if kind else None,
        authors=authors_of(first("authors")),
        date=fields.finest(*every("year"), *every("date")) or fields.iso_date(first("date")),
        venue=_text(first("venue")),
        type=_TYPES.get(heading(_text(first("type")))),
        identifiers=_identifiers(item, names, links),
        url=next((u for u in map(fields.link_of, links) if u), None),
        tags=_list(tags),
        notes=[_text(v) for v in every("notes")],
        key=_key(first("key")),
        extra={
            "keywords": ", ".join(dict.fromkeys(k for v in every("keywords") for k in _list(v))),
            **{f: _text(first(f)) for f in ("volume", "number", "publisher", "language", "issn")},
            "pages": _text(first("pages"))
            or "--".join(filter(None, (_text(first(f)) for f in ("first_page", "last_page")))),
        },
        seen=_upvotes(first("upvotes")),
        state=_state(first("state")),
        starred=_claim(first("starred")),
        lines=lines,
        raw=raw,
    )


def _upvotes(value: object) -> dict[str, str | int]:
    """Of whole numbers that may be such; JSON knows others, too: 1e999 and NaN."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1e9:
        return {}
    return {"upvotes": int(value)}


def authors_of(value: object) -> tuple[Person, ...]:
    """Persons from a list, or from a string between semicolons, bars, commas or line ends."""
    if isinstance(value, str):
        parsed = _literal(value)
        if isinstance(parsed, list):
            value = parsed
    if isinstance(value, list) and value and all(isinstance(v, list) for v in value):
        value = [{"family": v[0], "given": v[1]} for v in value if len(v) > 1]  # authors_parsed
    if not isinstance(value, str):
        return fields.names_of(value)
    value = re.sub(r" ?\(\d{6,15}\)", "", value)  # Scopus' numbers of authors
    for separator in ("|", "\n", ";"):
        if separator in value:
            return fields.names_of(value.split(separator))
    return fields.names_joined(_initials_first(value))


_INITIALS_LAST = re.compile(
    r"\s*([^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)*) ([A-Z](?:[.-]{0,2}[A-Z])?\.?)\s*$"
)


def _initials_first(names: str) -> str:
    """``Owl A., Hawk BC`` (Scopus, PubMed) as ``A. Owl, BC Hawk``; other lists as they are."""
    if names.count(".") == 1:
        names = names.rstrip(". ")  # PubMed ends its list with a full stop
    matches = [_INITIALS_LAST.match(n) for n in names.split(",")]
    if len(matches) < 2 or not all(matches) or not any(m and len(m[2]) < 3 for m in matches):
        return names
    return ", ".join(f"{m[2]} {m[1]}" for m in matches if m)


def _identifiers(
    item: Mapping[str, object], names: Mapping[str, list[str]], links: list[str]
) -> tuple[Identifier, ...]:
    texts = [_text(item.get(k)) for field in ("doi", "id", "more") for k in names.get(field, ())]
    for key in names.get("arxiv", ()):
        texts.insert(0, f"arXiv:{re.sub('(?i)^arxiv:', '', _text(item.get(key)))}")
    bare = [t for t in texts if identifiers.arxiv(t) and re.match(r"^\S+$", t)]
    found = fields.ids_in(*bare, *texts, *links)
    have = {i.scheme for i in found}
    for scheme in ("pmid", "acl"):
        value = next((_text(item.get(k)) for k in names.get(scheme, ())), "")
        if value and scheme not in have and re.fullmatch(r"[\w.-]{3,40}", value):
            found += (Identifier(scheme, value.lstrip("0") if scheme == "pmid" else value),)
    return found


def _text(value: object, glue: str = ", ") -> str:
    """A scalar as text; the texts of a list joined; of an object what names it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (int, float)):
        if abs(value) < 1e300:
            return str(int(value)) if value == int(value) else str(value)
        return ""  # infinite, no number, or longer than any text of a paper
    if isinstance(value, Mapping):
        for key in ("value", "name", "text", "title", "url", "display_name", "tag"):
            if isinstance(value.get(key), str):
                return str(value[key])
        return " ".join(f"{k}:{v}" for k, v in value.items() if isinstance(v, (str, int)))
    if isinstance(value, Iterable):
        return glue.join(filter(None, (_text(v) for v in value)))
    return str(value)


def _list(value: object) -> list[str]:
    """Tags or keywords from a list or from a string between semicolons, bars or commas."""
    if isinstance(value, str):
        parsed = _literal(value)
        if isinstance(parsed, list):
            value = parsed
        else:
            separator = next((s for s in (";", "|", "\n", ",") if s in value), ",")
            return [part.strip() for part in value.split(separator) if part.strip()]
    if isinstance(value, Iterable):
        return [text for v in value if (text := _text(v).strip())]
    return []


def _literal(value: str) -> object:
    """The list written out in a cell as JSON or as Python (``['A. Owl', 'B. Hawk']``)."""
    text = value.strip()
    if not (text.startswith("[") and text.endswith("]")) or len(text) > 100_000:
        return None
    for parse in (json.loads, ast.literal_eval):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # odd escapes in what Python shall read
                return parse(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
    return [part.strip() for part in text[1:-1].split(",")]  # as YAML writes it


def _key(value: object) -> str | None:
    text = _text(value).strip()
    return text if re.fullmatch(r"[^\s{}(),%#~\"'\\=]{1,200}", text) else None


def _state(value: object) -> str | None:
    text = _text(value).strip().casefold()
    return text if text in STATES else {"to read": "queued", "done": "read"}.get(text)


def _claim(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    return {"yes": True, "true": True, "1": True, "x": True, "no": False, "false": False}.get(
        _text(value).strip().casefold()
    )
