import strawberry

from graph.context import Info
from graph.documented import documented
from graph.types.dataset import Dataset


@strawberry.type
class DatasetQueries:
    @documented
    def dataset(self, info: Info) -> Dataset:
        """The dataset version that this answer comes from."""
        return info.context.snapshot.dataset
