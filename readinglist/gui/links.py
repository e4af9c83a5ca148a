"""The one way out: opens web links in the user's browser, and refuses everything else."""

from __future__ import annotations

import logging

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from readinglist.model import Paper, PaperRow

log = logging.getLogger(__name__)


def safe_url(text: str) -> QUrl | None:
    """``text`` as a web link: http or https, with a host and without a user name; else None."""
    url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in ("http", "https"):
        return None
    if not url.host() or url.userInfo() or "\\" in text:
        return None
    return url


def open_url(text: str) -> bool:
    """Open a web link in the browser; False (and nothing opened) if it is none."""
    url = safe_url(text)
    if url is None:
        log.warning("a link that is no web address was not opened")
        return False
    return QDesktopServices.openUrl(url)


def host(text: str) -> str:
    """The host a link leads to, in ASCII so that look-alike letters show; "" if it is no web link."""
    url = safe_url(text)
    if url is None:
        return ""
    return bytes(QUrl.toAce(url.host()).data()).decode("ascii", "replace")


KINDS: dict[str, tuple[str, ...]] = {
    "code": ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht"),
    "dataset": ("huggingface.co/datasets", "kaggle.com/datasets", "zenodo.org", "figshare.com"),
    "model": ("huggingface.co",),
}
"""What a link leads to by the beginning of its address; the first that fits."""
NAMES = {"code": "Code", "dataset": "Dataset", "model": "Model", "globe": "Page"}
"""The icon of a kind of link is called as the kind is."""


def kind(text: str) -> str:
    """What a link leads to: "code", "dataset", "model", or "globe" for any page."""
    url = safe_url(text)
    where = f"{host(text).removeprefix('www.')}{url.path() if url else ''}/"
    for name, begins in KINDS.items():
        if any(where.startswith(begin + "/") for begin in begins):
            return name
    return "globe"


def page_of(paper: Paper | PaperRow) -> str | None:
    """Where a paper is read about: its own link, else arXiv, else its DOI."""
    url = getattr(paper, "url", None)
    if url and safe_url(url):
        return str(url)
    if paper.arxiv_id:
        return f"https://arxiv.org/abs/{paper.arxiv_id}"
    doi = getattr(paper, "doi", None)
    return f"https://doi.org/{doi}" if doi else None


def pdf_of(paper: Paper | PaperRow) -> str | None:
    """The paper itself, where that is known: arXiv's."""
    return f"https://arxiv.org/pdf/{paper.arxiv_id}" if paper.arxiv_id else None
