"""The documentation at /guide, as `make guide` built it from docs."""

from pathlib import Path
from wsgiref.headers import Headers

from servestatic import ServeStaticASGI
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from graph.endpoints.content_security_policy import policy_of

GUIDE = Path(__file__).parents[1] / "guide"


async def redirect(request: Request) -> Response:
    return RedirectResponse("/guide/")


def add_page_policy(headers: Headers, path: str, url: str) -> None:
    if path.endswith(".html"):
        headers["Content-Security-Policy"] = policy_of(Path(path).read_text("utf-8"), hosts=())
    elif path.endswith(".js"):  # the search runs in a worker, which has the policy of its file
        headers["Content-Security-Policy"] = "default-src 'self'; frame-ancestors 'none'"


def routes(folder: Path = GUIDE) -> list[BaseRoute]:
    """The routes of the site; none if it was not built."""
    if not (folder / "index.html").is_file():
        return []
    files = ServeStaticASGI(
        None,
        folder,
        prefix="guide",
        index_file=True,
        allow_all_origins=False,
        add_headers_function=add_page_policy,
    )
    return [Route("/guide", redirect), Mount("/guide", files)]
