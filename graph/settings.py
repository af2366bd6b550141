"""The settings of the service."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_network
from typing import Any

from etl.published.config import ADDRESS, above, at_least, each, listed, matches, one_of, read, setting, settings_of
from etl.published.database import DEFAULT_URL
from graph.types.budget import Limits

DIRECTIVE = (
    "public|private|no-cache|no-store|no-transform|must-revalidate|proxy-revalidate|must-understand|immutable"
    r"|(max-age|s-maxage|stale-while-revalidate|stale-if-error)=\d+"
)
ORIGIN = r"\*|https?://[^\s/?#@*]+"
HOST = r"\*|(\*\.)?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*|\[?[0-9a-fA-F:]+\]?"
RATE = r"[1-9]\d*/[smhd]( burst [1-9]\d*)?"


POSITIVE = ("choose more than 0", above(0))
NOT_NEGATIVE = ("choose 0 or more", at_least(0))


def _is_network(text: str) -> bool:
    try:
        return text == "*" or bool(ip_network(text))
    except ValueError:
        return False


@dataclass(frozen=True)
class Settings:
    """Each field is the environment variable of its name: `RACING_WORKERS` is `workers`."""

    database_url: str = setting(
        DEFAULT_URL, "Database with the published versions: `sqlite:///FILE` or `postgresql://...`."
    )
    workers: int = setting(1, "Number of processes; each holds the whole dataset.", "choose at least 1", at_least(1))
    log_format: str = setting(
        "text", "Format of the log, a line per event: `text` or `json`.", "choose text or json", one_of("text", "json")
    )
    log_requests: str = setting(
        "failed",
        "Which requests are logged: `all`, `failed` (status 400 and above) or `none`.",
        "choose all, failed or none",
        one_of("all", "failed", "none"),
    )
    direct_responses: bool = setting(
        True,
        "Whether the HTTP protocol itself sends responses that need no waiting; if not, all go through ASGI.",
    )
    refresh_seconds: float = setting(
        5.0, "How often the service checks for a new version and for the database when it is not notified.", *POSITIVE
    )
    refresh_seconds_max: float = setting(
        5.0, "Maximum wait between two retries while the database is unavailable.", *POSITIVE
    )
    cache_control: str = setting(
        "public, max-age=0, must-revalidate",
        "`Cache-Control` of responses, for browsers and CDNs, such as `public, max-age=10, stale-while-revalidate=60`.",
        "write directives of Cache-Control, such as public, max-age=10",
        each(matches(DIRECTIVE)),
    )
    answer_cache_bytes: int = setting(
        64_000_000, "Memory of each process for cached responses; 0 disables the cache.", *NOT_NEGATIVE
    )
    document_cache_bytes: int = setting(
        32_000_000, "Memory of each process for parsed and persisted queries.", *NOT_NEGATIVE
    )
    max_tokens: int = setting(5000, "Maximum number of tokens in the queries of a request.", *POSITIVE)
    max_depth: int = setting(12, "Maximum depth of nested fields.", *POSITIVE)
    max_aliases: int = setting(100, "Maximum number of fields with an alias, with fragments expanded.", *POSITIVE)
    max_cost: int = setting(
        500_000,
        "Maximum cost of a request in units: rows times fields, rows times conditions, and 40 for each token.",
        *POSITIVE,
    )
    max_page: int = setting(1000, "Maximum number of rows in a page.", *POSITIVE)
    max_batch: int = setting(10, "Maximum number of operations in a batch.", *POSITIVE)
    max_seconds: float = setting(5.0, "Maximum time for executing a request.", *POSITIVE)
    max_body_bytes: int = setting(100_000, "Maximum size of a request body.", *POSITIVE)
    max_response_bytes: int = setting(
        10_000_000, "Maximum size of a GraphQL response before compression, estimated before it is built.", *POSITIVE
    )
    max_unsent_bytes: int = setting(
        64_000_000,
        "Maximum size of the responses that wait in each process for clients that do not read them.",
        *POSITIVE,
    )
    max_streams: int = setting(1000, "Maximum number of open WebSockets and event streams in each process.", *POSITIVE)
    max_client_streams: int = setting(
        100, "Maximum number of open WebSockets and event streams of a client.", *POSITIVE
    )
    max_idle_seconds: float = setting(
        60.0, "How long a WebSocket may stay open without a running operation.", *POSITIVE
    )
    max_body_seconds: float = setting(10.0, "Maximum time for receiving a request body.", *POSITIVE)
    drain_seconds: float = setting(
        2.0,
        "How long a process serves requests after SIGTERM, while clients and proxies switch to another process.",
        *NOT_NEGATIVE,
    )
    introspection: bool = setting(True, "Whether introspection is allowed, and errors suggest names of the schema.")
    explorer: bool = setting(True, "Whether browsers get the explorer at / and GraphiQL at /graphql.")
    ergast: bool = setting(True, "Whether the API of Ergast and Jolpica is served at /ergast/f1 and /api/f1.")
    federation: bool = setting(False, "Whether the schema is a subgraph of Apollo Federation 2, for gateways.")
    mcp: bool = setting(True, "Whether assistants get tools at /mcp, by the Model Context Protocol.")
    ergast_max_limit: int = setting(
        1000, "Maximum `limit` of the API of Ergast; larger ones count as this one.", *POSITIVE
    )
    trusted_documents: str = setting(
        "",
        "Trusted documents: a folder of .graphql files, or a manifest (graphql-codegen, Relay, Apollo).",
    )
    trusted_only: bool = setting(
        False, "Whether only trusted documents are executed. REST and `/data` are not affected."
    )
    cors_origins: str = setting(
        "",
        "Origins whose pages may send requests, such as `https://example.org`, separated by commas; `*` for all.",
        "write origins such as https://example.org, without a path, or *",
        each(matches(ORIGIN)),
    )
    hosts: str = setting(
        "",
        "Host names that requests may have, separated by commas, such as `*.example.org`; all if empty.",
        "write host names such as example.org or *.example.org",
        each(matches(HOST)),
    )
    proxies: str = setting(
        "127.0.0.1",
        "Proxies whose `X-Forwarded-For` is trusted: addresses or networks, separated by commas.",
        "write addresses or networks such as 10.0.0.0/8, or *",
        each(_is_network),
    )
    rate_limit: str = setting(
        "",
        "Rate limit of requests and operations per client: `100/s`, or `100/s burst 200`; unlimited if empty.",
        "write 100/s, 1000/m, 5000/h or 100/s burst 200",
        matches(RATE),
    )
    redis_url: str = setting(
        "",
        "Redis in which all processes count together; each process counts alone if empty.",
        "write an address such as redis://redis:6379",
        matches(r"(rediss?|unix)://\S+"),
    )
    api_keys: str = setting("", "File of hashed API keys, one of which every request needs; no keys if empty.")
    traces_url: str = setting(
        "",
        "OpenTelemetry collector for traces over HTTP, such as `http://collector:4318/v1/traces`; no traces if empty.",
        "write an address with http:// or https://",
        matches(ADDRESS),
    )
    debug: bool = setting(False, "Whether responses contain the causes of internal errors; never enable it in public.")

    @property
    def allowed_origins(self) -> list[str]:
        return listed(self.cors_origins)

    @property
    def allows_direct_responses(self) -> bool:
        """False where another setting has to see every request."""
        sees_all = self.api_keys or self.rate_limit or self.hosts or self.cors_origins or self.traces_url
        return self.direct_responses and not sees_all and self.log_requests != "all"

    @property
    def allowed_hosts(self) -> list[str]:
        return listed(self.hosts)

    @property
    def private_cache_control(self) -> str:
        """`cache_control`, but not `public` with API keys: a shared cache would serve clients without a key."""
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


SETTINGS = settings_of(Settings)
