-- One row per accepted version of a dossier, as the batch keeps it. No personal data. In the order in which rows were
-- read: sorting millions of wide rows would cost more than all the rest of the judging, and nobody asks for an order.
-- grain: file_id, sheet, line
select
    j.source, j.dossier_code, j.alt_code, j.procedure_code, j.procedure_suffix, j.field_code, j.unit_id,
    coalesce(j.channel, 'UNKNOWN') as channel, j.service_level, j.applicant_type, j.status,
    j.submitted_at, j.received_at, j.due_at, j.promise as due_precision,
    j.decided_at, j.returned_at, j.refused_at, j.withdrawn_at,
    j.has_fee, j.paid_online, j.is_digitised, j.has_electronic_result, coalesce(j.is_deleted, false) as is_deleted,
    j.version_at,
    j.content_hash,
    j.file_id, j.sheet, j.line,
    concat_ws(',',
        case when j.due_as_sent is not null and j.due_at is null then 'DUE_SENTINEL' end,
        case when j.is_ended_before_received then 'ENDED_BEFORE_RECEIVED' end,
        case when j.submitted_at > j.received_at then 'SUBMITTED_AFTER_RECEIVED' end
    ) as flags,
    j.origin
from onestop_read as j
left join onestop_fate as t on t.file_no = j.file_no and t.sheet = j.sheet and t.line = j.line
left join held_file as h on h.file_no = j.file_no
where t.file_no is null and h.file_no is null
