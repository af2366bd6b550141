import strawberry

from etl.tables import qualifying_results
from graph.types.references import ConstructorRef, DriverRef, RaceRef
from graph.types.summary import summary_of


@summary_of(qualifying_results)
class QualifyingResult:
    qualifying_id: int
    race_id: strawberry.Private[int]
    driver_id: strawberry.Private[int]
    constructor_id: strawberry.Private[int]
    number: int | None
    position: int | None
    first_time: int | None
    second_time: int | None
    third_time: int | None

    race: RaceRef
    driver: DriverRef
    constructor: ConstructorRef | None
