from sqlalchemy import Column, String, Table

from etl.published.tables.columns import count, metadata, number, reference

agreement = Table(
    "agreement",
    metadata,
    number("figure_id", "Number of the figure."),
    Column("figure", String, nullable=False, comment="The figure, such as wins or fastest lap."),
    count("compared", "Rows that both sources have: drivers, circuits or races."),
    count("equal", "Rows of which both have the same value."),
    count("different", "Rows of which they have different values."),
    comment="One row per figure by which the source and its supplement are compared; none without a supplement.",
)

agreement_differences = Table(
    "agreement_differences",
    metadata,
    reference("figure_id", "agreement.figure_id", "The figure.", primary_key=True),
    number("number", "Number of the difference, from 1 for each figure."),
    Column("subject", String, nullable=False, comment="Reference of the driver or circuit; year and name of a race."),
    Column("ours", String, comment="Value of the source; null if it has none."),
    Column("theirs", String, comment="Value of the supplement; null if it has none."),
    Column("reason", String, comment="Why the difference is expected; null if it is not."),
    comment="One row per value in which the source and its supplement differ.",
)
