-- One row per calendar or reporting period and unit, with and without certified copies: how many dossiers
-- fell due in it and how many of those were finished by then. Nobody gains by not releasing: a dossier kept
-- back past its date has fallen due all the same.
-- grain: period_id, unit_id, is_certified_copy
-- units: a dossier falls due on the day of the date it is judged by, waiting time taken out
-- law: withdrawn or stopped by that day it never fell due; withdrawn after it, it was missed. Refused and
-- those without a date are outside. A past period does not move: what is open at its end has no other date
-- later.
with periods as (
    select period_id, starts_on, judged_on from core.period
    union all
    select period_id, starts_on, judged_on from core.report_period
), due_on_day as (
    select
        dossier.unit_id,
        coalesce(procedure.is_certified_copy, false) as is_certified_copy,
        cast(dossier.due_at as date) as due_on,
        count(*) as fell_due,
        count(*) filter (where dossier.outcome in ('EARLY', 'ON_TIME')) as met
    from core.dossier as dossier
    left join core.procedure as procedure on procedure.procedure_code = dossier.procedure_code
    where
        dossier.due_at is not null
        and dossier.outcome <> 'REFUSED'
        and not (dossier.outcome = 'WITHDRAWN' and dossier.ended_on <= cast(dossier.due_at as date))
    group by dossier.unit_id, coalesce(procedure.is_certified_copy, false), cast(dossier.due_at as date)
)
select
    periods.period_id,
    due_on_day.unit_id,
    due_on_day.is_certified_copy,
    cast(sum(due_on_day.fell_due) as bigint) as fell_due,
    cast(sum(due_on_day.met) as bigint) as met
from periods
join due_on_day on due_on_day.due_on >= periods.starts_on and due_on_day.due_on <= periods.judged_on
group by periods.period_id, due_on_day.unit_id, due_on_day.is_certified_copy
