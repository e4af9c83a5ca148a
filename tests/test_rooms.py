"""Who imports whom, and what is not imported until it is needed.

The rules are import-linter's contracts in pyproject.toml. Here they are checked, each is broken
once to show that it holds something, and the command line is watched for heavy imports.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from importlinter.api import read_configuration

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "readinglist"
LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)

PROGRAM = ("__init__", "__main__")
BREAKS = {  # a line that does not belong: the module it is added to, and the contract it breaks
    "import readinglist.store": ("text", "Rooms look down, never up or sideways"),
    "import PySide6.QtCore": ("library", "Only the window imports PySide6"),
    "import sqlite3": ("search", "Only the store imports SQLite"),
    "from sqlite_utils import Database": ("library", "Only the store imports SQLite"),
    "from whoosh import query": ("library", "Only the search imports Whoosh"),
    "import bibtexparser": ("formats", "Only the BibTeX formats import bibtexparser"),
    "import citeproc": ("library", "Only the references import citeproc"),
    "import click": ("job", "Only the command line imports click"),
    "from readinglist import library": ("gui", "Only the desk brings the library to the window"),
    "from readinglist import store": (
        "gui",
        "Window, command line and jobs go through the library",
    ),
    "import readinglist.formats": ("cli", "Window, command line and jobs go through the library"),
    "import http.client": ("config", "Only the online room reaches the network"),
    "import socket": ("job", "Only the online room reaches the network"),
    "import httpx": ("formats", "Only the online room reaches the network"),
    "import readinglist.online": ("cli", "Only the library goes online"),
}


def test_every_room_has_its_place_among_the_layers() -> None:
    (rule,) = (
        contract
        for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"][
            "importlinter"
        ]["contracts"]
        if contract["type"] == "layers"
    )
    placed = {name.strip() for layer in rule["layers"] for name in layer.split("|")}
    modules = (
        path
        for path in PACKAGE.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    )
    assert {f"readinglist.{path.stem}" for path in modules if path.stem not in PROGRAM} == placed


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """import-linter over the package in ``folder``, colours off."""
    env = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, env=env, capture_output=True, text=True
    )


def broken(output: str) -> set[str]:
    """The names of the contracts that import-linter reports as broken."""
    return {line.split(" BROKEN")[0].strip() for line in output.splitlines() if " BROKEN" in line}


def test_every_room_keeps_to_its_rules() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def vandalised(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the package that has every line of BREAKS in it."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(PACKAGE, folder / "readinglist", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for line, (name, _) in BREAKS.items():
        room = folder / "readinglist" / name
        path = room / "__init__.py" if room.is_dir() else room.with_suffix(".py")
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
    return lint(folder).stdout


@pytest.mark.parametrize(("line", "place"), BREAKS.items())
def test_a_line_that_does_not_belong_is_found(
    vandalised: str, line: str, place: tuple[str, str]
) -> None:
    name, contract = place
    imported = line.replace("from ", "").replace("import ", "").replace(" ", ".")
    assert contract in broken(vandalised)
    blamed = [text for text in vandalised.splitlines() if f"readinglist.{name} -> " in text]
    roots = {imported.rsplit(".", drop)[0] for drop in range(imported.count(".") + 1)}
    assert any(text.split("-> ")[1].split(" ")[0] in roots for text in blamed), vandalised


def test_every_contract_is_broken_by_some_line() -> None:
    contracts = {
        c["name"] for c in read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"]
    }
    assert {contract for _, contract in BREAKS.values()} == contracts


def modules_of(path: Path) -> set[str]:
    """Every module that a file imports, dotted, ``from a import b`` as both a and a.b."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{name.name}" for name in node.names)
    return found


def test_no_file_can_ask_the_network() -> None:
    """import-linter sees only ``urllib``, whose ``parse`` is harmless; Qt has a client of its own."""
    files = sorted(PACKAGE.rglob("*.py"))
    asking = [p for p in files if {"urllib.request", "urllib.robotparser"} & modules_of(p)]
    asking += [p for p in files if "QNetworkAccessManager" in p.read_text(encoding="utf-8")]
    assert asking == []
    assert len(files) > 50


def test_every_library_imported_is_a_declared_dependency() -> None:
    """A developer's environment has more in it than a user's."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {
        re.split(r"[^\w.-]", d)[0].lower().replace("_", "-") for d in project["dependencies"]
    }
    provided = packages_distributions()
    undeclared = {
        f"{path.relative_to(ROOT)}: {module}"
        for path in PACKAGE.rglob("*.py")
        for module in {name.split(".")[0] for name in modules_of(path)}
        if module not in sys.stdlib_module_names | {"readinglist"}
        and not declared & {d.lower().replace("_", "-") for d in provided.get(module, ())}
    }
    assert undeclared == set()


REPORT_IMPORTS = """
import json, sys
from readinglist.__main__ import main
sys.argv = ["readinglist", *sys.argv[1:]]
status = 0
try:
    status = main()
except SystemExit as end:
    status = end.code
print("\\nIMPORTED", json.dumps(sorted({name.split(".")[0] for name in sys.modules})), status or 0)
"""


def imported_by(*words: str) -> set[str]:
    """The top-level modules that a command imports, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT_IMPORTS, *words], cwd=ROOT, capture_output=True, text=True
    )
    assert "IMPORTED" in done.stdout, done.stderr
    names, status = done.stdout.rsplit("IMPORTED ", 1)[1].rsplit(" ", 1)
    assert status.strip() == "0", done.stdout + done.stderr
    return set(json.loads(names))


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["import", "--help"]])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    assert not {"PySide6", "whoosh"} & imported_by(*words)


def test_a_list_needs_no_index_and_no_window() -> None:
    assert not {"PySide6", "whoosh"} & imported_by("list")


def test_a_search_needs_no_window() -> None:
    assert "PySide6" not in imported_by("search", "transformer")


def test_the_search_room_is_where_whoosh_comes_from() -> None:
    """The control of the tests above: the modules they look for are seen when they are imported."""
    script = "import readinglist.search.searcher, PySide6, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {"PySide6", "whoosh"} <= {name.split(".")[0] for name in done.stdout.split()}
