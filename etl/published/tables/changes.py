from sqlalchemy import Column, String, Table

from etl.published.tables.columns import count, metadata, number, reference

changes = Table(
    "changes",
    metadata,
    number("change_id", "Number of the comparison."),
    count("since", "Number of the earlier version."),
    Column("table_name", String, nullable=False, comment="Name of the table."),
    count("added", "Rows whose key the earlier version does not have."),
    count("removed", "Rows whose key only the earlier version has."),
    count("changed", "Rows with the same key and another value."),
    count("listed", "How many of the changes are in `changed_values`, which RACING_MAX_CHANGES bounds."),
    comment="One row per earlier version that this one was compared with, and table that differs.",
)

changed_values = Table(
    "changed_values",
    metadata,
    reference("change_id", "changes.change_id", "The comparison.", primary_key=True),
    number("number", "Number of the change, from 1 for each comparison."),
    Column("kind", String, nullable=False, comment="added, removed or changed."),
    Column("row_key", String, nullable=False, comment="Primary key of the row, such as race_id=1141, driver_id=1."),
    Column("column_name", String, comment="Column whose value is another one; null for a row added or removed."),
    Column("before", String, comment="Value in the earlier version; null where it has none."),
    Column("after", String, comment="Value in this version; null where it has none."),
    comment="One row per row added or removed, and per value changed, as far as RACING_MAX_CHANGES allows.",
)
