"""Every check the project has, from nothing: what CI runs and what a developer runs before a push.

Style and rooms, the tests, those of the search once more on the other line of Whoosh, the budgets
alone, then the wheel in a virtual environment of its own with the end-to-end journey against it.
All checks run even when one fails; the exit status tells.
The last line printed is pytest's closing line of the main run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from console import ROOT, Failed, attempt, clean_env, insist, say, stage, tail
from machine import (
    DISPLAY_LIBRARIES,
    QT_LIBRARIES,
    apt_install,
    apt_line,
    ensure_libraries,
    ensure_venv,
    install,
    make_venv,
    program,
)

TOOLS = {  # a program the tests call: its Debian package, and what is skipped without it
    "bibtex": ("texlive-binaries", "the BibTeX client"),
    "pdflatex": ("texlive-latex-recommended", "typesetting the exports"),
    "xelatex": ("texlive-xetex", "typesetting the biblatex exports"),
    "biber": ("biber", "the biber client"),
    "bibtool": ("bibtool", "the bibtool client"),
    "pandoc": ("pandoc", "the pandoc client"),
    "Xvfb": ("xvfb", "the window on a real X server"),
    "xdotool": ("xdotool", "the window worked by a real keyboard"),
    "xclip": ("xclip", "the window worked by a real keyboard"),
    "strace": ("strace", "watching for connections"),
    "xauth": ("xauth", "the window on a real X server"),
}
STYLE = (
    ("ruff check", ["ruff", "check", "."]),
    ("ruff format", ["ruff", "format", "--check", "."]),
    ("mypy", ["mypy"]),
)
MAIN_TESTS = "not bench and not net and not end2end"  # end2end runs against the wheel, once
OTHER_WHOOSH = "whoosh3==3.54.0"  # the young line; Whoosh-Reloaded, the one we use, rests
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"


def run_checks() -> int:
    """Set up and check; 0 when all is well."""
    started = time.monotonic()
    with stage("System packages"):
        # The window's own libraries are for the tests under Xvfb; offscreen ones are for all.
        if not ensure_libraries({**QT_LIBRARIES, **DISPLAY_LIBRARIES}, "the window's tests"):
            say("The tests of the window cannot pass without them.")
    with stage("Packages, in .venv; the tools that tests call"), ThreadPoolExecutor(1) as pool:
        tools = pool.submit(ensure_tools)  # apt-get and pip wait for the network at the same time
        python = program(ensure_venv(("dev",)), "python")
        tools.result()
    failed: list[str] = []
    for title, command in STYLE:
        check(title, [str(python), "-m", *command], failed)
    check("rooms (import-linter)", [str(python), "-c", LINT_IMPORTS], failed)
    pytest = [str(python), "-m", "pytest"]
    closing = run_pytest(
        "Tests",
        [*pytest, "-n", "2", "--dist", "worksteal", "-m", MAIN_TESTS],
        failed,
    )
    other_whoosh = check_other_whoosh(python, failed)
    budgets = run_pytest("Budgets, alone", [*pytest, "-m", "bench", "-p", "no:randomly"], failed)
    wheel = check_wheel(pytest, failed)
    say(f"== All checks in {time.monotonic() - started:.0f} s", indent=0)
    say(f"search:  {other_whoosh.strip('= ')} on {OTHER_WHOOSH}")
    say(f"budgets: {budgets.strip('= ')}\nwheel:   {wheel.strip('= ')}")
    say("failed:  " + ", ".join(failed) if failed else "failed:  none")
    say(closing, indent=0)
    return 1 if failed else 0


def ensure_tools() -> None:
    """Install the programs some tests call, or say which tests will skip."""
    missing = [name for name in TOOLS if not shutil.which(name)]
    if not missing:
        return
    failure = apt_install(TOOLS[name][0] for name in missing)
    missing = [name for name in missing if not shutil.which(name)]
    if missing:
        say(f"Missing: {', '.join(missing)} ({failure or 'still not on the PATH'}).")
        skipped = dict.fromkeys(TOOLS[name][1] for name in missing)
        say(f"Skipped without them: {', '.join(skipped)}.")
        say(f"On Debian or Ubuntu, type:  {apt_line(TOOLS[name][0] for name in missing)}")


def check(title: str, command: list[str], failed: list[str]) -> None:
    """Run one checker; its output is shown only if it complains."""
    with stage(title):
        status, output = attempt(command)
        if status:
            failed.append(title)
            say(tail(output), indent=0)


def run_pytest(
    title: str, command: list[str], failed: list[str], env: Mapping[str, str] | None = None
) -> str:
    """Run pytest with its output passed on; gives its closing line."""
    settings = {"HYPOTHESIS_PROFILE": "ci", "QT_QPA_PLATFORM": "offscreen", **(env or {})}
    closing = ""
    with stage(title):
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=clean_env(settings),
            cwd=ROOT,
            encoding="utf-8",
            errors="replace",
        )
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                sys.stdout.write(line)
                sys.stdout.flush()
                closing = line.strip() or closing
        if process.wait():
            failed.append(title)
    return closing


def check_other_whoosh(python: Path, failed: list[str]) -> str:
    """Run the search's tests on the other distribution that provides the package ``whoosh``."""
    title = f"The search, on {OTHER_WHOOSH}"
    with tempfile.TemporaryDirectory(prefix="readinglist-whoosh-") as scratch:
        try:
            with stage(f"Put {OTHER_WHOOSH} before Whoosh-Reloaded, in a virtual environment"):
                other = before_whoosh(Path(scratch, "venv"), python)
        except Failed as failure:
            say(str(failure))
            failed.append(title)
            return "not run"
        pytest = [str(other), "-m", "pytest", "-n", "2", "--dist", "worksteal", "tests/search"]
        return run_pytest(title, pytest, failed)


def before_whoosh(venv: Path, python: Path) -> Path:
    """The Python of a new ``venv`` with the other Whoosh, and all that ``python`` has after it.

    Raises:
        Failed: it cannot be had, or is not the one that is imported.
    """
    make_venv(venv)
    other = program(venv, "python")
    install(venv, ["--no-deps", OTHER_WHOOSH])
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own, shared = (
        insist([p, "-c", ask], "Python could not be run.").strip() for p in (other, python)
    )
    line = f"import site; site.addsitedir({shared!r})\n"
    Path(own, "readinglist-shared.pth").write_text(line, encoding="utf-8")
    ask = "import whoosh, pytest; print(whoosh.__file__)"
    imported = insist([other, "-c", ask], f"{OTHER_WHOOSH} could not be imported.").strip()
    if not Path(imported).is_relative_to(own):
        raise Failed(f"{OTHER_WHOOSH} is installed, and {imported} is imported in its place.")
    say(imported)
    return other


def check_wheel(pytest: list[str], failed: list[str]) -> str:
    """Build the wheel, install it where the checkout cannot help, and drive that program."""
    title = "The wheel, installed, and the end-to-end journey against it"
    with tempfile.TemporaryDirectory(prefix="readinglist-wheel-") as scratch:
        folder = Path(scratch)
        try:
            with stage("Build the wheel and install it in a second virtual environment"):
                build_and_install(folder)
        except Failed as failure:
            say(str(failure))
            failed.append(title)
            return "not run"
        env = {"READINGLIST_PROGRAM": os.fspath(program(folder / "venv", "readinglist"))}
        return run_pytest(
            title, [*pytest, "-n", "2", "--dist", "worksteal", "tests/end2end"], failed, env
        )


def build_and_install(folder: Path) -> None:
    """Put the wheel into ``folder`` and install it in ``folder/venv``.

    Raises:
        Failed: pip could not.
    """
    make_venv(folder / "venv")
    install_wheel = ["wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    status, output = attempt([program(folder / "venv", "python"), "-m", "pip", *install_wheel])
    wheels = sorted(folder.glob("*.whl"))
    if status or not wheels:
        raise Failed(f"The wheel could not be built:\n{tail(output)}")
    say(f"{wheels[0].name}, {wheels[0].stat().st_size // 1024} KiB")
    install(folder / "venv", [str(wheels[0])])
