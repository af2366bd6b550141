-- One row per car that a driver entered in a race, with the official fastest lap of the supplement where the source has
-- nothing of it. Of several cars of a driver, the one with the same number and position has it.
with official as (
    select distinct
        raceId as race_id,
        driverId as driver_id
    from raw.results
    where fastestLapTime is not null or fastestLap is not null or rank > 0
),

-- Ranks are filled for whole races: those of two sources do not fit together.
ranked as (
    select distinct raceId as race_id
    from raw.results
    where rank > 0
),

lacking as (
    select
        ours.resultId as result_id,
        theirs.fastestLapTime as lap_time,
        theirs.fastestLap as lap,
        case when ranked.race_id is null then theirs.rank end as rank
    from supplement.results as theirs
    inner join matches.races on theirs.raceId = races.their_id
    inner join matches.drivers on theirs.driverId = drivers.their_id
    inner join raw.results as ours on races.our_id = ours.raceId and drivers.our_id = ours.driverId
    left join ranked on races.our_id = ranked.race_id
    anti join official on races.our_id = official.race_id and drivers.our_id = official.driver_id
    where theirs.fastestLapTime is not null
    qualify row_number() over (
        partition by ours.raceId, ours.driverId
        order by
            theirs.rank,
            ours.number is distinct from theirs.number,
            ours.positionText is distinct from theirs.positionText,
            ours.resultId
    ) = 1
)

select
    ours.* replace (
        coalesce(ours.fastestLapTime, lacking.lap_time) as fastestLapTime,
        coalesce(ours.fastestLap, lacking.lap) as fastestLap,
        coalesce(ours.rank, lacking.rank) as rank,
        case when lacking.result_id is null then ours.fastestLapSource else description.name end as fastestLapSource
    )
from raw.results as ours
cross join supplement.description
left join lacking on ours.resultId = lacking.result_id
