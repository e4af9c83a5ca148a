"""What waits for a person: ``published`` versions of preprints, and ``changes`` that dumps brought."""

from __future__ import annotations

from collections.abc import Sequence

import click

from readinglist.cli.common import (
    Findings,
    finish,
    json_option,
    library_option,
    named,
    open_library,
    put,
    put_json,
    report,
    say,
)
from readinglist.errors import UsageError
from readinglist.library import Library
from readinglist.offers import Offer, offer_json
from readinglist.text import excerpt, one_line

papers_argument = click.argument("names", metavar="PAPER...", nargs=-1)
SHOWN = 72


@click.command()
@papers_argument
@click.option(
    "--take", is_flag=True, help="Attach what is listed: of these papers, or with --sure."
)
@click.option("--sure", is_flag=True, help="Only those that nothing speaks against.")
@click.option("--not", "refuse", is_flag=True, help="Remember that these are not the versions.")
@json_option
@library_option
def published(names: tuple[str, ...], take: bool, sure: bool, refuse: bool, as_json: bool) -> None:
    """List preprints whose published version is known, field by field; attach it with --take.

    It may be another paper of the library, or what a later import said of the preprint. The paper
    keeps its arXiv id, citation key, tags, notes and state. One undo step takes all of it back.

    \b
    Examples:
      readinglist published
      readinglist published --sure --take
      readinglist published 1706.03762 --take
      readinglist published vaswani2017attention --not
    """
    if take and refuse:
        raise UsageError("Say --take or --not, one of the two.")
    if (take or refuse) and not names and not sure:
        raise UsageError("Name the papers, or say --sure; nothing was changed.")
    library = open_library(writing=take or refuse)
    found = [o for o in _of(library.offers.published, library, names) if o.sure or not sure]
    if take and found:
        report(library.offers.take_all(_one_each(found)))
    elif refuse and found:
        for offer in found:
            report(library.offers.keep(offer))
    elif as_json:
        put_json([offer_json(offer) for offer in found])
    else:
        for offer in found:
            _put(offer)
    _end(found, names, decided=take or refuse, nothing="No published version is known.")


@click.command()
@papers_argument
@click.option(
    "--take", "takes", multiple=True, metavar="FIELD", help="Take what waits (repeatable)."
)
@click.option("--keep", is_flag=True, help="Keep what you have; it is never asked again.")
@json_option
@library_option
def changes(names: tuple[str, ...], takes: tuple[str, ...], keep: bool, as_json: bool) -> None:
    """List what later dumps said otherwise, of fields you edited or that are not replaced unasked.

    With --take the fields named are taken ("all" for all of them) and the others kept; with --keep
    all are kept. What was kept is never offered again.

    \b
    Examples:
      readinglist changes
      readinglist changes 12 --take title --take abstract
      readinglist changes 12 15 --keep
    """
    if takes and keep:
        raise UsageError("Say --take or --keep, one of the two.")
    if (takes or keep) and not names:
        raise UsageError("Name the papers; nothing was changed.")
    library = open_library(writing=bool(takes or keep))
    found = _of(library.offers.changes, library, names)
    fields = {name.strip().lower() for name in takes}
    for offer in found if takes else ():
        newest = [f for f in offer.fields if f.take]
        marks = [f.mark for f in newest if "all" in fields or f.name in fields]
        if unknown := fields - {"all", *(f.name for f in newest)}:
            wait = ", ".join(f.name for f in newest)
            raise UsageError(
                f"{sorted(unknown)[0]!r} does not wait for paper {offer.paper_id}; {wait} does."
            )
        report(library.offers.take(offer, marks))
    for offer in found if keep else ():
        report(library.offers.keep(offer))
    if as_json:
        put_json([offer_json(offer) for offer in found])
    elif not takes and not keep:
        for offer in found:
            _put(offer)
    _end(found, names, decided=bool(takes or keep), nothing="No change is waiting.")


def _of(verb: object, library: Library, names: Sequence[str]) -> list[Offer]:
    assert callable(verb)
    if not names:
        return list(verb())
    return [offer for paper in dict.fromkeys(named(library, names)) for offer in verb(paper)]


def _one_each(offers: Sequence[Offer]) -> list[Offer]:
    """Of offers for one paper the first, which is the surest."""
    return list({offer.paper_id: offer for offer in reversed(offers)}.values())[::-1]


def _put(offer: Offer) -> None:
    put(f"{offer.paper_id:>6} {offer.key:<28} {excerpt(offer.title, 80)}")
    if offer.kind == "published":
        why = "; ".join((*offer.reasons, *(f"but {doubt}" for doubt in offer.doubts)))
        put(f"       {'sure' if offer.sure else 'doubtful'} {offer.score:.2f}  {why}")
    put(f"       from {offer.source}")
    for field in offer.fields:
        old, new = (excerpt(one_line(text), SHOWN) or "nothing" for text in (field.old, field.new))
        put(f"         {field.name}: {old}  →  {new}" + ("" if field.take else "  (kept)"))


def _end(found: Sequence[Offer], names: Sequence[str], *, decided: bool, nothing: str) -> None:
    if not found:
        say(nothing)
        if decided or names:
            raise Findings
    elif not decided:
        raise Findings
    finish()


COMMANDS = (published, changes)
