-- stop
-- classes of marks that do not sum to their whole: an object would be marked twice, or not at all
select
    period_id, unit_id, split_part(metric_code, '/', 1) as metric,
    sum(part) as marked, max(whole) as objects
from metric.value
where contains(metric_code, '/') and not starts_with(metric_code, 'on_site/')
group by all
having sum(part) <> max(whole) or max(whole) <> min(whole)
