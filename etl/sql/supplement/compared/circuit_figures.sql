-- One row per circuit and side: the races held, and the most wins of a driver, with those who have so many.
with wins as (
    select
        cars.side,
        races.circuitId as circuit_id,
        cars.driver_id,
        count(distinct cars.race_id) as wins
    from compared.cars
    inner join raw.races on cars.race_id = races.raceId
    where cars.position = 1
    group by cars.side, races.circuitId, cars.driver_id
),

most_wins as (
    select
        wins.side,
        wins.circuit_id,
        string_agg(drivers.driverRef, ', ' order by drivers.driverRef) as drivers,
        max(wins.wins) as wins
    from wins
    left join raw.drivers on wins.driver_id = drivers.driverId
    where wins.wins = (
        select max(others.wins)
        from wins as others
        where others.side = wins.side and others.circuit_id = wins.circuit_id
    )
    group by wins.side, wins.circuit_id
),

held as (
    select
        cars.side,
        races.circuitId as circuit_id,
        count(distinct cars.race_id) as races
    from compared.cars
    inner join raw.races on cars.race_id = races.raceId
    group by cars.side, races.circuitId
)

select
    held.side,
    held.circuit_id,
    cast(held.races as varchar) as races_held,
    concat(most_wins.wins, ' by ', most_wins.drivers) as most_wins
from held
left join most_wins on held.side = most_wins.side and held.circuit_id = most_wins.circuit_id
