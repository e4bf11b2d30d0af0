-- One row per stretch of time in which an accepted dossier waited for its applicant or a named body:
-- supplements asked for until handed in, suspensions until resumed; overlapping waits are one.
-- grain: dossier_no, pause_no
-- units: from_no and to_no are working-day numbers; their difference is what the wait adds to the due date
-- law: waiting time is not counted (QĐ 766/QĐ-TTg, operating description). A wait that begins after the due
-- date hides nothing: it moves no date.
with told as (
    select
        life.dossier_no,
        life.received_on,
        life.ended_on,
        event.event_at,
        event.kind in ('SUPPLEMENT_REQUESTED', 'SUSPENDED') as is_begin,
        event.kind in ('SUPPLEMENT_REQUESTED', 'SUPPLEMENT_RECEIVED') as is_supplement
    from staging.onestop_event as event
    join core.dossier_life as life on life.dossier_id = event.dossier_id
    cross join run.clock as clock
    where
        event.kind in ('SUPPLEMENT_REQUESTED', 'SUPPLEMENT_RECEIVED', 'SUSPENDED', 'RESUMED')
        and cast(event.event_at as date) <= clock.as_of_on
        and life.end_kind is distinct from 'REFUSED'
), alternating as (
    -- a second request before the first is answered begins nothing new
    select dossier_no, received_on, ended_on, event_at, is_begin, is_supplement
    from told
    qualify is_begin is distinct from coalesce(
        lag(is_begin) over (partition by dossier_no, is_supplement order by event_at, not is_begin),
        false
    )
), begun as (
    select
        dossier_no,
        received_on,
        ended_on,
        is_begin,
        greatest(cast(event_at as date), received_on) as starts_on,
        cast(
            lead(event_at) over (
                partition by dossier_no, is_supplement
                order by event_at, not is_begin
            ) as date
        ) as answered_on
    from alternating
), clipped as (
    -- 9999-12-31: still waiting at the data date
    select
        dossier_no,
        starts_on,
        least(coalesce(answered_on, date '9999-12-31'), coalesce(ended_on, date '9999-12-31')) as ends_on
    from begun
    where
        is_begin
        and (ended_on is null or starts_on <= ended_on)
        and (answered_on is null or answered_on >= received_on)
), marked as (
    select
        dossier_no,
        starts_on,
        ends_on,
        starts_on <= max(ends_on) over (
            partition by dossier_no
            order by starts_on, ends_on
            rows between unbounded preceding and 1 preceding
        ) as goes_on
    from clipped
), numbered as (
    select
        dossier_no,
        starts_on,
        ends_on,
        sum(case when goes_on then 0 else 1 end) over (
            partition by dossier_no
            order by starts_on, ends_on
            rows unbounded preceding
        ) as pause_no
    from marked
), stretches as (
    select
        dossier_no,
        cast(pause_no as integer) as pause_no,
        min(starts_on) as starts_on,
        nullif(max(ends_on), date '9999-12-31') as ends_on
    from numbered
    group by dossier_no, pause_no
), measured as (
    select
        stretches.dossier_no,
        stretches.pause_no,
        stretches.starts_on,
        stretches.ends_on,
        starts.working_day_no as from_no,
        -- a wait begun on a free day compares with the due date as the next working day
        starts.working_day_no + case when starts.is_working then 0 else 1 end as begin_no,
        coalesce(ends.working_day_no, as_of.working_day_no) as to_no,
        due.working_day_no + case when due.is_working then 0 else 1 end as due_no
    from stretches
    cross join run.clock as clock
    join core.working_day as as_of on as_of.day = clock.as_of_on
    join core.working_day as starts on starts.day = stretches.starts_on
    join core.dossier_life as life on life.dossier_no = stretches.dossier_no
    left join core.working_day as ends on ends.day = stretches.ends_on
    left join core.working_day as due on due.day = cast(life.first_due_at as date)
), weighed as (
    select
        dossier_no, pause_no, starts_on, ends_on, from_no, to_no, begin_no, due_no,
        coalesce(
            sum(to_no - from_no) over (
                partition by dossier_no
                order by pause_no
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as before_days
    from measured
)
select
    dossier_no,
    pause_no,
    starts_on,
    ends_on,
    from_no,
    to_no,
    -- from the first wait that begins too late on, none moves the due date any more
    coalesce(
        bool_and(begin_no <= due_no + before_days) over (
            partition by dossier_no
            order by pause_no
            rows unbounded preceding
        ),
        true
    ) as moves_due
from weighed
