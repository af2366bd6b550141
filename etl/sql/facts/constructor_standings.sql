-- One row per constructor in the latest standings of a season: final ones where the season is complete.
select
    seasons.year,
    standings.constructorId as constructor_id,
    standings.position,
    seasons.is_complete and coalesce(standings.position = 1, false) as is_champion
from facts.seasons
inner join raw.constructor_standings as standings on seasons.latest_race_id = standings.raceId
