"""Generated paths of the Ergast API: what clients request, and what comes near to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

RESOURCES = ("seasons", "races", "circuits", "constructors", "drivers", "results", "sprint", "qualifying", "status",
             "pitstops", "laps", "driverStandings", "constructorStandings")  # fmt: skip
NUMBERED = ("grid", "results", "fastest", "status", "laps", "driverStandings", "constructorStandings")
WRONG = ("nothing", "12", "fish", "", "Results!", "2024", "hamilton.", "%C3%A9", "next", "-1", "races", "0")


@dataclass(frozen=True)
class Values:
    """What is in the data: years, and references by criterion."""

    years: Sequence[int]
    references: dict[str, Sequence[str]]


@dataclass(frozen=True)
class GeneratedPath:
    path: str
    limit: int
    offset: int


def generated_path(chance: Random, values: Values) -> GeneratedPath:
    segments: list[str] = []
    resource = chance.choice(RESOURCES)
    if chance.random() < (0.97 if resource in ("pitstops", "laps") else 0.7):
        segments.append("current" if chance.random() < 0.1 else str(chance.choice(values.years)))
        if chance.random() < (0.97 if resource in ("pitstops", "laps") else 0.45):
            segments.append(chance.choice(["last", "next", str(chance.randint(1, 22)), str(chance.randint(1, 9))]))
    for _ in range(chance.choice([0, 0, 0, 1, 1, 2, 3])):
        if chance.random() < 0.5:
            name = chance.choice(list(values.references))
            segments += [name, chance.choice(values.references[name])]
        else:
            segments += [chance.choice(NUMBERED), str(chance.choice([1, 1, 1, 2, 3, 5, 10, 11, 31, 0, 99]))]
    if chance.random() < 0.95:
        segments.append(resource)
        if chance.random() < 0.25:
            listed = values.references.get(resource)
            segments.append(chance.choice(listed) if listed else str(chance.choice([1, 2, 3, 7, 11])))
    if chance.random() < 0.04:
        segments.insert(chance.randint(0, len(segments)), chance.choice(WRONG))
    path = "".join(f"/{segment}" for segment in segments) + chance.choice(["", "/", ".json", ".json", ".json/"])
    if chance.random() < 0.1:
        path = chance.choice([path.upper(), path.lower(), path.title()])
    return GeneratedPath(path, chance.choice([30, 30, 1, 5, 100, 1000]), chance.choice([0, 0, 0, 1, 7, 40]))
