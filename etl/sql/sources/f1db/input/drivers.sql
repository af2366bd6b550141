-- One row per driver, those without an entry included.
create table drivers (
    id varchar primary key,
    firstName varchar default '',
    lastName varchar not null,
    abbreviation varchar default null,
    permanentNumber integer default null,
    dateOfBirth date default null,
    nationalityCountryId varchar not null references countries (id)
);
