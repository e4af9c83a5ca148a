"""Every command of the window, in one table: its words, keys, icon, place, and the verb it calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from readinglist.gui import icons
from readinglist.gui.queue_verbs import MOVES
from readinglist.gui.triage_words import REASON_WORDS
from readinglist.gui.words import tr
from readinglist.quoting import WAYS


@dataclass(frozen=True, slots=True)
class Command:
    """A command. ``keys`` in the list's own commands (``in_list``) work where the papers have the focus.

    ``verb`` is a method of ``Verbs`` with its arguments; "-" as text is a line in the menu.
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    in_list: bool = False
    is_checkable: bool = False
    verb: str = ""
    arguments: tuple[object, ...] = ()
    is_hidden: bool = False  # keys only
    short: str = ""  # what its button says; none: the icon alone


def _line(menu: str) -> Command:
    return Command("", "-", menu)


def _state(name: str, text: str, key: str, icon: str, state: str) -> tuple[Command, Command]:
    shown = Command(name, text, "Paper", (key,), icon, True, False, "set_state", (state, True))
    stay = f"{name}_stay"
    return replace(shown, short=_SHORT.get(name, "")), Command(
        stay, text, "Paper", (f"Shift+{key}",), "", True, False, "set_state", (state, False), True
    )


_SHORT = {"queue": "Queue", "reading": "Reading", "read": "Read", "dismiss": "Dismiss"}


def _key(name: str, text: str, keys: tuple[str, ...], verb: str, *arguments: object) -> Command:
    return Command(name, text, "Paper", keys, "", True, False, verb, arguments, True)


_FAVOURITES = (
    *("Favourite tag 1", "Favourite tag 2", "Favourite tag 3", "Favourite tag 4"),
    *("Favourite tag 5", "Favourite tag 6", "Favourite tag 7", "Favourite tag 8"),
    "Favourite tag 9",
)


def _favourite(place: int, text: str) -> Command:
    menu, key = "Paper>Favourite tags", (str(place),)
    return Command(f"favourite_{place}", text, menu, key, "", True, False, "favourite", (place,))


COMMANDS: tuple[Command, ...] = (
    Command("import_file", "Import files …", "File", ("Ctrl+I",), "import"),
    Command("import_clipboard", "Import from the clipboard", "File", ("Ctrl+Shift+V",), "paste"),
    Command("following", "Sources …", "File", ("Ctrl+Shift+O",), "source"),
    Command("follow", "Add a source …", "File"),
    Command("poll_now", "Poll the sources now", "File", ("F5",), "refresh"),
    _key("paste", "Import from the clipboard", ("Ctrl+V",), "import_clipboard"),
    _line("File"),
    Command("export_selected", "Export selected papers …", "File", ("Ctrl+Shift+E",), "export"),
    Command("export_shown", "Export the papers shown …", "File"),
    Command("export_all", "Export everything …", "File"),
    Command("bindings", "Files kept updated …", "File", ("Ctrl+Shift+U",), "refresh"),
    _line("File"),
    Command("open_library", "Open library …", "File", ("Ctrl+O",), "open"),
    Command("new_library", "New library …", "File"),
    _line("File"),
    Command("copies", "Copies …", "File", ("Ctrl+Shift+B",)),
    _line("File"),
    Command("quit", "Quit", "File", ("Ctrl+Q",)),
    Command("undo", "Undo", "Edit", ("Ctrl+Z",), "undo"),
    Command("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    Command("history", "History", "Edit", ("Ctrl+H",), "history"),
    Command("imports", "Imports", "Edit", ("Ctrl+Shift+H",), "source"),
    _line("Edit"),
    Command("copy_cite", "Copy citation command", "Edit", ("Ctrl+K",), "copy"),
    Command("copy_keys", "Copy citation keys", "Edit", ("Ctrl+Shift+K",)),
    Command("copy_bibtex", "Copy BibTeX", "Edit", ("Ctrl+Shift+C",)),
    *(
        Command(f"copy_as_{way}", title, "Edit>Copy as", verb="copy_as", arguments=(way,))
        for way, title in WAYS.items()
    ),
    _key("copy_rows", "Copy BibTeX", ("Ctrl+C",), "copy_bibtex"),
    _key("select_all", "Select all", ("Ctrl+A",), "select_all"),
    _line("Edit"),
    Command("key_pattern", "Citation keys …", "Edit", ("Ctrl+Shift+P",)),
    Command("manuscript", "Check a manuscript …", "Edit", ("Ctrl+Shift+M",)),
    Command("check", "Check library and entries", "Edit", ("F7",), "check"),
    Command("fix_next", "Fix the next incomplete entry …", "Edit", ("F8",)),
    _line("Edit"),
    Command("find", "Find", "Edit", ("Ctrl+F",), "search"),
    _key("find_slash", "Find", ("/",), "find"),
    Command("save_search", "Save this search …", "Edit", ("Ctrl+D",), "plus"),
    Command("build_search", "Build a search …", "Edit", ("Ctrl+Shift+F",), "filter"),
    Command("drop_clause", "Leave out what finds nothing", "Edit", ("Ctrl+Shift+X",)),
    Command("preferences", "Preferences …", "Edit", ("Ctrl+,",), "settings"),
    *_state("queue", "Queue", "Q", "queue", "queued"),
    *_state("reading", "Reading", "R", "reading", "reading"),
    *_state("read", "Mark as read", "M", "read", "read"),
    *_state("dismiss", "Dismiss", "D", "dismiss", "dismissed"),
    *_state("to_inbox", "Back to the inbox", "I", "inbox", "inbox"),
    Command("later", "Later …", "Paper", ("L",), "clock", True),
    Command("dismiss_above", "Dismiss all above", "Paper", ("Shift+O",), "", True),
    Command("dismiss_below", "Dismiss this and all below", "Paper", (), "", True),
    *(
        Command(
            f"dismiss_{reason}",
            words,
            "Paper>Dismiss because",
            (),
            "",
            True,
            verb="dismiss_because",
            arguments=(reason,),
        )
        for reason, words in REASON_WORDS.items()
    ),
    *(
        Command(
            f"queue_{to}", words, "Paper>Queue", (key,), "", True, False, "move_in_queue", (to,)
        )
        for to, (words, key) in MOVES.items()
    ),
    Command("next_up", "What is next in the queue", "Paper", ("Ctrl+Shift+N",)),
    Command("start_session", "Go through the undecided", "Paper", ("Ctrl+Return",), "inbox"),
    _line("Paper"),
    Command("star", "Star", "Paper", ("S",), "star", True),
    Command("tag", "Tag …", "Paper", ("T",), "tag", True),
    Command("choose_tags", "Tags of the selection …", "Paper", ("Shift+T",), "", True),
    Command("accept_suggested", "Accept suggested tags", "Paper", ("A",), "", True),
    *(_favourite(place, text) for place, text in enumerate(_FAVOURITES, 1)),
    Command("repeat", "Do the last again", "Paper", (".",), "", True),
    Command("note", "Write a note", "Paper", ("W",), "note", True),
    Command("why", "Why is this here?", "Paper", ("Y",), "help", True),
    Command("highlight", "Mark the passage", "Paper", ("H",), "", True),
    Command("remark", "Write a remark", "Paper", ("F2",), "", True),
    Command("edit_paper", "Edit …", "Paper", ("E",), "", True),
    _line("Paper"),
    Command("open_page", "Open in the browser", "Paper", ("O",), "open", True),
    _key("open_return", "Open in the browser", ("Return",), "open_page"),
    Command("open_pdf", "Open the PDF", "Paper", ("P",), "", True),
    _line("Paper"),
    Command("next", "Next", "Paper", ("J",), "", True, False, "step", (1,)),
    Command("previous", "Previous", "Paper", ("K",), "", True, False, "step", (-1,)),
    Command("next_undecided", "Next undecided", "Paper", ("N",), "", True),
    _key("read_on", "Scroll, then next", ("Space",), "read_on"),
    _key("undo_letter", "Take the last decision back", ("U",), "take_back"),
    _key("back", "Clear the search", ("Esc",), "clear_search"),
    _line("Paper"),
    Command("duplicates", "Possible doubles …", "Paper", ("Ctrl+M",), "merge"),
    Command("offers", "What waits for you …", "Paper", ("Ctrl+Shift+W",), "check"),
    Command("merge_selected", "Merge two papers …", "Paper", ("Ctrl+Alt+M",)),
    Command("trash", "Move to the trash", "Paper", ("Del",), "trash", True),
    Command("restore", "Take out of the trash", "Paper", (), "", True),
    Command("empty_trash", "Empty the trash", "Paper"),
    Command("side_bar", "Side bar", "View", ("F9",), "", False, True),
    Command("table", "Table", "View", ("Ctrl+T",), "", False, True),
    Command("columns", "Sort and columns …", "View", ("Ctrl+Shift+T",), "sort"),
    Command("below", "Paper below the list", "View", ("Ctrl+L",), "", False, True),
    _line("View"),
    Command("larger", "Larger text", "View", ("Ctrl++", "Ctrl+="), "", verb="zoom", arguments=(1,)),
    Command("smaller", "Smaller text", "View", ("Ctrl+-",), verb="zoom", arguments=(-1,)),
    Command("normal", "Normal text", "View", ("Ctrl+0",), verb="zoom", arguments=(0,)),
    _line("View"),
    Command("tags", "Tags …", "View", ("Ctrl+Shift+G",), "tag"),
    Command("statistics", "Statistics", "View", ("Ctrl+Shift+S",), "chart"),
    _line("View"),
    Command("next_pane", "Next pane", "View", ("F6",), verb="pane", arguments=(1,)),
    Command("previous_pane", "Previous pane", "View", ("Shift+F6",), verb="pane", arguments=(-1,)),
    Command("alone", "Read the paper alone", "View", ("Shift+F11",), "", False, True),
    Command("full_screen", "Full screen", "View", ("F11",), "", False, True),
    Command("manual", "Manual", "Help", ("F1",), "help"),
    Command("keys", "Keys", "Help", ("?",)),
    Command("change_keys", "Change keys …", "Help"),
    Command("data_folder", "Show the data folder", "Help"),
    Command("about", "About Reading List", "Help"),
)
MENUS = ("File", "Edit", "Paper", "View", "Help")
OF_THE_VIEW = frozenset(["Space", "Return", "Esc", "Del"])
"""Keys that buttons, chips and fields beside the paper need for themselves."""
PRIMARY = ("queue", "reading", "read", "dismiss", "star", "open_page")
"""The verbs shown as buttons with the paper."""


class Actions:
    """The table as QActions, put into menus, and on the widgets where the list's keys work."""

    def __init__(self, verbs: object, window: QWidget) -> None:
        self._by_name: dict[str, QAction] = {}
        for command in COMMANDS:
            if command.name:
                self._by_name[command.name] = self._make(command, verbs, window)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def _make(self, command: Command, verbs: object, window: QWidget) -> QAction:
        action = QAction(tr(command.text), window)
        action.setObjectName(command.name)
        # A button's icon and words stand closer than they should; a thin blank parts them.
        action.setIconText(f"\u2009{tr(command.short)}" if command.short else "")
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        context = Qt.ShortcutContext
        action.setShortcutContext(
            context.WidgetWithChildrenShortcut if command.in_list else context.WindowShortcut
        )
        if command.icon:
            icons.dress(action, command.icon)
        action.setCheckable(command.is_checkable)
        action.setProperty("is_short", not command.short)
        verb: Callable[..., object] = getattr(verbs, command.verb or command.name)
        if command.is_checkable:
            action.triggered.connect(verb)
        else:
            action.triggered.connect(lambda _checked=False: verb(*command.arguments))
        return action

    def set_keys(self, name: str, keys: tuple[str, ...]) -> None:
        """Other keys for a command; its tip names the first."""
        action = self._by_name[name]
        if action.shortcuts() != [QKeySequence(key) for key in keys]:
            action.setShortcuts([QKeySequence(key) for key in keys])
        text = tr(next(command.text for command in COMMANDS if command.name == name))
        key = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        action.setToolTip(f"{text} ({key})" if key else text)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """The menus."""
        menus = {name: bar.addMenu(f"&{tr(name)}") for name in MENUS}
        for command in COMMANDS:
            if command.text == "-":
                menus[command.menu].addSeparator()
            elif not command.is_hidden:
                if command.menu not in menus:  # "Edit>Copy as": a menu inside a menu
                    outer, _, name = command.menu.partition(">")
                    menus[command.menu] = menus[outer].addMenu(tr(name))
                menus[command.menu].addAction(self._by_name[command.name])
        return menus

    def serve(self, view: QWidget, *others: QWidget) -> None:
        """Let the list's keys work in these widgets; those that press buttons in ``view`` alone."""
        for command in COMMANDS:
            if command.in_list:
                here = (view,) if OF_THE_VIEW.intersection(command.keys) else (view, *others)
                for widget in here:
                    widget.addAction(self._by_name[command.name])

    def in_window(self, window: QWidget) -> None:
        """The window's keys work everywhere in it, menu or no menu."""
        for command in COMMANDS:
            if command.name and not command.in_list:
                window.addAction(self._by_name[command.name])
