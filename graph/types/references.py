"""Names for types that point at each other."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from graph.types.circuit import Circuit
    from graph.types.driver import Driver
    from graph.types.race import Race

CircuitRef = Annotated["Circuit", strawberry.lazy("graph.types.circuit")]
DriverRef = Annotated["Driver", strawberry.lazy("graph.types.driver")]
RaceRef = Annotated["Race", strawberry.lazy("graph.types.race")]
