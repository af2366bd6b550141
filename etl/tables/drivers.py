from sqlalchemy import JSON, Column, Date, Float, Integer, String, Table

from etl.tables.columns import count, maybe, metadata, number

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
    count("hat_tricks", "Races with pole, win and fastest lap; known only where lap times are."),
    Column("points", Float, nullable=False, comment="Race plus sprint points, as awarded."),
    Column(
        "championships",
        Integer,
        comment="Completed seasons whose final standings the driver leads. Null when the source has no standings.",
    ),
    maybe("best_finish", "Lowest finishing position; null if never classified."),
    Column("average_finish", Float, comment="Mean finishing position over the races classified in."),
    maybe("best_grid", "Lowest place on the grid."),
    Column("average_grid", Float, comment="Mean place on the grid; starts from the pit lane are left out."),
    maybe("laps_led", "Laps finished in the lead; null unless all the races entered have lap times."),
    count("win_streak", "Most wins in a row, over the races entered."),
    count("podium_streak", "Most podiums in a row, over the races entered."),
    Column("first_race_id", Integer, comment="Earliest race entered."),
    Column("last_race_id", Integer, comment="Latest race entered."),
    comment="One row per driver.",
)

driver_seasons = Table(
    "driver_seasons",
    metadata,
    number("driver_id", "The driver."),
    number("year", "The season's year."),
    count("races_entered", "Distinct races of the season with a result row for the driver."),
    count("races_started", "Of these, those the driver qualified for and did not withdraw from."),
    count("wins", "Races finished in position 1."),
    count("podiums", "Races finished in positions 1 to 3."),
    count("poles", "Races started from grid 1."),
    count("fastest_laps", "Races whose fastest lap is the driver's; known only where lap times are."),
    Column("points", Float, nullable=False, comment="Race plus sprint points, as awarded."),
    maybe("position", "Place in the season's latest standings, final ones when it is complete; null if not listed."),
    maybe("best_finish", "Lowest finishing position of the season; null if never classified."),
    maybe("laps_led", "Laps finished in the lead; null unless all the races entered have lap times."),
    Column("constructor_ids", JSON, nullable=False, comment="The constructors driven for, by number."),
    comment="One row per driver and season entered.",
)

driver_circuits = Table(
    "driver_circuits",
    metadata,
    number("driver_id", "The driver."),
    number("circuit_id", "The circuit."),
    count("races_entered", "Distinct races here with a result row for the driver."),
    count("wins", "Races here finished in position 1."),
    count("podiums", "Races here finished in positions 1 to 3."),
    count("poles", "Races here started from grid 1."),
    maybe("best_finish", "Lowest finishing position here; null if never classified."),
    maybe("fastest_lap", "The driver's own fastest race lap here in milliseconds; null where none is known."),
    comment="One row per driver and circuit entered.",
)
