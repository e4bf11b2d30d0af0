-- stop
-- every working day of the last 92 on which a living unit owed a feed daily has a cell: silence is a row
-- (a group's duty that a unit's own replaces is not looked at)
select unit.unit_id, duty.feed, calendar.day
from reference.obligation as duty
join reference.unit as unit on unit.unit_id = duty.unit_id or unit.group_id = duty.group_id
cross join run.clock as clock
join core.working_day as calendar
    on calendar.is_working
    and calendar.day between clock.as_of_on - 91 and clock.as_of_on
    and calendar.day >= coalesce(greatest(duty.valid_from, unit.valid_from), calendar.day)
    and calendar.day <= coalesce(least(duty.valid_to, unit.valid_to), calendar.day)
left join published.obligation_day as cell
    on cell.unit_id = unit.unit_id
    and cell.feed = duty.feed
    and calendar.day between cell.span_from and cell.span_to
left join reference.obligation as own on own.unit_id = unit.unit_id and own.feed = duty.feed
where duty.frequency = 'DAILY' and cell.unit_id is null and (duty.unit_id is not null or own.unit_id is null)
