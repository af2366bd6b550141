-- One row per constructor of the supplement and season in which more than half of its cars are of one constructor of
-- the source.
select
    year,
    our_id,
    their_id
from matches.shared_cars
group by year, our_id, their_id
qualify 2 * count(*) > sum(count(*)) over (partition by year, their_id)
