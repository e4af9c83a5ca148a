"""Keys the user chose: what differs from the table of commands, kept with the preferences.

A key does one thing. The rules: a letter alone only for what works in the list; keys that every
program uses for one thing (copy, paste, undo, find …) and keys of focus and fields stay theirs.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from readinglist.gui.actions import COMMANDS, Command
from readinglist.gui.words import tr

if TYPE_CHECKING:
    from readinglist.gui.actions import Actions
    from readinglist.gui.settings import Settings

EVERYWHERE = ("Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+A", "Ctrl+F", "Ctrl+Q", "Ctrl+S", "F1")
OF_FIELDS = (
    *("Tab", "Shift+Tab", "Backtab", "Space", "Return", "Enter", "Esc", "Backspace", "Del"),
    *("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Insert"),
)
BY_NAME = {command.name: command for command in COMMANDS if command.name}


def portable(key: str) -> str:
    """A key in one spelling."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def chosen(settings: Settings) -> dict[str, tuple[str, ...]]:
    """The commands whose keys differ from the table's, with their keys; rubbish is left out."""
    try:
        said = json.loads(str(settings.get("keys")))
    except ValueError:
        return {}
    if not isinstance(said, dict):
        return {}
    return {
        name: tuple(key for key in keys if isinstance(key, str) and portable(key))
        for name, keys in said.items()
        if name in BY_NAME and isinstance(keys, list)
    }


def keys_of(settings: Settings, name: str) -> tuple[str, ...]:
    """The keys of a command, as they are now."""
    return chosen(settings).get(name, BY_NAME[name].keys)


def holder(settings: Settings, key: str, but: str = "") -> Command | None:
    """The command that has a key, other than ``but`` and its companion that stays."""
    wanted = portable(key)
    for name, command in BY_NAME.items():
        if name not in (but, f"{but}_stay") and wanted in map(portable, keys_of(settings, name)):
            return command
    return None


def refusal(name: str, key: str) -> str | None:
    """Why a command may not have a key at all, in a sentence; None if it may."""
    wanted = portable(key)
    own = map(portable, BY_NAME[name].keys)
    if not wanted:
        return tr("That is no key.")
    if wanted in own:
        return None
    if wanted in map(portable, EVERYWHERE):
        return tr("{} means the same in every program, and stays what it is.").format(native(key))
    if wanted in map(portable, OF_FIELDS):
        return tr("{} is needed to move about and in fields.").format(native(key))
    if len(wanted.removeprefix("Shift+")) == 1 and not BY_NAME[name].in_list:
        return tr("A letter alone is for commands of the list: with Ctrl or Alt it can be used.")
    return None


def native(key: str) -> str:
    """A key as this desktop writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def choose(settings: Settings, actions: Actions, name: str, keys: tuple[str, ...]) -> None:
    """Give a command these keys; whoever had one of them loses it. None are the table's again."""
    said = chosen(settings)
    wanted = {portable(key) for key in keys}
    for other in BY_NAME:
        has = keys_of(settings, other)
        left = tuple(key for key in has if portable(key) not in wanted)
        if other != name and left != has:
            said[other] = left
    said[name] = keys
    stay = f"{name}_stay"
    if stay in BY_NAME:  # Shift and the letter: decided, and the selection stays
        said[stay] = tuple(f"Shift+{key}" for key in keys if len(portable(key)) == 1)
    _keep(settings, said)
    apply(settings, actions)


def reset(settings: Settings, actions: Actions, name: str = "") -> None:
    """The keys of the table again: of one command, or of all."""
    if name:
        for each in (name, f"{name}_stay"):
            if each in BY_NAME:
                choose(settings, actions, each, BY_NAME[each].keys)
    else:
        _keep(settings, {})
        apply(settings, actions)


def _keep(settings: Settings, said: dict[str, tuple[str, ...]]) -> None:
    differing = {
        name: list(keys)
        for name, keys in said.items()
        if [*map(portable, keys)] != [*map(portable, BY_NAME[name].keys)]
    }
    settings.set("keys", json.dumps(differing))
    settings.save()


def apply(settings: Settings, actions: Actions) -> None:
    """Put the keys on the commands: menus, tips and shortcuts."""
    for name in BY_NAME:
        actions.set_keys(name, keys_of(settings, name))
