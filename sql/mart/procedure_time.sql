-- One row per period, procedure and unit (or 'all') with something finished: working days from receipt to
-- end.
-- grain: period_id, procedure_code, unit_id
-- units: working days; each quantile is the smallest number of days within which that part was finished
with finished as (
    select period_id, procedure_code, unit_id, working_days, promised_working_days
    from core.dossier_period
    where outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
), measured as (
    select
        period_id,
        procedure_code,
        case when grouping(unit_id) = 1 then 'all' else unit_id end as unit_id,
        count(*) as finished,
        quantile_disc(working_days, [0.05, 0.25, 0.5, 0.75, 0.9, 0.95]) as quantiles,
        quantile_disc(promised_working_days, 0.5) as promised_median
    from finished
    group by grouping sets ((period_id, procedure_code, unit_id), (period_id, procedure_code))
)
select
    period_id,
    procedure_code,
    unit_id,
    finished,
    quantiles[1] as p05,
    quantiles[2] as p25,
    quantiles[3] as median,
    quantiles[4] as p75,
    quantiles[5] as p90,
    quantiles[6] as p95,
    promised_median
from measured
order by procedure_code, unit_id, period_id
