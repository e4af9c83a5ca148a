"""The readers of every dump whose structure says what is a title and what is an abstract."""

from readinglist.formats import (
    archives,
    arxiv_listing,
    arxiv_mail,
    feeds,
    html_pages,
    json_formats,
    jsonl,
    mail,
    oai,
    opml,
    ris,
    tables,
    xml_libraries,
    zotero_rdf,
)
from readinglist.model import Format

FORMATS: tuple[Format, ...] = (
    arxiv_mail.FORMAT,
    arxiv_listing.LISTING,
    arxiv_listing.SEARCH,
    feeds.FORMAT,
    oai.FORMAT,
    ris.FORMAT,
    xml_libraries.ENDNOTE,
    xml_libraries.PUBMED,
    zotero_rdf.FORMAT,
    opml.FORMAT,
    jsonl.FORMAT,
    *json_formats.FORMATS,
    html_pages.ARXIV,
    html_pages.SCHOLAR,
    html_pages.ARTICLE,
    html_pages.LINKS,
    tables.CSV,
    tables.XLSX,
    archives.ZIP,
    mail.FORMAT,
)
