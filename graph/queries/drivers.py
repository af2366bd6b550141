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
    """Every driver, by id."""
    return snapshot.rows.drivers


@strawberry.type
class DriverQueries:
    @documented
    def driver(
        self,
        info: Info,
        driver_id: Annotated[int, strawberry.argument(description="Id of the driver in the source data.")],
    ) -> Driver | None:
        """The driver with this id, or null."""
        return driver_by_id(info.context.snapshot, driver_id)

    @documented
    def driver_by_reference(
        self,
        info: Info,
        reference: Annotated[str, strawberry.argument(description="Readable unique name of the driver.")],
    ) -> Driver | None:
        """The driver with this readable name, such as hamilton. Null if there is none; `extensions` suggests others."""
        row: Driver | None = by_reference(info, Driver, reference)
        return row

    @documented
    def driver_by_code(
        self, info: Info, code: Annotated[str, strawberry.argument(description="Code of three letters.")]
    ) -> Driver | None:
        """The driver with this code, such as HAM. Null if there is none, and null if several drivers share the code:
        `extensions` then has their references."""
        drivers = info.context.snapshot.lookups.codes.get(code.upper(), [])
        if len(drivers) == 1:
            return drivers[0]
        suggest(info, "code", code, (driver.reference for driver in drivers))
        return None

    drivers: list[Driver] = rows_of("drivers", "Every driver, by id.", is_unlimited=True)
    drivers_connection: Connection[Driver] = pages_of("drivers", "Drivers page by page, by id.")
    driver_seasons: list[DriverSeason] = rows_of(
        "driver_seasons", "The results of each driver in each season, by the driver's id and the year."
    )
    driver_seasons_connection: Connection[DriverSeason] = pages_of(
        "driver_seasons", "The results of each driver in each season, paginated, by the driver's id and the year."
    )
    driver_circuits: list[DriverCircuit] = rows_of(
        "driver_circuits", "The results of each driver at each circuit, by their ids."
    )
    driver_circuits_connection: Connection[DriverCircuit] = pages_of(
        "driver_circuits", "The results of each driver at each circuit, paginated, by their ids."
    )
    driver_careers: list[DriverCareer] = rows_of(
        "driver_careers", "Each career after each race, by the ids of driver and race."
    )
    driver_careers_connection: Connection[DriverCareer] = pages_of(
        "driver_careers", "Each career after each race, paginated, by the ids of driver and race."
    )
