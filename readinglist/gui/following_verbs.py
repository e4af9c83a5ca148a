"""Commands about sources: the page, polling, and what waits for a look."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from readinglist.gui.window_verbs import WindowVerbs
from readinglist.gui.words import tr
from readinglist.subscription import Subscription, Waiting


class FollowingVerbs(WindowVerbs):
    """What one can do about feeds, APIs and folders."""

    def following(self) -> None:
        """The page of sources."""
        from readinglist.gui.following_page import FollowingPage

        page = FollowingPage(self.window)
        page.left.connect(self.window.back)
        page.left.connect(page.deleteLater)
        self.window.show_page(page)
        page.table.setFocus()

    def follow(self) -> None:
        """Another source."""
        from readinglist.gui.following_dialog import SourceDialog

        SourceDialog.ask(self.window)

    def poll_now(self) -> None:
        """Ask every source that is not paused."""
        if self.window.poller.sources:
            self.window.poller.poll()
        else:
            self.following()

    def pause_source(self, source: Subscription) -> None:
        """Leave a source out of polls, or take it in again."""
        number, paused = str(source.id), not source.paused

        self.desk.edit(
            lambda library: _of(library, source).set(number, paused=paused),
            lambda done: f"{done.label}.",
        )

    def remove_source(self, source: Subscription) -> None:
        """Follow it no longer; its papers stay."""
        number = str(source.id)
        self.desk.edit(
            lambda library: _of(library, source).remove([number]),
            lambda done: tr("{}; its papers stay.").format(done.label),
        )

    def preview_waiting(self, source: Subscription) -> None:
        """The import preview for what came from a source and waits."""
        folder, number = self.window.intake.folder, source.id

        def work(library: Any) -> list[tuple[Waiting, Path]]:
            ids = [one.id for one in library.following.waiting() if one.subscription_id == number]
            return [library.following.waiting_file(i, folder) for i in ids]

        self.desk.read(work, self.window.intake.take_waiting)

    def skip_waiting(self, source: Subscription) -> None:
        """Do not import what waits."""
        number = source.id

        self.desk.edit(
            lambda library: library.following.skip(
                [one.id for one in library.following.waiting() if one.subscription_id == number]
            ),
            lambda done: f"{done.label}.",
        )


def _of(library: Any, source: Subscription) -> Any:
    """The verbs about sources of its kind."""
    return library.watching if source.is_folder else library.following
