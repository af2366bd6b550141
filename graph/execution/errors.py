"""GraphQL errors as clients get them: each with a code, and internal errors without their cause."""

from collections.abc import Iterable, Sequence
from uuid import uuid4

import structlog
from graphql import GraphQLError

from graph.types.error_codes import ErrorCode

log: structlog.stdlib.BoundLogger = structlog.get_logger("graph")

MAX_MESSAGE_CHARACTERS = 500
"""graphql-core prints values and literals of any length into its messages."""

MAX_LOCATIONS = 10

INTERNAL_ERROR = "Internal server error. The service's log has the cause under the id {id}."


class RateLimited(Exception):
    """The client has used up its rate limit, and has to wait for so many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__("Too many requests: Retry-After has the seconds until the next one is allowed.")
        self.seconds = seconds


def log_internal_error(error: BaseException, **where: object) -> str:
    """Log a bug of the service. Returns the id of the log entry."""
    error_id = uuid4().hex
    log.error("fault", id=error_id, **where, exc_info=error)
    return error_id


def with_code(errors: Iterable[GraphQLError], code: ErrorCode) -> list[GraphQLError]:
    """The errors with this code where they have none, their messages shortened."""
    coded = list(errors)
    for error in coded:
        error.extensions = {"code": code, **(error.extensions or {})}
        if len(error.message) > MAX_MESSAGE_CHARACTERS:
            error.message = f"{error.message[:MAX_MESSAGE_CHARACTERS]}..."
        if error.locations:
            error.locations = error.locations[:MAX_LOCATIONS]
    return coded


def without_frames(error: Exception) -> Exception:
    """The error for a cache: the frames that raised it hold the request, its variables and a version of the data."""
    error.__traceback__ = error.__context__ = error.__cause__ = None
    return error


def mask_internal_errors(errors: Sequence[GraphQLError], *, debug: bool) -> list[GraphQLError]:
    """The errors of an execution. Clients see what is wrong with their request; bugs of the service are logged."""
    return [
        _mask(error, debug) if _is_internal(error) else error for error in with_code(errors, ErrorCode.BAD_USER_INPUT)
    ]


def _is_internal(error: GraphQLError) -> bool:
    return error.original_error is not None and not isinstance(error.original_error, GraphQLError)


def _mask(error: GraphQLError, debug: bool) -> GraphQLError:
    assert error.original_error, "only internal errors are masked"
    error_id = log_internal_error(error.original_error, path=error.path)
    message = error.message if debug else INTERNAL_ERROR.format(id=error_id)
    extensions = {"code": ErrorCode.INTERNAL_SERVER_ERROR, "id": error_id}
    return GraphQLError(message, error.nodes, path=error.path, extensions=extensions)
