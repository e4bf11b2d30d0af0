-- One row per month in which dossiers fell due, unit, procedure, channel, term and slack: their number.
-- What early warning knows of the past: it says how many were still open with so many days left, and how many
-- of those missed their date.
-- grain: due_month_on, unit_id, procedure_code, channel, term_days, slack_days
-- units: working days; term_days from receipt to the first due date, 0 to 90; slack_days from the end to the
-- due date it was judged by, -1 for every missed one, 0 for one that ended on its due day, at most 90
-- left out: what came before the first month of the data, of which only those that stayed are known
-- law: a dossier is counted in the month of the date it was judged by, never before that date is over: those
-- that end early would else be known before those that end late
with first_month as (
    select min(starts_on) as starts_on from core.period where kind = 'MONTH'
), fallen_due as (
    select
        dossier.unit_id, dossier.procedure_code, dossier.channel,
        cast(date_trunc('month', dossier.due_at) as date) as due_month_on,
        first_due.working_day_no - received.working_day_no as term_days,
        due.working_day_no - ended.working_day_no
        - case
            when dossier.due_precision = 'SECOND' and due.is_working and hour(dossier.due_at) < 7 then 1
            else 0
        end as slack_days,
        dossier.outcome in ('LATE', 'OPEN_OVERDUE')
        or (dossier.outcome = 'WITHDRAWN' and dossier.ended_on > cast(dossier.due_at as date)) as is_missed
    from core.dossier as dossier
    cross join run.clock as clock
    cross join first_month
    join core.working_day as received on received.day = dossier.received_on
    join core.working_day as first_due on first_due.day = cast(dossier.first_due_at as date)
    join core.working_day as due on due.day = cast(dossier.due_at as date)
    join core.working_day as ended on ended.day = coalesce(dossier.ended_on, clock.as_of_on)
    where
        dossier.outcome in ('EARLY', 'ON_TIME', 'LATE', 'OPEN_OVERDUE', 'WITHDRAWN')
        and cast(dossier.due_at as date) <= clock.as_of_on
        and dossier.received_on >= first_month.starts_on
)
select
    due_month_on, unit_id, procedure_code, channel,
    cast(greatest(least(term_days, 90), 0) as integer) as term_days,
    cast(case when is_missed then -1 else greatest(least(slack_days, 90), 0) end as integer) as slack_days,
    cast(count(*) as integer) as dossiers
from fallen_due
group by 1, 2, 3, 4, 5, 6
order by 1, 2, 3, 4, 5, 6
