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
    """Each field is the environment variable of its name: `RACING_WORKERS` is `workers`."""

    database_url: str = setting(DEFAULT_URL, "Where versions are published: `sqlite:///FILE` or `postgresql://...`.")
    raw: str = setting("data/raw", "Folder of raw files that is read when no `--source` is given.")
    archive_url: str = setting(
        "https://github.com/TracingInsights/RaceData/releases/latest/download/data.zip",
        "The archive that `make data` downloads.",
        "write an address with http:// or https://",
        matches(ADDRESS),
    )
    download_timeout: float = setting(30.0, "Seconds of silence after which a download is given up.", *POSITIVE)
    max_download_bytes: int = setting(1_000_000_000, "How large a downloaded archive may be.", *POSITIVE)
    max_unpacked_bytes: int = setting(
        2_000_000_000, "How large the files of an archive may be together, unpacked.", *POSITIVE
    )
    cache: str = setting("data/final/cache", "Folder for what need not be fetched or added up again.")
    bucket_credentials: str = setting(
        "", "File with the access key for `s3://`, as the AWS tools keep it; else the environment's, or the role's."
    )
    engine: str = setting(
        "duckdb", "What adds up the figures: `duckdb`, or `spark`.", "choose duckdb or spark", one_of("duckdb", "spark")
    )
    spark_master: str = setting("", "Where Spark is: `spark://HOST:7077` or `sc://HOST:15002`; here if empty.")
    memory: str = setting(
        "",
        "How much memory a run may take, such as `2GB`; most of the machine's if empty.",
        "write a size such as 2GB or 500MB",
        matches(SIZE),
    )
    temp: str = setting("", "Folder for what does not fit into memory; the system's own if empty.")
    refused_limit: float = setting(
        0.01,
        "Share of a table's rows that may be refused before the run is.",
        "choose a share from 0 to 1",
        lambda share: 0 <= share <= 1,
    )
    refused_report: str = setting("data/final/refused.csv", "Where refused rows are reported.")
    expectations: str = setting("", "CSV file of figures that a version must have; none if empty.")
    pushgateway: str = setting(
        "",
        "The Prometheus Pushgateway that is told how each run went; none if empty.",
        "write an address such as http://pushgateway:9091",
        matches(GATEWAY),
    )
    keep_versions: int = setting(
        3,
        "How many versions stay, the current one included: what `rollback` can go back to.",
        "keep at least 1, the current one",
        at_least(1),
    )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Raises SettingError."""
        values: dict[str, Any] = read(SETTINGS, environ)
        return cls(**values)


SETTINGS = settings_of(Settings)
