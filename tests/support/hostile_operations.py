"""Operations that cost as much as they can: empty, repeated, long and nested, in every place of the schema."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

import orjson
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

from tests.support.operations import is_order, order_names

MAX_BYTES, MAX_ALIASES = 100_000, 95
MAX_TOKENS = (100, 100, 300, 300, 1_000, 4_500)
"""What a request may have by default, and a little less: those that are rejected at once show nothing."""

LONG_WORDS = ("a", "é", "Ж", "中", "zz ", "a b ", "_", "9")
COUNTS, LENGTHS, ELEMENTS = (2, 5, 20, 95), (30, 1_000, 20_000, 80_000), (0, 2, 30, 1_000)


@dataclass
class HostileWriter:
    """Writes one request; `chance` decides everything, so equal seeds write equal ones.

    Each has habits of its own, how often it repeats, nests, adds arguments, writes long words or wrong things, so that
    some requests are all of one kind.
    """

    schema: GraphQLSchema
    chance: Random
    definitions: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)
    fragments: list[str] = field(default_factory=list)
    tokens: int = 0
    size: int = 0
    aliases: int = 0

    def __post_init__(self) -> None:
        self.repeats, self.wide, self.argues, self.long, self.large = (
            self.chance.choice([0, 0.05, 0.3, 0.9]) for _ in range(5)
        )
        self.wrong = self.chance.choice([0, 0, 0, 0, 0.002, 0.05])
        self.deepest = self.chance.choice([1, 2, 3, 5, 9])
        self.max_tokens = self.chance.choice(MAX_TOKENS)

    def request(self) -> dict[str, Any]:
        """The JSON value of a request."""
        body = self.selection(self.schema.query_type, 0)
        while self.happens(self.repeats) and self.has_room:
            body = f"{body[:-1]} {self.selection(self.schema.query_type, 0)[1:]}"
        definitions = f"({' '.join(self.definitions)})" if self.definitions else ""
        text = f"query {definitions} {body} {' '.join(self.fragments)}"
        if self.happens(self.long / 30):
            text = self.chance.choice(["\n", ",", " "]) * max(0, MAX_BYTES - 2_000 - self.size) + text
        request = {"query": text, "variables": self.variables}
        if len(orjson.dumps(request)) > MAX_BYTES:
            request = {"query": text, "variables": {}}
        return request if len(orjson.dumps(request)) <= MAX_BYTES else {"query": text[: MAX_BYTES // 7]}

    @property
    def has_room(self) -> bool:
        return self.tokens < self.max_tokens * 0.8 and self.size < MAX_BYTES * 0.8

    def written(self, text: str, tokens: int = 1) -> str:
        self.tokens += tokens
        self.size += len(text)
        return text

    def selection(self, type_: Any, depth: int) -> str:
        if is_abstract_type(type_):
            possible = self.schema.get_possible_types(type_)
            parts = [f"... on {member.name} {self.selection(member, depth)}" for member in possible if self.has_room]
            return f"{{ {' '.join(['__typename', *parts])} }}"
        leaves = [name for name, field in type_.fields.items() if is_leaf_type(get_named_type(field.type))]
        links = [name for name in type_.fields if name not in leaves]
        goes_on = links and depth < self.deepest and self.has_room
        names = [self.chance.choice(links)] if goes_on else self.leaves(leaves)
        if goes_on and self.happens(self.wide):
            names += self.chance.choices(list(type_.fields), k=3)
        parts = [part for name in names for part in self.repeated(type_, name, depth)]
        if self.happens(self.repeats / 4):
            parts = [f"... {{ {part} }}" for part in parts]
        if self.happens(self.repeats / 4):
            name = f"F{len(self.fragments)}"
            self.fragments.append(self.written(f"fragment {name} on {type_.name} {{ {' '.join(parts)} }}", 6))
            parts = [self.written(f"...{name}", 2) for _ in range(self.chance.choice([1, 2, 30]))]
        return f"{{ {' '.join(parts or ['__typename'])} }}"

    def leaves(self, leaves: list[str]) -> list[str]:
        if not leaves or self.happens(0.1):
            return ["__typename"]
        return leaves if self.happens(self.wide) else [self.chance.choice(leaves)]

    def repeated(self, parent: Any, name: str, depth: int) -> list[str]:
        """A field, perhaps several times, under aliases of some length, with arguments or without."""
        if name == "__typename":
            return [self.written(name)]
        definition = parent.fields[name]
        named = get_named_type(definition.type)
        below = "" if is_leaf_type(named) else self.selection(named, depth + 1)
        tokens, size = self.tokens, self.size
        parts = [self.argument(name, definition, below)]
        count = self.chance.choice(COUNTS) if self.happens(self.repeats) else 1
        cost = max(1, self.tokens - tokens + below.count(" ")), max(1, self.size - size + len(below))
        count = min(count, (self.max_tokens - self.tokens) // cost[0], (MAX_BYTES - self.size) // cost[1])
        for _ in range(count - 1):
            parts.append(self.argument(name, definition, below))
            self.written(below, below.count(" "))
        return parts

    def argument(self, name: str, definition: Any, below: str) -> str:
        needed = any(is_non_null_type(argument.type) for argument in definition.args.values())
        arguments = self.arguments(definition.args) if needed or self.happens(self.argues) else ""
        alias = ""
        if self.aliases < MAX_ALIASES and (arguments or self.happens(self.long / 4)):
            self.aliases += 1
            alias = self.written(f"{'a' * self.length() if self.happens(self.long / 4) else 'a'}{self.aliases}: ", 2)
        elif arguments and not needed:
            arguments = ""
        condition = f" @include(if: {self.variable('Boolean!', True)})" if self.happens(self.repeats / 50) else ""
        return f"{alias}{self.written(name)}{arguments}{condition} {below}"

    def arguments(self, arguments: dict[str, GraphQLArgument]) -> str:
        written = [
            self.written(f"{name}: {self.value_of(name, argument)}", 2)
            for name, argument in arguments.items()
            if is_non_null_type(argument.type) or self.happens(0.5)
        ]
        if self.happens(self.wrong):
            written.append(self.written(f"{'x' * self.length()}: 1", 3))
        return f"({', '.join(written)})" if written else ""

    def value_of(self, name: str, argument: GraphQLArgument) -> str:
        if name in ("limit", "first", "last"):
            return self.chance.choice(["0", "1", "1000", "1000", "1000"])
        if name == "offset":
            return self.chance.choice(["0", "0", "26000", "2147483647"])
        value = self.plain(argument.type, 0)
        if self.happens(0.5) and len(self.variables) < 50:
            return self.variable(str(argument.type), value)
        return self.literal(value, argument.type)

    def variable(self, type_: str, value: Any) -> str:
        name = f"v{len(self.definitions)}"
        self.definitions.append(self.written(f"${name}: {type_}", 5))
        self.variables[name] = value
        return f"${name}"

    def plain(self, type_: Any, depth: int) -> Any:
        """A JSON value of the type, mostly right."""
        if is_non_null_type(type_):
            return self.plain(type_.of_type, depth)
        if self.happens(self.wrong):
            return self.chance.choice([None, [], {}, {"x" * self.length(): 1}, 1e300])
        if is_list_type(type_):
            return [self.plain(type_.of_type, depth + 1) for _ in range(self.elements(depth))]
        if isinstance(type_, GraphQLEnumType):
            return self.chance.choice(list(type_.values))
        if isinstance(type_, GraphQLInputObjectType):
            return self.object(type_, depth)
        return self.scalar(type_.name)

    def object(self, type_: GraphQLInputObjectType, depth: int) -> dict[str, Any]:
        if is_order(type_) and not self.happens(self.wrong):
            return {name: self.plain(type_.fields[name].type, depth + 1) for name in order_names(type_, self.chance)}
        required = [name for name, field in type_.fields.items() if is_non_null_type(field.type)]
        if not required and (self.happens(0.3) or depth > 18):
            return {}
        logical = [name for name in ("and", "or", "not") if name in type_.fields]
        optional = logical if logical and self.happens(0.6) else list(type_.fields)
        names = dict.fromkeys([*required, *self.chance.choices(optional, k=1 if depth else self.chance.choice([1, 3]))])
        return {name: self.plain(type_.fields[name].type, depth + 1) for name in names}

    def scalar(self, name: str) -> Any:
        text = self.chance.choice(LONG_WORDS) * (self.length() if self.happens(self.long / 4) else 1)
        number = self.chance.choice([0, 1, 2, 8, 1950, 2008, 2**31 - 1, -(2**31)])
        self.written(str(number))
        values = {"Int": number, "Boolean": self.happens(0.5), "Float": 0.5, "Date": "1990-01-01"}
        return values.get(name) if name in values else self.written(text)

    def elements(self, depth: int) -> int:
        if depth > 4 or not self.happens(self.large):
            return self.chance.choice([0, 1, 2])
        return min(self.chance.choice(ELEMENTS), max(0, self.max_tokens - self.tokens) // 5)

    def length(self) -> int:
        return min(self.chance.choice(LENGTHS), max(1, MAX_BYTES - self.size - 2_000))

    def happens(self, share: float) -> bool:
        return self.chance.random() < share

    def literal(self, value: Any, type_: Any) -> str:
        text = literal(value, type_)
        return self.written(text, text.count(" ") + text.count(":"))


def literal(value: Any, type_: Any) -> str:
    """A JSON value as GraphQL writes it."""
    type_ = type_.of_type if is_non_null_type(type_) else type_
    if value is None:
        return "null"
    if isinstance(value, list):
        inner = type_.of_type if is_list_type(type_) else type_
        return f"[{' '.join(literal(item, inner) for item in value)}]"
    if isinstance(value, dict):
        types = type_.fields if isinstance(type_, GraphQLInputObjectType) else {}
        typed = ((name, item, types[name].type if name in types else None) for name, item in value.items())
        entries = (f"{name}: {literal(item, inner)}" for name, item, inner in typed)
        return f"{{{' '.join(entries)}}}"
    if isinstance(value, str) and not isinstance(type_, GraphQLEnumType):
        return f'"{value}"'
    return str(value).lower() if isinstance(value, bool) else str(value)
