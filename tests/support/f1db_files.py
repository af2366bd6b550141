"""Writes raw files of the Ergast layout as a release of F1DB, by the columns that its documentation lists.

What Ergast does not have is left out or empty; what F1DB does not have, such as lap times, is lost.
"""

import csv
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

Row = Mapping[str, str]
LETTERS = {"R": "DNF", "D": "DSQ", "E": "EX", "N": "NC", "W": "DNS", "F": "DNQ"}
NULL = "\\N"


def write_f1db(raw: Path, archive: Path, keep: Callable[[str, Row], bool] = lambda file, row: True) -> Path:
    """Write a zip archive with the files of `raw`; only the rows of each file that `keep` wants, and no empty files."""
    release = Release(raw)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, rows in release.files().items():
            if kept := [row for row in rows if keep(name, row)]:
                opened.writestr(f"f1db-{name}.csv", _text(kept))
    return archive


class Release:
    """The rows of a release, made from raw files."""

    def __init__(self, raw: Path) -> None:
        self.raw: dict[str, list[dict[str, str]]] = defaultdict(list)
        self.raw |= {path.stem: _read(path) for path in raw.glob("*.csv") if path.stem != "lap_times"}
        self.drivers = {row["driverId"]: row["driverRef"] for row in self.raw["drivers"]}
        self.constructors = {row["constructorId"]: row["constructorRef"] for row in self.raw["constructors"]}
        self.circuits = {row["circuitId"]: row["circuitRef"] for row in self.raw["circuits"]}
        self.layouts = {row["layoutId"]: row["name"] for row in self.raw["layouts"]}
        self.status = {row["statusId"]: row["status"] for row in self.raw["status"]}
        self.races = {row["raceId"]: row for row in self.raw["races"]}
        in_order = sorted(self.raw["races"], key=lambda race: (int(race["year"]), int(race["round"])))
        self.race_ids = {race["raceId"]: str(number) for number, race in enumerate(in_order, 1)}

    def files(self) -> dict[str, list[dict[str, Any]]]:
        nationalities = sorted({row["nationality"] for row in (*self.raw["drivers"], *self.raw["constructors"])})
        places = sorted({row["country"] for row in self.raw["circuits"]})
        countries = [{"id": f"of-{name}", "name": name, "demonym": name} for name in nationalities]
        countries += [{"id": f"in-{name}", "name": name, "demonym": ""} for name in places]
        names = sorted({race["name"] for race in self.raw["races"]})
        return {
            "countries": countries,
            "circuits": [
                {"id": row["circuitRef"], "name": row["name"], "fullName": row["name"], "placeName": row["location"],
                 "countryId": f"in-{row['country']}", "latitude": row["lat"], "longitude": row["lng"]}
                for row in self.raw["circuits"]
            ],
            "circuits-layouts": [
                {"id": row["name"], "circuitId": self.circuits[row["circuitId"]], "length": row["length"],
                 "turns": row["turns"]}
                for row in self.raw["layouts"]
            ],
            "grands-prix": [{"id": slug(name), "fullName": name} for name in names],
            "drivers": [
                {"id": row["driverRef"], "firstName": row["forename"], "lastName": row["surname"],
                 "abbreviation": row["code"], "permanentNumber": row["number"], "dateOfBirth": row["dob"],
                 "nationalityCountryId": f"of-{row['nationality']}"}
                for row in self.raw["drivers"]
            ],
            "constructors": [
                {"id": row["constructorRef"], "name": row["name"], "countryId": f"of-{row['nationality']}"}
                for row in self.raw["constructors"]
            ],
            "races": [self._race(race) for race in self.raw["races"]],
            "races-race-results": self._results("results"),
            "races-sprint-race-results": self._results("sprint_results"),
            "races-fastest-laps": list(self._fastest_laps()),
            "races-qualifying-results": self._qualifying("qualifying"),
            "races-sprint-qualifying-results": self._qualifying("sprint_qualifying"),
            **{f"races-free-practice-{session}-results": self._practice(session) for session in "1234"},
            "races-pit-stops": [
                {"raceId": self.race_ids[row["raceId"]], "driverId": self.drivers[row["driverId"]], "stop": row["stop"],
                 "lap": row["lap"], "time": row["duration"], "timeMillis": row["milliseconds"]}
                for row in self.raw["pit_stops"]
            ],
            "races-driver-standings": self._standings("driver", self.drivers),
            "races-constructor-standings": self._standings("constructor", self.constructors),
        }  # fmt: skip

    def _race(self, race: Row) -> dict[str, str]:
        has_shootout = bool(race["sprint_date"]) and int(race["year"]) >= 2023
        second = "sprintQualifying" if has_shootout else "freePractice2"
        sessions = {"fp1": "freePractice1", "fp2": second, "fp3": "freePractice3", "quali": "qualifying"}
        row = {"sprintQualifyingDate": "", "sprintQualifyingTime": "", "freePractice2Date": "", "freePractice2Time": ""}
        for ours, theirs in {**sessions, "sprint": "sprintRace"}.items():
            row |= {f"{theirs}Date": race[f"{ours}_date"], f"{theirs}Time": race[f"{ours}_time"][:5]}
        return row | {
            "id": self.race_ids[race["raceId"]],
            "year": race["year"],
            "round": race["round"],
            "date": race["date"],
            "time": race["time"][:5],
            "qualifyingFormat": "KNOCKOUT",
            "grandPrixId": slug(race["name"]),
            "circuitId": self.circuits[race["circuitId"]],
            "circuitLayoutId": self.layouts.get(race.get("layoutId", ""), ""),
        }

    def _results(self, table: str) -> list[dict[str, str]]:
        by_race = defaultdict(list)
        for row in sorted(self.raw[table], key=lambda row: (int(row["positionOrder"]), int(row["resultId"]))):
            by_race[row["raceId"]].append(row)
        return [self._result(row, str(place)) for cars in by_race.values() for place, row in enumerate(cars, 1)]

    def _result(self, row: Row, place: str) -> dict[str, str]:
        status = self.status[row["statusId"]]
        laps = status.removeprefix("+").split()[0] if status.startswith("+") else ""
        is_winner = row["positionText"] == "1"
        return {
            "raceId": self.race_ids[row["raceId"]],
            "year": self.races[row["raceId"]]["year"],
            "round": self.races[row["raceId"]]["round"],
            "positionDisplayOrder": place,
            "positionText": LETTERS.get(row["positionText"], row["positionText"]),
            "driverNumber": row["number"],
            "driverId": self.drivers[row["driverId"]],
            "constructorId": self.constructors[row["constructorId"]],
            "laps": row["laps"],
            "time": row["time"] if is_winner else "",
            "timeMillis": row["milliseconds"],
            "gap": "" if is_winner else row["time"],
            "gapLaps": laps if row["positionText"].isdigit() else "",
            "reasonRetired": status if row["positionText"] in ("R", "W") else "",
            "points": row["points"],
            "gridPositionNumber": row["grid"].replace("0", "") if row["grid"] == "0" else row["grid"],
        }

    def _fastest_laps(self) -> Iterable[dict[str, str]]:
        by_race = defaultdict(list)
        for row in self.raw["results"]:
            if row["fastestLapTime"]:
                by_race[row["raceId"]].append((_milliseconds(row["fastestLapTime"]), row))
        for cars in by_race.values():
            times = [time for time, _ in cars]
            for place, (time, row) in enumerate(sorted(cars, key=lambda car: car[0]), 1):
                yield {
                    "raceId": self.race_ids[row["raceId"]],
                    "positionDisplayOrder": str(place),
                    "positionNumber": str(1 + sum(other < time for other in times)),
                    "driverNumber": row["number"],
                    "driverId": self.drivers[row["driverId"]],
                    "lap": row["fastestLap"],
                    "timeMillis": str(time),
                }

    def _qualifying(self, table: str) -> list[dict[str, str]]:
        places: Counter[str] = Counter()
        rows = []
        for row in sorted(self.raw[table], key=lambda row: (int(row["raceId"]), int(row["position"] or 99))):
            places[row["raceId"]] += 1
            is_knockout = bool(row["q2"])
            rows.append(
                {
                    "raceId": self.race_ids[row["raceId"]],
                    "positionDisplayOrder": str(places[row["raceId"]]),
                    "positionNumber": row["position"],
                    "driverNumber": row["number"],
                    "driverId": self.drivers[row["driverId"]],
                    "constructorId": self.constructors[row["constructorId"]],
                    "timeMillis": "" if is_knockout or not row["q1"] else str(_milliseconds(row["q1"])),
                    **{
                        f"q{part}Millis": str(_milliseconds(row[f"q{part}"])) if is_knockout and row[f"q{part}"] else ""
                        for part in (1, 2, 3)
                    },
                }
            )
        return rows

    def _practice(self, session: str) -> list[dict[str, str]]:
        return [
            {
                "raceId": self.race_ids[row["raceId"]],
                "positionDisplayOrder": row["practiceId"],
                "positionNumber": row["position"],
                "driverNumber": row["number"],
                "driverId": self.drivers[row["driverId"]],
                "constructorId": self.constructors[row["constructorId"]],
                "timeMillis": str(_milliseconds(row["time"])) if row["time"] else "",
                "laps": row["laps"],
            }
            for row in self.raw["practice"]
            if row["session"] == session
        ]

    def _standings(self, kind: str, references: Mapping[str, str]) -> list[dict[str, str]]:
        places: Counter[str] = Counter()
        rows = []
        for row in sorted(self.raw[f"{kind}_standings"], key=lambda row: int(row["position"] or 999)):
            places[row["raceId"]] += 1
            rows.append(
                {
                    "raceId": self.race_ids[row["raceId"]],
                    "positionDisplayOrder": str(places[row["raceId"]]),
                    "positionText": {"D": "DSQ", "E": "EX"}.get(row["positionText"], row["positionText"]),
                    f"{kind}Id": references[row[f"{kind}Id"]],
                    "points": row["points"],
                }
            )
        return rows


def _read(path: Path) -> list[dict[str, str]]:
    """The rows of a raw file; what is null is empty."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file)]
    return [{name: "" if value == NULL else value for name, value in row.items()} for row in rows]


def _milliseconds(text: str) -> int:
    *minutes, seconds = text.split(":")
    whole, _, fraction = seconds.partition(".")
    total = 0
    for part in minutes:
        total = total * 60 + int(part)
    return (total * 60 + int(whole)) * 1000 + int(fraction.ljust(3, "0"))


def slug(name: str) -> str:
    return name.lower().removesuffix(" grand prix").replace(" ", "-")


def _text(rows: list[dict[str, Any]]) -> str:
    """Text quoted, numbers bare, null as an empty field."""
    names = list(rows[0])
    lines = [",".join(f'"{name}"' for name in names)]
    lines += [",".join(_value(str(row[name])) for name in names) for row in rows]
    return "\n".join(lines) + "\n"


def _value(text: str) -> str:
    is_bare = not text or text.replace(".", "", 1).removeprefix("-").isdigit()
    return text if is_bare else '"' + text.replace('"', '""') + '"'
