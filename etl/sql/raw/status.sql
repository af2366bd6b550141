-- One row per way in which a race can end for a car.
create table status (
    statusId integer primary key,
    status varchar default null
);
