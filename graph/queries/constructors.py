from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.queries.references import by_reference
from graph.queries.tables import pages_of, rows_of
from graph.types.arguments.connection import Connection
from graph.types.constructor import Constructor
from graph.types.constructor_circuit import ConstructorCircuit
from graph.types.constructor_season import ConstructorSeason
from graph.types.documented import documented


@strawberry.type
class ConstructorQueries:
    @documented
    def constructor(
        self, info: Info, constructor_id: Annotated[int, strawberry.argument(description="Its number.")]
    ) -> Constructor | None:
        """The constructor with this number, or null."""
        return info.context.snapshot.rows.constructors.get(constructor_id)

    @documented
    def constructor_by_reference(
        self, info: Info, reference: Annotated[str, strawberry.argument(description="Its readable name.")]
    ) -> Constructor | None:
        """The constructor with this readable name, such as mclaren. Null if there is none; `extensions` suggests
        others."""
        found: Constructor | None = by_reference(info, Constructor, reference)
        return found

    constructors: list[Constructor] = rows_of("constructors", "Every constructor, by number.")
    constructors_connection: Connection[Constructor] = pages_of("constructors", "Constructors page by page, by number.")
    constructor_seasons: list[ConstructorSeason] = rows_of(
        "constructor_seasons", "What each constructor did in each season, by its number and the year."
    )
    constructor_seasons_connection: Connection[ConstructorSeason] = pages_of(
        "constructor_seasons", "What each constructor did in each season, page by page, by its number and the year."
    )
    constructor_circuits: list[ConstructorCircuit] = rows_of(
        "constructor_circuits", "What each constructor did at each circuit, by their numbers."
    )
    constructor_circuits_connection: Connection[ConstructorCircuit] = pages_of(
        "constructor_circuits", "What each constructor did at each circuit, page by page, by their numbers."
    )
