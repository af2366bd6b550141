-- One row per constructor in the standings after a race, with the change against the round before.
with rounds as (
    select
        races.year,
        races.round,
        lag(races.round) over (partition by races.year order by races.round) as round_before
    from (select distinct raceId from raw.constructor_standings) as listed
    inner join raw.races on listed.raceId = races.raceId
),

standings as (
    select
        standings.raceId as race_id,
        standings.constructorId as constructor_id,
        races.year,
        races.round,
        rounds.round_before,
        try_cast(standings.positionText as integer) as position,
        standings.positionText as position_text,
        standings.points,
        standings.wins
    from raw.constructor_standings as standings
    inner join raw.races on standings.raceId = races.raceId
    inner join rounds on races.year = rounds.year and races.round = rounds.round
)

select
    standings.race_id,
    standings.constructor_id,
    standings.position,
    standings.position_text,
    case standings.position_text
        when 'D' then 'Disqualified from the championship.'
        when 'E' then 'Excluded from the championship.'
        when '-' then 'Not eligible for a position.'
    end as position_note,
    cast(standings.points as double) as championship_points,
    standings.wins,
    earlier.position - standings.position as positions_gained
from standings
left join standings as earlier
    on standings.year = earlier.year
    and standings.round_before = earlier.round
    and standings.constructor_id = earlier.constructor_id
