"""arXiv ids, DOIs and the other names a paper goes by, found in text and links and normalised.

Sources: arXiv's identifier scheme (https://info.arxiv.org/help/arxiv_identifier.html), the DOI
Handbook 2.2 and Crossref's matching advice, ACL Anthology ids (https://aclanthology.org/info/ids/).
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from readinglist.model import Identifier

_NEW = r"\d{4}\.\d{4,5}"
_OLD = r"[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?/\d{7}"
_ARXIV_WORD = re.compile(
    rf"(?:arxiv\s*:\s*|arxiv\.org/(?:abs|pdf|html|format|e-print)/|alphaxiv\.org/(?:abs|pdf)/"
    rf"|huggingface\.co/papers/|hf\.co/papers/|10\.48550/arxiv\.)({_NEW}|{_OLD})(v\d+)?",
    re.IGNORECASE,
)
_ARXIV_BARE = re.compile(rf"^\s*({_NEW}|{_OLD})(v\d+)?\s*$")
# Old DOIs of Wiley and BioOne hold the number between angle brackets: <1661::AID-SIM968>
_DOI = re.compile(r"\b10\.\d{4,9}(?:\.\d+)*/[^\s\"<>]+(?:<\d{1,6}:[^\s\"<>]{1,40}>[^\s\"<>]+)?")
_IN_LINK = re.compile(r"(?:://|\bwww\.|doi\.org/)\S*\Z", re.IGNORECASE)
_PAGE_OF = re.compile(
    r"(?:/(?:full(?:text)?|abstract|e?pdf|epub|meta|html|summary|references|citations?)"
    r"|\.full|\.pdf|\.full-text)+/?\Z"
)
_VERSION = re.compile(
    r"(10\.(?:1101|64898)/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8})(?:v\d.*|\.(?:full|abstract).*)"
)
_OPENREVIEW = re.compile(r"openreview\.net/(?:forum|pdf|attachment)\?(?:[^#\s]*&)?id=([\w-]{6,16})")
_PMID = re.compile(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/|\bPMID:?\s*)(\d{1,9})\b"
)
_ACL = re.compile(
    r"aclanthology\.org/(?:anthology/)?([A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+)"
)


def arxiv(text: str) -> Identifier | None:
    """The arXiv id that ``text`` is or names (a link, ``arXiv:…``, its DOI), without version."""
    match = _ARXIV_BARE.match(text)
    if not match and (not text.isascii() or "xiv" in (low := text.lower()) or "/papers/" in low):
        match = _ARXIV_WORD.search(text)
    if not match:
        return None
    value = match[1]
    if "/" in value:
        archive, number = value.split("/")
        return Identifier("arxiv", f"{archive.split('.')[0].lower()}/{number}")
    month = int(value[2:4])
    return Identifier("arxiv", value) if 1 <= month <= 12 else None


def doi(text: str) -> Identifier | None:
    """The DOI in ``text``, lower case and bare.

    arXiv's own DOIs (``10.48550/arXiv.…``) say an arXiv id too: see :func:`implied`. A bracket that
    closes nothing and the punctuation of the sentence around it do not belong to it; nor does what
    a publisher's link has behind it (``/full.pdf``, ``?af=R``), nor bioRxiv's version.
    """
    match = _DOI.search(text) if "10." in text else None
    if not match and "%2" in text:
        text = unquote(text)
        match = _DOI.search(text)
    if not match:
        return None
    value = match.group()
    if _IN_LINK.search(text, max(0, match.start() - 300), match.start()):
        value = unquote(re.split("[?#&]", value, maxsplit=1)[0])
        inside = _DOI.match(value)  # what was escaped may end it
        value = _PAGE_OF.sub("", inside.group()) if inside else value
    value = value.lower().rstrip(".,;:!?'”’*/")
    for opening, closing in ("()", "[]", "{}"):
        while value.endswith(closing) and value.count(closing) > value.count(opening):
            value = value[:-1].rstrip(".,;:")
    if not _DOI.fullmatch(value):  # nothing is left behind the prefix
        return None
    version = _VERSION.fullmatch(value)
    return Identifier("doi", version[1] if version else value)


def implied(identifier: Identifier) -> Identifier | None:
    """The arXiv id that an arXiv DOI says."""
    return arxiv(identifier.value) if is_arxiv_doi(identifier) else None


def is_arxiv_doi(identifier: Identifier) -> bool:
    """A DOI that arXiv gave: it is no other work than the arXiv id, and speaks against no other DOI."""
    return identifier.scheme == "doi" and identifier.value.startswith("10.48550/arxiv.")


def openreview(text: str) -> Identifier | None:
    """The OpenReview forum id in a link."""
    match = _OPENREVIEW.search(text) if "openreview" in text else None
    return Identifier("openreview", match[1]) if match else None


def pmid(text: str) -> Identifier | None:
    """The PubMed id in a link or behind ``PMID``; a bare number is not taken for one."""
    match = _PMID.search(text) if "pubmed" in text or "PMID" in text else None
    return Identifier("pmid", match[1].lstrip("0")) if match else None


def acl(text: str) -> Identifier | None:
    """The ACL Anthology id in a link."""
    match = _ACL.search(text) if "aclanthology" in text else None
    return Identifier("acl", match[1]) if match else None


def find(text: str) -> tuple[Identifier, ...]:
    """Every scheme's first identifier in ``text`` (a link, a cell, a field), each once."""
    found = (find_one(text) for find_one in (arxiv, doi, openreview, pmid, acl))
    return tuple(dict.fromkeys(i for i in found if i))


def url_of(identifier: Identifier) -> str | None:
    """Where a browser finds it."""
    base = {
        "arxiv": "https://arxiv.org/abs/{}",
        "openreview": "https://openreview.net/forum?id={}",
        "pmid": "https://pubmed.ncbi.nlm.nih.gov/{}/",
        "acl": "https://aclanthology.org/{}/",
    }.get(identifier.scheme)
    if identifier.scheme == "doi":
        value = re.sub(r"[%?#&<>]", lambda sign: f"%{ord(sign[0]):02X}", identifier.value)
        return f"https://doi.org/{value}"
    return base.format(identifier.value) if base else None
