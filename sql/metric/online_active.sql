-- One row per period and unit with online procedures: how many of them received a dossier online.
-- grain: period_id, unit_id
-- part: procedures of the whole with at least one dossier received online in the period
-- whole: procedures offered online, FULL or PARTIAL, of which the unit has received a dossier by the period's
-- end; which procedures a unit offers is not published per unit, so that what it has ever received stands for
-- it
-- law: QĐ 766/QĐ-TTg, ONLINE_ACTIVE
-- note: a procedure that no catalogue lists is offered online from the first dossier on that says so
with offered as (
    select procedure_code, cast(null as date) as since_on
    from core.procedure
    where in_catalogue and service_level in ('FULL', 'PARTIAL')
    union all
    select life.procedure_code, min(life.received_on)
    from core.dossier as life
    join core.procedure as procedure on procedure.procedure_code = life.procedure_code
    where not procedure.in_catalogue and life.service_level in ('FULL', 'PARTIAL')
    group by life.procedure_code
), first_received as (
    select
        life.unit_id,
        life.procedure_code,
        greatest(min(life.received_on), max(offered.since_on)) as first_on
    from core.dossier as life
    join offered on offered.procedure_code = life.procedure_code
    where life.end_kind is distinct from 'REFUSED'
    group by life.unit_id, life.procedure_code
), active as (
    select period_id, unit_id, procedure_code
    from core.handled_count
    where channel = 'ONLINE' and received > 0
)
select
    period.period_id,
    first_received.unit_id,
    count(active.procedure_code) as part,
    count(*) as whole
from first_received
join core.period as period on period.judged_on >= first_received.first_on
left join active
    on active.period_id = period.period_id
    and active.unit_id = first_received.unit_id
    and active.procedure_code = first_received.procedure_code
group by period.period_id, first_received.unit_id
