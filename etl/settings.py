"""The pipeline's settings."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from etl.published.config import ADDRESS, SIZE, above, at_least, matches, one_of, read, setting, settings_of
from etl.published.database import DEFAULT_URL

POSITIVE = ("choose more than 0", above(0))
GATEWAY = r"(https?://)?[^\s/:]+(:\d+)?(/\S*)?"


@dataclass(frozen=True)
class Settings:
    """Each field is the environment variable of its name: `RACING_ENGINE` is `engine`."""

    database_url: str = setting(DEFAULT_URL, "Database for published versions: `sqlite:///FILE` or `postgresql://...`.")
    raw: str = setting("data/raw", "Folder of raw files that is read without `--source`.")
    supplement: str = setting(
        "",
        "Second source that fills what the first lacks, as `--supplement`. If empty, a run without `--source` uses "
        "`data/supplement`.",
    )
    supplement_url: str = setting(
        "https://github.com/f1db/f1db/releases/latest/download/f1db-csv.zip",
        "The archive of the supplement that `make data` downloads.",
        "write an address with http:// or https://",
        matches(ADDRESS),
    )
    archive_url: str = setting(
        "https://github.com/TracingInsights/RaceData/releases/latest/download/data.zip",
        "The archive that `make data` downloads.",
        "write an address with http:// or https://",
        matches(ADDRESS),
    )
    download_timeout: float = setting(30.0, "Timeout in seconds when a download sends nothing.", *POSITIVE)
    max_download_bytes: int = setting(1_000_000_000, "Maximum size of a downloaded archive.", *POSITIVE)
    max_unpacked_bytes: int = setting(2_000_000_000, "Maximum total size of an unpacked archive.", *POSITIVE)
    max_laps: int = setting(
        5_000_000,
        "Maximum number of laps that are published one by one; a source with more has only figures of its laps.",
        *POSITIVE,
    )
    max_changes: int = setting(
        10_000,
        "Maximum number of changes that a version lists, against the version before and pinned ones; counts are exact.",
        "choose 0 or more",
        at_least(0),
    )
    cache: str = setting("data/final/cache", "Folder for downloads and pre-aggregates that are reused.")
    bucket_credentials: str = setting(
        "", "Credentials file of the AWS tools for `s3://`; the environment or the role by default."
    )
    engine: str = setting(
        "duckdb", "Engine of the pipeline: `duckdb` or `spark`.", "choose duckdb or spark", one_of("duckdb", "spark")
    )
    spark_master: str = setting("", "URL of Spark: `spark://HOST:7077` or `sc://HOST:15002`; local if empty.")
    memory: str = setting(
        "",
        "Memory limit of a run, such as `2GB`; most of the machine's memory if empty.",
        "write a size such as 2GB or 500MB",
        matches(SIZE),
    )
    threads: int = setting(
        0,
        "Number of threads of DuckDB in a run, 1,024 at most; 0 for one on each core that the process may use.",
        "choose 0 to 1024",
        lambda number: 0 <= number <= 1024,
    )
    temp: str = setting("", "Folder for data that exceeds the memory limit; the system's temporary folder if empty.")
    refused_limit: float = setting(
        0.01,
        "Maximum share of a table's rows that may be rejected, from 0 to 1.",
        "choose a share from 0 to 1",
        lambda share: 0 <= share <= 1,
    )
    refused_report: str = setting("data/final/refused.csv", "File for the report of rejected rows.")
    expectations: str = setting("", "CSV file of expected values; none if empty.")
    pushgateway: str = setting(
        "",
        "Prometheus Pushgateway for the metrics of each run; none if empty.",
        "write an address such as http://pushgateway:9091",
        matches(GATEWAY),
    )
    keep_versions: int = setting(
        3,
        "Number of versions that are kept for `rollback`, including the current one.",
        "keep at least 1, the current one",
        at_least(1),
    )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Raises SettingError."""
        values: dict[str, Any] = read(SETTINGS, environ)
        return cls(**values)


SETTINGS = settings_of(Settings)
