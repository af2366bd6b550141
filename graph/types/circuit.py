import strawberry

from etl.published.tables import circuits_summary
from graph.types.documented import documented
from graph.types.node import Node
from graph.types.references import CircuitLayoutRef, DriverCircuitRef, DriverRef, LapRecordRef, RaceRef, TeamCircuitRef
from graph.types.summary import linked, linked_rows, summary_of
from graph.types.times import lap_text


@summary_of(circuits_summary)
class Circuit(Node):
    circuit_id: int
    circuit_name: str
    reference: str
    location: str
    country: str
    latitude: float | None
    longitude: float | None
    altitude: int | None
    url: str | None
    total_races: int
    fastest_lap: int | None
    fastest_lap_note: str | None
    fastest_lap_source: str | None
    fastest_driver_id: strawberry.Private[int | None]
    fastest_lap_race_id: strawberry.Private[int | None]
    first_race_id: strawberry.Private[int | None]
    last_race_id: strawberry.Private[int | None]

    fastest_driver: DriverRef | None = linked()
    fastest_lap_race: RaceRef | None = linked()
    first_race: RaceRef | None = linked()
    last_race: RaceRef | None = linked()
    races: list[RaceRef] = linked_rows("The races here, those to come included, in the order they are run.")
    layouts: list[CircuitLayoutRef] = linked_rows("The layouts of the circuit, by id; none if they are not told apart.")
    lap_records: list[LapRecordRef] = linked_rows("Each race lap that beat all earlier ones here, the oldest first.")
    drivers: list[DriverCircuitRef] = linked_rows("What each driver did here, the most wins first.")
    teams: list[TeamCircuitRef] = linked_rows("What each team did here, the most wins first.")
    most_successful_drivers: list[DriverCircuitRef] = linked_rows("Who won here most often; several on a tie.")
    most_successful_teams: list[TeamCircuitRef] = linked_rows("The teams that won here most often; several on a tie.")

    @documented
    def fastest_lap_text(self) -> str | None:
        """The fastest lap as a person writes it: 1:19.813."""
        return lap_text(self.fastest_lap)
