-- One row per constructor in the latest standings of a season. They are final after the last race of a complete season.
with dated as (
    select
        standings.raceId as race_id,
        standings.constructorId as constructor_id,
        standings.points,
        standings.positionText as position_text,
        races.year,
        races.round,
        max(races.round) over (partition by races.year) as latest_round
    from raw.constructor_standings as standings
    inner join raw.races on standings.raceId = races.raceId
)

select
    dated.year,
    dated.constructor_id,
    dated.points,
    try_cast(dated.position_text as integer) as position,
    case dated.position_text
        when 'D' then 'Disqualified from the championship.'
        when 'E' then 'Excluded from the championship.'
        when '-' then 'Not eligible for a position.'
    end as position_note,
    seasons.is_complete and dated.race_id = seasons.latest_race_id and dated.position_text = '1' as is_champion
from dated
inner join facts.seasons on dated.year = seasons.year
where dated.round = dated.latest_round
