-- One row per dossier that was asked for a supplement or promised anew: what was asked of the applicant and
-- what was promised again.
-- grain: dossier_no
-- kept: no
-- law: a re-appointment is given once (Lai Châu 88/2025, decree on karaoke art. 6.5): the first new date of
-- an apology or an extension is the one that counts
-- units: completed_at is the last answer to a request before the first acceptance, where the clock of the
-- procedure starts only with a complete dossier
with accepted as (
    select told.dossier_no, min(told.event_at) as accepted_at
    from core.dossier_told as told
    join core.dossier_begun as begun on begun.dossier_no = told.dossier_no and begun.start_rule = 'COMPLETE'
    where told.kind = 'ACCEPTED'
    group by told.dossier_no
), completed as (
    select told.dossier_no, max(told.event_at) as completed_at
    from core.dossier_told as told
    join accepted on accepted.dossier_no = told.dossier_no and told.event_at <= accepted.accepted_at
    where told.kind = 'SUPPLEMENT_RECEIVED'
    group by told.dossier_no
), counted as (
    select
        dossier_no,
        cast(count(*) filter (where kind = 'SUPPLEMENT_REQUESTED') as integer) as supplements,
        cast(count(*) filter (where kind = 'APOLOGY') as integer) as apologies,
        min(event_at) filter (where kind = 'APOLOGY') as apologised_at,
        max_by(new_due_at, (event_at, new_due_at)) filter (where new_due_at is not null) as last_promise_at,
        min_by(new_due_at, (event_at, new_due_at)) filter (
            where new_due_at is not null and kind in ('APOLOGY', 'EXTENDED')
        ) as reappointed_for,
        min(event_at) filter (where new_due_at is not null and kind in ('APOLOGY', 'EXTENDED'))
            as reappointed_at,
        min(cast(event_at as date), 2) filter (where kind = 'SUPPLEMENT_REQUESTED') as requested_on
    from core.dossier_told
    where kind in ('SUPPLEMENT_REQUESTED', 'SUPPLEMENT_RECEIVED', 'APOLOGY') or new_due_at is not null
    group by dossier_no
)
select
    counted.dossier_no, counted.supplements, counted.apologies, counted.apologised_at,
    counted.last_promise_at, counted.reappointed_at, counted.reappointed_for,
    counted.requested_on[2] as second_request_on,
    completed.completed_at
from counted
left join completed on completed.dossier_no = counted.dossier_no
