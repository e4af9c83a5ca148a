"""Budgets for tags of 10,000 papers; CPU time, so that a busy machine does not fail them."""

from __future__ import annotations

from pathlib import Path

import pytest

from readinglist.library import Library
from tests.bench.test_library_bench import COUNT, dump, spent
from tests.make import drain

PAPERS = 10_000


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("tags") / "l.db"
    with Library(made) as library:
        drain(library.import_dump(dump(COUNT), "dump.jsonl"))
        ids = library.ids()[:PAPERS]
        library.tagging.change(ids, ["ml/vision"])
        library.tagging.change(ids[::2], ["ml", "cv"])
    return made


def test_renaming_and_merging_take_less_than_a_second(path: Path) -> None:
    with Library(path) as library:
        assert spent(lambda: library.rename_tag("ml", "ai"))[0] < 1.0
        assert spent(lambda: library.tagging.merge(["ai/vision"], "cv", keep_names=True))[0] < 1.0
        assert spent(library.undo)[0] < 1.5
        assert spent(library.undo)[0] < 1.5


def test_all_tags_and_the_boxes_of_a_large_selection_are_quick(path: Path) -> None:
    with Library(path) as library:
        ids = library.ids()
        assert spent(library.tagging.uses)[0] < 0.5
        assert spent(lambda: library.tagging.shares(ids))[0] < 0.3
        assert spent(lambda: library.tagging.spelt("CV"))[0] < 0.01
