-- One row per race: its id and reference, and the place in the order of the calendar. Rounds may change; a grand prix
-- is held once a season.
select
    id,
    concat(year, '-', grandPrixId) as reference,
    row_number() over (order by year, round) as place
from raw.races
