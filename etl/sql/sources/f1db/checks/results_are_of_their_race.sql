-- A result names the year and the round of its race, beside the race's id.
select
    results.raceId,
    races.year as year_of_race,
    races.round as round_of_race,
    results.year as year_of_result,
    results.round as round_of_result
from raw.races_race_results as results
inner join raw.races on results.raceId = races.id
where results.year <> races.year or results.round <> races.round
group by all
order by all
