-- One row per unit, feed and span that it owes and that has ended by the data date: a working day, a week
-- from Monday, a month, a quarter or a year, cut to the lives of the unit and of the duty. A span without
-- a working day is not owed; what happens on days off belongs to the longer spans only. A unit's own duty
-- goes before its group's.
-- grain: unit_id, feed, span_from
-- units: due_on is the last day to send: grace_working_days after span_to. The first spans of each duty
-- are only there to know what is usual: is_shown says which belong to the matrix (92 days, 366 for spans
-- of a month and more)
with calendar as (
    select calendar.day, calendar.is_working, calendar.working_day_no
    from core.working_day as calendar
    cross join run.clock as clock
    where calendar.day >= clock.as_of_on - 460
), working as (
    select day, working_day_no from calendar where is_working
), spans as (
    select 'DAILY' as frequency, day as begins_on, day as ends_on from working
    union
    select
        'WEEKLY',
        cast(date_trunc('week', day) as date),
        cast(date_trunc('week', day) + to_days(6) as date)
    from calendar
    union
    select
        'MONTHLY',
        cast(date_trunc('month', day) as date),
        cast(date_trunc('month', day) + to_months(1) - to_days(1) as date)
    from calendar
    union
    select
        'QUARTERLY',
        cast(date_trunc('quarter', day) as date),
        cast(date_trunc('quarter', day) + to_months(3) - to_days(1) as date)
    from calendar
    union
    select
        'YEARLY',
        cast(date_trunc('year', day) as date),
        cast(date_trunc('year', day) + to_months(12) - to_days(1) as date)
    from calendar
), duties as (
    select
        unit.unit_id,
        duty.feed,
        duty.frequency,
        duty.grace_working_days,
        duty.unit_id is not null as is_own,
        duty.valid_from,
        duty.valid_to,
        greatest(duty.valid_from, unit.valid_from) as owed_from,
        least(duty.valid_to, unit.valid_to) as owed_until
    from reference.obligation as duty
    join reference.unit as unit on unit.unit_id = duty.unit_id or unit.group_id = duty.group_id
), owed as (
    select
        duties.unit_id,
        duties.feed,
        duties.frequency,
        duties.grace_working_days,
        greatest(spans.begins_on, duties.owed_from) as span_from,
        least(spans.ends_on, duties.owed_until) as span_to,
        clock.as_of_on
    from duties
    cross join run.clock as clock
    join spans
        on spans.frequency = duties.frequency
        and spans.begins_on <= coalesce(duties.owed_until, spans.begins_on)
        and spans.ends_on >= coalesce(duties.owed_from, spans.ends_on)
        and least(spans.ends_on, duties.owed_until) <= clock.as_of_on
        and spans.ends_on
            > clock.as_of_on - case when spans.frequency in ('DAILY', 'WEEKLY') then 184 else 460 end
    where
        duties.is_own
        or not exists (
            select 1
            from duties as own
            where
                own.is_own
                and own.unit_id = duties.unit_id
                and own.feed = duties.feed
                and least(spans.ends_on, duties.owed_until) >= coalesce(own.valid_from, spans.begins_on)
                and least(spans.ends_on, duties.owed_until) <= coalesce(own.valid_to, spans.ends_on)
        )
)
select
    owed.unit_id,
    owed.feed,
    owed.span_from,
    owed.span_to,
    placed.day as placed_on,
    greatest(owed.span_to, due.day) as due_on,
    lead(owed.span_to) over (partition by owed.unit_id, owed.feed order by owed.span_from) as next_span_to,
    owed.frequency,
    placed.day > owed.as_of_on - case when owed.frequency in ('DAILY', 'WEEKLY') then 92 else 366 end
        as is_shown
from owed
join calendar as last_day on last_day.day = owed.span_to
join working as placed on placed.working_day_no = last_day.working_day_no and placed.day >= owed.span_from
join working as due on due.working_day_no = last_day.working_day_no + owed.grace_working_days
