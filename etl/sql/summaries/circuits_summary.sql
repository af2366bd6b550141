-- One row per circuit, whether it has races or lap times or not.
with races_run as (
    select distinct
        circuit_id,
        race_id,
        layout_id,
        year,
        round,
        is_fastest_known
    from facts.entries
),

races as (
    select
        circuit_id,
        count(*) as total_races,
        count(*) filter (where is_fastest_known) as timed_races,
        count(layout_id) as races_with_layout,
        count(distinct layout_id) as layouts,
        min_by(race_id, (year, round)) as first_race_id,
        max_by(race_id, (year, round)) as last_race_id,
        max(year) as last_year
    from races_run
    group by circuit_id
),

records as (
    select
        circuit_id,
        min(fastest_lap) as fastest_lap,
        min_by(driver_id, (fastest_lap, year, round, driver_id)) as driver_id,
        min_by(race_id, (fastest_lap, year, round, driver_id)) as race_id,
        nullif(min_by(coalesce(fastest_lap_source, ''), (fastest_lap, year, round, driver_id)), '') as source
    from facts.entries
    where fastest_lap is not null
    group by circuit_id
),

summary as (
    select
        circuits.circuitId as "circuitId",
        circuits.name as circuit_name,
        circuits.circuitRef as reference,
        circuits.location,
        circuits.country,
        circuits.lat as latitude,
        circuits.lng as longitude,
        circuits.alt as altitude,
        circuits.url,
        coalesce(races.total_races, 0) as total_races,
        records.fastest_lap,
        case
            when races.circuit_id is null then 'No race here has results.'
            when records.circuit_id is null then known_years.lap_note
            else
                nullif(
                    concat_ws(
                        ' ',
                        case
                            when races.races_with_layout < races.total_races
                                then 'Layouts of the circuit are not told apart.'
                            when races.layouts > 1 then concat('The fastest of ', races.layouts, ' layouts.')
                        end,
                        case
                            when races.timed_races < races.total_races
                                then concat(
                                        'Lap times are known for ',
                                        races.timed_races,
                                        ' of ',
                                        races.total_races,
                                        ' races.'
                                    )
                        end
                    ),
                    ''
                )
        end as fastest_lap_note,
        records.source as fastest_lap_source,
        records.driver_id as fastest_driver,
        records.race_id as fastest_lap_race_id,
        races.first_race_id,
        races.last_race_id
    from raw.circuits
    left join races on circuits.circuitId = races.circuit_id
    left join records on circuits.circuitId = records.circuit_id
    left join facts.known_years on races.last_year = known_years.year
)

select * from summary
