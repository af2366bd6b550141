-- One row per award of points: a car's in a race or in a sprint.
with awards as (
    select
        raceId as race_id,
        driverId as driver_id,
        points
    from raw.results
    union all
    select
        raceId as race_id,
        driverId as driver_id,
        points
    from raw.sprint_results
)

select * from awards
