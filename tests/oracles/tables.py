"""The published tables, row by row, in plain Python over the CSV files."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from tests.oracles.championship import Championship, Row, grouped, milliseconds, read

Rows = dict[Any, Row]
"""Rows by primary key; only the columns that are calculated here."""


def number(text: str | None) -> int | None:
    return None if text is None else int(float(text))


def place(row: Row) -> int | None:
    return int(row["positionText"]) if row["positionText"].isdigit() else None


def best(rows: list[Row]) -> int | None:
    return min((int(row["positionText"]) for row in rows if row["positionText"].isdigit()), default=None)


def races(rows: list[Row], met: Callable[[Row], bool] = lambda row: True) -> int:
    return len({row["raceId"] for row in rows if met(row)})


def won(row: Row) -> bool:
    return bool(row["positionText"] == "1")


def on_podium(row: Row) -> bool:
    return row["positionText"] in ("1", "2", "3")


def on_pole(row: Row) -> bool:
    return bool(row["grid"] == "1")


def cars_on_podium(rows: list[Row]) -> int:
    """A car that several drivers shared is one."""
    return len({(row["raceId"], row["positionText"]) for row in rows if on_podium(row)})


def dated(championship: Championship) -> list[Row]:
    """Result rows with the year, round and circuit of their race."""
    rows = []
    for row in championship.results:
        race = championship.races[int(row["raceId"])]
        rows.append({**row, "year": race["year"], "round": race["round"], "circuitId": race["circuitId"]})
    return rows


def driver_circuits(c: Championship) -> Rows:
    return {
        key: {
            "races_entered": races(rows),
            "wins": races(rows, won),
            "podiums": races(rows, on_podium),
            "poles": races(rows, on_pole),
            "best_finish": best(rows),
            "fastest_lap": min((c.laps[k] for r in rows if (k := (int(r["raceId"]), key[0])) in c.laps), default=None),
        }
        for key, rows in grouped(dated(c), "driverId", "circuitId").items()
    }


def constructor_circuits(c: Championship) -> Rows:
    return {
        key: {
            "races_entered": races(rows),
            "wins": races(rows, won),
            "podiums": cars_on_podium(rows),
            "poles": races(rows, on_pole),
            "best_finish": best(rows),
        }
        for key, rows in grouped(dated(c), "constructorId", "circuitId").items()
    }


def constructor_seasons(c: Championship) -> Rows:
    sprints = grouped(
        [{**row, "year": c.races[int(row["raceId"])]["year"]} for row in read(c.raw, "sprint_results")],
        "constructorId",
        "year",
    )
    return {
        key: {
            "races_entered": races(rows),
            "wins": races(rows, won),
            "podiums": cars_on_podium(rows),
            "poles": races(rows, on_pole),
            "points": pytest.approx(sum(float(row["points"]) for row in [*rows, *sprints.get(key, [])])),
            **c.standing("constructor_standings", "constructorId", *key),
            "best_finish": best(rows),
        }
        for key, rows in _with_sprints(grouped(dated(c), "constructorId", "year"), sprints).items()
    }


def _with_sprints(races: dict[Any, list[Row]], sprints: dict[Any, list[Row]]) -> dict[Any, list[Row]]:
    return {key: races.get(key, []) for key in races.keys() | sprints.keys()}


def seasons_summary(c: Championship) -> Rows:
    drivers = _champions(c, "driver_standings", "driverId")
    makers = _champions(c, "constructor_standings", "constructorId")
    rows = {}
    for year, entered in grouped(c.races.values(), "year").items():
        run = [race for race in entered if int(race["raceId"]) in c.by_race]
        rows[year] = {
            "total_races": len(entered),
            "races_run": len(run),
            "is_complete": len(run) == len(entered),
            "drivers_entered": len({row["driverId"] for race in run for row in c.by_race[int(race["raceId"])]}),
            "champion_id": drivers.get(year) if len(run) == len(entered) else None,
            "constructor_champion_id": makers.get(year) if len(run) == len(entered) else None,
        }
    return rows


def _champions(c: Championship, table: str, key: str) -> dict[int, int]:
    """The leader of the standings after the last race of each season."""
    after = grouped(read(c.raw, table), "raceId")
    champions = {}
    for year, entered in grouped(c.races.values(), "year").items():
        last = max(entered, key=lambda race: int(race["round"]))
        for row in after.get(int(last["raceId"]), []):
            if row["positionText"] == "1":
                champions[year] = int(row[key])
    return champions


def races_summary(c: Championship) -> Rows:
    summaries = {}
    for race_id, race in c.races.items():
        rows = sorted(c.by_race.get(race_id, []), key=lambda row: (int(row["positionOrder"]), int(row["resultId"])))
        first = next((row for row in rows if won(row)), None)
        pole = next((row for row in rows if on_pole(row)), None)
        laps = {int(row["driverId"]): c.laps.get((race_id, int(row["driverId"]))) for row in rows}
        fastest = min(((lap, driver) for driver, lap in laps.items() if lap), default=(None, None))
        summaries[race_id] = {
            "year": int(race["year"]),
            "round": int(race["round"]),
            "name": race["name"],
            "date": date.fromisoformat(race["date"]),
            "circuit_id": int(race["circuitId"]),
            "entries": len(laps),
            "finishers": len({row["driverId"] for row in rows if row["positionText"].isdigit()}),
            "winner_id": first and int(first["driverId"]),
            "winning_constructor_id": first and int(first["constructorId"]),
            "pole_driver_id": pole and int(pole["driverId"]),
            "fastest_lap": fastest[0],
            "fastest_lap_driver_id": fastest[1],
        }
    return summaries


def results_of(c: Championship, results: list[Row]) -> Rows:
    """Results of races or of sprints."""
    status = {row["statusId"]: row["status"] for row in read(c.raw, "status")}
    return {
        int(row["resultId"]): {
            "race_id": int(row["raceId"]),
            "driver_id": int(row["driverId"]),
            "constructor_id": int(row["constructorId"]),
            "number": number(row["number"]),
            "grid": number(row["grid"]),
            "position": place(row),
            "position_text": row["positionText"],
            "position_order": int(row["positionOrder"]),
            "points": pytest.approx(float(row["points"])),
            "laps": number(row["laps"]),
            "time": row["time"],
            "milliseconds": number(row["milliseconds"]),
            "fastest_lap": milliseconds(row["fastestLapTime"]) if row["fastestLapTime"] else None,
            "fastest_lap_number": number(row["fastestLap"]),
            "fastest_lap_rank": number(row["rank"]) or None,
            "fastest_lap_speed": float(row["fastestLapSpeed"]) if row.get("fastestLapSpeed") else None,
            "status_id": number(row["statusId"]),
            "status": status.get(row["statusId"]),
        }
        for row in results
    }


def race_results(c: Championship) -> Rows:
    return results_of(c, c.results)


def qualifying_results(c: Championship) -> Rows:
    return _qualified(c, "qualifying", "qualifyId")


def sprint_qualifying_results(c: Championship) -> Rows:
    return _qualified(c, "sprint_qualifying", "sprintQualifyId")


def _qualified(c: Championship, file: str, key: str) -> Rows:
    return {
        int(row[key]): {
            **_car(row),
            "position": number(row["position"]),
            "first_time": milliseconds(row["q1"]) if row["q1"] else None,
            "second_time": milliseconds(row["q2"]) if row["q2"] else None,
            "third_time": milliseconds(row["q3"]) if row["q3"] else None,
        }
        for row in read(c.raw, file)
    }


def practice_results(c: Championship) -> Rows:
    return {
        int(row["practiceId"]): {
            **_car(row),
            "session": int(row["session"]),
            "position": number(row["position"]),
            "fastest_lap": milliseconds(row["time"]) if row["time"] else None,
            "laps": number(row["laps"]),
        }
        for row in read(c.raw, "practice")
    }


def _car(row: Mapping[str, str]) -> dict[str, int | None]:
    return {
        "race_id": int(row["raceId"]),
        "driver_id": int(row["driverId"]),
        "constructor_id": int(row["constructorId"]),
        "number": number(row["number"]),
    }


def driver_careers(c: Championship) -> Rows:
    titles = _titles(c)
    careers: Rows = {}
    for driver in c.by_driver.keys() | c.sprints.keys():
        results, sprints = c.by_driver.get(driver, []), c.sprints.get(driver, [])
        moments = {int(row["raceId"]) for row in [*results, *sprints]}
        moments |= {race for champion, race in titles if champion == driver}
        for race in moments:
            rows = [row for row in results if c.when(int(row["raceId"])) <= c.when(race)]
            sprinted = [row for row in sprints if c.when(int(row["raceId"])) <= c.when(race)]
            entered = {int(row["raceId"]) for row in rows}
            careers[driver, race] = {
                "races_entered": len(entered),
                "races_started": races(rows, lambda row: row["positionText"] not in "FW"),
                "wins": races(rows, won),
                "podiums": races(rows, on_podium),
                "poles": races(rows, on_pole),
                **{
                    name: value
                    for name, value in c.lower_bound(
                        "fastest_laps",
                        sum(c.laps.get((number, driver), 0) == c.fastest.get(number) for number in entered),
                        entered,
                    ).items()
                    if not name.endswith("_note")
                },
                "points": pytest.approx(sum(float(row["points"]) for row in [*rows, *sprinted])),
                "championships": sum(champion == driver and c.when(end) <= c.when(race) for champion, end in titles),
                "best_finish": best(rows),
            }
    return careers


def _titles(c: Championship) -> set[tuple[int, int]]:
    """Champion and last race of each season that is complete."""
    titles = set()
    for year, champion in _champions(c, "driver_standings", "driverId").items():
        entered = [race for race in c.races.values() if int(race["year"]) == year]
        if all(int(race["raceId"]) in c.by_race for race in entered):
            titles.add((champion, int(max(entered, key=lambda race: int(race["round"]))["raceId"])))
    return titles


TABLES: dict[str, Callable[[Championship], Rows]] = {
    "driver_circuits": driver_circuits,
    "driver_careers": driver_careers,
    "constructor_circuits": constructor_circuits,
    "constructor_seasons": constructor_seasons,
    "seasons_summary": seasons_summary,
    "races_summary": races_summary,
    "race_results": race_results,
    "qualifying_results": qualifying_results,
    "sprint_qualifying_results": sprint_qualifying_results,
    "practice_results": practice_results,
}
