-- One row per race, with the layout and the sessions of the supplement where the source has none.
with sessions as (
    select
        races.our_id as race_id,
        theirs.*
    from matches.races
    inner join supplement.races as theirs on races.their_id = theirs.raceId
    inner join raw.races as ours on races.our_id = ours.raceId
    where
        coalesce(ours.fp1_date, ours.fp2_date, ours.fp3_date, ours.quali_date, ours.sprint_date) is null
        and coalesce(theirs.fp1_date, theirs.fp2_date, theirs.fp3_date, theirs.quali_date, theirs.sprint_date)
        is not null
),

layouts as (
    select
        races.our_id as race_id,
        theirs.layoutId as layout_id
    from matches.races
    inner join supplement.races as theirs on races.their_id = theirs.raceId
    where
        not exists (select 1 from raw.layouts)
        and not exists (select 1 from raw.races where layoutId is not null)
)

select
    ours.* replace (
        coalesce(ours.layoutId, layouts.layout_id) as layoutId,
        coalesce(ours.fp1_date, sessions.fp1_date) as fp1_date,
        coalesce(ours.fp1_time, sessions.fp1_time) as fp1_time,
        coalesce(ours.fp2_date, sessions.fp2_date) as fp2_date,
        coalesce(ours.fp2_time, sessions.fp2_time) as fp2_time,
        coalesce(ours.fp3_date, sessions.fp3_date) as fp3_date,
        coalesce(ours.fp3_time, sessions.fp3_time) as fp3_time,
        coalesce(ours.quali_date, sessions.quali_date) as quali_date,
        coalesce(ours.quali_time, sessions.quali_time) as quali_time,
        coalesce(ours.sprint_date, sessions.sprint_date) as sprint_date,
        coalesce(ours.sprint_time, sessions.sprint_time) as sprint_time,
        case when sessions.race_id is null then ours.sessionsSource else description.name end as sessionsSource
    )
from raw.races as ours
cross join supplement.description
left join sessions on ours.raceId = sessions.race_id
left join layouts on ours.raceId = layouts.race_id
