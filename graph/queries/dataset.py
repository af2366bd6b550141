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
        """The dataset version that this response comes from."""
        return info.context.snapshot.dataset


async def dataset_published(
    info: Info,
    after: Annotated[
        int | None,
        strawberry.argument(
            description="Number of the version that the client has; if another is current, it is sent at once."
        ),
    ] = None,
) -> AsyncGenerator[Dataset, None]:
    assert info.context.datasets, "subscriptions have it"
    async for dataset in info.context.datasets(after):
        yield dataset


@strawberry.type
class DatasetSubscriptions:
    dataset_published: AsyncGenerator[Dataset, None] = strawberry.subscription(
        resolver=dataset_published,
        description="Each dataset version when the service starts to use it: after a publish and after a rollback.",
    )
