"""Conditions of `where` as functions that test a row."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from graphql import GraphQLError

from graph.types.arguments.fields import comparable_fields
from graph.types.error_codes import ErrorCode
from graph.types.folding import fold_for_search, folded_value

MAX_DEPTH = 20
"""Conditions that may be nested in each other: each is a nested call for every row."""

Test = Callable[[Any], bool]
"""Whether a row, or a value, meets a condition."""


def _contains(text: str) -> Test:
    folded = fold_for_search(text)
    return lambda value: value is not None and folded in folded_value(value)


def _starts_with(text: str) -> Test:
    folded = fold_for_search(text)
    return lambda value: value is not None and folded_value(value).startswith(folded)


def _ends_with(text: str) -> Test:
    folded = fold_for_search(text)
    return lambda value: value is not None and folded_value(value).endswith(folded)


OPERATORS: dict[str, Callable[[Any], Test]] = {
    "eq": lambda operand: lambda value: bool(value == operand),
    "in": lambda operand: set(operand).__contains__,
    "gt": lambda operand: lambda value: value is not None and value > operand,
    "gte": lambda operand: lambda value: value is not None and value >= operand,
    "lt": lambda operand: lambda value: value is not None and value < operand,
    "lte": lambda operand: lambda value: value is not None and value <= operand,
    "contains": _contains,
    "startsWith": _starts_with,
    "endsWith": _ends_with,
    "isNull": lambda operand: lambda value: (value is None) is operand,
}


def size_of(row: type, where: Mapping[str, Any]) -> int:
    """Units per row that is tested: 1 for each operator, link, `and`, `or` and `not`."""
    fields = comparable_fields(row)
    size = 0
    for name, value in where.items():
        if name in ("and", "or"):
            size += 1 + sum(size_of(row, nested) for nested in value)
        elif name == "not":
            size += 1 + size_of(row, value)
        elif name in fields.links:
            size += 1 + size_of(fields.links[name][1], value)
        else:
            size += max(1, len(value))
    return max(1, size)


def conditions(row: type, where: Mapping[str, Any], argument: str) -> list[Test]:
    """A test for each condition. Raises GraphQLError, naming the argument, for a null and for deep nesting."""
    if argument.count(".") > MAX_DEPTH:
        message = f"Argument 'where' is nested more than {MAX_DEPTH} deep."
        raise GraphQLError(message, extensions={"code": ErrorCode.TOO_DEEP})
    fields = comparable_fields(row)
    tests: list[Test] = []
    for name, value in where.items():
        path = f"{argument}.{name}"
        if value is None:
            raise _null_error(path)
        if name == "and":
            tests += [test for nested in value for test in conditions(row, nested, path)]
        elif name == "or":
            tests.append(_any_of([all_of(conditions(row, nested, path)) for nested in value]))
        elif name == "not":
            tests.append(_not(all_of(conditions(row, value, path))))
        elif name in fields.links:
            field, type_ = fields.links[name]
            tests.append(_of(field, _not_null(all_of(conditions(type_, value, path)))))
        else:
            tests += [_of(fields.scalars[name][0], test) for test in _operators(value, path)]
    return tests


def _operators(operands: Mapping[str, Any], path: str) -> list[Test]:
    for operator, operand in operands.items():
        if operand is None:
            raise _null_error(f"{path}.{operator}")
    return [OPERATORS[operator](_in_utc(operand)) for operator, operand in operands.items()]


def _in_utc(operand: Any) -> Any:
    """A moment without an offset is in UTC: Python does not compare it with others."""
    if isinstance(operand, list):
        return [_in_utc(item) for item in operand]
    if isinstance(operand, datetime) and operand.tzinfo is None:
        return operand.replace(tzinfo=UTC)
    return operand


def _null_error(path: str) -> GraphQLError:
    return GraphQLError(f"Argument '{path}' is null: leave it out, or use isNull to find nulls.")


def _of(field: str, test: Test) -> Test:
    return lambda row: test(getattr(row, field))


def _not_null(test: Test) -> Test:
    return lambda row: row is not None and test(row)


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


def _any_of(tests: Sequence[Test]) -> Test:
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


def _not(test: Test) -> Test:
    if test is _always or test is _never:
        return _never if test is _always else _always
    return lambda row: not test(row)


def equality(row: type, where: Mapping[str, Any]) -> tuple[tuple[str, Any] | None, Mapping[str, Any]]:
    """A field and the value it must equal, if `where` has such a condition at its top, and the other conditions."""
    for name, (field, _) in comparable_fields(row).scalars.items():
        operands = where.get(name)
        if operands and operands.get("eq") is not None:
            others = {operator: operand for operator, operand in operands.items() if operator != "eq"}
            return (field, operands["eq"]), {**where, name: others}
    return None, where
