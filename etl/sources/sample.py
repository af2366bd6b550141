"""The sample: a fictional championship in the Ergast layout, made by the selects in `sql/sample`.

Chance is a hash of the seed and of what it is drawn for, so that equal seeds give equal files and no file depends on
the order of another. What nothing else reads, laps above all, is written as it is made and never held in memory.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.duckdb_session import connect, set_limits
from etl.input_schema import INPUTS
from etl.sources.folder import ORIGIN
from etl.transform import in_order, is_read
from etl.working_folder import working_folder

FORMATS = {"csv": "format csv, header true, nullstr '\\N'", "parquet": "format parquet, compression zstd"}

MACROS = """
create macro chance(kind, a, b, c := 0) as hash(kind, a, b, c, getvariable('seed')) / 18446744073709551616.0;
create macro elapsed(lap, lap_milliseconds, pace, grid, race, driver) as
    case when lap = 0 then 0 else
        cast(lap * lap_milliseconds * (1 + pace) + 150 * grid + 1500 * chance('lap', race, driver, lap) as bigint)
    end;
create macro lap_text(time) as
    case
        when time >= 3600000
            then format('{}:{:02d}:{:02d}.{:03d}', time // 3600000, time // 60000 % 60, time // 1000 % 60, time % 1000)
        when time >= 60000 then format('{}:{:02d}.{:03d}', time // 60000, time // 1000 % 60, time % 1000)
        else format('{}.{:03d}', time // 1000, time % 1000)
    end;
"""


class SampleError(ValueError):
    """A sample that cannot be made as asked."""


@dataclass(frozen=True)
class Sample:
    """What to make: `scale` 1 is one field of twenty cars; races, drivers, circuits and laps grow with it."""

    seasons: int = 12
    scale: float = 1
    seed: int = 1
    format: str = "csv"

    @property
    def origin(self) -> str:
        return f"Fictional sample championship ({self.seasons} seasons, scale {self.scale:g}, seed {self.seed})"

    def write(self, folder: Path, memory: str = "", temp: str = "") -> None:
        """Write every input file and SOURCE.txt, with the bounds of RACING_MEMORY and RACING_TEMP.

        Raises SampleError for impossible wishes, SettingError for a memory that is no size, OSError from the disk.
        """
        if self.format not in FORMATS:
            raise SampleError(f"--format is {self.format}: choose {' or '.join(FORMATS)}")
        if not 0 < self.scale <= 100_000:
            raise SampleError(f"--scale is {self.scale:g}: choose more than 0 and at most 100000")
        if not 1 <= self.seasons <= 100:
            raise SampleError(f"--seasons is {self.seasons}: choose 1 to 100")
        folder.mkdir(parents=True, exist_ok=True)
        with working_folder(temp) as spill, connect() as connection:
            set_limits(connection, memory, str(spill))
            self._write(connection, folder)
        (folder / ORIGIN).write_text(f"{self.origin}\n", "utf-8")

    def _write(self, connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
        for name, value in (("seasons", self.seasons), ("scale", self.scale), ("seed", self.seed)):
            connection.execute(f"set variable {name} = {value}")
        connection.execute(MACROS)
        connection.execute("create schema sample")
        for table, select in in_order("sample"):
            rows = f"({select})"
            if is_read("sample", table):
                connection.execute(f"create table sample.{table} as {select}")
                rows = f"sample.{table}"
            if table in INPUTS:
                path = folder / f"{table}.{self.format}"
                connection.execute(f"copy {rows} to $path ({FORMATS[self.format]})", {"path": str(path)})
