"""The peers' tables as SQLAlchemy models, and a pool of connections."""

import os

from sqlalchemy import ForeignKey
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class DriverRow(Base):
    __tablename__ = "drivers"
    __table_args__ = ({"schema": "bench"},)

    driver_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    races_entered: Mapped[int]
    podiums: Mapped[int]
    wins: Mapped[int]


class CircuitRow(Base):
    __tablename__ = "circuits"
    __table_args__ = ({"schema": "bench"},)

    circuit_id: Mapped[int] = mapped_column(primary_key=True)
    circuit_name: Mapped[str]
    location: Mapped[str]
    country: Mapped[str]
    total_races: Mapped[int]
    fastest_lap: Mapped[int | None]
    fastest_driver: Mapped[int | None] = mapped_column(ForeignKey(DriverRow.driver_id))
    fastest: Mapped[DriverRow | None] = relationship(lazy="raise")


url = os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://")
session = async_sessionmaker(create_async_engine(url), expire_on_commit=False)
