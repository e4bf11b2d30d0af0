-- One row per event told of an accepted or refused dossier by the end of the data date, under the dossier's
-- number.
-- grain: dossier_no, kind, event_at
select
    begun.dossier_no, event.kind, event.event_at, event.new_due_at, event.reason, event.mode
from staging.onestop_event as event
join core.dossier_begun as begun on begun.dossier_id = event.dossier_id
cross join run.clock as clock
where cast(event.event_at as date) <= clock.as_of_on
