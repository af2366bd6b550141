"""Orders of linked rows that several lists have."""

from graph.types.driver_season import DriverSeason
from graph.types.driver_standing import DriverStanding
from graph.types.practice_result import PracticeResult
from graph.types.qualifying_times import QualifyingTimes
from graph.types.race import Race
from graph.types.team_season import TeamSeason
from graph.types.team_standing import TeamStanding


def by_round(race: Race) -> tuple[int, int]:
    return race.year, race.round


def by_standing(row: DriverStanding | TeamStanding) -> tuple[bool, int, float]:
    return row.position is None, row.position or 0, -row.championship_points


def by_standing_of_season(row: DriverSeason | TeamSeason) -> tuple[bool, int, float]:
    return row.position is None, row.position or 0, -row.points


def by_place(row: PracticeResult | QualifyingTimes) -> tuple[bool, int]:
    return row.position is None, row.position or 0
