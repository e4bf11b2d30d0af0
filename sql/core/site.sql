-- One row per site that is known or was told of, with its last article by the data date. A site of which
-- nothing was sent is here
-- too: nobody knows how it is.
-- grain: site
-- state: ACTIVE, INACTIVE (as many whole days without an article as portal.inactive-days says, the data
-- date among them),
-- NO_DATA (no article was ever told of)
-- law: no text names a number of days for an inactive site; the setting is ours (30)
with owners as (
    select site, unit_id
    from reference.site
    cross join run.clock as clock
    qualify row_number() over (
        partition by site
        order by
            clock.as_of_on between coalesce(valid_from, date '0001-01-01') and coalesce(valid_to, date
            '9999-12-31') desc,
            valid_to desc nulls first,
            unit_id
    ) = 1
), logs as (
    select
        site,
        max(unit_id) as unit_id,
        count(*) as log_day_count,
        max(day) as last_log_on,
        sum(page_count) as page_count,
        sum(robot_count) as robot_count,
        sum(monitor_count) as monitor_count,
        sum(own_network_count) as own_network_count
    from core.site_day
    group by site
), articles as (
    select site, max(unit_id) as unit_id, count(*) as article_count, max(happened_on) as last_article_on
    from core.article
    where site is not null
    group by site
), names as (
    select site from owners
    union
    select site from logs
    union
    select site from articles
)
select
    names.site,
    coalesce(owners.unit_id, logs.unit_id, articles.unit_id) as unit_id,
    case
        when articles.last_article_on is null then 'NO_DATA'
        when clock.as_of_on - articles.last_article_on >= setting.inactive_days then 'INACTIVE'
        else 'ACTIVE'
    end as state,
    articles.article_count,
    articles.last_article_on,
    cast(clock.as_of_on - articles.last_article_on as integer) as days_since_article,
    coalesce(logs.log_day_count, 0) as log_day_count,
    logs.last_log_on,
    cast(logs.page_count as bigint) as page_count,
    cast(logs.robot_count as bigint) as robot_count,
    cast(logs.monitor_count as bigint) as monitor_count,
    cast(logs.own_network_count as bigint) as own_network_count
from names
cross join run.clock as clock
cross join run.portal_setting as setting
left join owners on owners.site = names.site
left join logs on logs.site = names.site
left join articles on articles.site = names.site
