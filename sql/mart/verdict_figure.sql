-- One row per rule set and unit, group of units or everything: all dossiers known at the data date by their
-- class, and the on-time rate as two counts. The grid is full: a unit without dossiers has noughts.
-- grain: scope_kind, scope_id, rule_set
-- part: OFFICIAL_II06 and VENDOR_TD: ended in time; 766: also open and in term
-- whole: OFFICIAL_II06 and VENDOR_TD: ended in time or late; 766: also open; refused, withdrawn as such,
-- excluded and unknown are in neither
with judged as (
    select dossier.unit_id, verdict.rule_set, verdict.outcome, count(*) as dossiers
    from core.dossier_verdict as verdict
    join core.dossier as dossier on dossier.dossier_no = verdict.dossier_no
    group by dossier.unit_id, verdict.rule_set, verdict.outcome
    union all
    select excluded.unit_id, rules.rule_set, 'EXCLUDED', count(*)
    from core.dossier_excluded as excluded
    cross join (values ('OFFICIAL_II06'), ('766'), ('VENDOR_TD')) as rules(rule_set)
    group by excluded.unit_id, rules.rule_set
), unit as (
    select distinct unit_id, group_id from core.unit_period
), scope as (
    select 'UNIT' as scope_kind, unit_id as scope_id, unit_id from unit
    union all
    select 'GROUP', group_id, unit_id from unit where group_id is not null
    union all
    select 'ALL', 'all', unit_id from unit
    union all
    -- a dossier that is in no figure may name no unit
    select 'ALL', 'all', null
), counted as (
    select
        scope.scope_kind, scope.scope_id, rules.rule_set, judged.outcome,
        coalesce(judged.dossiers, 0) as dossiers
    from scope
    cross join (values ('OFFICIAL_II06'), ('766'), ('VENDOR_TD')) as rules(rule_set)
    left join judged
        on judged.unit_id is not distinct from scope.unit_id and judged.rule_set = rules.rule_set
)
select
    scope_kind, scope_id, rule_set,
    cast(sum(dossiers) as bigint) as dossiers,
    cast(coalesce(sum(dossiers) filter (where outcome = 'EARLY'), 0) as bigint) as early,
    cast(coalesce(sum(dossiers) filter (where outcome = 'ON_TIME'), 0) as bigint) as on_time,
    cast(coalesce(sum(dossiers) filter (where outcome = 'LATE'), 0) as bigint) as late,
    cast(coalesce(sum(dossiers) filter (where outcome = 'REAPPOINTED_MET'), 0) as bigint) as reappointed_met,
    cast(coalesce(sum(dossiers) filter (where outcome = 'OPEN_IN_TERM'), 0) as bigint) as open_in_term,
    cast(coalesce(sum(dossiers) filter (where outcome = 'OPEN_PAUSED'), 0) as bigint) as open_paused,
    cast(coalesce(sum(dossiers) filter (where outcome = 'OPEN_OVERDUE'), 0) as bigint) as open_overdue,
    cast(coalesce(sum(dossiers) filter (where outcome = 'WITHDRAWN'), 0) as bigint) as withdrawn,
    cast(coalesce(sum(dossiers) filter (where outcome = 'REFUSED'), 0) as bigint) as refused,
    cast(coalesce(sum(dossiers) filter (where outcome = 'EXCLUDED'), 0) as bigint) as excluded,
    cast(coalesce(sum(dossiers) filter (where outcome = 'UNKNOWN'), 0) as bigint) as unknown,
    cast(
        coalesce(
            sum(dossiers) filter (
                where
                outcome in ('EARLY', 'ON_TIME')
                or rule_set = '766' and outcome in ('OPEN_IN_TERM', 'OPEN_PAUSED')
            ),
            0
        ) as bigint
    ) as in_time,
    cast(
        coalesce(
            sum(dossiers) filter (
                where
                outcome in ('EARLY', 'ON_TIME', 'LATE', 'REAPPOINTED_MET')
                or rule_set = '766' and outcome in ('OPEN_IN_TERM', 'OPEN_PAUSED', 'OPEN_OVERDUE')
            ),
            0
        ) as bigint
    ) as judged
from counted
group by scope_kind, scope_id, rule_set
order by scope_kind, scope_id, rule_set
