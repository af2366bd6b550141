"""Documents without limits, for tests of something else."""

from graph.execution.disclosure import Disclosure
from graph.execution.documents import Documents
from graph.queries.schema import schema
from graph.types.budget import Budget, Limits

MOST = 10**12
LIMITS = Limits(
    tokens=MOST,
    depth=MOST,
    aliases=MOST,
    cost=MOST,
    page=1000,
    batch=MOST,
    seconds=1000,
    body_bytes=MOST,
    response_bytes=MOST,
)


def budget() -> Budget:
    return Budget(LIMITS)


def documents(most_bytes: int) -> Documents:
    return Documents(schema, most_bytes, LIMITS, Disclosure())
