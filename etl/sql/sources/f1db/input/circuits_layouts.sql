-- One row per layout of a circuit; length in kilometres.
create table circuits_layouts (
    id varchar primary key,
    circuitId varchar not null references circuits (id),
    length decimal(9, 3) default null check (length > 0),
    turns integer default null check (turns > 0)
);
