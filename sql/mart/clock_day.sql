-- One row per state of a calendar and day of the data's time: hours, the running numbers that are
-- subtracted, and what makes the day one of its own.
-- grain: calendar_no, day
-- name: of a holiday or swap only where this state of the calendar knows it; of the units' own days what
-- their decision says
with own_day as (
    select calendar_id, day, source from reference.calendar_day where calendar_id is not null
    union all
    select 'unit:' || unit_id, day, source from reference.calendar_day where unit_id is not null
)
select
    clock.calendar_no, coalesce(version.calendar_id, 'hanh-chinh') as calendar_id,
    coalesce(calendar.name_vi, 'Giờ hành chính') as calendar_name_vi,
    coalesce(calendar.name_en, 'Office hours') as calendar_name_en,
    coalesce(version.known_from, date '1900-01-01') as known_from,
    coalesce(version.known_to, date '9999-12-31') as known_to,
    clock.day, clock.is_working, clock.working_day_no, clock.am_from, clock.am_to, clock.pm_from,
    clock.pm_to,
    clock.minute_no,
    case
        when isodow(clock.day) > 5 and clock.is_working then 'SWAPPED_IN'
        when clock.is_working and (clock.am_to = clock.am_from or clock.pm_to = clock.pm_from) then 'HALF'
        when clock.is_working then 'WORKED'
        when holiday.kind is not null then holiday.kind
        when isodow(clock.day) > 5 then 'WEEKEND'
        else 'CLOSED'
    end as kind,
    holiday.name_vi, holiday.name_en,
    coalesce(holiday.source, own_day.source) as source
from core.clock_day as clock
left join reference.calendar_version as version on version.calendar_no = clock.calendar_no
left join reference.calendar as calendar
    on calendar.calendar_id = coalesce(version.calendar_id, 'hanh-chinh')
left join reference.holiday as holiday
    on holiday.day = clock.day
    and (holiday.kind = 'SWAP_WORK') = clock.is_working
left join own_day
    on own_day.calendar_id = coalesce(version.calendar_id, 'hanh-chinh') and own_day.day = clock.day
order by clock.calendar_no, clock.day
