-- One row per car that a driver entered in a race or a sprint: the letter and the text for how it ended.
-- DNS and DNP are withdrawals. With DNQ and DNPQ the car did not qualify, and with EX it was excluded before the start:
-- none of these is a start. Four cars that retired have a position after a gap, such as the 25th of 15: they are not
-- classified.
with cars as (
    select
        'race' as event,
        *
    from raw.races_race_results
    union all by name
    select
        'sprint' as event,
        *
    from raw.races_sprint_race_results
),

classified as (
    select
        event,
        raceId,
        count(distinct positionText) filter (where try_cast(positionText as integer) is not null) as positions
    from cars
    group by event, raceId
)

select
    cars.* exclude (year, round, raceId, driverId, constructorId, driverNumber, positionText),
    races.year,
    races.round,
    race_numbers.number as raceId,
    driver_numbers.number as driverId,
    constructor_numbers.number as constructorId,
    cars.driverId as driver,
    try_cast(cars.driverNumber as integer) as number,
    case
        when cars.positionText = 'DNF' then 'R'
        when try_cast(cars.positionText as integer) > classified.positions and cars.reasonRetired is not null then 'R'
        when cars.positionText = 'DSQ' then 'D'
        when cars.positionText = 'NC' then 'N'
        when cars.positionText in ('DNS', 'DNP') then 'W'
        when cars.positionText in ('DNQ', 'DNPQ', 'EX') then 'F'
        else cars.positionText
    end as positionText,
    case
        when cars.positionText = 'DNF' then coalesce(cars.reasonRetired, 'Retired')
        when try_cast(cars.positionText as integer) > classified.positions and cars.reasonRetired is not null
            then cars.reasonRetired
        when cars.positionText = 'DSQ' then 'Disqualified'
        when cars.positionText = 'EX' then 'Excluded'
        when cars.positionText = 'NC' then 'Not classified'
        when cars.positionText = 'DNS' then coalesce(cars.reasonRetired, 'Did not start')
        when cars.positionText = 'DNP' then coalesce(cars.reasonRetired, 'Did not participate')
        when cars.positionText = 'DNQ' then 'Did not qualify'
        when cars.positionText = 'DNPQ' then 'Did not prequalify'
        when cars.gapLaps = 1 then '+1 Lap'
        when cars.gapLaps > 1 then concat('+', cars.gapLaps, ' Laps')
        else 'Finished'
    end as status
from cars
inner join classified on cars.event = classified.event and cars.raceId = classified.raceId
inner join raw.races on cars.raceId = races.id
inner join ids.races as race_numbers on races.id = race_numbers.id
inner join ids.drivers as driver_numbers on cars.driverId = driver_numbers.id
inner join ids.constructors as constructor_numbers on cars.constructorId = constructor_numbers.id
