-- One row per dossier, state of its unit's calendar known in its life, and moment from which its term runs:
-- the receipt (start_no 0) and the end of each wait after which the term is counted anew (start_no is that
-- wait's pause_no).
-- grain: dossier_no, calendar_no, start_no
-- view: proved with core.dossier_term
-- units: start_day_no is the working day that does not count any more (of a day off the one before);
-- start_minute is a working minute of the calendar
-- law: by default the day of receipt does not count. AFTER_15 (NĐ 63/2024 art. 7.2), LAST_HOUR (decree on
-- karaoke art. 6.3), AFTER_HOURS: what comes later, or on a day off, came at the start of the next working
-- day. COMPLETE (NĐ 101/2024): the receipt is the last supplement before the acceptance.
with state as (
    select calendar_no, calendar_id, known_from, known_to from reference.calendar_version
    union all
    select 0, 'hanh-chinh', date '1900-01-01', date '9999-12-31'
    where not exists (select calendar_no from reference.calendar_version where calendar_id = 'hanh-chinh')
), moment as (
    select
        begun.dossier_no, 0 as start_no, begun.calendar_id, begun.start_rule, begun.received_at,
        begun.received_on, begun.promised_at, begun.due_precision, begun.ended_at, begun.end_kind,
        begun.term_source, begun.duration_unit, begun.duration_count, begun.mixed_working_days,
        begun.extra_days,
        greatest(
            begun.received_at,
            case when begun.start_rule = 'COMPLETE' then notice.completed_at end
        ) as moment_at
    from core.dossier_begun as begun
    left join core.dossier_notice as notice
        on notice.dossier_no = begun.dossier_no and notice.completed_at is not null
    union all
    select
        begun.dossier_no, wait.pause_no, begun.calendar_id, begun.start_rule, begun.received_at,
        begun.received_on, begun.promised_at, begun.due_precision, begun.ended_at, begun.end_kind,
        begun.term_source, begun.duration_unit, begun.duration_count, begun.mixed_working_days,
        begun.extra_days, wait.ends_at
    from core.dossier_wait as wait
    join core.dossier_begun as begun on begun.dossier_no = wait.dossier_no
    where wait.mode = 'RESTART' and wait.ends_at is not null
), dayed as (
    select
        moment.dossier_no, state.calendar_no, moment.start_no, state.known_from, state.known_to,
        moment.received_at, moment.received_on, moment.promised_at, moment.due_precision, moment.ended_at,
        moment.end_kind,
        moment.term_source, moment.duration_unit, moment.duration_count, moment.mixed_working_days,
        moment.extra_days,
        moment.moment_at,
        received.working_day_no as received_no,
        reference.working_minute(
            received.minute_no, received.am_from, received.am_to, received.pm_from, received.pm_to,
            moment.received_at
        ) as received_minute,
        day.is_working, day.working_day_no,
        day.minute_no + day.am_to - day.am_from + day.pm_to - day.pm_from
            as end_minute,
        reference.working_minute(
            day.minute_no, day.am_from, day.am_to, day.pm_from, day.pm_to, moment.moment_at
        ) as minute_at,
        case moment.start_rule
            when 'AFTER_15' then not day.is_working or cast(moment.moment_at as time) > time '15:00:00'
            when 'LAST_HOUR'
                then not day.is_working
                or reference.working_minute(
                    day.minute_no, day.am_from, day.am_to, day.pm_from, day.pm_to, moment.moment_at
                ) >= day.minute_no + day.am_to - day.am_from + day.pm_to - day.pm_from - 60
            when 'AFTER_HOURS'
                then not day.is_working
                or cast(moment.moment_at as time) > cast(
                    timestamp '2000-01-01'
                    + to_minutes(case when day.pm_to > day.pm_from then day.pm_to else day.am_to end) as time
                )
            else false
        end as is_next_day
    from moment
    cross join run.clock as clock
    join state
        on state.calendar_id = moment.calendar_id
        and state.known_from <= coalesce(cast(moment.ended_at as date), clock.as_of_on)
        and state.known_to >= moment.received_on
    left join core.clock_day as day
        on day.calendar_no = state.calendar_no and day.day = cast(moment.moment_at as date)
    left join core.clock_day as received
        on received.calendar_no = state.calendar_no and received.day = moment.received_on
)
select
    dayed.dossier_no, dayed.calendar_no, dayed.start_no, dayed.known_from, dayed.known_to,
    dayed.received_on, dayed.received_no, dayed.received_minute,
    coalesce(next_day.day, cast(dayed.moment_at as date)) as started_on,
    dayed.is_next_day,
    coalesce(dayed.is_working, false) or dayed.is_next_day as starts_working,
    dayed.working_day_no + case when dayed.is_next_day then 1 else 0 end as start_day_no,
    case when dayed.is_next_day then dayed.end_minute else dayed.minute_at end as start_minute,
    dayed.promised_at, dayed.due_precision, dayed.ended_at, dayed.end_kind,
    dayed.term_source, dayed.duration_unit, dayed.duration_count, dayed.mixed_working_days, dayed.extra_days
from dayed
left join core.clock_day as next_day
    on next_day.calendar_no = dayed.calendar_no
    and next_day.working_day_no = case when dayed.is_next_day then dayed.working_day_no + 1 end
    and next_day.is_working
