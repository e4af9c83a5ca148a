"""The seed dump, and the small print of reading page text."""

from __future__ import annotations

from pathlib import Path

import pytest

from readinglist import formats
from readinglist.formats import page_text
from readinglist.model import DumpDate, Entry, Ignored, Problem, Record

SEED = Path(__file__).parents[2] / "resources" / "samples" / "huggingface-papers.txt"


def read(text: str) -> list[Entry]:
    """Every entry of a text, by the format that claims it."""
    return list(formats.read(formats.open_dump(text.encode()))[1])


def records(text: str) -> list[Record]:
    return [entry for entry in read(text) if isinstance(entry, Record)]


@pytest.fixture(scope="module")
def seed() -> list[Entry]:
    chosen, entries = formats.read(formats.open_dump(SEED.read_bytes()))
    assert chosen.name == "hf-text"
    return list(entries)


def test_the_seed_gives_seventy_papers_four_page_lines_and_one_date(seed: list[Entry]) -> None:
    assert sum(isinstance(e, Record) for e in seed) == 70
    assert [e.text for e in seed if isinstance(e, Ignored)] == [
        "new",
        "Get trending papers in your email inbox!",
        "Subscribe",
        "byAK and the research community",
    ]
    assert [(e.line, e.text) for e in seed if isinstance(e, DumpDate)] == [(9, "Mar 12")]
    assert not [e for e in seed if isinstance(e, Problem)]


def test_the_seeds_titles_and_abstracts_are_its_lines_in_turn(seed: list[Entry]) -> None:
    lines = [line for line in SEED.read_text(encoding="utf-8").split("\n") if line][5:]
    found = [e for e in seed if isinstance(e, Record)]
    assert [r.title for r in found] == lines[::2]
    assert [r.abstract for r in found] == lines[1::2]
    assert {r.abstract_kind for r in found} == {"full"}


def test_the_seeds_date_is_not_written_into_its_papers(seed: list[Entry]) -> None:
    assert not [e for e in seed if isinstance(e, Record) and (e.published or e.year)]


def test_a_record_knows_its_lines_and_their_text(seed: list[Entry]) -> None:
    first = next(e for e in seed if isinstance(e, Record))
    assert first.lines == ((11, "title"), (13, "abstract"))
    assert first.line == 11
    assert first.raw == f"{first.title}\n\n{first.abstract}"


LONG = (
    "We study how lines of text are told apart when nothing but their looks is known. The method needs no labels, "
    "e.g. of pages seen before, and runs in linear time. On three benchmarks it improves the state of the art by "
    "2.1\\% and we release the code for others to use at https://github.com/example/lines."
)


def test_a_card_gives_its_figures_to_its_own_paper() -> None:
    text = (
        "byAK and the research community\n\nMar 12\n\n176\n\nA Study of Telling Lines Apart\n\n"
        f"{LONG}\n\n2 authors\n·\nMar 14, 2017\n5\n\n-\n\nAnother Study of Rather Short Lines\n\n{LONG}\n\n"
        "NVIDIA\n·\nMay 30\n\nPrevious\nNext"
    )
    first, second = records(text)
    assert first.seen == {"upvotes": 176, "authors": 2, "listed": "2017-03-14", "comments": 5}
    assert (first.published, first.year) == ("2017-03-14", 2017)
    assert second.seen == {"upvotes": 0, "org": "NVIDIA", "listed": "May 30"}
    assert second.published is None
    assert dict(second.lines) == {
        16: "metadata",
        18: "title",
        20: "abstract",
        22: "metadata",
        23: "metadata",
        24: "metadata",
    }


def test_the_trending_pages_one_sentence_summaries_are_marked_as_such() -> None:
    cards = ""
    for number in range(4):
        text = (
            "A machine says in one sentence what it is about." if number == 2 else LONG + " " + LONG
        )
        for published in ("Published on ", ""):
            cards += (
                f"Submitted by\nhysts\n\nA Study of Telling Lines Apart, Part {number}\n\n{text}\n\n3 authors\n"
                f"· {published}Jul 19, 2023\n\nUpvote\n\n161\n\nGitHub 4.21k\narXiv Page\n\n"
            )
    found = records("Trending Papers\n\nbyAK and the research community\n\n" + cards)
    assert [r.abstract_kind for r in found] == ["full", "full", "summary", "full"]
    assert found[0].seen["upvotes"] == 161
    assert found[0].seen["stars"] == 4210
    assert found[0].seen["submitter"] == "hysts"


def test_a_search_phrase_above_the_date_is_no_paper() -> None:
    text = f"Subscribe\n\nbyAK and the research community\n\nIntercode Bash\n\nMar 12\n\nA Study of Lines\n\n{LONG}"
    entries = read(text)
    assert [r.title for r in entries if isinstance(r, Record)] == ["A Study of Lines"]
    assert ("Intercode Bash", "among the page's own lines") in [
        (e.text, e.reason) for e in entries if isinstance(e, Ignored)
    ]


def test_what_is_undecided_is_a_problem_and_not_a_paper() -> None:
    text = (
        "".join(f"A Study of Telling Lines Apart, Part {n}\n\n{LONG}\n\n" for n in range(5))
        + "Odd words"
    )
    entries = read(text)
    assert sum(isinstance(e, Record) for e in entries) == 5
    assert [(e.excerpt, e.line) for e in entries if isinstance(e, Problem)] == [("Odd words", 21)]


def test_an_abstract_without_a_title_is_a_problem() -> None:
    entries = read(f"{LONG}\n\nA Study of Lines\n\n{LONG}")
    assert [r.title for r in entries if isinstance(r, Record)] == ["A Study of Lines"]
    assert [e.line for e in entries if isinstance(e, Problem)] == [1]


def test_a_title_without_abstract_among_others_is_taken_with_a_doubt() -> None:
    text = "".join(f"A Study of Telling Lines Apart, Part {n}\n\n{LONG}\n\n" for n in range(5))
    found = records(text + "What a Title Alone Can and Cannot Tell Us")
    assert found[-1].confidence <= 0.4
    assert found[-1].abstract is None
    assert found[-1].doubts


def test_an_abstract_cut_at_the_end_is_marked_as_cut() -> None:
    text = "".join(f"A Study of Telling Lines Apart, Part {n}\n\n{LONG}\n\n" for n in range(5))
    found = records(text.rstrip()[:-120])
    assert [r.abstract_kind for r in found] == ["full"] * 4 + ["cut"]


@pytest.mark.parametrize(
    "title",
    [
        "Image-to-Markup Generation with Coarse-to-Fine Attention",
        "Yi: Open Foundation Models by 01.AI",
        "LSTM Pose Machines",
        "Words are all you need? Language as an approximation for human similarity judgments",
        "New Models for Old Datasets",
        "Submitted by Nobody: On Authorship in the Age of Machines",
    ],
)
def test_titles_that_look_like_page_lines_are_kept(title: str) -> None:
    text = f"Subscribe\n\nMar 12\n\nA First Study of Lines\n\n{LONG}\n\n{title}\n\n{LONG}\n"
    assert [r.title for r in records(text)] == ["A First Study of Lines", title]


def test_wrongly_encoded_letters_are_put_right_and_said() -> None:
    text = f"L\u00e9vy\u2019s Measures of Lines\n\n{LONG}\n".encode().decode("cp1252")
    dump = formats.open_dump(text.encode())
    assert any("wrongly encoded" in notice for notice in dump.notices)
    assert [r.title for r in formats.read(dump)[1] if isinstance(r, Record)] == [
        "L\u00e9vy\u2019s Measures of Lines"
    ]


def test_lines_the_user_marked_are_left_out() -> None:
    dump = formats.open_dump(f"Our Weekly Digest of Lines\n\nA Study of Lines\n\n{LONG}".encode())
    entries = list(page_text.read_page(dump, frozenset({"our weekly digest of lines"})))
    assert [e.reason for e in entries if isinstance(e, Ignored)] == ["always ignored, as you said"]
    assert [r.title for r in entries if isinstance(r, Record)] == ["A Study of Lines"]
