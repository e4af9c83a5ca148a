"""The tour: the main job in the shell, from the sample to a BibTeX file, then the window.

It has a library of its own, in a folder it names, and never touches the user's.
"""

from __future__ import annotations

import ctypes
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

from console import ROOT, Failed, clean_env, insist, say, stage
from machine import DISPLAY_LIBRARIES, QT_LIBRARIES, ensure_libraries, ensure_venv, program

SAMPLE = Path("resources", "samples", "huggingface-papers.txt")
QUERY = "vision transformer"
TAG = "to-cite"
_DATA_FOLDER = "from readinglist import config; print(config.library_path().parent)"


def run_tour(window: bool) -> int:
    """Set up, walk through the main job, and open the window if there is a display."""
    with stage("Set up: the packages, in .venv"):
        venv = ensure_venv()
    tour = Tour(venv)
    with stage("Tour: from a copied web page to a BibTeX file"):
        tour.walk()
    if not window:
        say(f"The window opens with:  {tour.window_line()}", indent=0)
        return 0
    why_not = no_display()
    if not why_not:
        with stage("Set up: what the window needs of the system"):
            complete = ensure_libraries({**QT_LIBRARIES, **DISPLAY_LIBRARIES}, "the window")
        # Asked again, since the library that opens displays may have come only now.
        why_not = no_display() if complete else "The window needs the packages named above."
    if why_not:
        say(f"{why_not} The line that opens it:\n   {tour.window_line()}", indent=0)
        return 0
    say(f"Opening the window:  {tour.window_line()}", indent=0)
    return tour.open_window()


class Tour:
    """The tour's library and the program that works on it."""

    def __init__(self, venv: Path) -> None:
        env = {"READINGLIST_LIBRARY": ""}
        where = insist([program(venv, "python"), "-c", _DATA_FOLDER], "See above.", env)
        self.folder = Path(where.strip()) / "tour"
        self.program = program(venv, "readinglist")
        self.library = self.folder / "library.db"
        self.bibliography = self.folder / "to-cite.bib"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Failed(
                f"The tour's folder {self.folder} cannot be made ({error.strerror}); set "
                "XDG_DATA_HOME to a folder you may write to and run this again."
            ) from error

    def walk(self) -> None:
        """Import, search, tag, export; each command is shown, then told in words."""
        say(f"The tour's own library is in {self.folder}; delete that folder at any time.")
        say("To type the commands yourself, first:")
        say(f'export PATH="{self.program.parent}:$PATH"', indent=6)
        say(f"export READINGLIST_LIBRARY={shlex.quote(str(self.library))}", indent=6)
        self.import_sample()
        key = self.search()
        self.run("tag", "add", TAG, key)
        say(f"The first hit now has the tag {TAG}; `readinglist undo` would take it off.")
        self.export(key)

    def import_sample(self) -> None:
        """Import the sample; a second tour finds every paper known."""
        report = json.loads(self.run("import", "--json", str(SAMPLE)))
        say(
            f"Read as {report['format']}: {report['found']} papers, {report['new']} new, "
            f"{report['same']} known already. Left out: {len(report['ignored'])} lines of the "
            f"page's own, {len(report['dates'])} date. Unreadable: {len(report['problems'])}."
        )

    def search(self) -> str:
        """Search; gives the citation key of the first hit."""
        found = self.run("search", "--json", "--limit", "3", QUERY)
        hits = [json.loads(line) for line in found.splitlines() if line.strip()]
        if not hits:
            raise Failed(f"The search for {QUERY!r} found nothing in the sample.")
        say("The best hits, words ranked by how telling they are (BM25):")
        for hit in hits:
            say(f"{hit['key']}  {hit['title']}", indent=6)
        return str(hits[0]["key"])

    def export(self, key: str) -> None:
        """Write the tagged papers as BibTeX, and show the file."""
        self.bibliography.unlink(missing_ok=True)
        self.run("export", f"tag:{TAG}", "-f", "bibtex", "-o", str(self.bibliography))
        text = self.bibliography.read_text(encoding="utf-8")
        if key not in text:
            raise Failed(f"{self.bibliography} does not hold {key}.")
        say(f"{self.bibliography} is ready for \\bibliography:")
        for line in text.strip().splitlines():
            say(line if len(line) < 90 else line[:87] + "...", indent=6)

    def run(self, *words: str) -> str:
        """Show a command, run it on the tour's library, and give its output."""
        say(f"\n$ readinglist {shlex.join(words)}")
        output = subprocess.run(
            [self.program, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=ROOT,
            env=self.env(),
            encoding="utf-8",
            check=False,
        )
        if output.returncode:
            raise Failed(
                f"`readinglist {words[0]}` ended with status {output.returncode}: "
                f"{output.stderr.strip() or output.stdout.strip()}\n"
                f"Delete {self.folder} and run this again; if it fails again, it is a bug."
            )
        return output.stdout

    def env(self) -> dict[str, str]:
        """The environment of the tour's commands."""
        return clean_env({"READINGLIST_LIBRARY": str(self.library)})

    def window_line(self) -> str:
        """The command that opens the window on the tour's library."""
        return shlex.join([str(self.program), "--library", str(self.library), "gui"])

    def open_window(self) -> int:
        """Become the window."""
        command = [str(self.program), "--library", str(self.library), "gui"]
        if os.name != "nt":  # there exec returns to the prompt at once
            os.execve(command[0], command, self.env())
        return subprocess.call(command, env=self.env())


def no_display() -> str | None:
    """Why no window can be opened here; None if one can."""
    if os.environ.get("CI"):
        return "This is an automatic run (CI is set), which opens no window."
    if sys.platform != "linux" or os.environ.get("WAYLAND_DISPLAY"):
        return None
    if not os.environ.get("DISPLAY"):
        return "The window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set."
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None  # comes with the window's libraries, which are looked at next
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = x11.XOpenDisplay(None)
    if not display:
        return f"The window needs a display, and {os.environ['DISPLAY']} cannot be opened."
    x11.XCloseDisplay(ctypes.c_void_p(display))
    return None
