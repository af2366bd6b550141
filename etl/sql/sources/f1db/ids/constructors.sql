-- One row per constructor: its id and reference, and the place in the order of first appearance.
with appearances as (
    select
        results.constructorId as id,
        min((races.year, races.round, results.positionDisplayOrder)) as first_appearance
    from raw.races_race_results as results
    inner join raw.races on results.raceId = races.id
    group by results.constructorId
)

select
    constructors.id,
    constructors.id as reference,
    row_number() over (order by appearances.first_appearance nulls last, constructors.id) as place
from raw.constructors
left join appearances on constructors.id = appearances.id
