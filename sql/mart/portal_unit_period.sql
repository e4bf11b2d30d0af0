-- One row per period and unit alive in it: what its portal did, where anything is known.
-- grain: period_id, unit_id
select
    period_id, unit_id, state, site_count, log_day_count, page_count, visitor_count, download_count,
    robot_count,
    monitor_count, own_network_count, error_count, article_count, copied_article_count, last_article_on,
    days_since_article, question_count, in_time_count, late_count, day_unknown_count, open_in_term_count,
    open_overdue_count, unknown_count, posted_item_count, known_item_count, unknown_item_count
from core.portal_unit_period
order by unit_id, period_id
