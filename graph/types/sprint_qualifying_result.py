from etl.published.tables import sprint_qualifying_results
from graph.types.qualifying_times import QualifyingTimes
from graph.types.summary import summary_of


@summary_of(sprint_qualifying_results)
class SprintQualifyingResult(QualifyingTimes):
    sprint_qualifying_id: int
