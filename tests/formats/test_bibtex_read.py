"""BibTeX as people have it: every entry a record or a problem, Unicode in, the spelling kept."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist import formats
from readinglist.errors import NotReadable, NotThisFormat
from readinglist.formats.bibtex_names import read_name, read_names, write_name
from readinglist.formats.bibtex_read import read
from readinglist.latex.encode import tidy
from readinglist.model import Ignored, Notice, Person, Problem, Record
from tests.formats.reading import (
    OWL,
    SAMPLES,
    TITLES,
    dump_of,
    entries,
    format_of,
    lines_left_out,
    names,
    problems,
    records,
    sample,
    values,
)


def one(source: str | bytes) -> Record:
    found = [e for e in entries(source, "bibtex") if isinstance(e, (Record, Problem))]
    assert len(found) == 1, found
    assert isinstance(found[0], Record), found
    return found[0]


def entry(*fields: str, kind: str = "article", key: str = "k") -> str:
    return f"@{kind}{{{key},\n  " + ",\n  ".join(("title = {T}", *fields)) + "\n}\n"


def notices(source: str | bytes) -> str:
    return " ".join(e.text for e in entries(source, "bibtex") if isinstance(e, Notice))


def test_the_sample_is_read_whole() -> None:
    source = sample("references.bib")
    assert format_of(source) == "bibtex"
    assert lines_left_out(source) == []
    sparse, owl, graph = records(source)
    assert [sparse.title, owl.title, graph.title] == TITLES
    assert owl.abstract == OWL
    assert names(sparse) == ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
    assert names(owl) == ["Rosa Lindqvist", "Wei Zhang"]
    assert (sparse.year, sparse.published, sparse.type) == (2024, "2024-03", "article")
    assert sparse.venue == "Journal of Imagined Results"
    assert owl.venue == "Proceedings of Invented Robotics"
    assert values(sparse) == {"doi": "10.5555/sparse.2024.1"}
    assert sparse.tags == ("to read", "pruning")
    assert "40% of the heads go" in (sparse.abstract or "")
    assert (sparse.abstract or "").endswith("at https://github.com/example/sparse-gardens.")
    assert sparse.extra["pages"] == "1–12"
    assert (owl.published, values(owl)) == ("2023-11-05", {"arxiv": "2311.99992"})
    assert owl.notes == ("Read the part on photons again.",)
    assert owl.extra["primaryclass"] == "cs.RO"
    assert (graph.key, sparse.extra["volume"]) == ("reading:graph", "7")
    assert graph.url == "https://example.org/graph_of_papers?id=3%20"
    assert (sparse.line, owl.line, graph.line) == (6, 21, 35)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("{Jan}", "Jan"),
        ('"Quoted {"} mark"', 'Quoted " mark'),
        ('venue # " 34" # {x}', "My Venue 34x"),
        ("VENUE", "My Venue"),
        ("later", "Defined Later"),
        ("cacm", "Communications of the ACM"),
        ("nosuch", "nosuch"),
        ("2020", "2020"),
        ("jan", "January"),
    ],
)
def test_strings_and_concatenations_are_resolved(value: str, expected: str) -> None:
    source = (
        '@STRING(venue = "My Venue")\n'
        + entry(f"journal = {value}")
        + '@string{later = mid # " Later"}\n@string{mid = {Defined}}\n'
    )
    record = next(e for e in entries(source, "bibtex") if isinstance(e, Record))
    assert record.venue == expected
    assert ("nosuch" in notices(source)) == (value == "nosuch")


@pytest.mark.parametrize(
    ("fields", "year", "published"),
    [
        (("year = 2017", "month = jun"), 2017, "2017-06"),
        (("year = {2017}", "month = {June}"), 2017, "2017-06"),
        (("year = {2017}", "month = 6"), 2017, "2017-06"),
        (("year = {2017}", 'month = "12~" # jun'), 2017, "2017-06-12"),
        (("year = {2017}", "month = jun", "day = 3"), 2017, "2017-06-03"),
        (("year = {(2017)}",), 2017, "2017"),
        (("year = {2017a}",), 2017, "2017"),
        (("date = {2017-06-12/2017-06-15}",), 2017, "2017-06-12"),
        (("date = {2017-06}", "year = 2018"), 2018, "2017-06"),
        (("year = {in press}",), None, None),
        (("year = {2017}", "month = {Spring}"), 2017, "2017"),
    ],
)
def test_dates_are_as_precise_as_the_file(
    fields: tuple[str, ...], year: int | None, published: str | None
) -> None:
    record = one(entry(*fields))
    assert (record.year, record.published) == (year, published)
    if year is None or "Spring" in fields[-1]:
        assert {"in press", "Spring"} & set(record.extra.values())


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (("eprint = {arXiv:1706.03762v3}", "archivePrefix = {arXiv}"), {"arxiv": "1706.03762"}),
        (("eprint = {1706.03762}", "eprinttype = {arxiv}"), {"arxiv": "1706.03762"}),
        (("url = {https://arxiv.org/abs/1706.03762v1}",), {"arxiv": "1706.03762"}),
        (("journal = {arXiv preprint arXiv:1706.03762}",), {"arxiv": "1706.03762"}),
        (("journal = {CoRR}", "volume = {abs/1706.03762}"), {"arxiv": "1706.03762"}),
        (("note = {arXiv:hep-th/9901001}",), {"arxiv": "hep-th/9901001"}),
        (("doi = {https://doi.org/10.1000/A\\_b}",), {"doi": "10.1000/a_b"}),
        (("doi = {10.1000/a{\\_}b}",), {"doi": "10.1000/a_b"}),
        (("url = {\\url{https://dx.doi.org/10.1000/x}}",), {"doi": "10.1000/x"}),
        (("pmid = {0123}",), {"pmid": "123"}),
    ],
)
def test_identifiers_are_found_wherever_they_stand(
    fields: tuple[str, ...], expected: dict[str, str]
) -> None:
    assert values(one(entry(*fields))) == expected


def test_what_is_no_arxiv_eprint_or_doi_is_kept() -> None:
    record = one(entry("eprint = {hal-0123}", "archiveprefix = {HAL}", "doi = {none yet}"))
    assert record.identifiers == ()
    assert record.extra == {"eprint": "hal-0123", "archiveprefix": "HAL", "doi": "none yet"}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Peri Akiva and Kristin Dana", ["Peri Akiva", "Kristin Dana"]),
        ("King, Jr., Martin Luther and others", ["Martin Luther King Jr."]),
        (
            "{World Health Organization} and {Smith and Sons}",
            ["World Health Organization", "Smith and Sons"],
        ),
        ("Charles Louis de la Vall{\\'e}e Poussin", ["Charles Louis de la Vallée Poussin"]),
        ("given=Hans, family=Harman and Plato", ["Hans Harman", "Plato"]),
        ("A, B, C, D", ["A", "B", "C", "D"]),
        ("John Smith, Jane Doe, Bob Ray", ["John Smith", "Jane Doe", "Bob Ray"]),
        ("Smith, J.; Doe, A.", ["J. Smith", "A. Doe"]),
        ("B and ", ["B"]),
        (" and A", ["A"]),
        ('{\\O}ystein {\\AA}str{\\"o}m AND M{\\~n}o, D.~E.', ["Øystein Åström", "D. E. Mño"]),
        ("line\n and break", ["line", "break"]),
        ("others", []),
        ("", []),
    ],
)
def test_names_are_split_as_bibtex_splits_them(raw: str, expected: list[str]) -> None:
    assert names(one(entry(f"author = {{{raw}}}"))) == expected


def test_a_list_of_names_without_and_is_doubted() -> None:
    record = one(entry("author = {A, B, C, D}"))
    assert record.confidence < 1
    assert "and" in record.doubts[0]


parts = (
    st.text("abcXYZ éñÅ-.'{}\\&%$", min_size=1, max_size=9)
    .map(tidy)
    .filter(lambda part: part.strip(" .-'{}\\&%$") != "")
)


@given(parts, parts)
def test_a_written_name_reads_back_as_it_was(family: str, given_name: str) -> None:
    person = Person(family, given_name)
    assert read_name(write_name(person)) == person
    assert read_name(write_name(Person(literal=family))) == Person(literal=family)


DAMAGE = {
    "truncated": "@article{bad,\n  title = {Cut",
    "unbalanced": "@article{bad,\n  title = {A { B},\n  year = 2001\n}",
    "quote": '@article{bad,\n  title = "no end,\n  year = 2001\n}',
    "no value": "@article{bad,\n  title = ,\n  year = 2001\n}",
    "no title": "@article{bad,\n  year = 2001\n}",
    "no field": "@article{bad, nonsense}",
    "stray": "@article{bad, title = {x} y z }",
}


@pytest.mark.parametrize("kind", sorted(DAMAGE))
def test_a_bad_entry_is_a_problem_with_line_key_and_reason_and_costs_no_neighbour(
    kind: str,
) -> None:
    source = entry(key="before") + "\n" + DAMAGE[kind] + "\n\n" + entry(key="after")
    assert [r.key for r in records(source, "bibtex")] == ["before", "after"]
    (problem,) = problems(source, "bibtex")
    assert problem.line == 5
    assert "bad" in problem.reason
    assert problem.reason.endswith(".")
    assert lines_left_out(source, "bibtex") == []


@pytest.mark.parametrize(
    "source",
    [
        entry("abstract = {text\n@article{fake, title = {Injected}}\nmore}"),
        entry("abstract = {a\n\n  @comment{swallow} b}"),
        entry("abstract = {odd \\{ brace \\} here}"),
        "@article{k,\n title = {C:\\},\n year = 2001}",
        "@ article {k,\n title = {T}}",
        "@article\n{k,\n title = {T}}",
        "@ARTICLE(k, TITLE = {T (x)})",
        "@article{k, title = {T}, , year = 2001,}",
        "@article{k, title = {T} % remark\n, year = 2001 % end\n}",
        "@article{k\n,title={T}}",
        "text before @article{k, title={T}}",
        '@article{k, title = "A {"}quoted{"} T"}',
        "@article{ k , title = {T}}",
        "@article{K\u00e9y, title = {T}}",
        '@article{baumg{\\"a}rtner2024, title = {T}}',
    ],
)
def test_legal_and_loose_entries_are_read(source: str) -> None:
    assert one(source).title
    assert lines_left_out(source, "bibtex") == []


def test_a_lost_comma_is_mended_and_told() -> None:
    source = "@article{k,\n  title = {T}\n  year = 2001\n}"
    record = one(source)
    assert (record.title, record.year) == ("T", 2001)
    assert "Line 1: a comma is missing after title in k." in notices(source)
    assert record.doubts


def test_entries_without_key_and_with_equal_keys_all_arrive() -> None:
    source = (
        "@article{, title={A}}\n@article{, title={B}}\n@article{title={C}}\n"
        "@article{x, title={D}}\n@article{x, title={E}}\n@article{X, title={F}}\n"
    )
    found = records(source, "bibtex")
    assert [r.title for r in found] == list("ABCDEF")
    assert [r.key for r in found] == [None, None, None, "x", "x", "X"]


def test_of_two_equal_fields_the_first_stays_and_keywords_are_joined() -> None:
    source = entry("year = {}", "Year = 2001", "YEAR = 2002", "keywords = {a}", "Keywords = {b}")
    record = one(source)
    assert (record.year, record.tags) == (2001, ("a", "b"))
    assert "year twice" in notices(source)


@pytest.mark.parametrize(
    ("raw", "tags"),
    [
        ("rl, vision", ("rl", "vision")),
        ("rl; vision, night", ("rl", "vision, night")),
        ("{a, b}, c", ("a, b", "c")),
        ("R\\&D, r{\\'e}sum{\\'e}", ("R&D", "résumé")),
        (", ,", ()),
    ],
)
def test_keywords_are_tags(raw: str, tags: tuple[str, ...]) -> None:
    assert one(entry(f"keywords = {{{raw}}}")).tags == tags


def test_crossref_and_xdata_lend_their_fields_forward_and_case_blind() -> None:
    source = (
        "@inproceedings{child, title={C}, crossref={BOOK}, xdata={data}, pages={1}}\n"
        "@xdata{data, url={https://example.org}, note={from data}}\n"
        "@proceedings{book, title={The Book}, year={1999}, editor={E, D}, pages={9}}\n"
        "@article{self, title={S}, crossref={self}}\n"
    )
    found = {r.key: r for r in records(source, "bibtex")}
    assert set(found) == {"child", "book", "self"}
    child = found["child"]
    assert (child.venue, child.year, child.url) == ("The Book", 1999, "https://example.org")
    assert (child.extra["pages"], child.extra["note"], child.extra["editor"]) == (
        "1",
        "from data",
        "E, D",
    )
    assert lines_left_out(source, "bibtex") == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_any_usual_encoding_is_read(encoding: str) -> None:
    assert one(entry("author = {Müller, Jörg}").encode(encoding)).authors == (
        Person("Müller", "Jörg"),
    )


def test_a_header_names_the_encoding_of_bytes_that_are_no_utf8() -> None:
    source = "% Encoding: ISO8859_2\n" + entry("author = {Łukasz, Świt}")
    assert one(source.encode("iso8859-2")).authors == (Person("Łukasz", "Świt"),)
    assert "iso8859-2" in notices(source.encode("iso8859-2"))
    lying = b"% Encoding: nonsense\n" + entry("author = {M\u00fcller, J}").encode("cp1252")
    assert one(lying).authors == (Person("Müller", "J"),)


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_do_not_matter(line_end: str) -> None:
    source = entry("abstract = {two\nlines}").replace("\n", line_end)
    assert one(source).abstract == "two lines"


@pytest.mark.parametrize(
    "source",
    [
        "<html><body>Please log in</body></html>",
        "TY  - JOUR\nTI  - A title\nER  - \n",
        "just some text about @alice and b@c.org {x}",
        "% only a comment",
    ],
)
def test_what_holds_no_bibtex_is_refused_in_one_sentence(source: str) -> None:
    with pytest.raises(NotThisFormat, match="no BibTeX entry"):
        list(read(dump_of(source)))


def test_nothing_else_is_taken_for_bibtex_and_bibtex_for_nothing_else() -> None:
    for path in sorted(SAMPLES.iterdir()):
        if path.is_file():
            try:
                chosen = format_of(path.read_bytes())
            except NotReadable:
                continue
            assert (chosen == "bibtex") == (path.suffix == ".bib"), path.name


pieces = st.one_of(
    st.sampled_from(
        [*DAMAGE.values(), "@", "{", "}", '"', "@string{a = b}", "@comment{", "@x(", "% c"]
    ),
    st.text(max_size=12),
    st.integers(0, 10**6).map(lambda n: entry(f"year = {n}", key=f"key{n}")),
)


@given(st.lists(pieces, max_size=8).map("\n".join))
def test_no_text_raises_and_every_line_is_accounted_for(source: str) -> None:
    try:
        dump = formats.open_dump(b"x" + source.encode("utf-8", "replace"), "x")
        found = list(read(dump))
    except NotReadable:  # NotThisFormat is one
        return
    told = {n for e in found if isinstance(e, Record) for n, _ in e.lines}
    told |= {e.line for e in found if isinstance(e, (Problem, Ignored))}
    lines = dump.text.split("\n")
    assert [n for n, line in enumerate(lines, 1) if line.strip() and n not in told] == []


@given(
    st.lists(st.sampled_from([*DAMAGE.values(), "noise", "@string{a = {b}}"]), max_size=4),
    st.integers(1, 4),
)
def test_good_entries_among_bad_ones_all_arrive(bad: list[str], good: int) -> None:
    blocks = [entry(key=f"good{i}") for i in range(good)]
    for place, block in enumerate(bad):
        blocks.insert(place * 2, block)
    source = "\n".join(blocks)
    found = entries(source, "bibtex")
    assert [r.key for r in found if isinstance(r, Record)] == [f"good{i}" for i in range(good)]
    entries_in_it = len(re.findall(r"^@article", source, re.MULTILINE))
    assert sum(isinstance(e, (Record, Problem)) for e in found) >= entries_in_it


def test_a_damaged_file_costs_linear_time() -> None:
    start = time.process_time()
    source = "@article{a,\n title = {never closed\n" * 4_000
    assert len(problems(source, "bibtex")) == 4_000
    source = "@ article {a,\n title = {never closed\n" * 4_000
    assert len(problems(source, "bibtex")) == 4_000
    nested = entry(f"abstract = {{{'{' * 20_000}{'}' * 20_000}}}")
    assert one(nested).title == "T"
    long = entry("abstract = {" + "90\\% of {\\'e} $x$ `` '' -- word " * 32_000 + "}")
    assert len(one(long).abstract or "") > 190_000
    assert time.process_time() - start < 12


def test_an_empty_read_list_of_names_is_nobody() -> None:
    assert read_names("") == ((), None)
