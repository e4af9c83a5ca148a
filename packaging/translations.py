#!/usr/bin/env python3
"""Keeps the translations up with the code: `.venv/bin/python packaging/translations.py [--check]`.

Collects every text that the window passes to ``tr()``: literals, and the tables of words named
below. In each ``resources/translations/*.ts`` new texts are added as unfinished, texts that are gone
are taken out, and finished translations stay. With ``--check`` nothing is written; the exit status
is 1 if a file is behind the code or a translation is missing or wrong.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
GUI = ROOT / "readinglist" / "gui"
TABLES = {  # modules whose tables of words reach tr() by name: all their texts count
    **dict.fromkeys(("actions", "chart_painter", "columns", "query_rows", "scopes"), GUI),
    **dict.fromkeys(("words", "stats_page", "preview_corrections", "write_options"), GUI),
    **dict.fromkeys(("following_dialog", "following_page", "keys_dialog", "search_why"), GUI),
    **dict.fromkeys(("preview_view", "search_completion", "bindings_page", "cite_verbs"), GUI),
    **dict.fromkeys(("duplicates", "check_page", "triage_words", "merge_dialog"), GUI),
    "preview_columns": GUI,
    "offers_model": GUI,
    **dict.fromkeys(("queue_verbs", "copies_page", "field_names", "tag_page", "tag_model"), GUI),
    "statistics": ROOT / "readinglist" / "library",
    "labels": ROOT / "readinglist",
}
SAYINGS = ROOT / "readinglist" / "sayings"  # every text in it is said to the user
MADE = {
    **dict.fromkeys(("inbox", "reading"), "words.py"),
    **dict.fromkeys(("source", "dump", "dumps"), "labels.py"),
    **dict.fromkeys(("Copy as", "Dismiss because"), "actions.py"),
    **dict.fromkeys(("have", "completes", "ignored"), "preview_view.py"),
    **dict.fromkeys(("new paper", "new papers", "doubtful paper", "doubtful papers"), "words.py"),
    **dict.fromkeys(("Code", "Dataset", "Model"), "links.py"),
    **dict.fromkeys(("Formatted reference", "Markdown link", "arXiv ids"), "quoting.py"),
    **dict.fromkeys(("APA, 7th edition", "Chicago, author and date"), "quoting.py"),
    "{count:,} were left alone: {first}.": "desk.py",
}
"""Texts that are made from others when the program runs."""
_IS_TEXT = re.compile(
    r"(?=.*[A-Za-z]{2})(?![A-Z][a-z]+>|Ctrl\+|Shift\+|Alt\+|[a-z_]+$|#[0-9A-F]{6}|F\d+$)", re.DOTALL
)
_FIELDS = re.compile(r"\{[^{}]*\}")


def texts() -> dict[str, str]:
    """Every text to translate, with the file it comes from."""
    found = dict(MADE)
    for path in sorted(GUI.glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for text in literals(tree):
            found.setdefault(text, path.name)
    for name, folder in TABLES.items():
        path = folder / f"{name}.py"
        if path.exists():
            for text in table_texts(ast.parse(path.read_text("utf-8"))):
                found.setdefault(text, path.name)
    for path in sorted(SAYINGS.glob("*.py")):
        for text in sayings(ast.parse(path.read_text("utf-8"))):
            found.setdefault(text, f"sayings/{path.name}")
    return found


def literals(tree: ast.AST) -> Iterator[str]:
    """The literal arguments of ``tr()``, choices between literals included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            for part in ast.walk(node.args[0]):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                    yield part.value


def table_texts(tree: ast.Module) -> Iterator[str]:
    """Texts in tables: values of dictionaries, items of tuples and arguments of calls."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            yield from words_in(statement.value)
        elif isinstance(statement, ast.ClassDef | ast.FunctionDef):
            for node in ast.walk(statement):
                if isinstance(node, ast.Assign) and _is_finding(node):
                    yield from words_in(node.value)
                elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_chart":
                    yield from (w for arg in node.args[1:2] for w in words_in(arg))


def sayings(tree: ast.Module) -> Iterator[str]:
    """The texts of the module's tuples, single words among them."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Tuple):
            for item in statement.value.elts:
                if isinstance(item, ast.Constant) and isinstance(item.value, str):
                    yield item.value


def _is_finding(node: ast.Assign) -> bool:
    return any(getattr(target, "id", "") in ("finding", "title") for target in node.targets)


def words_in(node: ast.AST) -> Iterator[str]:
    """The texts in an expression that a person may read."""
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from words_in(value)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str) and _IS_TEXT.match(node.value):
            yield node.value
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        for item in node.elts:
            yield from words_in(item)
    elif isinstance(node, ast.Call):
        for item in (*node.args, *(k.value for k in node.keywords)):
            yield from words_in(item)
    elif isinstance(node, ast.IfExp):
        yield from words_in(node.body)
        yield from words_in(node.orelse)
    elif isinstance(node, ast.Starred):
        yield from words_in(node.value)


def read(path: Path) -> dict[str, str]:
    """English to the finished translations of a file."""
    found: dict[str, str] = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        if source and translation is not None and translation.text and not translation.get("type"):
            found[source] = translation.text
    return found


def write(path: Path, language: str, wanted: dict[str, str], have: dict[str, str]) -> None:
    """The file with every text, in the order of files and texts."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{language}" sourcelanguage="en">', "<context>"]
    lines.append("    <name>ReadingList</name>")
    for text, file in sorted(wanted.items(), key=lambda item: (item[1], item[0])):
        done = have.get(text)
        state = "" if done else ' type="unfinished"'
        lines += ["    <message>", f"        <extracomment>{file}</extracomment>"]
        lines.append(f"        <source>{escape(text)}</source>")
        lines.append(f"        <translation{state}>{escape(done or '')}</translation>")
        lines.append("    </message>")
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), "utf-8")


def faults(text: str, translation: str) -> str:
    """What is wrong with a translation: another set of places to fill in, other edges; "" if nothing."""
    if sorted(_FIELDS.findall(text)) != sorted(_FIELDS.findall(translation)):
        return "other {} than the English"
    if text.endswith("…") != translation.endswith("…"):
        return "an ellipsis on one side alone"
    if (
        text[:1].isspace() != translation[:1].isspace()
        or text[-1:].isspace() != translation[-1:].isspace()
    ):
        return "a blank on one side alone"
    return ""


def main() -> int:
    """Bring every file up to date, or say what is missing."""
    parser = argparse.ArgumentParser(description="Keeps the translations up with the code.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; 1 if anything is missing"
    )
    is_check = parser.parse_args().check
    wanted = texts()
    status = 0
    for path in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        have = read(path)
        missing = [text for text in wanted if text not in have]
        stale = [text for text in have if text not in wanted]
        wrong = [(t, f) for t, done in have.items() if t in wanted and (f := faults(t, done))]
        print(f"{path.name}: {len(wanted)} texts, {len(missing)} missing, {len(stale)} stale")
        for text in missing:
            print(f"  missing ({wanted[text]}): {text!r}")
        for text, fault in wrong:
            print(f"  {fault}: {text!r}")
        if not is_check:
            write(path, path.stem.rpartition("_")[2], wanted, have)
        elif missing or stale or wrong:
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
