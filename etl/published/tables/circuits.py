from sqlalchemy import Column, Float, Integer, String, Table

from etl.published.tables.columns import article, metadata, note, reference

circuits_summary = Table(
    "circuits_summary",
    metadata,
    Column(
        "circuitId",
        Integer,
        key="circuit_id",
        primary_key=True,
        autoincrement=False,
        comment="Id of the circuit in the source data.",
    ),
    Column("circuit_name", String, nullable=False, comment="Name of the circuit."),
    Column("reference", String, nullable=False, unique=True, comment="Readable unique name, such as monza."),
    Column("location", String, nullable=False, comment="Town or region."),
    Column("country", String, nullable=False, comment="Country."),
    Column("latitude", Float, comment="Degrees north."),
    Column("longitude", Float, comment="Degrees east."),
    Column("altitude", Integer, comment="Metres above sea level."),
    article("circuit"),
    Column("total_races", Integer, nullable=False, comment="Races here that have results."),
    Column(
        "fastest_lap",
        Integer,
        comment="Fastest race lap here in milliseconds; null where no lap time is known. "
        "Different layouts of a circuit are not distinguished.",
    ),
    note("fastest_lap", "Why `fastest_lap` is null, or how it is limited."),
    reference(
        "fastest_driver",
        "drivers_summary.driver_id",
        "Driver of the fastest lap; on a tie who drove it first.",
        key="fastest_driver_id",
        nullable=True,
    ),
    reference("fastest_lap_race_id", "races_summary.race_id", "Race of the fastest lap.", nullable=True),
    reference("first_race_id", "races_summary.race_id", "Earliest race here that has results.", nullable=True),
    reference("last_race_id", "races_summary.race_id", "Latest race here that has results.", nullable=True),
    comment="One row per circuit, whether a lap time is known or not.",
)

lap_records = Table(
    "lap_records",
    metadata,
    reference("circuit_id", "circuits_summary.circuit_id", "The circuit.", primary_key=True),
    reference("race_id", "races_summary.race_id", "The race in which it was driven.", primary_key=True),
    reference("driver_id", "drivers_summary.driver_id", "Its driver; of equal laps in one race the lower driverId."),
    Column("fastest_lap", Integer, nullable=False, comment="The lap in milliseconds."),
    comment="One row per race lap that beat all earlier ones at its circuit. Different layouts are not distinguished.",
)
