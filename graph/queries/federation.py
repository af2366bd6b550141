"""The schema as a subgraph of Apollo Federation 2.

https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, NewType

import strawberry
from graphql import GraphQLError, value_from_ast_untyped
from strawberry.schema.config import StrawberryConfig

from graph.dataset.rows import TYPES
from graph.queries.context import Info
from graph.queries.schema import Query, Subscription, Suggestions, schema
from graph.types.circuit import Circuit
from graph.types.documented import documented, documented_as
from graph.types.driver import Driver
from graph.types.race import Race
from graph.types.season import Season
from graph.types.strawberry_fields import Schema
from graph.types.team import Team

KEYS: Mapping[str, str] = {
    "Driver": "driverId",
    "Circuit": "circuitId",
    "Team": "teamId",
    "Season": "year",
    "Race": "raceId",
}
"""The types that other subgraphs may extend, and the field that identifies each row."""

SHAREABLE = frozenset({"PageInfo"})
"""Types that other subgraphs define in the same way."""

TYPE_LINE = re.compile(r"^(?P<declaration>type (?P<name>\w+)[^{\n]*?) \{$", re.MULTILINE)

LINK = """extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

"""

REPRESENTATION_COST = 4
"""Units of a budget for each representation."""

Representation = NewType("Representation", object)


@strawberry.type(name="_Service", description="What a gateway needs to know of this subgraph.")
class Service:
    @documented
    def sdl(self, info: Info) -> str:
        """The schema with the directives of federation."""
        text = subgraph_sdl()
        info.context.budget.spend_bytes(len(text))
        return text


Entity = Annotated[
    Driver | Circuit | Team | Season | Race,
    strawberry.union("_Entity", description="A row that other subgraphs may extend."),
]


@strawberry.type
class FederationQueries:
    @documented_as("_service")
    def service(self) -> Service:
        """The schema of this subgraph, for gateways."""
        return Service()

    @documented_as("_entities")
    def entities(
        self,
        info: Info,
        representations: Annotated[
            list[Representation],
            strawberry.argument(description="For each row its `__typename` and its key, such as `driverId`."),
        ],
    ) -> list[Entity | None]:
        """The rows with these keys, for gateways; null for a key that no row has."""
        budget, rows = info.context.budget, info.context.snapshot.rows.by_type
        if len(representations) > budget.limits.page:
            raise GraphQLError(
                f"There are {len(representations):,} representations: the maximum is {budget.limits.page:,}."
            )
        budget.spend(REPRESENTATION_COST * len(representations))
        entities: list[Any] = [rows[name].get(key) for name, key in map(_name_and_key, representations)]
        return entities


def _name_and_key(representation: Any) -> tuple[str, int]:
    """Name of the type, and the key. Raises GraphQLError."""
    name = representation.get("__typename") if isinstance(representation, dict) else None
    field = KEYS.get(name) if isinstance(name, str) else None
    if name is None or field is None:
        raise GraphQLError(f"A representation must be an object whose __typename is one of {', '.join(KEYS)}.")
    key = representation.get(field)
    if not isinstance(key, int) or isinstance(key, bool):
        raise GraphQLError(f"A representation of {name} must have the integer {field}.")
    return name, key


@cache
def federated_schema() -> Schema:
    """The schema with the fields that a gateway needs; all else is as in the default schema."""

    @strawberry.type(name="Query", description="Queries of the current dataset version.")
    class FederatedQuery(Query, FederationQueries):
        pass

    any_ = strawberry.scalar(
        name="_Any",
        description="A key: an object with `__typename` and the fields of the key.",
        serialize=lambda value: value,
        parse_value=lambda value: value,
        parse_literal=value_from_ast_untyped,
    )
    return Schema(
        query=FederatedQuery,
        subscription=Subscription,
        types=list(TYPES.values()),
        extensions=[Suggestions],
        config=StrawberryConfig(scalar_map={Representation: any_}),
    )


@cache
def subgraph_sdl() -> str:
    """The default schema, with the keys of its types."""
    return LINK + TYPE_LINE.sub(_with_directive, schema.as_str())


def _with_directive(line: re.Match[str]) -> str:
    name = line["name"]
    directive = f'@key(fields: "{KEYS[name]}") ' if name in KEYS else "@shareable " if name in SHAREABLE else ""
    return f"{line['declaration']} {directive}{{"
