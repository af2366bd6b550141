"""The tables of the race weekend, row by row, in plain Python over the CSV files."""

import itertools
from collections import defaultdict
from datetime import UTC, date, datetime

import pytest

from tests.oracles.championship import Championship, Row, grouped, read
from tests.oracles.tables import Rows, number, results_of

KINDS = {"fp1": "Practice 1", "fp2": "Practice 2", "fp3": "Practice 3", "quali": "Qualifying", "sprint": "Sprint"}
TEN_MINUTES = 600_000
REASONS = {
    "D": "Disqualified from the championship.",
    "E": "Excluded from the championship.",
    "-": "Not eligible for a position.",
}


def moment(day: str | None, time: str | None) -> str | None:
    if day is None or time is None:
        return None
    hour, minute, second = map(int, time.removesuffix("Z").split(":"))
    return (
        datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
        .replace(hour=hour, minute=minute, second=second)
        .strftime("%Y-%m-%dT%H:%M:%SZ")
    )


def sprint_results(c: Championship) -> Rows:
    return results_of(c, read(c.raw, "sprint_results"))


def pit_stops(c: Championship) -> Rows:
    return {
        (int(row["raceId"]), int(row["driverId"]), int(row["stop"])): {
            "lap": int(row["lap"]),
            "time_of_day": row["time"],
            "duration": row["duration"],
            "milliseconds": number(row["milliseconds"]),
            "is_red_flag": row["milliseconds"] is not None and int(row["milliseconds"]) > TEN_MINUTES,
        }
        for row in read(c.raw, "pit_stops")
    }


def race_laps(c: Championship) -> Rows:
    by_race = {}
    for key, rows in grouped(read(c.raw, "lap_times"), "raceId", "driverId").items():
        rows.sort(key=lambda row: int(row["lap"]))
        by_race[key] = {
            "laps": [int(row["lap"]) for row in rows],
            "positions": [number(row["position"]) for row in rows],
            "milliseconds": [int(row["milliseconds"]) for row in rows],
        }
    return by_race


def sessions(c: Championship) -> Rows:
    rows = {}
    for race_id, race in c.races.items():
        listed = []
        for prefix, kind in KINDS.items():
            day, time = race.get(f"{prefix}_date"), race.get(f"{prefix}_time")
            name = kind
            if prefix == "fp2" and race.get("sprint_date") and int(race["year"]) >= 2023:
                name = "Sprint shootout" if race["year"] == "2023" else "Sprint qualifying"
            if day:
                listed.append((day, time or "", name, time))
        listed.append((race["date"], race["time"] or "", "Race", race["time"]))
        listed.sort(key=lambda session: session[:2])
        for place, (day, _, name, time) in enumerate(listed, 1):
            rows[race_id, place] = {"name": name, "date": date.fromisoformat(day), "starts_at": moment(day, time)}
    return rows


def standings(c: Championship, table: str, key: str) -> Rows:
    after = grouped(read(c.raw, table), "raceId")
    listed = sorted(after, key=c.when)
    rows = {}
    for place, race_id in enumerate(listed):
        before = listed[place - 1] if place and c.when(listed[place - 1])[0] == c.when(race_id)[0] else None
        earlier = {row[key]: row["positionText"] for row in after[before]} if before else {}
        for row in after[race_id]:
            text, was = row["positionText"], earlier.get(row[key], "")
            rows[race_id, int(row[key])] = {
                "position": int(text) if text.isdigit() else None,
                "position_text": text,
                "position_note": REASONS.get(text),
                "championship_points": pytest.approx(float(row["points"])),
                "wins": number(row["wins"]),
                "positions_gained": int(was) - int(text) if was.isdigit() and text.isdigit() else None,
            }
    return rows


def driver_standings(c: Championship) -> Rows:
    return standings(c, "driver_standings", "driverId")


def constructor_standings(c: Championship) -> Rows:
    return standings(c, "constructor_standings", "constructorId")


def races_summary(c: Championship) -> Rows:
    """What the summary of a race has beside its results."""
    leaders: dict[int, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in read(c.raw, "lap_times"):
        in_lead = leaders[int(row["raceId"])][int(row["lap"])]
        if row["position"] == "1":
            in_lead.append(row["driverId"])
    sprints = {int(row["raceId"]) for row in read(c.raw, "sprint_results")}
    summaries = {}
    for race_id, race in c.races.items():
        rows = c.by_race.get(race_id, [])
        led = [leaders[race_id][lap] for lap in sorted(leaders[race_id])] if race_id in leaders else []
        winners_laps = max((int(row["laps"]) for row in rows if row["positionText"] == "1"), default=0)
        is_known = bool(rows) and bool(led) and all(len(leader) == 1 for leader in led) and len(led) >= winners_laps
        order = [leader[0] for leader in led] if is_known else []
        retired = {row["driverId"] for row in rows if row["positionText"] == "R"}
        summaries[race_id] = {
            "starts_at": moment(race["date"], race["time"]),
            "url": race["url"],
            "is_sprint_weekend": race.get("sprint_date") is not None or race_id in sprints,
            "retirements": len(retired - {row["driverId"] for row in rows if row["positionText"].isdigit()})
            if rows
            else None,
            "leaders": len(set(order)) if is_known else None,
            "lead_changes": sum(a != b for a, b in itertools.pairwise(order)) if is_known else None,
            "margin_of_victory": margin(rows),
        }
    return summaries


def margin(rows: list[Row]) -> int | None:
    first = [row for row in rows if row["positionText"] == "1"]
    second = [row for row in rows if row["positionText"] == "2"]
    times = [[int(row["milliseconds"]) for row in cars if row["milliseconds"]] for cars in (first, second)]
    laps = [max((int(row["laps"]) for row in cars), default=None) for cars in (first, second)]
    if not all(times) or laps[0] != laps[1]:
        return None
    return min(times[1]) - min(times[0])


def drivers_summary(c: Championship) -> Rows:
    """What the summary of a driver has of sprints, finishes and ages."""
    is_there = bool(c.sprints)
    summaries = {}
    for driver in c.drivers:
        key = int(driver["driverId"])
        results, sprints = c.by_driver.get(key, []), c.sprints.get(key, [])
        by_race = grouped(results, "raceId")
        classified = {race for race, rows in by_race.items() if any(row["positionText"].isdigit() for row in rows)}
        retired = {race for race, rows in by_race.items() if any(row["positionText"] == "R" for row in rows)}
        gained = []
        for rows in by_race.values():
            classified_rows = [row for row in rows if row["positionText"].isdigit()]
            best = min(classified_rows, key=lambda row: int(row["positionText"]), default=None)
            if best and best["grid"] and int(best["grid"]) > 0:
                gained.append(int(best["grid"]) - int(best["positionText"]))
        wins = sorted((c.when(int(row["raceId"])), row["raceId"]) for row in results if row["positionText"] == "1")
        ages = [
            (date.fromisoformat(c.races[int(race)]["date"]) - date.fromisoformat(driver["dob"])).days
            for _, race in wins
            if driver["dob"]
        ]
        summaries[key] = {
            "url": driver["url"],
            "sprint_wins": sum(row["positionText"] == "1" for row in sprints) if is_there else None,
            "sprint_podiums": sum(row["positionText"] in ("1", "2", "3") for row in sprints) if is_there else None,
            "races_finished": len(classified),
            "retirements": len(retired - classified),
            "laps_completed": None
            if any(row["laps"] is None for row in results)
            else sum(int(row["laps"]) for row in results),
            "positions_gained": sum(gained) if gained else None,
            "age_at_first_win": ages[0] if ages else None,
            "age_at_last_win": ages[-1] if ages else None,
        }
    return summaries


WEEKEND_TABLES = {
    "sprint_results": sprint_results,
    "pit_stops": pit_stops,
    "race_laps": race_laps,
    "sessions": sessions,
    "driver_standings": driver_standings,
    "constructor_standings": constructor_standings,
    "races_summary": races_summary,
    "drivers_summary": drivers_summary,
}
