"""The service's settings."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_network
from typing import Any

from etl.published.config import ADDRESS, Setting, above, at_least, each, listed, matches, one_of, read
from etl.published.database import DEFAULT_URL
from graph.types.budget import Limits

DIRECTIVE = (
    "public|private|no-cache|no-store|no-transform|must-revalidate|proxy-revalidate|must-understand|immutable"
    r"|(max-age|s-maxage|stale-while-revalidate|stale-if-error)=\d+"
)
ORIGIN = r"\*|https?://[^\s/?#@*]+"
HOST = r"\*|(\*\.)?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*|\[?[0-9a-fA-F:]+\]?"
RATE = r"[1-9]\d*/[smhd]( burst [1-9]\d*)?"


def _is_network(text: str) -> bool:
    try:
        return text == "*" or bool(ip_network(text))
    except ValueError:
        return False


SETTINGS = (
    Setting("DATABASE_URL", DEFAULT_URL, "Where the published versions are: `sqlite:///FILE` or `postgresql://...`."),
    Setting(
        "RACING_WORKERS",
        1,
        "How many processes answer; each holds the whole dataset.",
        "choose at least 1",
        at_least(1),
    ),
    Setting(
        "RACING_LOG_FORMAT",
        "text",
        "`text` for people, `json` for machines: one line per event.",
        "choose text or json",
        one_of("text", "json"),
    ),
    Setting(
        "RACING_LOG_REQUESTS",
        "failed",
        "Which requests get a log line: `all`, `failed` (status 400 and above) or `none`.",
        "choose all, failed or none",
        one_of("all", "failed", "none"),
    ),
    Setting(
        "RACING_REFRESH_SECONDS",
        5.0,
        "How often the service looks for a new version when none was announced, and whether the database is there.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_REFRESH_SECONDS_MAX",
        5.0,
        "The longest wait between two tries while the database is away.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_CACHE_CONTROL",
        "public, max-age=0, must-revalidate",
        "How long browsers and CDNs may keep an answer: say `public, max-age=10, stale-while-revalidate=60`.",
        "write directives of Cache-Control, such as public, max-age=10",
        each(matches(DIRECTIVE)),
    ),
    Setting(
        "RACING_ANSWER_CACHE_BYTES",
        64_000_000,
        "Memory of each process for finished answers; 0 keeps none.",
        "choose 0 or more",
        at_least(0),
    ),
    Setting(
        "RACING_DOCUMENT_CACHE_BYTES",
        32_000_000,
        "Memory of each process for parsed queries and persisted ones.",
        "choose 0 or more",
        at_least(0),
    ),
    Setting("RACING_MAX_TOKENS", 5000, "How long a query may be, in words and signs.", "choose more than 0", above(0)),
    Setting("RACING_MAX_DEPTH", 12, "How deep fields may be nested.", "choose more than 0", above(0)),
    Setting(
        "RACING_MAX_ALIASES",
        100,
        "How many fields may have an alias, fragments written out.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_MAX_COST",
        500_000,
        "What one request may cost, in units: rows times fields, rows times conditions, 40 for each token of a query.",
        "choose more than 0",
        above(0),
    ),
    Setting("RACING_MAX_PAGE", 1000, "How many rows a page may have.", "choose more than 0", above(0)),
    Setting("RACING_MAX_BATCH", 10, "How many questions may come as one list.", "choose more than 0", above(0)),
    Setting("RACING_MAX_SECONDS", 5.0, "How long one answer may take.", "choose more than 0", above(0)),
    Setting(
        "RACING_MAX_BODY_BYTES", 100_000, "How large the body of a request may be.", "choose more than 0", above(0)
    ),
    Setting(
        "RACING_MAX_RESPONSE_BYTES",
        10_000_000,
        "How large a GraphQL response may be before it is compressed; estimated before it is made.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_MAX_UNSENT_BYTES",
        64_000_000,
        "How many bytes of responses may wait in each process for clients that do not read them.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_MAX_STREAMS",
        1000,
        "How many WebSockets and event streams each process may have open.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_MAX_CLIENT_STREAMS", 100, "How many of them one client may have open.", "choose more than 0", above(0)
    ),
    Setting(
        "RACING_MAX_IDLE_SECONDS",
        60.0,
        "How long a WebSocket may stay open on which no operation is running.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_MAX_BODY_SECONDS",
        10.0,
        "How long the body of a request may take to come.",
        "choose more than 0",
        above(0),
    ),
    Setting(
        "RACING_DRAIN_SECONDS",
        2.0,
        "How long a process goes on answering after SIGTERM, while clients and proxies turn to another one.",
        "choose 0 or more",
        at_least(0),
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
        "RACING_CORS_ORIGINS",
        "",
        "Origins whose pages may ask, such as `https://example.org`, by commas; `*` is all.",
        "write origins such as https://example.org, without a path, or *",
        each(matches(ORIGIN)),
    ),
    Setting(
        "RACING_HOSTS",
        "",
        "Names that the service is asked under, by commas, `*.example.org` too; all if empty.",
        "write host names such as example.org or *.example.org",
        each(matches(HOST)),
    ),
    Setting(
        "RACING_PROXIES",
        "127.0.0.1",
        "Proxies whose word on who the client is counts: addresses or networks, by commas.",
        "write addresses or networks such as 10.0.0.0/8, or *",
        each(_is_network),
    ),
    Setting(
        "RACING_RATE_LIMIT",
        "",
        "Operations and requests allowed for each client: `100/s`, or `100/s burst 200`; any number if empty.",
        "write 100/s, 1000/m, 5000/h or 100/s burst 200",
        matches(RATE),
    ),
    Setting(
        "RACING_REDIS_URL",
        "",
        "The Redis where all processes count that together; each for itself if empty.",
        "write an address such as redis://redis:6379",
        matches(r"(rediss?|unix)://\S+"),
    ),
    Setting("RACING_API_KEYS", "", "File of hashed keys, one of which every client needs; none if empty."),
    Setting(
        "RACING_TRACES_URL",
        "",
        "Where traces go, by OpenTelemetry over HTTP: `http://collector:4318/v1/traces`; none if empty.",
        "write an address with http:// or https://",
        matches(ADDRESS),
    ),
    Setting("RACING_DEBUG", False, "Whether an answer tells what went wrong inside the service; never in public."),
)


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
        return cls(**values)
