-- One row per stretch of a dossier's life in which its clock did one thing, from receipt to end, or to the
-- end of the data date; read from a snapshot, over the numbers of published.clock_day alone.
-- grain: dossier_id, line_no
-- state: REFUSED outside the clock; BEFORE the term does not run yet; TERM it runs; SPENT it ran and was
-- counted anew later; WAIT taken out; OVERDUE after the due date; NO_TERM nothing is due
-- kind: as in published.clock_day; a life of more than sixty days is told without its plain weekends
-- units: working_days of terms counted in days, null else; other_minutes are those that nobody works (nights,
-- noon, days off); life_days and life_minutes are counted from end to end, not over the stretches
with dossier as (
    select
        told.dossier_id, told.calendar_no, told.received_at, told.started_on, told.start_minute,
        told.term_unit, told.term_count, told.end_kind,
        coalesce(told.is_by_minute, false) as is_by_minute,
        case
            when told.due_precision = 'SECOND' then told.due_at
            else cast(cast(told.due_at as date) + 1 as timestamp)
        end as late_from,
        coalesce(told.ended_at, cast(snapshot.data_date + 1 as timestamp)) as ends_at,
        cast(coalesce(told.ended_at, cast(snapshot.data_date as timestamp)) as date) as last_on,
        -- where less than a day is counted, it is counted from a minute; else from the day after
        told.is_by_minute
        and (told.term_unit = 'WORKING_HOUR' or told.term_unit = 'WORKING_DAY' and told.term_count < 1)
            as starts_by_minute,
        told.term_unit = 'SAME_DAY' or told.term_unit = 'WORKING_DAY' and told.term_count = 0 as is_same_day,
        date_diff('day', told.received_at, coalesce(told.ended_at, snapshot.data_date)) > 60 as is_long
    from published.dossier as told
    cross join published.snapshot as snapshot
    where told.dossier_id = ?
), wait as (
    select
        pause.dossier_id, pause.pause_no, pause.reason, pause.moves_due, pause.restarts_on,
        pause.restart_minute, pause.starts_at,
        coalesce(pause.ends_at, dossier.ends_at) as ends_at,
        cast(pause.starts_at as date) as starts_on,
        coalesce(cast(pause.ends_at as date), dossier.last_on) as ends_on
    from published.dossier_pause as pause
    join dossier on dossier.dossier_id = pause.dossier_id
), day as (
    select
        dossier.dossier_id, clock.day, clock.is_working, clock.working_day_no, clock.minute_no,
        clock.am_from, clock.am_to, clock.pm_from, clock.pm_to, clock.kind, clock.name_vi, clock.name_en, clock.source,
        clock.am_to - clock.am_from as am_minutes,
        clock.minute_no + clock.am_to - clock.am_from + clock.pm_to - clock.pm_from as end_minute
    from dossier
    join published.clock_day as clock
        on clock.calendar_no = dossier.calendar_no
        and clock.day >= cast(dossier.received_at as date)
        and clock.day <= greatest(cast(dossier.ends_at as date), dossier.started_on)
), begun as (
    -- the moment from which the term runs, first and counted anew: the day after, or a minute of the day
    select dossier_id, started_on, start_minute, 0 as start_no from dossier
    union all
    select dossier_id, restarts_on, restart_minute, pause_no from wait where restarts_on is not null
), running as (
    select
        dossier.dossier_id, begun.start_no,
        case
            when dossier.starts_by_minute
                then cast(day.day as timestamp) + to_minutes(
                    cast(
                        case
                            when begun.start_minute - day.minute_no < day.am_minutes
                                then day.am_from + begun.start_minute - day.minute_no
                            else day.pm_from + begun.start_minute - day.minute_no - day.am_minutes
                        end as bigint
                    )
                )
            when dossier.is_same_day then cast(begun.started_on as timestamp)
            else cast(begun.started_on + 1 as timestamp)
        end as runs_from
    from begun
    join dossier on dossier.dossier_id = begun.dossier_id
    left join day
        on dossier.starts_by_minute
        and day.dossier_id = begun.dossier_id
        and day.is_working
        and begun.start_minute >= day.minute_no
        and begun.start_minute < day.end_minute
), term as (
    select
        dossier.dossier_id, first_run.runs_from, anew.runs_from as anew_from,
        last_wait.ends_at as anew_after
    from dossier
    left join running as first_run on first_run.dossier_id = dossier.dossier_id and first_run.start_no = 0
    left join running as anew
        on anew.dossier_id = dossier.dossier_id
        and anew.start_no > 0
        and anew.start_no = (
            select max(last.start_no) from running as last where last.dossier_id = anew.dossier_id
        )
    left join wait as last_wait
        on last_wait.dossier_id = anew.dossier_id and last_wait.pause_no = anew.start_no
), cut as (
    select dossier_id, received_at as cut_at from dossier
    union
    select dossier_id, ends_at from dossier
    union
    select dossier_id, cast(day as timestamp) from day
    union
    select dossier_id, late_from from dossier
    union
    select dossier_id, runs_from from term
    union
    select dossier_id, anew_from from term
    union
    select wait.dossier_id, wait.starts_at from wait join dossier on dossier.dossier_id = wait.dossier_id
    where dossier.is_by_minute
    union
    select wait.dossier_id, wait.ends_at from wait join dossier on dossier.dossier_id = wait.dossier_id
    where dossier.is_by_minute
), piece as (
    select
        cut.dossier_id, cut.cut_at as from_at,
        lead(cut.cut_at) over (partition by cut.dossier_id order by cut.cut_at) as to_at
    from cut
    join dossier on dossier.dossier_id = cut.dossier_id
    where cut.cut_at >= dossier.received_at and cut.cut_at <= dossier.ends_at
), placed as (
    select
        piece.dossier_id, piece.from_at, piece.to_at, day.day, day.is_working, day.working_day_no, day.kind,
        day.name_vi, day.name_en, day.source,
        day.minute_no
        + greatest(least(date_diff('minute', day.day, piece.from_at), day.am_to) - day.am_from, 0)
        + greatest(least(date_diff('minute', day.day, piece.from_at), day.pm_to) - day.pm_from, 0)
            as from_minute,
        day.minute_no
        + greatest(least(date_diff('minute', day.day, piece.to_at), day.am_to) - day.am_from, 0)
        + greatest(least(date_diff('minute', day.day, piece.to_at), day.pm_to) - day.pm_from, 0) as to_minute,
        row_number() over (partition by piece.dossier_id, day.day order by piece.from_at) as piece_of_day
    from piece
    join day on day.dossier_id = piece.dossier_id and day.day = cast(piece.from_at as date)
    where piece.to_at is not null
), stated as (
    select
        placed.dossier_id, placed.from_at, placed.to_at, placed.day, placed.kind, placed.name_vi,
        placed.name_en, placed.source, placed.from_minute, placed.to_minute, wait.pause_no, wait.reason,
        case
            when
                placed.is_working
                and placed.piece_of_day = 1
                and placed.day > cast(dossier.received_at as date)
                then 1
            else 0
        end as working_days,
        case
            when dossier.end_kind = 'REFUSED' then 'REFUSED'
            when placed.from_at < term.runs_from then 'BEFORE'
            when wait.moves_due then 'WAIT'
            when placed.from_at < term.anew_after then 'SPENT'
            when placed.from_at < term.anew_from then 'BEFORE'
            when dossier.late_from is null then 'NO_TERM'
            when placed.from_at >= dossier.late_from then 'OVERDUE'
            else 'TERM'
        end as state,
        dossier.is_by_minute, dossier.is_long
    from placed
    join dossier on dossier.dossier_id = placed.dossier_id
    join term on term.dossier_id = placed.dossier_id
    left join wait
        on wait.dossier_id = placed.dossier_id
        and case
            when dossier.is_by_minute then placed.from_at >= wait.starts_at and placed.from_at < wait.ends_at
            else placed.day > wait.starts_on and placed.day <= wait.ends_on
        end
    -- two waits may share a day: it is the later one's
    qualify row_number() over (
        partition by placed.dossier_id, placed.from_at order by wait.moves_due desc, wait.pause_no desc
    ) = 1
), grouped as (
    select
        dossier_id, from_at, to_at, day, name_vi, name_en, source, from_minute, to_minute, pause_no, reason,
        working_days, state, is_by_minute,
        case when is_long and kind = 'WEEKEND' then 'WORKED' else kind end as kind
    from stated
), bounded as (
    select
        dossier_id, from_at, to_at, day, name_vi, name_en, source, from_minute, to_minute, pause_no, reason,
        working_days, state, is_by_minute, kind,
        case
            when
                (state, kind, coalesce(name_vi, ''), coalesce(pause_no, 0)) is distinct from lag(
                    (state, kind, coalesce(name_vi, ''), coalesce(pause_no, 0))
                ) over (partition by dossier_id order by from_at)
                then 1
            else 0
        end as is_first
    from grouped
), numbered as (
    select
        dossier_id, from_at, to_at, day, name_vi, name_en, source, from_minute, to_minute, pause_no, reason,
        working_days, state, is_by_minute, kind,
        sum(is_first) over (partition by dossier_id order by from_at rows unbounded preceding) as line_no
    from bounded
), line as (
    select
        dossier_id, cast(line_no as integer) as line_no, state, kind,
        min(from_at) as from_at,
        max(to_at) as to_at,
        min(name_vi) as name_vi,
        min(name_en) as name_en,
        min(source) as source,
        min(pause_no) as pause_no,
        min(reason) as reason,
        case when not bool_or(is_by_minute) then cast(sum(working_days) as integer) end as working_days,
        cast(sum(to_minute - from_minute) as integer) as working_minutes,
        cast(sum(date_diff('minute', from_at, to_at)) as integer) as minutes
    from numbered
    group by dossier_id, line_no, state, kind
), life as (
    select
        dossier.dossier_id,
        cast(ends.working_day_no - starts.working_day_no as integer) as life_days,
        cast(
            ends.minute_no
            + greatest(least(date_diff('minute', ends.day, dossier.ends_at), ends.am_to) - ends.am_from, 0)
            + greatest(least(date_diff('minute', ends.day, dossier.ends_at), ends.pm_to) - ends.pm_from, 0)
            - starts.minute_no
            - greatest(
                least(date_diff('minute', starts.day, dossier.received_at), starts.am_to) - starts.am_from, 0
            )
            - greatest(
                least(date_diff('minute', starts.day, dossier.received_at), starts.pm_to) - starts.pm_from, 0
            )
            as integer
        ) as life_minutes
    from dossier
    join day as starts
        on starts.dossier_id = dossier.dossier_id
        and starts.day = cast(dossier.received_at as date)
    join day as ends on ends.dossier_id = dossier.dossier_id and ends.day = dossier.last_on
)
select
    line.dossier_id, line.line_no, line.state, line.kind, line.from_at, line.to_at, line.name_vi,
    line.name_en, line.source, line.pause_no, line.reason, line.working_days, line.working_minutes,
    line.minutes - line.working_minutes as other_minutes,
    cast(sum(line.working_days) over (partition by line.dossier_id, line.state) as integer) as state_days,
    cast(sum(line.working_minutes) over (partition by line.dossier_id, line.state) as integer) as state_minutes,
    life.life_days, life.life_minutes
from line
join life on life.dossier_id = line.dossier_id
order by line.dossier_id, line.line_no
