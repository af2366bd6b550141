"""A field's description is written once, as the docstring of its resolver."""

from collections.abc import Callable
from inspect import cleandoc
from typing import Any

import strawberry


def documented(resolver: Callable[..., Any]) -> Any:
    """A field whose description is the resolver's docstring."""
    return strawberry.field(resolver, description=cleandoc(resolver.__doc__ or ""))
