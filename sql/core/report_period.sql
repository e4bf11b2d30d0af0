-- One row per reporting period that the data covers: months from the 15th of the month before to the 14th,
-- the quarters, first half-years, nine months and years made of them. Judged, ranked and shown are calendar
-- periods; these feed the report forms and the three rates alone.
-- grain: period_id
-- kind: REPORT_MONTH, REPORT_QUARTER, REPORT_HALF, REPORT_NINE, REPORT_YEAR; bc-2025-06 ends on 14/6/2025
-- law: NĐ 09/2019/NĐ-CP, the reporting year runs from 15/12 of the year before to 14/12
with reach as (
    select
        min(period.starts_on) as first_on,
        max(clock.as_of_on) as as_of_on
    from core.period as period
    cross join run.clock as clock
    where period.kind = 'MONTH'
), months as (
    -- the last one holds the data date: from the 15th on that is the next month
    select cast(reach.first_on + to_months(cast(steps.step as integer)) as date) as month_on
    from reach, generate_series(0, 2400) as steps(step)
    where
        reach.first_on + to_months(cast(steps.step as integer))
        <= date_trunc('month', reach.as_of_on - 14) + to_months(1)
), counted as (
    -- first and last month of each period
    select 'REPORT_MONTH' as kind, strftime(month_on, '%Y-%m') as name, month_on as from_on, month_on as to_on
    from months
    union
    select
        'REPORT_QUARTER',
        year(month_on) || '-Q' || quarter(month_on),
        cast(date_trunc('quarter', month_on) as date),
        cast(date_trunc('quarter', month_on) + to_months(2) as date)
    from months
    union
    select
        lengths.kind,
        year(month_on) || lengths.mark,
        cast(date_trunc('year', month_on) as date),
        cast(date_trunc('year', month_on) + to_months(cast(lengths.month_count - 1 as integer)) as date)
    from months
    join (
        values ('REPORT_HALF', '-H1', 6), ('REPORT_NINE', '-N9', 9), ('REPORT_YEAR', '', 12)
    ) as lengths(kind, mark, month_count) on month(months.month_on) <= lengths.month_count
), spans as (
    select
        'bc-' || name as period_id,
        kind,
        cast(from_on - to_months(1) as date) + 14 as starts_on,
        to_on + 14 as ends_before
    from counted
)
select
    spans.period_id,
    spans.kind,
    spans.starts_on,
    spans.ends_before,
    spans.ends_before <= reach.as_of_on + 1 as is_complete,
    -- false: the files begin inside it, so that its first days are missing
    spans.starts_on >= reach.first_on as is_covered,
    least(spans.ends_before - 1, reach.as_of_on) as judged_on
from spans, reach
where spans.starts_on <= reach.as_of_on
