-- One row per period, unit alive in it and measure of a feed that anybody sent: two counts, never a quotient.
-- A survey told by its totals alone counts beside other surveys' answers, on the same scale; totals of
-- answers that are there too count once, as answers; totals whose levels are more than their answers count
-- nowhere, nor do those that leave open who was satisfied: no good level is told, and the others are fewer
-- than the answers (check survey_total_adds_up names both). The whole is the n that is told, never the sum
-- of the levels. Silence is a row.
-- grain: period_id, unit_id, measure
-- state: REPORTED with part and whole (0 of 0: the unit sent the feed and had no such case), SILENT with
-- neither
with counted as (
    select
        row_told.feed, row_told.measure, period.period_id, row_told.unit_id,
        count(*) filter (where row_told.is_part and row_told.is_whole) as part,
        count(*) filter (where row_told.is_whole) as whole
    from core.activity_row as row_told
    join core.period as period
        on row_told.happened_on >= period.starts_on and row_told.happened_on < period.ends_before
    group by row_told.feed, row_told.measure, period.period_id, row_told.unit_id
    union all
    select
        'survey_response',
        case total.scale
            when 'THREE_BUTTON' then 'satisfied_three_button'
            when 'FIVE_LEVEL' then 'satisfied_five_level'
            else 'answered_yes'
        end,
        period.period_id, total.unit_id,
        sum(coalesce(total.very_satisfied_count, 0) + coalesce(total.satisfied_count, 0)),
        sum(total.response_count)
    from staging.survey_total as total
    join core.period as period
        on total.closed_on >= period.starts_on and total.closed_on <= period.judged_on
    where
        coalesce(total.very_satisfied_count, 0) + coalesce(total.satisfied_count, 0)
        + coalesce(total.neutral_count, 0) + coalesce(total.dissatisfied_count, 0)
        + coalesce(total.very_dissatisfied_count, 0) <= total.response_count
        and (
            coalesce(total.very_satisfied_count, total.satisfied_count) is not null
            or coalesce(total.neutral_count, 0) + coalesce(total.dissatisfied_count, 0)
            + coalesce(total.very_dissatisfied_count, 0) = total.response_count
        )
        and not exists (
            select 1
            from staging.survey_response as answer
            where
                answer.survey_code = total.survey_code
                and answer.question_code = total.question_code
                and answer.unit_id = total.unit_id
        )
    group by 1, 2, 3, 4
), measured as (
    select
        feed, measure, period_id, unit_id,
        cast(sum(part) as bigint) as part, cast(sum(whole) as bigint) as whole
    from counted
    group by feed, measure, period_id, unit_id
), measures as (
    select distinct feed, measure from measured
)
select
    grid.period_id, grid.unit_id, measures.feed, measures.measure,
    case when measured.whole is null and sent.unit_id is null then 'SILENT' else 'REPORTED' end as state,
    case when sent.unit_id is not null then coalesce(measured.part, 0) else measured.part end as part,
    case when sent.unit_id is not null then coalesce(measured.whole, 0) else measured.whole end as whole
from core.unit_period as grid
cross join measures
left join core.feed_period as sent
    on sent.period_id = grid.period_id
    and sent.unit_id = grid.unit_id
    and sent.feed = measures.feed
    and sent.state = 'REPORTED'
left join measured
    on measured.period_id = grid.period_id
    and measured.unit_id = grid.unit_id
    and measured.measure = measures.measure
where grid.state <> 'NOT_ALIVE' and (grid.group_id is not null or measured.whole is not null)
