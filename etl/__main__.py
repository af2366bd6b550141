"""The command line of the pipeline: python -m etl."""

import typer

from etl.commands.files import convert, download, sample
from etl.commands.runs import check, compare, run
from etl.commands.versions import diff, history, pin, rollback, unpin

COMMANDS = (run, check, compare, history, diff, rollback, pin, unpin, sample, convert, download)

app = typer.Typer(
    help="Publish raw racing files as a dataset version.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in COMMANDS:
    app.command()(command)


def main() -> None:
    app(prog_name="python -m etl")


if __name__ == "__main__":
    main()
