from collections.abc import AsyncGenerator
from typing import Annotated

import strawberry

from graph.queries.context import Info
from graph.types.dataset import Dataset
from graph.types.documented import documented


@strawberry.type
class DatasetQueries:
    @documented
    def dataset(self, info: Info) -> Dataset:
        """The dataset version that this answer comes from."""
        return info.context.snapshot.dataset


async def dataset_published(
    info: Info,
    after: Annotated[
        int | None,
        strawberry.argument(
            description="Number of the version that is known already; if another is current, it comes at once."
        ),
    ] = None,
) -> AsyncGenerator[Dataset, None]:
    assert info.context.datasets, "subscriptions get it"
    async for dataset in info.context.datasets(after):
        yield dataset


@strawberry.type
class DatasetSubscriptions:
    dataset_published: AsyncGenerator[Dataset, None] = strawberry.subscription(
        resolver=dataset_published,
        description="Each dataset version when answers begin to come from it: after a publish and after a rollback.",
    )
