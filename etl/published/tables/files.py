from sqlalchemy import Column, LargeBinary, String, Table

from etl.published.tables.columns import metadata

files = Table(
    "files",
    metadata,
    Column("name", String, primary_key=True, comment="Name of the file, such as drivers_summary.parquet."),
    Column("body", LargeBinary, nullable=False, comment="The file's bytes."),
    comment="One row per published table: its rows as a Parquet file, for download.",
)
