-- One row per accepted version of a dossier, as the batch keeps it. No personal data.
-- grain: file_id, sheet, line
select
    j.source, j.dossier_code, j.alt_code, j.procedure_code, j.procedure_suffix, j.field_code, j.unit_id,
    j.channel, j.service_level, j.applicant_type, j.status,
    j.submitted_at, j.received_at, j.due_at, j.promise as due_precision,
    j.decided_at, j.returned_at, j.refused_at, j.withdrawn_at,
    j.has_fee, j.paid_online, j.is_digitised, j.has_electronic_result, j.is_deleted,
    j.version_at, j.content_hash, j.file_id, j.sheet, j.line, j.flags, j.origin
from onestop_judged as j
left join onestop_repeated as r on r.file_no = j.file_no and r.sheet = j.sheet and r.line = j.line
left join held_file as h on h.file_no = j.file_no
where j.code is null and r.file_no is null and h.file_no is null
order by j.file_no, j.sheet, j.line
