"""The JSON of those who give papers away."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from html import escape

from tests.bench.families.made import Made


def kaggle(papers: Sequence[Made]) -> str:
    return "\n".join(
        json.dumps(
            {
                "id": p.arxiv,
                "submitter": p.authors[0],
                "authors": ", ".join(p.authors),
                "title": textwrap.fill(p.title, 79, subsequent_indent="  "),
                "comments": "12 pages, 5 figures",
                "journal-ref": None,
                "doi": p.doi,
                "report-no": None,
                "categories": "cs.LG cs.AI",
                "license": "http://arxiv.org/licenses/nonexclusive-distrib/1.0/",
                "abstract": f"  {textwrap.fill(p.abstract, 79)}\n",
                "versions": [{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"}],
                "update_date": f"{p.year}-11-26",
                "authors_parsed": [[family, given, ""] for given, family in p.names],
            }
        )
        for p in papers
    )


def hf_json(papers: Sequence[Made]) -> str:
    return json.dumps(
        [
            {
                "paper": {
                    "id": p.arxiv,
                    "authors": [
                        {"_id": f"67{n:022}", "name": a, "hidden": False}
                        for n, a in enumerate(p.authors)
                    ],
                    "publishedAt": f"{p.year}-03-11T17:59:59.000Z",
                    "title": p.title,
                    "summary": textwrap.fill(p.abstract, 79),
                    "upvotes": p.number % 90,
                    "discussionId": "67d0",
                    "ai_keywords": ["attention", "planning"],
                },
                "publishedAt": f"{p.year}-03-12T00:00:00.000Z",
                "title": p.title,
                "numComments": 3,
                "submittedBy": {"_id": "60", "fullname": "AK", "name": "akhaliq"},
            }
            for p in papers
        ]
    )


def openreview(papers: Sequence[Made]) -> str:
    return json.dumps(
        {
            "notes": [
                {
                    "id": f"rl{p.number:08}",
                    "forum": f"rl{p.number:08}",
                    "cdate": 1_700_000_000_000 + p.number,
                    "pdate": 1_705_000_000_000,
                    "signatures": ["ICLR.cc/2024/Conference"],
                    "content": {
                        "title": {"value": p.title},
                        "authors": {"value": list(p.authors)},
                        "authorids": {"value": [f"~{a}1" for a in p.authors]},
                        "keywords": {"value": ["planning", "pruning"]},
                        "abstract": {"value": p.abstract},
                        "venue": {"value": "ICLR 2024 poster"},
                        "pdf": {"value": f"/pdf/{p.number}.pdf"},
                    },
                }
                for p in papers
            ],
            "count": len(papers),
        }
    )


def semantic_scholar(papers: Sequence[Made]) -> str:
    return json.dumps(
        {
            "total": len(papers),
            "data": [
                {
                    "paperId": f"{p.number:040x}",
                    "externalIds": {"DOI": p.doi, "ArXiv": p.arxiv, "CorpusId": p.number},
                    "url": f"https://www.semanticscholar.org/paper/{p.number:040x}",
                    "title": p.title,
                    "abstract": p.abstract,
                    "venue": p.venue,
                    "year": p.year,
                    "publicationDate": f"{p.year}-05-01",
                    "fieldsOfStudy": ["Computer Science"],
                    "journal": {"name": p.venue, "pages": "1-9", "volume": "3"},
                    "authors": [{"authorId": str(n), "name": a} for n, a in enumerate(p.authors)],
                }
                for p in papers
            ],
        },
        indent=1,
    )


def openalex(papers: Sequence[Made]) -> str:
    def inverted(text: str) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for place, word in enumerate(text.split()):
            index.setdefault(word, []).append(place)
        return index

    return json.dumps(
        {
            "meta": {"count": len(papers)},
            "results": [
                {
                    "id": f"https://openalex.org/W{p.number}",
                    "doi": f"https://doi.org/{p.doi}",
                    "title": p.title,
                    "display_name": p.title,
                    "publication_year": p.year,
                    "publication_date": f"{p.year}-05-01",
                    "ids": {"openalex": f"https://openalex.org/W{p.number}", "mag": str(p.number)},
                    "primary_location": {
                        "landing_page_url": f"https://doi.org/{p.doi}",
                        "pdf_url": None,
                        "source": {"display_name": p.venue, "type": "journal"},
                    },
                    "type": "article",
                    "authorships": [
                        {
                            "author_position": "middle",
                            "author": {"id": f"https://openalex.org/A{n}", "display_name": a},
                            "institutions": [{"display_name": "University of Parts"}],
                            "raw_author_name": a,
                        }
                        for n, a in enumerate(p.authors)
                    ],
                    "biblio": {"volume": "2", "issue": "1", "first_page": "1", "last_page": "9"},
                    "keywords": [{"display_name": "Pruning", "score": 0.5}],
                    "locations": [{"landing_page_url": f"https://arxiv.org/abs/{p.arxiv}"}],
                    "abstract_inverted_index": inverted(p.abstract),
                }
                for p in papers
            ],
        }
    )


def crossref(papers: Sequence[Made]) -> str:
    return json.dumps(
        {
            "status": "ok",
            "message-type": "work-list",
            "message": {
                "items": [
                    {
                        "DOI": p.doi,
                        "URL": f"https://doi.org/{p.doi}",
                        "type": "journal-article",
                        "title": [p.title],
                        "container-title": [p.venue],
                        "publisher": "Press",
                        "ISSN": ["1234-5678"],
                        "abstract": f"<jats:p>{escape(p.abstract)}</jats:p>",
                        "author": [
                            {"given": g, "family": f, "sequence": "additional", "affiliation": []}
                            for g, f in p.names
                        ],
                        "issued": {"date-parts": [[p.year, 5, 1]]},
                        "published": {"date-parts": [[p.year, 5, 1]]},
                        "volume": "3",
                        "page": "1-9",
                        "is-referenced-by-count": 4,
                    }
                    for p in papers
                ]
            },
        }
    )


def better_bibtex(papers: Sequence[Made]) -> str:
    return json.dumps(
        {
            "config": {"label": "BetterBibTeX JSON"},
            "items": [
                {
                    "itemType": "journalArticle",
                    "key": f"K{p.number:07}",
                    "citationKey": f"key{p.number}",
                    "title": p.title,
                    "abstractNote": p.abstract,
                    "publicationTitle": p.venue,
                    "date": f"{p.year}-05-01",
                    "DOI": p.doi,
                    "url": f"https://arxiv.org/abs/{p.arxiv}",
                    "creators": [
                        {"creatorType": "author", "firstName": g, "lastName": f} for g, f in p.names
                    ],
                    "tags": [{"tag": "to read"}, {"tag": "Computer Science", "type": 1}],
                    "notes": [],
                    "attachments": [{"itemType": "attachment", "title": "Full Text PDF"}],
                }
                for p in papers
            ],
        },
        indent=2,
    )


def json_feed(papers: Sequence[Made]) -> str:
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Papers",
            "items": [
                {
                    "id": f"https://arxiv.org/abs/{p.arxiv}",
                    "url": f"https://arxiv.org/abs/{p.arxiv}",
                    "title": p.title,
                    "content_text": p.abstract,
                    "date_published": f"{p.year}-05-01T00:00:00Z",
                    "authors": [{"name": a} for a in p.authors],
                    "tags": ["cs.LG"],
                }
                for p in papers
            ],
        }
    )


def anything(papers: Sequence[Made]) -> str:
    return json.dumps(
        [
            {
                "Title": p.title,
                "Abstract": p.abstract,
                "Authors": ", ".join(p.authors),
                "arxiv_id": p.arxiv,
                "link": f"https://arxiv.org/abs/{p.arxiv}",
                "published_date": f"{p.year}-05-01",
                "categories": ["cs.LG", "cs.AI"],
            }
            for p in papers
        ]
    )
