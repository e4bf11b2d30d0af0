-- stop
-- every dossier has one verdict by each rule set, and the official one is the outcome that the figures count
with counted as (
    select
        dossier_no,
        count(*) as verdicts,
        max(case when rule_set = 'OFFICIAL_II06' then outcome end) as outcome
    from core.dossier_verdict
    group by dossier_no
)
select dossier.dossier_id, dossier.outcome, counted.outcome as official
from core.dossier as dossier
left join counted on counted.dossier_no = dossier.dossier_no
where
    counted.verdicts is distinct from 3
    or counted.outcome is distinct from case
        when dossier.is_reappointed_met then 'REAPPOINTED_MET'
        when dossier.outcome in ('FINISHED_NO_DUE', 'OPEN_NO_DUE') then 'UNKNOWN'
        else dossier.outcome
    end
