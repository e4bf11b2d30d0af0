-- One row per event told of a dossier of core.dossier_begun by the end of the data date that its clock heeds:
-- waits, new promises, and the acceptance where the clock starts only with a complete dossier.
-- grain: dossier_no, kind, event_at
-- kept: no
select
    numbered.dossier_no, event.kind, event.event_at, event.new_due_at, event.reason, event.mode
from staging.onestop_event as event
join core.dossier_begun as numbered on numbered.dossier_id = event.dossier_id
cross join run.clock as clock
where
    cast(event.event_at as date) <= clock.as_of_on
    and (
        event.new_due_at is not null
        or event.kind in (
            'SUPPLEMENT_REQUESTED', 'SUPPLEMENT_RECEIVED', 'FINANCIAL_REQUESTED', 'FINANCIAL_DONE',
            'SUSPENDED', 'RESUMED', 'APOLOGY', 'EXTENDED'
        )
    )
union all
select
    numbered.dossier_no, event.kind, event.event_at, event.new_due_at, event.reason, event.mode
from staging.onestop_event as event
join core.dossier_begun as numbered
    on numbered.dossier_id = event.dossier_id and numbered.start_rule = 'COMPLETE'
cross join run.clock as clock
where
    event.kind = 'ACCEPTED'
    and event.new_due_at is null
    and cast(event.event_at as date) <= clock.as_of_on
