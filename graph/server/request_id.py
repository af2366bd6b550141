"""The id of a request, in its log line and in its response."""

import re
from collections.abc import Iterable
from uuid import uuid4

REQUEST_ID = b"x-request-id"
VALID_ID = re.compile(rb"[\w.:/+=-]{1,128}")


def request_id(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """The id that a proxy has set, if it is safe to log, or a new one."""
    from_proxy = next((value for name, value in headers if name == REQUEST_ID), b"")
    return from_proxy.decode() if VALID_ID.fullmatch(from_proxy) else uuid4().hex
