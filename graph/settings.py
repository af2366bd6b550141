"""The service's settings."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from etl.database import DEFAULT_URL
from etl.environment import Setting, SettingError, read

SETTINGS = (
    Setting("DATABASE_URL", DEFAULT_URL, "Where the published versions are: `sqlite:///FILE` or `postgresql://...`."),
    Setting("RACING_LOG_FORMAT", "text", "`text` for people, `json` for machines: one line per event."),
    Setting("RACING_REFRESH_SECONDS", 1.0, "How often the service looks for a new version."),
    Setting("RACING_REFRESH_SECONDS_MAX", 30.0, "The longest wait between two looks while the database is away."),
)


@dataclass(frozen=True)
class Settings:
    database_url: str
    log_format: str
    refresh_seconds: float
    refresh_seconds_max: float

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        values: dict[str, Any] = read(SETTINGS, environ)
        if values["log_format"] not in ("text", "json"):
            raise SettingError(f"RACING_LOG_FORMAT is {values['log_format']!r}: choose text or json")
        return cls(**values)
