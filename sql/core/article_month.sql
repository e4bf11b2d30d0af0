-- One row per unit, month and section with an article. An article without any date is in none.
-- grain: unit_id, month_on, section
select
    unit_id,
    cast(date_trunc('month', happened_on) as date) as month_on,
    section,
    count(*) as article_count
from core.article
where unit_id is not null and happened_on is not null
group by unit_id, cast(date_trunc('month', happened_on) as date), section
