"""Full-text search of rows: case and accents are ignored, and misspellings are matched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from rapidfuzz import fuzz, process

from graph.types.budget import Budget
from graph.types.folding import fold_for_search, folded_value
from graph.types.similar_texts import MIN_SIMILARITY

Row = TypeVar("Row")

ENTRY_COST, WORD_COST, MATCH_COST, SIMILAR_COST = 1, 1, 3, 12
"""Per entry: for itself, for each word of the search text, for a match, and for a comparison of spellings."""

NAME_COST = 2
"""Per entry whose names are compared with a whole name."""


@dataclass(frozen=True)
class Entry(Generic[Row]):
    """A row with its names, the words that match it, and its weight among entries that match equally.

    The first name is the whole one; the others may be those of several rows. Each word has a space on both sides.
    """

    row: Row
    names: tuple[str, ...]
    words: str
    weight: float


def entry(row: Row, names: Iterable[str | None], keywords: Iterable[object], weight: float) -> Entry[Row]:
    """An entry. A match of its names ranks above a match of its keywords."""
    folded_names = tuple(" ".join(_separated(folded_value(name))) for name in names if name)
    folded_keywords = (folded_value(str(keyword)) for keyword in keywords)
    words = " ".join([*folded_names, *folded_keywords]).split()
    return Entry(row, folded_names, f" {' '.join(words)} ", weight)


class SearchIndex(Generic[Row]):
    def __init__(self, entries: Iterable[Entry[Row]]) -> None:
        self.entries = list(entries)

    def named(self, name: str, budget: Budget) -> list[Row]:
        """The row with this whole name if there is one, or else the rows that have it as any of their names.

        Raises Exceeded.
        """
        budget.spend(NAME_COST * len(self.entries))
        text = " ".join(_words(name))
        whole = [entry.row for entry in self.entries if text in entry.names[:1]]
        return whole if len(whole) == 1 else [entry.row for entry in self.entries if text in entry.names]

    def search(self, text: str, limit: int, budget: Budget) -> list[Row]:
        """The best matches first: whole names, then beginnings, then the rest; heavier entries before others.

        Raises Exceeded.
        """
        words = _words(text)
        if not words:
            return []
        budget.spend(len(self.entries) * (ENTRY_COST + WORD_COST * len(words)))
        matches = self.entries
        for word in words:
            matches = [entry for entry in matches if word in entry.words]
        if not matches:
            return self._similar(" ".join(words), limit, budget)
        budget.spend(MATCH_COST * len(matches))
        matches = sorted(matches, key=lambda entry: (_rank(entry, words), -entry.weight))
        return [entry.row for entry in matches[:limit]]

    def _similar(self, text: str, limit: int, budget: Budget) -> list[Row]:
        budget.spend(SIMILAR_COST * len(self.entries))
        names = {(index, name): name for index, entry in enumerate(self.entries) for name in _spellings(entry)}
        matches = process.extract(text, names, scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY, limit=None)
        matches.sort(key=lambda match: (-match[1], -self.entries[match[2][0]].weight))
        indexes = dict.fromkeys(key[0] for _, _, key in matches)
        return [self.entries[index].row for index in list(indexes)[:limit]]


def _words(text: str) -> list[str]:
    """The words of a search text. Folding can add words: some characters become spaces."""
    return _separated(fold_for_search(text))


def _separated(text: str) -> list[str]:
    return text.replace("_", " ").split()


def _rank(entry: Entry[Any], words: Sequence[str]) -> int:
    """How well an entry matches that has all words, or has them as parts of its words; lower is better."""
    text = " ".join(words)
    if text in entry.names:
        return 0
    if all(f" {word} " in entry.words for word in words):
        return 1
    if any(name.startswith(text) for name in entry.names):
        return 2
    return 3 if all(f" {word}" in entry.words for word in words) else 4


def _spellings(entry: Entry[Any]) -> set[str]:
    return {spelling for name in entry.names for spelling in (name, *name.split())}
