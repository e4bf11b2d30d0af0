-- One row per dossier with what some sources tell of it beyond the rest, as told last.
-- grain: dossier_id
-- units: duration_count in duration_unit; 8 hours of a calendar day are one such day
select
    coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code)) as dossier_id,
    told.unit_id, told.received_on, told.recorded_at, told.accept_due_at, told.stopped_at,
    case
        when told.duration_unit = 'CALENDAR_HOUR' then ceil(told.duration_count / 8)
        else told.duration_count
    end as duration_count,
    case when told.duration_unit = 'CALENDAR_HOUR' then 'CALENDAR_DAY' else told.duration_unit end
        as duration_unit,
    coalesce(told.return_mode, 'UNKNOWN') as return_mode, told.parent_code, told.case_code,
    coalesce(told.is_migrated, false) as is_migrated,
    coalesce(told.is_test, false) as is_test
from batch.dossier_detail as told
left join staging.dossier_link as link
    on link.source = told.source and link.dossier_code = told.dossier_code
qualify row_number() over (
    partition by coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code))
    order by told.version_at desc nulls last, told.content_hash desc nulls last, told.file_id,
        told.sheet, told.line
) = 1
