-- One row per race.
select
    race_id as raceId,
    calendar.year,
    calendar.round,
    calendar.circuit_id as circuitId,
    concat(circuits.location, ' Grand Prix') as name,
    calendar.date,
    case when season > 1 then make_time(12 + race_id % 4, 0, 0) end as time,
    concat('https://example.org/races/', race_id) as url,
    case when season > 6 then calendar.date - 2 end as fp1_date,
    case when season > 6 then make_time(11, 30, 0) end as fp1_time,
    case when season > 6 then calendar.date - 2 end as fp2_date,
    case when season > 6 then make_time(15, 0, 0) end as fp2_time,
    case when season > 6 and not has_sprint then calendar.date - 1 end as fp3_date,
    case when season > 6 and not has_sprint then make_time(11, 30, 0) end as fp3_time,
    case when season > 6 then calendar.date - 1 end as quali_date,
    case when season > 6 then make_time(15, 0, 0) end as quali_time,
    case when has_sprint then calendar.date - 1 end as sprint_date,
    case when has_sprint then make_time(11, 0, 0) end as sprint_time,
    2 * calendar.circuit_id + if(calendar.circuit_id % 3 = 0 and 2 * season > getvariable('seasons'), 2, 1) as layoutId
from sample.calendar
inner join sample.circuits on calendar.circuit_id = circuits.circuitId
order by race_id
