from etl.published.tables import sprint_results
from graph.types.car_result import CarResult
from graph.types.summary import summary_of


@summary_of(sprint_results)
class SprintResult(CarResult):
    def winner(self) -> CarResult:
        return self.race.sprint[0]
