"""How often a client may ask: a token bucket each, in this process's memory or in Redis for all processes."""

import math
from ipaddress import ip_address, ip_network

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from throttled.asyncio import MemoryStore, RedisStore, Throttled
from throttled.exceptions import BaseThrottledError
from throttled.rate_limiter import Quota, quota_parser

from etl.environment import SettingError
from graph.logs import log

FREE = ("/health", "/metrics")
MOST_CLIENTS = 100_000
"""How many buckets are kept in memory; who has not asked for longest loses his."""

REDIS_SECONDS = 0.2
"""What an answer of Redis is waited for."""

HOST_BITS = 64
"""Who has one IPv6 address has all that share its first half."""


def quota(written: str) -> Quota:
    """What `100/s burst 200` means. Raises SettingError."""
    try:
        (found,) = quota_parser.parse(written)
    except (BaseThrottledError, ValueError):
        found = None
    if found is None or found.get_limit() < 1:
        raise SettingError(f"RACING_RATE_LIMIT is {written!r}: write 100/s, 1000/m or 100/s burst 200")
    return found


class Rates:
    def __init__(self, app: ASGIApp, allowed: Quota, redis_url: str) -> None:
        self.app = app
        options = {"SOCKET_TIMEOUT": REDIS_SECONDS, "SOCKET_CONNECT_TIMEOUT": REDIS_SECONDS}
        store = (
            RedisStore(server=redis_url, options=options)
            if redis_url
            else MemoryStore(options={"MAX_SIZE": MOST_CLIENTS})
        )
        self.throttle = Throttled(using="token_bucket", quota=allowed, store=store, key_prefix="racing")
        self.policy = f'"default";q={allowed.get_limit()};w={allowed.get_period_sec()}'.encode()
        self.is_failing = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket") or scope["path"].startswith(FREE):
            await self.app(scope, receive, send)
            return
        try:
            result = await self.throttle.limit(client_of(scope))
            self.is_failing = False
        except Exception as error:  # Redis is away, and an answer matters more than its count
            if not self.is_failing:
                log.warning("rates are not limited", reason=str(error) or type(error).__name__)
            self.is_failing = True
            await self.app(scope, receive, send)
            return
        state = result.state
        told = [
            (b"ratelimit-policy", self.policy),
            (b"ratelimit", f'"default";r={state.remaining};t={math.ceil(state.reset_after)}'.encode()),
        ]

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*told, *message["headers"]]
            await send(message)

        if not result.limited:
            await self.app(scope, receive, tell)
            return
        message = "Too many requests; Retry-After says when there is room again."
        body = {"detail": message, "errors": [{"message": message, "extensions": {"code": "TOO_MANY_REQUESTS"}}]}
        wait = str(max(1, math.ceil(state.retry_after)))
        await JSONResponse(body, 429, {"Retry-After": wait})(scope, receive, tell)


def client_of(scope: Scope) -> str:
    """The name of the client's key, or where it connects from."""
    name: str | None = scope.get("client_name")
    if name:
        return f"key:{name}"
    host = scope["client"][0] if scope.get("client") else "unknown"
    try:
        address = ip_address(host)
    except ValueError:
        return f"host:{host}"
    return f"ip:{ip_network((address, HOST_BITS), strict=False) if address.version == 6 else address}"
