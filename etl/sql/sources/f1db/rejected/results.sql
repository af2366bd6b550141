-- One row per rejected result: its place, and its race if that can be read.
select
    results.place,
    race_numbers.number as raceId
from rejected.races_race_results as results
left join ids.races as race_numbers on results.raceId = race_numbers.id
