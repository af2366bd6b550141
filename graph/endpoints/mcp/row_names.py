"""Arguments with the id of a row, in which a tool accepts the row's name or reference too."""

from collections.abc import Mapping
from typing import Any

from graph.dataset.snapshot import Snapshot
from graph.types.budget import Budget
from graph.types.circuit import Circuit
from graph.types.driver import Driver
from graph.types.folding import fold_for_search, folded_value
from graph.types.race import Race
from graph.types.team import Team

TYPES: Mapping[str, type] = {
    "driverId": Driver,
    "rivalId": Driver,
    "circuitId": Circuit,
    "teamId": Team,
    "raceId": Race,
}
"""Types of rows by the arguments that have their ids."""

EXAMPLES: Mapping[type, str] = {
    Driver: "Ayrton Senna",
    Circuit: "Monza",
    Team: "McLaren",
    Race: "2008 Brazilian Grand Prix",
}

MAX_CANDIDATES = 5
MAX_NAME_CHARACTERS = 100


class UnknownName(ValueError):
    """No row has this name, or several rows have it."""


def description_of(type_: type) -> str:
    """What an argument accepts that has the id of such a row."""
    return f"Id, reference or name of the {type_.__name__.lower()}, such as {EXAMPLES[type_]}."


def id_of(snapshot: Snapshot, budget: Budget, type_: type, name: str) -> int:
    """The id of the row with this id, reference or name. Raises UnknownName, naming candidates, and Exceeded."""
    if name.isascii() and name.isdecimal():
        return int(name[:MAX_NAME_CHARACTERS])
    lookups, name = snapshot.lookups, name[:MAX_NAME_CHARACTERS]
    folded = fold_for_search(name).strip()
    row = lookups.references.get((type_, folded.replace(" ", "_")))
    if row is not None:
        return _id(row)
    index = lookups.of_type[type_]
    budget.spend(index.cost(name))
    candidates = index.search(name, MAX_CANDIDATES)
    exact = [row for row in candidates if folded in _names(row)]
    if len(exact) == 1:
        return _id(exact[0])
    kind = type_.__name__.lower()
    if not candidates:
        raise UnknownName(f"No {kind} has the name {name!r}.")
    listed = ", ".join(f"{_name(row)} ({_id(row)})" for row in candidates)
    raise UnknownName(f"{name!r} is not the whole name of one {kind}. Choose an id: {listed}.")


def _names(row: Any) -> set[str]:
    return {folded_value(name) for name in (_name(row), getattr(row, "location", None)) if name}


def _name(row: Any) -> str:
    name: str = f"{row.year} {row.name}" if isinstance(row, Race) else getattr(row, "circuit_name", None) or row.name
    return name


def _id(row: Any) -> int:
    id_: int = getattr(row, f"{type(row).__name__.lower()}_id")
    return id_
