"""A championship with a given number of laps: the sample of seventy seasons, with more laps for every car."""

from pathlib import Path

import duckdb

from etl.sources.sample import Sample

SEASONS = 70
PART = """
copy (
    select raceId, driverId, cast(lap as integer) as lap,
        cast(1 + (place + hash(raceId, lap) % 3) % 20 as integer) as position,
        lap_text(cast(milliseconds as bigint)) as time, cast(milliseconds as integer) as milliseconds
    from (
        select *, 78000 + hash(raceId, driverId, lap) % 16000 as milliseconds
        from cars cross join range(1, $laps + 1) as laps (lap)
        where year = $year
    )
    order by raceId, lap, place
) to '{path}' ({format})
"""
FORMATS = {"parquet": "format parquet, compression zstd", "csv": "format csv, header true"}


def write(folder: Path, laps: int, format_: str = "parquet") -> int:
    """Write it; the number of laps, which is a little less than wanted. Laps are in a file by season."""
    Sample(seasons=SEASONS, format="parquet").write(folder)
    (folder / "lap_times.parquet").unlink()
    with duckdb.connect() as connection:
        connection.execute(f"""
            create macro lap_text(time) as
                format('{{}}:{{:02d}}.{{:03d}}', time // 60000, time // 1000 % 60, time % 1000);
            create table cars as
            select raceId, driverId, year, row_number() over (partition by raceId order by driverId) as place
            from (select distinct raceId, driverId from '{folder}/results.parquet')
            inner join (select raceId, year from '{folder}/races.parquet') using (raceId)
        """)
        cars = connection.execute("select count(*) from cars").fetchone()
        each = laps // (cars[0] if cars else 1)
        for (year,) in connection.execute("select distinct year from cars order by year").fetchall():
            part = folder / "lap_times" / f"year={year}" / f"lap_times.{format_}"
            part.parent.mkdir(parents=True)
            connection.execute(PART.format(path=part, format=FORMATS[format_]), {"laps": each, "year": year})
        return each * (cars[0] if cars else 0)
