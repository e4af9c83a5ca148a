"""What the library says is in the catalogue of sayings, so that it can be said in other languages."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist import errors, formats, sayings, templates
from readinglist.errors import ReadingListError
from readinglist.library import Library
from readinglist.model import ImportReport

ROOT = Path(__file__).parents[1]
CODE = ROOT / "readinglist"
SHELL_ONLY = (  # the shell alone leads there
    "library/archiving.py",
    "store/archive.py",
    "library/citing.py",
    "library/markdown_folder.py",
    "provenance.py",
    "formats/corrections.py",
    "library/copies.py",  # the window has words of its own for these
)
ERRORS = {name for name, kind in vars(errors).items() if isinstance(kind, type)} | {"_TooMuch"}
VALUES = {"Problem", "Ignored", "Notice", "Flaw", "Finding", "OnlineError", "Unreachable"}
NAMED = re.compile(r"^_?(reasons?|doubts?|notices?|remarks?|repeated|ignored|remembered)$", re.I)
"""What holds words for a person wherever it is given a value."""
COMPOSED = {  # from texts that stand in the catalogue, or no text for a person
    "7 Nothing was changed.",
    "7 is 7, not text with papers; nothing was imported.",
    "7 is 7.",
    "'7' is no 7.",
    "7, no paper",
    "a comma is missing after 7",
    "authors are not joined by “and”",
    "a member: 7, 7",
    "a message inside the message",
    "stands in this dump already7",
    "The citation key 7 is taken by paper 7, “7”7.",
}


def texts(node: ast.expr) -> Iterator[str]:
    """Every text an expression can be, with 7 for what is filled in; nothing if it is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)
    elif isinstance(node, ast.Tuple | ast.List):
        for item in node.elts:
            yield from texts(item)
    elif isinstance(node, ast.JoinedStr):
        parts = [list(_part(part)) for part in node.values]
        yield from map("".join, itertools.product(*parts))


def _part(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.FormattedValue):
        chosen = list(texts(node.value)) if isinstance(node.value, ast.IfExp) else []
        spec = ast.unparse(node.format_spec) if node.format_spec else ""
        yield from chosen or [
            "7%" if "%" in spec else "'7'" if node.conversion == ord("r") else "7"
        ]


def said_in(tree: ast.Module) -> Iterator[str]:
    """What the code of a module says to a person."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in ERRORS:
                yield from itertools.chain.from_iterable(map(texts, node.args[:1]))
            elif name in VALUES:
                last = node.args[2:3] if name not in ("Notice",) else node.args[:1]
                yield from itertools.chain.from_iterable(map(texts, last))
            elif name == "append" and NAMED.match(ast.unparse(node.func).split(".")[-2]):
                yield from itertools.chain.from_iterable(map(texts, node.args))
        elif isinstance(node, ast.Assign) and any(map(_is_named, node.targets)):
            yield from texts(node.value)


def _is_named(target: ast.expr) -> bool:
    return bool(NAMED.match(getattr(target, "id", "")))


def modules() -> list[str]:
    rooms = sorted(CODE.rglob("*.py"))
    names = [path.relative_to(CODE).as_posix() for path in rooms]
    return [
        n
        for n in names
        if not n.startswith(("gui/", "cli/", "sayings/", "store/filters")) and n not in SHELL_ONLY
    ]


def is_known(text: str) -> bool:
    """Whether a text is a saying, or made of some; before a colon may stand a name."""
    if sayings.read(text):
        return True
    head, mark, rest = sayings.parted(text) or ("", "", "")
    return bool(mark) and (mark == ": " or is_known(head)) and is_known(rest)


def test_whatever_the_code_says_is_in_the_catalogue() -> None:
    unknown = {
        f"{name}: {text}"
        for name in modules()
        for text in said_in(ast.parse((CODE / name).read_text("utf-8")))
        if re.search("[a-z]{2}", text) and text not in COMPOSED and not is_known(text)
    }
    assert not unknown, "\n".join(sorted(unknown))


def _said_by(report: ImportReport) -> Iterator[str]:
    yield from (line.reason for line in report.ignored)
    yield from (problem.reason for problem in report.problems)
    yield from report.notices
    for match in report.matched:
        yield from (*match.reasons, *match.record.doubts)


@pytest.mark.parametrize("sample", sorted((ROOT / "resources" / "samples").iterdir()), ids=str)
def test_what_is_said_of_a_sample_is_in_the_catalogue(sample: Path, tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        reading = library.read_dump(sample.read_bytes(), sample.name)
        try:
            while True:
                next(reading)
        except StopIteration as ended:
            told = set(_said_by(ended.value))
        except ReadingListError as error:
            told = {str(error)}
    assert {text for text in told if not is_known(text)} == set()


def test_every_format_has_a_title_in_the_catalogue() -> None:
    own_names = {"BibTeX"}
    titles = {one.title for one in formats.all_formats()}
    assert titles - own_names <= set(sayings.FORMATS)


def test_every_saying_reads_back_as_itself() -> None:
    told = {"number": "1,204", "percent": "95%", "year": "2024", "day": "2026-02-03"}
    told |= {"papers": "3 papers", "fields": "title, year", "kind": "note"}
    for template in sayings.TEMPLATES:
        names = templates.names(template)
        facts = {name: told.get(templates.kind(name), "Zürich") for name in names}
        found = sayings.read(templates.filled(template, facts))
        assert found is not None
        assert templates.filled(found[0], found[1]) == templates.filled(template, facts)


def test_what_nobody_says_is_not_read() -> None:
    assert sayings.read("Scaling laws for page menus") is None
    assert sayings.read("") is None
