"""Rate limit: a token bucket per client, in this process's memory or in Redis for all processes."""

import math
from functools import partial

import structlog
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from throttled.asyncio import MemoryStore, RateLimitResult, RedisStore, Throttled
from throttled.exceptions import BaseThrottledError
from throttled.rate_limiter import Quota, quota_parser

from etl.published.config import SettingError
from graph.execution.errors import RateLimited
from graph.server.clients import PROBES, client_of
from graph.types.error_codes import ErrorCode

log: structlog.stdlib.BoundLogger = structlog.get_logger("graph")

MAX_CLIENTS = 100_000
"""Buckets in memory; the least recently used one is dropped."""

REDIS_TIMEOUT_SECONDS = 0.2


def parse_quota(text: str) -> Quota:
    """The quota `100/s burst 200`. Raises SettingError."""
    try:
        (parsed,) = quota_parser.parse(text)
    except (BaseThrottledError, ValueError):
        parsed = None
    if parsed is None or parsed.get_limit() < 1:
        raise SettingError(f"RACING_RATE_LIMIT is {text!r}: write 100/s, 1000/m or 100/s burst 200")
    return parsed


class RateLimit:
    """Takes a token for each request.

    An endpoint with several operations in a request takes the tokens of the others with `scope["take_tokens"]`, which
    raises RateLimited.
    """

    def __init__(self, app: ASGIApp, quota: Quota, redis_url: str) -> None:
        self.app = app
        timeouts = {"SOCKET_TIMEOUT": REDIS_TIMEOUT_SECONDS, "SOCKET_CONNECT_TIMEOUT": REDIS_TIMEOUT_SECONDS}
        store = (
            RedisStore(server=redis_url, options=timeouts)
            if redis_url
            else MemoryStore(options={"MAX_SIZE": MAX_CLIENTS})
        )
        self.throttle = Throttled(using="token_bucket", quota=quota, store=store, key_prefix="racing")
        self.policy = f'"default";q={quota.get_limit()};w={quota.get_period_sec()}'.encode()
        self.is_failing = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] in PROBES:
            await self.app(scope, receive, send)
            return
        scope["take_tokens"] = partial(self.take_tokens, scope)
        result = await self._take(scope, 1)
        if result is None:
            await self.app(scope, receive, send)
            return
        state = result.state
        limit_headers = [
            (b"ratelimit-policy", self.policy),
            (b"ratelimit", f'"default";r={state.remaining};t={math.ceil(state.reset_after)}'.encode()),
        ]

        async def send_with_limit(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*limit_headers, *message["headers"]]
            await send(message)

        try:
            _raise_if_limited(result)
            await self.app(scope, receive, send_with_limit)
        except RateLimited as error:
            await _too_many_requests(error)(scope, receive, send_with_limit)

    async def take_tokens(self, scope: Scope, tokens: int) -> None:
        """Take tokens from the client's bucket. Raises RateLimited."""
        result = await self._take(scope, tokens)
        if result:
            _raise_if_limited(result)

    async def _take(self, scope: Scope, tokens: int) -> RateLimitResult | None:
        """None while Redis is unavailable: requests are then not limited."""
        try:
            result = await self.throttle.limit(client_of(scope), tokens)
            self.is_failing = False
            return result
        except Exception as error:  # serving requests matters more than counting them
            if not self.is_failing:
                log.warning("rates are not limited", reason=str(error) or type(error).__name__)
            self.is_failing = True
            return None


def _raise_if_limited(result: RateLimitResult) -> None:
    if result.limited:
        raise RateLimited(max(1, math.ceil(result.state.retry_after)))


def _too_many_requests(error: RateLimited) -> JSONResponse:
    message = str(error)
    body = {
        "detail": message,
        "errors": [{"message": message, "extensions": {"code": ErrorCode.TOO_MANY_REQUESTS}}],
    }
    return JSONResponse(body, 429, {"Retry-After": str(error.seconds)})
