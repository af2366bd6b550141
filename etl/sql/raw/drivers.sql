-- One row per driver.
create table drivers (
    driverId integer primary key,
    driverRef varchar not null unique,
    number integer,
    code varchar,
    forename varchar not null,
    surname varchar not null,
    dob date,
    nationality varchar
);
