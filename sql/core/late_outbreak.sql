-- One row per unit and procedure whose lateness broke out: the late share of what was finished in the last
-- ten weeks is above that of the six months before by more than chance explains.
-- grain: unit_id, procedure_code
-- method: two shares, pooled variance, z above 3.5; at least 30 finished in both spans
-- units: since_on is the first day of the first of the ten weeks whose share is nearer the new than the old
with ended as (
    select
        dossier.unit_id,
        dossier.procedure_code,
        clock.as_of_on - dossier.ended_on as days_ago,
        dossier.outcome = 'LATE' as is_late
    from core.dossier as dossier
    cross join run.clock as clock
    where
        dossier.outcome in ('EARLY', 'ON_TIME', 'LATE')
        and dossier.ended_on > clock.as_of_on - 252
), spans as (
    select
        unit_id,
        procedure_code,
        count(*) filter (where days_ago < 70) as finished,
        count(*) filter (where days_ago < 70 and is_late) as late,
        count(*) filter (where days_ago >= 70) as base_finished,
        count(*) filter (where days_ago >= 70 and is_late) as base_late
    from ended
    group by unit_id, procedure_code
), broken_out as (
    -- one half case is added to each side so that a base without lateness still has a variance
    select unit_id, procedure_code, finished, late, base_finished, base_late
    from spans
    where
        finished >= 30
        and base_finished >= 30
        and late * base_finished > base_late * finished
        and (late * 1.0 / finished - base_late * 1.0 / base_finished)
        > 3.5 * sqrt(
            ((late + base_late + 0.5) / (finished + base_finished + 1.0))
            * (1 - (late + base_late + 0.5) / (finished + base_finished + 1.0))
            * (1.0 / finished + 1.0 / base_finished)
        )
), weeks as (
    select
        unit_id,
        procedure_code,
        days_ago // 7 as weeks_ago,
        count(*) as finished,
        count(*) filter (where is_late) as late
    from ended
    where days_ago < 70
    group by unit_id, procedure_code, days_ago // 7
)
select
    broken_out.unit_id,
    broken_out.procedure_code,
    cast(max(clock.as_of_on) - cast(max(weeks.weeks_ago) as integer) * 7 - 6 as date) as since_on,
    max(broken_out.finished) as finished,
    max(broken_out.late) as late,
    max(broken_out.base_finished) as base_finished,
    max(broken_out.base_late) as base_late
from broken_out
cross join run.clock as clock
join weeks
    on weeks.unit_id = broken_out.unit_id
    and weeks.procedure_code = broken_out.procedure_code
    and weeks.late * 2.0 / weeks.finished
    > broken_out.late * 1.0 / broken_out.finished + broken_out.base_late * 1.0 / broken_out.base_finished
group by broken_out.unit_id, broken_out.procedure_code
