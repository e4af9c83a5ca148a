"""One dump of every structured family, of the same papers: what the readers' speed is measured on.

The shapes are those of the real files; what each maker writes is told in its reader's docstring.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.bench.families import json_dumps, pages, tables, tagged, xml_dumps
from tests.bench.families.made import Made, papers, written

__all__ = ["DUMPS", "Made", "dump", "papers"]

Make = Callable[[Sequence[Made]], str | bytes]
DUMPS: dict[str, tuple[str, Make]] = {
    "BibTeX": ("bibtex", written("bibtex")),
    "biblatex": ("bibtex", written("biblatex")),
    "RIS": ("ris", written("ris")),
    "CSL-JSON": ("csl-json", written("csl-json")),
    "our CSV": ("csv", written("csv")),
    "our JSON Lines": ("jsonl", written("jsonl")),
    "Kaggle JSON Lines": ("kaggle-arxiv", json_dumps.kaggle),
    "Hugging Face JSON": ("hf-json", json_dumps.hf_json),
    "OpenReview": ("openreview", json_dumps.openreview),
    "Semantic Scholar": ("semantic-scholar", json_dumps.semantic_scholar),
    "OpenAlex": ("openalex", json_dumps.openalex),
    "Crossref": ("crossref", json_dumps.crossref),
    "Better BibTeX JSON": ("bbt-json", json_dumps.better_bibtex),
    "JSON Feed": ("json-feed", json_dumps.json_feed),
    "anyone's JSON": ("json", json_dumps.anything),
    "anyone's CSV": ("csv", tables.plain_csv),
    "Zotero CSV": ("csv", tables.zotero_csv),
    "XLSX": ("xlsx", tables.xlsx),
    "Markdown table": ("markdown", tables.table),
    "PubMed nbib": ("nbib", tagged.nbib),
    "EndNote enw": ("enw", tagged.enw),
    "Web of Science": ("web-of-science", tagged.web_of_science),
    "labelled notes": ("labelled", tagged.labelled),
    "EndNote XML": ("endnote-xml", xml_dumps.endnote),
    "PubMed XML": ("pubmed-xml", xml_dumps.pubmed),
    "Zotero RDF": ("zotero-rdf", xml_dumps.zotero_rdf),
    "OAI-PMH": ("oai", xml_dumps.oai),
    "arXiv Atom": ("feed", xml_dumps.atom),
    "arXiv RSS": ("feed", xml_dumps.rss),
    "arXiv RSS 1.0": ("feed", xml_dumps.rss_1),
    "arXiv mail, text": ("arxiv-mail", pages.arxiv_mail),
    "arXiv mail, mbox": ("mail", pages.arxiv_mbox),
    "Scholar alerts, mbox": ("mail", pages.scholar_mbox),
    "Hugging Face mail, mbox": ("hf-mail", pages.hf_mbox),
    "Hugging Face page": ("hf-html", pages.hf_page),
    "arXiv listing, text": ("arxiv-listing", pages.listing),
    "arXiv listing, HTML": ("arxiv-html", pages.listing_page),
    "arXiv search, text": ("arxiv-search", pages.search),
}
"""What a dump is called here: the format that reads it, and its maker."""


def dump(name: str, papers: Sequence[Made]) -> bytes:
    """The bytes of a dump of these papers."""
    made = DUMPS[name][1](papers)
    return made.encode() if isinstance(made, str) else made
