-- One row per dossier and day on which it is looked at: the last day of each month and each cut-off day of
-- the reporting periods (the 14th) at which it was open, and its end or the data date; with the due date
-- before any wait moves it, by the calendar as it was known that day.
-- grain: dossier_no, judged_on
-- units: judged_no, due_no: working-day numbers of the unit's calendar; judged_minute: its working minutes
-- to the day's end; is_last: its end or the data date
with month as (
    select judged_on, year(starts_on) * 12 + month(starts_on) as month_no
    from core.period
    where kind = 'MONTH'
), living as (
    select
        term.dossier_no, term.calendar_no, term.known_from, term.known_to, term.received_no, term.ended_at,
        term.end_kind, term.due_basis, term.due_precision, term.due_at, term.due_no, term.due_minute,
        coalesce(cast(term.ended_at as date), clock.as_of_on) as last_on,
        year(term.received_on) * 12 + month(term.received_on) as first_month_no,
        -- the first and the last 14th at whose end it was open
        year(term.received_on) * 12 + month(term.received_on)
        + case when day(term.received_on) > 14 then 1 else 0 end as first_cut_no,
        year(coalesce(cast(term.ended_at as date), clock.as_of_on)) * 12
        + month(coalesce(cast(term.ended_at as date), clock.as_of_on))
        - case when day(coalesce(cast(term.ended_at as date), clock.as_of_on)) > 14 then 0 else 1 end
            as last_cut_no
    from core.dossier_term as term
    cross join run.clock as clock
    where term.start_no = 0
), open_month as (
    select
        dossier_no, calendar_no, known_from, known_to, received_no, ended_at, end_kind, due_basis,
        due_precision, due_at, due_no, due_minute,
        unnest(range(first_month_no, year(last_on) * 12 + month(last_on))) as month_no
    from living
    where first_month_no < year(last_on) * 12 + month(last_on)
), cut as (
    select cut_on as judged_on, year(cut_on) * 12 + month(cut_on) as cut_no
    from core.report_cut
    where day(cut_on) = 14
), open_cut as (
    select
        dossier_no, calendar_no, known_from, known_to, received_no, end_kind, due_basis, due_precision,
        due_at, due_no, due_minute,
        unnest(range(first_cut_no, last_cut_no + 1)) as cut_no
    from living
    where first_cut_no <= last_cut_no
), looked_at as (
    select
        open_month.dossier_no, open_month.calendar_no, month.judged_on, open_month.received_no,
        cast(null as timestamp) as ended_at,
        case when open_month.end_kind = 'REFUSED' then 'REFUSED' end as end_kind,
        open_month.due_basis, open_month.due_precision, open_month.due_at, open_month.due_no,
        open_month.due_minute, false as is_last
    from open_month
    join month on month.month_no = open_month.month_no
    where month.judged_on >= open_month.known_from and month.judged_on <= open_month.known_to
    union all
    select
        open_cut.dossier_no, open_cut.calendar_no, cut.judged_on, open_cut.received_no,
        cast(null as timestamp),
        case when open_cut.end_kind = 'REFUSED' then 'REFUSED' end,
        open_cut.due_basis, open_cut.due_precision, open_cut.due_at, open_cut.due_no, open_cut.due_minute,
        false
    from open_cut
    join cut on cut.cut_no = open_cut.cut_no
    where cut.judged_on >= open_cut.known_from and cut.judged_on <= open_cut.known_to
    union all
    select
        dossier_no, calendar_no, last_on, received_no, ended_at, end_kind, due_basis, due_precision, due_at,
        due_no, due_minute, true
    from living
    where last_on >= known_from and last_on <= known_to
)
select
    looked_at.dossier_no, looked_at.judged_on, looked_at.calendar_no, looked_at.received_no,
    looked_at.ended_at, looked_at.end_kind, looked_at.due_basis, looked_at.due_precision, looked_at.due_at,
    looked_at.due_no, looked_at.due_minute, looked_at.is_last,
    judged.working_day_no as judged_no,
    judged.minute_no + judged.am_to - judged.am_from + judged.pm_to - judged.pm_from as judged_minute
from looked_at
left join core.clock_day as judged
    on judged.calendar_no = looked_at.calendar_no and judged.day = looked_at.judged_on
