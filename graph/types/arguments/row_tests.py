"""Functions that test a row or a value, and how they are combined."""

from collections.abc import Callable, Sequence
from typing import Any

from graph.types.budget import Budget

Test = Callable[[Any], bool]
"""Whether a row, or a value, meets a condition."""


def _always(row: Any) -> bool:
    return True


def _never(row: Any) -> bool:
    return False


def all_of(tests: Sequence[Test]) -> Test:
    """A single test of several, all of which must be passed."""
    needed = [test for test in tests if test is not _always]
    if _never in needed:
        return _never
    if len(needed) <= 1:
        return needed[0] if needed else _always

    def passes(row: Any) -> bool:
        for test in needed:  # noqa: SIM110 - all() with a generator takes twice as long
            if not test(row):
                return False
        return True

    return passes


def any_of(tests: Sequence[Test]) -> Test:
    """A single test of several, at least one of which must be passed."""
    possible = [test for test in tests if test is not _never]
    if _always in possible:
        return _always
    if len(possible) <= 1:
        return possible[0] if possible else _never

    def passes(row: Any) -> bool:
        for test in possible:  # noqa: SIM110 - as above
            if test(row):
                return True
        return False

    return passes


def negation(test: Test) -> Test:
    if test is _always or test is _never:
        return _never if test is _always else _always
    return lambda row: not test(row)


def of_field(field: str, test: Test) -> Test:
    """A test of the field's value."""
    return lambda row: test(getattr(row, field))


def of_method(method: str, test: Test) -> Test:
    """A test of what a method returns."""
    return lambda row: test(getattr(row, method)())


def of_link(link: str, test: Test) -> Test:
    """A test of a linked row, which there must be."""

    def passes(row: Any) -> bool:
        linked = getattr(row, link)
        return linked is not None and test(linked)

    return passes


def of_some(list_: str, test: Test, cost: int, budget: Budget) -> Test:
    """Whether a row of a list passes the test. It spends `cost` for each row of the list, and may raise Exceeded."""

    def passes(row: Any) -> bool:
        for element in budget.each(getattr(row, list_), cost):  # noqa: SIM110 - as above
            if test(element):
                return True
        return False

    return passes
