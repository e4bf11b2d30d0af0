-- One row per period, unit alive in it and metric: two counts, never a quotient. Silence is a row, a zero is
-- a count.
-- grain: period_id, unit_id, metric_code
-- state: REPORTED with part and whole, SILENT with neither
with measured as (
    select 'on_time' as metric_code, period_id, unit_id, part, whole from metric.on_time
    union all
    select 'online_filed', period_id, unit_id, part, whole from metric.online_filed
    union all
    select 'online_active', period_id, unit_id, part, whole from metric.online_active
    union all
    select 'electronic_result', period_id, unit_id, part, whole from metric.electronic_result
    union all
    select 'digitised', period_id, unit_id, part, whole from metric.digitised
    union all
    select 'paid_online', period_id, unit_id, part, whole from metric.paid_online
    union all
    select 'paid_procedure', period_id, unit_id, part, whole from metric.paid_procedure
), metrics as (
    select metric_code
    from (
        values ('on_time'), ('online_filed'), ('online_active'), ('electronic_result'), ('digitised'),
            ('paid_online'), ('paid_procedure')
    ) as known(metric_code)
)
select
    grid.period_id,
    grid.unit_id,
    metrics.metric_code,
    grid.state,
    case grid.state when 'REPORTED' then coalesce(measured.part, 0) end as part,
    case grid.state when 'REPORTED' then coalesce(measured.whole, 0) end as whole
from core.unit_period as grid
cross join metrics
left join measured
    on measured.period_id = grid.period_id
    and measured.unit_id = grid.unit_id
    and measured.metric_code = metrics.metric_code
where grid.state <> 'NOT_ALIVE' and grid.group_id is not null
