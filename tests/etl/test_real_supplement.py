"""The real files with F1DB: known records, agreement figure by figure, and F1DB alone."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.console import console
from etl.fingerprint import digests
from etl.pipeline import build
from etl.settings import Settings
from etl.sources.open_source import open_source
from etl.sources.sources import Sources
from tests.support.folders import REAL

F1DB = REAL.parent / "f1db" / "f1db-csv.zip"
pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not (REAL.is_dir() and F1DB.is_file()), reason="the real files are not here"),
]

RECORDS = {
    "silverstone": (69_832, "mansell", 1987),
    "ricard": (68_012, "mansell", 1990),
    "fuji": (74_300, "scheckter", 1977),
    "indianapolis": (61_590, "rathmann", 1960),
    "estoril": (74_859, "damon_hill", 1993),
    "rodriguez": (76_788, "mansell", 1991),
    "galvez": (71_220, "emerson_fittipaldi", 1973),
}

DIFFERENT = {"entries": 133, "starts": 64, "poles": 11, "race points": 4, "fastest lap": 1}
"""How many rows differ; of every other figure none does."""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The tables of the real files with F1DB as supplement."""
    yield from summaries(REAL, F1DB, tmp_path_factory.mktemp("both"))


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The tables of F1DB alone."""
    yield from summaries(F1DB, None, tmp_path_factory.mktemp("alone"))


def summaries(source: Path, supplement: Path | None, folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    written = {"RACING_REFUSED_REPORT": f"{folder}/refused.csv", "RACING_CACHE": f"{folder}/cache"}
    settings = Settings.from_environment(written)
    with (
        open_source(str(source), settings, console) as first,
        open_source(str(supplement or source), settings, console) as second,
        duckdb.connect() as connection,
    ):
        sources = Sources(first, second if supplement else None)
        build(sources, connection, settings, lambda line: None, digests(sources))
        yield connection


def test_every_circuit_has_a_fastest_lap_and_the_oldest_records_are_known(both: duckdb.DuckDBPyConnection) -> None:
    assert both.execute(
        "select count(*), count(fastest_lap) from summaries.circuits_summary"
    ).fetchall() == [(77, 77)]  # fmt: skip
    rows = both.execute("""
        select circuits.reference, circuits.fastest_lap, drivers.reference, races.year
        from summaries.circuits_summary as circuits
        inner join summaries.drivers_summary as drivers on circuits.fastest_driver = drivers."driverId"
        inner join summaries.races_summary as races on circuits.fastest_lap_race_id = races.race_id
    """).fetchall()
    assert {reference: row for reference, *row in rows if reference in RECORDS} == {
        reference: [*record] for reference, record in RECORDS.items()
    }


def test_monza_has_seven_layouts_each_with_its_record(both: duckdb.DuckDBPyConnection) -> None:
    rows = both.execute("""
        select layouts.total_races, layouts.fastest_lap from summaries.circuit_layouts as layouts
        inner join summaries.circuits_summary as circuits using ("circuitId")
        where circuits.reference = 'monza' order by layouts.layout_id
    """).fetchall()
    assert [lap for _, lap in rows] == [116_500, 163_600, 83_800, 95_300, 93_100, 83_575, 80_901]
    assert sum(races for races, _ in rows) == 75


def test_fastest_laps_of_careers_are_those_that_f1db_counts(both: duckdb.DuckDBPyConnection) -> None:
    rows = both.execute("""
        select reference, fastest_laps from summaries.drivers_summary
        where reference in ('michael_schumacher', 'prost', 'raikkonen', 'clark') order by reference
    """).fetchall()
    assert rows == [("clark", 28), ("michael_schumacher", 77), ("prost", 41), ("raikkonen", 46)]


def test_the_sources_differ_in_known_figures_each_with_its_reason(both: duckdb.DuckDBPyConnection) -> None:
    rows = both.execute("select figure, compared, different from summaries.agreement").fetchall()
    assert {figure: different for figure, _, different in rows} == {
        **dict.fromkeys(("wins", "podiums", "titles", "races held", "most wins"), 0), **DIFFERENT
    }  # fmt: skip
    assert {figure: compared for figure, compared, _ in rows}["wins"] == 851
    assert both.execute("select count(*) from summaries.agreement_differences where reason is null").fetchall() == [
        (0,)
    ]


def test_f1db_alone_has_the_figures_that_the_source_has(
    both: duckdb.DuckDBPyConnection, alone: duckdb.DuckDBPyConnection
) -> None:
    """Drivers whose careers were over before the files of the source end, by name and date of birth."""
    select = """
        select drivers.name, drivers.date_of_birth, wins, podiums, championships, fastest_laps
        from summaries.drivers_summary as drivers
        inner join summaries.races_summary as races on drivers.last_race_id = races.race_id
        where races.year < 2025
    """
    ours, theirs = ({tuple(row[:2]): row[2:] for row in tables.execute(select).fetchall()} for tables in (both, alone))
    common = ours.keys() & theirs.keys()
    assert len(common) > 750
    assert {key: ours[key] for key in common} == {key: theirs[key] for key in common}


def test_a_practice_in_the_car_of_another_team_is_of_that_team(both: duckdb.DuckDBPyConnection) -> None:
    """De Vries drove for Aston Martin on Friday, and for Williams from Saturday on."""
    rows = both.execute("""
        select practice.session, constructors.reference from summaries.practice_results as practice
        inner join summaries.drivers_summary as drivers on practice.driver_id = drivers."driverId"
        inner join summaries.races_summary as races on practice.race_id = races.race_id
        inner join summaries.constructors_summary as constructors
            on practice.constructor_id = constructors.constructor_id
        where drivers.reference = 'de_vries' and races.year = 2022 and races.round = 16 order by practice.session
    """).fetchall()
    assert rows == [(1, "aston_martin"), (3, "williams")]
