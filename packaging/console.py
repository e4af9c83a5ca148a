"""What set-up, tour and checks print, and how they run other programs."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TAIL = 25  # lines of a failed program's output that are shown


class Failed(Exception):
    """A step failed; the message says which, why, and what to do."""


def say(text: str = "", indent: int = 3) -> None:
    """Print ``text`` at once, each line indented."""
    for line in text.splitlines() or [""]:
        print(f"{' ' * indent}{line}".rstrip(), flush=True)


@contextmanager
def stage(title: str) -> Iterator[None]:
    """A heading before, the seconds it took after."""
    started = time.monotonic()
    say(f"== {title}", indent=0)
    yield
    say(f"   ({time.monotonic() - started:.1f} s)", indent=0)


def clean_env(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment without what would lead a venv's Python or pip astray."""
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONHOME", "PYTHONPATH", "PIP_USER")}
    return env | {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"} | dict(extra or {})


def attempt(
    command: Sequence[str | os.PathLike[str]],
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
) -> tuple[int, str]:
    """Run a program without input; its exit status and all it said.

    A program that cannot be started counts as 127, as in a shell. On Ctrl+C the program, which
    was told too, gets ten seconds to end by itself: apt-get must not be killed half-way.
    """
    try:
        process = subprocess.Popen(
            [os.fspath(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=clean_env(env),
            cwd=cwd,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        return 127, str(error)
    try:
        output, _ = process.communicate()
    except KeyboardInterrupt:
        try:
            process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
        raise
    return process.returncode, output


def insist(
    command: Sequence[str | os.PathLike[str]],
    otherwise: str,
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
) -> str:
    """As :func:`attempt`, for a program that must succeed; gives what it said.

    Raises:
        Failed: it did not; the message is the end of its output and ``otherwise``.
    """
    status, output = attempt(command, env, cwd)
    if status:
        raise Failed(f"{tail(output)}\n{otherwise}")
    return output


def tail(output: str) -> str:
    """The last lines of a program's output, indented."""
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    return "\n".join(f"   | {line}" for line in lines[-TAIL:])
