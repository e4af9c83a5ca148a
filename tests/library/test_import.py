from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.errors import NotReadable, UsageError
from readinglist.library import Library
from tests.make import SAMPLE, bibtex, drain, import_sample, import_text, page, record


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


def test_the_sample_gives_70_papers_in_one_step(library: Library) -> None:
    report = import_sample(library)
    assert (report.found, report.new, report.same, report.unsure, report.failed) == (
        70,
        70,
        0,
        0,
        0,
    )
    assert [line.text for line in report.ignored] == [
        "new",
        "Get trending papers in your email inbox!",
        "Subscribe",
        "byAK and the research community",
    ]
    assert report.dates == ("Mar 12",)
    first = library.paper(library.ids()[0])
    assert first.title.startswith("Multi-digit Number Recognition")
    assert first.published is None
    assert first.year is None
    assert len(library.history()) == 1
    used = {n for m in report.matched for n, _ in m.record.lines}
    lines = SAMPLE.read_text().split("\n")
    assert used | {i.line for i in report.ignored} | {9} >= {
        n for n, line in enumerate(lines, 1) if line.strip()
    }


def test_the_same_bytes_again_change_nothing(library: Library) -> None:
    first = import_sample(library)
    before = library.last_seq(), library.store.rows("select * from sighting")
    again = import_sample(library)
    assert (again.new, again.same, again.changed) == (0, 70, 0)
    assert again.import_id == first.import_id
    assert (library.last_seq(), library.store.rows("select * from sighting")) == before
    assert len(library.imports()) == 1


def test_the_same_bytes_with_a_tag_tag_the_papers_we_have(library: Library) -> None:
    import_sample(library)
    drain(library.import_dump(SAMPLE.read_bytes(), "again", tags=("march",)))
    assert dict(library.facets()["tag"]) == {"march": 70}
    assert len(library.imports()) == 1


def test_an_overlapping_dump_adds_sightings_and_never_touches_what_the_user_did(
    library: Library,
) -> None:
    text = page(4)
    import_text(library, text)
    first, second, third, _ = library.ids()
    library.set_fields(first, {"title": "My own title", "abstract": "My own words."})
    library.set_state([second], "dismissed")
    library.trash([third])
    library.add_tag([second], "seen")
    mine = library.papers([first, second])
    report = import_text(library, text + "\n\n" + page(1, seed=9))
    assert (report.new, report.same) == (2, 3)  # the renamed one is another paper to the dump
    assert library.papers([second])[0].tags == ("seen",)
    assert library.papers([second])[0].state == "dismissed"
    assert library.papers([first])[0].title == mine[0].title
    assert library.paper(third).deleted
    assert len(library.paper(second).sightings) == 2


def test_a_gap_is_filled_and_a_full_abstract_is_not_replaced(library: Library) -> None:
    import_text(library, "@misc{a, title={Attention and Memory in Networks}}")
    (paper,) = library.ids()
    report = import_text(
        library,
        "@article{b, title={Attention and Memory in Networks}, author={Doe, Jane}, journal={J},"
        "year={2020}, doi={10.1234/abc}, abstract={A first abstract with words.}}",
    )
    assert (report.new, report.changed) == (0, 1)
    assert set(report.matched[0].gains) >= {"authors", "year", "venue", "identifiers", "abstract"}
    kept = library.paper(paper)
    assert (kept.key, kept.doi, kept.abstract) == (
        "a",
        "10.1234/abc",
        "A first abstract with words.",
    )
    again = import_text(
        library, "@misc{c, title={Attention and memory in networks}, abstract={Another abstract.}}"
    )
    assert (again.same, again.changed) == (1, 0)
    assert library.paper(paper).abstract == "A first abstract with words."


def test_a_cleared_or_typed_field_is_never_filled_again(library: Library) -> None:
    text = "@article{b, title={Attention and Memory in Networks}, journal={J}, year={2020}}"
    import_text(library, text)
    (paper,) = library.ids()
    library.set_fields(paper, {"year": "", "venue": "My venue"})
    import_text(library, text.replace("2020", " 2020 "))
    assert (library.paper(paper).year, library.paper(paper).venue) == (None, "My venue")


def test_the_same_title_with_other_ids_is_doubtful_and_kept_apart(library: Library) -> None:
    library.add(record("A Technical Report on Everything", arxiv="2401.00001"))
    report = import_text(
        library,
        "@misc{x, title={A technical report on everything}, eprint={2402.00002},"
        " archiveprefix={arXiv}}",
    )
    assert (report.unsure, report.new) == (1, 0)
    assert "another arXiv id: 2401.00001" in report.matched[0].reasons
    (pair,) = library.pairs()
    assert library.count() == 2
    library.not_duplicates(pair["paper_id"], pair["other_id"])
    assert library.pairs() == []
    again = import_text(
        library,
        "@misc{y, title={A technical report on everything}, eprint={2402.00002},"
        " archiveprefix={arXiv}, year=2024}",
    )
    assert (again.unsure, again.changed) == (0, 1)


def test_a_near_title_is_doubtful_with_its_reason(library: Library) -> None:
    abstract = "We study how networks remember what they were shown and why they forget it."
    library.add(record("Learning to Remember What Was Shown", abstract=abstract))
    report = import_text(
        library,
        f"@misc{{x, title={{Learning to Remember What Was Shwon}}, abstract={{{abstract}}}}}",
    )
    assert report.unsure == 1
    assert report.matched[0].reasons[0].startswith("nearly the same title")


def test_titles_that_differ_in_a_number_are_no_doubles(library: Library) -> None:
    library.add(record("The Long Technical Report of Model 3"))
    report = import_text(library, "@misc{x, title={The Long Technical Report of Model 4}}")
    assert report.new == 1


def test_doubles_inside_one_dump_become_one_paper(library: Library) -> None:
    report = import_text(
        library,
        "@misc{a, title={Attention and Memory in Networks}}\n"
        "@article{b, title={Attention and Memory in Networks}, year={2020}, journal={J}}\n",
    )
    assert (report.found, report.new, report.same) == (2, 1, 1)
    (paper,) = library.papers(library.ids())
    assert (paper.year, paper.venue) == (2020, "J")
    assert len(paper.sightings) == 2


def test_what_was_deleted_for_good_does_not_come_back_as_new(library: Library) -> None:
    import_sample(library)
    library.trash(library.ids()[:5])
    library.empty_trash()
    report = import_text(library, SAMPLE.read_text() + "\n")
    assert (report.new, report.same) == (0, 70)
    assert library.count() == 65
    library.undo()
    assert len(library.trashed()) == 5


def test_merging_unites_and_keeps_the_older_key_and_undo_parts_them(library: Library) -> None:
    one = library.add(record("A Preprint of Note", arxiv="2401.00001", authors="Doe, Jane"))
    two = library.add(
        record("A Paper of Note", year=2024, venue="ICML", tags=("x",), notes=("Read it.",))
    )
    key = library.paper(one).key
    library.merge(one, two)
    paper = library.paper(one)
    assert (paper.key, paper.year, paper.venue, paper.tags) == (key, 2024, "ICML", ("x",))
    assert [n.text for n in paper.notes] == ["Read it."]
    assert len(paper.sightings) == 2
    report = import_text(library, "@misc{z, title={A Paper of Note}}")
    assert (report.new, report.same) == (0, 1)
    library.undo()
    assert library.paper(two).deleted is None
    assert library.paper(one).tags == ()


def test_keys_are_unique_and_old_ones_never_change(library: Library) -> None:
    for n in range(30):
        library.add(record(f"Learning {n} things", authors="Chen, Wei", year=2014, venue=f"V{n}"))
    keys = [row.key for row in library.page(library.ids(sort="added", descending=False))]
    assert len({k.casefold() for k in keys}) == 30
    import_text(library, bibtex(5))
    library.trash([library.ids()[-1]])
    assert {p.key for p in library.papers(range(1, 31))} == set(keys)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"%PDF-1.7\nxxxx", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x7fELF" + bytes(200), "program"),
    ],
)
def test_what_is_no_dump_is_refused_in_a_sentence(
    library: Library, data: bytes, words: str
) -> None:
    with pytest.raises(NotReadable, match=words):
        drain(library.import_dump(data, "thing"))
    assert library.last_seq() == 0
    assert library.imports() == []


def test_an_unknown_format_state_or_tag_is_refused(library: Library) -> None:
    for options, words in (
        ({"format_name": "nonsense"}, "no format"),
        ({"state": "later"}, "no state"),
        ({"tags": ("  ",)}, "tag needs"),
    ):
        with pytest.raises(UsageError, match=words):
            import_text(library, page(2), **options)
    assert library.last_seq() == 0


def test_a_cancelled_import_changes_nothing(library: Library) -> None:
    verb = library.import_dump(page(600).encode(), "dump")
    for _ in range(4):
        next(verb)
    verb.close()
    assert library.count() == 0
    assert library.history() == []


def test_only_the_chosen_records_are_imported(library: Library) -> None:
    report = import_text(library, page(6), only=(2, 5))
    assert report.found == 2
    assert library.count() == 2


def test_a_write_between_matching_and_writing_is_seen(library: Library) -> None:
    verb = library.import_dump(page(3).encode(), "dump")
    for progress in verb:
        if progress.stage == "write":
            with Library(library.path) as other:
                import_text(other, page(3))
            break
    report = drain(verb)
    assert library.count() == 3
    assert (report.new, report.same) == (0, 3)


KILLED = """
import sys, os
from readinglist.library import Library
data = open(sys.argv[2], 'rb').read()
with Library(sys.argv[1]) as library:
    for progress in library.import_dump(data, 'dump'):
        if progress.stage == 'write':
            print('writing', flush=True)
    for _ in library.catch_up():
        pass
"""


@pytest.mark.slow
def test_a_killed_import_leaves_none_or_all(tmp_path: Path) -> None:
    count = 3000
    dump = tmp_path / "dump.bib"
    dump.write_text(bibtex(count))
    path = tmp_path / "l.db"
    seen = set()
    for wait in (0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 5.0):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path), str(dump)], stdout=subprocess.PIPE
        ) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(wait)
            os.kill(child.pid, signal.SIGKILL)
        with Library(path) as library:
            assert library.count() in (0, count)
            seen.add(library.count())
            assert library.store.rows("pragma integrity_check") == [("ok",)]
            if library.count():
                drain(library.catch_up())
                assert library.search("number", limit=0).total == count
                library.undo()
    assert 0 in seen
    with Library(path) as library:
        assert drain(library.import_dump(dump.read_bytes(), "dump")).new == count


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=400))
def test_any_text_imports_or_says_why_not(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "l.db") as library:
        try:
            report = drain(library.import_dump(text.encode("utf-8", "surrogatepass"), "x"))
        except NotReadable:
            assert library.last_seq() == 0
            return
        assert report.found == report.new + report.same + report.changed + report.unsure
        assert library.count() == len(
            {p for p, _ in library.import_papers(report.import_id or 0) if p is not None}
        )


def test_a_deleted_title_does_not_bury_other_papers_of_that_title(library: Library) -> None:
    old = library.add(record("A Study of Interesting Things", authors="Doe, Jane", year=2020))
    library.trash([old])
    library.empty_trash()
    report = import_text(
        library,
        "@article{x, title={A Study of Interesting Things}, author={Roe, R.}, year=1990, journal=J}\n"
        "@misc{y, title={A Study of Interesting Things}, author={Doe, Jane}, year=2020}",
    )
    assert (report.new, report.same) == (1, 1)
    assert "deleted for good" in report.matched[1].reasons[0] or report.matched[1].paper_id


def test_a_paper_added_by_hand_is_wanted_whatever_was_deleted(library: Library) -> None:
    old = library.add(record("A Study of Interesting Things"))
    library.trash([old])
    library.empty_trash()
    again = library.add(record("A Study of Interesting Things"))
    assert again != old
    assert library.count() == 1


def test_emptying_the_trash_leaves_what_was_merged_into_a_living_paper(library: Library) -> None:
    one = library.add(record("A Preprint of Note"))
    two = library.add(record("A Paper of Note"))
    three = library.add(record("The Final Paper of Note"))
    library.merge(one, two)
    library.merge(three, one)
    assert library.empty_trash().op_id is None
    assert len(library.paper(three).sightings) == 3
    report = import_text(library, "@misc{z, title={A Paper of Note}, year=2020}")
    assert report.matched[0].paper_id == three


def test_merging_keeps_both_dois_and_what_was_cleared_stays_clear(library: Library) -> None:
    text = "@misc{{{0}, title={{Paper {0}}}, doi={{{1}}}, year={{2021}}, note={{x}}}}\n"
    import_text(
        library, text.format("one", "10.48550/arXiv.2401.00001") + text.format("two", "10.1234/pub")
    )
    one, two = library.ids(sort="key")
    library.set_fields(one, {"year": ""})
    library.merge(one, two)
    paper = library.paper(one)
    assert (paper.doi, paper.arxiv_id, paper.year) == ("10.1234/pub", "2401.00001", None)


def test_a_cleared_extra_field_is_not_filled_again(library: Library) -> None:
    text = "@article{a, title={Some Paper of Note}, journal=J, pages={5--9}}"
    import_text(library, text)
    (paper,) = library.ids()
    library.set_fields(paper, {"pages": ""})
    import_text(library, text.replace("}}", "}, volume={3}}"))
    assert "pages" not in library.paper(paper).extra
    assert library.paper(paper).extra["volume"] == "3"


def test_notes_of_doubles_inside_a_dump_are_kept(library: Library) -> None:
    import_text(
        library,
        "@misc{a, title={Attention and Memory}, annote={first}}\n"
        "@misc{b, title={Attention and Memory}, annote={second}, keywords={late}}\n",
    )
    (paper,) = library.papers(library.ids())
    assert [n.text for n in paper.notes] == ["first", "second"]
    assert paper.tags == ("late",)


def test_a_key_and_a_field_are_set_together(library: Library) -> None:
    paper = library.add(record("A Paper"))
    library.set_fields(paper, {"key": "mine", "year": "1999"})
    assert (library.paper(paper).key, library.paper(paper).year) == ("mine", 1999)
    with pytest.raises(UsageError, match="no date"):
        library.set_fields(paper, {"published": "2024-02-31"})


def test_a_thousand_papers_of_one_title_take_no_quadratic_time(library: Library) -> None:
    entry = (
        "@article{{k{0}, title={{Correction}}, doi={{10.1/{0}}}, journal=J, abstract={{{1}}}}}\n"
    )
    words = "some words of an abstract that differ little from each other " * 10
    began = time.process_time()
    report = import_text(library, "".join(entry.format(n, words + str(n)) for n in range(1000)))
    assert report.found == 1000
    assert time.process_time() - began < 20
