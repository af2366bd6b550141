from sqlalchemy import Column, Float, String, Table

from etl.published.tables.columns import (
    article,
    championship_points,
    championship_position,
    count,
    fastest_laps,
    maybe,
    metadata,
    note,
    number,
    reference,
)

constructors_summary = Table(
    "constructors_summary",
    metadata,
    number("constructor_id", "Id of the constructor in the source data."),
    Column("name", String, nullable=False, comment="Name of the constructor."),
    Column("reference", String, nullable=False, unique=True, comment="Readable unique name, such as mclaren."),
    Column("nationality", String, comment="Nationality, as an English adjective."),
    article("constructor"),
    count("races_entered", "Distinct races with a result row for one of its cars."),
    count("wins", "Distinct races one of its cars finished in position 1."),
    count("podiums", "Finishes of its cars in positions 1 to 3; a shared car is one."),
    count("poles", "Distinct races one of its cars started from grid 1."),
    *fastest_laps("one of its drivers'"),
    Column("points", Float, nullable=False, comment="Race plus sprint points of its cars, as awarded."),
    maybe(
        "championships",
        "Completed seasons whose final standings it leads. Null when the source has no standings of constructors.",
    ),
    note("championships", "Why `championships` is null, or which seasons it is without; null when it has all."),
    maybe("best_finish", "Best finishing position; null if never classified."),
    reference("first_race_id", "races_summary.race_id", "Earliest race entered.", nullable=True),
    reference("last_race_id", "races_summary.race_id", "Latest race entered.", nullable=True),
    comment="One row per constructor.",
)

constructor_circuits = Table(
    "constructor_circuits",
    metadata,
    reference("constructor_id", "constructors_summary.constructor_id", "The constructor.", primary_key=True),
    reference("circuit_id", "circuits_summary.circuit_id", "The circuit.", primary_key=True),
    count("races_entered", "Distinct races here with a result row for one of its cars."),
    count("wins", "Distinct races here one of its cars finished in position 1."),
    count("podiums", "Finishes of its cars here in positions 1 to 3; a shared car is one."),
    count("poles", "Distinct races here one of its cars started from grid 1."),
    maybe("best_finish", "Best finishing position here; null if never classified."),
    comment="One row per constructor and circuit entered.",
)

constructor_seasons = Table(
    "constructor_seasons",
    metadata,
    reference("constructor_id", "constructors_summary.constructor_id", "The constructor.", primary_key=True),
    reference("year", "seasons_summary.year", "The season's year.", primary_key=True),
    count("races_entered", "Distinct races of the season with a result row for one of its cars."),
    count("wins", "Distinct races one of its cars finished in position 1."),
    count("podiums", "Finishes of its cars in positions 1 to 3; a shared car is one."),
    count("poles", "Distinct races one of its cars started from grid 1."),
    Column("points", Float, nullable=False, comment="Race plus sprint points of its cars, as awarded."),
    championship_points(),
    championship_position(),
    note("position"),
    maybe("best_finish", "Best finishing position of the season; null if never classified."),
    comment="One row per constructor and season with a race or a sprint entered.",
)
