"""What one request may cost, and the budget that all its work pays into.

Every piece of work pays before it happens: tokens of the query, values of the variables, rows that are looked at,
conditions, fields, names and values that are written, errors. One unit is at most about 0.4 microseconds of CPU time;
the weights below were measured with `tests/graph/test_hostile_operations.py`, which fails where they are too low.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from graphql import GraphQLError

Row = TypeVar("Row")

TOKEN_COST = 40
"""Of parsing, validating and compiling a token. It is paid for a cached document too: equal requests cost the same."""

VARIABLE_COST = 16
"""Of reading a value in the variables or in an argument."""

TEXT_CHARACTERS = 50
"""So many characters of a text count as a value."""

OBJECT_COST = 3
"""Of an object in the response, beside its fields: memory above all."""

FIELD_COST = 18
"""Of a field that graphql-core executes; a compiled one costs 1, or what its resolver does."""

INTERPRETED_OBJECT_COST = 10
"""Of an object that graphql-core completes, even one without fields."""

COMPILED_FIELD_COST = 40
"""Of compiling a field. It is paid for a cached function too: equal requests cost the same."""

ARGUMENTS_COST, ARGUMENT_COST = 250, 20
"""Of a field with arguments, beside that, and of each value in them, where they are converted for each object again."""

ERROR_COST = 50
ERROR_COST_CHARACTERS = 8
"""Of an error: its location is looked up from the start of the query, so many characters for a unit."""

INLINE_UNITS = 10_000
INLINE_SECONDS = 0.005
INLINE_BYTES = 200_000
"""What may be done on the event loop, while other requests wait."""

CLOCK_UNITS = 1_000
"""The clock is looked at each time so many units are spent."""


class Limits(NamedTuple):
    """The maximum of each; `graph.settings` says what they mean."""

    tokens: int
    depth: int
    aliases: int
    cost: int
    page: int
    batch: int
    seconds: float
    body_bytes: int
    response_bytes: int

    @property
    def too_late(self) -> "Exceeded":
        return Exceeded("TIMEOUT", f"The request took longer than {self.seconds:g} seconds.")


class Exceeded(BaseException):
    """An operation has used up its budget.

    No Exception, for graphql-core makes a null of each of those and goes on with the next field.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    @property
    def error(self) -> GraphQLError:
        return GraphQLError(str(self), extensions={"code": self.code})


class Budget:
    """What is left to a request: units of work, bytes of the response, tokens of its queries, and time.

    The operations of a batch share one.
    """

    __slots__ = ("bytes_left", "clock_at", "deadline", "error_cost", "left", "limits", "tokens_left")

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.left = limits.cost
        self.bytes_left = limits.response_bytes
        self.tokens_left = limits.tokens
        self.deadline = math.inf
        self.clock_at = self.left - CLOCK_UNITS
        self.error_cost = ERROR_COST

    def start(self) -> None:
        """Start the clock: the request may take `Limits.seconds` from now on."""
        self.deadline = min(self.deadline, time.monotonic() + self.limits.seconds)

    def inline(self) -> "Budget":
        """The part of this budget that may be spent on the event loop. `settle` takes what was spent off this one."""
        return Budget.of_inline(self.limits, self.left, self.bytes_left, self.tokens_left)

    @classmethod
    def of_inline(cls, limits: Limits, left: int, bytes_left: int, tokens_left: int) -> "Budget":
        """What an operation may spend on the event loop, where so much is left to its request."""
        part = cls.__new__(cls)
        part.limits = limits
        part.left = left if left < INLINE_UNITS else INLINE_UNITS
        part.bytes_left = bytes_left if bytes_left < INLINE_BYTES else INLINE_BYTES
        part.tokens_left = tokens_left
        part.clock_at = part.left - CLOCK_UNITS
        part.deadline = time.monotonic() + INLINE_SECONDS
        part.error_cost = ERROR_COST
        return part

    def settle(self, part: "Budget") -> None:
        """Take off what an `inline` part has spent."""
        self.tokens_left = part.tokens_left
        self.left -= min(INLINE_UNITS, self.left) - part.left
        self.bytes_left -= min(INLINE_BYTES, self.bytes_left) - part.bytes_left
        self.clock_at = self.left - CLOCK_UNITS

    def spend(self, cost: int) -> None:
        """Pay for work that follows. Raises Exceeded."""
        self.left -= cost
        if self.left < self.clock_at:
            self._check()

    def spend_bytes(self, size: int) -> None:
        """Pay for bytes of the response. Raises Exceeded."""
        self.bytes_left -= size
        if self.bytes_left < 0:
            raise Exceeded(
                "TOO_COSTLY",
                f"The response is larger than {self.limits.response_bytes:,} bytes: request fewer rows or fields, or"
                " page by page.",
            )

    def spend_tokens(self, tokens: int) -> None:
        """Pay for a document with so many tokens. Raises Exceeded."""
        self.tokens_left -= tokens
        if self.tokens_left < 0:
            raise Exceeded("TOO_MANY_TOKENS", f"The queries of this batch have more than {self.limits.tokens} tokens.")
        self.spend(TOKEN_COST * tokens)

    def spend_error(self, size: int) -> None:
        """Pay for an error with so many bytes. Raises Exceeded."""
        self.spend_bytes(size)
        self.spend(self.error_cost)

    def rows(self, rows: Sequence[Row], cost: int, size: int) -> Iterable[Row]:
        """The rows of a list, paid for: units and bytes of each. Raises Exceeded, in the loop as well."""
        number = len(rows)
        self.spend_bytes(number * size)
        return self.each(rows, cost)

    def each(self, rows: Sequence[Row], cost: int) -> Iterable[Row]:
        """Rows to look at, paid for: units of each, and one for the list. Raises Exceeded, in the loop as well."""
        total = 1 + len(rows) * cost
        self.left -= total
        if self.left < self.clock_at:
            self._check()
        return rows if total <= CLOCK_UNITS else chain.from_iterable(self._chunks(rows, max(1, CLOCK_UNITS // cost)))

    def _chunks(self, rows: Sequence[Row], length: int) -> Iterator[Sequence[Row]]:
        for start in range(0, len(rows), length):
            yield rows[start : start + length]
            self.check_time()

    def check_time(self) -> None:
        """Raises Exceeded."""
        if time.monotonic() > self.deadline:
            raise self.limits.too_late

    def _check(self) -> None:
        if self.left < 0:
            raise Exceeded(
                "TOO_COSTLY",
                f"The operation costs more than {self.limits.cost:,} units: request fewer rows or fields, or page by"
                " page.",
            )
        self.clock_at = self.left - CLOCK_UNITS
        self.check_time()


RowsOf = Callable[[Sequence[Row], int, int], Iterable[Row]]
"""The type of `Budget.rows`."""


def size_of_value(value: object) -> int:
    """Number of values in a JSON value, itself included.

    >>> size_of_value({"a": [1, 2]}), size_of_value("text")
    (4, 1)
    """
    size, rest = 0, [value]
    while rest:
        value = rest.pop()
        size += 1
        if isinstance(value, dict):
            rest.extend(value.values())
        elif isinstance(value, list):
            rest.extend(value)
        elif isinstance(value, str):
            size += len(value) // TEXT_CHARACTERS
    return size
