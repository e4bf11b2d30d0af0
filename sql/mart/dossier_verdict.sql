-- One row per dossier and rule set with its outcome at its end or at the data date; also of the dossiers
-- that are in no figure, with the reason.
-- grain: dossier_id, rule_set
select
    life.dossier_id, verdict.rule_set, verdict.due_at, verdict.outcome, verdict.reason,
    verdict.late_working_days, verdict.late_minutes, changed.cause
from core.dossier_verdict as verdict
join core.dossier as life on life.dossier_no = verdict.dossier_no
left join core.verdict_change as changed
    on changed.dossier_no = verdict.dossier_no and changed.rule_set = verdict.rule_set
union all
select excluded.dossier_id, rules.rule_set, null, 'EXCLUDED', excluded.reason, 0, 0, null
from core.dossier_excluded as excluded
cross join (values ('OFFICIAL_II06'), ('766'), ('VENDOR_TD')) as rules(rule_set)
