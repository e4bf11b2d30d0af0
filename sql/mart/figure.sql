-- One row per period and unit, group of units or everything: the counts from which shares are made. The grid
-- is full: a unit that sent nothing has a row that says so.
-- grain: period_id, scope_kind, scope_id
-- units: median and p90 are the smallest numbers of working days within which half, nine tenths, were
-- finished
with scopes as (
    select period_id, 'UNIT' as scope_kind, unit_id as scope_id, unit_id, state from core.unit_period
    union all
    select period_id, 'GROUP', group_id, unit_id, state from core.unit_period where group_id is not null
    union all
    select period_id, 'ALL', 'all', unit_id, state from core.unit_period
), states as (
    select
        period_id,
        scope_kind,
        scope_id,
        case
            when bool_or(state = 'REPORTED') then 'REPORTED'
            when bool_or(state = 'SILENT') then 'SILENT'
            else 'NOT_ALIVE'
        end as state
    from scopes
    group by period_id, scope_kind, scope_id
), counts as (
    select
        scopes.period_id,
        scopes.scope_kind,
        scopes.scope_id,
        sum(counted.received) as received,
        sum(counted.carried_in) as carried_in,
        sum(counted.finished) as finished,
        sum(counted.early) as early,
        sum(counted.on_time) as on_time,
        sum(counted.late) as late,
        sum(counted.finished_no_due) as finished_no_due,
        sum(counted.withdrawn) as withdrawn,
        sum(counted.closing_open) as closing_open,
        sum(counted.open_in_term) as open_in_term,
        sum(counted.open_paused) as open_paused,
        sum(counted.open_overdue) as open_overdue,
        sum(counted.open_no_due) as open_no_due,
        sum(counted.refused) as refused,
        sum(counted.received_online) as received_online,
        sum(counted.received_direct) as received_direct,
        sum(counted.received_postal) as received_postal,
        sum(counted.received_unknown) as received_unknown,
        sum(counted.received_digitised) as received_digitised,
        sum(counted.received_with_fee) as received_with_fee,
        sum(counted.received_paid_online) as received_paid_online,
        sum(counted.finished_electronic) as finished_electronic,
        sum(counted.late_reappointed) as late_reappointed
    from scopes
    join core.handled_count as counted
        on counted.period_id = scopes.period_id and counted.unit_id = scopes.unit_id
    group by scopes.period_id, scopes.scope_kind, scopes.scope_id
), times as (
    select
        scopes.period_id,
        scopes.scope_kind,
        scopes.scope_id,
        quantile_disc(handled.working_days, [0.5, 0.9]) as quantiles
    from scopes
    join core.dossier_period as handled
        on handled.period_id = scopes.period_id and handled.unit_id = scopes.unit_id
    where handled.outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
    group by scopes.period_id, scopes.scope_kind, scopes.scope_id
), activity as (
    select
        scopes.period_id,
        scopes.scope_kind,
        scopes.scope_id,
        max(unit_day.day) as last_activity_on
    from scopes
    join core.period as period on period.period_id = scopes.period_id
    join core.unit_day as unit_day
        on unit_day.unit_id = scopes.unit_id
        and unit_day.day >= period.starts_on
        and unit_day.day < period.ends_before
    where unit_day.received + unit_day.finished > 0
    group by scopes.period_id, scopes.scope_kind, scopes.scope_id
)
select
    states.period_id,
    states.scope_kind,
    states.scope_id,
    states.state,
    coalesce(counts.received, 0) as received,
    coalesce(counts.carried_in, 0) as carried_in,
    coalesce(counts.finished, 0) as finished,
    coalesce(counts.early, 0) as early,
    coalesce(counts.on_time, 0) as on_time,
    coalesce(counts.late, 0) as late,
    coalesce(counts.finished_no_due, 0) as finished_no_due,
    coalesce(counts.withdrawn, 0) as withdrawn,
    coalesce(counts.closing_open, 0) as closing_open,
    coalesce(counts.open_in_term, 0) as open_in_term,
    coalesce(counts.open_paused, 0) as open_paused,
    coalesce(counts.open_overdue, 0) as open_overdue,
    coalesce(counts.open_no_due, 0) as open_no_due,
    coalesce(counts.refused, 0) as refused,
    coalesce(counts.received_online, 0) as received_online,
    coalesce(counts.received_direct, 0) as received_direct,
    coalesce(counts.received_postal, 0) as received_postal,
    coalesce(counts.received_unknown, 0) as received_unknown,
    coalesce(counts.received_digitised, 0) as received_digitised,
    coalesce(counts.received_with_fee, 0) as received_with_fee,
    coalesce(counts.received_paid_online, 0) as received_paid_online,
    coalesce(counts.finished_electronic, 0) as finished_electronic,
    coalesce(counts.late_reappointed, 0) as late_reappointed,
    times.quantiles[1] as median_working_days,
    times.quantiles[2] as p90_working_days,
    activity.last_activity_on
from states
left join counts
    on counts.period_id = states.period_id
    and counts.scope_kind = states.scope_kind
    and counts.scope_id = states.scope_id
left join times
    on times.period_id = states.period_id
    and times.scope_kind = states.scope_kind
    and times.scope_id = states.scope_id
left join activity
    on activity.period_id = states.period_id
    and activity.scope_kind = states.scope_kind
    and activity.scope_id = states.scope_id
order by states.scope_kind, states.scope_id, states.period_id
