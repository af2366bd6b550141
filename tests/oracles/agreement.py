"""Counts the figures of drivers in two folders of raw files, and lists those that differ."""

import csv
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

Cars = dict[str, dict[str, list[dict[str, str]]]]


class Agreement:
    """The figures of each driver, by reference, in both folders; only of races that both have run."""

    def __init__(self, ours: Path, theirs: Path) -> None:
        self.sides = _cars(ours), _cars(theirs)

    def differences(self, figure: str) -> dict[str, tuple[str, str]]:
        races = self.sides[0].keys() & self.sides[1].keys()
        ours, theirs = (_counted(side, races, figure) for side in self.sides)
        return {
            driver: (ours[driver], theirs[driver])
            for driver in ours.keys() & theirs.keys()
            if ours[driver] != theirs[driver]
        }


def _cars(folder: Path) -> Cars:
    """Result rows by race, then by driver."""

    def rows(table: str) -> list[dict[str, str]]:
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    drivers = {row["driverId"]: row["driverRef"] for row in rows("drivers")}
    races = {row["raceId"]: f"{row['year']} {row['round']}" for row in rows("races")}
    cars: Cars = defaultdict(lambda: defaultdict(list))
    for row in rows("results"):
        cars[races[row["raceId"]]][drivers[row["driverId"]]].append(row)
    return cars


def _counted(side: Cars, races: set[str], figure: str) -> dict[str, str]:
    counts: dict[str, Decimal] = defaultdict(Decimal)
    for race in races:
        for driver, cars in side[race].items():
            counts[driver] += _of_race(cars, figure)
    return {driver: f"{count.normalize():f}" for driver, count in counts.items()}


def _of_race(cars: list[dict[str, str]], figure: str) -> Decimal:
    places = [int(car["positionText"]) for car in cars if car["positionText"].isdigit()]
    match figure:
        case "entries":
            return Decimal(1)
        case "starts":
            # F1DB counts no exclusion as a start.
            return Decimal(any(car["positionText"] not in ("F", "W", "E") for car in cars))
        case "wins":
            return Decimal(1 in places)
        case "podiums":
            return Decimal(any(place <= 3 for place in places))
        case "poles":
            return Decimal(any(car["grid"] == "1" for car in cars))
        case "race points":
            return sum((Decimal(car["points"]) for car in cars), Decimal(0))
    raise ValueError(figure)
