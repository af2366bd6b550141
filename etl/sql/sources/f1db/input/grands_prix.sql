-- One row per grand prix, which is held once a season at most.
create table grands_prix (
    id varchar primary key,
    fullName varchar not null
);
