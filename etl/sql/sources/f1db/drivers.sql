-- One row per driver.
select
    numbers.number as driverId,
    drivers.id as driverRef,
    drivers.permanentNumber as number,
    drivers.abbreviation as code,
    drivers.firstName as forename,
    drivers.lastName as surname,
    drivers.dateOfBirth as dob,
    countries.demonym as nationality
from raw.drivers
inner join ids.drivers as numbers on drivers.id = numbers.id
inner join raw.countries on drivers.nationalityCountryId = countries.id
order by driverId
