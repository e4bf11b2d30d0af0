-- One row per period, unit that finished a dossier of a checked procedure, and class by where the procedure
-- was shown: how many dossiers stand in it.
-- grain: period_id, unit_id, mark_class
-- mark_class: BOTH (notice board and electronic), ONE of them, NONE
-- part: finished in the period in this class, by the newest check of their procedure at the unit up to the
-- period's end; shown only after the dossier was received is NONE
-- whole: finished in the period, of procedures that were ever checked; never checked is not known: outside
-- law: TT 01/2018/TT-VPCP, indicator 6; whether what is shown is right and complete is what the check says
with checked as (
    select unit_id, procedure_code, checked_on, place, published_on
    from staging.procedure_publication
    qualify row_number() over (partition by unit_id, procedure_code, checked_on order by source) = 1
), finished as (
    select handled.period_id, handled.dossier_id, handled.unit_id, handled.procedure_code, handled.received_on
    from core.dossier_period as handled
    semi join checked
        on checked.unit_id = handled.unit_id and checked.procedure_code = handled.procedure_code
    where handled.outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
), shown as (
    select
        finished.period_id, finished.unit_id,
        checked.place in ('BOARD', 'WEBSITE', 'BOTH')
        and coalesce(checked.published_on <= finished.received_on, true) as is_shown,
        checked.place = 'BOTH' as is_both
    from finished
    join core.period as period on period.period_id = finished.period_id
    join checked
        on checked.unit_id = finished.unit_id
        and checked.procedure_code = finished.procedure_code
        and checked.checked_on <= period.judged_on
    qualify row_number() over (
        partition by finished.period_id, finished.dossier_id order by checked.checked_on desc
    ) = 1
), counted as (
    select
        period_id, unit_id, count(*) as whole,
        count(*) filter (where is_shown and is_both) as by_both,
        count(*) filter (where is_shown and not is_both) as by_one
    from shown
    group by period_id, unit_id
)
select
    counted.period_id,
    counted.unit_id,
    classes.mark_class,
    case classes.mark_class
        when 'BOTH' then counted.by_both
        when 'ONE' then counted.by_one
        else counted.whole - counted.by_both - counted.by_one
    end as part,
    counted.whole
from counted
cross join (values ('BOTH'), ('ONE'), ('NONE')) as classes(mark_class)
