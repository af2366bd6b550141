"""The Python objects that a plan's expression names, and the functions that are compiled from it."""

from collections.abc import Callable
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
            function: Callable[..., Any] = eval(code, self.names)
        except (SyntaxError, RecursionError, MemoryError):
            raise NotCompilable from None  # Python cannot nest it so deeply
        return function


def _null() -> NoReturn:
    raise TypeError("null for a field that is not nullable")
