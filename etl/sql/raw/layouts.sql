-- One row per layout of a circuit; length in kilometres.
create table layouts (
    layoutId integer primary key,
    circuitId integer not null references circuits (circuitId),
    name varchar not null,
    length decimal(9, 3) default null check (length > 0),
    turns integer default null check (turns > 0)
);
