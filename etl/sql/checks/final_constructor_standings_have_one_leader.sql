-- Standings after the last race of a complete season have one constructor in position 1, or a rejected row.
select
    seasons.year,
    count(*) as rows_after_the_last_race,
    count(*) filter (where standings.positionText = '1') as leaders
from facts.seasons
inner join raw.constructor_standings as standings on seasons.latest_race_id = standings.raceId
where seasons.is_complete
group by seasons.year, seasons.latest_race_id
having
    count(*) filter (where standings.positionText = '1') <> 1
    and not exists (
        select 1
        from rejected.constructor_standings as rejections
        where coalesce(rejections.raceId, seasons.latest_race_id) = seasons.latest_race_id
    )
