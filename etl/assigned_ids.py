"""Ids for the rows of a layout that has references only, such as `lewis-hamilton`.

A reference keeps its id from version to version. New ids are assigned in order of first appearance, after the highest
one. Each version stores the ids that it assigned; all of them together are what is known.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict

import duckdb

from etl.transform import selects

ASSIGN = """
create table ids.{kind} as
select
    placed.id,
    placed.reference,
    coalesce(
        known.id,
        $highest + row_number() over (partition by known.id is null order by placed.place)
    )::integer as number,
    known.id is null as is_new
from ({select}) as placed
left join known on placed.reference = known.reference
"""


class AssignedIds(TypedDict):
    """The ids that a version assigned to one kind of rows, by their references."""

    kind: str
    ids: dict[str, int]


def assign_ids(
    connection: duckdb.DuckDBPyConnection, folder: str, known_ids: Mapping[str, Mapping[str, int]]
) -> list[AssignedIds]:
    """Create a table in schema `ids` for each select of the folder: `id`, `reference` and `number`. Returns new ids."""
    connection.execute("create schema ids")
    return [_assign(connection, kind, select, known_ids.get(kind, {})) for kind, select in selects(folder).items()]


def _assign(connection: duckdb.DuckDBPyConnection, kind: str, select: str, known_ids: Mapping[str, int]) -> AssignedIds:
    references = {"references": list(known_ids), "numbers": list(known_ids.values())}
    connection.execute(
        "create or replace temp table known as"
        " select unnest($references::varchar[]) as reference, unnest($numbers::integer[]) as id",
        references,
    )
    highest = max(known_ids.values(), default=0)
    connection.execute(ASSIGN.format(kind=kind, select=select), {"highest": highest})
    rows = connection.execute(f"select reference, number from ids.{kind} where is_new order by number").fetchall()
    return AssignedIds(kind=kind, ids=dict(rows))


def known_ids_of(versions: Iterable[Sequence[AssignedIds]]) -> dict[str, dict[str, int]]:
    """The ids of each kind that any of the versions assigned, by reference."""
    known: dict[str, dict[str, int]] = defaultdict(dict)
    for assigned in versions:
        for kind_ids in assigned:
            known[kind_ids["kind"]] |= kind_ids["ids"]
    return dict(known)
