"""Renders made-up papers as every text layout we meet, with seeds and noises, and says the truth.

``page(layout, papers, seed, noises)`` gives the bytes of a dump and what must be read from it.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

USERS = ("akhaliq", "hysts", "KirKoz", "vvasilev", "AdinaY", "xianbao", "Linzhan")
ORGANISATIONS = (
    "NVIDIA",
    "Google",
    "Microsoft",
    "Tsinghua University",
    "DeepSeek",
    "Allen Institute for AI",
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NAVIGATION = (
    "Hugging Face",
    "Models",
    "Datasets",
    "Spaces",
    "Buckets",
    "new",
    "Docs",
    "Enterprise",
    "Pricing",
)
FOOTER = (
    *(
        "Previous",
        "Next",
        "Trending Papers ranked by GitHub stars activity",
        "System theme",
        "Company",
    ),
    *(
        "TOS",
        "Privacy",
        "About",
        "Careers",
        "Website",
        "Models",
        "Datasets",
        "Spaces",
        "Pricing",
        "Docs",
    ),
)
ADVERTS = (
    "Sponsored: Train your models twice as fast on rented accelerators. Try it free for 14 days.",
    "Get trending papers in your email inbox!",
    "We use cookies to improve your experience. Accept all",
    "View all activity",
    "Load more papers",
    "Subscribe",
    "Advertisement",
)
NOISES = (
    *("wrap", "crlf", "bom", "nbsp", "adverts", "double", "cut_end", "blanks", "utf16", "trailing"),
    *("missing", "titles_wrapped"),
)
HARD_NOISES = ("mojibake", "no_blanks", "short_abstracts", "ansi", "wrap_hyphens")


@dataclass(frozen=True)
class Made:
    """A paper and what a page prints around it. ``abstract`` None: the page shows none."""

    title: str
    abstract: str | None
    arxiv: str = "2401.00001"
    date: tuple[int, int, int] = (2024, 1, 2)
    upvotes: int = 0
    comments: int = 0
    authors: tuple[str, ...] = ("Ada Byron", "Emil Post")
    organisation: str | None = None
    user: str = "akhaliq"

    @property
    def day(self) -> str:
        """As a card prints it."""
        return f"{MONTHS[self.date[1] - 1]} {self.date[2]}, {self.date[0]}"


@dataclass(frozen=True)
class Page:
    """A dump and the papers that must be read from it, in order."""

    data: bytes
    papers: tuple[Made, ...]


# --- made-up papers -----------------------------------------------------------------------------

_TOPIC = (
    *(
        "Graph Neural Networks",
        "Speech Translation",
        "Offline Reinforcement Learning",
        "Text-to-Image Diffusion",
    ),
    *(
        "Low-Rank Adaptation",
        "Depth Estimation",
        "Question Answering",
        "Vision Transformers",
        "Motor Control",
    ),
    *(
        "Protein Folding",
        "Point Cloud Registration",
        "Long-Context Language Models",
        "Federated Learning",
    ),
    *(
        "Optical Flow",
        "Code Completion",
        "Grasp Planning",
        "Variational Inference",
        "Dialogue State Tracking",
    ),
)
_QUALITY = (
    *(
        "Efficient",
        "Provably Robust",
        "Self-Supervised",
        "Sample-Efficient",
        "Hierarchical",
        "Unbiased",
        "Fast",
    ),
    *(
        "Interpretable",
        "Multi-Scale",
        "Training-Free",
        "Cross-Lingual",
        "Memory-Bounded",
        "Stochastic",
        "Sparse",
    ),
)
_MEANS = (
    *(
        "Learned Optimizers",
        "Contrastive Objectives",
        "Token Merging",
        "Spectral Priors",
        "Soft Prompts",
    ),
    *(
        "Mixture of Experts",
        "Gaussian Processes",
        "Synthetic Data",
        "Monte Carlo Tree Search",
        "Weak Labels",
    ),
)
_NAMES = (
    "Okapi",
    "LIMEN",
    "TreeSweep",
    "Marlin-2",
    "QuietNet",
    "FoldIt",
    "R3D",
    "HALO",
    "Sibyl",
    "CrossWalk",
)


def _title(dice: random.Random) -> str:
    topic, other = dice.sample(_TOPIC, 2)
    quality, means, name = dice.choice(_QUALITY), dice.choice(_MEANS), dice.choice(_NAMES)
    number = dice.randrange(2, 99)
    return dice.choice(
        (
            f"{name}-{number}: {quality} {topic} via {means}",
            f"{quality} {topic} with {means} and {number} Expert Labels",
            f"What Can {topic} Teach Us About {other} After {number} Years?",
            f"On the {quality.lower()} estimation of {topic.lower()} under {means.lower()} in {number} dimensions",
            f"{means} are all you need? {quality} baselines for {topic} ({number} tasks)",
            f"{name}{number}",
            f"A {number}B-Parameter Model for {topic} Is Not a {quality} Model",
            f"{topic} Meets {other}: A {quality}, {means}-Based Framework for Evaluation at Scale, v{number}.0",
            f"{quality} {topic}-{number}",
        )
    )


def _abstract(dice: random.Random, title: str) -> str:
    topic, means = dice.choice(_TOPIC).lower(), dice.choice(_MEANS).lower()
    name = title.split(":")[0].split(" ")[0]
    figure = f"{dice.randrange(1, 99)}.{dice.randrange(10)}"
    sentences = [
        f"Despite much progress in {topic}, methods that rely on {means} remain hard to train and to compare.",
        f"In this paper, we study {topic} when only a few labels are at hand, e.g. in medicine, and ask what is lost.",
        f"We propose {name}, a simple method (\\ie, without extra parameters) that builds on {means} et al. and scales well.",
        f"Our approach improves the state of the art by {figure}\\% on three benchmarks and is 1.37times faster.",
        f"The error falls as sim{figure} with the number of samples, which matches the lower bound of Smith vs. Jones (2016).",
        f"We show that well-known, pre- and post-processing steps explain most of the gain; the rest comes from {means}.",
        "An ablation over widths, depths and seeds shows which parts matter, and which of them may safely be left out.",
        f"Surprisingly, a state-of-the-art {topic} model can be matched by one that is ten times smaller.",
    ]
    chosen = dice.sample(sentences, dice.randrange(4, 8))
    ending = dice.choice(
        (
            "",
            "",
            f"Code is available at https://github.com/example/{name.lower().strip('?')}.",
            f"Project page: https://example.org/{name.lower().strip('?')}/",
            "We hope that this work, with its code and data, will be of use to others.",
        )
    )
    return " ".join([*chosen, ending]).strip()


def papers(count: int, seed: int) -> list[Made]:
    """``count`` papers with titles of their own, always the same for a seed."""
    dice = random.Random(seed)
    made: dict[str, Made] = {}
    while len(made) < count:
        title = _title(dice)
        paper = Made(title, _abstract(dice, title))
        made.setdefault(re.sub(r"\W", "", title).lower(), dress(paper, dice))
    return list(made.values())


def dress(paper: Made, dice: random.Random) -> Made:
    """The paper with figures for its card."""
    year = dice.randrange(2012, 2026)
    month = dice.randrange(1, 13)
    return replace(
        paper,
        arxiv=f"{year % 100:02}{month:02}.{dice.randrange(100000):05}",
        date=(year, month, dice.randrange(1, 29)),
        upvotes=dice.choice((0, 1, dice.randrange(300))),
        comments=dice.choice((0, dice.randrange(1, 9))),
        organisation=dice.choice((None, None, None, dice.choice(ORGANISATIONS))),
        user=dice.choice(USERS),
    )


# --- layouts: each gives paragraphs; a paragraph is lines with no blank between -------------------

Paragraph = list[str]


def _header(*more: str) -> list[Paragraph]:
    return [
        [
            *NAVIGATION,
            "Log In",
            "Sign Up",
            "new",
            *ADVERTS[1:2],
            "Subscribe",
            "Daily Papers",
            *more,
        ],
        ["byAK and the research community"],
    ]


def _votes(paper: Made) -> str:
    return str(paper.upvotes) if paper.upvotes else "-"


def _by(paper: Made) -> str:
    return paper.organisation or f"{len(paper.authors)} authors"


def _comments(paper: Made) -> list[str]:
    return [str(paper.comments)] if paper.comments else []


def search(papers: Sequence[Made]) -> list[Paragraph]:
    """The search page as the sample has it: the short lines were lost."""
    head = [["new"], ["Get trending papers in your email inbox!"], ["Subscribe"]]
    out = [*head, ["byAK and the research community"], ["Mar 12"]]
    for paper in papers:
        out += [[paper.title]] + ([[paper.abstract]] if paper.abstract else [])
    return out


def search_full(papers: Sequence[Made]) -> list[Paragraph]:
    """The search page, everything copied; one's search phrase stands in the header."""
    out = [
        *_header(),
        ["long context speech"],
        ["Daily", "Weekly", "Monthly", "Trending Papers"],
        ["Mar 12"],
    ]
    for paper in papers:
        out += [[_votes(paper)], [paper.title]] + ([[paper.abstract]] if paper.abstract else [])
        out.append([_by(paper), "·", paper.day, *_comments(paper)])
    return [*out, list(FOOTER)]


def daily(papers: Sequence[Made]) -> list[Paragraph]:
    """The daily page: no abstracts."""
    out = [*_header(), ["Daily", "Weekly", "Monthly", "Trending Papers"], ["Mar 12"]]
    for paper in papers:
        by = paper.organisation or f"· {len(paper.authors)} authors"
        out += [
            ["Submitted by", paper.user],
            [_votes(paper)],
            [paper.title],
            [by, *_comments(paper)],
        ]
    return [*out, list(FOOTER)]


def daily_logged_in(papers: Sequence[Made]) -> list[Paragraph]:
    """The daily page of a logged-in user: the own name above, "Upvote" before each count."""
    out = [[*NAVIGATION, "jdoe", "Daily Papers", "byAK and the research community"]]
    out += [["Daily", "Weekly", "Monthly", "Trending Papers"], ["Mar 12"]]
    for paper in papers:
        by = paper.organisation or f"· {len(paper.authors)} authors"
        out += [
            ["Submitted by", paper.user],
            ["Upvote", _votes(paper)],
            [paper.title],
            [by, *_comments(paper)],
        ]
    return [*out, ["View all activity", *FOOTER]]


def trending(papers: Sequence[Made]) -> list[Paragraph]:
    """The trending page: every card twice, machine-made summaries for some abstracts."""
    out = [["new", "Get trending papers in your email inbox!", "Subscribe"], ["Trending Papers"]]
    out += [["byAK and the research community"], ["Trending Papers"]]
    for paper in papers:
        for published in ("Published on ", ""):
            out += [["Submitted by", paper.user], [paper.title]]
            out += [[paper.abstract]] if paper.abstract else []
            out += [[_by(paper), f"· {published}{paper.day}"], ["Upvote"], [_votes(paper)]]
            out.append(["GitHub 1.54k", "arXiv Page"])
    return out


def linkdump(papers: Sequence[Made]) -> list[Paragraph]:
    """The search page through a tool that numbers its links."""
    out = [
        [
            "[[Hugging Face's logo] Hugging Face][1]",
            "* [ Models ][2]",
            "* [Pricing][8]",
            "* [Log In][27]",
        ]
    ]
    out += [["Get trending papers in your email inbox!"], ["[Subscribe][29]"], ["# Daily Papers"]]
    out += [
        ["## by[AK][30] and the research community", "* Daily", "* Weekly", "* Monthly"],
        ["Mar 12"],
    ]
    number = 31
    for paper in papers:
        out += [["[", _votes(paper), f"][{number}]"], [f"### [{paper.title}][{number + 1}]"]]
        if paper.abstract:
            out += [["["], [paper.abstract], [f"][{number + 2}]"]]
        by = (
            [f"[[{paper.organisation.lower()}] {paper.organisation}][{number + 3}]"]
            if paper.organisation
            else None
        )
        comments = f" [ {paper.comments}][{number + 4}]" if paper.comments else ""
        out.append(
            [*(by or ["[", f"* {_by(paper)}", f"][{number + 3}]"]), "·", paper.day + comments]
        )
        number += 5
    return out


def markdown(papers: Sequence[Made]) -> list[Paragraph]:
    """The search page as Markdown."""
    site = "https://huggingface.co"
    out = [
        ["new"],
        ["Get trending papers in your email inbox!"],
        [f"[Subscribe]({site}/login?next=%2Fpapers)"],
    ]
    out += [
        ["# Daily Papers"],
        [f"## by [![]({site}/a.png)AK]({site}/akhaliq) and the research community"],
    ]
    out += [
        ["- Daily", "- Weekly", "- Monthly"],
        [f"[Trending Papers]({site}/papers/trending)"],
        ["Mar 12"],
    ]
    for paper in papers:
        url = f"{site}/papers/{paper.arxiv}"
        out += [
            [f"[{_votes(paper)}]({site}/login?next=%2Fpapers%2F{paper.arxiv})"],
            [f"### [{paper.title}]({url})"],
        ]
        out += [[f"[{paper.abstract}]({url})"]] if paper.abstract else []
        out += [[f"[- ![]({site}/avatars/3ebe9b7f.svg)\\\\", f"- {_by(paper)}]({url})"], ["·"]]
        comments = f"[{paper.comments}]({url}#community)" if paper.comments else ""
        out.append([paper.day + comments])
    return out


def urls(papers: Sequence[Made]) -> list[Paragraph]:
    """The search page through a tool that writes each link on a line of its own."""
    site = "https://huggingface.co"
    out = [
        ["# Daily Papers - Hugging Face", "Daily Papers - Hugging Face"],
        [" Hugging Face"],
        [f"{site}/"],
    ]
    out += [["Models"], [f"{site}/models"], ["Pricing"], [f"{site}/pricing"], ["Subscribe"]]
    out += [
        [f"{site}/login?next=%2Fpapers"],
        ["by "],
        ["AK"],
        [f"{site}/akhaliq"],
        [" and the research community"],
    ]
    out += [["Daily"], ["Weekly"], ["Monthly "], [f"{site}/papers/trending"], ["Mar 12"]]
    for paper in papers:
        url = f"{site}/papers/{paper.arxiv}"
        out += [
            [f" [-] {_votes(paper)}"],
            [f"{site}/login?next=%2Fpapers%2F{paper.arxiv}"],
            [paper.title],
            [url],
        ]
        out += [[paper.abstract], [url]] if paper.abstract else []
        out += [["["], [f"{_by(paper)}]({url})"], ["·"], [f"{paper.day} "]]
        out += [[str(paper.comments)], [f"{url}#community"]] if paper.comments else []
    return out


def mail(papers: Sequence[Made]) -> list[Paragraph]:
    """The mail of the day, copied as text."""
    out = [
        [
            "Daily Papers",
            "by AK and the AI research community",
            "Here is the selection of papers for today (12 Mar):",
        ]
    ]
    out.append([f"{paper.title} ({paper.upvotes} ▲)" for paper in papers])
    out.append(["To view more checkout today's Daily Paper page."])
    out[-1] += [
        "NEW - I can submit papers to be featured in Daily Papers directly: huggingface.co/papers/submit"
    ]
    return [*out[:-1], [*out[-1], "Onwards and upwards,", "AK and the research community"]]


def weekly(papers: Sequence[Made]) -> list[Paragraph]:
    """A weekly digest as a text file, hard-wrapped at 79 columns."""
    out = [
        [
            "Hugging Face weekly top papers (2025-W11)",
            "Source: https://huggingface.co/papers/week/2025-W11",
        ]
    ]
    for number, paper in enumerate(papers, 1):
        title = textwrap.wrap(
            f"--- {number}. {paper.title} ---", 79, subsequent_indent="  ", break_on_hyphens=False
        )
        out.append([*title, f"Link: https://huggingface.co/papers/{paper.arxiv}"])
        body = textwrap.wrap(
            paper.abstract or "", 79, break_on_hyphens=False, break_long_words=False
        )
        out.append(["## Abstract (Original)", *body])
    return out


def table(papers: Sequence[Made]) -> list[Paragraph]:
    """A digest table."""
    rows = ["| Title | Authors | Summary |", "|-------|---------|---------|"]
    for p in papers:
        arxiv, site = f"https://arxiv.org/abs/{p.arxiv}", f"https://huggingface.co/papers/{p.arxiv}"
        more = f"(Read more on [arXiv]({arxiv}) or [HuggingFace]({site}))"
        title = (
            p.title
            if len(p.title) < 70
            else "\n  ".join(textwrap.wrap(p.title, 70, break_on_hyphens=False))
        )
        rows.append(f"| {title} {more}| {', '.join(p.authors)} | {p.abstract or ''} |")
    return [["## Papers for 2025-03-12"], [line for row in rows for line in row.split("\n")]]


def plain(papers: Sequence[Made]) -> list[Paragraph]:
    """Titles and abstracts, nothing around them."""
    return [part for p in papers for part in ([p.title], *([[p.abstract]] if p.abstract else []))]


def close(papers: Sequence[Made]) -> list[Paragraph]:
    """Title and abstract on neighbouring lines, papers set apart."""
    return [[p.title, *([p.abstract] if p.abstract else [])] for p in papers]


def titles(papers: Sequence[Made]) -> list[Paragraph]:
    """A numbered list of titles."""
    return [[f"{i}. {p.title}" for i, p in enumerate(papers, 1)]]


LAYOUTS: dict[str, Callable[[Sequence[Made]], list[Paragraph]]] = {
    f.__name__: f
    for f in (
        *(search, search_full, daily, daily_logged_in, trending, linkdump, markdown, urls),
        *(mail, weekly, table, plain, close, titles),
    )
}
WITHOUT_ABSTRACTS = ("daily", "daily_logged_in", "mail", "titles")
WRAPPED_ALREADY = ("weekly",)


# --- noises ---------------------------------------------------------------------------------------


def page(layout: str, papers: Sequence[Made], seed: int, noises: Sequence[str] = ()) -> Page:
    """A dump of that layout with those noises, and the truth."""
    dice = random.Random(f"{layout}{seed}{noises}")
    chosen = list(papers)
    if layout in WITHOUT_ABSTRACTS:
        chosen = [replace(p, abstract=None) for p in chosen]
    if "missing" in noises:
        chosen = [replace(p, abstract=None) if dice.random() < 0.12 else p for p in chosen]
    if "short_abstracts" in noises and layout not in WITHOUT_ABSTRACTS:
        few = ("Withdrawn.", "Preface", "No abstract available.", "To appear.", "In French.")
        chosen = [
            replace(p, abstract=dice.choice(few)) if dice.random() < 0.1 else p for p in chosen
        ]
    if layout == "trending":
        chosen = [_summarised(p) if dice.random() < 0.3 else p for p in chosen]
    shown = list(chosen)
    if "double" in noises:
        for paper in dice.sample(chosen, max(1, len(chosen) // 8)):
            shown.insert(dice.randrange(shown.index(paper) + 1, len(shown) + 1), paper)
    paragraphs = LAYOUTS[layout](shown)
    if "titles_wrapped" in noises:
        paragraphs = _wrap_titles(paragraphs, {p.title for p in chosen}, dice)
    if "adverts" in noises:
        paragraphs = _with_adverts(paragraphs, dice)
    lines = _laid_out(paragraphs, noises, dice, layout)
    if "cut_end" in noises and layout in ("search", "plain", "close", "search_full"):
        lines, chosen = _cut(lines, chosen, dice)
    return Page(_encoded("\n".join(lines), noises), tuple(chosen))


def _summarised(paper: Made) -> Made:
    first = (paper.abstract or "").split(". ")[0].rstrip(".")
    return replace(paper, abstract=f"{first}." if first else None)


def _wrap_titles(
    paragraphs: list[Paragraph], known: set[str], dice: random.Random
) -> list[Paragraph]:
    width = dice.randrange(34, 60)
    return [
        textwrap.wrap(p[0], width, break_on_hyphens=False) if len(p) == 1 and p[0] in known else p
        for p in paragraphs
    ]


def _with_adverts(paragraphs: list[Paragraph], dice: random.Random) -> list[Paragraph]:
    out: list[Paragraph] = []
    for paragraph in paragraphs:
        if dice.random() < 0.06:
            out.append([dice.choice(ADVERTS)])
        out.append(paragraph)
    return out


def _laid_out(
    paragraphs: list[Paragraph], noises: Sequence[str], dice: random.Random, layout: str
) -> list[str]:
    width = dice.randrange(72, 81)
    lines: list[str] = []
    for paragraph in paragraphs:
        for line in paragraph:
            if ("wrap" in noises or "wrap_hyphens" in noises) and layout not in WRAPPED_ALREADY:
                hyphens = "wrap_hyphens" in noises
                lines += textwrap.wrap(
                    line, width, break_on_hyphens=hyphens, break_long_words=False
                ) or [""]
            else:
                lines.append(line)
        if "no_blanks" not in noises:
            lines += [""] * (dice.randrange(1, 4) if "blanks" in noises else 1)
    if "trailing" in noises:
        lines = [line + " " * dice.randrange(3) for line in lines]
    if "nbsp" in noises:
        lines = [
            "".join("\u00a0" if c == " " and dice.random() < 0.1 else c for c in line)
            for line in lines
        ]
    return lines[:-1] if lines and not lines[-1] else lines


def _cut(lines: list[str], papers: list[Made], dice: random.Random) -> tuple[list[str], list[Made]]:
    """The dump ends in the middle of the last abstract it holds."""
    last = next(p for p in reversed(papers) if p.abstract and len(p.abstract) > 200)
    index = (
        max(i for i, line in enumerate(lines) if line and line == last.abstract)
        if last.abstract in lines
        else None
    )
    if index is None or last.abstract is None:
        return lines, papers
    words = last.abstract.split(" ")
    kept = " ".join(words[: dice.randrange(len(words) // 3, len(words) - 2)])
    return [*lines[:index], kept], [*papers[: papers.index(last)], replace(last, abstract=kept)]


def _encoded(text: str, noises: Sequence[str]) -> bytes:
    if "mojibake" in noises:
        text = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in text.encode())
    if "crlf" in noises:
        text = text.replace("\n", "\r\n")
    if "ansi" in noises:
        return text.encode("cp1252", "replace")
    if "utf16" in noises:
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode("utf-8-sig" if "bom" in noises else "utf-8")
