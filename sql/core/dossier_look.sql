-- One row per dossier and day on which it is looked at: the last day of each month and each cut-off day of
-- the reporting periods (the 14th) at which it was open, and its end or the data date; with the due date
-- before any wait moves it, by the calendar as it was known that day.
-- grain: dossier_no, judged_on
-- view: proved with core.dossier_at
-- units: judged_no, due_no: working-day numbers of the unit's calendar; judged_minute: its working minutes
-- to the day's end; is_last: its end or the data date
with look_day as (
    -- two numbers for each month: the 14th, the last day
    select (year(cut_on) * 12 + month(cut_on)) * 2 as look_no, cut_on as judged_on
    from core.report_cut
    where day(cut_on) = 14
    union all
    select (year(starts_on) * 12 + month(starts_on)) * 2 + 1, judged_on
    from core.period
    where kind = 'MONTH'
), living as (
    select
        term.dossier_no, term.calendar_no, term.known_from, term.known_to, term.received_no, term.ended_at,
        term.end_kind, term.due_basis, term.due_precision, term.due_at, term.due_no, term.due_minute,
        coalesce(cast(term.ended_at as date), clock.as_of_on) as last_on,
        (year(term.received_on) * 12 + month(term.received_on)) * 2
        + case when day(term.received_on) > 14 then 1 else 0 end as first_look_no
    from core.dossier_term as term
    cross join run.clock as clock
    where term.start_no = 0
), numbered as (
    -- those before its last day, and the last in place of the next one
    select
        dossier_no, calendar_no, known_from, known_to, received_no, ended_at, end_kind, due_basis,
        due_precision, due_at, due_no, due_minute, last_on,
        (year(last_on) * 12 + month(last_on)) * 2 + case when day(last_on) > 14 then 1 else 0 end
            as last_look_no,
        unnest(
            range(
                first_look_no,
                (year(last_on) * 12 + month(last_on)) * 2 + case when day(last_on) > 14 then 2 else 1 end
            )
        ) as look_no
    from living
), looked_at as (
    select
        numbered.dossier_no, numbered.calendar_no, numbered.known_from, numbered.known_to,
        numbered.received_no, numbered.ended_at, numbered.end_kind, numbered.due_basis,
        numbered.due_precision, numbered.due_at, numbered.due_no, numbered.due_minute,
        numbered.look_no = numbered.last_look_no as is_last,
        case when numbered.look_no = numbered.last_look_no then numbered.last_on else look_day.judged_on end
            as judged_on
    from numbered
    left join look_day on look_day.look_no = numbered.look_no
)
select
    looked_at.dossier_no, looked_at.judged_on, looked_at.calendar_no, looked_at.received_no,
    case when looked_at.is_last then looked_at.ended_at end as ended_at,
    case when looked_at.is_last or looked_at.end_kind = 'REFUSED' then looked_at.end_kind end as end_kind,
    looked_at.due_basis, looked_at.due_precision, looked_at.due_at, looked_at.due_no, looked_at.due_minute,
    looked_at.is_last,
    judged.working_day_no as judged_no,
    judged.minute_no + judged.am_to - judged.am_from + judged.pm_to - judged.pm_from as judged_minute
from looked_at
left join core.clock_day as judged
    on judged.calendar_no = looked_at.calendar_no and judged.day = looked_at.judged_on
where looked_at.judged_on >= looked_at.known_from and looked_at.judged_on <= looked_at.known_to
