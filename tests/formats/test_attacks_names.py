"""Lists of authors that were cut short: who is not named is nobody, and stands in no list."""

from __future__ import annotations

import pytest

from .reading import names, records

ANN, BO = "Ann Owl", "Bo Hawk"


@pytest.mark.parametrize(
    "dump",
    [
        "@misc{a, title = {Owls of the Night}, author = {Owl, Ann and Hawk, Bo and others}}",
        "@misc{a, title = {Owls of the Night}, author = {Owl, Ann and Hawk, Bo and et al.}}",
        "@misc{a, title = {Owls of the Night}, author = {Owl, Ann and Hawk, Bo and et al}}",
        '[{"title": "Owls of the Night", "authors": ["Ann Owl", "Bo Hawk", "et al."]}]',
        '[{"title": "Owls of the Night", "authors": ["Ann Owl", "Bo Hawk", "…"]}]',
        '[{"title": "Owls of the Night", "authors": ["Ann Owl", "Bo Hawk", "and others"]}]',
        '[{"title": "Owls of the Night", "authors": "Ann Owl, Bo Hawk, et al."}]',
        '[{"title": "Owls of the Night", "authors": [{"name": "Ann Owl"}, {"name": "Bo Hawk"}, {}]}]',
        '[{"title": "Owls of the Night", "authors": [{"name": "Ann Owl"}, "Bo Hawk", {"name": "..."}]}]',
        "TY  - JOUR\nTI  - Owls of the Night\nAU  - Owl, Ann\nAU  - Hawk, Bo\nAU  - et al.\nER  - \n",
        "%0 Journal Article\n%T Owls of the Night\n%A Ann Owl\n%A Bo Hawk\n%A et al.\n",
        "title,authors,year\nOwls of the Night,Ann Owl; Bo Hawk; et al.,2024\n",
        "title,authors,year\nOwls of the Night,Ann Owl | Bo Hawk | ...,2024\n",
    ],
)
def test_and_others_is_no_author(dump: str) -> None:
    (record,) = records(dump)
    assert names(record) == [ANN, BO]
