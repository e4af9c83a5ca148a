"""``help``: the manual in the shell."""

from __future__ import annotations

import click

from readinglist import manual
from readinglist.cli.common import library_option, put


@click.command("help")
@click.argument("topic", required=False)
@library_option
def help_(topic: str | None) -> None:
    """Show a page of the manual; without TOPIC, which pages there are.

    \b
    Examples:
      readinglist help
      readinglist help search
    """
    if topic is None:
        width = max(map(len, manual.PAGES))
        for page in manual.pages():
            put(f"{page.name:<{width}}  {page.title}")
        return
    put(manual.page(topic).text.rstrip())


COMMANDS = (help_,)
