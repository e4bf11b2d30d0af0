-- One row per month, quarter and year that the data covers, and one for all of it. The first month is the
-- first that has
-- at least one dossier for every 200 of the busiest month: stragglers of earlier years are carried in, not
-- periods.
-- grain: period_id
with received as (
    select
        cast(date_trunc('month', coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at)) as date)
            as month_on,
        count(*) as dossier_count
    from staging.onestop_dossier as dossier, run.clock as clock
    where
        cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date) <= clock.as_of_on
        and not dossier.is_deleted
    group by 1
), reach as (
    select
        coalesce(
            (select min(month_on) from received where dossier_count * 200 >= (select max(dossier_count) from received)),
            cast(date_trunc('month', clock.as_of_on) as date)
        ) as first_on,
        cast(date_trunc('month', clock.as_of_on) as date) as last_on,
        clock.as_of_on
    from run.clock as clock
), months as (
    select cast(reach.first_on + to_months(cast(steps.step as integer)) as date) as month_on
    from reach, generate_series(0, 2400) as steps(step)
    where reach.first_on + to_months(cast(steps.step as integer)) <= reach.last_on
), spans as (
    select
        strftime(month_on, '%Y-%m') as period_id,
        'MONTH' as kind,
        month_on as starts_on,
        cast(month_on + to_months(1) as date) as ends_before
    from months
    union
    select
        year(month_on) || '-Q' || quarter(month_on),
        'QUARTER',
        cast(date_trunc('quarter', month_on) as date),
        cast(date_trunc('quarter', month_on) + to_months(3) as date)
    from months
    union
    select
        cast(year(month_on) as varchar),
        'YEAR',
        cast(date_trunc('year', month_on) as date),
        cast(date_trunc('year', month_on) + to_months(12) as date)
    from months
    union
    select 'all', 'ALL', first_on, cast(last_on + to_months(1) as date) from reach
)
select
    spans.period_id,
    spans.kind,
    spans.starts_on,
    spans.ends_before,
    lag(spans.period_id) over (partition by spans.kind order by spans.starts_on) as previous_id,
    spans.ends_before <= reach.as_of_on + 1 as is_complete,
    least(spans.ends_before - 1, reach.as_of_on) as judged_on
from spans, reach
