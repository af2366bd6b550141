from typing import NamedTuple


class Disclosure(NamedTuple):
    """What clients may learn: the schema, and the causes of internal errors."""

    introspection: bool = True
    debug: bool = False
