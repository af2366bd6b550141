"""Probes: is the process alive, is it ready, is the database available."""

from datetime import UTC, datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from graph.endpoints.no_version import live_dataset_of

OK = {"status": "OK"}


async def live(request: Request) -> Response:
    return JSONResponse(OK)


async def ready(request: Request) -> Response:
    """200 as soon as a version is loaded, whether the database is available or not.

    The body has the version, when it was published and how many seconds ago, and how many seconds ago the database last
    confirmed it.
    """
    live_dataset = live_dataset_of(request)
    if request.state.shutdown.has_begun:
        return JSONResponse({"status": "not ready", "reason": "the process is shutting down"}, 503)
    if live_dataset.dataset is None:
        return JSONResponse({"status": "not ready", "reason": live_dataset.problem}, 503)
    body: dict[str, Any] = {
        "version": live_dataset.version,
        "published_at": live_dataset.dataset.published_at.isoformat(),
        "age_seconds": round((datetime.now(UTC) - live_dataset.dataset.published_at).total_seconds()),
        "seen_seconds_ago": round(live_dataset.seconds_since_contact or 0, 1),
        "problem": live_dataset.problem,
    }
    return JSONResponse(OK | body)


async def database(request: Request) -> Response:
    live_dataset = live_dataset_of(request)
    await live_dataset.refresh_or_wait()
    if live_dataset.problem:
        return JSONResponse({"status": "unavailable", "reason": live_dataset.problem}, 503)
    return JSONResponse(OK)


routes = [
    Route("/health", live),
    Route("/health/live", live),
    Route("/health/ready", ready),
    Route("/health/db", database),
]
