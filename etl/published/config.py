"""Settings of both programs, read from environment variables and checked."""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, fields
from difflib import get_close_matches
from typing import Any, NamedTuple

from starlette.config import Config

from etl.published.setting_names import NAMES

PREFIX = "RACING_"
UNPREFIXED = {"database_url": "DATABASE_URL"}

Check = Callable[[Any], bool]


class Setting(NamedTuple):
    """An environment variable; its value has the type of the default."""

    name: str
    field: str
    default: str | int | float | bool
    help: str
    instruction: str = ""
    """How to correct a value that fails the check."""
    check: Check | None = None


def setting(
    default: str | float | bool,
    help: str,  # noqa: A002 - the parameter has this name in click too
    instruction: str = "",
    check: Check | None = None,
) -> Any:
    """A field of a dataclass of settings."""
    return field(metadata={"default": default, "help": help, "instruction": instruction, "check": check})


def settings_of(class_: type[Any]) -> tuple[Setting, ...]:
    """The settings that the fields of a dataclass declare."""
    return tuple(
        Setting(UNPREFIXED.get(declared.name, PREFIX + declared.name.upper()), declared.name, **declared.metadata)
        for declared in fields(class_)
    )


class SettingError(ValueError):
    """An environment variable that is not a setting, or has an invalid value."""


KUBERNETES_VARIABLE = re.compile(r".*_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_\d+_(TCP|UDP)(_.*)?)?)")
"""Kubernetes adds such variables for each Service of a namespace: RACING_API_SERVICE_HOST."""

INSTRUCTIONS = {
    int: "write a whole number",
    float: "write a number such as 2.5",
    bool: "write true or false",
    str: "write a text",
}

SIZE = re.compile(r"\d+(\.\d+)?\s*([KMGT]i?B|B)", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s/]+.*")


def read(settings: Iterable[Setting], environ: Mapping[str, str]) -> dict[str, str | int | float | bool]:
    """Value of each setting by field name: that of the variable, or the default if it is empty or not set.

    Raises SettingError, naming the variable, also for an unknown variable that begins with RACING_.
    """
    _reject_unknown(environ)
    config = Config(environ={name: value for name, value in environ.items() if value != ""})
    values = {}
    for setting in settings:
        try:
            value = config(setting.name, cast=type(setting.default), default=setting.default)
        except ValueError:
            raise SettingError(
                f"{setting.name} is {environ[setting.name]!r}: {INSTRUCTIONS[type(setting.default)]}"
            ) from None
        if isinstance(value, float) and not math.isfinite(value):
            raise SettingError(f"{setting.name} is {value!r}: write a finite number")
        if value != "" and setting.check and not setting.check(value):
            raise SettingError(f"{setting.name} is {value!r}: {setting.instruction}")
        values[setting.field] = value
    return values


def _reject_unknown(environ: Mapping[str, str]) -> None:
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in NAMES and not KUBERNETES_VARIABLE.fullmatch(name):
            similar = get_close_matches(name, NAMES, n=1)
            hint = f"; did you mean {similar[0]}?" if similar else ""
            raise SettingError(f"{name} is not a setting{hint}")


def at_least(minimum: float) -> Check:
    return lambda value: bool(value >= minimum)


def above(limit: float) -> Check:
    return lambda value: bool(value > limit)


def one_of(*choices: str) -> Check:
    return lambda value: value in choices


def matches(pattern: str | re.Pattern[str]) -> Check:
    return lambda value: re.fullmatch(pattern, value) is not None


def each(check: Check) -> Check:
    """Check every value of a comma-separated list."""
    return lambda value: all(check(item) for item in listed(value))


def listed(value: str) -> list[str]:
    """The values of a comma-separated list."""
    return [item.strip() for item in value.split(",") if item.strip()]
