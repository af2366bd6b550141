"""Range requests, RFC 9110 section 14."""

import re

BYTES = re.compile(r"bytes\s*=\s*(\d{0,18})-(\d{0,18})\s*")

UNSATISFIABLE = range(0)
"""A range without a byte of the body."""


def range_of(requested: bytes, if_range: bytes | None, etag: str, size: int) -> range | None:
    """The bytes that a Range header requests; None if the whole body is sent, as it is for several ranges.

    >>> range_of(b"bytes=0-9", None, "", 100), range_of(b"bytes=-5", None, "", 100)
    (range(0, 10), range(95, 100))
    >>> range_of(b"bytes=100-", None, "", 100), range_of(b"bytes=0-1,3-4", None, "", 100)
    (range(0, 0), None)
    """
    match = BYTES.fullmatch(requested.decode("latin-1"))
    if not match or match[0] == "-" or (if_range is not None and if_range.decode("latin-1") != etag):
        return None
    first, last = match[1], match[2]
    if not first:
        return (range(max(0, size - int(last)), size) or UNSATISFIABLE) if last else None
    if last and int(last) < int(first):
        return None
    return range(int(first), min(size, int(last) + 1 if last else size)) or UNSATISFIABLE
