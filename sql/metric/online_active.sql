-- One row per period and unit with online procedures: how many of them received a dossier online.
-- grain: period_id, unit_id
-- part: procedures of the whole with at least one dossier received online in the period
-- whole: procedures offered online at the period's end, of which the unit has received a dossier by then;
-- which procedures a unit offers is not published per unit, so that what it has ever received stands for it
-- law: QĐ 766/QĐ-TTg, ONLINE_ACTIVE
with first_received as (
    select unit_id, procedure_code, min(received_on) as first_on
    from core.dossier
    where end_kind is distinct from 'REFUSED'
    group by unit_id, procedure_code
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
join core.offered_procedure as offered
    on offered.period_id = period.period_id
    and offered.procedure_code = first_received.procedure_code
    and offered.is_online
left join active
    on active.period_id = period.period_id
    and active.unit_id = first_received.unit_id
    and active.procedure_code = first_received.procedure_code
group by period.period_id, first_received.unit_id
