"""The laps of each driver in each race as lists, unless the source has more laps than a service can hold."""

import duckdb

from etl.layouts.ergast import ERGAST
from etl.pre_aggregates import PreAggregates
from etl.transform import selects

LAPS = "lap_times"


def make_lap_lists(connection: duckdb.DuckDBPyConnection, pre_aggregates: PreAggregates, max_laps: int) -> int | None:
    """Create `partials.lap_lists` from rows in `raw` and from the files that have a pre-aggregate instead.

    Returns the number of laps if they are more than `max_laps`: the table is then empty.
    """
    laps = pre_aggregates.rows(LAPS)
    is_held = laps <= max_laps
    select = selects("partials")["lap_lists"]
    connection.execute(f"create table partials.lap_lists as from ({select}) {'' if is_held else 'limit 0'}")
    if not is_held:
        return laps
    declaration = next(table for table in ERGAST.tables if table.table == LAPS)
    for file in pre_aggregates.used_files.values():
        rows = file.strict(declaration)
        of_file = select.replace(f"raw.{LAPS}", f"({rows.text})")
        connection.execute(f"insert into partials.lap_lists {of_file}", rows.parameters)
    return None
