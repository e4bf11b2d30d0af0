-- One row per month, quarter and year that the data covers, and one for all of it. The first month is the
-- first with at least a twentieth of the receipts and of the ends of the busiest month: what is older was
-- only left over when the files begin, so it is carried in and makes no month of its own. All of it begins
-- with the very first day.
-- grain: period_id
with dated as (
    select
        cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date) as received_on,
        cast(
            coalesce(
                dossier.decided_at, dossier.returned_at, dossier.withdrawn_at, dossier.refused_at
            ) as date
        ) as ended_on
    from staging.onestop_dossier as dossier
    where not dossier.is_deleted
), happened as (
    select received_on as day, 1 as received, 0 as ended from dated
    union all
    select ended_on, 0, 1 from dated
), worked as (
    select
        cast(date_trunc('month', happened.day) as date) as month_on,
        sum(happened.received) as received,
        sum(happened.ended) as ended
    from happened
    cross join run.clock as clock
    where happened.day <= clock.as_of_on
    group by cast(date_trunc('month', happened.day) as date)
), reach as (
    select
        coalesce(
            (
                select min(month_on)
                from worked
                where
                    received > 0
                    and received * 20 >= (select max(received) from worked)
                    and ended * 20 >= (select max(ended) from worked)
            ),
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
    select
        'all',
        'ALL',
        coalesce((select min(month_on) from worked), first_on),
        cast(last_on + to_months(1) as date)
    from reach
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
