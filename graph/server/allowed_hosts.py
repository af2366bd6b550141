"""Rejects requests for other host names than the allowed ones."""

from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import Receive, Scope, Send

from graph.server.clients import PROBES


class AllowedHosts(TrustedHostMiddleware):
    """Starlette's middleware, except for probes and metrics, which are requested by a pod's address."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_probe = scope["type"] == "http" and scope["path"] in PROBES
        await (self.app if is_probe else super().__call__)(scope, receive, send)
