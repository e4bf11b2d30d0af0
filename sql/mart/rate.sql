-- One row per calendar or reporting period, scope and reading of certified copies: three rates together.
-- grain: period_id, scope_kind, scope_id, copies
with scopes as (
    select
        counted.period_id, counted.period_rule, scope.scope_kind,
        case scope.scope_kind
            when 'UNIT' then counted.unit_id
            when 'GROUP' then counted.group_id
            else 'all'
        end as scope_id,
        copies.copies, counted.touched, counted.finished, counted.finished_in_time, counted.finished_no_due,
        counted.fell_due, counted.fell_due_met, counted.closing_open, counted.open_overdue
    from core.rate_count as counted
    cross join (values ('UNIT'), ('GROUP'), ('ALL')) as scope(scope_kind)
    join (
        values ('WITH', true), ('WITH', false), ('WITHOUT', false)
    ) as copies(copies, is_certified_copy) on copies.is_certified_copy = counted.is_certified_copy
    where scope.scope_kind <> 'GROUP' or counted.group_id is not null
)
select
    period_id,
    period_rule,
    scope_kind,
    scope_id,
    copies,
    case when sum(touched) > 0 then 'REPORTED' else 'SILENT' end as state,
    cast(sum(finished) as bigint) as finished,
    cast(sum(finished_in_time) as bigint) as finished_in_time,
    cast(sum(finished_no_due) as bigint) as finished_no_due,
    cast(sum(fell_due) as bigint) as fell_due,
    cast(sum(fell_due_met) as bigint) as fell_due_met,
    cast(sum(closing_open) as bigint) as closing_open,
    cast(sum(open_overdue) as bigint) as open_overdue
from scopes
group by period_id, period_rule, scope_kind, scope_id, copies
order by scope_kind, scope_id, copies, period_id
