from collections import Counter
from itertools import accumulate
from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.types.arguments.listing import check_count
from graph.types.arguments.order_by import Order, Term
from graph.types.documented import documented
from graph.types.leaderboard import LOW_IS_BETTER, LeaderboardEntry, Metric


@strawberry.type
class LeaderboardQueries:
    @documented
    def leaderboard(
        self,
        info: Info,
        metric: Annotated[Metric, strawberry.argument(description="The metric to rank by.")],
        min_starts: Annotated[
            int, strawberry.argument(description="Only drivers who started at least this many races.")
        ] = 0,
        nationality: Annotated[
            str | None, strawberry.argument(description="Only drivers of this nationality, such as British.")
        ] = None,
        limit: Annotated[
            int, strawberry.argument(description="Maximum number of drivers. The service limits how many it accepts.")
        ] = 10,
        offset: Annotated[int, strawberry.argument(description="Number of drivers to skip.")] = 0,
    ) -> list[LeaderboardEntry]:
        """Drivers ranked by a metric, the best first; drivers with equal values share a rank and are sorted by id. Low
        averages are better, and a low age at the first win. Drivers whose value is unknown are left out."""
        check_count("limit", limit, info.context.budget.limits.page)
        check_count("offset", offset, None)
        check_count("minStarts", min_starts, None)
        field, note = metric.value, f"{metric.value}_note"
        order = Order((Term((field,), descending=field not in LOW_IS_BETTER),))
        equal = None if nationality is None else ("nationality", nationality)
        info.context.budget.spend(len(info.context.snapshot.rows.drivers))
        drivers = [
            (getattr(driver, field), driver)
            for driver in info.context.snapshot.rows.drivers.in_order(equal, order)
            if driver.races_started >= min_starts and getattr(driver, field) is not None
        ]
        shared = Counter(value for value, _ in drivers)
        ranks = dict(zip(shared, accumulate(shared.values(), initial=1), strict=False))
        return [
            LeaderboardEntry(
                rank=ranks[value],
                is_tied=shared[value] > 1,
                value=value,
                is_lower_bound=getattr(driver, note, None) is not None,
                note=getattr(driver, note, None),
                driver=driver,
            )
            for value, driver in drivers[offset : offset + limit]
        ]
