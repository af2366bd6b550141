-- One row per driver: the longest run of wins and of podiums in a row, over the races the driver entered.
with numbered as (
    select
        driver_id,
        is_win,
        is_podium,
        row_number() over (partition by driver_id order by year, round) as place,
        row_number() over (partition by driver_id, is_win order by year, round) as win_place,
        row_number() over (partition by driver_id, is_podium order by year, round) as podium_place
    from facts.entries
),

win_runs as (
    select
        driver_id,
        count(*) as length
    from numbered
    where is_win
    group by driver_id, place - win_place
),

podium_runs as (
    select
        driver_id,
        count(*) as length
    from numbered
    where is_podium
    group by driver_id, place - podium_place
),

wins as (
    select
        driver_id,
        max(length) as longest
    from win_runs
    group by driver_id
),

podiums as (
    select
        driver_id,
        max(length) as longest
    from podium_runs
    group by driver_id
),

streaks as (
    select
        podiums.driver_id,
        coalesce(wins.longest, 0) as win_streak,
        podiums.longest as podium_streak
    from podiums
    left join wins on podiums.driver_id = wins.driver_id
)

select * from streaks
