-- One row per race. In sprint weekends of 2023 and later the second practice is the session that decides the grid of
-- the sprint.
with weekends as (
    select
        *,
        case when sprintQualifyingDate is null or year < 2023 then freePractice2Date else sprintQualifyingDate end
            as second_date,
        case when sprintQualifyingDate is null or year < 2023 then freePractice2Time else sprintQualifyingTime end
            as second_time
    from raw.races
)

select
    numbers.number as raceId,
    weekends.year,
    weekends.round,
    circuits.number as circuitId,
    layouts.number as layoutId,
    grands_prix.fullName as name,
    weekends.date,
    weekends.time || ':00Z' as time,
    weekends.freePractice1Date as fp1_date,
    weekends.freePractice1Time || ':00Z' as fp1_time,
    weekends.second_date as fp2_date,
    weekends.second_time || ':00Z' as fp2_time,
    weekends.freePractice3Date as fp3_date,
    weekends.freePractice3Time || ':00Z' as fp3_time,
    weekends.qualifyingDate as quali_date,
    weekends.qualifyingTime || ':00Z' as quali_time,
    weekends.sprintRaceDate as sprint_date,
    weekends.sprintRaceTime || ':00Z' as sprint_time
from weekends
inner join ids.races as numbers on weekends.id = numbers.id
inner join ids.circuits as circuits on weekends.circuitId = circuits.id
inner join raw.grands_prix on weekends.grandPrixId = grands_prix.id
left join ids.layouts as layouts on weekends.circuitLayoutId = layouts.id
order by raceId
