-- One row per season.
select distinct year
from raw.races
order by year
