-- One row per period, unit alive in it and metric: two counts, never a quotient. Silence is a row, a zero is
-- a count.
-- grain: period_id, unit_id, metric_code
-- state: REPORTED with part and whole, SILENT with neither; NO_DATA with neither: a feed of its own
-- (feedback) that nobody sent and nobody had to send
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
    union all
    select 'dossier_timing', period_id, unit_id, part, whole from metric.dossier_timing
    union all
    select 'supplement_marks', period_id, unit_id, part, whole from metric.supplement_marks
    union all
    select 'petition_in_time', period_id, unit_id, part, whole from metric.petition_in_time
), metrics as (
    select metric_code
    from (
        values ('on_time'), ('online_filed'), ('online_active'), ('electronic_result'), ('digitised'),
            ('paid_online'), ('paid_procedure'), ('dossier_timing'), ('supplement_marks'),
            ('petition_in_time')
    ) as known(metric_code)
), told as (
    -- petitions come by a feed of their own: to be silent there is not to have had none
    select
        grid.period_id, grid.unit_id, metrics.metric_code, grid.group_id,
        case
            when metrics.metric_code <> 'petition_in_time' or grid.state <> 'REPORTED' then grid.state
            when feed.state in ('REPORTED', 'SILENT') then feed.state
            else 'NO_DATA'
        end as state
    from core.unit_period as grid
    cross join metrics
    left join core.feed_period as feed
        on feed.period_id = grid.period_id and feed.unit_id = grid.unit_id and feed.feed = 'feedback'
    where grid.state <> 'NOT_ALIVE' and grid.group_id is not null
)
select
    told.period_id,
    told.unit_id,
    told.metric_code,
    told.state,
    case told.state when 'REPORTED' then coalesce(measured.part, 0) end as part,
    case told.state when 'REPORTED' then coalesce(measured.whole, 0) end as whole
from told
left join measured
    on measured.period_id = told.period_id
    and measured.unit_id = told.unit_id
    and measured.metric_code = told.metric_code
