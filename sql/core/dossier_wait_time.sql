-- One row per wait of core.dossier_wait and state of the calendar, in numbers of that calendar.
-- grain: dossier_no, calendar_no, pause_no
-- kept: no
-- units: from_no and to_no are working-day numbers, from_minute and to_minute working minutes, none before
-- the term begins; their differences are what the wait adds to a term of days, of hours. begin_no is the
-- working day that is compared with due_wait_no (core.dossier_term)
select
    wait.dossier_no, term.calendar_no, wait.pause_no, wait.starts_at, wait.ends_at, wait.mode, wait.reason,
    wait.pauses,
    greatest(starts.working_day_no, term.start_day_no) as from_no,
    greatest(
        coalesce(ends.working_day_no, as_of.working_day_no), starts.working_day_no, term.start_day_no
    ) as to_no,
    -- a wait begun on a free day, or after the hour of a promise known to the second, compares with the due
    -- date as the next working day
    starts.working_day_no
    + case
        when not starts.is_working then 1
        when
            term.due_precision = 'SECOND'
            and wait.starts_at - date_trunc('day', wait.starts_at)
            >= term.due_at - date_trunc('day', term.due_at)
            then 1
        else 0
    end as begin_no,
    greatest(
        reference.working_minute(
            starts.minute_no, starts.am_from, starts.am_to, starts.pm_from, starts.pm_to, wait.starts_at
        ),
        term.start_minute
    ) as from_minute,
    greatest(
        case
            when wait.ends_at is null
                then as_of.minute_no + as_of.am_to - as_of.am_from + as_of.pm_to - as_of.pm_from
            else reference.working_minute(
                ends.minute_no, ends.am_from, ends.am_to, ends.pm_from, ends.pm_to, wait.ends_at
            )
        end,
        reference.working_minute(
            starts.minute_no, starts.am_from, starts.am_to, starts.pm_from, starts.pm_to, wait.starts_at
        ),
        term.start_minute
    ) as to_minute,
    term.due_wait_no, term.due_minute
from core.dossier_wait as wait
join core.dossier_term as term on term.dossier_no = wait.dossier_no and term.start_no = 0
cross join run.clock as clock
join core.clock_day as as_of on as_of.calendar_no = term.calendar_no and as_of.day = clock.as_of_on
join core.clock_day as starts
    on starts.calendar_no = term.calendar_no and starts.day = cast(wait.starts_at as date)
left join core.clock_day as ends
    on ends.calendar_no = term.calendar_no and ends.day = cast(wait.ends_at as date)
