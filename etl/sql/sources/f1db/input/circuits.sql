-- One row per circuit, whether a race was held there or not.
create table circuits (
    id varchar primary key,
    fullName varchar not null,
    placeName varchar default '',
    countryId varchar not null references countries (id),
    latitude double default null check (latitude between -90 and 90),
    longitude double default null check (longitude between -180 and 180)
);
