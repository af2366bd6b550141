-- One row per season.
select
    year,
    concat('https://example.org/seasons/', year) as url
from sample.years
order by year
