"""How both programs read their environment: settings are data, read once."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from starlette.config import Config


class Setting(NamedTuple):
    """One environment variable; its value has the type of the default."""

    name: str
    default: str | int | float | bool
    help: str

    @property
    def field(self) -> str:
        return self.name.removeprefix("RACING_").lower()


class SettingError(ValueError):
    """An environment variable with a value of the wrong type."""


def read(settings: Iterable[Setting], environ: Mapping[str, str]) -> dict[str, str | int | float | bool]:
    """Value of each setting by field name: the variable's, or the default if it is empty or not there.

    Raises SettingError, naming the variable.
    """
    config = Config(environ={name: value for name, value in environ.items() if value != ""})
    values = {}
    for setting in settings:
        try:
            values[setting.field] = config(setting.name, cast=type(setting.default), default=setting.default)
        except ValueError:
            raise SettingError(
                f"{setting.name} is {environ[setting.name]!r}, which is no {type(setting.default).__name__}"
            ) from None
    return values
