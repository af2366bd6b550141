-- One row per season; the last one is still running.
select
    cast(season as integer) as season,
    cast(2027 - getvariable('seasons') + season as integer) as year,
    season = getvariable('seasons') - 1 as is_running
from range(getvariable('seasons')) as seasons (season)
