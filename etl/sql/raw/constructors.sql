-- One row per constructor.
create table constructors (
    constructorId integer primary key,
    constructorRef varchar not null unique,
    name varchar not null,
    nationality varchar default null,
    url varchar default null
);
