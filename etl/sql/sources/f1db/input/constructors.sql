-- One row per constructor.
create table constructors (
    id varchar primary key,
    name varchar not null,
    countryId varchar not null references countries (id)
);
