"""Random operations on our own schema: what clients could send, and much that none would."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

WORDS = ["", "hamilton", "castellvi", "é", "a", "British", "HAM", "RHJpdmVyOjI=", "UmFjZVJlc3VsdDo1", "x" * 50, '"\\']
NUMBERS = [0, 1, 2, 3, 5, 7, 50, 2020, 2025, -1, 1001]
WRONG: list[Any] = [None, "1", 1.5, True, [], [1], {}, {"eq": 1}, 2**31, -(2**40), "", "WINS"]
DEEPEST = 4


@dataclass
class Operation:
    """One request's three parts."""

    text: str
    variables: dict[str, Any]
    name: str | None = None


@dataclass
class Writer:
    """Writes one operation; `chance` decides everything, so equal seeds write equal ones."""

    schema: GraphQLSchema
    chance: Random
    definitions: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)
    fragments: list[str] = field(default_factory=list)

    def operation(self) -> Operation:
        assert self.schema.query_type
        body = self.selection(self.schema.query_type, 0)
        name = self.chance.choice(["", "Asked"])
        variables = f"({', '.join(self.definitions)})" if self.definitions else ""
        kind = "query " if name or variables else self.chance.choice(["query ", ""])
        text = "\n".join([f"{kind}{name}{variables} {body}", *self.fragments])
        operation_name = (self.rarely(0.02) and "Other") or (name if self.rarely(0.5) else None) or None
        if self.rarely(0.1):
            self.variables["unknown"] = 1
        return Operation(text, self.variables, operation_name)

    def selection(self, type_: Any, depth: int) -> str:
        if is_abstract_type(type_):
            possible = self.chance.sample(list(self.schema.get_possible_types(type_)), 2)
            parts = [f"... on {member.name} {self.selection(member, depth)}" for member in possible]
            return f"{{ __typename {' '.join(parts)} }}"
        fields = [
            name for name in type_.fields if depth < DEEPEST or is_leaf_type(get_named_type(type_.fields[name].type))
        ]
        if not fields or depth > 2 * DEEPEST:
            return "{ __typename }"
        chosen = self.chance.choices(fields, k=self.chance.randint(1, 4 if depth else 2))
        parts = [self.field(type_, name, depth) for name in chosen]
        if self.rarely(0.15):
            parts.append("__typename" if self.rarely(0.8) else f"kind: __typename{self.condition()}")
        if self.rarely(0.1):
            parts.append(f"... on {type_.name}{self.condition()} {self.selection(type_, depth + 1)}")
        if self.rarely(0.1):
            parts.append(f"...{self.fragment(type_, depth)}{self.condition()}")
        if self.rarely(0.1):
            parts.append(self.chance.choice(parts))
        return f"{{ {' '.join(parts)} }}"

    def fragment(self, type_: GraphQLObjectType, depth: int) -> str:
        name = f"F{len(self.fragments)}"
        place = len(self.fragments)
        self.fragments.append("")
        self.fragments[place] = f"fragment {name} on {type_.name} {self.selection(type_, depth + 1)}"
        return name

    def field(self, parent: GraphQLObjectType, name: str, depth: int) -> str:
        definition = parent.fields[name]
        named = get_named_type(definition.type)
        arguments = self.arguments(definition.args, is_list(definition.type))
        # An alias for each use of a field: validation would reject most operations without it.
        alias = f"{name}{self.chance.randint(0, 99)}: " if arguments or self.rarely(0.2) else ""
        below = "" if is_leaf_type(named) else f" {self.selection(named, depth + 1)}"
        return f"{alias}{name}{arguments}{self.condition()}{below}"

    def condition(self) -> str:
        if not self.rarely(0.1):
            return ""
        value = self.chance.choice(["true", "false"])
        if self.rarely(0.5):
            is_nullable = self.rarely(0.5)
            boolean = None if is_nullable and self.rarely(0.3) else self.rarely(0.5)
            value = self.variable("Boolean" if is_nullable else "Boolean!", boolean, " = true" if is_nullable else "")
        return f" @{self.chance.choice(['skip', 'include'])}(if: {value})"

    def arguments(self, arguments: dict[str, GraphQLArgument], is_long: bool) -> str:
        written = []
        for name, argument in arguments.items():
            if name in ("limit", "first") and is_long:
                written.append(f"{name}: {self.limit()}")
            elif name in ("after", "before", "last") and not self.rarely(0.1):
                continue
            elif is_non_null_type(argument.type) or self.rarely(0.3):
                written.append(f"{name}: {self.value_of(argument.type)}")
        return f"({', '.join(written)})" if written else ""

    def limit(self) -> str:
        if self.rarely(0.2):
            return self.variable("Int!", self.chance.choice([0, 1, 2]), self.chance.choice(["", " = 2"]))
        return (
            self.chance.choice(["-1", "null", "1001"])
            if self.rarely(0.06)
            else self.chance.choice(["0", "1", "2", "3"])
        )

    def value_of(self, type_: GraphQLInputType) -> str:
        """A literal, or a variable, mostly right."""
        if self.rarely(0.3):
            value = self.chance.choice(WRONG) if self.rarely(0.1) else self.plain(type_)
            if is_non_null_type(type_) and self.rarely(0.3):  # the default makes a nullable variable valid here
                value = None if self.rarely(0.3) else value
                return self.variable(str(type_.of_type), value, f" = {self.literal(type_)}")
            default = "" if is_non_null_type(type_) else self.chance.choice(["", "", " = null"])
            return self.variable(str(type_), value, default)
        return self.literal(type_)

    def variable(self, type_: str, value: Any, default: str = "") -> str:
        name = f"v{len(self.definitions)}"
        self.definitions.append(f"${name}: {type_}{default}")
        if not self.rarely(0.05):
            self.variables[name] = value
        return f"${name}"

    def plain(self, type_: GraphQLInputType) -> Any:
        """A JSON value of the type."""
        if is_non_null_type(type_):
            return self.plain(type_.of_type)
        if is_list_type(type_):
            return [self.plain(type_.of_type) for _ in range(self.chance.randint(1, 2))]
        if isinstance(type_, GraphQLEnumType):
            return self.chance.choice(list(type_.values))
        if isinstance(type_, GraphQLInputObjectType):
            return {name: self.plain(field.type) for name, field in self.chosen_fields(type_)}
        return {
            "Int": self.chance.choice(NUMBERS),
            "Boolean": self.rarely(0.5),
            "Float": 0.5,
            "Date": "1990-01-01",
        }.get(getattr(type_, "name", ""), self.chance.choice(WORDS))

    def literal(self, type_: Any) -> str:
        return self.written(self.plain(type_), type_)

    def item(self, value: Any, type_: Any) -> str:
        """A value in a list or an object: now and then it is a variable."""
        return self.variable(str(type_), value) if self.rarely(0.1) else self.written(value, type_)

    def written(self, value: Any, type_: Any) -> str:
        """A JSON value as GraphQL writes it."""
        if is_non_null_type(type_):
            return self.written(value, type_.of_type)
        if value is None:
            return "null"
        if is_list_type(type_):
            return f"[{', '.join(self.item(item, type_.of_type) for item in value)}]"
        if isinstance(type_, GraphQLInputObjectType):
            fields = (f"{name}: {self.item(item, type_.fields[name].type)}" for name, item in value.items())
            return f"{{{', '.join(fields)}}}"
        if isinstance(value, str) and not isinstance(type_, GraphQLEnumType):
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{escaped}"'
        return str(value).lower() if isinstance(value, bool) else str(value)

    def chosen_fields(self, type_: GraphQLInputObjectType) -> Iterator[tuple[str, Any]]:
        if is_order(type_) and not self.rarely(0.05):
            yield from ((name, type_.fields[name]) for name in order_names(type_, self.chance))
            return
        required = [field for field in type_.fields.items() if is_non_null_type(field[1].type)]
        others = [
            field
            for field in type_.fields.items()
            if not is_non_null_type(field[1].type) and field[0] not in ("and", "or", "not")
        ]
        yield from required
        if not required or self.rarely(0.5):
            yield from self.chance.sample(others, min(1, len(others)))

    def rarely(self, share: float) -> bool:
        return self.chance.random() < share


def is_order(type_: GraphQLInputObjectType) -> bool:
    """Whether it is the input of `orderBy`, of which a field or a single link is valid."""
    return {"field", "direction"} <= type_.fields.keys() and "by" not in type_.fields


def order_names(type_: GraphQLInputObjectType, chance: Random) -> list[str]:
    """The fields of a valid term: a field of the row, or a link."""
    links = [name for name in type_.fields if name not in ("field", "direction")]
    if links and chance.random() < 0.3:
        return [chance.choice(links)]
    return ["field", "direction"] if chance.random() < 0.5 else ["field"]


def is_list(type_: GraphQLOutputType) -> bool:
    return is_list_type(type_.of_type if is_non_null_type(type_) else type_) or str(get_named_type(type_)).endswith(
        "Connection"
    )
