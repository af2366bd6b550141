"""The service's settings."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from etl.database import DEFAULT_URL
from etl.environment import Setting, SettingError, read

SETTINGS = (
    Setting("DATABASE_URL", DEFAULT_URL, "Where the published versions are: `sqlite:///FILE` or `postgresql://...`."),
    Setting("RACING_WORKERS", 1, "How many processes answer; each holds the whole dataset."),
    Setting("RACING_LOG_FORMAT", "text", "`text` for people, `json` for machines: one line per event."),
    Setting(
        "RACING_LOG_REQUESTS",
        "failed",
        "Which requests get a log line: `all`, `failed` (status 400 and above) or `none`.",
    ),
    Setting(
        "RACING_REFRESH_SECONDS",
        5.0,
        "How often the service looks for a new version when none was announced, and whether the database is there.",
    ),
    Setting("RACING_REFRESH_SECONDS_MAX", 5.0, "The longest wait between two tries while the database is away."),
    Setting(
        "RACING_CACHE_CONTROL",
        "public, max-age=0, must-revalidate",
        "How long browsers and CDNs may keep an answer: say `public, max-age=10, stale-while-revalidate=60`.",
    ),
    Setting("RACING_ANSWER_CACHE_BYTES", 64_000_000, "Memory of each process for finished answers; 0 keeps none."),
    Setting("RACING_DOCUMENT_CACHE_BYTES", 32_000_000, "Memory of each process for parsed queries and persisted ones."),
)

LOG_FORMATS = ("text", "json")
LOG_REQUESTS = ("all", "failed", "none")


@dataclass(frozen=True)
class Settings:
    database_url: str
    workers: int
    log_format: str
    log_requests: str
    refresh_seconds: float
    refresh_seconds_max: float
    cache_control: str
    answer_cache_bytes: int
    document_cache_bytes: int

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Raises SettingError."""
        values: dict[str, Any] = read(SETTINGS, environ)
        for name, choices in (("log_format", LOG_FORMATS), ("log_requests", LOG_REQUESTS)):
            if values[name] not in choices:
                raise SettingError(
                    f"RACING_{name.upper()} is {values[name]!r}: choose {', '.join(choices[:-1])} or {choices[-1]}"
                )
        if not values["cache_control"].isprintable() or not values["cache_control"].isascii():
            raise SettingError(f"RACING_CACHE_CONTROL is {values['cache_control']!r}: write one line of plain letters")
        return cls(**values)
