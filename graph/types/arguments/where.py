"""`where`: typed operators over the fields of a row, and how they pick rows."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry import UNSET
from strawberry.types.base import StrawberryObjectDefinition

from graph.types.arguments.fields import comparable
from graph.types.folding import fold_text, folded

DEEPEST = 20
"""How many conditions may be nested in each other: each takes some calls inside each other for every row."""

Test = Callable[[Any], bool]
"""Whether a row, or a value, is wanted."""


@strawberry.input(description="Conditions on a whole number; all of them must hold. A null meets `isNull: true` only.")
class IntWhere:
    eq: int | None = strawberry.field(default=UNSET, description="Equal to.")
    in_: list[int] | None = strawberry.field(default=UNSET, name="in", description="Equal to one of these.")
    gt: int | None = strawberry.field(default=UNSET, description="Greater than.")
    gte: int | None = strawberry.field(default=UNSET, description="Greater than or equal to.")
    lt: int | None = strawberry.field(default=UNSET, description="Less than.")
    lte: int | None = strawberry.field(default=UNSET, description="Less than or equal to.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether it is null.")


@strawberry.input(description="Conditions on a number; all of them must hold. A null meets `isNull: true` only.")
class FloatWhere:
    eq: float | None = strawberry.field(default=UNSET, description="Equal to.")
    in_: list[float] | None = strawberry.field(default=UNSET, name="in", description="Equal to one of these.")
    gt: float | None = strawberry.field(default=UNSET, description="Greater than.")
    gte: float | None = strawberry.field(default=UNSET, description="Greater than or equal to.")
    lt: float | None = strawberry.field(default=UNSET, description="Less than.")
    lte: float | None = strawberry.field(default=UNSET, description="Less than or equal to.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether it is null.")


@strawberry.input(description="Conditions on a day; all of them must hold. A null meets `isNull: true` only.")
class DateWhere:
    eq: date | None = strawberry.field(default=UNSET, description="On this day.")
    in_: list[date] | None = strawberry.field(default=UNSET, name="in", description="On one of these days.")
    gt: date | None = strawberry.field(default=UNSET, description="After this day.")
    gte: date | None = strawberry.field(default=UNSET, description="On this day or after it.")
    lt: date | None = strawberry.field(default=UNSET, description="Before this day.")
    lte: date | None = strawberry.field(default=UNSET, description="On this day or before it.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether it is null.")


@strawberry.input(description="Conditions on a text; all of them must hold. A null meets `isNull: true` only.")
class StringWhere:
    eq: str | None = strawberry.field(default=UNSET, description="Equal to, letter by letter.")
    in_: list[str] | None = strawberry.field(default=UNSET, name="in", description="Equal to one of these.")
    contains: str | None = strawberry.field(
        default=UNSET, description="Has this in it; case and accents do not matter."
    )
    starts_with: str | None = strawberry.field(
        default=UNSET, description="Begins with this; case and accents do not matter."
    )
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether it is null.")


@strawberry.input(description="Conditions on a yes or no; all of them must hold.")
class BooleanWhere:
    eq: bool | None = strawberry.field(default=UNSET, description="Equal to.")
    is_null: bool | None = strawberry.field(default=UNSET, description="Whether it is null.")


CONDITIONS: dict[type, type] = {int: IntWhere, float: FloatWhere, date: DateWhere, str: StringWhere, bool: BooleanWhere}

_inputs: dict[str, Any] = {type_.__name__: type_ for type_ in CONDITIONS.values()}
"""The input types by name: the namespace in which they find each other."""


def where_of(row: type) -> type:
    """The input type `<Row>Where`: a condition for every comparable field, and `and`, `or` and `not`.

    Its values arrive as GraphQL has them, as mappings.
    """
    name = f"{row.__name__}Where"
    if name not in _inputs:
        fields = comparable(row)
        parts = {
            **{
                field: part(CONDITIONS[type_].__name__, f"Conditions on `{graphql_name}`.")
                for graphql_name, (field, type_) in fields.scalars.items()
            },
            **{
                field: part(f"{type_.__name__}Where", f"Conditions on the row that `{graphql_name}` leads to.")
                for graphql_name, (field, type_) in fields.links.items()
            },
            "and_": part(f"list[{name}]", "All of these must hold; true of an empty list.", "and"),
            "or_": part(f"list[{name}]", "One of these must hold; untrue of an empty list.", "or"),
            "not_": part(name, "This must not hold.", "not"),
        }
        annotations = {field: annotation for field, (annotation, _) in parts.items()}
        defaults = {field: default for field, (_, default) in parts.items()}
        _inputs[name] = made = type(name, (), {"__annotations__": annotations, **defaults})
        strawberry.input(made, description=f"Conditions on {row.__name__} rows; all of them must hold.")
        definition: StrawberryObjectDefinition = made.__strawberry_definition__  # type: ignore[attr-defined]
        definition.from_input = lambda cls, value, context: dict(value)
        for field in definition.fields:
            field.type_annotation.namespace = _inputs  # type: ignore[union-attr]
        for _, type_ in fields.links.values():
            where_of(type_)
    return _inputs[name]  # type: ignore[no-any-return]


def part(type_: str, description: str, graphql_name: str | None = None) -> tuple[str, Any]:
    """Annotation and default of an input's field."""
    return f"{type_} | None", strawberry.field(default=UNSET, name=graphql_name, description=description)


def _contains(text: str) -> Test:
    part = fold_text(text)
    return lambda value: value is not None and part in folded(value)


def _starts_with(text: str) -> Test:
    part = fold_text(text)
    return lambda value: value is not None and folded(value).startswith(part)


TESTS: dict[str, Callable[[Any], Test]] = {
    "eq": lambda asked: lambda value: bool(value == asked),
    "in": lambda asked: set(asked).__contains__,
    "gt": lambda asked: lambda value: value is not None and value > asked,
    "gte": lambda asked: lambda value: value is not None and value >= asked,
    "lt": lambda asked: lambda value: value is not None and value < asked,
    "lte": lambda asked: lambda value: value is not None and value <= asked,
    "contains": _contains,
    "startsWith": _starts_with,
    "isNull": lambda asked: lambda value: (value is None) is asked,
}


def size_of(row: type, where: Mapping[str, Any]) -> int:
    """What a row costs that is looked at with these conditions: one for each operator, link, `and`, `or` and `not`."""
    fields = comparable(row)
    size = 0
    for name, value in where.items():
        if name in ("and", "or"):
            size += 1 + sum(size_of(row, one) for one in value)
        elif name == "not":
            size += 1 + size_of(row, value)
        elif name in fields.links:
            size += 1 + size_of(fields.links[name][1], value)
        else:
            size += max(1, len(value))
    return max(1, size)


def conditions(row: type, where: Mapping[str, Any], argument: str) -> list[Test]:
    """What a row must pass, one test per condition. Raises GraphQLError, naming the place, for a null and for depth."""
    if argument.count(".") > DEEPEST:
        raise GraphQLError(f"Argument 'where' is nested more than {DEEPEST} deep.", extensions={"code": "TOO_DEEP"})
    fields = comparable(row)
    tests: list[Test] = []
    for name, value in where.items():
        place = f"{argument}.{name}"
        if value is None:
            raise GraphQLError(f"Argument '{place}' is null: leave it out, or ask for nulls by isNull.")
        if name == "and":
            tests += [test for one in value for test in conditions(row, one, place)]
        elif name == "or":
            tests.append(_any([every(conditions(row, one, place)) for one in value]))
        elif name == "not":
            tests.append(_not(every(conditions(row, value, place))))
        elif name in fields.links:
            field, type_ = fields.links[name]
            tests.append(_of(field, _present(every(conditions(type_, value, place)))))
        else:
            tests += [_of(fields.scalars[name][0], test) for test in _operators(value, place)]
    return tests


def _operators(asked: Mapping[str, Any], place: str) -> list[Test]:
    for operator, value in asked.items():
        if value is None:
            raise GraphQLError(f"Argument '{place}.{operator}' is null: leave it out, or ask for nulls by isNull.")
    return [TESTS[operator](value) for operator, value in asked.items()]


def _of(field: str, test: Test) -> Test:
    return lambda row: test(getattr(row, field))


def _present(test: Test) -> Test:
    return lambda row: row is not None and test(row)


def _always(row: Any) -> bool:
    return True


def _never(row: Any) -> bool:
    return False


def every(tests: Sequence[Test]) -> Test:
    """One test of several, all of which must be passed."""
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


def _any(tests: Sequence[Test]) -> Test:
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
    """A field and the value it must equal, if `where` asks for one at its top, and the conditions that remain."""
    for name, (field, _) in comparable(row).scalars.items():
        asked = where.get(name)
        if asked and asked.get("eq") is not None:
            rest = {operator: value for operator, value in asked.items() if operator != "eq"}
            return (field, asked["eq"]), {**where, name: rest}
    return None, where
