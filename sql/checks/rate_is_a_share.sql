-- stop
-- every part lies within its whole, with certified copies is never less than without, and groups lose no unit
select period_id, scope_kind, scope_id, copies
from published.rate
where
    finished_in_time + finished_no_due > finished
    or fell_due_met > fell_due
    or open_overdue > closing_open
union all
select every.period_id, every.scope_kind, every.scope_id, every.copies
from published.rate as every
join published.rate as fewer
    on fewer.period_id = every.period_id
    and fewer.scope_kind = every.scope_kind
    and fewer.scope_id = every.scope_id
where
    every.copies = 'WITH'
    and fewer.copies = 'WITHOUT'
    and (fewer.finished > every.finished or fewer.fell_due > every.fell_due)
union all
select figure.period_id, figure.scope_kind, figure.scope_id, 'WITH'
from published.figure as figure
join published.rate as rate
    on rate.period_id = figure.period_id
    and rate.scope_kind = figure.scope_kind
    and rate.scope_id = figure.scope_id
    and rate.copies = 'WITH'
where
    figure.finished <> rate.finished
    or figure.early + figure.on_time <> rate.finished_in_time
    or figure.closing_open <> rate.closing_open
    or figure.open_overdue <> rate.open_overdue
