"""Strawberry with asynchronous SQLAlchemy, as Strawberry's documentation has it."""

from enum import Enum

import strawberry
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from strawberry.asgi import GraphQL

from tests.bench.peers.tables import CircuitRow, DriverRow, session


@strawberry.type
class Driver:
    driver_id: int
    name: str
    races_entered: int
    podiums: int
    wins: int

    @classmethod
    def of(cls, row: DriverRow) -> "Driver":
        return cls(
            driver_id=row.driver_id,
            name=row.name,
            races_entered=row.races_entered,
            podiums=row.podiums,
            wins=row.wins,
        )


@strawberry.type
class Circuit:
    circuit_id: int
    circuit_name: str
    location: str
    country: str
    total_races: int
    fastest_lap: int | None
    fastest_driver: Driver | None

    @classmethod
    def of(cls, row: CircuitRow) -> "Circuit":
        return cls(
            circuit_id=row.circuit_id,
            circuit_name=row.circuit_name,
            location=row.location,
            country=row.country,
            total_races=row.total_races,
            fastest_lap=row.fastest_lap,
            fastest_driver=Driver.of(row.fastest) if row.fastest else None,
        )


@strawberry.enum
class DriverField(Enum):
    WINS = "wins"
    PODIUMS = "podiums"


@strawberry.type
class Query:
    @strawberry.field
    async def driver(self, driver_id: int) -> Driver | None:
        async with session() as database:
            row = await database.get(DriverRow, driver_id)
        return Driver.of(row) if row else None

    @strawberry.field
    async def drivers(self) -> list[Driver]:
        async with session() as database:
            rows = await database.scalars(select(DriverRow).order_by(DriverRow.driver_id))
        return [Driver.of(row) for row in rows]

    @strawberry.field
    async def driver_page(self, least_wins: int, order_by: DriverField, limit: int, offset: int) -> list[Driver]:
        by = DriverRow.wins if order_by is DriverField.WINS else DriverRow.podiums
        statement = select(DriverRow).where(DriverRow.wins >= least_wins).order_by(by.desc(), DriverRow.driver_id)
        async with session() as database:
            rows = await database.scalars(statement.limit(limit).offset(offset))
        return [Driver.of(row) for row in rows]

    @strawberry.field
    async def circuits(self) -> list[Circuit]:
        statement = select(CircuitRow).options(joinedload(CircuitRow.fastest)).order_by(CircuitRow.circuit_id)
        async with session() as database:
            rows = await database.scalars(statement)
        return [Circuit.of(row) for row in rows]


app: GraphQL[None, None] = GraphQL(strawberry.Schema(Query))
