from collections.abc import Sequence

import strawberry

from graph.arguments.page import Limit, Offset, page
from graph.context import Info
from graph.snapshot import Snapshot
from graph.types.driver import Driver
from graph.types.summary import documented


def driver_by_id(snapshot: Snapshot, driver_id: int) -> Driver | None:
    return snapshot.drivers.get(driver_id)


def all_drivers(snapshot: Snapshot) -> Sequence[Driver]:
    """Every driver, by number."""
    return tuple(snapshot.drivers.values())


@strawberry.type
class DriverQueries:
    @documented
    def driver(self, info: Info, driver_id: int) -> Driver | None:
        """The driver with this number, or null."""
        return driver_by_id(info.context.snapshot, driver_id)

    @documented
    def driver_by_reference(self, info: Info, reference: str) -> Driver | None:
        """The driver with this readable name, such as hamilton, or null."""
        found: Driver | None = info.context.snapshot.references.get((Driver, reference))
        return found

    @documented
    def drivers(self, info: Info, limit: Limit = None, offset: Offset = 0) -> list[Driver]:
        """Every driver, by number."""
        return list(page(all_drivers(info.context.snapshot), limit, offset))
