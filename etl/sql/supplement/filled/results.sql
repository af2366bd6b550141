-- One row per car that a driver entered in a race, with the official fastest lap of the supplement where there is none.
-- Of two cars of a driver, the first has it.
with theirs as (
    select
        races.our_id as race_id,
        drivers.our_id as driver_id,
        min_by(results.fastestLapTime, results.rank) as lap_time,
        min_by(results.fastestLap, results.rank) as lap,
        min(results.rank) as rank
    from supplement.results
    inner join matches.races on results.raceId = races.their_id
    inner join matches.drivers on results.driverId = drivers.their_id
    where results.fastestLapTime is not null
    group by races.our_id, drivers.our_id
),

official as (
    select distinct
        raceId as race_id,
        driverId as driver_id
    from raw.results
    where fastestLapTime is not null
),

first_cars as (
    select
        raceId as race_id,
        driverId as driver_id,
        min(resultId) as result_id
    from raw.results
    group by raceId, driverId
),

lacking as (
    select
        first_cars.result_id,
        theirs.lap_time,
        theirs.lap,
        theirs.rank
    from theirs
    inner join first_cars on theirs.race_id = first_cars.race_id and theirs.driver_id = first_cars.driver_id
    anti join official on theirs.race_id = official.race_id and theirs.driver_id = official.driver_id
)

select
    ours.* replace (
        coalesce(ours.fastestLapTime, lacking.lap_time) as fastestLapTime,
        case when lacking.result_id is null then ours.fastestLap else lacking.lap end as fastestLap,
        case when lacking.result_id is null then ours.rank else lacking.rank end as rank,
        case when lacking.result_id is null then ours.fastestLapSource else description.name end as fastestLapSource
    )
from raw.results as ours
cross join supplement.description
left join lacking on ours.resultId = lacking.result_id
