-- One row per driver.
create table drivers (
    driverId integer primary key,
    driverRef varchar not null unique,
    number integer default null,
    code varchar default null,
    forename varchar not null default '',
    surname varchar not null,
    dob date default null,
    nationality varchar default null,
    url varchar default null
);
