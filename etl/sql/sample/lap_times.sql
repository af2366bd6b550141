-- One row per lap of a driver in a race. A few laps are far too short, as where the real data has a shortcut.
with fields as (
    select
        race_id,
        lap_milliseconds,
        laps,
        list({'driver_id': driver_id, 'pace': pace, 'grid': grid, 'laps_done': laps_done}) as field
    from sample.drives
    where season >= 2
    group by race_id, lap_milliseconds, laps
    order by race_id
),

-- Without the fields: a list in a row that is unnested would be copied for each lap.
numbers as (
    select
        race_id,
        unnest(range(1, laps + 1)) as lap
    from fields
),

laps as (
    select
        fields.race_id,
        numbers.lap,
        list_sort([
            {
                'elapsed': elapsed(lap, lap_milliseconds, car.pace, car.grid, fields.race_id, car.driver_id),
                'driver_id': car.driver_id,
                'milliseconds': elapsed(lap, lap_milliseconds, car.pace, car.grid, fields.race_id, car.driver_id)
                    - elapsed(lap - 1, lap_milliseconds, car.pace, car.grid, fields.race_id, car.driver_id)
            }
            for car in field if car.laps_done >= lap
        ]) as cars
    from numbers
    inner join fields on numbers.race_id = fields.race_id
),

rows_made as (
    select
        race_id,
        lap,
        unnest(cars) as car,
        unnest(range(1, len(cars) + 1)) as position
    from laps
),

mistaken as (
    select
        race_id,
        car.driver_id,
        lap,
        position,
        case
            when race_id > 60 and chance('shortcut', race_id, car.driver_id, lap) < 0.0002
                then car.milliseconds * 7 // 10
            else car.milliseconds
        end as milliseconds
    from rows_made
)

select
    race_id as raceId,
    driver_id as driverId,
    lap,
    position,
    lap_text(milliseconds) as time,
    milliseconds
from mistaken
