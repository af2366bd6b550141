"""The snapshot of a request, and the 503 before the first version is loaded."""

from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.types import Scope

from graph.dataset.live import NO_VERSION_MESSAGE, LiveDataset
from graph.dataset.snapshot import Snapshot


def live_dataset_of(scope: Scope | HTTPConnection) -> LiveDataset:
    live: LiveDataset = scope["state"]["live_dataset"]
    return live


def snapshot_of(scope: Scope | HTTPConnection) -> Snapshot:
    """The current snapshot. Raises HTTPException 503 before the first one."""
    snapshot = live_dataset_of(scope).snapshot
    if snapshot is None:
        raise HTTPException(503, NO_VERSION_MESSAGE)
    return snapshot
