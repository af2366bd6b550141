"""Conditions of `where` as functions that test a row."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from itertools import chain
from typing import Any, NamedTuple

from graphql import GraphQLError

from graph.types.arguments.fields import comparable_fields
from graph.types.arguments.regular_expressions import matches
from graph.types.arguments.row_tests import Test, all_of, any_of, negation, of_field, of_link, of_method, of_some
from graph.types.budget import Budget
from graph.types.error_codes import ErrorCode
from graph.types.folding import fold_for_search, folded_value

MAX_DEPTH = 20
"""Conditions that may be nested in each other: each is a nested call for every row."""


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
"""The operators but `matches`, which spends."""


class Conditions(NamedTuple):
    """Tests, all of which a row must pass, and the units that they cost for each row."""

    tests: list[Test]
    cost: int
    is_fixed: bool = True
    """Whether that is all: no list whose rows cost more, and no pattern."""


def conditions(row: type, where: Mapping[str, Any], budget: Budget, argument: str = "where") -> Conditions:
    """What `where` says. It costs 1 for each operator, link, `and`, `or` and `not`; lists spend for their own rows.

    Raises GraphQLError, naming the argument, for a null, for a pattern and for deep nesting, and Exceeded.
    """
    if argument.count(".") > MAX_DEPTH:
        message = f"Argument 'where' is nested more than {MAX_DEPTH} deep."
        raise GraphQLError(message, extensions={"code": ErrorCode.TOO_DEEP})
    read = [_condition(row, name, value, budget, f"{argument}.{name}") for name, value in where.items()]
    return Conditions(_tests_of(read), max(1, _cost_of(read)), _are_fixed(read))


def _tests_of(conditions: Iterable[Conditions]) -> list[Test]:
    return list(chain.from_iterable(condition.tests for condition in conditions))


def _cost_of(conditions: Iterable[Conditions]) -> int:
    return sum(condition.cost for condition in conditions)


def _are_fixed(conditions: Iterable[Conditions]) -> bool:
    return all(condition.is_fixed for condition in conditions)


def _condition(row: type, name: str, value: Any, budget: Budget, argument: str) -> Conditions:
    fields = comparable_fields(row)
    if value is None:
        raise _null_error(argument, has_is_null=name in fields.scalars)
    if name in ("and", "or"):
        operands = [conditions(row, nested, budget, argument) for nested in value]
        tests = _tests_of(operands) if name == "and" else [any_of([all_of(operand.tests) for operand in operands])]
        return Conditions(tests, 1 + _cost_of(operands), _are_fixed(operands))
    if name == "not":
        tests, cost, is_fixed = conditions(row, value, budget, argument)
        return Conditions([negation(all_of(tests))], 1 + cost, is_fixed)
    if name in fields.links:
        link, type_ = fields.links[name]
        tests, cost, is_fixed = conditions(type_, value, budget, argument)
        return Conditions([of_link(link, all_of(tests))], 1 + cost, is_fixed)
    if name in fields.lists:
        return _list_conditions(*fields.lists[name], value, budget, argument)
    if name in fields.enums:
        tests, cost, _ = _operators(value, budget, argument, has_is_null=False)
        return Conditions([of_method(fields.enums[name][0], test) for test in tests], cost + 1)
    tests, cost, is_fixed = _operators(value, budget, argument)
    return Conditions([of_field(fields.scalars[name][0], test) for test in tests], cost, is_fixed)


def _list_conditions(
    list_: str, element: type, quantifiers: Mapping[str, Any], budget: Budget, argument: str
) -> Conditions:
    tests = []
    for quantifier, where in quantifiers.items():
        path = f"{argument}.{quantifier}"
        if where is None:
            raise _null_error(path)
        element_tests, cost, _ = conditions(element, where, budget, path)
        test = all_of(element_tests)
        if quantifier == "every":
            tests.append(negation(of_some(list_, negation(test), cost, budget)))
        else:
            has_row = of_some(list_, test, cost, budget)
            tests.append(has_row if quantifier == "some" else negation(has_row))
    return Conditions(tests, max(1, len(tests)), is_fixed=False)


def _operators(operands: Mapping[str, Any], budget: Budget, argument: str, *, has_is_null: bool = True) -> Conditions:
    tests = []
    for operator, operand in operands.items():
        path = f"{argument}.{operator}"
        if operand is None:
            raise _null_error(path, has_is_null=has_is_null)
        tests.append(matches(operand, budget, path) if operator == "matches" else OPERATORS[operator](_in_utc(operand)))
    return Conditions(tests, max(1, len(tests)), "matches" not in operands)


def _in_utc(operand: Any) -> Any:
    """A moment without an offset is in UTC: Python does not compare it with others."""
    if isinstance(operand, list):
        return [_in_utc(item) for item in operand]
    if isinstance(operand, datetime) and operand.tzinfo is None:
        return operand.replace(tzinfo=UTC)
    return operand


def _null_error(argument: str, *, has_is_null: bool = False) -> GraphQLError:
    advice = "leave it out, or use isNull to find nulls" if has_is_null else "leave it out"
    return GraphQLError(f"Argument '{argument}' is null: {advice}.")


def equality(row: type, where: Mapping[str, Any]) -> tuple[tuple[str, Any] | None, Mapping[str, Any]]:
    """A field and the value it must equal, if `where` has such a condition at its top, and the other conditions."""
    scalars = comparable_fields(row).scalars
    for name, operands in where.items():
        if name in scalars and operands and operands.get("eq") is not None:
            others = {operator: operand for operator, operand in operands.items() if operator != "eq"}
            return (scalars[name][0], operands["eq"]), {**where, name: others}
    return None, where
