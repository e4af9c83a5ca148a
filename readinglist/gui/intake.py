"""How papers come into the window: from the clipboard, drops and files."""

from __future__ import annotations

import logging
import re
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject

from readinglist import config
from readinglist.gui import file_dialogs
from readinglist.gui.cite_verbs import PRIVATE
from readinglist.gui.importing import ImportPage
from readinglist.gui.scopes import Scope
from readinglist.gui.triage_bar import go_through_words
from readinglist.gui.words import figures, tr
from readinglist.subscription import Waiting

if TYPE_CHECKING:
    from readinglist.gui.main_window import MainWindow

log = logging.getLogger(__name__)

KEEP_DAYS = 7
MOST = 1_000
"""Files of a folder that are previewed one after the other."""
MAX_CLIPBOARD = 100 * 1024 * 1024

_ARXIV_LINK = re.compile(
    r"arxiv\.org/(?:abs|pdf)/|huggingface\.co/papers/\d|href=\"/papers/\d", re.I
)


def text_of(data: QMimeData) -> tuple[str, str] | None:
    """What was copied, and the suffix it deserves.

    HTML is taken if it links to papers (a plain copy loses those links) and the plain text does
    not say as much; else the plain text.
    """
    plain = data.text() if data.hasText() else ""
    html = data.html() if data.hasHtml() else ""
    if html and len(_ARXIV_LINK.findall(html)) > len(_ARXIV_LINK.findall(plain)):
        return html, ".html"
    if plain.strip():
        return plain, ".txt"
    return (html, ".html") if html.strip() else None


def files_in(folder: Path) -> list[Path]:
    """The files of a folder and those below it, in order; nothing hidden, and one more than MOST."""
    found = (
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(p.startswith(".") for p in path.relative_to(folder).parts)
    )
    return sorted(islice(found, MOST + 1))


class Intake(QObject):
    """Dumps on their way in wait as files in the state folder, until they are imported or left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.page = ImportPage(window.desk)
        self.page.left.connect(self._left)
        self.page.accepted.connect(self._accepted)
        window.side.imports_asked.connect(lambda: window.verbs.imports())
        self._waiting: list[tuple[Path, str, bool]] = []  # file, origin, ours to delete
        self._now: tuple[Path, str, bool] | None = None
        self._watches = False
        self._tells = False  # that a preview waits
        self._settings: dict[Path, Waiting] = {}  # of files that came from a source

    @property
    def folder(self) -> Path:
        """Where pasted dumps wait."""
        return config.state_dir() / "incoming"

    def tidy(self) -> None:
        """Pasted dumps that an earlier run left behind are deleted after a week."""
        if not self.folder.is_dir():
            return
        for file in self.folder.iterdir():
            if time.time() - file.stat().st_mtime > KEEP_DAYS * 86_400:
                file.unlink(missing_ok=True)

    # ------------------------------------------------------------------ in

    def choose_files(self) -> None:
        """Ask for files."""
        folder = str(self.window.settings.get("folder"))
        names = file_dialogs.ask_files(self.window, tr("Import files"), folder)
        if names:
            self.window.settings.set("folder", str(Path(names[0]).parent))
            self.take_files(names)

    def take_files(self, names: Sequence[str]) -> None:
        """Preview these files, one after the other."""
        self.window.messages.forgive()
        for name in names:
            path = Path(name).absolute()
            if path.is_dir():
                inside = [file for file in files_in(path) if not self._is_library(file)]
                if len(inside) > MOST:
                    text = tr("{} holds more than {} files; nothing of it was opened. Take a part.")
                    self.window.messages.complain(text.format(path.name, figures(MOST)))
                    return
                self._waiting += [(file, file.name, False) for file in inside]
            elif self._is_library(path):
                text = tr("{} is the library itself; its papers are here already.")
                self.window.messages.complain(text.format(path.name))
                return
            else:
                self._waiting.append((path, path.name, False))
        self._next()

    def _is_library(self, file: Path) -> bool:
        """Whether it is the open library, or what SQLite keeps beside it: to read it drops its locks."""
        library = self.window.desk.path
        if library is None or not file.exists():
            return False
        own = (library.with_name(library.name + end) for end in ("", "-wal", "-shm", "-journal"))
        return any(one.exists() and file.samefile(one) for one in own)

    def take_mime(self, data: QMimeData | None, origin: str = "") -> None:
        """What was pasted or dropped: files if there are any, else text."""
        data = data or QMimeData()  # an empty clipboard gives none
        if data.hasFormat(PRIVATE):
            ours = bytes(data.data(PRIVATE).data()).decode("utf-8", "replace")
            self.take_text(ours, ".jsonl", origin or tr("another window"))
            return
        names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if names:
            self.take_files(names)
            return
        found = text_of(data)
        if found is None:
            self.window.messages.complain(tr("The clipboard holds no text: copy a page first."))
            return
        text, suffix = found
        self.take_text(text, suffix, origin or tr("dropped text"))

    def take_text(self, text: str, suffix: str, origin: str) -> None:
        """Preview a text."""
        self.window.messages.forgive()
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "wb", dir=self.folder, prefix="dump-", suffix=suffix, delete=False
        ) as file:
            file.write(text.encode("utf-8", "replace")[:MAX_CLIPBOARD])
        self._waiting.append((Path(file.name), origin, True))
        self._next()

    def take_waiting(self, found: Sequence[tuple[Waiting, Path]]) -> None:
        """Preview what came from a source, with what is set for that source."""
        for one, file in found:
            self._settings[file] = one
            self._waiting.append((file, one.origin, one.path is None))
        self._next()

    def _next(self) -> None:
        if self._now is not None:  # one is open, perhaps behind another page
            self.page.show_waiting(len(self._waiting))
            self.come_back()
            return
        if not self._waiting:
            self.window.messages.say(tr("There is no file in this folder."))
            return
        if not self._watches:
            self._watches = True
            self.window.pages.currentChanged.connect(self._page_changed)
        self._now = self._waiting.pop(0)
        file, origin, _ = self._now
        self.page.preview(file, origin, len(self._waiting))
        if one := self._settings.pop(file, None):
            self.page.source_name.setText(one.title)
            self.page.tags.setText(", ".join(one.tags))
            self.page.state.setCurrentIndex(self.page.state.findData(one.state))
        self.window.messages.step_back()
        self.window.show_page(self.page)

    def come_back(self) -> None:
        """To the preview that is open, from wherever one went."""
        if self._now is not None:
            self._say_no_more()
            self.window.show_page(self.page)
            self.page.papers.setFocus()

    def _say_no_more(self) -> None:
        if self._tells:
            self._tells = False
            self.window.messages.say("")

    def _page_changed(self, _at: int) -> None:
        """Whoever goes to the papers while a preview is open is told the way back."""
        shown = self.window.pages.currentWidget()
        if self._now is not None and shown in (self.window.desk_page, self.window.welcome):
            text = tr("The import of {} waits for you.").format(self._now[1])
            self.window.messages.say(text, "", [(tr("Back to it"), self.come_back)])
            self._tells = True

    def _left(self) -> None:
        """The user does not want it; what was pasted is still in their clipboard."""
        if self._now is not None and self._now[2]:
            self._now[0].unlink(missing_ok=True)
        self._now = None
        if self._waiting:
            self._next()
        else:
            self.window.back()

    def _accepted(self, choice: dict[str, Any]) -> None:
        if self._now is None:
            return
        file, origin, ours = self._now
        self._now = None
        self._say_no_more()
        state = choice["state"]
        done: list[int] = []

        def imported(report: dict[str, Any]) -> None:
            done.append(report["import_id"])
            self.window.desk.look()
            self.window.listing.go_to_import(report["import_id"])
            changed = any(report[kind] for kind in ("new", "changed", "unsure", "waiting"))
            number, fresh = report["import_id"], report["new"] + report["unsure"]
            go = (go_through_words(fresh), partial(self.window.verbs.go_through, number))
            wanted = [go] if fresh and state == "inbox" else []
            is_free = self._now is None  # else the next preview has the main button
            self.window.messages.say(
                f"{tr('Imported from')} {origin}:",
                "undo" if changed else "",
                [*self._links(report), *([] if is_free else wanted)],
                wanted[0] if wanted and is_free else None,
            )

        def ended(event: dict[str, Any]) -> None:
            if event["event"] == "failed":
                self.window.messages.complain(event["message"])
            elif event["event"] == "cancelled" and not done:  # else the index alone is behind
                again = (tr("Preview it again"), partial(self.take_files, [str(file)]))
                self.window.messages.say(
                    tr("Cancelled: nothing of {} was imported.").format(origin),
                    "",
                    [] if ours else [again],
                )

        self.window.desk.jobs.import_(
            file,
            origin,
            choice["format"],
            tags=choice["tags"],
            state=state,
            only=choice["only"],
            imported=imported,
            ended=ended,
            leftovers=[*([file] if ours else []), *filter(None, [choice["corrections"]])],
            source=choice["source"],
            corrections=choice["corrections"],
            columns=choice["columns"],
        )
        if self._waiting:
            self._next()
        else:
            self.window.show_page(self.window.desk_page)
            self.window.search.clear()
            self.window.side.choose(Scope("state", state))

    def _links(self, report: dict[str, Any]) -> list[tuple[str, Callable[[], object]]]:
        """The numbers of a report, each with the way to its papers; then the report itself."""
        verbs, number = self.window.verbs, report["import_id"]
        names = {"new": tr("new"), "same": tr("already had"), "changed": tr("completed")}
        names["unsure"] = tr("doubtful")
        found: list[tuple[str, Callable[[], object]]] = [
            (f"{figures(report[kind])} {word}", partial(verbs.show_import, number, kind))
            for kind, word in names.items()
            if report[kind] and number
        ]
        if report["waiting"]:
            words = f"{figures(report['waiting'])} {tr('with changes that wait')}"
            found.append((words, partial(verbs.offers, "change")))
        if report["failed"]:
            words = f"{figures(report['failed'])} {tr('not readable')}"
            found.append((words, partial(verbs.imports, number)))
        return [*found, (tr("Report"), partial(verbs.imports, number))]
