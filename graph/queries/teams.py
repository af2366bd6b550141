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
        self,
        info: Info,
        constructor_id: Annotated[int, strawberry.argument(description="Id of the constructor in the source data.")],
    ) -> Constructor | None:
        """The constructor with this id, or null."""
        return info.context.snapshot.rows.constructors.get(constructor_id)

    @documented
    def constructor_by_reference(
        self,
        info: Info,
        reference: Annotated[str, strawberry.argument(description="Readable unique name of the constructor.")],
    ) -> Constructor | None:
        """The constructor with this readable name, such as mclaren. Null if there is none; `extensions` suggests
        others."""
        row: Constructor | None = by_reference(info, Constructor, reference)
        return row

    constructors: list[Constructor] = rows_of("constructors", "Every constructor, by id.")
    constructors_connection: Connection[Constructor] = pages_of("constructors", "Constructors page by page, by id.")
    constructor_seasons: list[ConstructorSeason] = rows_of(
        "constructor_seasons", "The results of each constructor in each season, by its id and the year."
    )
    constructor_seasons_connection: Connection[ConstructorSeason] = pages_of(
        "constructor_seasons", "The results of each constructor in each season, paginated, by its id and the year."
    )
    constructor_circuits: list[ConstructorCircuit] = rows_of(
        "constructor_circuits", "The results of each constructor at each circuit, by their ids."
    )
    constructor_circuits_connection: Connection[ConstructorCircuit] = pages_of(
        "constructor_circuits", "The results of each constructor at each circuit, paginated, by their ids."
    )
