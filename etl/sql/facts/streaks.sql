-- One row per driver with a podium: the longest run of wins and of podiums, over the races the driver entered.
with numbered as (
    select
        driver_id,
        is_win,
        is_podium,
        row_number() over (partition by driver_id order by year, round) as place
    from facts.entries
),

wins as (
    select
        driver_id,
        place - row_number() over (partition by driver_id order by place) as run
    from numbered
    where is_win
),

podiums as (
    select
        driver_id,
        place - row_number() over (partition by driver_id order by place) as run
    from numbered
    where is_podium
),

win_runs as (
    select
        driver_id,
        count(*) as length
    from wins
    group by driver_id, run
),

podium_runs as (
    select
        driver_id,
        count(*) as length
    from podiums
    group by driver_id, run
),

longest_wins as (
    select
        driver_id,
        max(length) as win_streak
    from win_runs
    group by driver_id
),

longest_podiums as (
    select
        driver_id,
        max(length) as podium_streak
    from podium_runs
    group by driver_id
),

streaks as (
    select
        longest_podiums.driver_id,
        coalesce(longest_wins.win_streak, 0) as win_streak,
        longest_podiums.podium_streak
    from longest_podiums
    left join longest_wins on longest_podiums.driver_id = longest_wins.driver_id
)

select * from streaks
