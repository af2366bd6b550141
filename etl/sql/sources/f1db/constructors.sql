-- One row per constructor.
select
    numbers.number as constructorId,
    constructors.id as constructorRef,
    constructors.name,
    countries.demonym as nationality
from raw.constructors
inner join ids.constructors as numbers on constructors.id = numbers.id
inner join raw.countries on constructors.countryId = countries.id
order by constructorId
