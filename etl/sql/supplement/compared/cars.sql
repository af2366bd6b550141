-- One row per car in a race that has results in the source and in the supplement, for both of them, with our ids.
with races_of_both as (
    select races.*
    from matches.races
    semi join raw.results as ours on races.our_id = ours.raceId
    semi join supplement.results as theirs on races.their_id = theirs.raceId
)

select
    'ours' as side,
    races.our_id as race_id,
    results.driverId as driver_id,
    try_cast(results.positionText as integer) as position,
    results.positionText as position_text,
    results.grid,
    results.points
from raw.results
inner join races_of_both as races on results.raceId = races.our_id
union all by name
select
    'theirs' as side,
    races.our_id as race_id,
    drivers.our_id as driver_id,
    try_cast(results.positionText as integer) as position,
    results.positionText as position_text,
    results.grid,
    results.points
from supplement.results
inner join races_of_both as races on results.raceId = races.their_id
left join matches.drivers on results.driverId = drivers.their_id
