from etl.published.tables import qualifying_results
from graph.types.qualifying_times import QualifyingTimes
from graph.types.summary import summary_of


@summary_of(qualifying_results)
class QualifyingResult(QualifyingTimes):
    qualifying_id: int
