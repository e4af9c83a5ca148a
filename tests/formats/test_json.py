from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.formats import json_scan, jsonl
from readinglist.model import (
    Identifier,
    Ignored,
    Note,
    Notice,
    Paper,
    Person,
    Problem,
    Record,
    WriteOptions,
)

from .reading import (
    OWL,
    TITLES,
    dump_of,
    entries,
    format_of,
    names,
    problems,
    records,
    sample,
    values,
)

SAMPLES = {
    "arxiv-kaggle.json": "kaggle-arxiv",
    "openreview.json": "openreview",
    "semantic-scholar.json": "semantic-scholar",
    "openalex.json": "openalex",
    "crossref.json": "crossref",
    "csl.json": "csl-json",
    "datacite.json": "datacite",
    "inspire.json": "inspire",
    "europe-pmc.json": "europe-pmc",
    "better-bibtex.json": "bbt-json",
    "feed.json": "json-feed",
    "anything.json": "json",
    "papers.jsonl": "jsonl",
}


@pytest.mark.parametrize(("file", "name"), SAMPLES.items())
def test_the_samples_read_with_every_field(file: str, name: str) -> None:
    assert format_of(sample(file)) == name
    first, owl, _ = read = records(sample(file))
    assert [r.title for r in read] == TITLES
    assert (owl.abstract, owl.abstract_kind) == (OWL, "full")
    assert names(first) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert (first.year, first.published) == (2024, "2024-03-12")
    assert first.url is not None
    assert values(first)


@pytest.mark.parametrize("file", SAMPLES)
def test_a_file_cut_short_keeps_the_papers_before_the_cut(file: str) -> None:
    text = sample(file).decode()
    cut = text[: text.index(TITLES[2]) + 4]
    assert [r.title for r in records(cut)][:2] == TITLES[:2]
    assert [p.reason for p in problems(cut)] == ["The JSON is cut off here."]


def test_lines_are_those_of_the_file() -> None:
    for file in ("csl.json", "anything.json", "openreview.json"):
        text = sample(file).decode().split("\n")
        for record in records(sample(file)):
            assert text[record.line - 1].strip().startswith("{")
            assert record.title in "\n".join(text[record.line - 1 : record.line + 12])


def test_a_damaged_object_costs_only_itself() -> None:
    text = '[{"title": "One"},\n{"title": "Two" "x": 1},\n{"title": "Three"}]'
    assert [r.title for r in records(text)] == ["One", "Three"]
    assert [p.line for p in problems(text)] == [2]
    lines = '{"title": "One"}\n{"title": "Tw\n{"title": "Three"}\n'
    assert [r.title for r in records(lines)] == ["One", "Three"]
    assert [p.line for p in problems(lines)] == [2]


def test_kaggle_dumps_lose_wrapping_and_tex() -> None:
    first = records(sample("arxiv-kaggle.json"))[0]
    assert first.extra["primaryclass"] == "cs.LG"
    assert values(first) == {"arxiv": "2403.99991", "doi": "10.5555/sparse.2024.1"}
    array = "[" + ",\n".join(sample("arxiv-kaggle.json").decode().strip().split("\n")) + "]"
    assert [r.title for r in records(array)] == TITLES


def test_machine_made_summaries_are_no_abstracts() -> None:
    text = sample("semantic-scholar.json").decode().replace(json.dumps(OWL), "null")
    assert records(text)[1].abstract is None
    text = sample("openreview.json").decode().replace(json.dumps(OWL), '""')
    assert records(text)[1].abstract is None
    (tldr,) = records('[{"title": "T", "authors": ["A. Owl"], "tldr": "Owls see."}]')
    assert (tldr.abstract, tldr.abstract_kind) == ("Owls see.", "summary")


def test_answers_without_titles_are_problems_not_silence() -> None:
    text = '{"total": 1, "data": [{"paperId": "6b0f", "s2FieldsOfStudy": [{"category": "Math"}]}]}'
    assert [p.reason for p in problems(text)] == ["It has no title."]


def test_citations_stand_one_level_down() -> None:
    text = '{"data": [{"citingPaper": {"paperId": "6b0f", "title": "Citing Owls"}}]}'
    assert [r.title for r in records(text)] == ["Citing Owls"]


def test_a_reply_on_openreview_is_no_paper() -> None:
    text = (
        '{"notes": [{"id": "abcdefgh", "forum": "abcdefgh", "content": {"title": "Owls"}},'
        '{"id": "x", "forum": "abcdefgh", "replyto": "abcdefgh", "content": {"title": "Review"}}]}'
    )
    read = entries(text)
    assert [e.title for e in read if isinstance(e, Record)] == ["Owls"]
    assert [e.text for e in read if isinstance(e, Ignored)] == ["Review"]
    assert values(records(text)[0]) == {"openreview": "abcdefgh"}


def test_references_inside_a_work_are_no_papers_of_the_dump() -> None:
    work = json.loads(sample("crossref.json"))["message"]["items"][0]
    alone = json.dumps({"status": "ok", "message-type": "work", "message": work})
    assert [r.title for r in records(alone)] == TITLES[:1]
    assert [r.title for r in records(json.dumps(work))] == TITLES[:1]


def test_zotero_items_keep_their_tags_notes_and_keys() -> None:
    read = entries(sample("better-bibtex.json"))
    first = next(e for e in read if isinstance(e, Record))
    assert (first.tags, first.notes, first.key) == (("to read",), ("Ask about it.",), "owl0Key")
    assert first.extra["keywords"] == "Computer Science"
    assert values(first) == {"doi": "10.5555/sparse.2024.1", "arxiv": "2403.99991"}
    assert [e.text for e in read if isinstance(e, Ignored)] == ["Full Text PDF"]
    api = '[{"key": "A1", "data": {"key": "A1", "itemType": "book", "title": "Owls", "tags": []}}]'
    assert [(r.title, r.type) for r in records(api)] == [("Owls", "book")]


def test_papers_in_several_lists_of_one_kind_are_all_read() -> None:
    text = (
        '{"days": {"2024-05-30": [{"title": "One", "url": "https://example.org/1"}],'
        '"2024-05-31": [{"title": "Two", "url": "https://example.org/2"}, {"title": "Three",'
        ' "url": "https://example.org/3"}]}, "journals": [{"title": "Owl Letters", "issn": "1"}]}'
    )
    assert [r.title for r in records(text)] == ["One", "Two", "Three"]


def test_a_section_with_a_title_is_no_paper_but_its_papers_are() -> None:
    text = '[{"title": "Vision", "papers": [{"title": "One"}, {"title": "Two"}]}]'
    assert [r.title for r in records(text)] == ["One", "Two"]


def test_an_object_keyed_by_doi_is_a_list() -> None:
    text = '{"10.5555/1": {"title": "One", "DOI": "10.5555/1"}, "10.5555/2": {"title": "Two"}}'
    assert [r.title for r in records(text)] == ["One", "Two"]


def test_an_empty_list_is_a_dump_of_no_papers() -> None:
    assert entries("[]", "json") == [Notice("The JSON holds an empty list: 0 papers.")]


@pytest.mark.parametrize(
    "bomb",
    ["[" * 100_000, '{"title":' * 50_000, '[{"title": ' + "9" * 10_000 + "}]", '{"a": [' * 9000],
)
def test_bombs_are_problems_and_take_no_time(bomb: str) -> None:
    started = time.perf_counter()
    assert not any(isinstance(e, Record) for e in entries(bomb, "json"))
    assert time.perf_counter() - started < 5


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=9),
        _nested := lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ["title", "abstract", "authors", "id", "data", "x", "year", "tags", "items"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    ),
    st.sampled_from(sorted(set(SAMPLES.values()))),
)
def test_no_json_raises(value: object, name: str) -> None:
    if json_scan.is_json(text := json.dumps(value)):
        entries(text, name)


PAPER = Paper(
    id=7,
    key="muller2024",
    title="A <b> title with $x$ & more",
    abstract="One.\n\nTwo… <unk>",
    abstract_kind="cut",
    authors=(Person("Müller", "Ana", "Jr."), Person(literal="The Owl Group")),
    year=2024,
    published="2024-03",
    venue="Owl & Co",
    type="misc",
    identifiers=(Identifier("arxiv", "2403.99991"), Identifier("acl", "2024.owl-main.1")),
    url="https://example.org/a?b=c",
    tags=("to read", "a, b"),
    state="reading",
    starred=True,
    notes=(Note(1, "Why?", None, "2024-06-01T10:00:00Z", "2024-06-01T10:00:00Z"),),
    extra={"comment": "9 pages"},
)


def test_our_own_lines_come_back_as_they_went() -> None:
    text = "".join(jsonl.write([PAPER, PAPER], WriteOptions()))
    assert format_of(text) == "jsonl"
    for record in records(text):
        for field in ("title", "abstract", "abstract_kind", "authors", "year", "published"):
            assert getattr(record, field) == getattr(PAPER, field)
        for field in ("venue", "type", "identifiers", "url", "tags", "state", "starred", "key"):
            assert getattr(record, field) == getattr(PAPER, field)
        assert dict(record.extra) == PAPER.extra
        assert record.notes == ("Why?",)


def test_a_passage_of_a_note_comes_back_as_a_quotation() -> None:
    owl = records(sample("papers.jsonl"))[1]
    assert owl.notes == ("> They still bump into things\n\nAsk about it.",)


def test_options_leave_fields_out_of_our_lines() -> None:
    options = WriteOptions(abstract=False, notes=False, keywords=False, ascii=True)
    line = "".join(jsonl.write([PAPER], options))
    assert line.isascii()
    assert not {"abstract", "notes", "tags"} & set(json.loads(line))
    assert records(line)[0].title == PAPER.title


def test_wrong_types_in_our_lines_are_left_out() -> None:
    line = json.dumps(
        {"title": "T", "authors": "x", "state": "odd", "starred": "yes", "arxiv_id": 7}
        | {"year": True, "tags": [1, "a"], "extra": [1], "notes": [7], "identifiers": [{"x": 1}]}
    )
    (record,) = records(line, "jsonl")
    assert record.tags == ("a",)
    assert (record.state, record.starred, record.year, record.authors) == (None, None, None, ())


def test_a_large_list_reads_in_linear_time() -> None:
    one = json.loads(sample("csl.json"))[0]
    text = json.dumps([one] * 3000)
    started = time.perf_counter()
    assert len(records(text)) == 3000
    assert time.perf_counter() - started < 3


def test_damage_everywhere_stays_linear() -> None:
    text = "[" + '{"title": "x" 1},' * 20_000
    started = time.perf_counter()
    assert all(isinstance(e, (Problem, Notice)) for e in entries(text, "json"))
    assert time.perf_counter() - started < 5
    assert dump_of(text).text == text
