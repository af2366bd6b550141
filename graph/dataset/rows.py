"""The rows of a dataset version, by table."""

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from sqlalchemy import Table

from graph.types.agreement import Agreement
from graph.types.agreement_difference import AgreementDifference
from graph.types.changed_value import ChangedValue
from graph.types.changes import Changes
from graph.types.circuit import Circuit
from graph.types.circuit_layout import CircuitLayout
from graph.types.collection import Collection
from graph.types.driver import Driver
from graph.types.driver_career import DriverCareer
from graph.types.driver_circuit import DriverCircuit
from graph.types.driver_season import DriverSeason
from graph.types.driver_standing import DriverStanding
from graph.types.lap_record import LapRecord
from graph.types.layout_lap_record import LayoutLapRecord
from graph.types.names import graph_name
from graph.types.node import Node
from graph.types.pit_stop import PitStop
from graph.types.practice_result import PracticeResult
from graph.types.qualifying_result import QualifyingResult
from graph.types.race import Race
from graph.types.race_laps import RaceLaps
from graph.types.race_result import RaceResult
from graph.types.season import Season
from graph.types.session import Session
from graph.types.sprint_qualifying_result import SprintQualifyingResult
from graph.types.sprint_result import SprintResult
from graph.types.team import Team
from graph.types.team_circuit import TeamCircuit
from graph.types.team_season import TeamSeason
from graph.types.team_standing import TeamStanding


@dataclass(frozen=True)
class Rows:
    """Every row of a version as a linked object, in the order of its key."""

    agreement: Collection[Agreement]
    agreement_differences: Collection[AgreementDifference]
    changes: Collection[Changes]
    changed_values: Collection[ChangedValue]
    circuits: Collection[Circuit]
    lap_records: Collection[LapRecord]
    circuit_layouts: Collection[CircuitLayout]
    layout_lap_records: Collection[LayoutLapRecord]
    teams: Collection[Team]
    team_circuits: Collection[TeamCircuit]
    team_seasons: Collection[TeamSeason]
    drivers: Collection[Driver]
    driver_careers: Collection[DriverCareer]
    driver_circuits: Collection[DriverCircuit]
    driver_seasons: Collection[DriverSeason]
    seasons: Collection[Season]
    races: Collection[Race]
    race_results: Collection[RaceResult]
    qualifying_results: Collection[QualifyingResult]
    practice_results: Collection[PracticeResult]
    sprint_qualifying_results: Collection[SprintQualifyingResult]
    sprint_results: Collection[SprintResult]
    sessions: Collection[Session]
    pit_stops: Collection[PitStop]
    race_laps: Collection[RaceLaps]
    driver_standings: Collection[DriverStanding]
    team_standings: Collection[TeamStanding]

    def of(self, table: Table) -> Collection[Any]:
        """The rows of a published table."""
        rows: Collection[Any] = getattr(self, collection_of(table))
        return rows

    @cached_property
    def by_type(self) -> dict[str, Collection[Node]]:
        """Each collection by the name of its GraphQL type."""
        return {TYPES[name].__name__: getattr(self, name) for name in TYPES}


TYPES: dict[str, type[Any]] = {field.name: field.type.__args__[0] for field in fields(Rows)}  # type: ignore[union-attr]  # the annotations are Collection[...]
"""The GraphQL type of each collection."""


OF_THE_VERSION = frozenset({"agreement", "agreement_differences", "changes", "changed_values"})
"""Collections that describe the version: rows of `dataset`, of which there are no aggregates."""


def collection_of(table: Table) -> str:
    """The name of a published table's rows in `Rows`.

    >>> from etl.published.tables import constructor_seasons, drivers_summary
    >>> collection_of(drivers_summary), collection_of(constructor_seasons)
    ('drivers', 'team_seasons')
    """
    return graph_name(table.name.removesuffix("_summary"))


def type_of(table: Table) -> type[Any]:
    """The GraphQL type of a published table's rows."""
    return TYPES[collection_of(table)]
