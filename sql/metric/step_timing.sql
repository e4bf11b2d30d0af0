-- One row per period, unit that finished a dossier whose log tells terms of steps, and class of the step's
-- time: how many steps stand in it.
-- grain: period_id, unit_id, mark_class
-- mark_class: EARLY, ON_TIME (on the step's due date), LATE
-- part: steps with a term, of dossiers finished in the period, in this class; steps of other bodies count for
-- the unit whose dossier it is
-- whole: all of them; a step without a term of its own is outside
-- law: TT 01/2018/TT-VPCP, indicator 2; dates are compared, time waited for the applicant is not taken out:
-- the sender's term of the step says nothing of it
with counted as (
    select
        handled.period_id, handled.unit_id, count(*) as whole,
        count(*) filter (where cast(step.event_at as date) < cast(step.step_due_at as date)) as early,
        count(*) filter (where cast(step.event_at as date) = cast(step.step_due_at as date)) as on_time
    from core.dossier_period as handled
    join staging.step_term as step on step.dossier_id = handled.dossier_id
    where handled.outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
    group by handled.period_id, handled.unit_id
)
select
    counted.period_id,
    counted.unit_id,
    classes.mark_class,
    case classes.mark_class
        when 'EARLY' then counted.early
        when 'ON_TIME' then counted.on_time
        else counted.whole - counted.early - counted.on_time
    end as part,
    counted.whole
from counted
cross join (values ('EARLY'), ('ON_TIME'), ('LATE')) as classes(mark_class)
