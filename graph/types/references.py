"""Names for types that point at each other."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from graph.types.agreement import Agreement
    from graph.types.agreement_difference import AgreementDifference
    from graph.types.changed_value import ChangedValue
    from graph.types.changes import Changes
    from graph.types.circuit import Circuit
    from graph.types.circuit_layout import CircuitLayout
    from graph.types.driver import Driver
    from graph.types.driver_career import DriverCareer
    from graph.types.driver_circuit import DriverCircuit
    from graph.types.driver_season import DriverSeason
    from graph.types.driver_standing import DriverStanding
    from graph.types.lap_record import LapRecord
    from graph.types.layout_lap_record import LayoutLapRecord
    from graph.types.pit_stop import PitStop
    from graph.types.practice_result import PracticeResult
    from graph.types.qualifying_result import QualifyingResult
    from graph.types.race import Race
    from graph.types.race_laps import RaceLaps
    from graph.types.race_result import RaceResult
    from graph.types.season import Season
    from graph.types.session import Session
    from graph.types.sprint_qualifying_result import SprintQualifyingResult
    from graph.types.sprint_result import SprintResult
    from graph.types.team import Team
    from graph.types.team_circuit import TeamCircuit
    from graph.types.team_season import TeamSeason
    from graph.types.team_standing import TeamStanding

AgreementRef = Annotated["Agreement", strawberry.lazy("graph.types.agreement")]
AgreementDifferenceRef = Annotated["AgreementDifference", strawberry.lazy("graph.types.agreement_difference")]
ChangedValueRef = Annotated["ChangedValue", strawberry.lazy("graph.types.changed_value")]
ChangesRef = Annotated["Changes", strawberry.lazy("graph.types.changes")]
CircuitRef = Annotated["Circuit", strawberry.lazy("graph.types.circuit")]
CircuitLayoutRef = Annotated["CircuitLayout", strawberry.lazy("graph.types.circuit_layout")]
TeamRef = Annotated["Team", strawberry.lazy("graph.types.team")]
TeamCircuitRef = Annotated["TeamCircuit", strawberry.lazy("graph.types.team_circuit")]
TeamSeasonRef = Annotated["TeamSeason", strawberry.lazy("graph.types.team_season")]
DriverRef = Annotated["Driver", strawberry.lazy("graph.types.driver")]
DriverCareerRef = Annotated["DriverCareer", strawberry.lazy("graph.types.driver_career")]
DriverCircuitRef = Annotated["DriverCircuit", strawberry.lazy("graph.types.driver_circuit")]
DriverSeasonRef = Annotated["DriverSeason", strawberry.lazy("graph.types.driver_season")]
LapRecordRef = Annotated["LapRecord", strawberry.lazy("graph.types.lap_record")]
LayoutLapRecordRef = Annotated["LayoutLapRecord", strawberry.lazy("graph.types.layout_lap_record")]
PracticeResultRef = Annotated["PracticeResult", strawberry.lazy("graph.types.practice_result")]
QualifyingResultRef = Annotated["QualifyingResult", strawberry.lazy("graph.types.qualifying_result")]
RaceRef = Annotated["Race", strawberry.lazy("graph.types.race")]
RaceResultRef = Annotated["RaceResult", strawberry.lazy("graph.types.race_result")]
SeasonRef = Annotated["Season", strawberry.lazy("graph.types.season")]
DriverStandingRef = Annotated["DriverStanding", strawberry.lazy("graph.types.driver_standing")]
PitStopRef = Annotated["PitStop", strawberry.lazy("graph.types.pit_stop")]
RaceLapsRef = Annotated["RaceLaps", strawberry.lazy("graph.types.race_laps")]
SessionRef = Annotated["Session", strawberry.lazy("graph.types.session")]
SprintQualifyingResultRef = Annotated["SprintQualifyingResult", strawberry.lazy("graph.types.sprint_qualifying_result")]
SprintResultRef = Annotated["SprintResult", strawberry.lazy("graph.types.sprint_result")]
TeamStandingRef = Annotated["TeamStanding", strawberry.lazy("graph.types.team_standing")]
