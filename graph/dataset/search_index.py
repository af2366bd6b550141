"""Full-text search of rows: case and accents are ignored, and misspellings are matched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from rapidfuzz import fuzz, process

from graph.types.folding import fold_for_search, folded_value
from graph.types.similar_texts import MIN_SIMILARITY

Row = TypeVar("Row")

ENTRY_COST, WORD_COST = 15, 3
"""Per entry that is compared, and per word of the search text."""

NAME_COST = 2
"""Per entry whose names are compared with a whole name."""


@dataclass(frozen=True)
class Entry(Generic[Row]):
    """A row with its names, the words that match it, and its weight among entries that match equally.

    The first name is the whole one; the others may be those of several rows.
    """

    row: Row
    names: tuple[str, ...]
    words: tuple[str, ...]
    weight: float


def entry(row: Row, names: Iterable[str | None], keywords: Iterable[object], weight: float) -> Entry[Row]:
    """An entry. A match of its names ranks above a match of its keywords."""
    folded_names = tuple(" ".join(_separated(folded_value(name))) for name in names if name)
    folded_keywords = (folded_value(str(keyword)) for keyword in keywords)
    return Entry(row, folded_names, tuple(" ".join([*folded_names, *folded_keywords]).split()), weight)


class SearchIndex(Generic[Row]):
    def __init__(self, entries: Iterable[Entry[Row]]) -> None:
        self.entries = list(entries)

    def named(self, name: str) -> list[Row]:
        """The row with this whole name if there is one, or else the rows that have it as any of their names.

        It costs NAME_COST units of a `Budget` for each entry.
        """
        text = " ".join(_words(name))
        whole = [entry.row for entry in self.entries if text in entry.names[:1]]
        return whole if len(whole) == 1 else [entry.row for entry in self.entries if text in entry.names]

    def cost(self, text: str) -> int:
        """Units of a `Budget` for a search."""
        return len(self.entries) * (ENTRY_COST + WORD_COST * len(_words(text)))

    def search(self, text: str, limit: int) -> list[Row]:
        """The best matches first: whole names, then beginnings, then the rest; heavier entries before others."""
        words = _words(text)
        if not words:
            return []
        ranked = [(rank, entry) for entry in self.entries if (rank := _rank(entry, words)) is not None]
        if not ranked:
            return self._similar(" ".join(words), limit)
        ranked.sort(key=lambda match: (match[0], -match[1].weight))
        return [entry.row for _, entry in ranked[:limit]]

    def _similar(self, text: str, limit: int) -> list[Row]:
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


def _rank(entry: Entry[Any], words: Sequence[str]) -> int | None:
    """How well the entry matches all words; lower is better, None is no match."""
    text = " ".join(words)
    if text in entry.names:
        return 0
    if all(word in entry.words for word in words):
        return 1
    if any(name.startswith(text) for name in entry.names):
        return 2
    if all(any(candidate.startswith(word) for candidate in entry.words) for word in words):
        return 3
    if all(any(word in candidate for candidate in entry.words) for word in words):
        return 4
    return None


def _spellings(entry: Entry[Any]) -> set[str]:
    return {spelling for name in entry.names for spelling in (name, *name.split())}
