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
NAME_COST = 10
"""Units of a budget for each row whose names are compared."""

MAX_NAME_CHARACTERS = 100


class UnknownName(ValueError):
    """No row has this name, or several rows have it."""


def description_of(type_: type) -> str:
    """What an argument accepts that has the id of such a row."""
    return f"Id, reference or name of the {type_.__name__.lower()}, such as {EXAMPLES[type_]}."


def id_of(snapshot: Snapshot, budget: Budget, type_: type, name: str) -> int:
    """The id of the row with this id, or of the only row with this name. Raises UnknownName and Exceeded.

    A whole name decides; after it a reference, a surname, a code or a place, if one row has it: the reference
    `verstappen` is the surname of two drivers.
    """
    if name.isascii() and name.isdecimal():
        return int(name[:MAX_NAME_CHARACTERS])
    name = name.strip()[:MAX_NAME_CHARACTERS]
    folded = fold_for_search(name)
    rows = snapshot.rows.by_type[type_.__name__]
    index = snapshot.lookups.of_type[type_]
    budget.spend(index.cost(name) + NAME_COST * len(rows))
    named = [row for row in rows if folded_value(_name(row)) == folded]
    if len(named) != 1:
        named = [row for row in rows if folded in _short_names(row)]
    if len(named) == 1:
        return _id(named[0])
    kind = type_.__name__.lower()
    candidates = (named or index.search(name, MAX_CANDIDATES))[:MAX_CANDIDATES]
    if not candidates:
        raise UnknownName(f"No {kind} has the name {name!r}.")
    listed = ", ".join(f"{_name(row)} ({_id(row)})" for row in candidates)
    raise UnknownName(f"{name!r} is not the whole name of one {kind}. Choose an id: {listed}.")


def _short_names(row: Any) -> set[str]:
    """Names that several rows may have; a reference has spaces or underscores."""
    reference = getattr(row, "reference", "")
    others = (getattr(row, name, None) for name in ("surname", "code", "location"))
    return {folded_value(name) for name in (reference, reference.replace("_", " "), *others) if name}


def _name(row: Any) -> str:
    name: str = f"{row.year} {row.name}" if isinstance(row, Race) else getattr(row, "circuit_name", None) or row.name
    return name


def _id(row: Any) -> int:
    id_: int = getattr(row, f"{type(row).__name__.lower()}_id")
    return id_
