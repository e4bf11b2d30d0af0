-- One row per wait of core.dossier_wait and state of the calendar, with what it does to the due date.
-- grain: dossier_no, calendar_no, pause_no
-- kept: no
-- units: start_no says from which start (core.dossier_term) the term runs in this wait, moved_no and
-- moved_minute what the waits since that start have moved it by already; paused_no: what all waits before
-- it took; next_starts_on: the day from which the next wait speaks
-- why_not: AFTER_DUE (it moves no date); NO_WORKING_DAY, NO_WORKING_TIME (it moves it by nothing: within a
-- day, at night, on days off, before the term began)
-- law: waiting time is not counted (QĐ 766/QĐ-TTg, operating description). A wait that begins after the due
-- date hides nothing; from the first such wait on, none moves the date any more. RESTART (decree on karaoke
-- art. 6.4): when it is over the term is counted anew; while it lasts it is a wait like others
with begun_anew as (
    -- of dossiers with several waits: the last one before that began the term anew
    select
        dossier_no, calendar_no, pause_no, from_no, to_no, begin_no, from_minute, to_minute, starts_at,
        coalesce(
            max(case when mode = 'RESTART' and ends_at is not null then pause_no end) over (
                partition by dossier_no, calendar_no
                order by pause_no
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as start_no
    from core.dossier_wait_time
    where pauses > 1
), summed as (
    select
        dossier_no, calendar_no, pause_no, from_no, to_no, begin_no, from_minute, starts_at, start_no,
        coalesce(sum(to_no - from_no) over before_in_start, 0) as moved_no,
        coalesce(sum(to_minute - from_minute) over before_in_start, 0) as moved_minute
    from begun_anew
    window before_in_start as (
        partition by dossier_no, calendar_no, start_no
        order by pause_no
        rows between unbounded preceding and 1 preceding
    )
), weighed as (
    select
        summed.dossier_no, summed.calendar_no, summed.pause_no, summed.from_no, summed.to_no,
        summed.starts_at,
        summed.start_no, summed.moved_no, summed.moved_minute,
        bool_and(
            coalesce(
                case
                    when term.due_minute is null then summed.begin_no <= term.due_wait_no + summed.moved_no
                    else summed.from_minute < term.due_minute + summed.moved_minute
                end,
                true
            )
        ) over (
            partition by summed.dossier_no, summed.calendar_no
            order by summed.pause_no
            rows unbounded preceding
        ) as moves_due
    from summed
    join core.dossier_term as term
        on term.dossier_no = summed.dossier_no
        and term.calendar_no = summed.calendar_no
        and term.start_no = summed.start_no
), several as (
    -- after the first wait that is too late, what was moved until then stays
    select
        dossier_no, calendar_no, pause_no, moves_due,
        case when moves_due then start_no else first_value(start_no) over as_it_was end as start_no,
        case when moves_due then moved_no else first_value(moved_no) over as_it_was end as moved_no,
        case when moves_due then moved_minute else first_value(moved_minute) over as_it_was end
            as moved_minute,
        coalesce(
            sum(to_no - from_no) over (
                partition by dossier_no, calendar_no
                order by pause_no
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as paused_no,
        lead(cast(starts_at as date)) over (partition by dossier_no, calendar_no order by pause_no)
            as next_starts_on
    from weighed
    window as_it_was as (partition by dossier_no, calendar_no, moves_due order by pause_no)
), decided as (
    select
        time.dossier_no, time.calendar_no, time.pause_no, time.starts_at, time.ends_at, time.mode,
        time.reason, time.from_no, time.to_no, time.from_minute, time.to_minute, time.due_minute,
        coalesce(several.start_no, 0) as start_no,
        coalesce(several.moved_no, 0) as moved_no,
        coalesce(several.moved_minute, 0) as moved_minute,
        coalesce(several.paused_no, 0) as paused_no,
        coalesce(several.next_starts_on, date '9999-12-31') as next_starts_on,
        coalesce(
            several.moves_due,
            case
                when time.due_minute is null then time.begin_no <= time.due_wait_no
                else time.from_minute < time.due_minute
            end,
            true
        ) as moves_due
    from core.dossier_wait_time as time
    left join several
        on several.dossier_no = time.dossier_no
        and several.calendar_no = time.calendar_no
        and several.pause_no = time.pause_no
)
select
    dossier_no, calendar_no, pause_no, starts_at, ends_at,
    cast(starts_at as date) as starts_on,
    cast(ends_at as date) as ends_on,
    next_starts_on, mode, reason,
    to_no - from_no as working_days,
    to_minute - from_minute as working_minutes,
    from_no, to_no, from_minute, to_minute, start_no,
    cast(moved_no as integer) as moved_no,
    cast(moved_minute as integer) as moved_minute,
    cast(paused_no as integer) as paused_no,
    moves_due,
    case
        when not moves_due then 'AFTER_DUE'
        when due_minute is null and to_no = from_no then 'NO_WORKING_DAY'
        when due_minute is not null and to_minute = from_minute then 'NO_WORKING_TIME'
    end as why_not
from decided
