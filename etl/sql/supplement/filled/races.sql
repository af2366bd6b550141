-- One row per race, with the layout and the sessions of the supplement where the source has none.
with has_sessions as (
    select raceId as race_id
    from raw.races
    where coalesce(fp1_date, fp2_date, fp3_date, quali_date, sprint_date) is not null
),

theirs as (
    select
        races.our_id,
        theirs.*,
        coalesce(theirs.fp1_date, theirs.fp2_date, theirs.fp3_date, theirs.quali_date, theirs.sprint_date) is not null
            as has_their_sessions
    from matches.races
    inner join supplement.races as theirs on races.their_id = theirs.raceId
),

layouts as (
    select
        races.our_id as race_id,
        theirs.layoutId as layout_id
    from matches.races
    inner join supplement.races as theirs on races.their_id = theirs.raceId
    inner join matches.circuits on theirs.circuitId = circuits.their_id
    inner join raw.races as ours on races.our_id = ours.raceId and circuits.our_id = ours.circuitId
    where not exists (select 1 from raw.layouts)
)

select
    ours.* replace (
        coalesce(ours.layoutId, layouts.layout_id) as layoutId,
        case when has_sessions.race_id is null then theirs.fp1_date else ours.fp1_date end as fp1_date,
        case when has_sessions.race_id is null then theirs.fp1_time else ours.fp1_time end as fp1_time,
        case when has_sessions.race_id is null then theirs.fp2_date else ours.fp2_date end as fp2_date,
        case when has_sessions.race_id is null then theirs.fp2_time else ours.fp2_time end as fp2_time,
        case when has_sessions.race_id is null then theirs.fp3_date else ours.fp3_date end as fp3_date,
        case when has_sessions.race_id is null then theirs.fp3_time else ours.fp3_time end as fp3_time,
        case when has_sessions.race_id is null then theirs.quali_date else ours.quali_date end as quali_date,
        case when has_sessions.race_id is null then theirs.quali_time else ours.quali_time end as quali_time,
        case when has_sessions.race_id is null then theirs.sprint_date else ours.sprint_date end as sprint_date,
        case when has_sessions.race_id is null then theirs.sprint_time else ours.sprint_time end as sprint_time,
        case
            when has_sessions.race_id is null and theirs.has_their_sessions then description.name
            else ours.sessionsSource
        end as sessionsSource
    )
from raw.races as ours
cross join supplement.description
left join has_sessions on ours.raceId = has_sessions.race_id
left join theirs on ours.raceId = theirs.our_id
left join layouts on ours.raceId = layouts.race_id
