"""The JSON of rows, kept for each selection whose fields are constants of the version: lists of rows are joined."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import orjson
from graphql import GraphQLNamedType, is_object_type

from graph.types.budget import RowsOf
from graph.types.json_bytes import json_to_keep
from graph.types.node import Node
from graph.types.strawberry_fields import class_of

MAX_BYTES = 16 * 2**20
"""Memory of all texts of a snapshot. Beyond it all are built again."""

ENTRY_BYTES = 130
"""Memory of a text beside its bytes."""

SELECTION_BYTES, SELECTION_BYTES_PER_CHARACTER = 1_500, 5
"""Memory of a selection without rows: its function grows with its text."""

Build = Callable[[Any], object]
"""The JSON value of a row."""


class RowTexts(dict[Any, bytes]):
    """The text of each row for one selection, made when it is first used."""

    def __init__(self, build: Build, count: Callable[[int], None]) -> None:
        super().__init__()
        self.build = build
        self.count = count
        self.last: tuple[Sequence[Any] | None, bytes | None] = None, None
        """The rows of the last list, and its text once they were those of two."""

    def __missing__(self, row: Any) -> bytes:
        text = json_to_keep(self.build(row))
        self.count(ENTRY_BYTES + len(text))
        self[row] = text
        return text

    def json(self, rows: Sequence[Any], parts: Iterable[Any] | None = None) -> bytes:
        """The JSON array of these rows, a list that does not change; `parts` are the same, read in parts."""
        last, text = self.last
        if rows is last and text is not None:
            return text
        joined = b"[%b]" % b",".join(map(self.__getitem__, rows if parts is None else parts))
        if rows is last:
            self.count(len(joined))
        self.last = rows, joined if rows is last else None
        return joined

    def array(self, rows: Sequence[Any], paid: RowsOf[Any], cost: int, size: int) -> orjson.Fragment:
        """The same, as a part of a JSON value, when it is paid for. Raises Exceeded."""
        return orjson.Fragment(self.json(rows, paid(rows, cost, size)))


class SelectionTexts:
    """The texts of a snapshot by selection."""

    def __init__(self, snapshot: object) -> None:
        self.selections: dict[str, RowTexts] = {}
        self.size = 0

    def of(self, selection: str, build: Build) -> RowTexts:
        """The texts of a selection; `build` does what the selection says."""
        texts = self.selections.get(selection)
        if texts is None:
            self.add(SELECTION_BYTES + SELECTION_BYTES_PER_CHARACTER * len(selection))
            texts = self.selections[selection] = RowTexts(build, self.add)
        return texts

    def add(self, size: int) -> None:
        self.size += size
        if self.size > MAX_BYTES:
            self.selections, self.size = {}, 0


def is_row(type_: GraphQLNamedType) -> bool:
    """Whether objects of this type are rows of a table, which live as long as the snapshot."""
    return is_object_type(type_) and issubclass(class_of(type_), Node)
