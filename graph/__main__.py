"""The command line of the service: python -m graph."""

import sys
from contextlib import nullcontext

import click
import uvicorn

from etl.published.config import SettingError
from etl.published.database import DatabaseUrlError
from graph.app import create_app
from graph.endpoints.worker_metrics import shared_metrics
from graph.server.protocol import BoundedWebSocketProtocol, HttpProtocol
from graph.settings import Settings

MISUSE = 2

SHUTDOWN_TIMEOUT_SECONDS = 30
"""How long running requests may take after the service has stopped accepting new ones."""


@click.command(context_settings={"show_default": True})
@click.option("--host", default="127.0.0.1", help="Address to listen on; 0.0.0.0 for all.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port to listen on; 0 for any free port.")
@click.option("--workers", type=click.IntRange(1), help="Number of processes; RACING_WORKERS by default.")
def serve(host: str, port: int, workers: int | None) -> None:
    """Serve GraphQL and REST from the current dataset version."""
    try:
        settings = Settings.from_environment()
        # Each process creates its own application: this one only checks the settings.
        create_app(settings)
    except (SettingError, DatabaseUrlError) as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(MISUSE)
    workers = workers or settings.workers
    with shared_metrics() if workers > 1 else nullcontext():
        run(settings, host, port, workers)


def run(settings: Settings, host: str, port: int, workers: int) -> None:
    """Serve until a signal ends it."""
    uvicorn.run(
        "graph.app:create_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_config=None,
        access_log=False,
        server_header=False,
        http=HttpProtocol,
        ws=BoundedWebSocketProtocol,
        ws_per_message_deflate=False,  # it would compress large messages on the event loop
        forwarded_allow_ips=settings.proxies,
        timeout_graceful_shutdown=SHUTDOWN_TIMEOUT_SECONDS,
        ws_max_size=settings.max_body_bytes,
    )


def main() -> None:
    serve(prog_name="python -m graph")


if __name__ == "__main__":
    main()
