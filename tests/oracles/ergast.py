"""Independent reference implementation of the Ergast/Jolpica REST API over the raw CSV files."""

import csv
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, str]
Json = dict[str, Any]

ID = re.compile(r"[A-Za-z0-9_-]{1,100}")
NUMBER = re.compile(r"[0-9]{1,9}")
WORD = re.compile(r"[A-Za-z_-]+")
CRITERIA = {
    "circuits": "circuitId",
    "constructors": "constructorId",
    "drivers": "driverId",
    "grid": "grid",
    "results": "position",
    "fastest": "fastest",
    "status": "status",
    "laps": "lap",
    "driverstandings": "driverStandings",
    "constructorstandings": "constructorStandings",
}
FINALS = {name: key for name, key in CRITERIA.items() if name not in ("grid", "fastest")}
FINALS |= {"pitstops": "stop", "sprint": "sprint", "qualifying": "qualifying"}
RESOURCES = {*FINALS, "seasons", "races"}
ECHO = (
    "circuitId",
    "constructorId",
    "driverId",
    "grid",
    "position",
    "fastest",
    "status",
    "lap",
    "stop",
    "driverStandings",
    "constructorStandings",
)
ROW_KEYS = {"circuitId", "constructorId", "driverId", "grid", "position", "fastest", "status"}
STANDING_KEYS = {"driverStandings", "constructorStandings"}
ALLOWED = dict.fromkeys(RESOURCES, ROW_KEYS)
ALLOWED |= dict.fromkeys(("drivers", "constructors", "seasons"), ROW_KEYS | STANDING_KEYS)
ALLOWED |= {name: ROW_KEYS | {"lap"} for name in ("laps", "pitstops")}
ALLOWED |= {"driverstandings": {"driverId"}, "constructorstandings": {"constructorId"}}
OUTCOME = {"grid", "position", "fastest", "status"}
RACE_RESULT_KEYS = {"qualifying": OUTCOME, "pitstops": OUTCOME | {"driverId", "constructorId"}}
RACE_RESULT_KEYS["laps"] = RACE_RESULT_KEYS["pitstops"]
COLUMNS = {
    "grid": "grid",
    "fastest": "rank",
    "status": "statusId",
    "qualifying": "position",
    "stop": "stop",
    "lap": "lap",
}
SPECIAL_LETTERS = str.maketrans(
    {"ø": "o", "ß": "ss", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h"}
)
LAST = 10**12


class ApiError(Exception):
    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


NOT_FOUND = (404, "Not found.")
NO_FINAL = (400, "Bad Request: Endpoint does not support final filter.")
UNSUPPORTED = (400, "Bad Request: Unsupported filter for endpoint.")
MISSING = (400, "Bad Request: Missing one of the required parameters ['season_year', 'race_round'].")


@dataclass(frozen=True)
class Race:
    id: str
    year: int
    round: int
    row: Row


@dataclass
class Query:
    resource: str
    season: str | None
    round: str | None
    criteria: dict[str, str]
    final: str | None

    @property
    def own_key(self) -> str:
        return FINALS.get(self.resource, "")

    def echoed(self) -> dict[str, str]:
        criteria = self.criteria | ({self.own_key: self.final} if self.final is not None else {})
        return {key: criteria[key] for key in ECHO if key in criteria and (key, self.resource) != ("lap", "laps")}

    def active(self) -> dict[str, str]:
        """The criteria that filter: without the no-op fastest/0 and without one that the final filter overrides."""
        overridden = {self.own_key} if self.final is not None else set()
        return {
            key: value
            for key, value in self.criteria.items()
            if key not in overridden and not (key == "fastest" and int(value) == 0)
        }


def is_value(key: str, value: str) -> bool:
    pattern = ID if key in ("circuitId", "constructorId", "driverId") else NUMBER
    return pattern.fullmatch(value) is not None


def parse(path: str) -> Query:
    body = re.sub(r"(\.json/?|/)\Z", "", path, flags=re.IGNORECASE)
    segments = body.removeprefix("/").split("/") if body else []
    if "" in segments:
        raise ApiError(*NOT_FOUND)
    query = Query("races", None, None, {}, None)
    if segments and re.fullmatch(r"[0-9]{4}|current", segments[0].lower()):
        query.season = segments.pop(0).lower()
        if segments and re.fullmatch(r"[0-9]{1,2}|last|next", segments[0].lower()):
            query.round = segments.pop(0).lower()
    while segments:
        name = segments.pop(0).lower()
        if not segments:
            if name not in RESOURCES:
                raise ApiError(*(NO_FINAL if WORD.fullmatch(name) else NOT_FOUND))
            query.resource = name
            break
        value = segments.pop(0)
        if not segments and name in ("seasons", "races") and ID.fullmatch(value):
            raise ApiError(*NO_FINAL)
        is_final = not segments and name in FINALS
        key = FINALS[name] if is_final else CRITERIA.get(name)
        if key is None or not is_value(key, value):
            raise ApiError(*NOT_FOUND)
        if is_final:
            query.resource, query.final = name, value
        else:
            query.criteria[key] = value
    if not set(query.criteria) <= ALLOWED[query.resource]:
        raise ApiError(*UNSUPPORTED)
    if query.resource in ("laps", "pitstops") and (query.season is None or query.round is None):
        raise ApiError(*MISSING)
    return query


def read(path: Path) -> list[Row]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file)
        header = next(lines, [])
        return [
            {name: cell for name, cell in zip(header, line, strict=False) if cell not in ("\\N", "")}
            for line in lines
            if line
        ]


def number(row: Mapping[str, str], column: str, default: int = LAST) -> int:
    text = row.get(column, "")
    return int(text) if re.fullmatch(r"-?[0-9]+", text) else default


def by_race(rows: Iterable[Row], sort: Callable[[Row], Any]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=sort):
        grouped[row.get("raceId", "")].append(row)
    return dict(grouped)


def fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(SPECIAL_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def clean(**values: Any) -> Json:
    return {key: value for key, value in values.items() if value is not None}


def decimal(text: str | None) -> str | None:
    return text.rstrip("0").rstrip(".") if text is not None and "." in text else text


def clock(millis: int) -> str:
    seconds, millis = divmod(millis, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02}:{seconds:02}.{millis:03}"
    return f"{minutes}:{seconds:02}.{millis:03}" if minutes else f"{seconds}.{millis:03}"


def speed(text: str) -> str:
    return (text if "." in text else text + ".").ljust(7, "0")


def utc(time: str | None) -> str | None:
    return None if time is None else time.removesuffix("Z") + "Z"


def is_classified(row: Row) -> bool:
    return row.get("positionText", "").isdigit()


def standing_position(row: Row) -> int | None:
    return number(row, "position") if is_classified(row) and "position" in row else None


def standing_order(row: Row) -> tuple[int, float, int]:
    position = standing_position(row)
    points = -float(row.get("points", "0")) if position is None else 0.0
    return (LAST if position is None else position, points, number(row, "driverStandingsId", 0))


class Ergast:
    def __init__(self, folder: Path) -> None:
        def table(name: str, key: str) -> dict[str, Row]:
            return {row[key]: row for row in read(folder / f"{name}.csv") if key in row}

        self.drivers = table("drivers", "driverId")
        self.constructors = table("constructors", "constructorId")
        self.circuits = table("circuits", "circuitId")
        self.statuses = table("status", "statusId")
        self.seasons = table("seasons", "year")
        self.races = sorted(
            (
                Race(key, number(row, "year"), number(row, "round"), row)
                for key, row in table("races", "raceId").items()
            ),
            key=lambda r: (r.year, r.round),
        )

        def finish(row: Row) -> Any:
            return (number(row, "positionOrder"), number(row, "resultId"))

        self.results = by_race(read(folder / "results.csv"), finish)
        self.sprints = by_race(read(folder / "sprint_results.csv"), finish)
        self.qualifying = by_race(
            read(folder / "qualifying.csv"), lambda row: (number(row, "position"), number(row, "qualifyId"))
        )
        self.pit_stops = by_race(
            read(folder / "pit_stops.csv"),
            lambda row: (row.get("time", "~"), number(row, "lap"), self.driver_id(row) or "~", number(row, "stop")),
        )
        self.laps = by_race(read(folder / "lap_times.csv"), lambda row: (number(row, "lap"), number(row, "position")))
        for race_id, laps in self.laps.items():
            order: dict[str | None, int] = {}
            for index, row in enumerate(self.results.get(race_id, [])):
                order.setdefault(row.get("driverId"), index)
            laps.sort(
                key=lambda row: (number(row, "lap"), number(row, "position"), order.get(row.get("driverId"), LAST))
            )
        self.standings = {
            "driverStandings": by_race(read(folder / "driver_standings.csv"), standing_order),
            "constructorStandings": by_race(read(folder / "constructor_standings.csv"), standing_order),
        }

        self.session_lists: dict[str, tuple[str, dict[str, list[Row]], Callable[[Race, list[Row]], list[Json]]]] = {
            "results": ("Results", self.results, lambda race, rows: [self.result(race, r, self.results) for r in rows]),
            "sprint": (
                "SprintResults",
                self.sprints,
                lambda race, rows: [self.result(race, row, self.sprints) for row in rows],
            ),
            "qualifying": ("QualifyingResults", self.qualifying, lambda _, rows: [self.qualifier(row) for row in rows]),
            "pitstops": ("PitStops", self.pit_stops, lambda _, rows: [self.pit_stop(row) for row in rows]),
            "laps": ("Laps", self.laps, lambda _, rows: self.lap_list(rows)),
        }

    def response(self, path: str, limit: int = 30, offset: int = 0, *, url: str) -> tuple[int, Any]:
        try:
            query = parse(path)
            year, round_ = self.resolve(query.season, query.round)
        except ApiError as error:
            return error.status, {"detail": error.detail}
        echo: Json = clean(season=None if year is None else str(year), round=None if round_ is None else str(round_))
        echo |= query.echoed()
        races = [race for race in self.races if year in (None, race.year) and round_ in (None, race.round)]
        total, name, content = self.answer(query, races, slice(offset, offset + limit))
        return 200, {
            "MRData": {
                "xmlns": "",
                "series": "f1",
                "url": url,
                "limit": str(limit),
                "offset": str(offset),
                "total": str(total),
                name: echo | content,
            }
        }

    def resolve(self, season: str | None, round_: str | None) -> tuple[int | None, int | None]:
        if season is None:
            return None, None
        with_results = [race for race in self.races if self.results.get(race.id)]
        if season == "current":
            known = with_results or self.races
            if not known:
                raise ApiError(404, "Race round not found")
            year = known[-1].year
        else:
            year = int(season)
        if round_ is None:
            return year, None
        if round_ not in ("last", "next"):
            return year, int(round_)
        calendar = [race.round for race in self.races if race.year == year]
        if not calendar:
            raise ApiError(404, "Race round not found")
        run = [race.round for race in with_results if race.year == year]
        if round_ == "last":
            return year, run[-1] if run else calendar[0]
        coming = [number_ for number_ in calendar if not run or number_ > run[-1]]
        return (year, coming[0]) if coming else (year + 1, 1)

    def answer(self, query: Query, races: list[Race], page: slice) -> tuple[int, str, Json]:
        active, final = query.active(), query.final
        full = active | ({query.own_key: final} if final is not None else {})
        criteria = {key: value for key, value in full.items() if key not in STANDING_KEYS}
        free = query.season is None and not active

        def rows() -> list[tuple[Race, Row]]:
            until = races
            if STANDING_KEYS & full.keys() and query.round is not None and races:
                # Who has a position after a round may have missed the race.
                year, round_ = races[-1].year, races[-1].round
                until = [race for race in self.races if race.year == year and race.round <= round_]
            selected = self.select(until, self.results, lambda race, row: self.meets(race, row, criteria))
            for kind in STANDING_KEYS & full.keys():
                column, position = kind.removesuffix("Standings") + "Id", int(full[kind])
                holders = {
                    race.year: {
                        standing.get(column)
                        for standing in self.standings[kind][race.id]
                        if standing_position(standing) == position
                    }
                    for race in races
                    if race.id in self.standings[kind]
                }
                selected = [(race, row) for race, row in selected if row.get(column) in holders.get(race.year, ())]
            return selected

        def entities(table: str, list_: str, items: list[Any], to_json: Callable[[Any], Json]) -> tuple[int, str, Json]:
            return len(items), table, {list_: [to_json(item) for item in items[page]]}

        def by_ref(table: dict[str, Row], key: str, ref: str) -> list[Row]:
            """The table's rows meeting the final filter, or those of the matching results."""
            if free:
                return [row for row in table.values() if final is None or row.get(ref, "").lower() == final.lower()]
            return [table[id_] for id_ in {row.get(key, "") for _, row in rows()} if id_ in table]

        match query.resource:
            case "seasons":
                years = {race.year for race in ([race for race, _ in rows()] if active else races)}
                return entities("SeasonTable", "Seasons", sorted(years), self.season)
            case "races":
                if active.keys() - {"circuitId"}:
                    race_ids = {race.id for race, _ in rows()}
                    races = [race for race in races if race.id in race_ids]
                else:
                    races = [race for race in races if self.meets(race, {}, active)]
                return entities("RaceTable", "Races", races, lambda race: self.race(race) | self.sessions(race))
            case "circuits":
                held = (race for race, _ in rows()) if active else iter(races)
                ids = set(self.circuits) if free else {race.row.get("circuitId", "") for race in held}
                circuits = [self.circuits[id_] for id_ in ids if id_ in self.circuits]
                circuits = [
                    row for row in circuits if final is None or row.get("circuitRef", "").lower() == final.lower()
                ]
                circuits.sort(key=lambda row: row.get("circuitRef", ""))
                return entities("CircuitTable", "Circuits", circuits, self.circuit)
            case "constructors":
                teams = sorted(
                    by_ref(self.constructors, "constructorId", "constructorRef"),
                    key=lambda row: row.get("constructorRef", ""),
                )
                return entities("ConstructorTable", "Constructors", teams, self.constructor)
            case "drivers":
                drivers = sorted(
                    by_ref(self.drivers, "driverId", "driverRef"),
                    key=lambda row: (
                        fold(row.get("surname", "")),
                        fold(row.get("forename", "")),
                        row.get("driverRef", ""),
                    ),
                )
                return entities("DriverTable", "Drivers", drivers, self.driver)
            case "status":
                counts = Counter(row["statusId"] for _, row in rows() if "statusId" in row)
                words = {id_: self.statuses.get(id_, {}).get("status") for id_ in counts}
                order = sorted(counts, key=lambda id_: (-counts[id_], words[id_] or "", len(id_), id_))
                return entities(
                    "StatusTable",
                    "Status",
                    order,
                    lambda id_: clean(statusId=id_, count=str(counts[id_]), status=words[id_]),
                )
            case "driverstandings" | "constructorstandings":
                return self.standings_answer(query, races, page)
        list_, table, to_json = self.session_lists[query.resource]
        elsewhere = RACE_RESULT_KEYS.get(query.resource, set())
        own_row = {key: value for key, value in full.items() if key not in elsewhere}
        result_row = {key: value for key, value in full.items() if key in elsewhere}

        def meets_all(race: Race, row: Row) -> bool:
            return self.meets(race, row, own_row) and (
                not result_row
                or any(
                    result.get("driverId") == row.get("driverId") and self.meets(race, result, result_row)
                    for result in self.results.get(race.id, [])
                )
            )

        selected = self.select(races, table, meets_all)
        grouped: dict[str, tuple[Race, list[Row]]] = {}
        for race, row in selected[page]:
            grouped.setdefault(race.id, (race, []))[1].append(row)
        return (
            len(selected),
            "RaceTable",
            {"Races": [self.race(race) | {list_: to_json(race, part)} for race, part in grouped.values()]},
        )

    def standings_answer(self, query: Query, races: list[Race], page: slice) -> tuple[int, str, Json]:
        kind = "driverStandings" if query.resource == "driverstandings" else "constructorStandings"
        latest = {race.year: race for race in races if self.standings[kind].get(race.id)}
        selected = self.select(
            list(latest.values()),
            self.standings[kind],
            lambda race, row: (
                self.meets(race, row, query.criteria)
                and (query.final is None or standing_position(row) == int(query.final))
            ),
        )
        grouped: dict[int, list[Json]] = defaultdict(list)
        for race, row in selected[page]:
            grouped[race.year].append(self.standing(race, row, kind))
        lists = [
            {"season": str(year), "round": str(latest[year].round), kind[0].upper() + kind[1:]: rows}
            for year, rows in grouped.items()
        ]
        return len(selected), "StandingsTable", {"StandingsLists": lists}

    @staticmethod
    def select(
        races: Iterable[Race], table: dict[str, list[Row]], test: Callable[[Race, Row], bool]
    ) -> list[tuple[Race, Row]]:
        return [(race, row) for race in races for row in table.get(race.id, []) if test(race, row)]

    def meets(self, race: Race, row: Row, criteria: Mapping[str, str]) -> bool:
        for key, value in criteria.items():
            match key:
                case "circuitId":
                    circuit = self.circuits.get(race.row.get("circuitId", ""), {})
                    met = circuit.get("circuitRef", "").lower() == value.lower()
                case "driverId":
                    met = (self.driver_id(row) or "").lower() == value.lower()
                case "constructorId":
                    team = self.constructors.get(row.get("constructorId", ""), {})
                    met = team.get("constructorRef", "").lower() == value.lower()
                case "position" | "sprint":
                    met = is_classified(row) and number(row, "positionText") == int(value)
                case _:
                    met = number(row, COLUMNS[key], -1) == int(value)
            if not met:
                return False
        return True

    def driver_id(self, row: Row) -> str | None:
        return self.drivers.get(row.get("driverId", ""), {}).get("driverRef")

    def season(self, year: int) -> Json:
        return clean(season=str(year), url=self.seasons.get(str(year), {}).get("url"))

    def circuit(self, row: Row) -> Json:
        location = clean(
            lat=row.get("lat"), long=row.get("lng"), locality=row.get("location"), country=row.get("country")
        )
        return clean(
            circuitId=row.get("circuitRef"), url=row.get("url"), circuitName=row.get("name"), Location=location
        )

    def constructor(self, row: Row) -> Json:
        return clean(
            constructorId=row.get("constructorRef"),
            url=row.get("url"),
            name=row.get("name"),
            nationality=row.get("nationality"),
        )

    def driver(self, row: Row) -> Json:
        return clean(
            driverId=row.get("driverRef"),
            permanentNumber=row.get("number"),
            code=row.get("code"),
            url=row.get("url"),
            givenName=row.get("forename"),
            familyName=row.get("surname"),
            dateOfBirth=row.get("dob"),
            nationality=row.get("nationality"),
        )

    def of(self, row: Row, *, team: bool = True) -> Json:
        driver = self.drivers.get(row.get("driverId", ""))
        constructor = self.constructors.get(row.get("constructorId", "")) if team else None
        return clean(Driver=driver and self.driver(driver), Constructor=constructor and self.constructor(constructor))

    def race(self, race: Race) -> Json:
        row, circuit = race.row, self.circuits.get(race.row.get("circuitId", ""))
        return clean(
            season=str(race.year),
            round=str(race.round),
            url=row.get("url"),
            raceName=row.get("name"),
            Circuit=circuit and self.circuit(circuit),
            date=row.get("date"),
            time=utc(row.get("time")),
        )

    def sessions(self, race: Race) -> Json:
        def session(column: str) -> Json | None:
            if f"{column}_date" not in race.row:
                return None
            return clean(date=race.row[f"{column}_date"], time=utc(race.row.get(f"{column}_time")))

        second, sprint = session("fp2"), session("sprint")
        shootout = sprint is not None and race.year >= 2023
        keys = clean(
            FirstPractice=session("fp1"),
            SecondPractice=None if shootout else second,
            ThirdPractice=session("fp3"),
            Qualifying=session("quali"),
            Sprint=sprint,
        )
        if shootout and second is not None:
            keys["SprintShootout" if race.year == 2023 else "SprintQualifying"] = second
        return keys

    def result(self, race: Race, row: Row, table: dict[str, list[Row]]) -> Json:
        time, lap = None, None
        if is_classified(row) and "milliseconds" in row:
            millis = number(row, "milliseconds")
            winner = next(
                (
                    number(other, "milliseconds")
                    for other in table[race.id]
                    if other.get("positionText") == "1" and "milliseconds" in other
                ),
                None,
            )
            if row["positionText"] == "1":
                time = {"millis": str(millis), "time": clock(millis)}
            elif winner is not None:
                time = {"millis": str(millis), "time": "+" + clock(millis - winner)}
        if "fastestLapTime" in row:
            average = row.get("fastestLapSpeed") if table is self.results else None
            lap = clean(
                rank=None if row.get("rank") == "0" else row.get("rank"),
                lap=row.get("fastestLap"),
                Time={"time": row["fastestLapTime"]},
                AverageSpeed=None if average is None else {"units": "kph", "speed": speed(average)},
            )
        return (
            clean(
                number=row.get("number"),
                position=row.get("positionOrder"),
                positionText=row.get("positionText"),
                points=decimal(row.get("points")),
            )
            | self.of(row)
            | clean(
                grid=row.get("grid"),
                laps=row.get("laps"),
                status=self.statuses.get(row.get("statusId", ""), {}).get("status"),
                Time=time,
                FastestLap=lap,
            )
        )

    def qualifier(self, row: Row) -> Json:
        return (
            clean(number=row.get("number"), position=row.get("position"))
            | self.of(row)
            | clean(Q1=row.get("q1", ""), Q2=row.get("q2"), Q3=row.get("q3"))
        )

    def pit_stop(self, row: Row) -> Json:
        return clean(
            driverId=self.driver_id(row),
            lap=row.get("lap"),
            stop=row.get("stop"),
            time=row.get("time"),
            duration=row.get("duration"),
        )

    def lap_list(self, rows: list[Row]) -> list[Json]:
        laps: dict[str, list[Json]] = defaultdict(list)
        for row in rows:
            laps[row.get("lap", "")].append(
                clean(driverId=self.driver_id(row), position=row.get("position"), time=row.get("time"))
            )
        return [{"number": lap, "Timings": timings} for lap, timings in laps.items()]

    def standing(self, race: Race, row: Row, kind: str) -> Json:
        position = standing_position(row)
        base = clean(
            position=None if position is None else str(position),
            positionText=row.get("positionText"),
            points=decimal(row.get("points")),
            wins=row.get("wins"),
        )
        if kind == "constructorStandings":
            return base | self.of(row)
        driven = (
            result.get("constructorId", "")
            for other in self.races
            if other.year == race.year and other.round <= race.round
            for result in self.results.get(other.id, [])
            if result.get("driverId") == row.get("driverId")
        )
        teams = [self.constructor(self.constructors[id_]) for id_ in dict.fromkeys(driven) if id_ in self.constructors]
        return base | self.of(row, team=False) | {"Constructors": teams}
