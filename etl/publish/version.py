"""Dataset versions: the rows of `datasets`, and which of them is the current or an earlier one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Connection, inspect, select

from etl.assigned_ids import AssignedIds
from etl.published.tables import datasets, files


class Unreachable(Exception):
    """The database cannot be reached, or rejects the connection."""


class PublishedMeanwhile(Exception):
    """Another run has published a version since this one began, and both have assigned ids."""


class NotKept(Exception):
    """The requested version is not stored."""


@dataclass(frozen=True)
class Version:
    """One row of `datasets`."""

    version: int
    fingerprint: str
    source: str
    published_at: datetime
    row_counts: dict[str, int]
    refused_rows: dict[str, int]
    input_rows: list[dict[str, Any]]
    coverage: list[dict[str, Any]]
    sources: list[dict[str, str | None]]
    checks: list[str]
    assigned_ids: list[AssignedIds]
    compared_versions: list[int]
    label: str | None = None
    is_current: bool = False
    is_pinned: bool = False
    changed_rows: int | None = None


def versions_of(connection: Connection, schema: str | None = None) -> list[Version]:
    """Every row of `datasets`, newest first. Columns that an earlier release did not have are empty lists."""
    if not inspect(connection).has_table(datasets.name, schema=schema):
        return []
    there = {column["name"] for column in inspect(connection).get_columns(datasets.name, schema=schema)}
    columns = [column for column in datasets.columns if column.name in there]
    absent: dict[str, Any] = {
        column.name: [] for column in datasets.columns if isinstance(column.type, JSON) and column.name not in there
    }
    rows = connection.execute(select(*columns).order_by(datasets.c.version.desc()))
    versions = [Version(**{**absent, **row}) for row in rows.mappings()]
    if datasets.c.is_current.name not in there and versions:
        versions[0] = replace(versions[0], is_current=True)
    return versions


def files_of(connection: Connection, schema: str | None = None) -> dict[str, bytes]:
    """The Parquet files of the version that the schema holds, by name; none of a release that had no files."""
    if not inspect(connection).has_table(files.name, schema=schema):
        return {}
    translated = connection.execution_options(schema_translate_map={None: schema})
    return {row.name: row.body for row in translated.execute(select(files.c.name, files.c.body))}


def current_of(versions: Sequence[Version]) -> Version | None:
    """The current version."""
    return next((version for version in versions if version.is_current), None)


def earlier_of(versions: Sequence[Version], stored: Sequence[int], number: int | None) -> Version:
    """The version with this number, or the newest before the current one. Raises NotKept."""
    current = current_of(versions)
    candidates = [version for version in versions if version.version in stored]
    if number is None:
        matches = [version for version in candidates if current and version.version < current.version]
        problem = "no earlier version is kept"
    else:
        matches = [version for version in candidates if version.version == number]
        problem = f"version {number} is not kept"
    if not matches:
        raise NotKept(f"{problem}; there is {', '.join(str(version.version) for version in candidates) or 'none'}")
    return matches[0]
