"""A snapshot: one dataset version, whole, as linked rows. It is read once, and nobody changes a row after that."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Table, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from etl import tables
from etl.database import schema_of
from graph.types.circuit import Circuit
from graph.types.dataset import Dataset, RowCount
from graph.types.driver import Driver
from graph.types.race import Race

Row = TypeVar("Row")


class NoVersion(Exception):
    """Nothing has been published yet."""


@dataclass(frozen=True)
class Snapshot:
    """The rows of one version by their ids, in the order of the ids."""

    dataset: Dataset
    drivers: Mapping[int, Driver]
    circuits: Mapping[int, Circuit]
    races: Mapping[int, Race]


async def newest_version(engine: AsyncEngine) -> int:
    """Number of the newest version. Raises NoVersion, or what the driver raises when the database is away."""
    async with engine.connect() as connection:
        return (await _dataset(connection)).version


async def load(engine: AsyncEngine) -> Snapshot:
    """Read the newest version. Raises as `newest_version` does."""
    async with engine.connect() as connection:
        dataset = await _dataset(connection)
        if connection.dialect.name == "postgresql":
            # Views could be repointed between two reads; a version's own tables never change.
            await connection.execution_options(schema_translate_map={None: schema_of(dataset.version)})
        circuits = await _rows(connection, tables.circuits_summary, Circuit)
        drivers = await _rows(connection, tables.drivers_summary, Driver)
        races = await _rows(
            connection, tables.races_summary, lambda **row: Race(**row, circuit=circuits[row["circuit_id"]])
        )
    snapshot = Snapshot(dataset, drivers, circuits, races)
    _link(snapshot)
    return snapshot


async def _dataset(connection: AsyncConnection) -> Dataset:
    present = await connection.run_sync(lambda sync: connection.dialect.has_table(sync, tables.datasets.name))
    if not present:
        raise NoVersion("no dataset version is published yet: run `python -m etl run`")
    newest = _select(tables.datasets).order_by(tables.datasets.c.version.desc()).limit(1)
    row = dict((await connection.execute(newest)).mappings().one())
    for counts in ("row_counts", "refused_rows"):
        row[counts] = [RowCount(name=name, rows=rows) for name, rows in row[counts].items()]
    return Dataset(**row)


async def _rows(connection: AsyncConnection, table: Table, make: Callable[..., Row]) -> dict[int, Row]:
    (key,) = table.primary_key.columns
    rows = await connection.execute(_select(table).order_by(key))
    return {row[key.key]: make(**row) for row in rows.mappings()}


def _select(table: Table) -> Any:
    return select(*(column.label(column.key) for column in table.columns))


def _link(snapshot: Snapshot) -> None:
    races, drivers, circuits = snapshot.races, snapshot.drivers, snapshot.circuits
    for driver in drivers.values():
        driver.first_race = _at(races, driver.first_race_id)
        driver.last_race = _at(races, driver.last_race_id)
    for circuit in circuits.values():
        circuit.fastest_driver = _at(drivers, circuit.fastest_driver_id)
        circuit.fastest_lap_race = _at(races, circuit.fastest_lap_race_id)
        circuit.first_race = _at(races, circuit.first_race_id)
        circuit.last_race = _at(races, circuit.last_race_id)


def _at(rows: Mapping[int, Row], key: int | None) -> Row | None:
    return None if key is None else rows[key]
