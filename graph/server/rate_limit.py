"""How often a client may ask: a token bucket each, in this process's memory or in Redis for all processes."""

import math
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from throttled.asyncio import MemoryStore, RateLimitResult, RedisStore, Throttled
from throttled.exceptions import BaseThrottledError
from throttled.rate_limiter import Quota, quota_parser

from etl.published.config import SettingError
from graph.server.logs import log

FREE = ("/health", "/health/live", "/health/ready", "/health/db", "/metrics")
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


class RateLimited(Exception):
    """A client that must wait, and how long in seconds."""

    MESSAGE = "Too many requests; Retry-After says when the next one is allowed."

    def __init__(self, seconds: float) -> None:
        super().__init__(self.MESSAGE)
        self.seconds = max(1, math.ceil(seconds))


class Rates:
    """Takes a token for each request. Whoever finds several operations in one takes the others by `take_tokens`."""

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
        if scope["path"] in FREE:
            await self.app(scope, receive, send)
            return
        scope["rates"] = self
        result = await self.take(scope, 1)
        if result is None:
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

        try:
            if result.limited:
                raise RateLimited(state.retry_after)
            await self.app(scope, receive, tell)
        except RateLimited as limited:
            body = {
                "detail": limited.MESSAGE,
                "errors": [{"message": limited.MESSAGE, "extensions": {"code": "TOO_MANY_REQUESTS"}}],
            }
            await JSONResponse(body, 429, {"Retry-After": str(limited.seconds)})(scope, receive, tell)

    async def take(self, scope: Scope, tokens: int) -> RateLimitResult | None:
        """Take tokens from the client's bucket; None while they cannot be counted."""
        try:
            result = await self.throttle.limit(client_of(scope), tokens)
            self.is_failing = False
            return result
        except Exception as error:  # Redis is away, and a response matters more than its count
            if not self.is_failing:
                log.warning("rates are not limited", reason=str(error) or type(error).__name__)
            self.is_failing = True
            return None


async def take_tokens(scope: Scope, tokens: int) -> None:
    """Take tokens for operations of a request, if rates are limited. Raises RateLimited."""
    rates: Rates | None = scope.get("rates")
    if rates and tokens > 0:
        result = await rates.take(scope, tokens)
        if result and result.limited:
            raise RateLimited(result.state.retry_after)


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
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return f"ip:{ip_network((address, HOST_BITS), strict=False) if address.version == 6 else address}"
