-- One row per circuit.
select
    numbers.number as circuitId,
    circuits.id as circuitRef,
    circuits.fullName as name,
    circuits.placeName as location,
    countries.name as country,
    circuits.latitude as lat,
    circuits.longitude as lng
from raw.circuits
inner join ids.circuits as numbers on circuits.id = numbers.id
inner join raw.countries on circuits.countryId = countries.id
order by circuitId
