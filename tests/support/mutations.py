"""Mistakes in raw files and their consequences, as a table that is easy to extend.

Each mutation changes one place of good files, the sample's or the real ones. It says whether the version is rejected,
or else exactly which rows are rejected, which values are replaced, and which published figures differ.
"""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

Row = dict[str, str]


@dataclass(frozen=True)
class Mutation:
    """A change of raw files.

    `problems` are the column and a part of the reason of each problem. `changes` are the published columns that differ,
    with their new values and the row's key: columns of the raw row or numbers, by default the first column. Every
    other published value is as it was. With `as_if` the
    published rows are those of good files changed in that way instead. With `rejected` nothing is published, and the
    message has this text.
    """

    name: str
    file: str
    change: Callable[[Path], object]
    line: int | None = None
    problems: tuple[tuple[str, str], ...] = ()
    is_replaced: bool = False
    changes: tuple[tuple[Any, ...], ...] = ()
    as_if: Callable[[Path], object] | None = None
    rejected: str | None = None


def read_lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def write_lines(path: Path, lines: list[str]) -> None:
    # A new file: the old one may be a link to what other tests read.
    path.unlink()
    path.write_text("\n".join(lines) + "\n", "utf-8")


def row_at(path: Path, line: int) -> Row:
    lines = read_lines(path)
    return next(csv.DictReader([lines[0], lines[line - 1]]))


def written(header: str, row: Row) -> str:
    text = io.StringIO()
    names = next(csv.reader([header]))
    csv.writer(text, lineterminator="").writerow([row[name] for name in names])
    return text.getvalue()


def with_fields(file: str, line: int, **values: str) -> Callable[[Path], None]:
    """The file with other values in one line."""

    def change(folder: Path) -> None:
        lines = read_lines(folder / file)
        lines[line - 1] = written(lines[0], {**row_at(folder / file, line), **values})
        write_lines(folder / file, lines)

    return change


@cache
def without_line(file: str, line: int) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        lines = read_lines(folder / file)
        write_lines(folder / file, [*lines[: line - 1], *lines[line:]])

    return change


def with_copy(file: str, line: int, **values: str) -> Callable[[Path], None]:
    """The file with a copy of a line at its end, in which these values differ."""

    def change(folder: Path) -> None:
        lines = read_lines(folder / file)
        write_lines(folder / file, [*lines, written(lines[0], {**row_at(folder / file, line), **values})])

    return change


def without_last_half(file: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        lines = read_lines(folder / file)
        write_lines(folder / file, lines[: len(lines) // 2])

    return change


def without_race(file: str) -> Callable[[Path], None]:
    """The file without the rows of one race."""

    def change(folder: Path) -> None:
        lines = read_lines(folder / file)
        race = row_at(folder / file, LINE)["raceId"]
        races = (row["raceId"] for row in csv.DictReader(lines))
        kept = [line for line, race_id in zip(lines[1:], races, strict=True) if race_id != race]
        kept.insert(0, lines[0])
        write_lines(folder / file, kept)

    return change


def with_second_leader(folder: Path) -> None:
    """Standings in which the second after the last race of a season is a leader too."""
    file = folder / "driver_standings.csv"
    rows = list(csv.DictReader(read_lines(file)))
    races = {row["raceId"]: row for row in csv.DictReader(read_lines(folder / "races.csv"))}
    first = min(int(row["year"]) for row in races.values())
    last = max((row for row in races.values() if int(row["year"]) == first), key=lambda row: int(row["round"]))
    place = next(at for at, row in enumerate(rows, 2) if row["raceId"] == last["raceId"] and row["positionText"] == "2")
    with_fields("driver_standings.csv", place, positionText="1")(folder)


def with_text(file: str, text: str) -> Callable[[Path], None]:
    """The file with one more line."""
    return lambda folder: write_lines(folder / file, [*read_lines(folder / file), text])


def unchanged(folder: Path) -> None:
    pass


LINE = 4
"""The line that is changed: in the results that of a driver who did not win."""


def replaced(file: str, column: str, value: str, reason: str, *changes: tuple[Any, ...]) -> Mutation:
    """A value that no figure needs: the row stays."""
    return Mutation(
        f"{file} {column} {value!r} is replaced",
        file,
        with_fields(file, LINE, **{column: value}),
        LINE,
        ((column, reason),),
        is_replaced=True,
        changes=changes,
    )


def rejected(file: str, column: str, value: str, reason: str) -> Mutation:
    """A value that figures need: the figures are those without the row."""
    return Mutation(
        f"{file} {column} {value!r} rejects the row",
        file,
        with_fields(file, LINE, **{column: value}),
        LINE,
        ((column, reason),),
        as_if=without_line(file, LINE),
    )


def repeated(file: str, columns: str, **values: str) -> Mutation:
    """A row twice: the second is rejected, and nothing changes."""
    return Mutation(
        f"{file} has a row twice: {columns}",
        file,
        with_copy(file, LINE, **values),
        None,
        ((columns, "repeats an earlier row"),),
        as_if=unchanged,
    )


def fatal(name: str, file: str, change: Callable[[Path], object], message: str) -> Mutation:
    """A mistake that rejects the version."""
    return Mutation(name, file, change, rejected=message)


DRIVER, CIRCUIT, RESULT = "drivers_summary", "circuits_summary", "race_results"
WITHOUT_STATUS = ((RESULT, "status", None), (RESULT, "status_id", None))
WITHOUT_SPRINT_STATUS = (("sprint_results", "status", None), ("sprint_results", "status_id", None))
UNKNOWN_AGES = ((DRIVER, "age_at_first_win", None), (DRIVER, "age_at_last_win", None))
UNKNOWN_LAPS = (
    (DRIVER, "laps_completed", None, "driverId"),
    (DRIVER, "laps_completed_note", "The laps completed are not known for every race.", "driverId"),
)
NEW = "987654"

MUTATIONS = (
    replaced("drivers.csv", "dob", "1960-03-32", "is not a valid DATE", (DRIVER, "date_of_birth", None), *UNKNOWN_AGES),
    replaced("drivers.csv", "dob", "yesterday", "is not a valid DATE", (DRIVER, "date_of_birth", None), *UNKNOWN_AGES),
    replaced("drivers.csv", "number", "x", "is not a valid INTEGER", (DRIVER, "number", None)),
    replaced("drivers.csv", "number", "12.5", "'12.5' is not a valid INTEGER", (DRIVER, "number", None)),
    replaced("drivers.csv", "number", "99999999999", "is not a valid INTEGER", (DRIVER, "number", None)),
    replaced("drivers.csv", "number", "nan", "is not a valid INTEGER", (DRIVER, "number", None)),
    replaced("drivers.csv", "forename", "", "has no value", (DRIVER, "forename", ""), (DRIVER, "name", "{surname}")),
    replaced("drivers.csv", "forename", "\\N", "has no value", (DRIVER, "forename", ""), (DRIVER, "name", "{surname}")),
    replaced("drivers.csv", "code", "A\0B", "contains a NUL byte", (DRIVER, "code", None)),
    replaced("drivers.csv", "nationality", "\0", "contains a NUL byte", (DRIVER, "nationality", None)),
    replaced("circuits.csv", "lat", "nan", "nan must satisfy", (CIRCUIT, "latitude", None)),
    replaced("circuits.csv", "lat", "91.5", "91.5 must satisfy", (CIRCUIT, "latitude", None)),
    replaced("circuits.csv", "lat", "north", "'north' is not a valid DOUBLE", (CIRCUIT, "latitude", None)),
    replaced("circuits.csv", "lng", "inf", "inf must satisfy", (CIRCUIT, "longitude", None)),
    replaced("circuits.csv", "lng", "nan", "nan must satisfy", (CIRCUIT, "longitude", None)),
    replaced("circuits.csv", "alt", "1.5", "is not a valid INTEGER", (CIRCUIT, "altitude", None)),
    replaced("circuits.csv", "location", "", "has no value", (CIRCUIT, "location", "")),
    replaced("circuits.csv", "country", "\\N", "has no value", (CIRCUIT, "country", "")),
    replaced("constructors.csv", "nationality", "\0", "NUL byte", ("constructors_summary", "nationality", None)),
    replaced(
        "races.csv", "time", "25:00:00", "must satisfy",
        ("races_summary", "starts_at", None), ("sessions", "starts_at", None, "raceId", 1),
    ),
    replaced("results.csv", "number", "x", "is not a valid INTEGER", (RESULT, "number", None)),
    replaced("results.csv", "laps", "-1", "-1 must satisfy", (RESULT, "laps", None), *UNKNOWN_LAPS),
    replaced("results.csv", "laps", "12.5", "is not a valid INTEGER", (RESULT, "laps", None), *UNKNOWN_LAPS),
    replaced("results.csv", "time", "\0", "NUL byte", (RESULT, "time", None)),
    replaced("results.csv", "milliseconds", "0", "0 must satisfy", (RESULT, "milliseconds", None)),
    replaced("results.csv", "milliseconds", "long", "is not a valid BIGINT", (RESULT, "milliseconds", None)),
    replaced("results.csv", "fastestLap", "0", "0 must satisfy", (RESULT, "fastest_lap_number", None)),
    replaced("results.csv", "statusId", "9999", "9999 names no row of status", *WITHOUT_STATUS),
    replaced("results.csv", "statusId", "x", "is not a valid INTEGER", *WITHOUT_STATUS),
    replaced("sprint_results.csv", "laps", "x", "is not a valid INTEGER", ("sprint_results", "laps", None)),
    replaced("sprint_results.csv", "statusId", "9999", "names no row of status", *WITHOUT_SPRINT_STATUS),
    replaced("qualifying.csv", "number", "x", "is not a valid INTEGER", ("qualifying_results", "number", None)),
    replaced("practice.csv", "time", "fast", "'fast' must satisfy", ("practice_results", "fastest_lap", None)),
    replaced("practice.csv", "laps", "x", "is not a valid INTEGER", ("practice_results", "laps", None)),
    replaced(
        "sprint_qualifying.csv", "number", "x", "is not a valid INTEGER", ("sprint_qualifying_results", "number", None)
    ),
    replaced(
        "pit_stops.csv", "milliseconds", "x", "is not a valid INTEGER",
        ("pit_stops", "milliseconds", None, "raceId", "driverId", "stop"),
        ("pit_stops", "is_red_flag", False, "raceId", "driverId", "stop"),
    ),
    replaced(
        "driver_standings.csv", "wins", "x", "is not a valid INTEGER",
        ("driver_standings", "wins", None, "raceId", "driverId"),
    ),
    replaced(
        "constructor_standings.csv", "wins", "1.5", "is not a valid INTEGER",
        ("constructor_standings", "wins", None, "raceId", "constructorId"),
    ),
    rejected("results.csv", "grid", "-1", "-1 must satisfy"),
    rejected("results.csv", "grid", "front", '"front" is not a valid INTEGER'),
    rejected("results.csv", "positionText", "X", "'X' must satisfy"),
    rejected("results.csv", "positionText", "", "has no value"),
    rejected("results.csv", "positionOrder", "0", "0 must satisfy"),
    rejected("results.csv", "points", "ten", '"ten" is not a valid DECIMAL'),
    rejected("results.csv", "points", "1.123456789012", '"1.123456789012" is not a valid DECIMAL'),
    rejected("results.csv", "fastestLapTime", "1:75.000", "'1:75.000' must satisfy"),
    rejected("results.csv", "fastestLapTime", "1:60:00.000", "'1:60:00.000' must satisfy"),
    rejected("results.csv", "fastestLapTime", "fast", "'fast' must satisfy"),
    rejected("qualifying.csv", "q1", "1:75.000", "'1:75.000' must satisfy"),
    rejected("qualifying.csv", "position", "0", "0 must satisfy"),
    rejected("practice.csv", "session", "5", "5 must satisfy"),
    rejected("lap_times.csv", "milliseconds", "0", "0 must satisfy"),
    rejected("lap_times.csv", "lap", "1.5", "is not a valid INTEGER"),
    rejected("lap_times.csv", "position", "first", "is not a valid INTEGER"),
    rejected("lap_times.csv", "driverId", NEW, "names no row of drivers"),
    rejected("pit_stops.csv", "lap", "0", "0 must satisfy"),
    rejected("pit_stops.csv", "raceId", NEW, "names no row of races"),
    rejected("sprint_results.csv", "points", "x", "is not a valid DECIMAL"),
    rejected("driver_standings.csv", "positionText", "X", "'X' must satisfy"),
    rejected("driver_standings.csv", "points", "", "has no value"),
    rejected("constructor_standings.csv", "positionText", "0", "'0' must satisfy"),
    repeated("results.csv", "resultId"),
    repeated("results.csv", "raceId, driverId, number, positionOrder", resultId=NEW),
    repeated("sprint_results.csv", "raceId, driverId, number, positionOrder", resultId=NEW),
    repeated("qualifying.csv", "raceId, driverId, number", qualifyId=NEW),
    repeated("sprint_qualifying.csv", "raceId, driverId, number", sprintQualifyId=NEW),
    repeated("practice.csv", "raceId, session, driverId, number", practiceId=NEW),
    repeated("lap_times.csv", "raceId, driverId, lap", milliseconds="1"),
    repeated("pit_stops.csv", "raceId, driverId, stop", milliseconds="1"),
    repeated("driver_standings.csv", "raceId, driverId", driverStandingsId=NEW),
    repeated("constructor_standings.csv", "raceId, constructorId", constructorStandingsId=NEW),
    Mutation("a driver twice", "drivers.csv", with_copy("drivers.csv", LINE, surname="Other"), None,
             (("driverId", "repeats an earlier row"),), as_if=unchanged),
    Mutation("a truncated line", "results.csv", with_text("results.csv", "987654,1"), None,
             tuple((column, "has no value") for column in ("driverId",)), as_if=unchanged),
    Mutation("too many fields", "seasons.csv", with_text("seasons.csv", "1900,x,y"), None,
             (("-", "Expected Number of Columns"),), as_if=unchanged),
    fatal("a driver without a surname", "drivers.csv", with_fields("drivers.csv", LINE, surname=""),
            "drivers.csv line 4, column"),
    fatal("a driver without a readable id", "drivers.csv", with_fields("drivers.csv", LINE, driverId="x"),
            "drivers.csv line 4, column"),
    fatal("a driver with another's reference", "drivers.csv", lambda folder: with_fields(
        "drivers.csv", LINE, driverRef=row_at(folder / "drivers.csv", LINE - 1)["driverRef"])(folder),
            "drivers.csv line 4, column"),
    fatal("a race on no day", "races.csv", with_fields("races.csv", LINE, date="2020-07-32"),
            "races.csv line 4, column"),
    fatal("a race in round 0", "races.csv", with_fields("races.csv", LINE, round="0"),
            "races.csv line 4, column"),
    fatal("a race without a name", "races.csv", with_fields("races.csv", LINE, name="\\N"),
            "races.csv line 4, column"),
    fatal("a circuit without a name", "circuits.csv", with_fields("circuits.csv", LINE, name=""),
            "circuits.csv line 4, column"),
    fatal("a constructor without a reference", "constructors.csv",
            with_fields("constructors.csv", LINE, constructorRef=""), "constructors.csv line 4, column"),
    fatal("a season without a year", "seasons.csv", with_fields("seasons.csv", LINE, year="x"),
            "seasons.csv line 4, column"),
    fatal("a winner in position 2", "results.csv", with_fields("results.csv", 2, positionText="2"),
            "races_have_a_winner: kind race"),
    fatal("two winners", "results.csv", with_fields("results.csv", 3, positionText="1"),
            "positions_are_one_car_each: kind race"),
    fatal("a position far behind", "results.csv", with_fields("results.csv", LINE, positionText="300"),
            "positions_have_no_gaps: kind race"),
    fatal("a sprint without a winner", "sprint_results.csv", with_fields("sprint_results.csv", 2, positionText="R"),
            "races_have_a_winner: kind sprint"),
    fatal("half of the results", "results.csv", without_last_half("results.csv"),
            "races_that_were_run_have_results: year"),
    fatal("a race without results", "results.csv", without_race("results.csv"), "races_that_were_run_have_results:"),
    fatal("two leaders of final standings", "driver_standings.csv", with_second_leader,
            "final_driver_standings_have_one_leader: year"),
    rejected("results.csv", "points", "-1", "-1.0000000000 must satisfy"),
    fatal("a winner whose row is rejected", "results.csv", with_fields("results.csv", 2, grid="x"),
            "races_have_a_winner: kind race"),
)  # fmt: skip
