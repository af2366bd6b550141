-- One row per race with a known leader of every lap. Between two stints in the lead it changes.
with stints as (
    select
        race_id,
        cast(sum(stints_led) as integer) as stints
    from partials.lap_lists
    group by race_id
)

select
    entries.race_id,
    cast(count(*) filter (where entries.laps_led > 0) as integer) as leaders,
    any_value(stints.stints) - 1 as lead_changes
from facts.entries as entries
left join stints on entries.race_id = stints.race_id
where entries.laps_led is not null
group by entries.race_id
