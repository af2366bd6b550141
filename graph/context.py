"""What a resolver gets: one snapshot, the same for the whole request."""

from dataclasses import dataclass

import strawberry

from graph.snapshot import Snapshot


@dataclass(frozen=True)
class Context:
    snapshot: Snapshot


Info = strawberry.Info[Context, None]
