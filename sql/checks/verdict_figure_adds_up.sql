-- stop
-- the classes of each rule set add up to the same dossiers, and what changes class is what the rows say
with summed as (
    select
        scope_kind, scope_id, rule_set, dossiers,
        early + on_time + late + reappointed_met + open_in_term + open_paused + open_overdue + withdrawn
        + refused + excluded + unknown as classes,
        max(dossiers) over (partition by scope_kind, scope_id) as most
    from published.verdict_figure
), listed as (
    select rule_set, count(*) as dossiers, count(cause) as changed
    from published.dossier_verdict
    group by rule_set
), caused as (
    select rule_set, sum(dossiers) as dossiers
    from published.verdict_change
    where scope_kind = 'ALL'
    group by rule_set
)
select summed.scope_kind, summed.scope_id, summed.rule_set, summed.dossiers, summed.classes
from summed
left join listed on listed.rule_set = summed.rule_set and summed.scope_kind = 'ALL'
left join caused on caused.rule_set = listed.rule_set
where
    summed.dossiers <> summed.classes
    or summed.dossiers <> summed.most
    or summed.dossiers <> listed.dossiers
    or coalesce(caused.dossiers, 0) <> listed.changed
