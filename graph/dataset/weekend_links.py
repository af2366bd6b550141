"""Links of race weekends: sessions, pit stops and standings of a race, and the details of each result."""

from collections.abc import Sequence
from itertools import pairwise

from graph.dataset.row_orders import by_place, by_standing
from graph.dataset.rows import Rows
from graph.types.pit_stop import PitStop
from graph.types.race import Race


def link_weekends(rows: Rows, races: Sequence[Race]) -> None:
    for before, after in pairwise(races):
        before.next, after.previous = after, before
    for session in rows.sessions:
        session.race.sessions.append(session)
    for practice in rows.practice_results:
        practice.race.practice.append(practice)
    for qualifying in rows.sprint_qualifying_results:
        qualifying.race.sprint_qualifying.append(qualifying)
    for race in races:
        race.practice.sort(key=lambda result: (result.session, *by_place(result)))
        race.sprint_qualifying.sort(key=by_place)
    for stop in rows.pit_stops:
        stop.race.pit_stops.append(stop)
    for race in races:
        race.pit_stops.sort(key=lambda stop: (stop.lap, stop.time_of_day or "", stop.driver_id))
    for standing in rows.driver_standings:
        standing.race.driver_standings.append(standing)
    for team_standing in rows.team_standings:
        team_standing.race.team_standings.append(team_standing)
    for race in races:
        race.driver_standings.sort(key=by_standing)
        race.team_standings.sort(key=by_standing)
        for standing in race.driver_standings:
            standing.driver.standings.append(standing)
        for team_standing in race.team_standings:
            if team_standing.team:
                team_standing.team.standings.append(team_standing)


def link_details_of_results(rows: Rows) -> None:
    """Link each result with what else the same driver did in the same race."""
    for race in rows.races:
        qualifying = {row.driver_id: row for row in race.qualifying}
        stops: dict[int, list[PitStop]] = {}
        no_stops: list[PitStop] = []
        for stop in race.pit_stops:
            stops.setdefault(stop.driver_id, []).append(stop)
        laps = {row.driver_id: row for row in race.packed_laps}
        order: dict[int, int] = {}
        for index, result in enumerate(race.results):
            order.setdefault(result.driver_id, index)
        for result in race.results:
            result.qualifying = qualifying.get(result.driver_id)
            result.pit_stops = stops.get(result.driver_id, no_stops)
            result.timed_laps = laps.get(result.driver_id)
        race.packed_laps.sort(key=lambda row: order.get(row.driver_id, len(order)))
