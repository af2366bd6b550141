"""Kills this process at a chosen step of a publish: around a transaction, a rename or a notification."""

import os
import re
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.engine.default import DefaultDialect

WORDS = 3
"""Words of a statement that name its step."""


class KillPoints:
    """Records the steps of this process, and kills it at one of them."""

    def __init__(self, kill_at: str | None) -> None:
        self.kill_at = kill_at
        self.steps: list[str] = []

    def step(self, name: str) -> None:
        self.steps.append(name)
        if name == self.kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def install(self) -> None:
        """Record from now on. The process is not to be used for anything else afterwards."""
        event.listen(Engine, "before_cursor_execute", self._before_execute)
        self._wrap(DefaultDialect, "do_commit")
        self._wrap(asyncpg.Connection, "copy_to_table")
        for method in ("replace", "unlink", "hardlink_to"):
            self._wrap(Path, method)

    def _before_execute(self, connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        words = " ".join(statement.split()[:WORDS]).lower()
        self.step(f"before {re.sub(r'version_[0-9]+', 'version', words)}")

    def _wrap(self, class_: type, method: str) -> None:
        original: Callable[..., Any] = getattr(class_, method)

        def wrapper(*arguments: Any, **options: Any) -> Any:
            self.step(f"before {method}")
            result = original(*arguments, **options)
            self.step(f"after {method}")
            return result

        setattr(class_, method, wrapper)


def chosen(steps: list[str], number: int) -> list[str]:
    """The steps to kill at: all around a commit and a file operation, and others evenly spaced."""
    names = list(dict.fromkeys(steps))
    important = [name for name in names if name.startswith(("before do_", "after"))]
    others = [name for name in names if name not in important]
    spacing = max(1, len(others) // max(1, number - len(important)))
    return [name for name in names if name in important or name in others[::spacing]]
