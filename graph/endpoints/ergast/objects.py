"""Rows as JSON objects, with the fields of Ergast in their order. Values are strings, and unknown ones are left out."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import orjson
from orjson import Fragment

from graph.dataset.snapshot import Snapshot
from graph.endpoints.ergast.texts import clock, number, text, time_of
from graph.execution.row_texts import SelectionTexts
from graph.types.car_result import CarResult
from graph.types.circuit import Circuit
from graph.types.driver import Driver
from graph.types.driver_standing import DriverStanding
from graph.types.json_bytes import json_to_keep
from graph.types.pit_stop import PitStop
from graph.types.qualifying_result import QualifyingResult
from graph.types.race import Race
from graph.types.season import Season
from graph.types.session import SessionKind
from graph.types.team import Team
from graph.types.team_standing import TeamStanding
from graph.types.times import gap_text, lap_text

Object = dict[str, Any]

CACHED_OBJECTS = 2_000
"""Of each kind, of which a response has the same again and again."""

SESSIONS = {
    SessionKind.PRACTICE_1: "FirstPractice",
    SessionKind.PRACTICE_2: "SecondPractice",
    SessionKind.PRACTICE_3: "ThirdPractice",
    SessionKind.QUALIFYING: "Qualifying",
    SessionKind.SPRINT: "Sprint",
    SessionKind.SPRINT_QUALIFYING: "SprintQualifying",
    SessionKind.SPRINT_SHOOTOUT: "SprintShootout",
}
"""Names of the sessions of a race, in their order."""


class Objects:
    """The objects of a snapshot that many others contain, as JSON."""

    def __init__(self, snapshot: Snapshot) -> None:
        rows = snapshot.rows
        self.texts = snapshot.derived(SelectionTexts)
        self.driver = _cached(rows.drivers.get, driver)
        self.team = _cached(rows.teams.get, team)
        self.circuit = _cached(rows.circuits.get, circuit)
        self._open_race = lru_cache(CACHED_OBJECTS)(lambda key: json_to_keep(self._race(rows.races.get(key)))[:-1])

    def _race(self, race: Any) -> Object:
        return known(
            season=str(race.year),
            round=str(race.round),
            url=race.url,
            raceName=race.name,
            Circuit=self.circuit(race.circuit_id),
            date=race.date.isoformat(),
            time=time_of(race.starts_at),
        )

    def race(self, race: Race, more: Object) -> Fragment:
        """A race, with more fields at its end."""
        fields: bytes = self._open_race(race.race_id)
        return Fragment(fields + b"," + orjson.dumps(more)[1:] if more else fields + b"}")

    def race_with_list(self, race: Race, name: bytes, array: bytes) -> Fragment:
        """A race, with a JSON array at its end."""
        return Fragment(b"".join((self._open_race(race.race_id), b',"', name, b'":', array, b"}")))

    def result(self, result: CarResult) -> Object:
        return known(
            number=text(result.number),
            position=str(result.position_order),
            positionText=result.position_text,
            points=number(result.points),
            Driver=self.driver(result.driver_id),
            Constructor=self.team(result.team_id),
            grid=text(result.grid),
            laps=text(result.laps),
            status=result.status,
            Time=_time(result),
            FastestLap=_fastest_lap(result),
        )

    def qualifying(self, result: QualifyingResult) -> Object:
        """The first time is always there: the source does not tell a part without a time from none."""
        return known(
            number=text(result.number),
            position=text(result.position),
            Driver=self.driver(result.driver_id),
            Constructor=self.team(result.team_id),
            Q1=clock(result.first_time) or "",
            Q2=clock(result.second_time),
            Q3=clock(result.third_time),
        )

    def driver_standing(self, standing: DriverStanding, teams: list[int]) -> Object:
        constructors = list(map(self.team, teams))
        return {**_standing(standing), "Driver": self.driver(standing.driver_id), "Constructors": constructors}

    def team_standing(self, standing: TeamStanding) -> Object:
        return {**_standing(standing), "Constructor": self.team(standing.team_id)}


def _cached(get: Callable[[Any], Any], write: Callable[[Any], Object]) -> Callable[[int], Fragment]:
    """The JSON of the row with a key."""
    return lru_cache(CACHED_OBJECTS)(lambda key: Fragment(json_to_keep(write(get(key)))))


def known(**fields: Any) -> Object:
    return {name: value for name, value in fields.items() if value is not None}


def season(row: Season) -> Object:
    return known(season=str(row.year), url=row.url)


def circuit(row: Circuit) -> Object:
    location = known(
        lat=None if row.latitude is None else number(row.latitude),
        long=None if row.longitude is None else number(row.longitude),
        locality=row.location,
        country=row.country,
    )
    return known(circuitId=row.reference, url=row.url, circuitName=row.circuit_name, Location=location)


def team(row: Team) -> Object:
    return known(constructorId=row.reference, url=row.url, name=row.name, nationality=row.nationality)


def driver(row: Driver) -> Object:
    return known(
        driverId=row.reference,
        permanentNumber=text(row.number),
        code=row.code,
        url=row.url,
        givenName=row.forename,
        familyName=row.surname,
        dateOfBirth=row.date_of_birth.isoformat() if row.date_of_birth else None,
        nationality=row.nationality,
    )


def schedule(race: Race) -> Object:
    """The sessions of a race but the race itself."""
    by_kind = {session.kind(): session for session in race.sessions}
    return {
        name: known(date=by_kind[kind].date.isoformat(), time=time_of(by_kind[kind].starts_at))
        for kind, name in SESSIONS.items()
        if kind in by_kind
    }


def pit_stop(stop: PitStop) -> Object:
    return known(
        driverId=stop.driver.reference,
        lap=str(stop.lap),
        stop=str(stop.stop),
        time=stop.time_of_day,
        duration=stop.duration,
    )


def _time(result: CarResult) -> Object | None:
    """The race time of the winner, and the gap of others to it, of cars with a finishing position."""
    if result.position is None or result.milliseconds is None:
        return None
    winner = result.winner()
    is_gap = result.position > 1 and winner.milliseconds is not None
    written = gap_text(result.milliseconds - (winner.milliseconds or 0)) if is_gap else lap_text(result.milliseconds)
    return {"millis": str(result.milliseconds), "time": written}


def _fastest_lap(result: CarResult) -> Object | None:
    if result.fastest_lap is None:
        return None
    speed = result.fastest_lap_speed
    return known(
        rank=text(result.fastest_lap_rank),
        lap=text(result.fastest_lap_number),
        Time={"time": clock(result.fastest_lap)},
        AverageSpeed=None if speed is None else {"units": "kph", "speed": f"{speed:.3f}".ljust(7, "0")},
    )


def _standing(standing: DriverStanding | TeamStanding) -> Object:
    return known(
        position=text(standing.position),
        positionText=standing.position_text,
        points=number(standing.championship_points),
        wins=str(standing.wins or 0),
    )
