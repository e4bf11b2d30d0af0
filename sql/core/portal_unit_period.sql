-- One row per period and unit of the grid: what its portal did, where anything is known. Null is "no
-- data": a unit without a site,
-- a period without a log, a unit of which no article or question was ever told. 0 is told, and only where
-- data exist.
-- grain: period_id, unit_id
-- units: articles and questions by the day on which they were published or asked; items as last looked at
-- inside the period
with sites as (
    select unit_id, count(*) as site_count from core.site where unit_id is not null group by unit_id
), logs as (
    select
        period.period_id,
        site_day.unit_id,
        count(distinct site_day.day) as log_day_count,
        sum(site_day.page_count) as page_count,
        sum(site_day.visitor_count) as visitor_count,
        sum(site_day.download_count) as download_count,
        sum(site_day.robot_count) as robot_count,
        sum(site_day.monitor_count) as monitor_count,
        sum(site_day.own_network_count) as own_network_count,
        sum(site_day.error_count) as error_count
    from core.period as period
    join core.site_day as site_day
        on site_day.day >= period.starts_on
        and site_day.day <= period.judged_on
    group by period.period_id, site_day.unit_id
), articles as (
    select
        period.period_id,
        article.unit_id,
        count(*) filter (where article.happened_on >= period.starts_on) as article_count,
        count(*) filter (where article.happened_on >= period.starts_on and article.site_count > 1) as
        copied_count,
        max(article.happened_on) as last_article_on
    from core.period as period
    join core.article as article on article.happened_on <= period.judged_on
    group by period.period_id, article.unit_id
), questions as (
    select
        period.period_id,
        qa.unit_id,
        count(*) filter (where qa.asked_on >= period.starts_on) as question_count,
        count(*) filter (where qa.asked_on >= period.starts_on and qa.outcome = 'IN_TIME') as in_time_count,
        count(*) filter (where qa.asked_on >= period.starts_on and qa.outcome = 'LATE') as late_count,
        count(*) filter (where qa.asked_on >= period.starts_on and qa.outcome = 'ANSWERED_DAY_UNKNOWN')
            as day_unknown_count,
        count(*) filter (where qa.asked_on >= period.starts_on and qa.outcome = 'OPEN_IN_TERM') as
        open_in_term_count,
        count(*) filter (where qa.asked_on >= period.starts_on and qa.outcome = 'OPEN_OVERDUE') as
        open_overdue_count,
        count(*) filter (where qa.asked_on >= period.starts_on and qa.outcome = 'UNKNOWN') as unknown_count
    from core.period as period
    join core.qa as qa on qa.asked_on <= period.judged_on
    group by period.period_id, qa.unit_id
), looked_at as (
    select
        period.period_id,
        item.unit_id,
        item.item,
        item.state
    from core.period as period
    join staging.required_item as item
        on item.checked_on >= period.starts_on
        and item.checked_on <= period.judged_on
    qualify row_number() over (
        partition by period.period_id, item.unit_id, item.item
        order by item.checked_on desc, item.state = 'NO_DATA', item.source, item.state
    ) = 1
), items as (
    select
        period_id,
        unit_id,
        count(*) filter (where state = 'POSTED') as posted_item_count,
        count(*) filter (where state <> 'NO_DATA') as known_item_count,
        count(*) filter (where state = 'NO_DATA') as unknown_item_count
    from looked_at
    group by period_id, unit_id
)
select
    grid.period_id,
    grid.unit_id,
    case
        when coalesce(logs.log_day_count, 0) > 0
            or articles.article_count is not null
            or questions.question_count is not null
            or items.known_item_count is not null
            then 'REPORTED'
        else 'NO_DATA'
    end as state,
    coalesce(sites.site_count, 0) as site_count,
    coalesce(logs.log_day_count, 0) as log_day_count,
    cast(logs.page_count as bigint) as page_count,
    cast(logs.visitor_count as bigint) as visitor_count,
    cast(logs.download_count as bigint) as download_count,
    cast(logs.robot_count as bigint) as robot_count,
    cast(logs.monitor_count as bigint) as monitor_count,
    cast(logs.own_network_count as bigint) as own_network_count,
    cast(logs.error_count as bigint) as error_count,
    articles.article_count,
    articles.copied_count as copied_article_count,
    articles.last_article_on,
    cast(period.judged_on - articles.last_article_on as integer) as days_since_article,
    questions.question_count,
    questions.in_time_count,
    questions.late_count,
    questions.day_unknown_count,
    questions.open_in_term_count,
    questions.open_overdue_count,
    questions.unknown_count,
    items.posted_item_count,
    items.known_item_count,
    items.unknown_item_count
from core.unit_period as grid
join core.period as period on period.period_id = grid.period_id
left join sites on sites.unit_id = grid.unit_id
left join logs on logs.period_id = grid.period_id and logs.unit_id = grid.unit_id
left join articles on articles.period_id = grid.period_id and articles.unit_id = grid.unit_id
left join questions on questions.period_id = grid.period_id and questions.unit_id = grid.unit_id
left join items on items.period_id = grid.period_id and items.unit_id = grid.unit_id
where grid.state <> 'NOT_ALIVE'
