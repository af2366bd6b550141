-- One row per value in which the source and its supplement differ.
with numbered as (
    select
        *,
        cast(row_number() over (partition by figure order by subject) as integer) as number
    from compared.figures
    where ours is distinct from theirs
)

select
    agreement.figure_id,
    numbered.number,
    numbered.subject,
    numbered.ours,
    numbered.theirs,
    numbered.reason
from numbered
inner join summaries.agreement on numbered.figure = agreement.figure
