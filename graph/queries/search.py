from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.types.arguments.listing import check_count
from graph.types.circuit import Circuit
from graph.types.documented import documented
from graph.types.driver import Driver
from graph.types.race import Race
from graph.types.team import Team

MAX_RESULTS = 100
MAX_CHARACTERS = 100
SearchResult = Annotated[
    Driver | Team | Circuit | Race,
    strawberry.union("SearchResult", description="A result of a search."),
]


@strawberry.type
class SearchQueries:
    @documented
    def search(
        self,
        info: Info,
        text: Annotated[
            str,
            strawberry.argument(
                description=f"Words, or beginnings of words; only the first {MAX_CHARACTERS} characters are used."
            ),
        ],
        limit: Annotated[int, strawberry.argument(description=f"Maximum number of results, up to {MAX_RESULTS}.")] = 10,
    ) -> list[SearchResult]:
        """Drivers, teams, circuits and races by name, the best match first. Case and accents are ignored; where
        nothing matches, names with a similar spelling are returned."""
        check_count("limit", limit, MAX_RESULTS)
        context = info.context
        return context.snapshot.lookups.all.search(text[:MAX_CHARACTERS], limit, context.budget)
