-- One row per rule set, cause and unit, group of units or everything with a dossier that stands in another
-- class than by the clock of this house.
-- grain: scope_kind, scope_id, rule_set, cause
with caused as (
    select
        dossier.unit_id, changed.rule_set, changed.cause, count(*) as dossiers,
        count(*) filter (where changed.is_flattered) as flattered
    from core.verdict_change as changed
    join core.dossier as dossier on dossier.dossier_no = changed.dossier_no
    group by dossier.unit_id, changed.rule_set, changed.cause
), unit as (
    select distinct unit_id, group_id from core.unit_period
), scope as (
    select 'UNIT' as scope_kind, unit_id as scope_id, unit_id from unit
    union all
    select 'GROUP', group_id, unit_id from unit where group_id is not null
    union all
    select 'ALL', 'all', unit_id from unit
)
select
    scope.scope_kind, scope.scope_id, caused.rule_set, caused.cause,
    cast(sum(caused.dossiers) as bigint) as dossiers,
    cast(sum(caused.flattered) as bigint) as flattered
from caused
join scope on scope.unit_id = caused.unit_id
group by scope.scope_kind, scope.scope_id, caused.rule_set, caused.cause
order by scope.scope_kind, scope.scope_id, caused.rule_set, caused.cause
