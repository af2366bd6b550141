-- One row per award of points: a car's in a race or in a sprint.
with awards as (
    select
        raceId as race_id,
        driverId as driver_id,
        constructorId as constructor_id,
        points
    from raw.results
    union all
    select
        raceId as race_id,
        driverId as driver_id,
        constructorId as constructor_id,
        points
    from raw.sprint_results
),

dated as (
    select
        awards.*,
        races.year
    from awards
    inner join raw.races on awards.race_id = races.raceId
)

select * from dated
