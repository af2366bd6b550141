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


NO_VERSION = 0
"""In place of the number of a client's version: versions are numbered from 1."""


async def dataset_published(
    info: Info,
    after: Annotated[
        int | None,
        strawberry.argument(
            description="Number of the version that the client has; if another is current, it is sent at once."
        ),
    ] = None,
    send_current: Annotated[
        bool, strawberry.argument(description="Whether the current version is sent at once, whatever `after` says.")
    ] = False,
) -> AsyncGenerator[Dataset, None]:
    assert info.context.datasets, "subscriptions have it"
    async for dataset in info.context.datasets(NO_VERSION if send_current else after):
        yield dataset


@strawberry.type
class DatasetSubscriptions:
    dataset_published: AsyncGenerator[Dataset, None] = strawberry.subscription(
        resolver=dataset_published,
        description="Each dataset version when the service starts to use it: after a publish and after a rollback.",
    )
