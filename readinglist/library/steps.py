"""Steps of history opened: what each changed, and one field of one paper made what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readinglist.errors import UsageError
from readinglist.model import Done
from readinglist.step_changes import FieldChange
from readinglist.store import steps

if TYPE_CHECKING:
    from readinglist.library.core import Library

PAGE = 200


class Steps:
    """What the steps of a library's history did; taking whole ones back is ``Library.undo``."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def changes(
        self, step: int, limit: int = PAGE, after: int = 0, paper_id: int | None = None
    ) -> tuple[list[FieldChange], int | None]:
        """What a step changed, ``limit`` rows at a time, and where the rest begins (None: no rest).

        Raises:
            UsageError: there is no such step.
        """
        if not steps.exists(self._library.store, step):
            raise UsageError(f"There is no step {step}.")
        return steps.changes(self._library.store, step, limit, after, paper_id)

    def restore(self, paper_id: int, field: str, step: int, *, old: bool = True) -> Done:
        """Make one field of a paper what it was before a step (or after it); a new step.

        Raises:
            UsageError: there is no such step, it did not change the field, or the value is another
                paper's now.
            NoSuchPaper: the paper is gone.
        """
        if not steps.exists(self._library.store, step):
            raise UsageError(f"There is no step {step}.")
        return steps.restore(self._library.store, paper_id, field, step, old=old)
