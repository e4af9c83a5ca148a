"""Parts of the paper shown: related papers, its history, links and authors, sections remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from readinglist.gui import links
from readinglist.gui.detail_sections import Title
from readinglist.gui.main_window import MainWindow
from readinglist.gui.scopes import ALL, Scope
from readinglist.gui.settings import Settings
from readinglist.library import Library
from tests.gui.conftest import OpenWindow, calm

CLIP = "Learning Transferable Visual Models"


def clip(path: Path) -> int:
    with Library(path, read_only=True) as library:
        return library.ids(f'"{CLIP}"')[0]


def show(window: MainWindow, qtbot: QtBot, paper: int) -> None:
    window.side.choose(ALL)
    calm(qtbot, window)
    window.view.select_paper(paper)
    calm(qtbot, window)


def titles(window: MainWindow) -> list[str]:
    found = window.detail.related.findChildren(Title)
    return [title.accessibleName() for title in found if not title.isHidden()]


def test_related_papers_come_after_a_pause_and_lead_there(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    paper = clip(sample)
    show(window, qtbot, paper)
    qtbot.waitUntil(lambda: bool(titles(window)), timeout=5_000)
    with Library(sample, read_only=True) as library:
        found = library.related(paper, 8)
        wanted = [row.title for row in library.page(found.ids)]
    assert len(titles(window)) == len(wanted)
    window.detail.related.chosen.emit(found.ids[0])
    calm(qtbot, window)
    assert window.detail.paper is not None
    assert window.detail.paper.id == found.ids[0]


def test_a_related_paper_outside_the_list_is_shown_in_the_list_of_all(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    show(window, qtbot, 1)
    window.side.choose(Scope("starred"))
    calm(qtbot, window)
    window.verbs.go_to(5)
    calm(qtbot, window)
    assert window.side.scope == ALL
    assert window.view.current_id() == 5


def test_an_answer_that_comes_late_is_for_nobody(window: MainWindow, qtbot: QtBot) -> None:
    show(window, qtbot, 1)
    related = window.detail.related
    qtbot.waitUntil(lambda: bool(titles(window)), timeout=5_000)
    before = titles(window)
    assert not related.is_for(999)
    assert titles(window) == before


def test_the_history_of_a_paper_takes_a_step_back(
    window: MainWindow, qtbot: QtBot, sample: Path
) -> None:
    with Library(sample) as library:
        done = library.add_tag([3], "mine")
    window.desk.look()
    show(window, qtbot, 3)
    window.detail.steps.section.head.click()
    calm(qtbot, window)
    assert window.detail.steps.column.count() >= 1
    assert done.op_id is not None
    window.detail.steps.undo_chosen.emit(done.op_id)
    calm(qtbot, window)
    with Library(sample, read_only=True) as library:
        assert not library.paper(3).tags


def test_open_sections_are_remembered(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    settings = Settings(forget=True)
    window = open_window(sample, settings=settings)
    assert window.detail.related.section.is_open
    window.detail.related.section.head.click()
    window.detail.sources.head.click()
    again = open_window(sample, settings=settings)
    assert (again.detail.related.section.is_open, again.detail.sources.is_open) == (False, True)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://github.com/OpenAI/CLIP", "code"),
        ("https://www.github.com/OpenAI/CLIP", "code"),
        ("https://github.company.example/x", "globe"),
        ("https://huggingface.co/datasets/a/b", "dataset"),
        ("https://huggingface.co/openai/clip", "model"),
        ("https://example.org", "globe"),
    ],
)
def test_a_link_says_what_it_leads_to(address: str, kind: str) -> None:
    assert links.kind(address) == kind


def test_an_author_leads_to_a_search(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    with Library(sample) as library:
        library.set_fields(4, {"authors": "Radford, Alec and Kim, Jong Wook"})
        for _ in library.catch_up():
            continue
    window.desk.look()
    show(window, qtbot, 4)
    assert window.detail.authors.shown == "Alec Radford, Jong Wook Kim"
    window.detail.authors.link_chosen.emit("Jong Wook Kim")
    calm(qtbot, window)
    assert window.search.text() == 'author:"Jong Wook Kim"'
    assert list(window.model.ids) == [4]


def test_every_button_of_the_detail_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    show(window, qtbot, 5)
    window.verbs.add_note(5, "Mine.")
    calm(qtbot, window)
    buttons = window.detail.findChildren(QToolButton)
    assert all(made.accessibleName() or made.text() for made in buttons)
