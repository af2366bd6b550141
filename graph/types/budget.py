"""What one request may cost, and the budget that all its work spends from.

Every piece of work spends before it happens: tokens of the query, values of the variables, rows that are compared,
conditions, fields and values that are written, errors. One unit is at most about 0.4 microseconds of CPU time.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from graphql import GraphQLError

from graph.types.error_codes import ErrorCode

Row = TypeVar("Row")

TOKEN_COST = 40
"""Per token of a query: parsing, validating and compiling it. Paid for a cached document too."""

ERROR_COST = 50

MAX_INLINE_COST = 10_000
MAX_INLINE_SECONDS = 0.005
MAX_INLINE_BYTES = 200_000
"""What an operation may use on the event loop, where it blocks other requests."""

CLOCK_UNITS = 1_000
"""The clock is read once per so many units."""


class Limits(NamedTuple):
    """The maximum of each, for one request; `graph.settings` describes them."""

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
    def timeout_error(self) -> "Exceeded":
        return Exceeded(ErrorCode.TIMEOUT, f"The request took longer than {self.seconds:g} seconds.")


class Exceeded(BaseException):
    """An operation has used up its budget.

    It is not an Exception: graphql-core would turn that into a null and go on with the next field.
    """

    def __init__(self, code: ErrorCode, message: str) -> None:
        super().__init__(message)
        self.code = code

    @property
    def error(self) -> GraphQLError:
        return GraphQLError(str(self), extensions={"code": self.code})


class Budget:
    """What is left of a request's limits: units of work, bytes of the response, tokens of its queries, and time.

    The operations of a batch share one budget.
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
        """The share of this budget that may be spent on the event loop. `settle` subtracts what was spent."""
        return Budget.of_inline(self.limits, self.left, self.bytes_left, self.tokens_left)

    @classmethod
    def of_inline(cls, limits: Limits, left: int, bytes_left: int, tokens_left: int) -> "Budget":
        """The share of what is left that may be spent on the event loop."""
        share = cls.__new__(cls)
        share.limits = limits
        share.left = left if left < MAX_INLINE_COST else MAX_INLINE_COST
        share.bytes_left = bytes_left if bytes_left < MAX_INLINE_BYTES else MAX_INLINE_BYTES
        share.tokens_left = tokens_left
        share.clock_at = share.left - CLOCK_UNITS
        share.deadline = time.monotonic() + MAX_INLINE_SECONDS
        share.error_cost = ERROR_COST
        return share

    def settle(self, share: "Budget") -> None:
        """Subtract what was spent from an `inline` share."""
        self.tokens_left = share.tokens_left
        self.left -= min(MAX_INLINE_COST, self.left) - share.left
        self.bytes_left -= min(MAX_INLINE_BYTES, self.bytes_left) - share.bytes_left
        self.clock_at = self.left - CLOCK_UNITS

    def spend(self, cost: int) -> None:
        """Spend units for the work that follows. Raises Exceeded."""
        self.left -= cost
        if self.left < self.clock_at:
            self._check()

    def spend_bytes(self, size: int) -> None:
        """Spend bytes of the response. Raises Exceeded."""
        self.bytes_left -= size
        if self.bytes_left < 0:
            raise self._bytes_exceeded()

    def spend_tokens(self, tokens: int) -> None:
        """Spend the tokens of a document. Raises Exceeded."""
        self.tokens_left -= tokens
        if self.tokens_left < 0:
            message = f"The queries of this batch have more than {self.limits.tokens} tokens."
            raise Exceeded(ErrorCode.TOO_MANY_TOKENS, message)
        self.left -= TOKEN_COST * tokens
        if self.left < self.clock_at:
            self._check()

    def spend_error(self, size: int) -> None:
        """Spend for an error of so many bytes. Raises Exceeded."""
        self.spend_bytes(size)
        self.spend(self.error_cost)

    def rows(self, rows: Sequence[Row], cost: int, size: int) -> Iterable[Row]:
        """The rows of a list, after spending units and bytes for each. Raises Exceeded, while iterating as well."""
        self.bytes_left -= len(rows) * size
        if self.bytes_left < 0:
            raise self._bytes_exceeded()
        total = 1 + len(rows) * cost
        self.left -= total
        if self.left < self.clock_at:
            self._check()
        return rows if total <= CLOCK_UNITS else self._in_chunks(rows, cost)

    def each(self, rows: Sequence[Row], cost: int) -> Iterable[Row]:
        """Rows to compare, after spending `cost` units for each and 1 for the list.

        Raises Exceeded, while iterating as well.
        """
        total = 1 + len(rows) * cost
        self.left -= total
        if self.left < self.clock_at:
            self._check()
        return rows if total <= CLOCK_UNITS else self._in_chunks(rows, cost)

    def _in_chunks(self, rows: Sequence[Row], cost: int) -> Iterable[Row]:
        return chain.from_iterable(self._chunks(rows, max(1, CLOCK_UNITS // cost)))

    def _chunks(self, rows: Sequence[Row], length: int) -> Iterator[Sequence[Row]]:
        for start in range(0, len(rows), length):
            yield rows[start : start + length]
            self.check_time()

    def check_time(self) -> None:
        """Raises Exceeded after the deadline."""
        if time.monotonic() > self.deadline:
            raise self.limits.timeout_error

    def _check(self) -> None:
        if self.left < 0:
            raise Exceeded(
                ErrorCode.TOO_COSTLY,
                f"The operation costs at least {self.limits.cost - self.left:,} units, and the maximum is"
                f" {self.limits.cost:,}: request fewer rows or fields, or page by page.",
            )
        self.clock_at = self.left - CLOCK_UNITS
        self.check_time()

    def _bytes_exceeded(self) -> Exceeded:
        return Exceeded(
            ErrorCode.TOO_COSTLY,
            f"The response has at least {self.limits.response_bytes - self.bytes_left:,} bytes, and the maximum is"
            f" {self.limits.response_bytes:,}: request fewer rows or fields, or page by page.",
        )


RowsOf = Callable[[Sequence[Row], int, int], Iterable[Row]]
"""The type of `Budget.rows`."""
