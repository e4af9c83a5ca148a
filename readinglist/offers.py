"""What waits for a person to take or to keep: changes of one paper, or its published version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["change", "published"]


@dataclass(frozen=True, slots=True)
class Offered:
    """A field as the paper has it and as it was told; ``take`` is what is proposed.

    ``mark`` names it among the fields of its offer; ``source`` is where it was told, and ``value``
    what is stored when it is taken (the text of ``new``, or authors as JSON).
    """

    name: str
    old: str
    new: str
    mark: str
    take: bool = True
    source: str = ""
    value: Any = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Fields of one paper that stand together, and why they are offered.

    ``other_id`` is the paper that is the published version; None: the values of imports.
    """

    kind: Kind
    paper_id: int
    key: str
    title: str
    fields: tuple[Offered, ...]
    source: str
    score: float = 1.0
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    other_id: int | None = None

    @property
    def sure(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.doubts

    @property
    def marks(self) -> frozenset[str]:
        """The fields whose taking is proposed."""
        return frozenset(field.mark for field in self.fields if field.take)


def offer_json(offer: Offer) -> dict[str, Any]:
    """An offer for scripts."""
    return {
        "kind": offer.kind,
        "paper_id": offer.paper_id,
        "key": offer.key,
        "title": offer.title,
        "other_id": offer.other_id,
        "source": offer.source,
        "score": offer.score,
        "sure": offer.sure,
        "reasons": list(offer.reasons),
        "doubts": list(offer.doubts),
        "fields": [
            {"field": f.name, "old": f.old, "new": f.new, "source": f.source, "take": f.take}
            for f in offer.fields
        ],
    }
