-- One row per driver and circuit entered.
with visits as (
    select
        driver_id,
        circuit_id,
        count(*) as races_entered,
        count(*) filter (where is_win) as wins,
        count(*) filter (where is_podium) as podiums,
        count(*) filter (where is_pole) as poles,
        min(best_position) as best_finish,
        min(fastest_lap) as fastest_lap,
        count(fastest_lap) as timed_races,
        max(year) as last_year
    from facts.entries
    group by driver_id, circuit_id
)

select
    visits.* exclude (last_year, timed_races),
    case
        when visits.fastest_lap is null then known_years.lap_note
        when visits.timed_races < visits.races_entered
            then concat('Known for ', visits.timed_races, ' of ', visits.races_entered, ' races.')
    end as fastest_lap_note
from visits
inner join facts.known_years on visits.last_year = known_years.year
