"""The cost of an operation in the response, for requests with `"extensions": { "cost": true }`."""

from graph.execution.result import OperationResult
from graph.types.budget import Budget


def with_cost(result: OperationResult, budget: Budget, before: tuple[int, int]) -> OperationResult:
    """The result with what was spent since the budget had so many units and bytes."""
    units, size = before
    return result._replace(
        cost={
            "units": units - budget.left,
            "maximumUnits": budget.limits.cost,
            "bytes": size - budget.bytes_left,
            "maximumBytes": budget.limits.response_bytes,
        }
    )
