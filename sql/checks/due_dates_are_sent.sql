-- tell
-- units that sent more than a fifth of a complete quarter's dossiers without any due date, promised or
-- legal: such dossiers are left out of the on-time share, so leaving dates out must not pass unseen
select figure.period_id, figure.scope_id as unit_id, figure.finished_no_due + figure.open_no_due as no_due
from published.figure as figure
join published.period as period on period.period_id = figure.period_id
where
    period.kind = 'QUARTER'
    and period.is_complete
    and figure.scope_kind = 'UNIT'
    and figure.received + figure.carried_in >= 30
    and (figure.finished_no_due + figure.open_no_due) * 5 > figure.received + figure.carried_in
