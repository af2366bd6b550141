from sqlalchemy import Column, Float, Integer, String, Table

from etl.tables.columns import metadata, note, number

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
    note("fastest_lap", "Why `fastest_lap` is null, or what to keep in mind about it."),
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

lap_records = Table(
    "lap_records",
    metadata,
    number("circuit_id", "The circuit."),
    number("race_id", "The race it was driven in."),
    Column("driver_id", Integer, nullable=False, comment="Its driver; of equal laps in one race the lower driverId."),
    Column("fastest_lap", Integer, nullable=False, comment="The lap in milliseconds."),
    comment="One row per race lap that beat all earlier ones at its circuit. Layouts are not told apart.",
)
