"""The definitions of the figures in plain Python over the CSV files, to check the SQL."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

Row = dict[str, Any]


def read(raw: Path, table: str) -> list[Row]:
    """The rows of a file; none where the source lacks it."""
    if not (raw / f"{table}.csv").exists():
        return []
    with (raw / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [
            {name: None if value in ("\\N", "", None) else value for name, value in row.items()}
            for row in csv.DictReader(file)
        ]


def milliseconds(text: str) -> int:
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + float(part)
    return round(total * 1000)


def grouped(rows: Iterable[Row], *names: str) -> dict[Any, list[Row]]:
    groups = defaultdict(list)
    for row in rows:
        key = tuple(int(row[name]) for name in names)
        groups[key[0] if len(key) == 1 else key].append(row)
    return groups


def mean(values: Iterable[int]) -> Any:
    numbers = list(values)
    return pytest.approx(sum(numbers) / len(numbers), abs=0.0001) if numbers else None


def longest(entered: list[int], good: set[int]) -> int:
    """The longest run of good races among those entered."""
    best = run = 0
    for race in entered:
        run = run + 1 if race in good else 0
        best = max(best, run)
    return best


class Championship:
    """The raw files, and the definitions of the design written once more without SQL."""

    def __init__(self, raw: Path) -> None:
        self.raw = raw
        self.standings: dict[str, dict[int, dict[int, Row]]] = {}
        self.drivers, self.circuits = read(raw, "drivers"), read(raw, "circuits")
        self.races = {int(race["raceId"]): race for race in read(raw, "races")}
        self.results = read(raw, "results")
        self.by_race, self.by_driver = grouped(self.results, "raceId"), grouped(self.results, "driverId")
        self.sprints = grouped(read(raw, "sprint_results"), "driverId")
        self.laps: dict[tuple[int, int], int] = {}
        self.led: dict[tuple[int, int], int] = defaultdict(int)
        self.timed: set[int] = set()
        for lap in read(raw, "lap_times"):
            key = int(lap["raceId"]), int(lap["driverId"])
            self.laps[key] = min(self.laps.get(key, 10**9), int(lap["milliseconds"]))
            self.led[key] += lap["position"] == "1"
            self.timed.add(key[0])
        for key, rows in grouped(self.results, "raceId", "driverId").items():
            official = [milliseconds(row["fastestLapTime"]) for row in rows if row["fastestLapTime"]]
            if official:
                self.laps[key] = min(official)
            elif key in self.laps:
                continue
        entered = {(int(row["raceId"]), int(row["driverId"])) for row in self.results}
        self.laps = {key: lap for key, lap in self.laps.items() if key in entered}
        self.champions = self._champions(read(raw, "driver_standings"), "driverId")
        self.makers = read(raw, "constructors")
        self.maker_champions = self._champions(read(raw, "constructor_standings"), "constructorId")
        self.fastest: dict[int, int] = {}
        for (race, _), best in self.laps.items():
            self.fastest[race] = min(best, self.fastest.get(race, best))

    def _champions(self, standings: list[Row], key: str) -> list[int]:
        after = grouped(standings, "raceId")
        champions = []
        for races in grouped(self.races.values(), "year").values():
            if all(int(race["raceId"]) in self.by_race for race in races):
                last = max(races, key=lambda race: int(race["round"]))
                champions += [int(s[key]) for s in after[int(last["raceId"])] if s["positionText"] == "1"]
        return champions

    def when(self, race_id: int) -> tuple[int, int]:
        return int(self.races[race_id]["year"]), int(self.races[race_id]["round"])

    def summaries(self, table: str) -> list[Row]:
        """What `drivers`, `circuits` or `constructors` add up to, by number."""
        calculations = {
            "drivers": (self.driver, self.drivers),
            "circuits": (self.circuit, self.circuits),
            "constructors": (self.maker, self.makers),
        }
        calculate, rows = calculations[table]
        return sorted(map(calculate, rows), key=lambda row: next(iter(row.values())))

    def driver(self, row: Row) -> Row:
        number = int(row["driverId"])
        results = self.by_driver.get(number, [])

        def races(rows: Iterable[Row]) -> set[int]:
            return {int(entry["raceId"]) for entry in rows}

        finished = [entry for entry in results if entry["positionText"].isdigit()]
        entered = sorted(races(results), key=self.when)
        fastest = 0
        for race in entered:
            laps = [
                self.laps[race, d]
                for d in {int(entry["driverId"]) for entry in self.by_race[race]}
                if (race, d) in self.laps
            ]
            fastest += bool(laps) and self.laps.get((race, number)) == min(laps)
        return {
            "driver_id": number,
            "name": f"{row['forename']} {row['surname']}",
            "races_entered": len(entered),
            "races_started": len(races(entry for entry in results if entry["positionText"] not in "FW")),
            "wins": len(races(entry for entry in finished if int(entry["positionText"]) == 1)),
            "podiums": len(races(entry for entry in finished if int(entry["positionText"]) <= 3)),
            "poles": len(races(entry for entry in results if entry["grid"] == "1")),
            **self.lower_bound("fastest_laps", fastest, set(entered)),
            **self.hat_trick_figures(number, results),
            "average_finish": mean(
                min(int(r["positionText"]) for r in rows) for rows in grouped(finished, "raceId").values()
            ),
            "average_grid": mean(
                min(int(r["grid"]) for r in rows)
                for rows in grouped((r for r in results if (r["grid"] or "0") != "0"), "raceId").values()
            ),
            "laps_led": sum(self.led[race, number] for race in entered)
            if entered and set(entered) <= self.timed
            else None,
            "win_streak": longest(entered, races(r for r in finished if int(r["positionText"]) == 1)),
            "podium_streak": longest(entered, races(r for r in finished if int(r["positionText"]) <= 3)),
            "win_rate": self.rate(number, results, "1"),
            "podium_rate": self.rate(number, results, "1", "2", "3"),
            "points": pytest.approx(sum(float(entry["points"]) for entry in [*results, *self.sprints.get(number, [])])),
            "championships": self.champions.count(number),
            "best_finish": min((int(entry["positionText"]) for entry in finished), default=None),
            "first_race_id": entered[0] if entered else None,
            "last_race_id": entered[-1] if entered else None,
        }  # fmt: skip

    def rate(self, number: int, results: list[Row], *places: str) -> float | None:
        started = {result["raceId"] for result in results if result["positionText"] not in "FW"}
        reached = {result["raceId"] for result in results if result["positionText"] in places}
        return len(reached) / len(started) if started else None

    def hat_tricks(self, number: int, results: list[Row]) -> set[int]:
        won = {int(result["raceId"]) for result in results if result["positionText"] == "1"}
        pole = {int(result["raceId"]) for result in results if result["grid"] == "1"}
        return {
            race for race in won & pole if race in self.fastest and self.laps.get((race, number)) == self.fastest[race]
        }

    def lower_bound(self, name: str, count: int, races: set[int]) -> Row:
        """A count over races whose fastest lap is known, and a note where these are not all."""
        known = len(races & self.fastest.keys())
        note = f"Known for {known} of {len(races)} races." if 0 < known < len(races) else None
        if races and not known:
            note = "The fastest lap of none of the races is known."
        return {name: count if known or not races else None, "fastest_lap_races": known, f"{name}_note": note}

    def hat_trick_figures(self, number: int, results: list[Row]) -> Row:
        won = {int(result["raceId"]) for result in results if result["positionText"] == "1"}
        pole = {int(result["raceId"]) for result in results if result["grid"] == "1"}
        known = won & pole & self.fastest.keys()
        unknown = won & pole - self.fastest.keys()
        note = None
        if unknown:
            note = "The fastest lap of none of the races won from pole is known."
            if known:
                note = f"Known for {len(known)} of {len(won & pole)} races won from pole."
        count = len(self.hat_tricks(number, results))
        return {"hat_tricks": count if known or not unknown else None, "hat_tricks_note": note}

    def maker(self, row: Row) -> Row:
        number = int(row["constructorId"])
        results = [entry for entry in self.results if int(entry["constructorId"]) == number]
        sprints = [entry for rows in self.sprints.values() for entry in rows if int(entry["constructorId"]) == number]
        return {
            "constructor_id": number,
            "races_entered": len({entry["raceId"] for entry in results}),
            "wins": len({entry["raceId"] for entry in results if entry["positionText"] == "1"}),
            "podiums": len({(r["raceId"], r["positionText"]) for r in results if r["positionText"] in ("1", "2", "3")}),
            "poles": len({entry["raceId"] for entry in results if entry["grid"] == "1"}),
            "points": pytest.approx(sum(float(entry["points"]) for entry in [*results, *sprints])),
            "championships": self.maker_champions.count(number),
            **self.lower_bound(
                "fastest_laps",
                len(
                    {
                        int(r["raceId"])
                        for r in results
                        if int(r["raceId"]) in self.fastest
                        and self.laps.get((int(r["raceId"]), int(r["driverId"]))) == self.fastest[int(r["raceId"])]
                    }
                ),
                {int(r["raceId"]) for r in results},
            ),
        }

    def seasons(self) -> dict[tuple[int, int], Row]:
        """Per driver and year: races, wins, podiums, points."""
        by_season = {}
        for number in self.by_driver.keys() | self.sprints.keys():
            results = self.by_driver.get(number, [])
            for year in {self.when(int(entry["raceId"]))[0] for entry in [*results, *self.sprints.get(number, [])]}:
                rows = [entry for entry in results if self.when(int(entry["raceId"]))[0] == year]
                sprints = [r for r in self.sprints.get(number, []) if self.when(int(r["raceId"]))[0] == year]
                entered = {int(entry["raceId"]) for entry in rows}
                by_season[number, year] = {
                    "races_entered": len({entry["raceId"] for entry in rows}),
                    "wins": len({entry["raceId"] for entry in rows if entry["positionText"] == "1"}),
                    "podiums": len({entry["raceId"] for entry in rows if entry["positionText"] in ("1", "2", "3")}),
                    "points": pytest.approx(sum(float(entry["points"]) for entry in [*rows, *sprints])),
                    "constructor_ids": sorted({int(entry["constructorId"]) for entry in [*rows, *sprints]}),
                    **self.lower_bound(
                        "fastest_laps",
                        sum(self.laps.get((race, number), 0) == self.fastest.get(race) for race in entered),
                        entered,
                    ),
                    **self.driver_standing(number, year),
                }
        return by_season

    def driver_standing(self, number: int, year: int) -> Row:
        return self.standing("driver_standings", "driverId", number, year)

    def _standings(self, table: str, key: str) -> dict[int, dict[int, Row]]:
        """The rows of the latest standings of each year that has some, by driver or constructor."""
        rows = [{**row, "when": self.when(int(row["raceId"]))} for row in read(self.raw, table)]
        latest: dict[int, tuple[int, int]] = {}
        for row in rows:
            year = row["when"][0]
            latest[year] = max(latest.get(year, row["when"]), row["when"])
        by_driver: dict[int, dict[int, Row]] = defaultdict(dict)
        for row in rows:
            if row["when"] == latest[row["when"][0]]:
                by_driver[row["when"][0]][int(row[key])] = row
        return by_driver

    def standing(self, table: str, key: str, number: int, year: int) -> Row:
        """Points and place of a driver or constructor in the latest standings of a year."""
        kind = table.removesuffix("_standings")
        if table not in self.standings:
            self.standings[table] = self._standings(table, key)
        standings = self.standings[table].get(year)
        row = (standings or {}).get(number)
        reasons = {
            "D": "Disqualified from the championship.",
            "E": "Excluded from the championship.",
            "-": "Not eligible for a position.",
        }
        if not standings:
            note: str | None = f"The source has no standings of {kind}s for this season."
        else:
            note = reasons.get(row["positionText"]) if row else "Not listed in the standings."
        place = int(row["positionText"]) if row and row["positionText"].isdigit() else None
        return {
            "position": place,
            "position_note": note,
            "championship_points": pytest.approx(float(row["points"])) if row else None,
        }

    def records(self) -> set[tuple[int, int, int, int]]:
        """Circuit, race, driver and lap of each lap that beat all before."""
        best: dict[int, int] = {}
        holders = set()
        for race in sorted(self.fastest, key=self.when):
            circuit, lap = int(self.races[race]["circuitId"]), self.fastest[race]
            if lap < best.get(circuit, 10**9):
                best[circuit] = lap
                driver = min(d for (r, d), time in self.laps.items() if r == race and time == lap)
                holders.add((circuit, race, driver, lap))
        return holders

    def circuit(self, row: Row) -> Row:
        number = int(row["circuitId"])
        races = sorted((r for r in self.by_race if int(self.races[r]["circuitId"]) == number), key=self.when)
        laps = [(lap, *self.when(race), driver, race) for (race, driver), lap in self.laps.items() if race in races]
        record = min(laps, default=(None,) * 5)
        return {
            "circuit_id": number,
            "circuit_name": row["name"],
            "total_races": len(races),
            "fastest_lap": record[0],
            "fastest_driver_id": record[3],
            "fastest_lap_race_id": record[4],
            "first_race_id": races[0] if races else None,
            "last_race_id": races[-1] if races else None,
        }
