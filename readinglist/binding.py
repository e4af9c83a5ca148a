"""A file that is kept in step with a query: what was asked for, and how it stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Literal, TypeAlias

from readinglist.model import WriteOptions

State: TypeAlias = Literal["waiting", "current", "changed", "theirs", "failed"]
"""Not written yet; as the library has it; changed elsewhere since; theirs was kept; not writable."""


@dataclass(frozen=True, slots=True)
class Binding:
    """A file (``target``, absolute) that is rewritten after changes to what ``query`` finds.

    ``query`` "" is the whole library, ``saved:name`` a saved search, ``tag:name`` a tag.
    ``problem`` is one sentence while the state is ``changed`` or ``failed``.
    """

    id: int
    query: str
    target: str
    format: str
    options: WriteOptions
    is_on: bool
    made: str
    state: State = "waiting"
    problem: str = ""
    papers: int = 0
    wrote: str | None = None  # when we last wrote the file

    @property
    def needs_someone(self) -> bool:
        """Whether it stands still until a person decides or the world gets better."""
        return self.is_on and self.state in ("changed", "failed")

    @property
    def what(self) -> str:
        """What is in the file, in words."""
        return self.query or "everything"


def options_json(options: WriteOptions) -> str:
    """Options as they are stored: only those that differ from what is usual."""
    usual = asdict(WriteOptions())
    return json.dumps({k: v for k, v in asdict(options).items() if v != usual[k]}, sort_keys=True)


def options_from(text: str) -> WriteOptions:
    """The inverse of :func:`options_json`; what a newer program stored is left out."""
    found = json.loads(text)
    known = {field.name for field in fields(WriteOptions)}
    return WriteOptions(**{k: v for k, v in found.items() if k in known})


def as_json(binding: Binding) -> Mapping[str, object]:
    """For scripts."""
    return {
        "id": binding.id,
        "query": binding.query,
        "file": binding.target,
        "format": binding.format,
        "options": json.loads(options_json(binding.options)),
        "on": binding.is_on,
        "state": binding.state,
        "problem": binding.problem or None,
        "papers": binding.papers,
        "written": binding.wrote,
    }
