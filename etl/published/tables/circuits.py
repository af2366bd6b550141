from sqlalchemy import Column, Float, Integer, String, Table

from etl.published.tables.columns import article, count, maybe, metadata, note, number, reference, source_of

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
        "Over all layouts of the circuit.",
    ),
    note("fastest_lap", "Why `fastest_lap` is null, or how it is limited."),
    source_of("the fastest lap", "fastest_lap_source"),
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
    source_of("the lap"),
    comment="One row per race lap that beat all earlier ones at its circuit, on any layout.",
)

circuit_layouts = Table(
    "circuit_layouts",
    metadata,
    number("layout_id", "Id of the layout in the source data."),
    reference("circuitId", "circuits_summary.circuit_id", "The circuit.", key="circuit_id"),
    Column("name", String, nullable=False, comment="Name of the layout, such as monza-7."),
    Column("length_kilometres", Float, comment="Length of a lap in kilometres; null if unknown."),
    maybe("turns", "Number of turns; null if unknown."),
    count("total_races", "Races on this layout that have results."),
    reference("first_race_id", "races_summary.race_id", "Earliest race on it that has results.", nullable=True),
    reference("last_race_id", "races_summary.race_id", "Latest race on it that has results.", nullable=True),
    maybe("fastest_lap", "Fastest race lap on this layout in milliseconds; null where no lap time is known."),
    note("fastest_lap"),
    reference(
        "fastest_driver",
        "drivers_summary.driver_id",
        "Driver of the fastest lap; on a tie who drove it first.",
        key="fastest_driver_id",
        nullable=True,
    ),
    reference("fastest_lap_race_id", "races_summary.race_id", "Race of the fastest lap.", nullable=True),
    comment="One row per layout of a circuit; none if the source does not tell layouts apart.",
)

layout_lap_records = Table(
    "layout_lap_records",
    metadata,
    reference("layout_id", "circuit_layouts.layout_id", "The layout.", primary_key=True),
    reference("race_id", "races_summary.race_id", "The race in which it was driven.", primary_key=True),
    reference("driver_id", "drivers_summary.driver_id", "Its driver; of equal laps in one race the lower driverId."),
    Column("fastest_lap", Integer, nullable=False, comment="The lap in milliseconds."),
    source_of("the lap"),
    comment="One row per race lap that beat all earlier ones on its layout of a circuit.",
)
