"""The readers of every dump whose structure says what is a title and what is an abstract."""

from readinglist.formats import arxiv_listing, arxiv_mail, ris
from readinglist.model import Format

FORMATS: tuple[Format, ...] = (
    arxiv_mail.FORMAT,
    arxiv_listing.LISTING,
    arxiv_listing.SEARCH,
    ris.FORMAT,
)
