-- One row per figure that the source and its supplement are compared by; none without a supplement.
select
    cast(row_number() over (order by figure) as integer) as figure_id,
    figure,
    cast(count(*) as integer) as compared,
    cast(count(*) filter (where ours is not distinct from theirs) as integer) as equal,
    cast(count(*) filter (where ours is distinct from theirs) as integer) as different
from compared.figures
group by figure
