-- One row per period and unit that finished a dossier of a source that tells events: marks by requests for
-- supplement.
-- grain: period_id, unit_id
-- part: marks of those finished in the period: 2 without a request, 1 with one, 0 with more
-- whole: 2 for each of them; a source that tells of no event at all says nothing, and is not taken for no
-- request
-- law: TT 01/2018/TT-VPCP, indicator 3; whose fault a second request was is not told, so that all count
with telling as (
    select distinct life.source
    from staging.onestop_event as event
    join core.dossier as life on life.dossier_id = event.dossier_id
)
select
    handled.period_id,
    handled.unit_id,
    cast(sum(greatest(2 - life.supplements, 0)) as bigint) as part,
    cast(2 * count(*) as bigint) as whole
from core.dossier_period as handled
join core.dossier as life on life.dossier_id = handled.dossier_id
join telling on telling.source = life.source
where handled.outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
group by handled.period_id, handled.unit_id
