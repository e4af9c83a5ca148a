"""Tags in the shell: given and taken, renamed, merged, coloured, and the keywords of sources."""

from __future__ import annotations

import click

from readinglist.cli.common import (
    chosen,
    finish,
    json_option,
    library_option,
    open_library,
    put,
    put_json,
    report,
    say,
)
from readinglist.cli.edits import papers_argument, query_option
from readinglist.errors import UsageError
from readinglist.tags import TagUse

tags_argument = click.argument("tags", metavar="TAG...", nargs=-1, required=True)


@click.group()
def tag() -> None:
    """Give tags to papers; rename, merge, colour, delete and list them.

    A tag below another is written with a slash: ml/vision is below ml.

    \b
    Examples:
      readinglist tag add to-cite 12 15
      readinglist tag add clip --query 'title:clip'
      readinglist tag list
    """


@tag.command("add")
@click.argument("name", metavar="TAG")
@papers_argument
@query_option
@library_option
def tag_add(name: str, names: tuple[str, ...], query: str | None) -> None:
    """Tag papers.

    \b
    Example:
      readinglist tag add to-cite radford2021learning
    """
    library = open_library(writing=True)
    report(library.add_tag(chosen(library, names, query), name))
    finish()


@tag.command("remove")
@click.argument("name", metavar="TAG")
@papers_argument
@query_option
@library_option
def tag_remove(name: str, names: tuple[str, ...], query: str | None) -> None:
    """Take a tag off papers.

    \b
    Example:
      readinglist tag remove to-cite 12
    """
    library = open_library(writing=True)
    report(library.remove_tag(chosen(library, names, query), name))
    finish()


@tag.command("rename")
@click.argument("old")
@click.argument("new")
@library_option
def tag_rename(old: str, new: str) -> None:
    """Rename a tag everywhere, and those below it; into a tag in use, the two become one.

    \b
    Examples:
      readinglist tag rename rl reinforcement-learning
      readinglist tag rename vision ml/vision
    """
    report(open_library(writing=True).rename_tag(old, new))


@tag.command("merge")
@tags_argument
@click.option("--into", required=True, metavar="TAG", help="The tag they become.")
@click.option("--keep-names", is_flag=True, help="The old names stand for it from now on.")
@library_option
def tag_merge(tags: tuple[str, ...], into: str, keep_names: bool) -> None:
    """Make several tags one, in one step.

    \b
    Example:
      readinglist tag merge LLMs language-models --into llm --keep-names
    """
    report(open_library(writing=True).tagging.merge(tags, into, keep_names=keep_names))


@tag.command("delete")
@tags_argument
@library_option
def tag_delete(tags: tuple[str, ...]) -> None:
    """Take tags off every paper.

    \b
    Example:
      readinglist tag delete maybe
    """
    report(open_library(writing=True).tagging.delete(tags))


@tag.command("colour")
@click.argument("colour", metavar="COLOUR")
@tags_argument
@library_option
def tag_colour(colour: str, tags: tuple[str, ...]) -> None:
    """Give tags a colour, or none: blue, violet, pink, red, orange, amber, lime, green, teal, cyan.

    \b
    Example:
      readinglist tag colour red to-cite
    """
    report(open_library(writing=True).tagging.set_colour(tags, _colour(colour)))


def _colour(name: str) -> str | None:
    return None if name.lower() == "none" else name.lower()


@tag.command("synonym")
@click.argument("word")
@click.argument("name", metavar="[TAG]", required=False)
@library_option
def tag_synonym(word: str, name: str | None) -> None:
    """Let WORD mean TAG, typed, imported or searched for; without TAG it stands for itself again.

    \b
    Examples:
      readinglist tag synonym LLMs llm
      readinglist tag synonym LLMs
    """
    tagging = open_library(writing=True).tagging
    report(tagging.add_synonym(word, name) if name else tagging.remove_synonym(word))


@tag.command("favourite")
@click.argument("place", metavar="[1-9]", type=click.IntRange(1, 9), required=False)
@click.argument("name", metavar="[TAG]", required=False)
@click.option("--none", "is_freed", is_flag=True, help="The key gives no tag any more.")
@json_option
@library_option
def tag_favourite(place: int | None, name: str | None, is_freed: bool, as_json: bool) -> None:
    """Let a key from 1 to 9 give a tag in the window; without arguments, list the keys.

    \b
    Examples:
      readinglist tag favourite 1 to-cite
      readinglist tag favourite 1 --none
      readinglist tag favourite --json
    """
    if place is not None and bool(name) == is_freed:
        raise UsageError("Name the tag the key is to give, or say --none; one of the two.")
    if place is not None:
        report(open_library(writing=True).suggesting.set_favourite(place, name))
        return
    if is_freed:
        raise UsageError("Which key is to give no tag? Name it, 1 to 9.")
    found = open_library().suggesting.favourites()
    if as_json:
        put_json([{"key": key, "tag": given} for key, given in found.items()])
        return
    for key, given in found.items():
        put(f"{key}  {given}")
    if not found:
        say("No tag has a key.")


@tag.command("keywords")
@click.option(
    "--apart/--as-tags",
    default=None,
    help="Take keywords of BibTeX and RIS files for keywords, unless they are tags; or for tags.",
)
@json_option
@library_option
def tag_keywords(apart: bool | None, as_json: bool) -> None:
    """List the keywords that sources gave, apart from tags, with the number of papers.

    BibTeX and RIS have one field for a person's tags and a source's keywords: --apart and --as-tags
    say for what it is taken from now on (at first, for tags).

    \b
    Examples:
      readinglist tag keywords
      readinglist tag keywords --apart
    """
    if apart is not None:
        open_library(writing=True).tagging.set_keywords_apart(apart)
        say("Keywords of files are kept apart." if apart else "Keywords of files are tags.")
        return
    found = open_library().tagging.keywords()
    if as_json:
        put_json([{"keyword": word, "papers": count} for word, count in found])
        return
    for word, count in found:
        put(f"{count:>7,}  {word}")
    if not found:
        say("No source gave keywords.")


@tag.command("adopt")
@click.argument("words", metavar="KEYWORD...", nargs=-1, required=True)
@library_option
def tag_adopt(words: tuple[str, ...]) -> None:
    """Make keywords of sources tags of the papers that have them.

    \b
    Example:
      readinglist tag adopt 'representation learning' cs.CL
    """
    report(open_library(writing=True).tagging.adopt(words))


@tag.command("demote")
@click.argument("tags", metavar="TAG...", nargs=-1)
@click.option("--imported", is_flag=True, help="All that came with imports and were never given.")
@library_option
def tag_demote(tags: tuple[str, ...], imported: bool) -> None:
    """Make tags keywords: they leave the side bar, and stay with their papers and exports.

    \b
    Examples:
      readinglist tag demote cs.CL cs.LG
      readinglist tag demote --imported
    """
    if bool(tags) == imported:
        raise UsageError("Name tags, or say --imported; one of the two.")
    tagging = open_library(writing=True).tagging
    names = [use.name for use in tagging.uses() if use.is_imported] if imported else list(tags)
    if names:
        report(tagging.demote(names))
    else:
        say("Every tag was given by hand; nothing was changed.")


@tag.command("list")
@json_option
@library_option
def tag_list(as_json: bool) -> None:
    """List tags with the number of papers, and the words that stand for them.

    \b
    Example:
      readinglist tag list --json
    """
    found = open_library().tagging.uses()
    if as_json:
        put_json([_as_json(use) for use in found])
        return
    for use in found:
        words = f"  ({', '.join(use.synonyms)})" if use.synonyms else ""
        put(f"{use.papers:>7,}  {use.name}{words}")


def _as_json(use: TagUse) -> dict[str, object]:
    """``{"tag", "papers"}``, with "colour" and "synonyms" where there are any."""
    chosen = {"colour": use.colour, "synonyms": list(use.synonyms)}
    return {"tag": use.name, "papers": use.papers} | {k: v for k, v in chosen.items() if v}


COMMANDS = (tag,)
