"""Names in the graph. The published tables say constructor, as the files do; the graph says team.

`constructor` is a property of every object in JavaScript, so a field of that name compiles where it was not requested.
"""

from sqlalchemy import Column, Table


def graph_name(name: str) -> str:
    """The name in the graph of what the tables call so; in a text, all of them.

    >>> graph_name("winning_constructor_id"), graph_name("Constructor of the car.")
    ('winning_team_id', 'Team of the car.')
    """
    return name.replace("constructor", "team").replace("Constructor", "Team")


def attribute_of(column: "Column[object]") -> str:
    """The attribute of a row that has this column's value."""
    return graph_name(str(column.key))


def key_attributes(table: Table) -> tuple[str, ...]:
    """The attributes of a row that are its table's primary key."""
    return tuple(attribute_of(column) for column in table.primary_key.columns)
