"""What waits for a person: changes that dumps brought, and published versions of preprints."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.errors import UsageError
from readinglist.library import Library
from readinglist.model import WriteOptions
from readinglist.offers import Offer, offer_json
from tests.make import drain, import_text

PREPRINT = """@misc{doe2020sparse, title={A Study of Rewards in Sparse Worlds},
 author={Doe, Jane and Roe, Rick}, year={2020}, eprint={2005.00001}, archivePrefix={arXiv},
 abstract={We study rewards that come late, and what an agent makes of them.}}"""
VERSION = """@inproceedings{x, title={A Study of Rewards in Sparse Worlds},
 author={Doe, Jane and Roe, Rick and Poe, Ann}, booktitle={Proceedings of the Conference on Worlds},
 year={2021}, pages={10--19}, doi={10.1000/182}}"""
NEAR = """@article{y, title={A Study of Reward in Sparse Worlds}, author={Doe, Jane and Roe, Rick},
 journal={Journal of Worlds}, year={2021}, volume={3}, doi={10.1000/7}}"""
SECOND = PREPRINT.replace("Sparse Worlds}", "Sparse Worlds, Revisited}")
OTHER_WORDS = PREPRINT.replace(
    "We study rewards that come late, and what an agent makes of them.",
    "Rewards in games are often rare. This paper compares seven learners on twelve mazes.",
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as opened:
        yield opened


def one(offers: tuple[Offer, ...]) -> Offer:
    (offer,) = offers
    return offer


def names(offer: Offer) -> list[str]:
    return [field.name for field in offer.fields]


def test_what_a_published_version_says_otherwise_waits_and_is_taken_in_one_step(
    library: Library,
) -> None:
    import_text(library, PREPRINT)
    library.add_tag([1], "rl")
    library.add_note(1, "read this")
    library.set_state([1], "queued")
    report = import_text(library, VERSION)
    assert report.same == 1
    assert "venue" in report.matched[0].waiting
    assert (library.paper(1).year, library.paper(1).venue) == (2020, None)  # no venue of 2021 here
    offer = one(library.offers.published())
    assert library.page([1])[0].has_version
    assert library.ids("has:version") == [1]
    assert library.ids("is:changed") == []
    assert offer.sure
    assert names(offer)[:2] == ["authors", "year"]
    assert library.offers.changes() == ()
    before = library.paper(1)
    steps = len(library.history())
    done = library.offers.take(offer)
    assert done.label == "Attach the published version of “A Study of Rewards in Sparse Worlds”"
    assert len(library.history()) == steps + 1
    paper = library.paper(1)
    assert paper.year == 2021
    assert len(paper.authors) == 3
    assert paper.doi == "10.1000/182"
    for kept in ("key", "tags", "notes", "state", "arxiv_id"):
        assert getattr(paper, kept) == getattr(before, kept)
    assert library.offers.published() == ()
    library.undo()
    assert library.paper(1).year == 2020
    assert one(library.offers.published()).fields == offer.fields


def test_a_version_of_the_same_year_fills_gaps_and_leaves_nothing_to_ask(library: Library) -> None:
    import_text(library, PREPRINT)
    same = VERSION.replace("2021", "2020").replace(" and Poe, Ann", "")
    assert import_text(library, same).changed == 1
    paper = library.paper(1)
    assert (paper.venue, paper.doi) == ("Proceedings of the Conference on Worlds", "10.1000/182")
    assert library.offers.published() == ()


def test_another_paper_that_is_the_published_version_goes_into_the_preprint(
    library: Library,
) -> None:
    import_text(library, PREPRINT)
    import_text(library, NEAR)
    offer = one(library.offers.published())
    assert (offer.paper_id, offer.other_id, offer.sure) == (1, 2, False)
    assert "the titles differ" in offer.doubts
    library.offers.take(offer, [name for name in names(offer) if name != "title"])
    paper = library.paper(1)
    assert paper.title == "A Study of Rewards in Sparse Worlds"
    assert (paper.venue, paper.year, paper.doi) == ("Journal of Worlds", 2021, "10.1000/7")
    assert (paper.arxiv_id, paper.key) == ("2005.00001", "doe2020sparse")
    assert library.find("10.1000/7") == 1
    assert library.count() == 1
    assert library.paper(2).merged_into == 1
    library.undo()
    assert library.count() == 2
    assert library.paper(1).venue is None


def test_a_version_that_is_none_is_not_offered_again(library: Library) -> None:
    import_text(library, PREPRINT)
    import_text(library, NEAR)
    library.offers.keep(one(library.offers.published()))
    assert library.offers.published() == library.offers.published(1) == ()
    library.undo()
    assert library.offers.published(1) == library.offers.published()


def test_two_that_could_be_the_version_are_both_doubtful(library: Library) -> None:
    import_text(library, PREPRINT)
    import_text(library, NEAR)
    import_text(library, NEAR.replace("10.1000/7", "10.1000/8").replace("Reward in", "Rewards on"))
    drain(library.merging.find_again())
    found = library.offers.published()
    assert {offer.paper_id for offer in found} == {1}
    assert len(found) == 2
    assert all("more than one could be it" in offer.doubts for offer in found)


def test_many_are_attached_in_one_step(library: Library) -> None:
    for number in range(5):
        title = f"Rewards of Kind {'abcde'[number] * 6} in Sparse Worlds"
        import_text(
            library,
            PREPRINT.replace("A Study of Rewards in Sparse Worlds", title).replace(
                "00001", f"0000{number}"
            ),
        )
        import_text(
            library,
            VERSION.replace("A Study of Rewards in Sparse Worlds", title).replace(
                "/182", f"/18{number}"
            ),
        )
    found = library.offers.published()
    assert len(found) == 5
    assert all(offer.sure for offer in found)
    done = library.offers.take_all(found)
    assert (done.count, done.label) == (5, "Attach published versions to 5 papers")
    assert {library.paper(i).year for i in range(1, 6)} == {2021}
    library.undo()
    assert {library.paper(i).year for i in range(1, 6)} == {2020}
    assert len(library.offers.published()) == 5


def test_an_edited_title_stays_and_the_other_one_waits(library: Library) -> None:
    import_text(library, PREPRINT)
    library.set_fields(1, {"title": "My own title"})
    report = import_text(library, PREPRINT + "\n")
    assert report.matched[0].waiting == ("title",)
    assert report.waiting == 1
    assert report.same == 1
    assert library.paper(1).title == "My own title"
    assert library.page([1])[0].waiting == 1
    assert library.ids("is:changed") == [1]
    offer = one(library.offers.changes())
    assert (offer.fields[0].old, offer.fields[0].new) == (
        "My own title",
        "A Study of Rewards in Sparse Worlds",
    )
    library.offers.keep(offer)
    assert library.offers.changes() == ()
    assert library.ids("is:changed") == []
    again = import_text(library, PREPRINT + "\n\n")
    assert again.matched[0].waiting == ()
    assert library.offers.changes() == ()
    library.undo()  # of the keeping: the dump that came again brought nothing
    assert library.page([1])[0].waiting == 1


def test_a_title_changed_in_a_later_version_and_another_abstract_wait(library: Library) -> None:
    import_text(library, PREPRINT)
    import_text(library, SECOND)
    import_text(library, OTHER_WORDS)
    offer = one(library.offers.changes(1))
    assert names(offer) == ["title", "abstract"]
    done = library.offers.take(offer, ["abstract"])
    assert done.label == "Take abstract of “A Study of Rewards in Sparse Worlds”"
    paper = library.paper(1)
    assert paper.title.endswith("Worlds")
    assert "twelve mazes" in (paper.abstract or "")
    assert "abstract" in paper.hand_edited
    assert "title" not in paper.hand_edited
    assert library.offers.changes() == ()  # the title was kept
    library.undo()
    assert names(one(library.offers.changes(1))) == ["title", "abstract"]


def test_what_is_no_news_does_not_wait(library: Library) -> None:
    import_text(library, PREPRINT)
    cut = PREPRINT.replace(" what an agent makes of them.", " …")
    loud = PREPRINT.replace("A Study of Rewards", "A STUDY OF REWARDS")
    fewer = PREPRINT.replace("Doe, Jane and Roe, Rick", "Doe, J.")
    for dump in (cut, loud, fewer, PREPRINT + "%"):
        assert import_text(library, dump).matched[0].waiting == ()
    assert library.offers.changes() == () == library.offers.published()


def test_a_value_typed_by_hand_no_longer_waits(library: Library) -> None:
    import_text(library, PREPRINT)
    import_text(library, SECOND)
    library.set_fields(1, {"title": "A Study of Rewards in Sparse Worlds, revisited"})
    assert library.page([1])[0].waiting == 0
    assert library.offers.changes() == ()


def test_undoing_an_import_takes_back_what_waited_from_it(library: Library) -> None:
    import_text(library, PREPRINT)
    import_text(library, SECOND)
    library.undo()
    assert library.offers.changes() == ()
    assert library.page([1])[0].waiting == 0
    library.redo()
    assert len(library.offers.changes()) == 1


def test_an_offer_that_is_gone_is_refused_in_words(library: Library) -> None:
    import_text(library, PREPRINT)
    import_text(library, NEAR)
    offer = one(library.offers.published())
    library.trash([2])
    with pytest.raises(UsageError, match="not in the trash"):
        library.offers.take(offer)
    with pytest.raises(UsageError, match="'pager' does not wait"):
        library.offers.take(offer, ["pager"])
    assert library.offers.published() == ()


def test_what_waits_survives_an_archive(library: Library, tmp_path: Path) -> None:
    import_text(library, PREPRINT)
    import_text(library, SECOND)
    folder = drain(library.archive(tmp_path / "archive"))
    verdict = library.verify_archive(folder)
    assert verdict.findings == ()
    assert verdict.with_library


def test_a_paper_is_exported_as_published_or_as_the_preprint(library: Library) -> None:
    import_text(library, PREPRINT)
    import_text(library, VERSION)
    library.offers.take_all(library.offers.published())
    as_published = drain(library.export([1], "bibtex"))
    assert "@inproceedings{doe2020sparse" in as_published
    assert "2021" in as_published
    as_preprint = drain(library.export([1], "bibtex", WriteOptions(prefer="preprint")))
    assert "@misc{doe2020sparse" in as_preprint
    assert "2005.00001" in as_preprint
    assert "2021" not in as_preprint
    assert "10.1000/182" not in as_preprint
    with pytest.raises(UsageError, match="published or preprint"):
        drain(library.export([1], "bibtex", WriteOptions(prefer="both")))


def test_an_offer_as_json_says_all_of_it(library: Library) -> None:
    import_text(library, PREPRINT)
    import_text(library, VERSION)
    told = offer_json(one(library.offers.published()))
    assert told["kind"] == "published"
    assert told["sure"]
    assert told["paper_id"] == 1
    assert {"field": "year", "old": "2020", "new": "2021", "source": "dump.txt", "take": True} in (
        told["fields"]
    )
