"""The older API's design: FastAPI, SQLAlchemy, a response model, PostgreSQL."""

from collections.abc import Sequence

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select

from tests.bench.peers.tables import DriverRow, session

app = FastAPI()


class Driver(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    driver_id: int = Field(serialization_alias="driverId")
    name: str
    races_entered: int
    podiums: int
    wins: int


@app.get("/drivers", response_model=list[Driver])
async def drivers() -> Sequence[DriverRow]:
    async with session() as database:
        return (await database.scalars(select(DriverRow).order_by(DriverRow.driver_id))).all()


@app.get("/drivers/{driver_id}", response_model=Driver)
async def driver(driver_id: int) -> DriverRow:
    async with session() as database:
        row = await database.get(DriverRow, driver_id)
    if row is None:
        raise HTTPException(404, "Driver not found")
    return row
