-- One row per decision: how many procedures it made, amended, replaced and abolished.
-- grain: source, decision
select
    source, decision, min(signed_on) as signed_on,
    count(*) filter (where action = 'NEW') as new_count,
    count(*) filter (where action = 'AMENDED') as amended_count,
    count(*) filter (where action = 'REPLACED') as replaced_count,
    count(*) filter (where action = 'ABOLISHED') as abolished_count
from staging.procedure_decision
group by source, decision
