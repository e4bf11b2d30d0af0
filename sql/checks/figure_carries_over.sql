-- stop
-- what was open at the end of a period is what the next one carries in
select figure.period_id, figure.scope_kind, figure.scope_id
from published.figure as figure
join published.period as period on period.period_id = figure.period_id
join published.figure as before
    on before.period_id = period.previous_id
    and before.scope_kind = figure.scope_kind
    and before.scope_id = figure.scope_id
where figure.carried_in <> before.closing_open
