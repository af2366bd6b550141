"""The floor: a raw ASGI application that reads the request and sends as many bytes as the path says."""

from starlette.types import Receive, Scope, Send


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] != "http":
        return
    while (await receive()).get("more_body"):
        pass
    path: str = scope["path"]
    if path not in responses:
        length = path.removeprefix("/")
        responses[path] = (
            b"x" * int(length),
            [(b"content-type", b"application/json"), (b"content-length", length.encode())],
        )
    body, headers = responses[path]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


responses: dict[str, tuple[bytes, list[tuple[bytes, bytes]]]] = {}
