-- One row per driver that both have. The name and the date of birth are the same; else more than half of the cars of
-- either that are found in both are cars of the other; else the surname and the date of birth are the same. A car is
-- the same if it has the same number or the same position in a race that both have.
with our_names as (
    select
        driverId as driver_id,
        dob,
        lower(regexp_replace(strip_accents(surname), '[^A-Za-z]', '', 'g')) as surname,
        lower(regexp_replace(strip_accents(concat(forename, surname)), '[^A-Za-z]', '', 'g')) as name
    from raw.drivers
),

their_names as (
    select
        driverId as driver_id,
        dob,
        lower(regexp_replace(strip_accents(surname), '[^A-Za-z]', '', 'g')) as surname,
        lower(regexp_replace(strip_accents(concat(forename, surname)), '[^A-Za-z]', '', 'g')) as name
    from supplement.drivers
),

by_name as (
    select
        ours.driver_id as our_id,
        theirs.driver_id as their_id
    from our_names as ours
    inner join their_names as theirs on ours.dob = theirs.dob and ours.name = theirs.name
    qualify count(*) over (partition by ours.driver_id) = 1 and count(*) over (partition by theirs.driver_id) = 1
),

our_cars as (
    select
        races.our_id as race_id,
        results.driverId as driver_id,
        concat('number ', results.number) as mark
    from raw.results
    inner join matches.races on results.raceId = races.our_id
    where results.number is not null
    union
    select
        races.our_id as race_id,
        results.driverId as driver_id,
        concat('position ', results.positionText) as mark
    from raw.results
    inner join matches.races on results.raceId = races.our_id
    where try_cast(results.positionText as integer) is not null
),

their_cars as (
    select
        races.our_id as race_id,
        results.driverId as driver_id,
        concat('number ', results.number) as mark
    from supplement.results
    inner join matches.races on results.raceId = races.their_id
    where results.number is not null
    union
    select
        races.our_id as race_id,
        results.driverId as driver_id,
        concat('position ', results.positionText) as mark
    from supplement.results
    inner join matches.races on results.raceId = races.their_id
    where try_cast(results.positionText as integer) is not null
),

-- A shared car has several drivers, of whom nobody knows which is which.
our_single_cars as (
    select
        race_id,
        mark,
        any_value(driver_id) as driver_id
    from our_cars
    group by race_id, mark
    having count(*) = 1
),

their_single_cars as (
    select
        race_id,
        mark,
        any_value(driver_id) as driver_id
    from their_cars
    group by race_id, mark
    having count(*) = 1
),

pairs as (
    select
        ours.driver_id as our_id,
        theirs.driver_id as their_id,
        count(*) as marks
    from our_single_cars as ours
    inner join their_single_cars as theirs on ours.race_id = theirs.race_id and ours.mark = theirs.mark
    group by ours.driver_id, theirs.driver_id
),

weighed as (
    select
        *,
        sum(marks) over (partition by our_id) as our_marks,
        sum(marks) over (partition by their_id) as their_marks
    from pairs
),

by_results as (
    select
        our_id,
        their_id
    from weighed
    where
        2 * marks > our_marks
        and 2 * marks > their_marks
        and our_id not in (select our_id from by_name)
        and their_id not in (select their_id from by_name)
),

by_surname as (
    select
        ours.driver_id as our_id,
        theirs.driver_id as their_id
    from our_names as ours
    inner join their_names as theirs on ours.dob = theirs.dob and ours.surname = theirs.surname
    where
        ours.driver_id not in (select our_id from by_name union all select our_id from by_results)
        and theirs.driver_id not in (select their_id from by_name union all select their_id from by_results)
    qualify count(*) over (partition by ours.driver_id) = 1 and count(*) over (partition by theirs.driver_id) = 1
)

select * from by_name
union all
select * from by_results
union all
select * from by_surname
