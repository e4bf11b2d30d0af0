-- stop
-- no unit is lost and none counted twice on the way to its group and to the whole
with summed as (
    select
        period_id,
        sum(received) filter (where scope_kind = 'UNIT') as unit_received,
        sum(received) filter (where scope_kind = 'ALL') as all_received,
        sum(late) filter (where scope_kind = 'UNIT') as unit_late,
        sum(late) filter (where scope_kind = 'ALL') as all_late,
        sum(closing_open) filter (where scope_kind = 'UNIT') as unit_open,
        sum(closing_open) filter (where scope_kind = 'ALL') as all_open
    from published.figure
    group by period_id
)
select period_id
from summed
where unit_received <> all_received or unit_late <> all_late or unit_open <> all_open
