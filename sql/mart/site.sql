-- One row per website known or told of, at the data date.
-- grain: site
select
    site, unit_id, state, article_count, last_article_on, days_since_article, log_day_count, last_log_on,
    page_count, robot_count, monitor_count, own_network_count
from core.site
order by site
