"""The grammar of paths: season, round, criteria, a resource and its own filter.

[/{season}[/{round}]] {/criterion/value}* [/{resource}[/{value}]] ("/" | ".json" | ".json/")
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from starlette.exceptions import HTTPException

CACHED_PATHS, MAX_CACHED_CHARACTERS = 1_000, 200
"""Of the paths that were read last, and of each of them."""

NUMBER = re.compile(r"[0-9]{1,9}")
IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,100}")
SEASON = re.compile(r"[0-9]{4}|current")
ROUND = re.compile(r"[0-9]{1,2}|last|next")
WORD = re.compile(r"[a-z_-]+")


@dataclass(frozen=True)
class Criterion:
    """A filter: the name that responses repeat it under, and the values that it takes."""

    echo: str | None
    values: re.Pattern[str]
    may_come_first: bool = True
    """Whether it may come before a resource, and not only as the filter of the resource of its name."""


CRITERIA: Mapping[str, Criterion] = {
    "circuits": Criterion("circuitId", IDENTIFIER),
    "constructors": Criterion("constructorId", IDENTIFIER),
    "drivers": Criterion("driverId", IDENTIFIER),
    "grid": Criterion("grid", NUMBER),
    "results": Criterion("position", NUMBER),
    "fastest": Criterion("fastest", NUMBER),
    "status": Criterion("status", NUMBER),
    "laps": Criterion("lap", NUMBER),
    "pitstops": Criterion("stop", NUMBER, may_come_first=False),
    "driverstandings": Criterion("driverStandings", NUMBER),
    "constructorstandings": Criterion("constructorStandings", NUMBER),
    "sprint": Criterion(None, NUMBER, may_come_first=False),
    "qualifying": Criterion(None, NUMBER, may_come_first=False),
}
"""In the order in which responses repeat them."""

OF_RESULTS = frozenset(("circuits", "constructors", "drivers", "grid", "results", "fastest", "status"))
OF_STANDINGS = frozenset(("driverstandings", "constructorstandings"))


@dataclass(frozen=True)
class Resource:
    """What a path leads to, and the criteria that it takes beside its own."""

    name: str
    criteria: frozenset[str]
    has_filter: bool = True
    needs_round: bool = False


RESOURCES: Mapping[str, Resource] = {
    resource.name: resource
    for resource in (
        Resource("seasons", OF_RESULTS | OF_STANDINGS, has_filter=False),
        Resource("races", OF_RESULTS, has_filter=False),
        Resource("circuits", OF_RESULTS),
        Resource("constructors", OF_RESULTS | OF_STANDINGS),
        Resource("drivers", OF_RESULTS | OF_STANDINGS),
        Resource("results", OF_RESULTS),
        Resource("sprint", OF_RESULTS),
        Resource("qualifying", OF_RESULTS),
        Resource("status", OF_RESULTS),
        Resource("pitstops", OF_RESULTS | {"laps"}, needs_round=True),
        Resource("laps", OF_RESULTS | {"laps"}, needs_round=True),
        Resource("driverstandings", frozenset(("drivers",))),
        Resource("constructorstandings", frozenset(("constructors",))),
    )
}

NOT_FOUND = "Not found."
UNSUPPORTED = "Bad Request: Unsupported filter for endpoint."
NO_FILTER = "Bad Request: Endpoint does not support final filter."
ROUND_MISSING = "Bad Request: Missing one of the required parameters ['season_year', 'race_round']."


@dataclass(frozen=True)
class Path:
    """A valid path. `season` and `round` are as they stand in it: numbers, or words such as `current`."""

    resource: Resource
    season: str | None
    round: str | None
    criteria: Mapping[str, str]
    """Values by criterion; the filter of the resource is that of its name."""

    @property
    def conditions(self) -> Mapping[str, str]:
        """The criteria that select rows: the fastest lap of rank 0 is that of any rank."""
        return {name: value for name, value in self.criteria.items() if name != "fastest" or int(value)}


def read_path(path: str) -> Path:
    """Read what follows `/ergast/f1`. Raises HTTPException 400 and 404, with the details of Jolpica."""
    return _cached_path(path) if len(path) <= MAX_CACHED_CHARACTERS else _read_path(path)


def _read_path(path: str) -> Path:
    segments = _segments(path)
    season = segments.pop(0) if segments and SEASON.fullmatch(segments[0].lower()) else None
    round_ = None
    if season and segments and re.fullmatch(r"[0-9]+|last|next", segments[0].lower()):
        round_ = segments.pop(0).lower()
        if not ROUND.fullmatch(round_):
            raise HTTPException(404, NOT_FOUND)
    criteria: dict[str, str] = {}
    while len(segments) > 2 or (len(segments) == 2 and segments[0].lower() not in RESOURCES):
        name, value = segments.pop(0).lower(), segments.pop(0)
        if name not in CRITERIA or not CRITERIA[name].may_come_first:
            raise HTTPException(404, NOT_FOUND)
        criteria[name] = _value(name, value)
    resource, own = _resource(segments)
    if criteria.keys() - resource.criteria:
        raise HTTPException(400, UNSUPPORTED)
    if resource.needs_round and round_ is None:
        raise HTTPException(400, ROUND_MISSING)
    return Path(resource, season.lower() if season else None, round_, {**criteria, **own})


_cached_path = lru_cache(CACHED_PATHS)(_read_path)


def _segments(path: str) -> list[str]:
    path = path.removesuffix("/")
    path = path[: -len(".json")] if path.lower().endswith(".json") else path
    segments = path.split("/")[1:]
    if "" in segments:
        raise HTTPException(404, NOT_FOUND)
    return segments


def _resource(segments: list[str]) -> tuple[Resource, Mapping[str, str]]:
    """The resource of the last segments, and its filter as a criterion; races where there is none."""
    if not segments:
        return RESOURCES["races"], {}
    name = segments[0].lower()
    if name not in RESOURCES:
        # Jolpica reads an unknown word as a filter of races, which have none.
        raise HTTPException(400, NO_FILTER) if WORD.fullmatch(name) else HTTPException(404, NOT_FOUND)
    resource = RESOURCES[name]
    if len(segments) == 1:
        return resource, {}
    if not resource.has_filter:
        raise HTTPException(400, NO_FILTER) if IDENTIFIER.fullmatch(segments[1]) else HTTPException(404, NOT_FOUND)
    return resource, {name: _value(name, segments[1])}


def _value(name: str, value: str) -> str:
    if not CRITERIA[name].values.fullmatch(value):
        raise HTTPException(404, NOT_FOUND)
    return value
