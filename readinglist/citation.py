"""Citation keys and entry types: decisions about a paper, made purely."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from readinglist import key_pattern
from readinglist.key_pattern import DEFAULT, MAX_KEY, Described
from readinglist.latex import decode
from readinglist.model import Paper, Person

__all__ = [
    "MAX_KEY",
    "clean_key",
    "entry_type",
    "free_key",
    "is_safe_key",
    "make_key",
    "new_key",
    "numbered",
    "tail_number",
]

_SAFE_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:.+/-]*")

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


Taken = Callable[[str], bool] | Container[str]
"""Whether a key is in use; a container holds keys in lower case."""


def new_key(paper: Described, taken: Taken = (), pattern: str = DEFAULT) -> str:
    """A new citation key by a pattern (:mod:`readinglist.key_pattern`) that is not ``taken``.

    With the default pattern ``vaswani2017attention``. Where that is in use ``a`` … ``z``, ``aa`` …
    is added; the number of questions asked grows with the logarithm of the keys in use.

    Raises:
        BadKeyPattern: the pattern is none.
    """
    return free_key(key_pattern.stem(key_pattern.parse(pattern), paper), taken)


def make_key(title: str, authors: Sequence[Person], year: int | None, taken: Taken = ()) -> str:
    """A new key by the default pattern for a paper of which no more is known."""
    return new_key(Paper(0, "", title, authors=tuple(authors), year=year), taken)


def free_key(stem: str, taken: Taken) -> str:
    """``stem``, or with the letters that make it one of its own."""

    def is_taken(key: str) -> bool:
        return taken(key) if callable(taken) else key.lower() in taken

    if not is_taken(stem):
        return stem
    # By doubling and then halving: thousands of papers with one stem would else ask millions of times.
    low, high = -1, 0
    while is_taken(numbered(stem, high)):
        low, high = high, 2 * high + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if is_taken(numbered(stem, middle)) else (low, middle)
    return numbered(stem, high)


def numbered(stem: str, number: int) -> str:
    """The stem with its tail: 0 is ``a``, 25 ``z``, 26 ``aa``; -1 is none."""
    letters = ""
    number += 1
    while number:
        number, last = divmod(number - 1, 26)
        letters = chr(ord("a") + last) + letters
    return stem + letters


def tail_number(key: str, stem: str) -> int | None:
    """Which tail makes ``key`` of ``stem``: -1 for none; None if it is no key of that stem."""
    tail = key[len(stem) :].lower()
    if key[: len(stem)].lower() != stem.lower() or not re.fullmatch("[a-z]*", tail):
        return None
    number = 0
    for letter in tail:
        number = number * 26 + ord(letter) - ord("a") + 1
    return number - 1


def is_safe_key(key: str) -> bool:
    """Whether BibTeX, biber and every parser take ``key`` as it is."""
    return _SAFE_KEY.fullmatch(key) is not None


def clean_key(key: str) -> str:
    """The nearest safe key: accents and TeX commands dropped, other characters left out.

    ``baumg{\\"a}rtner2024`` → ``baumgartner2024``; ``ref`` if nothing is left. A safe key is unchanged.
    """
    if is_safe_key(key):
        return key
    letters = key_pattern.fold_case_kept(decode(key))
    return re.sub("[^A-Za-z0-9_:.+/-]", "", letters).lstrip("_:.+/-") or "ref"
