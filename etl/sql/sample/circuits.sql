-- One row per circuit: fourteen in each division, of which the last is never raced.
with numbered as (
    select
        cast(14 * division + place as integer) as id,
        division,
        place,
        names.places[place] as place_name
    from sample.divisions
    cross join sample.names
    cross join range(1, 15) as places (place)
),

named as (
    select
        *,
        lower(regexp_replace(ascii(place_name[1]), '[^A-Za-z]+', '_', 'g')) as ascii_name,
        case when division > 0 then concat(' ', division + 1) else '' end as numeral
    from numbered
)

select
    id as circuitId,
    concat(ascii_name, replace(numeral, ' ', '_')) as circuitRef,
    concat(case place % 3 when 0 then 'Autódromo ' when 1 then 'Circuit ' else '' end, place_name[1],
        case place % 3 when 2 then ' Ring' else '' end, numeral) as name,
    place_name[1] as location,
    place_name[2] as country,
    round(120 * chance('latitude', id, 0) - 60, 4) as lat,
    round(300 * chance('longitude', id, 0) - 150, 4) as lng,
    case when place % 5 <> 0 then cast(800 * chance('altitude', id, 0) as integer) end as alt,
    concat('https://example.org/circuits/', id) as url
from named
order by id
