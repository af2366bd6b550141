-- One row per race: ten of thirteen circuits a season in each division, the last three of the running season to come.
with drawn as (
    select
        years.season,
        years.year,
        years.is_running,
        divisions.division,
        divisions.rounds,
        cast(14 * division + place as integer) as circuit_id,
        row_number() over (
            partition by season, division order by chance('calendar', season, 14 * division + place), place
        ) as stop
    from sample.years
    cross join sample.divisions
    cross join range(1, 14) as places (place)
),

ordered as (
    select
        *,
        row_number() over (partition by season order by stop, division) as round,
        count(*) over (partition by season) as races
    from drawn
    where stop <= rounds
)

select
    cast(row_number() over (order by season, round) as integer) as race_id,
    season,
    year,
    cast(round as integer) as round,
    division,
    circuit_id,
    cast(make_date(year, 3, 1) + cast(round * 240 // races as integer) as date) as date,
    not (is_running and round > races - greatest(1, 3 * races // 10)) as is_run,
    cast(78000 + 16000 * chance('length', circuit_id, 0) as integer) as lap_milliseconds,
    cast(30 + circuit_id % 20 as integer) as laps,
    chance('half points', season, round) < 0.03 as has_half_points,
    season >= getvariable('seasons') - 3 and round % 4 = 2 as has_sprint
from ordered
