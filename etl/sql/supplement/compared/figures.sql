-- One row per figure and row that both sources have: both values as text, null where a side has none.
with values_of_sides as (
    select
        figures.figure,
        drivers.driverRef as subject,
        figures.side,
        cast(figures.value as varchar) as value
    from compared.driver_figures as figures
    inner join raw.drivers on figures.driver_id = drivers.driverId
    union all
    select
        'titles' as figure,
        drivers.driverRef as subject,
        titles.side,
        cast(titles.titles as varchar) as value
    from compared.titles
    inner join raw.drivers on titles.driver_id = drivers.driverId
    union all
    select
        'races held' as figure,
        circuits.circuitRef as subject,
        figures.side,
        figures.races_held as value
    from compared.circuit_figures as figures
    inner join raw.circuits on figures.circuit_id = circuits.circuitId
    union all
    select
        'most wins' as figure,
        circuits.circuitRef as subject,
        figures.side,
        figures.most_wins as value
    from compared.circuit_figures as figures
    inner join raw.circuits on figures.circuit_id = circuits.circuitId
    union all
    select
        'fastest lap' as figure,
        concat(races.year, ' ', races.name) as subject,
        figures.side,
        cast(figures.fastest_lap as varchar) as value
    from compared.race_figures as figures
    inner join raw.races on figures.race_id = races.raceId
    where figures.race_id in (select race_id from compared.race_figures group by race_id having count(*) = 2)
),

-- Only a driver of whom a side has no race at all has no value there.
sides as (
    select
        figure,
        subject,
        max(value) filter (where side = 'ours') as ours,
        max(value) filter (where side = 'theirs') as theirs
    from values_of_sides
    group by figure, subject
)

select
    sides.figure,
    sides.subject,
    regexp_replace(sides.ours, '\.0$', '') as ours,
    regexp_replace(sides.theirs, '\.0$', '') as theirs,
    expected.reason
from sides
cross join supplement.description
left join compared.expected
    on
        description.name = expected.supplement
        and sides.figure = expected.figure
        and (sides.subject = expected.subject or expected.subject = '*')
