"""Each select alone: a few rows in, a few rows out, both on one screen."""

from collections.abc import Iterator

import duckdb
import pytest

from etl.engines.engine import DuckDb
from etl.layouts.ergast import ERGAST
from etl.supplement import no_supplement
from etl.transform import in_order, transform


@pytest.fixture
def raw() -> Iterator[duckdb.DuckDBPyConnection]:
    """Empty raw tables: one circuit, three races of 2020, the last not yet run, three drivers."""
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute("create schema raw")
        no_supplement(connection)
        for declaration in ERGAST.tables:
            columns = ", ".join(f'"{name}" {type_}' for name, type_ in declaration.types.items())
            connection.execute(f"create table raw.{declaration.table} ({columns})")
        connection.execute("""
            insert into raw.circuits by name select 1 as circuitId, 'ring' as circuitRef, 'Ring' as name,
                'Town' as location, 'Land' as country;
            insert into raw.races by name select unnest([1, 2, 3]) as raceId, 2020 as year, unnest([1, 2, 3]) as round,
                1 as circuitId, 'Grand Prix' as name, date '2020-01-01' as date;
            insert into raw.drivers by name select unnest([1, 2, 3]) as driverId,
                unnest(['ann', 'bob', 'cat']) as driverRef, 'A' as forename, 'B' as surname;
        """)
        yield connection


def results(raw: duckdb.DuckDBPyConnection, *rows: tuple[int, int, int, str, str | None]) -> None:
    """Result rows of (race, driver, grid, positionText, fastestLapTime), ten points each."""
    raw.executemany(
        "insert into raw.results by name select $id as resultId, $race as raceId, $driver as driverId, $grid as grid,"
        " $text as positionText, $lap as fastestLapTime, 10 as points",
        [
            {"id": id_, "race": race, "driver": driver, "grid": grid, "text": text, "lap": lap}
            for id_, (race, driver, grid, text, lap) in enumerate(rows)
        ],
    )


def drivers(raw: duckdb.DuckDBPyConnection, columns: str) -> list[tuple[object, ...]]:
    transform(raw, DuckDb(raw), "partials", "facts", "summaries")
    return raw.execute(f'select {columns} from summaries.drivers_summary order by "driverId"').fetchall()


def circuit(raw: duckdb.DuckDBPyConnection, columns: str) -> tuple[object, ...] | None:
    transform(raw, DuckDb(raw), "partials", "facts", "summaries")
    row: tuple[object, ...] | None = raw.execute(f"select {columns} from summaries.circuits_summary").fetchone()
    return row


def test_a_shared_car_is_one_entry_one_win_and_two_awards(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (1, 1, 4, "2", None), (1, 2, 2, "1", None))
    rows = drivers(raw, "races_entered, wins, podiums, points, best_finish")
    assert rows == [(1, 1, 1, 20.0, 1), (1, 1, 1, 10.0, 1), (0, 0, 0, 0.0, None)]


def test_drivers_who_did_not_qualify_or_withdrew_entered_but_did_not_start(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 0, "F", None), (1, 2, 0, "W", None), (1, 3, 5, "R", None))
    assert drivers(raw, "races_entered, races_started") == [(1, 0), (1, 0), (1, 1)]


def test_a_disqualified_driver_has_no_finish(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "D", None), (1, 2, 2, "1", None))
    assert drivers(raw, "wins, podiums, poles, best_finish")[:2] == [(0, 0, 1, None), (1, 1, 0, 1)]


def test_the_official_lap_counts_before_the_timed_laps(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", "1:20.000"), (1, 2, 2, "2", None))
    raw.execute("insert into raw.lap_times values (1, 1, 1, 1, 60000), (1, 2, 1, 2, 79999), (1, 2, 2, 2, 85000)")
    assert circuit(raw, "fastest_lap, fastest_driver, fastest_lap_race_id") == (79999, 2, 1)


def test_a_tied_record_is_the_earlier_race_then_the_lower_id(raw: duckdb.DuckDBPyConnection) -> None:
    lap = "1:20.000"
    results(raw, (2, 1, 1, "1", lap), (1, 3, 1, "1", lap), (1, 2, 2, "2", lap), (2, 2, 2, "2", "1:21.000"))
    assert circuit(raw, "fastest_lap, fastest_driver, fastest_lap_race_id") == (80000, 2, 1)


def test_a_tied_fastest_lap_of_a_race_counts_for_each(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", "1:20.5"), (1, 2, 2, "2", "1:20.500"), (1, 3, 3, "3", "80.501"))
    assert drivers(raw, "fastest_laps") == [(1,), (1,), (0,)]


def test_a_future_race_is_not_counted_as_a_race_of_the_circuit(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (2, 1, 1, "1", None))
    assert circuit(raw, "total_races, first_race_id, last_race_id, fastest_lap") == (2, 1, 2, None)


def test_the_leader_of_a_running_season_is_no_champion(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (2, 1, 1, "1", None))
    raw.execute("insert into raw.driver_standings values (1, 2, 1, 20, '1', 2)")
    assert drivers(raw, "championships")[0] == (0,)


def test_the_leader_of_a_completed_season_is_champion(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (2, 1, 1, "1", None), (3, 2, 1, "1", None))
    raw.execute("insert into raw.driver_standings values (1, 2, 2, 20, '1', 2), (2, 3, 1, 20, '1', 2)")
    assert drivers(raw, "championships") == [(1,), (0,), (0,)]


def test_championships_are_unknown_without_standings(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None))
    assert drivers(raw, "championships")[0] == (None,)


def test_a_select_runs_after_those_it_reads() -> None:
    order = [name for name, _ in in_order("facts")]
    assert order.index("race_results") < order.index("entries")


def seasons(raw: duckdb.DuckDBPyConnection, columns: str) -> list[tuple[object, ...]]:
    transform(raw, DuckDb(raw), "partials", "facts", "summaries")
    return raw.execute(f"select {columns} from summaries.driver_seasons order by driver_id").fetchall()


def sprint(raw: duckdb.DuckDBPyConnection, race: int, driver: int, points: float) -> None:
    raw.execute(
        "insert into raw.sprint_results by name select 1 as resultId, $race as raceId, $driver as driverId,"
        " 7 as constructorId, '1' as positionText, 1 as positionOrder, $points as points",
        {"race": race, "driver": driver, "points": points},
    )


def test_an_excluded_driver_has_points_and_a_reason_without_a_position(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (1, 2, 2, "2", None), (1, 3, 3, "3", None))
    raw.execute("""
        insert into raw.driver_standings values
            (1, 1, 1, 78, 'D', 5), (2, 1, 2, 10.5, '1', 0), (3, 1, 3, 0, '-', 0)
    """)
    assert seasons(raw, "points, championship_points, position, position_note") == [
        (10.0, 78.0, None, "Disqualified from the championship."),
        (10.0, 10.5, 1, None),
        (10.0, 0.0, None, "Not eligible for a position."),
    ]


def test_standings_one_race_behind_the_results_still_give_places(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (2, 1, 1, "1", None), (2, 2, 1, "2", None))
    raw.execute("insert into raw.driver_standings values (1, 1, 1, 10, '1', 1)")
    assert seasons(raw, "position, position_note") == [(1, None), (None, "Not listed in the standings.")]


def test_a_season_without_standings_gives_the_reason(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None))
    assert seasons(raw, "position, position_note") == [
        (None, "The source has no standings of drivers for this season.")
    ]


def test_standings_before_the_last_race_of_a_complete_season_make_no_champion(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (2, 1, 1, "1", None), (3, 1, 1, "1", None))
    raw.execute("insert into raw.driver_standings values (1, 2, 1, 20, '1', 2)")
    assert drivers(raw, "championships")[0] == (0,)


def test_laps_led_are_known_where_every_lap_of_the_race_has_one_leader(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (1, 2, 2, "2", None), (1, 3, 3, "R", None))
    raw.execute("update raw.results set laps = 2 where driverId = 1")
    raw.execute("""
        insert into raw.lap_times values
            (1, 1, 1, 1, 60000), (1, 1, 2, 1, 60000), (1, 2, 1, 2, 60001), (1, 2, 2, 2, 60001)
    """)
    assert drivers(raw, "laps_led, laps_led_note") == [(2, None), (0, None), (0, None)]


@pytest.mark.parametrize(
    "change",
    [
        "update raw.lap_times set position = null where driverId = 2 and lap = 2",
        "update raw.lap_times set position = 2 where driverId = 1 and lap = 1",
        "update raw.lap_times set position = 1 where driverId = 2 and lap = 1",
        "delete from raw.lap_times where lap = 2",
    ],
)
def test_laps_led_are_unknown_where_a_lap_has_no_leader_or_two(change: str, raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (1, 2, 2, "2", None))
    raw.execute("update raw.results set laps = 2 where driverId = 1")
    raw.execute("""
        insert into raw.lap_times values
            (1, 1, 1, 1, 60000), (1, 1, 2, 1, 60000), (1, 2, 1, 2, 60001), (1, 2, 2, 2, 60001)
    """)
    raw.execute(change)
    note = "The source has no positions lap by lap."
    assert drivers(raw, "laps_led, laps_led_note") == [(None, note), (None, note), (None, "No race entered.")]


def test_a_season_without_final_standings_is_named_beside_the_championships(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None), (2, 1, 1, "1", None), (3, 1, 1, "1", None))
    raw.execute("insert into raw.driver_standings values (1, 2, 1, 20, '1', 2)")
    assert drivers(raw, "championships, championships_note")[:2] == [
        (0, "Without 2020: no final standings."),
        (0, None),
    ]


def test_a_sprint_without_a_race_is_a_season_and_a_moment_of_the_career(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None))
    sprint(raw, 2, 3, 8)
    assert seasons(raw, "driver_id, races_entered, points, constructor_ids, laps_led_note") == [
        (1, 1, 10.0, [None], "The source has no positions lap by lap."),
        (3, 0, 8.0, [7], "No race entered."),
    ]
    careers = raw.execute("select driver_id, race_id, races_entered, points from summaries.driver_careers order by all")
    assert careers.fetchall() == [(1, 1, 1, 10.0), (3, 2, 0, 8.0)]


def test_the_first_driver_of_a_shared_car_is_the_winner(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 2, 1, "1", None), (1, 1, 1, "1", None))
    raw.execute("update raw.results set positionOrder = case driverId when 1 then 1 else 2 end")
    transform(raw, DuckDb(raw), "partials", "facts", "summaries")
    winner = raw.execute("select winner_id, pole_driver_id from summaries.races_summary where race_id = 1").fetchone()
    assert winner == (1, 1)


def test_fastest_laps_are_a_lower_bound_where_some_races_have_none(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", "1:20.000"), (2, 1, 1, "1", None), (2, 2, 2, "2", None))
    assert drivers(raw, "fastest_laps, fastest_lap_races, fastest_laps_note, hat_tricks, hat_tricks_note") == [
        (1, 1, "Known for 1 of 2 races.", 1, "Known for 1 of 2 races won from pole."),
        (None, 0, "The fastest lap of none of the races is known.", 0, None),
        (0, 0, None, 0, None),
    ]


def test_the_decimals_of_points_are_kept(raw: duckdb.DuckDBPyConnection) -> None:
    results(raw, (1, 1, 1, "1", None))
    raw.execute("update raw.results set points = 0.1428571429")
    assert drivers(raw, "points")[0] == (0.1428571429,)
