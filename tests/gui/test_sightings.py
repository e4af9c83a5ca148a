"""Where a paper was seen, in a line."""

from __future__ import annotations

from readinglist.gui.sightings import headline
from readinglist.model import Sighting


def test_a_sighting_tells_file_place_date_and_votes_once(dressed: object) -> None:
    seen = Sighting(
        *(7, "/home/ada/pages/march.txt", "hf-text", 4, 12, "2026-03-12"),
        seen={"listed": "2026-03-12", "upvotes": 47},
        at="2026-03-13T10:00:00Z",
    )
    told = headline(seen)
    assert told.startswith("march.txt  ·  number 4  ·  line 12  ·  13 Mar")
    assert told.endswith("listed 2026-03-12  ·  47 upvotes")
    assert told.count("listed") == 1


def test_a_paper_added_by_hand_has_no_place(dressed: object) -> None:
    assert "number" not in headline(Sighting(1, "by hand", "by-hand", 1, None, None))
