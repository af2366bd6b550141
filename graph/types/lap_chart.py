import strawberry

from graph.types.references import RaceLapsRef


@strawberry.type(description="The positions and times of a race lap by lap, as a chart needs them.")
class LapChart:
    lap_count: int = strawberry.field(description="Number of the last timed lap; 0 without timed laps.")
    note: str | None = strawberry.field(description="Why there are no timed laps; null if there are.")
    drivers: list[RaceLapsRef] = strawberry.field(description="The laps of each driver, in the order of the results.")
