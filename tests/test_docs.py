"""What the help and README say is there, and what is there is said."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from readinglist.cli.program import program
from readinglist.search.query import parse

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
INDENTED = re.findall(r"^    (\S.*)$", README, re.MULTILINE)
INLINE = re.findall(r"`([^`\n]+)`", README)
INTERNAL = {"job"}  # what the window calls, not a person


def commands(group: click.Group, *before: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command and subcommand with the words that name it."""
    for name, command in group.commands.items():
        if command.hidden or name in INTERNAL:
            continue
        yield (*before, name), command
        if isinstance(command, click.Group):
            yield from commands(command, *before, name)


COMMANDS = dict(commands(program))


def mentioned() -> list[list[str]]:
    """The words behind ``readinglist`` in every command line that README shows."""
    lines = [shlex.split(line) for line in [*INDENTED, *INLINE] if line.startswith("readinglist ")]
    return [line[1:] for line in lines]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_has_help_with_an_example(words: tuple[str, ...]) -> None:
    command = COMMANDS[words]
    text = command.get_help(click.Context(command, info_name=" ".join(("readinglist", *words))))
    assert command.help
    if not isinstance(command, click.Group):
        assert re.search(rf"^ +readinglist {' '.join(words)}\b", text, re.MULTILINE), text
    for option in command.params:  # a choice tells itself by its values
        if isinstance(option, click.Option) and not isinstance(option.type, click.Choice):
            assert option.help, f"{' '.join(words)} {option.opts[-1]} has no help"


@pytest.mark.parametrize("words", [w for w in COMMANDS if len(w) == 1], ids=" ".join)
def test_a_command_is_in_the_readme(words: tuple[str, ...]) -> None:
    assert any(tuple(line[:1]) == words for line in mentioned()), (
        f"README.md does not name `readinglist {words[0]}`"
    )


@pytest.mark.parametrize("line", mentioned(), ids=" ".join)
def test_a_command_line_in_the_readme_can_be_parsed(line: list[str]) -> None:
    """Its command exists, and its options and the number of its words are the command's own."""
    command: click.Command = program
    context = click.Context(program, info_name="readinglist")
    while isinstance(command, click.Group) and line and not line[0].startswith("-"):
        assert line[0] in command.commands, f"README.md names {line[0]!r}, which does not exist"
        command, line = command.commands[line[0]], line[1:]
        context = click.Context(command, parent=context, info_name=command.name)
    if line and not isinstance(command, click.Group):
        command.parse_args(context, line)


def queries() -> list[str]:
    """The queries in README's table of them; a bare ``field:`` is no query."""
    table = README.partition("## What one can search for")[2].partition("## ")[0]
    cells = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    found = [query for cell in cells for query in re.findall(r"`([^`]+)`", cell)]
    return [query for query in found if not query.endswith(":")]


@pytest.mark.parametrize("query", queries())
def test_a_query_in_the_readme_is_understood(query: str) -> None:
    assert parse(query).fault is None


def test_a_fault_would_be_seen() -> None:
    assert len(queries()) > 12
    assert parse("year:soon").fault is not None


def test_the_two_commands_of_the_readme_are_what_ci_runs() -> None:
    assert "python3 packaging/run.py" in INDENTED
    assert "python3 packaging/run.py test" in INDENTED
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in ci if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["exec python3 packaging/run.py test"]


def test_the_paths_in_the_readme_exist() -> None:
    linked = re.findall(r"\]\((?!https?://)([^)#]+)\)", README)
    named = [
        word
        for text in INLINE
        for word in text.split()
        if re.match(r"(packaging|resources|tests)/", word)
    ]
    absent = [path for path in [*linked, *named] if not (ROOT / path).exists()]
    assert absent == []


def test_the_system_packages_in_the_readme_are_those_that_set_up_installs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    import machine  # type: ignore[import-not-found, unused-ignore]

    line = next(line for line in INDENTED if "apt-get install" in line)
    told = set(line.split()[3:])
    wanted = {*machine.QT_LIBRARIES.values(), *machine.DISPLAY_LIBRARIES.values()}
    # libxkbcommon-x11-0 depends on libxkbcommon0.
    assert told - {"pipx"} == wanted - {"libxkbcommon0"}
