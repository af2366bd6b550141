"""One mistake in good files: the version is rejected, or exactly the expected rows and figures differ."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table

from etl.check import CheckFailed
from etl.duckdb_session import duckdb_session
from etl.engines.engine import DuckDb
from etl.extract import TooManyRejected, extract
from etl.fingerprint import digests
from etl.input_rows import InputRows
from etl.lap_lists import make_lap_lists
from etl.pipeline import build
from etl.pre_aggregates import PreAggregates
from etl.published.tables import COMPARED
from etl.rejected_rows import REJECTED, REPLACED, RowProblem
from etl.settings import Settings
from etl.sources.folder import open_folder
from etl.sources.sample import Sample
from etl.sources.sources import Sources
from etl.supplement import no_supplement
from etl.transform import transform
from tests.support.folders import REAL
from tests.support.mutations import LINE, MUTATIONS, Mutation, read_lines, row_at, unchanged

pytestmark = pytest.mark.full

Figures = dict[str, dict[tuple[Any, ...], tuple[Any, ...]]]
"""Rows by table and primary key."""


@dataclass(frozen=True)
class Good:
    """Files without a mistake, their figures, and a folder for what need not be added up again."""

    raw: Path
    cache: Path
    figures: Figures
    changed: dict[Callable[[Path], object], Figures] = field(default_factory=dict)

    def figures_as_if(self, change: Callable[[Path], object], folder: Path) -> Figures:
        """The figures of the files with another change, which several mistakes may come to."""
        if change not in self.changed:
            folder.mkdir()
            self.changed[change] = figures_of(mutated(self, change, folder), self.cache)
        return self.changed[change]


@pytest.fixture(scope="session")
def good_files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Good]:
    """Those of the sample, or the real ones."""

    @cache
    def good(data: str) -> Good:
        folder = tmp_path_factory.mktemp("good")
        if data == "sample":
            Sample(seasons=6).write(folder / "raw")
        elif not REAL.is_dir():
            pytest.skip("the real files are not here")
        else:
            shutil.copytree(REAL, folder / "raw", copy_function=shutil.copyfile)
        figures = figures_of(folder / "raw", folder / "cache")
        return Good(folder / "raw", folder / "cache", figures, {unchanged: figures})

    return good


def figures_of(raw: Path, cache: Path) -> Figures:
    """The published rows, whether they would pass the checks or not."""
    source = open_folder(raw)
    with duckdb_session(settings_of(cache)) as connection:
        partials = PreAggregates(connection, digests(Sources(source)), cache / "partials")
        extract(source, connection, 1.0, lambda line: None, lambda problems: None, partials)
        make_lap_lists(connection, partials, settings_of(cache).max_laps)
        no_supplement(connection)
        transform(connection, DuckDb(connection), "facts", "summaries")
        return {table.name: rows_of(connection, table) for table in COMPARED}


def rows_of(connection: Any, table: Table) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    keys = [place for place, column in enumerate(table.columns) if column.primary_key]
    rows = connection.execute(f"select {names} from summaries.{table.name}").fetchall()
    return {tuple(row[place] for place in keys): row for row in rows}


def settings_of(cache: Path) -> Settings:
    return Settings.from_environment({"RACING_CACHE": str(cache), "RACING_REFUSED_LIMIT": "1", "RACING_THREADS": "1"})


def mutated(good: Good, change: Callable[[Path], object], folder: Path) -> Path:
    shutil.copytree(good.raw, folder / "raw", copy_function=os.link)
    change(folder / "raw")
    return folder / "raw"


def run(raw: Path, cache: Path) -> tuple[Figures, list[InputRows], list[RowProblem]]:
    reports: list[RowProblem] = []
    source = open_folder(raw)
    with pytest.MonkeyPatch.context() as patch, duckdb_session(settings_of(cache)) as connection:
        patch.setattr("etl.pipeline.report_writer", lambda settings: reports.extend)
        dataset = build(sources := Sources(source), connection, settings_of(cache), lambda line: None, digests(sources))
        assert "input_rows_add_up" in dataset.checks
        return (
            {table.name: rows_of(connection, table) for table in COMPARED},
            list(dataset.inputs),
            reports,
        )


# make fuzz has every mistake in both. Each is a run of the pipeline, so make check has every second one in the sample,
# and every eighteenth in the real files.
CASES = [
    pytest.param(data, mutation, id=f"{data}-{mutation.name}", marks=[pytest.mark.fuzz] if number % step else [])
    for data, step in (("sample", 2), ("real", 18))
    for number, mutation in enumerate(MUTATIONS)
]


@pytest.mark.parametrize(("data", "mutation"), CASES)
def test_a_mistake_has_exactly_its_consequences(
    data: str, mutation: Mutation, good_files: Callable[[str], Good], tmp_path: Path
) -> None:
    good = good_files(data)
    raw = mutated(good, mutation.change, tmp_path)
    if mutation.rejected is not None:
        with pytest.raises((TooManyRejected, CheckFailed)) as caught:
            run(raw, good.cache)
        assert mutation.rejected in str(caught.value)
        return
    figures, inputs, problems = run(raw, good.cache)
    assert [place_and_effect(problem) for problem in problems] == expected_problems(mutation, raw, problems)
    assert {rows.name: rows.read for rows in inputs} == {
        rows.name: len(read_lines(raw / rows.name)) - 1 for rows in inputs
    }
    assert all(rows.read == rows.used + rows.rejected for rows in inputs)
    assert sum(rows.rejected for rows in inputs) == sum(problem.effect == REJECTED for problem in problems)
    assert sum(rows.replaced_values for rows in inputs) == sum(problem.effect == REPLACED for problem in problems)
    if mutation.as_if:
        assert figures == good.figures_as_if(mutation.as_if, tmp_path / "as_if")
    else:
        assert differences(good.figures, figures) == expected_changes(mutation, good)


def place_and_effect(problem: RowProblem) -> tuple[str, int, str, str]:
    return problem.file, problem.line, problem.column, problem.effect


def expected_problems(mutation: Mutation, raw: Path, problems: list[RowProblem]) -> list[tuple[str, int, str, str]]:
    line = mutation.line or len(read_lines(raw / mutation.file))
    effect = REPLACED if mutation.is_replaced else REJECTED
    for problem, (_, reason) in zip(problems, mutation.problems, strict=True):
        assert reason in problem.reason
    return [(mutation.file, line, column, effect) for column, _ in mutation.problems]


def differences(before: Figures, after: Figures) -> dict[tuple[str, tuple[Any, ...], str], Any]:
    """The new value of each published cell that differs."""
    rows: dict[tuple[str, tuple[Any, ...], str], Any] = {}
    for table in COMPARED:
        old, new = before[table.name], after[table.name]
        assert old.keys() == new.keys()
        for key, row in new.items():
            if row != old[key]:
                for column, value, was in zip(table.columns.keys(), row, old[key], strict=True):
                    if value != was:
                        rows[table.name, key, column] = value
    return rows


def expected_changes(mutation: Mutation, good: Good) -> dict[tuple[str, tuple[Any, ...], str], Any]:
    """The new value of each cell of the mutated row's own key that is not so already."""
    row = row_at(good.raw / mutation.file, LINE)
    expected = {}
    for table, column, value, *key_parts in mutation.changes:
        parts = key_parts or [next(iter(row))]
        key = tuple(int(row[part]) if isinstance(part, str) else part for part in parts)
        names = next(compared for compared in COMPARED if compared.name == table).columns.keys()
        value = value.format(**row) if isinstance(value, str) else value
        if good.figures[table][key][names.index(column)] != value:
            expected[table, key, column] = value
    return expected
