-- One row per driver in the standings after a race.
with wins as (
    select
        year,
        round,
        driverId,
        raceId
    from converted.cars
    where event = 'race' and positionText = '1'
),

standings as (
    select
        races.year,
        races.round,
        race_numbers.number as raceId,
        driver_numbers.number as driverId,
        results.points,
        results.positionDisplayOrder,
        case results.positionText when 'DSQ' then 'D' when 'EX' then 'E' else results.positionText end as positionText
    from raw.races_driver_standings as results
    inner join raw.races on results.raceId = races.id
    inner join ids.races as race_numbers on races.id = race_numbers.id
    inner join ids.drivers as driver_numbers on results.driverId = driver_numbers.id
    qualify row_number() over (
        partition by results.raceId, results.driverId order by results.positionDisplayOrder
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
                and wins.driverId = standings.driverId
                and wins.round <= standings.round
        ) as wins
    from standings
)

select
    row_number() over (order by year, round, positionDisplayOrder) as driverStandingsId,
    raceId,
    driverId,
    points,
    positionText,
    wins
from counted
order by driverStandingsId
