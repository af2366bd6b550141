"""Finding rows by what people type: accents and case do not matter, and a typing error is forgiven."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from rapidfuzz import fuzz, process

from graph.types.folding import fold_text, folded

Row = TypeVar("Row")

ENTRY_COST, WORD_COST = 15, 3
"""Of looking at an entry, and of each word that it is looked at for."""

LIKE_ENOUGH = 75
"""How much of 100 a misspelt text must have in common with an entry to be offered."""


@dataclass(frozen=True)
class Entry(Generic[Row]):
    """A row, the words that it is found by, the names that it goes by, and how prominent it is among its like."""

    row: Row
    names: tuple[str, ...]
    words: tuple[str, ...]
    weight: float


def entry(row: Row, names: Iterable[str | None], others: Iterable[object], weight: float) -> Entry[Row]:
    """`names` count more than `others`, which help to find the row too."""
    known = tuple(folded(name).replace("_", " ") for name in names if name)
    return Entry(row, known, tuple(" ".join([*known, *(folded(str(one)) for one in others)]).split()), weight)


class Index(Generic[Row]):
    def __init__(self, entries: Iterable[Entry[Row]]) -> None:
        self.entries = list(entries)

    def cost(self, text: str) -> int:
        """Units of a `Budget` that finding a text takes."""
        return len(self.entries) * (ENTRY_COST + WORD_COST * len(_words_of(text)))

    def find(self, text: str, limit: int) -> list[Row]:
        """The best matches first: whole names, then beginnings, then the rest; prominent rows before others."""
        asked = _words_of(text)
        if not asked:
            return []
        ranked = [(rank, one) for one in self.entries if (rank := _rank(one, asked)) is not None]
        if not ranked:
            return self._similar(" ".join(asked), limit)
        ranked.sort(key=lambda pair: (pair[0], -pair[1].weight))
        return [one.row for _, one in ranked[:limit]]

    def _similar(self, text: str, limit: int) -> list[Row]:
        names = {(place, name): name for place, one in enumerate(self.entries) for name in _spellings(one)}
        found = process.extract(text, names, scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH, limit=None)
        found.sort(key=lambda match: (-match[1], -self.entries[match[2][0]].weight))
        places = dict.fromkeys(key[0] for _, _, key in found)
        return [self.entries[place].row for place in list(places)[:limit]]


def _words_of(text: str) -> list[str]:
    """The words of a client's text. Folding can make more of them: some signs become spaces."""
    return fold_text(text).replace("_", " ").split()


def _rank(one: Entry[Any], asked: Sequence[str]) -> int | None:
    """How well all the asked words are met; less is better, None is not at all."""
    text = " ".join(asked)
    if text in one.names:
        return 0
    if all(word in one.words for word in asked):
        return 1
    if any(name.startswith(text) for name in one.names):
        return 2
    if all(any(word.startswith(part) for word in one.words) for part in asked):
        return 3
    if all(any(part in word for word in one.words) for part in asked):
        return 4
    return None


def _spellings(one: Entry[Any]) -> set[str]:
    return {spelling for name in one.names for spelling in (name, *name.split())}
