-- One row per period, unit that finished a dossier of a source that tells events, and class by requests for
-- supplement: how many dossiers stand in it.
-- grain: period_id, unit_id, mark_class
-- mark_class: NONE (never asked), ONE, MORE
-- part: finished in the period in this class
-- whole: finished in the period; a source that tells of no event at all says nothing, and is not taken for no
-- request
-- law: TT 01/2018/TT-VPCP, indicator 3; whose fault a second request was is not told, so that all count
with telling as (
    select distinct life.source
    from staging.onestop_event as event
    join core.dossier as life on life.dossier_id = event.dossier_id
), counted as (
    select
        handled.period_id, handled.unit_id, count(*) as whole,
        count(*) filter (where life.supplements = 0) as never_asked,
        count(*) filter (where life.supplements = 1) as asked_once
    from core.dossier_period as handled
    join core.dossier as life on life.dossier_id = handled.dossier_id
    join telling on telling.source = life.source
    where handled.outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
    group by handled.period_id, handled.unit_id
)
select
    counted.period_id,
    counted.unit_id,
    classes.mark_class,
    case classes.mark_class
        when 'NONE' then counted.never_asked
        when 'ONE' then counted.asked_once
        else counted.whole - counted.never_asked - counted.asked_once
    end as part,
    counted.whole
from counted
cross join (values ('NONE'), ('ONE'), ('MORE')) as classes(mark_class)
