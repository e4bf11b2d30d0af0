-- One row per version of a procedure, by channel and case, as its sender told it last: of all tellings
-- inside its
-- source the newest, by its own time, then by its content, so that the order in which files arrive has no
-- say.
-- grain: source, procedure_code, case_code, channel, valid_from
-- units: duration_count counts duration_unit; of a mixed term mixed_working_days are working days, the rest
-- calendar days
select
    source, procedure_code, coalesce(case_code, '') as case_code, channel, valid_from, valid_to,
    duration_count, duration_unit, mixed_working_days, service_level, is_postal, is_paid_online,
    coalesce(pause_mode, 'PAUSE') as pause_mode, decision, source_document
from batch.procedure_version
qualify row_number() over (
    partition by source, procedure_code, coalesce(case_code, ''), channel, valid_from
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
