from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.types.arguments.listing import check_count
from graph.types.circuit import Circuit
from graph.types.constructor import Constructor
from graph.types.documented import documented
from graph.types.driver import Driver
from graph.types.race import Race

MOST_FOUND = 100
LONGEST_TEXT = 100
SearchResult = Annotated[
    Driver | Constructor | Circuit | Race,
    strawberry.union("SearchResult", description="What a search can find."),
]


@strawberry.type
class SearchQueries:
    @documented
    def search(
        self,
        info: Info,
        text: Annotated[
            str,
            strawberry.argument(description=f"Words, or beginnings of them; the first {LONGEST_TEXT} letters count."),
        ],
        limit: Annotated[
            int, strawberry.argument(description=f"At most this many; {MOST_FOUND} can be asked for.")
        ] = 10,
    ) -> list[SearchResult]:
        """Drivers, constructors, circuits and races by name, the best match first. Case and accents do not matter;
        where nothing matches, what is written alike is found."""
        check_count("limit", limit, MOST_FOUND)
        index = info.context.snapshot.names.all
        text = text[:LONGEST_TEXT]
        info.context.budget.spend(index.cost(text))
        return index.find(text, limit)
