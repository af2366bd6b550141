"""What the pipeline prints, without secrets, and the exit statuses of its commands."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import typer
from rich.console import Console

from etl.addresses import secrets_of, without_secrets
from etl.agreement import NewDifferences
from etl.check import CheckFailed, ExpectationsError
from etl.engines.engine import EngineError
from etl.extract import TooManyRejected
from etl.publish.version import NotKept, PublishedMeanwhile, Unreachable
from etl.published.config import SettingError
from etl.published.database import DatabaseUrlError
from etl.schedule import IntervalError
from etl.settings import Settings
from etl.sources.open_source import UnknownSource
from etl.sources.sample import SampleError
from etl.sources.source import SourceError

INTERRUPTED = "Query interrupted"
"""What DuckDB raises as a RuntimeError when Ctrl-C comes during a query."""

REJECTED, MISUSE, UNREACHABLE = 1, 2, 3
MISUSES = (
    UnknownSource,
    SampleError,
    DatabaseUrlError,
    SettingError,
    ExpectationsError,
    NotKept,
    EngineError,
    IntervalError,
)

console = Console(highlight=False, soft_wrap=True, emoji=False)
errors = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)


def say(line: str) -> None:
    console.print(shown(line), markup=False)


def warn(line: str) -> None:
    errors.print(shown(line), markup=False)


def shown(line: str) -> str:
    """The line without passwords and keys, which a library may have put into a message."""
    addresses = [value for name, value in os.environ.items() if name == "DATABASE_URL" or name.startswith("RACING_")]
    return without_secrets(line, secrets_of([*addresses, *sys.argv[1:]], os.environ))


@contextmanager
def exit_status() -> Iterator[None]:
    """Print an expected error as one message, and exit with its documented status."""
    try:
        yield
    except SourceError as error:
        status, message = REJECTED, str(error)
    except TooManyRejected as error:
        report = Settings.from_environment().refused_report
        status, message = REJECTED, f"{error}\nNothing was published. {report} lists each rejected row and its reason."
    except PublishedMeanwhile as error:
        status, message = REJECTED, f"{error}. Nothing was published."
    except NewDifferences as error:
        status, message = REJECTED, f"{error}\nNothing was published, because of --strict."
    except CheckFailed as error:
        report = Settings.from_environment().refused_report
        status, message = (
            REJECTED,
            f"{error}\nNothing was published. {report} lists the rejected rows, if there are any.",
        )
    except MISUSES as error:
        status, message = MISUSE, str(error)
    except Unreachable as error:
        status, message = UNREACHABLE, str(error)
    except OSError as error:
        status, message = MISUSE, f"{error.filename or 'a file'}: {error.strerror or error}"
    except duckdb.Error as error:
        status, message = REJECTED, f"DuckDB failed: {str(error).splitlines()[0]}"
    except RuntimeError as error:
        if str(error) != INTERRUPTED:
            raise
        status, message = 130, "interrupted; nothing was published"
    except KeyboardInterrupt:
        status, message = 130, "interrupted; nothing was published"
    else:
        return
    errors.print(shown(f"error    {message}"), style="red", markup=False)
    raise typer.Exit(status)
