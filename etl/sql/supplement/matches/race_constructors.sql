-- One row per constructor of the supplement and race in which more than half of its cars are of one constructor of the
-- source.
select
    race_id,
    our_id,
    their_id
from matches.shared_cars
group by race_id, our_id, their_id
qualify 2 * count(*) > sum(count(*)) over (partition by race_id, their_id)
