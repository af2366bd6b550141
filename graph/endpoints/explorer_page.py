"""The page that shows every part of the explorer: its script decides what, and its head says what."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graph.dataset.snapshot import Snapshot
from graph.endpoints.content_security_policy import policy_of
from graph.endpoints.page_heads import MISSING, head_of

HEADING = "<h1>Racing Data</h1>"
"""What a built page shows before its script runs; each page has its own name there, and the sentence about it."""

HEADER = '<header class="site"><a class="brand" href="/">Racing Data</a></header>'
"""Above it, except in the frames of other sites."""


class ExplorerPage:
    """The page that shows every part of the explorer, with a head for each address."""

    def __init__(self, html: str) -> None:
        before, has_head, after = html.partition("</title>")
        self.before = before.partition("<title>")[0] if has_head else html
        self.after = after
        self.policy = policy_of(html)

    def respond(self, request: Request, snapshot: Snapshot | None) -> Response:
        """The page at the request's address; 404 for an address that no page has.

        A page with `embed` in its address shows one chart, which pages of other sites may contain.
        """
        path = request.url.path
        head = head_of(path, snapshot)
        status = 200 if head else 404
        head = head or MISSING
        policy, body = self.policy, self.after.replace(HEADING, head.heading, 1)
        if "embed" in request.query_params:
            policy = policy.replace("frame-ancestors 'none'", "frame-ancestors *")
            body = body.replace(HEADER, "", 1)
        return HTMLResponse(
            self.before + head.tags(origin_of(request), path) + body, status, headers=page_headers(policy)
        )


def origin_of(request: Request) -> str:
    """The scheme and host that the request was sent to."""
    return f"{request.url.scheme}://{request.url.netloc}"


def page_headers(policy: str) -> dict[str, str]:
    """The headers of a page with its security policy."""
    return {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-cache",
        "Vary": "Accept",
    }
