"""The Python objects that a plan's expression names, and the functions that are compiled from it."""

from collections.abc import Callable
from types import CodeType
from typing import Any, NoReturn

from graph.execution.plan import NotCompilable

PARAMETERS = "source, values, context, calls, rows, texts"
"""Of the function of a plan."""


class Namespace:
    """Expressions have only names from the schema and from here, and client text as quoted strings.

    A numbered name says nothing of its object, so it is in no `Selection`, whose text is the key of what it builds.
    """

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"null": _null}
        self.functions = 0
        """How many functions were compiled."""

    def name(self, value: Any, name: str) -> str:
        """The name for a Python object in the expression. Names of functions are the same in every operation."""
        self.names[name] = value
        return name

    def new_name(self, value: Any, prefix: str) -> str:
        """A name for an object of this operation."""
        return self.name(value, f"{prefix}_{len(self.names)}")

    def function(self, expression: str, parameters: str = PARAMETERS) -> Callable[..., Any]:
        """Raises NotCompilable."""
        try:
            code = compile(f"lambda {parameters}: {expression}", "<plan>", "eval")
            self.functions += 1
            used = names_in(code)
            # Functions of rows outlive their operation, so they must not hold what only others use.
            function: Callable[..., Any] = eval(code, {name: self.names[name] for name in used if name in self.names})
        except (SyntaxError, RecursionError, MemoryError):
            raise NotCompilable from None  # Python cannot nest it so deeply
        return function


def names_in(code: CodeType) -> set[str]:
    """The names that code uses, and code inside it, such as that of a comprehension."""
    inside = (names_in(constant) for constant in code.co_consts if isinstance(constant, CodeType))
    return set(code.co_names).union(*inside)


def _null() -> NoReturn:
    raise TypeError("null for a field that is not nullable")
