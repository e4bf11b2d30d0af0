-- One row per period and unit that has ever received a dossier: how many of its procedures are online.
-- grain: period_id, unit_id
-- part: procedures of the whole offered online at the period's end: levels 4 and 3 of the circular
-- whole: procedures in force in the period of which the unit has received a dossier by its end; which
-- procedures a unit has to offer is not published per unit, so that what it has ever received stands for it
-- law: TT 01/2018/TT-VPCP, indicator 9, first condition
with first_received as (
    select unit_id, procedure_code, min(received_on) as first_on
    from core.dossier
    where end_kind is distinct from 'REFUSED'
    group by unit_id, procedure_code
)
select
    period.period_id,
    first_received.unit_id,
    count(*) filter (where offered.is_online) as part,
    count(*) as whole
from first_received
join core.period as period on period.judged_on >= first_received.first_on
join core.offered_procedure as offered
    on offered.period_id = period.period_id
    and offered.procedure_code = first_received.procedure_code
group by period.period_id, first_received.unit_id
