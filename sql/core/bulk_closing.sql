-- One row per unit and month, of the last three complete ones, that closed in bulk before the cut-off: more
-- than a quarter of the month's closings on its last two working days, and more than chance brings there.
-- grain: period_id, unit_id
-- method: an even month closes 2 / working days of it there; z above 4 against that share; at least 50
-- finished
with months as (
    select period_id, starts_on, ends_before
    from core.period
    where kind = 'MONTH' and is_complete
    qualify row_number() over (order by starts_on desc) <= 3
), ends as (
    select
        months.period_id,
        count(*) as working_day_count,
        max(calendar.working_day_no) as last_no
    from months
    join core.working_day as calendar
        on calendar.day >= months.starts_on and calendar.day < months.ends_before and calendar.is_working
    group by months.period_id
), closings as (
    select
        months.period_id,
        unit_day.unit_id,
        sum(unit_day.finished) as finished,
        -- a free day after the last working day belongs to the cut-off too
        sum(unit_day.finished) filter (where calendar.working_day_no >= ends.last_no - 1 and (
            calendar.is_working or calendar.working_day_no = ends.last_no
        )) as finished_last,
        max(ends.working_day_count) as working_day_count,
        min(calendar.day) filter (
            where calendar.working_day_no = ends.last_no - 1 and calendar.is_working
        ) as since_on
    from months
    join ends on ends.period_id = months.period_id
    join core.unit_day as unit_day on unit_day.day >= months.starts_on and unit_day.day < months.ends_before
    join core.working_day as calendar on calendar.day = unit_day.day
    group by months.period_id, unit_day.unit_id
)
select
    period_id,
    unit_id,
    since_on,
    cast(finished as bigint) as finished,
    cast(finished_last as bigint) as finished_last,
    working_day_count
from closings
where
    finished >= 50
    and finished_last * 4 > finished
    and finished_last - finished * 2.0 / working_day_count
    > 4 * sqrt(finished * (2.0 / working_day_count) * (1 - 2.0 / working_day_count))
