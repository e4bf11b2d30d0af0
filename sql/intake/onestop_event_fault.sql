-- One row per dossier row with a bad event, or with suspensions that cannot be: the first of its faults.
-- grain: file_no, sheet, line
-- A dossier is suspended or it is not: two suspensions that overlap contradict each other, and none is possible before
-- the receipt or after the last end. A result in spite of one: its end was not written down, and all the time since
-- would be taken out of the term. If it was withdrawn, refused or stopped, the wait ended with the dossier.
-- A request for papers is a slip, no state. There may be several at once, beside a suspension, before the receipt
-- (filed online) or between decision and hand-over; one that nobody answers closes the dossier (decree on karaoke
-- art. 6.4). Such waits are loaded as they are told.
-- A date without an hour is midnight; beside the receipt and the end, it is some time of that day. Begins and ends of
-- waits are told by columns of one kind, and compared as they stand: the clock could not put them in order either.
with suspensions as (
    select
        b.file_no, b.sheet, b.line, b.event_no, b.event_at as begun_at, e.event_at as ended_at,
        b.at_column as begin_column, b.event_text as begin_text, e.at_column as end_column, e.event_text as end_text,
        row_number() over (
            partition by b.file_no, b.sheet, b.line, b.event_at, e.event_at
            order by b.event_no
        ) as telling
    from raw_event as b
    left join raw_event as e
        on e.file_no = b.file_no and e.sheet = b.sheet and e.line = b.line
        and e.event_no = b.event_no and e.kind = 'RESUMED'
    where b.kind = 'SUSPENDED' and b.event_at is not null and (e.event_at is not null or e.event_text is null)
),

suspensions_in_order as (
    select
        s.file_no, s.sheet, s.line, s.event_no, s.begun_at, s.ended_at,
        s.begin_column, s.begin_text, s.end_column, s.end_text,
        max(coalesce(s.ended_at, timestamp '9999-12-31 00:00:00')) over (
            partition by s.file_no, s.sheet, s.line
            order by s.begun_at, coalesce(s.ended_at, timestamp '9999-12-31 00:00:00')
            rows between unbounded preceding and 1 preceding
        ) as others_end_at
    from suspensions as s
    where s.telling = 1
),

suspensions_in_life as (
    select
        s.file_no, s.sheet, s.line, s.event_no, s.begun_at, s.ended_at, s.others_end_at,
        s.begin_column, s.begin_text, s.end_column, s.end_text,
        case when s.begun_at = cast(cast(s.begun_at as date) as timestamp)
            then cast(cast(r.received_at as date) as timestamp) else r.received_at end as from_at,
        -- An end before the receipt, where the profile lets it pass, bounds no life.
        case
            when r.is_ended_before_received then null
            when r.last_end_at = cast(cast(r.last_end_at as date) as timestamp)
                then r.last_end_at + interval 1 day - interval 1 microsecond
            else r.last_end_at
        end as to_at,
        r.status in ('DECIDED', 'RETURNED') as has_result
    from suspensions_in_order as s
    join onestop_read as r on r.file_no = s.file_no and r.sheet = s.sheet and r.line = s.line
),

faults as (
    select e.file_no, e.sheet, e.line, e.event_no, e.kind, e.code, e.column_name, e.bad_text
    from onestop_event_read as e
    where e.code is not null
    union all
    select
        s.file_no, s.sheet, s.line, s.event_no, 'SUSPENDED' as kind, 'SUSPENSION' as code,
        s.begin_column as column_name, s.begin_text as bad_text
    from suspensions_in_life as s
    where
        s.begun_at < s.from_at or s.begun_at > s.to_at or s.begun_at < s.others_end_at
        or s.ended_at is null and s.has_result
    union all
    select
        s.file_no, s.sheet, s.line, s.event_no, 'RESUMED' as kind, 'SUSPENSION' as code,
        s.end_column as column_name, s.end_text as bad_text
    from suspensions_in_life as s
    where s.ended_at > s.to_at and s.begun_at <= s.to_at
),

faults_in_order as (
    select
        f.file_no, f.sheet, f.line, f.code, f.column_name, f.bad_text,
        row_number() over (
            partition by f.file_no, f.sheet, f.line
            order by f.event_no, f.kind, f.code, f.column_name, f.bad_text
        ) as place
    from faults as f
)

select f.file_no, f.sheet, f.line, f.code, f.column_name, f.bad_text
from faults_in_order as f
where f.place = 1
