from sqlalchemy import JSON, Boolean, Column, Integer, String, Table, false

from etl.published.tables.columns import UtcDateTime, metadata

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
    Column(
        "is_current",
        Boolean,
        nullable=False,
        server_default=false(),
        comment="Whether the version is current: the newest, or the one that a rollback has restored.",
    ),
    Column("source", String, nullable=False, comment="Where the raw files came from."),
    Column("published_at", UtcDateTime, nullable=False, comment="When the version was published, in UTC."),
    Column(
        "coverage",
        JSON,
        nullable=False,
        server_default="[]",
        comment="First and last year of each kind of data in the source: results, qualifying, lap times and so on.",
    ),
    Column("sources", JSON, nullable=False, server_default="[]", comment="Each raw file, its SHA-256 and licence."),
    Column("checks", JSON, nullable=False, server_default="[]", comment="The checks that the version has passed."),
    Column(
        "assigned_ids",
        JSON,
        nullable=False,
        server_default="[]",
        comment="Ids that the version assigned, for a source that has references only: by kind, the id of each.",
    ),
    Column(
        "input_rows",
        JSON,
        nullable=False,
        server_default="[]",
        comment="Rows of each raw file: read, used, rejected, and invalid values that were replaced.",
    ),
    Column("label", String, comment="Text that `run --label` gave the version; null without one."),
    Column(
        "is_pinned",
        Boolean,
        nullable=False,
        server_default=false(),
        comment="Whether the version is kept whatever RACING_KEEP_VERSIONS says.",
    ),
    Column(
        "compared_versions",
        JSON,
        nullable=False,
        server_default="[]",
        comment="Earlier versions that this one was compared with: the one before and those pinned.",
    ),
    Column(
        "changed_rows",
        Integer,
        comment="Rows that were added, removed or changed since the newest version before; null for the first.",
    ),
    Column("row_counts", JSON, nullable=False, comment="Rows of each published table, by its name."),
    Column("refused_rows", JSON, nullable=False, comment="Raw rows that were rejected as invalid, by file."),
    comment="One row per dataset version.",
)
