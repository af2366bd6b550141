-- One row per constructor: twelve in each division, of which ten race in a season.
select
    cast(12 * division + place as integer) as constructorId,
    concat(
        lower(ascii(names.constructors[place])),
        case when division > 0 then concat('_', division + 1) else '' end
    ) as constructorRef,
    concat(
        names.constructors[place], ' Racing', case when division > 0 then concat(' ', division + 1) else '' end
    ) as name,
    names.nationalities[1 + place % len(names.nationalities)] as nationality,
    concat('https://example.org/constructors/', 12 * division + place) as url
from sample.divisions
cross join sample.names
cross join range(1, 13) as places (place)
order by constructorId
