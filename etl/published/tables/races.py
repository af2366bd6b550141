from typing import Any

from sqlalchemy import Boolean, Column, Date, Float, String, Table

from etl.published.tables.columns import (
    UtcDateTime,
    article,
    car_columns,
    count,
    maybe,
    metadata,
    note,
    number,
    reference,
    source_of,
)

seasons_summary = Table(
    "seasons_summary",
    metadata,
    number("year", "The season's year."),
    article("season"),
    count("total_races", "Races on the calendar, run or not."),
    count("races_run", "Races that have results."),
    Column("is_complete", Boolean, nullable=False, comment="Whether every race has been run."),
    count("drivers_entered", "Distinct drivers with a result row."),
    reference(
        "champion_id",
        "drivers_summary.driver_id",
        "Leader of the final driver standings; null while the season runs, or without standings.",
        nullable=True,
    ),
    note("champion"),
    reference(
        "constructor_champion_id",
        "constructors_summary.constructor_id",
        "Leader of the final constructor standings; null while the season runs, or without standings.",
        nullable=True,
    ),
    note("constructor_champion"),
    comment="One row per year with races.",
)

races_summary = Table(
    "races_summary",
    metadata,
    number("race_id", "Id of the race in the source data."),
    reference("year", "seasons_summary.year", "The season's year."),
    count("round", "The race's place in its season, from 1."),
    Column("name", String, nullable=False, comment="Name of the race, such as Italian Grand Prix."),
    Column("date", Date, nullable=False, comment="Day of the race."),
    Column("starts_at", UtcDateTime, comment="Start of the race in UTC; null where only the day is known."),
    article("race"),
    reference("circuitId", "circuits_summary.circuit_id", "The circuit of the race.", key="circuit_id"),
    reference(
        "layout_id",
        "circuit_layouts.layout_id",
        "Layout of the circuit in this race; null if the source does not tell layouts apart.",
        nullable=True,
    ),
    count("entries", "Distinct drivers with a result row; 0 before the race is run."),
    count("finishers", "Distinct drivers with a finishing position."),
    reference(
        "winner_id",
        "drivers_summary.driver_id",
        "Driver who finished in position 1; of a shared car the first in the results.",
        nullable=True,
    ),
    reference(
        "winning_constructor_id",
        "constructors_summary.constructor_id",
        "Constructor of the car that finished in position 1.",
        nullable=True,
    ),
    reference("pole_driver_id", "drivers_summary.driver_id", "Driver who started from grid 1.", nullable=True),
    maybe("fastest_lap", "Fastest lap of the race in milliseconds; null where no lap time is known."),
    note("fastest_lap"),
    source_of("the fastest lap", "fastest_lap_source"),
    reference(
        "fastest_lap_driver_id",
        "drivers_summary.driver_id",
        "Driver of the fastest lap; on a tie the lower driverId.",
        nullable=True,
    ),
    Column(
        "is_sprint_weekend",
        Boolean,
        nullable=False,
        comment="Whether the source has a sprint of the weekend: its day or its results.",
    ),
    maybe("retirements", "Distinct drivers who retired and have no finishing position; null before the race is run."),
    note("retirements"),
    maybe("leaders", "Distinct drivers who finished a lap in the lead; null if the leader of a lap is unknown."),
    note("leaders"),
    maybe(
        "lead_changes",
        "Laps that end with a different leader than the lap before; null if the leader of a lap is unknown.",
    ),
    note("lead_changes"),
    maybe(
        "margin_of_victory",
        "Milliseconds from the winner to position 2; null unless both finished on the same lap with known times.",
    ),
    note("margin_of_victory"),
    comment="One row per race, those not yet run included.",
)


def _result_columns() -> list[Column[Any]]:
    """The columns of a result in a race or a sprint."""
    return [
        number("result_id", "Id of the result in the source data."),
        *car_columns(),
        maybe("grid", "Place on the grid; 0 is a start from the pit lane or none."),
        maybe("position", "Finishing position; null if not classified."),
        Column(
            "position_text",
            String,
            nullable=False,
            comment="The position, or why there is none: R retired, D disqualified, E excluded, W withdrew, "
            "F did not qualify, N not classified.",
        ),
        count("position_order", "Place in the order of the results, which is not the finishing position."),
        Column("points", Float, nullable=False, comment="Points awarded for this result."),
        maybe("laps", "Laps completed."),
        Column("time", String, comment="Race time of the winner, or the gap to it, as published."),
        maybe("milliseconds", "Race time in milliseconds."),
        maybe("fastest_lap", "The car's official fastest lap in milliseconds; null where there is none."),
        maybe("fastest_lap_number", "Number of the lap of the official fastest lap."),
        maybe("fastest_lap_rank", "Place of the car's fastest lap among those of all cars; null if unknown."),
        Column("fastest_lap_speed", Float, comment="Average speed of the fastest lap in km/h; null if unknown."),
        maybe("status_id", "Id of the status in the source data."),
        Column("status", String, comment="How the race ended for the car, such as Finished or Engine."),
    ]


race_results = Table(
    "race_results",
    metadata,
    *_result_columns(),
    source_of("the fastest lap", "fastest_lap_source"),
    comment="One row per car that a driver entered in a race: two rows where drivers changed cars.",
)

sprint_results = Table(
    "sprint_results",
    metadata,
    *_result_columns(),
    comment="One row per car that a driver entered in a sprint.",
)
