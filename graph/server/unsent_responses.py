"""The connections whose clients do not read: what is unsent is limited in bytes for a whole process."""

from typing import Any, Protocol


class Connection(Protocol):
    """A connection whose client has not read all that was sent."""

    transport: Any

    @property
    def unsent_bytes(self) -> int: ...


class UnsentResponses:
    """The connections of this process with unsent responses, the longest waiting first."""

    def __init__(self) -> None:
        self.connections: dict[Connection, None] = {}

    def add(self, connection: Connection, max_bytes: int) -> None:
        """Add a connection. The longest waiting ones are closed while all of them hold more than `max_bytes`."""
        self.connections.setdefault(connection)
        sizes = {waiting: waiting.unsent_bytes for waiting in self.connections}
        total = sum(sizes.values())
        for waiting, size in sizes.items():
            if total <= max_bytes:
                break
            total -= size
            self.remove(waiting)
            waiting.transport.abort()

    def remove(self, connection: Connection) -> None:
        self.connections.pop(connection, None)


UNSENT = UnsentResponses()
