-- One row per state of a calendar and day that the data may speak of: hours, and the running numbers of
-- working days and minutes. Days without a decreed calendar are worked from Monday to Friday in the hours of
-- the calendar.
-- grain: calendar_no, day
-- units: working_day_no counts working days up to and including the day, minute_no working minutes before
-- 00:00 of the day; both from the first day of core.working_day: calendar 0 has the numbers of that table.
-- am_from to pm_to are minutes of the day, from = to: closed
-- law: a day on which the counter only receives counts in no term
with known as (
    select calendar_no, calendar_id from reference.calendar_version
    union
    select 0, 'hanh-chinh'
), usual as (
    -- 07:00 to 11:30 and 13:30 to 17:00 where nothing is told
    select
        known.calendar_no,
        coalesce(calendar.am_from, 420) as am_from,
        coalesce(calendar.am_to, 690) as am_to,
        coalesce(calendar.pm_from, 810) as pm_from,
        coalesce(calendar.pm_to, 1020) as pm_to
    from known
    left join reference.calendar as calendar on calendar.calendar_id = known.calendar_id
), judged as (
    select
        usual.calendar_no,
        calendar.day,
        coalesce(told.is_working, calendar.is_working) as is_working,
        coalesce(told.is_receiving, told.is_working, calendar.is_working) as is_receiving,
        told.day is not null as is_decreed,
        coalesce(told.am_from, usual.am_from) as am_from,
        coalesce(told.am_to, usual.am_to) as am_to,
        coalesce(told.pm_from, usual.pm_from) as pm_from,
        coalesce(told.pm_to, usual.pm_to) as pm_to
    from usual
    cross join core.working_day as calendar
    left join reference.clock_day as told
        on told.calendar_no = usual.calendar_no and told.day = calendar.day
), open as (
    select
        calendar_no, day, is_working, is_receiving, is_decreed,
        cast(case when is_working then am_from else 0 end as smallint) as am_from,
        cast(case when is_working then am_to else 0 end as smallint) as am_to,
        cast(case when is_working then pm_from else 0 end as smallint) as pm_from,
        cast(case when is_working then pm_to else 0 end as smallint) as pm_to
    from judged
)
select
    calendar_no,
    day,
    is_working,
    is_receiving,
    is_decreed,
    cast(
        sum(case when is_working then 1 else 0 end) over (partition by calendar_no order by day) as integer
    ) as working_day_no,
    am_from,
    am_to,
    pm_from,
    pm_to,
    cast(
        coalesce(
            sum(am_to - am_from + pm_to - pm_from) over (
                partition by calendar_no
                order by day
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as integer
    ) as minute_no
from open
order by calendar_no, day
