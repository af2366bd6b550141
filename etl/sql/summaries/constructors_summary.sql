-- One row per constructor, those without a result included.
with careers as (
    select
        constructor_id,
        count(*) as races_entered,
        count(*) filter (where is_win) as wins,
        sum(podiums) as podiums,
        count(*) filter (where is_pole) as poles,
        count(*) filter (where is_fastest) as fastest_laps,
        count(*) filter (where is_fastest_known) as fastest_lap_races,
        min(best_position) as best_finish,
        min_by(race_id, (year, round)) as first_race_id,
        max_by(race_id, (year, round)) as last_race_id
    from facts.constructor_entries
    group by constructor_id
),

points as (
    select
        constructor_id,
        sum(points) as points
    from facts.points
    group by constructor_id
),

championships as (
    select
        constructor_id,
        count(*) as championships
    from facts.constructor_standings
    where is_champion
    group by constructor_id
),

-- Complete seasons with standings, but none after the last race.
unfinished as (
    select
        entries.constructor_id,
        min(entries.year) as first_year,
        count(distinct entries.year) as seasons
    from facts.constructor_entries as entries
    inner join facts.seasons on entries.year = seasons.year
    inner join (select distinct year from facts.constructor_standings) as listed on entries.year = listed.year
    left join (select distinct raceId from raw.constructor_standings) as finals
        on seasons.latest_race_id = finals.raceId
    where seasons.is_complete and finals.raceId is null
    group by entries.constructor_id
),

source as (
    select count(*) > 0 as has_standings
    from raw.constructor_standings
),

summary as (
    select
        constructors.constructorId as constructor_id,
        constructors.name,
        constructors.constructorRef as reference,
        constructors.nationality,
        constructors.url,
        coalesce(careers.races_entered, 0) as races_entered,
        coalesce(careers.wins, 0) as wins,
        cast(coalesce(careers.podiums, 0) as integer) as podiums,
        coalesce(careers.poles, 0) as poles,
        case
            when careers.constructor_id is null then 0
            when careers.fastest_lap_races > 0 then careers.fastest_laps
        end as fastest_laps,
        coalesce(careers.fastest_lap_races, 0) as fastest_lap_races,
        case
            when careers.fastest_lap_races = 0 then 'The fastest lap of none of the races is known.'
            when careers.fastest_lap_races < careers.races_entered then
                concat('Known for ', careers.fastest_lap_races, ' of ', careers.races_entered, ' races.')
        end as fastest_laps_note,
        cast(coalesce(points.points, 0) as double) as points,
        case when source.has_standings then coalesce(championships.championships, 0) end as championships,
        case
            when not source.has_standings then 'The source has no standings of constructors.'
            when unfinished.seasons = 1 then concat('Without ', unfinished.first_year, ': no final standings.')
            when unfinished.seasons > 1
                then concat('Without ', unfinished.seasons, ' seasons that have no final standings.')
        end as championships_note,
        careers.best_finish,
        careers.first_race_id,
        careers.last_race_id
    from raw.constructors
    cross join source
    left join careers on constructors.constructorId = careers.constructor_id
    left join points on constructors.constructorId = points.constructor_id
    left join championships on constructors.constructorId = championships.constructor_id
    left join unfinished on constructors.constructorId = unfinished.constructor_id
)

select * from summary
