-- stop
-- the rows behind a number are as many as the number: figure against dossier_period, for every unit and
-- period
with behind as (
    select
        period_id,
        unit_id,
        count(*) filter (where is_received) as received,
        count(*) filter (where is_carried_in) as carried_in,
        count(*) filter (where outcome = 'LATE') as late,
        count(*) filter (where outcome = 'LATE' and is_reappointed_met) as late_reappointed,
        count(*) filter (where outcome = 'WITHDRAWN') as withdrawn,
        count(*) filter (where outcome like 'OPEN%') as closing_open,
        count(*) filter (where outcome = 'REFUSED') as refused
    from published.dossier_period
    group by period_id, unit_id
)
select figure.period_id, figure.scope_id
from published.figure as figure
full join behind on behind.period_id = figure.period_id and behind.unit_id = figure.scope_id
where
    (figure.scope_kind = 'UNIT' or figure.scope_kind is null)
    and (
        coalesce(figure.received, 0) <> coalesce(behind.received, 0)
        or coalesce(figure.carried_in, 0) <> coalesce(behind.carried_in, 0)
        or coalesce(figure.late, 0) <> coalesce(behind.late, 0)
        or coalesce(figure.late_reappointed, 0) <> coalesce(behind.late_reappointed, 0)
        or coalesce(figure.withdrawn, 0) <> coalesce(behind.withdrawn, 0)
        or coalesce(figure.closing_open, 0) <> coalesce(behind.closing_open, 0)
        or coalesce(figure.refused, 0) <> coalesce(behind.refused, 0)
    )
