"""Every model of the window keeps to Qt's rules, empty and through a reset."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

import readinglist.gui

pytestmark = pytest.mark.gui


def models() -> list[type[QAbstractItemModel]]:
    found = set()
    for module in pkgutil.iter_modules(readinglist.gui.__path__, "readinglist.gui."):
        for _, one in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(one, QAbstractItemModel) and one.__module__.startswith("readinglist"):
                found.add(one)
    return sorted(found, key=lambda one: one.__name__)


@pytest.mark.parametrize("kind", models(), ids=lambda kind: kind.__name__)
def test_a_model_keeps_to_the_rules(qtbot: QtBot, kind: Any) -> None:
    parent = QObject()
    needs: dict[str, tuple[Any, ...]] = {
        "ChoiceModel": ([("rl", 2)], {"rl": 1}, 2, parent),
        "PaperModel": (lambda _ids: [],),
    }
    model = kind(*needs.get(kind.__name__, ()))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.beginResetModel()
    model.endResetModel()
    assert tester.model() is model
