-- One row per driver, those without a result included.
with careers as (
    select
        driver_id,
        count(*) as races_entered,
        count(*) filter (where is_start) as races_started,
        count(*) filter (where is_win) as wins,
        count(*) filter (where is_podium) as podiums,
        count(*) filter (where is_pole) as poles,
        count(*) filter (where is_fastest) as fastest_laps,
        count(*) filter (where is_fastest_known) as fastest_lap_races,
        count(*) filter (where is_pole and is_win and is_fastest) as hat_tricks,
        count(*) filter (where is_pole and is_win) as races_won_from_pole,
        count(*) filter (where is_pole and is_win and is_fastest_known) as known_races_won_from_pole,
        min(best_position) as best_finish,
        round(avg(best_position), 4) as average_finish,
        min(best_grid) as best_grid,
        round(avg(best_grid), 4) as average_grid,
        case when count(*) = count(laps_led) then sum(laps_led) end as laps_led,
        min(year) filter (where laps_led is null) as first_unknown_year,
        count(best_position) as races_finished,
        count(*) filter (where is_retirement and best_position is null) as retirements,
        case when count(*) = count(laps) then cast(sum(laps) as integer) end as laps_completed,
        cast(
            sum(grid_of_best_position - best_position) filter (where grid_of_best_position > 0) as integer
        ) as positions_gained,
        min_by(race_id, (year, round)) filter (where is_win) as first_win_race_id,
        max_by(race_id, (year, round)) filter (where is_win) as last_win_race_id,
        min_by(race_id, (year, round)) as first_race_id,
        max_by(race_id, (year, round)) as last_race_id
    from facts.entries
    group by driver_id
),

points as (
    select
        driver_id,
        sum(points) as points
    from facts.points
    group by driver_id
),

championships as (
    select
        driver_id,
        count(*) as championships
    from facts.driver_standings
    where is_champion
    group by driver_id
),

-- Complete seasons with standings, but none after the last race.
unfinished as (
    select
        entries.driver_id,
        min(entries.year) as first_year,
        count(distinct entries.year) as seasons
    from facts.entries as entries
    inner join facts.seasons on entries.year = seasons.year
    inner join (select distinct year from facts.driver_standings) as listed on entries.year = listed.year
    left join (select distinct raceId from raw.driver_standings) as finals on seasons.latest_race_id = finals.raceId
    where seasons.is_complete and finals.raceId is null
    group by entries.driver_id
),

source as (
    select
        (select count(*) > 0 from raw.driver_standings) as has_standings,
        (select count(*) > 0 from raw.sprint_results) as has_sprints
),

sprints as (
    select
        driverId as driver_id,
        count(distinct raceId) filter (where positionText = '1') as wins,
        count(distinct raceId) filter (where positionText in ('1', '2', '3')) as podiums
    from raw.sprint_results
    group by driverId
),

summary as (
    select
        drivers.driverId as "driverId",
        ltrim(concat(drivers.forename, ' ', drivers.surname)) as name,
        drivers.forename,
        drivers.surname,
        drivers.driverRef as reference,
        drivers.code,
        drivers.number,
        drivers.nationality,
        drivers.dob as date_of_birth,
        drivers.url,
        coalesce(careers.races_entered, 0) as races_entered,
        coalesce(careers.races_started, 0) as races_started,
        coalesce(careers.wins, 0) as wins,
        coalesce(careers.podiums, 0) as podiums,
        coalesce(careers.poles, 0) as poles,
        case
            when careers.driver_id is null then 0
            when careers.fastest_lap_races > 0 then careers.fastest_laps
        end as fastest_laps,
        coalesce(careers.fastest_lap_races, 0) as fastest_lap_races,
        case
            when careers.fastest_lap_races = 0 then 'The fastest lap of none of the races is known.'
            when careers.fastest_lap_races < careers.races_entered then
                concat('Known for ', careers.fastest_lap_races, ' of ', careers.races_entered, ' races.')
        end as fastest_laps_note,
        case
            when careers.driver_id is null or careers.races_won_from_pole = 0 then 0
            when careers.known_races_won_from_pole > 0 then careers.hat_tricks
        end as hat_tricks,
        case
            when careers.races_won_from_pole = 0 then null
            when careers.known_races_won_from_pole = 0
                then 'The fastest lap of none of the races won from pole is known.'
            when careers.known_races_won_from_pole < careers.races_won_from_pole then
                concat(
                    'Known for ',
                    careers.known_races_won_from_pole,
                    ' of ',
                    careers.races_won_from_pole,
                    ' races won from pole.'
                )
        end as hat_tricks_note,
        careers.wins / nullif(careers.races_started, 0) as win_rate,
        careers.podiums / nullif(careers.races_started, 0) as podium_rate,
        careers.poles / nullif(careers.races_started, 0) as pole_rate,
        cast(coalesce(points.points, 0) as double) as points,
        cast(points.points as double) / nullif(careers.races_started, 0) as points_per_start,
        case when source.has_standings then coalesce(championships.championships, 0) end as championships,
        case
            when not source.has_standings then 'The source has no standings of drivers.'
            when unfinished.seasons = 1 then concat('Without ', unfinished.first_year, ': no final standings.')
            when unfinished.seasons > 1
                then concat('Without ', unfinished.seasons, ' seasons that have no final standings.')
        end as championships_note,
        careers.best_finish,
        careers.average_finish,
        careers.best_grid,
        careers.average_grid,
        cast(careers.laps_led as integer) as laps_led,
        case
            when careers.driver_id is null then 'No race entered.'
            when careers.laps_led is null then known_years.led_note
        end as laps_led_note,
        case when source.has_sprints then coalesce(sprints.wins, 0) end as sprint_wins,
        case when not source.has_sprints then 'The source has no sprint results.' end as sprint_wins_note,
        case when source.has_sprints then coalesce(sprints.podiums, 0) end as sprint_podiums,
        case when not source.has_sprints then 'The source has no sprint results.' end as sprint_podiums_note,
        coalesce(careers.races_finished, 0) as races_finished,
        coalesce(careers.retirements, 0) as retirements,
        case when careers.driver_id is null then 0 else careers.laps_completed end as laps_completed,
        case
            when careers.driver_id is not null and careers.laps_completed is null
                then 'The laps completed are not known for every race.'
        end as laps_completed_note,
        careers.positions_gained,
        cast(date_diff('day', drivers.dob, first_wins.date) as integer) as age_at_first_win,
        cast(date_diff('day', drivers.dob, last_wins.date) as integer) as age_at_last_win,
        coalesce(streaks.win_streak, 0) as win_streak,
        coalesce(streaks.podium_streak, 0) as podium_streak,
        careers.first_race_id,
        careers.last_race_id
    from raw.drivers
    cross join source
    left join careers on drivers.driverId = careers.driver_id
    left join points on drivers.driverId = points.driver_id
    left join championships on drivers.driverId = championships.driver_id
    left join unfinished on drivers.driverId = unfinished.driver_id
    left join sprints on drivers.driverId = sprints.driver_id
    left join raw.races as first_wins on careers.first_win_race_id = first_wins.raceId
    left join raw.races as last_wins on careers.last_win_race_id = last_wins.raceId
    left join facts.streaks on drivers.driverId = streaks.driver_id
    left join facts.known_years on careers.first_unknown_year = known_years.year
)

select * from summary
