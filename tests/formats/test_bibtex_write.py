"""The shapes, the order and the escapes of exported entries, judged by pybtex and by ourselves."""

from __future__ import annotations

import io
import re
import time

import pytest
from pybtex.database.input.bibtex import Parser

from readinglist import formats
from readinglist.formats.bibtex_write import left_out, write_biblatex, write_bibtex
from readinglist.latex.encode import tidy
from readinglist.model import Identifier, Note, Paper, Person, WriteOptions
from tests.formats.hostile import hostile_papers, printed

OPTIONS = WriteOptions()


def bibtex(*papers: Paper, options: WriteOptions = OPTIONS) -> str:
    return "".join(write_bibtex(papers, options))


def biblatex(*papers: Paper, options: WriteOptions = OPTIONS) -> str:
    return "".join(write_biblatex(papers, options))


FEED = Paper(1, "learning2collide", "Learning to Collide with GPT-4", "Up to 90% of $x_i$ & more.")
PREPRINT = Paper(
    2,
    "vaswani2017attention",
    "Attention Is All You Need",
    "All of it.",
    authors=(Person("Vaswani", "Ashish"), Person("Shazeer", "Noam")),
    published="2017-06",
    identifiers=(Identifier("arxiv", "1706.03762"),),
    url="https://arxiv.org/abs/1706.03762",
    extra={"primaryclass": "cs.CL"},
)


def test_a_feed_paper_is_title_and_abstract_and_nothing_invented() -> None:
    assert bibtex(FEED) == (
        "@misc{learning2collide,\n"
        "  title = {Learning to Collide with {GPT-4}},\n"
        "  abstract = {Up to 90\\% of $x_i$ \\& more.},\n"
        "}\n"
    )


def test_an_arxiv_preprint_has_the_shape_that_both_dialects_want() -> None:
    assert bibtex(PREPRINT) == (
        "@misc{vaswani2017attention,\n"
        "  title = {Attention Is All You Need},\n"
        "  author = {Vaswani, Ashish and Shazeer, Noam},\n"
        "  year = {2017},\n"
        "  month = jun,\n"
        "  eprint = {1706.03762},\n"
        "  archiveprefix = {arXiv},\n"
        "  primaryclass = {cs.CL},\n"
        "  url = {https://arxiv.org/abs/1706.03762},\n"
        "  abstract = {All of it.},\n"
        "}\n"
    )
    text = biblatex(PREPRINT)
    assert text.startswith("@online{vaswani2017attention,\n")
    assert "  date = {2017-06},\n" in text
    assert "  eprinttype = {arxiv},\n  eprintclass = {cs.CL},\n" in text
    assert "year" not in text


@pytest.mark.parametrize(
    ("venue", "kind", "field", "biblatex_field"),
    [
        ("Journal of Machine Learning Research", "article", "journal", "journaltitle"),
        ("NeurIPS", "inproceedings", "booktitle", "booktitle"),
        ("Proceedings of the 5th Workshop on X", "inproceedings", "booktitle", "booktitle"),
        ("Proceedings of the National Academy of Sciences", "article", "journal", "journaltitle"),
    ],
)
def test_a_venue_decides_type_and_field(
    venue: str, kind: str, field: str, biblatex_field: str
) -> None:
    paper = Paper(3, "k", "T", venue=venue)
    assert bibtex(paper).startswith(f"@{kind}{{k,")
    assert f"  {field} = {{{venue}}},\n" in bibtex(paper)
    assert f"  {biblatex_field} = {{{venue}}},\n" in biblatex(paper)


def test_a_month_belongs_to_its_year_alone() -> None:
    paper = Paper(3, "k", "T", year=2018, published="2017-06-12")
    assert "month" not in bibtex(paper)
    assert "date = {2018}" in biblatex(paper)


def test_tags_and_notes_go_along_unless_told_otherwise() -> None:
    paper = Paper(4, "k", "T", tags=("rl", "a, b"), notes=(Note(1, "mine", None, "", ""),))
    assert "  keywords = {rl, {a, b}},\n  annote = {mine},\n" in bibtex(paper)
    assert "annotation = {mine}" in biblatex(paper)
    bare = bibtex(paper, FEED, options=WriteOptions(abstract=False, notes=False, keywords=False))
    assert not re.search("keywords|annote|abstract", bare)
    assert not re.search(r"^\s*note\s*=", bibtex(paper), re.MULTILINE)


def test_the_ascii_switch_overrides_the_dialect() -> None:
    paper = Paper(5, "k", "Über β")
    assert 'title = {{\\"U}ber {$\\beta$}}' in bibtex(paper)
    assert "title = {Über β}" in bibtex(paper, options=WriteOptions(ascii=False))
    assert "title = {Über β}" in biblatex(paper)
    assert 'title = {{\\"U}ber {$\\beta$}}' in biblatex(paper, options=WriteOptions(ascii=True))


def test_names_are_last_first_with_braces_round_what_must_not_be_split() -> None:
    people = (
        Person("van der Berg", "Jan"),
        Person("King", "Martin Luther", "Jr."),
        Person(literal="World Health Organization"),
        Person(literal="Plato"),
        Person("Zola", "Émile"),
    )
    assert (
        "author = {van der Berg, Jan and King, Jr., Martin Luther and {World Health Organization}"
        " and {Plato} and Zola, {\\'E}mile}" in bibtex(Paper(6, "k", "T", authors=people))
    )


def test_a_paper_without_key_gets_one_and_no_two_are_equal_but_for_case() -> None:
    text = bibtex(*(Paper(i, key, "T") for i, key in enumerate(["", "Wang2020", "wang2020", ""])))
    keys = re.findall(r"^@\w+\{(.*),$", text, re.MULTILINE)
    assert len({k.lower() for k in keys}) == 4
    assert all(keys)


def test_a_subset_has_the_entries_of_the_whole_and_two_exports_are_equal() -> None:
    papers = hostile_papers()
    whole = bibtex(*papers)
    assert whole == bibtex(*papers)
    for paper in papers[::7]:
        assert bibtex(paper) in whole


@pytest.fixture(scope="module", params=["bibtex", "biblatex"])
def exported(request: pytest.FixtureRequest) -> str:
    writer = write_bibtex if request.param == "bibtex" else write_biblatex
    return "".join(writer(hostile_papers(), OPTIONS))


def test_a_file_is_tidy(exported: str) -> None:
    assert exported.endswith("}\n")
    assert not exported.endswith("\n\n")
    assert "\n\n\n" not in exported
    assert "\t" not in exported
    assert re.sub("[\n]", "", exported).isprintable() or "\u200d" in exported
    for line in exported.splitlines():
        assert re.fullmatch(r"@[a-z]+\{[a-z][a-z0-9]*,|  [a-z-]+ = (\{.*\}|[a-z]{3}),|\}|", line), (
            line
        )
    for line in re.findall(r"^  .*", exported, re.MULTILINE):
        assert line.count("{") == line.count("}")
    assert not re.search(r"\\[{}]", exported)


def test_every_hostile_paper_reads_back_as_it_was_by_an_independent_parser(exported: str) -> None:
    papers = {p.key: p for p in hostile_papers()}
    database = Parser().parse_stream(io.StringIO(exported))
    assert set(database.entries) == set(papers)
    for key, entry in database.entries.items():
        paper = papers[key]
        assert printed(entry.fields["title"]) == tidy(paper.title)
        if paper.abstract:
            assert printed(entry.fields["abstract"]) == tidy(paper.abstract)
        people = entry.persons.get("author", [])
        assert len(people) == len(paper.authors)
        for person, author in zip(people, paper.authors, strict=True):
            assert _name(person) == tidy(str(author)), author
        assert entry.fields.get("doi") in (paper.doi, None)


def _name(person: object) -> str:
    parts = (
        " ".join(getattr(person, name + "_names"))
        for name in ("first", "middle", "prelast", "last", "lineage")
    )
    return printed(" ".join(part for part in parts if part))


def test_raw_fields_are_never_escaped_and_a_broken_doi_is_left_out() -> None:
    text = bibtex(*hostile_papers())
    assert "  doi = {10.1000/a_b%c#d},\n" in text
    assert "  url = {https://example.org/a%20b?x=%7B1%7D&y=%20_~#%C3%A9%5C},\n" in text
    assert "10.1000/a{b" not in text
    assert "  pages = {1--20},\n" in text
    assert "  odd-name = {va{\\textbraceleft}lue},\n" in text
    assert "bibtex" not in text


def test_what_an_entry_cannot_hold_is_told() -> None:
    assert [r for p in hostile_papers() for r in left_out(p)] == [
        "The DOI 10.1000/a{b of doibrace has a brace without its other half."
    ]
    assert left_out(Paper(1, "a key", "T")) == ("The key a key is written as akey.",)
    assert "@misc{akey," in bibtex(Paper(1, "a key", "T"))


def test_the_bibtex_dialect_is_ascii_wherever_latex_has_a_command() -> None:
    kept = {c for c in bibtex(*hostile_papers()) if c > "\x7f"}
    for char in "éÉäöüßøÅłŁđžŽčğşıñçőůąαβΓ≤→²₂½ℝ𝒪–—“”‘’…°µ€©™ế":
        assert char not in kept


def test_both_formats_are_on_offer() -> None:
    assert formats.by_name("bibtex").write is write_bibtex
    assert formats.by_name("biblatex").write is write_biblatex


def test_one_field_of_a_megabyte_costs_less_than_two_seconds() -> None:
    nasty = "{$x} 90% é “β” -- $5 \\ " * 45_000
    start = time.process_time()
    text = bibtex(Paper(1, "k", "T", abstract=nasty[:1_000_000]))
    assert time.process_time() - start < 2
    assert len(text) > 1_000_000
