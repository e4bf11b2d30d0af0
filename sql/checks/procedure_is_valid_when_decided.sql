-- tell
-- A decision makes a procedure new that is valid already, or amends, replaces or abolishes one that nobody
-- listed.
with known as (
    select procedure_code, min(listed_on) as since_on
    from (
        select procedure_code, coalesce(listed_on,
        date '0001-01-01') as listed_on from staging.procedure_entry
        union all
        select procedure_code, date '0001-01-01' from reference.procedure
    )
    group by procedure_code
)
select decision.source, decision.decision, decision.procedure_code, decision.action
from staging.procedure_decision as decision
left join known on known.procedure_code = decision.procedure_code
where
    (decision.action = 'NEW' and known.since_on < decision.effective_on)
    or (decision.action <> 'NEW' and known.procedure_code is null)
