"""Errors as a client may see them: each with a stable code, and our own faults without what is inside."""

from collections.abc import Iterable, Sequence
from uuid import uuid4

from graphql import GraphQLError

from graph.server.logs import log

BAD_USER_INPUT = "BAD_USER_INPUT"
"""A variable or an argument is wrong."""
PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
INTERNAL = "INTERNAL_SERVER_ERROR"


def fault(error: BaseException, **where: object) -> str:
    """Log a fault of our own. Returns the number that it has in the log."""
    number = uuid4().hex
    log.error("fault", id=number, **where, exc_info=error)
    return number


MAX_MESSAGE_CHARACTERS = 500
"""graphql-core prints values and literals of any length into its messages."""


MAX_LOCATIONS = 10


def coded(errors: Iterable[GraphQLError], code: str) -> list[GraphQLError]:
    """The errors as clients get them: with this code where they have none, their messages shortened."""
    found = list(errors)
    for error in found:
        error.extensions = {"code": code, **(error.extensions or {})}
        if len(error.message) > MAX_MESSAGE_CHARACTERS:
            error.message = f"{error.message[:MAX_MESSAGE_CHARACTERS]}..."
        if error.locations:
            error.locations = error.locations[:MAX_LOCATIONS]
    return found


def masked(errors: Sequence[GraphQLError], *, debug: bool) -> list[GraphQLError]:
    """What went wrong while an operation ran. What is wrong with the question is told, a fault of ours is logged."""
    return [_masked(error, debug) if _is_fault(error) else error for error in coded(errors, BAD_USER_INPUT)]


def _is_fault(error: GraphQLError) -> bool:
    return error.original_error is not None and not isinstance(error.original_error, GraphQLError)


def _masked(error: GraphQLError, debug: bool) -> GraphQLError:
    assert error.original_error, "only faults are masked"
    number = fault(error.original_error, path=error.path)
    message = error.message if debug else f"Something is wrong with the service; its log says what under {number}."
    return GraphQLError(message, error.nodes, path=error.path, extensions={"code": INTERNAL, "id": number})
