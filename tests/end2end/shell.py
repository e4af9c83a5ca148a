"""Drives the program as a person does: real processes, files on disk, nothing imported from it.

``READINGLIST_PROGRAM`` names another program to drive, for instance the one a wheel installed.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "huggingface-papers.txt"
SAMPLE_PAPERS = 70
PATIENCE_S = 60


@dataclass(frozen=True)
class Shell:
    """A person at a prompt, in a folder of their own, with one library."""

    folder: Path
    command: tuple[str, ...]

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start a command and do not wait."""
        return subprocess.Popen(
            [*self.command, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.folder,
            encoding="utf-8",
        )

    def run(self, *words: str, status: int = 0) -> str:
        """Run a command that must end with ``status`` and without a traceback; its stdout."""
        process = self.start(*words)
        output, errors = process.communicate(timeout=PATIENCE_S)
        told = f"readinglist {shlex.join(words)}\n{output}\n{errors}\n{logged()}"
        assert "Traceback" not in errors, told
        assert process.returncode == status, f"status {process.returncode}: {told}"
        return output

    def json(self, *words: str) -> Any:
        """The one JSON document a command prints."""
        return json.loads(self.run(*words, "--json"))

    def papers(self, *words: str) -> list[dict[str, Any]]:
        """The papers a command prints as JSON Lines."""
        return [json.loads(line) for line in self.run(*words, "--json").splitlines()]


def logged() -> str:
    """The program's own log, so that a failure in CI can be understood."""
    log = Path(os.environ["XDG_STATE_HOME"]) / "readinglist" / "readinglist.log"
    return log.read_text(encoding="utf-8") if log.exists() else ""
