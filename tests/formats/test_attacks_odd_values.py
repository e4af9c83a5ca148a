"""Values and wrappings that no honest program writes: each costs itself alone, in words."""

from __future__ import annotations

import gzip
import io
import itertools
import zipfile

import pytest

from readinglist.errors import NotReadable
from readinglist.model import Identifier, Ignored, Notice, Problem, Record

from .reading import dump_of, entries, format_of, problems, records

RIS = b"TY  - JOUR\nTI  - Owls of the Night\nAU  - Owl, Ann\nER  - \n"
HUGE = "9" * 30


def zipped(*members: tuple[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return held.getvalue()


def encrypted(data: bytes, name: str) -> bytes:
    """``data`` with the mark of encryption on the member of that name."""
    spoilt = bytearray(data)
    for at, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = spoilt.find(at)
        while name.encode() not in spoilt[start : start + 100]:
            start = spoilt.find(at, start + 1)
        spoilt[start + flag] |= 1
    return bytes(spoilt)


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "-5", HUGE, "1e308", "true", '"x"'])
@pytest.mark.parametrize("key", ["upvotes", "year", "published", "volume", "doi", "title", "id"])
def test_a_number_too_large_for_anything_costs_its_field_alone(key: str, number: str) -> None:
    title = '"title": "Owls of the Night", ' if key != "title" else ""
    text = f'[{{{title}"{key}": {number}, "abstract": "They see."}}, {{"title": "The Next One"}}]'
    *_, last = read = records(text)
    assert last.title == "The Next One"
    for record in read:
        assert record.year is None or 0 < record.year < 10_000
        assert all(0 <= int(value) < 1e9 for value in record.seen.values())


def test_our_own_lines_with_odd_numbers_keep_what_is_sound() -> None:
    (record,) = records(
        '{"title": "Owls \\ud800 of the Night", "authors": [{"name": 1}, {"family": "Owl",'
        f' "given": "Ann"}}], "arxiv_id": "2403.99991", "state": "inbox", "starred": 1e999,'
        f' "year": {HUGE}, "published": "some day"}}\n',
        "jsonl",
    )
    assert [str(a) for a in record.authors] == ["Ann Owl"]
    assert (record.year, record.published, record.starred) == (None, None, None)
    assert record.identifiers == (Identifier("arxiv", "2403.99991"),)
    record.title.encode()  # no half of a letter is left


def test_of_two_equal_keys_the_last_one_holds_as_everywhere_in_json() -> None:
    (record,) = records('[{"title": "First of Two", "title": "Second of Two"}]')
    assert record.title == "Second of Two"


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"title": "x", "y":'])
def test_json_nested_a_hundred_thousand_deep_is_refused_in_words(opening: str) -> None:
    try:
        found = entries(opening * 100_000)
    except NotReadable:
        return
    assert not any(isinstance(e, Record) for e in found)


def test_an_object_nested_too_deeply_costs_itself_alone() -> None:
    deep = "[" * 100_000 + "]" * 100_000
    text = f'[{{"title": "Owls of the Night", "x": {deep}}},\n{{"title": "The Next One"}}]'
    assert [r.title for r in records(text)] == ["The Next One"]
    (problem,) = problems(text)
    assert problem.line == 1
    assert "nested" in problem.reason


def test_a_bomb_among_the_members_of_an_archive_costs_itself_alone() -> None:
    found = entries(zipped(("a.ris", RIS), ("bomb.ris", b"\0" * 60_000_000), ("b.ris.gz", RIS)))
    assert [(e.line, e.title) for e in found if isinstance(e, Record)] == [
        (1, "Owls of the Night"),
        (3, "Owls of the Night"),
    ]
    (problem,) = (e for e in found if isinstance(e, Problem))
    assert (problem.line, problem.excerpt) == (2, "bomb.ris")
    assert "200 times" in problem.reason


def test_of_an_archive_that_is_too_large_each_member_left_out_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from readinglist.formats import archives

    monkeypatch.setattr(archives.Budget.__init__, "__defaults__", (5_000,))
    noise = b"".join(b"KW  - %d\n" % (n * n) for n in range(400))
    members = [(f"{n}.ris", RIS.replace(b"ER", noise + b"ER")) for n in range(4)]
    found = entries(zipped(*members))
    assert [e.line for e in found if isinstance(e, Record)] == [1]
    assert [e.line for e in found if isinstance(e, Problem)] == [2, 3, 4]


def test_a_member_with_a_password_is_named_and_the_others_are_read() -> None:
    data = encrypted(zipped(("secret.ris", RIS), ("open.ris", RIS)), "secret.ris")
    found = entries(data)
    assert [e.line for e in found if isinstance(e, Record)] == [2]
    assert ("secret.ris", "encrypted") in [
        (e.text, e.reason) for e in found if isinstance(e, Ignored)
    ]


def test_a_gzip_file_in_an_archive_and_a_table_in_utf_16_are_read() -> None:
    table = "title;authors;year\nOwls by Day;A. Owl, B. Hawk;2024\n".encode("utf-16")
    first, second = records(zipped(("a.ris.gz", gzip.compress(RIS)), ("b.csv", table)))
    assert (first.title, second.title) == ("Owls of the Night", "Owls by Day")
    assert [str(a) for a in second.authors] == ["A. Owl", "B. Hawk"]


def test_archives_in_archives_are_told_where_they_are_not_opened() -> None:
    inner = zipped(("deep.zip", zipped(("deeper.zip", zipped(("deepest.zip", RIS))))))
    found = entries(zipped(("n.zip", inner), ("b.ris", RIS)))
    assert [e.line for e in found if isinstance(e, Record)] == [2]
    assert any(e.line == 1 and "not opened" in e.reason for e in found if isinstance(e, Ignored))


@pytest.mark.parametrize("root", ["rss", "feed", "xml", "OAI-PMH", "rdf:RDF", "PubmedArticleSet"])
def test_entities_that_multiply_are_refused_before_they_do(root: str) -> None:
    names = "abcdefghij"
    rules = "".join(
        f'<!ENTITY {after} "{f"&{name};" * 10}">' for name, after in itertools.pairwise(names)
    )
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">{rules}]><{root}><channel>'
        f"<item><title>&j;</title></item><records><record/></records></channel></{root}>"
    )
    try:
        found = entries(bomb)
    except NotReadable as refused:
        assert str(refused).endswith(".")  # noqa: PT017
    else:
        assert all(len(e.title) < 1000 for e in found if isinstance(e, Record))


@pytest.mark.parametrize(
    "text", ["\x00", "\ud800 title of it", '["\\ud800"]', "\ufeff\ufeff[]", "<", "@", "%0", '{"a":']
)
def test_scraps_are_read_or_refused_in_a_sentence(text: str) -> None:
    try:
        entries(text.encode("utf-8", "surrogatepass"))
    except NotReadable as refused:
        assert str(refused).strip().endswith((".", "?"))  # noqa: PT017


def test_one_line_of_many_megabytes_is_one_record() -> None:
    text = '{"title": "Owls of the Night", "abstract": "' + "word " * 2_000_000 + '", "year": 2024}'
    (record,) = records(text)
    assert (record.title, record.year) == ("Owls of the Night", 2024)
    assert dump_of(text).text.count("\n") == 0


@pytest.mark.parametrize("text", ["[]", "[ ]\n", "\ufeff[]", "{}", '{"dailyPapers": []}', "[[]]"])
def test_an_answer_of_a_quiet_day_is_json_without_papers(text: str) -> None:
    assert format_of(text) in ("json", "hf-json")
    assert records(text) == []


def test_a_feed_of_a_quiet_day_is_a_feed_without_entries() -> None:
    quiet = (
        '<rss version="2.0"><channel><title>cs.CV updates on arXiv.org</title><skipDays><day>Sunday'
        "</day><day>Saturday</day></skipDays></channel></rss>"
    )
    assert format_of(quiet) == "feed"
    assert [e.text for e in entries(quiet) if isinstance(e, Notice)] == ["The feed has no entries."]
