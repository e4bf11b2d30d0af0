-- One row per unit, month and section of its sites with an article.
-- grain: period_id, unit_id, section
select period.period_id, counted.unit_id, counted.section, counted.article_count
from core.article_month as counted
join core.period as period on period.kind = 'MONTH' and period.starts_on = counted.month_on
order by counted.unit_id, period.period_id, counted.section
