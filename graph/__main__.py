"""The command line of the service: python -m graph."""

from typing import Annotated

import typer
import uvicorn

from etl.database import DatabaseUrlError
from etl.environment import SettingError
from graph.app import create_app
from graph.protocol import PatientProtocol
from graph.settings import Settings

MISUSE = 2

LONGEST_ANSWER_SECONDS = 30
"""What answers that are under way get to come to their end, once no new ones are begun."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 is every one.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 is any free one.")] = 8000,
    workers: Annotated[int | None, typer.Option(min=1, help="How many processes answer; else RACING_WORKERS.")] = None,
) -> None:
    """Answer GraphQL and REST from the newest published dataset version."""
    try:
        settings = Settings.from_environment()
        # Each process makes an application of its own; this one only shows whether that can be done.
        create_app(settings)
    except (SettingError, DatabaseUrlError) as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(MISUSE) from None
    uvicorn.run(
        "graph.app:create_app",
        factory=True,
        host=host,
        port=port,
        workers=workers or settings.workers,
        log_config=None,
        access_log=False,
        server_header=False,
        http=PatientProtocol,
        forwarded_allow_ips=settings.proxies,
        timeout_graceful_shutdown=LONGEST_ANSWER_SECONDS,
        ws_max_size=settings.max_body_bytes,
    )


if __name__ == "__main__":
    app(prog_name="python -m graph")
