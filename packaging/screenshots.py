#!/usr/bin/env python3
"""Takes README's pictures with the program itself, offscreen: `.venv/bin/python packaging/screenshots.py`.

The pictures show the sample, a little worked on, in a library that is thrown away afterwards.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from console import ROOT, Failed, insist, say
from machine import program

PICTURES = ROOT / "resources" / "screenshots"
SAMPLE = Path("resources", "samples", "huggingface-papers.txt")
WORK = (  # what someone did with the sample before the picture was taken
    ("import", str(SAMPLE)),
    ("tag", "add", "clip", "--query", "title:clip OR title:alip OR title:filip"),
    ("tag", "add", "vision", "--query", "title:vision"),
    ("tag", "add", "pre-training", "--query", 'title:"pre-training"'),
    ("tag", "add", "to-cite", "--query", "title:convnet"),
    ("state", "queued", "--query", "tag:clip"),
    ("state", "reading", "--query", "title:dreamlip"),
    ("state", "read", "--query", "tag:to-cite"),
    ("state", "dismissed", "--query", "medical"),
    ("star", "--query", "tag:to-cite"),
    ("note", "{paper}", "--text", "Long captions help most in retrieval; compare with ALIP."),
)
PAPER = "title:dreamlip"
SCREENS = {  # every page and dialog, for eyes that judge; --all takes them
    "first-run": ("--view", "first-run"),
    "inbox": ("--view", "inbox"),
    "search": ("--view", "all", "--query", "captions"),
    "nothing-found": ("--view", "all", "--query", "captions year:1901"),
    "suggestions": ("--view", "suggestions", "--query", "tag:"),
    "why": ("--view", "why", "--query", "captions"),
    "queue": ("--view", "queue"),
    "build-search": ("--view", "build-search", "--query", "captions year:2020.."),
    "table": ("--view", "table"),
    "import-preview": ("--view", "import-preview"),
    "import-columns": ("--view", "import-columns"),
    "imports": ("--view", "imports"),
    "history": ("--view", "history"),
    "copies": ("--view", "copies"),
    "duplicates": ("--view", "duplicates"),
    "published": ("--view", "published"),
    "changes": ("--view", "changes"),
    "check": ("--view", "check"),
    "statistics": ("--view", "statistics"),
    "tags": ("--view", "tags"),
    "suggested-tags": ("--view", "suggested-tags"),
    "bindings": ("--view", "bindings"),
    "export": ("--view", "export"),
    "following": ("--view", "following"),
    "key-pattern": ("--view", "key-pattern"),
    "manual": ("--view", "manual"),
    "keys": ("--view", "keys"),
    "preferences": ("--view", "preferences"),
    "about": ("--view", "about"),
}
VIEWS = {
    "window-light.png": ("--theme", "light", "--view", "all", "--query", "captions"),
    "window-dark.png": ("--theme", "dark", "--view", "all", "--query", "captions"),
    "import-preview.png": ("--theme", "light", "--view", "import-preview"),
    "statistics.png": ("--theme", "dark", "--view", "statistics"),
}


def main() -> int:
    """Make README's pictures anew, or with ``--all`` one of every screen in both themes."""
    parser = argparse.ArgumentParser(description="Takes pictures of the program.")
    parser.add_argument("--all", metavar="FOLDER", type=Path, help="every screen, into this folder")
    parser.add_argument("--scale", metavar="N", default="1", help="device pixels for a logical one")
    options = parser.parse_args()
    wanted = {PICTURES / name: view for name, view in VIEWS.items()}
    if options.all:
        options.all.mkdir(parents=True, exist_ok=True)
        wanted = {
            options.all.absolute() / f"{name}-{theme}.png": ("--theme", theme, *view)
            for name, view in SCREENS.items()
            for theme in ("light", "dark")
        }
    reading_list = program(ROOT / ".venv", "readinglist")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="readinglist-pictures-") as scratch:
        env = {f"XDG_{name}_HOME": f"{scratch}/{name}" for name in ("DATA", "CACHE", "CONFIG")}
        env |= {"XDG_STATE_HOME": f"{scratch}/STATE", "QT_QPA_PLATFORM": "offscreen"}
        env["READINGLIST_LIBRARY"] = os.fspath(Path(scratch, "library.db"))
        paper = ""
        for words in WORK:
            if "{paper}" in words:
                found = insist([reading_list, "search", PAPER], "The search failed.", env)
                paper = found.split()[0]
            filled = [word.format(paper=paper) for word in words]
            insist([reading_list, *filled], f"`readinglist {words[0]}` failed.", env)
        for picture, view in wanted.items():
            size = ("--size", "1366x768", "--scale", options.scale, "--select", paper)
            command: list[str | Path] = [reading_list, "gui", "--screenshot", picture]
            insist([*command, *size, *view], f"{picture.name} could not be taken.", env)
            say(f"{picture.name}  {picture.stat().st_size // 1024} KiB", indent=0)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failure:
        sys.exit(str(failure))
