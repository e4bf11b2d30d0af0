-- One row per open dossier and working day at whose end it is looked at, its date still to come, with what
-- was known then: what early warning learns from, and on the data date what it warns of. The past is thinned
-- to about thirty thousand rows, evenly over days and dossiers; of the data date none is left out.
-- grain: dossier_no, watched_on
-- units: a due date before 7:00 to the second leaves no time on its own day
-- units: age_days, left_days, idle_days, term_days are working days; age_days without waits; left_hours are
-- hours of the clock from the end of the day watched
-- step: the last that its log told of up to that day, by its name or else its kind; empty: none
-- no look ahead: due_on is the first due date moved by the waits up to that day; the counts of the desk end
-- with that day. is_missed alone is of later: null while nobody can know; known_on is the day that tells
with lasting as (
    select
        dossier.dossier_no, dossier.dossier_id, dossier.unit_id, dossier.procedure_code, dossier.channel,
        dossier.received_on, dossier.ended_on, dossier.first_due_at, dossier.outcome, dossier.due_precision,
        cast(dossier.due_at as date) as judged_due_on,
        received.working_day_no as received_no,
        first_due.working_day_no as first_due_no,
        received.working_day_no + case when received.is_working then 0 else 1 end as first_no,
        -- it is open at the end of every day before that of its end
        least(
            coalesce(
                ended.working_day_no - case when ended.is_working then 1 else 0 end, today.working_day_no
            ),
            judged_due.working_day_no,
            today.working_day_no
        ) as last_no,
        today.working_day_no as today_no
    from core.dossier as dossier
    cross join run.clock as clock
    join core.working_day as today on today.day = clock.as_of_on
    join core.working_day as received on received.day = dossier.received_on
    join core.working_day as first_due on first_due.day = cast(dossier.first_due_at as date)
    join core.working_day as judged_due on judged_due.day = cast(dossier.due_at as date)
    left join core.working_day as ended on ended.day = dossier.ended_on
    where dossier.outcome <> 'REFUSED'
), thinned as (
    select cast(greatest(sum(greatest(last_no - first_no + 1, 0)) // 30000, 1) as integer) as step
    from lasting
), watched as (
    select
        lasting.dossier_no,
        unnest(
            range(
                lasting.first_no + (thinned.step - (lasting.first_no + lasting.dossier_no) % thinned.step)
                % thinned.step,
                least(lasting.last_no, lasting.today_no - 1) + 1,
                thinned.step
            )
        ) as watched_no
    from lasting
    cross join thinned
    union all
    select lasting.dossier_no, lasting.today_no
    from lasting
    where lasting.ended_on is null
), waits as (
    select
        watched.dossier_no,
        watched.watched_no,
        sum(least(pause.to_no, watched.watched_no) - pause.from_no) as waited_days,
        coalesce(
            sum(least(pause.to_no, watched.watched_no) - pause.from_no) filter (where pause.moves_due), 0
        ) as moved_days,
        bool_or(pause.ends_on is null or pause.to_no > watched.watched_no) as is_waiting
    from watched
    join core.dossier_pause as pause
        on pause.dossier_no = watched.dossier_no and pause.from_no <= watched.watched_no
    group by watched.dossier_no, watched.watched_no
), placed as (
    select
        lasting.dossier_no, lasting.dossier_id, lasting.unit_id, lasting.procedure_code, lasting.channel,
        lasting.received_no, lasting.received_on, lasting.ended_on, lasting.outcome, lasting.judged_due_on,
        lasting.first_due_at, lasting.due_precision, lasting.today_no,
        watched.watched_no,
        case
            when watched.watched_no = lasting.today_no then clock.as_of_on
            else calendar.day
        end as watched_on,
        lasting.first_due_no - lasting.received_no as term_days,
        coalesce(waits.waited_days, 0) as waited_days,
        coalesce(waits.is_waiting, false) as is_waiting,
        case
            when waits.moved_days > 0 then coalesce(moved.day, cast(lasting.first_due_at as date))
            else cast(lasting.first_due_at as date)
        end as due_on
    from watched
    join lasting on lasting.dossier_no = watched.dossier_no
    cross join run.clock as clock
    join core.working_day as calendar
        on calendar.is_working and calendar.working_day_no = watched.watched_no
    left join waits on waits.dossier_no = watched.dossier_no and waits.watched_no = watched.watched_no
    left join core.working_day as moved
        on moved.is_working and moved.working_day_no = lasting.first_due_no + waits.moved_days
), in_term as (
    select
        placed.dossier_no, placed.dossier_id, placed.unit_id, placed.procedure_code, placed.channel,
        placed.received_no, placed.received_on, placed.ended_on, placed.outcome, placed.judged_due_on,
        placed.first_due_at, placed.watched_no, placed.watched_on, placed.term_days, placed.waited_days,
        placed.is_waiting, placed.due_on,
        due.working_day_no - placed.watched_no
        - case
            when placed.due_precision = 'SECOND' and due.is_working and hour(placed.first_due_at) < 7
                then 1
            else 0
        end as left_days,
        placed.watched_no = placed.today_no as is_now
    from placed
    join core.working_day as due on due.day = placed.due_on
    where
        placed.due_on > placed.watched_on
        and placed.received_on <= placed.watched_on
        -- of earlier days only those that stayed are known
        and placed.watched_on >= (select min(starts_on) from core.period where kind = 'MONTH')
), told as (
    select
        in_term.dossier_no, in_term.watched_no,
        count(*) filter (where event.kind = 'SUPPLEMENT_REQUESTED') as supplements,
        count(*) filter (where event.kind in ('APOLOGY', 'EXTENDED')) as apologies,
        max(cast(event.event_at as date)) as last_on
    from in_term
    join staging.onestop_event as event
        on event.dossier_id = in_term.dossier_id and cast(event.event_at as date) <= in_term.watched_on
    group by in_term.dossier_no, in_term.watched_no
), stepped as (
    select
        in_term.dossier_no, in_term.watched_no, count(*) as steps,
        max(cast(step.event_at as date)) as last_on,
        -- of two in one instant the same one at each build
        max({'at': step.event_at, 'name': coalesce(nullif(step.step, ''), step.kind)}).name as step
    from in_term
    join staging.dossier_step as step
        on step.dossier_id = in_term.dossier_id and cast(step.event_at as date) <= in_term.watched_on
    group by in_term.dossier_no, in_term.watched_no
), with_desk as (
    select
        in_term.dossier_no, in_term.watched_no,
        desk.received_so_far - desk.ended_so_far as desk_open,
        desk.ended_so_far as ended_so_far,
        desk.fallen_due_so_far as fallen_due_so_far,
        desk.missed_so_far as missed_so_far
    from in_term
    asof join core.desk_day as desk
        on desk.unit_id = in_term.unit_id and in_term.watched_on >= desk.day
), with_desk_before as (
    select
        in_term.dossier_no, in_term.watched_no, desk.ended_so_far
    from in_term
    asof join core.desk_day as desk
        on desk.unit_id = in_term.unit_id and in_term.watched_on - 28 >= desk.day
), with_lateness_before as (
    select
        in_term.dossier_no, in_term.watched_no, desk.fallen_due_so_far, desk.missed_so_far
    from in_term
    asof join core.desk_day as desk
        on desk.unit_id = in_term.unit_id and in_term.watched_on - 60 >= desk.day
)
select
    in_term.dossier_no, in_term.dossier_id, in_term.unit_id, in_term.procedure_code, in_term.channel,
    in_term.watched_on, in_term.due_on,
    greatest(in_term.judged_due_on, in_term.due_on) as known_on,
    in_term.is_now,
    cast(greatest(in_term.watched_no - in_term.received_no - in_term.waited_days, 0) as integer) as age_days,
    cast(in_term.left_days as integer) as left_days,
    cast(
        date_diff(
            'minute',
            cast(in_term.watched_on + 1 as timestamp),
            in_term.due_on + (in_term.first_due_at - date_trunc('day', in_term.first_due_at))
        ) / 60.0 as double
    ) as left_hours,
    cast(in_term.term_days as integer) as term_days,
    in_term.is_waiting,
    cast(coalesce(told.supplements, 0) as integer) as supplements,
    cast(coalesce(told.apologies, 0) as integer) as apologies,
    cast(coalesce(stepped.steps, 0) as integer) as steps,
    coalesce(stepped.step, '') as step,
    cast(
        in_term.watched_no
        - coalesce(greatest(last_seen.working_day_no, in_term.received_no), in_term.received_no) as integer
    ) as idle_days,
    cast(with_desk.desk_open as integer) as desk_open,
    cast(with_desk.ended_so_far - coalesce(with_desk_before.ended_so_far, 0) as integer) as desk_ended,
    cast(
        with_desk.fallen_due_so_far - coalesce(with_lateness_before.fallen_due_so_far, 0) as integer
    ) as desk_fallen_due,
    cast(with_desk.missed_so_far - coalesce(with_lateness_before.missed_so_far, 0) as integer) as desk_missed,
    -- nobody knows before the end of the date it is judged by
    case
        when greatest(in_term.judged_due_on, in_term.due_on) > clock.as_of_on then null
        when in_term.outcome in ('OPEN_IN_TERM', 'OPEN_PAUSED') then null
        else in_term.outcome in ('LATE', 'OPEN_OVERDUE')
            or (in_term.outcome = 'WITHDRAWN' and in_term.ended_on > in_term.judged_due_on)
    end as is_missed
from in_term
cross join run.clock as clock
left join told on told.dossier_no = in_term.dossier_no and told.watched_no = in_term.watched_no
left join stepped on stepped.dossier_no = in_term.dossier_no and stepped.watched_no = in_term.watched_no
left join core.working_day as last_seen on last_seen.day = greatest(told.last_on, stepped.last_on)
left join with_desk
    on with_desk.dossier_no = in_term.dossier_no and with_desk.watched_no = in_term.watched_no
left join with_desk_before
    on with_desk_before.dossier_no = in_term.dossier_no and with_desk_before.watched_no = in_term.watched_no
left join with_lateness_before
    on with_lateness_before.dossier_no = in_term.dossier_no
    and with_lateness_before.watched_no = in_term.watched_no
order by in_term.dossier_no, in_term.watched_no
