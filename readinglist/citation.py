"""Citation keys, entry types and what an entry lacks: decisions about a paper, made purely."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import product

from readinglist.latex import decode
from readinglist.model import Paper, Person
from readinglist.text import fold

MAX_KEY = 60
"""Characters of a made key, before the letters that tell equal keys apart."""

_SAFE_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:.+/-]*")
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "on",
        "for",
        "and",
        "or",
        "to",
        "in",
        "with",
        "by",
        "at",
        "from",
        "as",
        "is",
        "are",
        "be",
        "via",
        "using",
        "towards",
        "toward",
        "into",
        "over",
        "under",
        "its",
        "their",
        "our",
        "your",
        "can",
        "do",
        "does",
        "how",
        "what",
        "why",
        "when",
        "where",
        "which",
        "who",
        "that",
        "this",
        "these",
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "und",
        "zur",
        "zum",
        "von",
        "le",
        "la",
        "les",
        "un",
        "une",
        "et",
        "des",
        "du",
        "el",
        "los",
        "las",
        "y",
    ]
)
_FORMULA = re.compile(r"\$[^$]*\$")
_FORMULA_MARKS = re.compile(r"\\[A-Za-z]+|[${}^_\\]")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")

_CONFERENCE = re.compile(
    r"\b(proc(eedings)?|conf(erence)?|workshop|symposium|congress|meeting)\b"
    r"|\b(NeurIPS|NIPS|ICML|ICLR|AAAI|IJCAI|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|LREC|SemEval"
    r"|CVPR|ICCV|ECCV|WACV|BMVC|ACCV|MICCAI|ICPR|ICASSP|INTERSPEECH|ICRA|IROS|CoRL|RSS|KDD|WWW|SIGIR"
    r"|CIKM|WSDM|RecSys|ICDM|SDM|ECML|PKDD|PAKDD|UAI|AISTATS|COLT|ALT|ACML|FAccT|CHI|UIST|CSCW|IUI"
    r"|SIGGRAPH|STOC|FOCS|SODA|ITCS|ICALP|CAV|POPL|PLDI|ICSE|FSE|ASE|OSDI|SOSP|NSDI|SIGCOMM|SIGMOD"
    r"|VLDB|ICDE|CCS|NDSS|CRYPTO|EUROCRYPT|ASPLOS|ISCA|MICRO|HPCA|COLM|MLSys|GECCO|ECAI|AAMAS|ICAPS)\b"
)
_PROCEEDINGS_IN_WORDS = re.compile(
    r"\b(proc|proceedings|conf|conference|workshop|symposium|congress|advances in neural)\b",
    re.IGNORECASE,
)
# Journals whose names hold a word that else means a conference.
_JOURNAL = re.compile(
    r"\b(journal|transactions|letters|review|annals|magazine|quarterly)\b"
    r"|proceedings of the (national academy|ieee$|royal society|vldb endowment)|proc\.? natl"
    r"|proceedings of the acm on|proc\.? acm ",
    re.IGNORECASE,
)


def entry_type(paper: Paper) -> str:
    """The BibTeX type: what the user or a file set, else derived from the venue.

    ``inproceedings`` for a venue that sounds like a conference, ``article`` for another one,
    ``misc`` without any. Lower case, BibTeX's own names (biblatex's are the writer's matter).
    """
    if paper.type and (named := paper.type.strip().lower()):
        return named
    venue = (paper.venue or "").strip()
    if not venue:
        return "misc"
    if _JOURNAL.search(venue):
        return "article"
    is_conference = _CONFERENCE.search(venue) or _PROCEEDINGS_IN_WORDS.search(venue)
    return "inproceedings" if is_conference else "article"


def make_key(
    title: str,
    authors: Sequence[Person],
    year: int | None,
    taken: Callable[[str], bool] | Container[str] = (),
) -> str:
    """A new citation key: first author's family name, year, first significant title word.

    ``vaswani2017attention``. Without author three title words, without any usable letter ``ref``.
    Lower-case ASCII letters and digits, a letter first. ``taken(key)``, or ``key in taken`` with
    keys in lower case, says what is in use; then ``a`` … ``z``, ``aa`` … is added.
    """
    is_taken = taken if callable(taken) else taken.__contains__
    words = _title_words(title)
    author = _author_part(authors)
    when = str(year) if year and 0 < year < 10_000 else ""
    parts = [author, when, *words[:1]] if author else [*words[:1], when, *words[1:3]]
    stem = "".join(parts)
    if not stem or not stem[0].isalpha():
        stem = "ref" + stem
    stem = stem[:MAX_KEY]
    if not is_taken(stem):
        return stem
    return next(key for tail in _tails() if not is_taken(key := stem + tail))


def _tails() -> Iterator[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    for length in range(1, 10):
        yield from map("".join, product(letters, repeat=length))


def _author_part(authors: Sequence[Person]) -> str:
    for person in authors:
        name = person.family or " ".join(person.literal.split()[:3]) or person.given
        if plain := _plain(name):
            return plain[:30]
    return ""


def _title_words(title: str) -> list[str]:
    title = _FORMULA.sub(" ", title) if _WORD.search(_FORMULA.sub(" ", title)) else title
    words = [w for w in map(_plain, _WORD.findall(_FORMULA_MARKS.sub(" ", title))) if w]
    return [w for w in words if w not in _SMALL_WORDS] or words


def _plain(text: str) -> str:
    """ASCII letters and digits of ``text``, lower case: ``Ø’Brien`` → ``obrien``."""
    return re.sub("[^a-z0-9]", "", fold(text))


def is_safe_key(key: str) -> bool:
    """Whether BibTeX, biber and every parser take ``key`` as it is."""
    return _SAFE_KEY.fullmatch(key) is not None


def clean_key(key: str) -> str:
    """The nearest safe key: accents and TeX commands dropped, other characters left out.

    ``baumg{\\"a}rtner2024`` → ``baumgartner2024``; ``ref`` if nothing is left. A safe key is unchanged.
    """
    if is_safe_key(key):
        return key
    letters = "".join(map(_fold_case_kept, decode(key)))
    return re.sub("[^A-Za-z0-9_:.+/-]", "", letters).lstrip("_:.+/-") or "ref"


def _fold_case_kept(char: str) -> str:
    if char.isascii():
        return char
    folded = fold(char)
    return folded.capitalize() if char.isupper() else folded


_AUTHORED = ("author", "title", "year")
_REQUIRED: dict[str, tuple[str, ...]] = {
    "article": (*_AUTHORED, "journal"),
    "inproceedings": (*_AUTHORED, "booktitle"),
    "conference": (*_AUTHORED, "booktitle"),
    "incollection": (*_AUTHORED, "booktitle", "publisher"),
    "inbook": ("author", "title", "publisher", "year"),
    "book": ("author", "title", "publisher", "year"),
    "phdthesis": (*_AUTHORED, "school"),
    "mastersthesis": (*_AUTHORED, "school"),
    "thesis": (*_AUTHORED, "school"),
    "techreport": (*_AUTHORED, "institution"),
    "report": (*_AUTHORED, "institution"),
    "proceedings": ("title", "year"),
    "manual": ("title",),
    "unpublished": ("author", "title", "note"),
}
_ALSO: dict[str, dict[str, tuple[str, ...]]] = {
    "acl": {"article": ("pages",), "inproceedings": ("pages",), "": ("url",)},
    "ieee": {"article": ("volume", "pages"), "inproceedings": ("pages",)},
}
STYLES = ("bibtex", "plain", "natbib", "acl", "ieee")

# What biblatex, or a venue that we keep as such, calls the field.
_SAME: dict[str, tuple[str, ...]] = {
    "author": ("editor",),
    "journal": ("journaltitle",),
    "school": ("institution",),
    "institution": ("school",),
    "url": ("doi", "eprint"),
}
_VENUES = frozenset(["journal", "booktitle", "school", "institution"])


def missing_fields(paper: Paper, style: str = "bibtex") -> tuple[str, ...]:
    """Names of the fields that an entry of this type should have and this paper lacks, in order.

    ``style`` is one of :data:`STYLES`; an unknown one counts as ``bibtex``. A paper without venue
    (a preprint, ``misc``) should still have an author, a title and a year.
    """
    kind = entry_type(paper)
    wanted = list(_REQUIRED.get(kind, _AUTHORED))
    also = _ALSO.get(style, {})
    wanted += [*also.get(kind, ()), *also.get("", ())]
    return tuple(name for name in dict.fromkeys(wanted) if not _has(paper, name))


def _has(paper: Paper, name: str) -> bool:
    known: dict[str, object] = {
        "title": paper.title.strip(),
        "author": paper.authors,
        "year": paper.year or paper.published,
        "url": paper.url,
        "doi": paper.doi,
        "eprint": paper.arxiv_id,
        "note": paper.notes,
    }
    if known.get(name) or (name in _VENUES and paper.venue):
        return True
    names = (name, *_SAME.get(name, ()))
    return any(known.get(n) or paper.extra.get(n, "").strip() for n in names)
