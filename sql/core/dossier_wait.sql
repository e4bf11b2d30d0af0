-- One row per stretch of time in which an accepted dossier waited for its applicant or a named body:
-- supplements asked for until handed in, financial duties until met, suspensions until resumed; overlapping
-- waits are one. Whether a stretch counts depends on a calendar and stands in core.dossier_pause.
-- grain: dossier_no, pause_no
-- kept: no
-- mode: RESTART when the whole term is counted anew after it (the event's own word, else the procedure's),
-- else PAUSE
-- units: [starts_at, ends_at); ends_at is null while it still waits; pauses is how many the dossier has
with said as (
    select
        dossier_no, event_at, reason, mode,
        kind in ('SUPPLEMENT_REQUESTED', 'FINANCIAL_REQUESTED', 'SUSPENDED') as is_begin,
        case
            when kind in ('SUPPLEMENT_REQUESTED', 'SUPPLEMENT_RECEIVED') then 'SUPPLEMENT'
            when kind in ('FINANCIAL_REQUESTED', 'FINANCIAL_DONE') then 'FINANCIAL'
            else 'SUSPENSION'
        end as track
    from core.dossier_told
    where
        kind in (
            'SUPPLEMENT_REQUESTED', 'SUPPLEMENT_RECEIVED', 'FINANCIAL_REQUESTED', 'FINANCIAL_DONE',
            'SUSPENDED', 'RESUMED'
        )
), counted as (
    select
        dossier_no, track,
        count(*) filter (where is_begin) as begins,
        count(*) filter (where not is_begin) as ends,
        min(event_at) filter (where is_begin) as begun_at,
        max(event_at) filter (where not is_begin) as answered_at,
        min(reason) filter (where is_begin) as reason,
        max(mode) filter (where is_begin) as mode
    from said
    group by dossier_no, track
), several_said as (
    -- several of one track; is_alone: nothing of the other side is told at the same moment
    select
        said.dossier_no, said.track, said.event_at, said.is_begin, said.reason, said.mode,
        bool_and(said.is_begin) over at_once = bool_or(said.is_begin) over at_once as is_alone
    from said
    join counted
        on counted.dossier_no = said.dossier_no
        and counted.track = said.track
        and counted.begins > 0
        and (counted.begins > 1 or counted.ends > 1 or counted.answered_at < counted.begun_at)
    window at_once as (partition by said.dossier_no, said.track, said.event_at)
), ordered as (
    -- at one moment: an answer comes before the next request if something waited for one, else after it
    select
        dossier_no, track, event_at, is_begin, reason, mode,
        is_begin = coalesce(
            last_value(case when is_alone then is_begin end ignore nulls) over (
                partition by dossier_no, track
                order by event_at
                range between unbounded preceding and current row
            ),
            false
        ) as is_second
    from several_said
), alternating as (
    -- a second request before the first is answered begins nothing new
    select dossier_no, track, event_at, is_begin, is_second, reason, mode
    from ordered
    qualify is_begin is distinct from coalesce(
        lag(is_begin) over (partition by dossier_no, track order by event_at, is_second),
        false
    )
), begun as (
    select dossier_no, track, begun_at, answered_at, reason, mode
    from counted
    where begins = 1 and (ends = 0 or ends = 1 and answered_at >= begun_at)
    union all
    select
        dossier_no, track, event_at,
        lead(event_at) over (partition by dossier_no, track order by event_at, is_second),
        reason, mode
    from alternating
    qualify is_begin
), clipped as (
    -- 9999-12-31: still waiting at the data date
    select
        begun.dossier_no,
        greatest(begun.begun_at, life.received_at) as starts_at,
        greatest(
            least(
                coalesce(begun.answered_at, timestamp '9999-12-31'),
                coalesce(life.ended_at, timestamp '9999-12-31')
            ),
            begun.begun_at,
            life.received_at
        ) as ends_at,
        coalesce(begun.reason, case begun.track when 'SUSPENSION' then 'UNKNOWN' else begun.track end)
            as reason,
        coalesce(begun.mode, life.pause_mode) as mode
    from begun
    join core.dossier_begun as life on life.dossier_no = begun.dossier_no
    where
        life.end_kind is distinct from 'REFUSED'
        and (life.ended_at is null or begun.begun_at <= life.ended_at)
        and (begun.answered_at is null or cast(begun.answered_at as date) >= life.received_on)
), several as (
    select dossier_no from clipped group by dossier_no having count(*) > 1
), marked as (
    select
        dossier_no, starts_at, ends_at, reason, mode,
        coalesce(
            starts_at <= max(ends_at) over (
                partition by dossier_no
                order by starts_at, ends_at
                rows between unbounded preceding and 1 preceding
            ),
            false
        ) as goes_on
    from clipped
    where dossier_no in (select dossier_no from several)
), numbered as (
    select
        dossier_no, starts_at, ends_at, reason, mode,
        sum(case when goes_on then 0 else 1 end) over (
            partition by dossier_no
            order by starts_at, ends_at
            rows unbounded preceding
        ) as pause_no
    from marked
), joined as (
    select
        dossier_no, pause_no,
        min(starts_at) as starts_at,
        max(ends_at) as ends_at,
        string_agg(distinct reason, '+' order by reason) as reason,
        max(mode) as mode
    from numbered
    group by dossier_no, pause_no
)
select
    dossier_no, cast(pause_no as integer) as pause_no, starts_at,
    nullif(ends_at, timestamp '9999-12-31') as ends_at, reason, mode,
    cast(count(*) over (partition by dossier_no) as integer) as pauses
from joined
union all
select dossier_no, 1, starts_at, nullif(ends_at, timestamp '9999-12-31'), reason, mode, 1
from clipped
where dossier_no not in (select dossier_no from several)
