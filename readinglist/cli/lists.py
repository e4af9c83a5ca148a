"""Looking: ``list``, ``search``, ``show``, ``stats``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

import click

from readinglist.as_json import paper_json
from readinglist.charts import Step
from readinglist.cli.charted import chart_json, charted
from readinglist.cli.common import (
    COUNT,
    finish,
    follow,
    fresh_index,
    json_option,
    library_option,
    named,
    open_library,
    paper_line,
    put,
    put_json,
    put_papers,
    say,
)
from readinglist.cli.streams import is_read
from readinglist.errors import IndexBroken
from readinglist.hits import Found, Reason
from readinglist.library import Library
from readinglist.model import Paper

SORTS = click.Choice(
    (
        *("relevance", "recent", "added", "published", "year", "title", "author", "key", "state"),
        "upvotes",
    )
)


def batches(library: Library, ids: Sequence[int]) -> Iterator[Paper]:
    """Whole papers, 500 read at a time."""
    for start in range(0, len(ids), 500):
        yield from library.papers(ids[start : start + 500])


@click.command("list")
@click.option("--query", default="", help="Only papers this finds.")
@click.option("--limit", type=COUNT, default=50, show_default=True, help="0: all.")
@click.option("--offset", type=COUNT, default=0, help="Leave out the first N.")
@click.option("--sort", type=SORTS, default="added", show_default=True)
@click.option("--trash", is_flag=True, help="What is in the trash.")
@json_option
@library_option
def list_(query: str, limit: int, offset: int, sort: str, trash: bool, as_json: bool) -> None:
    """List papers, the newest first.

    \b
    Examples:
      readinglist list --limit 10
      readinglist list --sort title --json
    """
    library = open_library()
    if query:
        fresh_index(library)
    found = library.search(query, sort=sort, limit=limit, offset=offset, trash=trash)
    _tell_fault(found)
    put_papers(batches(library, found.ids), as_json)
    _tell(found, offset)


@click.command()
@click.argument("query")
@click.option("--limit", type=COUNT, default=50, show_default=True, help="0: all.")
@click.option("--offset", type=COUNT, default=0, help="Leave out the first N.")
@click.option(
    "--sort",
    type=SORTS,
    default="relevance",
    show_default=True,
    help="recent: relevance, of papers that fit as well the newer ones first.",
)
@click.option("--explain", is_flag=True, help="Tell for each paper what its score is made of.")
@json_option
@library_option
def search(query: str, limit: int, offset: int, sort: str, explain: bool, as_json: bool) -> None:
    """Find papers: words, "phrases", AND OR NOT, field:value, prefix*, "near words"~5, misspelt~.

    Fields: title, abstract, author, venue, note, tag, state, year, source, added, is, has, key;
    saved:NAME stands for a saved search (see `readinglist saved`).

    \b
    Examples:
      readinglist search 'contrastive "long captions" year:2022..'
      readinglist search 'tag:rl -state:dismissed' --sort published
      readinglist search 'author:hinton OR author:bengio' --json
      readinglist search 'diffusion "image text"~5' --sort recent --explain
    """
    library = open_library()
    fresh_index(library)
    found = library.search(query, sort=sort, limit=limit, offset=offset)
    _tell_fault(found)
    hits = {hit.id: hit for hit in found.hits}
    for paper in batches(library, found.ids):
        if not is_read():
            return
        snippet = library.snippet(paper, found.terms)
        reasons = _reasons(library, query, paper.id, sort) if explain else ()
        if as_json:
            hit = hits[paper.id]
            extra: dict[str, Any] = {
                "score": round(hit.score, 4),
                "snippet": snippet,
                "matched": list(hit.matched),
            }
            if explain:
                extra["explain"] = [asdict(reason) for reason in reasons]
            put_json(paper_json(paper) | extra, line=True)
        else:
            put(paper_line(paper))
            if found.terms and paper.abstract:
                put(f"         {snippet}")
            for reason in reasons:
                put(f"         {_told(reason)}")
    _tell(found, offset)
    if not found.total:
        _explain(library, query)


def _reasons(library: Library, query: str, paper_id: int, sort: str) -> tuple[Reason, ...]:
    try:
        return library.explain(query, paper_id, sort=sort).reasons
    except IndexBroken:
        return ()


def _told(reason: Reason) -> str:
    """``+8.31  attention: 2 times in title``."""
    times = f"{reason.times} times in " if reason.times > 1 else "in " if reason.term else ""
    term = f" ({reason.term})" if reason.term and reason.times else ""
    place = f": {times}{reason.field}{term}" if reason.field and reason.times else ""
    return f"{reason.score:+7.2f}  {reason.clause}{place}"


def _explain(library: Library, query: str) -> None:
    """Say which clause emptied the answer, and what may have been meant."""
    try:
        clauses, meant = library.why_nothing(query)
    except IndexBroken:
        return
    for clause in clauses:
        without = f"{clause.without:,} without it"
        rest = f": {clause.query}" if clause.without else ""
        say(f"  {clause.text}: {clause.alone:,} alone, {without}{rest}")
    if meant:
        say(f"Did you mean: {meant}")


def _tell_fault(found: Found) -> None:
    if found.fault:
        say(f"In the query, at {found.fault.start + 1}: {found.fault.reason}.")


def _tell(found: Found, offset: int) -> None:
    shown = len(found.hits)
    if found.total and not shown:
        say(f"There are only {found.total:,}.")
    elif shown < found.total:
        more = "+" if found.bounded else ""
        say(f"{offset + 1:,} to {offset + shown:,} of {found.total:,}{more}.")
    elif not found.total:
        say("No paper matches.")


@click.command()
@click.argument("names", metavar="PAPER...", nargs=-1, required=True)
@json_option
@library_option
def show(names: tuple[str, ...], as_json: bool) -> None:
    """Show everything known of papers, with notes and where they were seen.

    \b
    Examples:
      readinglist show 12
      readinglist show 1706.03762 --json
    """
    library = open_library()
    papers = library.papers(named(library, names))
    if as_json:
        documents = [paper_json(p) for p in papers]
        put_json(documents[0] if len(names) == 1 else documents)
    else:
        for paper in papers:
            _show(paper)
            _show_waiting(library, paper)
    finish()


def _show_waiting(library: Library, paper: Paper) -> None:
    """What waits for a person, and the command that decides."""
    if waits := sum(len(offer.fields) for offer in library.offers.changes(paper.id)):
        put(
            f"\n{waits} {'change' if waits == 1 else 'changes'} waiting: `readinglist changes {paper.id}`"
        )
    if library.offers.published(paper.id):
        put(f"\nA published version is known: `readinglist published {paper.id}`")


def _show(paper: Paper) -> None:
    data: dict[str, Any] = paper_json(paper)
    put(paper.title)
    put(", ".join(map(str, paper.authors)) or "(authors unknown)")
    facts = [f"{name} {data[name]}" for name in ("year", "venue", "doi", "url") if data[name]]
    facts += [f"arXiv {paper.arxiv_id}"] if paper.arxiv_id else []
    put(" · ".join([f"{paper.id}", paper.key, f"@{data['type']}", paper.state, *facts]))
    if paper.starred or paper.tags or paper.deleted:
        starred = ["★"] if paper.starred else []
        gone = [f"in the trash since {paper.deleted[:10]}"] if paper.deleted else []
        put(" ".join([*starred, *(f"#{t}" for t in paper.tags), *gone]))
    if paper.abstract:
        put(f"\n{paper.abstract}")
    for link in paper.links:
        put(f"  {link}")
    if paper.remark:
        put(f"\n{paper.remark}")
    for note in paper.notes:
        quote = f"> {note.quote}\n" if note.quote else ""
        put(f"\n[note {note.id}, {note.edited[:10]}]\n{quote}{note.text}")
    if paper.sightings:
        put("\nSeen:")
    for seen in paper.sightings:
        listed = f", listed {seen.listed}" if seen.listed else ""
        where = f", line {seen.line}" if seen.line else ""
        put(
            f"  {seen.at[:10]} {seen.origin} ({seen.format}), number {seen.position}{where}{listed}"
        )
    put("")


@click.command()
@click.argument("name", metavar="PAPER")
@click.option(
    "--limit", type=click.IntRange(1, 200), default=10, show_default=True, help="At most so many."
)
@json_option
@library_option
def related(name: str, limit: int, as_json: bool) -> None:
    """List papers of the library that are like one: they share its telling words.

    \b
    Example:
      readinglist related radford2021learning
    """
    library = open_library()
    (paper_id,) = named(library, [name])
    fresh_index(library)
    found = library.related(paper_id, limit)
    scores = {hit.id: round(hit.score, 4) for hit in found.hits}
    for paper in library.papers(found.ids):
        if as_json:
            put_json(paper_json(paper) | {"score": scores[paper.id]}, line=True)
        else:
            put(paper_line(paper))
    if found.terms:
        say(f"By the words {', '.join(found.terms)}.")


@click.command()
@click.option("--charts", is_flag=True, help="Show charts over time, in characters.")
@click.option(
    "--days",
    type=click.IntRange(1, 36_500),
    metavar="N",
    help="So many days back, today included (default: since the first paper came).",
)
@click.option(
    "--by",
    "step",
    type=click.Choice(["day", "week", "month"]),
    help="What a line of a chart stands for (default: as fits the days).",
)
@json_option
@library_option
def stats(as_json: bool, charts: bool, days: int | None, step: Step | None) -> None:
    """Count papers by state, source, year, tag and day.

    With --charts also what came in, was decided and read over time, how the queue grew, what each
    source gave, and which topics burst. Days are those of UTC.

    \b
    Examples:
      readinglist stats --json
      readinglist stats --charts --days 90 --by week
    """
    library = open_library()
    counts = library.stats()
    drawn = follow(library.statistics.charts(days, step)) if charts else ()
    if as_json:
        put_json(counts | ({"charts": [chart_json(chart) for chart in drawn]} if charts else {}))
        return
    if charts:
        for line in charted(drawn):
            put(line)
        return
    for name, value in counts.items():
        if isinstance(value, dict):
            put(f"{name.replace('_', ' ')}:")
            for key, count in value.items():
                put(f"  {count:>7,}  {key}")
        else:
            put(f"{value:>9,}  {name.replace('_', ' ')}")


COMMANDS = (list_, search, show, related, stats)
