-- One row per driver.
create table drivers (
    driverId integer primary key,
    driverRef varchar not null unique,
    number integer default null,
    code varchar default null,
    forename varchar not null default '',
    surname varchar not null,
    dob date default null check (dob between date '1700-01-01' and date '2999-12-31'),
    nationality varchar default null,
    url varchar default null
);
