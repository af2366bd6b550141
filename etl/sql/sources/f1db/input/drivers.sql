-- One row per driver, those without an entry included.
create table drivers (
    id varchar primary key,
    firstName varchar default '',
    lastName varchar not null,
    abbreviation varchar default null,
    permanentNumber integer default null,
    dateOfBirth date default null check (dateOfBirth between date '1700-01-01' and date '2999-12-31'),
    nationalityCountryId varchar not null references countries (id)
);
