-- One row per constructor in the standings after a race. Of those with several engines, the one in front.
with wins as (
    select
        year,
        round,
        constructorId,
        raceId
    from converted.cars
    where event = 'race' and positionText = '1'
),

standings as (
    select
        races.year,
        races.round,
        race_numbers.number as raceId,
        constructor_numbers.number as constructorId,
        results.points,
        results.positionDisplayOrder,
        case results.positionText when 'DSQ' then 'D' when 'EX' then 'E' else results.positionText end as positionText
    from raw.races_constructor_standings as results
    inner join raw.races on results.raceId = races.id
    inner join ids.races as race_numbers on races.id = race_numbers.id
    inner join ids.constructors as constructor_numbers on results.constructorId = constructor_numbers.id
    qualify row_number() over (
        partition by results.raceId, results.constructorId order by results.positionDisplayOrder
    ) = 1
),

counted as (
    select
        standings.*,
        (
            select count(distinct wins.raceId)
            from wins
            where
                wins.year = standings.year
                and wins.constructorId = standings.constructorId
                and wins.round <= standings.round
        ) as wins
    from standings
)

select
    row_number() over (order by year, round, positionDisplayOrder) as constructorStandingsId,
    raceId,
    constructorId,
    points,
    positionText,
    wins
from counted
order by constructorStandingsId
