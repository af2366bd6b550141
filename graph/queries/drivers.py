from typing import Annotated

import strawberry

from graph.dataset.snapshot import Snapshot
from graph.queries.context import Info, suggest
from graph.queries.references import by_reference
from graph.queries.tables import pages_of, rows_of
from graph.types.arguments.connection import Connection
from graph.types.collection import Collection
from graph.types.documented import documented
from graph.types.driver import Driver
from graph.types.driver_career import DriverCareer
from graph.types.driver_circuit import DriverCircuit
from graph.types.driver_season import DriverSeason


def driver_by_id(snapshot: Snapshot, driver_id: int) -> Driver | None:
    return snapshot.rows.drivers.get(driver_id)


def all_drivers(snapshot: Snapshot) -> Collection[Driver]:
    """Every driver, by number."""
    return snapshot.rows.drivers


@strawberry.type
class DriverQueries:
    @documented
    def driver(
        self, info: Info, driver_id: Annotated[int, strawberry.argument(description="Its number.")]
    ) -> Driver | None:
        """The driver with this number, or null."""
        return driver_by_id(info.context.snapshot, driver_id)

    @documented
    def driver_by_reference(
        self, info: Info, reference: Annotated[str, strawberry.argument(description="Its readable name.")]
    ) -> Driver | None:
        """The driver with this readable name, such as hamilton. Null if there is none; `extensions` suggests others."""
        found: Driver | None = by_reference(info, Driver, reference)
        return found

    @documented
    def driver_by_code(
        self, info: Info, code: Annotated[str, strawberry.argument(description="Three letters.")]
    ) -> Driver | None:
        """The driver with these three letters, such as HAM. Null if there is none, and null if several share the code,
        as father and son may: `extensions` then has their references."""
        found = info.context.snapshot.names.codes.get(code.upper(), [])
        if len(found) == 1:
            return found[0]
        suggest(info, "code", code, (driver.reference for driver in found))
        return None

    drivers: list[Driver] = rows_of("drivers", "Every driver, by number.", whole=True)
    drivers_connection: Connection[Driver] = pages_of("drivers", "Drivers page by page, by number.")
    driver_seasons: list[DriverSeason] = rows_of(
        "driver_seasons", "What each driver did in each season, by the driver's number and the year."
    )
    driver_seasons_connection: Connection[DriverSeason] = pages_of(
        "driver_seasons", "What each driver did in each season, page by page, by the driver's number and the year."
    )
    driver_circuits: list[DriverCircuit] = rows_of(
        "driver_circuits", "What each driver did at each circuit, by their numbers."
    )
    driver_circuits_connection: Connection[DriverCircuit] = pages_of(
        "driver_circuits", "What each driver did at each circuit, page by page, by their numbers."
    )
    driver_careers: list[DriverCareer] = rows_of(
        "driver_careers", "Each career as it stood after each race, by the numbers of driver and race."
    )
    driver_careers_connection: Connection[DriverCareer] = pages_of(
        "driver_careers", "Each career as it stood after each race, page by page, by the numbers of driver and race."
    )
