-- One row per period, unit alive in it and metric: two counts, never a quotient. Silence is a row, a zero is
-- a count.
-- grain: period_id, unit_id, metric_code
-- metric_code: the metric, or metric/CLASS where it counts objects by classes
-- state: REPORTED with part and whole, SILENT with neither; NO_DATA with neither: nobody sent, and nobody had
-- to send, the records that the metric stands on
with measured as (
    select 'on_time' as metric_code, period_id, unit_id, part, whole from metric.on_time
    union all
    select 'online_filed', period_id, unit_id, part, whole from metric.online_filed
    union all
    select 'online_active', period_id, unit_id, part, whole from metric.online_active
    union all
    select 'online_offered', period_id, unit_id, part, whole from metric.online_offered
    union all
    select 'online_in_time', period_id, unit_id, part, whole from metric.online_in_time
    union all
    select 'electronic_result', period_id, unit_id, part, whole from metric.electronic_result
    union all
    select 'digitised', period_id, unit_id, part, whole from metric.digitised
    union all
    select 'paid_online', period_id, unit_id, part, whole from metric.paid_online
    union all
    select 'paid_procedure', period_id, unit_id, part, whole from metric.paid_procedure
    union all
    select 'dossier_timing/' || mark_class, period_id, unit_id, part, whole from metric.dossier_timing
    union all
    select 'step_timing/' || mark_class, period_id, unit_id, part, whole from metric.step_timing
    union all
    select 'supplement_marks/' || mark_class, period_id, unit_id, part, whole from metric.supplement_marks
    union all
    select 'bodies_met/' || mark_class, period_id, unit_id, part, whole from metric.bodies_met
    union all
    select 'at_one_stop', period_id, unit_id, part, whole from metric.at_one_stop
    union all
    select 'on_site/' || mark_class, period_id, unit_id, part, whole from metric.on_site
    union all
    select 'publication_marks/' || mark_class, period_id, unit_id, part, whole from metric.publication_marks
    union all
    select 'conduct/' || mark_class, period_id, unit_id, part, whole from metric.conduct
    union all
    select 'petition_in_time', period_id, unit_id, part, whole from metric.petition_in_time
), metrics as (
    -- feed: the records it stands on, where those are not the dossiers themselves
    select metric_code, feed
    from (
        values ('on_time', 'onestop'), ('online_filed', 'onestop'), ('online_active', 'onestop'),
            ('online_offered', 'onestop'), ('online_in_time', 'onestop'), ('electronic_result', 'onestop'),
            ('digitised', 'onestop'), ('paid_online', 'onestop'), ('paid_procedure', 'onestop'),
            ('dossier_timing/EARLY', 'onestop'), ('dossier_timing/ON_TIME', 'onestop'),
            ('dossier_timing/LATE', 'onestop'),
            ('step_timing/EARLY', 'dossier_event'), ('step_timing/ON_TIME', 'dossier_event'),
            ('step_timing/LATE', 'dossier_event'),
            ('supplement_marks/NONE', 'onestop'), ('supplement_marks/ONE', 'onestop'),
            ('supplement_marks/MORE', 'onestop'),
            ('bodies_met/NONE', 'contact_form'), ('bodies_met/ONE', 'contact_form'),
            ('bodies_met/MORE', 'contact_form'),
            ('at_one_stop', 'one_stop_procedure'), ('on_site/DEPARTMENT', 'one_stop_procedure'),
            ('on_site/DISTRICT', 'one_stop_procedure'), ('on_site/COMMUNE', 'one_stop_procedure'),
            ('publication_marks/BOTH', 'procedure_publication'),
            ('publication_marks/ONE', 'procedure_publication'),
            ('publication_marks/NONE', 'procedure_publication'),
            ('conduct/EARLY', 'feedback'), ('conduct/ON_TIME', 'feedback'), ('conduct/FOUNDED', 'feedback'),
            ('petition_in_time', 'feedback')
    ) as known(metric_code, feed)
), told as (
    select
        grid.period_id, grid.unit_id, metrics.metric_code,
        case
            -- a feed of its own: to be silent there is not to have had none
            when metrics.feed = 'onestop' or grid.state <> 'REPORTED' then grid.state
            when measured.whole is not null then 'REPORTED'
            when feed.state = 'SILENT' then 'SILENT'
            -- who sent the file and had no such case has 0 of 0; but events may lack terms, and feedback may
            -- not say what it is about
            when feed.state = 'REPORTED' and metrics.feed <> 'dossier_event'
                and not starts_with(metrics.metric_code, 'conduct/') then 'REPORTED'
            else 'NO_DATA'
        end as state,
        measured.part, measured.whole
    from core.unit_period as grid
    cross join metrics
    left join measured
        on measured.period_id = grid.period_id
        and measured.unit_id = grid.unit_id
        and measured.metric_code = metrics.metric_code
    left join core.feed_period as feed
        on feed.period_id = grid.period_id and feed.unit_id = grid.unit_id and feed.feed = metrics.feed
    where grid.state <> 'NOT_ALIVE' and grid.group_id is not null
)
select
    period_id,
    unit_id,
    metric_code,
    state,
    case state when 'REPORTED' then coalesce(part, 0) end as part,
    case state when 'REPORTED' then coalesce(whole, 0) end as whole
from told
