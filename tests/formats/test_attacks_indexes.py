"""What catalogues give away: DBLP, DataCite, INSPIRE, Europe PMC, and the tables of publishers."""

from __future__ import annotations

import json

import pytest

from readinglist.model import Ignored, Notice

from .reading import TITLES, entries, format_of, names, problems, records, sample, values

PEOPLE = ["Ana Müller", "Jan van der Berg", "Chidi Okafor"]
TITLE = "Owls of the Night: Vision for Small Robots"


def test_dblp_in_xml_loses_numbers_of_homonyms_and_full_stops() -> None:
    assert format_of(sample("dblp.xml")) == "dblp-xml"
    first, owl, graph = read = records(sample("dblp.xml"))
    assert [r.title for r in read] == TITLES
    assert names(first) == PEOPLE
    assert (first.type, first.venue, first.year) == ("inproceedings", "OwlConf", 2024)
    assert (first.key, first.extra["pages"]) == ("DBLP:conf/owl/Muller0", "1-9")
    assert [values(r) for r in (first, owl, graph)] == [
        {"doi": "10.5555/sparse.2024.1"},
        {"doi": "10.5555/owl.2023.7"},
        {"doi": "10.5555/lists.2024.9"},
    ]
    assert owl.url == "https://doi.org/10.5555/OWL.2023.7"
    assert [r.line for r in read] == [4, 13, 21]


def test_dblp_in_json_reads_one_author_as_well_as_many() -> None:
    assert format_of(sample("dblp.json")) == "dblp"
    first, owl, _ = read = records(sample("dblp.json"))
    assert [r.title for r in read] == TITLES
    assert names(first) == PEOPLE
    assert names(owl)
    assert values(first) == {"arxiv": "2403.99991", "doi": "10.48550/arxiv.2403.99991"}
    assert (first.type, first.venue, first.year) == ("article", "CoRR", 2024)
    assert first.key == "DBLP:journals/corr/abs-2403-99991"


def test_the_xml_of_dblps_search_and_of_a_person_read_too() -> None:
    search = (
        '<?xml version="1.0"?><result><query>dblp owls</query><hits total="1"><hit score="3" '
        'id="1"><info><authors><author pid="1">Ana M&#252;ller 0001</author></authors><title>Owls'
        "<i>!</i></title><venue>OwlConf</venue><year>2024</year><type>Conference and Workshop "
        "Papers</type><key>conf/owl/M24</key><ee>https://doi.org/10.9999/OWL.1</ee></info></hit>"
        "</hits></result>"
    )
    (record,) = records(search)
    assert (record.title, names(record), record.type) == ("Owls!", PEOPLE[:1], "inproceedings")
    person = (
        '<dblpperson name="A"><r><article key="journals/x/M24"><author>Bo Hawk</author><title>Of '
        "<sub>2</sub> Owls.</title><journal>J. Owl.</journal><volume>3</volume><year>2023</year>"
        '</article></r><coauthors><co><na f="h">X</na></co></coauthors></dblpperson>'
    )
    (record,) = records(person)
    assert (record.title, record.venue, record.type) == ("Of 2 Owls", "J. Owl.", "article")
    assert any(isinstance(e, Notice) for e in entries("<dblp></dblp>"))


def test_datacite_tells_names_dates_and_the_arxiv_id() -> None:
    first = records(sample("datacite.json"))[0]
    assert values(first) == {"arxiv": "2403.99991", "doi": "10.48550/arxiv.2403.99991"}
    assert first.extra["publisher"] == "arXiv"
    assert first.extra["keywords"] == "Robotics (cs.RO)"
    alone = {
        "id": "https://doi.org/10.9999/owl.1",
        "doi": "10.9999/OWL.1",
        "creators": [{"name": "The Owl Group", "nameType": "Organizational"}, {"name": "Hawk, Bo"}],
        "titles": [{"title": TITLE}],
        "publisher": {"name": "Owl House"},
        "publicationYear": 2023,
    }
    (record,) = records(json.dumps(alone))
    assert names(record) == ["The Owl Group", "Bo Hawk"]
    assert (record.year, record.extra["publisher"]) == (2023, "Owl House")


def test_inspire_tells_the_journal_the_eprint_and_its_key() -> None:
    first, owl, _ = records(sample("inspire.json"))
    assert values(owl) == {"arxiv": "2311.99992", "doi": "10.5555/owl.2023.7"}
    assert (first.venue, first.key) == ("J.Imag.Res.", "Muller:2024ow0")
    assert (first.extra["volume"], first.extra["pages"]) == ("3", "1--9")


def test_europe_pmc_reads_lite_results_whose_authors_are_one_text() -> None:
    first, owl, _ = records(sample("europe-pmc.json"))
    assert values(owl) == {"doi": "10.5555/owl.2023.7", "pmid": "99999992"}
    assert first.venue == "Journal of Imagined Results"
    lite = {
        "resultList": {
            "result": [
                {
                    "pmid": "01",
                    "title": f"{TITLE}.",
                    "authorString": "Müller AB, van der Berg J, OWL Consortium.",
                    "journalTitle": "J Imag Res",
                    "pubYear": "2024",
                }
            ]
        }
    }
    (record,) = records(json.dumps(lite))
    assert (record.title, record.venue, record.year) == (TITLE, "J Imag Res", 2024)
    assert names(record) == ["A. B. Müller", "J. van der Berg", "OWL Consortium"]


@pytest.mark.parametrize("name", ["datacite", "inspire", "dblp"])
def test_entries_without_title_are_problems_not_silence(name: str) -> None:
    text = sample(f"{name}.json").decode()
    title = f'"title": "{TITLES[1]}' + ("" if name != "dblp" else ".")
    assert title in text
    spoilt = text.replace(title, '"title": "')
    assert [r.title for r in records(spoilt)] == [TITLES[0], TITLES[2]]
    assert len(problems(spoilt)) == 1


IEEE = (
    '"Document Title",Authors,"Publication Title","Publication Year","Volume","Issue","Start Page",'
    '"End Page","Abstract","ISSN","DOI",PDF Link,"Author Keywords","Publisher","Document Identifier"\n'
    f'"{TITLE}","A. Müller; J. van der Berg","2024 Owl Conference","2024","3","","11","19","They '
    'see, at ""night"".","1234-5678","10.1109/OWL.2024.1","https://ieeexplore.ieee.org/stamp/'
    'stamp.jsp?arnumber=1","Owls;Robots","IEEE","IEEE Conferences"\n'
)
SCOPUS = (
    '\ufeff"Authors","Author full names","Title","Year","Source title","Volume","Issue","Page start"'
    ',"Page end","DOI","Link","Abstract","Author Keywords","Document Type"\n"Müller A.; van der Berg'
    f' J.","Müller, Ana (57200000001); van der Berg, Jan (57200000002)","{TITLE}","2024","Owl '
    'Letters","3","2","11","19","10.1109/OWL.2024.1","https://www.scopus.com/inward/record.uri?'
    'eid=2-s2.0-1&doi=10.1109%2fOWL.2024.1&partnerID=40","They see.","Owls; Robots","Article"\n'
)
WOS = (
    "\ufeffPT\tAU\tAF\tTI\tSO\tDT\tDE\tAB\tPY\tVL\tIS\tBP\tEP\tDI\tPM\n"
    f"J\tMuller, A; van der Berg, J\tMüller, Ana; van der Berg, Jan\t{TITLE}\tOWL LETTERS\tArticle"
    '\tOwls; Robots\tThey see "a lot.\t2024\t3\t2\t11\t19\t10.1109/OWL.2024.1\t\n'
)


@pytest.mark.parametrize(
    ("table", "kind"),
    [(IEEE, None), (SCOPUS, "article"), (WOS, "article"), (WOS.encode("utf-16"), "article")],
    ids=["ieee", "scopus", "wos", "wos-utf-16"],
)
def test_tables_of_publishers_tell_pages_in_two_columns(
    table: str | bytes, kind: str | None
) -> None:
    (record,) = records(table)
    assert (record.title, record.year, record.type) == (TITLE, 2024, kind)
    assert record.extra["pages"] == "11--19"
    assert [str(a)[-4:] for a in record.authors] == ["ller", "Berg"]
    assert values(record) == {"doi": "10.1109/owl.2024.1"}
    assert record.extra["keywords"] == "Owls, Robots"


def test_papercopilot_lists_lead_to_openreview() -> None:
    item = {
        "id": "AbCdEfGhIl",
        "title": TITLE,
        "status": "Poster",
        "keywords": "owl;robot",
        "abstract": "They see.",
        "author": "Ana Müller;Jan van der Berg",
        "site": "https://openreview.net/forum?id=AbCdEfGhIl",
        "pdf": "https://openreview.net/pdf?id=AbCdEfGhIl",
        "gs_citation": -1,
    }
    (record,) = records(json.dumps([item]))
    assert names(record) == PEOPLE[:2]
    assert values(record) == {"openreview": "AbCdEfGhIl"}
    assert record.url == "https://openreview.net/forum?id=AbCdEfGhIl"


def test_groups_of_jabref_are_comments_and_no_papers() -> None:
    found = entries(
        f"@Article{{a, title = {{{TITLE}}}, year = 2024}}\n\n@Comment{{jabref-meta: grouping:\n"
        "0 AllEntriesGroup:;\n1 StaticGroup:Robots\\;0\\;1\\;;\n}\n"
    )
    assert [e.line for e in found if isinstance(e, Ignored)] == [3, 4, 5, 6]
