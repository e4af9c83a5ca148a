"""What the fields of a paper and of its entry are called in the window."""

from __future__ import annotations

NAMES = (
    ("title", "Title"),
    ("authors", "Authors"),
    ("year", "Year"),
    ("venue", "Venue"),
    ("doi", "DOI"),
    ("arxiv", "arXiv"),
    ("url", "Link"),
    ("key", "Citation key"),
    ("abstract", "Abstract"),
)
"""Those that are edited by hand, in the order of the form."""
MORE_FIELDS = {
    "published": "Date",
    "type": "Type",
    "remark": "Remark",
    "state": "State",
    "starred": "Star",
    "tags": "Tags",
    "keywords": "Keywords",
    "identifiers": "Ids",
    "openreview": "OpenReview id",
    "pmid": "PubMed id",
    "acl": "ACL id",
    "volume": "Volume",
    "number": "Number",
    "pages": "Pages",
    "publisher": "Publisher",
    "series": "Series",
    "editor": "Editors",
    "month": "Month",
    "school": "School",
    "institution": "Institution",
    "journal": "Journal",
    "booktitle": "Book title",
    "howpublished": "How published",
    "note": "Note",
    "author": "Authors",
    "chapter": "Chapter",
    "organization": "Organisation",
    "eprint": "Preprint id",
    "primaryclass": "arXiv category",
    "paper": "Paper",
    "extra": "Further fields",
}
FIELDS = dict(NAMES) | MORE_FIELDS
"""Fields of a paper and of its entry, as the window calls them."""
