"""Probes: is the process alive, can it answer, is the database there."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from graph.dataset.live import current_of

OK = {"status": "OK"}


async def live(request: Request) -> Response:
    return JSONResponse(OK)


async def ready(request: Request) -> Response:
    """200 as soon as there is a version to answer from, whether the database is there or not; it tells which version,
    since when, and how many seconds ago the database said that it is the current one."""
    current = current_of(request)
    if request.state.drain.begun:
        return JSONResponse({"status": "not ready", "reason": "the process is about to end"}, 503)
    if current.dataset is None:
        return JSONResponse({"status": "not ready", "reason": current.problem}, 503)
    told = {
        "version": current.version,
        "published_at": current.dataset.published_at.isoformat(),
        "seen_seconds_ago": round(current.seen_seconds_ago or 0, 1),
        "problem": current.problem,
    }
    return JSONResponse(OK | told)


async def database(request: Request) -> Response:
    current = current_of(request)
    await current.looked()
    if current.problem:
        return JSONResponse({"status": "unavailable", "reason": current.problem}, 503)
    return JSONResponse(OK)


routes = [
    Route("/health", live),
    Route("/health/live", live),
    Route("/health/ready", ready),
    Route("/health/db", database),
]
