"""What an entry lacks for where it is to be cited, and how complete that makes it. Pure.

The requirements are those of the styles' own warnings: ``btxbst.doc`` for plain and natbib,
``acl_natbib.bst``, ``IEEEtran.bst``, and the data model of biblatex 3.17 (``blx-dm.def``); "arXiv
minimal" is what an entry needs so that styles can print and link a preprint.
"""

from __future__ import annotations

from collections.abc import Mapping

from readinglist import identifiers
from readinglist.citation import entry_type
from readinglist.model import Paper

TARGETS: Mapping[str, str] = {
    "plain": "BibTeX (plain, unsrt, alpha)",
    "natbib": "natbib (plainnat, abbrvnat)",
    "acl": "ACL",
    "ieee": "IEEE",
    "biblatex": "biblatex",
    "arxiv": "arXiv minimal",
}
"""Name and title of what a paper can be complete for."""
DEFAULT_TARGET = "plain"

# "a/b" is met by either, and named by the first.
_MISC = ("author/editor", "title", "year")
_REQUIRED: dict[str, tuple[str, ...]] = {
    "article": ("author", "title", "journal", "year"),
    "inproceedings": ("author", "title", "booktitle", "year"),
    "incollection": ("author", "title", "booktitle", "publisher", "year"),
    "inbook": ("author/editor", "title", "chapter/pages", "publisher", "year"),
    "book": ("author/editor", "title", "publisher", "year"),
    "booklet": ("author", "title", "year"),
    "phdthesis": ("author", "title", "school", "year"),
    "mastersthesis": ("author", "title", "school", "year"),
    "techreport": ("author", "title", "institution", "year"),
    "proceedings": ("editor/organization", "title", "year"),
    "manual": ("author/organization", "title", "year"),
    "unpublished": ("author", "title", "year", "note"),
}
_IN_BIBLATEX: dict[str, tuple[str, ...]] = {
    "book": _MISC,
    "incollection": ("author", "title", "booktitle", "year"),
    "inbook": ("author", "title", "booktitle", "year"),
    "proceedings": ("title", "year"),
    "manual": _MISC,
    "unpublished": ("author", "title", "year"),
    "online": (*_MISC, "url"),
    "thesis": ("author", "title", "type", "school", "year"),
    "report": ("author", "title", "type", "institution", "year"),
}
_TYPES = {"conference": "inproceedings", "online": "misc", "electronic": "misc"}
_BIBTEX_TYPES = {"thesis": "phdthesis", "report": "techreport", **_TYPES}
_ALSO: dict[str, dict[str, tuple[str, ...]]] = {
    "acl": {"article": ("pages", "url"), "inproceedings": ("pages", "url"), "": ("url",)},
    "ieee": {"article": ("volume", "pages"), "inproceedings": ("pages",), "": ()},
}
_ARXIV = ("author", "title", "year", "eprint", "primaryclass")

# What else says the same: biblatex's names, and the places a link comes from.
_SAME: dict[str, tuple[str, ...]] = {
    "journal": ("journaltitle",),
    "school": ("institution",),
    "institution": ("school",),
    "url": ("doi", "eprint"),
    "primaryclass": ("eprintclass",),
}
_VENUES = frozenset(["journal", "booktitle", "school", "institution"])

NAMES = tuple(
    dict.fromkeys(
        name.split("/")[0]
        for wanted in (
            *(*_REQUIRED.values(), *_IN_BIBLATEX.values(), _ARXIV),
            *(names for also in _ALSO.values() for names in also.values()),
        )
        for name in wanted
    )
)
"""Every field that can be missing."""


def required(paper: Paper, target: str = DEFAULT_TARGET) -> tuple[str, ...]:
    """What an entry of this paper's type needs; ``a/b`` means either."""
    kind = entry_type(paper)
    if target == "arxiv":
        return _ARXIV
    if target == "biblatex":
        linked = kind == "misc" and (paper.arxiv_id or paper.url)  # as an export writes it
        kind = "online" if linked else "inproceedings" if kind == "conference" else kind
        return _IN_BIBLATEX.get(kind) or _REQUIRED.get(kind, _MISC)
    kind = _BIBTEX_TYPES.get(kind, kind)
    also = _ALSO.get(target, {})
    return (*_REQUIRED.get(kind, _MISC), *also.get(kind, also.get("", ())))


def missing(paper: Paper, target: str = DEFAULT_TARGET) -> tuple[str, ...]:
    """The fields an entry of this type should have for ``target`` and this paper lacks, in order."""
    return judged(paper, target)[1]


def percent(paper: Paper, target: str = DEFAULT_TARGET) -> int:
    """How much of what is required is there: 0 to 100, and 100 only if nothing is missing."""
    return judged(paper, target)[0]


def judged(paper: Paper, target: str = DEFAULT_TARGET) -> tuple[int, tuple[str, ...]]:
    """Both of them: :func:`percent` and :func:`missing`."""
    wanted = required(paper, target)
    lacks = tuple(name.split("/")[0] for name in wanted if not _has(paper, name.split("/")))
    return 100 * (len(wanted) - len(lacks)) // len(wanted), lacks


def _has(paper: Paper, names: list[str]) -> bool:
    return any(_has_one(paper, n) for name in names for n in (name, *_SAME.get(name, ())))


def _has_one(paper: Paper, name: str) -> bool:
    match name:
        case "title":
            return bool(paper.title.strip())
        case "author":
            return bool(paper.authors)
        case "year":
            return bool(paper.year or paper.published)
        case "url":
            return bool(paper.url)
        case "doi":
            return bool(paper.doi)
        case "eprint":
            return bool(paper.arxiv_id or paper.extra.get("eprint", "").strip())
    if name in _VENUES and paper.venue:
        return True
    return bool(paper.extra.get(name, "").strip())


def year_of_arxiv(arxiv_id: str) -> int | None:
    """The year in which an arXiv id was given: ``1706.03762`` and ``hep-th/9901001`` say it."""
    found = identifiers.arxiv(arxiv_id)
    if found is None:
        return None
    year = int(found.value.split("/")[-1][:2])
    return year + (1900 if year > 90 else 2000)
