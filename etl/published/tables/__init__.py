"""What is published: every table and column, described once.

A column's comment becomes the PostgreSQL comment and the GraphQL description. Names on the wire that are not
Python's have a `key`: `drivers_summary.c.driver_id` is the database column "driverId".

All tables but `datasets` hold exactly one dataset version. `datasets` has one row per version ever published.
Times are integer milliseconds; dates are calendar days without a time zone.

Foreign keys are declared and not made: a version is checked as a whole before it is published, in less time than a
database takes row by row, and a source without constructors has references to constructors that are in no table.
"""

from typing import Any

from etl.published.tables.agreement import agreement, agreement_differences
from etl.published.tables.changes import changed_values, changes
from etl.published.tables.circuits import circuit_layouts, circuits_summary, lap_records, layout_lap_records
from etl.published.tables.columns import metadata
from etl.published.tables.constructors import constructor_circuits, constructor_seasons, constructors_summary
from etl.published.tables.datasets import datasets
from etl.published.tables.drivers import driver_careers, driver_circuits, driver_seasons, drivers_summary
from etl.published.tables.files import files
from etl.published.tables.races import race_results, races_summary, seasons_summary, sprint_results
from etl.published.tables.timed_sessions import practice_results, qualifying_results, sprint_qualifying_results
from etl.published.tables.weekends import (
    constructor_standings,
    driver_standings,
    pit_stops,
    race_laps,
    sessions,
)

__all__ = [
    "COMPARED",
    "VERSIONED",
    "agreement",
    "agreement_differences",
    "changed_values",
    "changes",
    "circuit_layouts",
    "circuits_summary",
    "constructor_circuits",
    "constructor_seasons",
    "constructor_standings",
    "constructors_summary",
    "datasets",
    "driver_careers",
    "driver_circuits",
    "driver_seasons",
    "driver_standings",
    "drivers_summary",
    "files",
    "lap_records",
    "layout_lap_records",
    "metadata",
    "pit_stops",
    "practice_results",
    "qualifying_results",
    "race_laps",
    "race_results",
    "races_summary",
    "seasons_summary",
    "sessions",
    "sprint_qualifying_results",
    "sprint_results",
]

VERSIONED = tuple(table for table in metadata.tables.values() if table not in (datasets, files))
"""The tables of figures; `files` has each of them once more."""


COMPARED = tuple(table for table in VERSIONED if table not in (changes, changed_values))
"""The tables of which a version says what has changed."""


def _never(*_: Any, **__: Any) -> bool:
    return False


for _table in VERSIONED:
    for _constraint in _table.foreign_key_constraints:
        _constraint.ddl_if(callable_=_never)
