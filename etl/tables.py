"""What is published: every table and column, described once.

A column's comment becomes the PostgreSQL comment and the GraphQL description. Names on the wire that are not
Python's have a `key`: `drivers_summary.c.driver_id` is the database column "driverId".

All tables but `datasets` hold exactly one dataset version. `datasets` has one row per version ever published.
Times are integer milliseconds; dates are calendar days without a time zone.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
)

metadata = MetaData()


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


datasets = Table(
    "datasets",
    metadata,
    Column(
        "version",
        Integer,
        primary_key=True,
        autoincrement=False,
        comment="Number of the dataset version; each publish takes the next one.",
    ),
    Column(
        "fingerprint",
        String,
        nullable=False,
        comment="SHA-256 over the input files and the definitions of the figures: equal input, equal fingerprint.",
    ),
    Column("source", String, nullable=False, comment="Where the raw files came from."),
    Column("published_at", UtcDateTime, nullable=False, comment="When the version was published, in UTC."),
    Column("row_counts", JSON, nullable=False, comment="Rows of each published table, by its name."),
    Column("refused_rows", JSON, nullable=False, comment="Raw rows left out because they were wrong, by file."),
    comment="One row per dataset version.",
)

races_summary = Table(
    "races_summary",
    metadata,
    Column("race_id", Integer, primary_key=True, autoincrement=False, comment="Number of the race in the raw data."),
    Column("year", Integer, nullable=False, comment="The season's year."),
    Column("round", Integer, nullable=False, comment="The race's place in its season, from 1."),
    Column("name", String, nullable=False, comment="Name of the race, such as Italian Grand Prix."),
    Column("date", Date, nullable=False, comment="Day of the race."),
    Column(
        "circuitId",
        Integer,
        key="circuit_id",
        nullable=False,
        comment="The circuit it is run at.",
    ),
    Column("entries", Integer, nullable=False, comment="Distinct drivers with a result row; 0 before the race is run."),
    comment="One row per race, those not yet run included.",
)

drivers_summary = Table(
    "drivers_summary",
    metadata,
    Column(
        "driverId",
        Integer,
        key="driver_id",
        primary_key=True,
        autoincrement=False,
        comment="Number of the driver in the raw data.",
    ),
    Column("name", String, nullable=False, comment="Forename and surname."),
    Column("forename", String, nullable=False, comment="Forename."),
    Column("surname", String, nullable=False, comment="Surname."),
    Column("reference", String, nullable=False, unique=True, comment="Readable unique name, such as hamilton."),
    Column("code", String, comment="Three letters of the timing screens, such as HAM. Several drivers may share one."),
    Column("number", Integer, comment="Permanent car number."),
    Column("nationality", String, comment="Nationality, as an English adjective."),
    Column("date_of_birth", Date, comment="Day of birth."),
    Column(
        "races_entered",
        Integer,
        nullable=False,
        comment="Distinct races with a result row for the driver, whatever became of it.",
    ),
    Column(
        "races_started",
        Integer,
        nullable=False,
        comment="Distinct races entered, without those the driver did not qualify for or withdrew from.",
    ),
    Column("wins", Integer, nullable=False, comment="Distinct races finished in position 1. Sprints never count."),
    Column(
        "podiums", Integer, nullable=False, comment="Distinct races finished in positions 1 to 3. Sprints never count."
    ),
    Column("poles", Integer, nullable=False, comment="Distinct races started from grid 1."),
    Column(
        "fastest_laps",
        Integer,
        nullable=False,
        comment="Races whose fastest lap is the driver's; a tie counts for each. Known only where lap times are.",
    ),
    Column("points", Float, nullable=False, comment="Race plus sprint points, as awarded."),
    Column(
        "championships",
        Integer,
        comment="Completed seasons whose final standings the driver leads. Null when the source has no standings.",
    ),
    Column("best_finish", Integer, comment="Lowest finishing position; null if never classified."),
    Column("first_race_id", Integer, comment="Earliest race entered."),
    Column("last_race_id", Integer, comment="Latest race entered."),
    comment="One row per driver.",
)

circuits_summary = Table(
    "circuits_summary",
    metadata,
    Column(
        "circuitId",
        Integer,
        key="circuit_id",
        primary_key=True,
        autoincrement=False,
        comment="Number of the circuit in the raw data.",
    ),
    Column("circuit_name", String, nullable=False, comment="Name of the circuit."),
    Column("reference", String, nullable=False, unique=True, comment="Readable unique name, such as monza."),
    Column("location", String, nullable=False, comment="Town or region."),
    Column("country", String, nullable=False, comment="Country."),
    Column("latitude", Float, comment="Degrees north."),
    Column("longitude", Float, comment="Degrees east."),
    Column("altitude", Integer, comment="Metres above sea level."),
    Column("total_races", Integer, nullable=False, comment="Races here that have results."),
    Column(
        "fastest_lap",
        Integer,
        comment="Fastest race lap here in milliseconds; null where no lap time is known. "
        "Layouts of a circuit are not told apart.",
    ),
    Column(
        "fastest_driver",
        Integer,
        key="fastest_driver_id",
        comment="Driver of the fastest lap; on a tie who drove it first.",
    ),
    Column("fastest_lap_race_id", Integer, comment="Race of the fastest lap."),
    Column("first_race_id", Integer, comment="Earliest race here that has results."),
    Column("last_race_id", Integer, comment="Latest race here that has results."),
    comment="One row per circuit, whether a lap time is known or not.",
)

VERSIONED = tuple(table for table in metadata.tables.values() if table is not datasets)
"""The tables that hold one dataset version, in the order of their definition."""
