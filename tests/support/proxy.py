"""A TCP proxy that can drop all packets, as a firewall does."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.support.postgres import free_port

PIECE = 65536


class Proxy:
    """Passes bytes between its own port and another one, unless it is blocked; `cut_after` that many it hangs up."""

    def __init__(self, target: int, cut_after: int | None) -> None:
        self.target = target
        self.left = cut_after
        self.port = free_port()
        self.loop = asyncio.new_event_loop()
        self.open = asyncio.Event()
        self.open.set()

    def block(self) -> None:
        self.loop.call_soon_threadsafe(self.open.clear)

    def unblock(self) -> None:
        self.loop.call_soon_threadsafe(self.open.set)

    async def serve(self, started: threading.Event, stopped: asyncio.Event) -> None:
        server = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        started.set()
        await stopped.wait()
        server.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self.open.wait()
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.transport.abort()
            return
        # Cancelled at the end, which asyncio's streams would report as a fault.
        with suppress(asyncio.CancelledError):
            await asyncio.gather(self._pass(reader, far_writer), self._pass(far_reader, writer))

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while piece := await reader.read(PIECE):
                await self.open.wait()
                if self.left is not None:
                    self.left -= len(piece)
                    if self.left < 0:
                        break
                writer.write(piece)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()


@contextmanager
def proxied(target: int, cut_after: int | None = None) -> Iterator[Proxy]:
    """A proxy to a local port."""
    proxy = Proxy(target, cut_after)
    started, stopped = threading.Event(), asyncio.Event()
    thread = threading.Thread(target=lambda: proxy.loop.run_until_complete(proxy.serve(started, stopped)))
    thread.start()
    started.wait(10)
    try:
        yield proxy
    finally:
        proxy.unblock()
        proxy.loop.call_soon_threadsafe(stopped.set)
        thread.join(10)
        for task in asyncio.all_tasks(proxy.loop):
            task.cancel()
        proxy.loop.run_until_complete(asyncio.sleep(0.1))
        proxy.loop.close()
