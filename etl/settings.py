"""The pipeline's settings."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from etl.published.config import ADDRESS, SIZE, Setting, above, at_least, matches, one_of, read
from etl.published.database import DEFAULT_URL

GATEWAY = r"(https?://)?[^\s/:]+(:\d+)?(/\S*)?"

SETTINGS = (
    Setting("DATABASE_URL", DEFAULT_URL, "Where versions are published: `sqlite:///FILE` or `postgresql://...`."),
    Setting("RACING_RAW", "data/raw", "Folder of raw files that is read when no `--source` is given."),
    Setting(
        "RACING_ARCHIVE_URL",
        "https://github.com/TracingInsights/RaceData/releases/latest/download/data.zip",
        "The archive that `make data` downloads.",
        "write an address with http:// or https://",
        matches(ADDRESS),
    ),
    Setting(
        "RACING_DOWNLOAD_TIMEOUT",
        30.0,
        "Seconds of silence after which a download is given up.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_MAX_DOWNLOAD_BYTES",
        1_000_000_000,
        "How large a downloaded archive may be.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_MAX_UNPACKED_BYTES",
        2_000_000_000,
        "How large the files of an archive may be together, unpacked.",
        "choose more than 0",
        above(0),
    ),
    Setting("RACING_CACHE", "data/final/cache", "Folder for what need not be fetched or added up again."),
    Setting(
        "RACING_BUCKET_CREDENTIALS",
        "",
        "File with the access key for `s3://`, as the AWS tools keep it; else the environment's, or the role's.",
    ),
    Setting(
        "RACING_ENGINE",
        "duckdb",
        "What adds up the figures: `duckdb`, or `spark`.",
        "choose duckdb or spark",
        one_of("duckdb", "spark"),
    ),
    Setting("RACING_SPARK_MASTER", "", "Where Spark is: `spark://HOST:7077` or `sc://HOST:15002`; here if empty."),
    Setting(
        "RACING_MEMORY",
        "",
        "How much memory a run may take, such as `2GB`; most of the machine's if empty.",
        "write a size such as 2GB or 500MB",
        matches(SIZE),
    ),
    Setting("RACING_TEMP", "", "Folder for what does not fit into memory; the system's own if empty."),
    Setting(
        "RACING_REFUSED_LIMIT",
        0.01,
        "Share of a table's rows that may be refused before the run is.",
        "choose a share from 0 to 1",
        lambda share: 0 <= share <= 1,
    ),
    Setting("RACING_REFUSED_REPORT", "data/final/refused.csv", "Where refused rows are reported."),
    Setting("RACING_EXPECTATIONS", "", "CSV file of figures that a version must have; none if empty."),
    Setting(
        "RACING_PUSHGATEWAY",
        "",
        "The Prometheus Pushgateway that is told how each run went; none if empty.",
        "write an address such as http://pushgateway:9091",
        matches(GATEWAY),
    ),
    Setting(
        "RACING_KEEP_VERSIONS",
        3,
        "How many versions stay, the current one included: what `rollback` can go back to.",
        "keep at least 1, the current one",
        at_least(1),
    ),
)


@dataclass(frozen=True)
class Settings:
    database_url: str
    raw: str
    archive_url: str
    download_timeout: float
    max_download_bytes: int
    max_unpacked_bytes: int
    cache: str
    bucket_credentials: str
    engine: str
    spark_master: str
    memory: str
    temp: str
    refused_limit: float
    refused_report: str
    expectations: str
    pushgateway: str
    keep_versions: int

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Raises SettingError."""
        values: dict[str, Any] = read(SETTINGS, environ)
        return cls(**values)
