-- One row per thing in the rows that a leader should look at, worst first; climbs and falls come with the
-- ranking, outbreaks of lateness with the flags.
-- grain: sort
-- severity: 2 act, 1 watch
with this_month as (
    select period_id from core.period where kind = 'MONTH' order by starts_on desc limit 1
), seen as (
    select
        'SILENT' as kind,
        case when silent.silent_working_days > 2 * silent.allowed_working_days then 2 else 1 end as severity,
        this_month.period_id,
        silent.unit_id,
        cast(null as varchar) as procedure_code,
        silent.since_on,
        cast(silent.silent_working_days as bigint) as part,
        cast(null as bigint) as whole,
        cast(null as bigint) as base_part,
        cast(null as bigint) as base_whole,
        silent.silent_working_days as weight
    from core.silent_unit as silent
    cross join this_month
    union all
    select
        'BULK_CLOSING',
        1,
        bulk.period_id,
        bulk.unit_id,
        null,
        bulk.since_on,
        bulk.finished_last,
        bulk.finished,
        -- what an even month would have closed on two working days
        2,
        bulk.working_day_count,
        bulk.finished_last
    from core.bulk_closing as bulk
)
select
    cast(
        row_number() over (
            order by
                severity desc,
                case kind when 'SILENT' then 1 else 2 end,
                weight desc,
                unit_id,
                coalesce(procedure_code, ''),
                period_id desc
        ) as integer
    ) as sort,
    kind,
    severity,
    period_id,
    unit_id,
    procedure_code,
    since_on,
    part,
    whole,
    base_part,
    base_whole
from seen
order by sort
