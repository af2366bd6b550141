"""A name in the arguments of a tool never leads to a row that does not have it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.dataset.snapshot import Snapshot
from graph.endpoints.mcp.row_names import UnknownName, id_of
from graph.settings import Settings
from graph.types.budget import Budget, Exceeded
from graph.types.circuit import Circuit
from graph.types.driver import Driver
from graph.types.folding import fold_for_search
from graph.types.race import Race
from graph.types.team import Team
from tests.support.in_process import read_snapshot

LIMITS = Settings.from_environment({}).limits


@pytest.fixture(scope="module")
def snapshot(raw_database: Path) -> Snapshot:
    return read_snapshot(raw_database)


def names_of(snapshot: Snapshot) -> Iterator[tuple[type, int, str, bool]]:
    """Type and id of each row, with each of its names, and whether it is the whole name."""
    for driver in snapshot.rows.drivers:
        yield Driver, driver.driver_id, driver.name, True
        yield Driver, driver.driver_id, driver.reference, False
        yield Driver, driver.driver_id, driver.surname, False
        yield Driver, driver.driver_id, driver.code or driver.surname, False
    for team in snapshot.rows.teams:
        yield Team, team.team_id, team.name, True
        yield Team, team.team_id, team.reference, False
    for circuit in snapshot.rows.circuits:
        yield Circuit, circuit.circuit_id, circuit.circuit_name, True
        yield Circuit, circuit.circuit_id, circuit.reference, False
        yield Circuit, circuit.circuit_id, circuit.location or circuit.circuit_name, False
    for race in snapshot.rows.races:
        yield Race, race.race_id, f"{race.year} {race.name}", True


def id_or_error(snapshot: Snapshot, type_: type, name: str) -> int | str:
    try:
        return id_of(snapshot, Budget(LIMITS), type_, name)
    except UnknownName as error:
        return str(error)


def test_each_name_leads_to_its_row_or_to_an_error_that_lists_it(snapshot: Snapshot) -> None:
    whole = {(type_, fold_for_search(name)) for type_, _, name, is_whole in names_of(snapshot) if is_whole}
    errors = 0
    for type_, id_, name, is_whole in names_of(snapshot):
        for spelling in (name, name.upper(), f" {name} ".replace(" ", "  "), name.replace(" ", "_")):
            result = id_or_error(snapshot, type_, spelling)
            if isinstance(result, str):
                assert f"({id_})" in result or result.count("(") == 5
                errors += 1
            else:
                assert result == id_ or (not is_whole and (type_, fold_for_search(name)) in whole)
    assert errors < 1_300


def test_a_number_is_an_id_and_a_long_name_costs_no_more(snapshot: Snapshot) -> None:
    assert id_of(snapshot, Budget(LIMITS), Driver, "7") == 7
    for text in ("", " ", "\u0663", "1.0", "-1", "\x00", "0" * 99 + "12", "a" * 100_000, "a " * 50_000):
        with pytest.raises(UnknownName):
            id_of(snapshot, Budget(LIMITS), Driver, text)
    with pytest.raises(Exceeded):
        id_of(snapshot, Budget(LIMITS._replace(cost=10)), Race, "a " * 45)
