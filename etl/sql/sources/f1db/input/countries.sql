-- One row per country.
create table countries (
    id varchar primary key,
    name varchar not null,
    demonym varchar default null
);
