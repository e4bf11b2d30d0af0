-- stop
-- what a reporting period of any kind carries in is what every one that ends the day before left open,
-- across months, quarters and years; and a month, quarter and half-year that end on one day leave the same
-- open
with totals as (
    select
        period.period_id, period.starts_on, period.ends_before,
        coalesce(sum(figure.carried_in), 0) as carried_in,
        coalesce(sum(figure.closing_open), 0) as closing_open
    from published.report_period as period
    left join published.report_figure as figure on figure.period_id = period.period_id
    group by period.period_id, period.starts_on, period.ends_before
)
select later.period_id, earlier.period_id as before_id
from totals as later
join totals as earlier on earlier.ends_before = later.starts_on
where later.carried_in <> earlier.closing_open
union all
select one.period_id, other.period_id
from totals as one
join totals as other on other.ends_before = one.ends_before
where one.closing_open <> other.closing_open
