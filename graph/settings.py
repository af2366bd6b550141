"""The service's settings."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from etl.database import DEFAULT_URL
from etl.environment import Setting, SettingError, read
from graph.limits import Limits

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
    Setting("RACING_MAX_TOKENS", 5000, "How long a query may be, in words and signs."),
    Setting("RACING_MAX_DEPTH", 12, "How deep fields may be nested."),
    Setting("RACING_MAX_ALIASES", 100, "How many fields may have an alias, fragments written out."),
    Setting(
        "RACING_MAX_COST",
        500_000,
        "What one request may cost, in units: rows times fields, rows times conditions, 40 for each token of a query.",
    ),
    Setting("RACING_MAX_PAGE", 1000, "How many rows a page may have."),
    Setting("RACING_MAX_BATCH", 10, "How many questions may come as one list."),
    Setting("RACING_MAX_SECONDS", 5.0, "How long one answer may take."),
    Setting("RACING_MAX_BODY_BYTES", 100_000, "How large the body of a request may be."),
    Setting(
        "RACING_MAX_RESPONSE_BYTES",
        10_000_000,
        "How large a GraphQL response may be before it is compressed; estimated before it is made.",
    ),
    Setting(
        "RACING_MAX_UNSENT_BYTES",
        64_000_000,
        "How many bytes of responses may wait in each process for clients that do not read them.",
    ),
    Setting("RACING_MAX_STREAMS", 1000, "How many WebSockets and event streams each process may have open."),
    Setting("RACING_MAX_CLIENT_STREAMS", 100, "How many of them one client may have open."),
    Setting("RACING_MAX_IDLE_SECONDS", 60.0, "How long a WebSocket may stay open on which no operation is running."),
    Setting("RACING_MAX_BODY_SECONDS", 10.0, "How long the body of a request may take to come."),
    Setting(
        "RACING_DRAIN_SECONDS",
        2.0,
        "How long a process goes on answering after SIGTERM, while clients and proxies turn to another one.",
    ),
    Setting("RACING_INTROSPECTION", True, "Whether the schema may be asked for, and suggested in errors."),
    Setting("RACING_EXPLORER", True, "Whether browsers find the explorer at / and GraphiQL at /graphql."),
    Setting(
        "RACING_TRUSTED_DOCUMENTS",
        "",
        "Folder of .graphql files, or manifest (graphql-codegen, Relay, Apollo), whose queries are known by their ids.",
    ),
    Setting(
        "RACING_TRUSTED_ONLY",
        False,
        "Whether those are the only GraphQL queries that are executed. REST and `/data` are not affected.",
    ),
    Setting(
        "RACING_CORS_ORIGINS", "", "Origins whose pages may ask, such as `https://example.org`, by commas; `*` is all."
    ),
    Setting("RACING_HOSTS", "", "Names that the service is asked under, by commas, `*.example.org` too; all if empty."),
    Setting(
        "RACING_PROXIES",
        "127.0.0.1",
        "Proxies whose word on who the client is counts: addresses or networks, by commas.",
    ),
    Setting(
        "RACING_RATE_LIMIT",
        "",
        "Operations and requests allowed for each client: `100/s`, or `100/s burst 200`; any number if empty.",
    ),
    Setting("RACING_REDIS_URL", "", "The Redis where all processes count that together; each for itself if empty."),
    Setting("RACING_API_KEYS", "", "File of hashed keys, one of which every client needs; none if empty."),
    Setting(
        "RACING_TRACES_URL",
        "",
        "Where traces go, by OpenTelemetry over HTTP: `http://collector:4318/v1/traces`; none if empty.",
    ),
    Setting("RACING_DEBUG", False, "Whether an answer tells what went wrong inside the service; never in public."),
)


def listed(value: str) -> list[str]:
    return [one.strip() for one in value.split(",") if one.strip()]


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
    max_tokens: int
    max_depth: int
    max_aliases: int
    max_cost: int
    max_page: int
    max_batch: int
    max_seconds: float
    max_body_bytes: int
    max_response_bytes: int
    max_unsent_bytes: int
    max_streams: int
    max_client_streams: int
    max_idle_seconds: float
    max_body_seconds: float
    drain_seconds: float
    introspection: bool
    explorer: bool
    trusted_documents: str
    trusted_only: bool
    cors_origins: str
    hosts: str
    proxies: str
    rate_limit: str
    redis_url: str
    api_keys: str
    traces_url: str
    debug: bool

    @property
    def cors(self) -> list[str]:
        return listed(self.cors_origins)

    @property
    def allowed_hosts(self) -> list[str]:
        return listed(self.hosts)

    @property
    def caching(self) -> str:
        """What may be kept: where keys are needed, nobody may keep what others then would get without one."""
        return re.sub(r"\bpublic\b", "private", self.cache_control) if self.api_keys else self.cache_control

    @property
    def limits(self) -> Limits:
        return Limits(
            tokens=self.max_tokens,
            depth=self.max_depth,
            aliases=self.max_aliases,
            cost=self.max_cost,
            page=self.max_page,
            batch=self.max_batch,
            seconds=self.max_seconds,
            body_bytes=self.max_body_bytes,
            response_bytes=self.max_response_bytes,
        )

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
        if values["traces_url"] and not values["traces_url"].startswith(("http://", "https://")):
            raise SettingError(
                f"RACING_TRACES_URL is {values['traces_url']!r}: write an address with http:// or https://"
            )
        for setting in SETTINGS:
            value = values[setting.field]
            if setting.name.startswith("RACING_MAX_") and value <= 0:
                raise SettingError(f"{setting.name} is {value}: choose more than 0")
        return cls(**values)
