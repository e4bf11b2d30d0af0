-- One row per calendar or reporting period and unit alive or seen in it, with and without certified copies:
-- the counts of the three rates that stand together.
-- grain: period_id, unit_id, is_certified_copy
with counted as (
    select
        period_id, unit_id, procedure_code, finished, early + on_time as finished_in_time, finished_no_due,
        closing_open, open_overdue, received + finished + withdrawn + refused as touched
    from core.handled_count
    union all
    select
        period_id, unit_id, procedure_code, finished, early + on_time, finished_no_due, closing_open,
        open_overdue, received + finished + withdrawn + refused
    from core.report_count
), summed as (
    select
        counted.period_id,
        counted.unit_id,
        coalesce(procedure.is_certified_copy, false) as is_certified_copy,
        sum(counted.finished) as finished,
        sum(counted.finished_in_time) as finished_in_time,
        sum(counted.finished_no_due) as finished_no_due,
        sum(counted.closing_open) as closing_open,
        sum(counted.open_overdue) as open_overdue,
        sum(counted.touched) as touched
    from counted
    left join core.procedure as procedure on procedure.procedure_code = counted.procedure_code
    group by counted.period_id, counted.unit_id, coalesce(procedure.is_certified_copy, false)
), periods as (
    select period_id, 'CALENDAR' as period_rule, starts_on, judged_on from core.period
    union all
    select period_id, 'REPORTING', starts_on, judged_on from core.report_period
), grid as (
    select
        periods.period_id, periods.period_rule, unit.unit_id, unit.group_id, copies.is_certified_copy,
        coalesce(unit.valid_from, periods.judged_on) <= periods.judged_on
        and coalesce(unit.valid_to, periods.starts_on) >= periods.starts_on as is_alive
    from periods
    cross join reference.unit as unit
    cross join (values (true), (false)) as copies(is_certified_copy)
)
select
    grid.period_id,
    grid.period_rule,
    grid.unit_id,
    grid.group_id,
    grid.is_certified_copy,
    cast(coalesce(summed.touched, 0) as bigint) as touched,
    cast(coalesce(summed.finished, 0) as bigint) as finished,
    cast(coalesce(summed.finished_in_time, 0) as bigint) as finished_in_time,
    cast(coalesce(summed.finished_no_due, 0) as bigint) as finished_no_due,
    cast(coalesce(due.fell_due, 0) as bigint) as fell_due,
    cast(coalesce(due.met, 0) as bigint) as fell_due_met,
    cast(coalesce(summed.closing_open, 0) as bigint) as closing_open,
    cast(coalesce(summed.open_overdue, 0) as bigint) as open_overdue
from grid
left join summed
    on summed.period_id = grid.period_id
    and summed.unit_id = grid.unit_id
    and summed.is_certified_copy = grid.is_certified_copy
left join core.due_count as due
    on due.period_id = grid.period_id
    and due.unit_id = grid.unit_id
    and due.is_certified_copy = grid.is_certified_copy
where (grid.is_alive and grid.group_id is not null) or summed.unit_id is not null or due.unit_id is not null
