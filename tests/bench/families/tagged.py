"""Tagged lines: PubMed, EndNote, Web of Science, notes with labels."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from tests.bench.families.made import Made


def _folded(tag: str, text: str, width: int = 82) -> str:
    """``text`` as MEDLINE folds it."""
    return textwrap.fill(
        text, width, initial_indent=f"{tag:4}- ", subsequent_indent=" " * 6, break_on_hyphens=False
    )


def nbib(papers: Sequence[Made]) -> str:
    return "\n\n".join(
        "\n".join(
            (
                f"PMID- {31_000_000 + p.number}",
                "OWN - NLM\nSTAT- MEDLINE\nDCOM- 20200101\nLR  - 20200101",
                "IS  - 1234-5678 (Print)\nVI  - 12\nIP  - 3",
                f"DP  - {p.year} Mar 4",
                _folded("TI", p.title + "."),
                f"PG  - 1-9\nLID - {p.doi} [doi]",
                _folded("AB", p.abstract),
                *(
                    f"FAU - {f}, {g}\nAU  - {f} {g[:1]}\nAD  - Department of Parts, University of X."
                    for g, f in p.names
                ),
                "LA  - eng\nPT  - Journal Article\nPL  - England",
                _folded("JT", p.venue),
                "OT  - pruning\nOT  - gardens\nMH  - Humans\nMH  - *Attention/physiology",
                f"EDAT- {p.year}/03/04 00:00\nAID - {p.doi} [doi]\nSO  - J Parts. {p.year}.",
            )
        )
        for p in papers
    )


def enw(papers: Sequence[Made]) -> str:
    return "\n".join(
        "\n".join(
            (
                "%0 Journal Article",
                f"%T {p.title}",
                *(f"%A {f}, {g}" for g, f in p.names),
                f"%J {p.venue}\n%D {p.year}\n%V 12\n%N 3\n%P 1-9\n%R {p.doi}",
                f"%U https://doi.org/{p.doi}\n%K pruning\n%X {p.abstract}\n",
            )
        )
        for p in papers
    )


def web_of_science(papers: Sequence[Made]) -> str:
    def field(tag: str, text: str) -> str:
        return textwrap.fill(
            text, 80, initial_indent=f"{tag} ", subsequent_indent="   ", break_on_hyphens=False
        )

    return "FN Clarivate Analytics Web of Science\nVR 1.0\n" + "".join(
        "\n".join(
            (
                "PT J",
                "AU " + "\n   ".join(f"{f}, {g[:1]}" for g, f in p.names),
                "AF " + "\n   ".join(f"{f}, {g}" for g, f in p.names),
                field("TI", p.title),
                field("SO", p.venue.upper()),
                "LA English\nDT Article\nDE pruning; gardens; attention",
                field("AB", p.abstract),
                f"PD MAR\nPY {p.year}\nVL 12\nIS 3\nBP 1\nEP 9\nDI {p.doi}",
                f"UT WOS:{p.number:015}\nER\n\n",
            )
        )
        for p in papers
    )


def labelled(papers: Sequence[Made]) -> str:
    return "".join(
        f"Title: {p.title}\nAuthors: {', '.join(p.authors)}\nYear: {p.year}\n"
        f"Link: https://arxiv.org/abs/{p.arxiv}\nAbstract: {p.abstract}\n\n---\n\n"
        for p in papers
    )
